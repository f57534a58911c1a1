"""An item as colleagues will read it, on paper or in a mail, for who is asked to review it.

Built from the parts that are published and from when, where and for whom: no notes, no comments.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QUrl
from PySide6.QtGui import QImage, QPageSize, QPdfWriter, QTextDocument

from cm_console.domain.plan.item import Media, PlannedItem, Wording
from cm_console.views import dates, plan_words
from cm_console.views.safe_text import escaped

SIDE = 640  # pixels of a picture
WIDTH = 220  # of a picture on paper
LONGEST_MAIL = 1800  # characters of an address: Windows cuts off what is longer than two thousand
STYLE = """
p, td { font-size: 11pt; } h1 { font-size: 17pt; } h2 { font-size: 13pt; }
.small { color: #5a5f6a; font-size: 9.5pt; }
"""
BLANK = "_" * 40
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """An item as it is kept, and the names of its place and its personas."""

    item: PlannedItem
    where: str
    whom: str

    def facts(self) -> list[tuple[str, str]]:
        """When, where and for whom."""
        not_yet = translate("review sheet", "not said yet")
        when = dates.moment(self.item.at) if self.item.at else not_yet
        return [
            (translate("review sheet", "When"), when),
            (translate("review sheet", "Where"), self.where or not_yet),
            (translate("review sheet", "For whom"), self.whom),
        ]


def html_of(sheet: ReviewSheet, pictures: Mapping[str, QImage]) -> str:
    """The sheet as a document whose images have the names of their files."""
    rows = "".join(
        f"<tr><td class='small'>{escaped(name)}&nbsp;&nbsp;</td><td>{escaped(text)}</td></tr>"
        for name, text in sheet.facts()
    )
    many = len(sheet.item.wordings) > 1
    texts = "".join(_wording(one, named=many) for one in sheet.item.wordings)
    media = "".join(_media(one, is_shown=one.file in pictures) for one in sheet.item.media)
    return f"<p class='small'>{escaped(_intro())}</p><table>{rows}</table>{texts}{media}{_reply()}"


def pdf_of(sheet: ReviewSheet, pictures: Mapping[str, QImage]) -> bytes:
    """The sheet as a PDF on A4."""
    document = QTextDocument()
    document.setDefaultStyleSheet(STYLE)
    for file, image in pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(file), image)
    document.setHtml(html_of(sheet, pictures))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.item.title)
    writer.setCreator("CM Console")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def mail_of(sheet: ReviewSheet, names: Sequence[str]) -> QUrl:
    """An address that begins a mail in plain text; names that are mail addresses are those it goes to."""
    to = quote(",".join(name for name in names if "@" in name), safe="@,")
    subject = translate("review sheet", "Will you read along? {title}").format(title=sheet.item.title)
    head = f"mailto:{to}?subject={quote(subject)}&body="
    text, rest = "\n".join(_lines(sheet)), translate("review sheet", "… (there is more: ask for the PDF)")
    body = quote(text)
    while len(head) + len(body) > LONGEST_MAIL and text:
        text = text[: -max(1, len(text) // 20)]
        body = quote(f"{text.rstrip()}\n{rest}")
    return QUrl.fromEncoded((head + body).encode())


def _intro() -> str:
    return translate("review sheet", "Will you read along? This is what colleagues will see.")


def _wording(wording: Wording, *, named: bool) -> str:
    language = plan_words.said(plan_words.LANGUAGES.get(wording.language, wording.language))
    above = f"<p class='small'>{escaped(language)}</p>" if named else ""
    return f"<hr>{above}<h1>{escaped(wording.title)}</h1><p>{escaped(wording.text)}</p>"


def _media(media: Media, *, is_shown: bool) -> str:
    shown = f"<img src='{escaped(media.file)}' width='{WIDTH}'><br>" if is_shown else ""
    kind = translate("review sheet", "Film") if media.is_film else translate("review sheet", "Picture")
    words = media.alt_text or translate("review sheet", "no words yet for who cannot see it")
    return f"<p>{shown}<span class='small'>{escaped(kind)}: {escaped(words)}</span></p>"


def _reply() -> str:
    yes = translate("review sheet", "Yes, this can go out")
    change = translate("review sheet", "Please change:")
    name = translate("review sheet", "Name and date:")
    heading = translate("review sheet", "Your answer")
    tick = "[&nbsp;&nbsp;&nbsp;] "
    lines = (tick + escaped(yes), f"{tick}{escaped(change)} {BLANK}", f"{escaped(name)} {BLANK}")
    return f"<hr><h2>{escaped(heading)}</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def _lines(sheet: ReviewSheet) -> Iterator[str]:
    yield from (_intro(), "")
    yield from (f"{name}: {text}" for name, text in sheet.facts())
    for wording in sheet.item.wordings:
        yield from ("", "---", wording.title, "", wording.text)
    for media in sheet.item.media:
        yield f"[{media.alt_text or translate('review sheet', 'Picture')}]"
    yield from ("", "---", translate("review sheet", "Please answer “yes”, or say what should change."))
