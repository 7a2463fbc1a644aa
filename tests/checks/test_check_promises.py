"""Promises beyond the powers of the sides: words of treaties, immunities, taxes, the State's name."""

from __future__ import annotations

import time

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.tree import Agreement, Line, Provision, Side
from songphuong.checks import Finding, check
from songphuong.checks.subject import Subject, setting_of
from songphuong.checks.wording.promises import RULES
from songphuong.library.clauses import AgreementType
from songphuong.phrasing.compose import Passage, compose
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, entry, paragraph, provision, words

CODES = frozenset(rule.code for rule in RULES)


def found(draft: Agreement, kind: AgreementType | None = None) -> list[Finding]:
    return [one for one in check(draft, built_in_library(), kind=kind) if one.code in CODES]


def saying(vi: Line | str, en: Line | str) -> Agreement:
    return agreement(article("a1", paragraph("k1", vi, en)))


def closing(vi: str, en: str, *sides: str) -> Agreement:
    """Signed by bodies of these names."""
    fields = [entry(f"side_{at}.name", "text", words(*name.split(" / "))) for at, name in enumerate(sides)]
    bodies = [Side(f"side_{at}", (f"side_{at}",)) for at in range(len(sides))]
    return agreement(closing=[provision("c", paragraph("c1", vi, en))], fields=fields, sides=bodies)


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("ratification", "Thỏa thuận này có hiệu lực sau khi được Quốc hội phê chuẩn.",
         "This Agreement enters into force after ratification by the National Assembly."),
        ("ratification", "Thỏa thuận này phải được phê chuẩn.", "This Arrangement shall be ratified."),
        ("ratification", "Các Bên trao đổi văn kiện phê chuẩn.", "The Parties exchange instruments of ratification."),
        ("ratification", "Mỗi Bên phê chuẩn Bản ghi nhớ này theo pháp luật nước mình.",
         "Each Party ratifies this Memorandum of Understanding under its law."),
        ("ratification", "Bản ghi nhớ này cần được phê chuẩn theo thủ tục hiến pháp.",
         "This MoU is subject to ratification in accordance with constitutional requirements."),
        ("ratification", "Chương trình này có hiệu lực kể từ ngày hai Bên thông báo đã hoàn tất thủ tục phê chuẩn.",
         "This Programme takes effect on the date on which both Parties notify completion of ratification procedures."),
        ("ratification", "Thỏa thuận này để ngỏ cho các nước khác gia nhập.",
         "This Agreement is open for accession by other States."),
        ("ratification", "Nước thứ ba có thể gia nhập Bản ghi nhớ này.",
         "A third State may accede to this Memorandum of Understanding."),
        ("ratification", "Thỏa thuận này được Chính phủ hai nước phê duyệt trước khi có hiệu lực.",
         "This Arrangement is subject to approval by the Governments of the two countries."),
        ("ratification", "Sau khi ký, Bản ghi nhớ này phải trình Quốc hội phê chuẩn.",
         "After signature this Memorandum must be submitted to Parliament for ratification."),
        ("ratification", "Việc phê chuẩn do mỗi Bên tiến hành trong 60 ngày.",
         "Ratification is carried out by each Party within 60 days."),
        ("ratification", "Bản ghi nhớ có hiệu lực khi được phê chuẩn.",
         "The Memorandum takes effect upon ratification."),
        ("ratification", "Bản ghi nhớ này có hiệu lực kể từ ngày các Bên trao đổi văn kiện phê chuẩn.",
         "This Memorandum comes into effect on the date of exchange of the instruments of ratification."),
        ("ratification", "Thỏa thuận này phải được cơ quan có thẩm quyền của mỗi nước phê chuẩn.",
         "This Arrangement must be ratified by the competent authority of each country."),
        ("ratification", "Chương trình này phải được Chính phủ phê chuẩn trước khi thực hiện.",
         "This Programme must be ratified by the Government before it is carried out."),
        ("ratification", "Thỏa thuận này cần được hai Bên phê chuẩn trước khi có hiệu lực.",
         "This Arrangement requires ratification by both Participants before it comes into effect."),
        ("immunity", "Thành viên đoàn được hưởng quyền ưu đãi và miễn trừ ngoại giao.",
         "Members of the delegation enjoy diplomatic privileges and immunities."),
        ("immunity", "Chuyên gia được hưởng quyền miễn trừ tại nước tiếp nhận.",
         "Experts enjoy immunity in the host country."),
        ("immunity", "Trưởng đoàn được miễn trừ xét xử hình sự.",
         "The head of delegation is immune from criminal jurisdiction."),
        ("immunity", "Bên tiếp nhận dành cho đoàn các quyền ưu đãi, miễn trừ.",
         "The host Party grants the delegation privileges and immunities."),
        ("immunity", "Không nội dung nào được hiểu là từ bỏ quyền ưu đãi, miễn trừ của tổ chức.",
         "Nothing in this text is a waiver of the privileges and immunities of the organisation."),
        ("immunity", "Cán bộ của Bên cử không bị truy tố và được miễn trừ khỏi quyền tài phán.",
         "Officials are granted immunity from jurisdiction and shall not be prosecuted."),
        ("immunity", "Trụ sở của đoàn có quyền bất khả xâm phạm.", "The premises of the delegation are inviolable."),
        ("immunity", "Các thành viên được miễn trừ tư pháp.", "The members are accorded immunity from legal process."),
        ("immunity", "Thành viên đoàn được hưởng các quyền ưu đãi, miễn trừ như viên chức ngoại giao.",
         "Members of the delegation enjoy the same privileges and immunities as diplomatic agents."),
        ("immunity", "Thành viên của đoàn được hưởng quyền miễn trừ ngoại giao tại nước tiếp nhận.",
         "Members of the delegation will enjoy diplomatic immunity in the host country."),
        ("tax-or-visa-exemption", "Trang thiết bị của đoàn được miễn thuế nhập khẩu.",
         "The equipment of the delegation is exempt from import duties."),
        ("tax-or-visa-exemption", "Thành viên đoàn được miễn thị thực nhập cảnh.",
         "Members of the delegation are exempt from visa requirements."),
        ("tax-or-visa-exemption", "Mọi khoản tiền thưởng được miễn mọi loại thuế.",
         "All bonuses are free of all taxes."),
        ("tax-or-visa-exemption", "Chuyên gia không phải nộp thuế thu nhập.",
         "Experts will not be liable for income tax."),
        ("tax-or-visa-exemption", "Bên tiếp nhận miễn thuế, phí cho hàng hóa của đoàn.",
         "The host Party exempts the goods of the delegation from taxes and fees."),
        ("tax-or-visa-exemption", "Vận động viên được cấp thị thực miễn phí.",
         "Athletes will be granted visas free of charge."),
        ("tax-or-visa-exemption", "Bên tiếp nhận bảo đảm cấp thị thực cho mọi thành viên đoàn.",
         "The host Party guarantees the issue of visas to all members."),
        ("tax-or-visa-exemption", "Hành lý của đoàn được miễn kiểm tra hải quan.",
         "The luggage is exempt from customs inspection."),
        ("tax-or-visa-exemption", "Đoàn nhập cảnh không cần thị thực.", "The delegation may enter without a visa."),
        ("tax-or-visa-exemption", "Thiết bị được nhập khẩu miễn thuế.", "The equipment may be imported duty-free."),
        ("tax-or-visa-exemption", "Bên tiếp nhận miễn, giảm thuế cho chuyên gia.",
         "The host Participant will grant experts tax exemption."),
        ("tax-or-visa-exemption", "Đoàn được miễn visa.", "The delegation enjoys visa-free entry."),
        ("tax-or-visa-exemption", "Các khoản chi này được miễn hoàn toàn thuế.",
         "These sums are wholly exempt from taxation."),
        ("tax-or-visa-exemption", "Thu nhập của chuyên gia được miễn thuế tại nước tiếp nhận.",
         "The income of experts is exempt from tax in the host country."),
        ("tax-or-visa-exemption", "Thành viên đoàn được miễn thị thực khi nhập cảnh.",
         "Members of delegations are exempted from visas on entry."),
        ("tax-or-visa-exemption", "Bên tiếp nhận bảo đảm miễn thị thực cho thành viên đoàn.",
         "The host Party guarantees visa-free entry for the members of the delegation."),
        ("tax-or-visa-exemption", "Hàng hóa mang theo được miễn toàn bộ thuế và phí hải quan.",
         "Goods brought along are exempt from all taxes and customs charges."),
        ("tax-or-visa-exemption", "Dụng cụ thi đấu được miễn thuế xuất khẩu, nhập khẩu.",
         "Competition equipment will be free from import and export duties."),
        ("tax-or-visa-exemption", "Chuyên gia được miễn mọi khoản thuế thu nhập cá nhân.",
         "Experts will be exempt from any personal income tax."),
        ("tax-or-visa-exemption", "Các khoản thưởng không bị đánh thuế.", "Bonuses are not taxed."),
        ("tax-or-visa-exemption", "Không thu thuế đối với trang thiết bị của đoàn.",
         "No tax will be levied on the equipment of delegations."),
        ("state-obligation", "Chính phủ Việt Nam có nghĩa vụ thanh toán chi phí.",
         "The Government of Viet Nam is obliged to pay the costs."),
        ("state-obligation", "Nhà nước bảo đảm kinh phí thực hiện.", "The State guarantees the funds."),
        ("state-obligation", "Kinh phí do ngân sách nhà nước bảo đảm.",
         "The funds are guaranteed by the state budget."),
        ("state-obligation", "Chính phủ hai nước phải tạo điều kiện cho các đoàn.",
         "The Governments of both countries shall assist the delegations."),
        ("state-obligation", "Chính phủ Việt Nam cam kết cấp kinh phí.",
         "The Government of Viet Nam undertakes to provide funds."),
        ("state-obligation", "Ngân sách nhà nước chi trả toàn bộ chi phí.", "The State budget will cover all costs."),
        ("state-obligation", "Cơ quan hải quan có nghĩa vụ thông quan trong ngày.",
         "The customs authorities shall clear the goods on the same day."),
        ("state-obligation", "Nghĩa vụ này được Chính phủ bảo lãnh.",
         "This obligation is guaranteed by the Government."),
        ("state-obligation",
         "Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam có trách nhiệm thực hiện Thỏa thuận này.",
         "The Government of the Socialist Republic of Viet Nam is responsible for carrying out this Agreement."),
        ("state-obligation", "Chính phủ hai nước có nghĩa vụ bảo đảm kinh phí.",
         "The Governments of the two countries are obliged to secure the funds."),
        ("state-obligation", "Chính phủ Việt Nam sẽ chịu mọi chi phí.",
         "The Government of Viet Nam will bear all costs."),
        ("state-obligation", "Chính phủ mỗi nước có trách nhiệm thực hiện Thỏa thuận này.",
         "The Government of each country is responsible for carrying out this Arrangement."),
        ("state-obligation", "Kinh phí được bảo đảm từ ngân sách nhà nước.",
         "The funds are guaranteed from the state budget."),
        ("international-arbitration", "Mọi tranh chấp được giải quyết bằng trọng tài quốc tế.",
         "Any dispute shall be settled by international arbitration."),
        ("international-arbitration", "Tranh chấp được đưa ra Tòa án Công lý Quốc tế.",
         "Disputes shall be submitted to the International Court of Justice."),
        ("international-arbitration",
         "Nếu không thương lượng được, tranh chấp được đưa ra Trung tâm Trọng tài Quốc tế Việt Nam.",
         "Failing negotiation, the dispute is referred to the Vietnam International Arbitration Centre."),
        ("international-arbitration", "Khác biệt do hội đồng trọng tài gồm ba người quyết định.",
         "Differences are decided by an arbitral tribunal of three."),
        ("international-arbitration", "Tranh chấp giữa các Bên được giải quyết tại tòa án quốc tế.",
         "Disputes between the Parties are settled by an international court."),
        ("international-arbitration", "Bất đồng sẽ được chuyển tới Tòa Trọng tài Thường trực.",
         "Disagreements will be referred to the Permanent Court of Arbitration."),
        ("international-arbitration", "Tranh chấp được giải quyết theo Quy tắc UNCITRAL.",
         "Disputes are settled under the UNCITRAL rules."),
        ("international-arbitration", "Các Bên đưa vụ việc ra trọng tài để giải quyết.",
         "The Parties refer the dispute to arbitration."),
        ("international-arbitration",
         "Mọi tranh chấp phát sinh từ văn bản này được đưa ra trọng tài quốc tế.",
         "Any dispute arising from this text will be referred to international arbitration."),
        ("international-arbitration", "Tranh chấp không giải quyết được bằng thương lượng sẽ do trọng tài giải quyết.",
         "Disputes that cannot be settled by negotiation will be settled by arbitration."),
        ("international-arbitration", "Trường hợp không đạt được thỏa thuận, vụ việc được đưa ra Tòa án quốc tế.",
         "Failing agreement, the matter is brought before an international court."),
        ("extradition", "Các Bên dẫn độ người vi phạm.", "The Parties extradite offenders."),
        ("extradition", "Bên tiếp nhận dẫn độ theo yêu cầu.", "The host Party grants extradition on request."),
        ("extradition", "Các Bên dẫn độ vận động viên vi phạm pháp luật.",
         "The Parties extradite athletes who break the law."),
        ("registration-with-un", "Thỏa thuận này được đăng ký tại Ban Thư ký Liên hợp quốc.",
         "This Agreement shall be registered with the Secretariat of the United Nations."),
        ("registration-with-un", "Các Bên đăng ký Bản ghi nhớ này với Liên hợp quốc.",
         "The Parties shall register this Memorandum with the United Nations."),
        ("registration-with-un", "Bản ghi nhớ được lưu chiểu tại Liên hợp quốc.",
         "The Memorandum is deposited with the United Nations."),
        ("registration-with-un", "Việc đăng ký văn bản này theo Điều 102 Hiến chương Liên hợp quốc do Bên A tiến hành.",
         "Party A registers this text under Article 102 of the Charter of the United Nations."),
        ("registration-with-un", "Thỏa thuận này sẽ được đăng ký tại Liên hợp quốc.",
         "This Arrangement will be registered with the United Nations."),
        ("in-the-name-of-the-state", "Các Bên ký Bản ghi nhớ này nhân danh Nhà nước.",
         "The Parties sign this Memorandum in the name of the State."),
        ("in-the-name-of-the-state", "Văn bản này được ký thay mặt Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam.",
         "This text is signed on behalf of the Government of the Socialist Republic of Viet Nam."),
        ("in-the-name-of-the-state",
         "Những người ký dưới đây, được Chính phủ nước mình ủy quyền, đã ký Thỏa thuận này.",
         "The undersigned, being duly authorised thereto by their respective Governments, have signed this Agreement."),
        ("in-the-name-of-the-state", "Bộ ký Thỏa thuận này đại diện cho Chính phủ Việt Nam.",
         "The Ministry signs this Agreement representing the Government of Viet Nam."),
        ("in-the-name-of-the-state", "Thỏa thuận được ký theo ủy quyền của Chính phủ.",
         "The Arrangement is signed as authorised by the Government."),
        ("in-the-name-of-the-state", "Bản ghi nhớ này được ký nhân danh Chính phủ hai nước.",
         "This Memorandum of Understanding is signed in the name of the Governments of the two countries."),
        ("in-the-name-of-the-state", "Những người ký dưới đây, thay mặt Nhà nước mình, đã ký Thỏa thuận này.",
         "The undersigned, on behalf of their respective States, have signed this Arrangement."),
        ("in-the-name-of-the-state", "Thỏa thuận này được ký thay mặt nước Cộng hòa xã hội chủ nghĩa Việt Nam.",
         "This Arrangement is signed on behalf of the Socialist Republic of Viet Nam."),
        ("in-the-name-of-the-state", "Hai Bên cam kết thay mặt Chính phủ nước mình thực hiện Bản ghi nhớ này.",
         "The Participants undertake, on behalf of their Governments, to carry out this Memorandum."),
    ],
)  # fmt: skip
def it_reports_a_promise_once_for_both_languages(code: str, vi: str, en: str) -> None:
    (finding,) = found(saying(vi, en))

    assert (finding.code, finding.severity) == (code, "warning")
    assert (finding.place.node_id, finding.place.language) == ("k1", None)
    params = dict(finding.params)
    assert str(params["words"]) in vi and str(params["words_en"]) in en


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Ban Chấp hành phê chuẩn kế hoạch hằng năm.", "The Executive Committee ratifies the annual plan."),
        ("Thỏa thuận này không cần phê chuẩn.", "This Arrangement is not subject to ratification."),
        ("Hai nước đã phê chuẩn Công ước chống doping.", "Both countries have ratified the Convention against Doping."),
        ("Kỷ lục được phê chuẩn có hiệu lực ngay.", "The ratified record has effect at once."),
        ("Hai Bên phê duyệt kế hoạch chi tiết.", "Both Parties approve the detailed plan."),
        ("Liên đoàn gia nhập Liên đoàn châu Á năm 1990.", "The Federation acceded to the Asian Federation in 1990."),
        ("Các Bên tạo điều kiện về thị thực theo quy định của pháp luật.",
         "The Parties facilitate visas in accordance with the law."),
        ("Việc miễn thuế được thực hiện theo pháp luật nước tiếp nhận.",
         "Exemption from tax follows the law of the host country."),
        ("Đoàn được miễn lệ phí thi đấu.", "The delegation is exempt from entry fees."),
        ("Vận động viên xin miễn trừ do điều trị.", "Athletes apply for a therapeutic use exemption."),
        ("Vận động viên tham dự miễn phí.", "Athletes take part free of charge."),
        ("Thỏa thuận này không tạo ra quyền ưu đãi, miễn trừ nào.",
         "This Arrangement creates no privileges or immunities."),
        ("Bên bị ảnh hưởng được miễn trừ trách nhiệm trong trường hợp bất khả kháng.",
         "The affected Party is relieved of liability in case of force majeure."),
        ("Bên tiếp nhận mời trọng tài quốc tế điều hành các trận đấu.",
         "The host Party invites international referees to officiate."),
        ("Khác biệt được giải quyết bằng thương lượng, không đưa ra trọng tài hoặc tòa án quốc tế.",
         "Differences are settled by negotiation and are not referred to arbitration or an international court."),
        ("Các Bên trao đổi trọng tài quốc tế.", "The Parties exchange international referees."),
        ("Quyết định của trọng tài về trận đấu là cuối cùng.", "The decision of the referee on the match is final."),
        ("Thành viên đoàn chịu trách nhiệm nộp thuế thu nhập.", "Members are responsible for paying income tax."),
        ("Các Bên ký nhân danh chính mình, không nhân danh Nhà nước hoặc Chính phủ.",
         "The Parties sign in their own name, and not in the name of any State or government."),
        ("Đại diện Chính phủ hai nước dự lễ khai mạc.", "Representatives of the Governments attend the opening."),
        ("Thỏa thuận này không quy định việc dẫn độ.", "This Arrangement does not provide for extradition."),
        ("Các Bên tham gia chương trình của Liên hợp quốc và đăng ký trực tuyến.",
         "The Parties take part in a programme of the United Nations and register online."),
        ("Chi phí do ngân sách nhà nước cấp theo dự toán.", "Costs are met from the state budget as available."),
        ("Theo chính sách của Chính phủ, các Bên phải báo cáo.",
         "Under the policy of the Government, the Parties shall report."),
        ("Bộ Văn hóa báo cáo Chính phủ Việt Nam kết quả.",
         "The Ministry reports the results to the Government of Viet Nam."),
        ("Thỏa thuận này không đặt nghĩa vụ cho Chính phủ hai nước.",
         "This Arrangement lays no obligation on the Governments of the two countries."),
        ("Vé vào cửa miễn phí, chưa gồm thuế.", "Admission is free of charge, tax not included."),
        ("Giá trên chưa bao gồm thuế và lệ phí thị thực.", "The price does not include taxes and visa fees."),
        ("Bên cử chịu phí thị thực.", "The sending Party bears visa fees."),
        ("Mỗi Bên tự nộp thuế theo pháp luật nước mình.", "Each Party pays its taxes under its own law."),
        ("Bên tiếp nhận hỗ trợ thủ tục thị thực và hải quan.",
         "The host Party assists with visa and customs formalities."),
        ("Đoàn được miễn phí vào cửa, sử dụng phòng tập và xe đưa đón.",
         "The delegation has free admission, use of the gym and transport."),
        ("Bên cử chịu lệ phí thị thực, Bên tiếp nhận miễn phí thuê sân.",
         "The sending Party pays visa fees, the host Party waives the rent of the ground."),
        ("Quyết định có thể bị khiếu nại lên Tòa án Trọng tài Thể thao theo quy định phòng, chống doping.",
         "The decision may be appealed to the Court of Arbitration for Sport under the anti-doping rules."),
        ("Hai Bên trao đổi kinh nghiệm đào tạo trọng tài quốc tế và giải quyết khiếu nại trong thi đấu.",
         "The Parties exchange experience in training international referees and settling complaints in competition."),
        ("Căn cứ Hiệp định giữa Chính phủ Việt Nam và Chính phủ Nhật Bản về văn hóa.",
         "Pursuant to the Agreement between the Government of Viet Nam and the Government of Japan on culture."),
        ("Tổ chức cử đại diện Chính phủ tham dự.", "The organisation invites representatives of the Government."),
        ("Kế hoạch được Chính phủ phê duyệt.", "The plan has been approved by the Government."),
        ("Thỏa thuận này được thực hiện trong phạm vi ngân sách nhà nước được giao.",
         "This Arrangement is carried out within the state budget allotted."),
        ("Đại hội đồng Liên hợp quốc đã thông qua nghị quyết về thể thao.",
         "The General Assembly of the United Nations adopted a resolution on sport."),
        ("Thỏa thuận này không cần phải được phê chuẩn và không đăng ký với Liên hợp quốc.",
         "This Arrangement needs no ratification and is not registered with the United Nations."),
        ("Không Bên nào được miễn trách nhiệm do lỗi cố ý.",
         "No Party is exempt from liability for wilful misconduct."),
        ("Chính phủ hai nước đã thiết lập quan hệ đối tác.",
         "The Governments of the two countries have established a partnership."),
        ("Thỏa thuận này không tạo ra nghĩa vụ cho Chính phủ nước nào.",
         "This Arrangement creates no obligations for the Government of either country."),
        ("Các Bên không hứa miễn thuế, miễn thị thực.", "The Parties promise no exemption from tax or visas."),
        ("Khác biệt do hai Bên giải quyết và không bên thứ ba nào, kể cả tòa án hoặc trọng tài, được xem xét.",
         "Differences are settled by the Parties and no third party, court or arbitration, has a say."),
        ("Sinh viên được miễn học phí.", "Students are exempt from tuition fees."),
        ("Nhà nước khuyến khích phát triển thể thao.", "The State encourages the development of sport."),
    ],
)  # fmt: skip
def it_lets_near_words_stand(vi: str, en: str) -> None:
    assert found(saying(vi, en)) == []


def it_names_the_language_that_alone_has_the_words() -> None:
    (in_english,) = found(saying("Đoàn được đón tại sân bay.", "The delegation is exempt from tax."))
    (in_vietnamese,) = found(saying("Đoàn được miễn thuế.", ""))

    assert (in_english.place.language, in_vietnamese.place.language) == ("en", "vi")
    assert dict(in_english.params)["words"] == "exempt from tax"


def it_reads_other_spellings_and_passes_over_signs() -> None:
    assert found(saying("ĐOÀN ĐƯỢC MIỄN THUẾ", "DUTY-FREE"))[0].code == "tax-or-visa-exemption"
    assert found(saying("Tranh chấp do toà án quốc tế giải quyết.", ""))[0].code == "international-arbitration"
    assert found(saying("Văn bản này được kí thay mặt Chính phủ.", ""))[0].code == "in-the-name-of-the-state"


def it_counts_what_makes_a_promise_harmless_only_within_the_sentence() -> None:
    assert found(saying("Đoàn được miễn thuế theo pháp luật.", "")) == []
    assert len(found(saying("Đoàn được miễn thuế. Các Bên tuân thủ pháp luật.", ""))) == 1


def it_leaves_contracts_alone() -> None:
    contract = built_in_library().types["sponsorship-agreement"]
    draft = saying("Tranh chấp được giải quyết bằng trọng tài.", "Disputes are settled by arbitration.")

    assert found(draft, contract) == []
    assert len(found(draft, built_in_library().types["ministry-mou"])) == 1


def it_says_nothing_of_empty_texts_or_without_a_library() -> None:
    assert found(saying("", "")) == []
    assert [one for one in check(saying("Đoàn được miễn thuế.", "")) if one.code in CODES] == []


STATE = ("Bản ghi nhớ này được ký thay mặt Chính phủ hai nước.", "Signed on behalf of the two Governments.")


def it_lets_governments_sign_in_their_own_name() -> None:
    ministry, government = "Bộ A / the Ministry of A", "Chính phủ nước A / the Government of A"

    assert [one.code for one in found(closing(*STATE, ministry, ministry))] == ["in-the-name-of-the-state"]
    assert [one.code for one in found(closing(*STATE))] == ["in-the-name-of-the-state"]
    assert found(closing(*STATE, ministry, government)) == []


def it_lets_articles_speak_of_representatives_of_governments() -> None:
    vi, en = "Trưởng đoàn phát biểu thay mặt Chính phủ.", "The head speaks on behalf of the Government."

    assert found(saying(vi, en)) == []
    assert len(found(closing(vi.replace("phát biểu ", ""), en))) == 1


def it_says_what_to_do_in_both_interface_languages() -> None:
    (finding,) = found(saying("Đoàn được miễn thuế.", "The delegation is exempt from tax."))
    said = say_both("finding.tax-or-visa-exemption", **dict(finding.params))
    vi, en = said.get("vi", ""), said.get("en", "")

    assert "“miễn thuế”" in vi and "Hãy bỏ lời hứa này" in vi
    assert "“exempt from tax”" in en and "What to do: take the promise out" in en


def it_reads_a_long_agreement_quickly_and_a_hostile_one_in_linear_time() -> None:
    texts = [
        paragraph(f"k{at}", f"Khoản {at}: đoàn được miễn phí ăn ở.", f"Point {at}: free meals.") for at in range(800)
    ]
    assert seconds(agreement(article("a1", *texts))) < 0.5
    for word in ("miễn thuế ", "không phê chuẩn ", "exempt from all ", "trọng tài, "):
        hostile = word * (100_000 // len(word))
        assert seconds(saying(hostile, hostile)) < 2


def seconds(draft: Agreement) -> float:
    subject = Subject.of(draft, setting_of(draft, built_in_library()), {})
    assert subject.pairs
    begin = time.perf_counter()
    for rule in RULES:
        list(rule.find(subject))
    return time.perf_counter() - begin


# ---- what a text is called -----------------------------------------------------------------------------------------


def titled(vi: str, en: str = "Arrangement", text: str = "Các Bên hợp tác.") -> Agreement:
    title: list[Provision] = [article("t", vi=vi, en=en)]
    return agreement(article("a1", paragraph("k1", text, "Text.")), title=title)


def named(draft: Agreement, code: str) -> list[Finding]:
    return [one for one in check(draft, built_in_library()) if one.code == code]


@pytest.mark.parametrize(
    ("vi", "en", "language"),
    [
        ("Nghị định thư hợp tác", "Protocol on Cooperation", None),
        ("NGHỊ ĐỊNH THƯ", "ARRANGEMENT", "vi"),
        ("Thỏa thuận sửa đổi", "Amending Protocol", "en"),
    ],
)
def it_notes_a_protocol(vi: str, en: str, language: str | None) -> None:
    (finding,) = named(titled(vi, en), "instrument-protocol")

    assert (finding.severity, finding.place.language, finding.place.node_id) == ("note", language, "t")


@pytest.mark.parametrize(
    "vi", ["Thỏa thuận", "Bản ghi nhớ về Nghị định thư Kyoto", "Nghị định", "Chương trình hợp tác"]
)
def it_notes_no_other_title(vi: str) -> None:
    assert named(titled(vi), "instrument-protocol") == named(titled(vi), "house-name") == []


@pytest.mark.parametrize(
    ("vi", "new"),
    [("Biên bản ghi nhớ hợp tác", "Bản ghi nhớ hợp tác"), ("BIÊN BẢN GHI NHỚ", "BẢN GHI NHỚ")],
)
def it_shortens_the_title_to_the_name_of_the_law(vi: str, new: str) -> None:
    (finding,) = named(titled(vi), "house-name")

    assert finding.severity == "note" and finding.fix is not None
    heading = compose(apply(titled(vi), finding.fix), "vi")[0]
    assert isinstance(heading, Passage) and heading.words == new


def it_shortens_no_title_by_which_the_text_calls_itself() -> None:
    (finding,) = named(titled("Biên bản ghi nhớ", text="Biên bản ghi nhớ này có hiệu lực."), "house-name")

    assert finding.fix is None
