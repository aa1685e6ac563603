"""Saved e-mails (.eml): subject, sender, text, and the day of the Date header. Attachments are left alone.

The plain text of a message is taken where there is one, else the words of its HTML; nothing it refers to is fetched.
"""

from __future__ import annotations

import email
import email.policy
import logging
from collections.abc import Iterator
from email.errors import MessageError
from email.headerregistry import DateHeader
from email.message import EmailMessage
from pathlib import Path

from dateline.documents.assembly import Metadata, assemble
from dateline.documents.encoding import showable
from dateline.documents.files import read_bytes
from dateline.documents.html import words_of_page
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.documents.problems import ReadingError

logger = logging.getLogger(__name__)

LIMIT = 50 * 1024 * 1024
"""Bytes: most of a large message is attachments, which are not read."""
_TEXT_LIMIT = 10 * 1024 * 1024
_SEPARATORS = 400
"""Boundaries of parts; a message with more is an attack on whoever unpacks it."""


def read_mail(path: Path) -> Iterator[Document]:
    """The one document of a message. Raises `ReadingError` and ``OSError``."""
    data = read_bytes(path, LIMIT)
    if data.lower().count(b"content-type:") > _SEPARATORS:
        raise ReadingError(f"{path.name} has more parts than any message needs.")
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not isinstance(message, EmailMessage) or not (message["From"] or message["Subject"] or message["Date"]):
            raise ReadingError(f"{path.name} is no e-mail: it has neither sender nor subject nor date.")
        body = _body(message)
        subject = " ".join(showable(str(message["Subject"] or "")).split())
        author, published = _author(message), _published(message)
    except (MessageError, LookupError, ValueError, AttributeError, TypeError) as error:
        # Headers that the library's authors did not foresee.
        logger.debug("reading %s", path, exc_info=True)
        raise ReadingError(f"{path.name} could not be understood as an e-mail.") from error
    if not body.strip():
        raise ReadingError(f"{path.name} is an e-mail without text in it.")
    text = f"{subject}\n\n{body}" if subject else body
    metadata = Metadata(subject or None, author, (published,) if published else ())
    yield assemble(path.name, text.rstrip() + "\n", path, metadata)


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    content = part.get_content()
    if not isinstance(content, str):
        return ""
    content = content[:_TEXT_LIMIT].replace("\r\n", "\n")
    return showable(words_of_page(content) if part.get_content_subtype() == "html" else content)


def _author(message: EmailMessage) -> str | None:
    """The sender's name, or the address where there is none."""
    sender = message["From"]
    addresses = getattr(sender, "addresses", ())
    if not addresses:
        return None
    name = " ".join(showable(addresses[0].display_name or addresses[0].addr_spec).split())
    return name or None


def _published(message: EmailMessage) -> Publication | None:
    """The day of the Date header, in the sender's own time; None where it is missing or no date."""
    header = message["Date"]
    moment = header.datetime if isinstance(header, DateHeader) else None
    if moment is None:
        return None
    return Publication(
        moment.date(), PublicationBasis.METADATA, f"from the e-mail's date “{' '.join(str(header).split())}”"
    )
