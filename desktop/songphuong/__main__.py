"""The entry of the program: a command of the command line, or the window.

The only place that knows both; Qt is loaded when the window is wanted, never before.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from songphuong.command_line.commands import WindowWanted, language_wanted, run, split
from songphuong.command_line.console import Console, drop, print_utf8
from songphuong.errors import EditRefusedError, SongPhuongError, UnusableInputError

DONE, REFUSED, IMPOSSIBLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the arguments (None: those of the process) ask for and gives the exit code: 0 done, 1 the answer is
    no, 2 cannot be done. Every trouble is one message on standard error."""
    given = sys.argv[1:] if arguments is None else arguments
    console = Console(language_wanted(split(given)[0]))
    print_utf8()
    if arguments is None:
        sys.excepthook = _LastWords(console)
    try:
        return _guarded(given, console)
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        drop(sys.stdout)
    except OSError as error:  # what no room of the program foresaw, and a full disk under our output
        console.tell("command_program.system_refused", file=error.filename or "-")
        drop(sys.stdout)
    except KeyboardInterrupt:
        pass
    return IMPOSSIBLE


def _guarded(given: Sequence[str], console: Console) -> int:
    try:
        wanted = run(given, console)
        code = _open_window(wanted) if isinstance(wanted, WindowWanted) else wanted
        if sys.stdout is not None:  # as it is without a console on Windows, and after `>&-`
            sys.stdout.flush()
        return code
    except SystemExit as done:  # argparse leaves this way after a help page
        return IMPOSSIBLE if done.code else DONE
    except EditRefusedError as error:
        console.tell_error(error)
        return REFUSED
    except SongPhuongError as error:
        console.tell_error(error)
        return IMPOSSIBLE


def _open_window(wanted: WindowWanted) -> int:
    if sys.platform.startswith("linux") and not _may_draw():
        raise UnusableInputError("display-missing")
    try:
        from songphuong.window.app import run as run_window
    except ImportError as error:
        if (error.name or "PySide6").partition(".")[0] not in ("PySide6", "shiboken6"):
            raise
        raise UnusableInputError("window-libraries-missing", detail=str(error)) from error
    return run_window(wanted.file, wanted.language)


def _may_draw() -> bool:
    """Whether Qt has anything to draw on; without it Qt would end the process."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if os.environ.get("WAYLAND_DISPLAY") or (platform and not platform.startswith("xcb")):
        return True
    display = os.environ.get("DISPLAY", "")
    return bool(display) and _is_served(display)


def _is_served(display: str) -> bool:
    """Whether somebody listens to ":0" or ":0.1"; a display on another machine ("host:10") is taken on trust, and so
    is every one where the system does not list its sockets."""
    host, _, number = display.rpartition(":")
    sockets = Path("/proc/net/unix")
    if host not in ("", "unix") or not sockets.is_file():
        return True
    listed = sockets.read_text(encoding="utf-8", errors="replace").splitlines()
    return any(line.endswith(f"/tmp/.X11-unix/X{number.partition('.')[0]}") for line in listed)


class _LastWords:
    """A defect of the program, told in one sentence instead of a traceback; ends with exit code 2."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def __call__(self, kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
        self._console.tell("command_program.defect", kind=kind.__name__, where=where)
        raise SystemExit(IMPOSSIBLE)


if __name__ == "__main__":
    sys.exit(main())
