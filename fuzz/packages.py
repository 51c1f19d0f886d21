"""Workbooks from the XML of their parts: a fuzzer that changes bytes of a zip archive only learns to break archives."""

from __future__ import annotations

import io
import zipfile

MARK = b"\n====\n"
"""Stands between the parts: sheet, shared texts, styles, workbook, its links. Those that are missing are plain ones."""
_SPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_LINK = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
_PLAIN = (
    b"<worksheet " + _SPACE + b"><sheetData/></worksheet>",
    b"<sst " + _SPACE + b"/>",
    b"<styleSheet " + _SPACE + b"/>",
    (b"<workbook " + _SPACE + b' xmlns:r="' + _LINK + b'">')
    + b'<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    _LINKS
    % b"".join(
        b'<Relationship Id="r%d" Type="%s/%s" Target="%s"/>' % (number, _LINK, kind, name)
        for number, (kind, name) in enumerate(
            ((b"worksheet", b"sheet.xml"), (b"sharedStrings", b"texts.xml"), (b"styles", b"styles.xml")), 1
        )
    ),
)
_NAMES = ("xl/sheet.xml", "xl/texts.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")


def package(data: bytes) -> bytes:
    """The package of the parts in `data`."""
    given = data.split(MARK)
    parts = [*given, *_PLAIN[len(given) :]]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in zip(_NAMES, parts, strict=False):
            archive.writestr(zipfile.ZipInfo(name), part)
    return buffer.getvalue()
