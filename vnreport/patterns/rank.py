"""A place in an order."""

from vnreport.patterns.grammar import Rule

STEPS = ("bậc", "hạng")  # by which places in an order are told apart

# Right before a ratio, behind what is ranked: "PAR INDEX xếp 9/63". Not a part of another word: "sắp xếp 9/63 trường".
# "xếp An Lộc hạng 12 cả nước"; what is digital is ranked by pillars: "kinh tế số hạng 24, xã hội số thứ 18"; on folded text.
PILLARS = ("chính quyền", "kinh tế", "xã hội", "hạ tầng", "thể chế", "nhân lực", "nhận thức", "dữ liệu")
NAMED = rf"(?<!\w)(?:xếp (?:[^\W\d_]+ ){{1,5}}hạng|(?:{'|'.join(PILLARS)}) số (?:hạng|thứ))"
RANKING = ("xếp", "đứng", "thứ", "hạng")
NOT_RANKING = ("sắp xếp", "dàn xếp", "lần thứ", "kỳ thứ", "đợt thứ", "sáng thứ", "trưa thứ", "chiều thứ", "tối thứ", "đêm thứ", "ngày thứ", "hôm thứ")

# The first and the last place, which a bracket behind tells in numbers: "xếp cuối bảng (10/10)".
ENDS = ("đầu bảng", "cuối bảng", "chót bảng", "áp chót", "dẫn đầu", "đứng đầu", "đứng cuối", "xếp cuối", "xếp chót", "đội sổ", "bét bảng")

# Between two places: which way it went, whatever the numbers say.
UPWARDS, DOWNWARDS = ("lên", "vươn", "leo", "nhảy"), ("xuống", "rơi", "tụt", "rớt", "lùi")

# Between the steps of a move and the place that it began from.
THAN = r"(?:(?:so(?: với)?|hơn|từ|kém) )?(?:vị trí|hạng|thứ hạng|vị trí thứ|hạng thứ|thứ)"

# Behind a place in a row of clauses: among whom it is.
AMONG_ALL = ("cả nước", "toàn quốc", "toàn tỉnh", "toàn ngành", "toàn vùng", "khu vực", "trong cả nước", "trong tỉnh", "trong vùng", "của tỉnh", "của cả nước")

RULES = (
    Rule(
        "change.places", "change", "origin:RANK before:NUM (SLASH NUM)? UNIT? (WORDS? PERIOD)? COMMA? (way:WORDS? place:RANK|TO) after:NUM", guard="from_place", fixed=(("measure", "absolute"),),
        examples=(("Phường Cồn Phú từ vị trí thứ 9 vươn lên thứ 3.", "before=9 after=3"), ("Nội dung này từ hạng 19 rơi xuống hạng 27.", "before=19 after=27"), ("Điểm trung bình là 6,512, từ vị trí 41 lên 32 trong cả nước.", "before=41 after=32"), ("Tỉnh tụt từ hạng 11 hồi cuối quý I xuống hạng 25.", "before=11 after=25"), ("Tỉnh lùi từ vị trí 25 về vị trí 38.", "before=25 after=38")),
        counter=("Huyện xếp thứ 9, vươn lên thứ 3.", "Khách sạn từ hạng 2 lên 3 sao."),
    ),
    Rule(
        "rank.of", "rank", "RANK AUX? position:NUM SLASH out_of:NUM",
        examples=(("Tỉnh xếp thứ 5/63 tỉnh, thành phố.", "position=5 out_of=63"),),
    ),
    Rule(
        "rank.said.of", "rank", "(?<=WORDS) position:NUM SLASH out_of:NUM", guard="said_to_rank",
        examples=(("Chỉ số cải cách hành chính xếp 9/63 tỉnh, thành phố.", "position=9 out_of=63"), ("Báo cáo đặt tỉnh ở thứ 17/63 địa phương.", "position=17 out_of=63"), ("Điểm hài lòng đạt 8,7, hạng 4/9 đơn vị.", "position=4 out_of=9")),
        counter=("Đã sắp xếp 9/63 trường.", "Họp lần thứ 2/12 kỳ.", "Có 9/63 tỉnh, thành phố hoàn thành."),
    ),
    Rule(
        "rank.said.next", "rank", "[COMMA AND SEMI] WORDS? position:NUM SLASH out_of:NUM", guard="said_next",
        examples=(("Tỉnh xếp 6/63 về chính quyền số, 8/63 về kinh tế số và 12/63 về xã hội số.", "position=12 out_of=63"), ("Việt Nam xếp 6/10 về thời gian và 8/10 về hiệu quả.", "position=8 out_of=10")),
        counter=("Tỉnh xếp 6/63 về chính quyền số, 8/12 xã đạt chuẩn.", "Có 6/63 xã đạt chuẩn, 8/63 xã chưa đạt."),
    ),
    Rule(
        "rank.among", "rank", "RANK AUX? position:NUM TOTAL out_of:NUM",
        examples=(("Huyện đứng thứ 3 trong số 12 huyện.", "position=3 out_of=12"),),
    ),
    Rule(
        "rank.over", "rank", "RANK AUX? position:NUM over:HEDGE out_of:NUM", guard="over",
        examples=(("Tỉnh xếp thứ 8 trên 63 tỉnh, thành phố.", "position=8 out_of=63"),),
        counter=("Huyện đứng thứ 2 hơn 10 năm liền.",),
    ),
    Rule(
        "rank.in", "rank", "RANK AUX? position:NUM in:WORDS out_of:NUM UNIT", guard="among_in",
        examples=(("Tỉnh đứng thứ 9 trong 14 tỉnh của vùng.", "position=9 out_of=14"), ("Biên lãi thấp thứ nhì trong nhóm 10 ngân hàng.", "position=2 out_of=10")),
        counter=("Tỉnh đứng thứ 9 nhờ 14 dự án mới được cấp phép.",),
    ),
    Rule(
        "rank.of.those", "rank", "in:WORDS out_of:NUM UNIT (FILL{0,4}? COMMA WORDS?|so:WORDS AUX?) RANK AUX? position:NUM", guard="among_those",
        examples=(("Trong 14 tỉnh miền núi phía Bắc, Vĩnh An đứng thứ 4.", "position=4 out_of=14"), ("Trong 15 huyện của tỉnh thì An Khê mới đứng thứ 12.", "position=12 out_of=15")),
        counter=("Tổng kết 14 tỉnh, Vĩnh An đứng thứ 4.", "Trong 14 tỉnh này Vĩnh An đứng thứ 4."),
    ),
    Rule(
        "rank.named", "rank", "(?<=WORDS) position:NUM", guard="named",
        examples=(("Bộ Xây dựng xếp An Lộc hạng 12 cả nước.", "position=12"), ("Chính quyền số hạng 9, kinh tế số thứ 24.", "position=24")),
        counter=("Bộ công nhận An Lộc là khách sạn 12 tầng.",),
    ),
    Rule(
        "rank.bracket", "rank", "[OPEN COMMA DASH] rank:WORDS position:NUM ([CLOSE COMMA STOP SEMI]|among:WORDS)", guard="ranked",
        examples=(("Tỉnh tăng 9 bậc so với năm 2023 (hạng 21).", "position=21"), ("Chỉ số hài lòng đạt 84,37%, hạng 17, cao hơn năm trước.", "position=17"), ("Tỷ lệ giải ngân là 91,2%, hạng 22 cả nước.", "position=22")),
        counter=("Khu tái định cư (lô 21) đã xong.", "Bệnh viện tỉnh, hạng 2, đã khởi công.", "Hội nghị họp tại trụ sở ủy ban (phòng 21)."),
    ),
    Rule(
        "rank.before", "rank", "OPEN position:NUM SLASH out_of:NUM CLOSE", guard="moved_from",
        examples=(("Tỉnh xếp thứ 29/63, tăng 8 bậc so với năm 2023 (37/63).", "position=37 out_of=63"), ("Xã Thạch Lâm đứng cuối bảng (10/10).", "position=10 out_of=10")),
        counter=("Tỉnh tăng 8 bậc, có thêm xã về đích (37/63).", "Số xã đạt chuẩn tăng so với năm 2023 (37/63)."),
    ),
    Rule(
        "rank.than", "rank", "(?<=UNIT) (than:WORDS|origin:RANK) position:NUM", guard="stepped_from",
        examples=(("Tỉnh đứng thứ 17, tăng 9 bậc so với vị trí 28 của năm 2022.", "position=28"), ("Tỉnh xếp thứ 18/63, tăng 11 bậc từ vị trí 29 của lần trước.", "position=29")),
        counter=("Tỉnh tăng 9 bậc ở vòng 28.", "Khách sạn có 12 phòng từ hạng 2 trở lên.", "Tỉnh tăng 9 bậc so với cụm 28 tỉnh."),
    ),
    Rule(
        "rank.next", "rank", "[COMMA AND] position:NUM (?=[COMMA AND SEMI STOP BREAK CLOSE])", guard="ranks_go_on",
        examples=(("Kinh tế số và xã hội số lần lượt xếp thứ 26 và 33.", "position=33"), ("Ba trụ cột lần lượt xếp thứ 24, 41 và 27.", "position=41")),
        counter=("Tỉnh xếp thứ 26 và 33 xã đạt chuẩn.", "Tỉnh xếp thứ 26, 33."),
    ),
    Rule(
        "rank", "rank", "order:RANK AUX? position:NUM", guard="placed",
        examples=(("Tỉnh đứng thứ 2 cả nước.", "position=2"), ("Trung Quốc đứng vị trí thứ nhất.", "position=1")),
        counter=("Thứ ba, đẩy mạnh tuyên truyền.", "Hội nghị lần thứ 11 khai mạc.", "Theo bảng xếp hạng, tỉnh ghi nhận năm thứ 3 liên tiếp dẫn đầu.", "Chế độ này dành cho bác sĩ từ hạng 2 trở lên."),
    ),
)  # fmt: skip
