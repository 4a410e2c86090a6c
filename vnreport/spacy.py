"""The door to spaCy: a component, a tokenizer, and reports as `Doc`.

    >>> import vnreport.spacy
    >>> nlp = vnreport.spacy.blank()
    >>> doc = nlp("Cấp huyện tiếp nhận 591/616 hồ sơ, đạt 95,94%.")
    >>> [(span.text, span.label_) for span in doc.spans["vnreport"]]
    [('591/616 hồ sơ, đạt 95,94%', 'ratio')]

Or in a pipeline of one's own: `nlp.add_pipe("vnreport")`. `doc._.vnreport` holds the report as plain data (its JSON,
without the text), so that `to_bytes` and `DocBin(store_user_data=True)` keep it;
`vnreport.Report.model_validate(doc._.vnreport | {"text": doc.text})` makes a report of it again.

Every new number is a new word of the vocabulary: in a service, work inside `nlp.memory_zone()`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.util import registry

from vnreport.pipeline import extract

if TYPE_CHECKING:
    from spacy.vocab import Vocab

    from vnreport.records import Report

KEY = "vnreport"
TOKENIZER = "vnreport.Tokenizer.v1"
# A number with its separators, a word with its combining marks, a run of blanks, else one sign.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]|[\u0300-\u036f])+|\s+|.", re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")

if not Doc.has_extension(KEY):
    Doc.set_extension(KEY, default=None)


class Tokenizer:
    """Text to tokens and back: `doc.text` is the text, but for lone surrogates, which spaCy cannot hold."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for token in _TOKEN.findall(_SURROGATE.sub("\ufffd", text)):
            if token[0] == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
                token = token[1:]
            if token:
                words.append(token)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> Tokenizer:
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        """Nothing to keep: it has no settings."""

    def from_disk(self, _path: Any, **_: Any) -> Tokenizer:
        return self


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    return lambda nlp: Tokenizer(nlp.vocab)


@Language.factory(KEY, assigns=[f"doc._.{KEY}", "doc.spans"], default_config={"published": None, "spans_key": KEY})
def make_component(nlp: Language, name: str, published: str | None, spans_key: str) -> Callable[[Doc], Doc]:
    """`published` (ISO date) settles "năm nay"; `spans_key` names the group in `doc.spans`."""
    day = date.fromisoformat(published) if published else None

    def component(doc: Doc) -> Doc:
        return attach(doc, extract(doc.text, published=day), spans_key)

    return component


def blank() -> Language:
    """An empty Vietnamese pipeline with this tokenizer and this component; spaCy's own tokenizer would need pyvi."""
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    nlp.add_pipe(KEY)
    return nlp


def to_doc(report: Report, vocab: Vocab | None = None) -> Doc:
    """The report's text as a `Doc` with its facts as spans: label the kind, id the fact's."""
    return attach(Tokenizer(vocab or spacy.blank("xx").vocab)(report.text), report)


def attach(doc: Doc, report: Report, spans_key: str = KEY) -> Doc:
    """Put a report of this very text on a `Doc`; spans are widened to whole tokens where they end inside one."""
    spans = (
        doc.char_span(f.span.start, f.span.end, label=f.kind, span_id=f.id, alignment_mode="expand")
        for f in report.facts
        if f.span.end <= len(doc.text)
    )
    doc.spans[spans_key] = SpanGroup(doc, name=spans_key, spans=[span for span in spans if span is not None])
    doc._.set(KEY, json.loads(report.model_dump_json(exclude={"text"})))
    return doc
