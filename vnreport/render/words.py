"""Every word of the views, in Vietnamese and English, and the signs that stand beside the colours."""

from __future__ import annotations

from typing import Literal, TypeAlias

from vnreport.records import CheckKind, Verdict

Lang: TypeAlias = Literal["vi", "en"]
State: TypeAlias = Verdict | Literal["unchecked", "plain"]

STATES: tuple[State, ...] = (
    "impossible", "inconsistent", "suspect", "rounding", "unchecked", "consistent", "plain",
)  # fmt: skip
"""What can be said of a figure, gravest first: a verdict; could not be recomputed; nothing in it to recompute."""

SIGNS: dict[State, str] = {
    "impossible": "⊘", "inconsistent": "✗", "suspect": "?", "rounding": "≈",
    "unchecked": "○", "consistent": "✓", "plain": "·",
}  # fmt: skip

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Kiểm tra số liệu", "Figures checked"),
    "skip": ("Tới nội dung", "Skip to the content"),
    "documents": ("Văn bản", "Documents"),
    "no_documents": ("Không có văn bản nào.", "No documents."),
    "document": ("Văn bản", "Document"),
    "back": ("Mục lục", "All documents"),
    "problems": ("Chỗ sai", "Problems"),
    "notes": ("Nên xem lại", "Worth a look"),
    "no_problems": ("Không thấy chỗ sai trong những số tính lại được.", "Nothing wrong in what could be recomputed."),
    "nothing": ("Không thấy số liệu nào.", "No statistics found."),
    "text": ("Văn bản", "Text"),
    "only_lines": ("chỉ những dòng có chỗ sai hoặc nên xem lại", "only the lines with something wrong or worth a look"),
    "facts": ("Số liệu", "Figures"),
    "unchecked_head": ("Không tính lại được", "Could not be recomputed"),
    "coverage": ("Tính lại được {0}/{1} con số", "{0} of {1} figures could be recomputed"),
    "coverage_none": ("Không có con số nào tính lại được", "No figure could be recomputed"),
    "likely": ("Có lẽ", "Likely"),
    "maybe": ("Một trong các cách sửa", "One of these would mend it"),
    "show": ("Xem trong văn bản", "Show in the text"),
    "kind": ("Loại", "Kind"),
    "verdict": ("Kết quả", "Result"),
    "unit": ("Đơn vị", "Unit"),
    "line": ("Dòng", "Line"),
    "figure": ("Con số", "Figure"),
    "what": ("Nội dung", "Of what"),
    "where_when": ("Ở đâu, khi nào", "Where, when"),
    "search": ("Tìm", "Search"),
    "all": ("tất cả", "all"),
    "shown": ("Hiện {0}/{1}", "{0} of {1} shown"),
    "none_shown": ("Không có số liệu nào như vậy.", "No such figures."),
    "selected": ("Đã chọn {0}; kiểm tra cùng {1} con số khác", "{0} selected; checked with {1} other figures"),
    "legend": ("Chú giải", "Legend"),
    "keys": (
        "Phím ← → đi qua các con số, ↑ ↓ qua các hàng, Enter chọn, Esc bỏ chọn.",
        "← → walk through the figures, ↑ ↓ through the rows, Enter selects, Esc clears.",
    ),
    "impossible": ("không thể có", "impossible"),
    "inconsistent": ("không khớp", "does not agree"),
    "suspect": ("đáng ngờ", "suspect"),
    "rounding": ("làm tròn lệch", "rounding"),
    "unchecked": ("chưa kiểm tra được", "could not be checked"),
    "consistent": ("khớp", "agrees"),
    "plain": ("chỉ nêu ra", "only stated"),
    "quantity": ("số lượng", "quantity"),
    "ratio": ("tỷ số", "ratio"),
    "rate": ("tỷ lệ", "rate"),
    "change": ("thay đổi", "change"),
    "rank": ("thứ hạng", "rank"),
    "evidence": ("Nguyên văn", "As written"),
    "predicate": ("Điều nói tới", "Said of it"),
    "subject": ("Đối tượng", "Subject"),
    "where": ("Phạm vi", "Where"),
    "when": ("Thời gian", "When"),
    "baseline": ("So với", "Compared with"),
    "base": ("100 % là", "100 % is"),
    "status": ("Tính chất", "Status"),
    "reported": ("thực hiện", "reported"),
    "target": ("mục tiêu", "target"),
    "estimated": ("ước tính", "estimated"),
    "cumulative": ("luỹ kế", "cumulative"),
    "average": ("bình quân", "average"),
    "part_of": ("Nằm trong", "Part of"),
    "change_of": ("Thay đổi của", "Change of"),
    "rule": ("Luật", "Rule"),
    "why": ("Vì sao chưa kiểm tra được", "Why it could not be checked"),
}

_KINDS: dict[CheckKind, tuple[str, str]] = {
    "rate": ("tỷ lệ", "rate"),
    "share": ("tỷ trọng", "share"),
    "sum": ("tổng", "sum"),
    "hundred": ("cộng thành 100 %", "adds up to 100 %"),
    "subset": ("phần và tổng", "part and whole"),
    "restated": ("nhắc lại", "restated"),
    "change": ("thay đổi", "change"),
    "missing": ("thiếu số", "missing number"),
    "date": ("ngày tháng", "date"),
}

_ROLES: dict[str, tuple[str, str]] = {
    "value": ("giá trị", "value"),
    "numerator": ("tử số", "numerator"),
    "denominator": ("mẫu số", "denominator"),
    "rate": ("tỷ lệ", "rate"),
    "before": ("trước", "before"),
    "after": ("sau", "after"),
    "position": ("thứ hạng", "position"),
    "out_of": ("trên tổng", "out of"),
    "total": ("tổng", "total"),
    "part": ("phần", "part"),
    "difference": ("chênh lệch", "difference"),
    "here": ("ở đây", "here"),
    "elsewhere": ("ở chỗ khác", "elsewhere"),
}

_REASONS: dict[str, str] = {
    "the figures before and after are not both given": "không nêu đủ số trước và số sau",
    "neither numerator nor denominator is given": "không nêu tử số, mẫu số",
    "what 100 % is is named but not given": "có nói 100 % là gì nhưng không nêu con số",
    "only one part is given": "chỉ nêu một phần",
    "no denominator is given": "không nêu mẫu số",
    "the parts given are not all there, or overlap": "các phần nêu ra chưa đủ hoặc trùng nhau",
    "the share is of another whole": "tỷ lệ tính trên một tổng khác",
    "unit differs": "khác đơn vị",
    "period differs": "khác kỳ",
    "one is a target, cumulative or an average, the other is not": (
        "một bên là mục tiêu, luỹ kế hoặc bình quân, bên kia thì không"
    ),
}


def words(lang: Lang) -> dict[str, str]:
    return {key: pair[lang == "en"] for key, pair in _WORDS.items()}


def check_kind(kind: CheckKind, lang: Lang) -> str:
    return _KINDS[kind][lang == "en"]


def role(kind: CheckKind, name: str, first: bool, lang: Lang) -> str:
    """What a number is to a check: the first of a sum is its total, the others its parts."""
    if kind == "sum":
        name = "total" if first else "part"
    elif kind == "hundred":
        name = "part"
    elif kind == "subset":
        name = "part" if first else "total"
    elif kind == "restated":
        name = "here" if first else "elsewhere"
    elif name == "value":
        name = {"change": "difference" if first else "value", "share": "total"}.get(kind, name)
    return _ROLES[name][lang == "en"]


def reason(why: str, lang: Lang) -> str:
    """Why a figure could not be recomputed; the English of the record where there is no Vietnamese for it."""
    return _REASONS.get(why, why) if lang == "vi" else why
