"""Two states of a file, passage beside passage."""

from __future__ import annotations

from songphuong.exchange.comparing import MOST_ROWS, MOST_SHOWN, Difference, differences
from songphuong.formats.toml_reading import LARGEST_FILE
from tests.exchange.offices import clause


def compared(ours: str, theirs: str) -> list[tuple[str, str, str, str]]:
    return [(one.place, one.language, one.ours, one.theirs) for one in differences(ours.encode(), theirs.encode())]


def it_names_language_and_paragraph_of_what_differs() -> None:
    assert compared(clause("Một."), clause("Hai.", "Two.")) == [
        ("paragraphs[1]", "vi", "Một.", "Hai."),
        ("paragraphs[2]", "en", "Each side pays for its own travel.", "Two."),
    ]


def it_shows_what_is_no_text_as_it_stands() -> None:
    one, other = clause(), clause(status="retired") + 'keywords_of = ["a", "b"]\n'
    assert compared(one, other)[0] == ("status", "", "draft", "retired")
    assert compared("x = true\ny = 1\nz = ['a']\n", "x = false\n") == [
        ("x", "", "true", "false"),
        ("y", "", "1", ""),
        ("z", "", "a", ""),
    ]


def it_sets_a_paragraph_that_moved_beside_itself() -> None:
    inserted = '[[paragraphs]]\nvi = "Mới."\nen = "New."\n\n'
    one = clause()
    other = one.replace("[[paragraphs]]", f"{inserted}[[paragraphs]]", 1)
    assert compared(one, other) == [
        ("paragraphs[1]", "vi", "", "Mới."),
        ("paragraphs[1]", "en", "", "New."),
    ]


def it_goes_into_points_and_tables() -> None:
    one = 'points = [{ vi = "a", en = "b" }, { vi = "c", en = "d" }]\nrows = [[{ vi = "x", en = "y" }]]\n'
    assert compared(one, one.replace('"d"', '"D"').replace('"y"', '"Y"')) == [
        ("points[2]", "en", "d", "D"),
        ("rows[1][1]", "en", "y", "Y"),
    ]


def it_finds_no_difference_in_the_layout() -> None:
    assert compared('a = "one two"\n', 'a = """one\n   two"""\n') == [("a", "", "one two", "one two")]
    assert compared("a = 1 # remark\n", "a = 1\n") == []


def it_shows_a_whole_file_that_cannot_be_read_or_is_not_there() -> None:
    assert differences(b"<<<", b"a = 1\n") == (Difference("", "", "<<<", "a = 1"),)
    assert differences(None, b'a = "b"\n') == (Difference("a", "", "", "b"),)


def it_shows_the_beginning_of_a_file_that_is_too_large_to_compare() -> None:
    (row,) = differences(b"a = 1 # " + b"x" * LARGEST_FILE, b"a = 2\n")
    assert row.ours.startswith("a = 1 # x") and row.ours.endswith("\n…") and len(row.ours) < MOST_SHOWN + 3
    assert row.theirs == "a = 2"


def it_compares_very_many_rows_each_at_its_place() -> None:
    """To find out which of them moved would take minutes."""
    rows = [f"[[r]]\na = {number % 7}\n" for number in range(5 * MOST_ROWS)]
    other = [*rows[:10], "[[r]]\na = 9\n", *rows[11:-1]]
    assert compared("".join(rows), "".join(other)) == [
        ("r[11].a", "", "3", "9"),
        (f"r[{5 * MOST_ROWS}].a", "", str((5 * MOST_ROWS - 1) % 7), ""),
    ]


def it_hides_signs_that_steer_a_terminal() -> None:
    (row,) = differences(b'a = "\\u001b[2J"\n', b'a = "x"\n')
    assert row.ours == "\ufffd[2J"
