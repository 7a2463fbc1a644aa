"""Days that are not there, weekdays, spans of time, effect against signature and end, notice against term."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Agreement, Duration, Field, FieldEntry, Line, Side, line_of
from songphuong.checks.consistency.periods import effect_days, end_days, notices_in, terms_in
from songphuong.checks.consistency.timing import RULES, disordered, missing_days, wrong_weekdays
from songphuong.checks.findings import Hit
from songphuong.checks.subject import NO_LIBRARY, Subject, setting_of
from songphuong.sentences import say_both
from tests.notation import agreement, article, entry, paragraph, provision

SIGNED = entry("signing.date", "date", date(2027, 3, 1))


def hits(draft: Agreement, code: str) -> list[Hit]:
    subject = Subject.of(draft, setting_of(draft, NO_LIBRARY), {})
    return [hit for rule in RULES if rule.code == code for hit in rule.find(subject)]


def one(vi: Line | str, en: Line | str, *fields: FieldEntry) -> Agreement:
    return agreement(article("a", paragraph("p", vi, en), section="term"), fields=fields)


def said(found: tuple[tuple[str, object], ...]) -> list[str]:
    return [words for words, _ in found]


# ---- days that are not there ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("vi", "trước ngày 31 tháng 4 năm 2027", "ngày 31 tháng 4 năm 2027"),
        ("vi", "hằng năm vào ngày 30 tháng 02", "ngày 30 tháng 02"),
        ("vi", "ngày 29 tháng 02 năm 2027", "ngày 29 tháng 02 năm 2027"),
        ("vi", "29/02/2027", "29/02/2027"),
        ("vi", "ngày 31-6-2027", "31-6-2027"),
        ("vi", "ngày 15 tháng 13 năm 2027", "ngày 15 tháng 13 năm 2027"),
        ("vi", "ngày 31 tháng Chín năm 2027", "ngày 31 tháng Chín năm 2027"),
        ("vi", "ngày 32 tháng 01", "ngày 32 tháng 01"),
        ("en", "before 31 April 2027", "31 April 2027"),
        ("en", "on 29 February 2027", "29 February 2027"),
        ("en", "by June 31, 2027", "June 31, 2027"),
        ("en", "the 31st of November", "31st of November"),
        ("en", "30 Feb. 2028", "30 Feb. 2028"),
        ("en", "31/4/2027", "31/4/2027"),
    ],
)
def it_finds_a_day_that_the_calendar_does_not_have(language: Language, text: str, words: str) -> None:
    assert said(missing_days(text, language)) == [words]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "ngày 29 tháng 02 năm 2028"),
        ("vi", "ngày 29 tháng 02 hằng năm"),
        ("vi", "ngày 30 tháng 4 và ngày 31 tháng 12 năm 2027"),
        ("vi", "trong 31 tháng 6 ngày"),
        ("vi", "tháng 02 năm 2027"),
        ("vi", "Nghị định số 31/4/2027/NĐ-CP, mẫu 31.4"),
        ("vi", "12/31/2027"),
        ("vi", "31 tháng 6 lần"),
        ("en", "29 February 2028"),
        ("en", "29 February each year"),
        ("en", "12/31/2027"),
        ("en", "February 2027"),
        ("en", "31 athletes may come"),
        ("lo", "31 April 2027"),
    ],
)
def it_leaves_alone_what_is_a_day_or_no_date(language: Language, text: str) -> None:
    assert missing_days(text, language) == ()


def it_tells_a_day_that_both_languages_name_once() -> None:
    (both,) = hits(one("đến ngày 31 tháng 4 năm 2027", "until 31 April 2027"), "date-not-there")
    (alone,) = hits(one("đến ngày 31 tháng 4 năm 2027", "until 30 April 2027"), "date-not-there")

    assert (both.node_id, both.language, dict(both.params)["words"]) == (
        "p", None, "ngày 31 tháng 4 năm 2027”, “31 April 2027",
    )  # fmt: skip
    assert alone.language == VI


# ---- weekdays ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("vi", "thứ Hai, ngày 02 tháng 3 năm 2027", "thứ Hai, ngày 02 tháng 3 năm 2027"),
        ("vi", "khai mạc vào thứ tư ngày 01/3/2027", "thứ tư ngày 01/3/2027"),
        ("vi", "ngày 02 tháng 3 năm 2027 (thứ Hai)", "ngày 02 tháng 3 năm 2027 (thứ Hai)"),
        ("vi", "sáng thứ 7, 02/3/2027", "thứ 7, 02/3/2027"),
        ("vi", "đến Chủ nhật ngày 01 tháng 3 năm 2027", "Chủ nhật ngày 01 tháng 3 năm 2027"),
        ("en", "on Monday, 2 March 2027", "Monday, 2 March 2027"),
        ("en", "on Monday 2 March 2027", "Monday 2 March 2027"),
        ("en", "Monday, March 2, 2027", "Monday, March 2, 2027"),
        ("en", "on Monday the 2nd of March 2027", "Monday the 2nd of March 2027"),
        ("en", "2 March 2027 (Monday)", "2 March 2027 (Monday)"),
        ("en", "Sunday, 1 March 2027", "Sunday, 1 March 2027"),
        ("en", "Friday, 30/03/2027", "Friday, 30/03/2027"),
    ],
)
def it_finds_a_weekday_that_the_date_does_not_have(language: Language, text: str, words: str) -> None:
    assert said(wrong_weekdays(text, language)) == [words]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "thứ Hai, ngày 01 tháng 3 năm 2027"),
        ("vi", "thứ Ba, ngày 02/3/2027"),
        ("vi", "Chủ nhật, ngày 07 tháng 3 năm 2027"),
        ("vi", "kỳ họp thứ hai, ngày 02 tháng 3 năm 2027"),
        ("vi", "lần thứ ba ngày 01 tháng 3 năm 2027"),
        ("vi", "thứ Hai hằng tuần từ ngày 02 tháng 3 năm 2027"),
        ("vi", "thứ Hai, ngày 02 tháng 3"),
        ("vi", "ngày 31 tháng 4 năm 2027 (thứ Hai)"),
        ("en", "on Monday, 1 March 2027"),
        ("en", "every Monday from 2 March 2027"),
        ("en", "Monday, 2 March"),
        ("en", "Monday, 02/03/2027"),
        ("lo", "Monday, 2 March 2027"),
    ],
)
def it_leaves_right_and_doubtful_weekdays_alone(language: Language, text: str) -> None:
    assert wrong_weekdays(text, language) == ()


def it_says_which_weekday_it_is() -> None:
    (hit,) = hits(one("thứ Hai, ngày 02 tháng 3 năm 2027", "Tuesday, 2 March 2027"), "weekday-differs")

    assert (hit.language, dict(hit.params)["weekday"], dict(hit.params)["weekday_en"]) == (VI, "thứ Ba", "Tuesday")


# ---- from ... to ... -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "từ ngày 10 tháng 5 năm 2027 đến ngày 08 tháng 5 năm 2027"),
        ("vi", "từ ngày 10 đến ngày 08 tháng 5 năm 2027"),
        ("vi", "từ ngày 10 đến hết ngày 08 tháng 5"),
        ("vi", "ngày 10-08 tháng 5 năm 2027"),
        ("vi", "từ 10/5/2027 đến 08/5/2027"),
        ("vi", "kể từ ngày 01 tháng 01 năm 2028 cho đến ngày 31 tháng 12 năm 2027"),
        ("vi", "từ ngày 10 tháng 5 đến ngày 08 tháng 5 năm 2027"),
        ("vi", "từ tháng 9 năm 2027 đến tháng 3 năm 2027"),
        ("vi", "bắt đầu ngày 10/5/2027 và kết thúc vào ngày 08/5/2027"),
        ("vi", "giai đoạn 2027-2025"),
        ("vi", "từ năm 2027 đến năm 2025"),
        ("en", "from 10 May 2027 to 8 May 2027"),
        ("en", "from 10 to 8 May 2027"),
        ("en", "from 10 May until 8 May 2027"),
        ("en", "between 1 March 2028 and 1 March 2027"),
        ("en", "starts on 10 May 2027 and ends on 8 May 2027"),
        ("en", "from September 2027 to March 2027"),
        ("en", "the period 2027-2025"),
        ("en", "from 2027 to 2025"),
    ],
)
def it_finds_an_end_before_its_beginning(language: Language, text: str) -> None:
    assert len(disordered(text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "từ ngày 08 đến ngày 10 tháng 5 năm 2027"),
        ("vi", "từ ngày 15 tháng 12 đến ngày 10 tháng 01 năm 2028"),
        ("vi", "từ tháng 9 đến tháng 5"),
        ("vi", "từ ngày 28 tháng 4 đến ngày 05 tháng 5 năm 2027"),
        ("vi", "ký ngày 10/5/2027, thay cho văn bản ký ngày 08/5/2022"),
        ("vi", "giai đoạn 2025-2027, giai đoạn 2028 và 2026"),
        ("vi", "từ ngày 10 tháng 5 năm 2027; đoàn đã đến ngày 08 tháng 5 năm 2027"),
        ("vi", "từ ngày 08 tháng 5 năm 2027 đến ngày 08 tháng 5 năm 2027"),
        ("en", "from 8 to 10 May 2027"),
        ("en", "from 15 December to 10 January 2028"),
        ("en", "from 30 to 40 athletes in May"),
        ("en", "between 2025 and 2027"),
        ("en", "from 03/05/2027 to 03/04/2027"),
        ("en", "signed on 10 May 2027 and amended on 8 May 2026"),
        ("lo", "from 10 to 8 May 2027"),
    ],
)
def it_leaves_spans_in_order_and_open_ones_alone(language: Language, text: str) -> None:
    assert disordered(text, language) == ()


def it_reads_the_dates_of_fields_too() -> None:
    span = (
        line_of("từ ", Field("start"), " đến hết ", Field("end")),
        line_of("from ", Field("start"), " to ", Field("end")),
    )
    dates = entry("start", "date", date(2027, 5, 10)), entry("end", "date", date(2027, 5, 8))

    (hit,) = hits(one(*span, *dates), "dates-out-of-order")

    assert hit.language is None
    assert hits(one(*span, dates[0], entry("end", "date", date(2027, 5, 10))), "dates-out-of-order") == []


# ---- effect and end ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Bản ghi nhớ này có hiệu lực từ ngày 01 tháng 01 năm 2027."),
        ("vi", "Bản ghi nhớ này được áp dụng từ ngày 01 tháng 01 năm 2027."),
        ("vi", "Thỏa thuận hợp tác này sẽ bắt đầu có hiệu lực kể từ 01/01/2027."),
        ("vi", "Hợp đồng này có hiệu lực thi hành từ ngày 01/01/2027."),
        ("vi", "Thỏa thuận sửa đổi, bổ sung này có hiệu lực vào ngày 01/01/2027."),
        ("en", "This Memorandum of Understanding applies from 1 January 2027."),
        ("en", "This Programme will take effect on 1 January 2027."),
        ("en", "This Agreement shall enter into force on January 1, 2027."),
        ("en", "This Cooperation Agreement is effective as of 1 January 2027."),
        ("en", "This Arrangement comes into effect on 1 January 2027."),
    ],
)
def it_finds_the_day_of_effect(language: Language, text: str) -> None:
    assert effect_days(text, language) == (date(2027, 1, 1),)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Bản ghi nhớ ký ngày 05/5/2022 có hiệu lực từ ngày 01/01/2027."),
        ("vi", "Bản ghi nhớ này có hiệu lực kể từ ngày ký; kế hoạch đầu tiên từ ngày 01/01/2027."),
        ("vi", "Kế hoạch này được thực hiện từ ngày 01/01/2027."),
        ("vi", "Bản ghi nhớ này có hiệu lực trở về trước, từ ngày 01/01/2027."),
        ("vi", "Luật này có hiệu lực từ ngày 01/7/2021."),
        ("vi", "Bản ghi nhớ này hết hiệu lực từ ngày 01/01/2027."),
        ("vi", "Quy chế có hiệu lực từ ngày 01/01/2027."),
        ("en", "The Code takes effect on 1 January 2027."),
        ("en", "This Programme takes effect on the date of its signature. The first plan begins on 1 January 2027."),
        ("en", "This Programme takes effect retroactively from 1 January 2027."),
        ("en", "This Plan is carried out from 1 January 2027."),
        ("en", "This Programme takes effect on 01/02/2027."),
    ],
)
def it_reads_no_day_of_effect_in_other_words(language: Language, text: str) -> None:
    assert effect_days(text, language) == ()


EARLY = "Bản ghi nhớ này được áp dụng từ ngày 01 tháng 01 năm 2027.", "This Programme applies from 1 January 2027."


def it_reports_an_effect_before_the_signature_once_for_both_languages() -> None:
    (hit,) = hits(one(*EARLY, SIGNED), "effect-before-signature")

    assert (hit.node_id, hit.language) == ("p", None)
    assert dict(hit.params)["signed"] == "ngày 01 tháng 3 năm 2027"


def it_takes_the_last_signature_of_two_places() -> None:
    fields = entry("side_a.date", "date", date(2026, 12, 1)), entry("side_b.date", "date", date(2027, 2, 1))
    draft = replace(one(*EARLY, *fields), sides=(Side("side_a", ("side_a",)), Side("side_b", ("side_b",))))

    assert hits(draft, "effect-before-signature") == []
    assert len(hits(replace(draft, signing="two_places"), "effect-before-signature")) == 1


def it_reads_the_day_of_signature_in_the_closing_words() -> None:
    closing = provision(
        "t", paragraph("t.1", "Ký tại Hà Nội, ngày 01 tháng 3 năm 2027.", "Signed at Ha Noi on 1 March 2027.")
    )
    draft = agreement(article("a", paragraph("p", *EARLY)), closing=[closing])

    assert len(hits(draft, "effect-before-signature")) == 1


@pytest.mark.parametrize(
    ("vi", "en", "signed"),
    [
        ("Bản ghi nhớ này có hiệu lực từ ngày 01 tháng 3 năm 2027.", "This Plan takes effect on 1 March 2027.", True),
        ("Bản ghi nhớ này có hiệu lực từ ngày 01 tháng 4 năm 2027.", "This Plan takes effect on 1 April 2027.", True),
        (*EARLY, False),
        ("Bản ghi nhớ này có hiệu lực kể từ ngày ký.", "This Plan takes effect on the date of its signature.", True),
    ],
)  # fmt: skip
def it_leaves_an_effect_after_signature_or_without_one_alone(vi: str, en: str, signed: bool) -> None:
    fields = (SIGNED,) if signed else ()

    assert hits(one(vi, en, *fields), "effect-before-signature") == []


@pytest.mark.parametrize(
    ("language", "text", "end"),
    [
        ("vi", "Thỏa thuận này có hiệu lực từ ngày 01/02/2027 đến hết ngày 31/01/2026.", date(2026, 1, 31)),
        ("vi", "Bản ghi nhớ này hết hiệu lực vào ngày 31 tháng 12 năm 2026.", date(2026, 12, 31)),
        ("vi", "Thỏa thuận này có hiệu lực từ ngày 01/02/2027 và kết thúc vào ngày 31/01/2030.", date(2030, 1, 31)),
        ("vi", "Kế hoạch này có hiệu lực đến ngày 31/12/2026.", date(2026, 12, 31)),
        ("en", "This Agreement shall take effect on 1 February 2027 and expire on 31 January 2030.", date(2030, 1, 31)),
        ("en", "This Programme remains in effect until 31 December 2026.", date(2026, 12, 31)),
        ("en", "This Plan ceases to have effect on 31 December 2026.", date(2026, 12, 31)),
        ("en", "This Plan remains in effect until the end of 31 December 2026.", date(2026, 12, 31)),
    ],
)
def it_finds_the_day_of_end(language: Language, text: str, end: date) -> None:
    assert end_days(text, language) == (end,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Bản ghi nhớ này có hiệu lực từ ngày 01/02/2027."),
        ("vi", "Giải kết thúc vào ngày 31/12/2026."),
        ("vi", "Bản ghi nhớ này có hiệu lực đến khi hết nghĩa vụ. Đoàn về ngày 31/12/2026."),
        ("vi", "Bản ghi nhớ về thể thao hết hiệu lực ngày 31/12/2026."),
        ("en", "This Plan takes effect on 1 February 2027."),
        ("en", "The visit ends on 31 December 2026."),
        ("en", "The memorandum signed on 5 May 2022 expires on 31 December 2026."),
    ],
)
def it_reads_no_day_of_end_in_other_words(language: Language, text: str) -> None:
    assert end_days(text, language) == ()


def it_reports_an_end_before_the_effect_and_no_span_besides() -> None:
    draft = one(
        "Thỏa thuận này có hiệu lực từ ngày 01/02/2027 đến hết ngày 31/01/2026.",
        "This Arrangement is effective from 1 February 2027 until 31 January 2026.",
    )

    (hit,) = hits(draft, "end-before-effect")

    assert (hit.node_id, hit.language, dict(hit.params)["what_en"]) == ("p", None, "the day of effect")
    assert hits(draft, "dates-out-of-order") == []


def it_reports_an_end_before_the_signature() -> None:
    draft = one(
        "Kế hoạch này có hiệu lực đến hết ngày 31 tháng 12 năm 2026.",
        "This Plan remains in effect until 31 December 2026.",
        SIGNED,
    )

    (hit,) = hits(draft, "end-before-effect")

    assert dict(hit.params)["begun_en"] == "1 March 2027"
    assert (
        hits(one("Kế hoạch này có hiệu lực đến hết ngày 31 tháng 12 năm 2027.", "", SIGNED), "end-before-effect") == []
    )


# ---- notice and term -----------------------------------------------------------------------------------------------

TERM = (
    "Bản ghi nhớ này có hiệu lực trong thời hạn 01 (một) năm kể từ ngày có hiệu lực.",
    "This Memorandum of Understanding remains in effect for one (01) year from the date on which it takes effect.",
)


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        (
            "Một Bên có thể chấm dứt Bản ghi nhớ này bằng thông báo bằng văn bản trước ít nhất 12 (mười hai) tháng.",
            "Either Party may terminate it by giving written notice at least twelve (12) months in advance.",
        ),
        (
            "Việc chấm dứt có hiệu lực sau 02 (hai) năm kể từ ngày Bên kia nhận được thông báo.",
            "The termination takes effect two (02) years after the other Party receives the notice.",
        ),
        (
            "Bên không muốn gia hạn sẽ thông báo bằng văn bản ít nhất 18 tháng trước ngày hết hạn.",
            "The Party that does not wish to extend it shall inform the other at least eighteen months before it ends.",
        ),
        (
            "Một Bên có thể chấm dứt với thông báo bằng văn bản trước 400 ngày.",
            "Either Party may terminate it with 400 days’ written notice.",
        ),
    ],
)
def it_reports_a_notice_that_is_not_shorter_than_the_term(vi: str, en: str) -> None:
    draft = agreement(article("a", paragraph("t", *TERM), paragraph("p", vi, en)))

    (hit,) = hits(draft, "notice-too-long")

    assert (hit.node_id, hit.language) == ("p", None)


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        (
            "Một Bên có thể chấm dứt bằng cách thông báo bằng văn bản trước ít nhất 06 (sáu) tháng.",
            "Either Party may terminate it by giving written notice at least six (06) months in advance.",
        ),
        (
            "Hồ sơ được lưu giữ ít nhất 10 (mười) năm sau khi Bản ghi nhớ này chấm dứt; các Bên thông báo cho nhau.",
            "Records are kept for ten (10) years after it terminates; the Parties inform each other.",
        ),
        (
            "Đoàn thông báo ít nhất 18 (mười tám) tháng trước ngày đến.",
            "The delegation gives notice at least eighteen (18) months before arrival.",
        ),
        (
            "Bản ghi nhớ này được gia hạn từng thời hạn 05 năm, trừ khi một Bên thông báo trước 03 tháng.",
            "It is extended for periods of five years, unless a Party gives notice three months before.",
        ),
        ("Việc chấm dứt được thông báo sớm.", "Notice of termination is given early."),
    ],
)
def it_leaves_shorter_notices_and_other_periods_alone(vi: str, en: str) -> None:
    draft = agreement(article("a", paragraph("t", *TERM), paragraph("p", vi, en)))

    assert hits(draft, "notice-too-long") == []


def it_compares_periods_in_fields_and_says_nothing_without_a_term() -> None:
    line = line_of("Bản ghi nhớ này có hiệu lực trong thời hạn ", Field("term"), "."), line_of("This Plan.")
    notice = line_of("Việc chấm dứt được thông báo trước ", Field("notice"), "."), line_of("–")
    fields = entry("term", "duration", Duration(6, "month")), entry("notice", "duration", Duration(1, "year"))
    blocks = paragraph("t", *line), paragraph("p", *notice)

    (hit,) = hits(agreement(article("a", *blocks), fields=fields), "notice-too-long")

    assert (hit.language, dict(hit.params)["notice"]) == (VI, "01 (một) năm")
    assert hits(agreement(article("a", *blocks), fields=fields[1:]), "notice-too-long") == []


def it_reads_terms_and_notices_as_they_are_written() -> None:
    assert [words for _, words in terms_in(TERM[0], VI)] == ["01 (một) năm"]
    assert [words for _, words in terms_in(TERM[1], EN)] == ["one (01) year"]
    assert [words for _, words in terms_in("Thời hạn của Bản ghi nhớ này là hai năm.", VI)] == ["hai năm"]
    assert [words for _, words in notices_in("terminate it with two years’ written notice", EN)] == ["two years"]


def it_words_every_hit_in_both_languages() -> None:
    draft = agreement(
        article(
            "a",
            paragraph("p1", "ngày 31 tháng 4", "31 April"),
            paragraph("p2", "thứ Hai, ngày 02 tháng 3 năm 2027", "Monday, 2 March 2027"),
            paragraph("p3", "giai đoạn 2027-2025", "the period 2027-2025"),
            paragraph("p4", *EARLY),
            paragraph("p5", "Kế hoạch này hết hiệu lực ngày 31/12/2026.", "This Plan expires on 31 December 2026."),
            paragraph("p6", *TERM),
            paragraph("p7", "Việc chấm dứt được thông báo trước 02 năm.", "Notice of termination: two years’ notice."),
        ),
        fields=[SIGNED],
    )  # fmt: skip
    subject = Subject.of(draft, setting_of(draft, NO_LIBRARY), {})
    for rule in RULES:
        found = list(rule.find(subject))
        assert len(found) == 1, rule.code
        assert all(say_both(f"finding.{rule.code}", place="x", place_en="x", **dict(found[0].params)).entries)
