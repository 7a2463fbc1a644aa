"""Every command of the window once: its name, keys, icon, menu, and when it can be used.

Menus, tool bar, shortcut page and tooltips are made of this table. Labels stand in ``action.<name>``; each has an
ASCII mnemonic, unique in its menu. Keys follow the standard and are added where a platform has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from .icons import icon
from .interface import Interface
from .tokens import tokens_now

Needs = Literal["nothing", "draft", "row"]  # what must be there: nothing, an open draft, a row the officer is in


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = "draft"
    group: str = ""  # checkable; commands of one group exclude each other, "+" stands alone


LINE = Command("")  # a separator in a menu

MENUS: Mapping[str, tuple[Command, ...]] = {
    "file": (
        Command("new", ("Ctrl+N",), "new", "nothing"),
        Command("open", ("Ctrl+O",), "open", "nothing"),
        Command("recent", needs="nothing"),
        LINE,
        Command("save", ("Ctrl+S",), "save"),
        Command("save_as", ("F12", "Ctrl+Shift+S")),
        LINE,
        Command("export", ("Ctrl+E",), "export"),
        LINE,
        Command("close", ("Ctrl+W",)),
        Command("quit", ("Ctrl+Q",), needs="nothing"),
    ),
    "edit": (
        Command("undo", ("Ctrl+Z",), "undo"),
        Command("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        LINE,
        Command("cut", ("Ctrl+X",)),
        Command("copy", ("Ctrl+C",)),
        Command("paste", ("Ctrl+V",)),
        Command("select_all", ("Ctrl+A",)),
        LINE,
        Command("open_field", ("F2",), needs="row"),
        Command("move_up", ("Alt+Up",), "up", "row"),
        Command("move_down", ("Alt+Down",), "down", "row"),
        Command("remove", ("Ctrl+Shift+Delete",), needs="row"),
        Command("remove_provision", needs="row"),
    ),
    "view": (
        Command("beside", ("Ctrl+1",), group="layout"),
        Command("stacked", ("Ctrl+2",), group="layout"),
        Command("only_vi", ("Ctrl+3",), group="layout"),
        Command("only_en", ("Ctrl+4",), group="layout"),
        LINE,
        Command("panels", needs="nothing"),
        Command("next_pane", ("F6",)),
        Command("previous_pane", ("Shift+F6",)),
        LINE,
        Command("size", needs="nothing"),
        Command("full_screen", ("F11",), needs="nothing", group="+"),
        LINE,
        Command("language", needs="nothing"),
        Command("theme", needs="nothing"),
    ),
    "insert": (
        Command("clause", ("Ctrl+L",), "clause"),
        Command("article", ("Ctrl+Shift+N",), "article"),
        LINE,
        Command("paragraph", ("Ctrl+Shift+Return",), "add", "row"),
        Command("point", ("Ctrl+Alt+Return",), needs="row"),
    ),
    "review": (
        Command("check", ("F9",), "findings"),
        Command("next_finding", ("F8",)),
        Command("previous_finding", ("Shift+F8",)),
        LINE,
        Command("review_sheet"),
    ),
    "help": (
        Command("examples", needs="nothing"),
        Command("shortcuts", ("Ctrl+/",), needs="nothing"),
        Command("about", needs="nothing"),
    ),
}
SUBMENUS: Mapping[str, tuple[Command, ...]] = {
    "recent": (),
    "examples": (),
    "panels": (
        Command("outline", ("Ctrl+Shift+1",), "outline", group="+"),
        Command("fields", ("Ctrl+Shift+2",), "fields", group="+"),
        Command("findings", ("Ctrl+Shift+3",), "findings", group="+"),
        Command("preview", ("Ctrl+Shift+4",), "preview", group="+"),
    ),
    "size": (
        Command("larger", ("Ctrl++", "Ctrl+=")),
        Command("smaller", ("Ctrl+-",)),
        Command("full_size", ("Ctrl+0",)),
    ),
    "language": (
        Command("language_vi", needs="nothing", group="language"),
        Command("language_en", needs="nothing", group="language"),
    ),
    "theme": (
        Command("theme_system", needs="nothing", group="theme"),
        Command("theme_light", needs="nothing", group="theme"),
        Command("theme_dark", needs="nothing", group="theme"),
    ),
}  # recent files and examples are filled in as they come
TOOL_BAR = ("outline", "", "new", "open", "save", "", "undo", "redo", "", "clause", "article", "", "check", "export")


def commands() -> tuple[Command, ...]:
    """All commands that act, in the order of the menus; what stands in a submenu at its place."""
    return tuple(
        command
        for menu in MENUS.values()
        for entry in menu
        for command in SUBMENUS.get(entry.name, (entry,))
        if command.name
    )


class Actions(QObject):
    """The commands as QActions (``actions[name]``), and the menus that hold them."""

    def __init__(self, interface: Interface, parent: QObject) -> None:
        super().__init__(parent)
        self._interface = interface
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._needs: dict[str, Needs] = {}
        self._icons: dict[str, str] = {}
        self._groups: dict[str, QActionGroup] = {}
        self.step_names = {"undo": "", "redo": ""}  # what would be undone, worded; empty: nothing
        for command in commands():
            self._add(command)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def _add(self, command: Command) -> None:
        action = QAction(self)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(bool(command.group))
        if command.group and command.group != "+":
            group = self._groups.setdefault(command.group, QActionGroup(self))
            group.addAction(action)
        self._actions[command.name] = action
        self._needs[command.name] = command.needs
        self._icons[command.name] = command.icon

    def fill(self, bar: QMenuBar) -> None:
        """The menus, once."""
        for name, content in MENUS.items():
            menu = bar.addMenu("")
            self._menus[name] = menu
            for command in content:
                if command.name in SUBMENUS:
                    self._menus[command.name] = menu.addMenu("")
                    self._menus[command.name].addActions([self[inner.name] for inner in SUBMENUS[command.name]])
                elif command.name:
                    menu.addAction(self[command.name])
                else:
                    menu.addSeparator()

    def menu(self, name: str) -> QMenu:
        return self._menus[name]

    def word(self) -> None:
        """Labels, tooltips and icons in the language and the theme of the moment."""
        tokens = tokens_now()
        for name, menu in self._menus.items():
            menu.setTitle(self._interface.say(f"menu.{name}"))
        for name, action in self._actions.items():
            action.setText(self._label(name))
            if self._icons[name]:
                action.setIcon(icon(self._icons[name], tokens.ink, tokens.line))
            action.setIconText(self._icon_text(name))
            action.setToolTip(self.tip(name))

    def _label(self, name: str) -> str:
        step = self.step_names.get(name)
        return self._interface.say(f"action.{name}_step", step=step) if step else self._interface.say(f"action.{name}")

    def _icon_text(self, name: str) -> str:
        return self._interface.say(f"tool.{name}") if name in TOOL_BAR else plain(self._label(name))

    def tip(self, name: str) -> str:
        """The label without its mnemonic, and the keys."""
        keys = self.keys(name)
        return f"{plain(self._label(name))} ({keys})" if keys else plain(self._label(name))

    def keys(self, name: str) -> str:
        shown = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in self[name].shortcuts()]
        return ", ".join(shown)

    def name_steps(self, undo: str, redo: str) -> None:
        """What undo and redo would do, worded; empty where there is nothing."""
        self.step_names = {"undo": undo, "redo": redo}
        for name in ("undo", "redo"):
            self[name].setText(self._label(name))
            self[name].setIconText(self._icon_text(name))
            self[name].setToolTip(self.tip(name))

    def enable(self, *, has_draft: bool, has_row: bool) -> None:
        have = {"nothing": True, "draft": has_draft, "row": has_draft and has_row}
        for name, action in self._actions.items():
            action.setEnabled(have[self._needs[name]])


def plain(label: str) -> str:
    """A label without its mnemonic and dots."""
    return label.replace("&", "").removesuffix("…")
