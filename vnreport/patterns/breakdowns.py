"""Words that tell of totals and parts where none opens a breakdown ("trong đó" and the like are in `markers`)."""

# The largest part of a count, named behind it: "214 bài, nhiều nhất là Toán 131 bài". Regular expressions.
LARGEST = (
    "(?:nhiều|đông|lớn|cao|nặng|mạnh) nhất (?:là|ở|tại|thuộc|có|với)", "dẫn đầu", "đứng đầu", "cá biệt", "chủ yếu (?:là|ở|tại)",
    "tập trung",
)  # fmt: skip
# Right behind a count, these say that it is a part of the one before: "164 bệnh nhi; 23 cháu trong số đó phải thở oxy".
AMONG_THEM = ("trong số đó", "trong số này", "trong số ấy")
AMONG_IT = "trong đó"  # and this, where no count follows: "49 ca trong đó có xét nghiệm dương tính"
# Before a whole that is named first: "trong 23 đơn vị được giao vốn, có 17 …".
AMONG_WHOLE = ("trong", "riêng trong", "riêng trong số", "trong số", "trong tổng số", "trong tổng", "trong đó, trong")
# One set apart: a part only of what is said to be all.
APART = "riêng"
ALL = ("toàn", "cả", "tổng", "tất cả", "chung")
# A place in a ranking, said of one of its first.
RANKED = ("ngôi đầu", "đầu bảng", "(?:đứng|xếp) (?:thứ )?(?:nhất|nhì|hai|ba|tư|\\d)", "(?:lớn|nhiều|cao|đông) nhất", "vị trí (?:thứ|số)")
# And the next ones.
AND_THEN = (
    "tiếp đến", "tiếp theo", "tiếp đó", "kế đến", "kế đó", "kế tiếp", "sau đó", "theo sau", "rồi đến", "còn lại", "xếp sau", "xếp tiếp theo",
)  # fmt: skip
# Between "thì" and the first part: "46 sản phẩm thì có tới 41 …".
AFTER_THEN = ("có", "có tới", "có đến", "tới", "đến", "chỉ", "chỉ có", "mới", "mới có", "đã", "hết", "quá", "cả")
# Two that make a whole between them; forms of one side are parted by "|".
OPPOSITES = (
    ("tăng", "giảm"), ("nam", "nữ"), ("đạt", "không đạt|chưa đạt"), ("(?:đúng|trong|trước) hạn", "(?:quá|trễ) hạn"),
    ("trực tuyến", "trực tiếp"), ("trong nước|nội địa", "nước ngoài|quốc tế"), ("xuất khẩu", "nhập khẩu"),
    ("chết|tử vong", "bị thương"), ("âm tính", "dương tính"), ("đã", "chưa"), ("đến", "đi"),
    ("(?:đã|được|hoàn thành|xong)", "đang (?:được )?(?:giải quyết|xử lý|triển khai|thực hiện|điều tra|xác minh|xem xét)"),
)  # fmt: skip
# Parts of an amount that are told by their number: "chi 43,5 tỷ đồng, đợt 1 là 24,5 tỷ đồng, đợt 2 là 19 tỷ đồng".
NUMBERED = ("đợt", "lần", "giai đoạn", "học kỳ", "bước", "vòng")
# What befell people: those of one are no part of those of another.
FATES = (("chết", "tử vong", "thiệt mạng", "tử nạn"), ("bị thương",), ("mất tích",))
# Before a figure of another time, of a plan or for each: no part of what is told.
COMPARED = (
    "cùng kỳ", "năm trước", "năm ngoái", "kế hoạch", "so với", "tương đương", "quy đổi", "bình quân", "trung bình", "mỗi",
)  # fmt: skip
# What begins a sentence that tells all of a total, sort by sort: "Xét theo tội danh, …".
SORTED_BY = ("trong số", "nguyên nhân", "phân tích", "xét theo", "phân theo", "chia theo", "tách theo", "tính theo", "theo tội danh", "theo địa bàn", "theo lĩnh vực", "theo ngành", "theo loại hình", "theo nhóm", "về địa bàn", "về cơ cấu", "về phân khúc", "về lĩnh vực")
# Right before the last of figures that add up: "xong 26, còn 17".
STILL = ("còn", "chỉ còn", "thì còn", "vẫn còn")
# What counts anything told before: "46 đảng viên. … 18 trường hợp (39,1%) …".
OF_ANY = ("trường hợp",)
# What a row ends in that tells all of a total: "…, loại khác 37 vụ".
OTHER = "khác"
OTHERS_LEFT = ("còn lại", "số còn lại", "phần còn lại")  # behind a comma, without a number of their own
# What is left, told with its number: "số còn lại (34)", "42 chỉ tiêu còn lại".
REST = ("còn lại", "số dôi dư", "nữa")
# What is left of things dealt with may be told in a line of its own: "Đang giải quyết: 225 hồ sơ".
UNDER_WAY = ("đang giải quyết", "đang xử lý")
# Before a sum or a number that was to be spent or reached: "bố trí 38,6 tỷ đồng, mới giải ngân …".
ASSIGNED = ("bố trí", "giao", "kế hoạch", "dự toán", "chỉ tiêu", "phân bổ", "phê duyệt", "được duyệt")
# Behind a comma, before so many of those just counted: "46 kiến nghị, có 41 kiến nghị được trả lời".
SOME = ("có", "đã có", "mới có", "chỉ có", "chỉ mới có", "có tới", "có đến", "hiện có", "mà chỉ có")
# What comes in to be dealt with, and what is done with it: "nhận 343 hồ sơ, đã ra quyết định 336 hồ sơ".
TAKEN_IN = ("nhận", "tiếp nhận", "thụ lý", "phát hiện", "phát sinh", "ghi nhận", "lập biên bản", "nhận được", "kiểm tra", "rà soát", "xảy ra", "sạt lở", "ngập")
DEALT_WITH = ("giải quyết", "xử lý", "ra quyết định", "xong", "trả", "trả kết quả", "trả lời", "xét xử", "khắc phục", "xử phạt", "phạt", "làm rõ", "khởi tố", "thông xe", "hoàn thành", "tháo gỡ")
# Before so many of those that were named: "412 hộ, đến nay mới có 287 hộ nhận tiền, số còn lại …".
REACHED = ("đã", "mới", "chỉ", "đến nay", "hiện", "có")

# Between a number and the one that it is out of: "đứng thứ 4 toàn đoàn trong 42 đoàn".
WITHIN = ("trong", "trong cả", "toàn đoàn trong", "chung cuộc trong", "cả nước trong", "trong nhóm", "trong tốp")
