"""Tables of posts on their way: what is to be sent, what was sent, and who signed it."""

from pipeline.model.content import Release
from pipeline.model.lifecycle import DEEDS, WORDS
from pipeline.model.post import EffectState, Op
from pipeline.store.sqlite.schema.table import Column, Index, Table, flag, number, text, time

RELEASES: dict[str, str] = {Release.MASS: "群发", Release.PUBLISH: "发布", Release.HAND: "人工发布"}
MOVES = {str(move): word for move, word in DEEDS.items()}
STATES = {str(state): word for state, word in WORDS.items()}
OPS: dict[str, str] = {Op.DRAFT: "存草稿", Op.PUBLISH: "发布", Op.MASS: "群发", Op.WITHDRAW: "撤回"}
EFFECTS: dict[str, str] = {
    EffectState.INTENT: "将要发出",
    EffectState.DONE: "平台已答应",
    EffectState.REFUSED: "确知未成",
    EffectState.UNKNOWN: "没有回音",
    EffectState.RECONCILED: "核实过",
}

POSTS = Table(
    name="posts",
    meaning="稿件批次：一次推送的 1～8 篇，是“要发什么、发到哪一步”的唯一依据",
    key=("key",),
    columns=(
        text("key", "编号"),
        text("account", "公众号（config.yaml 中的键）"),
        text("release", "发布方式", words=RELEASES),
        text("state", "状态", words=STATES),
        text("level", "稿件级别 A 普通 / B 重要 / C 敏感"),
        time("due", "计划时间", null=True),
        time("not_after", "最晚时间，过后不再自动发", null=True),
        number("fence", "第几次变更（防止两个进程同时改）", default=0),
        text("payload_hash", "签发版本的 SHA-256"),
        Column(name="remote", meaning="平台给的编号（JSON）", default="{}"),
        time("wake_at", "此前不再问平台", null=True),
        number("tries", "本状态内已问过几次", default=0),
        time("updated_at", "最近变更"),
    ),
    indexes=(Index(columns=("state", "due")), Index(columns=("account", "due"))),
)

ITEMS = Table(
    name="items",
    meaning="批次里的各篇：位置 1 是头条",
    key=("post", "position"),
    columns=(
        text("post", "批次编号"),
        number("position", "位置"),
        text("path", "稿件文件"),
        text("title", "标题"),
        text("kind", "稿件种类"),
        flag("original", "原创"),
    ),
    indexes=(Index(columns=("path",)),),
    refers={"post": ("posts", "key")},
)

STEPS = Table(
    name="steps",
    meaning="每一次状态变更，只增不改",
    key=("id",),
    columns=(
        number("id", "序号"),
        text("post", "批次编号"),
        time("at", "时间"),
        text("who", "谁（人，或“机器”）"),
        text("move", "动作（英文名见 docs/lifecycle.md）", words=MOVES),
        text("before", "原状态", words=STATES),
        text("then", "新状态", words=STATES),
        text("note", "说明"),
    ),
    indexes=(Index(columns=("post", "id")),),
    refers={"post": ("posts", "key")},
)

EFFECTS_TABLE = Table(
    name="effects",
    meaning="对外动作的账：先记“将要发出”，再开网络连接，再记回音",
    key=("id",),
    columns=(
        number("id", "序号"),
        text("post", "批次编号"),
        text("account", "公众号"),
        text("op", "动作", words=OPS),
        text("key", "幂等键：同一动作同一键只有一行"),
        text("request_hash", "请求内容的 SHA-256"),
        text("state", "结果", words=EFFECTS),
        time("intent_at", "意图落盘时间"),
        time("last_send", "请求最晚可能发出的时间，静候期由此算起"),
        time("finished_at", "得到结论的时间", null=True),
        Column(name="answer", meaning="平台的回音（JSON，不含密钥）", default="{}"),
    ),
    indexes=(
        Index(columns=("op", "key"), unique=True),
        Index(columns=("post", "op")),
    ),
    refers={"post": ("posts", "key")},
)

SLOTS = Table(
    name="slots",
    meaning="群发名额：一行是一个已占的名额，同一名额不可能占两次",
    key=("account", "period", "slot"),
    columns=(
        text("account", "公众号"),
        text("period", "周期：日 2026-12-07 或月 2026-12（北京时间）"),
        number("slot", "第几个名额"),
        text("holder", "占用者：批次编号，或 console:… 表示后台人工群发"),
        time("at", "占用时间"),
    ),
    indexes=(Index(columns=("account", "holder")),),
)

REVISIONS = Table(
    name="revisions",
    meaning="送审时冻结的成品：审的是它，发的也是它",
    key=("post", "payload_hash"),
    columns=(
        text("post", "批次编号"),
        text("payload_hash", "成品的 SHA-256"),
        text("payload", "成品（JSON，图片为 asset:<sha256>）"),
        text("source_hash", "原稿、图片与主题的 SHA-256"),
        time("frozen_at", "冻结时间"),
    ),
    refers={"post": ("posts", "key")},
)

SIGNOFFS = Table(
    name="signoffs",
    meaning="三审三校的签字，签在冻结的成品上",
    key=("post", "payload_hash", "stage", "round"),
    columns=(
        text("post", "批次编号"),
        text("payload_hash", "所签成品的 SHA-256"),
        text("stage", "审级"),
        text("who", "签字人"),
        time("at", "签字时间"),
        text("way", "方式：本人签、代录、扫码签"),
        text("opinion", "意见"),
        number("round", "第几轮审校：退回或作废后再送审，签字从头来", default=1),
    ),
    refers={"post": ("posts", "key")},
)

UPLOADS = Table(
    name="uploads",
    meaning="已上传的图片：同一公众号同一图片不传第二次（封面除外）",
    key=("account", "sha256", "use"),
    columns=(
        text("account", "公众号"),
        text("sha256", "图片的 SHA-256"),
        text("use", "用途：正文图或永久素材"),
        text("value", "平台给的网址或 media_id"),
        time("at", "上传时间"),
    ),
)

PUBLICATIONS = Table(
    name="publications",
    meaning="在线的文章：机器发的、人工发的、别人发的；阅读数挂在它上面",
    key=("id",),
    columns=(
        number("id", "序号"),
        text("account", "公众号"),
        number("position", "位置，1 是头条"),
        text("title", "标题"),
        time("at", "发布时间"),
        text("origin", "来源：机器、人工、他人"),
        text("post", "批次编号（他人发的为空）"),
        text("url", "网址"),
        text("msgid", "统计用编号 {msg_data_id}_{位置}"),
        text("article_id", "发布接口给的编号"),
        flag("notified", "是否推送给了粉丝"),
        flag("original", "原创"),
        flag("simulated", "模拟数据"),
    ),
    indexes=(
        Index(columns=("post", "position"), unique=True, where="post <> ''"),
        Index(columns=("account", "msgid"), unique=True, where="msgid <> ''"),
        Index(columns=("account", "url"), unique=True, where="url <> ''"),
        Index(columns=("account", "at")),
    ),
)

TABLES = (
    POSTS,
    ITEMS,
    STEPS,
    EFFECTS_TABLE,
    SLOTS,
    REVISIONS,
    SIGNOFFS,
    UPLOADS,
    PUBLICATIONS,
)
