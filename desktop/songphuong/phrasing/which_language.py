"""Which language a text is in, Vietnamese or English: ``language_of``.

It weighs words, not letters: English texts hold Vietnamese names, Vietnamese ones "marketing" and "World Anti-Doping
Agency". Not here: which of an agreement's languages a node has (``agreement.languages``), other languages.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from songphuong.agreement.languages import EN, VI, Language

# Words that settle it wherever they stand, also in capitals. No syllables that people or places are called by (văn,
# hòa, minh, hà, nội), none that is a word of both languages (an, do, can, on, ban, hay).
_VIETNAMESE_WORDS: Final = """
và của các những cho trong với theo được là có này đó một hai bên tại trên dưới về từ đến để không phải sẽ đã đang
khi nếu hoặc cũng như bằng giữa mỗi mọi việc cùng nhau sau trước vào bởi thì mà nhưng chỉ còn kể đây điều
khoản điểm mục đích phụ lục thỏa thoả thuận hợp tác lực hiệu hạn ngôn ngữ sửa đổi bổ sung chấm dứt nguyên tắc lĩnh
vực dung hình thức trách nhiệm nghĩa vụ quyền giải quyết khác biệt bảo mật tổ chức thực hiện phương thể thao
bản ghi nhớ ủy uỷ bộ cục liên đoàn hiệp hội nước cộng xã chủ căn cứ mong muốn nhận thức nhằm phạm vi chung
riêng dẫn trao định quy quốc gia đầu mối phí chi tranh chấp ký ngày tháng năm gốc thay mặt đại diện chương
trình kế hoạch thời đối tượng đào tạo huấn luyện viên vận động thi đấu truyền thông sở trí tuệ cam kết tài trợ
"""
_ENGLISH_WORDS: Final = """
the of and to in for shall will be by with this that or as from is are was were been has have had not any all each
both either other such which who whose their its it they between under upon into through within without may must
should would on at if unless where when than then there these those only also after before during until
article articles section paragraph annex annexes appendix agreement memorandum understanding cooperation party
parties participants side sides purpose purposes objective objectives scope term terms duration effect
effective entry force amendment amendments termination languages language settlement disputes differences
principles areas fields forms definitions general provisions financial arrangements costs confidentiality
implementation activities exchange exchanges training information legal nature signed done witness hereby
whereas hereinafter preamble final notices governing law rights obligations responsibilities programme ministry
federation association committee development sport sports
arrangement modification modifications plan annual activity unit units work programmes project projects
coordination communication protection personal data focal point points report reports reporting meetings visits
coaches experts athletes referees scholarships bonuses insurance expenses safeguarding integrity anti
chairman president minister director secretary general company limited copies originals done
january february march april june july august september october november december
"""
_VIETNAMESE: Final = frozenset(_VIETNAMESE_WORDS.split())
_ENGLISH: Final = frozenset(_ENGLISH_WORDS.split())
# words of other languages, too: syllables that a Vietnamese text may hold, German "in", French "sport"
_SHARED: Final = frozenset(("to", "in", "on", "at", "than", "may", "as", "anti", "sport", "sports"))

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_SYLLABLE: Final = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)

_SURE, _LIKELY, _HINT = 1.0, 0.5, 0.25
_LEAST: Final = 1.0  # one word that settles it
_TIMES: Final = 2.0  # how far one language must outweigh the other
_SHARE: Final = 0.1  # of known words among all: running text has four times as many, a third language hardly any


def language_of(text: str) -> Language | None:
    """ "vi", "en", or None where the text does not tell: too short to have a word that settles it ("OK", "a)"),
    mixed (a sentence in each language), in neither, or names and figures alone ("Nguyễn Văn A", "Kuala Lumpur, 2027").

    Case does not count, nor how letters are composed. Vietnamese without its marks is not recognised."""
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    weights = [_weigh(word) for word in words]
    vietnamese, english = (sum(weight[at] for weight in weights) for at in (0, 1))
    for language, own, other, at in ((VI, vietnamese, english, 0), (EN, english, vietnamese, 1)):
        known = sum(weight[at] for weight in weights if weight[at] >= _LIKELY)
        if own >= _LEAST and own >= _TIMES * other and known and known >= _SHARE * len(words):
            return language
    return None


def _weigh(word: str) -> tuple[float, float]:
    """What the word says for Vietnamese and for English."""
    lower = word.lower()
    may_be_name = word != lower  # though a capital may only begin the sentence; one word weighs little either way
    if lower in _VIETNAMESE:
        return (_HINT if may_be_name and lower.isascii() else _SURE, 0.0)
    if lower in _ENGLISH:
        return (0.0, _LIKELY if lower in _SHARED else _SURE)
    if _is_marked_syllable(lower):
        return (_HINT if may_be_name else _SURE, 0.0)
    if lower.isascii() and len(lower) > 3 and not _SYLLABLE.fullmatch(lower):
        return (0.0, 0.0 if may_be_name else _HINT)
    return (0.0, 0.0)


def _is_marked_syllable(lower: str) -> bool:
    """Whether it is shaped like a Vietnamese syllable and bears a mark of one: "thể", not "café" or "coopération"."""
    if lower.isascii():
        return False
    opened = unicodedata.normalize("NFD", lower)
    toneless = unicodedata.normalize("NFC", "".join(sign for sign in opened if sign not in _TONES))
    return _SYLLABLE.fullmatch(toneless) is not None
