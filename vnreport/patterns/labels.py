"""Words that tell whether the parts of a total exclude each other, overlap, or carry a sign.

One line a dimension; forms of one label are parted by "|". A label is looked up as whole words, longest form first.
"""

from __future__ import annotations

# Nothing can carry two labels of one dimension, so that what they count adds up: "45 trường: 20 mầm non, 25 tiểu học".
DIMENSIONS: tuple[tuple[str, ...], ...] = (
    ("mầm non", "tiểu học", "thcs|trung học cơ sở", "thpt|trung học phổ thông", "giáo dục thường xuyên"),
    ("nam", "nữ"),
    ("đến", "đi"),
    ("trung ương|tw|nstw", "địa phương|nsđp"),
    ("cấp tỉnh", "cấp huyện", "cấp xã"),
    ("khối tỉnh", "khối huyện", "khối xã"),
    ("trong nước", "nước ngoài|ngoài nước|fdi"),
    ("nội địa", "quốc tế"),
    ("thành thị", "nông thôn"),
    ("đúng hạn|trước hạn|trước và đúng hạn", "trễ hạn|quá hạn", "trong hạn|đang giải quyết|đang xử lý"),
    ("định kỳ", "đột xuất"),
    ("trực tiếp", "trực tuyến", "bưu chính công ích"),
    ("mức độ 1", "mức độ 2", "mức độ 3", "mức độ 4"),
    ("toàn trình", "một phần"),
    ("tiến sĩ", "thạc sĩ", "đại học", "cao đẳng", "trung cấp"),
    ("3 sao", "4 sao", "5 sao"),
    ("nông nghiệp|nông, lâm nghiệp và thủy sản", "công nghiệp|công nghiệp và xây dựng", "dịch vụ"),
    ("hộ nghèo", "hộ cận nghèo"),
    ("xuất sắc", "tốt|giỏi", "khá", "trung bình", "yếu|kém"),
)
# Two labels that leave nothing out: "120 lao động, trong đó 70 nam, 50 nữ".
COMPLEMENTS: tuple[tuple[str, str], ...] = (
    ("nam", "nữ"),
    ("đến", "đi"),
    ("trung ương|tw|nstw", "địa phương|nsđp"),
    ("trong nước", "nước ngoài|ngoài nước|fdi"),
    ("thành thị", "nông thôn"),
    ("định kỳ", "đột xuất"),
)
# Of these a list names both or neither; of the others it may leave a third thing unsaid ("vốn khác").
WHOLLY: tuple[tuple[str, str], ...] = (("nam", "nữ"), ("thành thị", "nông thôn"))
# Attributes that any part may have beside any other: "45 đại biểu, trong đó 12 nữ, 30 đảng viên".
OVERLAPPING = (
    "nữ", "đảng viên", "dân tộc", "tôn giáo", "trẻ", "tuổi", "tái cử", "ngoài đảng", "khuyết tật", "nghèo",
    "riêng", "chủ yếu", "kể cả", "chưa kể", "không kể", "ngoài ra",
)  # fmt: skip
# Balances: the two words have opposite signs, "xuất siêu 2 tỷ USD" and "nhập siêu 1 tỷ USD".
SIGNED: tuple[tuple[str, str], ...] = (("nhập siêu", "xuất siêu"), ("thâm hụt", "thặng dư"), ("bội chi", "bội thu"))
# What 100 % may be without being a whole, so that it can be passed: "đạt 112% kế hoạch". Abbreviations only as whole words.
PASSABLE = (
    "kế hoạch", "kể hoạch", "dự toán", "chỉ tiêu", "cùng kỳ", "cùng kì", "nghị quyết", "mục tiêu", "so với", "vượt", "giao", "dự kiến", "định mức", "công suất", "năm trước", "tháng trước",
)  # fmt: skip
PASSABLE_SHORT = ("kh", "dt")
# Single words that tell nothing about what is counted when two descriptions are compared: "tổng số hộ nghèo đạt" is "hộ nghèo".
COMMON = (
    "đạt", "tỷ", "tỉ", "lệ", "trên", "dưới", "hơn", "gần", "khoảng", "chiếm", "diện", "tích", "tổng", "số", "là", "có", "và", "của", "các", "cho", "được", "trong", "đó", "với", "tại", "so", "tăng", "giảm",
    "đồng", "triệu", "nghìn", "người", "vụ", "năm", "tháng", "quý", "kỳ", "cùng", "ha", "tấn", "usd",
)  # fmt: skip

# What names a list of shares that is complete; not where the words mean another thing: "nợ được cơ cấu lại".
STRUCTURE, NO_STRUCTURE = ("cơ cấu",), ("cơ cấu lại", "tái cơ cấu", "chuyển dịch cơ cấu")
# Between a ratio and what is left of it: "đã giải quyết 778/864 vụ, còn lại 86 vụ".
REST = ("còn lại", "vắng", "còn lại là", "số còn lại là")
# Behind what is left of it: "9/12 chỉ tiêu hoàn thành, 3 chỉ tiêu còn lại chưa đạt".
LEFT_BEHIND = ("còn lại", "kia")
# Behind the parts of a total these say that there are more, though no number is told: "…; còn lại là vốn tín dụng".
MORE = ("còn lại", "phần còn lại", "số còn lại", "ngoài ra còn", "và các nguồn khác", "và các loại khác", "cùng các")
# Right before the last number of a list: what is counted there leaves nothing out, "(lừa đảo 19, trộm cắp 9, tội khác 6)".
OTHERS = ("khác", "còn lại")
# What a share is of is no whole of parts where it is planned: "đạt 104,6% chỉ tiêu (1.000 đảng viên), trong đó …".
PLANNED = ("kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu", "nghị quyết")
# Two things done, and their two numbers over one slash: "án dân sự thụ lý và giải quyết 179/29 vụ".
BOTH = r"(?:thụ lý|tiếp nhận|phát sinh|khởi tố|thành lập|đăng ký|ký)(?: mới)?(?: và|,|/) (?:đã )?(?:giải quyết|xử lý|xét xử|thực hiện|kết thúc|giải thể|truy tố)"
# Of these alone it may be that more is left: "còn lại 20 nhiệm vụ trong hạn".
REST_IN_PART = ("trong hạn", "đúng hạn", "quá hạn", "trễ hạn", "đến hạn")
# What a total behind its parts begins with: "lần lượt 125 tỷ và 148 tỷ đồng; cộng cả năm 273 tỷ đồng".
TOTALLED = ("cộng", "tổng cộng", "tính chung", "cộng cả", "cộng chung", "cộng lại", "cộng dồn lại", "gộp lại", "tất cả là")
# What says behind a figure that it was told before: "tổng mức đầu tư 785 tỷ đồng nêu trên".
TOLD_BEFORE = ("nêu trên", "nói trên", "kể trên", "dẫn trên", "như trên")
# Times that a growth is told against; the words that go with them may follow.
TIMES_BEFORE = ("cùng kỳ", "cùng thời điểm", "đầu năm", "đầu kỳ", "cuối năm", "cuối kỳ", "kỳ", "tháng", "quý", "năm", "vụ", "phiên", "tuần", "niên độ", "năm học")
# Before a base that is no time: "so với mức 4,70 điểm".
AT_LEVEL = ("mức", "con số")
# What says an index again as a growth: "bằng 104,25% so với cùng kỳ năm trước, tức tăng 4,25%".
THAT_IS = ("tức", "hay", "nghĩa là", "tương ứng")
INDEXED = ("cùng kỳ", "năm trước", "tháng trước", "quý trước")
# Right before a size, that it is the change just told: "từ 640 lên 736 triệu USD, tương đương mức tăng 15%".
SAID_AGAIN = ("tương ứng", "tương đương", "tức", "nghĩa là")
# A size told with one of these is not that of the whole way: "tăng 5% mỗi năm, từ 100 lên 120 tỷ đồng".
STEADY = ("mỗi", "hằng", "hàng", "bình quân", "trung bình", "trong")
# What a clause may say beside the name of a part whose share it tells: "riêng nhóm bê tông chiếm 64,6%".
BESIDE_NAME = ("chiếm", "riêng", "phần", "nhóm", "khối", "tỷ", "lệ", "trọng", "những", "này")
