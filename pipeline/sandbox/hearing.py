"""From a request on the wire to what was heard: body limits, forms, chunked or not."""

from collections.abc import AsyncGenerator
from typing import Final

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from pipeline.sandbox.calls import Heard, Upload

MOST_BYTES: Final = 16 * 1024 * 1024  # the largest upload is 10 MB; above this HTTP 413
MOST_FIELD: Final = 64 * 1024


class TooLarge(Exception):
    """A body beyond everything that the platform takes."""


async def hear(request: Request) -> Heard:
    """Read a request to its end."""
    body = await read(request)
    upload: Upload | None = None
    form: dict[str, str] = {}
    if request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        upload, form = await parts(request, body)
    return Heard(
        method=request.method,
        path=request.scope["path"],
        query=request.query_params,
        body=b"" if upload else body,
        ip=request.client.host if request.client else "",
        upload=upload,
        form=form,
    )


async def read(request: Request) -> bytes:
    """The body, given up where it grows too large."""
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > MOST_BYTES:
            raise TooLarge
        pieces.append(piece)
    return b"".join(pieces)


async def parts(request: Request, body: bytes) -> tuple[Upload | None, dict[str, str]]:
    """The file called media and the other fields; a broken form has neither."""

    async def once() -> AsyncGenerator[bytes, None]:
        yield body

    parser = MultiPartParser(request.headers, once(), max_files=8, max_part_size=MOST_FIELD)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError):
        return None, {}
    found = form.get("media")
    upload = None
    if isinstance(found, UploadFile):
        upload = Upload(filename=found.filename or "", content=await found.read())
    fields = {name: given for name, given in form.items() if isinstance(given, str)}
    await form.close()
    return upload, fields
