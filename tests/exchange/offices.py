"""Two officers of one office: each has a folder, and a bare repository reached by its path is their server."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from songphuong.formats.approved_file import hash_of

VISIT = "clauses/office/office-visit@1.toml"
LIST = "clauses/approved.sha256"


def clause(
    first: str = "Hai Bên gặp nhau hằng năm.",
    second: str = "Each side pays for its own travel.",
    *,
    id: str = "office-visit",
    version: int = 1,
    status: str = "draft",
) -> str:
    """An office's clause that fits the built-in library; the two texts are what tests change."""
    reason = 'reason = "vi / en: rõ hơn / clearer"\n' if version > 1 else ""
    return f"""id = "{id}"
version = {version}
status = "{status}"
topic = "office"
region = "articles"
section = "purpose"
{reason}title = {{ vi = "Chuyến thăm", en = "Visits" }}
purpose = {{ vi = "Các chuyến thăm hằng năm.", en = "Yearly visits." }}
heading = {{ vi = "Chuyến thăm", en = "Visits" }}

[[paragraphs]]
vi = "{first}"
en = "The two sides meet each year."

# between the two passages stand lines that nobody changes

[[paragraphs]]
vi = "Mỗi Bên tự chịu chi phí đi lại."
en = "{second}"
"""


def git(folder: Path, *arguments: str) -> str:
    """Git as a person uses it; what it says."""
    done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@dataclass(frozen=True)
class Officer:
    folder: Path

    def write(self, text: str, name: str = VISIT) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def read(self, name: str = VISIT) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def approve(self, text: str, name: str = VISIT) -> None:
        """Writes the clause and its line in the list."""
        self.write(text, name)
        lines = (self.folder / LIST).read_text().splitlines() if (self.folder / LIST).exists() else []
        short = name.removeprefix("clauses/")
        kept = [line for line in lines if not line.endswith(f"  {short}")]
        kept.append(f"{hash_of(text.encode())}  {short}")
        (self.folder / LIST).write_text("".join(f"{line}\n" for line in sorted(kept, key=lambda line: line[66:])))

    def commit(self, *names: str, message: str = "By hand") -> None:
        git(self.folder, "add", "-A", *names)
        git(self.folder, "commit", "-q", "-m", message)

    def push_by_hand(self) -> None:
        self.commit()
        git(self.folder, "push", "-q")

    def state(self) -> dict[str, bytes]:
        """Every file of the folder, git's own left out, and where its branch stands."""
        files = {
            file.relative_to(self.folder).as_posix(): file.read_bytes()
            for file in sorted(self.folder.rglob("*"))
            if file.is_file() and ".git" not in file.relative_to(self.folder).parts
        }
        return {**files, "HEAD": git(self.folder, "rev-parse", "HEAD").encode()}

    def is_clean(self) -> bool:
        """Whether git finds folder, index and commit the same."""
        return git(self.folder, "status", "--porcelain") == ""


def cloned(server: Path, folder: Path) -> Officer:
    subprocess.run(["git", "clone", "-q", str(server), str(folder)], check=True, capture_output=True)
    return Officer(folder)


def history(server: Path) -> list[str]:
    return git(server, "log", "--format=%s", "main").splitlines()


def environment_without_git_s() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
