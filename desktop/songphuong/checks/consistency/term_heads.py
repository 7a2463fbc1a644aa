"""Words that drafters turn into defined terms by a capital: "Ủy ban Hỗn hợp", "the Joint Committee".

Each row: one kind of thing, its Vietnamese and its English heads; and the words that may stand beside a head without
making it a proper name. Finding them in a text: ``undefined_terms``.
"""

from __future__ import annotations

from collections.abc import Mapping

# kind -> (Vietnamese heads, English heads)
HEADS: Mapping[str, tuple[str, str]] = {
    "committee": ("ủy ban|hội đồng|ban", "committee|board|council|commission|panel"),
    "group": ("nhóm|tổ", "group|team|task force"),
    "secretariat": ("ban thư ký|tổ thư ký", "secretariat"),
    "programme": ("chương trình", "programme|program|scheme"),
    "plan": ("kế hoạch", "plan"),
    "project": ("dự án|đề án", "project"),
    "event": ("sự kiện", "event|events"),
    "tournament": ("giải đấu|giải", "tournament|championship|championships|competition|league|cup"),
    "fund": ("quỹ", "fund"),
    "centre": ("trung tâm", "centre|center"),
    "academy": ("học viện", "academy"),
    "sponsor": ("nhà tài trợ", "sponsor|sponsors"),
    "agent": ("đại lý", "agent"),
    "supplier": ("nhà cung cấp", "supplier|provider"),
    "organiser": (
        "ban tổ chức|nhà tổ chức|đơn vị tổ chức",
        "organiser|organisers|organizer|organizers|organising committee",
    ),
    "federation": ("liên đoàn", "federation|federations"),
    "association": ("hiệp hội|hội", "association|associations"),
    "club": ("câu lạc bộ", "club|clubs"),
    "coach": ("huấn luyện viên", "coach|coaches"),
    "athlete": ("vận động viên|cầu thủ", "athlete|athletes|player|players"),
    "expert": ("chuyên gia", "expert|experts"),
    "coordinator": ("điều phối viên", "coordinator|coordinators"),
    "beneficiary": ("người thụ hưởng|đơn vị thụ hưởng", "beneficiary|beneficiaries"),
    "contract": ("hợp đồng", "contract"),
    "activity": ("hoạt động|các hoạt động", "activity|activities"),
    "product": ("sản phẩm", "product|products"),
    "service": ("dịch vụ", "service|services"),
    "venue": ("địa điểm", "venue|venues"),
    "equipment": ("trang thiết bị|thiết bị", "equipment"),
    "delegation": ("đoàn", "delegation|delegations"),
    "marks": ("biểu tượng|nhãn hiệu|biểu trưng", "mark|marks|emblem|emblems|logo|logos"),
    "territory": ("lãnh thổ", "territory"),
    "secrets": ("thông tin mật|thông tin bảo mật", "confidential information"),
    "effective-date": ("ngày hiệu lực|ngày có hiệu lực", "effective date"),
    "benefits": ("quyền lợi tài trợ", "sponsorship rights|sponsorship benefits"),
}  # fmt: skip

# Words beside a head that say what it does; any other capital beside it makes a proper name.
BESIDE_VI = (
    "hỗn hợp|liên hợp|chung|công tác|điều phối|điều hành|chỉ đạo|quản lý|giám sát|tư vấn|kỹ thuật|thư ký|thường trực"
    "|hợp tác|đánh giá|liên ngành|chuyên gia|chuyên môn|phối hợp|thực hiện|triển khai|hành động|đào tạo|tập huấn"
    "|trao đổi|tài trợ|hỗ trợ|huấn luyện|nghiên cứu|hằng năm|hàng năm|thường niên|song phương|liên lạc|giao lưu"
)
BESIDE_EN = (
    "joint|working|work|steering|coordinating|coordination|executive|management|technical|standing|organising|organizing"
    "|advisory|monitoring|cooperation|implementation|expert|project|programme|annual|training|exchange|sponsorship"
    "|supervisory|evaluation|liaison|permanent|action|research|support|bilateral|review"
)
# What may follow a Vietnamese term: verbs, conjunctions, prepositions of place or time; a noun would make it a name.
FOLLOWS_VI = (
    "sẽ|phải|có|được|do|là|và|hoặc|trong|tại|theo|để|khi|không|đã|đang|cần|với|cho|cùng|từ|đến|trước|sau|dự kiến|họp"
    "|xem|đánh giá|quyết|thông qua|thực hiện|chịu|bắt đầu|kết thúc|nhằm|nếu|trừ|bằng|mà|thì|cũng|chỉ|ít nhất|mỗi"
    "|hằng|hàng|gửi|trả|nhận|cung cấp|bảo đảm|mời|cử|bố trí|tham gia|giao|chỉ định|lập"
    "|tiến hành|chọn|lựa chọn|yêu cầu|đề nghị|cho phép|thuê|mua|bán|sử dụng|duy trì|thanh toán|hoàn trả"
    "|chuyển|đồng ý|từ chối|xác nhận|tiếp nhận|hỗ trợ|phối hợp|theo dõi|kiểm tra|thảo luận|bầu|làm việc|tự|đều"
    "|luôn|vẫn|tiếp tục|chấm dứt|báo cáo|thống nhất|đề xuất|giám sát|bị|vào|nêu|nói|đối với"
)
