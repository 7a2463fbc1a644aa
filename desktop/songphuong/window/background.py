"""Work off the GUI thread: one function, one answer, delivered in the GUI thread.

A job gets values and gives a value; it touches no widget and no session.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from songphuong.errors import SongPhuongError

T = TypeVar("T")


class _Post(QObject):
    """Carries a finished job into the GUI thread. It has no parent: it may outlive the widget that asked."""

    arrived = Signal(object)


class Background(QObject, Generic[T]):
    """Runs jobs for its owner, one after another. A newer job makes the answer of an older one void.

    What a job raises, other than SongPhuongError, is raised again in the GUI thread, where ``trouble`` meets it.
    ``ended`` comes before any of these: the job is over, however it went.
    """

    ended = Signal()

    def __init__(
        self, parent: QObject, done: Callable[[T], None], failed: Callable[[SongPhuongError], None] | None = None
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._current: Future[T] | None = None

    @property
    def is_busy(self) -> bool:
        return self._current is not None

    def start(self, work: Callable[[], T]) -> None:
        self.forget()
        post = _Post()
        post.arrived.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        self._current = self._pool.submit(work)
        self._current.add_done_callback(lambda future: post.arrived.emit(future))  # the lambda keeps the post alive

    def forget(self) -> None:
        """The answer under way will not be delivered."""
        if self._current is not None:
            self._current.cancel()
            self._current = None

    @Slot(object)
    def _arrived(self, future: Future[T]) -> None:
        if future is not self._current:
            return
        self._current = None
        self.ended.emit()
        try:
            found = future.result()
        except SongPhuongError as error:
            if self._failed is None:
                raise
            self._failed(error)
        else:
            self._done(found)
