"""One more clause into an agreement, at the place its section has in the agreement type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from songphuong.agreement.edits import Edit, InsertProvision
from songphuong.agreement.tree import Agreement
from songphuong.agreement.walk import node_ids, region_of
from songphuong.errors import UnusableInputError
from songphuong.library.clauses import AgreementType, ClauseVersion, Library, WordingProfile

from .provisions import NO_OPTIONS, Options, instantiate

SELF_REFERENCE = "this_agreement"  # the term of a profile that a title may replace


def insert(
    agreement: Agreement,
    library: Library,
    clause: ClauseVersion,
    options: Options = NO_OPTIONS,
    position: int | None = None,
) -> Edit:
    """The edit that puts the clause into its region at ``position``; None: at the place of its section. What is
    not chosen is as the agreement's type has it; an option named "signing" follows the way in which it is signed.

    UnusableInputError where the clause is retired, an option is unknown, or the agreement's wording profile is not in
    the library or lacks a term."""
    refuse_retired(clause)
    wording = _wording(agreement, library, clause)
    chosen = {**_usual(agreement, library, clause), **_as_signed(agreement, clause), **options}
    made = instantiate(clause, wording, chosen, taken=node_ids(agreement))
    at = place_of(agreement, library, clause) if position is None else position
    return InsertProvision(clause.region, at, made.provision, made.fields)


def _usual(agreement: Agreement, library: Library, clause: ClauseVersion) -> Options:
    """What the agreement's type chooses in this clause."""
    kind = library.types.get(agreement.type)
    return {option.name: kind.alternative_of(clause, option) for option in clause.options} if kind else {}


def _as_signed(agreement: Agreement, clause: ClauseVersion) -> Options:
    offered = {(option.name, alternative.id) for option in clause.options for alternative in option.alternatives}
    return {"signing": agreement.signing} if ("signing", agreement.signing) in offered else {}


def place_of(agreement: Agreement, library: Library, clause: ClauseVersion) -> int:
    """Where the clause belongs in its region: behind the last provision of its own section or of one that comes
    before it. The order is that of the agreement's type; when that does not know the section, of the first other
    type that does; when none does, the end."""
    row = region_of(agreement, clause.region)
    for kind in _types(agreement, library):
        order = [section.id for section in kind.sections]
        if clause.section in order:
            before = set(order[: order.index(clause.section) + 1])
            return max((n for n, provision in enumerate(row, start=1) if provision.section in before), default=0)
    return len(row)


def profile_of(profile_id: str, library: Library) -> WordingProfile:
    """The wording profile of this id; UnusableInputError when the library has none."""
    profile = library.profiles.get(profile_id)
    if profile is None:
        raise UnusableInputError("profile-unknown", profile=profile_id)
    return profile


def _wording(agreement: Agreement, library: Library, clause: ClauseVersion) -> WordingProfile:
    """The agreement's wording profile; how the text calls itself is what the clause of its title says, if it does."""
    profile = profile_of(agreement.profile, library)
    sources = [provision.source for provision in agreement.title if provision.source]
    titles = (clause, *(library.find(source.clause, source.version) for source in sources))
    names = [title.self_reference for title in titles if title and title.self_reference.entries]
    return replace(profile, terms={**profile.terms, SELF_REFERENCE: names[0]}) if names else profile


def refuse_retired(clause: ClauseVersion) -> None:
    if clause.status == "retired":
        raise UnusableInputError("clause-retired", clause=clause.id, successor=clause.successor or "–")


def _types(agreement: Agreement, library: Library) -> Iterator[AgreementType]:
    own = library.types.get(agreement.type)
    if own:
        yield own
    yield from (kind for kind in library.types.values() if kind is not own)
