"""The language of the interface while the program runs: sentences for our widgets and for Qt's own.

Not here: the sentences (``resources/interface``), the languages of an agreement.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from songphuong.agreement.languages import VI, Language
from songphuong.errors import SongPhuongError
from songphuong.sentences import INTERFACE_LANGUAGES, catalogue, say, say_error

LOCALES = {"vi": "vi_VN", "en": "en_GB"}


class QtSentences(QTranslator):
    """Qt's own buttons, menus and file dialog in one of our languages: Qt ships no Vietnamese."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._sentences = {
            key.removeprefix("qt."): sentence for key, sentence in catalogue(language).items() if key.startswith("qt.")
        }

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # noqa: ARG002
        """None, not "", for what is not known: an empty string would blank Qt's own."""
        return self._sentences.get(source)

    def isEmpty(self) -> bool:
        return not self._sentences


class Interface(QObject):
    """Says sentences in the language chosen; ``changed`` tells every widget to say its words again."""

    changed = Signal()

    def __init__(self, language: Language = VI, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language: Language = language if language in INTERFACE_LANGUAGES else VI
        self._qt: QtSentences | None = None
        self._install()

    def switch(self, language: Language) -> None:
        """Another interface language, at once; documents are not touched."""
        if language != self.language:
            self.language = language
            self._install()
            self.changed.emit()

    def say(self, key: str, **params: object) -> str:
        return say(self.language, key, **params)

    def tell(self, error: SongPhuongError) -> str:
        return say_error(self.language, error)

    def language_name(self, language: Language) -> str:
        """What the interface calls a language of the agreement: "tiếng Việt"; a code we have no word for stays."""
        return catalogue(self.language).get(f"language.{language}", language)

    def retire(self) -> None:
        """Takes Qt's words back to its own; for whoever makes more than one of these."""
        if self._qt is not None:
            QCoreApplication.removeTranslator(self._qt)
            self._qt = None

    def _install(self) -> None:
        self.retire()
        self._qt = QtSentences(self.language, self)
        QCoreApplication.installTranslator(self._qt)
        QLocale.setDefault(QLocale(LOCALES[self.language]))


def upper_first(words: str) -> str:
    """ "tiếng Việt" -> "Tiếng Việt", as it stands at the beginning of a label."""
    return words[:1].upper() + words[1:]
