"""Pictures: into the text (a URL) or into the library (an id).

developers.weixin.qq.com uploadImg, addMaterial.
"""

from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.request import Media, Request


def upload_image(client: Client, media: Media) -> str:
    """The URL of a picture for the body: jpg or png under 1 MB, not counted in the library."""
    return client.call(Request(path="/cgi-bin/media/uploadimg", media=media)).ident("url")


def add_material(client: Client, media: Media) -> tuple[str, str]:
    """Id and URL of a picture in the library: bmp, png, jpeg, jpg or gif up to 10 MB."""
    path = "/cgi-bin/material/add_material"
    reply = client.call(Request(path=path, query={"type": "image"}, media=media))
    return reply.ident("media_id"), str(reply.body.get("url", ""))


def delete_material(client: Client, media_id: str) -> None:
    """Remove a picture from the library."""
    client.call(Request(path="/cgi-bin/material/del_material", body={"media_id": media_id}))
