"""Roles of the sides: who sends and who receives, who pays and who is paid, each and the other, the first and the
second. Words as in ``term_words``: Vietnamese forms = English forms, "~" before those that only explain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from songphuong.agreement.languages import EN, VI, Language

from .lexicon import Form

# "P" stands for Party, Participant and Side.
TABLES: Mapping[str, str] = {
    "stay": """
Bên cử | Bên gửi | nước cử | cơ quan cử | đơn vị cử | tổ chức cử | ~cử | ~gửi | ~phái cử | ~đi = sending P |
    the sending country | sending organisation | sending body | sending institution | P that sends | ~sending | ~send |
    ~sent | ~visiting | ~second | ~secondment | ~assigned | ~delegate | ~appoint | ~appointed | ~name |
    ~nominate | ~home
Bên tiếp nhận | Bên đón | Bên đăng cai | Bên chủ nhà | nước chủ nhà | nước đăng cai | nước sở tại | nước tiếp nhận |
    cơ quan tiếp nhận | đơn vị tiếp nhận | ~tiếp nhận | ~đón | ~đăng cai | ~chủ nhà | ~sở tại | ~nhận | ~tổ chức |
    ~mời | ~nơi = host P | hosting P | receiving P | host country | receiving country | host organisation |
    host institution | Games host | P that hosts | P that receives | ~host | ~hosting | ~hosted | ~receive |
    ~receiving | ~received | ~local | ~destination | ~organise | ~organising | ~hold | ~invite | ~inviting | ~where
""",
    "sponsorship": """
Bên tài trợ | nhà tài trợ | đơn vị tài trợ | ~tài trợ = Sponsor | sponsoring P | ~sponsorship | ~sponsoring | ~donor
Bên nhận tài trợ | Bên được tài trợ | đơn vị được tài trợ | tổ chức nhận tài trợ | ~nhận | ~được tài trợ = Recipient |
    Beneficiary | sponsored P | sponsored body | ~sponsored | ~receive | ~receiving | ~beneficiaries
""",
    "hiring": """
Bên thuê | Bên sử dụng | ~thuê | ~sử dụng | ~tuyển dụng = hiring P | employing P | ~hire | ~hires | ~hiring | ~employ |
    ~employer | ~employing | ~engage
Bên giới thiệu | Bên giới thiệu chuyên gia | Bên cung cấp chuyên gia | ~giới thiệu = recommending P | introducing P |
    ~recommend | ~recommending | ~recommended | ~introduce | ~introducing | ~propose | ~proposed
""",
    "asking": """
Bên đề nghị | Bên yêu cầu | ~đề nghị | ~yêu cầu = requesting P | P that requests | P making the request | ~request |
    ~requesting | ~ask | ~asking | ~proposal | ~propose
Bên được đề nghị | Bên được yêu cầu | Bên nhận đề nghị | Bên nhận yêu cầu | ~được đề nghị | ~được yêu cầu | ~nhận =
    requested P | P requested | P receiving the request | P that receives the request | ~requested | ~asked |
    ~receive | ~receiving
""",
    "telling": """
Bên cung cấp thông tin | Bên cung cấp | Bên tiết lộ | ~cung cấp | ~tiết lộ | ~chuyển = disclosing P | providing P |
    P that provides | P providing | ~provide | ~providing | ~provided | ~disclose | ~disclosing | ~supply | ~give
Bên nhận thông tin | Bên nhận | Bên được cung cấp | ~nhận | ~được cung cấp = receiving P | P receiving |
    P that receives | ~recipient | ~receive | ~receiving | ~received | ~obtain
""",
    "selling": """
Bên bán | ~bán | ~cung cấp = Seller | ~Supplier | ~sell
Bên mua | ~mua | ~khách hàng = Buyer | Purchaser | ~Customer | ~buy | ~purchase
""",
    "using": """
Bên cấp phép | Bên chuyển giao | ~cấp phép | ~chuyển giao = Licensor | Transferor | licensing P | ~license | ~transfer
Bên được cấp phép | Bên nhận chuyển giao | ~được cấp phép | ~nhận chuyển giao = Licensee | Transferee | licensed P |
    ~licensed | ~transferred
""",
    "letters": """
Bên A = Party A | Side A | Participant A
Bên B = Party B | Side B | Participant B
Bên C = Party C | Side C | Participant C
""",
    "order": """
Bên thứ nhất | ~Bên A = first P | P of the first part | ~Party A | ~former
Bên thứ hai | ~Bên B = second P | P of the second part | ~Party B | ~latter
bên thứ ba | ~bên khác | ~người khác | ~người thứ ba = third P | ~others | ~outsider | ~anyone else | ~other person
""",
    "which": """
Bên kia | Bên tham gia kia | Bên ký kết kia | phía bên kia | Bên còn lại |
    ~nhau | ~khác | ~còn lại | ~kia | ~đối tác | ~đối phương | ~đối với nhau =
    the other P | ~other | ~another | ~each other | ~mutual | ~mutually | ~reciprocal | ~counterpart | ~latter |
    ~either | ~opposite | ~partner
mỗi Bên | từng Bên | ~mỗi | ~từng | ~các Bên | ~hai Bên | ~Bên nào | ~một Bên | ~mọi | ~mình | ~nhau | ~đều | ~riêng |
    ~của Bên | ~cả hai = each P | every P | ~each | ~every | ~either | ~both | ~own | ~respective | ~respectively |
    ~its | ~their | ~a P | ~the P | ~P | ~neither | ~any
""",
}

_SIDES = ("Party", "Participant", "Side")


def role_forms() -> Iterator[tuple[Language, Form]]:
    """A concept is named by its table, which is its class, and its first Vietnamese form."""
    for name, table in TABLES.items():
        for row in table.strip().replace("\n    ", " ").splitlines():
            vietnamese, english = ([form.strip() for form in side.split("|")] for side in row.split(" ="))
            concept = f"{name}:{vietnamese[0]}"
            for form in vietnamese:
                yield VI, Form(concept, form.removeprefix("~"), weak=form.startswith("~"))
            for form in english:
                for words in dict.fromkeys(_worded(form.removeprefix("~"), side) for side in _SIDES):
                    yield EN, Form(concept, words, weak=form.startswith("~"))


def _worded(form: str, side: str) -> str:
    return " ".join(side if word == "P" else word for word in form.split())
