"""Tables of what changed: lists after they were out, imports that can be undone, honours."""

from pipeline.store.sqlite.schema.table import Column, Index, Table, number, text, time

PLACE_CHANGES = Table(
    name="place_changes",
    meaning="榜单公布之后的更正：迟到的数据改动了哪个名次",
    key=("id",),
    columns=(
        number("id", "序号"),
        text("index_id", "指数"),
        text("start", "首日（含，北京时间）"),
        text("end", "末日（含，北京时间）"),
        text("account", "公众号"),
        Column(name="before", meaning="原名次；空为不在榜上", type=int, null=True),
        Column(name="after", meaning="新名次；空为不在榜上", type=int, null=True),
        time("at", "更正时间"),
    ),
    indexes=(Index(columns=("index_id", "start")),),
)

HONOURS = Table(
    name="honours",
    meaning="别人的榜单和评奖里得到的名次与奖项",
    key=("id",),
    columns=(
        number("id", "序号"),
        text("account", "公众号"),
        text("list", "榜单或评奖的名称"),
        text("issue", "期号或届次"),
        text("date", "公布日期（北京时间）"),
        number("place", "名次；0 为没有名次", default=0),
        text("award", "奖项"),
        text("url", "公布的网址"),
        text("picture", "截图或奖状的图片"),
    ),
    indexes=(Index(columns=("account", "list", "issue"), unique=True),),
)

IMPORTS = Table(
    name="imports",
    meaning="导入过的表格；撤销后 undone_at 有值",
    key=("id",),
    columns=(
        number("id", "序号"),
        text("name", "文件名"),
        text("sha256", "文件内容的 SHA-256"),
        time("at", "导入时间"),
        number("rows", "写入的行数", default=0),
        time("undone_at", "撤销时间", null=True),
    ),
)

IMPORT_CHANGES = Table(
    name="import_changes",
    meaning="一次导入改动的每一行，以及它原来的样子（撤销由此恢复）",
    key=("id",),
    columns=(
        number("id", "序号"),
        number("import", "导入的序号"),
        text("table", "表"),
        number("row", "行的 rowid"),
        Column(name="before", meaning="原来的行（JSON）；空为原来没有", null=True),
    ),
    indexes=(Index(columns=("import",)),),
    refers={"import": ("imports", "id")},
)

TABLES = (PLACE_CHANGES, HONOURS, IMPORTS, IMPORT_CHANGES)
