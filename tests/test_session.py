"""One open draft: the one door for changes, and what its listeners hear."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from songphuong.agreement.edits import RemoveProvision, SetSigning, SetText
from songphuong.agreement.tree import Draft, line_of
from songphuong.errors import CannotWriteError, EditRefusedError
from songphuong.formats.draft_file import open_draft
from songphuong.library.clauses import Library
from songphuong.session import Changed, Session
from tests.notation import agreement, article, paragraph

DRAFT = Draft(agreement(article("one", paragraph("one.1", "Một.", "One."))))


def _session() -> tuple[Session, list[Changed]]:
    session = Session(DRAFT, Library())
    heard: list[Changed] = []
    session.listen(heard.append)
    return session, heard


def it_tells_who_made_a_change_and_says_nothing_where_nothing_changed() -> None:
    session, heard = _session()
    session.do(SetSigning("online"), by="panel")
    session.do(SetSigning("online"), by="panel")
    session.undo()
    session.undo()
    session.redo(by="menu")
    session.redo()
    assert heard == [Changed("edited", "panel"), Changed("undone"), Changed("redone", "menu")]


def it_changes_nothing_when_an_edit_is_refused() -> None:
    session, heard = _session()
    with pytest.raises(EditRefusedError):
        session.do(RemoveProvision("nowhere"))
    assert (session.agreement, heard, session.is_saved) == (DRAFT.agreement, [], True)


def it_stops_telling_a_listener_that_has_left() -> None:
    session, _ = _session()
    heard: list[Changed] = []
    leave = session.listen(heard.append)
    leave()
    leave()
    session.do(SetSigning("online"))
    assert heard == []


def it_knows_whether_the_file_holds_what_stands(tmp_path: Path) -> None:
    file = tmp_path / "a.mou"
    session = Session(DRAFT, Library(), is_new=True)
    assert not session.is_saved
    session.save(file)
    assert session.is_saved
    session.do(SetText("one.1", "en", line_of("Two.")))
    assert not session.is_saved
    session.undo()
    assert session.is_saved
    session.add_milestone("Gửi đối tác", datetime(2026, 11, 21, tzinfo=UTC))
    assert not session.is_saved
    session.save()
    assert open_draft(file).milestones == session.milestones
    assert Session.open(file, Library()).agreement == session.agreement


def it_stays_unsaved_when_the_file_cannot_be_written(tmp_path: Path) -> None:
    session = Session(DRAFT, Library(), is_new=True)
    with pytest.raises(CannotWriteError):
        session.save(tmp_path / "no folder" / "a.mou")
    assert not session.is_saved
    assert session.file is None
    with pytest.raises(ValueError, match="file name"):
        session.save()
