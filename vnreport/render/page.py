"""The page: templates, style and script in one file that allows itself nothing but these."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, get_args

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from vnreport import __version__
from vnreport.render.document import DocumentView
from vnreport.render.words import SIGNS, STATES, Lang, words

if TYPE_CHECKING:
    from vnreport.records import Report

KINDS = ("quantity", "ratio", "rate", "change", "rank")
COLUMNS = (
    ("line", "line"), ("verdict", "verdict"), ("figure", "figure"), ("what", "what"), ("where", "where_when"),
    ("kind", "kind"),
)  # fmt: skip
_NO_HTML = re.compile("[\0\ud800-\udfff]")  # what an HTML file cannot hold


def page(documents: Iterable[tuple[str, Report]], lang: Lang = "vi", title: str = "") -> str:
    """A self-contained HTML page of named reports; with more than one, an index of them comes first.

    `lang` is that of the page's own words. Raises ValueError for any but "vi" and "en".
    """
    if lang not in get_args(Lang):
        raise ValueError(f"lang must be 'vi' or 'en', not {lang!r}")
    docs = [DocumentView(n, name, report, lang) for n, (name, report) in enumerate(documents, 1)]
    w, css, js = words(lang), _asset("page.css"), _asset("page.js")
    html = _environment().get_template("page.html.j2").render(
        w=w, lang=lang, title=title or w["title"], docs=docs, states=STATES, signs=SIGNS, kinds=KINDS, columns=COLUMNS,
        css=Markup(css), js=Markup(js), policy=_policy(css, js), version=__version__,
    )  # fmt: skip
    return _NO_HTML.sub("\ufffd", html)


def snippet(report: Report, lang: Lang = "vi") -> str:
    """The same for a notebook: a fragment with its own inline style, no script, no class, nothing loaded."""
    doc = DocumentView(1, "", report, lang)
    html = _environment().get_template("notebook.html.j2").render(doc=doc, w=words(lang), states=STATES, signs=SIGNS)
    return _NO_HTML.sub("\ufffd", html)


def _policy(css: str, js: str) -> str:
    """Only this style and this script, by their hashes; no request of any kind."""
    style, script = (f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in (css, js))
    return (
        f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("vnreport", "render"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.filters["exact"] = _exact
    return environment


def _exact(text: str) -> Markup:
    """Escaped so that a browser gives the same text back: it would read a bare CR as LF."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))


@cache
def _asset(name: str) -> str:
    return (files("vnreport.render") / name).read_text(encoding="utf-8")
