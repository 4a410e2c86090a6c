"""Files for the readers, good, broken and hostile, written here byte by byte or by the libraries of their formats."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator

import docx

TEXT = "Cấp huyện tiếp nhận 591/616 hồ sơ, đạt 95,94%."


def word(paragraphs: Iterable[str] = (TEXT,), table: Iterable[Iterable[str]] = (), after: str = "") -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    rows = [list(row) for row in table]
    if rows:
        cells = document.add_table(len(rows), len(rows[0]))
        for i, row in enumerate(rows):
            for j, text in enumerate(row):
                cells.cell(i, j).text = text
    if after:
        document.add_paragraph(after)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_with(name: str, data: bytes) -> bytes:
    """A Word document with one of its parts put in place of the good one."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as good, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for item in good.infolist():
            package.writestr(item.filename, data if item.filename == name else good.read(item))
    return out.getvalue()


def zip_bomb(size: int) -> bytes:
    return word_with("word/document.xml", b"<w>" + b"A" * size)


def billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    body = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">{entities}]><w>&l9;</w>'
    return word_with("word/document.xml", body.encode())


def pdf(*lines: str, password: bool = False) -> bytes:
    """One page of Latin text by hand; without lines, a page that only draws: a scan."""
    drawn = "\n".join(f"BT /F1 12 Tf 72 {720 - 20 * n} Td ({line}) Tj ET" for n, line in enumerate(lines))
    stream = (drawn or "0 0 100 100 re f").encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return locked(out.getvalue()) if password else out.getvalue()


def locked(data: bytes) -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(io.BytesIO(data))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def page(text: str = TEXT) -> str:
    """A news page with the furniture of one."""
    menu = "".join(f'<li><a href="/{n}">Mục {n}</a></li>' for n in range(8))
    story = f"<h1>Tin cải cách hành chính</h1><p>{text}</p><p>{'Hội nghị có sự tham dự của đại biểu. ' * 8}</p>"
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Tin</title></head><body>'
        f"<nav><ul>{menu}</ul></nav><article>{story}</article><footer>Bản quyền 2024</footer></body></html>"
    )


def broken() -> Iterator[tuple[str, bytes, str]]:
    """(name, data, what is said of it) of thirty files out of which no text can come."""
    from old_encodings import as_tcvn3, as_vni

    long = f"{TEXT} Toàn tỉnh có nhiều đơn vị thực hiện tốt nhiệm vụ được giao trong năm."
    old = word(["Toµn tØnh cã nhiÒu ®¬n vÞ thùc hiÖn tèt nhiÖm vô ®­îc giao"])
    good_pdf, good_word = pdf("Co 12 ho so"), word()
    yield "tcvn3.txt", as_tcvn3(long).encode("cp1252"), "TCVN3"
    yield "tcvn3-utf8.txt", as_tcvn3(long).encode(), "TCVN3"
    yield "vni.txt", as_vni(long).encode("cp1252"), "VNI"
    yield "vni-utf8.txt", as_vni(long).encode(), "VNI"
    yield "tcvn3.docx", old, "TCVN3"
    yield "tcvn3.html", page(as_tcvn3(long)).encode(), "TCVN3"
    yield "binary.txt", bytes(range(256)) * 9, "a binary file"
    yield "random.txt", b"\x81\x8d\x8f\x90\x9d" * 99, "not UTF-8"
    yield "french.txt", "Le café était très agréable à côté de l'hôtel".encode("cp1252"), "not UTF-8"
    yield "cut.txt", "đạ".encode()[:-1] + "hồ sơ đạt được".encode(), "broken UTF-8"
    yield "half.txt", b"\xff\xfe" + "đạt".encode("utf-16-le")[:-1], "not UTF-16"
    yield "bomb.docx", zip_bomb(3_000_000), "a zip bomb?"
    yield "laughs.docx", billion_laughs(), "XML entities"
    yield "cut.docx", good_word[: len(good_word) // 2], "no Word document"
    yield "text.docx", TEXT.encode(), "no Word document"
    yield "nothing.docx", b"", "no Word document"
    yield "empty.docx", word([]), "no text"
    yield "old.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "a .doc file"
    yield "xml.docx", word_with("word/document.xml", b"<w:document"), "could not be read as docx"
    yield "types.docx", word_with("[Content_Types].xml", b"<x/>"), "could not be read as docx"
    yield "scan.pdf", pdf(), "no text: a scan"
    yield "cut.pdf", good_pdf[: len(good_pdf) // 3], "a broken PDF"
    yield "text.pdf", TEXT.encode(), "a broken PDF"
    yield "nothing.pdf", b"", "a broken PDF"
    yield "locked.pdf", pdf("Co 12 ho so", password=True), "under a password"
    yield "binary.html", bytes(range(1, 60)) * 20, "no HTML page"
    yield "empty.html", b"<html><body><script>x()</script></body></html>", "no text"
    yield "large.txt", b"a" * 2_000_001, "larger than 2,000,000 bytes"
    yield "large.docx", b"PK" + bytes(2_000_001), "larger than 2,000,000 bytes"
    yield "binary.jsonl", b"\0\1\2", "a binary file"
