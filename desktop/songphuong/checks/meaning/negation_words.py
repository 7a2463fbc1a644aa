"""The words by which Vietnamese and English deny, except and limit, and those by which one says so without a "not".

Data only; ``negation`` weighs them. Phrases are parted by commas, "prohibit*" is every word that begins so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from songphuong.agreement.languages import EN, VI, Language

from .side_by_side import WordList

NOTHING: Final = "nothing"  # looks like a denial and is none
NOT: Final = "not"
MAYBE: Final = "maybe"  # a denial that the other language often says without one
NON: Final = "non"  # "non-binding"
EXCEPT: Final = "except"
ASIDE: Final = "aside"  # may be an exception or a denial: "apart from", "excluding"
SUBJECT: Final = "subject"  # "subject to" may be "trừ", never "không"
LIMIT: Final = "limit"  # "no more than"
OVER: Final = "over"  # "more than"
MINOR: Final = "minor"  # "chưa thành niên"
ADULT: Final = "adult"  # "thành niên"
INTEGRAL: Final = "integral"  # "không tách rời"
SEPARATE: Final = "separate"  # "tách rời"
OTHER: Final = "other"
OR: Final = "or"  # joins several under one "not"
ONLY: Final = "only"  # "only ... when" is "not ... unless"
AFFIX: Final = "affix"  # "unlawful", "bất hợp lý"

_VI: Final[Mapping[str, str]] = {
    NOTHING: """
        không chỉ, không những, không gian mạng, không gian, không khí, không quân, không giới hạn ở, không
        hạn chế ở, hãng hàng không, vé hàng không, cảng hàng không, đường hàng không, ngành hàng không, hàng
        không dân dụng, công ty hàng không, an ninh hàng không, vận tải hàng không, không dây, khấu trừ, giảm
        trừ, bù trừ, trừ vào, trừ đi, sau khi trừ, trừ thuế, bài trừ, miễn là, miễn sao, địa chỉ, chỉ định,
        chỉ đạo, chỉ số, chỉ tiêu, chỉ dẫn, chứng chỉ, tôn chỉ, chỉ rõ, chỉ ra, chỉ huy, chỉ thị, ngoài trời,
        nước ngoài, ra ngoài, bên ngoài, ngoài ra, tối thiểu, thiểu số, bất kỳ, bất kì, bất cứ, bất khả kháng,
        bất động sản, vô địch, vô cùng, thiếu niên, thiếu nhi, bên trái, tay trái, trái phiếu, ít nhất
        """,
    NOT: """
        không, chưa, chẳng, đừng, không bao giờ, không hề, chưa từng, không được, không thể, chưa được, chưa
        thể, không phân biệt đối xử, không gian lận, không gian dối
        """,
    MAYBE: """
        không chậm trễ, không trì hoãn,
        không ngừng, không ngớt, chưa đủ, chưa đến, chưa tới, chưa đầy, không thể thiếu, không phân biệt,
        không lâu, không trùng, không khớp
        """,
    EXCEPT: "trừ, trừ khi, trừ trường hợp, trừ phi, ngoại trừ",
    ASIDE: "ngoài, riêng đối với, riêng về",
    LIMIT: """
        không quá, không vượt quá, không ít hơn, không dưới, không nhiều hơn, không hơn, không kém, không kém
        hơn, không trên, không thấp hơn, không cao hơn, không lớn hơn, không nhỏ hơn, không chậm hơn, không
        muộn hơn, không sớm hơn, không trễ hơn, không lâu hơn, không dài hơn, không ngắn hơn, không được quá,
        không được vượt quá, không được ít hơn, không được muộn hơn, không được chậm hơn, không được thấp hơn,
        không được sớm hơn, không được dưới, không vượt, chưa quá, không kéo dài quá, chậm nhất, muộn nhất
        """,
    OVER: """
        vượt quá, ít hơn, nhiều hơn, kém hơn, thấp hơn, cao hơn, lớn hơn, nhỏ hơn, chậm hơn, muộn hơn, sớm
        hơn, trễ hơn, lâu hơn, dài hơn, ngắn hơn
        """,
    MINOR: "chưa thành niên, vị thành niên",
    ADULT: "thành niên, trưởng thành, người lớn",
    INTEGRAL: "không tách rời, không thể tách rời, không tách biệt",
    SEPARATE: "tách rời, tách biệt",
    OR: "hoặc, hay, lẫn",
    OTHER: "khác",
    "most": "tối đa, nhiều nhất, trần",
    "whether": "hay không, hay chưa, liệu có",
    "otherwise": """
        cách khác, quy định khác, thỏa thuận khác, thoả thuận khác, thống nhất khác, yêu cầu khác, ý kiến khác,
        chỉ dẫn khác
        """,
    ONLY: "chỉ, duy nhất, độc quyền, riêng biệt, mới được, mới có",
    "before": "trước, trước khi, cho đến khi, đến khi, cho tới khi, tới khi, trong khi chờ, chờ",
    "still": "vẫn, còn, giữ nguyên",
    "free": "miễn, miễn phí, miễn trừ, không mất phí, không thu phí, không tính phí, không thu tiền, không mất tiền",
    "void": "vô hiệu, vô hiệu hóa, vô hiệu hoá, mất hiệu lực, vô giá trị",
    "unlawful": "trái phép, bất hợp pháp, trái pháp luật, trái, phi pháp, vi phạm",
    "lack": "thiếu, vắng, vắng mặt, mất, khuyết, thất bại, mất khả năng, bỏ lỡ, bỏ sót",
    "refuse": "từ chối, phản đối, bác bỏ, cự tuyệt",
    "beyond": "vượt, ngoài phạm vi, ngoài khả năng, ngoài tầm, quá",
    "avoid": "phòng ngừa, chống, tránh, khỏi, ngăn, ngăn ngừa, ngăn chặn, kiềm chế, hạn chế, kiêng",
    "exclude": "loại trừ, loại",
    "stop": """
        ngừng, ngưng, dừng, chấm dứt, thôi, hủy, huỷ, bãi bỏ, rút, thu hồi, tiêu hủy, kết thúc, hoãn, hết hiệu
        lực, hết hạn, cấm, nghiêm cấm, đình chỉ
        """,
    "hardly": "khó, hiếm, ít khi, ít, hiếm khi",
    "regardless": "bất kể, bất chấp, dù, mặc dù, cho dù, dẫu",
    "secret": "bảo mật, mật, bí mật, kín, riêng tư, ẩn danh",
    "instead": "thay vì, thay cho, hơn là",
    "apart": "tách, rời, cách ly",
    AFFIX: """
        phi, vô, bất, bất hợp lý, bất lợi, bất đồng, bất bình đẳng, bất thường, vô điều kiện, vô thời hạn, vô
        hạn, độc lập, phi chính phủ, phi lợi nhuận, phi thương mại, bất ngờ, vô tư, đột xuất, dở dang, gián
        đoạn, im lặng, trung lập, khách quan
        """,
}  # fmt: skip
_EN: Final[Mapping[str, str]] = {
    NOTHING: """
        not only, not limited to, not least, nos, no ., whether or not, or not, nonetheless, nevertheless,
        wireless, under, until further notice, save time, regardless, less, no doubt, nothing but, without
        limitation, but not limited to, to that end, to this end, at the end, by the end, until the end
        """,
    NOT: """
        not, no, never, without, neither, none, nobody, nowhere, nothing, cannot, can't, don't, doesn't,
        won't, isn't, aren't, mustn't, shan't, no one, no longer, not yet, unable, inability, no party,
        neither party, neither participant
        """,
    MAYBE: """
        nor, no more, nothing more, without interruption, without delay, without undue delay, without fail,
        without exception, no matter, in no way, not necessarily, without loss
        """,
    EXCEPT: """
        except, excepted, excepting, except for, except that, except as, except where, unless, save for, save as, save
        in, save where, save that, save when, save with, save to, save under, save if, with the exception of,
        with exception of
        """,
    ASIDE: """
        apart from, aside from, excluding, exclusive of, other than, but for, failing, besides, rather than,
        but not, exception*, in addition to, reserv*, beyond, outside, net of
        """,
    SUBJECT: "subject to",
    LIMIT: """
        no more than, not more than, no later than, not later than, no less than, not less than, no fewer
        than, not fewer than, no earlier than, not earlier than, no longer than, not longer than, no lower
        than, not lower than, no higher than, not higher than, no greater than, not greater than, no larger
        than, no smaller than, no shorter than, no sooner than, not exceeding, not exceed, not to exceed, not
        be more than, not be less than, not be later than, not be fewer than, never more than, never less
        than, no worse than, not be over, not over, not be older than, not older than
        """,
    OVER: """
        more than, later than, less than, fewer than, earlier than, longer than, lower than, higher than,
        greater than, larger than, smaller than, shorter than, sooner than, exceed*
        """,
    MINOR: "minor, minors, underage, under-age",
    ADULT: "adult, adults, of age, of full age, majority, grown-up, mature",
    INTEGRAL: "integral, insepar*, indivis*",
    SEPARATE: "separable, separate, separat*",
    OR: "or, either",
    OTHER: "other, others, another, any",
    NON: "silence, silent, unpublished, uninsured, unaffected, unavailable, unsuitable, unnecessary, unclear",
    "most": "at most, up to, maximum, at the latest, ceiling",
    "whether": "whether",
    "otherwise": "otherwise, failing that, else",
    ONLY: "only, solely, exclusively, exclusive, alone, merely, confined, sole",
    "before": "before, until, till, prior, pending, in advance, beforehand",
    "still": "yet, still, remain, remains",
    "free": """
        free, freedom, exempt*, waive*, without charge, at no cost, no charge, at no charge, at no expense,
        without cost, gratis, without payment, without fee, complimentary
        """,
    "void": "void, null, null and void, inval*, annul*, nullif*",
    "unlawful": """
        unlawful*, illegal*, unauthori*, illicit*, contrary, breach*, violat*, improper*, infring*, contraven*
        """,
    "lack": """
        lack*, absence, absent, missing, shortage*, fail*, devoid, omit*, omission*, neglect*, lose, loses,
        lost, default*
        """,
    "refuse": """
        refus*, declin*, reject*, deny, denies, denied, denial, objects, objected, objection*, oppos*, withh*,
        disallow*
        """,
    "beyond": "excess*",
    "avoid": """
        anti-doping, anti-corruption, avoid*, refrain*, prevent*, abstain*, preclud*, away, limit, limits,
        limiting, limitation*, restrict*, free from, out of, keep from
        """,
    "exclude": "exclud*, exclusion*",
    "stop": """
        ceas*, stop*, discontinu*, end, ends, ended, ending, terminat*, cancel*, withdr*, revo*, destr*,
        expir*, postpon*, laps*, prohibit*, forbid*, barred, bar, bars, bans, banned, ban, ineligib*, suspen*,
        debar*
        """,
    "hardly": "hardly, rarely, seldom, scarcely, difficult*, barely, little, few, fewer, too",
    "regardless": "irrespective, regardless of, notwithstanding, despite, although, though",
    "secret": "confiden*, secre*, privat*, closed, anonym*",
    "instead": "instead, rather, in lieu",
    "apart": "apart",
    AFFIX: "independ*, objectiv*, lest, the same, intact",
}  # fmt: skip

_NO_AFFIX: Final = re.compile(
    r"under|unit|uninterrupt|uni(?:on|for|fy|fied|que|vers|lat)|unanim|unto|until|unless|unesco|uncle|unctad|"
    r"international|indicat|individ|inform|includ|increas|institut|instruct|industr|interest|internal|initia|insur"
)
_AFFIX: Final = re.compile(
    r"un[a-z]{4}|il(?:legib|legitim)|ir(?:regul|relev|revoc|repara)|im(?:possib|partial|mun|material|movab|prob)"
    r"|in(?:dispens|separ|admiss|appropr|compl|correct|accur|suffic|activ|applic|alien|consist|compat|effect|exhaust"
    r"|advert|capa|formal|frequen|violab|tangib|toler|valid|voluntar)"
    r"|dis(?:agree|approv|qualif|satisf|advant|honest|regard|connect|place)"
)


@lru_cache(maxsize=16_384)
def _by_form(word: str) -> str | None:
    """ "non-binding", "unpublished", "harmless": English only."""
    if word.startswith("non-"):
        return NON
    if word.endswith("-free"):
        return AFFIX
    if word.endswith("less") and len(word) > 5 and word.isascii():
        return AFFIX
    return AFFIX if _AFFIX.match(word) and not _NO_AFFIX.match(word) else None


def _english(word: str) -> str | None:
    return (
        _by_form(word)
        if word[:2] in ("un", "il", "ir", "im", "in", "di", "no") or word[-4:] in ("less", "free")
        else None
    )


LISTS: Final[Mapping[Language, WordList]] = {VI: WordList(_VI), EN: WordList(_EN, _english)}
