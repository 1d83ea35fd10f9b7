"""Tables of figures: absolute values as they were captured, and what rankings were made of them."""

from pipeline.store.sqlite.schema.table import Column, Index, Table, count, flag, number, text, time

SNAPSHOTS = Table(
    name="snapshots",
    meaning="某篇文章在某一时刻的累计数；缺的是空，不是 0",
    key=("id",),
    columns=(
        number("id", "序号"),
        number("publication", "在线文章的序号"),
        time("captured_at", "采集时间"),
        text("source", "来源：接口、导入、手工"),
        text("stat_date", "统计日（接口数据才有）"),
        count("read_public", "阅读次数（文末显示的）"),
        count("read_user", "阅读人数（接口给的）", unit="人"),
        count("like", "点赞"),
        count("zaikan", "在看"),
        count("share", "转发"),
        count("favourite", "收藏"),
        count("comment", "留言"),
        flag("censored", "页面显示 10万+，真数更大"),
        flag("late", "平台可能还会改"),
        flag("simulated", "模拟数据"),
        text("raw", "平台原文（JSON）"),
    ),
    indexes=(
        Index(columns=("publication", "source", "stat_date"), unique=True, where="stat_date <> ''"),
        Index(
            columns=("publication", "source", "captured_at"), unique=True, where="stat_date = ''"
        ),
        Index(columns=("captured_at",)),
    ),
    refers={"publication": ("publications", "id")},
)

ACCOUNT_DAYS = Table(
    name="account_days",
    meaning="公众号每天的人数",
    key=("account", "date", "source"),
    columns=(
        text("account", "公众号"),
        text("date", "日期（北京时间）"),
        time("captured_at", "采集时间"),
        text("source", "来源：接口、导入、手工"),
        count("new_user", "新关注", unit="人"),
        count("cancel_user", "取消关注", unit="人"),
        count("followers", "粉丝总数", unit="人"),
        count("read_user", "阅读人数", unit="人"),
        count("share_user", "转发人数", unit="人"),
        flag("late", "平台可能还会改"),
        flag("simulated", "模拟数据"),
        text("raw", "平台原文（JSON）"),
    ),
)

EXTRAS = Table(
    name="extras",
    meaning="稿件的其他数字：报名人数、直播观看等",
    key=("post", "name"),
    columns=(
        text("post", "批次编号"),
        text("name", "名称"),
        number("value", "数值"),
        time("captured_at", "采集时间"),
        text("source", "来源：接口、导入、手工"),
        flag("simulated", "模拟数据"),
    ),
)

_SYMBOLS = (
    ("R", "阅读"),
    ("Z", "在看"),
    ("L", "点赞"),
    ("RE", "转发"),
)

PERIOD_FIGURES = Table(
    name="period_figures",
    meaning="各公众号一个周期的合计，指数由它算出",
    key=("account", "start", "end"),
    columns=(
        text("account", "公众号"),
        text("start", "首日（含，北京时间）"),
        text("end", "末日（含，北京时间）"),
        number("d", "天数", unit="天"),
        number("n", "篇数", unit="篇"),
        number("pushes", "推送次数", default=0),
        number("covered", "有阅读数的篇数", unit="篇", default=0),
        *(
            count(f"{symbol}{part}", f"{word}{meaning}")
            for symbol, word in _SYMBOLS
            for part, meaning in (("", "合计"), ("t", "：头条合计"), ("max", "：单篇最高"))
        ),
        Column(name="R_avg", meaning="公布的篇均阅读", type=float, unit="次", null=True),
        number("originals", "原创篇数", unit="篇", default=0),
        number("censored", "显示 10万+ 的篇数", unit="篇", default=0),
        flag("people", "阅读是人数而不是次数"),
        flag("simulated", "模拟数据"),
    ),
)

PLACES = Table(
    name="places",
    meaning="每一期榜单的名次，下一期据此算升降",
    key=("index_id", "start", "end", "account"),
    columns=(
        text("index_id", "指数"),
        text("start", "首日（含，北京时间）"),
        text("end", "末日（含，北京时间）"),
        text("account", "公众号"),
        number("place", "名次"),
        time("at", "出榜时间"),
    ),
)

TABLES = (SNAPSHOTS, ACCOUNT_DAYS, EXTRAS, PERIOD_FIGURES, PLACES)
