"""Pages of help that are made from what is there: the shortcuts in force, the program and its parts."""

from __future__ import annotations

import platform
from html import escape

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QTextBrowser, QWidget

from songphuong import __version__

from .actions import MENUS, SUBMENUS, Actions, plain
from .dialog import Dialog
from .interface import Interface


class ShortcutsDialog(Dialog):
    """Every command that has keys, by menu, as it is now."""

    def __init__(self, interface: Interface, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(interface, "shortcuts.title", "", parent)
        rows = []
        for menu, content in MENUS.items():
            inside = [inner for command in content for inner in SUBMENUS.get(command.name, (command,))]
            keyed = [command.name for command in inside if command.keys]
            if keyed:
                rows.append(f'<tr><td colspan="2"><b>{escape(plain(interface.say(f"menu.{menu}")))}</b></td></tr>')
                rows += [
                    f"<tr><td>{escape(plain(actions[name].text()))}</td><td>{escape(actions.keys(name))}</td></tr>"
                    for name in keyed
                ]
        self.put(_page(f'<table cellpadding="3">{"".join(rows)}</table>', interface.say("shortcuts.title"), self))
        self.fit(560, 420)


class AboutDialog(Dialog):
    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        super().__init__(interface, "about.title", "", parent)
        parts = interface.say("about.parts", qt=qVersion(), python=platform.python_version())
        told = "".join(
            f"<p>{escape(text)}</p>" for text in (interface.say("about.purpose"), interface.say("about.licence"), parts)
        )
        head = f"<h2>{escape(interface.say('program.name'))} {__version__}</h2>"
        self.put(_page(head + told, interface.say("about.title"), self))
        self.fit(520, 320)


def _page(html: str, name: str, parent: QWidget) -> QTextBrowser:
    page = QTextBrowser(parent)
    page.setOpenLinks(False)
    page.setFrameShape(QTextBrowser.Shape.NoFrame)
    page.setAccessibleName(name)
    page.setHtml(html)
    return page
