"""A little word typed twice: "của của", "the the". Doubled signs: ``signs``; doubled spaces: ``texts``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from songphuong.agreement.languages import EN, VI, Language

from ..findings import Rule
from .slips import Slip, slips

# Function words that no sentence has twice in a row, with the words before them after which it may: "lý do do Bên A
# nêu", "kèm theo theo đường ngoại giao", "thiết bị bị hỏng", "provided for for". Not here: words doubled on purpose
# (luôn luôn, từ từ, dần dần, đều đều, người người) and words that often end another (cùng, không, việc, qua, that).
_AFTER_NOTHING: Mapping[Language, str] = {
    VI: "của và các những hoặc nếu sẽ đã cho với là bởi nhưng nhằm để mỗi mọi thì này đang",
    EN: "the and an or shall will be are from this its their as into between a",
}
_AFTER: Mapping[Language, Mapping[str, str]] = {
    VI: {
        "bị": "thiết chuẩn trang", "trong": "bên ở phía", "tại": "hiện tồn thực", "về": "trở quay ra đi",
        "theo": "kèm tiếp dõi noi tuân đi làm", "trên": "nêu nói kể bên ở cấp phía như dẫn ghi", "đến": "đi sắp",
        "do": "lý lí tự nguyên",
        "dưới": "bên ở cấp nêu phía", "giữa": "ở chính trung", "khi": "đôi nhiều lắm có", "vào": "đầu ra lối cửa",
        "bằng": "công thăng cân san văn đồng ngang quân", "như": "hầu dường gần coi",
    },
    EN: {
        "to": "referred agreed", "for": "provided called asked paid applied", "by": "abided passed abide",
        "in": "check log sign", "is": "it that what", "with": "dealt complied met", "at": "arrived looked",
        "of": "disposed",
    },
}  # fmt: skip
_TWICE = {
    language: {word: tuple(after.get(word, "").split()) for word in (*_AFTER_NOTHING[language].split(), *after)}
    for language, after in _AFTER.items()
}
_PASSIVE = re.compile(
    r"(?<!\w)(?:sẽ|đã|phải|không|cần|đang|thể|chưa|cũng) (được)[ \u00a0]{1,3}được(?!\w)", re.IGNORECASE
)
_DOUBLED = {
    language: re.compile(rf"(?<![\w’'-])({'|'.join(words)})[ \u00a0]{{1,3}}\1(?![\w’'-])", re.IGNORECASE)
    for language, words in _TWICE.items()
}
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")


def _word_doubled(text: str, language: Language) -> Iterator[Slip]:
    """Function words twice in a row; the fix leaves one."""
    if language not in _DOUBLED or not _has_twins(text):
        return
    found = [match for match in _DOUBLED[language].finditer(text) if not _may_stand(text, match, language)]
    found += list(_PASSIVE.finditer(text)) if language == VI else []
    for match in sorted(found, key=lambda one: one.start(1)):
        yield Slip(match.start(1), match.end(), match.group(1))


def _has_twins(text: str) -> bool:
    """Whether any word may stand twice in a row; quick, for hardly a text has one."""
    words = text.lower().replace("(", " ").replace("“", " ").split()
    following = words[1:]
    return any(map(str.startswith, following, words)) or any(map(str.endswith, words, following))


def _may_stand(text: str, match: re.Match[str], language: Language) -> bool:
    """ "lý do do Bên tiếp nhận nêu"; "Country A a letter"."""
    word = match.group(1)
    before = _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
    if before and before.group(1).lower() in _TWICE[language][word.lower()]:
        return True
    last = match.group()[-len(word) :]
    is_name = last != last.lower() and word == word.lower()  # "the The Hague Conference"
    return is_name or (language == EN and word.lower() == "a" and match.group() != match.group().lower())


RULES: tuple[Rule, ...] = (Rule("word-doubled", "warning", "house", "house", slips(_word_doubled)),)
