"""A face whose every glyph is one em square: typesetting without a font."""


class Squares:
    name = "squares"

    def __init__(self, missing: str = "") -> None:
        self._missing = missing

    def lacks(self, text: str) -> str:
        return "".join(c for c in text if c in self._missing)

    def advance(self, text: str) -> float:
        return float(len(text))

    def ink(self, text: str) -> tuple[float, float, float, float]:
        return 0.1, -0.8, len(text) - 0.1, 0.1
