"""Tables of the desk itself: brakes, recurring jobs, settings, calls, heartbeat."""

from pipeline.store.sqlite.schema.table import Column, Index, Table, number, text, time

BRAKES = Table(
    name="brakes",
    meaning="暂停：scope 为 * 是全部，否则是一个公众号；lifted_at 为空即仍在暂停",
    key=("id",),
    columns=(
        number("id", "序号"),
        text("scope", "范围"),
        text("reason", "原因"),
        text("who", "谁暂停"),
        time("at", "暂停时间"),
        text("lifted_by", "谁恢复"),
        time("lifted_at", "恢复时间", null=True),
    ),
    indexes=(Index(columns=("scope",), unique=True, where="lifted_at IS NULL"),),
)

JOBS = Table(
    name="jobs",
    meaning="定期工作：每项每期一行，漏掉的一期补做一次",
    key=("job", "period"),
    columns=(
        text("job", "工作"),
        text("period", "周期"),
        time("claimed_at", "开始时间"),
        time("done_at", "完成时间", null=True),
        text("note", "说明"),
    ),
)

SETTINGS = Table(
    name="settings",
    meaning="程序记下的小事（配置在 config.yaml，不在这里）",
    key=("name",),
    columns=(text("name", "名称"), text("value", "值")),
)

CALLS = Table(
    name="calls",
    meaning="对平台的每一次调用；每日额度由此算出",
    key=("id",),
    columns=(
        number("id", "序号"),
        text("account", "公众号"),
        text("path", "接口"),
        time("at", "时间"),
        number("ms", "耗时", unit="毫秒"),
        Column(name="errcode", meaning="平台的错误码；空为没有回音", type=int, null=True),
        text("rid", "平台的请求编号"),
    ),
    indexes=(Index(columns=("account", "path", "at")),),
)

HEARTBEAT = Table(
    name="heartbeat",
    meaning="最近一次跳动：run 正在工作的证据",
    key=("id",),
    columns=(number("id", "恒为 1"), time("at", "时间"), number("pid", "进程号")),
)

ABOUT = Table(
    name="about",
    meaning="这张表：每张表、每个列的含义与单位",
    key=("table", "column"),
    columns=(
        text("table", "表"),
        text("column", "列；空为整张表"),
        text("meaning", "含义"),
        text("unit", "单位"),
    ),
)

TABLES = (BRAKES, JOBS, SETTINGS, CALLS, HEARTBEAT, ABOUT)
