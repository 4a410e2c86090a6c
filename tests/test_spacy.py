"""The door to spaCy: nothing of the text is lost, nothing of the report either, and both travel."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy import displacy
from spacy.tokens import DocBin

import vnreport
import vnreport.spacy as door
from vnreport import Quantity, Report

TEXT = "Cấp huyện ký số 5.442văn bản, đạt 73,02%.\r\n\tTiếp nhận 591/616 hồ sơ,  đạt 95,94% năm nay."
TOKENIZE = door.Tokenizer(spacy.blank("xx").vocab)


@pytest.fixture(scope="module")
def nlp():
    return door.blank()


def test_spans_are_the_facts(nlp):
    doc, report = nlp(TEXT), vnreport.extract(TEXT)
    assert doc.text == TEXT
    assert [(s.text, s.label_, s.id_) for s in doc.spans["vnreport"]] == [
        (fact.span.text, fact.kind, fact.id) for fact in report.facts
    ]


def test_the_report_comes_back_from_plain_data(nlp):
    doc = nlp(TEXT)
    assert Report.model_validate(doc._.vnreport | {"text": doc.text}) == vnreport.extract(TEXT)


def test_glued_numbers_and_words_are_parted(nlp):
    assert [token.text for token in nlp.tokenizer("ký 5.442văn bản (73,02%)")] == [
        "ký", "5.442", "văn", "bản", "(", "73,02", "%", ")",
    ]  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
@settings(deadline=None)
def test_any_text_comes_back(text):
    assert TOKENIZE(text).text == text


def test_it_travels_in_bytes_and_bins(nlp):
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    (stored,) = DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab)
    for copy in (again, stored):
        assert Report.model_validate(copy._.vnreport | {"text": copy.text}) == vnreport.extract(TEXT)
        assert [s.id_ for s in copy.spans["vnreport"]] == [s.id_ for s in doc.spans["vnreport"]]


def test_a_pipeline_is_saved_and_loaded(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXT)._.vnreport == nlp(TEXT)._.vnreport


def test_it_works_in_another_pipeline_with_settings():
    nlp = spacy.blank("xx")
    nlp.add_pipe("vnreport", config={"published": "2024-10-05", "spans_key": "facts"})
    (doc,) = nlp.pipe([TEXT])
    assert [s.label_ for s in doc.spans["facts"]] == ["ratio", "ratio"]
    assert doc._.vnreport["facts"][1]["period"]["start"] == "2024-01-01"
    with nlp.memory_zone():
        assert len(nlp("tăng 12,5%").spans["facts"]) == 1


def test_a_report_becomes_a_doc():
    doc = vnreport.extract(TEXT).to_doc()
    assert doc.text == TEXT and len(doc.spans["vnreport"]) == 2
    assert "591" in displacy.render(doc, style="span", options={"spans_key": "vnreport"}, jupyter=False)


def test_what_spacy_cannot_hold_is_left_out_not_raised():
    where = vnreport.Span(start=50, end=52, text="12")
    report = Report(text="a\ud800", facts=(Quantity(id="a", span=where, value=vnreport.Number(value=12, span=where)),))
    doc = report.to_doc()
    assert doc.text == "a\ufffd" and len(doc.spans["vnreport"]) == 0


def test_spacy_finds_both_by_entry_point():
    metadata = (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert "spacy_factories" in metadata and "spacy_tokenizers" in metadata
    found = {
        point.name: point for group in ("spacy_factories", "spacy_tokenizers") for point in entry_points(group=group)
    }
    for name, loaded in (("vnreport", door.make_component), (door.TOKENIZER, door.make_tokenizer)):
        if name in found:  # an installation from before they were there has none
            assert found[name].load() is loaded
