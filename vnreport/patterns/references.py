"""What holds digits without stating a figure: references, standards, names, labels, addresses, codes.

`REFERENCES` are regular expressions tried at a digit; `HOLDERS` are words after which a bare number is part of a name. A
holder yields when a multiplier, a currency, % or a unit follows ("đợt 1" is a name, "hạn mức 90.000 tỷ" is not).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """A form of digits that states nothing. `pattern` is matched on the text, case kept, at its first digit."""

    id: str
    pattern: str
    examples: tuple[str, ...]
    counter: tuple[str, ...] = ()


REFERENCES = (
    Reference("plate", r"\d{2}[A-Z]{1,2}\d?(?:[- ]| ?[-–] ?)?\d{3}\.?(?:\d{2}(?!\d)|[xX]{2})", ("43A-123.45", "75F1-678.90", "38A – 083xx")),
    Reference(
        "legal",
        r"\d+[a-zđ]?(?:\s?/\s?\d{4,5})?\s?[-/]\s?(?=[A-ZĐ][A-ZĐ\d]|[A-ZĐ]+-)[A-ZĐ][A-ZĐ\d&ƯƠ]*(?:\s?[-/–]\s?[A-ZĐƯƠ][A-ZĐƯƠ\d]*)*(?:\.\d{1,2}(?![\d,.]\d|\d))?",
        ("09/2019/NĐ-CP", "07-NQ/TU", "18590/BTC-PTHT", "43/NQ-TW", "136/2024/QH15", "27/KH-UBND", "02/2017/NĐ- CP", "473-E12.3"),
        ("591/616 hồ sơ", "27 cá thể/31,5 kg"),
    ),
    Reference("standard", r"9001\s?[:-]\s?\d{4}|\d{4,5}:\d{4}", ("9001:2015", "9001- 2008", "14001:2015")),
    Reference("version", r"\d+(?:\.\d+){2,}(?![.,]?\d)(?<!\.\d{3})", ("1.2.3", "192.168.1.1"), ("1.250.000 đồng",)),
    Reference("clock", r"(?:[01]?\d|2[0-4])\s?(?:h|g|giờ)(?:\s?[0-5]\d)?(?![^\W\d_])|(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)", ("8h30", "14 giờ 30", "07:45", "8g15")),
    Reference("phone", r"0\d{2,3}[. ]\d{1,4}[. ]\d{3}[. ]\d{3}(?!\d)|0\d{2,3}[ .]?\d{3,4}[ .]?\d{3,4}(?!\d)|1[89]00[ .]?\d{2,4}[ .]?\d{0,4}(?!\d)|0\d{3} \d{4}", ("0272 1022", "0983.123.456", "1900 1234", "0262.3.555.218")),
    Reference("chainage", r"\d{1,4}\s?\+\s?\d{3}(?![\d.,%])", ("4+200", "12 + 350"), ("2+3 tầng",)),
    # the levels at which grids are run name a line or a station: "trạm 110 kV"
    Reference("voltage", r"(?:0,4|6|10|15|22|35|66|110|220|500|765)(?:(?: ?[,/] ?| và )(?:0,4|6|10|15|22|35|66|110|220))*\s?[kK][vV](?![^\W\d_])", ("220kV", "110/22 kV", "220, 110 kV"), ("220 kW",)),
    Reference("code", r"\d+[A-Z]{1,2}\d*(?![^\W_])|\d+[a-z](?=[ ,.;)]|$)(?<![mgđ])", ("3G", "27C", "1A", "5G")),
    Reference("all_day", r"24\s?/\s?24\s?(?:h|giờ)(?![^\W\d_])|24/7(?![\d.,/])", ("24/24h", "24/7"), ("24/24 xã",)),
    # a box for freight is called by its length: "container 40 feet"
    Reference("box", r"\d{2}(?:/\d{2})? ?feet(?!\w)", ("40 feet",), ("40 fetish",)),
    Reference("figures", r"[2-9] con số(?! (?:này|đó|ấy|trên))", ("tăng trưởng 2 con số",), ("2 con số này", "2 con bò")),
    Reference("iso_date", r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?![\d.,/-])", ("2021-03", "2024-11-22")),
    # what a figure is reckoned by: "số giường bệnh bình quân 1 vạn dân là 32"
    Reference("per_head", r"(?:(?<=bình quân )|(?<=bình quân trên )|(?<=tính trên )|(?<=trung bình ))(?:1 (?:vạn|nghìn|triệu)|10{1,5}|1\.000|10\.000|100\.000) (?:người dân|dân số|dân|trẻ đẻ sống|trẻ)(?![^\W\d_])", ()),
    # and one of what a mean is over: "bình quân 1 ngày có 31 vụ"
    Reference("per_one", r"(?:(?<=[Bb]ình quân )|(?<=[Tt]rung bình )|(?<=[Mm]ỗi ))0?1 (?:ngày đêm|ngày|tuần|tháng|quý|năm|giờ|phiên|người dân|người|hộ|lao động|học sinh|sào|ha|hecta)(?![^\W\d_]| ?/)", ()),
    # whose a company is: "doanh nghiệp 100% vốn nước ngoài"
    Reference("owned", r"(?:(?<=nghiệp )|(?<=công ty )|(?<=ngân hàng )|(?<=kinh tế )|(?<=DN )|(?<=nghiệp có )|(?<=công ty có )|(?<=DN có )|(?<=sở hữu ))100\s?% vốn (?:đầu tư )?(?:của )?(?:nước ngoài|[Nn]hà nước|trong nước|tư nhân|FDI|ngoại)(?![^\W\d_])", ()),
    # land by the crops that it bears in a year: "trên đất lúa 1 vụ"
    Reference("cropped", r"(?:(?<=[Đđ]ất )|(?<=[Đđ]ất lúa )|(?<=ruộng )|(?<=ruộng lúa ))[1-4] (?:vụ|lúa|màu)(?: lúa)?(?![^\W\d_])", ()),
    # the tiers of courts and of government: "TAND 2 cấp đã thụ lý 30.777 vụ"
    Reference("tiers", r"(?<!cả )0?[23] cấp(?! (?:độ|học|hàm|bậc))(?![^\W\d_])", ("2 cấp", "3 cấp"), ("3 cấp học",)),
    # gold by its fineness: "nhẫn trơn 9999"
    Reference("fineness", r"9999(?![.,]?\d| ?[%/])", ("9999",), ("9.999 hộ",)),
    # what a race is named by: "cự ly 5.000 m", "nội dung 1.000 m nữ"
    Reference("race", r"(?:(?<=cự ly )|(?<=cự li )|(?<=nội dung )|(?<=đường chạy ))(?:\d{1,2}\.000|\d{2,5}|\d{1,3},\d{1,3}) ?k?m(?![^\W\d_]|²|³)", ()),
    # slogans: "gia đình 5 không, 3 sạch"
    Reference("slogan", r"\d không[,;]? (?:và )?\d (?:sạch|có|rõ|biết|dám|giảm)(?![^\W\d_])", ("5 không, 3 sạch",), ("5 không đạt, 3 sạch",)),
    # who is meant by age: "phụ nữ từ 18 tuổi trở lên"
    Reference("aged", r"(?:(?<=từ )|(?<=đủ ))\d{1,2} tuổi (?:trở lên|trở xuống)(?![^\W\d_]| ?:)", ()),
    Reference("one_stop", r"0?1 cửa(?![^\W\d_])", ("bộ phận 1 cửa",)),
    Reference("in_one", r"\d trong 1(?![\d.,/])", ("5 trong 1",), ("3 trong 12 xã",)),
    Reference("score", r"\d{1,2}-\d{1,2}(?![\d.,/-])", ("tỷ số 3-2",), ("3-5 hộ",)),
    Reference("scale", r"1\s?[/:]\s?\d{1,3}(?:\.000|00|000)(?!\d)", ("1/2.000", "1/500", "1:5000"), ("1/12 xã",)),
)

HOLDERS = (
    # documents
    "nghị quyết", "nghị quyết số", "nghị định", "nghị định số", "quyết định", "quyết định số", "kế hoạch số", "chỉ thị", "chỉ thị số", "thông tư",
    "thông tư số", "công văn", "công văn số", "tờ trình số", "kết luận", "kết luận số", "luật số", "pháp lệnh số", "báo cáo số", "công điện", "công điện số",
    "thông báo số", "hướng dẫn số", "văn bản số", "số hiệu", "đề án", "chương trình", "dự án số", "phần mềm", "điều", "khoản", "chương", "mục", "phụ lục",
    "tiêu chí số", "tiêu chuẩn số", "quy chuẩn", "tiêu chuẩn", "iso", "tcvn", "qcvn", "biểu số", "mẫu số", "số", "công ước số", "công ước",
    # places
    "phường", "quận", "tổ", "khu phố", "khu", "khu vực", "ấp", "thôn", "xóm", "khóm", "bản", "tổ dân phố", "đường", "quốc lộ", "tỉnh lộ", "huyện lộ", "hương lộ",
    "đường tỉnh", "ql", "tl", "dt", "đt", "ngõ", "ngách", "hẻm", "kiệt", "số nhà", "km", "vùng", "cổng", "lô", "cụm", "trạm", "cầu", "kênh", "cảng", "bến", "nhà ga", "block",
    "tầng", "trang", "trung ương", "phòng số", "cửa số", "cửa khẩu", "mốc", "cột mốc", "tuyến số", "tuyến metro số", "vành đai", "đại lộ", "làng", "đội", "tiểu khu", "phân khu", "điểm cầu số",
    # order and level
    "top", "tốp", "mức độ", "mức", "cấp độ", "cấp", "giai đoạn", "đợt", "lần", "lần thứ", "thứ", "kỳ", "kỳ họp thứ", "kỳ thứ", "phiên họp thứ", "khóa", "khoá", "hạng", "loại", "nhóm", "bậc", "vòng",
    "tập", "quyển", "phần", "bước", "bảng", "hình", "biểu đồ", "bài", "lớp", "khối", "trường thpt số", "trường thcs số", "nhiệm kỳ", "số thứ tự", "hội nghị lần thứ", "đại hội lần thứ", "trụ cột", "ngày thứ",
    "nhóm tuổi", "độ tuổi", "lứa tuổi", "tuổi", "tháng", "năm", "ngày", "quý", "tuần", "tuần thứ", "năm thứ", "tháng thứ", "thế kỷ", "lúc", "mũi", "liều", "chính quyền địa phương", "chính quyền", "trách nhiệm hữu hạn", "tnhh", "hồi", "vào hồi",
    # names
    "bão số", "cơn bão số", "bão", "áp thấp", "tổng đài", "đầu số", "hotline", "đường dây nóng", "điện thoại", "đt:", "sđt", "fax", "zalo", "mã số", "mã", "biển số", "biển kiểm soát", "ca bệnh số",
    "bệnh nhân số", "băng tần", "cỡ", "lữ đoàn", "sư đoàn", "trung đoàn", "tiểu đoàn", "đại đội", "binh đoàn", "quân khu", "hải đoàn", "đoàn", "xí nghiệp", "công ty", "nhà máy", "bệnh viện", "bệnh viện đa khoa số",
    "trạm y tế số", "chốt số", "công nghiệp", "cách mạng công nghiệp", "thế hệ", "version", "phiên bản", "hệ tọa độ", "om", "ir", "vn", "windows", "vtv", "vov", "htv", "kênh vtv", "dự án", "nghệ an -", "hiệp định",
)  # fmt: skip

# Holders that do not yield to a count: "Nghị quyết 33 cán bộ" is no count of officials.
STRONG_HOLDERS = (
    "top", "tốp", "nghị quyết", "nghị định", "quyết định", "nghị quyết số", "nghị định số", "đề án", "chương trình", "điều", "khoản", "mức độ", "cấp độ", "quốc lộ", "bão số", "lần thứ", "giai đoạn", "khóa", "quận", "tổng đài",
    "phần mềm", "chính quyền địa phương", "chính quyền", "mũi", "kỳ họp thứ", "lớp", "trách nhiệm hữu hạn", "tnhh", "trang", "băng tần",
)  # fmt: skip

# Holders of codes, in which the digits may be grouped: "VN-2.000", "tổng đài 1.900".
CODED = ("vn", "iso", "tcvn", "qcvn", "mã", "mã số", "số hiệu", "tổng đài", "đầu số", "hotline", "điện thoại", "hệ tọa độ")

# Of these with decimals behind a comma it is told how high they are: "so với mức 5,98".
LEVELS = ("mức",)

# These are named by how much is meant to come about: "Đề án 1 triệu ha lúa chất lượng cao", "Chương trình 1 triệu căn nhà".
PROGRAMMES = ("đề án", "chương trình", "dự án", "phong trào", "chiến dịch", "nghị quyết")

# Where a holder ends a longer word it holds nothing: "tổng số 7.950", "hạn mức 90.000".
COMPOUNDS = (
    ("ra", "quyết định"), ("ban hành", "quyết định"), ("ra", "nghị quyết"), ("tổng", "số"), ("con", "số"), ("thu", "hồi"), ("hạn", "mức"), ("định", "mức"), ("công", "đoàn"), ("liên", "đoàn"), ("một", "số"),
    ("trong", "số"), ("ký", "số"), ("người", "dự án"), ("các", "dự án"), ("dân", "số"), ("chỉ", "số"), ("doanh", "số"), ("đa", "số"), ("hệ", "số"), ("điểm", "số"),
    ("khối", "lượng"), ("đáp", "ứng"), ("thiểu", "số"), ("thông", "số"), ("tham", "số"), ("quân", "số"), ("sĩ", "số"), ("cơ", "số"), ("nhân", "số"), ("phân", "khối"),
    ("sách", "trung ương"), ("vốn", "trung ương"), ("trung", "cấp"), ("sơ", "cấp"), ("cao", "cấp"), ("đã", "cấp"), ("được", "cấp"), ("nhật", "bản"), ("văn", "bản"), ("biên", "bản"), ("cơ", "bản"), ("kịch", "bản"), ("xuất", "bản"),
)  # fmt: skip

# Though the word before would make it one: "địa chỉ số 12/5 đường Lê Lợi".
ADDRESSED = "địa chỉ số"

# Behind "số" and its number these begin an address: "số 45 đường Lê Lợi".
STREETS = ("đường", "phố", "ngõ", "hẻm", "ngách", "kiệt", "đại lộ", "quốc lộ", "khu phố")

# "vài ba trăm hộ" is no number, nor is "hai, ba trăm hộ".
VAGUE = ("vài", "dăm", "đôi", "mấy", "một", "hai", "ba", "bốn", "sáu", "bảy", "tám")

# Nor does one of many: "mỗi lớp 64 người".
EACH = ("mỗi", "một", "các", "từng", "quân", "những", "hằng", "hàng")

# What is dated by its signature: "Nghị quyết số 12 ngày 3/4/2019" says nothing of the year that a text is about.
SIGNED = (
    "nghị quyết", "quyết định", "công văn", "kế hoạch", "thông tư", "nghị định", "luật", "chỉ thị", "văn bản",
    "hợp đồng", "tờ trình",
)  # fmt: skip

# What tells behind a bare year that figures of that year follow: "GDP 2024 tăng 6,1%", "2023: 345 tỷ".
YEAR_STATES = (
    r" ?: ?(?:\w+ ){0,2}\d| (?:của [^,;.:()\d]{2,40} )?"
    r"(?:dự kiến |ước |đã |chỉ |mới |cũng |có thể |sẽ )*(?:tăng|giảm|đạt|ước|là|còn|ở mức|có(?= \d))(?!\w)"
)
# In their names a year says when they were made: "Luật Đất đai 2024".
ENTITLED = (
    "luật", "bộ luật", "hiến pháp", "nghị quyết", "nghị định", "thông tư", "quyết định", "chỉ thị", "iso", "tcvn", "qcvn", "giải", "cúp", "world cup",
    "olympic", "sea games", "asiad", "euro", "hội nghị", "hội thảo", "diễn đàn", "cuộc thi", "festival", "phiên bản", "đời", "sinh",
)  # fmt: skip

# Behind these "2m2" is a length and "5g" a time of day.
LENGTHS = ("cao", "sâu", "dài", "dày", "đường kính", "ngập", "khẩu độ", "bề ngang")
AT_TIME = ("lúc", "từ", "đến", "hồi", "trước", "sau", "khoảng", "vào", "-", "–")

SIZED = ("mm", "cm", "m", "g", "kg", "con")  # by these a size is told: "tôm cỡ 70 con/kg"

TELEPHONE = ("điện thoại", "hotline", "fax", "đường dây nóng", "sđt")
SCORED = ("tỷ số", "thắng", "thua", "hòa", "dẫn")
