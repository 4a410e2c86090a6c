"""What a text says between and beside its figures of how they hang together: what the validator goes by.

A remark is looked for in text in lower case; either spelling of i and y is meant, "kỳ" and "kì". `at` says where it must
stand: anywhere `within` what is said, at its `start`, or as the `whole` of it. `examples` hold it, `counter` does not; the
test suite runs both. One of `words`, where any are given, is in all that says so: most texts have none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

_Y = re.compile(r"(?:(?<=[hklmst])|(?<=qu))[yỳýỷỹỵ](?![^\W\d_])")
_EITHER = {"y": "[yi]", "ỳ": "[ỳì]", "ý": "[ýí]", "ỷ": "[ỷỉ]", "ỹ": "[ỹĩ]", "ỵ": "[ỵị]"}


@dataclass(frozen=True)
class Remark:
    """One way of speaking, a regular expression, and where in what is said it must stand."""

    pattern: str
    examples: tuple[str, ...]
    counter: tuple[str, ...] = ()
    at: Literal["within", "start", "whole"] = "within"
    words: tuple[str, ...] = ()

    @cached_property
    def match(self) -> Callable[[str], re.Match[str] | None]:
        """Where it stands in a text in lower case, or None."""
        compiled = re.compile(_Y.sub(lambda y: _EITHER[y[0]], self.pattern))
        return {"within": compiled.search, "start": compiled.match, "whole": compiled.fullmatch}[self.at]

    def __call__(self, said: str) -> bool:
        """Whether a text in lower case says so."""
        return self.match(said) is not None


# --- totals and their parts

# Between a total and its first part: the list is all there is; or it may leave something out.
CLOSED = Remark(
    r"(?<!\w)(?:gồm|chia ra|như sau:)(?!\w)",
    ("thủ tục, gồm ", "vụ, chia ra: ", "người, cụ thể như sau: "), ("thủ tục; ", "hồ sơ, trong đó "),
)  # fmt: skip
OPEN = Remark(
    r"trong đó|chủ yếu|nhất là|như(?! sau)|(?<!:)\n",
    ("vụ, trong đó có ", "người, chủ yếu là ", "cây như ", "hồ sơ\n- "), ("vụ, cụ thể như sau: ", "hồ sơ:\n- ", "thủ tục gồm "),
)  # fmt: skip
# Before the last number of a list: what is counted there leaves nothing out, "(lừa đảo 19, trộm cắp 9, tội khác 6)".
OTHERS = Remark(r"(?<!\w)(?:khác|còn lại)\W*$", (", các tội khác ", ", số còn lại: "), (", khách sạn ", ", khác với "))
# Behind the last part: there are more, though no number is told.
MORE = Remark(
    r"(?<!\w)(?:còn lại|phần còn lại|số còn lại|ngoài ra còn|và các nguồn khác|và các loại khác|cùng các)(?!\w)",
    ("; còn lại là vốn tín dụng", " ha và các loại khác"), (" ha cây khác", " người còn sống"),
)  # fmt: skip
# Right behind the last part: it is itself what is left.
IS_LEFT = Remark(r" (?:\w+ ){0,2}còn lại(?!\w)", (" còn lại do huyện đối ứng", " hộ còn lại"), ("; còn lại là vốn tín dụng", ". còn lại là"), at="start")
# So the next sentence may begin.
BEGINS_LEFT = Remark(
    r"\s*(?:số |phần |những vụ |các vụ )?còn lại(?!\w)", ("còn lại là án lao động, phá sản.", "số còn lại thuộc"), ("hộ còn lại ",), at="start",
)
# A base that is planned is no whole of parts: "đạt 104,6% chỉ tiêu (1.000 đảng viên), trong đó …".
PLANNED = Remark(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết", ("kế hoạch năm", "dự toán tỉnh giao"), ("tổng số hộ",))
# What a total is called; at the start of its description, if it stands behind its parts.
TOTAL = Remark(r"(?<!\w)tổng(?!\w)", ("tổng dân số", "đưa tổng số hộ"), ("trung tổngđài",), words=("tổng",))
TOTALLED = Remark(
    r"(?:\w+ \w+ )?(?:cộng(?! đồng| sự| tác| hòa)|tổng cộng|tính chung|cộng cả|cộng chung|cộng lại|cộng dồn lại|gộp lại|tất cả là)(?!\w)",
    ("tổng cộng", "hai đợt cộng lại", "cộng cả năm"), ("cộng đồng dân cư", "công trình"), at="start", words=("cộng", "tính chung", "gộp", "tất cả"),
)  # fmt: skip
# Between the last of the parts and their total: "…, nâng tổng kinh phí lên 5,05 tỷ đồng".
RAISED_TO = Remark(
    r"[^\d.;]*(?<!\w)(?:đưa|nâng) (?:tổng|số \w+ của)(?!\w)[^\d.;,(]* lên(?: thành| tới| đến| con số| mức)? $",
    (" tỷ đồng xã hội hóa, nâng tổng kinh phí lên ", " dự án, đưa tổng số lên thành "), (" dự án, nâng tổng kinh phí từ ", " hộ. nâng cao tổng thu lên "), at="whole", words=("đưa", "nâng"),
)  # fmt: skip
SUMMED_UP = Remark(TOTALLED.pattern, (" tỷ đồng; hai đợt cộng lại ", " chiếc, tổng cộng "), (" tỷ đồng cho cộngđồng ",))

# What a figure of trade is of: the last of these words before it.
TRADE = Remark(
    r".*(?<!\w)(xuất khẩu|nhập khẩu|xuất siêu|nhập siêu|thặng dư|thâm hụt)(?!\w)(?! (?:của|khu vực|sang|từ|vào))[^.;]*$",
    ("cả nước xuất khẩu ", ", nhập khẩu đạt ", ", cán cân thương mại thặng dư ", "kim ngạch xuất khẩu 8 tháng đạt "), ("xuất khẩu của khu vực fdi đạt ", "xuất khẩu sang mỹ ", "xuất khẩu; thu về "), at="start",
)  # fmt: skip

# --- what is left

# Between a ratio and what is left of it: "đã giải quyết 778/864 vụ, còn lại 86 vụ".
REST = Remark(
    r"[^,;.\d]*[,;] (?:vắng|(?:(?:phần|số|số \w+) )?còn lại(?: là)?)(?: có)? ",
    (", còn lại ", "); số còn lại là ", ", vắng có ", " tỷ đồng, số vốn còn lại là ", " km; phần còn lại "), (", còn ", " còn lại "), at="whole", words=("còn lại", "vắng"),
)  # fmt: skip
# Behind what is left of it and its noun: "9/12 chỉ tiêu hoàn thành, 3 chỉ tiêu còn lại chưa đạt".
LEFT = Remark(r"(?: \w+){1,4}? (?:còn lại|kia)(?!\w| của)", (" chỉ tiêu còn lại chưa đạt", " xã kia"), (" hộ còn lại của xã", " còn lại"), at="start")
# Before it, and behind it and its noun: "vẫn còn 1.564 hộ chưa làm".
STILL = Remark(r"(?<!\w)còn $", ("; vẫn còn ", ", còn "), (", còn lại ", ", tròn "), words=("còn",))
NOT_YET = Remark(r"(?: \w+){1,4}? (?:chưa|không)(?!\w)", (" hộ chưa làm", " hồ sơ của dân không đủ"), (" hộ làm xong",), at="start")
OWED = Remark(r"(?<!\w)còn (?:nợ|thiếu|chưa)(?!\w)[^,;.\d]*$", (", còn nợ báo cáo ", "; còn chưa nộp "), (", còn ", ", nợ "), words=("còn ",))
KEPT = Remark(r"(?<!\w)chỉ còn (?:giữ(?: lại)?|lại) $", (", bộ chỉ còn giữ lại ", "kho chỉ còn lại "), (", còn ", "nay chỉ còn "), words=("chỉ còn ",))
TO_DO = Remark(
    r"^(?!.*(?<!\w)riêng(?!\w)).*(?<!\w)(?:(?:phải|cần) (?:\w+ ){1,3}(?:tiếp|thêm|nốt)|còn (?:phải|cần)(?: \w+){1,3}) $",
    (" đến cuối năm phải trồng tiếp ", " cần giải ngân nốt ", " đến cuối năm còn phải sản xuất "),
    (" phải trồng ", " còn phải ", ", riêng vụ thu còn phải trồng "), words=("phải", "cần"),
)  # fmt: skip
# A contrast of what is done with what is not: "498 cơ sở đã lắp thiết bị, 74 cơ sở chưa thực hiện".
NOT_DONE = Remark(
    r"(?: \w+){1,4}? (?:chưa|không) (?:thực hiện|làm|xong|hoàn thành|đạt|đáp ứng|chấp hành|đủ điều kiện)(?!\w)",
    (" cơ sở chưa thực hiện", " hộ dân chưa xong"), (" hộ chưa kê khai thuế", " hộ làm xong"), at="start", words=("chưa", "không"),
)  # fmt: skip
DONE = Remark(r"(?<!\w)đã(?!\w)", ("cơ sở đã lắp thiết bị",), ("sân đãi cát",))
# What is denied of the rest: "2.091 vụ thành; số vụ không thành là 369".
DENIED = Remark(r"(?<!\w)(?:không|chưa) (\w+)", ("số vụ không thành", "cơ sở chưa đạt"), ("số vụ thành", "hàng không"))
# Of these alone it may be that more is left: "còn lại 20 nhiệm vụ trong hạn".
IN_PART = Remark(r"trong hạn|đúng hạn|quá hạn|trễ hạn|đến hạn", ("hồ sơ còn trong hạn", "hồ sơ quá hạn"), ("hồ sơ có thời hạn",))
# Behind the last of the shares of a whole: "29% làm dịch vụ và 20% còn lại sản xuất".
REST_OF_SHARES = Remark(r" còn lại(?!\w| của)", (" còn lại làm dịch vụ",), (" còn lại của tỉnh", " số còn lại"), at="start")

# --- what is within what

# Files carried over from before may be settled beside the new ones.
CARRIED = Remark(r"kỳ trước|tháng trước|năm trước|tồn|chuyển sang|chuyển qua", ("số kỳ trước chuyển sang", "án tồn"), ("tiếp nhận mới trong kỳ",))
# Two things done, and their two numbers over one slash: "án dân sự thụ lý và giải quyết 179/29 vụ".
BOTH = Remark(
    r"(?:thụ lý|tiếp nhận|phát sinh|khởi tố|thành lập|đăng ký|ký)(?: mới)?(?: và |, |/ ?)(?:đã )?(?:giải quyết|xử lý|xét xử|thực hiện|kết thúc|giải thể|truy tố)",
    ("án thụ lý và giải quyết", "thành lập mới/giải thể"), ("tiếp nhận hồ sơ để giải quyết",),
)  # fmt: skip
# Behind a count: of those told of before it.
THOSE = Remark(r"[^.;:\d]*trong số (?:này|đó|trên|ấy)(?!\w)", (" vụ trong số này", " hộ nghèo trong số đó"), (" vụ. trong số đó", " vụ trong số"), at="start", words=("trong số ",))
# Before a count, and between it and the next: "trong 376 biên chế có 361 đảng viên".
AMONG = Remark(r"(?<!\w)trong(?: tổng số| số)? $", ("hiện nay, trong tổng số ", "và trong "), ("trong năm ",))
AMONG_THESE = Remark(r"(?: [^\W\d_]+){1,4} có ", (" biên chế có ", " hồ sơ của xã có "), (" biên chế, có ", " có "), at="whole")
# Words that say the one is of the other; scores, blood pressures and the like stand over one another too.
OF_WHOLE = Remark(
    r"(?<!\w)(?:đạt|chiếm|tổng|hoàn thành|giải quyết|xử lý|thực hiện|tiếp nhận|trong số)(?!\w)",
    ("đã giải quyết hồ sơ", "xã đạt chuẩn"), ("huyết áp", "bộ ba"),
)  # fmt: skip
# What a share is told with, right before it: not a plan that is reached.
SHARES = Remark(
    r"(?:chiếm(?: tỷ lệ| tỷ trọng)?|tỷ lệ [^,;]*(?: là)?) $",
    ("số thua lỗ chiếm ", "tỷ lệ hộ thoát nghèo là ", "chiếm tỷ trọng "), ("đạt ", "chiếm khoảng cách "),
)  # fmt: skip
# Between a share and the sum that it is of, told right behind: "bằng 72% dự toán cả năm là 9.900 tỷ đồng".
_BASE = "dự toán|kế hoạch|chỉ tiêu|mục tiêu|hạn mức|dung tích|công suất|tổng vốn|tổng số vốn"
BASE_BEHIND = Remark(
    rf" (?P<against>so với )?(?:tổng |mức )?(?:{_BASE})(?!\w)(?: (?!(?:và|với|tăng|giảm|vượt|còn|đạt|thêm|hơn|thiếu|hụt|gồm|của|cho|từ|trong|tương|là)(?!\w)|\d)\w+| năm \d{{4}}){{0,7}}(?P<is> là)? ",
    (" dự toán cả năm là ", " so với dung tích thiết kế ", " kế hoạch vốn năm 2025 "), (" kế hoạch với ", " kế hoạch, tăng ", " dự toán của tỉnh "), at="whole",
)  # fmt: skip
# Between a ratio and the same in words: "48/72 thôn ra mắt mô hình, tức hai phần ba".
SAID_OTHERWISE = Remark(
    r"[^.;\d]{0,90}[,(] ?(?:tức(?: là)?|tương đương(?: với)?|nghĩa là|hay)(?: bằng)? ", (" thôn ra mắt mô hình, tức ", " xã đạt chuẩn, tương đương với "), (" thôn, ", " xã; 12 thôn, tức "), at="whole",
)  # fmt: skip
# Between two shares of one whole of which the second is what is left: "94,6% dân số, đồng nghĩa còn 5,4% chưa tham gia".
LEFT_OF_ALL = Remark(
    r"[^.;,:()\d]{0,40}[,;] (?:đồng nghĩa(?: với)?(?: việc)?|nghĩa là|tức(?: là)?|như vậy|tương ứng)(?: vẫn)? còn(?: lại| tới| đến| khoảng)? ",
    (" dân số, đồng nghĩa còn ", " số hộ; tức là vẫn còn "), (" dân số, còn ", " dân số, tức "), at="whole", words=(" còn ",),
)  # fmt: skip
# Behind the parts of a whole: what is left of it, whose share follows: "…, phần còn lại, chiếm 20%, do dân góp".
WHAT_IS_LEFT = Remark(
    r"[^.;:\d]{0,30}[,;] (?:phần |số |số \w+ )?còn lại,?(?: là)?(?: chiếm)?(?: tỷ lệ)? ", ("), phần còn lại, chiếm ", "), số vốn còn lại chiếm "), (", còn ", "), thu còn lại của tỉnh "), at="whole", words=("còn lại",),
)  # fmt: skip
# A share of those just counted, and the count of it behind: "3.215 hồ sơ, 87,4% trong số này nộp qua mạng, tương ứng 2.810 hồ sơ".
OF_THESE = Remark(r" (?:trong|của) (?:tổng )?số (?:này|đó|trên|ấy)(?!\w)", (" trong số này nộp qua mạng", " của số đó"), (" trong số hồ sơ", " số này"), at="start", words=(" số ",))
AS_MANY = Remark(r"[^.;\d]*, (?:tương ứng|tương đương|tức|nghĩa là)(?: là| với)?(?: khoảng)? ", (" trong số này nộp qua mạng, tương ứng ", " của số đó, tức là "), (" trong số này, ", "; tức "), at="whole")
# What is reached of a plan or of another time: alone it makes no share of the total; nor does the second where the total
# is itself measured against a plan.
REACHED = Remark(r"(?<!\w)(?:bằng|hoàn thành|thực hiện|ước bằng)(?!\w)", ("tỷ đồng, chỉ bằng 43,1%", "hoàn thành 48%"), ("chiếm 43,1%",))
ATTAINED = Remark(r"(?<!\w)(?:đạt|ước đạt)(?!\w)", ("văn bản, đạt 94,6%",), ("chiếm 43,1%",))

# --- so much for each

# Right behind an amount: what it is for each of, "5 triệu đồng/hộ", "150.000 đồng mỗi giao dịch"; not "đồng/người/tháng".
FOR_EACH = Remark(
    r"[^,;.:()/\d]{0,16}?(?: ?/ ?|(?<!\w)(?:cho |trên |tính trên )?(?:mỗi|một) )([^\W\d]\w*(?: [^\W\d]\w*){0,2})(?![/\w])",
    (" triệu đồng/hộ", " tạ/ha, ", " đồng mỗi giao dịch", " tỷ đồng một lô", " đồng cho mỗi cây"), (" đồng/người/tháng", " đồng (mỗi hộ", "/12 hộ"), at="start", words=("/", "mỗi ", "một "),
)  # fmt: skip
# Before it, in its clause: "mỗi hộ được hỗ trợ 2,5 triệu đồng", "GRDP bình quân đầu người đạt 70 triệu đồng".
EACH = Remark(
    r"(?<!\w)(?:mỗi|đầu|bình quân một|trung bình một) ([^\W\d]\w*(?: [^\W\d]\w*)*)[^,;.:()\d]*$",
    ("tính bình quân mỗi hộ nhận ", ", mỗi suất ", "grdp bình quân đầu người đạt "), (", mỗi hộ, ", "mỗi 100 hộ "), words=("mỗi ", "đầu ", " một "),
)  # fmt: skip

# --- one thing told twice

# Between a figure and the same in another unit: "275 ha (2.750.000 m²)".
IN_OTHER_UNIT = Remark(
    r"[^,;.()\d]{0,12}(?: ?\((?:(?:tương đương|tức|khoảng)(?: là| với)? )?|, (?:tức(?: là)?|tương đương(?: với)?|hay)(?: là)? )",
    (" ha (", " ha, tức ", " km (tương đương "), (" ha và ", ", ", " ha (trong đó "), at="whole",
)  # fmt: skip
CLOSED_AT_ONCE = Remark(r" ?[^\s,;.()]{1,8}(?: vuông)?\)", (" m²)", "m)", " mét vuông)"), (" m là cầu)", " m, "), at="start")
# Between an amount in digits and the same in words, and behind these: "1.250.000 đồng (bằng chữ: Một triệu … đồng chẵn)".
SPELLED_OUT = Remark(
    r"[^,;.()\d]{0,16}\( ?(?:(?:(?:viết|ghi) )?bằng chữ ?:? ?)?",
    (" đồng (", " đ (bằng chữ: "), (" đồng, (", " đồng (trong đó ", " đồng và "), at="whole",
)  # fmt: skip
MONEY_CLOSED = Remark(r" ?đồng(?: việt nam)?(?: chẵn)?[ ./]*\)", (" đồng)", " đồng chẵn./.)"), (" đồng chưa nộp)", " đồng; "), at="start")
# Behind a figure: it was told before, "tổng mức đầu tư 785 tỷ đồng nêu trên".
TOLD_BEFORE = Remark(
    r"[^.,;\d]{0,14}(?:nêu|nói|kể|dẫn|như) trên(?!\w)",
    (" tỷ đồng nêu trên", " hộ nói trên đã"), (" hộ sống trên biển", ". nêu trên"), at="start", words=(" trên",),
)  # fmt: skip
# Between ends and a size that is the change just told: "từ 640 lên 736 triệu USD, tương đương mức tăng 15%".
_SAID_AGAIN = "tương ứng|tương đương|tức|nghĩa là|như vậy"
AGAIN = Remark(rf", (?:{_SAID_AGAIN})(?!\w)[^,;.(]*$", (" triệu usd, tương đương mức tăng ",), (", tức là năm, thêm ", " tăng "))
# The same, before what was added: "từ 14,5 lên 16,4 triệu đồng, tức mỗi sinh viên đóng thêm 1,9 triệu đồng".
ADDED = Remark(rf"(?:^|, )(?:{_SAID_AGAIN}|mỗi)(?!\w)[^,.;]*(?<!\w)thêm $", (" đồng, tức mỗi sinh viên đóng thêm ",), (" đồng, đóng thêm ", ", tức tăng "))
# Between what was added and the ends it leads to: "cấp thêm 12.640 thẻ, đưa số thẻ cấp từ đầu năm từ 84.320 lên 96.960".
MORE_OF = Remark(r"(?<!\w)thêm $", ("xăng ron 95 thêm ", "cấp thêm "), ("tăng ", "thêm vào "))
RAISED = Remark(r"[^\d(.;,]*, (?:(?:đưa|nâng) [^\d.;,(]*)?từ\s+", (" thẻ căn cước, đưa số thẻ cấp từ đầu năm từ ", " đồng, từ "), (" đồng; từ ", " từ "), at="whole")
# Between a figure and the one of the time before, which is told second: "88,3 điểm; năm trước 82,5 điểm".
THEN = Remark(r"[^.\d]*[,;(] ?(?:của |so với )?(?:cùng kỳ(?: năm (?:trước|ngoái))?|năm (?:trước|ngoái)|tháng trước|quý trước)(?: là| đạt)? ", (" điểm; năm trước ", " tỷ đồng, cùng kỳ năm trước là "), (" điểm; ",), at="whole")
# Between an amount and its percentage.
SAME = Remark(r"\(|tương ứng|tương đương|hay |tức|bằng", (" tỷ đồng (", " tỷ đồng, tương ứng "), (" tỷ đồng và tăng ",))

# --- changes and what they started from

# Before an end below zero; and ends of which only the last tells the unit of both.
NEGATIVE = Remark(r"(?:âm|[-–−]) ?$", ("từ âm ", "từ -"), ("từ ", "đã giảm "))
UNIT_LEFT_OUT = Remark(r"\d\s+(?:lên|xuống)(?!\w)", ("từ 12 xuống 15 vụ",), ("từ 12 ngày xuống 15 giờ",))
# Ends that are places in an order.
PLACES = Remark(r"(?<!\w)(?:hạng|thứ|vị trí|top|nhóm|bậc)(?!\w)", ("từ hạng 41 lên hạng 32", "từ vị trí thứ 5 xuống 9"), ("từ 12 vụ xuống 15 vụ",))
# Between the steps of a move in an order and the place that it began from.
STEPPED_FROM = Remark(
    r" (?:bậc|hạng),? (?:so với|so|từ) (?:(?:cùng kỳ|năm|tháng|quý|kỳ|lần)[^,;()\d]{0,24}(?:(?:19|20)\d\d)? ?\((?:đứng |xếp )?(?:thứ hạng|hạng|vị trí|thứ)?(?: thứ)? ?|(?:thứ hạng|vị trí|hạng|thứ)(?: thứ)? )",
    (" bậc so với vị trí ", " bậc từ vị trí ", " bậc so với năm 2022 (thứ ", " hạng so với năm trước ("), (" bậc, đứng thứ ", " bậc so với năm 2022, đứng thứ "), at="whole",
)  # fmt: skip
# Between a size and the first end of the same change: "giảm 12%, từ 650 máy xuống còn 572 máy".
FROM = Remark(r"[^\d(.;]*, từ(?: hạng| vị trí(?: thứ)?| thứ| mức)?\s+", (" so với đầu năm, từ ", " bậc, từ hạng "), (" từ ", " (giảm, từ "), at="whole")
# A size told with one of these is not that of the whole way: "tăng 5% mỗi năm, từ 100 lên 120 tỷ đồng".
STEADY = Remark(r"(?<!\w)(?:mỗi|hằng|hàng|bình quân|trung bình|trong)(?!\w)", ("tăng bình quân 5%", "5% mỗi năm"), ("tăng 5%",))
# Between a growth and the level it leads to: "tăng 12,35 điểm (0,97%) lên 1.282,50 điểm".
UP_TO = Remark(r"%?\)?,? (?:lên|đạt)(?: mức| tới| đến)? ", (") lên ", ", lên mức ", " lên "), (" lên cao, đạt ", ") xuống "), at="whole")
DOWN_TO = Remark(r"%?\)?,? (?:xuống|còn|về)(?: còn| mức| tới| đến)? ", (") xuống ", ", còn ", " xuống mức "), (") lên ",), at="whole")
# Between what is taken off and what is then left: "bị cắt giảm 3,5 tỷ đồng, còn lại 59,0 tỷ đồng".
LEFT_OVER = Remark(r"[^,;.()\d]*[,;] (?:(?:phần|số|số \w+) )?(?:chỉ )?còn(?: lại)?(?: [^\W\d]\w*){0,3} ", (" tỷ đồng, còn lại ", " tỷ đồng, còn lại được duyệt ", " tấn; chỉ còn "), (" tỷ đồng, ", " (còn "), at="whole")
# What the two ends are per: "từ 95.000 đồng/m² lên 1,14 tỷ đồng/ha".
PER = Remark(r"[^\d/,;(]*/\s?([^\s,;()]+)", (" đồng/m² lên ", " tỷ đồng/ha"), (" đồng lên", " đồng, 12/5"), at="start")
# A change that names the year it began in.
OF_YEAR = Remark(r"năm\s+\d{4}", ("từ 45 sản phẩm năm 2022 lên 68",), ("từ 45 sản phẩm", "mười năm 45"))
# Sizes of two things: "tăng 3.300 tấn, vượt 4,6% kế hoạch"; "cao hơn mọi năm 85 mm, cao hơn cùng kỳ 30%".
OVER = Remark(r"\s*vượt", ("vượt 4,6% kế hoạch",), ("tăng 3.300 tấn",), at="start")
THAN = Remark(r"hơn\s+([^\d(]+?)\s+\d", ("cao hơn mọi năm 85 mm",), ("cao hơn 85 mm",))
# Behind what a growth is measured by, in an amount's own description: "tăng 5 tỷ đồng so với kế hoạch".
AGAINST = Remark("so với", ("tăng so với kế hoạch",), ("tăng thêm",))
TIMES_AS_MUCH = Remark("gấp", ("gấp 1,5 lần", "tăng gấp đôi"), ("tăng 1,5 lần",))

# Between a change and its base; the words that go with a time may follow it.
_TIME = r"(?:cùng kỳ|cùng thời điểm|đầu năm|đầu kỳ|cuối năm|cuối kỳ|kỳ|tháng|quý|năm|vụ|phiên|tuần|niên độ|năm học)[^(),.;]{0,30}"
BRACKETED = Remark(
    rf"[^(),.;\d]{{0,24}}(?:so(?: với)?|hơn) {_TIME}\(|[^(),.;\d]{{0,12}}(?:(?:lần|đôi|ba) {_TIME}|^ {_TIME})\(",
    (" so với cùng kỳ năm trước (", " lần tháng 4 ("), (" (so với cùng kỳ ", " so với kế hoạch ("), at="whole",
)  # fmt: skip
LEVEL = Remark(
    r"[^(),.;\d]{0,24}(?:so(?: với)?|hơn) (?:mức|con số) | ?(?:lần )?(?:con số) | lần mức ",
    (" điểm so với mức ", " hơn con số ", " lần con số "), (" so với ", " mức "), at="whole",
)  # fmt: skip
PLAINLY = Remark(r"[^(),.;\d]{0,24}so với ", (" doanh nghiệp so với ",), (" so với cùng kỳ ",), at="whole")
# Behind such a base: "tăng 72 doanh nghiệp so với 276 doanh nghiệp của cùng kỳ".
OF_THEN = Remark(r" (?:của |vào |hồi )?(?:cùng kỳ|năm (?:ngoái|trước|20\d\d)|đầu năm|cuối năm)", (" của cùng kỳ", " hồi đầu năm", " năm 2023"), (" của tỉnh", " năm qua"), at="start")
# The base told first: "so với đầu năm (5.000 tỷ đồng) tăng", before it and between it and the change.
AHEAD_OF_BASE = Remark(rf"so(?: với)? {_TIME}\($", ("so với đầu năm (", "nếu so với cùng kỳ năm trước ("), ("so với kế hoạch (", "so với đầu năm "))
AHEAD = Remark(r"\)?,? ?", (") ", "), ", " "), (" đồng) ",), at="whole")
# An index of the time before, and between it and its excess: "bằng 104,25% so với cùng kỳ năm trước, tức tăng 4,25%".
INDEXED = Remark("cùng kỳ|năm trước|tháng trước|quý trước", ("so với cùng kỳ năm trước", "so với tháng trước"), ("so với kế hoạch",), words=("cùng k", "trước"))
THAT_IS = Remark(r"[^.;\d]{0,40}(?:tức|hay|nghĩa là|tương ứng)[^.;\d]{0,20}", (" so với cùng kỳ, tức tăng ",), (" so với cùng kỳ, tăng ", " năm 2023, tức "), at="whole", words=("tức", "hay", "nghĩa là", "tương ứng"))

# --- days

# Before a day of a month; where a stop parts them, only the first: "từ 31.4 lên 35.2 điểm" is no date.
DAY_SAID = Remark(r"ngày\s+$", ("vào ngày ",), ("đến ", "mỗi ngày làm "))
DAY_CUE = Remark(r"(?:ngày|đến|hết|từ|tới|trước|sau)\s+$", ("tính đến ", "trước ", "vào ngày "), ("đạt ", "khoảng "))
