"""The page as it is written, without a browser: it holds the text and every figure, and nothing that could act."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import corpus, hostile, long, overlapping, span

import vnreport
from vnreport import Quantity, Report, cli
from vnreport.render import page, snippet
from vnreport.render import words as wording

REPORTS = ("economy-song-be", "health-kim-phuoc", "digital-tan-hoa", "none-meeting")

TAGS = frozenset(
    (
        "html", "head", "meta", "title", "style", "script", "body", "main", "header", "section", "div", "h1", "h2",
        "h3", "p", "a", "b", "em", "strong", "small", "del", "ins", "span", "blockquote", "ul", "ol", "li", "dl", "dt",
        "dd", "details", "summary", "form", "label", "input", "select", "option", "output",
        "table", "thead", "tbody", "tr", "th", "td",
    )
)  # fmt: skip


class Read(HTMLParser):
    """What a browser would find: the text shown, the marks in it, every tag with its attributes."""

    def __init__(self, html: str, text: str = "text") -> None:
        super().__init__()
        self.text, self.marks, self.tags, self.bodies = "", [], [], {}
        self._class, self._depth, self._open = text, 0, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append((tag, attrs))
        if tag not in ("meta", "input", "br", "link", "img"):
            self._open.append(tag)
            if self._depth or attrs.get("class") == self._class:
                self._depth += 1
        if self._depth and "data-n" in attrs:
            self.marks.append([attrs["data-n"].split(), ""])

    def handle_endtag(self, tag):
        assert self._open.pop() == tag, tag
        self._depth -= bool(self._depth)

    def handle_data(self, data):
        if self._open and self._open[-1] in ("style", "script"):
            self.bodies.setdefault(self._open[-1], []).append(data)
        if self._depth:
            self.text += data
        if self._depth and self._open[-1] == "a":
            self.marks[-1][1] += data


def marked(read: Read) -> dict[str, str]:
    found: dict[str, str] = {}
    for refs, text in read.marks:
        for ref in refs:
            found[ref] = found.get(ref, "") + text
    return found


def stated(report: Report) -> dict[str, str]:
    return {
        f"{i}.{role}": number.span.text
        for i, fact in enumerate(report.facts)
        for role, number in fact.numbers.items()
        if number.span.end <= len(report.text)
    }


@pytest.mark.parametrize("name", REPORTS)
def test_the_text_is_whole_and_every_number_is_marked(name):
    report = corpus(name)
    read = Read(report.to_html())
    assert read.text == report.text
    assert marked(read) == stated(report)


def test_reports_of_the_corpus_as_they_are_read_now():
    for file in sorted((Path(__file__).parent.parent.parent / "corpus").glob("*.txt"))[::4]:
        report = vnreport.extract(file.read_bytes().decode())
        read = Read(report.to_html())
        assert (read.text, marked(read)) == (report.text, stated(report)), file.name


def test_overlapping_numbers_are_each_marked_whole():
    report = overlapping()
    read = Read(report.to_html())
    assert (read.text, marked(read)) == (report.text, stated(report))
    assert ["0.value", "1.denominator"] in [refs for refs, _ in read.marks]
    assert "??" in report.to_html(), "a number that is not in the text is in the table all the same"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40), st.data())
@settings(max_examples=60, deadline=None)
def test_any_text_with_any_numbers_comes_back_exactly(text, data):
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=4))
    facts = []
    for i, (start, end) in enumerate(map(sorted, pairs)):
        where = vnreport.Span(start=start, end=end, text=text[start:end])
        facts.append(Quantity(id=str(i), span=where, value=vnreport.Number(value=1, span=where)))
    report = Report(text=text, facts=facts)
    read = Read(report.to_html())
    assert read.text == text
    assert marked(read) == {ref: found for ref, found in stated(report).items() if found}


def test_what_no_html_file_can_hold_becomes_a_replacement_character():
    report = Report(text="a\0b\ud800c")
    assert Read(report.to_html()).text == "a\ufffdb\ufffdc"
    report.to_html().encode(), report._repr_html_().encode()


def test_markup_in_the_text_and_in_every_record_stays_text():
    report = hostile()
    read = Read(report.to_html())
    assert read.text == report.text.replace("\ud83d\ude00", "\ufffd\ufffd")
    assert {tag for tag, _ in read.tags} <= TAGS
    assert not [attrs for _, attrs in read.tags if any(name.startswith("on") or name == "style" for name in attrs)]


def test_the_page_allows_itself_only_its_own_style_and_script_and_refers_to_nothing_else():
    read = Read(corpus("economy-song-be").to_html())
    policy = next(attrs["content"] for tag, attrs in read.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    (style,), script = read.bodies["style"], read.bodies["script"][-1]
    for source in (style, script):
        assert b64encode(sha256(source.encode()).digest()).decode() in policy
        assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|url\(|@import|innerHTML|fetch\(", source)
    assert sum(tag == "script" and attrs.get("type") != "application/json" for tag, attrs in read.tags) == 1
    links = [value for _, attrs in read.tags for name, value in attrs.items() if name in ("href", "src", "action")]
    assert links and all(link.startswith("#") for link in links)
    ids = [attrs["id"] for _, attrs in read.tags if "id" in attrs]
    assert len(ids) == len(set(ids)) and {link[1:] for link in links} <= set(ids)


def test_problems_come_first_with_their_arithmetic_and_the_likely_repair():
    html = corpus("economy-song-be").to_html()
    at = [
        html.index(part) for part in ("Chỗ sai (3)", "6.412 tỷ/9.850 tỷ = 65,10 %", "<del>56,1%</del>", 'class="text"')
    ]
    assert at == sorted(at)
    assert "<ins>65,1%</ins>" in html and "Tính lại được" in html


def test_several_possible_repairs_are_offered_as_such():
    assert "Một trong các cách sửa (5)" in corpus("health-kim-phuoc").to_html()


def test_what_could_not_be_checked_is_shown_with_the_reason():
    report = corpus("health-kim-phuoc")
    html = report.to_html()
    assert f"Không tính lại được ({len(report.coverage.unchecked)})" in html
    assert "không nêu tử số, mẫu số" in html and "neither numerator" not in html
    assert "neither numerator" in report.to_html(lang="en")


def test_a_page_in_english_and_no_other_language():
    html = corpus("economy-song-be").to_html(lang="en")
    assert '<html lang="en">' in html and "6,412 billion/9,850 billion = 65.10 %" in html and "Chỗ sai" not in html
    with pytest.raises(ValueError, match="'vi' or 'en'"):
        corpus("economy-song-be").to_html(lang="fr")


def test_a_report_without_figures_says_so():
    assert "Không thấy số liệu nào." in Report(text="").to_html()


def test_no_document_at_all_is_still_a_page():
    assert "No documents." in page([], "en")


def test_many_documents_have_an_index_with_the_worst_first():
    html = page([(name, corpus(name)) for name in reversed(REPORTS)])
    rows = re.findall(r'<th scope="row"><a href="#(d\d)">([^<]+)</a>', html)
    assert [name for _, name in rows] == ["economy-song-be", "digital-tan-hoa", "health-kim-phuoc", "none-meeting"]
    assert "<p>6.412 tỷ/9.850 tỷ = 65,10 %" in html
    assert rows[0][0] == "d4" and html.count('class="doc"') == 4


def test_every_word_is_there_in_both_languages():
    vi, en = wording.words("vi"), wording.words("en")
    assert all(vi.values()) and all(en.values())
    fields = [[[name for _, name, *_ in Formatter().parse(words[key]) if name] for words in (vi, en)] for key in vi]
    assert all(one == other for one, other in fields)


def test_every_reason_has_its_vietnamese():
    source = (Path(vnreport.__file__).parent / "validator" / "coverage.py").read_text(encoding="utf-8")
    said = re.findall(r'"((?:[a-z0-9%,]+ ){2,}[a-z%]+)"', source)
    assert len(said) > 6 and [why for why in said if wording.reason(why, "vi") == why] == []


def test_five_thousand_facts_are_written_quickly_and_small():
    html = long().to_html()
    assert len(html) < 8_000_000 and html.count("data-n=") == 15000


def test_a_notebook_gets_a_fragment_that_does_nothing():
    report = hostile()
    html = snippet(report)
    read = Read(html)
    assert {tag for tag, _ in read.tags} <= {"div", "p", "b", "ul", "li", "del", "details", "summary", "span", "sup"}
    assert {name for _, attrs in read.tags for name in attrs} <= {"style", "title", "open"}
    assert "✗" in html and "url(" not in html
    assert len(corpus("economy-song-be")._repr_html_()) < 10_000


def test_a_notebook_gets_only_the_grave_lines_of_a_very_long_report():
    report = long(700)
    html = report._repr_html_()
    shown = Read(html.replace("<div style", '<div class="text" style')).text
    assert 0 < len(shown) < len(report.text)
    assert "05%" in shown and all("05%" in line for line in shown.splitlines())


def test_view_writes_the_page_of_all_that_it_was_given(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Đã xử lý 118/97 hồ sơ, đạt 82,2%.", encoding="utf-8")
    Path("b.txt").write_text("Không có gì.", encoding="utf-8")
    assert cli.main(["view", "a.txt", "-o", "one.html"]) == 0
    assert cli.main(["view", "a.txt", "b.txt", "-o", "two.html", "--lang", "en"]) == 0
    one, two = (Path(name).read_text(encoding="utf-8") for name in ("one.html", "two.html"))
    assert '<html lang="vi">' in one and 'id="index"' not in one and "<h2>a.txt</h2>" in one
    assert '<html lang="en">' in two and "Documents (2)" in two
    assert cli.main(["view", "a.txt", "-o", "gone/x.html"]) == 2
    assert "no folder gone" in capsys.readouterr().err


def test_spans_of_the_samples_are_where_they_say():
    report = overlapping()
    assert span(report.text, "75%").start == report.facts[1].rate.span.start
