"""Cut the shipped fonts from their full versions; run by hand when a title or a name needs more.

    npm pack @fontsource/lxgw-wenkai @fontsource/zhi-mang-xing @fontsource/ma-shan-zheng
    (unpack each into FOLDER/<name>/)
    python tools/make_fonts.py FOLDER

Needs fonttools and brotli. None of the fonts has a Reserved Font Name, so subsets keep their names.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

OUT = Path(__file__).parents[1] / "pipeline" / "picture" / "painter" / "fonts"

# Characters of the 24 terms, of festivals and memorial days, and of greetings on posters.
TITLES = (
    "立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至小寒大寒"
    "元旦春节除夕元宵端午七夕中元中秋重阳腊八小年五四青年劳动妇女植树儿童教师建党建军国庆雷锋"
    "国家公祭纪念烈士宪法消防志愿者世界读书环境爱眼禁毒母亲父亲护士记者学生开学毕业高考安康快乐"
    "新年你好一月二月三月四月五月六月七月八月九月十月十一月十二月第零期今日晚早安平江海山河"
    "花风云灯火人间岁末年初团圆喜乐加油奋斗不负韶华向未来出发春夏秋冬0123456789"
)
# Names of pentads, poets and poems that GB 2312 lacks.
RARE = "鵙蜩鴽鹖鴠雊溽螗栻泂禊挚昴魃孖褭翀珺晞堃喆旸昶彧祎劼赟燚媖瑄璟玥"
PUNCTUATION = (
    "，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’…—～·％％℃°￥‰〇○●◎★☆■□▲△▼◆→←↑↓↗↘✓×÷±＋－＝／｜＠＃＆＊"
    "︐︑︒︓︔︕︖︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄︙︱︳　①②③④⑤⑥⑦⑧⑨⑩℡№†‡•"
)
LATIN = "".join(map(chr, range(0x20, 0x7F))) + "éèüöäñ©®"
DATES = "0123456789.:·-—年月日时分秒星期一二三四五六天廿初十农历周第交节北京时间 　/"


def gb2312() -> str:
    """Every character of GB 2312, levels 1 and 2."""
    rows = (bytes((r, c)) for r in range(0xB0, 0xF8) for c in range(0xA1, 0xFF))
    return "".join(b.decode("gb2312", "ignore") for b in rows)


# name of the subset: (package folder, file, characters). TrueType and not woff2: Pillow opens a
# font once per size, and unpacking 1.5 MB of woff2 each time costs a third of a poster.
WANTED = {
    "text.ttf": ("lxgw-wenkai", "lxgw-wenkai-latin-500-normal", gb2312() + RARE),
    "light.ttf": ("lxgw-wenkai", "lxgw-wenkai-latin-300-normal", DATES),
    "running.ttf": (
        "zhi-mang-xing",
        "zhi-mang-xing-chinese-simplified-400-normal",
        TITLES,
    ),
    "regular.ttf": (
        "ma-shan-zheng",
        "ma-shan-zheng-chinese-simplified-400-normal",
        TITLES,
    ),
}
COMPLETE = {"text.ttf"}


def cut(source: Path, target: Path, characters: str) -> None:
    """Write one subset; layout features stay, hinting goes (posters are drawn large)."""
    font = TTFont(source)
    options = subset.Options(
        layout_features=["vert", "kern", "ccmp", "locl"],
        hinting=False,
        name_IDs=["*"],
        notdef_outline=True,
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    font.flavor = None
    font.save(target)


def main(folder: Path) -> None:
    """Cut all, copy the licences, and say what is in each."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, (package, file, characters) in WANTED.items():
        root = next(p for p in folder.rglob(f"{file}.woff2")).parents[1]
        extra = PUNCTUATION + LATIN if name in COMPLETE else ""
        cut(root / "files" / f"{file}.woff2", OUT / name, characters + extra)
        (OUT / f"OFL-{package}.txt").write_bytes((root / "LICENSE").read_bytes())
        covered = TTFont(OUT / name).getBestCmap()
        lost = sorted({c for c in characters + extra if ord(c) not in covered})
        size = (OUT / name).stat().st_size
        print(f"{name}: {size:,} bytes, {len(covered)} characters; lost {''.join(lost)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
