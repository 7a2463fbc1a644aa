"""The words by which Vietnamese and English leave open, plan, promise and bind, and those that may stand for them.

Data only; ``modality`` weighs them. Phrases are parted by commas, "permi*" is every word that begins so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from songphuong.agreement.languages import EN, VI, Language

from .side_by_side import WordList

NOTHING: Final = "nothing"  # looks like a modal verb and is none
MAY: Final = "may"
INTEND: Final = "intend"
SHOULD: Final = "should"
SHALL: Final = "shall"  # "will" and "sẽ" as well: which of them a text uses is a matter of its profile
MUST: Final = "must"
BAN: Final = "ban"  # "may not", "không thể": no permission and no duty, but it can answer either

# Words that are no modal verbs and can stand for one in the other language.
ALLOW: Final = "allow"
RIGHT: Final = "right"
ABLE: Final = "able"
FREE: Final = "free"
LIKE_INTEND: Final = "like intend"
LIKE_SHOULD: Final = "like should"
LIKE_MUST: Final = "like must"

_VI: Final[Mapping[str, str]] = {
    NOTHING: """
        không phải, phải chăng, vấp phải, gặp phải, mắc phải, sớm nhất có thể, nếu có thể, khi có thể, nhiều
        nhất có thể, tối đa có thể, tốt nhất có thể, cao nhất có thể, chừng mực có thể, phạm vi có thể, khả
        năng có thể, thẩm quyền, quyền hạn, ủy quyền, uỷ quyền, chính quyền, bản quyền, độc quyền, tác quyền,
        trở nên, cho nên, làm nên, xây dựng nên, tạo nên
        """,
    MAY: "có thể, được phép, có quyền, được quyền, có thể được",
    INTEND: "dự kiến, dự định, có ý định, mong muốn, hy vọng, hi vọng",
    SHALL: "sẽ, sẽ được, sẽ chỉ được",
    MUST: "phải, phải được, bắt buộc, có nghĩa vụ, buộc phải, sẽ phải, cần phải",
    BAN: "không thể, không được, không được phép, chưa thể, không có quyền, không thể được, chưa được phép",
    ALLOW: "cho phép, giúp, tạo điều kiện, chỉ được, được hưởng, đủ điều kiện, xin phép, giấy phép, phép",
    RIGHT: "quyền",
    ABLE: "khả năng, nguy cơ, dễ, tiềm năng, nhận biết, có thể phát sinh, có thể nảy sinh, có thể xảy ra, có thể có",
    FREE: "tùy, tuỳ, tự do, tự, tùy ý, tuỳ ý, lựa chọn",
    LIKE_INTEND: """
        nhằm, muốn, hướng tới, hướng đến, kế hoạch, đề xuất, ước tính, phấn đấu, nguyện vọng, mục tiêu, ý
        định, tạm tính, mong, kỳ vọng, chuẩn bị, theo lịch, đặt mục tiêu, mục đích, tin tưởng, cố gắng, nỗ lực
        """,
    SHOULD: "nên",
    LIKE_SHOULD: "cần, khuyến nghị, khuyến khích, kiến nghị, lẽ ra",
    LIKE_MUST: "yêu cầu, đòi hỏi, trách nhiệm, nghĩa vụ, nhất thiết, buộc, cấm",
}  # fmt: skip
_EN: Final[Mapping[str, str]] = {
    NOTHING: """
        goodwill, at will, free will, as the case may be, come what may, free of, free from, intellectual
        property rights, media rights
        """,
    MAY: "may, might, can, could, entitled, at liberty",
    INTEND: """
        intend to, intends to, plan to, plans to, expect to, expects to, hope to, hopes to, wish to, wishes
        to, aim to, aims to, expected to, intended to, planned to, would like to
        """,
    SHOULD: "should, ought",
    SHALL: "shall, will",
    MUST: "must, required to, obliged to, has to, have to, bound to, obligated to",
    BAN: """
        may not, must not, might not, can not, cannot, could not, can't, mustn't, may only, may neither, may
        no, may never, shall have no
        """,
    ALLOW: "allow*, enabl*, permi*, lets, let, authori*, licen*, eligib*, help*",
    RIGHT: "right, rights, entitl*, power, powers",
    ABLE: """
        able, unable, abilit*, possib*, capab*, potential*, likel*, perhaps, suscept*, feasib*, practic*,
        liabl*, risk*, would, whenever, chance
        """,
    FREE: "free, freely, open, opportunit*, option*, discretion, choos*, choice",
    LIKE_INTEND: """
        intend*, intent*, plan*, expect*, desir*, hope*, hopi*, wish*, seek, seeks, seeking, aim, aims, aimed,
        aiming, anticip*, schedul*, foresee*, foreseen, estimat*, provision*, propos*, tentativ*, project,
        projected, prospect*, due, envisag*, forecast*, eager, keen, aspir*, willing, interest*, target*,
        purpose*, view, want, wants
        """,
    LIKE_SHOULD: "recommend*, advis*, desirab*, encourag*",
    LIKE_MUST: "requir*, need, needs, mandatory, compulsory, obligat*, responsib*, duty, duties, only, is to, are to",
}  # fmt: skip

_POSSIBLE: Final = re.compile(r"[a-z]+[ai]ble")
_NOT_POSSIBLE: Final = """
available applicable suitable reasonable table timetable stable sustainable valuable notable equitable charitable
honourable favourable responsible visible comfortable vegetable double cable reliable considerable
"""
_KNOWN: Final = frozenset(_NOT_POSSIBLE.split())


def _english(word: str) -> str | None:
    """ "identifiable" says that one can."""
    is_possible = word.endswith("ble") and word not in _KNOWN and _POSSIBLE.fullmatch(word)
    return ABLE if is_possible else None


LISTS: Final[Mapping[Language, WordList]] = {VI: WordList(_VI), EN: WordList(_EN, _english)}
