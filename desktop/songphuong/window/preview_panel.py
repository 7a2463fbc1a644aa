"""The page as it will read, live: one language or all side by side, following the caret."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QTextBrowser, QVBoxLayout, QWidget

from songphuong.agreement.tree import Agreement
from songphuong.formats.editions import BILINGUAL
from songphuong.formats.html import anchor_of, page_html

from .interface import Interface, upper_first
from .panel_head import PanelHead
from .rows import Reading
from .tokens import document_font

PAUSE = 350  # milliseconds after the last change
PAPER_MARGIN = 18
SIZE = 88  # per cent of the text's usual size: a page is narrower here than on paper


class PreviewPanel(QWidget):
    """Draws the page only while it can be seen."""

    def __init__(self, interface: Interface, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._reading = reading
        self._shown: tuple[Agreement, str] | None = None
        self._at = ""
        self.setObjectName("panel")
        self.edition = QComboBox(self)
        for edition in (*reading.agreement.languages, BILINGUAL):
            self.edition.addItem("", edition)
        self.edition.currentIndexChanged.connect(self.draw)
        self._head = PanelHead(self, self.edition)
        self.page = QTextBrowser(self)
        self.page.setObjectName("paper")
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(PAPER_MARGIN)
        self.page.document().setDefaultFont(document_font(SIZE))
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.page)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.draw)
        interface.changed.connect(self._word)
        self._word()

    def _word(self) -> None:
        say = self._interface.say
        self._head.say(say("preview.title"))
        self.page.setAccessibleName(say("preview.title"))
        self.edition.setAccessibleName(say("preview.edition"))
        for at in range(self.edition.count()):
            edition = self.edition.itemData(at)
            words = say("edition.bilingual") if edition == BILINGUAL else self._interface.language_name(edition)
            self.edition.setItemText(at, upper_first(words))

    def agreement_changed(self) -> None:
        """Draws again, a moment after the last change."""
        self._pause.start()

    def follow(self, node_id: str) -> None:
        """Shows the place at which the officer is."""
        self._at = node_id
        if self.isVisible() and not self._pause.isActive():
            self.page.scrollToAnchor(anchor_of(node_id))

    def draw(self) -> None:
        """Draws now, if the panel is seen and the page is not up to date."""
        self._pause.stop()
        wanted = (self._reading.agreement, str(self.edition.currentData()))
        if not self.isVisible() or (self._shown and self._shown[0] is wanted[0] and self._shown[1] == wanted[1]):
            return
        scroll = self.page.verticalScrollBar().value()
        self.page.setHtml(page_html(*wanted))
        self.page.verticalScrollBar().setValue(scroll)
        if self._at and (self._shown is None or self._shown[1] != wanted[1]):
            self.page.scrollToAnchor(anchor_of(self._at))
        self._shown = wanted

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()
