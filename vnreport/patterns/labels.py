"""Words that tell whether the parts of a total exclude each other, overlap, or carry a sign.

One line a dimension; forms of one label are parted by "|". A label is looked up as whole words, longest form first.
"""

from __future__ import annotations

# What is won: a list of all three names whatever there is.
MEDALS = ("huy chương vàng|hcv|vàng", "huy chương bạc|hcb|bạc", "huy chương đồng|hcđ|đồng")
# Of these everyone gives or gets one: shares of them that pass 100 % are wrong somewhere.
GRADES: tuple[tuple[str, ...], ...] = (
    ("rất hài lòng", "hài lòng", "bình thường", "không hài lòng|chưa hài lòng", "rất không hài lòng"),
    ("xuất sắc", "tốt|giỏi", "khá", "trung bình", "yếu|kém"),
)
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
    MEDALS,
    ("tăng giá|tăng", "giảm giá|giảm", "giữ giá|giữ ổn định|ổn định|không đổi|đứng giá"),
    ("thu nội địa", "thu xuất nhập khẩu|thu từ xuất nhập khẩu|thu hoạt động xuất nhập khẩu|thu từ hoạt động xuất nhập khẩu|thu hải quan|thuế xuất nhập khẩu", "dầu thô", "viện trợ"),
    ("nông nghiệp|nông, lâm nghiệp và thủy sản", "công nghiệp|công nghiệp và xây dựng", "dịch vụ"),
    ("hộ nghèo", "hộ cận nghèo"),
    *GRADES,
)
# Labels that leave nothing out: "120 lao động, trong đó 70 nam, 50 nữ".
COMPLEMENTS: tuple[tuple[str, ...], ...] = (
    ("nam", "nữ"),
    ("đến", "đi"),
    ("trung ương|tw|nstw", "địa phương|nsđp"),
    ("trong nước", "nước ngoài|ngoài nước|fdi"),
    ("thành thị", "nông thôn"),
    ("định kỳ", "đột xuất"),
    MEDALS,
)
# Of these a list names all or none; of the others it may leave another thing unsaid ("vốn khác").
WHOLLY: tuple[tuple[str, ...], ...] = (("nam", "nữ"), ("thành thị", "nông thôn"), MEDALS)
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
# What a clause may say beside the name of a part whose share it tells: "riêng nhóm bê tông chiếm 64,6%".
BESIDE_NAME = ("chiếm", "riêng", "phần", "nhóm", "khối", "tỷ", "lệ", "trọng", "những", "này")
