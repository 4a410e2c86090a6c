"""Dates and periods: what each form looks like, and what it means.

Patterns are matched on the folded text (lower case, y folded to i where spelling varies) at one of their `triggers`, the
first word (two where that one is common) or "#" for a digit; the longest match wins. Group names say what was read:
y year, m month, d day, q quarter, n how many months, suffix 2 the far end, rel a year named relatively.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from vnreport.patterns.grammar import Wording

Kind = Literal[
    "year", "years", "school_year", "crop_year", "crop", "month", "months_range", "months", "quarter", "quarters", "half", "days",
    "date", "dates", "as_of", "as_of_month", "as_of_quarter", "as_of_year", "to_date", "since", "now", "same", "previous", "this", "none",
]  # fmt: skip

# A stretch of days that figures are of: "năm 2024", "9 tháng", "vụ hè thu".
INTERVALS: frozenset[Kind] = frozenset((
    "year", "years", "school_year", "crop_year", "crop", "month", "months_range", "months", "quarter", "half", "days", "dates",
    "to_date", "this",
))
# A day up to which they are counted: "tính đến ngày 30/9".
AS_OF: frozenset[Kind] = frozenset(("as_of", "as_of_month", "as_of_quarter", "as_of_year"))
# What tells by its year which year a text is about: "tháng 9/2024", but not "giai đoạn 2021-2025".
ABOUT: frozenset[Kind] = frozenset((
    "year", "month", "months", "quarter", "half", "days", "dates", "as_of", "as_of_month", "as_of_quarter", "to_date", "months_range",
))


@dataclass(frozen=True, slots=True)
class PeriodPattern:
    """One way of naming a time. `examples` give the text, the year it is read in, and the ISO dates it means."""

    kind: Kind
    triggers: tuple[str, ...]
    pattern: str
    examples: tuple[tuple[str, int, str | None, str | None], ...] = ()


_Y = r"(?:19|20)\d\d"
_DM = r"(?<d>[0-3]?\d)[/.-](?<m>[01]?\d)(?:[/.-](?<y>(?:19|20)\d\d))?(?![/.,]?\d| ?[%‰])"
_DM2 = r"(?<d2>[0-3]?\d)[/.-](?<m2>[01]?\d)(?:[/.-](?<y2>(?:19|20)\d\d))?(?![/.,]?\d)"
_NO_FIGURE = r"(?!\d|\.\d{3}(?!\d)|,\d)"  # "10 tháng 3.798 tỷ" holds no "tháng 3"
_DAY = rf"(?:ngày )?(?:{_DM}|(?<d>[0-3]?\d) tháng (?<m>[01]?\d){_NO_FIGURE}(?:(?: năm |[-/])(?<y>{_Y}))?)"
_OF_YEAR = rf"(?: ?/ ?| ?- ?|\.|,? (?:của )?năm |/năm | )(?<y>{_Y})(?!\d)"
_REL = r"(?: (?:của )?(?<rel>năm nay|năm trước|năm ngoái|nay))"
_CLOCK = r"(?: ?\d{1,2} ?(?:h|g|giờ|:) ?(?:\d\d)?(?: phút)?,?)?"
_ROMAN = r"(?<q>iv|i{1,3}|[1-4])(?!\w|[.,]\d)"
MONTHS = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười một": 11, "mười hai": 12, "mười": 10, "chạp": 12,
}  # fmt: skip
_NAMED = rf"(?<name>{'|'.join(MONTHS)})(?!\w)"  # only with a capital: "tháng Ba", not "mỗi tháng ba triệu đồng"
_TO_MONTH = rf"(?: cho)? (?:đến|tới)(?: (?:hết|cuối|(?<about>đầu|giữa)))? (?:tháng (?:(?<m>0?[1-9]|1[0-2])|{_NAMED})|quý {_ROMAN})"
_WORD = r"hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một"

# Told again behind "cùng kỳ": "so với cùng kỳ 6 tháng đầu năm 2023".
_STRETCH = rf"(?: (?:(?:0?[2-9]|1[0-2]|{_WORD}) tháng(?: đầu| cuối)?|nửa (?:đầu|cuối)|quý (?:iv|i{{1,3}}|[1-4])|tháng (?:0?[1-9]|1[0-2]))(?: của)?)"

# For how long a share is, behind its slash: "5,2%/năm".
PER_TIME = ("năm", "tháng", "quý", "ngày", "kỳ")
_OF_CROP = rf"(?:(?: năm)? (?<y>{_Y})(?: ?[-–—/] ?(?<y2>{_Y}))?| (?<rel>năm nay|năm trước|năm ngoái))?"
PERIODS = (
    PeriodPattern(
        "dates", ("từ", "#"),
        rf"(?:từ)?{_CLOCK} ?(?:ngày )?(?<d>[0-3]?\d)[/.](?<m>[01]?\d)(?:[/.](?<y>{_Y}))? ?(?:-|–|—|đến|tới)(?: hết)?{_CLOCK}(?: ngày)? ?{_DM2}",
        (("từ ngày 15/4 đến 15/5/2017", 2017, "2017-04-15", "2017-05-15"), ("15/4-15/5", 2017, "2017-04-15", "2017-05-15"), ("từ 16h ngày 11/2 đến 16h ngày 12/2", 2022, "2022-02-11", "2022-02-12")),
    ),
    PeriodPattern(
        "dates", ("#", "từ", "ngày"), rf"(?:từ )?(?:ngày )?(?<d>[0-3]?\d) ?(?:[-–]|đến|tới)(?: hết)?(?: ngày)? ?{_DM2}",
        (("4-10/7", 2020, "2020-07-04", "2020-07-10"), ("từ ngày 18 đến 21/10/2024", 2020, "2024-10-18", "2024-10-21")),
    ),
    PeriodPattern(
        "dates", ("từ", "ngày"),
        rf"(?:từ )?ngày (?<d>[0-3]?\d)-(?<m>[01]?\d)(?:-(?<y>{_Y}))? (?:đến|tới)(?: hết)?(?: ngày)? ?{_DM2}",
        (("từ ngày 15-12-2020 đến 14-10-2021", 2020, "2020-12-15", "2021-10-14"),),
    ),
    PeriodPattern(
        "dates", ("từ",), rf"từ (?<d>[0-3]?\d)-(?<m>[01]?\d)-(?<y>{_Y}) (?:đến|tới)(?: hết)?(?: ngày)? ?{_DM2}",
        (("từ 1-10-2015 đến 31-7-2016", 2020, "2015-10-01", "2016-07-31"),),
    ),
    PeriodPattern(
        "dates", ("#",), rf"(?:(?<=ngày )|(?<=đêm )|(?<=phiên )|(?<=hôm )|(?<=tối )|(?<=sáng ))(?<d>[0-3]?\d) và {_DM2}",
    ),
    PeriodPattern(
        "to_date", ("từ", "kể từ"),
        rf"(?:kể )?từ đầu năm(?: (?:đến )?(?<y>{_Y}))?(?: cho)? (?:đến|tới)(?: hết)? (?:{_DAY}|nay|thời điểm này|hiện nay)",
        (("từ đầu năm đến hết ngày 20/11/2025", 2020, "2025-01-01", "2025-11-20"), ("từ đầu năm đến nay", 2024, "2024-01-01", None)),
    ),
    PeriodPattern(
        "to_date", ("từ", "kể từ", "đầu năm"),
        rf"(?:(?:kể )?từ )?đầu năm(?:{_TO_MONTH}(?:{_OF_YEAR})?| (?<y>{_Y}){_TO_MONTH})(?![./]?\d)",
        (
            ("từ đầu năm đến hết tháng 7/2025", 2020, "2025-01-01", "2025-07-31"), ("từ đầu năm 2024 đến cuối tháng 9", 2020, "2024-01-01", "2024-09-30"),
            ("từ đầu năm đến đầu tháng 11-2022", 2020, "2022-01-01", None), ("đầu năm đến hết quý III", 2024, "2024-01-01", "2024-09-30"),
        ),
    ),
    PeriodPattern(
        "to_date", ("từ", "kể từ"),
        rf"(?<!ngay )(?<!ra )(?<!giao )(?<!định )(?<!thứ \d )(?<!thứ \d kể )(?:kể )?từ đầu (?<sofar>năm)(?: (?<y>{_Y}))?(?! (?:đến|tới|cho|\d+[/-]|học|làm cơ|về|đối với|chưa))",
        (("Từ đầu năm, tỉnh", 2024, "2024-01-01", None), ("từ đầu năm 2025 thiên tai", 2020, "2025-01-01", None)),
    ),
    PeriodPattern("to_date", ("đầu năm",), rf"đầu năm(?: (?<y>{_Y}))?(?: cho)? (?:đến|tới) nay", (("đầu năm 2025 tới nay", 2020, "2025-01-01", None),)),
    PeriodPattern(
        "since", ("từ", "kể từ"),
        rf"(?:kể )?từ (?:đầu )?(?:năm (?<y>{_Y})|tháng (?<m>[01]?\d)(?:/| năm )(?<y>{_Y})|ngày (?<d>[0-3]?\d)[/.](?<m>[01]?\d)[/.](?<y>{_Y}))(?: cho)? đến nay",
        (("từ năm 2020 đến nay", 2024, "2020-01-01", None), ("từ tháng 3/2023 đến nay", 2024, "2023-03-01", None)),
    ),
    PeriodPattern("as_of", ("tại",), rf"tại thời điểm {_DAY}|tại (?=ngày |\d{{1,2}}/\d{{1,2}}/\d{{4}}){_DAY}", (("tại 30/6/2024", 2020, None, "2024-06-30"), ("tại ngày 30/9/2021", 2020, None, "2021-09-30"), ("Tại thời điểm 31/12/2022", 2020, None, "2022-12-31"))),
    PeriodPattern(
        "as_of", ("tính", "đến", "tới", "luỹ", "lũy", "hết", "cho"),
        rf"(?<!có )(?<!còn )(?<!lên )(?:(?:tính|lũy kế|cho) )?(?:đến|tới)?(?: ?thời điểm)?(?: ?hết| ?trước)?(?: ?phiên)?{_CLOCK}(?: ?sáng| ?chiều| ?tối| ?cuối)? ?{_DAY}",
        (("tính đến hết ngày 30/9/2024", 2020, None, "2024-09-30"), ("đến ngày 10.4", 2025, None, "2025-04-10"), ("Tính đến 17h00 ngày 10/9/2024", 2020, None, "2024-09-10"), ("đến hết phiên 30/9/2025", 2020, None, "2025-09-30")),
    ),
    PeriodPattern(
        "as_of_month", ("tính", "đến", "tới", "hết", "cuối"),
        rf"(?:tính )?(?:(?:đến|tới)(?: hết| cuối| (?<about>đầu|giữa))?|hết|cuối) tháng (?<m>[01]?\d)(?:{_OF_YEAR})?(?![./]?\d)",
        (("tính đến hết tháng 6/2017", 2020, None, "2017-06-30"), ("cuối tháng 6/2024", 2020, None, "2024-06-30"), ("đến giữa tháng 8", 2024, None, None)),
    ),
    PeriodPattern(
        "as_of_quarter", ("tính", "đến", "hết", "cuối"),
        rf"(?:tính )?(?:đến(?: hết| cuối)?|hết|cuối) quý {_ROMAN}(?:{_OF_YEAR})?",
        (("đến hết quý III/2024", 2020, None, "2024-09-30"), ("cuối quý III", 2024, None, "2024-09-30")),
    ),
    PeriodPattern(
        "as_of_year", ("tính", "đến", "tới", "hết", "cuối", "trước"),
        rf"(?:tính )?(?:(?:đến|tới)(?: hết| cuối| năm cuối| (?<about>đầu|giữa))?|hết|cuối)(?: năm)? ?(?<y>{_Y})(?!\d|[/.,-]\d)",
        (("đến năm 2025", 2020, None, "2025-12-31"), ("đến cuối 2015", 2020, None, "2015-12-31"), ("tính đến đầu năm 2019", 2020, None, None)),
    ),
    PeriodPattern("as_of_year", ("tính", "đến", "hết", "cuối"), r"(?:tính )?(?:đến (?:hết|cuối)|hết|cuối) (?<rel>năm nay|năm trước|năm ngoái|năm(?! \d))", (("đến cuối năm", 2024, None, "2024-12-31"), ("cuối năm ngoái", 2024, None, "2023-12-31"))),
    PeriodPattern("now", ("đến", "tới", "tính", "cho"), r"(?:tính |cho )?(?:đến|tới) (?:nay|thời điểm này|thời điểm hiện tại|hiện tại|thời điểm báo cáo)", (("đến nay", 2024, None, None),)),
    PeriodPattern(
        "months", ("#", "sáu", "chín", "hai", "ba", "bốn", "năm", "bảy", "tám", "mười"),
        rf"(?<n>0?[2-9]|1[0-2]|{_WORD}) tháng(?<part> đầu| cuối| còn lại)?(?:{_OF_YEAR}|{_REL}|(?: của)? năm)?(?! (?:tới|liền|liên tiếp|trở|tuổi|gần|sau|trước|kể|lương|tù))",
        (
            ("9 tháng năm 2024", 2020, "2024-01-01", "2024-09-30"), ("6 tháng đầu năm", 2023, "2023-01-01", "2023-06-30"),
            ("06 tháng đầu năm 2019", 2020, "2019-01-01", "2019-06-30"), ("6 tháng cuối năm 2024", 2020, "2024-07-01", "2024-12-31"),
            ("chín tháng năm 2024", 2020, "2024-01-01", "2024-09-30"), ("5 tháng còn lại của năm 2025", 2020, "2025-08-01", "2025-12-31"),
        ),
    ),
    PeriodPattern(
        "months", ("#",), rf"(?<n>0?[2-9]|1[0-2]) ?t(?:/| năm | đầu năm )(?<y>{_Y})", (("9T/2024", 2020, "2024-01-01", "2024-09-30"),),
    ),
    PeriodPattern(
        "quarters", ("hai", "ba", "quý", "#"), rf"(?:(?<n>hai|ba|[23]) )?quý đầu(?: tiên)?(?: của)?(?: năm)?(?: (?<y>{_Y}))?",
        (("Ba quý đầu năm 2024", 2020, "2024-01-01", "2024-09-30"), ("Quý đầu năm 2024", 2020, "2024-01-01", "2024-03-31")),
    ),
    PeriodPattern("half", ("nửa",), r"(?:(?<=lũy kế )|(?<=tính chung )|(?<=sau )|(?<=qua ))nửa năm(?! (?:đầu|cuối|tới|sau|qua))"),
    PeriodPattern("half", ("nửa",), rf"nửa (?<part>đầu|cuối)(?:{_REL}| năm(?: (?<y>{_Y}))?)", (("nửa đầu năm 2024", 2020, "2024-01-01", "2024-06-30"), ("nửa cuối năm ngoái", 2024, "2023-07-01", "2023-12-31"))),
    PeriodPattern(
        "days", ("#", "nửa"), rf"(?:(?<n>[1-3]?\d) ngày|nửa) (?<part>đầu|cuối)(?: của)? tháng (?<m>0?[1-9]|1[0-2])(?:{_OF_YEAR}|{_REL})?(?![/.,]?\d)",
        (("15 ngày đầu tháng 5/2024", 2020, "2024-05-01", "2024-05-15"), ("nửa cuối tháng 2/2024", 2020, "2024-02-16", "2024-02-29")),
    ),
    PeriodPattern("quarter", ("quý",), rf"quý {_ROMAN}(?:{_OF_YEAR}|{_REL})?", (("quý III/2024", 2020, "2024-07-01", "2024-09-30"), ("Quý 1", 2024, "2024-01-01", "2024-03-31"))),
    PeriodPattern("months_range", ("tháng", "từ"), rf"(?:từ )?tháng (?<m>[01]?\d)(?:(?:/| năm )(?<y0>{_Y}))? ?(?:-|–|đến(?: hết)? tháng|đến) ?(?<m2>[01]?\d)(?:{_OF_YEAR})?(?![/.]?\d)", (("từ tháng 11/2023 đến tháng 2/2024", 2020, "2023-11-01", "2024-02-29"), ("tháng 5 - 9/2015", 2020, "2015-05-01", "2015-09-30"),)),
    PeriodPattern("none", ("từ",), r"từ (?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?=,(?!\d)|\.(?:\s|$)|;)", (("từ 1.9.", 2024, None, None),)),
    PeriodPattern(
        "none", ("các tháng",), rf"các tháng (?:0?[1-9]|1[0-2])(?:, ?(?:0?[1-9]|1[0-2]))*,? và (?:0?[1-9]|1[0-2])(?:{_OF_YEAR})?(?![/.,]?\d| ?[%‰])",
        (("các tháng 4, 5 và 6", 2024, None, None),),
    ),
    PeriodPattern("month", ("tháng",), rf"tháng (?<m>0?[1-9]|1[0-2])(?:{_OF_YEAR}|{_REL})?(?![/.,]?\d)", (("tháng 5/2024", 2020, "2024-05-01", "2024-05-31"), ("tháng 2", 2024, "2024-02-01", "2024-02-29"))),
    PeriodPattern("month", ("#t",), rf"t(?<m>0?[1-9]|1[0-2])[/-](?<y>{_Y})", (("T5/2024", 2020, "2024-05-01", "2024-05-31"),)),
    PeriodPattern("month", ("tháng",), rf"tháng {_NAMED}(?:{_OF_YEAR}|{_REL})?", (("tháng Sáu năm 2024", 2020, "2024-06-01", "2024-06-30"), ("tháng Mười một", 2024, "2024-11-01", "2024-11-30"))),
    PeriodPattern("as_of_month", ("tính", "đến", "tới", "hết"), rf"(?:tính )?(?:(?:đến|tới)(?: hết| cuối)?|hết) tháng {_NAMED}(?:{_OF_YEAR})?", (("đến hết tháng Sáu", 2019, None, "2019-06-30"),)),
    PeriodPattern("month", ("tháng",), rf"tháng (?<first>đầu tiên|đầu năm)(?:(?: của)? năm (?<y>{_Y}))?", (("tháng đầu tiên của năm 2017", 2020, "2017-01-01", "2017-01-31"),)),
    PeriodPattern(
        "school_year", ("năm", "đến", "hết", "cuối", "trong năm"), rf"(?:trong |(?:đến )?(?:hết |cuối )?)năm học (?<y>{_Y}) ?[-–—/] ?(?<y2>{_Y})", (("năm học 2023-2024", 2020, "2023-09-01", "2024-05-31"),),
    ),
    PeriodPattern("crop_year", ("niên độ", "niên vụ"), rf"niên (?:độ|vụ)(?: \p{{L}}+){{0,3}} (?<y>{_Y}) ?[-–—/] ?(?<y2>{_Y})", (("niên vụ cà phê 2023-2024", 2020, "2023-10-01", "2024-09-30"),)),
    PeriodPattern(
        "crop", ("vụ đông", "vụ hè", "vụ thu", "vụ mùa", "vụ xuân", "vụ chiêm"), rf"vụ (?<crop>đông xuân|hè thu|thu đông|mùa|xuân|đông|chiêm)(?: trước(?! \d{{4}}))?{_OF_CROP}",
        (("vụ đông xuân 2023-2024", 2020, "2023-11-01", "2024-04-30"), ("vụ hè thu 2024", 2020, "2024-05-01", "2024-09-30")),
    ),
    PeriodPattern("crop", ("hè", "đông", "thu"), rf"(?:(?<=so với )|(?<=so ))(?<crop>đông xuân|hè thu|thu đông){_OF_CROP}"),
    PeriodPattern(
        "years", ("giai đoạn", "thời kỳ", "nhiệm kỳ", "từ", "năm", "các năm", "trong giai đoạn", "#"),
        rf"(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|từ năm|từ|các năm|năm|trong giai đoạn|(?=\d)) ?)(?<y>{_Y}) ?(?:-|–|—|đến năm|đến|và) ?(?:năm )?(?<y2>{_Y})(?![\d/])",
        (("giai đoạn 2021-2025", 2020, "2021-01-01", "2025-12-31"), ("từ năm 2015 đến năm 2018", 2020, "2015-01-01", "2018-12-31")),
    ),
    PeriodPattern("year", ("năm",), rf"năm gốc (?<y>{_Y})", (("năm gốc 2024", 2025, "2024-01-01", "2024-12-31"),)),
    PeriodPattern("none", ("giai đoạn",), rf"giai đoạn đến(?: năm)? {_Y}"),
    PeriodPattern("year", ("năm", "trong năm", "cả", "vào"), rf"(?:(?:trong |cả |vào )?năm|niên khóa) (?<y>{_Y})(?![\d/])", (("năm 2023", 2020, "2023-01-01", "2023-12-31"),)),
    PeriodPattern("year", ("năm", "trong năm", "cả"), r"(?:trong |cả )?(?<rel>năm nay|năm ngoái|năm trước|năm qua)", (("năm nay", 2024, "2024-01-01", "2024-12-31"), ("năm ngoái", 2024, "2023-01-01", "2023-12-31"))),
    PeriodPattern("year", ("trong năm", "cả"), r"(?:trong|cả) năm(?= ?[,;:.]|(?<=cả năm) \d(?!\d{3}(?!\d))| (?!\d|học|nay|qua|tới|thứ|đầu|cuối|này|châu|người|ngành|tháng|loại))", (("trong năm,", 2023, "2023-01-01", "2023-12-31"),)),
    PeriodPattern("none", ("lễ", "dịp", "tết", "khánh"), rf"(?:lễ|dịp|tết|khánh) {_DM}(?: ?(?:-|–|và) ?{_DM2})?"),
    PeriodPattern("this", ("trong tháng", "trong quý"), r"trong (?<unit>tháng|quý)(?= ?[,;:.]| (?!\d|(?:qua|tới|trước|sau|này|thứ|đầu|cuối|tư|ba|hai|năm|sáu|bảy|tám|chín|mười|giêng|chạp|i|ii|iii|iv)(?!\w)))"),
    PeriodPattern("none", ("ngày", "hạn", "thời hạn"), rf"(?:ngày|(?:thời )?hạn)(?: (?!số|tỷ|tỉ)\p{{L}}+){{0,6}} là {_DM}(?= ?(?:[,;.)](?!\d)|\n|và |$))"),
    PeriodPattern("date", ("ngày", "sáng", "chiều", "tối", "đêm", "trưa", "hôm", "mùng", "trước", "sau", "vào", "#"), rf"(?:(?:vào|trước|sau|hôm) )?(?:sáng |chiều |tối |đêm |trưa )?(?:ngày |hôm |mùng )(?:{_DM}|(?<d>[0-3]?\d) tháng (?<m>[01]?\d){_NO_FIGURE}(?: năm (?<y>{_Y}))?)", (("ngày 25/9/2015", 2020, "2015-09-25", "2015-09-25"),)),
    PeriodPattern("date", ("sáng", "chiều", "tối", "đêm", "trưa", "hôm", "trước", "sau"), rf"(?:sáng|chiều|tối|đêm|trưa|hôm|trước|sau)(?: nay)?(?: \()?(?: ngày)? ?{_DM}", (("chiều 13/6", 2024, "2024-06-13", "2024-06-13"),)),
    PeriodPattern("date", ("#",), rf"(?:(?<=phiên )|(?<=giao dịch )|(?<=phiên ngày )|(?<=cuối tuần )|(?<=đầu tuần )){_DM}"),
    PeriodPattern("date", ("#",), rf"(?<d>[0-3]?\d)[/.-](?<m>[01]?\d)[/.-](?<y>{_Y})(?![/\d])", (("27/10/2021", 2020, "2021-10-27", "2021-10-27"),)),
    PeriodPattern("month", ("#",), rf"(?<m>0?[1-9]|1[0-2])/(?<y>{_Y})(?![/\d-])(?! ?(?:hồ sơ|xã|hộ|thủ tục|văn bản))", (("9/2024", 2020, "2024-09-01", "2024-09-30"),)),
    PeriodPattern("none", ("tuần",), rf"tuần(?: thứ)? \d{{1,2}}/{_Y}(?!\d)"),
    PeriodPattern("none", ("ngày", "mùng"), r"(?:ngày|mùng) (?:đầu|cuối|(?:mùng )?[0-3]?\d(?=[ ;]|[,.](?!\d)))(?! (?:người|hộ|hồ))"),
    PeriodPattern("same", ("ck",), r"(?:(?<=so )|(?<=so với ))ck(?: năm (?:trước|ngoái)| năm (?<y>(?:19|20)\d\d)|/(?<y>(?:19|20)\d\d))?(?!\w)", ()),
    PeriodPattern("same", ("cùng kỳ", "cùng thời điểm", "cùng tháng", "cùng quý"), rf"cùng (?:kỳ|thời điểm(?= (?:của )?(?:năm|tháng|quý|vụ))|(?<=so với cùng )thời điểm|(?<=hơn cùng )thời điểm|(?<=bằng cùng )thời điểm|tháng(?= (?:của )?năm)|quý(?= (?:của )?năm))(?:(?: của)?{_STRETCH}? (?<rel>năm trước|năm ngoái)|(?:(?: của)?{_STRETCH}(?:/| ?- ?| )| (?:của )?)(?:năm )?(?<y>{_Y})| tháng trước)?", ()),
)

# Named in a sentence without a figure, these go on to hold for the next ones: "Vụ hè thu được mùa. Sản lượng đạt 12.400 tấn."
GOING_ON = (
    "vụ đông", "vụ hè", "vụ thu", "vụ mùa", "vụ xuân", "vụ chiêm", "tháng đầu", "quý i", "quý ii", "quý iii", "quý iv",
)  # fmt: skip

# After "so với": a time that is only ever compared with.
PREVIOUS = PeriodPattern(
    "previous", (),
    r"(?<unit>tháng|quý|năm|tuần|(?:đợt|lần|kỳ) (?:khảo sát|điều tra|kiểm tra|báo cáo|đánh giá)|kỳ nghỉ(?: lễ| tết)?(?: năm)?|dịp lễ(?: năm)?|kỳ|vụ|ngày|phiên|nhiệm kỳ|giai đoạn)(?: học)? (?:trước(?: đó)?|liền kề|liền trước|ngoái|qua)|(?<start>đầu năm|đầu kỳ|cuối năm(?: trước| ngoái| (?<y>(?:19|20)\d\d))?)|trước đó|trước đây",
)
COMPARING = ("so", "đặt", "đối")  # the first words of what follows
BASELINE = r"(?:so(?: với| )?|đặt cạnh|đối chiếu với)(?:(?: thời điểm| mức| số| kết quả| thực hiện| con số| cuối| trung bình| bình quân)?(?: của)?)? "
# What must follow a bare "trong 9 tháng" or come before it for the months to be a period and not a duration.
MONTHS_AFTER = ("qua", "trong", "tính chung", "bình quân", "lũy kế", "sau", "cộng dồn", "kết quả", "chung")

# Right behind the months: a sum, which no term has.
SUM_NEXT = Wording(
    r" là (?:(?:hơn|gần|trên|khoảng) )?\d[\d.,]* (?:triệu|tỷ|nghìn|ngàn) ", (" là 842 tỷ đồng", " là hơn 1,2 triệu lượt"), (" là 4,5%", " là 5 năm"),
)

# "các năm trước" is no year.
MANY = ("các", "những", "nhiều", "mọi", "mấy", "hằng", "hàng")

# Before it, how long at least or at most: "chậm đóng dưới 3 tháng: 31,7 tỷ đồng".
LIMITS = ("dưới", "trên", "quá", "đủ")

# What makes it a duration, though the text speaks of as many months elsewhere.
LASTING = ("vòng", "dài", "hạn", "tù", "trước", "mỗi", "cứ", "gần", "hơn", "nghỉ", "mất", "tới", "khoảng", "thêm")


# Before a date: figures are of that day, which is not told in passing.
DAY_TOLD = Wording(
    r"(?<!\p{l})(?:phiên(?: giao dịch)?(?: sáng| chiều| cuối tuần)?(?: ngày)?|(?:trong|riêng|riêng trong) ngày|riêng|riêng trong|chốt|niêm yết|tỷ giá trung tâm|ngày cao điểm|giá(?! (?:trị|thành))(?: [\p{l}\d]+){1,12}) $",
    ("Giá lúa thường tại ruộng ", "ngày cao điểm ", "Đóng cửa phiên ", "kết thúc phiên giao dịch ngày ", "Riêng trong ngày ", "; riêng ", "vàng miếng chốt "), ("Kế hoạch ký ngày ", "Hội nghị ngày ", "Giá trị hợp đồng ký "),
)
# The time of the paragraph before.
THIS_TIME = Wording(
    r"(?:kỳ|giai đoạn|thời gian|quý|tháng) này(?!\w)|thời gian trên(?!\w)|trong kỳ(?! (?:thi|họp|hạn))(?!\w)",
    ("Chi phí kỳ này ở mức", "Trong khoảng thời gian trên,", "Số tiếp nhận trong kỳ là"), ("Trong kỳ họp, có", "Trong kỳ thi", "kỳ trước"),
    words=(" này", "gian trên", "trong kỳ"),
)
# A sentence that begins with one of these goes on from the one before, in a new paragraph too.
GOING_ON_FROM = ("theo đó", "cụ thể")
# Words that end so stand before a time that is only compared with.
AGAINST = Wording(r"(?<!\p{l})so(?: với)?(?: \p{l}+){0,5}$", ("cao hơn so với ước cả", "tăng so"), ("so với kế hoạch, cả", "hồ sơ cả"))
# Nothing else between a count and the time that it equals the count of: "vẫn 4 vụ như quý II năm ngoái".
LIKE = ("như", "ngang", "ngang bằng", "ngang với", "bằng", "bằng với", "tương đương")
# Before the time of a figure that is compared with: "so với tỷ lệ 43,3% của 4 tháng đầu năm 2017".
COMPARED_FIGURE = Wording(
    r"(?<!\p{l})so với (?!cùng|tháng|quý|năm|kỳ|đầu|cuối|ngày)(?:\p{l}+ ){0,4}\d+(?:[.,]\d+)*(?: ?%| \p{l}+){1,4}(?: của| trong| ở)? $"
    r"|(?<!\p{l})(?:con số|mức) (?:\p{l}+ ){0,2}\d+(?:[.,]\d+)*(?: ?%| \p{l}+){1,4} của $|(?<!\p{l})bằng (?:\p{l}+ ){0,2}\d+(?:[.,]\d+)? ?% $",
    ("giảm mạnh nếu so với tỷ lệ 43,3% của ", "tăng so với 1.250 tỷ đồng của ", "giảm nhiều so với hơn 16 triệu người ", "bỏ xa con số 5,62 tỷ USD của ", "thu 530 triệu USD, bằng 138% "),
    ("so với cùng kỳ, 12 vụ của ", "thu 1.250 tỷ đồng của ", "đạt 96% "),
    words=("so với", "con số", "mức", "bằng"),
)
# Between a multiple and the time that it is of: "gấp 2,4 lần thời điểm cuối năm 2023".
THEN = ("thời điểm", "mức", "so với thời điểm", "con số")
# A percentage behind these measures by a time: "bằng 118% lượng hàng của quý I/2022".
EQUALLING = ("bằng", "chỉ bằng", "mới bằng", "tương đương", "xấp xỉ bằng")
# So does the direction of a change: "cao hơn năm ngoái".
THAN = (" hơn", " kém")
# Behind these a time is that of a plan: "vượt kế hoạch cả năm".
PLANNED = ("kế hoạch", "chương trình", "dự toán", "chỉ tiêu", "nghị quyết", "mục tiêu")
# Between a number and a time: what came to the total of that time, of which the number is not: "thêm 12 ổ dịch, nâng số ổ dịch từ đầu năm lên 412".
RAISING = ("nâng tổng", "nâng số", "nâng lũy kế", "đưa tổng", "đưa số", "đưa lũy kế")
# A plan that is held against, whose time is none of the figures behind it: "vượt dự toán cả năm 4,2%".
PASSED_PLAN = Wording(
    rf"(?<!\p{{l}})(?:vượt|so với|hoàn thành|bỏ xa|chạm|cán đích|về đích)(?: \p{{l}}+){{0,2}} (?:{'|'.join(PLANNED)}) $",
    ("thu 13.215 tỷ đồng, vượt dự toán ", "so với kế hoạch "), ("Theo kế hoạch ", "chỉ tiêu "),
)
# Before a time that is only held against: "nay đạt 94%, trong khi năm 2020 mới là 89%".
CONTRAST = Wording(r"(?<!\p{l})trong khi $", ("nay đạt 94%, trong khi ",), ("trong ", "trong khi đó, "))
# Before the second of two times that are set against each other: "so sánh số vụ trong tháng 2/2019 với tháng 1/2019".
SET_AGAINST = Wording(
    r"(?<!\p{l})so sánh [^;.\n]*\d với $", ("So sánh số doanh nghiệp trong tháng 02/2019 với ",), ("Trong tháng 02/2019 với ", "so sánh với ")
)
# Before a time: that of the whole which a percentage is of, and not of the figure: "đạt 80,98% dân số năm 2016".
OF_WHOLE = Wording(
    r"\d ?% (?:tổng )?(?:dân số|số dân|số hộ|lực lượng lao động|lực lượng trong độ tuổi)(?: của| toàn tỉnh| cả nước| trung bình)? $",
    ("bao phủ đạt 80,98% dân số ", "chiếm 12,5% lực lượng lao động "), ("có 12.400 dân số ", "đạt 65% kế hoạch "),
)
# Behind the time from which something is left: "12 vụ, trong đó năm 2018 chuyển sang 4 vụ".
LEFT_OVER = Wording(
    r"^ (?:còn |tồn )?(?:chuyển|mang|tồn) (?:sang|qua|lại)(?!\p{l})",
    (" chuyển sang 39 bản án", " tồn chuyển sang 4 vụ"), (" chuyển đổi 12 ha", " còn 4 vụ"),
)
# In its sentence up to a time that something is to come about by: it holds for no later sentence.
TO_COME = Wording(
    r"(?<!\p{l})(?:phấn đấu|mục tiêu|định hướng|tầm nhìn|đặt ra|đề ra|sẽ|quyết tâm)(?!\p{l})[^.;\n]*$",
    ("cả nước phấn đấu ", "Mục tiêu của tỉnh là "), ("Tính ", "toàn tỉnh đã có 12 xã "),
)
# Behind these it only places something named on the way: "khởi công từ cuối năm 2023".
PASSING = (" từ", " kể từ", " hồi", " của", " vào", " cho", " trước", " đầu", " cuối", " trong khi")
# What happened at a time that stands behind it, on the way to what is told: "thành lập năm 1998, trường có …".
EVENT = Wording(
    r"(?<!\p{l})(?:thành lập|tái lập|ra đời|sinh|khởi công|động thổ|khánh thành|khai trương|khai thác|đưa vào (?:sử dụng|hoạt động|khai thác)"
    r"|xây dựng|xếp hạng|công nhận|công bố|ban hành|phê duyệt|thông qua|khởi động|ra mắt|bắt đầu|tốt nghiệp|nghỉ hưu)"
    r"(?: (?:di tích|quốc gia|đặc biệt|cấp|tỉnh|quốc tế|chính thức|lại|từ|vào|hồi|khoảng|cuối|đầu|giữa)){0,4} $",
    ("Trường thành lập ", "Cầu khởi công từ ", "được xếp hạng di tích cấp quốc gia "), ("Số doanh nghiệp thành lập mới ", "Trong "),
)
# Before a time: how far back a record goes.
RECORD = Wording(r"(?<!\p{l})(?:kể từ|nhất từ|nhất kể từ)(?: (?:sau|khi|đầu|cuối))? $", ("lần đầu tiên kể từ ", "thấp nhất từ "), ("bắt đầu từ ", "tính từ "))
# A term of office that only names a congress or those whom it elected: "Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025".
OF_TERM = Wording(
    r"(?<!\p{l})(?:đại hội|nghị quyết|ban chấp hành|ban thường vụ|khóa|hội đồng nhân dân|hđnd)(?!\p{l})[^,;.]{0,30} \(?nhiệm kỳ \d{4}\s?[-–]\s?\d{4}$",
    ("Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025", "bầu Ban Chấp hành khóa XXI (nhiệm kỳ 2020-2025"), ("Trong nhiệm kỳ 2020-2025",),
)
# That it is so now, or was just so or long ago, whatever was told of another time before.
AT_PRESENT = Wording(
    r"(?:^|[,;:(] ?)(?:hiện(?: nay| tại)?|nay|giờ)(?! trạng| đại| vật| hữu)(?!\p{l})"
    r"|(?<!\p{l}|(?:thực|phát|thể|xuất|tái|biểu) )hiện(?: nay| tại)?(?: (?:đã|đang|còn|vẫn|chỉ|cũng|mới))? (?:có|là)(?!\p{l})"
    r"|(?:^|[,;:(] ?)(?:riêng |chỉ |tính |còn |và )*(?:trong )?(?:(?:một |\d+ )?(?:tuần|giờ|ngày|đêm)(?: lễ)? (?:vừa )?(?:qua|rồi)|tuần này|trong tuần|cách đây|trước đây|trước kia|tháng vừa qua|quý vừa qua|hôm qua|hôm nay)(?!\p{l})",
    (
        "hiện toàn huyện có", "toàn huyện hiện đã có", ", nay là", "tuần qua, hà nội ghi nhận", "riêng trong tuần vừa qua", "hôm qua có",
        "trong 24 giờ qua", "trong tuần, ", "trước đây, tỷ lệ này",
    ),
    ("thực hiện có hiệu quả", "xuất hiện có", "hiện trạng đất", "đến nay có", "so với tuần qua", "mỗi tuần qua lại"),
    words=("hiện", "nay", "giờ", "tuần", "qua", "rồi", "đây", "kia"),
)
# Behind the date that a sentence begins with: what was told on that day, not what happened on it.
REPORTED = Wording(
    r"(?<!\p{l})(?:cho biết|cho hay|công bố|thông tin|thông báo|báo cáo|họp báo|hội nghị|hội thảo|tọa đàm|phát biểu|nhận định|trả lời|trao đổi)(?!\p{l})",
    (", Bộ Y tế cho biết cả nước có", ", tại hội nghị sơ kết, toàn tỉnh đã"), (", toàn tỉnh có", ", cả nước ghi nhận"),
)
# In brackets before the days that a stretch runs over: "10 tháng (tính từ ngày 15/12/2020 đến 14/10/2021)".
COUNTED_FROM = ("tính", "từ", "tính từ", "kể từ", "tức", "tức là", "số liệu", "số liệu từ", "lấy số liệu từ")
# A time behind these belongs to what follows it: "có 9 vụ trong khi năm 2021 có 12 vụ".
TURNS = ("trong khi", "còn", "nhưng", "song", "thì")
