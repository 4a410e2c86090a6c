"""Administrative levels and the words that name them; and words that flag a figure.

Until 30/6/2025 there were three tiers; since then tỉnh and xã (with đặc khu). A city counts as `tỉnh` only where the text
says so ("toàn thành phố", or a centrally run city by name).
"""

from __future__ import annotations

from vnreport.patterns.grammar import Wording

# level → patterns over the folded text. NAME stands for a capitalised name behind the word.
LEVELS: dict[str, tuple[str, ...]] = {
    "trung ương": ("tuyến trung ương", "cấp trung ương", "ở trung ương", "khối trung ương", "cấp bộ"),
    "tỉnh": (
        "cấp tỉnh", "toàn tỉnh", "trên địa bàn tỉnh", "ubnd tỉnh", "hđnd tỉnh", "khối tỉnh", "của tỉnh", "trong tỉnh", "tỉnh NAME", "ban chỉ đạo tỉnh", "cả tỉnh", "tỉnh cũng", "tỉnh đã", "tỉnh đón",
        "tỉnh có", "tỉnh phấn đấu", "tỉnh ước", "tỉnh ta", "tỉnh nhà",
    ),
    "huyện": (
        "tuyến huyện", "cấp huyện", "toàn huyện", "trên địa bàn huyện", "ubnd huyện", "hđnd huyện", "khối huyện", "của huyện", "huyện NAME", "toàn thị xã", "của thị xã", "thị xã NAME", "ubnd thị xã", "phòng ngành thị xã", "cả huyện",
        "toàn quận", "của quận", "quận NAME", "cấp quận", "ubnd quận", "trên địa bàn thị xã", "trên địa bàn quận", "tp NAME", "tx NAME", "huyện đã", "huyện có", "một cửa huyện", "bộ phận một cửa huyện", "hội đồng thẩm định của huyện", "cả thị xã", "cấp thị xã", "huyện ta", "thị xã ta", "huyện nhà",
    ),
    "xã": (
        "tuyến xã", "cấp xã", "toàn xã", "trên địa bàn xã", "ubnd xã", "ubnd các xã", "của các xã", "của xã", "xã, phường được", "xã NAME", "phường NAME", "thị trấn NAME", "đặc khu NAME", "khối xã", "cấp phường", "toàn phường", "ubnd phường",
        "các xã, phường", "các xã, thị trấn", "các xã, phường, thị trấn", "ubnd cấp xã", "cấp cơ sở", "trên địa bàn phường", "của phường", "cả xã", "cả phường", "xã ta",
    ),
    "thôn": ("cấp thôn", "toàn thôn", "cả thôn", "cả bản", "cả ấp", "toàn ấp", "thôn ta", "thôn NAME", "ấp NAME", "khu phố NAME", "tổ dân phố NAME", "bản NAME"),
}  # fmt: skip

# What may stand between the word and the name: "huyện miền núi Sơn Hạ", "xã biên giới Nậm Khao".
SORTS = ("miền núi", "vùng cao", "biên giới", "đảo", "ven biển", "trung du", "nghèo", "nông thôn mới", "vùng sâu", "vùng biên")
for _level, _words in {"tỉnh": ("tỉnh",), "huyện": ("huyện", "thị xã", "quận"), "xã": ("xã", "phường", "thị trấn"), "thôn": ("thôn", "bản")}.items():
    LEVELS[_level] += tuple(f"{word} {sort} NAME" for word in _words for sort in SORTS)
# Behind these a level's word is part of another, or only who sets a plan: "toàn xã hội", "dự toán HĐND huyện giao".
NO_LEVEL = ("hội", "giao")
# Before "của tỉnh": what others enter their figures into, so that these are of the district.
IN_SYSTEM = Wording(
    r"(?<!\p{l})(?:lên|trên|vào|với|qua|từ|tại|của) (?:hệ thống|cổng|phần mềm|nền tảng|kho dữ liệu|cơ sở dữ liệu|trang thông tin)(?: \p{l}+){0,6} $",
    ("hồ sơ được cập nhật lên Hệ thống một cửa ", "tích hợp 320 thủ tục lên Cổng dịch vụ công "), ("Hệ thống một cửa ", "trên địa bàn "),
)
# Behind these at the beginning of a clause stands no deed of the province or commune as a whole.
NO_DEED = ("hội", "lộ", "lẻ", "khác", "này", "nào", "đó", "và", "hoặc", "là", "đạt", "hoàn thành", "được công nhận", "nông thôn mới", "nghèo", "đặc biệt", "vùng", "miền núi", "biên giới", "loại", "ven", "có tỷ lệ", "chưa đạt", "về đích", "viên")
# What has a number for its name: "thôn 4".
NUMBERED = ("thôn", "ấp", "khu phố", "tổ dân phố")

# Bodies that say by their name whose figure it is: "Công an tỉnh", "Hội đồng nhân dân huyện".
BODIES = (
    "công an", "hội đồng nhân dân", "ủy ban nhân dân", "trung tâm phục vụ hành chính công", "trung tâm hành chính công", "ban thường vụ", "ủy ban mặt trận tổ quốc", "hội phụ nữ", "hội nông dân", "bộ chỉ huy quân sự",
    "ban chỉ huy quân sự", "thanh tra", "tòa án nhân dân", "viện kiểm sát nhân dân", "hội liên hiệp phụ nữ", "đoàn thanh niên", "ban chỉ đạo", "trung tâm y tế", "phòng giáo dục", "bộ phận một cửa",
)  # fmt: skip
TIERS: dict[str, tuple[str, ...]] = {"tỉnh": ("tỉnh",), "huyện": ("huyện", "thị xã", "quận"), "xã": ("xã", "phường", "thị trấn", "đặc khu")}
PARTY = {"tỉnh": ("tỉnh ủy", "tỉnh đoàn"), "huyện": ("huyện ủy", "thị ủy", "quận ủy", "huyện đoàn"), "xã": ("đảng ủy xã", "đảng ủy phường")}
for _level, _tiers in TIERS.items():
    LEVELS[_level] += tuple(f"{body} {tier}" for body in BODIES for tier in _tiers) + PARTY[_level]

CENTRAL_CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Hồ Chí Minh", "HCM")

AVERAGE = ("bình quân", "trung bình", "tính bình quân")
MEAN_COUNTED = "dân số "  # "dân số trung bình" is a count of people, over the days of a year
CUMULATIVE = ("lũy kế", "cộng dồn", "tính lũy kế")

# What ends the reach of "mục tiêu", "dự kiến" inside a sentence.
STATUS_ENDS = ("nhưng", "đề nghị", "kiến nghị", "điều chuyển", "đồng thời dành", "kết quả là", "kết quả,", "kết quả:", "kết quả đạt", "kết quả thực hiện", "thực tế", "đến nay", "hiện nay", "hiện là", "hiện đạt", "hiện chiếm", "hiện ở", "hiện có", "hiện mới", "hiện còn", "hiện tại", "thay vì", "đã", "khi", "mới chỉ", "mới đạt", "mới được", "mới trồng", "mới giải ngân", "mới thực hiện", "mới hoàn thành", "mới thu", "song", "tuy nhiên")
# A plan is a target where its own sum is stated: "kế hoạch được giao là 913,2 tỷ đồng".
PLANS = ("kế hoạch", "dự toán", "chỉ tiêu")
