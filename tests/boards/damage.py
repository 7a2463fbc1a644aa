"""Files as mishaps leave them: cut off, bytes changed, spans gone or doubled. Seeded: a case comes again."""

from __future__ import annotations

from io import BytesIO
from random import Random
from zipfile import ZipFile

AWKWARD = (b"\x00", b"\xff\xfe", b"{{", b"%}", b"]]]]", b'"', b"-1", b"1e400", b"\xf0\x9f\x98\x80", b"null", b"<!--")


def damaged(content: bytes, random: Random) -> bytes:
    """The bytes after one to three mishaps."""
    for _ in range(random.randint(1, 3)):
        content = random.choice(_MISHAPS)(content, random)
    return content


def damaged_inside(package: bytes, random: Random) -> bytes:
    """A zip whose parts are whole but for one, which met with a mishap; or the zip itself did."""
    if random.random() < 0.3:
        return damaged(package, random)
    with ZipFile(BytesIO(package)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    unlucky = random.choice(sorted(parts))
    parts[unlucky] = damaged(parts[unlucky], random)
    stream = BytesIO()
    with ZipFile(stream, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content) + 1)]


def _change(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.randint(1, 4) if changed else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _insert(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + random.choice(AWKWARD) + content[at:]


def _move_a_span(content: bytes, random: Random) -> bytes:
    start = random.randrange(len(content) + 1)
    span = content[start : start + random.randint(1, 200)]
    rest = content[:start] + content[start + len(span) :]
    at = random.randrange(len(rest) + 1)
    return rest[:at] + span * random.randint(0, 2) + rest[at:]


_MISHAPS = (_cut, _change, _insert, _move_a_span)
