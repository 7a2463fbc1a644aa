"""A clause from the library: search in either language, read it in both, choose its options, insert it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import InsertProvision
from songphuong.agreement.tree import REGIONS, Agreement
from songphuong.agreement.walk import provisions, spots
from songphuong.drafting import insert
from songphuong.errors import SongPhuongError
from songphuong.formats.editions import BILINGUAL
from songphuong.formats.html import page_html
from songphuong.library.clauses import AgreementType, ClauseVersion, Library
from songphuong.library.filters import STRENGTHS, ClauseFilter, chosen, topics
from songphuong.library.folding import fold
from songphuong.library.search import SearchIndex
from songphuong.sentences import say_topic

from .dialog import Dialog
from .interface import Interface
from .line_entry import LineEntry
from .preview_panel import SIZE
from .tokens import document_font
from .whole_text_list import WholeTextList

MOST_HITS = 200


def in_sections(clauses: Iterable[ClauseVersion], kind: AgreementType | None) -> tuple[ClauseVersion, ...]:
    """The clauses as they would follow each other in an agreement of this type: by region and section; in a section
    those it is drafted with come first. Without a type, by region alone."""
    sections = kind.sections if kind is not None else ()
    places = {section.id: at for at, section in enumerate(sections)}
    usual = [clause for section in sections for clause in section.clauses]

    def place(clause: ClauseVersion) -> tuple[int, int, int]:
        own = usual.index(clause.id) if clause.id in usual else len(usual)
        return REGIONS.index(clause.region), places.get(clause.section, len(places)), own

    return tuple(sorted(clauses, key=place))


class ClauseDialog(Dialog):
    """``edit`` is the insertion that was chosen; None while there is nothing to insert."""

    def __init__(
        self, interface: Interface, library: Library, agreement: Agreement, parent: QWidget | None = None
    ) -> None:
        super().__init__(interface, "clauses.title", "clauses.insert", parent)
        self._library = library
        self._agreement = agreement
        self._index = SearchIndex(library)
        self._shown: tuple[ClauseVersion, ...] = ()
        self._options: dict[str, QComboBox] = {}
        self.edit: InsertProvision | None = None
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._list_part())
        splitter.addWidget(self._reading_part())
        splitter.setSizes([270, 550])
        splitter.setChildrenCollapsible(False)
        self.put(splitter)
        self.finished.connect(self._index.close)
        self._search()
        self.query.setFocus()
        self.fit(850, 425)

    def _list_part(self) -> QWidget:
        part = QWidget(self)
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 8, 0)
        self.query = LineEntry(part, undoes=True)
        self.query.setPlaceholderText(self.interface.say("clauses.search"))
        self.query.setAccessibleName(self.interface.say("clauses.search"))
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(self._search)
        self.list = WholeTextList(part)
        self.list.setObjectName("boxed")
        self.list.setAccessibleName(self.interface.say("clauses.title"))
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemActivated.connect(lambda _: self.accept() if self.act.isEnabled() else None)
        self._count = QLabel(part)
        self._count.setObjectName("quiet")
        box.addWidget(self.query)
        box.addLayout(self._filters(part))
        box.addWidget(self.list)
        box.addWidget(self._count)
        return part

    def _filters(self, part: QWidget) -> QHBoxLayout:
        """Beneath the search: a topic and a strength, or all of them."""
        language, say = self.interface.language, self.interface.say
        named = [(say_topic(language, topic), topic) for topic in topics(self._library)]
        strengths = [(say(f"strength.{strength}"), strength) for strength in STRENGTHS]
        self.topic = self._filter(
            part, "topic", say("clauses.every_topic"), sorted(named, key=lambda one: fold(one[0]))
        )
        self.strength = self._filter(part, "strength", say("clauses.every_strength"), strengths)
        row = QHBoxLayout()
        row.addWidget(self.topic, 5)
        row.addWidget(self.strength, 4)
        return row

    def _filter(self, part: QWidget, name: str, every: str, words: Iterable[tuple[str, str]]) -> QComboBox:
        """A choice of one of these, called in words and by id, or of every one."""
        choice = QComboBox(part)
        choice.setAccessibleName(self.interface.say(f"clauses.{name}"))
        choice.setToolTip(choice.accessibleName())
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.addItem(every, None)
        for said, known in words:
            choice.addItem(said, known)
        choice.view().setMinimumWidth(choice.view().sizeHintForColumn(0) + 24)
        choice.currentIndexChanged.connect(self._search)
        return choice

    def _reading_part(self) -> QWidget:
        part = QWidget(self)
        box = QVBoxLayout(part)
        box.setContentsMargins(8, 0, 0, 0)
        self._purpose = QLabel(part)
        self._purpose.setWordWrap(True)
        self._form = QFormLayout()
        self.page = QTextBrowser(part)
        self.page.setObjectName("paper")
        self.page.document().setDefaultFont(document_font(SIZE))
        self.page.setAccessibleName(self.interface.say("clauses.reading"))
        box.addWidget(self._purpose)
        box.addLayout(self._form)
        box.addWidget(self.page, 1)
        return part

    # ---- searching ----

    def _search(self) -> None:
        query = self.query.text().strip()
        among = ClauseFilter(topic=self.topic.currentData(), strength=self.strength.currentData())
        if query:
            found = tuple(hit.clause for hit in self._index.search(query, MOST_HITS, among))
        else:
            found = in_sections(chosen(self._library, among), self._library.types.get(self._agreement.type))
        self._shown = tuple(clause for clause in found if clause.status != "retired")
        self.list.clear()
        for clause in self._shown:
            item = QListWidgetItem(clause.title.get(self.interface.language, clause.id))
            if clause.status == "draft":
                item.setText(self.interface.say("clauses.draft", title=item.text()))
            self.list.addItem(item)
        self.list.fit()
        key = "clauses.count" if self._shown else "clauses.none"
        self._count.setText(self.interface.say(key, count=len(self._shown)))
        self.list.setCurrentRow(self._first(query) if self._shown else -1)
        if not self._shown:
            self._choose(-1)

    def _first(self, query: str) -> int:
        """Where the list begins: at the best hit; without a query at the first article the agreement lacks."""
        served = {provision.section for _, _, provision in provisions(self._agreement)}
        lacking = (at for at, c in enumerate(self._shown) if c.region == "articles" and c.section not in served)
        return 0 if query else next(lacking, 0)

    # ---- choosing ----

    def _choose(self, row: int) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._options = {}
        clause = self._shown[row] if 0 <= row < len(self._shown) else None
        kind = self._library.types.get(self._agreement.type)
        for option in clause.options if clause is not None else ():
            choice = QComboBox(self)
            for alternative in option.alternatives:
                choice.addItem(alternative.label.get(self.interface.language, alternative.id), alternative.id)
            usual = kind.alternative_of(clause, option) if kind and clause else option.default
            choice.setCurrentIndex(choice.findData(usual))
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            label = option.label.get(self.interface.language, option.name)
            choice.setAccessibleName(label)
            choice.currentIndexChanged.connect(self._read)
            self._form.addRow(label, choice)
            self._options[option.name] = choice
        self._purpose.setText(clause.purpose.get(self.interface.language, "") if clause is not None else "")
        self._purpose.setVisible(bool(self._purpose.text()))
        self._read()

    def _read(self) -> None:
        """Shows the clause as it would stand in the agreement, with its number there."""
        row = self.list.currentRow()
        self.edit, shown = None, ""
        if 0 <= row < len(self._shown):
            options = {name: choice.currentData() for name, choice in self._options.items()}
            try:
                edit = insert(self._agreement, self._library, self._shown[row], options)
                assert isinstance(edit, InsertProvision)
                after = apply(self._agreement, edit)
            except SongPhuongError as error:
                self.page.setPlainText(self.interface.tell(error))
                self.act.setEnabled(False)
                return
            inside = {s.node.id for s in spots(after) if s.provision.id == edit.provision.id}
            self.edit, shown = edit, page_html(after, BILINGUAL, only=inside)
        self.page.setHtml(shown)
        self.act.setEnabled(self.edit is not None)
