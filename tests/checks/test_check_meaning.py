"""What the languages say: what only one of them denies, and which of them is firmer."""

from __future__ import annotations

import pytest

from songphuong.agreement.tree import Agreement, Line
from songphuong.checks import Finding, check
from songphuong.sentences import say_both
from tests.notation import agreement, article, entry, paragraph, words


def draft_of(vi: Line | str, en: Line | str) -> Agreement:
    fields = [entry("open", "text"), entry("word", "text", words("không có gì", "anything"))]
    return agreement(article("a", paragraph("p", vi, en)), fields=fields)


def found(draft: Agreement, code: str) -> list[Finding]:
    return [finding for finding in check(draft) if finding.code == code]


def places(draft: Agreement, code: str) -> list[tuple[str, str | None]]:
    return [(finding.place.node_id, finding.place.language) for finding in found(draft, code)]


# ---- negation ------------------------------------------------------------------------------------------------------

DENIED_ONCE = (
    ("Các Bên sẽ không trao đổi thông tin mật.", "The Parties shall exchange secret information."),
    ("Các Bên sẽ trao đổi thông tin mật.", "The Parties shall not exchange secret information."),
    ("Bản ghi nhớ này ràng buộc về pháp lý.", "This Memorandum is not legally binding."),
    ("Bản ghi nhớ này ràng buộc về pháp lý.", "This Memorandum is non-binding."),
    ("Bên cử không chịu chi phí đi lại.", "The sending Party bears travel costs."),
    ("Mỗi Bên có thể không tham gia.", "Each Party may take part."),
    ("Không Bên nào được chuyển giao Hợp đồng.", "Either Party may assign the Contract."),
    (
        "Thông tin được tiết lộ khi có sự đồng ý của Bên kia.",
        "Information is not disclosed without the consent of the other Party.",
    ),
    (
        "Thông tin không được tiết lộ khi có sự đồng ý của Bên kia.",
        "Information is not disclosed without the consent of the other Party.",
    ),
    ("Vé được hoàn lại, khi giải bị hủy.", "Tickets are not refunded, unless the tournament is cancelled."),
    (
        "Mỗi Bên tự chịu chi phí, trừ khi hai Bên thống nhất khác.",
        "Each Party bears its own costs if the two Parties decide otherwise.",
    ),
    ("Mỗi Bên tự chịu chi phí, kể cả tiền vé.", "Each Party bears its own costs, except for tickets."),
    ("Mọi người đều được vào, trừ trẻ em.", "Everybody is admitted, children included."),
    ("Thiết bị chưa được kiểm tra.", "The equipment has been inspected."),
    ("Hợp đồng đã hết hạn chưa được gia hạn.", "The expired Contract has been extended."),
    ("Số đoàn quá 02 đoàn mỗi năm.", "There are no more than two delegations a year."),
    ("Báo cáo được nộp không muộn hơn ngày 10.", "The report is submitted later than the 10th."),
    ("Vận động viên thành niên có người giám hộ.", "Athletes who are minors have a guardian."),
    ("Phụ lục là một phần tách rời của Thỏa thuận.", "The Annex is an integral part of the Arrangement."),
    (
        "Bản ghi nhớ này ràng buộc và không tạo ra quyền hoặc nghĩa vụ.",
        "This Memorandum is not binding and creates no rights or duties.",
    ),
    (
        "Bản ghi nhớ này không ràng buộc và không tạo ra quyền hoặc nghĩa vụ.",
        "This Memorandum is binding and does not create rights or duties.",
    ),
    ("Chuyên gia không thể kết thúc sớm.", "An expert can finish early."),
    (
        "Một Bên vắng mặt thì cuộc họp không tiến hành. Cuộc họp được ghi âm.",
        "In the absence of a Party no meeting is held. The meeting is not recorded.",
    ),
)
DENIED_TWICE = (
    (
        "Thông tin chỉ được tiết lộ khi có sự đồng ý bằng văn bản của Bên kia.",
        "The information shall not be disclosed unless the other Party has consented in writing.",
    ),
    (
        "Thông tin chỉ được tiết lộ khi có sự đồng ý bằng văn bản của Bên kia.",
        "No information may be disclosed without the written consent of the other Party.",
    ),
    ("Không Bên nào được đơn phương sửa đổi Thỏa thuận này.", "Neither Party may amend this Agreement unilaterally."),
    ("Thiết bị được cho mượn miễn phí.", "The equipment is lent without charge."),
    ("Thiết bị được cho mượn miễn phí.", "No charge is made for the loan of the equipment."),
    ("Bản ghi nhớ này không ràng buộc về pháp lý.", "This Memorandum is non-binding."),
    ("Thể thao là phần không thể thiếu của giáo dục.", "Sport is an indispensable part of education."),
    ("Các điều khoản còn lại không bị ảnh hưởng.", "The remaining provisions remain unaffected."),
    (
        "Mỗi Bên không được tiết lộ thông tin, trừ khi pháp luật yêu cầu.",
        "A Party may disclose the information only where the law so requires.",
    ),
    (
        "Bên vi phạm phải khắc phục trong 30 ngày; nếu không, Bên kia có thể chấm dứt.",
        "The defaulting Party shall remedy the breach within 30 days; otherwise the other Party may end it.",
    ),
    (
        "Bên vi phạm phải khắc phục trong 30 ngày; nếu không, Bên kia có thể chấm dứt.",
        "The defaulting Party shall remedy the breach within 30 days, failing which the other Party may end it.",
    ),
    ("Số người tham dự không dưới 20.", "At least 20 persons take part."),
    ("Thời gian lưu trú không quá 10 ngày.", "The stay is limited to ten days."),
    ("Thông báo được gửi không chậm hơn ngày 01 tháng 3 năm 2027.", "Notice is given by 1 March 2027."),
    ("Vận động viên chưa đủ 18 tuổi phải có người giám hộ.", "Athletes under 18 must have a guardian."),
    ("Quan hệ giữa hai nước không ngừng phát triển.", "Relations between the two countries have grown steadily."),
    (
        "Các Bên không phân biệt đối xử về giới tính.",
        "The Parties shall treat men and women equally, without discrimination.",
    ),
    (
        "Trong trường hợp bất khả kháng, Bên bị ảnh hưởng không chịu trách nhiệm.",
        "In the event of force majeure the Party affected is exempt from liability.",
    ),
    (
        "Trong trường hợp bất khả kháng, Bên bị ảnh hưởng được miễn trách nhiệm.",
        "In the event of force majeure the Party affected shall not be liable.",
    ),
    ("Quy định trái pháp luật thì vô hiệu.", "A provision contrary to the law is of no effect."),
    (
        "Quy định vô hiệu không làm ảnh hưởng đến phần còn lại.",
        "The invalidity of a provision is without prejudice to the rest.",
    ),
    (
        "Ngoài các khoản nêu trên, mỗi Bên tự chịu chi phí.",
        "Except for the above items each Party bears its own costs.",
    ),
    (
        "Tất cả chi phí, trừ vé máy bay, do Bên tiếp nhận chịu.",
        "All costs other than air fares are borne by the receiving Party.",
    ),
    (
        "Tất cả chi phí, ngoại trừ vé máy bay, do Bên tiếp nhận chịu.",
        "All costs, with the exception of air fares, are borne by the receiving Party.",
    ),
    (
        "Tất cả chi phí không bao gồm vé máy bay do Bên tiếp nhận chịu.",
        "All costs excluding air fares are borne by the receiving Party.",
    ),
    ("Giá chưa bao gồm thuế giá trị gia tăng.", "The price is exclusive of value added tax."),
    ("Giá chưa bao gồm thuế giá trị gia tăng.", "The price is net of value added tax."),
    (
        "Nếu hai bên không có thỏa thuận khác, giải được tổ chức tại Hà Nội.",
        "Unless otherwise agreed, the tournament is held in Hà Nội.",
    ),
    (
        "Trừ khi có thỏa thuận khác, giải được tổ chức tại Hà Nội.",
        "In the absence of any other agreement, the tournament is held in Hà Nội.",
    ),
    ("Các Bên từ chối mọi hình thức doping.", "The Parties do not accept doping in any form."),
    (
        "Nếu một Bên không thực hiện nghĩa vụ, Bên kia có quyền tạm dừng.",
        "Should a Party fail to perform its obligations, the other Party may suspend.",
    ),
    (
        "Việc không thực hiện nghĩa vụ do sự kiện ngoài tầm kiểm soát không bị coi là vi phạm.",
        "Failure to perform owing to events beyond control does not constitute a breach.",
    ),
    (
        "Khi Hợp đồng không còn hiệu lực, dữ liệu được xóa.",
        "Once the Contract has ceased to be in force, the data are erased.",
    ),
    ("Dữ liệu không còn cần thiết phải được xóa.", "Data that are no longer needed must be erased."),
    ("Không ai bị buộc phải tham gia.", "No one is forced to take part."),
    (
        "Không có nội dung nào trong Bản ghi nhớ này làm hạn chế quyền của mỗi Bên.",
        "Nothing in this Memorandum restricts the rights of either Side.",
    ),
    (
        "Các Bên không những trao đổi đoàn mà còn phối hợp tổ chức hội thảo.",
        "The Parties not only exchange delegations but also hold seminars together.",
    ),
    (
        "Hoạt động bao gồm nhưng không giới hạn ở tập huấn và thi đấu.",
        "Activities include, without limitation, training and competition.",
    ),
    (
        "Hoạt động bao gồm nhưng không giới hạn ở tập huấn và thi đấu.",
        "Activities include but are not limited to training and competition.",
    ),
    ("Tổ chức phi chính phủ, phi lợi nhuận.", "A non-governmental, non-profit organisation."),
    (
        "Các Bên sẽ không tổ chức cuộc họp nếu thiếu đại diện của một Bên.",
        "The Parties will not hold a meeting in the absence of a representative of either Party.",
    ),
    (
        "Đề nghị chưa được trả lời trong 15 ngày coi như bị từ chối.",
        "A request left unanswered for 15 days is deemed refused.",
    ),
    ("Các Bên cố gắng không để hoạt động trùng lặp.", "The Parties shall endeavour to avoid overlapping activities."),
    (
        "Bên bán vé không được bán vượt quá số chỗ ngồi.",
        "The ticket seller may not sell more tickets than there are seats.",
    ),
    (
        "Bất kỳ tranh chấp nào không giải quyết được bằng thương lượng sẽ được đưa ra tòa án.",
        "Any dispute that cannot be settled by negotiation shall be referred to the courts.",
    ),
    (
        "Tranh chấp được giải quyết bằng thương lượng, không nhờ đến bên thứ ba.",
        "Disputes shall be settled by negotiation, without recourse to third parties.",
    ),
    ("Huấn luyện viên không có chứng chỉ không được làm việc.", "Coaches without a certificate may not work."),
    ("Huấn luyện viên không có chứng chỉ không được làm việc.", "Only coaches with a certificate may work."),
    ("Trẻ em không biết bơi không được xuống nước một mình.", "Non-swimmers must not enter the water alone."),
    (
        "Việc chấm dứt không ảnh hưởng đến các hoạt động đang thực hiện cho đến khi hoàn thành.",
        "Termination is without effect on activities under way until they are completed.",
    ),
    ("Nhãn hàng không cồn được phép quảng cáo.", "Non-alcoholic brands may be advertised."),
    ("Vé hàng không và bảo hiểm do Bên cử chi trả.", "Air tickets and insurance are paid by the sending Party."),
    ("Không gian thi đấu phải bảo đảm an toàn.", "The competition area must be safe."),
    ("Không khí giải đấu rất sôi nổi.", "The atmosphere of the tournament is lively."),
    ("Vận động viên phải trung thực, không gian lận.", "Athletes must be honest and must not cheat."),
    ("Ban tổ chức quyết định có cho phép ghi hình hay không.", "The organisers decide whether filming is allowed."),
    ("Hai bên sẽ quyết định có gia hạn hay không.", "The two sides will decide whether or not to extend it."),
    (
        "Trong khi chưa có quyết định cuối cùng, vận động viên không thi đấu.",
        "Pending a final decision the athlete does not compete.",
    ),
    ("Bản sao không có giá trị như bản gốc.", "Copies do not have the force of originals."),
    ("Người không được phép thì không được vào khu vực này.", "Unauthorised persons are not admitted to this area."),
    ("Mọi thay đổi không được thông báo trước đều không có giá trị.", "Changes made without prior notice are void."),
    ("Vì lý do an ninh, không ai được mang vũ khí.", "For security reasons weapons are prohibited."),
    (
        "Bên kia phải trả lời trong 10 ngày. Quá thời hạn này mà không có ý kiến thì coi như đồng ý.",
        "The other Party must reply within 10 days. If it has not replied by then, it is deemed to have agreed.",
    ),
    (
        "Số liệu của năm không quá khác so với năm trước.",
        "The figures of the year differ little from those of the year before.",
    ),
    ("Thù lao không chịu thuế.", "The fee is tax-free."),
    ("Đoàn không quá đông.", "The delegation is not too large."),
    ("Các Bên cam kết không sử dụng lao động trẻ em.", "The Parties undertake to refrain from using child labour."),
    ("Nhà tài trợ không hoàn lại khoản đã chi.", "Sums already spent are non-refundable."),
    (
        "Không muộn hơn 30 ngày trước khi khai mạc và chỉ sau khi có ý kiến của Bên kia, ban tổ chức công bố lịch.",
        "Not later than 30 days before the opening, and not before hearing the other Party, the organisers publish it.",
    ),
    (
        "Đại lý không được chuyển nhượng Hợp đồng cho bên thứ ba nếu chưa được Liên đoàn chấp thuận trước.",
        "The Agent may transfer the Contract to a third party only with the prior approval of the Federation.",
    ),
    ("Chi phí phát sinh ngoài kế hoạch không được thanh toán.", "Unplanned expenditure is not reimbursed."),
    (
        "Vận động viên không thuộc diện miễn thị thực phải xin thị thực.",
        "Athletes who are not exempt from visa requirements must apply for a visa.",
    ),
)


@pytest.mark.parametrize(("vi", "en"), DENIED_ONCE)
def it_reports_what_only_one_language_denies(vi: str, en: str) -> None:
    assert places(draft_of(vi, en), "negation-differs") == [("p", None)]


@pytest.mark.parametrize(("vi", "en"), DENIED_TWICE)
def it_knows_that_the_languages_deny_in_different_ways(vi: str, en: str) -> None:
    assert found(draft_of(vi, en), "negation-differs") == []


def it_quotes_the_denial_and_the_sentence_that_lacks_it() -> None:
    vi = "Các đầu mối sẽ trao đổi hằng tháng. Các Bên sẽ không trao đổi thông tin thuộc bí mật nhà nước của mỗi nước."
    en = "The focal points will confer monthly. The Parties will exchange information that is a state secret of either."

    (finding,) = found(draft_of(vi, en), "negation-differs")

    told = say_both("finding.negation-differs", **dict(finding.params))
    assert "In Article 1: the Vietnamese says “Các Bên sẽ không trao đổi thông tin thuộc”" in told["en"]
    assert "“The Parties will exchange information that is a state …”" in told["vi"]
    assert finding.severity == "warning" and finding.fix is None


def it_tells_one_denial_a_passage() -> None:
    vi = "Bên A không đến. Bên B không đi. Bên C không ở."
    en = "Party A comes. Party B goes. Party C stays."

    assert places(draft_of(vi, en), "negation-differs") == [("p", None)]


def it_does_not_hold_sentences_against_each_other_that_are_not_the_same() -> None:
    vi = "Bên A không đến, Bên B đến. Bên C đi."
    en = "Party A does not come. Party B does. Party C goes."
    turned = "Party B comes. Party A, as it told the others in good time, does not."

    assert found(draft_of(vi, en), "negation-differs") == []
    assert found(draft_of("Bên A không đến. Bên B đến, như đã báo trước.", turned), "negation-differs") == []


# ---- may, shall, must ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vi", "en", "firmer"),
    [
        ("Mỗi Bên có thể chấm dứt Thỏa thuận.", "Each Party will terminate the Arrangement.", "en"),
        ("Mỗi Bên có thể chấm dứt Thỏa thuận.", "Each Party shall terminate the Arrangement.", "en"),
        ("Mỗi Bên có thể chấm dứt Thỏa thuận.", "Each Party must terminate the Arrangement.", "en"),
        ("Mỗi Bên có quyền yêu cầu báo cáo.", "Each Party shall request a report.", "en"),
        ("Mỗi Bên được phép ghi hình.", "Each Party will film.", "en"),
        ("Mỗi Bên sẽ cử một đoàn.", "Each Party may send a delegation.", "vi"),
        ("Mỗi Bên phải cử một đoàn.", "Each Party may send a delegation.", "vi"),
        ("Mỗi Bên có nghĩa vụ cử một đoàn.", "Each Party can send a delegation.", "vi"),
        ("Giải sẽ được tổ chức tại Huế.", "The tournament might be held in Huế.", "vi"),
        ("Hai Bên dự kiến ký kế hoạch năm.", "The two Parties shall sign a yearly programme.", "en"),
        ("Hai Bên mong muốn ký thỏa thuận.", "The two Parties will sign an arrangement.", "en"),
        ("Hai Bên sẽ ký thỏa thuận.", "The two Parties intend to sign an arrangement.", "vi"),
        ("Hai Bên phải ký thỏa thuận.", "The two Parties hope to sign an arrangement.", "vi"),
        ("Hai Bên sẽ ký thỏa thuận.", "The two Parties should sign an arrangement.", "vi"),
        ("Hai Bên nên ký thỏa thuận.", "The two Parties shall sign an arrangement.", "en"),
        ("Bên cử sẽ gửi danh sách.", "The sending Party must send a list.", "en"),
        ("Bên A có thể mời và sẽ chịu chi phí.", "Party A will invite and will bear the costs.", "en"),
        ("Bên A sẽ mời. Bên B có thể từ chối.", "Party A will invite. Party B will decline.", "en"),
    ],
)
def it_reports_the_language_that_is_firmer(vi: str, en: str, firmer: str) -> None:
    (finding,) = found(draft_of(vi, en), "modality-differs")

    assert (finding.place.node_id, finding.place.language, finding.severity) == ("p", None, "warning")
    assert dict(finding.params)["firmer_en"] == {"vi": "Vietnamese", "en": "English"}[firmer]


OF_ONE_STRENGTH = (
    ("Bên cử chịu chi phí đi lại.", "The sending Party shall bear travel costs."),
    ("Mỗi Bên phải thông báo cho Bên kia.", "Each Party shall inform the other Party."),
    ("Mỗi Bên phải thông báo cho Bên kia.", "Each Party is to inform the other Party."),
    ("Mỗi Bên có nghĩa vụ bảo mật.", "Each Party is bound to confidentiality."),
    (
        "Vận động viên được rút khỏi chương trình bất kỳ lúc nào.",
        "Athletes are free to withdraw from the programme at any time.",
    ),
    (
        "Vận động viên có thể rút khỏi chương trình, nhưng sẽ thông báo trước.",
        "Athletes are free to withdraw from the programme but shall give notice.",
    ),
    ("Các Bên có thể gia hạn khi cần thiết.", "The Parties shall be entitled to extend where necessary."),
    (
        "Bên mua có quyền từ chối và sẽ nêu lý do.",
        "The Buyer shall have the right to refuse and shall state its reasons.",
    ),
    (
        "Giải dự kiến tổ chức tháng 5 năm 2027 và sẽ có 12 đội.",
        "The tournament is scheduled for May 2027 and will have 12 teams.",
    ),
    ("Giải sẽ tổ chức tháng 5 năm 2027.", "The tournament will be held in May 2027."),
    ("Giải được tổ chức vào tháng 5.", "The tournament takes place in May."),
    (
        "Mong muốn tăng cường hợp tác, hai Bên sẽ trao đổi đoàn.",
        "Desiring to strengthen cooperation, the two Sides will exchange delegations.",
    ),
    ("Mong muốn rằng hợp tác sẽ phát triển.", "Hoping that cooperation will grow."),
    ("Ban tổ chức không được thu phí.", "The organisers may not charge a fee."),
    ("Ban tổ chức không được thu phí.", "The organisers shall not charge a fee."),
    ("Nếu một Bên vi phạm, Bên kia sẽ thông báo.", "Should a Party be in breach, the other Party shall give notice."),
    ("Trẻ em có thể nhận biết qua hình ảnh sẽ được bảo vệ.", "Children identifiable in images will be protected."),
    ("Nhóm làm việc sẽ họp sớm nhất có thể.", "The working group will meet as soon as possible."),
    ("Đề nghị Bên kia sẽ trả lời.", "The other Party would be asked to reply."),
    ("Người tham gia cần mang theo hộ chiếu.", "Participants must bring their passports."),
    ("Người tham gia sẽ cần mang theo hộ chiếu.", "Participants must bring their passports."),
    (
        "Bên thuê sẽ yêu cầu chuyên gia tuân thủ nội quy.",
        "The Hirer shall require that the expert must observe the rules.",
    ),
    (
        "Chi phí phát sinh có thể lên tới 10 triệu đồng và sẽ do Bên A chịu.",
        "Costs of potentially up to VND 10 million shall be borne by Party A.",
    ),
    ("Hai bên kỳ vọng hội thảo sẽ thu hút 200 người.", "The two sides expect the seminar to attract 200 people."),
    ("Mỗi bên có trách nhiệm bảo quản thiết bị.", "Each side shall be responsible for the care of the equipment."),
    ("Mỗi bên sẽ có trách nhiệm bảo quản thiết bị.", "Each side must look after the equipment."),
    ("Tài liệu có thể tải về từ trang web.", "The documents are available for download from the website."),
    (
        "Tài liệu có thể tải về từ trang web và sẽ được cập nhật hằng năm.",
        "The documents are downloadable from the website and will be updated annually.",
    ),
    ("Không Bên nào có thể chuyển giao Hợp đồng.", "Neither Party shall assign the Contract."),
    ("Không Bên nào được chuyển giao Hợp đồng.", "Neither Party may assign the Contract."),
    ("Hợp đồng này không thể bị đơn phương sửa đổi.", "This Contract shall not be amended unilaterally."),
    (
        "Mọi tranh chấp có thể phát sinh sẽ được giải quyết bằng thương lượng.",
        "Any dispute arising shall be settled by negotiation.",
    ),
    (
        "Mọi tranh chấp có thể phát sinh được giải quyết bằng thương lượng.",
        "Any dispute arising shall be settled by negotiation.",
    ),
    ("Các khác biệt có thể nảy sinh được giải quyết bằng tham vấn.", "Differences will be settled by consultation."),
    ("Bên A có thể, nếu muốn, cử thêm người.", "Party A shall, if it so wishes, be permitted to send further persons."),
    ("Thời gian dự kiến của khóa học là hai tuần.", "The course will last about two weeks."),
    ("Số người dự kiến: 20. Bên A sẽ đón tại sân bay.", "Estimated number: 20. Party A will meet them at the airport."),
    ("Các Bên cố gắng hoàn thành đúng hạn.", "The Parties will aim to finish on time."),
    ("Các Bên sẽ cố gắng hoàn thành đúng hạn.", "The Parties aim to finish on time."),
    ("Các Bên sẽ nỗ lực hoàn thành đúng hạn.", "The Parties intend to finish on time."),
    (
        "Hai bên có ý định ký kế hoạch trong quý I, kế hoạch đó sẽ kèm dự toán.",
        "The two sides intend to sign the plan in the first quarter; it will include a budget.",
    ),
)


@pytest.mark.parametrize(("vi", "en"), OF_ONE_STRENGTH)
def it_knows_that_the_languages_bind_in_different_ways(vi: str, en: str) -> None:
    assert found(draft_of(vi, en), "modality-differs") == []


def it_quotes_both_sides_of_a_difference_in_strength() -> None:
    (finding,) = found(
        draft_of("Một Bên có thể chấm dứt Bản ghi nhớ này.", "Either Participant will discontinue it."),
        "modality-differs",
    )

    told = say_both("finding.modality-differs", **dict(finding.params))
    assert "“Một Bên có thể chấm dứt Bản ghi nhớ”" in told["vi"]
    assert "“Either Participant will discontinue it.”" in told["en"]
