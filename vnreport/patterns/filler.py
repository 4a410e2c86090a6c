"""Words that carry no subject: what a description begins and ends without, and what makes a clause empty."""

# Dropped from the front of what stands before a number.
LEADING = (
    "và", "là", "cùng với", "với", "trong đó", "gồm", "bao gồm", "cụ thể", "theo đó", "bên cạnh đó", "ngoài ra", "đồng thời", "trong khi đó", "tuy nhiên", "do đó", "tiếp đến là", "tiếp đến", "tiếp theo là", "riêng", "đặc biệt",
    "hiện nay", "hiện tại", "hiện", "đến nay", "tuy", "dù", "mặc dù", "qua đó", "nhờ đó", "nhìn chung", "như vậy", "còn", "kết quả,", "kết quả:", "đó là",
    "đáng chú ý", "đáng chú ý là", "đáng lưu ý", "đáng lưu ý là", "điểm đáng chú ý là", "đáng mừng là", "đáng nói là", "tuy vậy", "vì vậy", "do vậy", "vì thế", "nhờ vậy", "cùng đó", "cùng với đó", "mặt khác", "hơn nữa", "song song đó",
)  # fmt: skip

# Goes with the time behind it when that is left out: "Trong 6 tháng đầu năm, Mỹ …", "tính từ đầu năm đến nay, …".
BEFORE_TIMES = (
    "trong", "tính", "ước", "lũy kế", "cộng dồn", "chỉ tính", "tính riêng", "tính chung", "chỉ trong", "hết", "tính hết", "giữa", "sang", "bước sang", "vào", "vào cuối", "vào đầu", "vào giữa", "hồi", "hồi cuối", "hồi đầu", "qua", "của", "từ", "đến", "tới",
)  # fmt: skip

# What begins a figure of each of the things counted before: "20 suất, mỗi suất 26 triệu đồng".
EACH = ("mỗi", "bình quân mỗi", "trung bình mỗi", "bình quân", "trung bình", "từng")

# Dropped from its end.
TRAILING = (
    "đạt", "là", "có", "đã", "với", "gồm", "bao gồm", "chiếm", "bằng", "khoảng", "xấp xỉ", "hơn", "trên", "gần", "ước", "ước đạt", "ước tính", "tỷ lệ", "còn", "lên", "đến", "tới", "từ", "và", "trong đó", "cụ thể", "chỉ",
    "cũng", "tương đương", "tương ứng", "ở", "xuống", "dưới", "đều", "vẫn", "tính", "thì", "khi", "đưa",
)  # fmt: skip

# Nor do these end a longer word: "chứng chỉ", "giải phóng mặt bằng", "nhà ở".
COMPOUND_ENDS = {
    "chỉ": ("chứng", "địa", "tín", "tôn", "đình"), "bằng": ("mặt", "văn", "công", "cân", "thăng", "đồng", "cấp"), "tính": ("giới", "máy", "đặc", "tư", "hữu", "thuộc"),
    "đạt": ("truyền", "diễn", "thành", "chuẩn", "không", "chưa", "loại", "mức"), "khi": ("khởi",), "trên": ("cấp", "tuyến"), "dưới": ("cấp", "tuyến"), "đến": ("văn bản", "công văn", "khách", "điểm"),
    "lên": ("trở",), "xuống": ("trở",), "từ": ("điện", "trừ", "cộng hưởng"), "đưa": ("đón",), "được": ("dinh",), "tại": ("tồn", "hiện", "thực"), "ở": ("nhà", "đất", "chỗ", "nơi"),
}  # fmt: skip

# A clause of these alone names nothing that is measured.
EMPTY = (
    "cấp", "huyện", "xã", "tỉnh", "phường", "thị trấn", "và", "với", "trong đó", "gồm", "là", "đạt", "có", "được", "đã", "tăng", "giảm", "thêm", "khoảng", "hơn", "trên", "gần", "ước", "tính", "trong", "năm", "tháng", "quý",
    "đầu", "nay", "đến", "cùng kỳ", "so với", "so", "trước", "tương đương", "tương ứng", "chiếm", "bằng", "tỷ lệ", "cũng", "chỉ", "mới", "còn", "lên", "xuống", "từ", "ngày", "hết", "nhưng", "đều", "qua", "kỳ", "ubnd", "khối",
    "thành phố", "quận", "thị xã", "của", "cả", "riêng", "iii", "ii", "iv", "i", "thực hiện", "phát sinh", "các", "ủy ban nhân dân", "đơn vị", "thành", "mức", "để hình thành", "hình thành", "tổng số", "tổng", "số", "vượt", "hoặc",
    "hay", "thay vì", "phải", "tuy", "dù", "mặc dù", "nâng", "đưa", "vẫn", "cụ thể", "hiện", "giữ", "cho", "khi", "toàn", "ở", "tại", "trong khi", "đồng thời", "chung", "đứng", "xếp", "thứ", "vị trí", "hạng", "cho biết", "cho thấy", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "nhiều", "nhẹ", "mạnh", "lũy kế", "lũy tích", "cộng dồn", "tính chung", "lần lượt",
    "có nơi", "có lúc", "có thời điểm",
)  # fmt: skip

# A clause that begins so says under what condition, not what: "nếu loại trừ yếu tố giá thì tăng 7,1%".
PROVIDED = ("nếu",)

# With capitalised names these make up a place and nothing else.
PLACE_WORDS = (
    "ở", "tại", "riêng", "còn", "tiếp đến", "tiếp đến là", "tiếp theo là", "đến", "là", "và", "vùng", "tỉnh", "huyện", "thành phố", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu", "các", "dẫn đầu", "đứng đầu", "với",
    "cao nhất", "thấp nhất", "nhiều nhất", "trong đó", "cao nhất là", "thấp nhất là", "nhiều nhất là", "ít nhất là", "có", "tp", "tx", "đạt", "thị trường", "khu vực", "sang", "kế đến là", "kế đến", "rồi đến",
)  # fmt: skip

# What offices are called, before their names: "Sở Giao thông vận tải (156 hồ sơ), Sở Tư pháp (128 hồ sơ)".
OFFICES = ("Sở", "Bộ", "Ban", "Cục", "Chi cục", "Phòng", "Công an", "Thanh tra", "Văn phòng", "Kho bạc", "Bệnh viện")
# Between what a list is of and the first that it names: "Các sở nhận nhiều hồ sơ là Sở Tư pháp".
NAMING = (" là ", " như ", ": ")
# What a clause of its own begins with, behind a share: "25 tỷ đồng, đạt 104% chỉ tiêu, các hoạt động thu chi được đảm bảo".
CLAUSE_SUBJECTS = ("các ", "những ", "tình hình ", "công tác ", "hoạt động ", "việc ", "nhiều ", "một số ", "mọi ")
# Before a verb, these say when or how, and not which deed it is: "đã giải quyết".
AUXILIARY = ("đã", "đang", "sẽ", "vừa", "mới", "chỉ", "được", "còn", "cũng", "vẫn")
# Left over at the end of what stands behind a number.
DANGLING = ("và", "với", "cùng", "hoặc", "có", "từ", "trên", "hơn", "gần", "khoảng", "đạt", "là", "trong đó", "của", "cho", "ước", "tại", "được", "gồm", "để", "đã", "nhưng")

# Behind an amount these join on or go on, and say nothing of it: "61 triệu USD và nhập khẩu …".
JOINING_ON = ("và", "với", "nhưng", "song", "cùng với", "nâng", "đưa", "cùng", "trong khi")
# A comma before one of these ends what is said of the number before it.
NEW_CLAUSE = (
    "tăng", "giảm", "đạt", "chiếm", "bằng", "so với", "trong đó", "đưa", "nâng", "với", "gồm", "bao gồm", "tương đương", "cụ thể", "nhưng", "tuy nhiên", "song", "còn", "trong khi", "đồng thời", "góp phần", "từng bước", "qua đó",
    "nhằm", "phục vụ", "để", "do", "vì", "từ đó", "tạo", "bảo đảm", "đảm bảo", "theo", "vượt", "cao hơn", "thấp hơn", "đứng", "xếp", "hoàn thành", "kiến nghị", "đề nghị", "yêu cầu", "ước", "ông", "bà", "cục", "trừ", "không", "số", "tổng số", "tỷ lệ",
)  # fmt: skip

# Where the predicate that two joined counts share begins.
SHARED_VERBS = (
    "được", "đã", "bị", "có", "đang", "sẽ", "vẫn", "phải", "tham gia", "tham dự", "sử dụng", "thực hiện", "triển khai", "không", "chưa", "đăng ký", "giải ngân", "gửi", "hoàn thành", "duy trì", "nằm", "thuộc diện",
)  # fmt: skip

# Between "lần lượt" and its first figure, or before it.
IN_TURN = (
    "là", "đạt", "có", "chiếm", "tăng", "giảm", "ở mức", "mức", "khoảng", "gần", "hơn", "trên", "với", "được", "còn", "bằng",
    "thêm", "tới", "đến", "ước đạt", "ước",
)  # fmt: skip

# Who says so: what stands before one of these, or between "Theo" and a comma, names no figure.
SAYING = ("cho biết", "cho hay", "cho thấy", "nêu rõ", "khẳng định", "nhấn mạnh", "chia sẻ", "tiết lộ", "thông tin:", "nói:", "nêu:")

# A clause that begins with one of these goes on saying something of what the clause before is about.
PREDICATES = (
    "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "vượt", "hơn", "kém", "tăng", "giảm", "bằng", "gấp", "đứng", "xếp", "tụt", "tụt bậc", "chậm", "nhanh", "so với", "tuy", "nhưng", "song", "vẫn", "mới", "chỉ", "không", "chưa", "đã", "đang", "sẽ", "xử phạt",
    "phạt", "thu", "nộp", "đóng góp", "lên", "xuống", "trong khi", "tức", "nghĩa là", "đưa", "nâng", "góp phần", "qua đó", "phải",
)  # fmt: skip

# A list whose items begin with one of these tells of one after the other: "đàn trâu giảm 2,1%, đàn bò tăng 1,3%".
SORTS = ("đàn", "số", "tổng số", "chỉ số", "tỷ lệ", "cây", "ngành", "nhóm", "khu vực", "diện tích", "sản lượng", "giá", "vốn", "thu", "chi", "hộ", "huyện", "xã", "tỉnh", "môn", "vụ")

# What brings about a change says nothing of what changes: "khai khoáng giảm 2,1%, làm giảm 0,3 điểm phần trăm".
CAUSING = (
    "làm", "làm cho", "khiến", "khiến cho", "giúp", "góp phần", "góp phần làm", "qua đó", "kéo theo", "tức", "tức là", "nghĩa", "nghĩa là", "như vậy", "tương đương", "tương ứng", "tương đương với", "tương ứng với",
)  # fmt: skip

# Nor does what is left of a comparative: "275 xe, ít hơn 45 xe".
COMPARATIVES = ("ít", "nhiều", "cao", "thấp", "lớn", "nhỏ", "nhanh", "chậm")

# Branches of an economy: each names itself, "khai khoáng giảm 2,1%; xây dựng tăng 7%".
BRANCHES = (
    "nông nghiệp", "lâm nghiệp", "thủy sản", "nông, lâm nghiệp", "nông lâm nghiệp", "trồng trọt", "chăn nuôi", "công nghiệp", "khai khoáng", "chế biến", "sản xuất và phân phối điện", "điện", "cung cấp nước", "cấp nước", "xây dựng",
    "dịch vụ", "thương mại", "bán lẻ", "bán buôn", "lưu trú", "ăn uống", "lữ hành", "du lịch", "vận tải", "kho bãi", "bất động sản", "tài chính", "thuế sản phẩm",
)  # fmt: skip

# Who a new sentence is about, though it is one word: "Năm 2023, xã đạt 17/19 tiêu chí".
WHO = ("xã", "huyện", "tỉnh", "phường", "thị trấn", "thành phố", "quận", "thị xã")

# Abbreviations that are no places.
NO_PLACES = ("THCS", "THPT", "GDTX", "BHXH", "BHYT", "BHTN", "CCHC", "TTHC", "FDI", "ODA", "GRDP", "GDP", "CPI", "IIP", "OCOP", "PAPI", "PCI", "SIPAS", "DTI", "DVCTT")

# What the counted have: behind "với" these begin what the next number measures, "42 dự án mới với tổng vốn 1,26 tỷ USD".
MEASURES = (
    "số", "tổng", "vốn", "mức", "diện tích", "kinh phí", "giá trị", "trị giá", "công suất", "sản lượng", "khối lượng", "chiều dài", "quy mô", "doanh thu", "doanh số", "năng suất", "dân số", "thu nhập", "chi phí", "dư nợ", "kim ngạch",
)  # fmt: skip

# What is told in money: "tăng 157,9% về số vốn".
SUMS = ("vốn", "giá trị", "trị giá", "kim ngạch", "doanh thu", "tiền", "kinh phí")

# What begins an amount that what was counted before is worth: "83 nghìn tấn tiêu, trị giá 353 triệu USD".
WORTH = ("trị giá", "tổng trị giá", "giá trị", "tổng giá trị", "thu về", "mang về", "đem về", "kim ngạch", "với số tiền", "số tiền", "tổng số tiền", "tổng vốn", "trọng lượng", "tổng trọng lượng")

# And in weight: "tăng 9,2% về lượng".
WEIGHTS = ("lượng", "khối lượng", "sản lượng", "số lượng")

# What points back: with "này", "ấy" or "đó" these name what the figure before was about.
POINTING = ("con số", "tỷ lệ", "tỉ lệ", "số", "mức", "chỉ số", "chỉ tiêu", "số lượng", "số tiền", "số vốn", "khoản", "giá", "sản lượng", "diện tích", "doanh thu", "lượng", "tỷ trọng", "nguồn", "quỹ", "số người")

# Their number is part of what they say: "bài đạt điểm 10", "cụ đã ngoài 80".
NUMBERED = ("điểm", "ngoài", "tuổi", "trên", "dưới", "quá", "mốc", "ngưỡng", "mức", "lớp", "loại", "hạng", "cấp", "nhóm", "đợt", "khóa", "kỳ", "số")
