"""How a text says that a figure is planned or reckoned, where single words (`markers.STATUS`) do not suffice.

Patterns are matched on the folded text of the clause up to the number, unless a remark says of what. `examples` end in a
figure that gets the status, `counter` in one that does not; the test suite runs both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from vnreport.patterns.grammar import Wording

_SETTER = "trung ương|chính phủ|bộ|tỉnh|thành phố|huyện|xã|cấp trên|nghị quyết|kế hoạch"
_PLAN = "kế hoạch|kh|chỉ tiêu"
_NOT_DONE = "(?!đạt|được|đã|hoàn|thực|vượt)"
_NO_RESULT = "(?!thực hiện|kết quả|đạt|hoàn thành|vượt)"
_NO_RESULT_YET = "(?!đạt|được|đã|hoàn|thực|vượt|giải|chưa|không|còn|mới|tăng|giảm|so)"


@dataclass(frozen=True, slots=True)
class Clue:
    """One way of saying it."""

    id: str
    pattern: str
    examples: tuple[str, ...]
    counter: tuple[str, ...] = ()
    status: Literal["target", "estimated"] = "target"


CLUES = (
    Clue(
        "given",  # a sum of money
        r"(?<!bàn )(?<!đã )giao (?:thu|vốn|thêm|chỉ tiêu|dự toán)|được [^,;.]{0,30}(?<!bàn )giao(?! dịch)",
        ("Bộ được Thủ tướng giao 17.640 tỷ đồng.",),
        ("Đơn vị được bàn giao 12 tỷ đồng.",),
    ),
    Clue(
        "given_to_do",  # a count
        r"được [^,;.]{0,30}(?<!bàn )giao (?:hoàn thành|thực hiện|xây dựng|trồng|trồng mới|tuyển|tuyển dụng|kết nạp|phát triển|vận động) ?$",
        ("Tỉnh được Chính phủ giao hoàn thành 2.400 căn nhà.",),
        ("Xã được giao quản lý 2.400 ha rừng.",),
    ),
    Clue(
        "planned",
        r"(?<!\w)(?:đặt|đề|giao|có|theo|với|đặt cạnh|so với|thông qua|phê duyệt|trình|trình \w+(?: \w+)?) (?:ra )?(?:kế hoạch|chỉ tiêu)(?! số)"
        rf"(?: {_NOT_DONE}\w+){{0,4}} ?$",
        ("Công ty đặt kế hoạch doanh thu 450 tỷ đồng.", "Hội đồng trình cổ đông kế hoạch doanh thu 450 tỷ đồng.", "Doanh thu đạt 412 tỷ đồng so với kế hoạch 450 tỷ đồng."),
        ("Công ty đặt kế hoạch và đã thu được 450 tỷ đồng.",),
    ),
    Clue(
        "plan_is",  # a rate
        rf"(?<!\w)(?:(?:{_PLAN})(?: (?:năm(?: \d{{4}})?|cả năm|giao|đề ra|\w+ giao|lần lượt))*(?: là| ?:| giao)|(?:mức|ngưỡng) \w+ giao(?: là)?|(?:{_SETTER}) giao(?: là| ?:)?) ?(?:không quá |tối thiểu |tối đa |ít nhất )?$",
        ("Số tiền trên 412 triệu đồng (chỉ tiêu tỉnh giao năm 2023: 45%).", "Tỷ lệ mới đạt 41%, trong khi tỉnh giao tối thiểu 50%.", "Số người luyện tập thường xuyên đạt 34,5% (KH giao 34%).", "Chỉ tiêu cả năm là 75%."),
        ("Kế hoạch năm đã làm xong 75%.",),
    ),
    Clue(
        "plan_alone",  # a rate or a count: its clause says no more
        rf"^[^\w]*(?:{_PLAN}|dự toán|mục tiêu)(?: (?:năm(?: \d{{4}})?|cả năm|giao|đề ra|\w+ giao))*(?: (?:là|trên|hơn|dưới|khoảng|ít nhất|tối thiểu|tăng|giảm|từ|[≥≤<>]))* ?$",
        ("Tỷ lệ tiêm đạt 96,2% (kế hoạch 95%).", "Tỷ lệ tiêm đạt 96,2% (kế hoạch ≥ 95%).", "Gieo được 1.245 ha (kế hoạch 1.200 ha).", "Huy động vốn vượt kế hoạch (kế hoạch tăng từ 14 - 16% so với năm 2020)."),
        ("Thực hiện kế hoạch 95%.", "Vượt kế hoạch 12 ha."),
    ),
    Clue(
        "plan_itself",  # a count or sum in brackets: the clause up to them
        rf"(?<!\w)(?:{_PLAN}|dự toán|mục tiêu)(?: (?:năm(?: \d{{4}})?|cả năm|giao|đề ra|\w+ giao))*$",
        ("Lượng khách vượt 2,1% so với kế hoạch cả năm (2,8 triệu lượt).",),
        ("Thực hiện kế hoạch trồng rừng (2,8 triệu cây).",),
    ),
    Clue(
        "aim",  # a rate
        r"(?<!\w)(?:chỉ tiêu|mục tiêu) (?:(?:là|ít nhất|tối thiểu|trên|hơn|dưới|khoảng) )*$",
        ("Tỷ lệ giải quyết chưa đạt chỉ tiêu 85% UBND tỉnh giao.", "Nợ xấu cao hơn mục tiêu 3% đề ra."),
        ("Các chỉ tiêu đạt 85%.",),
    ),
    Clue(
        "in_order_to",  # a rate or an amount: its clause
        r"^[^\w]*(?:và )?để (?!đạt được)[^,;.:()]{0,60}(?<!\w)đạt (?:(?:được|mức|tỷ lệ|tối thiểu|ít nhất|trên|khoảng) )*$",
        ("Để cả năm 2025 đạt 100%, các chủ đầu tư phải tăng tốc.",),
        ("Huyện để lại 5% dự phòng, giải ngân đạt 100%.",),
    ),
    Clue(
        "remaining",  # a count or an amount: its clause
        r"(?<!\w)(?:tháng|quý|tuần|ngày|thời gian) (?:còn lại|cuối năm)(?: của (?:năm|quý|tháng|kế hoạch)(?: \d{4})?)?,?[^,;.]{0,40}(?<!\w)(?:phải|cần|sẽ)(?!\w)[^,;.]*$",
        ("Trong 5 tháng còn lại phải giải ngân 454 tỷ đồng.", "Như vậy 6 tháng cuối năm, cả nước phải tiêu nốt 468.000 tỷ đồng.", "Quý còn lại của năm huyện cần trồng 120 ha."),
        ("Số hồ sơ còn lại phải giải quyết là 120 hồ sơ.",),
    ),
    Clue(
        "told",
        rf"^[\s\-+*]*(?:trong đó,? )?(?:kế hoạch|chỉ tiêu)(?! (?:này|ấy|đó|và))(?: {_NO_RESULT_YET}\w[\w-]*){{0,6}} ?$",
        ("Nhà ở xã hội: kế hoạch 1.500 căn.", "Đường tránh: kế hoạch năm 2024 bố trí 620 tỷ đồng."),
        ("Kế hoạch thực hiện được 620 tỷ đồng.", "Kế hoạch còn thiếu 120 tỷ đồng.", "Chỉ tiêu này lên tới 51.906 tỷ đồng.", "Kế hoạch và đầu tư 318 hồ sơ."),
    ),
    Clue(
        "set",
        rf"^[\s,]*(?:ubnd |hđnd )?(?:{_SETTER}) giao(?: là)?\s*$",
        ("Chứng thực được 95 hồ sơ, huyện giao 60 hồ sơ.",),
        ("Chứng thực được 95 hồ sơ, huyện đã bàn giao 60 hồ sơ.",),
    ),
    Clue(
        "held_against",  # a rate in brackets: the sentence up to them
        r"(?:so với|so|hơn|vượt|chạm|cán) (?:\w+ )?(?:chỉ tiêu|kế hoạch|kh|mục tiêu)(?!\w)[^,;()]{0,100}$",
        ("Tỷ lệ bản án bị hủy là 0,42%, thấp hơn chỉ tiêu Quốc hội giao (không quá 1,5%).", "Tỷ lệ tham gia đạt 38,05%, vượt so với chỉ tiêu đề ra tại Nghị quyết số 03-NQ/TU ngày 10/12/2021 của Tỉnh ủy (38%)."),
        ("Tỷ lệ bản án bị hủy là 0,42%, thấp hơn năm trước (1,5%).",),
    ),
    Clue(
        "set_out",  # the sentence: all that the colon opens
        rf"^(?:{_NO_RESULT}[^.:\n])*(?:trình|xác định|quyết nghị|bước sang)(?!\w)(?:{_NO_RESULT}[^.:;\n])*"
        r"chỉ tiêu(?:(?!đạt|hoàn thành|vượt)[^.:;\n])*:",
        ("Bước sang năm 2024, UBND tỉnh trình kỳ họp 23 chỉ tiêu, trong đó có những chỉ tiêu rất cao: GRDP tăng 8%; thu ngân sách 10.500 tỷ đồng.",),
        ("Kết quả thực hiện các chỉ tiêu đã trình: thu ngân sách 10.500 tỷ đồng.",),
    ),
    Clue(
        "headed",  # the sentence: all that the colon opens
        rf"^[\s\d.)\-+*]*(?:các )?(?:chỉ tiêu|mục tiêu)(?: {_NO_RESULT}[^\s.:;]+){{0,6}} ?:",
        ("5. Chỉ tiêu năm 2024: kết nạp 650 đoàn viên; vận động 1.200 đơn vị máu.",),
        ("Chỉ tiêu đạt được năm 2024: kết nạp 650 đoàn viên.",),
    ),
    Clue(
        "planned_all",  # the sentence: what the colon opens, as far as no clause says what was done
        r"^[\s\d.)\-+*]*(?:kế hoạch|kh|dự kiến kế hoạch|nhiệm vụ)(?: (?:cả )?năm)? (?:20\d\d|cả năm|tới) ?:(?:(?!thực hiện|kết quả|đạt|đã|hoàn thành|giao)(?:[^.:\n]|\.(?=\d)))*$",
        ("Kế hoạch năm 2025: thu ngân sách 1.250 tỷ đồng; trồng rừng 120 ha.",),
        ("Kế hoạch năm 2024: giao 120 ha, thực hiện 118 ha.",),
    ),
    Clue(
        "reckoned",  # the sentence, of its first figure
        r"^(?:(?:theo đó|cụ thể|như vậy),? )?ước (?:thực hiện|cả năm|đến|tính|\d+ tháng|tháng|quý|năm)",
        ("Ước cả năm 2024, toàn huyện tiếp nhận 12.000 hồ sơ.",),
        ("Nước sạch đến với 12.000 hộ.",),
        "estimated",
    ),
)  # fmt: skip

# Words of a plan: one of them is in whatever a clue matches, but for "reckoned", which begins with a phrase of
# `markers.STATUS`.
WORDS = ("kế hoạch", "kh", "chỉ tiêu", "dự toán", "mục tiêu", "giao", "để", "còn lại", "cuối năm", "nhiệm vụ")

# What was done: between two figures it ends the plan that the first belongs to.
DONE = ("đã", "mới", "chỉ", "giải ngân", "đạt", "được", "hoàn thành", "thực hiện", "nhưng", "còn", "thực tế")
# Words of a plan that a figure "đạt" has reached: "chỉ tiêu … đạt 95%" states no target.
ACHIEVABLE = ("chỉ tiêu", "kế hoạch giao", "theo kế hoạch")

# A heading of plans, and what makes one a heading of results all the same.
HEADING = Wording(
    r"(?<!\p{l})(?:mục tiêu(?! quốc gia)|phấn đấu|chỉ tiêu(?! (?:hoạt động|tài chính|cơ bản|thống kê|kỹ thuật|kinh doanh|chất lượng|khác))|kế hoạch chi tiết|mốc tiến độ)(?!\p{l})"
    r"|^(?:[ivx\d]{1,4}[.)/] *)?(?:phương hướng|(?:các )?nhiệm vụ(?: trọng tâm| chủ yếu)?(?:,? giải pháp)?"
    r"(?: (?:\d+ )?(?:tháng|quý|năm|thời gian|giai đoạn|tuần)| tới|,? phương hướng))(?!\p{l})",
    ("Chỉ tiêu năm 2025:", "II. Phương hướng 6 tháng cuối năm", "Nhiệm vụ trọng tâm thời gian tới"),
    ("Chương trình mục tiêu quốc gia", "I. Tình hình kinh tế", "Thực hiện nhiệm vụ được giao", "Các chỉ tiêu tài chính chính", "Một số chỉ tiêu khác:"),
)
HEADING_OF_RESULTS = Wording(
    r"(?<!\p{l})(?:kết quả|đạt được|đã đạt|hoàn thành|so với|thực hiện|vượt|chưa đạt|không đạt)(?!\p{l})"
    r"|(?<!\p{l})(?:đến|tại|tính đến)(?: hết)?(?: ngày)? \d{1,2}[/.-]\d",
    ("Kết quả thực hiện các chỉ tiêu năm 2024:", "Các chỉ tiêu đã đạt", "Một số chỉ tiêu đến 30/9/2024"), ("Chỉ tiêu năm 2025:", "Mục tiêu đến năm 2030"),
)  # fmt: skip
# A paragraph right under a heading of plans that begins with what is to be done.
TO_DO = Wording(
    r"^(?:phấn đấu|nâng|kéo|đưa|giảm|tăng|giữ|duy trì|bảo đảm|đảm bảo|hoàn thành|hoàn thiện|tiếp tục|đẩy mạnh|đẩy nhanh|tập trung|tổ chức|triển khai|thực hiện|xây dựng|mở rộng|mở|huy động|bố trí|thu hút|khởi công|trồng|rà soát|phối hợp|tham mưu|chỉ đạo|cấp|tạo|tỷ lệ|tổng) "
    r"(?!(?:được|xong|đạt|đã)(?!\p{l}))(?!.*(?<!\p{l})(?:đã|vừa qua|đạt được|hoàn thành được|kết quả|so với cùng kỳ|đề nghị|kiến nghị)(?!\p{l}))",
    ("Kéo tỷ lệ trễ hạn xuống dưới 2%; cấp mới 4.000 giấy.", "Tiếp tục mở 5 lớp tập huấn", "Tỷ lệ hộ nghèo còn dưới 12,5%; tạo việc làm cho 1.800 người"),
    ("Tổ chức được 5 lớp tập huấn.", "Triển khai nghị quyết, huyện đã mở 5 lớp.", "Phấn đấu đạt từ 95% trở lên. Đề nghị tỉnh bổ sung 180 triệu đồng", "Năm lớp tập huấn"),
)
# A sentence, from its beginning to a figure: what nobody is named to have done by then.
BY_THEN = ("đến", "tới", "trước")
UNTIL = Wording(
    rf"^[\s\d.)\-–+*•]*(?:{'|'.join(BY_THEN)})(?: hết| cuối)? năm 20\d\d,? (?:nâng|đưa|kéo|giảm|phủ|xóa|hình thành|phát triển|xây dựng|thu hút)(?!\p{{l}})"
    r"(?:(?!(?<!\p{l})(?:đã|được)(?!\p{l}))(?:[^.\n]|\.(?=\d)))*$",
    ("Đến năm 2030, nâng tỷ lệ lấp đầy lên ", "- Đến hết năm 2025 đưa "),
    ("Đến năm 2023, nâng được tỷ lệ lấp đầy lên ", "Đến năm 2023, tỉnh đã đưa ", "Đến năm 2023, xã đạt "),
)
# An item of a list that tells what was done: a list under such a heading is one of results after all.
RESULT_TOLD = Wording(
    r"(?<!\p{l})(?:cùng kỳ|lũy kế|tính đến(?: hết)?(?: ngày)? \d|đến nay(?:,? đã))(?!\p{l})",
    ("Số thu 11 tháng được 4.236 tỷ đồng, tăng 13,7% so với cùng kỳ", "Đến nay đã trồng 88 ha"),
    ("Thu ngân sách tăng 10% so với năm 2024", "Tỷ lệ giải ngân đạt 95% kế hoạch vốn trở lên"),
    ("cùng kỳ", "lũy kế", "tính đến", "đến nay"),
)
