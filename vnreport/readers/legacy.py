"""Vietnamese before Unicode: the TCVN3 (.VnTime) and VNI fonts, which put Vietnamese glyphs on other letters' codes.

Such text, opened as anything else, is Latin letters in odd company: "Céng hoµ x· héi" (TCVN3), "Coäng hoøa xaõ hoäi"
(VNI). It is told from other text by reading its words under either table: they become Vietnamese syllables.
Tables: TCVN 5712:1993 (VN3) and VNI-Windows, as their codes show in Windows-1252.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TCVN3 = (
    ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"), ("¨©ª«¬\xad®", "ăâêôơưđ"),
    ("µ¶·¸¹", "àảãáạ"), ("»¼½¾Æ", "ằẳẵắặ"), ("ÇÈÉÊË", "ầẩẫấậ"), ("ÌÎÏÐÑ", "èẻẽéẹ"),
    ("ÒÓÔÕÖ", "ềểễếệ"), ("×ØÜÝÞ", "ìỉĩíị"), ("ßáâãä", "òỏõóọ"),
    ("åæçèé", "ồổỗốộ"), ("êëìíî", "ờởỡớợ"), ("ïñòóô", "ùủũúụ"), ("õö÷øù", "ừửữứự"), ("úûüýþ", "ỳỷỹýỵ"),
)  # fmt: skip
TCVN3: dict[str, str] = {code: letter for codes, letters in _TCVN3 for code, letter in zip(codes, letters, strict=True)}
_VNI_MARKS = {"ø": "\u0300", "ù": "\u0301", "õ": "\u0303", "û": "\u0309", "ï": "\u0323"}
_VNI_HATS = {
    "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301", "ã": "\u0302\u0303", "å": "\u0302\u0309",
    "ä": "\u0302\u0323", "ê": "\u0306", "è": "\u0306\u0300", "é": "\u0306\u0301", "ü": "\u0306\u0303",
    "ú": "\u0306\u0309", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_VNI_PAIR = re.compile("([aeouyôö])([øùõûï])|([aeo])([âàáãåäêèéüúë])|([ôöñæóòîíì])")
_WORD = re.compile(r"[^\W\d_]+(?:[\xad¡-¾×÷][^\W\d_]*)*|[\xad¡-¾×÷]+[^\W\d_][^\s\d]*")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
    r"(?:uyê|uya|iêu|yêu|ươu|ươi|uôi|oai|oay|oeo|uây|uyu|"
    r"iê|yê|uô|ươ|uâ|uê|uơ|uy|oa|oă|oe|oo|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|[aăâeêioôơuưy])"
    r"(?:ng|nh|ch|[cmnpt])?"
)
# Codes that either font cannot do without (à is µ in TCVN3, đ is ñ in VNI) and Vietnamese in Unicode never has.
_TELLTALE = re.compile("[\xad¡-¾ÄÅÆÇËÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþ]")
_HEAD = 200_000  # characters that are looked at: an encoding is that of the whole text
_ENOUGH = 4  # words that only the old font explains


def legacy_font(text: str) -> str | None:
    """The old encoding that the letters of a text are really in: "TCVN3", "VNI" or None."""
    if not _TELLTALE.search(text, 0, _HEAD):
        return None
    words = [word for word in set(_WORD.findall(text[:_HEAD])) if not word.isascii()]
    odd = [word for word in words if not is_vietnamese(word)]
    if len(odd) < _ENOUGH or len(odd) * 4 < len(words):
        return None
    told = {"TCVN3": sum(map(is_vietnamese, map(from_tcvn3, odd))), "VNI": sum(map(is_vietnamese, map(from_vni, odd)))}
    name = max(told, key=told.__getitem__)
    return name if told[name] >= _ENOUGH and told[name] * 2 >= len(odd) else None


@lru_cache(maxsize=1 << 14)  # a corpus says the same few thousand syllables over and over
def is_vietnamese(word: str) -> bool:
    """Whether a word is a syllable that Vietnamese can spell, whatever its tone."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if c not in _TONES)
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def share_of_vietnamese(text: str) -> float:
    """The share of the different words with letters outside ASCII that Vietnamese can spell; 0 where there are none."""
    words = {
        word for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text[:_HEAD])) if not word.isascii()
    }
    return sum(map(is_vietnamese, words)) / len(words) if words else 0.0


def share_in_old_font(text: str) -> float:
    """The share of the different words that are Vietnamese once read in the old font that suits the text better."""
    return max(share_of_vietnamese(from_tcvn3(text)), share_of_vietnamese(from_vni(text)))


def from_tcvn3(text: str) -> str:
    return text.translate(_tcvn3())


def from_vni(text: str) -> str:
    lower = _VNI_PAIR.sub(_vni, text.lower())
    return unicodedata.normalize("NFC", lower)


@cache
def _tcvn3() -> dict[int, str]:
    return str.maketrans(TCVN3)


def _vni(found: re.Match[str]) -> str:
    letter, tone, hatted, hat, alone = found.groups()
    if letter:
        return _VNI_ALONE.get(letter, letter) + _VNI_MARKS[tone]
    return hatted + _VNI_HATS[hat] if hatted else _VNI_ALONE[alone]
