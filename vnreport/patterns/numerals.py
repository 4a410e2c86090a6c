"""The shape of written numbers, and the words that scale them."""

from __future__ import annotations

from decimal import Decimal

# Digits with their separators, longest first. "64 .000" is a thousands group torn off by a space.
DIGITS = (
    r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d]|[.,]\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d]|[.,]\d)"
    r"|\d{1,3}(?: \.\d{3})+(?!\d)"
    r"|\d{1,3}(?: \d{3}){2,}(?![\d.,])"
    r"|[1-9]\d{0,2} 000(?![\d.,])"
    r"|\d+[.,]\d+(?![.,]?\d)"
    r"|\d+"
)

# Two words before one, so that "nghìn tỷ" is not read as "nghìn".
# Currencies that may run into the multiplier before them: "125 trđ", "125 tr.đồng".
RUN_IN = ("đ", "đồng")
# Before a range of which both ends carry the unit: "dao động 700.000 đồng đến 1,3 triệu đồng/đêm".
SWINGING = ("dao động", "dao động ở mức", "dao động trong khoảng", "trong khoảng", "phổ biến", "phổ biến ở mức", "ở mức")
MULTIPLIERS: dict[str, Decimal] = {
    "nghìn tỷ": Decimal(10**12),
    "ngàn tỷ": Decimal(10**12),
    "triệu tỷ": Decimal(10**15),
    "trăm nghìn": Decimal(10**5),
    "trăm triệu": Decimal(10**8),
    "tỷ": Decimal(10**9),
    "triệu": Decimal(10**6),
    "tr": Decimal(10**6),
    "nghìn": Decimal(10**3),
    "ngàn": Decimal(10**3),
    "vạn": Decimal(10**4),
    "chục": Decimal(10),
}

PERCENT = ("%", "‰", "phần trăm", "phần nghìn")
PER_MILLE = ("‰", "phần nghìn")
POINTS = ("điểm phần trăm", "điểm %", "điểm%")

# Number words that are far more often something else; they count only before a unit, and after one of `BEFORE_FIVE`.
#   năm: year (and Ngã Năm); ba, tư, sáu, bảy: names, order; một: the article.
AMBIGUOUS = frozenset({"một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "nửa", "chục", "trăm", "nghìn", "vạn", "tá"})
BEFORE_FIVE = frozenset(
    ("có", "gồm", "của", "với", "được", "tại", "và", "hơn", "gần", "khoảng", "thêm", "còn", "là", "cùng", "xây", "trên", "cho", "ở", "tới", "đến", "bằng", "tặng", "mở", "lập", "dựng", "thành")
)
# Behind these it is a year, whatever follows: "bình quân mỗi năm trong 5 năm qua".
YEAR_AFTER = frozenset(("mỗi", "hằng", "hàng", "một", "từng", "nhiều", "mấy", "các", "những", "cả", "trong", "đầu", "cuối", "giữa", "qua"))
NEVER_AFTER = frozenset(("thứ", "ngã", "tháng", "lớp", "ngày", "bà", "ông", "anh", "chị", "số"))
# After "Năm" at the beginning of a sentence these say that it is the year, and not five.
AFTER_YEAR = ("đã", "có", "được", "tiếp tục", "tập trung", "đạt", "sẽ", "đang", "cũng", "thực hiện", "triển khai", "ban hành")

# "hai bên", "ba miền": these are spoken of, not counted.
NO_COUNT = ("phần", "cách", "loại", "kiểu", "bước", "lượng", "lần", "ít", "nửa")  # "giảm một phần"
FEW = ("hai", "ba", "bốn")  # "hai bên", "ba miền", "bốn phía"
VAGUE_HEADS = frozenset(("bên", "chiều", "phía", "cấp", "đội", "nước", "quốc gia"))

# Before these "một" is the article: "một số xã", "một cách chủ động".
ARTICLE = ("số", "trong những", "cách", "cửa", "loạt", "mặt", "vài", "chút", "khi", "bộ phận")

# Words at which a number in words may begin.
TRIGGERS = ("một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "nửa", "trăm", "nghìn", "chục", "vạn")
# Numbers behind "gấp": "gấp đôi", "tăng ba lần".
MULTIPLES = {"đôi": "2", "rưỡi": "1.5", "hai": "2", "ba": "3", "bốn": "4", "năm": "5", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9", "mười": "10"}
# Numbers only behind "xếp thứ" and the like.
ORDINALS = {"nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}

# Words that begin like the one for 10^9 and mean something else: "một tỷ lệ cao".
NEVER_BILLION = ("lệ", "trọng", "suất", "phú")  # behind digits too: "792.782 Tỷ lệ tăng"
NO_BILLION = tuple((billion, word) for billion in ("tỷ", "tỉ") for word in ("lệ", "số", "giá", "trọng", "suất", "phú"))

# Before and behind an amount in words that a bracket tells once more: "(bằng chữ: một triệu đồng chẵn)".
IN_WORDS = ("bằng chữ", "viết bằng chữ", "ghi bằng chữ", "số tiền bằng chữ")
MONEY_SAID = ("đồng", "việt", "nam", "chẵn")
