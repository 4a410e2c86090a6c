"""For which administrative level and which place a figure holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, cast

import regex

from vnreport.linking.wording import is_place
from vnreport.patterns import filler, levels
from vnreport.patterns.trie import whole_words
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout
    from vnreport.records import Level
    from vnreport.text import View

_REACH = 70  # characters behind a number in which a level can still be its own
_BRACKET = 400  # characters that what a bracket tells and what follows it may fill
_CENTRAL_CITIES = tuple(map(fold, levels.CENTRAL_CITIES))
_KIND_WORDS = ("tỉnh ", "huyện ", "thành phố ", "thị xã ", "quận ", "xã ", "phường ", "thị trấn ", "đặc khu ")
_WRITTEN = frozenset((*_KIND_WORDS, *(word.capitalize() for word in _KIND_WORDS), "TP ", "TP.", "TX ", "TX."))
_WORDS = frozenset(map(fold, _WRITTEN))
_NAME = r"\p{Lu}[\p{L}’']*(?:[ -]\p{Lu}[\p{L}’']*){0,3}"
_NAME_AT = regex.compile(rf" ?(?P<name>{_NAME})")
_UNIT = re.compile("U")
_MORE = regex.compile(rf"(?:(?:, | và )(?P<name>{_NAME}))*")  # "các huyện Cẩm Điền, Khe Giang và Kỳ Trạch"
_NUMBERED = frozenset(map(fold, levels.NUMBERED))
_TIERS = "|".join(word.strip() for word in _KIND_WORDS)
_AT_CLAUSE = regex.compile(  # matched backwards from the word; "19 xã, thị trấn" is one list
    rf"(?r)(?:^|[;:.…!?“\"(\n–-]|(?<!{_TIERS}),|/\d{{1,2}} |(?:19|20)\d\d )\s*(?:(?:{'|'.join(filler.LEADING)}) )?(?:các )?",
    regex.IGNORECASE,
)
_ACTS = re.compile(rf" (?:{fold('đạt')} (?=\d)|(?!(?:{'|'.join(map(fold, levels.NO_DEED))})(?!\w))[^\W\d_])")
_IN_SYSTEM = levels.IN_SYSTEM.at_end()
_SYSTEM_REACH = 64  # characters
_OF, _CITY = fold("của "), "tp"
_RURAL = fold("nông ")  # "nông thôn 1.130 hộ" is no village
_ELSE = tuple(fold(f" {word} ") for word in levels.NO_LEVEL)
_SEVERAL = ("các ", "hai ", "ba ", "bốn ", *(f"{n} " for n in range(10)))
_KINDS: dict[str, Level] = {
    "tỉnh": "tỉnh", "huyện": "huyện", "thị xã": "huyện", "tx": "huyện", "tx.": "huyện", "quận": "huyện",
    "xã": "xã", "phường": "xã", "thị trấn": "xã", "đặc khu": "xã",
}  # fmt: skip

# Behind "Một số tỉnh", what leads to a list of them: "đạt khá: Lâm Giang (71,8%), Bắc Khê (66,2%)".
_LISTED = regex.compile(rf" [^:.;\n\d]{{0,60}}(?::|(?<= )(?:như|gồm|là):?) {_NAME} \(?\d")
_MANY = tuple(map(fold, ("các ", "một số ", "nhiều ", "những ")))
_AT = fold("cấp ")
_NOWHERE = (-1, -1, None)
_LONGEST_KIND = len(_AT) + max(map(len, _KINDS))


@cache
def _phrases() -> tuple[dict[str, Level], dict[str, Level], re.Pattern[str]]:
    """Phrases that name a level, those that do before a name, and one pattern for all."""
    plain: dict[str, Level] = {}
    named: dict[str, Level] = {}
    for level, phrases in levels.LEVELS.items():
        for phrase in phrases:
            table = named if phrase.endswith(" NAME") else plain
            table[fold(phrase.removesuffix(" NAME"))] = cast("Level", level)
    return plain, named, re.compile(whole_words({**plain, **named}, r"\w"))


_KIND_BEHIND = re.compile(r" ([^\W\d_]+(?: (?:phố|xã|trấn))?)")
_OTHERS = re.compile("[Uw,]{0,4}<(?=[^<>n]*[NP])")


class Places:
    """Levels and places in the sentences with figures, in order, found once."""

    def __init__(self, layout: Layout, stretches: list[tuple[int, int]]) -> None:
        self.layout = layout
        text, folded = layout.view.text, layout.view.folded
        plain, named, pattern = _phrases()
        counted = {layout.starts[m.start()] for m in _UNIT.finditer(layout.letters)}  # "19 xã" counts communes
        found: list[tuple[int, int, Level]] = []
        for m in chain.from_iterable(pattern.finditer(folded, *stretch) for stretch in stretches):
            phrase = m.group()
            start, end = m.span()
            level = plain.get(phrase)
            if level is None and text[end : end + 1] == " " and start not in counted:
                following = text[end + 1 : end + 2]
                numbered = following.isdecimal() and phrase in _NUMBERED and not folded.endswith(_RURAL, 0, start)
                if (
                    following.isupper()
                    or numbered
                    # "huyện đăng ký 3.150 ha"
                    or (phrase in _KINDS and _ACTS.match(folded, end) and _AT_CLAUSE.match(text, 0, start))
                    or (phrase in _KINDS and folded.endswith(_MANY, 0, start) and _LISTED.match(text, end))
                ):
                    level = named[phrase]
                if phrase == _CITY and folded.startswith(_CENTRAL_CITIES, end + 1):
                    level = None  # a province of its own
            if phrase.startswith(_OF) and _IN_SYSTEM(folded[max(0, start - _SYSTEM_REACH) : start]):
                continue
            if level is not None and start not in counted and not folded.startswith(_ELSE, end):
                found.append((start, end, level))
        starts = [start for start, _ in stretches]

        def told(at: int) -> bool:
            """Whether a sentence with figures stands here."""
            k = bisect_right(starts, at) - 1
            return k >= 0 and at < stretches[k][1]

        mentions = _mentions(layout.view)
        self.places = [(place.start, text[place.start : place.end]) for place in mentions if told(place.start)]
        for place in mentions:
            if place.what in ("thành phố", "tp", "tp.") and fold(place.name).startswith(_CENTRAL_CITIES):
                found.append((place.start, place.end, "tỉnh"))
            elif place.what in ("tp.", "tx."):
                found.append((place.start, place.end, "huyện"))
        found += _named_again(text, mentions)
        self.levels = sorted(level for level in found if told(level[0]))
        self.level_starts = [start for start, _, _ in self.levels]
        self.place_starts = [start for start, _ in self.places]

    def assign(self, draft: Draft, previous: Draft | None) -> None:
        """The level its own clause names before the number, else the one behind what is counted, else one earlier."""
        layout = self.layout
        start = layout.starts[draft.main]
        begin = layout.starts[layout.sentence[draft.main]]
        behind = layout.lexemes[draft.main].end
        k = self.outside_brackets(self.level_starts, start)
        named_at, _, named = self.levels[k - 1] if k else _NOWHERE
        named_alone = fold(draft.own).removeprefix(_AT) if len(draft.own) <= _LONGEST_KIND else ""  # "huyện 96"
        draft.level = (
            self.ranked_among(draft)
            or _KINDS.get(named_alone)
            or (named if named_at >= max(draft.own_start, layout.starts[layout.clause[draft.first]]) else None)
            or self.level_after(behind, min(draft.tail_end, behind + _REACH, self.others_begin(draft)))
            or (named if named_at >= draft.own_start else None)
            or (previous.level if previous is not None else named if named_at >= begin else None)
        )
        k = self.outside_brackets(self.place_starts, start)
        at, place = self.places[k - 1] if k else (-1, None)
        if at < begin or (at < draft.own_start and is_place(draft.own)):
            place = None  # in a list of bare names, "TP Huế 1 người, Thanh Hóa 2 người", the one before is over
        draft.place = place

    def outside_brackets(self, starts: list[int], stop: int) -> int:
        """How many of those that begin before `stop` there are up to the last that no bracket has closed since: "thôn Nà
        Lục (xã Bình Sơn, tỉnh Bắc Lãng) có 236 hộ".
        """
        text, k = self.layout.view.text, bisect_left(starts, stop)
        while k and stop - (at := starts[k - 1]) <= _BRACKET:
            close = text.find(")", at, stop)
            if close < 0 or text.find("(", at, close) >= 0:
                break
            k -= 1
        return k

    def ranked_among(self, draft: Draft) -> Level | None:
        """The level of what is ranked, as those tell that it stands among: "thứ 12 trong 88 xã, phường của tỉnh"."""
        if (among := draft.roles.get("out_of")) is None:
            return None
        end = self.layout.lexemes[among].end
        word = _KIND_BEHIND.match(self.layout.view.folded, end)
        return _KINDS.get(word[1]) if word is not None else None

    def others_begin(self, draft: Draft) -> int:
        """Where the bracket behind a figure begins that tells others: "đạt 98,7% (cấp huyện 99,2%, cấp xã 97,5%)"."""
        m = _OTHERS.match(self.layout.letters, max(draft.end, draft.main) + 1)
        return self.layout.starts[m.end() - 1] if m is not None else len(self.layout.view.text)

    def level_after(self, start: int, end: int) -> Level | None:
        """The first level named in text[start:end]."""
        k = bisect_left(self.level_starts, start)
        return self.levels[k][2] if k < len(self.levels) and self.levels[k][1] <= end else None


class Mention(NamedTuple):
    """A place with the word that says of what kind it is, in lower case."""

    start: int
    end: int
    what: str
    name: str


def _mentions(view: View) -> list[Mention]:
    """The places of a text, in order; "thị xã Kỳ Trạch" is one. `str.find` takes a fifth of the time of one pattern."""
    text, folded = view.text, view.folded
    found: list[Mention] = []
    for word in _WORDS:
        what = word.rstrip()
        at = folded.find(word)
        while at >= 0:
            end = at + len(word)
            if (
                text[end : end + 2].lstrip()[:1].isupper()
                and text[at:end] in _WRITTEN
                and not text[at - 1 : at].isalpha()
                and (m := _NAME_AT.match(text, at + len(what)))
            ):
                found.append(Mention(at, m.end(), what, m["name"]))
            at = folded.find(word, end)
    found.sort()
    return [m for before, m in zip((None, *found), found, strict=False) if before is None or before.end <= m.start]


def _named_again(text: str, mentions: list[Mention]) -> list[tuple[int, int, Level]]:
    """Where a place that the text calls a district or commune is named again without the word for it."""
    said: dict[str, set[Level]] = {}
    for m in mentions:
        if (level := _KINDS.get(m.what)) is None:
            continue
        more = _MORE.match(text, m.end)
        listed = more is not None and (
            " và " in more.group() or text[max(0, m.start - 4) : m.start].lower().endswith(_SEVERAL)
        )
        for name in (m.name, *(more.captures("name") if more is not None and listed else ())):
            said.setdefault(name, set()).add(level)
    found: list[tuple[int, int, Level]] = []
    for name, levels_said in said.items():
        if len(levels_said) > 1 or "tỉnh" in levels_said or " " not in name:
            continue  # a province often shares its name with a town
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not text[at - 1 : at].isalpha() and not text[end : end + 1].isalpha():
                found.append((at, end, min(levels_said)))
            at = text.find(name, end)
    return found
