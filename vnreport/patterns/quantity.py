"""How much or how many. What a number counts stands behind it, or is inherited."""

from vnreport.patterns.grammar import Rule

# Behind "có 30 ngày" these say what the days are for: a time allowed is no count of days.
HAVING = ("có", "ghi nhận", "xuất hiện", "trải qua")  # before days that are counted: "ghi nhận 47 ngày mưa"
DAYS_FOR = ("để", "làm", "nghỉ", "kể", "từ", "trước", "sau", "phép", "nữa", "tới", "lễ", "tết", "công", "tuổi", "và", "cho", "ở", "trong", "tại", "là")
# Behind one of these a bare number with decimals is a score in points: "trung vị 7,25", "điểm số Hà Thành cao nhất là 7,24".
SCORES = (
    "điểm trung bình", "điểm bình quân", "điểm số", "số điểm", "tổng điểm", "tổng số điểm", "điểm tổng hợp", "điểm chuẩn", "điểm sàn", "điểm trúng tuyển", "trung vị", "điểm trung vị",
)  # fmt: skip
SCORE_LISTS = ("điểm trúng tuyển",)  # and these, where a list of names with scores follows
EXTREMES = ("cao nhất", "thấp nhất")
MEANS = ("điểm trung bình", "điểm bình quân", "điểm số", "điểm chuẩn", "điểm sàn")  # of what stands behind them: "điểm trung bình các môn 6,58"

# Before so many points of a percentage: a share in a growth, no growth of its own.
CONTRIBUTED = ("đóng góp", "đóng góp vào tăng trưởng", "đóng góp vào mức tăng", "đóng góp vào mức tăng chung", "góp", "góp vào mức tăng")

# Words of files on their way, behind which a bare number counts them.
CARRIED = ("kỳ trước chuyển sang", "kỳ trước chuyển qua", "chuyển sang", "chuyển qua", "tồn đọng")

# Behind "giải" or "huy chương" these name the sort of so many of them: "34 giải (2 Nhất, 9 Nhì, 12 Ba, 11 Khuyến khích)".
PRIZES = ("Nhất", "Nhì", "Ba", "Tư", "Khuyến khích", "KK", "nhất", "nhì", "ba", "tư", "khuyến khích")
MEDALS = ("vàng", "bạc", "đồng")
WINNING = ("đạt", "đoạt", "giành")  # "43 em đạt giải (1 Nhất, 9 Nhì)"
WON = ("giải", "giải thưởng", "huy chương", "HC", "tấm huy chương")

# What people suffer, before a bare number of them; and what tells, before it, that they are people.
SUFFERED = ("chết", "tử vong", "bị thương", "thiệt mạng", "mất tích", "tử nạn")
OF_PEOPLE = ("vụ", "tai nạn", "người", "sạt lở", "cháy", "va chạm", "lũ quét")

# Behind a duration these say that it is past, no result: "trung bình trong 7 ngày qua".
PAST = ("vừa qua", "qua", "gần đây", "gần nhất", "trở lại đây")
# A duration that is a result, not said in passing: "bình quân mất 6,5 ngày".
LIVES = ("tuổi thọ", "tuổi thọ trung bình", "tuổi thọ bình quân", "tuổi trung bình", "tuổi bình quân", "tuổi kết hôn trung bình lần đầu")
HEADS = ("dân", "người dân", "dân số", "trẻ", "trẻ em", "phụ nữ", "lao động", "học sinh")  # by so many of whom a rate is told
MEAN = ("bình quân", "trung bình")
LIVED = ("tuổi thọ", "số năm sống khỏe", "số năm đi học")  # what is told in years of itself
PERIODS = ("tháng", "năm", "quý", "tuần")  # but right behind the word these are what the mean is over: "bình quân 8 tháng"

# "Số" before these is no number of things: "Số điện thoại: 0913456".
NO_NUMBERS_OF = (
    "điện thoại", "hiệu", "fax", "công văn", "quyết định số", "thứ tự", "căn cước", "seri", "bưu chính", "định danh cá nhân", "đăng ký kinh doanh",
    "tài khoản ngân hàng", "(?:tài khoản|đăng ký|giấy phép|định danh|máy|nhà)$",
)  # fmt: skip
# Before a colon these name a place in a text, an address or a time, no count: "Điện thoại liên hệ: 45".
NO_LABELS = ("điều", "mục", "ngày", "điện thoại", "hotline", "mã", "số hiệu", "khoản", "bài", "phút", "tỷ số", "liên hệ", "trang", "lúc", "giờ")

# What was done with so many of those counted before: "chỉ ra 17 tồn tại, đến nay khắc phục xong 14".
DONE = (
    "xong", "khắc phục", "xử lý", "giải quyết", "thu hồi", "bàn giao", "nghiệm thu", "phê duyệt", "hoàn tất", "tháo dỡ", "khởi tố", "xét xử", "tiêm", "phẫu thuật", "xuất viện", "sửa chữa", "xây", "lắp đặt", "cấp", "chi trả", "trả lời", "chấm dứt", "di dời", "duyệt", "tuyển", "bố trí")  # fmt: skip
# Ends what a bare number of cases stands behind; the second only where a clause begins with it, or behind their noun.
HANDLED = (
    "đã giải quyết", "đang giải quyết", "chưa giải quyết", "đã xử lý", "đang xử lý", "chưa xử lý", "trễ hẹn", "trễ hạn", "quá hạn", "đúng hạn", "đúng hẹn", "trước hạn", "trong hạn", "đang xác minh", "tạm đình chỉ", "đang điều tra", "đang thụ lý",
)  # fmt: skip
RECEIVED, RECEIVED_BEHIND = ("tiếp nhận", "tiếp nhận mới", "tồn", "còn tồn", "tồn kỳ trước"), ("hồ sơ", "hs", "đã", "mới", "số", "xã", "phường", "huyện", "tỉnh")
# Levels that figures are told by, one after the other: "huyện 96, xã 645 bản".
LEVELS = ("huyện", "xã", "tỉnh", "phường", "thị trấn", "thành phố", "thôn")
# How many of those before are missing or left over: "biên chế hiện có 187/204 người, thiếu 17".
SHORT_OF = ("thiếu", "còn thiếu", "thừa", "dôi dư", "vắng", "còn trống", "khuyết")
# Of whom the brackets behind a count may tell how many they are: "63 người (nữ 41)".
GROUPS = ("nữ", "nam", "trong đó nữ", "trẻ em", "đảng viên", "dân tộc thiểu số", "DTTS", "người cao tuổi", "học sinh", "hộ nghèo", "phụ nữ")
ASPECTS = ("đã", "được", "mới được", "mới", "đang", "chưa", "còn", "chỉ", "sẽ")
# Verbs that state a bare number although the sentence turns behind it: "chỉ tiêu được giao là 820 nhưng mới tuyển được 463".
STATING = ("là", "đạt", "được")
ADVERSATIVES = ("nhưng", "song", "trong khi")
# What a bare number is left at, at the end of a clause: "năm 2024 còn 85.".
LEFT_AT = ("còn", "chỉ còn", "xuống còn", "xuống", "lên")
# Behind these alone a bare number states nothing: "đến 12", "số 45".
NOT_STATING = ("có", "với", "số", "về", "đến", "tới", "khi")
# Nor behind a run that begins with one of these: "…, thuộc khu rừng 45".
NOT_COUNTED = ("thuộc", "tại", "ở", "từ", "trên", "theo", "do", "đến", "qua", "trong", "cho", "và", "sau", "trước", "xem", "hiện", "gồm", "với", "của", "xe", "số")
# Nor does a large one before these: "1.200 năm".
DATED = ("tháng", "năm")

# What holds of so many of those counted before the brackets: "120 hồ sơ (114 đúng hạn, 6 quá hạn, 3 chưa đạt)".
DEADLINES = ("đúng", "quá", "trước", "trễ", "sớm", "chậm", "trong")  # before "hạn"
PREDICATES = ("đạt", "chưa đạt", "không đạt", "mới", "cũ", "đi", "đến")
# One number for each of the things named before: "lần lượt là 120, 135 và 150 hồ sơ".
RESPECTIVELY = ("lần lượt", "tương ứng")

ODDS = "chọi"  # "tỷ lệ chọi 1,38"
# In brackets before what a score is compared with: "7,08 điểm (cả nước 7,02)".
SET_BESIDE = ("cả nước", "toàn quốc", "toàn tỉnh", "bình quân cả nước", "trung bình cả nước", "năm trước", "năm ngoái", "cùng kỳ")

# Right before a bare number that a growth is told against: "so với con số 226 của cùng kỳ".
CALLED = ("so với con số", "so với mức")

RULES = (
    Rule(
        "quantity", "quantity", "value:NUM UNIT", guard="counted",
        examples=(("Tiếp nhận 7.950 hồ sơ.", "value=7950"), ("Diện tích 31.75ha.", "value=31.75")),
        counter=("Thực hiện trong 30 ngày.", "Học sinh lớp 1 nhập học.", "Lượng mưa trung bình trong 7 ngày qua rất thấp.", "Số ca mắc/1.000 người giảm rõ."),
    ),
    Rule(
        "quantity.amount", "quantity", "value:NUM", guard="scaled",
        examples=(("Tổng số bản ghi là 8,2 triệu.", "value=8200000"),),
        counter=("Số ca mắc mới/1 triệu dân giảm rõ.", "Số liệu chi tiết nêu tại bảng 4 và 7."),
    ),
    Rule(
        "quantity.respectively", "quantity", "value:NUM", guard="respectively",
        examples=(("Ba năm lần lượt là 120, 135 và 150 hồ sơ.", "value=135"), ("Hai tỉnh thu lần lượt 1,97 và 1,89 tỷ đồng.", "value=1970000000")),
        counter=("Các đội lần lượt bốc được phiếu số 3, 5 và 8.",),
    ),
    Rule(
        "quantity.carried", "quantity", "WORDS value:NUM", guard="carried",
        examples=(("Tiếp nhận 21.846 hồ sơ, kỳ trước chuyển sang 931.", "value=931"), ("Có 120 đơn (tồn đọng 98).", "value=98")),
        counter=("Cán bộ từ huyện chuyển sang 2 năm trước.", "Văn bản mới tiếp nhận 12/2024."),
    ),
    Rule(
        "quantity.predicated", "quantity", "value:NUM WORDS", guard="predicated",
        examples=(("Đất đai: 120 hồ sơ (114 đúng hạn, 6 quá hạn).", "value=6"),),
        counter=("Xem phụ lục (114 đúng hạn).",),
    ),
    Rule(
        "quantity.prizes", "quantity", "value:NUM WORDS", guard="prizes",
        examples=(("Tỉnh đoạt 34 giải (2 giải Nhất, 9 Nhì, 12 Ba, 11 Khuyến khích).", "value=12"), ("Đoàn giành 12 huy chương gồm 3 vàng, 4 bạc, 5 đồng.", "value=4"), ("Huyện có 43 em đạt giải (1 Nhất, 9 Nhì, 14 Ba, 19 Khuyến khích).", "value=14")),
        counter=("Tỉnh đoạt 34 giải, xem bảng 2 kèm theo.", "Có 34 lớp ở dãy 3 vàng sậm."),
    ),
    Rule(
        "quantity.graded", "quantity", "grade:NUM UNIT COLON? value:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="graded",
        examples=(("Toàn tỉnh có 214 sản phẩm OCOP, chia ra: hạng 3 sao 178, 4 sao 35, 5 sao 01.", "value=35"),),
        counter=("Khách sạn 4 sao, 178 phòng.", "Có 12 sản phẩm 3 sao 178."),
    ),
    Rule(
        "quantity.noun", "quantity", "value:NUM WORDS", guard="noun_follows",
        examples=(("Trưng bày 12 tuyệt phẩm.", "value=12"),),
        counter=("Xem mục 12 và các phụ lục.", "Số liệu chi tiết nêu tại bảng 4, 7 của phụ lục kèm theo.", 'Xã phát động phong trào "3 không vứt rác bừa bãi".'),
    ),
    Rule(
        "quantity.quoted", "quantity", "value:NUM QUOTE WORDS QUOTE", guard="of_a_name",
        examples=(("Hội xây mới 64 “Mái ấm tình thương”.", "value=64"), ("Ra mắt 15 “Tổ công nghệ số” ở các thôn.", "value=15")),
        counter=("Phóng sự kỳ 64 “đất và người”.", "Xem trang mạng 2023 “bạn đọc viết”.", "Tiết mục đạt giải 15 “bài hát hay nhất”."),
    ),
    Rule(
        "quantity.done", "quantity", "(?<=WORDS) value:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="done",
        examples=(("Đoàn chỉ ra 17 tồn tại, đến nay khắc phục xong 14.", "value=14"), ("Huyện có 45 công trình vi phạm, đã tháo dỡ 31.", "value=31"), ("Trường xin 350 giáo viên nhưng được duyệt 180.", "value=180")),
        counter=("Có 45 hộ ở khu xử lý 3.", "Tuyến dài 45 km, đã bàn giao gói 3.", "Đã xử lý 5 vụ ở tổ 12, chưa xử lý 14."),
    ),
    Rule(
        "quantity.short_of", "quantity", "(?<=WORDS) value:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="short_of",
        examples=(("Biên chế hiện có 187/204 người, thiếu 17.", "value=17"),),
        counter=("Có 12 người, thiếu tổ 17.", "Đội bóng có 11 người, thiếu 17."),
    ),
    Rule(
        "quantity.one_group", "quantity", "OPEN group:WORDS COLON? value:NUM (?=CLOSE)", guard="one_group",
        examples=(("Hỗ trợ học nghề 63 người (nữ 41).", "value=41"), ("Có 120 đại biểu (nữ: 38).", "value=38")),
        counter=("Hỗ trợ học nghề 63 người (khóa 41).", "Hỗ trợ 63 người (nữ 141)."),
    ),
    Rule(
        "quantity.by_level", "quantity", "level:WORDS value:NUM (?=[COMMA SEMI AND] other:WORDS NUM)", guard="by_level",
        examples=(("Chứng thực bản sao điện tử: huyện 96, xã 645 bản.", "value=96"),),
        counter=("Họp ở huyện 3, xã 5 ngày.", "Đường huyện 96, dài 645 m."),
    ),
    Rule(
        "quantity.by_level.next", "quantity", "(?<=NUM [COMMA SEMI AND]) level:WORDS value:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="by_level",
        examples=(("Chứng thực bản sao điện tử: huyện 96, xã 645.", "value=645"),),
        counter=("Thứ tự xếp ở dãy 3, dãy 12.",),
    ),
    Rule(
        "quantity.of_level", "quantity", "OPENER COLON? level:WORDS value:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="of_level",
        examples=(("Tập huấn cho 356 cán bộ, trong đó cấp xã 228.", "value=228"),),
        counter=("Tập huấn cho 356 cán bộ, trong đó buồng 228.",),
    ),
    Rule(
        "quantity.said", "quantity", "value:NUM", guard="stated",
        examples=(("Số đơn vị hành chính cấp xã thực hiện sắp xếp là 9.907.", "value=9907"),),
        counter=("Các thửa đất được đánh số từ 1 đến 45.",),
    ),
    Rule(
        "quantity.then", "quantity", "OPEN PERIOD COLON value:NUM CLOSE", guard="then",
        examples=(("Có 213 bài đạt điểm tuyệt đối (năm 2023: 167).", "value=167"),),
        counter=("Thông tư của Bộ (năm 2023: 167).",),
    ),
    Rule(
        "quantity.odds", "quantity", "REACH odds:WORDS value:NUM (?!SLASH)", guard="odds",
        examples=(("Có 17.560 suất, tỷ lệ chọi 1,38.", "value=1.38"),),
        counter=("Ngành này có tỷ lệ đỗ 1,38.", "Có 320 chỉ tiêu, tỷ lệ chọi 1/4,5."),
    ),
    Rule(
        "quantity.victims", "quantity", "(?<=WORDS) value:NUM", guard="victims", fixed=(("unit", "người"),),
        examples=(("Xảy ra 45 vụ tai nạn, làm chết 12, bị thương 30.", "value=30"), ("Cháy nổ làm 2 người chết, bị thương 3.", "value=3")),
        counter=("Dịch tả làm lợn chết 12, tiêu hủy 30 con.", "Số ca tử vong 12/2024 tăng.", "Có 45 vụ, bị thương 30% sức khỏe."),
    ),
    Rule(
        "quantity.lived", "quantity", "(?<=WORDS) value:NUM (?![SLASH UNIT DASH])", guard="lived", fixed=(("unit", "tuổi"),),
        examples=(("Tuổi thọ trung bình 74,5, tăng 0,3 tuổi.", "value=74.5"),), counter=("Tuổi thọ máy 74,5 nghìn giờ.", "Mốc tọa độ 34,5."),
    ),
    Rule(
        "quantity.index", "quantity", "((?<=WORDS)|(?<=WORDS COLON)) value:NUM (?![SLASH UNIT DASH])", guard="index",
        examples=(("Chỉ số DTI của huyện 0,7012, xếp thứ 5/12.", "value=0.7012"), ("Huyện xếp thứ 5/12, giá trị 0,673 trên thang điểm 1.", "value=0.673")),
        counter=("Hệ số lương 0,35 không đổi.", "Theo mẫu 0,125/TT, xã đã báo cáo."),
    ),
    Rule(
        "quantity.before_change", "quantity", "((?<=WORDS)|(?<=WORDS COLON)) value:NUM (?=OPEN [PLUS DASH UP DOWN] SMALL{0,2} [NUM PCT] UNIT? CLOSE)", guard="before_change",
        examples=(("Số vụ 45 (-5), số người chết 12 (tăng 3 người).", "value=45"), ("Số vụ: 45 (giảm 5).", "value=45"), ("Mật độ 450 (tăng 5%).", "value=450")),
        counter=("Theo khoản mục: 45 (tăng 5).", "Theo Quyết định 45 (+2)."),
    ),
    Rule(
        "quantity.points", "quantity", "given:WORDS SMALL{0,2} value:POINTS", guard="contributed", fixed=(("unit", "điểm phần trăm"),),
        examples=(("Công nghiệp tăng 8,95%, đóng góp 3,52 điểm phần trăm vào tăng trưởng chung.", "value=3.52"),),
        counter=("Chỉ số này thay đổi 3,52 điểm phần trăm.",),
    ),
    Rule(
        "quantity.score", "quantity", "WORDS (COMMA|AUX|NAME){0,1} AUX? value:NUM", guard="scored", fixed=(("unit", "điểm"),),
        examples=(("Môn Ngữ văn có điểm trung bình 7,12, trung vị 7,25.", "value=7.25"), ("Tiếng Anh đội sổ về điểm trung bình với 5,53.", "value=5.53"), ("Điểm trung bình các môn 6,58.", "value=6.58"), ("Tỉnh vẫn đứng đầu với số điểm 71,25.", "value=71.25"), ("Điểm chuẩn ngành Y khoa 27,5.", "value=27.5")),
        counter=("Tỷ lệ bình quân 5,53 cả nước.",),
    ),
    Rule(
        "quantity.score.next", "quantity", "[SEMI COMMA AND] AND? WORDS value:NUM", guard="score_next", fixed=(("unit", "điểm"),),
        examples=(("Điểm trung bình môn Ngữ văn 7,23; Tiếng Anh 5,51 và Lịch sử 6,03.", "value=5.51"),),
        counter=("Điểm trung bình môn Ngữ văn 7,23; diện tích phòng 5,51 m2.", "Trên mốc ghi tọa độ, cạnh đầu 7,23; cạnh cuối 5,51."),
    ),
    Rule(
        "quantity.score.named", "quantity", "[COLON SEMI] WORDS value:NUM (?=[SEMI STOP COMMA BREAK])", guard="score_named", fixed=(("unit", "điểm"),),
        examples=(("Ngành Y khoa lấy điểm chuẩn 27,85 điểm. Bám sát phía sau: Hậu cần 26,4; Kỹ thuật ô tô 25,95.", "value=25.95"),),
        counter=("Mẫu thép dày: cạnh trên 26,4; cạnh dưới 25,95.", "Điểm chuẩn 27,85 điểm. Xem bảng: cột hai 26,4; cột ba 25,95."),
    ),
    Rule(
        "quantity.score.listed", "quantity", "OPEN of:WORDS? value:NUM [CLOSE SEMI COMMA]", guard="score_listed", fixed=(("unit", "điểm"),),
        examples=(("Hà Thành có điểm trung bình cao nhất với 7,24 điểm; kế đến là Vĩnh An (7,15; xếp thứ 2).", "value=7.15"), ("Môn Văn đạt trung bình 7,08 điểm (cả nước 7,02).", "value=7.02")),
        counter=("Chỉ số đạt 7,24 điểm (mục 7,15).", "Đường dài 12 km (7,15)."),
    ),
    Rule(
        "quantity.left", "quantity", "(?<=WORDS OPEN) value:NUM (?=CLOSE)", guard="left",
        examples=(("Có 45 công trình chạy tốt, số còn lại (34) phải sửa.", "value=34"),),
        counter=("Theo biên bản cũ (134).",),
    ),
    Rule(
        "quantity.those", "quantity", "value:NUM those:OPENER (?=WORDS)", guard="those",
        examples=(("Có 9 bác sĩ xin nghỉ việc, 4 trong số đó sang khu vực tư.", "value=4"),),
        counter=("Bài hát hy vọng 14 gồm hai lời.",),
    ),
    Rule(
        "quantity.of_time", "quantity", "value:NUM of:WORDS PERIOD", guard="of_time",
        examples=(("Mức sinh là 1,91, so với 1,96 của năm 2023 và 2,01 của năm 2022.", "value=1.96"),),
        counter=("Nghị quyết 1,5 độ năm 2023 được thông qua.", "Hướng dẫn 12 của năm 2023."),
    ),
    Rule(
        "quantity.pair.first", "quantity", "value:NUM (?=SLASH NUM [COMMA SEMI STOP BREAK CLOSE])", guard="first_of_pair",
        examples=(("Khởi tố 527 vụ/690 bị can về ma túy; kinh tế, môi trường 141/197; tham nhũng 13 vụ/26 bị can.", "value=141"),),
        counter=("Anh em gọi vui là bộ ba 45/5.",),
    ),
    Rule(
        "quantity.pair.second", "quantity", "(?<=NUM SLASH) value:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="second_of_pair",
        examples=(("Khởi tố 527 vụ/690 bị can về ma túy; kinh tế, môi trường 141/197; tham nhũng 13 vụ/26 bị can.", "value=197"),),
        counter=("Anh em gọi vui là bộ ba 45/5.",),
    ),
    Rule(
        "quantity.bracketed", "quantity", "OPEN value:NUM CLOSE", guard="bracketed",
        examples=(("Nhiều điểm 10 nhất là Lịch sử (2.108), Hóa học (1.278), Ngoại ngữ (565).", "value=565"), ("Còn thiếu giáo viên Tin học (58 người), Mỹ thuật (47) và Tiếng Anh (39).", "value=39")),
        counter=("Theo mục (12) và (565).",),
    ),
    Rule(
        "quantity.labelled", "quantity", "[WORDS UNIT] COLON value:NUM", guard="labelled",
        examples=(("Số ca mắc mới: 45, tử vong: 2, khỏi bệnh: 120.", "value=45"), ("Số chứng thư số đã cấp: 187 (tổ chức: 29; cá nhân: 158).", "value=187")),
        counter=("Số điện thoại liên hệ: 187.", "Số tài khoản: 187.", "Số tài khoản của quỹ: 31210004.", "Số: 187.", "Điện thoại liên hệ: 45.", "Căn cứ Điều: 45.", "Trực ban: 0913456, bảo vệ: 0912345."),
    ),
    Rule(
        "quantity.gapped", "quantity", "(?<=WORDS) value:NUM (?=[COMMA SEMI STOP BREAK CLOSE])", guard="counts_go_on",
        examples=(("Vi phạm nồng độ cồn 764 trường hợp, vi phạm tốc độ 210 trường hợp, chở quá tải, quá khổ 87.", "value=87"), ("Đất nền nhiều nhất với 792 giao dịch, căn hộ chung cư 245, còn lại là nhà phố.", "value=245")),
        counter=("Có 764 trường hợp, thuộc diện rà soát 87.", "Vi phạm tốc độ 764 trường hợp, hướng dẫn ở 87.", "Có 45 hộ nghèo, xe biển số cũ 451.", "Vi phạm tốc độ 76 trường hợp, xử lý ở khu dân cư 187."),
    ),
    Rule(
        "quantity.moving", "quantity", "(?<=WORDS) value:NUM (?=COMMA MOVE [AUX HEDGE]{0,2} [PCT NUM])", guard="counts_move_on",
        examples=(("Số cơ sở giải thể là 245, tăng 12%; tạm ngừng 812, giảm 3,5%.", "value=812"), ("Điểm môn Toán là 6,45, tăng 0,12 điểm; môn Văn 7,01, giảm 0,05 điểm.", "value=7.01")),
        counter=("Quốc lộ 5, tăng 12 vụ.", "Có 245 cơ sở; tạm ngừng 812, giảm 3,5%."),
    ),
    Rule(
        "quantity.listed", "quantity", "value:NUM", guard="listed",
        examples=(
            ("Có 98 người chết (Huế 2, Gia Lai 3, Đắk Lắk 93).", "value=2"),
            ("Đã giải quyết 1.352 hồ sơ; trong đó trước hạn 1.204, đúng hạn 141, quá hạn 07 hồ sơ.", "value=141"),
            ("Nhiều nhất là Toán với 131 bài, kế đến là Lịch sử 42 bài, Địa lý 19, Tiếng Anh 15 và Hóa học 7.", "value=7"),
            ("Trong năm, tỉnh xử lý 60 cơ sở: 25 chuyển thành trường học, 20 làm trạm y tế, 15 bán đấu giá.", "value=25"),
            ("Huyện cung cấp 247 dịch vụ công, gồm 139 toàn trình và 108 một phần.", "value=108"),
            ("Trong 43 doanh nghiệp được hỏi, 29 cho biết đã kín đơn hàng, 8 phải giảm giá và 6 chưa ký hợp đồng nào.", "value=8"),
        ),
        counter=("Có 45 hộ ở ấp 12, lộ 33.", "Khu tái định cư Phước Lý 6, quận Liên Chiểu.", "Môn Toán có 131 bài, điểm cao nhất 9."),
    ),
    Rule(
        "quantity.handled", "quantity", "(?<=WORDS) value:NUM (?=[COMMA SEMI STOP BREAK CLOSE DASH])", guard="handled",
        examples=(("Đang giải quyết 665, chưa có hồ sơ nào trễ.", "value=665"), ("Số hồ sơ trễ hẹn 12, giảm 3 hồ sơ.", "value=12"), ("Hồ sơ tồn 45.", "value=45"), ("Cơ quan điều tra đang xác minh 248, tạm đình chỉ 45.", "value=248")),
        counter=("Hồ sơ nộp ở quầy tiếp nhận 3, lấy số.", "Kết luận nợ quá hạn 2024, lần hai.", "Người dân đến quầy 12, quầy 13."),
    ),
    Rule(
        "quantity.named_next", "quantity", "(?<=[COMMA AND SEMI]) name:WORDS value:NUM", guard="named_next",
        examples=(("Mức sinh ở Vĩnh An là 1,39, Cẩm Thượng 1,45 và Hà Lâm 2,64.", "value=1.45"),),
        counter=("Mức sinh ở Vĩnh An là 1,39, phiên bản 2,0 của đề án đã xong.", "Mức sinh ở Vĩnh An là 1,39, Cẩm Thượng 7."),
    ),
)  # fmt: skip
