"""How far something rose or fell."""

from vnreport.patterns.grammar import Rule

# Verbs of places won and lost in a ranking, right before "N bậc".
CLIMBS = ("lên", "cải thiện", "nhảy", "vươn", "tiến", "thăng", "thăng hạng", "leo", "vượt")
FALLS = ("xuống", "tụt", "rớt", "rơi", "lùi", "mất")
NUDGING = ("nhích", "nhỉnh")  # behind these "lên" says by how much, not where to
BEYOND_STEPS = ("sau", "chỉ", "song", "nhưng", "so", "về", "trong", "trên", "để", "từ", "mà", "nhờ")  # and what behind the steps
STEPPED = ("lên", "vọt", "liền")  # what may stand behind them: "nhảy vọt 9 bậc"
# Words right before the number of what another figure is compared with: "thấp hơn mức 3,4%".
LEVELS = ("mức", "con số", "mốc", "ngưỡng", "trần", "sàn", "chuẩn", "khung")
OF_OTHER = "của"  # behind the amount: "cao hơn 6,2% của năm 2022"
TURNED_TO_MORE = ("nhưng", "nhưng lại", "song", "song lại", "mà lại")  # "bớt 4 vụ nhưng thêm 2 người chết"
EQUALLING = ("tương đương", "tương đương với", "tương ứng", "tương ứng với")  # "tăng 3,02% tương đương 49,68 điểm"
AVERAGES = ("bình quân", "trung bình")  # "thấp hơn mức bình quân 3,4%", "so với trung bình 3,4%"
OF_ALL = (*AVERAGES, "chung")
ABOUT = ("khoảng", "hơn", "gần", "trên", "dưới")  # hedges before its number
# What was to be reached: its number is a level too where the text says who set it.
AIMS = ("mục tiêu", "chỉ tiêu", "kế hoạch", "dự toán")
RATED = ("mục tiêu", "chỉ tiêu")  # of these, what may be a rate itself: "vượt chỉ tiêu 20% Chính phủ giao"
SET = ("đề ra", "đặt ra", "giao")
# What is exceeded by so much, and abbreviations of it, which end where the word ends: "vượt 12% dự toán".
EXCEEDED = (*AIMS, "nghị quyết", "cùng kỳ")
EXCEEDED_SHORT = ("kh",)
BEYOND = ("vượt", "vượt thêm")  # and without it, behind what was reached: "đạt 1.215 tỷ đồng, vượt 12,3%"
# Norms that are exceeded so many times over: "vượt quy chuẩn 8,6 lần".
NORMS = ("quá", "mức", "ngưỡng", "quy chuẩn", "tiêu chuẩn", "giới hạn", "chuẩn", "định mức", "thiết kế", "công suất", "cho phép")
# Those that are exceeded by a percentage of them: "chở vượt tải trọng 45%", where "vượt trần 45%" names the level.
LOADS = ("tải trọng", "trọng tải", "tải", "định mức", "công suất", "công suất thiết kế", "thiết kế")
# What a figure moved to, and which way it moved: "7,7% → 9,3%", "(↓ 17,5%)".
ARROW = ("→", "⇒", "➔")
ARROWS_UP, ARROWS_DOWN = ("↑", "▲", "⇧", "↗"), ("↓", "▼", "⇩", "↘")
# Which side of another figure this one lies on, and how far: "kém mức bình quân cả nước 1,1 điểm phần trăm".
BELOW = ("kém", "thua", "thấp hơn", "ít hơn")
ABOVE = ("cao hơn", "vượt", "hơn", "nhỉnh hơn")
# A time is compared with behind these, "kém vụ trước 2 tạ/ha", where it is one that went before.
LESS_THAN, MORE_THAN = ("kém", "thua"), "hơn"
BEFORE_NOW = ("năm học trước", "niên vụ trước", "vụ trước", "kỳ trước", "năm trước", "tháng trước", "quý trước", "phiên trước", "mùa trước", "lần trước", "khóa trước", "nhiệm kỳ trước", "niên vụ trước", "phiên liền trước", "phiên hôm trước", "kỳ liền trước", "tuần trước", "đợt trước")
# What is compared with stands behind this: "cao hơn nhiều so với mức 3.691 USD", "giảm 12 so với kỳ lễ trước".
COMPARED = ("so", "so với")

# Nouns of growth; between them and their figure more words may stand: "tốc độ tăng trưởng kinh tế đạt 7,2%".
GROWTH = ("tăng trưởng", "tốc độ", "mức tăng", "mức giảm")
# Between a verb and its figure, behind other words, these say that the figure is none of the movement: "tăng mạnh, còn 5%".
STATES = ("có", "đã có", "còn", "có khoảng", "ở")
# Behind these comes what moved, no amount: "giảm cả 3 tiêu chí", "tăng mạnh ở 3 mặt hàng".
AMONG = ("cả", "đều cả", "ở cả", "ở")
# A number without a unit is an amount if one of these stands behind it: "giảm 12 do mưa lũ".
CAUSES = ("do", "vì")
# Lead to what each of a list of movements is of: "tăng 9,2% về lượng, 11,5% về giá trị".
ABOUT_WHAT = ("về", "số", "theo năm", "theo quý", "theo tháng", "theo tuần")
# One figure for each of the things named before: "tăng khá, lần lượt 75% và 45,7%".
RESPECTIVELY = ("lần lượt", "tương ứng")
# How much more or less is set, in points: "nâng lãi suất điều hành thêm 1 điểm phần trăm".
MORE = ("thêm",)
LESS = ("bớt",)
# "giảm từ 29,7% về 26,5%".
BACK = ("về", "về mức")
# Behind a verb, what moved most: "tăng mạnh nhất là Bờ Biển Ngà (76% so với cùng kỳ)".
HOW_MUCH, WHERE_MOST = ("mạnh", "nhiều", "cao", "sâu", "nhanh"), ("là", "ở", "tại", "thuộc")
# Behind these comes an extreme, not where a movement ended: "từ 58.000 đến 60.000 đồng/kg, có lúc lên tới 65.000 đồng/kg".
EXTREMES = ("có lúc", "có khi", "có thời điểm", "có nơi", "có ngày", "có hôm", "có tháng", "có hộ", "cao điểm", "đỉnh điểm", "cá biệt", "thậm chí")
# What is itself a rate and needs no verb: "tín dụng tăng 5%, nợ xấu 2%"; nor does it go on where the clause turns.
# What names a growth, and what it is of: "mức tăng chung của ngành (4,2%)".
NAMING_GROWTH = ("mức", "đà", "nhịp", "tốc độ", "độ", "nhịp độ")
GROWTH_NAMED = ("mức ", "đà ", "tốc độ ", "nhịp ")
GROWTH_OF = 5  # words at most of what it is of
# Behind a percentage with its sign: since when, "+11% svck".
SINCE = ("svck", "so ck", "yoy", "qoq", "mom", "ytd", "theo quý", "theo năm", "theo tháng")
RATES = (
    "biên", "nợ xấu", "thất nghiệp", "lạm phát", "lãi suất", "lãi", "độ che phủ", "che phủ", "cơ cấu", "thuế", "thị phần", "tử suất", "độ", "hộ nghèo", "cận nghèo", "nghèo", "room", "cổ tức", "công suất", "chiết khấu", "bội chi", "nợ công",
    "mục tiêu", "kế hoạch", "chỉ tiêu", "trên tổng", "trong tổng",
)  # fmt: skip
TURNING = ("đóng góp", "góp", "trong khi", "nhưng", "song", "còn lại", "với", "trong đó", "gồm", "cùng kỳ", "năm trước", "năm ngoái", "tương đương", "tương ứng", "mức", "so với", "và có", "hơn", "trong số")
# What opens a list whose head says that all of it moved: "tăng mạnh như: gạo (12%)", "tăng mạnh, gồm gạo (12%)".
SUCH_AS = ("như", "gồm", "là")
EXAMPLES = ("như", "gồm")  # of these, what follows a comparative without being what is compared with: "mưa lớn hơn như Trà Vân"
# Capital that is "tăng thêm" is one sort of it, as "cấp mới" is another.
REGISTERED = ("vốn", "vốn đăng ký", "vốn đầu tư", "giá trị", "cấp mới và", "cấp mới, điều chỉnh và", "cấp mới và vốn", "điều chỉnh")
# "giảm nhiều nhất với 74 đơn vị".
MOST = ("nhiều nhất", "mạnh nhất", "sâu nhất", "cao nhất", "nhanh nhất", "ít nhất", "thấp nhất", "lớn nhất")
MOST_WITH = ("với", "tới", "đến")
# Who pulls what which way: "kéo CPI chung xuống 0,11 điểm phần trăm".
PULLING = ("kéo", "đẩy", "làm", "khiến", "giúp")
PULLED = {"lên": "increase", "xuống": "decrease"}
# Before and behind it, where what moved most is named: "trong đó, tăng giá mạnh nhất là bạch tuộc 88,2%".
MOST_LED = ("trong đó", "và", "nhưng", "còn")
MOST_IS = ("là", "ở", "thuộc về")

# "tiếp đến là nhóm bưu chính 0,4%": what goes on with it.
NEXT = ("tiếp đến", "tiếp theo", "kế đến", "kế tiếp", "sau đó", "rồi đến", "thứ hai", "thứ ba")

# Right before "từ … lên …", "từ … xuống …": which way, and how fast.
WAY_UP, WAY_DOWN = ("tăng",), ("giảm", "hạ", "sụt")
WAY_HOW = ("mạnh", "nhẹ", "nhanh", "sâu", "dần", "tiếp", "thêm", "được", "đáng kể")

RULES = (
    Rule(
        "change.from_to", "change",
        "FROM SMALL{0,2} before:AMOUNT UNIT? (OPEN INSIDE{1,4}? CLOSE)? [WORDS PERIOD COMMA NAME]{0,4}? SMALL{0,2} MOVE? AUX? TO SMALL{0,2} after:AMOUNT", guard="from_to",
        examples=(
            ("Số phòng giảm từ 145 phòng xuống còn 99 phòng.", "before=145 after=99"),
            ("Tỷ lệ tăng từ 60% lên 75%.", "before=60 after=75"),
            ("Lãi suất giảm từ 5,2%/năm xuống 4,7%/năm.", "before=5.2 after=4.7"),
        ),
        counter=("Mỗi hộ vay từ 5 đến 7 triệu đồng.", "Nước từ 3 hồ chứa được bơm lên 120 ha đất canh tác.", "Nhờ trích từ 30% doanh thu, quỹ khuyến học đã lên 5 tỷ đồng.", "Giá bán từ 58.000 đồng/kg, có lúc lên tới 65.000 đồng/kg."),
    ),
    Rule(
        "change.from_back", "change",
        "FROM SMALL{0,2} before:AMOUNT UNIT? per:WORDS? back:AUX SMALL{0,2} after:AMOUNT", guard="from_back",
        examples=(("Biên lợi nhuận gộp lùi từ 29,7% về 26,5%.", "before=29.7 after=26.5"), ("Lãi suất hạ từ 5,2%/năm về 4,7%/năm.", "before=5.2 after=4.7"), ("Lãi suất hạ từ mức 7% về mức 5,5%.", "before=7 after=5.5")),
        counter=("Trong số hàng từ 12 xã về 3 chợ đầu mối.", "Lương từ 5 triệu đồng và 3 triệu đồng tiền thưởng."),
    ),
    Rule(
        "change.to_from", "change",
        "MOVE (COMMA? WORDS)? TO SMALL{0,2} after:AMOUNT UNIT? FROM SMALL{0,2} before:AMOUNT", guard="from_to",
        examples=(("Tỷ lệ chuyển tuyến giảm còn 4,7% từ mức 6,3%.", "before=6.3 after=4.7"), ("Số xã nghèo giảm xuống còn 12 xã từ 15 xã.", "before=15 after=12")),
        counter=("Số tổ giảm còn 12 tổ từ 3 xã sau sáp nhập.",),
    ),
    Rule(
        "change.back_from", "change", "(TO|back:AUX) SMALL{0,2} after:AMOUNT UNIT? FROM SMALL{0,2} before:AMOUNT", guard="back_from",
        examples=(("Tỷ lệ chi phí trên thu nhập về 39,2% từ mức 41,0% hồi đầu năm.", "before=41 after=39.2"), ("Lãi suất lên 5,5% từ 5,0%.", "before=5 after=5.5")),
        counter=("Đưa về 12 hộ từ 3 xã.", "Lãi suất ở 5,5% từ 5,0 triệu đồng trở lên."),
    ),
    Rule(
        "change.bare", "change", "dir:MOVE value:NUM (?=[COMMA SEMI STOP CLOSE BREAK])", guard="sign_left_out", fixed=(("measure", "percent"),),
        examples=(("Khai khoáng giảm 6,2%; chế biến, chế tạo tăng 11,9; điện tăng 8,1%.", "value=11.9"),),
        counter=("Khai khoáng giảm 6,2%; điểm trung bình tăng 12.", "Điểm môn Toán tăng 0,5."),
    ),
    Rule(
        "change.sign", "change", "[OPEN COMMA COLON AND] sign:SIGN value:AMOUNT", guard="sign",
        examples=(("Giảm 4 vụ (-14,8%).", "value=14.8"), ("Giá vàng hôm nay: +0,68%", "value=0.68"), ("Nhóm ăn uống: +0,35%, do giá gạo.", "value=0.35"), ("Thái Lan (+4,2%).", "value=4.2"), ("Lợi nhuận 1.486 tỷ đồng (+22,7% YoY).", "value=22.7"), ("Thu nhập lãi 612 tỷ đồng, +18,5% so với cùng kỳ.", "value=18.5"), ("Dịch vụ công (7,7 điểm, +0,22).", "value=0.22"), ("Có 96 doanh nghiệp mới (-11,1% so với tháng trước).", "value=11.1")),
        counter=("Có 12 xã (3-5 hộ mỗi xã).", "Danh sách gồm gạo, - 12 tấn ngô.", "Giá thể gồm đất mùn, +20% xơ dừa."),
    ),
    Rule(
        "change.arrow", "change", "before:AMOUNT UNIT? arrow:WORDS after:AMOUNT", guard="arrow",
        examples=(("Tỷ lệ người cao tuổi tăng nhanh (7,7% → 9,3%).", "before=7.7 after=9.3"),),
        counter=("Tỷ lệ đạt 7,7% thay vì 9,3%.",),
    ),
    Rule(
        "change.arrowed", "change", "[OPEN COMMA] arrow:WORDS value:AMOUNT", guard="arrowed",
        examples=(("Thanh long 94,8 triệu USD (↓ 17,5%).", "value=17.5"), ("Cá tra 120 triệu USD (↑ 4%).", "value=4")),
        counter=("Thanh long 94,8 triệu USD (quá nửa 17,5%).",),
    ),
    Rule(
        "change.plus", "change", "[WORDS UNIT] sign:PLUS value:PCT", guard="plus", fixed=(("direction", "increase"), ("measure", "percent")),
        examples=(("Giá thuê ở mức 46,8 USD/m2, giá bán +6% từ đầu năm.", "value=6"),),
        counter=("Dầu 95+5% phụ gia.", "Nông dân bón phân NPK+3% vi lượng cho lúa.", "Giá thể gồm đất sạch + 20% xơ dừa."),
    ),
    Rule(
        "change.minus", "change", "[WORDS UP DOWN PERIOD] sign:DASH value:PCT", guard="plus", fixed=(("direction", "decrease"), ("measure", "percent")),
        examples=(("Kinh tế năm ngoái -2,3% so với năm trước.", "value=2.3"),),
        counter=("Tỷ lệ từ 5-7% dân số.", "Chỉ tiêu - 12% hộ nghèo."),
    ),
    Rule(
        "change.points", "change", "dir:MOVE WORDS? SMALL{0,3} value:POINTS", guard="near_move", fixed=(("measure", "points"),),
        examples=(("Tỷ lệ tăng 2,5 điểm phần trăm.", "value=2.5"),),
        counter=("Chênh lệch lãi suất thấp hơn mức 3,4 điểm phần trăm của năm trước.",),
    ),
    Rule(
        "change.times", "change", "dir:TIMES SMALL{0,2} value:NUM", fixed=(("direction", "increase"), ("measure", "times")),
        examples=(("Doanh thu gấp 2,5 lần năm trước.", "value=2.5"),),
    ),
    Rule(
        "change.times.list", "change", "LINK AUX? HEDGE? value:NUM UNIT", guard="times_go_on", fixed=(("direction", "increase"), ("measure", "times")),
        examples=(("Xuất khẩu tăng gấp 2,1 lần về lượng và 2,9 lần về giá trị.", "value=2.9"),),
        counter=("Doanh thu gấp 2,1 lần và họp 3 lần.", "Sản lượng tăng gấp 2,1 lần và 15 hộ đã ra khỏi danh sách nghèo.", "Xuất khẩu gấp 2,1 lần về lượng và 2 lần bị cảnh báo về nhãn mác.", "Huyện đã họp 3 lần về giá đất và 2 lần về quy hoạch."),
    ),
    Rule(
        "change.percent", "change", "dir:MOVE WORDS? SMALL{0,4} value:PCT", guard="near_move", fixed=(("measure", "percent"),),
        examples=(("Thu ngân sách tăng 12,5% so với cùng kỳ.", "value=12.5"), ("Giảm khoảng 5%.", "value=5")),
        counter=("Giảm nghèo đạt 100% kế hoạch.", "Lãi suất giảm xuống còn 6,6%.", "Lạm phát thấp hơn mức 3,4% của cả nước.", "Lạm phát thấp hơn 3,4% của năm 2022.", "Tăng trưởng GRDP thấp hơn mục tiêu 8,5% đề ra.", "Giường tư nhân thấp hơn nhiều so với mục tiêu 10%.", "Cắt giảm điều kiện kinh doanh vượt chỉ tiêu 20% Chính phủ giao.", "Tăng cường quản lý 100% hộ.", "Những mặt hàng tăng từ 10% phải kê khai giá.", "Thu phí giảm mạnh khiến đơn vị chỉ có 12% kinh phí tự chủ.", "Số thu giảm vì nhiều doanh nghiệp lớn trên địa bàn được miễn 12% tiền thuê đất.", "Dư nợ giảm dù lãi suất 5% mỗi năm."),
    ),
    Rule(
        "change.growth", "change", "dir:MOVE WORDS? TIME? WORDS? (REACH|AUX) SMALL{0,3} value:PCT", guard="growth", fixed=(("measure", "percent"),),
        examples=(("Tốc độ tăng trưởng kinh tế đạt 7,2%.", "value=7.2"),),
        counter=("Tỷ lệ giảm nghèo đạt 100%.", "Thu nội địa giảm trong khi chi thường xuyên đạt 95% dự toán."),
    ),
    Rule(
        "change.absolute", "change", "dir:MOVE SMALL{0,4} value:NUM", guard="amount", fixed=(("measure", "absolute"),),
        examples=(("Tai nạn giảm 4 vụ so với cùng kỳ.", "value=4"),),
        counter=("Tai nạn giảm so với 12 xã khác.", "Tăng 12/63 xã.", "Điểm trung bình thấp hơn mức 6,53 điểm của cả nước.", "Đợt rà soát này giảm cả 3 tiêu chí.", "Kim ngạch quý III tăng từ 573,9 triệu USD của quý I.", "Có 45 lượt dự án với vốn đăng ký tăng thêm 1,6 tỷ USD.", "Tai nạn giao thông giảm sâu với 118 vụ.", "Khi nhiều tỉnh tăng thì 11 tỉnh khác giảm."),
    ),
    Rule(
        "change.list", "change", "LINK AND? value:NUM UNIT", guard="list_goes_on", fixed=(("measure", "absolute"),),
        examples=(("Sở giảm 2 phòng, 3 chi cục, 4 trung tâm.", "value=4"), ("Chỉ số tăng 2,31 điểm phần trăm và 3 bậc so với năm 2022.", "value=3"),
                  ("Tỷ giá tăng 22 đồng so với tháng trước và 643 đồng so với cuối năm 2024.", "value=643")),
        counter=("Tai nạn giảm 4 vụ, có 3 người chết.", "Vốn tăng 76 triệu USD và 1 dự án điện tăng 32 triệu USD.", "Toàn xã có 4 thôn và 312 hộ.", "Tai nạn giao thông giảm sâu với 118 vụ, 52 người chết."),
    ),
    Rule(
        "change.with", "change", "dir:MOVE SMALL{0,4} first:NUM UNIT (with:AUX|SLASH) value:NUM UNIT", guard="moved_with", fixed=(("measure", "absolute"),),
        examples=(("So với năm 2019, giải quyết tăng 10.314 vụ với 26.853 bị cáo.", "value=26853"), ("Khởi tố tăng 05 vụ/28 bị can so với năm 2024.", "value=28")),
        counter=("Số tổ giảm 12 tổ với 45 thành viên.", "Số vụ giảm 12 vụ thì 45 người vẫn bị phạt."),
    ),
    Rule(
        "change.all", "change", "dir:MOVE among:AUX NUM UNIT ([COLON OPEN]|COMMA turn:WORDS) SMALL{0,2} value:NUM UNIT", guard="first_of_all", fixed=(("measure", "absolute"),),
        examples=(("So với cùng kỳ giảm cả 3 tiêu chí, lần lượt 61 vụ, 22 người chết.", "value=61"), ("Tai nạn giảm cả 3 tiêu chí: 61 vụ, 22 người chết.", "value=61")),
        counter=("Tăng thêm 3 tiêu chí, trong đó 61 vụ việc đã xử lý.", "Tăng mới 3 tiêu chí: 61 xã đạt."),
    ),
    Rule(
        "change.list.paren", "change", "LINK AND? amount:NUM UNIT FILL{0,1}? OPEN SMALL{0,2} DASH? value:PCT CLOSE", guard="moved_beside", fixed=(("measure", "percent"),),
        examples=(("Số vụ giảm 61 vụ (15,7%), 22 người chết (12,9%).", "value=12.9"),),
        counter=("Có 61 vụ (15,7%), 22 người chết (12,9%).", "Mỗi tháng nghỉ 3 ngày, 12 ngày (40%) đi cơ sở."),
    ),
    Rule(
        "change.all.paren", "change", "dir:MOVE among:AUX NUM UNIT ([COLON OPEN]|COMMA turn:WORDS) SMALL{0,2} NUM UNIT FILL{0,1}? OPEN SMALL{0,2} value:PCT CLOSE", guard="first_of_all", fixed=(("measure", "percent"),),
        examples=(("So với cùng kỳ giảm cả 3 tiêu chí, lần lượt 61 vụ (15,7%), 22 người chết (12,9%).", "value=15.7"),),
        counter=("Tăng thêm 3 tiêu chí: 61 xã (15,7%).", "Giảm chỉ 3 buổi: 12 ngày (40%) đi cơ sở."),
    ),
    Rule(
        "change.paren.inside", "change", "OPEN dir:MOVE SMALL{0,4} NUM UNIT? COMMA SMALL{0,2} value:PCT CLOSE", guard="moved", fixed=(("measure", "percent"),),
        examples=(("Đơn thư giảm từ 187 xuống còn 152 đơn (giảm 35 đơn, 18,7%).", "value=18.7"),),
        counter=("Có 152 đơn (giảm 35 đơn, đạt 18,7%).",),
    ),
    Rule(
        "change.paren", "change", "dir:MOVE PERIOD? SMALL{0,4} NUM UNIT? FILL{0,2}? BASELINE? OPEN SMALL{0,2} value:PCT CLOSE", guard="moved", fixed=(("measure", "percent"),),
        examples=(("Số tờ khai nhiều hơn cùng kỳ 7.908 bộ (14,04%).", "value=14.04"), ("Giảm 38 vụ (14,0%).", "value=14"), ("Số ca tăng 612 ca (20,2%) so với cùng kỳ.", "value=20.2"), ("Số ca tăng 612 ca so với cùng kỳ (20,2%).", "value=20.2")),
        counter=("Có 38 vụ (14,0%).",),
    ),
    Rule(
        "change.paren.than", "change", "dir:MOVE than:WORDS SMALL{0,2} NUM UNIT? OPEN SMALL{0,2} value:PCT CLOSE", guard="moved_than", fixed=(("measure", "percent"),),
        examples=(("Thu nhập nhiều hơn đợt khảo sát trước 470 ngàn đồng (5,3%).", "value=5.3"),),
        counter=("Hạn nộp chỉ tăng cho dự án chậm 12 ngày (5,3%).",),
    ),
    Rule(
        "change.paren.points", "change", "dir:MOVE SMALL{0,4} NUM UNIT? FILL{0,2}? BASELINE? OPEN SMALL{0,2} value:POINTS UNIT? CLOSE", guard="moved", fixed=(("measure", "points"),),
        examples=(("Xã giảm được 34 hộ nghèo so với đầu năm (0,81 điểm phần trăm).", "value=0.81"),),
        counter=("Xã có 34 hộ nghèo (0,81 điểm phần trăm).",),
    ),
    Rule(
        "change.pulled", "change", "dir:TO SMALL{0,2} value:POINTS", guard="pulled", fixed=(("measure", "points"),),
        examples=(("Nhóm giao thông giảm 1,08%, kéo CPI chung xuống 0,11 điểm phần trăm.", "value=0.11"), ("Tỷ lệ nghèo kéo xuống 6,12 điểm phần trăm.", "value=6.12")),
        counter=("Chênh lệch hai kỳ hạn còn 0,6 điểm phần trăm.", "Chênh lệch lãi suất được nới lên 0,6 điểm phần trăm."),
    ),
    Rule(
        "change.nudged", "change", "dir:MOVE TO SMALL{0,2} value:POINTS", guard="nudged", fixed=(("measure", "points"),),
        examples=(("Tỷ lệ đã nhích lên 8,5 điểm phần trăm so với cuối năm 2023.", "value=8.5"),),
        counter=("Chênh lệch lãi suất tăng lên 0,6 điểm phần trăm.",),
    ),
    Rule(
        "change.most.comma", "change", "most:WORDS COMMA SMALL{0,2} value:PCT (?=[COMMA SEMI STOP BREAK CLOSE])", guard="most_alone", fixed=(("measure", "percent"),),
        examples=(("Nhóm giáo dục tăng cao nhất, 9,14%.", "value=9.14"),),
        counter=("Nhóm giáo dục tăng cao nhất, đạt 9,14%.", "Nơi có tỷ lệ cao nhất, 9,14%."),
    ),
    Rule(
        "change.equal", "change", "dir:MOVE SMALL{0,4} NUM UNIT? FILL{0,2}? BASELINE? [COMMA OPEN]? share:REACH MOVE? SMALL{0,3} value:PCT", guard="equal", fixed=(("measure", "percent"),),
        examples=(("Tăng 1.200 hồ sơ, tương đương 12%.", "value=12"), ("Số đơn tăng 4.215 đơn so với cùng kỳ, ứng với 15,4%.", "value=15.4"),),
        counter=("Tăng 50 tỷ đồng, đạt 95% kế hoạch.",),
    ),
    Rule(
        "change.equal.ends", "change", "dir:MOVE FROM SMALL? NUM UNIT? TO SMALL? NUM UNIT? [COMMA OPEN] share:REACH MOVE? SMALL{0,3} value:PCT", guard="equal", fixed=(("measure", "percent"),),
        examples=(("Điểm trung bình tăng từ 6,03 lên 6,57, tương đương 8,96%.", "value=8.96"),),
        counter=("Điểm trung bình tăng từ 6,03 lên 6,57, đạt 95% kế hoạch.",),
    ),
    Rule(
        "change.most", "change", "dir:MOVE most:WORDS SMALL{0,2} value:NUM UNIT", guard="most", fixed=(("measure", "absolute"),),
        examples=(("Tỉnh giảm nhiều nhất với 74 đơn vị.", "value=74"),),
        counter=("Giảm nhiều nhất là ba huyện miền núi.", "Tăng cao nhất trong 12 huyện.", "Số thôn giảm nhiều nhất ở 74 xã vùng thấp."),
    ),
    Rule(
        "change.percents", "change", "[COMMA AND SEMI] AND? value:PCT", guard="percents_go_on", fixed=(("measure", "percent"),),
        examples=(("Ba vụ tăng lần lượt 3,1%, 2,9% và 2,7%.", "value=2.9"), ("Xuất khẩu tăng 9,2% về lượng và 11,5% về giá trị.", "value=11.5"), ("Bán lẻ tăng 1,8% so với tháng trước và 11,2% so với cùng kỳ.", "value=11.2"), ("Số xử lý tăng 18% tổ chức và 15% đảng viên so với năm 2020.", "value=15")),
        counter=("Tăng 3,1%, đạt 2,7%.", "Tăng 18% tổ chức và 15% đảng viên đã nộp phạt.", "Nợ giảm 5%, 90% hộ đã trả."),
    ),
    Rule(
        "change.gapped", "change", "((?<=WORDS) SMALL{0,1}|(?<=PERIOD) is:AUX? SMALL{0,1}) value:PCT (?=[COMMA AND SEMI STOP CLOSE BREAK])", guard="gapped", fixed=(("measure", "percent"),),
        examples=(("Nông nghiệp tăng 4,2%, công nghiệp 12,4%, dịch vụ 7,1%.", "value=7.1"), ("Có 3 nơi tăng cao (gồm Bắc Khê tăng 14,01%, Quảng Lam 12,4% và Nam Hà 11,84%).", "value=11.84"), ("Quý I chỉ tăng 7,85% và quý II là 8,83%.", "value=8.83")),
        counter=("Doanh thu tăng 12%, biên lợi nhuận gộp 25%.", "Tín dụng tăng 5%, nợ xấu 2%.", "Xuất khẩu tăng 5%, chiếm 12%.", "Thu ngân sách tăng 5%, trong khi xã nghèo 12%.", "Kinh tế tăng 5%, đạt 12% và chi thường xuyên 40%.", "Tỷ lệ hộ nghèo giảm 1,2%, năm 2023 là 5,4%."),
    ),
    Rule(
        "change.growth.of", "change", "dir:MOVE of:WORDS OPEN SMALL{0,2} value:PCT CLOSE", guard="growth_of", fixed=(("measure", "percent"),),
        examples=(("Cổ phiếu này đi trước mức tăng của thị trường (8,7%).", "value=8.7"), ("Kết quả kém tốc độ tăng bình quân của cả nước (7,5%).", "value=7.5")),
        counter=("Số xã tăng của huyện (12%) là xã nghèo.", "Đạt mức tăng cao (12% số xã)."),
    ),
    Rule(
        "change.alone.paren", "change", "(?<=WORDS) dir:MOVE OPEN SMALL{0,2} value:PCT CLOSE", guard="moved_in_bracket", fixed=(("measure", "percent"),),
        examples=(("Giá vốn tăng chậm hơn (11,2%) nên biên lãi gộp cải thiện.", "value=11.2"),),
        counter=("Có 8 nhóm hàng tăng giá (72%).", "Có 8 nhóm hàng chủ lực tăng (72%)."),
    ),
    Rule(
        "change.gained", "change", "more:AUX AUX? HEDGE? value:PCT (?=[COMMA SEMI STOP CLOSE BREAK BASELINE])", guard="gained", fixed=(("direction", "increase"), ("measure", "percent")),
        examples=(("Trong khi huy động chỉ thêm được 6,9%.", "value=6.9"), ("Khách quốc tế thêm 12% so với cùng kỳ.", "value=12"), ("Doanh thu đạt 120 tỷ đồng, thêm 22,6%.", "value=22.6")),
        counter=("Huyện hỗ trợ thêm 12% chi phí.", "Hộ nghèo của huyện là 6,9%."),
    ),
    Rule(
        "change.added.same", "change", "held:NUM UNIT WORDS? COMMA more:AUX HEDGE? value:NUM UNIT", guard="more_of_same", fixed=(("direction", "increase"), ("measure", "absolute")),
        examples=(("Thị xã đạt 74,6 điểm, thêm 5,15 điểm, vươn lên dẫn đầu.", "value=5.15"),),
        counter=("Có 23 dự án tăng vốn, thêm 96,8 triệu USD.", "Huyện có 12 xã, trong đó thêm 3 xã về đích.", "Đã trồng 12 ha, cần trồng thêm 3 ha."),
    ),
    Rule(
        "change.added.turn", "change", "(?<=[COMMA SEMI AND WORDS]) more:AUX HEDGE? value:NUM UNIT", guard="added_in_turn", fixed=(("direction", "increase"), ("measure", "absolute")),
        examples=(("So với tháng trước bớt 3 vụ, thêm 01 người chết và bớt 5 người bị thương.", "value=1"), ("Toàn huyện giảm 2 phòng, thêm 1 trung tâm.", "value=1"), ("So với tháng trước bớt được 4 vụ nhưng thêm 2 người chết.", "value=2")),
        counter=("Toàn huyện giảm 2 phòng, có 1 trung tâm.", "Toàn huyện có 2 phòng, thêm 1 trung tâm."),
    ),
    Rule(
        "change.turn", "change", "dir:MOVE COMMA turn:WORDS SMALL{0,2} value:PCT", guard="turned", fixed=(("measure", "percent"),),
        examples=(("Xuất khẩu cá tra, tôm cũng tăng khá, lần lượt 75% và 45,7%.", "value=75"), ("Hai cấp đều giảm, lần lượt là 5% và 7%.", "value=5")),
        counter=("Thu ngân sách tăng, riêng thu nội địa đạt 75%.", "Thu ngân sách tăng, nhưng tới 75% là thu từ đất."),
    ),
    Rule(
        "change.amount", "change", "dir:MOVE SMALL{0,4} PCT ([COMMA OPEN] share:REACH?|same:SAYING SIGN?) MOVE? SMALL{0,3} value:NUM UNIT", guard="growth_amount", fixed=(("measure", "absolute"),),
        examples=(("Lao động tăng 1,1%, tương đương 5.600 người.", "value=5600"), ("Số vụ giảm 16% (8 vụ).", "value=8"), ("Chỉ số tăng 3,02% tương đương +49,68 điểm.", "value=49.68")),
        counter=("Thu tăng 5%, đạt 80 tỷ đồng.", "Thu tăng 5% (80 tỷ đồng so với kế hoạch 90 tỷ đồng).", "Thu tăng 5% đạt 80 tỷ đồng."),
    ),
    Rule(
        "change.added", "change", "more:AUX HEDGE? value:NUM UNIT? (OPEN SMALL{0,2} PCT CLOSE)? BASELINE", guard="added", fixed=(("direction", "increase"), ("measure", "absolute")),
        examples=(("Ngân hàng cho vay thêm 39.100 tỷ đồng (16,8%) so với đầu năm.", "value=39100000000000"), ("Tỉnh giao 39.860 chỉ tiêu, thêm 1.120 so với năm học trước.", "value=1120")),
        counter=("Xã có 120 hộ nghèo so với cùng kỳ năm trước.",),
    ),
    Rule(
        "change.added.paren", "change", "more:AUX HEDGE? NUM UNIT OPEN SMALL{0,2} value:PCT CLOSE BASELINE", guard="added", fixed=(("direction", "increase"), ("measure", "percent")),
        examples=(("Ngân hàng cho vay thêm 39.100 tỷ đồng (16,8%) so với đầu năm.", "value=16.8"),),
        counter=("Đội đã họp được 5 lần (6%) so với cùng kỳ năm trước.",),
    ),
    Rule(
        "change.extra", "change", "extra:AUX value:POINTS", guard="extra", fixed=(("measure", "points"),),
        examples=(("Nâng lãi suất điều hành thêm 1 điểm phần trăm.", "value=1"),),
        counter=("Chênh lệch lãi suất giữa hai kỳ hạn là 0,6 điểm phần trăm.",),
    ),
    Rule(
        "change.listed", "change", "value:PCT", guard="listed_moves", fixed=(("measure", "percent"),),
        examples=(("Nhiều mặt hàng tăng mạnh như: gạo (12%), cà phê (15%).", "value=12"),),
        counter=("Tăng mạnh nhất là gạo, đạt 12%.", "Bốn huyện cao hơn bình quân chung: Yên Sầm (71,2%), Phú Mộc (63,5%)."),
    ),
    Rule(
        "change.points.of", "change", "dir:MOVE of:REACH WORDS SMALL{0,3} value:POINTS", guard="moved", fixed=(("measure", "points"),),
        examples=(("Tỉnh phấn đấu kéo giảm tỷ lệ hộ nghèo ít nhất 1 điểm phần trăm.", "value=1"),),
    ),
    Rule(
        "change.points.row", "change", "dir:MOVE SMALL{0,3} value:NUM [COMMA AND] (NUM COMMA? AND?){0,3} POINTS", guard="row", fixed=(("measure", "points"),),
        examples=(("Hai cấp tăng lần lượt 12,8 và 21,4 điểm phần trăm.", "value=12.8"),),
        counter=("Hai cấp tăng 12 xã và 21,4 điểm phần trăm.", "Số công trình chậm tiến độ giảm 12 và 2,5 điểm phần trăm là phần còn phải bù đến cuối năm."),
    ),
    Rule(
        "change.points.next", "change", "dir:MOVE SMALL{0,3} NUM [COMMA AND] (NUM COMMA? AND?){0,3} value:POINTS", guard="row", fixed=(("measure", "points"),),
        examples=(("Hai cấp tăng lần lượt 12,8 và 21,4 điểm phần trăm.", "value=21.4"),),
        counter=("Số công trình chậm tiến độ giảm 12 và 2,5 điểm phần trăm là phần còn phải bù đến cuối năm.",),
    ),
    Rule(
        "change.score.than", "change", "than:WORDS SMALL{0,2} value:NUM UNIT", guard="score_than", fixed=(("measure", "absolute"),),
        examples=(("Phú Khê chỉ đạt 74,3 điểm, kém đơn vị đứng đầu 17,16 điểm.", "value=17.16"),),
        counter=("Điểm chuẩn cao hơn mức 17,16 điểm.", "Cao hơn năm trước, đạt 17,16 điểm.", "Năm qua, hợp tác xã thua lỗ 12 tỷ đồng.", "Phú Khê đạt tổng cộng 74,3 điểm.", "Phú Khê vẫn thua mốc 74,3 điểm của đơn vị dẫn đầu."),
    ),
    Rule(
        "change.superlative", "change", "[WORDS AUX] value:PCT", guard="superlative", fixed=(("measure", "percent"),),
        examples=(
            ("Tăng cao nhất là nhóm may mặc, giày dép 0,86%.", "value=0.86"),
            ("Mặt hàng tăng mạnh nhất là bạch tuộc 88,2%, cá ngừ 76,7%.", "value=76.7"),
            ("Giáo dục tăng cao nhất, 9,14%, kế đến là hàng ăn với 4,4%.", "value=4.4"),
            ("Giảm mạnh nhất là nhóm giao thông 1,2%; tiếp đến là nhóm bưu chính 0,4%.", "value=0.4"),
        ),
        counter=("Tăng mạnh nhất là gạo, đạt 12%.", "Tỷ lệ tăng cao nhất là Sơn Hạ 12%.", "Tăng cao nhất là nhóm may mặc; nhóm y tế chiếm 12%.", "Tỷ lệ hộ nghèo cao nhất là Sơn Hạ 12%, thấp nhất là Đồng Cẩm 1,5%."),
    ),
    Rule(
        "change.exceeds", "change", "over:HEDGE value:AMOUNT", guard="exceeds", fixed=(("direction", "increase"),),
        examples=(("Thu ngân sách vượt 12% dự toán.", "value=12"), ("Thu vượt 320 tỷ đồng so với dự toán.", "value=320000000000")),
        counter=("Thu ngân sách đạt trên 12% dự toán.",),
    ),
    Rule(
        "change.over", "change", "COMMA over:HEDGE value:FIGURE", guard="over_by", fixed=(("direction", "increase"),),
        examples=(("Thu ngân sách đạt 1.215 tỷ đồng, vượt 12,3%.", "value=12.3"), ("Thu đạt 215 tỷ đồng, vượt 12 tỷ đồng.", "value=12000000000")),
        counter=("Doanh thu tăng nhanh, vượt 45 tỷ đồng.", "Năm nay thu 45 tỷ đồng, vượt 40 tỷ đồng.", "Tỷ lệ bao phủ đạt 95,2%, vượt 90%.", "Có 12 xã, trên 3 xã."),
    ),
    Rule(
        "change.over.load", "change", "over:WORDS SMALL{0,2} value:PCT", guard="over_load", fixed=(("direction", "increase"), ("measure", "percent")),
        examples=(("Xe tải chở vượt tải trọng 45%.", "value=45"),),
        counter=("Tỷ lệ nợ vượt trần 45%.", "Nhà máy chạy hết công suất 45% thời gian."),
    ),
    Rule(
        "change.times.over", "change", "over:BEYOND SMALL{0,2} value:NUM", guard="over_times", fixed=(("direction", "increase"), ("measure", "times")),
        examples=(("Hàm lượng amoni vượt quy chuẩn 8,6 lần.", "value=8.6"), ("Nồng độ bụi vượt gần 3 lần ngưỡng cho phép.", "value=3")),
        counter=("Thí sinh phải vượt chướng ngại vật và chạy 3 lần.", "Đội tổ chức họp 3 lần.", "Hai bên đã họp trên 3 lần."),
    ),
    Rule(
        "change.steps", "change", "dir:CLIMB AUX? value:NUM UNIT", guard="steps", fixed=(("measure", "absolute"),),
        examples=(("Tỉnh đứng thứ 21, nhảy 9 bậc.", "value=9"), ("Chỉ số PAPI lên 4 bậc.", "value=4")),
        counter=("Thang lương lên đến 12 bậc hàm.", "Phường lên kế hoạch xây 9 bậc thang."),
    ),
    Rule(
        "change.less", "change", "than:WORDS TIME? SMALL{0,2} value:AMOUNT", guard="less_than_time", fixed=(("direction", "decrease"),),
        examples=(("Giải ngân đạt 48,9%, kém cùng kỳ năm trước 5,1%.", "value=5.1"), ("Năng suất 62 tạ/ha, kém vụ trước 2 tạ/ha.", "value=2"), ("Tỷ lệ tiêm chủng chỉ 41,8%, kém cùng kỳ 5,6 điểm phần trăm.", "value=5.6")),
        counter=("Giải ngân thua xa, năm trước 5,1%.", "Hạ tầng yếu kém năm 2023 có 12 km đường xấu.", "Làm ăn thua lỗ năm trước 12 tỷ đồng."),
    ),
    Rule(
        "change.more", "change", "than:BEYOND (timed:TIME)? SMALL{0,2} value:AMOUNT", guard="more_than_time", fixed=(("direction", "increase"),),
        examples=(("Thu nhập bình quân 6,2 triệu đồng/tháng, hơn năm trước 412 nghìn đồng.", "value=412000"), ("Giá trị khớp lệnh đạt 42.918 tỷ đồng, hơn phiên liền trước 21,3%.", "value=21.3"),),
        counter=("Hơn năm 2023, 412 hộ thoát nghèo.", "Từ đầu năm 2023 412 hộ thoát nghèo.", "Đoàn thăm xã năm 2023 12 lần."),
    ),
    Rule(
        "change.more.paren", "change", "than:BEYOND (timed:TIME)? SMALL{0,2} NUM UNIT? FILL{0,2}? OPEN SMALL{0,2} value:PCT CLOSE", guard="more_than_time", fixed=(("direction", "increase"),),
        examples=(("Lương bình quân 8,46 triệu đồng, hơn năm trước 410.000 đồng (5,1%).", "value=5.1"),),
        counter=("Nhà máy chạy năm 2023 312 ngày (85,5%).", "Hơn 410 hộ (5,1%) thoát nghèo."),
    ),
    Rule(
        "change.added.alone", "change", "OPEN more:AUX value:NUM UNIT CLOSE", guard="added", fixed=(("direction", "increase"), ("measure", "absolute")),
        examples=(("Chỉ số thành phần đạt 5,61 điểm (thêm 0,42 điểm).", "value=0.42"),),
        counter=("Chỉ số thành phần đạt 5,61 điểm (được 0,42 điểm).",),
    ),
    Rule(
        "change.points.than", "change", "than:WORDS SMALL{0,2} value:POINTS", guard="points_than", fixed=(("measure", "points"),),
        examples=(("Tỷ lệ đạt 27,2%, kém mức bình quân cả nước 1,1 điểm phần trăm.", "value=1.1"),),
        counter=("Mức hỗ trợ lãi suất 2 điểm phần trăm.",),
    ),
    Rule(
        "change.compared", "change", "dir:MOVE (WORDS TIME?|TIME{1,2}) SMALL{0,2} value:AMOUNT", guard="compared",
        examples=(("Năng suất cao hơn vụ trước khoảng 0,3 tấn/ha.", "value=0.3"), ("Nhiều hơn năm trước 12 trường.", "value=12"), ("Giá lúa cao hơn vụ hè thu năm ngoái 1.600 đồng/kg.", "value=1600")),
        counter=("Nhiều hơn so với trước, có 12 trường.", "Giá cao hơn nhiều so với mức 3.691 USD/tấn của năm ngoái.", "Có nơi mưa lớn hơn như Trà Vân 1.024 mm."),
    ),
    Rule(
        "change.points.beside", "change", "dir:MOVE (WORDS TIME?|TIME) OPEN INSIDE{1,4}? CLOSE SMALL{0,2} value:POINTS", guard="than_beside", fixed=(("measure", "points"),),
        examples=(("Giải ngân đạt 48,4%, cao hơn cùng kỳ năm 2023 (44,5%) 3,9 điểm phần trăm.", "value=3.9"),),
        counter=("Tăng so với cùng kỳ (44,5%), lãi suất 3,9 điểm phần trăm.", "Các ngân hàng giảm biên độ cho vay nhà ở (vay ưu đãi) về 2,5 điểm phần trăm."),
    ),
    Rule(
        "change.now.then", "change", "dir:MOVE SMALL{0,3} FIGURE UNIT? WORDS? BASELINE? (COMMA? REACH HEDGE? PCT)? OPEN after:NUM SLASH before:NUM", guard="now_and_then",
        examples=(("So với cùng kỳ tăng 93 vụ (206/113 vụ).", "before=113 after=206"), ("Tội phạm ít hơn 03 vụ = 1,6% (180/183 vụ).", "before=183 after=180"), ("Tội phạm giảm 5,83% (3.389/3.599 vụ).", "before=3599 after=3389")),
        counter=("Số án tăng 3 vụ so với cùng kỳ (186/147 vụ).",),
    ),
    Rule(
        "change.then.now", "change", "dir:MOVE SMALL{0,3} FIGURE UNIT? WORDS? BASELINE? OPEN before:NUM SLASH after:NUM", guard="now_and_then",
        examples=(("Số án ít hơn 6 vụ (12/6 vụ).", "before=12 after=6"),),
        counter=("Số án giảm 3 vụ so với cùng kỳ (186/147 vụ).",),
    ),
    Rule(
        "change.against.amount", "change", "dir:MOVE BASELINE is:AUX SMALL{0,2} value:NUM UNIT", guard="against_time",
        examples=(("Khởi tố 3.900 vụ, tăng so với cùng kỳ năm ngoái là 268 vụ.", "value=268"),),
        counter=("Cả năm tăng so với cùng kỳ có 12 xã.",),
    ),
    Rule(
        "change.against", "change", "dir:MOVE WORDS (OPEN FILL{0,3} CLOSE)? AUX{1,2} value:FIGURE", guard="against",
        examples=(("Địa phương giao tăng so với kế hoạch giao là 167,6 tỷ đồng.", "value=167600000000"),),
        counter=("Dịch bệnh giảm rõ nhất ở 12 xã ven sông.",),
    ),
)  # fmt: skip
