"""Verbs and small words that tie a number to what it is said of."""

from vnreport.patterns.grammar import Phrases

VERBS = (
    Phrases(
        "REACH", "share",
        ("chiếm", "chiếm tỷ lệ", "chiếm tới", "chiếm đến", "chiếm tỷ trọng", "tương đương", "tương đương với",
         "tương ứng", "tương ứng với", "ứng với", "tương ứng tỷ lệ bao phủ", "tương ứng với tỷ lệ bao phủ", "tương đương tỷ lệ bao phủ", "tức", "tức là", "nghĩa là", "có nghĩa là"),
        examples=("Có 120 hộ nghèo, chiếm 4,5%.",),
        counter=("Hộ lấn chiếm 12 lô đất.",),
    ),
    Phrases(
        "REACH", "reach",
        ("đạt", "đat", "đạt tỷ lệ", "đạt tỷ lê", "đat tỷ lệ", "đạt được", "đạt tới", "đạt mức", "bằng", "tỷ lệ", "tỷ lệ đạt", "với tỷ lệ", "đạt tỷ lệ là",
         "tỷ lệ là", "hoàn thành", "tỷ trọng", "ước đạt", "ước bằng", "đạt tỷ trọng", "thực hiện", "thực hiện được", "thực hiện đạt", "bao phủ", "bao phủ được", "tỷ lệ bao phủ", "đạt tỷ lệ bao phủ", "tỷ lệ bao phủ đạt"),
        examples=("Tiếp nhận 1.200 hồ sơ, đạt 80%.", "Thu 412,5 tỷ đồng, bằng 41,2% dự toán."),
        counter=("Có 12 trường đạt chuẩn.",),
    ),
    Phrases("REACH", "reach", ("mới được", "chỉ được", "mới chỉ được", "đi được", "mới đi được", "mới chỉ đi được", "lấp đầy", "phủ kín", "phủ được"), examples=("Thu 412 tỷ đồng, mới được 44% kế hoạch.",),
            counter=("Thu hoạch mới được 12 ha.",), direct=True),
    Phrases(
        "UP", "increase",
        ("tăng", "tăng thêm", "tăng được", "tăng tới", "tăng đến", "tăng trưởng", "cao hơn", "nhiều hơn",
         "tăng nhẹ", "tăng mạnh", "tăng cao", "tăng bình quân", "tăng trưởng bình quân", "tăng nhanh", "tăng vọt",
         "tăng đột biến", "tăng khá", "tăng khá cao", "tăng trung bình", "tốc độ tăng", "mức tăng", "tăng chậm", "tăng chậm hơn", "tăng nhanh hơn", "tăng mạnh hơn", "tăng ít hơn",
         "phình ra", "phình thêm", "tăng trưởng kinh tế", "tốc độ tăng trưởng", "mức tăng trưởng", "gia tăng", "tăng tương ứng", "tăng lần lượt", "sâu hơn", "lớn hơn", "nhanh hơn", "nhỉnh hơn", "trội hơn", "đắt hơn", "đắt thêm", "đông hơn", "đội thêm", "nhích", "nhích thêm",
         "nhích nhẹ", "mở rộng thêm", "nới rộng thêm", "bật tăng", "tăng ròng", "vượt dự toán", "vượt kế hoạch", "vượt chỉ tiêu", "vượt mục tiêu", "vượt kế hoạch đề ra", "vượt kế hoạch năm", "vượt kế hoạch cả năm", "vượt dự toán năm", "vượt dự toán cả năm", "vượt chỉ tiêu năm", "vượt chỉ tiêu cả năm", "vượt tiến độ",
         "vượt dự toán giao", "vượt kế hoạch giao", "vượt chỉ tiêu giao"),
        examples=("Thu ngân sách tăng 12% so với cùng kỳ.",),
        counter=("Tăng cường kiểm tra 12 cơ sở.",),
    ),
    Phrases(
        "DOWN", "decrease",
        ("giảm", "giảm được", "giảm tới", "giảm đến", "giảm thêm", "thấp hơn", "ít hơn", "giảm nhẹ",
         "giảm mạnh", "giảm bình quân", "cắt giảm", "cắt giảm được", "rút ngắn", "rút ngắn được", "sụt giảm", "giảm sâu",
         "tốc độ giảm", "mức giảm", "giảm chậm", "giảm chậm hơn", "giảm nhanh hơn", "giảm sâu hơn", "giảm mạnh hơn", "tiết giảm", "giảm bớt", "giảm trung bình", "kéo giảm", "giảm tương ứng",
         "giảm lần lượt", "giảm ròng", "chậm hơn", "hẹp hơn", "hụt", "hụt mất", "tụt", "sụt", "sụt nhẹ", "sụt mạnh", "suy giảm", "lao dốc", "bốc hơi", "co hẹp", "đi lùi", "rẻ hơn", "rẻ đi", "vơi", "vơi đi", "ngắn hơn", "nhỏ hơn", "kém hơn", "bớt", "bớt đi", "bớt được", "cắt bớt", "rơi mất", "rớt mất", "sụt mất", "mất đứt", "gọn đi", "tăng trưởng âm", "tốc độ tăng trưởng âm", "tăng trưởng kinh tế âm"),
        examples=("Tai nạn giao thông giảm 4 vụ.",),
        counter=("Giảm nghèo bền vững cho 12 hộ.",),
    ),
    # Verbs of much else: they move something only right before a percentage or points.
    Phrases("UP", "increase", ("cải thiện", "cải thiện được", "cộng thêm", "nâng thêm", "leo", "leo thêm", "bật", "bật thêm", "vọt", "vọt thêm", "nới", "nới thêm", "hồi", "lên giá", "phình", "phình thêm", "phình thêm tới", "nhảy", "nhảy vọt", "dài hơn", "nặng hơn"), examples=("Tỷ lệ lấp đầy cải thiện 3,5 điểm phần trăm.",),
            counter=("Cải thiện 12 căn nhà.",), direct=True),
    Phrases("DOWN", "decrease", ("hạ", "hạ thêm", "mất", "rớt", "rơi", "lùi", "mất thêm", "kém", "thua", "mất giá", "xuống giá", "bay", "bay mất", "đánh rơi", "đánh mất", "thụt lùi", "co lại"), examples=("Lãi suất hạ 0,25 điểm phần trăm.", "Lợn hơi hạ 2.000 đồng xuống 62.000 đồng/kg."),
            counter=("Hạ thủy 12 tàu cá.",), direct=True),
    Phrases("TIMES", "times", ("gấp", "tăng gấp", "cao gấp", "nhiều gấp", "lớn gấp", "nhanh gấp", "tăng hơn gấp"),
            examples=("Doanh thu gấp 2,5 lần năm trước.",), counter=("Gấp rút hoàn thành 12 căn nhà.",)),
    Phrases(
        "TO", "to",
        ("lên", "xuống", "còn", "lên tới", "lên đến", "xuống còn", "lên thành", "lên mức", "xuống mức", "còn lại",
         "nâng lên", "chỉ còn", "hạ xuống", "xuống chỉ còn"),
        examples=("Số vụ giảm từ 640 xuống còn 453 vụ.", "Nâng tỷ lệ lên 75%."),
        counter=("Trình lên cấp trên 12 hồ sơ.",),
    ),
    Phrases("FROM", "from", ("từ", "từ mức"), examples=("Tỷ lệ tăng từ 60% lên 75%.",), counter=("Từ đó, 12 hộ thoát nghèo.",)),
    Phrases(
        "AUX", "aux",
        ("được", "thêm", "là", "với", "có", "cũng", "chỉ", "đã", "vẫn", "mới", "ở mức", "mức", "tới", "đến", "tròn", "đúng",
         "thì", "đều", "cả", "số", "khi", "về", "ở", "tiếp", "vỏn vẹn", "vẻn vẹn", "chỉ vỏn vẹn", "tuy chỉ", "tuy mới", "dù chỉ", "dù mới"),
        examples=("Thu ngân sách tăng thêm được 12%.",),
        counter=("Được giao năm 2024, xã hoàn thành 12 căn nhà.",),
    ),
)
