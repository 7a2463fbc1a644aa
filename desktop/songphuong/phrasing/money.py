"""Money: figures, words, and both. ``CURRENCIES`` is the table of names; an unlisted ISO code reads as the code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Money

from .numbers import plain, with_separators, words

LARGEST_IN_CENTS = Decimal(10) ** 24  # Decimal counts 28 digits; beyond, figures are shown as they are stored


@dataclass(frozen=True, slots=True)
class Currency:
    """Names of one currency. ``cent`` names are empty where no hundredths are in use (VND, KRW, JPY)."""

    vi: str
    en_one: str
    en_many: str
    vi_cent: str = ""
    en_cent: str = ""
    en_cents: str = ""


def _dollar(vi_country: str, en_country: str) -> Currency:
    names = (f"đô la {vi_country}", f"{en_country} dollar", f"{en_country} dollars")
    return Currency(*names, "xu", "cent", "cents")


# Names as Vietnamese legal texts write them; the ISO 4217 code stands in English figures, so it is not among them.
CURRENCIES: Mapping[str, Currency] = {
    "VND": Currency("đồng", "Vietnamese dong", "Vietnamese dong"),
    "USD": _dollar("Mỹ", "US"),
    "EUR": Currency("euro", "euro", "euros", "xu", "cent", "cents"),
    "GBP": Currency("bảng Anh", "pound sterling", "pounds sterling", "xu", "penny", "pence"),
    "CHF": Currency("franc Thụy Sĩ", "Swiss franc", "Swiss francs", "xu", "centime", "centimes"),
    "JPY": Currency("yên Nhật", "Japanese yen", "Japanese yen"),
    "KRW": Currency("won Hàn Quốc", "Korean won", "Korean won"),
    "CNY": Currency("nhân dân tệ", "Chinese yuan", "Chinese yuan", "phân", "fen", "fen"),
    "TWD": Currency("đô la Đài Loan", "New Taiwan dollar", "New Taiwan dollars"),
    "HKD": _dollar("Hồng Kông", "Hong Kong"),
    "SGD": _dollar("Singapore", "Singapore"),
    "BND": _dollar("Brunei", "Brunei"),
    "AUD": _dollar("Úc", "Australian"),
    "NZD": _dollar("New Zealand", "New Zealand"),
    "CAD": _dollar("Canada", "Canadian"),
    "THB": Currency("baht Thái Lan", "Thai baht", "Thai baht", "satang", "satang", "satang"),
    "LAK": Currency("kíp Lào", "Lao kip", "Lao kip"),
    "KHR": Currency("riel Campuchia", "Cambodian riel", "Cambodian riels"),
    "MMK": Currency("kyat Myanmar", "Myanmar kyat", "Myanmar kyats"),
    "MYR": Currency("ringgit Malaysia", "Malaysian ringgit", "Malaysian ringgit", "sen", "sen", "sen"),
    "IDR": Currency("rupiah Indonesia", "Indonesian rupiah", "Indonesian rupiah"),
    "PHP": Currency("peso Philippines", "Philippine peso", "Philippine pesos", "xu", "centavo", "centavos"),
    "INR": Currency("rupee Ấn Độ", "Indian rupee", "Indian rupees", "paisa", "paisa", "paise"),
    "MNT": Currency("tugrik Mông Cổ", "Mongolian tugrik", "Mongolian tugriks"),
    "KZT": Currency("tenge Kazakhstan", "Kazakhstani tenge", "Kazakhstani tenge"),
    "RUB": Currency("rúp Nga", "Russian rouble", "Russian roubles", "kopeck", "kopeck", "kopecks"),
    "IRR": Currency("rial Iran", "Iranian rial", "Iranian rials"),
    "QAR": Currency("riyal Qatar", "Qatari riyal", "Qatari riyals", "dirham", "dirham", "dirhams"),
    "SAR": Currency("riyal Ả Rập Xê Út", "Saudi riyal", "Saudi riyals", "halala", "halala", "halalas"),
    "AED": Currency("dirham UAE", "UAE dirham", "UAE dirhams", "fils", "fils", "fils"),
    "SEK": Currency("krona Thụy Điển", "Swedish krona", "Swedish kronor", "öre", "öre", "öre"),
    "NOK": Currency("krone Na Uy", "Norwegian krone", "Norwegian kroner", "øre", "øre", "øre"),
    "DKK": Currency("krone Đan Mạch", "Danish krone", "Danish kroner", "øre", "øre", "øre"),
    "PLN": Currency("zloty Ba Lan", "Polish zloty", "Polish zlotys", "grosz", "grosz", "groszy"),
    "HUF": Currency("forint Hungary", "Hungarian forint", "Hungarian forints"),
    "CUP": Currency("peso Cuba", "Cuban peso", "Cuban pesos", "xu", "centavo", "centavos"),
}


def money(value: Money, language: Language) -> str:
    """Figures and words: "1.000.000 đô la Mỹ (một triệu đô la Mỹ)", "USD 1,000,000 (one million US dollars)";
    figures alone where there are no words."""
    figures, spoken = money_figures(value, language), money_words(value, language)
    return f"{figures} ({spoken})" if spoken else figures


def money_figures(value: Money, language: Language) -> str:
    """ "1.000.000 đô la Mỹ", "USD 1,000,000"; cents as two decimals. A further language: "1 000 000 USD"."""
    known = CURRENCIES.get(value.currency)
    amount = _amount(value.amount, known, language)
    if language == EN:
        return f"{value.currency} {amount}"
    return f"{amount} {known.vi if known and language == VI else value.currency}"


def money_words(value: Money, language: Language) -> str | None:
    """ "một triệu đô la Mỹ", "one million US dollars and fifty cents"; None where there are no words. Decimals that
    are no whole cents, or of a currency without cents, are read digit by digit ("một phẩy năm đồng")."""
    if not value.amount.is_finite() or abs(value.amount) >= LARGEST_IN_CENTS:
        return None
    known = CURRENCIES.get(value.currency, Currency(value.currency, value.currency, value.currency))
    whole, cents = value.amount, None
    if known.vi_cent and (cents := _cents_of(value.amount)):
        whole = value.amount.to_integral_value(ROUND_DOWN)
    spoken = words(whole, language)
    if spoken is None or (cents and not whole and value.amount < 0):
        return None
    spoken = f"{spoken} {_name(known, whole, language)}"
    return f"{spoken} {_cent_words(known, cents, language)}" if cents else spoken


def _cents_of(amount: Decimal) -> int | None:
    """The hundredths of an amount that is whole but for them; None for a finer one."""
    hundredths = amount.quantize(Decimal("0.01"), ROUND_DOWN)
    return int(hundredths.copy_abs() * 100) % 100 if hundredths == amount else None


def _amount(amount: Decimal, known: Currency | None, language: Language) -> str:
    """Figures; cents always as two digits, for "1.000,5 đô la Mỹ" reads as a slip."""
    if known and known.vi_cent and amount.is_finite() and abs(amount) < LARGEST_IN_CENTS and _cents_of(amount):
        return with_separators(f"{amount:,.2f}", language)
    return plain(amount, language)


def _name(known: Currency, number: Decimal, language: Language) -> str:
    if language == VI:
        return known.vi
    return known.en_one if abs(number) == 1 else known.en_many


def _cent_words(known: Currency, cents: int, language: Language) -> str:
    if language == VI:
        return f"và {words(cents, language)} {known.vi_cent}"
    return f"and {words(cents, language)} {known.en_cent if cents == 1 else known.en_cents}"
