"""``songphuong library``: the office's folder and its exchange with colleagues."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from songphuong.data_folders import data_folder
from songphuong.errors import CannotWriteError, UnusableInputError, plain
from songphuong.exchange.comparing import Difference, differences
from songphuong.exchange.merging import Conflict, Side, name_of
from songphuong.exchange.sharing import Changed, Mistakes, Pulled, Pushed, Status, pull, push, status
from songphuong.formats.safe_save import make_folder, save_bytes
from songphuong.office_folder import VARIABLE, named_folder, office_folder, require_folder, settings_file, settings_for
from songphuong.sentences import INTERFACE_LANGUAGES, say_error

from .arguments import SentenceParser, named_path, one_of
from .clauses import tell_mistakes
from .console import Console
from .side_by_side import side_by_side

SIDES = ("ours", "theirs")
MOST_NAMED = 5  # in the usual message of a commit


def add_arguments(parser: SentenceParser) -> None:
    actions = parser.actions("status", "pull", "push", "use")
    actions["status"].switch("--fetch")
    actions["pull"].option("--keep", placeholder="keep", nargs=2, action="append", default=[])
    actions["push"].option("--message", placeholder="message")
    for name in ("status", "pull", "push"):
        actions[name].json_switch()
    actions["use"].positional("folder", placeholder="folder", type=named_path, nargs="?")
    actions["use"].switch("--none")


def run(arguments: argparse.Namespace, console: Console) -> int:
    jobs = {"status": _status, "pull": _pull, "push": _push, "use": _use}
    return jobs[arguments.action](arguments, console)


# ---- which folder --------------------------------------------------------------------------------------------------


def _use(arguments: argparse.Namespace, console: Console) -> int:
    folder: Path | None = arguments.folder
    if arguments.none and folder is not None:
        raise UnusableInputError("use-one-of-two")
    if arguments.none:
        _forget(settings_file())
        console.show(console.say("command_library_use.forgotten"))
    elif folder is not None:
        _remember(folder)
        console.show(console.say("command_library_use.remembered", folder=plain(str(folder.absolute()))))
    else:
        named = named_folder()
        told = console.say("command_library_use.nothing") if named is None else plain(str(named))
        console.show(told)
        return 0
    if os.environ.get(VARIABLE, "").strip():
        console.tell("command_library_use.variable", variable=VARIABLE, folder=plain(os.environ[VARIABLE]))
    return 0


def _remember(folder: Path) -> None:
    require_folder(folder)
    if (folder / "clauses").resolve() == data_folder("clauses").resolve():
        raise UnusableInputError("office-folder-built-in", file=folder)
    content = settings_for(folder)
    make_folder(settings_file().parent)
    save_bytes(settings_file(), content)


def _forget(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWriteError("file-not-writable", file=file) from error


# ---- status --------------------------------------------------------------------------------------------------------


def _status(arguments: argparse.Namespace, console: Console) -> int:
    folder = office_folder()
    found = status(folder, fetch=arguments.fetch)
    if arguments.json:
        console.show_json(_status_document(folder, found))
        return 0
    console.show(
        f"{console.say('command_library_status.folder')}: {plain(str(folder))}",
        f"{console.say('command_library_status.branch')}: {found.branch} – {found.remote} ({found.address})",
        _distance(found, console),
    )
    _show_changes("command_library_status.changes", found.changes, console)
    tell_mistakes(found.mistakes, console)
    return 0


def _distance(found: Status, console: Console) -> str:
    if found.ahead is None or found.behind is None:
        return console.say("command_library_status.never_met")
    if found.ahead == found.behind == 0:
        return console.say("command_library_status.level")
    return console.say("command_library_status.apart", ahead=found.ahead, behind=found.behind)


def _status_document(folder: Path, found: Status) -> dict[str, object]:
    return {
        "folder": str(folder),
        "branch": found.branch,
        "remote": {"name": found.remote, "address": found.address},
        "ahead": found.ahead,
        "behind": found.behind,
        "changes": _change_rows(found.changes),
        "mistakes": _mistake_rows(found.mistakes),
    }


# ---- pull ----------------------------------------------------------------------------------------------------------


def _pull(arguments: argparse.Namespace, console: Console) -> int:
    folder = office_folder()
    done = pull(folder, _answers(arguments.keep))
    if arguments.json:
        console.show_json({"folder": str(folder), **_pulled_document(done)})
    else:
        _show_pulled(done, console)
    return 0 if done.is_settled else 1


def _answers(keep: Sequence[Sequence[str]]) -> dict[str, Side]:
    read = one_of("--keep", SIDES)
    answers: dict[str, Side] = {}
    for side, name in keep:
        if name in answers and answers[name] != side:
            raise UnusableInputError("keep-twice", name=name)
        answers[name] = cast(Side, read(side))
    return answers


def _show_pulled(done: Pulled, console: Console) -> None:
    _show_changes("command_library_pull.incoming", done.incoming, console)
    for name in done.combined:
        console.tell("command_library_pull.combined", name=name)
    for path in done.laid_aside:
        console.tell("command_library_pull.laid_aside", file=path)
    for name in done.refused:
        console.tell("command_library_pull.refused", name=name)
    for conflict in done.conflicts:
        console.show(*_conflict_page(conflict, console))
    if done.outcome == "unsettled":
        console.tell("command_library_pull.unsettled", count=len(done.conflicts))
    elif done.is_settled:
        console.show(console.say(f"command_library_pull.{done.outcome}"))


def _conflict_page(conflict: Conflict, console: Console) -> Iterator[str]:
    yield f"== {conflict.name}: {console.say(f'command_library_conflict.{conflict.kind}')}"
    yield from side_by_side(console.say("command_library_pull.ours"), console.say("command_library_pull.theirs"))
    for row in differences(conflict.ours, conflict.theirs):
        yield f"-- {' '.join(filter(None, (row.place, row.language and f'[{row.language}]')))}".rstrip()
        yield from side_by_side(row.ours, row.theirs)
    for side in conflict.may_keep:
        yield f"   songphuong library pull --keep {side} {conflict.name}"
    yield ""


def _pulled_document(done: Pulled) -> dict[str, object]:
    return {
        "outcome": done.outcome,
        "incoming": _change_rows(done.incoming),
        "combined": done.combined,
        "laid_aside": [str(path) for path in done.laid_aside],
        "refused": done.refused,
        "conflicts": [_conflict_document(conflict) for conflict in done.conflicts],
    }


def _conflict_document(conflict: Conflict) -> dict[str, object]:
    return {
        "name": conflict.name,
        "path": conflict.path,
        "kind": conflict.kind,
        "may_keep": conflict.may_keep,
        "differences": [_difference_row(row) for row in differences(conflict.ours, conflict.theirs)],
    }


def _difference_row(row: Difference) -> dict[str, str]:
    return {"place": row.place, "language": row.language, "ours": row.ours, "theirs": row.theirs}


# ---- push ----------------------------------------------------------------------------------------------------------


def _push(arguments: argparse.Namespace, console: Console) -> int:
    folder = office_folder()
    words: str | None = arguments.message
    if words is not None and not words.strip():
        raise UnusableInputError("message-empty")
    done = push(folder, lambda changes: words or _usual_message(changes, console))
    if arguments.json:
        console.show_json({"folder": str(folder), **_pushed_document(done)})
    else:
        _show_pushed(done, console)
    return 0 if done.outcome in ("pushed", "nothing") else 1


def _usual_message(changes: Sequence[Changed], console: Console) -> str:
    """The names of what changed; the list of approved versions goes without saying."""
    names = [name_of(one.path) for one in changes if one.path.endswith(".toml")] or [one.path for one in changes]
    more = len(names) - MOST_NAMED
    named = ", ".join(names[:MOST_NAMED])
    if more > 0:
        return console.say("command_library_push.usual_more", names=named, more=more)
    return console.say("command_library_push.usual", names=named)


def _show_pushed(done: Pushed, console: Console) -> None:
    if done.pulled is not None and (done.pulled.incoming or not done.pulled.is_settled):
        _show_pulled(done.pulled, console)
    if done.outcome == "unsound":
        tell_mistakes(done.mistakes, console)
    _show_changes("command_library_push.changes", done.changes, console)
    if done.outcome in ("pushed", "nothing"):
        console.show(console.say(f"command_library_push.{done.outcome}"))
    else:
        console.tell(f"command_library_push.{done.outcome}")


def _pushed_document(done: Pushed) -> dict[str, object]:
    return {
        "outcome": done.outcome,
        "changes": _change_rows(done.changes),
        "message": done.message,
        "mistakes": _mistake_rows(done.mistakes),
        "pulled": done.pulled and _pulled_document(done.pulled),
    }


# ---- rows ----------------------------------------------------------------------------------------------------------


def _show_changes(key: str, changes: Sequence[Changed], console: Console) -> None:
    if changes:
        console.show(f"{console.say(key)}:")
        console.show(*(f"  {console.say(f'command_library.{one.change}')} {one.path}" for one in changes))


def _change_rows(changes: Sequence[Changed]) -> list[dict[str, str]]:
    return [{"path": one.path, "change": one.change} for one in changes]


def _mistake_rows(mistakes: Mistakes) -> list[dict[str, object]]:
    return [
        {
            "code": mistake.code,
            "file": str(mistake.file or ""),
            "place": mistake.place,
            "message": {language: say_error(language, mistake) for language in INTERFACE_LANGUAGES},
        }
        for mistake in mistakes
    ]
