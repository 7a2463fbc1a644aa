"""One passage with a slip of typing, as an agreement, and what a rule says of it."""

from __future__ import annotations

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Agreement, Line, Paragraph
from songphuong.agreement.walk import find
from songphuong.checks import Finding, check
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph

OTHER: dict[Language, str] = {VI: "Hai Bên.", EN: "The Parties."}


def said(text: Line | str, language: Language = VI) -> Agreement:
    """An article of two paragraphs, so that they are numbered; the first, "k", reads so in this language."""
    texts: dict[Language, Line | str] = {**OTHER, language: text}
    return agreement(article("a", paragraph("k", texts[VI], texts[EN]), paragraph("z", OTHER[VI], OTHER[EN])))


def found(draft: Agreement, code: str) -> list[Finding]:
    return [finding for finding in check(draft, built_in_library()) if finding.code == code]


def words_of(text: str, code: str, language: Language = VI) -> str:
    """What the finding about this text quotes; empty where there is none."""
    findings = found(said(text, language), code)
    assert len(findings) <= 1
    assert all(one.place.node_id == "k" and one.place.language == language for one in findings)
    return str(dict(findings[0].params)["words"]) if findings else ""


def mended(text: Line | str, code: str, language: Language = VI) -> Line | str:
    """The text after the finding's fix, after which it is gone; "" where there is no fix."""
    draft = said(text, language)
    (finding,) = found(draft, code)
    if finding.fix is None:
        return ""
    after = apply(draft, finding.fix)
    assert found(after, code) == []
    spot = find(after, "k")
    assert spot is not None and isinstance(spot.node, Paragraph)
    line = spot.node.text[language]
    return getattr(line[0], "value", line) if len(line) == 1 else line
