"""Every call that we make: what bounds it, what it is refused with, where that is written."""

from dataclasses import dataclass
from typing import Final, Literal

Sure = Literal["documented", "field", "memory", "disputed"]

# What any call with a token may be answered with; not repeated in the rows.
ANYWHERE: Final = (-1, 40001, 40014, 41001, 42001, 43002, 44002, 45009, 45011, 47001, 48001, 48004)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One call. `once`: a repeat would be a second effect.

    `sure`: documented by the platform; field: reports of people; memory: neither; disputed: the
    sources differ, and `limit` holds the cautious reading.
    """

    path: str
    does: str
    limit: str = ""
    codes: tuple[int, ...] = ()
    method: str = "POST"
    once: bool = False
    silence: str = "asked again later"
    source: str
    sure: Sure = "documented"


# An administrator has to confirm the address of this machine.
_PERSON: Final = (89501, 89503, 89506, 89507)
_TEXTS: Final = (45002, 45003, 45004, 45005, 45008, 45110, 45166)
_ARTICLE: Final = (40007, 40033, 44003, 44004, *_TEXTS, 53402, 53404, 53405, 53406, 88000)
_COMMENT: Final = (88000, 88001, 88002, 88004, 88008)
_DAYS: Final = (61450, 61451, 61500, 61501, 61503, 47009)

BOOK: Final[tuple[Fact, ...]] = (
    Fact(
        path="/cgi-bin/stable_token",
        does="an access token; the same one until its last five minutes",
        limit="10,000 a minute, 500,000 a day; forced 20 a day, 30 s apart",
        codes=(40002, 40013, 40125, 40164, 40243, 41002, 41004, 50004, 50007, *_PERSON),
        source="getStableAccessToken",
    ),
    Fact(
        path="/cgi-bin/media/uploadimg",
        does="a picture for the text, as an address",
        limit="jpg or png under 1 MB",
        codes=(40005, 40009, 41005, 44001),
        source="uploadImg",
    ),
    Fact(
        path="/cgi-bin/material/add_material",
        does="a cover or a picture of a picture message, as a permanent id",
        limit="bmp, png, jpeg, jpg or gif up to 10 MB; 100,000 pictures in the library",
        codes=(40004, 40005, 40006, 40009, 40137, 41005, 44001, 45001, 45074),
        source="addMaterial",
    ),
    Fact(
        path="/cgi-bin/material/del_material",
        does="a picture out of the library",
        codes=(40007, 48005),
        source="delMaterial",
    ),
    Fact(
        path="/cgi-bin/draft/add",
        does="a draft",
        limit="8 articles; see the limits of a text",
        codes=_ARTICLE,
        once=True,
        silence="looked for by its covers in draft/batchget",
        source="draft_add",
        sure="disputed",
    ),
    Fact(
        path="/cgi-bin/draft/update",
        does="another article at a place counted from 0; `articles` is one object",
        limit="see the limits of a text",
        codes=(*_ARTICLE, 40097),
        source="draft_update",
        sure="disputed",
    ),
    Fact(
        path="/cgi-bin/draft/get",
        does="a draft read back and compared",
        codes=(40007,),
        source="getDraft",
    ),
    Fact(
        path="/cgi-bin/draft/batchget",
        does="a page of the draft box without the texts",
        limit="1 to 20 in one page",
        codes=(40097,),
        source="draft_batchget",
    ),
    Fact(
        path="/cgi-bin/draft/count",
        does="how many drafts there are",
        method="GET",
        source="countDrafts",
    ),
    Fact(
        path="/cgi-bin/draft/delete",
        does="a draft removed for good",
        codes=(40007,),
        source="deleteDraft",
    ),
    Fact(
        path="/cgi-bin/freepublish/submit",
        does="发布: live, and nobody is told",
        limit="verified accounts only since 2025-07",
        codes=(40007, 53503, 53504, 53505),
        once=True,
        silence="is the draft gone? then looked for in freepublish/batchget",
        source="freepublish_submit",
    ),
    Fact(
        path="/cgi-bin/freepublish/get",
        does="what became of a submission; articles counted from 1",
        codes=(40035,),
        source="freepublish_get",
    ),
    Fact(
        path="/cgi-bin/freepublish/getarticle",
        does="what is live under an article_id",
        codes=(53600,),
        source="freepublish_getarticle",
    ),
    Fact(
        path="/cgi-bin/freepublish/batchget",
        does="a page of what was published without notice",
        limit="1 to 20 in one page; mass sends are not in it",
        codes=(40097,),
        source="freepublish_batchget",
    ),
    Fact(
        path="/cgi-bin/message/mass/sendall",
        does="群发: every follower is told",
        limit="订阅号 1 a day, 服务号 4 a month; clientmsgid 64 bytes, kept 24 hours",
        codes=(40007, 40008, 40035, 45028, 45065, 45066, 45067, 48003, 48008),
        once=True,
        silence="asked again under the same clientmsgid; 45065 hands the msg_id back",
        source="Batch_Sends_and_Originality_Checks",
    ),
    Fact(
        path="/cgi-bin/message/mass/get",
        does="what became of a mass send",
        codes=(40059,),
        source="Batch_Sends_and_Originality_Checks",
    ),
    Fact(
        path="/cgi-bin/message/mass/preview",
        does="a draft shown to one reader",
        codes=(40003, 40007, 40008),
        source="Batch_Sends_and_Originality_Checks",
    ),
    Fact(
        path="/datacube/getarticletotaldetail",
        does="articles of one publication day with up to 30 days of figures: people, not times",
        limit="1 day; from 2025-11-01 on; after 08:00",
        codes=_DAYS,
        source="wedata/news getarticletotaldetail",
    ),
    Fact(
        path="/datacube/getbizsummary",
        does="the whole account day by day",
        limit="30 days; from 2025-11-01 on; after 08:00",
        codes=_DAYS,
        source="wedata/news getbizsummary",
    ),
    Fact(
        path="/datacube/getusersummary",
        does="new and lost followers, one row for each source",
        limit="7 days; after 08:00",
        codes=_DAYS,
        source="getusersummary",
    ),
    Fact(
        path="/datacube/getusercumulate",
        does="followers at the end of each day",
        limit="7 days; after 08:00",
        codes=_DAYS,
        source="getusercumulate",
    ),
    Fact(
        path="/cgi-bin/comment/list",
        does="a page of comments under an article counted from 0",
        limit="49 in one page; the page refuses 50, its errmsg only more",
        codes=(88000, 88001, 88002, 88010),
        source="Comments management",
        sure="disputed",
    ),
    Fact(
        path="/cgi-bin/comment/markelect",
        does="精选: everybody sees the comment",
        codes=(*_COMMENT, 88003),
        source="Comments management",
    ),
    Fact(
        path="/cgi-bin/comment/unmarkelect",
        does="no longer 精选",
        codes=_COMMENT,
        source="Comments management",
    ),
    Fact(
        path="/cgi-bin/comment/reply/add",
        does="the account's answer to a comment",
        limit="one to each comment",
        codes=(*_COMMENT, 88005, 88007),
        once=True,
        silence="read in comment/list; a second one would be refused with 88005",
        source="Comments management",
    ),
    Fact(
        path="/cgi-bin/comment/reply/delete",
        does="the account's answer taken back",
        codes=(*_COMMENT, 88009),
        source="Comments management",
    ),
    Fact(
        path="/cgi-bin/openapi/quota/get",
        does="what is left of a call today, and whether the account may make it",
        codes=(76003, 76021, 76022),
        source="openApi-mgnt getApiQuota",
    ),
)
