"""A share that stands alone."""

from vnreport.patterns.grammar import Rule

# In brackets behind a rate, before a bare number: the rate that was planned.
PLANNED = ("kế hoạch", "kế hoạch năm", "kế hoạch giao", "kh", "chỉ tiêu", "chỉ tiêu giao", "chỉ tiêu năm", "mục tiêu")

RULES = (
    Rule(
        "rate", "rate", "rate:PCT",
        examples=(("100% cán bộ có thư điện tử công vụ.", "rate=100"), ("Hộ có cáp quang đạt 89%.", "rate=89")),
    ),
    Rule(
        "rate.same", "rate", "REACH SMALL{0,2} rate:NUM PERIOD", guard="same_time",
        examples=(("Diện tích ước đạt 118,6 nghìn ha, bằng 98,7 cùng kỳ năm trước và đạt 96,2% kế hoạch năm.", "rate=98.7"),),
        counter=("Sản lượng đạt 98,7 tấn cùng kỳ năm trước.", "Diện tích đạt 98,7 năm 2023.", "Chỉ số cải cách hành chính đạt 84,37 trong năm 2024."),
    ),
    Rule(
        "rate.named", "rate", "said:REACH WORDS (REACH AUX?)? rate:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="rate_named",
        examples=(("Doanh thu 431,2 tỷ đồng; tỷ lệ thu tiền điện 99,6; nợ 1,15 tỷ đồng.", "rate=99.6"), ("Tỷ lệ trẻ được tiêm chủng đạt 98,9.", "rate=98.9")),
        counter=("Tỷ lệ giới tính khi sinh 111,2.", "Tỷ lệ bản đồ 2,5.", "Tỷ lệ chọi vào lớp chuyên 3,5."),
    ),
    Rule(
        "rate.labelled", "rate", "label:WORDS COLON AUX? rate:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="rate_labelled",
        examples=(("Tỷ lệ trả kết quả điện tử: 92,3; tỷ lệ thanh toán trực tuyến: 48,7.", "rate=48.7"), ("Tỷ lệ hộ nghèo: 5,71.", "rate=5.71")),
        counter=("Tỷ lệ giới tính khi sinh: 111,2.", "Tỷ lệ sinh: 2,1.", "Chỉ số hài lòng: 88,7."),
    ),
    Rule(
        "rate.planned", "rate", "plan:WORDS ((?<=PCT OPEN WORDS)|(?<=PCT UNIT OPEN WORDS)|(?<=PCT WORDS OPEN WORDS)) PERIOD? AUX? rate:NUM (?=CLOSE)", guard="rate_planned",
        examples=(("Thu gom rác đến với 63,7% hộ dân (kế hoạch 70).", "rate=70"), ("Tỷ lệ số hóa đạt 68,5% (mục tiêu đến hết năm là 75).", "rate=75")),
        counter=("Tỷ lệ số hóa đạt 68,5% (kế hoạch số 75).", "Giải ngân đạt 68,5% (kế hoạch 1.250)."),
    ),
    Rule(
        "rate.row", "rate", "(?<=WORDS) rate:NUM (?=([COMMA SEMI] WORDS NUM){0,6} [COMMA SEMI] WORDS PCT)", guard="rate_row",
        examples=(("Giáo viên đạt chuẩn trình độ: mầm non 98,2; tiểu học 91,7; THCS 93,4%.", "rate=91.7"),),
        counter=("Điểm bình quân: Toán 6,5; Văn 7,2; khối chuyên 98,5%.", "Cả nước đạt 98,2; tiểu học 91,7%."),
    ),
    Rule(
        "rate.listed", "rate", "rate:NUM", guard="rate_listed",
        examples=(("Mầm non đạt 93.4%, tiểu học đạt 88.7%, THCS 92,5.", "rate=92.5"), ("Tỷ lệ ở bốn tỉnh lần lượt là 98,9%, 98,7, 98,6 và 97,2%.", "rate=98.6")),
        counter=("Tỷ lệ đạt 93%, diện tích 12,5 ha.", "Tỷ lệ phủ sóng đạt 93,4%. Chỉ số hài lòng 88,7."),
    ),
)  # fmt: skip

# Rates behind "tỷ lệ" that are not in percent: "tỷ lệ giới tính khi sinh 111,2".
NO_SHARES = ("giới tính", "chọi", "bản đồ", "sinh", "chết", "tử vong", "mắc")

# Words of a share, whatever the figures come to.
SHARING = ("chiếm", "tỷ trọng")

# What has a rate of its own behind a count: "3/5 dự án đã khởi công, tiến độ đạt 45%".
OF_WORK = ("tiến độ", "giải ngân", "khối lượng", "sản lượng", "giá trị", "công suất", "lấp đầy", "doanh thu", "lợi nhuận")

# Amounts, of which no count of firms or markets is a share: "ba thị trường dẫn đầu chiếm gần 52% lượng xuất khẩu".
AMOUNTS = (
    "lượng", "kim ngạch", "giá trị", "doanh thu", "sản lượng", "thị phần", "vốn", "dư nợ", "thu ngân sách", "lợi nhuận",
)  # fmt: skip

# What 100 % may be without being a whole, so that the rate is no share of a total: "đạt 65% kế hoạch".
BENCHMARKS = ("kế hoạch", "kể hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "cùng kỳ", "nghị quyết", "so với")
BENCHMARKS_SHORT = ("kh",)  # abbreviations, only as whole words

# What 100 % is, right after the sign: "đạt 65% kế hoạch".
BASES = (
    "tổng kế hoạch vốn", "kế hoạch vốn", "kế hoạch năm", "kế hoạch", "kể hoạch", "kh năm", "kh", "dự toán năm", "dự toán", "dt", "chỉ tiêu", "mục tiêu", "nghị quyết", "tổng diện tích", "tổng số", "dân số", "thị phần",
    "so với cùng kỳ", "cùng kỳ", "so với kế hoạch", "so với dự toán", "khối lượng", "công suất", "diện tích", "tổng vốn", "tổng thu", "tổng chi", "số phải thu",
)  # fmt: skip

# Nouns right behind the sign that are no units of counts: "40% dân số".
NOUNS = ("dân số", "số dân", "số tiền", "số vốn", "số tài sản", "tổng dư nợ", "dư nợ", "thị phần", "dự toán", "diện tích", "doanh thu", "giá trị", "chi phí", "công suất", "sản lượng", "khối lượng", "nhu cầu", "vốn", "kim ngạch", "thời gian", "quân số", "tiến độ", "biên chế", "lợi nhuận", "thu nhập", "tổng")
