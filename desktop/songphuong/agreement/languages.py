"""Languages and one value per language. Nothing here counts on there being two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Language = str  # a lower-case ISO 639-1 code: "vi", "en", "lo" ...
VI: Language = "vi"
EN: Language = "en"

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class ByLanguage(Generic[T]):
    """One value for each of some languages, in a fixed order; equal only when order and values are equal."""

    entries: tuple[tuple[Language, T], ...] = ()

    @classmethod
    def of(cls, values: Mapping[Language, T] | Iterable[tuple[Language, T]]) -> ByLanguage[T]:
        """From a mapping or pairs; a language that comes twice keeps the later value."""
        pairs = values.items() if isinstance(values, Mapping) else values
        return cls(tuple(dict(pairs).items()))

    def __getitem__(self, language: Language) -> T:
        """The value of this language; KeyError when there is none."""
        for code, value in self.entries:
            if code == language:
                return value
        raise KeyError(language)

    def get(self, language: Language, default: T) -> T:
        for code, value in self.entries:  # a plain loop: every check asks this tens of thousands of times
            if code == language:
                return value
        return default

    def __contains__(self, language: object) -> bool:
        return any(code == language for code, _ in self.entries)

    def __iter__(self) -> Iterator[Language]:
        return (code for code, _ in self.entries)

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(self)

    def put(self, language: Language, value: T) -> ByLanguage[T]:
        """The same with this language's value replaced, or added at the end."""
        return ByLanguage.of([*self.entries, (language, value)])

    def without(self, language: Language) -> ByLanguage[T]:
        return ByLanguage(tuple(entry for entry in self.entries if entry[0] != language))

    def map(self, change: Callable[[T], U]) -> ByLanguage[U]:
        return ByLanguage(tuple((code, change(value)) for code, value in self.entries))
