"""Words before (or after) a number that say how exact it is. The one nearest the number wins."""

from vnreport.patterns.grammar import Phrases

HEDGES = (
    Phrases(
        "HEDGE", "more_than",
        ("hơn", "trên", "vượt", "quá", "vượt quá", "vượt trên", "vượt mức", "vượt mốc", "vượt ngưỡng", "qua mốc", "vượt xa"),
        examples=("Toàn huyện có hơn 400 hộ nghèo.", "Giải ngân trên 98% kế hoạch.", "Có khoảng trên 64.000 hộ."),
        counter=("Trên địa bàn có 12 hộ nghèo.", "Hơn thế, có 12 hộ nghèo."),
    ),
    Phrases(
        "HEDGE", "at_least", ("ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "không nhỏ hơn", "không kém", "chí ít", "ít nhất là", "tối thiểu là", "tối thiểu:", "không được dưới", "không được thấp hơn", "không được ít hơn", "không để dưới"),
        examples=("Phấn đấu ít nhất 80% hồ sơ trực tuyến.", "Tỷ lệ an toàn vốn (quy định tối thiểu: 8%).", "Mỗi xã có tối thiểu 02 cán bộ.", "Quân số dự tập không được dưới 95%."),
        counter=("Ít nhất, xã cũng có 12 hộ nghèo.",),
    ),
    Phrases(
        "HEDGE", "less_than", ("dưới", "chưa đến", "chưa tới", "không đến", "chưa đầy", "không đầy", "chưa được", "chưa nổi", "không nổi"),
        examples=("Tỷ lệ hộ nghèo còn dưới 2%.", "Chưa đến 40 hộ tham gia."),
        counter=("Dưới sự chỉ đạo của huyện, 12 hộ thoát nghèo.",),
    ),
    Phrases(
        "HEDGE", "at_most",
        (
            "không quá", "không trên", "tối đa", "nhiều nhất", "không cao hơn", "không lớn hơn", "không nhiều hơn", "tối đa là", "tối đa:", "không hơn",
            "không vượt", "không vượt quá", "không vượt trên", "không vượt mức", "không vượt mốc", "không vượt ngưỡng",
            "không được quá", "không được vượt", "không được vượt quá", "không được cao hơn", "chưa quá", "chưa vượt", "chưa vượt quá",
        ),
        examples=("Mỗi hộ vay không quá 50 triệu đồng.", "Mức vay tối đa: 50 triệu đồng.", "Hỗ trợ tối đa 30 triệu đồng.", "Số ca mắc chưa vượt quá 250 ca."),
        counter=("Khai thác tối đa nguồn lực, 12 hộ thoát nghèo.",),
    ),
    Phrases(
        "HEDGE", "nearly", ("gần", "sát", "suýt", "ngót", "ngót nghét", "gần như"),
        examples=("Có gần 3.700 hồ sơ.",),
        counter=("Gần trụ sở xã có 12 hộ nghèo.",),
    ),
    Phrases(
        "HEDGE", "about",
        ("khoảng", "xấp xỉ", "chừng", "ước chừng", "trên dưới", "vào khoảng", "ước khoảng", "áng chừng", "dao động quanh", "quanh", "quanh mức", "quanh mốc", "quanh ngưỡng", "quanh vùng", "xung quanh", "cỡ", "tầm"),
        examples=("Có khoảng 300 hộ.", "Đạt trên dưới 70%."),
        counter=("Khoảng thời gian này, 12 hộ thoát nghèo.",),
    ),
)

# What must not come about turns "beyond" into "up to", from a distance as well: "không để tỷ lệ nợ xấu vượt 3%",
# "không để độ che phủ xuống dưới 42%".
KEPT_FROM = ("không để", "không được để", "không cho", "không cho phép", "đừng để", "tránh để")
KEPT_WITHIN = {
    **dict.fromkeys(("vượt", "quá", "vượt quá", "vượt trên", "vượt mức", "vượt mốc", "vượt ngưỡng"), "at_most"),
    **dict.fromkeys(("xuống dưới", "xuống thấp dưới", "còn dưới"), "at_least"),
}

# Right before it: "(kế hoạch ≥ 95%)".
SIGNS = {"≥": "at_least", "≤": "at_most", ">": "more_than", "<": "less_than"}

# After the number, past its unit: "từ 50 triệu đồng trở lên".
TRAILING = {"trở lên": "at_least", "trở xuống": "at_most", "trở đi": "at_least"}
