"""A count with what it is of, or with the share that it makes."""

from vnreport.patterns.grammar import Rule

# What a share is said to be of in brackets, where an area stands before the slash: "1.846 ha/2.930 hộ (8,6% diện tích)".
AREA, AREAS = "diện tích", ("ha", "m2", "km2")
# A count that one of these follows is part of a whole, whatever stands in between: "… 1.888 công ty, chiếm 40,3%".
SHARE_VERBS = ("chiếm", "chiếm tỷ lệ", "chiếm tới", "chiếm đến", "chiếm tỷ trọng")
# The same amount said again as a percentage: behind a growth that is the growth, no share: "tăng 118 USD, tương đương 3,6%".
EQUIVALENTS = ("ứng với", "tương đương", "tương đương với", "tương ứng", "tương ứng với", "tức", "tức là", "nghĩa là", "có nghĩa là")
# Said of some things, whose rate each of them has: "hai huyện dẫn đầu với tỷ lệ 100%".
LEADING = ("dẫn đầu", "đứng đầu", "cao nhất", "thấp nhất", "đi đầu", "đứng cuối")
# Of a plan only: without one behind the percentage no share is told: "có 12 xã, hoàn thành 80%".
PLAN_VERBS = ("thực hiện", "thực hiện được", "thực hiện đạt", "hoàn thành")
# Nouns that name a rate; behind a count without a comma, the rate of something else: "22.803 hồ sơ, tỷ lệ đúng hạn đạt 98%".
RATE_NOUNS = ("tỷ lệ", "tỷ trọng")
# Behind places or bodies these may tell a mark that so many of them pass: "18 địa phương đạt tỷ lệ trên 95%".
REACHING = ("đạt", "đạt tỷ lệ", "đạt mức", "tỷ lệ đạt", "tỷ lệ")
# With words between verb and figure: "4.324 người tham gia, đạt tỷ lệ bao phủ trên địa bàn là 82,4%".
REACHED_RATES = ("đạt tỷ lệ", "chiếm tỷ lệ", "tỷ lệ", "với tỷ lệ", "đạt tỷ lệ bao phủ", "tỷ lệ bao phủ")
# Rates that are always of the count they stand behind: "4.324 người, tỷ lệ tham gia đạt 82,4%".
OWN_RATES = ("bao phủ", "sở hữu", "tham gia", "hấp thụ", "lấp đầy", "chuyên cần", "đúng hạn", "trúng tuyển", "dương tính", "hưởng ứng", "đồng thuận", "thành công", "chấp thuận")
# Behind a comma these name the larger part of an amount, whose share follows: "chi 38,7 tỷ đồng, phần lớn (64,8%) là lương".
MOSTLY = ("phần lớn", "đa số", "đa phần", "quá nửa", "hơn nửa", "hơn một nửa", "gần một nửa", "gần nửa", "chủ yếu", "riêng")
# But what fills a place is no part of it: "cụm làng nghề hiện có 64 doanh nghiệp, tỷ lệ lấp đầy đạt 72%".
FILLED, TENANTS = "lấp đầy", ("dự án", "doanh nghiệp", "công ty", "nhà đầu tư", "nhà máy", "hộ kinh doanh", "đề án")

# Makes a noun of the verb that names such a rate: "tương ứng độ bao phủ 93,8%".
DEGREE = "độ"
# A few of these are what each has had: "uống đủ 2 liều đạt 91,4%" is a rate of people.
DOSES = ("liều", "buổi", "lần")  # ids of units; "mũi" is one of "liều"
# Between those counted and a percentage, what each of them did so much of: "còn 1 địa phương giải ngân đạt 20%".
PERFORMED = ("giải ngân", "tăng trưởng")
# Leads to whose share it is: "44 vụ đã rõ nguyên nhân thì chập điện chiếm 70,5%".
THEN = "thì"
# Nothing moved: "30 ha, bằng cùng kỳ, đạt 100% kế hoạch".
UNMOVED = (
    "bằng", "bằng với", "ngang", "ngang bằng", "ngang với", "tương đương", "tương đương với", "xấp xỉ", "không đổi", "giữ nguyên", "ổn định", "không tăng giảm", "không tăng, giảm", "không tăng không giảm",
)  # fmt: skip
# Sets another amount, with its own share, beside a count: "2.140 thửa với diện tích 36 ha, đạt 88,4%".
TOGETHER_WITH = "với"
# Before the name of a place, whose own rate stands behind it: "3/9 xã chưa về đích là Khe Lam (91,2%)".
NAMED_BY, PLACES = ("là", "như", "gồm"), ("xã", "phường", "huyện", "tỉnh")
# How far, in points, a share may be off what is plainly its count and its whole: farther off it is of something else.
SLIP = 2
# Begins the cause of an amount, and a rate that belongs to it: "42 tỷ đồng vì mức thuế còn bằng 50% khung".
CAUSES = ("vì", "do", "bởi", "nhờ")
# Conjunctions that lead from a growth to the share of the same amount: "tăng 27,6% nhưng mới đạt 94,5% kế hoạch".
ADVERSATIVES = ("nhưng", "song", "nhưng mới", "trong khi")
# These lead on to another count instead: "bay 16.205 chuyến nhưng chậm tới 3.970 chuyến, chiếm 24,5%".
CONTRASTS = ("nhưng", "song", "trong khi", "còn", "mà", "thì")
# Who falls short of a mark: "còn 7 xã chưa đạt 50%".
NEGATIONS = ("chưa", "không")
# What points back at things named before, whose sales the share is of: "ba thị trường này chiếm 52,3%".
DEMONSTRATIVES = ("này", "đó", "ấy", "nói trên", "trên")

# Physical progress: no share of a sum of money: "tổng mức đầu tư 240 tỷ đồng, mới đạt 85% khối lượng".
PHYSICAL_PROGRESS = ("khối lượng", "tiến độ", "diện tích", "công suất", "chiều dài")
# Value: no share of a measure: "đã thảm nhựa 7,5 km, đạt 88% giá trị hợp đồng".
VALUES = ("giá trị",)
# Volume: no share of a length: "mực nước 115,2 m, đạt 85% dung tích".
VOLUMES = ("dung tích", "dung lượng", "thể tích")
LENGTHS = ("m", "cm", "mm", "km")
# Behind these "4/5" is a day or an address.
ON_DAY = (
    "ngày", "thời điểm", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "lễ", "dịp", "mùng", "từ", "đến", "vào", "trước", "sau", "đường", "phố", "số", "ngõ", "hẻm",
    "tổ", "lô", "quảng trường", "phường", "khối", "ấp", "thôn", "nhịp", "bệnh viện", "nhà máy", "công ty",
)  # fmt: skip
# Behind one of these in brackets stands the number of a law: "Quy định (EU) 2023/1115".
UNIONS = ("EU", "EC", "UE")
# Units that count the same, so that one makes a share of the other: "52 nghìn lượt, chiếm 12% lượng khách".
SAME_AMOUNT = {"lượt": ("khách",), "khách": ("lượt",)}

# Between a share and the whole that it is of: "chiếm 17,6% tổng số 132,9 triệu thuê bao".
NAMING_WHOLE = ("tổng số", "tổng", "của")
# In brackets behind an amount these call its share by name: "An Bình (5.494 tỷ đồng; thị phần 12,7%)".
SHARES_CALLED = ("thị phần", "tỷ trọng", "chiếm", "chiếm tỷ trọng", "chiếm thị phần", "tương đương")
# Behind a ratio these call its share by its own name: "trên tổng dân số 438.600 người, độ bao phủ 94%".
COVER = ("độ bao phủ", "độ che phủ", "bao phủ", "che phủ", "lấp đầy", "hấp thụ", "độ", "tương ứng", "tương đương")

# What a plan is called, and its abbreviations, which end where the word ends: "đạt 95% kế hoạch".
PLANS = ("mục tiêu", "kế hoạch", "dự toán", "chỉ tiêu")
PLANS_SHORT = ("kh", "dt")
# A count in brackets behind one of these is the plan, not what makes the share: "đạt 95% (nghị quyết giao 120 hộ)".
PLANNED = (*PLANS, "nghị quyết")
# What may be told behind the share that is of it: "đạt 55% so với kế hoạch cả năm là 10 tỷ USD".
TARGETS = (*PLANS, "mục tiêu")
# Hedges before the plan's own sum: "kế hoạch cả năm là khoảng 10 tỷ USD".
ABOUT = ("khoảng", "hơn", "gần", "trên")
# The first or the last of those counted, whose own share a bracket tells: "…, cao nhất là xã Ân Phong (78,6%)".
FARTHEST = ("cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "tốt", "kém")
# Before an amount that says which things are counted: "30 mặt hàng đạt kim ngạch trên 1 tỷ USD".
LIMITS = ("trên", "dưới", "từ")
# What names the whole before its number, and what may follow the name: "65 tỷ đồng/kế hoạch năm 80 tỷ đồng".
WHOLES = ("trên tổng số", "trên tổng", "trong tổng số", "trong tổng", "tổng số", "tổng", *TARGETS, "kh", "dt")
WHOLES_WHOSE = ("năm", "vốn", "giao", "là", "cả năm", "tỉnh giao", "huyện giao")
# What names the things a share is of: "chiếm 3,42% tổng số hộ".
COUNTED_BASES = ("tổng số", "số", "trên tổng số", "trong tổng số")
ALL_OF = ("tổng số", "tổng")
# What a fraction is of: "2/3 diện tích".
FRACTION_BASES = ("tổng", "số", "diện tích", "dân số", "thời gian", "chặng", "quãng", "lượng", "giá", "vốn", "khối lượng", "nhu cầu", "thành viên", "đại biểu")

# Behind one of these a number only says from, at or of how many the count before it is: "2.846 căn từ 9 dự án".
PREPOSITIONS = ("từ", "tại", "ở", "thuộc", "cho", "trên")
# Between a count and the number of those that own it: "2.000 ha rừng của 1.287 hộ dân".
OWNED_BY = ("của", "cho", "của các", "tại", "ở", "thuộc")
# Cases, and those who were caught with them: "làm rõ 165 vụ, 241 đối tượng, đạt tỷ lệ 88,24%".
CASES, CULPRITS = ("vụ", "vụ việc", "vụ án", "chuyên án"), ("đối tượng", "bị can", "bị cáo", "nghi phạm", "tội phạm")
# What is measured in percent of the whole of those it is of: "độ che phủ của hai loại rừng đạt 26,7%".
DEGREES = ("độ", "công suất", "hiệu suất", "hệ số")
OWNED_ALONE = ("của", "tại", "ở")  # of these, what may stand there without a noun
# What begins a quality of the things counted, and what it is measured by: "doanh nghiệp có quy mô vốn dưới 10 tỷ đồng".
HAVING = ("có", "quy mô")
QUALITIES = ("quy mô", "có vốn", "vốn", "diện tích", "thu nhập", "doanh thu", "công suất", "giá trị", "mức", "dung tích", "tải trọng", "từ", "lương")
# Where a sum comes from: what is in brackets behind that is no share of it: "438 tỷ đồng, lấy từ tiền đất (10%)".
RAISED = ("lấy", "trích", "huy động")
SOURCES = ("từ", "theo", "do", "để", "với")
# Behind a share these lead to what it is of: "97,8% về số vụ và 94,5% về số bị cáo".
ABOUT_COUNTS = ("về số", "về", "số", "tổng số", "về tổng số")
# Out of: "3.214 hồ sơ nộp trực tuyến trong 4.120 hồ sơ".
OUT_OF = ("trong", "trên")
OUT_OF_PLANNED = ("kế hoạch", "kế hoạch vốn", "chỉ tiêu", "dự toán", "tổng số", "tổng vốn", "mục tiêu")  # behind it: "trong kế hoạch 1.150 tỷ đồng"

RULES = (
    Rule(
        "ratio.among.fraction", "ratio",
        "numerator:NUM UNIT? WORDS? TOTAL [AUX HEDGE]? denominator:NUM UNIT? FILL{0,3}? COMMA REACH? HEDGE? NUM SLASH NUM OPEN SMALL{0,2} rate:PCT CLOSE", guard="comes_about_it",
        examples=(("Ban giải ngân 2.006 tỷ đồng trên tổng số 6.218 tỷ đồng, tức chưa đầy một phần ba (32,3%).", "numerator=2006000000000 denominator=6218000000000 rate=32.3"),),
        counter=("Ban giải ngân 2.006 tỷ đồng trên tổng số 6.218 tỷ đồng, tức một phần ba (45%).",),
    ),
    Rule(
        "ratio.of.rate", "ratio",
        "numerator:NUM SLASH denominator:NUM UNIT? (REACH WORDS)? LOOSE{0,7}? [OPEN SEMI]? SMALL{0,2} share:REACH SMALL{0,3} rate:PCT", guard="share_of",
        examples=(
            ("Cấp huyện phát sinh 591/616 hồ sơ DVCTT, đạt tỷ lệ 95,94%.", "numerator=591 denominator=616 rate=95.94"),
            ("Có 19.448/24.310 hộ đạt chuẩn gia đình văn hóa đạt 80%.", "numerator=19448 denominator=24310 rate=80"),
            ("Hồ sơ trực tuyến cấp huyện:4.643 /8.026, đạt 57,85%.", "numerator=4643 denominator=8026 rate=57.85"),
        ),
        counter=("Văn bản số 09/2019/NĐ-CP đạt 80%.", "Có 9/16 khoản thu đạt trên 50% dự toán.", "Cả 12/12 xã đã đo xong (đạt 91% diện tích).", "Kiểm tra tại 5/14 xã; đạt 100% kế hoạch.", "Có 214 thủ tục được rút ngắn một phần ba thời gian, chiếm 11,2%."),
    ),
    Rule(
        "ratio.of.rate.paren", "ratio", "numerator:NUM SLASH denominator:NUM UNIT? FILL{0,4}? OPEN SMALL{0,2} rate:PCT CLOSE", guard="of_no_name",
        examples=(("Đã xử lý 164/212 hồ sơ (77,36%).", "numerator=164 denominator=212 rate=77.36"),),
        counter=("Có 3/9 xã chưa về đích là Khe Lam (91,2%).",),
    ),
    Rule(
        "ratio.of.rate.plan", "ratio", "numerator:NUM SLASH denominator:NUM UNIT? FILL{0,4}? OPEN SMALL{0,2} REACH? rate:PCT [WORDS UNIT]{1,2} CLOSE", guard="of_its_plan",
        examples=(("BHXH tự nguyện được 24.318/27.500 người (88,43% KH).", "numerator=24318 denominator=27500 rate=88.43"),),
        counter=("Xã có 12/15 thôn đạt chuẩn (93% kế hoạch).",),
    ),
    Rule(
        "ratio.of.rate.comma", "ratio", "numerator:NUM SLASH denominator:NUM UNIT? FILL{0,2}? [COMMA SEMI] HEDGE? rate:PCT (?=[COMMA SEMI STOP BREAK CLOSE])", guard="comes_out",
        examples=(("Trẻ 5 tuổi ra lớp 2.214/2.214 cháu, 100%.", "numerator=2214 denominator=2214 rate=100"),),
        counter=("Trẻ 5 tuổi ra lớp 2.100/2.214 cháu, 100%.", "Có 8/16 trạm, 50% số bàn đạt chuẩn."),
    ),
    Rule(
        "ratio.of.rate.far", "ratio", "numerator:NUM SLASH denominator:NUM UNIT? (LOOSE|REACH|AUX|MOVE){0,8}? OPEN SMALL{0,2} REACH? SMALL{0,2} rate:PCT CLOSE", guard="comes_about",
        examples=(("Có tới 51/87 vụ do sự cố hệ thống, thiết bị điện (58,6%).", "numerator=51 denominator=87 rate=58.6"), ("Có 11/15 chỉ tiêu đạt và vượt kế hoạch (chiếm 73,3%).", "numerator=11 denominator=15 rate=73.3"),
                  ("Có 118/214 vườn rau, trại nấm đạt chuẩn (55,9%).", "numerator=118 denominator=214 rate=55.9")),
        counter=("Có 51/87 vụ do sự cố hệ thống, thiết bị điện (12,5%).",),
    ),
    Rule(
        "ratio.rate.of", "ratio", "rate:PCT UNIT? FILL{0,2}? OPEN FILL? REACH? SMALL{0,2} numerator:NUM SLASH denominator:NUM", guard="no_movement",
        examples=(("Ký số cấp xã đạt 100% (5.766/5.766).", "numerator=5766 denominator=5766 rate=100"),),
        counter=("Tội phạm giảm 5,83% (3.389/3.599 vụ).",),
    ),
    Rule(
        "ratio.rate.of.units", "ratio", "rate:PCT UNIT? FILL{0,2}? OPEN SMALL{0,2} numerator:NUM UNIT FILL? SLASH denominator:NUM", guard="comes_out",
        examples=(("Số máy tính bình quân đạt 71,14% số cán bộ (1.277 máy/1.795 người).", "numerator=1277 denominator=1795 rate=71.14"),),
        counter=("Vốn giải ngân đạt 71,14% (1.277 tỷ đồng/12 dự án).",),
    ),
    Rule(
        "ratio.rate.with", "ratio", "rate:PCT COMMA? (share:REACH|with:AUX) SMALL{0,2} numerator:NUM SLASH denominator:NUM", guard="share_word",
        examples=(("Tỷ lệ đúng hạn đạt 80%, tương ứng 40/50 hồ sơ.", "numerator=40 denominator=50 rate=80"), ("Tỷ lệ đỗ đạt 99,12%, với 15.230/15.365 thí sinh.", "numerator=15230 denominator=15365 rate=99.12")),
        counter=("Thu ngân sách đạt 104,2%, hoàn thành 12/15 chỉ tiêu được giao.", "Tỷ lệ hộ nghèo còn 2,1% với 9/14 xã về đích nông thôn mới."),
    ),
    Rule(
        "ratio.of.rate.dash", "ratio", "numerator:NUM SLASH denominator:NUM UNIT? WORDS? dash:DASH HEDGE? rate:PCT", guard="ends_clause",
        examples=(("Hồ sơ trực tuyến: 3.412/3.520 hồ sơ - 96,9%.", "numerator=3412 denominator=3520 rate=96.9"),),
        counter=("Đã sắp xếp xong 12/15 thôn - 96,9% cử tri tán thành.",),
    ),
    Rule(
        "ratio.of.rate.behind", "ratio", "numerator:NUM SLASH denominator:NUM UNIT? (LOOSE|REACH|AUX|MOVE|HEDGE|NUM|UNIT){1,8}? COMMA SMALL{0,2} REACH SMALL{0,3} rate:PCT", guard="comes_out",
        examples=(("Có 6.120/7.850 trẻ dưới 1 tuổi uống đủ 2 liều, đạt 78%.", "numerator=6120 denominator=7850 rate=78"),),
        counter=("Có 6.120/7.850 trẻ dưới 1 tuổi uống đủ 2 liều, đạt 91%.",),
    ),
    Rule(
        "ratio.of.bare", "ratio", "numerator:NUM SLASH denominator:NUM UNIT? FILL{0,4}? COMMA? SMALL{0,2} REACH SMALL{0,2} rate:NUM", guard="bare_rate",
        examples=(("Cấp xã tiếp nhận 40/50 hồ sơ, đạt 80,00; còn lại đang xử lý.", "numerator=40 denominator=50 rate=80"), ("Có 3.118/14.205 người dân được cấp, đạt 21,95 (chỉ tiêu giao là 25%).", "numerator=3118 denominator=14205 rate=21.95")),
        counter=("Có 40/50 hồ sơ, đạt 3 sao.",),
    ),
    Rule(
        "ratio.of.bare.paren", "ratio", "numerator:NUM SLASH denominator:NUM UNIT? FILL{0,4}? OPEN REACH? rate:NUM CLOSE", guard="bare_comes_out",
        examples=(("Mới có 11/14 xã, thị trấn (78,6) cấp đủ chứng thư số.", "numerator=11 denominator=14 rate=78.6"), ("Xã Cao Sơn: 3.318/3.790 (tỷ lệ 87,5)", "numerator=3318 denominator=3790 rate=87.5")),
        counter=("Mới có 11/14 xã (4,5) cấp đủ.", "Mới có 7/14 xã (50) cấp đủ."),
    ),
    Rule(
        "ratio.of", "ratio", "numerator:NUM SLASH denominator:NUM", guard="slash",
        examples=(("Có 19/19 xã, thị trấn kết nối Internet.", "numerator=19 denominator=19"),
                  ("Hoàn thành hai phần ba khối lượng.", "numerator=2 denominator=3")),
        counter=("Họp ngày 15/5 tại xã.", "Theo Quy định (EU) 2023/1115, xã đã họp.", "Bản đồ tỷ lệ 1/2.000.", "Trường Mầm non 19/5 khánh thành."),
    ),
    Rule(
        "ratio.of.units.bare", "ratio", "numerator:NUM UNIT WORDS? SLASH denominator:NUM UNIT COMMA? SMALL{0,2} REACH SMALL{0,2} rate:NUM", guard="bare_of_units",
        examples=(("Thu ngân sách 46,8 tỷ đồng/92 tỷ đồng, đạt 50,87 DT tỉnh giao.", "numerator=46800000000 denominator=92000000000 rate=50.87"),),
        counter=("Thu 46,8 tỷ đồng/92 tỷ đồng, đạt 3 sao.",),
    ),
    Rule(
        "ratio.of.units", "ratio", "numerator:NUM UNIT WORDS? SLASH denominator:NUM UNIT (LOOSE{0,4}? (REACH WORDS)? (OPEN REACH?|SMALL{0,2} REACH) SMALL{0,3} rate:PCT)?", guard="same_unit",
        examples=(("Có 15 xã/19 xã đạt chuẩn.", "numerator=15 denominator=19"), ("Giải ngân 65 tỷ đồng/80 tỷ đồng, đạt 81,25%.", "numerator=65000000000 denominator=80000000000 rate=81.25"),
                  ("Có 3.000 đoàn viên/7.500 thanh niên, tỷ lệ tập hợp đạt 40%.", "numerator=3000 denominator=7500 rate=40")),
        counter=("Tịch thu 27 cá thể/31,5 kg Cheo.", "Có 14 đoàn/236 người, đạt 90%."),
    ),
    Rule(
        "ratio.of.split", "ratio", "numerator:NUM UNIT? OPEN INSIDE{1,12}? CLOSE SLASH denominator:NUM (UNIT? LOOSE{0,4}? SMALL{0,2} REACH SMALL{0,3} rate:PCT)?", guard="split",
        examples=(("Đã giải quyết 121 đơn (102 khiếu nại, 19 tố cáo)/143 đơn, đạt 84,6%.", "numerator=121 denominator=143 rate=84.6"),),
        counter=("Có 3 đội (12 người)/5 giải.",),
    ),
    Rule(
        "ratio.of.named", "ratio", "numerator:NUM UNIT? SLASH of:WHOLE PERIOD? AUX? denominator:NUM (UNIT? LOOSE{0,4}? (OPEN REACH?|SMALL{0,2} REACH) SMALL{0,3} rate:PCT)?", guard="named_whole",
        examples=(("Đã cấp 95/tổng số 155 giấy phép.", "numerator=95 denominator=155"), ("Giải ngân 65 tỷ đồng/kế hoạch 80 tỷ đồng, đạt 81,25%.", "numerator=65000000000 denominator=80000000000 rate=81.25")),
        counter=("Giá lúa 7.000 đồng/kg, 3 xã bán hết.", "Hỗ trợ 5 triệu đồng/nhà cho 120 hộ nghèo."),
    ),
    Rule(
        "ratio.share.of_total", "ratio", "numerator:NUM UNIT? FILL{0,3}? COMMA? SMALL{0,2} REACH SMALL{0,2} rate:PCT OPEN TOTAL [AUX HEDGE]? denominator:NUM UNIT? CLOSE", guard="smaller",
        examples=(("Còn 1.286 hộ nghèo, chiếm 7,14% (trên tổng số 18.012 hộ dân).", "numerator=1286 denominator=18012 rate=7.14"),),
        counter=("Còn 1.286 hộ nghèo, chiếm 7,14% (trên tổng số 812 hộ dân).",),
    ),
    Rule(
        "ratio.share.of_named", "ratio", "numerator:NUM UNIT? (FILL|NUM UNIT|OPEN FILL{1,2} CLOSE){0,8}? COMMA? SMALL{0,2} REACH SMALL{0,2} rate:PCT [WORDS TOTAL] SMALL{0,2} denominator:NUM UNIT?", guard="of_named",
        examples=(("Có 23,4 triệu thuê bao 5G, chiếm 17,6% tổng số 132,9 triệu thuê bao di động.", "numerator=23400000 rate=17.6 denominator=132900000"), ("Đã tiêm 3.890 mũi cho trẻ 1-10 tuổi, đạt 93,3% trên tổng số 4.170 trẻ cần tiêm.", "numerator=3890 rate=93.3 denominator=4170")),
        counter=("Có 23,4 triệu thuê bao 5G, chiếm 17,6% tổng số 5 loại thuê bao.", "Có 176 hộ khá, chiếm 17,6% trong 1.000 hộ được hỏi ở ba xã khác."),
    ),
    Rule(
        "ratio.share.paren.of_named", "ratio", "numerator:NUM UNIT? FILL{0,3}? OPEN SMALL{0,2} REACH? SMALL{0,2} rate:PCT CLOSE [WORDS TOTAL] SMALL{0,2} denominator:NUM UNIT?", guard="of_named",
        examples=(("Giải quyết được 3.085 vụ (đạt 92,6%) trong tổng số 3.331 vụ.", "numerator=3085 rate=92.6 denominator=3331"), ("Có 12 xã (60%) trên tổng số 20 xã về đích.", "numerator=12 rate=60 denominator=20")),
        counter=("Giải quyết 3.085 vụ (đạt 92,6%) trong tổng số 412 ngày.", "Có 12 xã (60%) giữ vững tiêu chí 20 năm."),
    ),
    Rule(
        "ratio.among.rate", "ratio", "numerator:NUM UNIT? WORDS? OPEN? TOTAL [AUX HEDGE]? denominator:NUM UNIT? CLOSE? FILL{0,3}? [COMMA DASH]? OPEN? SMALL{0,2} REACH{0,2} SMALL{0,2} rate:PCT", guard="among_rate",
        examples=(("Có 31 trong số 124 trạm, tương đương 25%.", "numerator=31 denominator=124 rate=25"),),
        counter=("Có 31 trong số 124 trạm, 100% nhân viên được tập huấn.",),
    ),
    Rule(
        "ratio.among.total", "ratio", "numerator:NUM UNIT of:WORDS [AUX HEDGE]? denominator:NUM UNIT FILL{0,2}? (COMMA (REACH|WORDS){1,3} SMALL{0,2} rate:PCT)?", guard="among_total",
        examples=(("Có 412.300 người tham gia bảo hiểm y tế trên tổng dân số 438.600 người, độ bao phủ 94,0%.", "numerator=412300 denominator=438600 rate=94"),
                  ("Nợ xấu 37,2 tỷ đồng trên tổng dư nợ 4.650 tỷ đồng, tương ứng tỷ lệ 0,8%.", "numerator=37200000000 denominator=4650000000000 rate=0.8"),
                  ("Diện tích có rừng 168.300 ha trên tổng diện tích tự nhiên 330.000 ha, tỷ lệ che phủ đạt 51%.", "numerator=168300 denominator=330000 rate=51")),
        counter=("Có 120 hộ vay trên tổng dư nợ 45 tỷ đồng, đạt 95% kế hoạch.", "Đã trồng 12 ha cao su và 45 ha chè.", "Có 12 người chết trên địa bàn tổng cộng 45 người."),
    ),
    Rule(
        "ratio.among.rate.far", "ratio", "numerator:NUM UNIT? FILL{0,4}? TOTAL [AUX HEDGE]? denominator:NUM UNIT? (LOOSE|FROM|AUX|TO|NUM UNIT){0,8}? [COMMA OPEN] SMALL{0,2} (REACH WORDS?)? SMALL{0,2} rate:PCT", guard="comes_out",
        examples=(("Có 874 trong tổng số 2.135 trụ sở dôi dư được bán, điều chuyển hoặc chuyển đổi, đạt 40,9%.", "numerator=874 denominator=2135 rate=40.9"),
                  ("Có 6.120 tài khoản mức độ 2 trên tổng số 8.000 hồ sơ thu nhận, đạt 76,5%.", "numerator=6120 denominator=8000 rate=76.5"),
                  ("Có 3 trường hợp tử vong trong tổng số 1.245 ca mắc, tỷ lệ tử vong 0,24%.", "numerator=3 denominator=1245 rate=0.24")),
        counter=("Có 874 trong tổng số 2.135 trụ sở dôi dư được bán, điều chuyển, đạt 55%.",),
    ),
    Rule(
        "ratio.among.in.rate", "ratio", "numerator:NUM UNIT in:WORDS denominator:NUM UNIT LOOSE{0,5}? OPEN? SMALL{0,2} REACH SMALL{0,2} rate:PCT", guard="among_by_value",
        examples=(("Có 3.214 hồ sơ nộp trực tuyến trong 4.120 hồ sơ phải nộp phí, đạt 78,01%.", "numerator=3214 denominator=4120 rate=78.01"),),
        counter=("Có 12 xã trong 300 hộ, đạt 5%.", "Có 78 hộ nuôi cá cùng 100 hộ trồng rau, đạt 78% kế hoạch."),
    ),
    Rule(
        "ratio.over.dash", "ratio", "numerator:NUM UNIT? over:HEDGE denominator:NUM UNIT? WORDS? DASH HEDGE? rate:PCT", guard="over_comes_out",
        examples=(("Đã tưới 9.870 ha trên 11.250 ha đất sản xuất - 87,7%.", "numerator=9870 denominator=11250 rate=87.7"),),
        counter=("Đã tưới 9.870 ha trên 11.250 ha đất sản xuất - 12,5% tự chảy.",),
    ),
    Rule(
        "ratio.over.words", "ratio", "numerator:NUM UNIT WORDS over:HEDGE denominator:NUM UNIT? WORDS? COMMA SMALL{0,2} REACH SMALL{0,3} rate:PCT", guard="over_words",
        examples=(("Có 128.460 người có thẻ trên 140.230 dân, đạt 91,6%.", "numerator=128460 denominator=140230 rate=91.6"), ("Có 3.308 em nhập học trên 3.150 chỉ tiêu, bằng 105%.", "numerator=3308 denominator=3150 rate=105")),
        counter=("Có 3.308 em nhập học trên 3.150 chỉ tiêu, bằng 103% năm ngoái.", "Có 128.460 người có thẻ trên 140.230 dân, đạt 85% kế hoạch.", "Có 91 người đạt hơn 100 điểm, chiếm 91%."),
    ),
    Rule(
        "ratio.over", "ratio", "numerator:NUM UNIT? over:HEDGE denominator:NUM (UNIT? LOOSE{0,4}? (OPEN SMALL{0,2} REACH?|SMALL{0,2} REACH) SMALL{0,3} rate:PCT)?", guard="over_or_comes_out",
        examples=(("Hoàn thành 12 trên 15 chỉ tiêu.", "numerator=12 denominator=15"), ("Số xã có nhà tập: 131 trên 148, tương đương 88,5%.", "numerator=131 denominator=148 rate=88.5")),
        counter=("Có 15 xã trên 12 ha.", "Mưa lũ làm sạt lở 5 điểm trên 20 km đường liên xã."),
    ),
    Rule(
        "ratio.every", "ratio", "every:WORDS denominator:NUM UNIT? WORDS? AUX{0,2}? COMMA? AUX{1,3} numerator:NUM", guard="every",
        examples=(("Cứ 10 doanh nghiệp thì có 6 doanh nghiệp khó vay vốn.", "numerator=6 denominator=10"), ("Cứ 10 người thì chỉ có 3 muốn mở rộng.", "numerator=3 denominator=10"),),
        counter=("Xã có 10 doanh nghiệp thì 6 hộ vay vốn.", "Cứ 10 ngày có 6 chuyến hàng cập cảng Vĩnh An.", "Cứ 2 hộ nghèo thì có 5 nhân khẩu cần trợ giúp."),
    ),
    Rule(
        "ratio.among.in", "ratio", "numerator:NUM UNIT? in:WORDS denominator:NUM UNIT (FILL{0,3}? OPEN SMALL{0,2} rate:PCT CLOSE)?", guard="among_in",
        examples=(("Ba trong bốn cống đã đóng.", "numerator=3 denominator=4"), ("Trường có 112 trong 127 em đủ điều kiện (88,2%).", "numerator=112 denominator=127 rate=88.2")),
        counter=("Có 12 hộ trong 3 xã.",),
    ),
    Rule(
        "ratio.among.apart", "ratio", "numerator:NUM UNIT WORDS? COMMA TOTAL [AUX HEDGE]? denominator:NUM UNIT WORDS? (?=COMMA)", guard="among_apart",
        examples=(("Đã có 148 trạm y tế, trong tổng số 162 cơ sở, gửi đơn thuốc lên mạng.", "numerator=148 denominator=162"), ("Toàn huyện 9 xã, trong tổng số 12 xã, về đích.", "numerator=9 denominator=12")),
        counter=("Toàn tỉnh có 12 huyện, trong tổng số 1.200 hộ, có 300 hộ nghèo.", "Có 15 xã, trong tổng số 12 xã, đạt chuẩn."),
    ),
    Rule(
        "ratio.among", "ratio", "numerator:NUM UNIT? WORDS? OPEN? TOTAL [AUX HEDGE]? denominator:NUM", guard="among",
        examples=(("Có 3 trong số 12 xã đạt chuẩn.", "numerator=3 denominator=12"),),
        counter=("Trong số 48 dự án, có 31 dự án đã khởi công.", "Huyện dành cho 3 xã khoản kinh phí lớn nhất trong tổng số 48 tỷ đồng vốn nông thôn mới."),
    ),
    Rule(
        "ratio.share.in_turn", "ratio",
        "numerator:NUM UNIT FILL{0,2}? AND SMALL{0,1} NUM UNIT FILL{0,2}? COMMA? turn:WORDS? share:REACH turns:WORDS? SMALL{0,2} rate:PCT AND SMALL{0,1} PCT", guard="shares_in_turn",
        examples=(("Có 120 hộ nghèo và 85 hộ cận nghèo, lần lượt chiếm 6,2% và 4,1%.", "numerator=120 rate=6.2"), ("Đã tiêm 6.214 mũi 1 và 5.870 mũi 2, lần lượt đạt 96,3% và 91%.", "numerator=6214 rate=96.3")),
        counter=("Có 120 hộ nghèo và 85 hộ cận nghèo, chiếm 6,2% và 4,1%.", "Có 120 hộ nghèo và 85 hộ cận nghèo, tỷ lệ trẻ đi học lần lượt đạt 96,2% và 94,1%."),
    ),
    Rule(
        "ratio.share.in_turn.next", "ratio",
        "NUM UNIT FILL{0,2}? AND SMALL{0,1} numerator:NUM UNIT FILL{0,2}? COMMA? turn:WORDS? share:REACH turns:WORDS? SMALL{0,2} PCT AND SMALL{0,1} rate:PCT", guard="shares_in_turn",
        examples=(("Có 120 hộ nghèo và 85 hộ cận nghèo, lần lượt chiếm 6,2% và 4,1%.", "numerator=85 rate=4.1"),),
        counter=("Có 120 hộ nghèo và 85 hộ cận nghèo, chiếm 6,2% và 4,1%.",),
    ),
    Rule(
        "ratio.and_total", "ratio", "numerator:NUM UNIT? FILL{0,2}? [COMMA AND] of:WORDS AUX? denominator:NUM UNIT? FILL{0,2}? COMMA? SMALL{0,2} REACH SMALL{0,2} rate:PCT", guard="and_total",
        examples=(("Số hồ sơ nộp trực tuyến là 115.665 và tổng số hồ sơ giải quyết là 168.746, chiếm 68,54%.", "numerator=115665 denominator=168746 rate=68.54"),),
        counter=("Số hồ sơ trực tuyến là 115.665 và tổng số hồ sơ trả trước hạn là 168.746, chiếm 71,2%.",),
    ),
    Rule(
        "ratio.share.about", "ratio",
        "numerator:NUM UNIT [WORDS SLASH COMMA AND AUX]{1,2} NUM UNIT FILL{0,2}? [COMMA OPEN] SMALL{0,2} REACH SMALL{0,3} rate:PCT about:WORDS AND", guard="share_about",
        examples=(("Đã xét xử 87.770 vụ với 153.365 bị cáo, đạt tỷ lệ 97,8% về số vụ và 94,5% về số bị cáo.", "numerator=87770 rate=97.8"),),
        counter=("Đã xét xử 87.770 vụ với 153.365 bị cáo, đạt tỷ lệ 97,8% về số tiền và 94,5% về tiến độ.",),
    ),
    Rule(
        "ratio.share.about.next", "ratio",
        "NUM UNIT [WORDS SLASH COMMA AND AUX]{1,2} numerator:NUM UNIT FILL{0,2}? [COMMA OPEN] SMALL{0,2} REACH SMALL{0,3} PCT WORDS AND SMALL{0,2} rate:PCT about:WORDS", guard="share_about",
        examples=(("Đã xét xử 87.770 vụ với 153.365 bị cáo, đạt tỷ lệ 97,8% về số vụ và 94,5% về số bị cáo.", "numerator=153365 rate=94.5"),),
        counter=("Đã xét xử 87.770 vụ với 153.365 bị cáo, đạt tỷ lệ 97,8% về số tiền và 94,5% về tiến độ.",),
    ),
    Rule(
        "ratio.share.owned", "ratio", "numerator:NUM UNIT of:WORDS? [AUX FROM]? inner:NUM UNIT (COMMA WORDS)? COMMA SMALL{0,2} share:REACH SMALL{0,3} rate:PCT", guard="owned",
        examples=(("Đã thẩm định 2.000ha rừng của 1.287 hộ dân, đạt 90% diện tích.", "numerator=2000 rate=90"),
                  ("Còn 4.215 hộ nghèo với 16.433 nhân khẩu, chiếm 3,42% tổng số hộ.", "numerator=4215 rate=3.42"),
                  ("Quỹ chi 1.034 tỷ đồng cho 1,386 triệu lượt khám, bằng 71,9% dự toán.", "numerator=1034000000000 rate=71.9")),
        counter=("Xã thành lập 5 tổ vay vốn với 186 thành viên, đạt 93% kế hoạch.", "Cảng đón 1.240 tàu nhưng chỉ kiểm tra 310 tàu, chiếm 25% tổng số tàu."),
    ),
    Rule(
        "ratio.share.slashed", "ratio", "numerator:NUM UNIT SLASH inner:NUM UNIT [OPEN COMMA] REACH? SMALL{0,2} rate:PCT of:WORDS", guard="slashed",
        examples=(("Tội phạm về ma túy 341 vụ/502 bị can (chiếm 37,3% số vụ).", "numerator=341 rate=37.3"), ("Thiệt hại 1.846 ha/2.930 hộ (chiếm 8,6% diện tích nuôi).", "numerator=1846 rate=8.6"), ("Nhóm này có 803 vụ/1.401 bị can, chiếm 54% số vụ.", "numerator=803 rate=54")),
        counter=("Có 341 vụ/502 bị can (chiếm 37,3% tiền phạt).",),
    ),
    Rule(
        "ratio.share.qualified", "ratio", "numerator:NUM UNIT of:WORDS? SMALL{0,2} inner:NUM UNIT FILL{0,2}? [COMMA OPEN] share:REACH? SMALL{0,3} rate:PCT", guard="qualified",
        examples=(("Có 4.325 doanh nghiệp có quy mô vốn dưới 10 tỷ đồng, chiếm 92,3%.", "numerator=4325 rate=92.3"),
                  ("Có 12.077 cháu là trẻ 5 tuổi ra lớp (đạt 74,5%).", "numerator=12077 rate=74.5"),
                  ("Có 486 trẻ từ 6-36 tháng tuổi uống vitamin A, đạt 99,2%.", "numerator=486 rate=99.2"),
                  ("Có 109 người dưới 35 tuổi, tức 17%.", "numerator=109 rate=17")),
        counter=("Có 12 xã với 300 hộ (5%).", "Đo được 2.140 thửa với diện tích 36 ha, đạt 88,4%."),
    ),
    Rule(
        "ratio.share.whole", "ratio",
        "numerator:NUM UNIT? FILL{0,3}? COMMA? ((BASELINE? MOVE WORDS? SMALL{0,3} FIGURE UNIT? FILL{0,2}? BASELINE? FILL{0,2}?|TIMES SMALL{0,2} NUM UNIT FILL{0,2}? BASELINE?|REACH SMALL{0,2} PCT [BASELINE PERIOD]) (COMMA AND?|AND|turn:WORDS)){0,2} SMALL{0,2} REACH SMALL{0,3} rate:PCT UNIT? FILL{0,3}? OPEN [WORDS PERIOD COLON AUX]{0,4} denominator:NUM UNIT? CLOSE", guard="whole_named",
        examples=(("Lãi 402 tỷ đồng, mới đạt 17% kế hoạch (mục tiêu cả năm là 2.350 tỷ đồng).", "numerator=402000000000 rate=17 denominator=2350000000000"), ("Giải ngân 56,6 tỷ đồng, đạt 56,6% kế hoạch giao (100 tỷ đồng).", "numerator=56600000000 rate=56.6 denominator=100000000000"),
                  ("Doanh thu 1.126 tỷ đồng, gấp 1,5 lần cùng kỳ, hoàn thành 59,3% chỉ tiêu cả năm (1.900 tỷ).", "numerator=1126000000000 rate=59.3 denominator=1900000000000")),
        counter=("Thu 80 tỷ đồng, đạt 56,6% dự toán (tăng 100 tỷ đồng).", "Thu 80 tỷ đồng, đạt 80% dự toán (cùng kỳ 100 tỷ đồng).", "Thu 80 tỷ đồng, đạt 80% dự toán (chi 100 tỷ đồng).", "Có 80 hộ tham gia, đạt 80% kế hoạch (kế hoạch 100 ha)."),
    ),
    Rule(
        "ratio.share.whole.far", "ratio",
        "numerator:NUM UNIT (LOOSE|MOVE|BASELINE|AUX|PCT){0,12}? COMMA (LOOSE|AUX|HEDGE){0,4}? REACH SMALL{0,3} rate:PCT UNIT? FILL{0,2}? OPEN denominator:NUM UNIT? CLOSE", guard="plan_comes_out",
        examples=(("Lãi trước thuế 4.810 tỷ đồng, tăng 18,5%, qua đó hoàn thành 74% kế hoạch năm (6.500 tỷ đồng).", "numerator=4810000000000 rate=74 denominator=6500000000000"),
                  ("Số hóa 3,2 triệu trang tài liệu hộ tịch, địa chính, đạt 64% kế hoạch (5 triệu trang).", "numerator=3200000 rate=64 denominator=5000000")),
        counter=("Có 32 xã đạt chuẩn, thu ngân sách tăng, đạt 74% kế hoạch (45 tỷ đồng).", "Lãi 4.810 tỷ đồng, tăng 18,5%, hoàn thành 80% kế hoạch năm (6.500 tỷ đồng).", "Có 32 xã ven sông, hoàn thành 64% (50 xã)."),
    ),
    Rule(
        "ratio.share.plan.named", "ratio",
        "numerator:NUM UNIT FILL{0,3}? COMMA (MOVE SMALL{0,2} PCT TIME? (COMMA AND?|AND))? (LOOSE|AUX|HEDGE){0,2}? REACH SMALL{0,3} rate:PCT UNIT? plan:WORDS? HEDGE? denominator:NUM UNIT", guard="named_comes_out",
        examples=(("Cả tỉnh mới hoàn thành 684 căn, đạt 11,4% chỉ tiêu 6.000 căn được giao.", "numerator=684 rate=11.4 denominator=6000"), ("Mỏ cấp 214.000 m3 cát, bằng 36,9% nhu cầu 580.000 m3.", "numerator=214000 rate=36.9 denominator=580000"), ("Công ty lãi 131,5 tỷ đồng, tăng 36,2% và bằng 61,7% chỉ tiêu 213 tỷ đồng.", "numerator=131500000000 rate=61.7 denominator=213000000000")),
        counter=("Cả tỉnh hoàn thành 684 căn, đạt 11,4% và 6.000 căn đang xây.", "Cả tỉnh hoàn thành 684 căn, đạt 15% chỉ tiêu 6.000 căn."),
    ),
    Rule(
        "ratio.share.plan.is", "ratio",
        "numerator:NUM UNIT? FILL{0,3}? COMMA? SMALL{0,2} REACH SMALL{0,3} rate:PCT UNIT? [WORDS PERIOD AUX]{1,4} HEDGE? denominator:NUM UNIT?", guard="plan_is",
        examples=(("Xuất khẩu 8 tháng đạt 5,5 tỷ USD, tương đương 55% so với kế hoạch cả năm là 10 tỷ USD.", "numerator=5500000000 rate=55 denominator=10000000000"),),
        counter=("Thu 80 tỷ đồng, đạt 80% kế hoạch, chi là 100 tỷ đồng.", "Thu 80 tỷ đồng, đạt 80% kế hoạch và vay là 70 tỷ đồng.", "Thu ngân sách đạt 80 tỷ đồng, bằng 80% dự toán của 12 xã."),
    ),
    Rule(
        "ratio.share.cases", "ratio", "numerator:NUM UNIT WORDS? [COMMA AND OPEN SLASH DASH AUX SEMI] (WORDS COMMA)? WORDS? of:NUM UNIT WORDS? [CLOSE OPEN]? COMMA? share:REACH SMALL{0,2} rate:PCT", guard="share_of_cases",
        examples=(("Công an làm rõ 165 vụ, 241 đối tượng, đạt tỷ lệ 88,24%.", "numerator=165 rate=88.24"), ("Đã khám phá 191 vụ, bắt 334 đối tượng, đạt 87,6%.", "numerator=191 rate=87.6"), ("Tòa giải quyết 1.153 vụ - 2.046 bị cáo, đạt 88,55%.", "numerator=1153 rate=88.55"), ("Tòa xét xử 187 vụ/241 bị cáo, đạt 88,55%.", "numerator=187 rate=88.55"), ("Tòa xét xử 187 vụ với 241 bị cáo, đạt 88,55%.", "numerator=187 rate=88.55"), ("Khám phá 186 vụ, 477 đối tượng phạm tội hình sự (đạt 87,3%).", "numerator=186 rate=87.3"), ("Khám phá 1.277 vụ; bắt, xử lý 2.138 đối tượng, đạt 78,65%.", "numerator=1277 rate=78.65")),
        counter=("Có 12 xã, 241 hộ, đạt tỷ lệ 88,24%.", "Xảy ra 165 vụ, 241 người bị thương, chiếm 88,24%."),
    ),
    Rule(
        "ratio.share.limited", "ratio",
        "numerator:NUM UNIT (WORDS? HEDGE|WORDS) limit:NUM UNIT COMMA SMALL{0,2} share:REACH SMALL{0,3} rate:PCT", guard="share_limited",
        examples=(("Có 62.472 bài dưới 5 điểm, chiếm 6%.", "numerator=62472 rate=6"), ("Có 38.214 buồng hạng 4-5 sao, chiếm 54,3%.", "numerator=38214 rate=54.3")),
        counter=("Có 12 xã đạt trên 80 điểm, đạt 95% kế hoạch.", "Có 12 xã trồng 60 ha, chiếm 6%."),
    ),
    Rule(
        "ratio.share", "ratio",
        "numerator:NUM UNIT? those:OPENER? FILL{0,3}? ((COMMA FILL)? OPEN PLUS? INSIDE{1,16}? CLOSE)? COMMA? ((OPEN? BASELINE? GROWTH WORDS? SMALL{0,3} FIGURE UNIT? (OPEN PLUS? INSIDE{1,4}? CLOSE)? FILL{0,2}? BASELINE? FILL{0,2}? CLOSE?|REACH SMALL{0,2} FIGURE TIME|AUX PCT) (COMMA AND?|AND|turn:WORDS)){0,2} AND? SMALL{0,2} share:REACH SMALL{0,3} rate:PCT",
        guard="share",
        examples=(
            ("Có 308 chiếc trong số này đã lắp máy, đạt 98,7%.", "numerator=308 rate=98.7"),
            ("Cấp huyện ký số 5.442văn bản, đạt 73,02%.", "numerator=5442 rate=73.02"),
            ("Thu 412,5 tỷ đồng, tăng 9,3%, đạt 41,2% kế hoạch.", "numerator=412500000000 rate=41.2"),
            ("Thu 412,5 tỷ đồng, thêm 9,3%, đạt 41,2% kế hoạch.", "numerator=412500000000 rate=41.2"),
            ("Dư nợ đạt 428,6 tỷ đồng, tăng 37,5 tỷ đồng (+9,6%) so với đầu năm, hoàn thành 98,7% kế hoạch.", "numerator=428600000000 rate=98.7"),
            ("Doanh thu đạt 548,2 tỷ đồng, tăng 27,6% so với năm 2022 nhưng mới hoàn thành 94,5% kế hoạch.", "numerator=548200000000 rate=94.5"),
        ),
        counter=("Gia Bình và Tiên Du là hai huyện dẫn đầu với tỷ lệ 100%.", "Người già đã uống ít nhất 2 liều đạt 91,4%.", "Còn 1 địa phương giải ngân đạt 20%.", "Tỷ lệ hộ có 2 con trở xuống đạt 81%.", "Mức lương từ 7 - 10 triệu đồng chiếm 51% vị trí.", "Có 5 địa phương có tỷ lệ giải ngân đạt 41,38%.", "Có 9 đơn vị đạt tỷ lệ trên 50%.", "Tỷ lệ lấp đầy của 5 khu công nghiệp mới đạt 58%.", "Công suất phòng của 120 cơ sở lưu trú đạt 78%.", "Ba thị trường này chiếm 52,3% kim ngạch.", "Ba thị trường dẫn đầu đã chiếm gần 52% lượng xuất khẩu.", "Doanh thu đạt 548 tỷ đồng, tăng 27,6% do nhà máy đạt 94,5% công suất.", "Công ty thu 6.400 tỷ đồng nhưng mới đạt 51% mục tiêu lợi nhuận.", "Giá tiêu đạt 4.260 USD, tăng 118 USD, tương đương 2,8%.", "Ba nhóm hàng này chiếm 52,3%.", "Nhóm doanh nghiệp có từ 10 lao động trở lên chiếm 12%.", "Giá bán 2,6 - 2,7 USD/kg, bằng khoảng 94% giá thế giới.", "Cầu Đồng Cẩm có vốn 310 tỷ đồng, mới đạt 72% khối lượng.", "Có 27 doanh nghiệp đã dọn vào, lấp đầy 83% diện tích sàn.", "Có 30 mặt hàng đạt kim ngạch trên 1 tỷ USD, chiếm 92,3% tổng kim ngạch."),
    ),
    Rule(
        "ratio.share.same", "ratio", "numerator:NUM UNIT? FILL{0,3}? COMMA as:WORDS [PERIOD BASELINE] (COMMA AND?|AND) SMALL{0,2} REACH SMALL{0,3} rate:PCT", guard="share_same",
        examples=(("Cây sắn: 30 ha, bằng cùng kỳ, đạt 100% kế hoạch.", "numerator=30 rate=100"), ("Đàn trâu có 412 con, không đổi so với cùng kỳ và đạt 98,1% kế hoạch.", "numerator=412 rate=98.1")),
        counter=("Trồng 30 ha sắn, thu nhập so với cùng kỳ, đạt 98% kế hoạch.", "Trồng 30 ha sắn, bằng cùng kỳ, tỷ lệ sống đạt 98%."),
    ),
    Rule(
        "ratio.share.verb", "ratio",
        "numerator:NUM UNIT? FILL{0,3}? COMMA SMALL? REACH REACH? of:WORDS (REACH|AUX)? HEDGE? rate:PCT", guard="share_said",
        examples=(("Có 4.324 người tham gia, đạt tỷ lệ bao phủ trên địa bàn là 82,4% dân số.", "numerator=4324 rate=82.4"),),
        counter=("Có 22.803 hồ sơ đã giải quyết, tỷ lệ hài lòng của người dân đạt 98%.", "Có 4.324 người trả lời, đạt mức hài lòng là 82,4%."),
    ),
    Rule(
        "ratio.share.of.all", "ratio", "numerator:NUM UNIT WORDS? COMMA HEDGE? rate:PCT", guard="of_all",
        examples=(("Nhóm này giành 33 giải, gần 20% tổng số giải.", "numerator=33 rate=20"), ("Huyện có 412 hộ nghèo, 3,9% tổng số hộ.", "numerator=412 rate=3.9")),
        counter=("Nhóm này giành 33 giải, 20% tổng vốn.", "Có 12 xã, 20% số hộ đã dùng nước sạch.", "Có 12 xã, 20% tổng số hộ đã dùng nước sạch."),
    ),
    Rule(
        "ratio.share.over_comma", "ratio", "numerator:NUM UNIT WORDS COMMA more:WORDS COMMA share:REACH SMALL{0,2} rate:PCT", guard="share_over_comma",
        examples=(("Có 7,97 tỷ USD đổ vào công nghiệp chế biến, chế tạo, chiếm 57,5%.", "numerator=7970000000 rate=57.5"),),
        counter=("Có 7,97 tỷ USD đổ vào công nghiệp, bất động sản hút vốn, đạt 57,5%.", "Có 12 xã về đích, tỷ lệ hộ nghèo giảm mạnh, chiếm 5%."),
    ),
    Rule(
        "ratio.share.plan.over_commas", "ratio", "numerator:NUM UNIT WORDS ([COMMA AND] WORDS){1,5} COMMA REACH SMALL{0,2} rate:PCT", guard="plan_over_commas",
        examples=(("Xây 576 phòng học ở vùng biên giới, hải đảo, vùng sâu, vùng xa, đạt 28,8% chỉ tiêu.", "numerator=576 rate=28.8"), ("Trồng 412 ha lạc, vừng, đậu các loại, bằng 95,4% kế hoạch.", "numerator=412 rate=95.4")),
        counter=("Xây 576 phòng học ở vùng biên giới, hải đảo, vùng sâu, đạt 28,8% diện tích.", "Xây 576 phòng học mới, thu ngân sách, tỷ lệ giải ngân, đạt 28,8% kế hoạch."),
    ),
    Rule(
        "ratio.share.same_base", "ratio", "numerator:NUM UNIT LOOSE{1,6}? COMMA share:REACH SMALL{0,2} rate:PCT of:WORDS", guard="same_base",
        examples=(("Còn 1,35 triệu thanh niên không có việc làm và không học tập, đào tạo, chiếm 10,4% tổng số thanh niên.", "numerator=1350000 rate=10.4"),),
        counter=("Có 120 hộ ở xã A, xã B, chiếm 10,4% tổng số xã.", "Có 120 hộ không có đất, không có vốn, đạt 10,4% tổng số hộ."),
    ),
    Rule(
        "ratio.share.said.again", "ratio", "numerator:NUM UNIT? OPENER? FILL{0,3}? COMMA (again:WORDS REACH|equals:REACH) of:WORDS (reached:REACH|AUX)? HEDGE? rate:PCT", guard="said_again",
        examples=(("Có 2.606 căn trong số này bán được ngay trong quý II, tương ứng tỷ lệ hấp thụ 63%.", "numerator=2606 rate=63"), ("Có 1.018.640 người tham gia BHYT, tương ứng độ bao phủ 93,8% dân số.", "numerator=1018640 rate=93.8"), ("Doanh nghiệp tiêu thụ được 37 nền, tương đương tỷ lệ hấp thụ 26,4%.", "numerator=37 rate=26.4"),),
        counter=("Có 37 hộ, tương đương tỷ lệ hộ nghèo của tỉnh là 26,4%.", "Có 37 nền, nâng tỷ lệ hấp thụ lên 26,4%."),
    ),
    Rule(
        "ratio.share.slash", "ratio", "numerator:NUM UNIT? SLASH rate:PCT",
        examples=(("Loại giỏi 120 em/25%, loại khá 240/50%.", "numerator=240 rate=50"),),
    ),
    Rule(
        "ratio.share.bracketed", "ratio", "OPEN numerator:NUM UNIT [COMMA SEMI] (MOVE SMALL{0,2} FIGURE UNIT? [COMMA SEMI])? share:SAYING SMALL{0,2} rate:PCT CLOSE", guard="share_called",
        examples=(("Dẫn đầu là An Bình (5.494 tỷ đồng; tăng 4,9%; thị phần 12,7%).", "numerator=5494000000000 rate=12.7"),),
        counter=("Dẫn đầu là An Bình (5.494 tỷ đồng; tăng 4,9%; lợi nhuận biên 12,7%).",),
    ),
    Rule(
        "ratio.share.listed", "ratio", "numerator:NUM UNIT [COMMA DASH] HEDGE? rate:PCT", guard="share_listed",
        examples=(("Gần một nửa (15.400 tỷ đồng, 48,4%) là giá trị hoàn lại.", "numerator=15400000000000 rate=48.4"), ("Loại giỏi: 120 em, 25%; loại khá: 240 em, 50%.", "numerator=240 rate=50"),),
        counter=("Có 12 xã, 95% hộ dùng nước sạch.", "Có 12 xã, 95%."),
    ),
    Rule(
        "ratio.share.beside", "ratio", "numerator:NUM UNIT said:WORDS? COMMA HEDGE rate:PCT (?=[STOP SEMI CLOSE BREAK])", guard="beside",
        examples=(("Chỉ có 12 hồ sơ trễ hẹn, chưa đầy 1%.", "numerator=12 rate=1"),),
        counter=("Tăng 12 vụ, khoảng 3,4%.", "Vốn vay 12 tỷ đồng, khoảng 6%.", "Có 12 xã, gần 95% hộ dùng nước sạch."),
    ),
    Rule(
        "ratio.share.plan", "ratio", "numerator:NUM UNIT FILL{0,2}? [COMMA OPEN DASH] over:HEDGE? rate:PCT", guard="of_plan",
        examples=(("Gieo trồng 3.200 ha, 95% kế hoạch.", "numerator=3200 rate=95"),),
        counter=("Có 12 xã, 95% hộ dùng nước sạch.",),
    ),
    Rule(
        "ratio.rate.amount", "ratio", "rate:PCT UNIT? FILL{0,3}? [COMMA OPEN] share:REACH SMALL{0,3} numerator:NUM", guard="rate_amount",
        examples=(("Giải ngân đạt 50% kế hoạch, tương đương 2.156 tỷ đồng.", "numerator=2156000000000 rate=50"),),
        counter=("Lao động tăng 1,1%, tương đương 5.600 người.",),
    ),
    Rule(
        "ratio.rate.count", "ratio", "rate:PCT UNIT? FILL{0,3}? OPEN share:REACH? SMALL{0,2} numerator:NUM UNIT FILL{0,2}? CLOSE", guard="rate_count",
        examples=(("Tỷ lệ hộ nghèo còn 2,1% (1.204 hộ).", "numerator=1204 rate=2.1"),),
        counter=("Đạt 56,6% kế hoạch (913 tỷ đồng).", "Tăng 5% (120 hộ).", "Tỷ lệ trả đúng hạn đạt 95% (3 ngày)."),
    ),
    Rule(
        "ratio.rate.with.count", "ratio", "rate:PCT UNIT? FILL{0,2}? with:AUX numerator:NUM UNIT", guard="rate_with",
        examples=(("Trộm cắp tài sản chiếm tới 47,5% với 151 vụ.", "numerator=151 rate=47.5"),),
        counter=("Thu ngân sách tăng 12% với 151 tỷ đồng.", "Đạt 95% với 3 xã còn lại.", "Trộm cắp vẫn chiếm 47,5% khi 151 vụ đã được làm rõ."),
    ),
    Rule(
        "ratio.share.paren", "ratio", "numerator:NUM UNIT? OPENER? FILL{0,5}? (COMMA FILL{1,3}?)? OPEN SMALL{0,2} share:REACH? SMALL{0,3} rate:PCT", guard="share_paren",
        examples=(("Có 1.888 công ty (chiếm 40,3%).", "numerator=1888 rate=40.3"), ("Nuôi 91.038 con gia cầm (72,3%).", "numerator=91038 rate=72.3"), ("Có 86 căn chào bán và 19 căn trong đó bán được (22%).", "numerator=19 rate=22 denominator=86")),
        counter=("Có 23 vụ (-14,8%).", "Có 23 vụ (tăng 14,8%).", "Tai nạn giảm 23 vụ (14,8%) so với cùng kỳ.", "Có 8 khoản thu đạt khá (trên 20% so với dự toán).", "Có 12 xã có tỷ lệ hộ nghèo cao (trên 15%).", "Dự án cần 438 tỷ đồng, lấy từ tiền sử dụng đất (không thấp hơn 10%).", "Xã chi 38 tỷ đồng, phần lớn (64,8%) là lương."),
    ),
    Rule(
        "ratio.share.equals", "ratio", "numerator:NUM UNIT? FILL{0,2}? equals:REACH rate:NUM", guard="equals",
        examples=(("Có 2.266 hộ có nhà đạt chuẩn = 93,7.", "numerator=2266 rate=93.7"),),
        counter=("Có 40 sản phẩm bằng 3 sao.", "Có 12 lô = 5,5 ha."),
    ),
    Rule(
        "ratio.share.bare", "ratio", "numerator:NUM UNIT? FILL{0,2}? COMMA? SMALL{0,2} REACH SMALL{0,2} rate:NUM", guard="bare_rate",
        examples=(("Cấp huyện 5.442 văn bản, đạt 73,02%; cấp xã: 3881, đạt 87,61.", "numerator=3881 rate=87.61"), ("Thuế bảo vệ môi trường 58,4 tỷ đồng, chỉ bằng 71,2 dự toán.", "numerator=58400000000 rate=71.2"), ("Vùng ven biển gieo cấy 24,2 nghìn ha, bằng 99,4 cùng kỳ năm trước.", "numerator=24200 rate=99.4")),
        counter=("Có 40 sản phẩm, đạt 3 sao.",),
    ),
)  # fmt: skip
