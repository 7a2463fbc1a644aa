"""A page of the agreement as HTML: what the preview shows, for one language or all side by side.

Reads composed blocks, as every page does. The HTML keeps to what Qt's text widgets understand (tables, few styles).
Every block stands at an anchor named by its node's id. Not here: Word files (``formats.word``), the window.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement
from songphuong.formats.editions import BILINGUAL
from songphuong.phrasing.compose import Composed, Grid, Passage, compose
from songphuong.phrasing.pieces import Piece
from songphuong.phrasing.signatures import SignatureColumn, Signatures

# The paper is white and its ink black in every theme of the window. Open places are marked as in the Word files.
# The font is the reader's. The title and those who sign stand in capitals, as there.
STYLE = """
body { color: #000000; background-color: #ffffff; }
p { margin: 0 0 6px 0; line-height: 125%; }
.open { background-color: #ffe48a; }
td { vertical-align: top; }
.capitals { text-transform: uppercase; }
"""


def page_html(agreement: Agreement, edition: str, *, only: Collection[str] | None = None) -> str:
    """The agreement as one HTML page. ``edition`` is a language of the agreement or "bilingual" (all of them, a
    column each, paragraph beside paragraph). A passage without text in a language shows "[…]", marked as open.
    ``only``: the nodes to show; None: the whole agreement."""
    if edition == BILINGUAL:
        body = _side_by_side([_chosen(compose(agreement, language), only) for language in agreement.languages])
    else:
        body = "".join(_block(block) for block in _chosen(compose(agreement, edition), only))
    return f'<html lang="{_page_language(edition)}"><head><style>{STYLE}</style></head><body>{body}</body></html>'


def anchor_of(node_id: str) -> str:
    """The name of the anchor at which this node stands."""
    return f"n-{node_id}"


def _chosen(blocks: tuple[Composed, ...], only: Collection[str] | None) -> tuple[Composed, ...]:
    if only is None:
        return blocks
    return tuple(block for block in blocks if not isinstance(block, Signatures) and block.node_id in only)


def _page_language(edition: str) -> Language:
    return "mul" if edition == BILINGUAL else edition


def _side_by_side(columns: list[tuple[Composed, ...]]) -> str:
    """One table, a row per block. Every language composes to the same nodes in the same order."""
    width = 100 // max(len(columns), 1)
    rows = (
        "<tr>"
        + "".join(
            f'<td width="{width}%">{_block(block, anchored=not at, align="left")}</td>' for at, block in enumerate(row)
        )
        + "</tr>"
        for row in zip(*columns, strict=True)
    )
    return f'<table width="100%" cellpadding="6" cellspacing="0">{"".join(rows)}</table>'


def _block(block: Composed, *, anchored: bool = True, align: str = "justify") -> str:
    if isinstance(block, Signatures):
        return _signature_table(block)
    anchor = f'<a name="{escape(anchor_of(block.node_id))}"></a>' if anchored else ""
    return anchor + (_grid(block) if isinstance(block, Grid) else _passage(block, align))


def _passage(passage: Passage, align: str) -> str:
    words = (
        '<span class="open">[…]</span>' if passage.missing and not _is_bare_label(passage) else _pieces(passage.pieces)
    )
    text = " ".join(part for part in (escape(passage.label), words) if part)
    if passage.region == "title":
        written = ' class="capitals"' if passage.depth == 0 else ""
        return f'<p align="center" style="margin-top: 6px;"><b{written}>{text}</b></p>'
    if passage.depth == 0:
        centre = ' align="center"' if passage.region == "annexes" else ""
        return f'<p{centre} style="margin-top: 12px;"><b>{text}</b></p>'
    indent = 24 * max(passage.depth - 1, 0)
    return f'<p align="{align}" style="margin-left: {indent}px;">{text}</p>'


def _is_bare_label(passage: Passage) -> bool:
    """A heading that stands for its number alone is not missing anything."""
    return passage.depth == 0 and bool(passage.label)


def _pieces(pieces: Iterable[Piece]) -> str:
    return "".join(
        f'<span class="open">{escape(piece.text)}</span>' if piece.is_open else escape(piece.text) for piece in pieces
    )


def _grid(grid: Grid) -> str:
    rows = []
    for at, row in enumerate(grid.rows):
        tag = "th" if at < grid.header_rows else "td"
        cells = "".join(f"<{tag}>{_pieces(cell.pieces)}</{tag}>" for cell in row)
        rows.append(f"<tr>{cells}</tr>")
    return f'<table border="1" cellspacing="0" cellpadding="4" width="100%">{"".join(rows)}</table><p></p>'


def _signature_table(block: Signatures) -> str:
    width = 100 // max(len(block.columns), 1)
    cells = "".join(f'<td width="{width}%" align="center">{_signature_column(column)}</td>' for column in block.columns)
    return f'<table width="100%" cellpadding="6" style="margin-top: 18px;"><tr>{cells}</tr></table>'


def _signature_column(column: SignatureColumn) -> str:
    parts = [f"<p><i>{_pieces(column.dateline)}</i></p>"] if column.dateline else []
    for signer in column.signers:
        parts.append(f'<p style="margin-bottom: 54px;"><b class="capitals">{_pieces(signer.caption)}</b></p>')
        parts.append(f"<p><b>{_pieces((signer.name,))}</b></p><p>{_pieces((signer.title,))}</p>")
    return "".join(parts)
