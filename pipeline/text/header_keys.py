"""The one table of header keys: names, Chinese aliases, and which kind a field belongs to."""

from pipeline.model.content import Kind, Release

# Keys that every draft may have -> their other spellings.
KEYS: dict[str, tuple[str, ...]] = {
    "title": ("标题",),
    "author": ("作者",),
    "kind": ("类型", "栏目类型"),
    "account": ("账号", "公众号"),
    "due": ("发布时间", "date", "publish_at", "发布日期"),
    "release": ("发布方式",),
    "digest": ("摘要", "description"),
    "cover": ("封面",),
    "cover_alt": ("封面说明", "alt"),
    "theme": ("样式", "主题"),
    "original": ("原创",),
    "origin": ("稿件性质",),
    "source": ("来源",),
    "source_url": ("来源链接", "原文链接"),
    "series": ("系列", "合集"),
    "batch": ("批次",),
    "position": ("位置",),
    "level": ("审核级别",),
    "tags": ("标签",),
    "comments": ("留言", "评论"),
}

# The kind's own fields -> their other spellings.
KIND_FIELDS: dict[Kind, dict[str, tuple[str, ...]]] = {
    Kind.ARTICLE: {},
    Kind.POSTER: {
        "term": ("节气",),
        "year": ("年份",),
        "layout": ("版式",),
        "size": ("尺寸",),
        "seed": ("种子",),
        "texts": ("文字",),
        "number": ("序号",),
        "pose": ("吉祥物姿势",),
        # texts of the poster that a draft may set itself
        "poem": ("诗句",),
        "poem_author": ("诗句作者",),
        "lunar": ("农历",),
        "weekday": ("星期",),
        "instant": ("交节时刻",),
        "date": ("日期",),
        "pentads": ("三候",),
        "footer": ("落款",),
        "heading": ("海报标题",),
        "says": ("吉祥物的话",),
        "motif": ("画面",),
        "palette": ("配色",),
        "background": ("背景图",),
        "qr": ("二维码",),
    },
    Kind.RECRUITMENT: {
        "quota": ("名额", "人数"),
        "opens": ("开始报名", "报名开始"),
        "deadline": ("截止时间", "报名截止"),
        "who": ("对象", "招募对象"),
        "contact": ("联系人", "联系方式"),
        "form_url": ("报名链接",),
    },
    Kind.LIVE: {"start": ("开播时间",), "link": ("直播链接",), "replay": ("回放",)},
    Kind.VIDEO: {"vid": ("视频号",), "subtitles": ("字幕",)},
    Kind.REPRINT: {"permission": ("授权",)},
    Kind.KEY_DATE: {"date": ("日期",), "lead_days": ("提前天数",), "wording": ("规定表述",)},
    Kind.RELAY: {"origin_account": ("首发账号",)},
    Kind.RECAP: {"event_date": ("活动日期",)},
    Kind.RANKING: {"start": ("开始",), "end": ("结束",), "index": ("指数",)},
}

KIND_WORDS: dict[str, Kind] = {
    "图文": Kind.ARTICLE,
    "文章": Kind.ARTICLE,
    "海报": Kind.POSTER,
    "节气海报": Kind.POSTER,
    "报名": Kind.RECRUITMENT,
    "招募": Kind.RECRUITMENT,
    "直播": Kind.LIVE,
    "视频": Kind.VIDEO,
    "转载": Kind.REPRINT,
    "重要时间节点": Kind.KEY_DATE,
    "节点": Kind.KEY_DATE,
    "矩阵转发": Kind.RELAY,
    "回顾": Kind.RECAP,
    "活动回顾": Kind.RECAP,
    "新闻": Kind.RECAP,
    "榜单": Kind.RANKING,
    **{k.value: k for k in Kind},
}

RELEASE_WORDS: dict[str, Release] = {
    "群发": Release.MASS,
    "发布": Release.PUBLISH,
    "人工": Release.HAND,
    **{r.value: r for r in Release},
}

REPRINT_WORDS = frozenset({"转载", "reprint"})

_COMMON = {name: key for key, names in KEYS.items() for name in (key, *names)}


def names_for(kind: Kind) -> dict[str, str]:
    """Every spelling that a draft of this kind may use -> the key it means.

    The kind's own fields win: `date` is the day of a key date, elsewhere the wished time.
    """
    own = {name: key for key, names in KIND_FIELDS[kind].items() for name in (key, *names)}
    return {**_COMMON, **own}


def kind_that_knows(name: str) -> Kind | None:
    """The first kind whose own field this is."""
    for kind, fields in KIND_FIELDS.items():
        if any(name in (key, *names) for key, names in fields.items()):
            return kind
    return None
