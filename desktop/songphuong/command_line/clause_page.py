"""One clause version, whole: as a page to read and as a JSON document. Marks stand as in the clause file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import SECTION, Field, Line, Parallel, Text
from songphuong.library.clauses import ClauseParagraph, ClauseTable, ClauseVersion, FieldDeclaration, Library, Option

from .console import Console, both


def marked(line: Line) -> str:
    """The line with its fields and references as ``{{ ... }}``."""
    return "".join(part.value if isinstance(part, Text) else f"{{{{ {_mark(part)} }}}}" for part in line)


def _mark(part: object) -> str:
    if isinstance(part, Field):
        return " | ".join([part.name, *(chosen.name for chosen in part.filters)])
    return f"ref.{getattr(part, 'target', '').removeprefix(SECTION)}"


# ---- a page --------------------------------------------------------------------------------------------------------


def clause_page(clause: ClauseVersion, library: Library, console: Console) -> Iterator[str]:
    """The lines of the page: what the clause is for, where it stands, then its text in each language, then fields and
    options. ``library`` knows its other versions and its legal basis."""
    status = console.say(f"command_status.{clause.status}")
    yield f"{console.words(clause.title)} ({clause.id}@{clause.version}, {status})"
    for name, words in _about(clause, library, console):
        if words:
            yield f"{console.say(f'command_clauses_show.{name}')}: {words}"
    for language in _languages(clause):
        yield ""
        if heading := marked(clause.heading.get(language, ())):
            yield f"[{language}] {heading}"
        yield from _block_lines(clause.blocks, language, 0)
    yield from _listed(
        "command_clauses_show.fields", [f"{one.name}: {console.words(one.label)}" for one in clause.fields], console
    )
    yield from _listed("command_clauses_show.options", [_option_line(one, console) for one in clause.options], console)


def _about(clause: ClauseVersion, library: Library, console: Console) -> Iterator[tuple[str, str]]:
    for name in ("purpose", "avoid", "negotiation"):
        yield name, console.words(getattr(clause, name))
    yield "strength", console.say(f"strength.{clause.strength}")
    laws = (library.legal_references[one] for one in clause.legal_basis if one in library.legal_references)
    yield "legal_basis", "; ".join(f"{console.words(law.title)} ({law.number})" for law in laws)
    yield "reason", clause.reason
    yield "reviewed", "; ".join(f"{review.date.isoformat()}, {review.by}" for review in clause.reviewed)
    others = [str(one.version) for one in library.versions.get(clause.id, ()) if one.version != clause.version]
    yield "other_versions", ", ".join(others)


def _languages(clause: ClauseVersion) -> tuple[Language, ...]:
    return clause.title.languages


def _block_lines(blocks: Sequence[ClauseParagraph | ClauseTable], language: Language, depth: int) -> Iterator[str]:
    for block in blocks:
        when = "".join(f"  <{option}: {'/'.join(chosen)}>" for option, chosen in block.when)
        if isinstance(block, ClauseTable):
            for row in block.rows:
                yield f"{' | '.join(marked(cell.get(language, ())) for cell in row)}{when}"
            continue
        sign = "- " if depth else ""
        yield f"{'  ' * depth}{sign}{marked(block.text.get(language, ()))}{when}"
        yield from _block_lines(block.points, language, depth + 1)


def _option_line(option: Option, console: Console) -> str:
    """The option with its alternatives: their ids, as answers name them, and what they mean."""
    alternatives = (
        f"{'*' if one.id == option.default else ''}{one.id}: {console.words(one.label)}" for one in option.alternatives
    )
    return "\n      ".join([f"{option.name}: {console.words(option.label)}", *alternatives])


def _listed(key: str, rows: Sequence[str], console: Console) -> Iterator[str]:
    if rows:
        yield ""
        yield f"{console.say(key)}:"
        yield from (f"  {row}" for row in rows)


# ---- a document ----------------------------------------------------------------------------------------------------


def clause_document(clause: ClauseVersion) -> dict[str, object]:
    """What ``clauses show --json`` adds to a row of the list."""
    return {
        "region": clause.region,
        "section": clause.section,
        "strength": clause.strength,
        "purpose": both(clause.purpose),
        "avoid": both(clause.avoid),
        "negotiation": both(clause.negotiation),
        "heading": _texts(clause.heading),
        "blocks": [_block(block) for block in clause.blocks],
        "fields": [_field(declared) for declared in clause.fields],
        "options": [_option(option) for option in clause.options],
        "keywords": clause.keywords,
        "legal_basis": clause.legal_basis,
        "reviewed": [{"date": review.date.isoformat(), "by": review.by} for review in clause.reviewed],
        "reason": clause.reason,
        "successor": clause.successor,
    }


def _texts(text: Parallel) -> dict[Language, str]:
    return both(text.map(marked))


def _block(block: ClauseParagraph | ClauseTable) -> dict[str, object]:
    when = {option: list(chosen) for option, chosen in block.when}
    if isinstance(block, ClauseTable):
        rows = [[_texts(cell) for cell in row] for row in block.rows]
        return {"rows": rows, "header_rows": block.header_rows, "when": when}
    points = [_block(point) for point in block.points]
    return {"text": _texts(block.text), "numbered": block.numbered, "points": points, "when": when}


def _field(declared: FieldDeclaration) -> dict[str, object]:
    return {"name": declared.name, "type": declared.type, "label": both(declared.label)}


def _option(option: Option) -> dict[str, object]:
    alternatives = [{"id": one.id, "label": both(one.label)} for one in option.alternatives]
    return {
        "name": option.name,
        "label": both(option.label),
        "default": option.default,
        "alternatives": alternatives,
    }
