"""Where the rows of the page begin: heights that were measured, estimates for rows nobody has looked at. No Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from .rows import Row


class RowPlaces:
    """Heights by row key, and the top of each row as ``count`` found it last."""

    def __init__(self, estimated: Callable[[Row], int]) -> None:
        self._estimated = estimated
        self._heights: dict[str, int] = {}
        self._tops: list[int] = [0]

    def count(self, rows: Sequence[Row]) -> None:
        """Finds the tops of these rows anew."""
        self._tops = [0, *accumulate(self.height(row) for row in rows)]

    def height(self, row: Row) -> int:
        """Measured, or estimated while it is not."""
        found = self._heights.get(row.key)
        return found if found is not None else self._estimated(row)

    def measured(self, key: str, height: int) -> bool:
        """Keeps a height; True when it is another one than was known."""
        is_new = self._heights.get(key) != height
        self._heights[key] = height
        return is_new

    def forget(self) -> None:
        """Every measured height: the room or the letters have another size."""
        self._heights.clear()

    @property
    def end(self) -> int:
        """Where the last row ends."""
        return self._tops[-1]

    def top(self, index: int) -> int:
        """Where this row begins; beyond the last one, where that ends."""
        return self._tops[min(index, len(self._tops) - 1)]

    def row_at(self, y: int) -> int:
        """The index of the row at this height of the page; the last one below its end, 0 where there is none."""
        return max(min(bisect_right(self._tops, y), len(self._tops) - 1) - 1, 0)
