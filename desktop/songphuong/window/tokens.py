"""Every colour and size of the window, light and dark, and the palette and style sheet made of them.

No other module names a colour. Contrast of text is at least 4.5:1 on its ground (a test computes it).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from songphuong.data_folders import data_folder

# The agreement's text looks as in Word; where a face of it lacks Vietnamese letters (old Liberation Serif Bold does),
# the next family steps in as a whole, for letters of two families in one word look like a mistake.
DOCUMENT_FONTS = ("Times New Roman", "Liberation Serif", "Tinos", "Noto Serif", "DejaVu Serif")
HARD_LETTERS = "ợữễỔỰẫểộấđƠ"
DOCUMENT_POINTS = 12.0
GAP = 8


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme. ``on_`` is what stands on the ground of that name."""

    ground: str
    base: str
    raised: str
    line: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    accent_soft: str
    chip: str
    on_chip: str
    chip_open: str
    on_chip_open: str
    error: str
    warning: str
    note: str
    good: str
    bar_info: str
    bar_error: str
    tick: str  # the drawing in a box that is ticked, in the colour that stands out from the accent


LIGHT = Tokens(
    ground="#f3f5f8", base="#ffffff", raised="#e9edf3", line="#cfd6e0", ink="#17212e", quiet="#516072",
    accent="#0b5aa2", on_accent="#ffffff", accent_soft="#dcebfa", chip="#e2eefb", on_chip="#0a4278",
    chip_open="#fdebc8", on_chip_open="#6b3b00", error="#b3261e", warning="#8a5300", note="#0b5aa2", good="#1c6b3c",
    bar_info="#e2eefb", bar_error="#fbe3e1", tick="tick_light",
)  # fmt: skip
DARK = Tokens(
    ground="#20252b", base="#171b20", raised="#2b323a", line="#434d59", ink="#e7ebf0", quiet="#aab4c0",
    accent="#7ab6f5", on_accent="#0d1a28", accent_soft="#24405c", chip="#233a52", on_chip="#bcdcff",
    chip_open="#523c14", on_chip_open="#ffdf9e", error="#ff9d94", warning="#f4c063", note="#8fc3f8", good="#7fd6a0",
    bar_info="#233a52", bar_error="#57282a", tick="tick_dark",
)  # fmt: skip


def is_dark(theme: str) -> bool:
    """Whether this choice ("system", "light", "dark") is dark now; a system that does not say is light."""
    if theme == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme == "dark"


def tokens_now() -> Tokens:
    """The tokens of the theme the program wears. A widget's own palette does not tell: style sheets change it."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def dress(app: QApplication, *, dark: bool) -> None:
    """Gives the whole program one theme."""
    tokens = DARK if dark else LIGHT
    app.setPalette(palette_of(tokens))
    app.setStyleSheet(style_sheet(tokens))


def palette_of(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.ground, role.WindowText: tokens.ink, role.Base: tokens.base, role.Text: tokens.ink,
        role.AlternateBase: tokens.raised, role.Button: tokens.raised, role.ButtonText: tokens.ink,
        role.ToolTipBase: tokens.raised, role.ToolTipText: tokens.ink, role.PlaceholderText: tokens.quiet,
        role.Highlight: tokens.accent, role.HighlightedText: tokens.on_accent, role.Link: tokens.accent,
        role.LinkVisited: tokens.accent, role.BrightText: tokens.error, role.Mid: tokens.line,
        role.Light: tokens.raised, role.Midlight: tokens.raised, role.Dark: tokens.line, role.Shadow: tokens.line,
        role.Accent: tokens.accent,
    }  # fmt: skip
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    quiet = QColor(tokens.quiet)
    quiet.setAlphaF(0.75)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, quiet)
    return palette


def document_font(zoom: int, *, bold: bool = False) -> QFont:
    """The font of the agreement's text at this zoom (per cent)."""
    font = QFont(_document_family(bold))
    font.setPointSizeF(DOCUMENT_POINTS * zoom / 100)
    font.setBold(bold)
    return font


@cache
def _document_family(bold: bool) -> str:
    for family in DOCUMENT_FONTS:
        font = QFont(family)
        font.setBold(bold)
        face = QRawFont.fromFont(font)
        is_there = face.familyName() in DOCUMENT_FONTS  # else the system gave its usual font for one it has not
        if is_there and all(face.supportsCharacter(ord(letter)) for letter in HARD_LETTERS):
            return family
    return DOCUMENT_FONTS[0]


def style_sheet(tokens: Tokens) -> str:
    """The style sheet of the whole program."""
    return "".join(part(tokens) for part in (_bars, _controls, _views, _parts))


def _bars(t: Tokens) -> str:
    """Menus, tool bars, tooltips."""
    return f"""
    QToolTip {{ color: {t.ink}; background: {t.raised}; border: 1px solid {t.line}; padding: 4px; }}
    QMainWindow::separator {{ background: {t.line}; }}
    QMenuBar {{ background: {t.ground}; padding: 1px 4px; }}
    QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; color: {t.ink}; }}
    QMenuBar::item:selected {{ background: {t.accent_soft}; }}
    QMenu {{ background: {t.base}; border: 1px solid {t.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 26px 5px 26px; border-radius: 4px; color: {t.ink}; }}
    QMenu::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
    QMenu::item:disabled {{ color: {t.quiet}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
    QMenu::icon {{ padding-left: 6px; }}
    QToolBar {{ background: {t.ground}; border: none; border-bottom: 1px solid {t.line}; padding: 3px 6px;
      spacing: 2px; }}
    QToolBar::separator {{ background: {t.line}; width: 1px; margin: 4px 5px; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px 7px; color: {t.ink}; }}
    QToolButton:hover {{ background: {t.raised}; }}
    QToolButton:pressed, QToolButton:checked {{ background: {t.accent_soft}; }}
    QToolButton:focus {{ border-color: {t.accent}; }}
    QToolButton:disabled {{ color: {t.quiet}; }}
    """


def _controls(t: Tokens) -> str:
    """Buttons and entries. One arrow serves both themes: its grey stands out from either ground."""
    drawings = data_folder("resources") / "icons"
    arrow, tick = (drawings / "choice.svg").as_posix(), (drawings / f"{t.tick}.svg").as_posix()
    return f"""
    QPushButton {{ background: {t.base}; border: 1px solid {t.line}; border-radius: 5px; padding: 5px 14px;
      color: {t.ink}; min-height: 16px; }}
    QPushButton:hover {{ background: {t.raised}; }}
    QPushButton:pressed {{ background: {t.accent_soft}; }}
    QPushButton:focus {{ border-color: {t.accent}; }}
    QPushButton:default {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
    QPushButton:disabled {{ background: {t.ground}; color: {t.quiet}; border-color: {t.line}; }}
    QLineEdit, QComboBox, QPlainTextEdit, QSpinBox {{ background: {t.base}; color: {t.ink};
      border: 1px solid {t.line}; border-radius: 4px; padding: 4px 6px; selection-background-color: {t.accent};
      selection-color: {t.on_accent}; min-height: 16px; }}
    QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QSpinBox:focus {{ border-color: {t.accent}; }}
    QLineEdit[fault="true"] {{ border: 1px solid {t.error}; }}
    QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {t.quiet}; border-radius: 3px;
      background: {t.base}; }}
    QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{tick}"); }}
    QCheckBox:focus {{ color: {t.accent}; }}
    QCheckBox::indicator:disabled {{ border-color: {t.line}; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
    """


def _views(t: Tokens) -> str:
    """Lists, scroll bars, splitters."""
    return f"""
    QListView, QTreeView {{ background: {t.base}; border: 1px solid transparent; outline: none;
      show-decoration-selected: 1; }}
    QListView#boxed {{ border-color: {t.line}; border-radius: 4px; }}
    QListView:focus, QTreeView:focus, QListView#boxed:focus {{ border-color: {t.accent}; }}
    QListView::item, QTreeView::item {{ padding: 4px; }}
    QListView::item:hover, QTreeView::item:hover {{ background: {t.raised}; }}
    QListView::item:selected, QTreeView::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
    QStatusBar {{ background: {t.ground}; border-top: 1px solid {t.line}; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle {{ background: {t.line}; }}
    QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
    QScrollBar::handle {{ background: {t.line}; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {t.quiet}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent;
      border: none; width: 0; height: 0; }}
    QScrollArea {{ background: transparent; border: none; }}
    """


def _parts(t: Tokens) -> str:
    """Our own widgets, by the names they bear."""
    return f"""
    QLabel#title {{ font-size: 15pt; font-weight: 600; }}
    QLabel#heading {{ font-weight: 600; }}
    QLabel#quiet {{ color: {t.quiet}; }}
    QLabel#fault {{ color: {t.error}; }}
    QLabel#open {{ color: {t.warning}; font-weight: 600; }}
    QLabel#filled {{ color: {t.good}; }}
    QWidget#panel_head {{ background: {t.ground}; border-bottom: 1px solid {t.line}; }}
    QWidget#panel {{ background: {t.base}; }}
    QWidget#rail {{ background: {t.ground}; border-left: 1px solid {t.line}; }}
    QFrame#bar_info {{ background: {t.bar_info}; border-bottom: 1px solid {t.line}; }}
    QFrame#bar_error {{ background: {t.bar_error}; border-bottom: 1px solid {t.error}; }}
    QWidget#pairs {{ background: {t.base}; }}
    TextCell {{ background: transparent; border: 1px solid transparent; border-radius: 4px; color: {t.ink};
      selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    TextCell:hover {{ border-color: {t.line}; }}
    TextCell:focus {{ border-color: {t.accent}; background: {t.base}; }}
    QLabel#region {{ color: {t.quiet}; font-weight: 600; letter-spacing: 1px; }}
    QLabel#mark {{ color: {t.quiet}; }}
    QLabel#tag {{ color: {t.quiet}; }}
    QTextBrowser#paper {{ background: #ffffff; color: #000000; border: 1px solid {t.line}; }}
    """
