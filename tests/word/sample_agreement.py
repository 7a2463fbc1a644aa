"""An agreement with everything a page must show, in the tests' notation: recitals, points to the letter đ and beyond,
deeper divisions, open fields, references, a table in an annex, signatures in two places."""

from __future__ import annotations

from dataclasses import replace

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import (
    Agreement,
    Cell,
    Field,
    FieldEntry,
    Paragraph,
    Provision,
    Reference,
    Side,
    Table,
    line_of,
)
from songphuong.agreement.tree import parallel as both
from tests.notation import agreement, article, paragraph, provision, words

KESPA_VI = "Hiệp hội Thể thao điện tử Hàn Quốc (KeSPA)"
VIRESA_VI = "Hội Thể thao điện tử giải trí Việt Nam (VIRESA)"
KESPA_EN = "Korea e-Sports Association (KeSPA)"
VIRESA_EN = "Vietnam Recreational and Electronic Sports Association (VIRESA)"


def points(node_id: str, count: int) -> tuple[Paragraph, ...]:
    """Points a), b) ... of some length, so that they break over lines."""
    return tuple(
        paragraph(
            f"{node_id}-{number}",
            f"mở chương trình đào tạo, bồi dưỡng trọng tài, huấn luyện viên, vận động viên (nội dung thứ {number});",
            f"opening training programmes for referees, coaches, athletes and other staff (item {number});",
        )
        for number in range(1, count + 1)
    )


def sample(articles: tuple[Provision, ...] | None = None) -> Agreement:
    """The whole of it; ``articles`` in place of its own."""
    made = agreement(
        *(articles if articles is not None else _articles()),
        title=(_title(),),
        preamble=_preamble(),
        closing=(_closing(),),
        annexes=(_annex(),) if articles is None else (),
        fields=_fields(),
        sides=(Side("side_a", ("side_a",)), Side("side_b", ("side_b",))),
    )
    return replace(made, signing="online")


def many_articles(count: int) -> Agreement:
    """As many articles, each of one or two paragraphs, and the signatures; no annex."""
    vi = "Các Bên sẽ trao đổi thông tin, tài liệu, chuyên gia và đoàn vận động viên theo kế hoạch năm đã thống nhất. "
    en = "The Parties shall exchange information, documents, experts and teams under the agreed annual plan. "
    texts = ((vi * (1 + number % 3), en * (1 + number % 3)) for number in range(2 * count))
    rows = [paragraph(f"p-{number}", *text) for number, text in enumerate(texts)]
    return sample(tuple(article(f"a-{n}", *rows[2 * n : 2 * n + 1 + n % 2]) for n in range(count)))


def _title() -> Provision:
    return Provision(
        "title",
        "title",
        both(vi="Thỏa thuận hợp tác", en="Cooperation agreement"),
        (
            paragraph("title-between", "giữa", "between"),
            paragraph("title-a", (Field("side_a.name"),), (Field("side_a.name"),)),
            paragraph("title-and", "và", "and"),
            paragraph("title-b", (Field("side_b.name"),), (Field("side_b.name"),)),
        ),
    )


def _preamble() -> tuple[Provision, ...]:
    return (
        provision(
            "sides",
            paragraph(
                "sides-1",
                line_of(Field("side_a.name"), " và ", Field("side_b.name"),
                 ", sau đây gọi riêng là “Bên”, gọi chung là “các Bên”;"),
                line_of(Field("side_a.name"), " and ", Field("side_b.name"),
                 ", hereinafter referred to individually as a “Party” and together as the “Parties”;"),
            ),
        ),
        provision(
            "wish",
            paragraph(
                "wish-1",
                "Mong muốn hợp tác lâu dài trong lĩnh vực thể thao điện tử trên cơ sở bình đẳng, cùng có lợi;",
                "Wishing to cooperate lastingly in electronic sports on the basis of equality and mutual benefit;",
            ),
        ),
        provision("agreed", paragraph("agreed-1", "Đã thỏa thuận như sau:", "Have agreed as follows:")),
    )  # fmt: skip


def _articles() -> tuple[Provision, ...]:
    deep = paragraph(
        "forms-2",
        "Các Bên phối hợp trong các hoạt động sau:",
        "The Parties shall cooperate in the following activities:",
        paragraph("forms-2-a", "thi đấu:", "competition:",
                  paragraph("forms-2-a-i", "giải chuyên nghiệp;", "professional leagues;"),
                  paragraph("forms-2-a-ii", "giải giao hữu;", "friendly events;")),
        paragraph("forms-2-b", "đào tạo:", "training:",
                  paragraph("forms-2-b-i", "trọng tài;", "referees;",
                            paragraph("forms-2-b-i-A", "cấp quốc gia;", "of national level;"))),
    )  # fmt: skip
    return (
        article(
            "purpose",
            paragraph(
                "purpose-1",
                "Các Bên trở thành đối tác chiến lược trong lĩnh vực thể thao điện tử, cùng nâng cao chất lượng "
                "chuyên môn và mở rộng giao lưu giữa hai nước.",
                "The Parties become strategic partners in electronic sports, jointly raising professional "
                "standards and widening exchange between both countries.",
            ),
        ),
        article("forms", paragraph("forms-1", "Các Bên sẽ:", "The Parties shall:", *points("forms-1", 7)), deep,
                vi="Hình thức hợp tác", en="Forms of cooperation"),
        article(
            "lists",
            paragraph("lists-1", "Hằng năm, các Bên:", "Each year the Parties shall:",
                      *points("lists-1", 2), numbered=False),
            paragraph("lists-2", "Khi cần, các Bên:", "Where needed, the Parties shall:",
                      *points("lists-2", 3), numbered=False),
            vi="Kế hoạch hằng năm", en="Annual plan",
        ),
        article(
            "money",
            paragraph(
                "money-1",
                line_of("Kinh phí theo ", Reference("forms-1-5"), " không quá ", Field("budget.sum"), "."),
                line_of("The costs under ", Reference("forms-1-5"), " shall not exceed ", Field("budget.sum"), "."),
            ),
            paragraph("money-2", line_of("Kế hoạch nêu tại ", Reference("plan"), "."),
                      line_of("The plan is set out in ", Reference("plan"), ".")),
            vi="Tài chính", en="Financial provisions",
        ),
    )  # fmt: skip


def _closing() -> Provision:
    return provision(
        "testimonium",
        paragraph(
            "testimonium-1",
            "Thỏa thuận này được lập thành hai bản gốc, mỗi bản bằng tiếng Việt và tiếng Anh, các văn bản "
            "có giá trị như nhau.",
            "Done in two originals, each in the Vietnamese and English languages, all texts being equally authentic.",
        ),
    )


def _annex() -> Provision:
    rows = (("STT", "No.", "Hoạt động", "Activity"), ("1", "1", "Tập huấn trọng tài", "Training of referees"),
            ("2", "2", "Giải giao hữu", "Friendly tournament"))  # fmt: skip
    table = Table(
        "plan-table",
        tuple(
            (Cell(f"cell-{n}-1", both(vi=row[0], en=row[1])), Cell(f"cell-{n}-2", both(vi=row[2], en=row[3])))
            for n, row in enumerate(rows)
        ),
    )
    first = paragraph("plan-1", "Các Bên thực hiện:", "The Parties shall carry out:", *points("plan-1", 2))
    second = paragraph("plan-2", "Bảng các hoạt động:", "Table of activities:")
    return Provision("plan", "plan", both(vi="Kế hoạch năm 2021", en="Plan for 2021"), (first, second, table))


def _fields() -> tuple[FieldEntry, ...]:
    def field(name: str, vi: str, en: str) -> FieldEntry:
        return FieldEntry(name, "text", words(f"{name} vi", f"{name} en"), words(vi, en) if vi else None)

    return (
        field("side_a.name", VIRESA_VI, VIRESA_EN),
        field("side_b.name", KESPA_VI, KESPA_EN),
        field("side_a.signatory", "Nguyễn Xuân Cường", "Nguyễn Xuân Cường"),
        field("side_b.signatory", "Cheolhag Kim", "Cheolhag Kim"),
        field("side_a.signatory_title", "Chủ tịch", "Chairman"),
        field("side_b.signatory_title", "Tổng Thư ký", "Secretary-General"),
        field("side_a.place", "Hà Nội", "Ha Noi"),
        field("side_b.place", "Seoul", "Seoul"),
        field("signing.date", "ngày 08 tháng 01 năm 2021", "8 January 2021"),
        FieldEntry("budget.sum", "money", ByLanguage.of({"vi": "số tiền", "en": "amount"})),
    )  # fmt: skip
