"""What stands right behind a number: the lexicon of units, and how they join ("xã, thị trấn", "đồng/tháng")."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

from vnreport.patterns.grammar import RuleError
from vnreport.text import fold

_NOT_WHOLE = frozenset(("money", "measure", "score", "points", "times"))

# Compounds that begin like a unit and are none: "giải | quyết 12 hồ sơ" counts no "giải".
BLOCKED = (
    "tiêm phòng", "dự phòng", "đề phòng", "quốc phòng",
    "giải quyết", "giải ngân", "giải phóng", "giải pháp công", "giải thể", "công tác", "công an", "công nghiệp", "công nghệ", "công bố", "công khai", "công suất", "công đoàn", "công lập",
    "mẫu giáo", "mẫu mã", "bộ đội", "bộ máy", "em gái", "đồng bào", "đồng bằng sông", "đồng bằng châu thổ", "đồng bằng lớn", "đồng bằng ven", "đồng ý", "đồng loạt", "đồng thời", "đồng bộ", "đồng tình", "bản tin", "bản lề", "bản sắc", "bản thân", "bản địa", "bản chất", "công viên chức", "bài học kinh nghiệm là", "độ tuổi", "bao gồm", "bao phủ", "bao giờ", "chỉ đạo", "chỉ thị", "chỉ còn", "chỉ có", "chỉ đạt", "gói gọn", "can thiệp", "trứng cá", "tấm gương", "tấm lòng", "cành lá", "bó tay", "lon ton", "khoản", "trái phép", "trái với", "trái lại", "lỗi thời", "mỏ neo", "đàn ông", "đèn đỏ", "môn phái", "nam định", "nam bộ", "nữ giới", "nam giới", "chai lì", "lượng khách", "lượng mưa", "cột mốc", "hoạt động kinh doanh", "gương mẫu", "bàn giao", "bàn bạc", "chị em dâu", "tôn giáo khác", "khay cơm", "viện kiểm sát", "cơ quan", "vụ đông", "vụ xuân", "vụ mùa", "vụ hè", "vụ thu", "khoa học", "bãi bỏ", "bãi nhiệm", "bãi miễn",
    "ban hành", "hộ chiếu", "hộ tịch", "hộ sinh", "tin học", "tin tưởng", "cấp giấy", "cấp phép", "cấp phát", "cấp mới", "cấp đổi", "phần trăm", "phần lớn", "phần nhiều", "phần còn lại", "nhà nước", "đảng viên mới", "ca sĩ", "đơn giản", "đơn giá", "điểm đến",
    "đội tuyển", "đội ngũ", "năm học", "tổ quốc", "tháng đầu", "người tiêu dùng", "trang bị", "trang trí", "giấy tờ", "giờ đây", "ngày càng", "việt nam", "cầu thủ", "bằng", "hội đồng thẩm định", "khu vực nông", "mức sống",
    "loại trừ", "mức độ", "nguồn vốn", "nguồn thu", "nguồn lực", "bên cạnh", "phía bắc", "phía nam", "vùng sâu", "vùng cao", "điểm phần trăm", "điểm %", "yên bái", "yên tâm", "cân đối", "cân bằng", "tiếng việt", "tiếng anh", "kỳ vọng", "đôi khi", "cửa khẩu", "đoàn kết", "đoàn viên thanh",
    "con số", "kết quả", "hiệu quả", "hậu quả", "thành quả", "phiên bản", "cái", "chính quyền", "cục bộ", "cấp xã", "cấp huyện", "cấp tỉnh", "cấp trung ương", "cấp thôn", "hội nhập", "vé số", "ao ước", "tuyến đầu", "lần lượt", "nước ngoài", "nước sạch", "nước mắm", "nước ta", "thị trường chứng", "hôn nhân gia đình", "hôn nhân và gia đình", "hôn nhân, gia đình",
)  # fmt: skip

# Compounds that begin like a unit and count none of it where they stand before a bare number: "đàn lợn: 41.200" are no herds.
NOT_COUNTED = (
    "phòng bệnh", "phòng dịch", "phòng chống", "phòng ngừa",
    "đàn trâu", "đàn bò", "đàn lợn", "đàn heo", "đàn dê", "đàn cừu", "đàn ngựa", "đàn gà", "đàn vịt", "đàn gia súc", "đàn gia cầm", "đàn thủy cầm",
    "đàn vật nuôi", "đàn chó", "đàn hươu", "đàn thỏ",
)  # fmt: skip

# What begins a verb phrase, a clause or a place behind a number, and so is not what it counts: "120 và", "giảm 12 do mưa".
NO_NOUN = (
    "tổng", "thiếu",
    "và", "hoặc", "hay", "của", "trong", "trên", "với", "để", "đã", "được", "có", "là", "thì", "mà", "nên", "do", "từ", "đến", "tại", "theo", "về", "ở", "như", "khi", "sau", "trước", "cùng", "còn", "bị", "sẽ", "đang", "vẫn",
    "cũng", "hơn", "so", "bằng", "qua", "vào", "ra", "lên", "xuống", "nhưng", "vì", "cho", "bởi", "gồm", "đạt", "tăng", "giảm", "chiếm", "này", "đó", "nay", "kia", "nữa", "mới", "nhằm", "thuộc", "giữa", "dưới", "nếu",
    "không", "chưa", "rất", "quá", "cả", "các", "những", "mỗi", "từng", "đều", "lại", "đầu", "cuối", "gần", "khoảng", "ước", "đối", "tính", "riêng", "tiếp", "năm", "tháng", "ngày", "giờ", "phút", "tuổi", "tuần", "quý", "tới",
    "rồi", "thứ", "số", "phần", "một", "hai", "ba", "đồng thời", "trở", "cụ thể", "trong đó", "và/hoặc", "ngoài", "cơ bản", "tương", "hiện", "thực hiện", "tổ chức thực hiện", "quy", "ban", "ngoài ra", "nói", "phải", "cần",
    "cứ", "nằm", "chung", "trụ", "đúng", "trễ", "sớm", "đi", "chậm", "chuyển", "làm", "bán", "giữ", "giao", "mua", "trả", "nộp", "lắp", "nâng", "tặng", "xóa", "đưa", "xây", "sửa", "mở", "thay", "kém", "toàn", "ghi nhận", "tiếp nhận",
)  # fmt: skip

# Before "của", "mà" and the like a measured amount has no second word: "40% lượng | của cả nước", but "40% lượng gạo".
FUNCTION_WORDS = ("của", "mà", "đã", "do", "được", "tại", "trong", "so", "và", "là", "có", "để", "từ", "trên", "theo", "bị", "sẽ", "đang", "cho", "vào", "ở", "này", "đó", "cả", "đều", "thì", "nên", "còn", "không", "chưa")  # fmt: skip
# Nouns that say what is measured only with one more word, "40% lượng gạo", or two, "12% giá trị xuất khẩu".
AMOUNTS = ("lượng", "mức", "chiều", "nguồn")
LONG_AMOUNTS = ("lực lượng", "giá trị", "trị giá", "kim ngạch")
WHOLE_AMOUNTS = ("dư nợ", "vốn hóa", "độ bao phủ", "độ che phủ", "độ phủ")  # and some that say it all
# "40% tổng sản lượng"
TOTAL_OF = (
    "kim ngạch", "mức đầu tư", "vốn đầu tư", "dân số", "thu nhập", "nguồn thu", "số vốn", "lượng khách", "sản phẩm quốc nội",
    "dư nợ", "sản lượng", "sản phẩm", "giá trị", "trị giá", "diện tích", "kinh phí", "doanh thu", "chi phí",
    "thanh khoản", "giao dịch", "khối lượng", "tài sản", "thu ngân sách", "thu nội địa", "chi ngân sách", "mức bán lẻ", "nguồn vốn",
)  # fmt: skip
# Of these (regular expressions) a bare "1,2 triệu" is so much money: "thu nhập bình quân 1,2 triệu".
PAID = (
    "giá", "tiền", "vốn", "kinh phí", "thu nhập", "chi phí", "doanh thu", "lương", "phí", "thưởng", "lãi", "lời", "nợ", "trị giá", "đòi", "phạt",
    "thiệt hại", "góp", "mỗi (?:nhà|hộ|người|suất|gia đình|cháu|em)(?: (?:được|nhận|có|chỉ|góp))*", "(?:hộ|nhà|người) (?:cao|thấp|nhiều|ít) nhất", "(?<!tiếp )(?<!ghi )(?<!thu )(?<!đón )(?<!xác )(?<!công )nhận(?: về)?",
    "thì được", "gửi(?: \\w+){0,5}", "lãnh(?! (?:đạo|thổ|hải|sự))", "lĩnh(?! vực)", "tiết kiệm", "tặng", "chi(?! (?:nhánh|bộ|cục|đoàn|hội|tiết|phối))", "bỏ túi", "kiếm", "thu về", "thu lợi", "hưởng lợi", "quyên góp", "ủng hộ", "tài trợ", "vay", "bồi thường", "đền bù", "chiếm đoạt",
)  # fmt: skip
# Behind a bare "tỷ" these say what the money is, not what is counted: "142 tỷ chi phí tài chính".
FUNDS = ("chi phí", "thuế", "tiền", "vốn", "doanh thu", "lợi nhuận", "lãi", "nợ", "phí", "lệ phí", "kinh phí", "cổ tức", "học phí", "viện phí", "ngân sách", "tín dụng", "dư nợ", "tiết kiệm", "giá trị")  # fmt: skip
# Units (their families) of which only a country has millions; else they earn, cost or get them: "các hộ chỉ thu 60 triệu".
EARNERS = ("hộ", "căn", "doanh nghiệp", "công nhân", "giáo viên")
COUNTRY = ("cả nước", "toàn quốc", "việt nam", "quốc gia", "thế giới", "toàn cầu")
# Before what is counted: "tổng số hộ nghèo là 1.204".
COUNT_OF = ("tổng số", "số lượng", "số lượt", "tổng", "số", "lượng", "tỷ lệ")
# Behind a total of files these name the sort of some of them: "3.198 hồ sơ, trong đó DVCTT toàn trình: 1.846".
FILED = {"dịch vụ công trực tuyến": "hồ sơ", "dịch vụ công": "hồ sơ"}
# Behind a fraction or a percentage, before what it is of: "hai phần ba số hộ", "12% tổng số hộ".
MANY = ("tổng số", "số", "các", "những")
ALL = ("tổng số", "số", "các", "những", "toàn bộ")
# Right behind a number: what befell those counted before, and not what is counted: "1 nhà bị sập và 80 tốc mái".
BEFELL = ("tốc mái", "sập", "hư hỏng", "hư hại", "ngập", "cuốn trôi", "vùi lấp", "sạt lở", "mất trắng")
# No nouns: behind a percentage, what so many of them are or do ("62% hài lòng").
STATES = (
    "hài lòng", "tạm", "trung lập", "ổn định", "khó khăn", "thuận lợi", "tự tin", "lạc quan", "bi quan", "đồng ý", "đồng tình", "đồng thuận", "tán thành", "ủng hộ", "phản đối", "tin tưởng", "tin rằng", "lo ngại",
    "tốt", "xấu", "khá", "giỏi", "xuất sắc", "yếu", "kém", "tích cực", "tiêu cực", "cao", "thấp", "thất nghiệp", "tốt nghiệp", "trúng tuyển", "thành công", "thất bại", "áp", "giữ nguyên", "giữ vững", "giữ", "cho rằng", "cho biết",
    "biết", "nghĩ", "muốn", "mong muốn", "dự báo", "dự kiến", "kỳ vọng", "đánh giá", "nhận định", "sử dụng", "dùng", "tham gia", "tham dự", "hoàn thành", "đóng", "trả", "quay lại", "trở lại", "an toàn", "đầy đủ", "kịp thời",
)  # fmt: skip
# Behind "điểm" these say that what follows is a score in points: "điểm trung bình 7,12".
SCORED = ("trung bình", "bình quân", "số", "chuẩn")

_TIERS = (
    frozenset(("xã", "phường", "thị trấn", "đặc khu")),
    frozenset(("huyện", "quận", "thị xã", "thành phố")),
    frozenset(("tỉnh", "thành phố")),
    frozenset(("thôn", "ấp", "bản làng", "khu phố", "buôn")),
)
_JOINING = frozenset(("admin", "person", "body", "paper", "thing", "event"))
_APART = frozenset(("phía", "bên", "mức", "nhánh"))  # "12 hộ và bên nhận": no second unit of the number
_ROOMS = frozenset(("phòng",))  # "51 cháu, phòng chật": bodies, but nothing that is counted along with people
_MOST_JOINED = 5
_WORD = re.compile(r"(?:[^\W\d_]|[$°º%])[\w²³$]*")
_WORD_BEHIND = re.compile(rf"[ *_⁰¹²³⁴-⁹]{{0,6}}+({_WORD.pattern})")
_JOINT = re.compile(rf"\*{{0,2}}(?: ?, ?| và |, và | - | hoặc |/)(?P<word>{_WORD.pattern})")
_COUNTED_AGAIN = re.compile(
    r"(?! (?:và|cùng) \d)[^,;.:()\n\d]{0,18}(?:: )?\d"
)  # "905 người, giáo viên tiểu học 2.431 người": the noun belongs to the next number
_PER = re.compile(
    r" ?/ ?(?:(?:100|1\.?000|10\.?000|100\.?000|1 (?:nghìn|vạn|triệu)) (?:người )?(?:dân|người|trẻ gái|trẻ|bé gái|hộ|học sinh|lao động|ca)|vạn dân|nghìn dân|người/(?:tháng|năm)|dân|lớp|km|người lớn|ha/(?:năm|vụ)|kg|tấn|tạ|ha|sào|công|năm|tháng|ngày đêm|ngày|24 ?h|24 giờ|giờ|h|phút|giây|s|người|hộ|lít khí thở|lít|l|ml|dl|m2|m²|m3|m³|km2|km²|km|kwh|vụ|con|cây|lượng|lượt|học sinh|suất|liều|lao động|hồ sơ|trường hợp|đêm|chỉ(?! tiêu)|bao|ca|lần|quý|đơn vị|xã|buổi|thùng|cổ phiếu|căn|máy|doanh nghiệp|dự án|cơ sở|gia đình|chuyến|sản phẩm|gốc|trái|quả|bộ|phòng|giường|bệnh nhân|hợp đồng|khẩu|nhân khẩu|giáo viên|thôn|đầu người|usd|eur|euro|ounce|nhân dân tệ|kh(?! ?\d)|khách hàng|trẻ em|trẻ|khách|vé|xe|phiên|cuộc|môn)(?!\w)"
)


class Unit(NamedTuple):
    """A unit found behind a number; offsets into the normalised view. `whole`: it is counted in whole numbers."""

    start: int
    end: int
    id: str
    cls: str
    head: str
    stop: int  # where the phrase ends, with the "/xã" that it is counted by

    @property
    def whole(self) -> bool:
        return self.cls not in _NOT_WHOLE

    @property
    def family(self) -> str:
        return family_of(self.id) or ""


class Entry(NamedTuple):
    """One unit of the lexicon."""

    id: str
    family: str
    cls: str
    forms: tuple[str, ...]


CLASSES = (
    "money",
    "measure",
    "time",
    "times",
    "score",
    "points",
    "grade",
    "person",
    "admin",
    "body",
    "paper",
    "event",
    "thing",
)


@cache
def lexicon() -> tuple[Entry, ...]:
    """The units of `units.tsv`, in its order."""
    return read_lexicon(Path(__file__).with_name("units.tsv").read_text(encoding="utf-8"))


def read_lexicon(table: str) -> tuple[Entry, ...]:
    """The units of a table written like `units.tsv`. Raises RuleError, with the line, on what is not well formed."""
    entries: list[Entry] = []
    known: dict[str, int] = {}
    for number, line in enumerate(table.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 3:
            raise RuleError(
                f"units.tsv:{number}: {len(columns)} columns; a line is id, class and forms, parted by tabs"
            )
        family, cls, units = columns
        if cls not in CLASSES:
            raise RuleError(f"units.tsv:{number}: unknown class {cls!r}; known are {', '.join(CLASSES)}")
        for n, forms in enumerate(unit.split("|") for unit in units.split(" ; ")):
            for form in forms:
                if not form.strip():
                    raise RuleError(f"units.tsv:{number}: an empty form; forms are parted by one '|', units by ' ; '")
                if (key := fold(form)) in known:
                    raise RuleError(f"units.tsv:{number}: {form!r} is a form of line {known[key]} already")
                known[key] = number
            entries.append(Entry(forms[0] if n else family, family, cls, tuple(forms)))
    return tuple(entries)


_FAMILIES: dict[str | None, str] = {entry.id: entry.family for entry in reversed(lexicon())}


def family_of(unit_id: str | None) -> str | None:
    """The id of the first unit of the family that a unit belongs to: what is counted under one another."""
    return _FAMILIES.get(unit_id, unit_id)


@cache
def _forms() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """First word of a form → (form, id, class), the longest form first. A blocked compound has no id."""
    table: dict[str, list[tuple[str, str, str]]] = {}
    for entry in lexicon():
        for form in map(fold, entry.forms):
            table.setdefault(_first(form), []).append((form, entry.id, entry.cls))
    for form in BLOCKED:
        folded = fold(form)
        table.setdefault(_first(folded), []).append((folded, "", ""))
    return {k: tuple(sorted(v, key=lambda f: -len(f[0]))) for k, v in table.items()}


def _first(folded: str) -> str:
    m = _WORD.match(folded)
    return m.group() if m else folded[:1]


def _form_at(folded: str, at: int, word: str) -> tuple[str, str, str] | None:
    """The form that begins with `word`, which stands at `at`."""
    for form in _forms().get(word) or _forms().get(word.rstrip("²³"), ()):  # "đồng³": a footnote, not a power
        end = at + len(form[0])
        if folded.startswith(form[0], at) and not folded[end : end + 1].isalpha():
            return form if form[1] else None
    return None


_DONG = fold("đồng")
_BRONZE = re.compile(r"(?<![^\W\d_])" + fold("bạc") + r"(?: ?,| và|, và|;) \d{1,4}$")  # "3 vàng, 4 bạc, 5 đồng"
_BRONZE_REACH = 12
_NAME = regex.compile(r"\p{Lu}\p{Ll}+ \p{Lu}?")
_ORDERED = re.compile(r" [IVX]+(?!\w)")  # "8 khóa XIII" counts no terms


def unit_at(text: str, folded: str, at: int) -> Unit | None:
    """The unit that begins at `at` (white space and mark-up skipped), with what is joined to it; None if none is known."""
    word = _WORD_BEHIND.match(folded, at)
    if word is None:
        return None
    start = word.start(1)
    form = _form_at(folded, start, word[1])
    if form is None:
        return None
    head, unit_id, cls = form
    end = start + len(head)
    if head == _DONG and text.startswith("Đồng ", start) and text[end + 1 : end + 2].isupper():
        return None  # "trường số 2 Đồng Vọng"
    if head == _DONG and _BRONZE.search(folded, max(0, at - _BRONZE_REACH), at):
        return None
    if _ORDERED.match(text, end) or text[start:end] in ("M", "G"):  # "3,4M lượt xem": millions, no metres; "5G"
        return None
    if cls in ("money", "measure"):
        past = _past_per(folded, end)
        while past > end:  # "USD/m2/tháng"
            end, past = past, _past_per(folded, past)
        return Unit(start, end, unit_id, cls, head, end)
    joined = 1
    while joined < _MOST_JOINED and cls in _JOINING and head != "người" and (joint := _JOINT.match(folded, end)):
        at = joint.start("word")
        other = _form_at(folded, at, joint["word"])
        if other is None or not (_joins(cls, unit_id, other) or _joins_turns(head, other)) or _NAME.match(text, at):
            break  # "03 biên chế, Hội Đông y: 02 biên chế"
        if cls != "admin" and _COUNTED_AGAIN.match(folded, at + len(other[0])):
            break
        joined += 1
        end = at + len(other[0])
    return Unit(start, end, unit_id, cls, head, _past_per(folded, end))


def _past_per(folded: str, end: int) -> int:
    """Where "/xã" ends, if a unit is counted by it that ends here."""
    per = _PER.match(folded, end) if "/" in folded[end : end + 2] else None
    return per.end() if per else end


def _joins(cls: str, unit_id: str, other: tuple[str, str, str]) -> bool:
    if cls == "admin":
        return any(family_of(unit_id) in tier and family_of(other[1]) in tier for tier in _TIERS)
    if other[2] != cls and ({cls, other[2]} != {"person", "body"} or family_of(other[1]) in _ROOMS):
        return False
    return other[0] not in _APART


def _joins_turns(head: str, other: tuple[str, str, str]) -> bool:
    """ "3.870 lượt cán bộ, chiến sĩ": turns of people, of whom more are named."""
    return (
        other[2] == "person"
        and head.startswith(_TURNS)
        and _form_at(head, len(_TURNS), head[len(_TURNS) :].partition(" ")[0]) is not None
    )


_TURNS = fold("lượt ")
_UNSAID = frozenset(("money", "measure", "time", "times", "points", "score", "grade"))
# Nouns too common to say, far from a number, what it counts.
_VAGUE = frozenset(
    (
        "cấp",
        "giải",
        "mẫu",
        "chiếc",
        "vùng",
        "tổ",
        "kế hoạch",
        "nội dung",
        "chỉ tiêu",
        "hệ thống",
        "khu",
        "sở",
        "tuyến",
        "dân tộc",
        "xe",
        "bản",
        "cây",
        "giấy",
        "máy",
    )
)


def noun_at(folded: str, at: int) -> tuple[str, str] | None:
    """(form, id) of the noun that begins at a word of a clause; the id is empty where it cannot be what is counted."""
    m = _WORD.match(folded, at)
    if m is None:
        return None
    for form, unit_id, cls in _forms().get(m.group(), ()):
        if folded.startswith(form, at) and not folded[at + len(form) : at + len(form) + 1].isalpha():
            return form, "" if cls in _UNSAID or cls == "admin" or family_of(unit_id) in _VAGUE else unit_id
    return None
