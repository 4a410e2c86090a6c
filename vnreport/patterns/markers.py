"""Words that give the sentence its shape: what opens a breakdown, what names a whole, what ranks, what is only planned."""

from vnreport.patterns.grammar import Phrases

SHAPE = (
    Phrases(
        "OPENER", "parts",
        ("trong đó", "trong đó có", "trong đó gồm", "trong đó bao gồm", "gồm", "gồm có", "bao gồm", "trong số đó", "trong số này", "trong số ấy", "kể cả", "cụ thể",
         "cụ thể là", "cụ thể như sau", "chia ra", "chia theo", "phân theo", "tách theo", "bao gồm có", "bao gồm cả", "nhiều nhất là", "đông nhất là", "lớn nhất là", "tập trung ở", "tập trung chủ yếu ở", "chủ yếu là", "chủ yếu ở"),
        examples=("Có 12 hồ sơ, trong đó có 9 hồ sơ đúng hạn.",),
    ),
    Phrases(
        "TOTAL", "of",
        ("trong số", "trong tổng số", "trên tổng số", "trong tổng", "trên tổng", "so với tổng số", "của tổng số", "trên chỉ tiêu", "trên chỉ tiêu giao", "trên kế hoạch giao", "trên tổng kế hoạch vốn",
         "trên tổng kế hoạch", "trong tổng kế hoạch", "trên tổng vốn", "trong tổng vốn", "trên tổng diện tích", "trong tổng diện tích", "trên tổng dự toán", "trên tổng nguồn vốn", "trong tổng nguồn vốn"),
        examples=("Có 3 trong số 12 xã.", "Xử lý 45 trên tổng số 60 hồ sơ."),
        counter=("Trong năm có 12 hộ nghèo.",),
    ),
    Phrases(
        "RANK", "rank",
        ("đứng thứ", "đứng tận thứ", "xếp thứ", "vị trí thứ", "xếp hạng", "đứng vị trí thứ", "giữ vị trí thứ", "xếp vị trí thứ", "đứng hạng",
         "thứ hạng", "xếp hạng thứ", "đứng ở vị trí thứ", "xếp ở vị trí thứ", "đứng vị trí", "xếp vị trí", "ở vị trí thứ", "xếp loại thứ", "vị thứ",
         "lên thứ", "xuống thứ", "lên hạng", "xuống hạng", "lên thứ hạng", "xuống thứ hạng", "lên hàng thứ", "xuống hàng thứ", "đứng hàng thứ", "xếp hàng thứ", "ở hàng thứ", "về thứ", "về vị trí", "về vị trí thứ", "vươn lên thứ", "lên vị trí thứ", "xuống vị trí thứ", "đứng ở vị trí", "đang đứng thứ", "lên vị trí", "xuống vị trí", "vị trí số", "giữ vị trí số", "đứng vị trí số", "ở vị trí số", "xếp vị trí số", "ngôi vị số", "thị trường số", "đối tác số", "lớn thứ", "cao thứ", "đông thứ", "thấp thứ", "nhiều thứ", "dài thứ", "mạnh thứ", "đồng hạng", "ở vị trí", "về hạng", "ở hạng", "giữ hạng", "đứng ở hạng", "tụt về hạng", "lùi về hạng", "xếp ở hạng",
         "rơi xuống thứ", "rơi xuống hạng", "rơi xuống vị trí thứ", "tụt xuống thứ", "tụt xuống hạng", "tụt xuống vị trí thứ", "vươn lên hạng", "vươn lên vị trí thứ", "leo lên thứ", "leo lên hạng", "leo lên vị trí thứ", "nhảy lên thứ", "nhảy lên hạng", "nhảy lên vị trí thứ"),
        examples=("Huyện xếp thứ 5/63 toàn quốc.", "Kết quả ấy đưa tỉnh lên hàng thứ 6 trong 34 tỉnh."),
        counter=("Thứ ba, phát huy vai trò.", "Hội nghị lần thứ 11."),
    ),
    Phrases(  # a place only where another one follows
        "RANK", "from", ("từ vị trí thứ", "từ vị trí số", "từ vị trí", "từ thứ", "từ hạng", "từ thứ hạng", "từ hạng thứ"),
        examples=("Huyện vươn từ hạng 9 lên hạng 3.",),
        counter=("Bệnh viện từ nhiều năm nay đã lên hạng 2.",),
    ),
)

# Behind these "thứ" tells which one it is, and no place: "lần thứ 3 dẫn đầu bảng", "hơn đội thứ ba 1 điểm".
ORDERED = ("lần", "đội", "người", "ngày", "tuần", "tháng", "quý", "năm", "mùa", "phiên")
# Behind "trong số" and a noun: of those told before, "trong số các dự án này, 12 dự án đã xong".
THOSE = ("này", "đó", "ấy", "nói trên", "kể trên", "nêu trên")

# What is only meant or reckoned. `status` goes to the number that the word stands by: see `linking.scopes`.
STATUS = {
    "target": (
        "mục tiêu", "phấn đấu", "chỉ tiêu", "sẽ", "đề ra", "đặt ra", "kế hoạch giao", "giao chỉ tiêu", "nâng chỉ tiêu",
        "kế hoạch đề ra", "theo kế hoạch", "cần đạt", "phải đạt", "phải lên", "phải nâng", "phải kéo", "phải tăng ít nhất", "phải tăng tối thiểu", "phải giảm ít nhất", "phải giảm tối thiểu", "muốn đạt", "muốn cán đích", "muốn về đích", "muốn cả năm", "để cả năm", "yêu cầu đạt", "quyết tâm đạt", "đề nghị nâng", "yêu cầu đến",
    ),
    "estimated": (
        "ước", "ước đạt", "ước tính", "dự kiến", "dự báo", "ước thực hiện", "ước khoảng", "ước tính đạt", "dự tính", "dự ước", "ước có",
        "dự kiến phạt", "dự kiến phạt tiền", "dự kiến xử phạt", "dự kiến thu phạt", "dự kiến điều chuyển",
    ),
}  # fmt: skip

# The same, where the word governs the rest of its sentence and not its clause alone.
GOVERNING = {
    "target": (
        "mục tiêu", "phấn đấu", "đề ra chỉ tiêu", "đặt chỉ tiêu", "yêu cầu đến", "đặt ra", "đặt đích", "nhắm đích", "quyết tâm", "định hướng đến", "đề nghị nâng", "mốc tiến độ",
        "theo lộ trình", "kế hoạch chi tiết", "theo kế hoạch,", "đặt kế hoạch", "đề ra kế hoạch", "yêu cầu:",
    ),
    "estimated": ("dự kiến", "dự báo"),
}  # fmt: skip
# Compounds in which those words govern nothing.
UNGOVERNING = ("trước khi", "ngay khi", "sau khi", "kể từ khi", "chỉ tiêu thụ", "chỉ tiêu dùng", "chỉ tiêu hủy", "chỉ tiêu diệt", "chỉ tiêu tốn", "chỉ tiêu hết", "chỉ tiêu ấy", "chỉ tiêu đó", "khi sinh", "dự báo khí tượng", "trung tâm dự báo", "đài dự báo", "mục tiêu quốc gia", "theo yêu cầu", "đáp ứng yêu cầu", "đạt yêu cầu", "vượt mục tiêu", "vượt chỉ tiêu", "đạt chỉ tiêu", "các chỉ tiêu", "so với chỉ tiêu", "so với mục tiêu", "đối chiếu với mục tiêu", "đối chiếu với chỉ tiêu", "đối chiếu mục tiêu", "theo kế hoạch số", "chỉ tiêu này", "chỉ tiêu trên", "chỉ tiêu phấn đấu", "kế hoạch phấn đấu", "so với ước", "hơn ước", "ước thực hiện năm", "kế hoạch và đầu tư", "kế hoạch - đầu tư", "kế hoạch đầu tư", "tài chính - kế hoạch", "tài chính kế hoạch")

# Compounds that begin with a word of the tables and mean something else: longest match keeps them whole.
ORDINARY = (
    "quốc gia", "chuyên gia", "tham gia", "thâm hụt", "tăng cường", "tăng ca", "bên tăng", "bên giảm", "phía tăng", "phía giảm", "chiều tăng", "chiều giảm", "giám sát", "khảo sát", "cảnh sát", "quan sát", "kiểm sát", "thị sát", "trinh sát", "áp sát", "sâu sát", "tuyến trên", "cấp trên", "chứng chỉ", "địa chỉ", "xây mới", "trồng mới", "cấp mới", "làm mới", "đổi mới", "quanh năm", "quanh khu vực", "thu hồi", "phản hồi", "thiếu hụt", "phục hồi", "đàn hồi", "lấn chiếm", "chiếm đoạt", "chiếm giữ", "chiếm dụng", "tăng gia", "tăng tốc", "giảm nghèo", "giảm thiểu", "giảm nhẹ thiên tai", "giảm tải", "lên án", "lên kế hoạch", "lên phương án",
    "còn nợ", "gần gũi", "gần đây", "gần nhất", "trên địa bàn", "trên cơ sở", "trên toàn", "dựa trên", "nằm trên", "sống trên", "trải dài trên", "trải rộng trên", "trải trên", "canh tác trên", "đăng trên", "dưới sự", "hơn nữa", "hơn hết", "độ tuổi", "độ che phủ",
    "từ khi", "từ đó", "từ nay", "có thể", "còn lại của", "thành lập", "thành công", "thành tích", "gấp rút", "quá trình", "quá hạn", "vượt qua",
    "vượt trội", "đạt chuẩn", "đạt yêu cầu", "bằng cấp", "bằng chứng", "bằng khen", "đến từ", "cụ thể hóa", "riêng biệt", "trong nước",
    "trong thời gian", "trong khi", "trong trường hợp", "trên đường", "số hóa", "số lượng", "mức độ", "về việc", "gồm cả", "bao gồm cả",
    "khi đó", "là do", "có liên quan", "tầm nhìn", "tầm quan trọng", "cỡ lớn", "hạng mục", "sát hạch", "sát nhập", "gần như", "lên phố", "trở lên",
    "trở xuống", "trở đi", "lên lớp", "cận nghèo", "hộ cận nghèo", "tiết kiệm điện", "từ trái sang", "trong ảnh", "xuống cấp", "vượt mức",
    "hàng không", "điều hành bay", "khai thác bay", "chuyến bay", "máy bay", "tàu bay", "đường bay", "sân bay", "giờ bay", "phòng không", "tăng dân số tự nhiên", "tăng tự nhiên", "tăng dân số", "tăng giảm", "tăng huyết áp", "tăng động", "tăng sinh", "giảm thị lực", "giảm trí nhớ", "giảm thính lực", "tăng nhãn áp", "tăng mỡ máu", "giá trị gia tăng",
)  # fmt: skip

# Abbreviations whose stop ends no sentence, where a capital follows: "TP. Thạch Bình", "TS. Nguyễn An".
ABBREVIATIONS = (
    "TP", "Tp", "TX", "Tx", "TT", "Q", "P", "H", "GS", "PGS", "TS", "ThS", "Ths", "BS", "BSCKI", "BSCKII", "CKI", "CKII", "KS", "LS",
    "DS", "NS", "NSND", "NSƯT",
)  # fmt: skip

# Marks that begin an item of a list; the last are those of the symbol font that word processors write them in.
BULLETS = "•●▪◦○■◆►➢➤‣✓\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
