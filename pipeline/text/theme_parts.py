"""The parts of an article that a theme may style: the selectors of a theme file."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BOXES = ("note", "tip", "important", "warning", "caution")
CODE = ("keyword", "string", "comment", "number", "name", "operator")

# selector -> what it is; the sample page and the errors read from here
PARTS: dict[str, str] = {
    "article": "整篇：能继承的都写在这里",
    "p": "段落",
    **{h: f"{i}级标题" for i, h in enumerate(HEADINGS, 1)},
    **{f"{h}::before": f"{i}级标题前的装饰" for i, h in enumerate(HEADINGS, 1)},
    **{f"{h}::after": f"{i}级标题后的装饰" for i, h in enumerate(HEADINGS, 1)},
    "strong": "加粗",
    "em": "强调",
    "del": "删除线",
    "mark": "高亮",
    "u": "下划线",
    "kbd": "按键",
    ".math": "单独成行的公式",
    ".lead": "导语",
    ".event": "活动卡",
    ".event-title": "活动卡的标题",
    ".event-key": "活动卡的项目名",
    ".figures": "数字卡",
    ".figure-value": "数字卡里的数字",
    ".person": "人物的话",
    ".person-name": "人物的姓名和头衔",
    ".timeline": "时间线",
    ".timeline-when": "时间线上的时间",
    ".timeline-what": "时间线上的事",
    ".steps": "步骤",
    ".step": "一个步骤",
    ".step-number": "步骤的序号",
    ".step-what": "步骤的说明",
    ".qa": "问答",
    ".question": "问",
    ".answer": "答",
    ".pull": "金句",
    ".pull-by": "金句的出处",
    ".speaker": "对话里的名字",
    ".said": "对话里的话",
    ".toc": "目录",
    ".toc-title": "目录的标题",
    ".by-hand": "留给后台插入的位置",
    "a": "公众号文章链接",
    "sup": "上标序号",
    "code": "行内代码",
    "pre": "代码块",
    **{f".code-{c}": f"代码颜色 {c}" for c in CODE},
    "blockquote": "引用",
    "blockquote p": "引用里的段落",
    "ul": "无序列表",
    "ol": "有序列表",
    "li": "列表项",
    "li::marker": "列表符号",
    ".task": "任务列表的方框",
    "table": "表格",
    "thead": "表头行组",
    "tr": "表格行",
    "th": "表头格",
    "td": "表格格",
    "figure": "图片块",
    "img": "图片",
    "figcaption": "图注",
    "hr": "分隔线",
    "hr::before": "分隔线中的装饰",
    **{f".{b}": f"提示框 {b}" for b in BOXES},
    **{f".{b}-title": f"提示框标题 {b}" for b in BOXES},
    ".notes": "文末注释与参考链接",
    ".notes-title": "文末注释的标题",
    "header": "篇首",
    "footer": "篇末",
}

# Properties that a child takes from its parent: not repeated where the value is the same.
INHERITED = frozenset(
    {
        "color",
        "font-size",
        "line-height",
        "letter-spacing",
        "text-align",
        "word-break",
        "text-indent",
    }
)

# Never sent: the platform drops them, or its structure check reports them
# (github.com/wechatjs/verify-article-structure-spec chapters 1-4).
BANNED = frozenset(
    {
        "font-family",
        "position",
        "opacity",
        "caret-color",
        "animation",
        "transform",
        "float",
        "filter",
    }
)

# What a lighter form leaves plain, the dearest for its use first; texts and boxes stay.
LIGHTER: dict[str, frozenset[str]] = {
    "代码配色": frozenset(f".code-{c}" for c in CODE),
    "行内装饰": frozenset({"strong", "em", "code", "li::marker", ".task", "sup", "del", "u"}),
    "标题与段落装饰": frozenset({*(f"{h}::before" for h in HEADINGS), "li", "tr", "blockquote p"}),
}
