"""What the commands on an open draft do: structure, clauses, checks, export. The window's menus call them by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from songphuong.agreement.edits import AddWaiver, RemoveWaiver
from songphuong.agreement.tree import Agreement, Provision
from songphuong.agreement.walk import find
from songphuong.checks import Finding
from songphuong.errors import SongPhuongError
from songphuong.export_files import write_report_file
from songphuong.review_sheet import Reviewed, review_sheet

from .clause_dialog import ClauseDialog
from .draft_view import DraftView
from .export_dialog import ExportDialog, PickFile, pick_word_file, usual_name
from .interface import Interface
from .messages import MessageBar
from .preferences import Preferences
from .structure import Addition, move, new_article, paragraph_below, point_below, removal
from .text_cell import finish_composing
from .waive_dialog import WaiveDialog


class DraftCommands:
    """``view`` gives the open draft's view, or None: then every command does nothing."""

    def __init__(
        self,
        window: QWidget,
        interface: Interface,
        preferences: Preferences,
        bar: MessageBar,
        view: Callable[[], DraftView | None],
        *,
        pick_sheet: PickFile = pick_word_file,
    ) -> None:
        self._window = window
        self._interface = interface
        self._preferences = preferences
        self._bar = bar
        self._view = view
        self._pick_sheet = pick_sheet

    def jobs(self) -> Mapping[str, Callable[[], object]]:
        """What each command does, by its name."""
        return {
            "undo": self.on_view(DraftView.undo),
            "redo": self.on_view(DraftView.redo),
            "cut": lambda: _edit_text("cut"),
            "copy": lambda: _edit_text("copy"),
            "paste": lambda: _edit_text("paste"),
            "select_all": lambda: _edit_text("selectAll"),
            "open_field": self.on_view(DraftView.open_field_at_caret),
            "move_up": self.on_view(lambda view: self._move(view, -1)),
            "move_down": self.on_view(lambda view: self._move(view, 1)),
            "remove": self.on_view(lambda view: self.remove(view, view.node_id)),
            "remove_provision": self.on_view(self._remove_provision),
            "next_pane": self.on_view(lambda view: view.next_pane(1)),
            "previous_pane": self.on_view(lambda view: view.next_pane(-1)),
            "clause": self.on_view(self._insert_clause),
            "article": self.on_view(self._add_article),
            "paragraph": self.on_view(lambda view: self._add_below(view, paragraph_below)),
            "point": self.on_view(lambda view: self._add_below(view, point_below)),
            "check": self.on_view(self._check),
            "next_finding": self.on_view(lambda view: view.step_finding(1)),
            "previous_finding": self.on_view(lambda view: view.step_finding(-1)),
            "export": self.on_view(self._export),
            "review_sheet": self.on_view(self._write_review_sheet),
        }

    def on_view(self, run: Callable[[DraftView], object]) -> Callable[[], object]:
        """The job on the open draft; nothing happens while none is open."""

        def job() -> None:
            view = self._view()
            if view is not None:
                run(view)

        return job

    def layout(self, layout: str) -> Callable[[], object]:
        """The job that shows the languages so (see ``PairsView.show_languages``)."""
        return self.on_view(lambda view: view.pairs.show_languages(layout))

    def panel(self, name: str) -> Callable[[], object]:
        """The job that opens or shuts a panel."""
        return self.on_view(lambda view: view.toggle_panel(name))

    # ---- structure ----

    def _add_article(self, view: DraftView) -> None:
        view.add(new_article(view.session.agreement, view.node_id or ""))

    def _add_below(self, view: DraftView, addition: Callable[[Agreement, str], Addition | None]) -> None:
        added = addition(view.session.agreement, view.node_id or "")
        if added is None:
            self._bar.tell(self._interface.say("message.no_place"))
        else:
            view.add(added)

    def new_paragraph(self, view: DraftView) -> None:
        """Enter in a cell: the next paragraph, or the next cell where none can stand (the title, a table)."""
        added = paragraph_below(view.session.agreement, view.node_id or "")
        if added is not None:
            view.add(added)
        else:
            view.pairs.step_down()

    def remove(self, view: DraftView, node_id: str | None) -> None:
        """Takes the node out; no question, for one key brings it back, which is said."""
        edit = removal(view.session.agreement, node_id) if node_id else None
        if edit is None or node_id is None:
            self._bar.tell(self._interface.say("message.not_removable"))
            return
        spot = find(view.session.agreement, node_id)
        is_whole = spot is not None and isinstance(spot.node, Provision)
        next_to = view.pairs.beside(node_id)
        if view.do(edit):
            if next_to is not None:
                self._go_beside(view, next_to)
            said = self._interface.say("message.provision_removed" if is_whole else "message.paragraph_removed")
            self._bar.tell(said, button=self._interface.say("message.undo"), run=view.undo)

    def _go_beside(self, view: DraftView, node_id: str) -> None:
        """The outline keeps the focus it has: the next Delete must not take a letter out of the text."""
        spot = find(view.session.agreement, node_id)
        if spot is not None and view.outline.tree.hasFocus():
            view.outline.mark(spot.provision.id)
        else:
            view.go_to(node_id)

    def _remove_provision(self, view: DraftView) -> None:
        spot = find(view.session.agreement, view.node_id or "")
        self.remove(view, spot.provision.id if spot is not None else None)

    def _move(self, view: DraftView, by: int) -> None:
        edit = move(view.session.agreement, view.node_id or "", by)
        if edit is None:
            self._bar.tell(self._interface.say("message.at_the_end"))
        else:
            view.do(edit)
            view.pairs.show_caret()

    # ---- dialogs ----

    def _insert_clause(self, view: DraftView) -> None:
        library = view.session.library
        if not library.versions:
            self._bar.tell(self._interface.say("clauses.no_library"), "error")
            return
        dialog = ClauseDialog(self._interface, library, view.session.agreement, self._window)
        accepted = dialog.exec() == ClauseDialog.DialogCode.Accepted
        edit = dialog.edit
        dialog.deleteLater()
        if accepted and edit is not None and view.do(edit):
            view.go_to(edit.provision.id)

    def _check(self, view: DraftView) -> None:
        finish_composing()
        view.show_panel("findings")
        view.findings.run()
        view.findings.list.setFocus()

    def waive(self, view: DraftView, finding: Finding) -> None:
        """Lets a finding stand, with a reason that is asked for; a waiver that stands is taken back."""
        if finding.waiver is not None:
            view.do(RemoveWaiver(finding.waiver))
            view.findings.run()
            return
        said = view.findings.message(finding)
        dialog = WaiveDialog(self._interface, said, self._preferences.reviewer, self._window)
        accepted = dialog.exec() == WaiveDialog.DialogCode.Accepted
        reason, by = dialog.reason, dialog.by
        dialog.deleteLater()
        if accepted and reason:
            self._preferences.reviewer = by
            view.do(AddWaiver(finding.waived(reason, by, date.today())))
            view.findings.run()

    def _write_review_sheet(self, view: DraftView) -> None:
        finish_composing()
        session = view.session
        folder = session.file.absolute().parent if session.file else self._preferences.folder
        name = usual_name(session.agreement, session.file)
        start = folder / f"{name}.{self._interface.say('review_sheet.file_name')}.docx"
        file = self._pick_sheet(self._window, self._interface.say("review_sheet.title"), start)
        if file is None:
            return
        view.findings.run_at_once()
        findings = (*view.findings.findings, *view.findings.waived)
        rules, kind = view.findings.rules, session.library.types.get(session.agreement.type)
        reviewed = Reviewed(
            session.agreement, kind, rules, date.today(), findings, session.file.name if session.file else ""
        )
        try:
            write_report_file(review_sheet(reviewed, self._interface.language), file)
        except SongPhuongError as error:
            self._bar.tell(self._interface.tell(error), "error")
            return
        self._bar.tell(
            self._interface.say("review_sheet.written", file=file),
            button=self._interface.say("export.open_folder"),
            run=lambda: self._open_folder(file.parent),
        )

    def _export(self, view: DraftView) -> None:
        finish_composing()
        session = view.session
        folder = session.file.absolute().parent if session.file else self._preferences.folder
        name = usual_name(session.agreement, session.file)
        view.findings.run_at_once()
        errors = view.findings.count("error")
        dialog = ExportDialog(self._interface, session.agreement, name, folder, errors, self._window)
        dialog.exec()
        files, folder = dialog.files, dialog.folder
        dialog.deleteLater()
        if files:
            self._preferences.folder = folder
            self._bar.tell(
                self._interface.say("export.done", count=len(files), folder=folder),
                button=self._interface.say("export.open_folder"),
                run=lambda: self._open_folder(folder),
            )

    def _open_folder(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._bar.tell(self._interface.say("export.folder_not_opened", folder=folder), "error")


def _edit_text(command: str) -> None:
    """Cut, copy, paste or select all in whatever text has the focus."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QTextEdit):
        getattr(focused, command)()
