"""For tests of the window: a window with its own settings and file answers, and ways to type Vietnamese."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import (
    Agreement,
    Draft,
    Field,
    FieldEntry,
    Money,
    Provision,
    Reference,
    Side,
    Text,
    parallel,
)
from songphuong.formats.draft_file import save_draft
from songphuong.window.draft_files import FilePicker
from songphuong.window.interface import Interface
from songphuong.window.main_window import MainWindow
from songphuong.window.preferences import Preferences
from songphuong.window.tokens import dress
from tests.notation import agreement, article, paragraph, provision, words
from tests.window.typing_vietnamese import bury, settle


class Answers(FilePicker):
    """Answers file dialogs and questions as a test says; remembers what was asked."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.answer: str | None = None
        self.asked: list[str] = []

    def to_open(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        return self.file

    def to_save(self, parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
        return self.file

    def ask(
        self, parent: QWidget, interface: Interface, key: str, answers: tuple[str, ...], **params: object
    ) -> str | None:
        self.asked.append(key)
        return self.answer


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings" / "window.ini")


@pytest.fixture
def interface(qapp: QApplication) -> Iterator[Interface]:
    made = Interface("vi")
    yield made
    made.retire()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, interface: Interface, preferences: Preferences, answers: Answers
) -> Iterator[MainWindow]:
    """The window as it opens: Vietnamese, light, at the size of a small laptop, with no draft."""
    qapp.setStyle("Fusion")
    dress(qapp, dark=False)
    made = MainWindow(interface, preferences, picker=answers, asker=answers.ask)
    made.resize(1366, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.files.session = None  # nothing may ask at the end of a test
    made.close()
    made.deleteLater()
    bury()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def sample() -> Agreement:
    """Two articles, a title, a recital; fields of every kind, some open; a field used in three places."""
    name = Field("side_a.name")
    by = (Text("Giữa "), name, Text(" và đối tác."))
    between = (Text("Between "), name, Text(" and its partner."))
    pledge = (Text("Thưởng "), Field("bonus.gold"), Text(" theo "), Reference("purpose"), Text("."))
    promise = (Text("A bonus of "), Field("bonus.gold"), Text(" under "), Reference("purpose"), Text("."))
    return agreement(
        article("purpose", paragraph("purpose.1", by, between)),
        article(
            "bonus",
            paragraph("bonus.1", pledge, promise),
            paragraph("bonus.2", "Hai.", "Two."),
            vi="Thưởng",
            en="Bonus",
        ),
        title=[
            Provision("title", "title", parallel(vi=(Text("Thỏa thuận của "), name), en=(Text("Agreement of "), name)))
        ],
        preamble=[provision("recital", paragraph("recital.1", "Trên cơ sở hữu nghị,", "In friendship,"))],
        sides=[Side("side_a", ("side_a",)), Side("side_b", ("side_b",))],
        fields=_fields(),
    )


def _fields() -> list[FieldEntry]:
    return [
        FieldEntry("side_a.name", "text", words("Tên", "Name"), words("Hội A", "Body A")),
        FieldEntry("side_a.abbreviation", "word", words("Tên viết tắt", "Abbreviation")),
        FieldEntry("side_b.name", "text", words("Tên bên kia", "Their name"), ByLanguage.of({"vi": "Hội B"})),
        FieldEntry("signing.date", "date", words("Ngày ký", "Date"), date(2021, 1, 8)),
        FieldEntry("bonus.gold", "money", words("Thưởng vàng", "Gold bonus"), Money(Decimal(1_000_000), "USD")),
        FieldEntry("exchange.count", "number", words("Số đoàn", "Delegations")),
        FieldEntry("term.length", "duration", words("Thời hạn", "Term")),
        FieldEntry("areas", "list", words("Lĩnh vực", "Areas"), (words("huấn luyện", "coaching"),)),
    ]


OpenDraft = Callable[[Agreement], Path]


@pytest.fixture
def open_draft(window: MainWindow, tmp_path: Path) -> OpenDraft:
    """Saves the agreement to a file and opens it in the window."""

    def opened(value: Agreement) -> Path:
        file = tmp_path / "Bản ghi nhớ – lần 2.mou"
        save_draft(file, Draft(value))
        assert window.files.open(file)
        settle()
        return file

    return opened
