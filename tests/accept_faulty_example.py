"""The example with deliberate errors, made anew: ``python -m tests.accept_faulty_example``.

A sound memorandum is drafted from fixed clause versions; then each fault of FAULTS is put into it by edits. What each
fault is, where it stands and which rule finds it: ``resources/examples/with_errors/README.md``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from unicodedata import normalize

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import (
    Edit,
    FillField,
    InsertBlock,
    InsertProvision,
    MoveProvision,
    RemoveProvision,
    SetText,
)
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import (
    Agreement,
    Draft,
    Duration,
    Field,
    Line,
    Reference,
    Side,
    Table,
    Text,
    Value,
    line_of,
)
from songphuong.agreement.walk import find, text_of
from songphuong.data_folders import data_folder
from songphuong.drafting import insert
from songphuong.drafting.provisions import entry_from
from songphuong.formats.draft_file import write_draft
from songphuong.formats.library_folder import load_library
from songphuong.formats.safe_save import save_bytes
from songphuong.library.clauses import Library
from tests.notation import article, paragraph, words

TYPE = "ministry-mou"
CLAUSES = (
    "title-memorandum@1", "sides-designated@1", "recitals-ministry@1", "enacting-formula@1", "purpose-memorandum@1",
    "definitions@1", "delegation-exchange@1", "joint-training@1", "coaches-and-experts@1",
    "sport-science-and-medicine@1", "anti-doping@2", "focal-points@1", "financial-arrangements@1",
    "insurance-and-medical-care@1", "confidentiality@1", "legal-nature@1", "differences@1", "amendment@1",
    "effect-duration-termination@1", "languages-and-originals@1", "closing-understandings@1",
)  # fmt: skip

VALUES: Mapping[str, Value] = {
    "side_a.name": words("Bộ Thể thao nước A", "the Ministry of Sports of Country A"),
    "side_a.designation": words("phía nước A", "the side of Country A"),
    "side_a.country": words("nước A", "Country A"),
    "side_a.address": words("Thủ đô nước A", "the capital of Country A"),
    "side_a.signatory": words("Người ký A", "Signatory A"),
    "side_a.signatory_title": words("Thứ trưởng", "Deputy Minister"),
    "side_a.focal_unit": words("Vụ Hợp tác quốc tế", "the Department of International Cooperation"),
    "side_b.name": words("Bộ Thể thao nước B", "the Ministry of Sports of Country B"),
    "side_b.designation": words("phía nước B", "the side of Country B"),
    "side_b.country": words("nước B", "Country B"),
    "side_b.address": words("Thủ đô nước B", "the capital of Country B"),
    "side_b.signatory": words("Người ký B", "Signatory B"),
    "side_b.signatory_title": words("Thứ trưởng", "Deputy Minister"),
    "side_b.focal_unit": words("Vụ Đối ngoại", "the Department of External Relations"),
    "signing.place": words("Thủ đô nước A", "the capital of Country A"),
    "signing.date": date(2027, 3, 1),
    "exchange.delegations": Decimal(2),
    "exchange.members": Decimal(15),
    "exchange.stay": Duration(10, "day"),
    "training.sports": (words("điền kinh", "athletics"), words("bóng bàn", "table tennis")),
    "confidentiality.after": Duration(2, "year"),
}


@dataclass(frozen=True, slots=True)
class Reworded:
    """Other words in the place of some in one text."""

    node_id: str
    language: Language
    old: str
    new: str


def _added(parent: str, index: int, node_id: str, vi: Line | str, en: Line | str, *, numbered: bool = True) -> Edit:
    return InsertBlock(parent, index, paragraph(node_id, vi, en, numbered=numbered))


SECOND_PURPOSE = article(
    "purpose-again",
    paragraph(
        "purpose-again.1",
        "Mục đích của Bản ghi nhớ này là thúc đẩy hợp tác thể thao giữa các Bên.",
        "The purpose of this Memorandum of Understanding is to promote cooperation in sport between the Participants.",
    ),
    vi="Mục tiêu",
    en="Aims",
    section="purpose",
)
TO_THE_INSURANCE = Reference("insurance-and-medical-care")

FAULTS: Mapping[str, tuple[Edit | Reworded, ...]] = {
    # ---- what a rule finds today
    "number-differs": (
        _added(
            "joint-training", 3, "fault-camp", "Mỗi đợt tập huấn kéo dài không quá 14 (mười bốn) ngày.",
            "Each training camp lasts no more than fifteen (15) days.",
        ),
    ),
    "date-differs": (
        _added(
            "focal-points", 3, "fault-first-plan",
            "Kế hoạch đầu tiên sẽ được thống nhất trước ngày 31 tháng 12 năm 2027.",
            "The first plan will be jointly decided before 31 December 2028.",
        ),
    ),
    "percentage-differs": (
        _added(
            "financial-arrangements", 1, "fault-share", "Bên tiếp nhận sẽ chịu 30% chi phí sử dụng cơ sở tập luyện.",
            "The host Participant will bear 13% of the costs of training facilities.",
        ),
    ),
    "period-in-words-differs": (
        _added(
            "focal-points", 4, "fault-meetings", "Các đầu mối sẽ họp ít nhất sáu tháng một lần.",
            "The focal points will meet at least once every nine months.",
        ),
    ),
    "typed-reference-differs": (
        _added(
            "coaches-and-experts", 3, "fault-typed-reference",
            "Chi phí của chuyên gia theo quy định tại Điều 5.", "The costs of experts are governed by Article 6.",
        ),
    ),
    "figures-against-words": (Reworded("languages-and-originals.1", VI, "02 (hai)", "02 (ba)"),),
    "section-missing": (RemoveProvision("amendment"),),
    "section-misplaced": (MoveProvision("focal-points", 1),),
    "heading-empty": (SetText("confidentiality", VI, ()), SetText("confidentiality", EN, ())),
    "field-open": (FillField("exchange.stay", None),),
    "field-undeclared": (
        _added(
            "joint-training", 4, "fault-venue", line_of("Địa điểm tập huấn: ", Field("training.venue"), "."),
            line_of("Place of training: ", Field("training.venue"), "."),
        ),
    ),
    "signatory-missing": (FillField("side_b.signatory", None),),
    "reference-to-removed-article": (
        _added(
            "delegation-exchange", 3, "fault-insurance",
            line_of("Bảo hiểm của đoàn theo quy định tại ", TO_THE_INSURANCE, "."),
            line_of("The insurance of delegations is governed by ", TO_THE_INSURANCE, "."),
        ),
        RemoveProvision("insurance-and-medical-care"),
    ),
    "treaty-name-vi": (Reworded("legal-nature.1", VI, "Bản ghi nhớ này", "Hiệp định này"),),
    "treaty-name-en": (
        Reworded("effect-duration-termination.1", EN, "This Memorandum of Understanding", "This Treaty"),
    ),
    "language-missing": (SetText("coaches-and-experts.3", EN, ()),),
    "paragraph-empty": (_added("legal-nature", 2, "fault-empty", "", ""),),
    "doubled-space": (Reworded("purpose-memorandum.2", EN, "laws and", "laws  and"),),
    # ---- what a later rule is to find
    "letters-in-pieces": (),  # see STORED_OTHERWISE: the reader puts them together
    "spelling-mixed": (Reworded("legal-nature.2", VI, "ký kết", "kí kết"),),
    "untranslated": (
        SetText(
            "sport-science-and-medicine.1.3", EN, line_of("đào tạo về phòng ngừa và điều trị chấn thương thể thao;")
        ),
    ),
    "negation-lost": (Reworded("confidentiality.2", EN, "will not exchange", "will exchange"),),
    "shall-beside-will": (Reworded("delegation-exchange.2", EN, "will inform", "shall inform"),),
    "parties-beside-participants": (Reworded("differences.1", EN, "the Participants", "the Parties"),),
    "self-reference-varied": (
        Reworded("languages-and-originals.1", VI, "Bản ghi nhớ này", "Thỏa thuận này"),
        Reworded("languages-and-originals.1", EN, "This Memorandum of Understanding", "This Agreement"),
    ),
    "modality-differs": (Reworded("effect-duration-termination.6", EN, "may discontinue", "will discontinue"),),
    "roles-swapped": (
        Reworded("financial-arrangements.1", EN, "the sending Participant will", "the host Participant will"),
    ),
    "currency-differs": (
        _added(
            "financial-arrangements", 2, "fault-currency", "Mỗi Bên sẽ đóng góp 5.000 đô la Mỹ mỗi năm.",
            "Each Participant will contribute EUR 5,000 a year.",
        ),
    ),
    "circular-replaced": (
        Reworded("anti-doping.1", VI, "01/2024/TT-BVHTTDL", "17/2015/TT-BVHTTDL"),
        Reworded("anti-doping.1", EN, "01/2024/TT-BVHTTDL", "17/2015/TT-BVHTTDL"),
    ),
    "code-by-year": (
        Reworded("anti-doping.3", VI, "doping thế giới quy định", "doping thế giới năm 2021 quy định"),
        Reworded("anti-doping.3", EN, "World Anti-Doping Code.", "World Anti-Doping Code 2021."),
    ),
    "lettered-by-hand": (
        Reworded("sport-science-and-medicine.1.4", VI, "hội thảo", "e. hội thảo"),
        Reworded("sport-science-and-medicine.1.4", EN, "scientific seminars", "e. scientific seminars"),
    ),
    "purpose-twice": (InsertProvision("articles", 1, SECOND_PURPOSE),),
    "annex-absent": (
        _added(
            "delegation-exchange", 4, "fault-annex", "Điều kiện tiếp nhận đoàn được nêu tại Phụ lục 1.",
            "The terms on which delegations are received are set out in Annex 1.",
        ),
    ),
    "name-varied": (
        SetText("focal-points.1.1", VI, line_of("đối với Bộ Văn hóa nước A: ", Field("side_a.focal_unit"), ";")),
        SetText(
            "focal-points.1.1", EN,
            line_of("for the Ministry of Culture of Country A: ", Field("side_a.focal_unit"), ";"),
        ),
    ),
    "term-undefined": (
        _added(
            "focal-points", 5, "fault-committee", "Ủy ban Hỗn hợp sẽ đánh giá việc thực hiện Bản ghi nhớ này.",
            "The Joint Committee will assess the implementation of this Memorandum of Understanding.",
        ),
    ),
    "abbreviation-undefined": (Reworded("joint-training.3", VI, "huấn luyện viên", "HLV"),),
    "ratification": (
        _added(
            "effect-duration-termination", 1, "fault-ratification",
            "Bản ghi nhớ này được phê chuẩn theo thủ tục của mỗi nước.",
            "This Memorandum of Understanding is subject to ratification under the procedures of each country.",
        ),
    ),
    "effect-before-signature": (
        _added(
            "effect-duration-termination", 2, "fault-early-effect",
            "Bản ghi nhớ này được áp dụng từ ngày 01 tháng 01 năm 2027.",
            "This Memorandum of Understanding applies from 1 January 2027.",
        ),
    ),
    "tax-exemption": (
        _added(
            "financial-arrangements", 4, "fault-tax", "Trang thiết bị của đoàn được miễn thuế tại nước tiếp nhận.",
            "The equipment of delegations is exempt from tax in the host country.",
        ),
    ),
    "arbitration": (
        _added(
            "differences", 1, "fault-arbitration",
            "Khác biệt không giải quyết được sẽ được đưa ra trọng tài quốc tế.",
            "Differences that cannot be settled will be referred to international arbitration.",
        ),
    ),
    "in-the-name-of-the-state": (
        _added(
            "closing-understandings", 1, "fault-state", "Bản ghi nhớ này được ký thay mặt Chính phủ hai nước.",
            "This Memorandum of Understanding is signed on behalf of the Governments of the two countries.",
            numbered=False,
        ),
    ),
    "edited-in-one-language": (Reworded("delegation-exchange.3", VI, "chi phí ăn, ở", "chi phí ăn, ở hợp lý"),),
    "tone-mark-moved": (
        _added(
            "recitals-ministry", 2, "fault-harmony",
            "Nhận thức được vai trò của thể thao đối với hòa bình và sự hoà hợp;",
            "Recognising the role of sport in peace and harmony;", numbered=False,
        ),
    ),
}  # fmt: skip

# How the file itself is stored where another program might have stored it otherwise: as JSON escapes, so that the
# file stays a text file in NFC. Letters in pieces become whole ones when it is opened; the other spelling stays.
IN_PIECES = "giáo dục về phòng, chống doping"
OTHER_SPELLING = ("kí kết", "hoà hợp")


def faulty_file() -> bytes:
    """The example file, byte for byte."""
    content = write_draft(Draft(faulty_memorandum())).decode()
    content = content.replace(IN_PIECES, _escaped(normalize("NFD", IN_PIECES)))
    for spelt in OTHER_SPELLING:
        content = content.replace(spelt, _escaped(spelt))
    return content.encode()


def _escaped(text: str) -> str:
    return json.dumps(text)[1:-1]


def faulty_memorandum() -> Agreement:
    """With every fault in it. All but the edit in one language were there when the text was last confirmed."""
    agreement = sound_memorandum()
    for faults in FAULTS.values():
        for fault in faults:
            agreement = apply(agreement, _edit(agreement, fault))
    return replace(agreement, drifts=tuple(one for one in agreement.drifts if one.node_id == "delegation-exchange.3"))


def _edit(agreement: Agreement, fault: Edit | Reworded) -> Edit:
    if not isinstance(fault, Reworded):
        return fault
    spot = find(agreement, fault.node_id)
    assert spot is not None and not isinstance(spot.node, Table), fault
    line = text_of(spot.node)[fault.language]
    parts = [Text(part.value.replace(fault.old, fault.new, 1)) if isinstance(part, Text) else part for part in line]
    assert line_of(*parts) != line, f"{fault.old} is not in {fault.node_id}"
    return SetText(fault.node_id, fault.language, line_of(*parts))


def sound_memorandum() -> Agreement:
    """The memorandum before the faults: whole, filled in, without a finding."""
    library = load_library()
    declared = tuple(entry_from(field) for field in library.type_named(TYPE).fields)
    sides = (Side("side_a", ("side_a",)), Side("side_b", ("side_b",)))
    agreement = Agreement("faulty-memorandum", TYPE, profile="participants-will", sides=sides, fields=declared)
    for name in CLAUSES:
        agreement = apply(agreement, _inserted(agreement, library, name))
    for field, value in VALUES.items():
        agreement = apply(agreement, FillField(field, value))
    return agreement


def _inserted(agreement: Agreement, library: Library, name: str) -> Edit:
    clause_id, _, version = name.partition("@")
    clause = library.find(clause_id, int(version))
    assert clause is not None, name
    return insert(agreement, library, clause)


def example_file() -> Path:
    return data_folder("resources") / "examples" / "with_errors" / "faulty-memorandum.mou"


if __name__ == "__main__":
    save_bytes(example_file(), faulty_file())
