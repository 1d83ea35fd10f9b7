"""The table of verbs: what `tuiwen --help` prints, and where each one lives.

A verb's module is imported when the verb is called: listing them costs nothing.
"""

from typing import NamedTuple


class Verb(NamedTuple):
    """One verb: its heading in the help, the module and attribute of its command, and its line."""

    name: str
    heading: str
    where: str
    line: str


START, WRITE, DESK, SEND, COUNT, HOUSE = (
    "起步",
    "写稿与配图",
    "排期与审校",
    "发布",
    "数据与榜单",
    "工具",
)

VERBS = (
    Verb("demo", START, "demo:demo", "演练两周：从稿件到周榜，全程对着本机沙箱"),
    Verb("init", START, "start:init", "新建工作区，写出示例稿件与配置"),
    Verb("doctor", START, "doctor:doctor", "体检：配置、字体、时钟、数据库、磁盘"),
    Verb("new", WRITE, "write:new", "新建一篇稿件"),
    Verb("import", WRITE, "import_:import_", "导入 Word、网页、排版件、纯文本"),
    Verb("check", WRITE, "write:check", "检查稿件，列出必改、建议、提示"),
    Verb("format", WRITE, "write:format_", "排版成公众号能保留的 HTML"),
    Verb("preview", WRITE, "write:preview", "生成手机预览页"),
    Verb("poster", WRITE, "pictures:poster", "画一张节气海报"),
    Verb("gallery", WRITE, "gallery:gallery", "一年海报的画廊：全部版式与尺寸，一个网页"),
    Verb("themes", WRITE, "themes:themes", "排版样式一览：同一篇文章，全部样式，一个网页"),
    Verb("brand", WRITE, "gallery:brand", "品牌包的一览图：标志、印章、吉祥物、颜色的用法"),
    Verb("terms", WRITE, "pictures:terms", "列出一年的二十四节气，精确到秒"),
    Verb("calendar", DESK, "calendar:calendar", "日历：节气、节日、放假调休、纪念日，可导出 .ics"),
    Verb("series", DESK, "series:series", "一年的节气海报：一次写好稿件，排好时段"),
    Verb("plan", DESK, "plan:plan", "排期：什么时候发什么，为什么不发"),
    Verb("review", DESK, "review:review", "送审、签发、退回"),
    Verb("cancel", DESK, "cancel:cancel", "取消一篇稿件，不再发布"),
    Verb("status", DESK, "plan:status", "现在各篇到了哪一步"),
    Verb("hold", DESK, "plan:hold", "全部暂停，或恢复"),
    Verb("run", SEND, "run:run", "开始值守：到点上传、发布、核实"),
    Verb("account", SEND, "account:account", "查看与核对账号"),
    Verb("published", SEND, "run:published", "登记已由人工发布的文章链接"),
    Verb("decide", SEND, "run:decide", "回答待决的问题"),
    Verb("collect", COUNT, "collect:collect", "采集数据，或导入表格"),
    Verb("report", COUNT, "ranking:report", "生成榜单：周、月、季、年"),
    Verb("index", COUNT, "ranking:index", "按公式算一个指数"),
    Verb("config", HOUSE, "house:config", "检查配置，输出配置的 JSON Schema"),
    Verb("sandbox", HOUSE, "house:sandbox", "在本机运行模拟的微信接口"),
    Verb("completion", HOUSE, "house:completion", "输出命令补全脚本"),
)
