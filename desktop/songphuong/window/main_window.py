"""The window: menus, tool bar, pages and status line, and what can be used when.

What commands do is in ``draft_commands`` and ``draft_files``; what an open draft looks like in ``draft_view``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from songphuong.agreement.languages import Language
from songphuong.errors import SongPhuongError
from songphuong.sentences import INTERFACE_LANGUAGES
from songphuong.session import Session

from .actions import TOOL_BAR, Actions
from .dialog import Dialog
from .draft_commands import DraftCommands
from .draft_files import Asker, DraftFiles, FilePicker, example_name, examples
from .draft_view import PANELS, DraftView
from .help_dialogs import AboutDialog, ShortcutsDialog
from .interface import Interface
from .messages import MessageBar, ask
from .preferences import THEMES, ZOOMS, Preferences
from .rail import Rail
from .start_page import StartPage
from .status_line import StatusLine
from .tokens import dress, is_dark

LEAST = QSize(860, 400)
USUAL = QSize(1300, 680)
TOOL_TEXT_FROM = 1120  # narrower than this, the tool bar shows icons alone
LAYOUTS = {"beside": "auto", "stacked": "stacked", "only_vi": "vi", "only_en": "en"}
CELL_MENU = ("undo", "redo", "", "cut", "copy", "paste", "", "open_field", "paragraph", "point", "remove")


class MainWindow(QMainWindow):
    """The one window. ``files`` holds the open draft; ``view`` shows it, None while none is open."""

    def __init__(
        self,
        interface: Interface,
        preferences: Preferences,
        *,
        picker: FilePicker | None = None,
        asker: Asker = ask,
    ) -> None:
        super().__init__()
        self.interface = interface
        self.preferences = preferences
        self.view: DraftView | None = None
        self._labelled: bool | None = None
        self.commands = Actions(interface, self)
        self.files = DraftFiles(self, interface, preferences, picker, asker)
        self.bar = MessageBar(interface, self)
        self.draft = DraftCommands(self, interface, preferences, self.bar, lambda: self.view)
        self._build()
        self._connect()
        self.setMinimumSize(LEAST)
        self._word()
        self._restore()

    # ---- building ----

    def _build(self) -> None:
        self.commands.fill(self.menuBar())
        self.addActions(self.commands.findChildren(QAction))
        self.tools = self._tool_bar()
        self.rail = Rail(self.commands, PANELS, self)
        self.addToolBar(Qt.ToolBarArea.RightToolBarArea, self.rail)
        self.start = StartPage(self.interface, self.commands, self.preferences, has_examples=bool(examples()))
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.start)
        centre = QWidget(self)
        box = QVBoxLayout(centre)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        jobs = {
            "fields": self.draft.on_view(lambda view: view.show_panel("fields")),
            "findings": self.draft.on_view(lambda view: view.show_panel("findings")),
            "saved": self.files.save,
        }
        self.status = StatusLine(self.interface, jobs, self)
        self.setStatusBar(self.status)

    def _tool_bar(self) -> QToolBar:
        tools = QToolBar(self)
        tools.setMovable(False)
        tools.setIconSize(QSize(18, 18))
        tools.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in TOOL_BAR:
            if name:
                tools.addAction(self.commands[name])
            else:
                tools.addSeparator()
        self.addToolBar(tools)
        return tools

    def _connect(self) -> None:
        jobs: dict[str, Callable[[], object]] = {
            **self.draft.jobs(),
            "new": self.files.new,
            "open": self.files.open_by_dialog,
            "save": self.files.save,
            "save_as": self.files.save_as,
            "close": self.files.close,
            "quit": self.close,
            "larger": lambda: self._zoom(1),
            "smaller": lambda: self._zoom(-1),
            "full_size": lambda: self._zoom(0),
            "full_screen": self._full_screen,
            "shortcuts": lambda: self._tell_in(ShortcutsDialog(self.interface, self.commands, self)),
            "about": lambda: self._tell_in(AboutDialog(self.interface, self)),
        }
        for name, run in jobs.items():
            self._when(name, run)
        for language in INTERFACE_LANGUAGES:
            self._when(f"language_{language}", partial(self.speak, language))
        for theme in THEMES:
            self._when(f"theme_{theme}", partial(self.wear, theme))
        for name, layout in LAYOUTS.items():
            self._when(name, self.draft.layout(layout))
        for name in ("outline", *PANELS):
            self._when(name, self.draft.panel(name))
        self.files.opened.connect(self._opened)
        self.files.failed.connect(self._failed)
        self.start.wanted.connect(self.files.open)
        self.commands.menu("examples").aboutToShow.connect(self._fill_examples)
        self.interface.changed.connect(self._word)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self._dress())

    def _when(self, name: str, run: Callable[[], object]) -> None:
        self.commands[name].triggered.connect(lambda _checked=False: run())

    def _tell_in(self, page: Dialog) -> None:
        page.exec()
        page.deleteLater()

    # ---- the open draft ----

    def _opened(self) -> None:
        """Another draft is open, or none: another view, the old one done with."""
        if self.view is not None:
            self.view.close_session()
            self.pages.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None
        self.bar.shut()
        self.status.saved(None)
        self._fill_recent()
        self.start.show_recent()
        if self.files.session is not None:
            self._show(self.files.session)
        self._refresh()

    def _show(self, session: Session) -> None:
        view = DraftView(session, self.interface, self)
        view.pairs.set_zoom(self.preferences.zoom)
        view.changed.connect(self._refresh)
        view.moved.connect(self._refresh)
        view.panels_changed.connect(self._refresh)
        view.refused.connect(lambda text: self.bar.tell(text))
        view.new_paragraph.connect(lambda: self.draft.new_paragraph(view))
        view.removal_wanted.connect(lambda node_id: self.draft.remove(view, node_id))
        view.waive_wanted.connect(lambda finding: self.draft.waive(view, finding))
        view.menu_wanted.connect(self._cell_menu)
        self.view = view
        self.pages.addWidget(view)
        self.pages.setCurrentWidget(view)
        session.listen(lambda change: self._saved() if change.what == "saved" else None)
        self.commands["beside"].setChecked(True)
        QTimer.singleShot(0, view.pairs, view.pairs.setFocus)  # when its rows are there

    def _saved(self) -> None:
        self.status.saved(datetime.now().astimezone())
        self._fill_recent()
        self._refresh()

    def _failed(self, error: SongPhuongError) -> None:
        self.bar.tell(self.interface.tell(error), "error")

    def _cell_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        for name in CELL_MENU:
            if name:
                menu.addAction(self.commands[name])
            else:
                menu.addSeparator()
        menu.exec(point)
        menu.deleteLater()

    # ---- what can be used, what it is called ----

    def _refresh(self) -> None:
        """Everything around the draft as it stands: title, what can be used, names of steps, status."""
        view, commands = self.view, self.commands
        history = view.session.history if view is not None else None
        commands.enable(has_draft=view is not None, has_row=view is not None and view.node_id is not None)
        if history is not None:
            undo = self._step(history.past[-1].name) if history.past else ""
            redo = self._step(history.future[0].name) if history.future else ""
            commands.name_steps(undo, redo)
            commands["undo"].setEnabled(bool(history.past))
            commands["redo"].setEnabled(bool(history.future))
        else:
            commands.name_steps("", "")
        for name in ("outline", *PANELS):
            commands[name].setChecked(view is not None and view.is_open(name))
        for part in (self.tools, self.rail, self.status):
            part.setVisible(view is not None)
        self.status.say(view)
        self._name_findings()
        self._title()

    def _step(self, name: str) -> str:
        return self.interface.say(f"step.{name}")

    def _name_findings(self) -> None:
        errors = self.view.findings.count("error") if self.view is not None else 0
        words = self.interface.say("tool.check")
        self.commands["check"].setIconText(f"{words} ({errors})" if errors else words)

    def _title(self) -> None:
        name = self.files.name()
        program = self.interface.say("program.name")
        self.setWindowTitle(f"{name}[*] – {program}" if name else program)
        self.setWindowModified(self.view is not None and not self.view.session.is_saved)

    def _word(self) -> None:
        self.commands.word()
        for name in ("fields", "findings", "preview"):
            self.commands[name].setIconText(self.interface.say(f"tool.{name}"))
        self.commands[f"language_{self.interface.language}"].setChecked(True)
        self.commands[f"theme_{self.preferences.theme}"].setChecked(True)
        for bar, key in ((self.tools, "window.tools"), (self.rail, "window.rail")):
            bar.setWindowTitle(self.interface.say(key))
        self._fill_recent()
        self._refresh()

    def _fill_recent(self) -> None:
        menu = self.commands.menu("recent")
        menu.clear()
        for number, file in enumerate(self.preferences.recent, start=1):
            action = menu.addAction(f"&{number} {file.name.replace('&', '&&')}")
            action.setToolTip(str(file))
            action.triggered.connect(lambda _=False, path=file: self.files.open(path))
        menu.setEnabled(not menu.isEmpty())

    def _fill_examples(self) -> None:
        """When they are asked for: the names of the examples stand in their files."""
        menu = self.commands.menu("examples")
        menu.clear()
        for file in examples():
            action = menu.addAction(example_name(file, self.interface.language).replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=file: self.files.open_example(path))

    # ---- language, theme, size ----

    def speak(self, language: Language) -> None:
        """Another interface language, remembered."""
        self.preferences.language = language
        self.interface.switch(language)

    def wear(self, theme: str) -> None:
        """Another theme, remembered: "system", "light" or "dark"."""
        self.preferences.theme = theme
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, dark=is_dark(self.preferences.theme))
            self.interface.changed.emit()  # icons are painted in the theme's ink where words are said

    def _zoom(self, by: int) -> None:
        at = ZOOMS.index(self.preferences.zoom)
        zoom = ZOOMS[min(max(at + by, 0), len(ZOOMS) - 1)] if by else 100
        self.preferences.zoom = zoom
        if self.view is not None:
            self.view.pairs.set_zoom(zoom)

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.commands["full_screen"].setChecked(self.isFullScreen())

    def _restore(self) -> None:
        geometry = self.preferences.bytes_of("geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(USUAL)
        room = self.screen().availableGeometry()
        self.resize(self.size().boundedTo(room.size()))
        if not room.intersects(self.frameGeometry()):
            self.move(room.topLeft())
        self.commands["full_screen"].setChecked(self.isFullScreen())

    # ---- Qt's calls ----

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        labelled = self.width() >= TOOL_TEXT_FROM
        if labelled != self._labelled:
            self._labelled = labelled
            beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
            self.tools.setToolButtonStyle(beside if labelled else alone)
            self.rail.set_labelled(labelled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Shuts the message; where none stands, back to the text."""
        if self.bar.text:
            self.bar.shut()
        elif self.view is not None:
            self.view.pairs.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.files.may_leave():
            self.preferences.keep_bytes("geometry", self.saveGeometry())
            event.accept()
        else:
            event.ignore()

    def open_at_start(self, file: Path) -> None:
        """The file named on the command line; what is wrong with it is said in the window."""
        self.files.open(file)
