"""Money, media, changes of an agreement, papers, bodies: words that are easily taken for one another.

People and sport: ``people_and_sport``; how the tables are read: ``term_words``.
"""

from __future__ import annotations

from collections.abc import Mapping

TABLES: Mapping[str, str] = {
    "costs": """
học bổng | ~trợ cấp học tập = scholarship | ~fellowship | ~study grant | ~bursary | ~stipend | ~funded
tiền lương | ~lương | mức lương | ~thù lao | ~tiền công = salary | wage | ~pay | ~paid | ~remuneration | ~payroll
phụ cấp | công tác phí | tiền tiêu vặt | ~sinh hoạt phí | ~trợ cấp | ~mức | ~tiền ăn | ~hạn mức = allowance |
    per diem | ~pocket money | ~stipend | ~subsistence
tiền thưởng | mức thưởng | thưởng | ~giải thưởng | ~khen thưởng = bonus | prize money | ~reward | ~award | ~prize |
    ~incentive | ~premium
giải thưởng | ~thưởng | ~trao giải | ~phần thưởng | ~giải = prize | ~award | ~bonus | ~trophy | ~reward |
    ~champion | ~winner
bảo hiểm | ~bảo hiểm y tế = insurance | insure | insured | ~insurer | ~cover | ~coverage | ~policy
vé máy bay | vé máy bay khứ hồi | ~vé | ~hàng không | ~chuyến bay | ~máy bay | ~đi lại quốc tế = air ticket |
    airfare | air fare | plane ticket | airline ticket | ~flight | ~air travel | ~ticket | ~fare | ~airline | ~air |
    ~international travel
chi phí đi lại | đi lại | ~di chuyển | ~vận chuyển | ~đưa đón | ~giao thông | ~vé | ~đi | ~chuyến đi | ~xe |
    ~phương tiện | ~công tác | ~du lịch = travel costs | travel expenses | ~travel | ~travelling | ~transport |
    ~transportation | ~journey | ~fare | ~trip | ~transfer | ~mobility
ăn ở | ăn, ở | ăn uống | ăn nghỉ | bữa ăn | ~ăn | ~bữa | ~lưu trú | ~chỗ ở | ~nơi ở | ~ở | ~sinh hoạt =
    board and lodging | board | ~meal | lodging | ~accommodation | ~food | ~subsistence | ~catering | ~local costs |
    ~hospitality | ~living | ~room | ~stay | ~breakfast | ~dining
chỗ ở | nơi ở | lưu trú | khách sạn | ~ăn ở | ~ăn, ở | ~phòng ở | ~ở | ~thuê nhà | ~nhà ở | ~nghỉ | ~phòng =
    accommodation | hotel | ~lodging | ~housing | ~residence | ~room | ~stay | ~staying | ~live | ~reside |
    ~whereabouts
thị thực | visa | ~nhập cảnh | ~xuất nhập cảnh = visa | ~entry | ~immigration
thuế | ~hải quan | ~miễn thuế | ~nghĩa vụ tài chính = tax | taxation | ~duty | ~customs | ~levy | ~VAT
lệ phí | ~phí | ~chi phí | ~học phí | ~giá = fee | ~charge | ~dues | ~cost | ~rate | ~price
học phí | ~phí | ~lệ phí = tuition | tuition fee | ~fee | ~cost
tiền phạt | phạt vi phạm | phạt | ~chế tài | ~xử phạt = ~fine | penalty | ~liquidated damages | ~sanction |
    ~penalise
bồi thường | ~bồi hoàn | ~đền bù | ~thiệt hại | ~trách nhiệm | ~thù lao = compensation | compensate | damages |
    indemnify | indemnity | ~damage | ~liability | ~liable | ~loss | ~reimburse | ~remedy | ~redress
hoàn trả | hoàn lại | ~trả lại | ~bồi hoàn | ~hoàn | ~chi trả | ~thanh toán | ~trả = refund | reimburse |
    reimbursement | ~return | ~repay | ~repaid | ~refunded | ~pay back | ~returned | ~non-refundable | ~refundable |
    ~pay
hoa hồng = ~commission | agent commission
bản quyền | ~quyền | ~tác quyền | ~sở hữu trí tuệ | ~phát sóng = copyright | ~royalty | ~rights | ~right |
    ~intellectual property | ~media rights | ~broadcasting rights
tiền bản quyền | ~bản quyền = royalty | ~rights fee | ~royalties
đặt cọc | tiền cọc | ~tạm ứng | ~tiền gửi = ~deposit | down payment | ~down payment
tạm ứng | ~ứng trước | ~trả trước = advance payment | payment in advance | ~advance | ~prepayment | ~down payment
""",
    "medals": """
huy chương vàng | HCV | ~vàng = gold medal | gold
huy chương bạc | HCB | ~bạc = silver medal | silver
huy chương đồng | HCĐ | ~đồng = bronze medal | bronze
""",
    "media": """
truyền hình | ~phát sóng | ~đài | ~ti vi | ~truyền thông | ~phát thanh và truyền hình | ~VTV | ~kênh = television |
    TV | ~broadcast | ~broadcasting | ~broadcaster | ~channel | ~televised | ~media | ~telecast
phát thanh | ~phát sóng | ~đài = radio | ~broadcast | ~broadcasting | ~broadcaster
báo chí | ~báo | ~truyền thông | ~phóng viên | ~nhà báo | ~thông cáo = press | ~media | ~journalist | ~newspaper |
    ~news | ~reporter | ~publication
mạng xã hội | ~trực tuyến | ~mạng = social media | social network | social networking | ~social | ~online
trang thông tin điện tử | trang web | website | ~cổng thông tin | ~web | ~trang mạng | ~mạng | ~trực tuyến =
    website | web site | web page | ~web | ~portal | ~online | ~site | ~page
quảng cáo | ~quảng bá | ~khuyến mại | ~tiếp thị | ~biển | ~truyền thông = advertising | advertisement | advert |
    ~advertise | ~promotion | ~promotional | ~publicity | ~board | ~marketing | ~banner | ~commercial | ~media
dữ liệu cá nhân | ~dữ liệu | ~thông tin cá nhân | ~thông tin | ~họ tên = personal data | ~data |
    ~personal information | ~privacy | ~particulars | ~personal details
bí mật nhà nước = State secret | ~state | ~secret
biểu trưng | logo | ~biểu tượng | ~nhãn hiệu | ~huy hiệu | ~linh vật | ~hình ảnh | ~dấu hiệu | ~tên = emblem |
    logo | symbol | ~mark | ~trademark | ~mascot | ~badge | ~crest | ~branding | ~brand
nhãn hiệu | ~thương hiệu | ~nhãn hàng | ~biểu trưng | ~logo | ~sở hữu trí tuệ | ~dấu hiệu = trademark | trade mark |
    ~brand | ~mark | ~logo
linh vật = mascot
thông cáo báo chí | ~báo chí | ~thông cáo = press release | ~press | ~media release | ~statement | ~communiqué
""",
    "changes": """
sửa đổi | ~điều chỉnh | ~bổ sung | ~thay đổi | ~sửa | ~chỉnh | ~cập nhật | ~đổi | ~chỉnh sửa | ~rà soát |
    ~hiệu chỉnh | ~thay thế = amend | amended | amending | amendment | modify | modified | modifying |
    modification | ~supplement | ~supplemented | ~supplementation | ~revise | ~revised | ~revision | ~change |
    ~changed | ~alter | ~altered | ~alteration | ~adjust | ~adjusted | ~adjusting | ~adjustment | ~correct |
    ~corrected | ~vary | ~varied | ~variation | ~update | ~updated | ~rescheduled | ~edit | ~edited
chấm dứt | kết thúc | ~hết | ~ngừng | ~dừng | ~ngưng | ~thanh lý | ~hủy bỏ | ~hủy | ~rút | ~thôi | ~đình chỉ |
    ~bãi bỏ | ~hết hiệu lực | ~xóa bỏ | ~kết | ~sau | ~mất hiệu lực | ~xong | ~hết hạn = terminate | terminated |
    terminating | termination | discontinue | discontinued | discontinuing | discontinuation | ~end | ~ended |
    ~ending | ~cease | ~ceased | ~ceasing | ~expire | ~expired | ~expiry | ~expiration | ~stop | ~stopped | ~close |
    ~closed | ~conclusion | ~completion | ~completed | ~complete | ~concluded | ~finish | ~finished | ~cancel |
    ~cancelled | ~withdraw | ~withdrawal | ~eliminate | ~eliminating | ~over | ~lapse | ~rescind | ~final |
    ~elimination | ~after | ~pending | ~outstanding | ~before
gia hạn | ~kéo dài | ~tái ký | ~tiếp tục | ~thêm | ~dài = ~extend | extended | extending | extension | renew |
    renewed | renewing | renewal | renewable | ~prolong | ~prolonged | ~prolongation | ~continue | ~continued |
    ~further | ~last | ~lasting | ~long | ~longer | ~more
tạm đình chỉ | đình chỉ | tạm dừng | tạm ngừng | ~tạm hoãn | ~hoãn | ~ngừng | ~dừng | ~cấm | ~treo | ~treo giò |
    ~gián đoạn = suspend | suspended | suspending | suspension | ~postpone | ~postponed | ~postponement | ~pause |
    ~halt | ~stop | ~stopped | ~interrupt | ~hold | ~defer | ~interrupted | ~stay | ~ban | ~banned | ~ineligible |
    ~ineligibility
hoãn | tạm hoãn | ~lùi | ~dời | ~chậm | ~trì hoãn = ~withhold | postpone | postponed | postponement | postponing |
    ~delay | ~defer | ~deferred | ~reschedule | ~rescheduled | ~suspend | ~suspended | ~adjourn
hủy | hủy bỏ | ~chấm dứt | ~tiêu hủy | ~bãi bỏ | ~xóa = cancel | cancelled | canceled | cancellation | cancelling |
    ~annul | ~revoke | ~revoked | ~withdraw | ~withdrawn | ~destroy | ~destroyed | ~destruction | ~terminate |
    ~terminated | ~void | ~abandon | ~rescind | ~erase | ~erased | ~delete | ~deleted
ký kết | ký | chữ ký | ~lễ ký | ~giao kết | ~đạt được | ~kí | ~hạ bút | ~kết luận | ~đặt bút = sign | signed |
    signing | signature | ~signatory | ~conclude | ~concluded | ~conclusion | ~signer | ~enter into |
    ~entered into | ~contract | ~make | ~made | ~done | ~contracted | ~agree | ~agreed | ~concluding | ~execute |
    ~executed | ~initial | ~undersigned
phê duyệt | ~chấp thuận | ~thông qua | ~cho phép | ~đồng ý | ~duyệt | ~phê chuẩn | ~nhất trí | ~tán thành |
    ~công nhận | ~phép = approve | approved | approval | ~adopt | ~adopted | ~consent | ~permission | ~clear |
    ~clearance | ~accept | ~acceptance | ~permit | ~authorise | ~authorised | ~agree | ~agreed | ~endorse |
    ~endorsed | ~assent | ~recognise | ~ratify | ~grant
""",
    "papers": """
kế hoạch | ~chương trình | ~lịch | ~dự kiến | ~quy hoạch | ~lập kế hoạch | ~phương án | ~lịch trình | ~hành động |
    ~dự định | ~sơ đồ | ~định = plan | ~planned | ~planning | ~schedule | ~programme | ~intend | ~timetable |
    ~proposal | ~calendar | ~intention | ~design
báo cáo | ~phản ánh | ~đưa tin | ~tường trình | ~thông báo | ~tổng kết | ~cho biết | ~báo | ~tố giác | ~trình báo |
    ~khai báo | ~đăng tải = report | ~reported | ~reporting | ~account | ~inform | ~informed | ~summary | ~review |
    ~statement | ~brief | ~notify | ~notified | ~cover | ~coverage
thư mời | giấy mời | ~mời = invitation | invite | invited | ~inviting
thông báo | ~phổ biến | ~báo | ~chuyển | ~khai | ~tin | ~cho biết | ~công bố | ~gửi | ~nêu | ~trao đổi |
    ~báo trước | ~văn bản | ~loan báo | ~biết | ~thư = notice | notify | notified | notification | ~inform |
    ~informed | ~reply | ~tell | announce | announced | announcement | ~notifying | ~informing | ~information |
    ~advise | ~advised | ~told | ~communicate | ~communicated | ~communication | ~report | ~reported | ~state |
    ~known | ~statement | ~alert | ~message | ~publish | ~published | ~disclose | ~letter | ~write
hợp đồng | ~thỏa thuận | ~giao kèo | ~ký = contract | ~agreement | ~contractual | ~contracted | ~contracting
dự án | ~đề án | ~công trình | ~đề tài = project | ~scheme | ~proposal | ~initiative
chương trình | ~giảng dạy | ~kế hoạch | ~lịch trình | ~khóa | ~nội dung | ~dự án | ~hoạt động | ~chiến dịch |
    ~kịch bản | ~phần mềm = programme | ~curricula | ~agenda | ~schedule | ~plan | ~itinerary | ~curriculum |
    ~scheme | ~campaign | ~syllabus | ~timetable | ~show | ~project | ~course | ~software | ~menu
hóa đơn | ~chứng từ | ~biên lai = invoice | ~bill | ~receipt | ~voucher
chứng chỉ | giấy chứng nhận | ~chứng từ | ~giấy | ~chứng nhận | ~bằng | ~giấy xác nhận | ~giấy phép | ~văn bằng |
    ~xác nhận | ~bằng cấp = certificate | ~certification | ~certified | ~licence | ~diploma | ~certify |
    ~qualification | ~qualifications | ~degree | ~accreditation | ~grade
giấy phép | ~thủ tục | ~cấp phép | ~cho phép | ~phép | ~thẻ | ~chứng chỉ | ~bằng = licence | ~permit | ~licensed |
    ~licensing | ~permission | ~authorisation | ~permitted | ~certificate
biên bản | ~bản ghi | ~ghi lại = minutes of the meeting | ~minutes | ~record | ~recorded | ~memorandum | ~report |
    ~note
phụ lục | ~đính kèm | ~kèm theo = annex | appendix | ~annexed | ~schedule | ~attachment | ~attached
hộ chiếu = passport
""",
    "instruments": """
Bản ghi nhớ này | Biên bản ghi nhớ này | ~Bản ghi nhớ | ~văn bản này = this Memorandum |
    this Memorandum of Understanding | this MoU | ~Memorandum | ~Memorandum of Understanding | ~MoU |
    ~this document | ~this text | ~this instrument | ~hereof | ~herein | ~hereto | ~hereunder | ~thereof |
    ~hereafter | ~hereinafter | ~hereby
Thỏa thuận này | Thỏa thuận hợp tác này | ~Thỏa thuận | ~văn bản này = this Agreement | this Arrangement |
    this Cooperation Agreement | this Cooperation Arrangement | ~Agreement | ~Arrangement | ~this Amendment |
    ~this document | ~this text | ~this instrument | ~hereof | ~herein | ~hereto | ~hereunder | ~thereof | ~hereby |
    ~hereinafter
Ý định thư này | ~Ý định thư | ~Thư | ~văn bản này = this Letter of Intent | this LOI | ~Letter of Intent |
    ~this Letter | ~this document | ~this text | ~this instrument | ~hereof | ~herein | ~hereto | ~hereunder |
    ~hereby | ~hereinafter
Hợp đồng này | ~Hợp đồng | ~văn bản này = this Contract | ~Contract | ~this Agreement | ~Agreement |
    ~this document | ~this instrument | ~hereof | ~herein | ~hereto | ~hereunder | ~hereby | ~hereinafter
Chương trình này | Chương trình hợp tác này | ~Chương trình | ~văn bản này = this Programme | ~Programme |
    ~this document | ~this text | ~this instrument | ~hereof | ~herein | ~hereto | ~hereunder | ~hereby |
    ~hereinafter
Kế hoạch này | Kế hoạch hợp tác này | ~Kế hoạch | ~văn bản này = this Plan | this Plan of Cooperation |
    this Action Plan | ~Plan | ~this document | ~this text | ~this instrument | ~hereof | ~herein | ~hereto |
    ~hereunder | ~hereby | ~hereinafter
Biên bản thỏa thuận này | Biên bản này | ~Biên bản | ~Thỏa thuận này | ~văn bản này = this Memorandum of Agreement |
    ~this Memorandum | these Minutes | ~this document | ~this text | ~this instrument | ~hereof | ~herein |
    ~hereto | ~hereunder
""",
    "rights": """
bản quyền truyền thông | bản quyền truyền hình | quyền phát sóng | ~truyền thông | ~truyền hình | ~phát sóng |
    ~bản quyền = media rights | broadcasting rights | broadcast rights | television rights | ~media | ~broadcast |
    ~broadcasting
quyền thương mại | quyền khai thác thương mại | ~thương mại | ~khai thác = commercial rights | ~commercial |
    ~commercially | ~exploitation
quyền tiếp thị | ~tiếp thị | ~marketing = marketing rights | ~marketing
quyền sử dụng hình ảnh | quyền hình ảnh | ~hình ảnh | ~ảnh = image rights | ~image | ~likeness | ~picture |
    ~photograph
quyền sở hữu trí tuệ | sở hữu trí tuệ | ~tài sản trí tuệ | ~bản quyền | ~trí tuệ = intellectual property |
    ~copyright | ~IP | ~intellectual
nghĩa vụ | ~trách nhiệm | ~bổn phận | ~ràng buộc | ~phải | ~cam kết = obligation | ~duty | ~liability |
    ~responsibility | ~obliged | ~bound | ~obligatory | ~binding | ~commitment | ~undertaking
""",
    "settlement": """
tham vấn | ~trao đổi ý kiến | ~bàn bạc | ~hỏi ý kiến | ~trao đổi | ~thảo luận = consultation | consult |
    consulting | ~discuss | ~discussion | ~exchange of views
thương lượng | đàm phán | ~trao đổi | ~bàn bạc | ~thỏa thuận = negotiation | negotiate | negotiating | ~amicably |
    ~discussion | ~talks | ~discuss | ~negotiated
hòa giải | trung gian | ~trung gian hòa giải = conciliation | mediation | mediate | mediator | ~conciliate |
    ~reconcile
trọng tài | trọng tài thương mại | trọng tài quốc tế | Trung tâm Trọng tài | ~CAS = arbitration | arbitral |
    arbitrator | ~referee | ~umpire | ~judge | ~match official | ~refereeing | ~officiate | ~officiating
tòa án | ~tài phán | ~tòa | ~xét xử = competent court | law court | court of law | ~court | ~tribunal | ~judicial |
    ~litigation | ~sue
""",
    "bodies": """
liên đoàn | ~hiệp hội | ~hội | ~tổng hội | ~UCI | ~FIFA = federation | ~association | ~confederation | ~union |
    ~World Athletics | ~World Aquatics | ~governing body
hiệp hội | ~hội | ~liên đoàn | ~ASEAN | ~tổ chức xã hội | ~hội viên = association | ~federation | ~society |
    ~union | ~ASEAN | ~committee | ~confederation
câu lạc bộ | CLB | ~đội | ~clb = club | ~team
ban tổ chức | ~tổ chức | ~nhà tổ chức | ~đơn vị tổ chức = organising committee | ~organiser | ~organising |
    ~committee
nhóm công tác | tổ công tác | ~tiểu ban | ~nhóm làm việc | ~nhóm = working group | ~task force | ~group | ~team |
    ~working party
phòng thí nghiệm | ~thí nghiệm | ~labo = laboratory | ~lab
trường đại học | ~đại học | ~trường | ~học viện | ~cơ sở đào tạo = university | ~college | ~institution | ~academy |
    ~higher education | ~institute
học viện | ~viện | ~trường | ~trung tâm = academy | ~institute | ~college
bệnh viện | ~nằm viện | ~cơ sở y tế | ~y tế = hospital | ~hospital care | ~medical | ~clinic | ~health facility
sân vận động | ~sân | ~sân bãi | ~nhà thi đấu = stadium | stadia | ~venue | ~ground | ~arena | ~pitch | ~field
nhà thi đấu | ~thi đấu = arena | gymnasium | sports hall | indoor hall | ~hall | ~venue | ~stadium | ~gym
bể bơi | hồ bơi | ~bơi = swimming pool | ~pool | ~swimming
đại sứ quán | ~cơ quan đại diện ngoại giao | ~ngoại giao | ~lãnh sự = embassy | ~diplomatic mission | ~consulate |
    ~ambassador
tòa án | ~cơ quan tài phán | ~tòa = competent court | law court | court of law | ~court | ~tribunal | ~judicial
ngân hàng | ~tài khoản | ~chuyển khoản | ~chuyển tiền = bank | ~banking | ~account
""",
    "posts": """
Chủ tịch | ~chủ trì | ~Phó Chủ tịch | ~người đứng đầu | ~lãnh đạo | ~Tổng thống | ~Hiệu trưởng | ~Chánh =
    President | Chairman | Chairperson | Chairwoman | ~Chair | ~chaired | ~head | ~presided | ~Speaker
Tổng Thư ký | ~Phó Tổng Thư ký | ~thư ký | ~người đứng đầu | ~lãnh đạo = Secretary General | ~secretariat |
    ~secretary
Tổng Giám đốc | ~Giám đốc | ~người đứng đầu | ~Cục trưởng | ~Tổng cục trưởng | ~Chủ tịch = Chief Executive |
    General Director | Director General | ~CEO | ~director | ~executive | ~president
Giám đốc | ~Tổng Giám đốc | ~người đứng đầu | ~Cục trưởng | ~Vụ trưởng | ~Viện trưởng | ~Trưởng ban | ~Vụ =
    Director | ~manager | ~executive | ~head | ~Head of
Bộ trưởng | ~Bộ | ~Thứ trưởng | ~cấp bộ | ~Thủ tướng | ~Chính phủ = Minister | ~ministerial | ~ministry |
    ~Deputy Minister | ~Prime Minister
""",
    "scope": """
quốc tế | nước ngoài | ~thế giới | ~nước khác | ~bên ngoài | ~toàn cầu | ~châu Á | ~Olympic | ~xuyên biên giới |
    ~khu vực | ~hai nước | ~đối ngoại | ~nước kia | ~xuất cảnh | ~nước | ~ngoại | ~ngoại tệ | ~ngoại hối |
    ~nước thứ ba | ~đa quốc gia = international | foreign | abroad | overseas | ~world | ~global | ~worldwide |
    ~cross-border | ~country | ~externally | ~outside | ~internationally | ~multinational | ~third country
trong nước | nội địa | ~địa phương | ~tại chỗ | ~sở tại | ~nước chủ nhà | ~nước mình | ~quốc gia | ~nội bộ |
    ~tại Việt Nam | ~nước tiếp nhận | ~nước đăng cai | ~nước | ~nội | ~trong phạm vi = domestic | ~local |
    ~locally | ~national | ~internal | ~inside | ~within | ~country | ~home | ~inland | ~domestically |
    ~in Viet Nam | ~interior
""",
    "writing": """
bằng văn bản | ~văn bản | ~thư | ~công văn | ~viết = in writing | written | ~letter | ~document | ~write | ~text
bằng lời | bằng lời nói | bằng miệng | ~lời = oral | orally | verbally | ~verbal | ~spoken | ~by word
""",
    "presence": """
trực tuyến | ~qua mạng | ~từ xa | ~video | ~online | ~internet | ~số | ~điện tử | ~kỹ thuật số = online |
    video conference | ~virtual | ~virtually | ~remote | ~remotely | ~web | ~internet | ~electronic | ~video |
    ~digital | ~Zoom
~trực tiếp | gặp trực tiếp | họp trực tiếp | ~tại chỗ | ~gặp | ~có mặt = in person | face to face | ~direct |
    ~directly | ~live | ~on site | ~present
""",
    "sidedness": """
song phương | ~hai Bên | ~hai nước | ~giữa = bilateral | ~two | ~between
đa phương | ~nhiều Bên = multilateral
""",
    "rhythm": """
hằng năm | hàng năm | mỗi năm | thường niên | ~một năm | ~năm = annual | annually | yearly | every year |
    each year | ~year | ~per annum
hằng quý | hàng quý | mỗi quý | ~quý = quarterly | every quarter | each quarter | ~quarter | ~three months
hằng tháng | hàng tháng | mỗi tháng | ~tháng = monthly | every month | each month | ~month
hằng tuần | hàng tuần | mỗi tuần | ~tuần = weekly | every week | each week | ~week
""",
}
