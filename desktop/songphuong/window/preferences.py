"""What the window remembers between two starts: language, theme, zoom, places and sizes, recent files.

Nothing of an agreement's text is kept here. A settings file that is damaged counts as empty.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from songphuong.agreement.languages import Language
from songphuong.sentences import INTERFACE_LANGUAGES

MOST_RECENT = 8
THEMES = ("system", "light", "dark")
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)


def exists(file: Path) -> bool:
    """Whether a file or folder stands there; False also where the system lets nobody look, or has no such names."""
    try:
        return file.exists()
    except OSError:
        return False


class Preferences:
    """A thin, typed door to QSettings; ``file`` is the settings file (tests give their own), None: the user's."""

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._settings = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "songphuong", "songphuong"
            )
        else:
            self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language | None:
        """The interface language chosen in the window; None: none was."""
        found = self._words("language")
        return found if found in INTERFACE_LANGUAGES else None

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language)

    @property
    def theme(self) -> str:
        found = self._words("theme")
        return found if found in THEMES else THEMES[0]

    @theme.setter
    def theme(self, theme: str) -> None:
        self._settings.setValue("theme", theme)

    @property
    def zoom(self) -> int:
        """Size of the agreement's text in the window, in per cent."""
        found = self._words("zoom")
        return int(found) if found.isdecimal() and int(found) in ZOOMS else 100

    @zoom.setter
    def zoom(self, zoom: int) -> None:
        self._settings.setValue("zoom", str(zoom))  # as the file gives it back

    @property
    def reviewer(self) -> str:
        """Who let a finding stand the last time."""
        return self._words("reviewer")

    @reviewer.setter
    def reviewer(self, reviewer: str) -> None:
        self._settings.setValue("reviewer", reviewer)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Files opened or saved last, latest first; some may be gone."""
        found = self._settings.value("recent")
        names = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return tuple(Path(name) for name in names if isinstance(name, str) and name)[:MOST_RECENT]

    def remember(self, file: Path) -> None:
        file = file.absolute()
        self._set_recent([file, *(other for other in self.recent if other != file)])

    def forget(self, file: Path) -> None:
        self._set_recent([other for other in self.recent if other != file])

    def _set_recent(self, files: list[Path]) -> None:
        self._settings.setValue("recent", [str(file) for file in files[:MOST_RECENT]])

    @property
    def folder(self) -> Path:
        """Where file dialogs open: the folder used last, else the user's documents or home."""
        found = Path(self._words("folder") or ".")
        if self._words("folder") and exists(found) and found.is_dir():
            return found
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._settings.setValue("folder", str(folder))

    def bytes_of(self, name: str) -> QByteArray:
        """A remembered geometry or state; empty when there is none."""
        found = self._settings.value(name)
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, content: QByteArray) -> None:
        self._settings.setValue(name, content)

    def _words(self, name: str) -> str:
        found = self._settings.value(name)
        return found if isinstance(found, str) else ""
