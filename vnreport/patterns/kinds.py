"""What may be counted under what: units, by the first of their line in `units.tsv`, whose counts are parts of one total."""

# Units that stand for whatever was named before: "trong 18 ngân hàng, 11 nơi …".
GENERIC = ("đơn vị", "địa phương", "nơi")

# Administrative units, of which a total may be told as "địa phương" or "đơn vị".
PLACES = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")

# What is counted in the unit → in what other units its parts may be: "12 cơ sở, trong đó 8 trường".
COUNTED_UNDER: dict[str, tuple[str, ...]] = {
    "đơn vị": (*PLACES, "sở", "phòng", "cơ sở", "trường", "doanh nghiệp", "tổ chức", "địa phương", "thôn", "khu phố", "ấp"),
    **dict.fromkeys(("bộ ngành", "sở", "sở, ngành", "ban, ngành", "phòng, ban"), GENERIC),
    "địa phương": PLACES,
    **dict.fromkeys(("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường"), GENERIC),
    "lượt": ("khách", "người", "chuyến"),
    "khách": ("lượt",),
    "doanh nghiệp": ("hợp tác xã", "tổ chức", "cơ sở", "đơn vị"),
    "cơ sở": ("trường", "bệnh viện", "doanh nghiệp", "hộ", "quán", "chợ"),
    "trường hợp": ("người", "vụ", "ca", "lỗi"),
    "vụ": ("trường hợp", "cuộc", "vụ việc"),
    "cá thể": ("con",),
    "ca": ("trường hợp", "người", "bệnh nhân", "trẻ em", "bị hại"),
    "thủ tục hành chính": ("dịch vụ công", "hồ sơ"),
    "dịch vụ công": ("thủ tục hành chính",),
    "người": ("trường hợp", "ca"),
    "tổ chức": ("doanh nghiệp", "đơn vị", "cơ sở"),
    "tuyến": ("vùng",),
    "văn bản": ("quyết định", "kế hoạch", "báo cáo", "nghị quyết", "nghị định", "tài liệu", "chỉ thị", "thông báo"),
    "ý kiến": ("khiếu nại", "tố cáo"),
    "sự kiện": ("hội nghị", "lớp", "cuộc", "buổi", "giải"),
}  # fmt: skip

# People of every sort are counted under one another, "120 cán bộ, trong đó 45 đảng viên": all of the class `person` in
# `units.tsv`, but not these.
NOT_UNDER_PEOPLE = ("cử tri", "nghệ nhân", "doanh nhân", "bị hại")

# How many of the second unit make one of the first.
CONVERSIONS: dict[tuple[str, str], int] = {
    ("km", "m"): 1000, ("m", "cm"): 100, ("km2", "ha"): 100, ("ha", "m2"): 10_000, ("km2", "m2"): 1_000_000,
    ("tấn", "kg"): 1000, ("tấn", "tạ"): 10, ("tạ", "kg"): 100,
}  # fmt: skip

# Which way a length is measured: a height is no part of a length.
LENGTHS = ("m", "km", "cm", "mm")
DIMENSIONS = ("dài", "rộng", "cao", "sâu", "dày", "đường kính", "bán kính")
