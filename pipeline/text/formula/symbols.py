r"""TeX commands that are one sign (Unicode; names as in amsmath and unicode-math)."""

_IN_ORDER = (
    *("alpha", "beta", "gamma", "delta", "varepsilon", "zeta", "eta", "theta", "iota", "kappa"),
    *("lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "varsigma", "sigma", "tau"),
    *("upsilon", "varphi", "chi", "psi", "omega"),
)
_GREEK = {name: chr(0x3B1 + i) for i, name in enumerate(_IN_ORDER)}
_GREEK |= {"epsilon": "ϵ", "phi": "ϕ", "vartheta": "ϑ", "varrho": "ϱ", "varpi": "ϖ"}
_CAPITALS = {
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
    "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip

# Relations and binary signs have room on both sides.
SPACED = {
    "times": "×", "div": "÷", "pm": "±", "mp": "∓", "cdot": "·", "ast": "∗", "star": "⋆",
    "oplus": "⊕", "otimes": "⊗", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠",
    "ne": "≠", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃", "cong": "≅",
    "propto": "∝", "ll": "≪", "gg": "≫", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
    "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇", "cup": "∪", "cap": "∩", "setminus": "∖",
    "land": "∧", "wedge": "∧", "lor": "∨", "vee": "∨", "to": "→", "rightarrow": "→",
    "leftarrow": "←", "gets": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "implies": "⟹",
    "Leftarrow": "⇐", "Leftrightarrow": "⇔", "iff": "⟺", "mapsto": "↦", "longrightarrow": "⟶",
    "parallel": "∥", "perp": "⊥", "mid": "∣", "leqslant": "⩽", "geqslant": "⩾", "doteq": "≐",
    "circ": "∘", "bullet": "∙", "because": "∵", "therefore": "∴", "xrightarrow": "→",
}  # fmt: skip

SIGNS = {
    **_GREEK,
    **_CAPITALS,
    "infty": "∞", "partial": "∂", "nabla": "∇", "forall": "∀", "exists": "∃", "neg": "¬",
    "lnot": "¬", "emptyset": "∅", "varnothing": "∅", "angle": "∠", "triangle": "△",
    "square": "□", "degree": "°", "prime": "′", "hbar": "ℏ", "ell": "ℓ", "Re": "ℜ", "Im": "ℑ",
    "aleph": "ℵ", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱",
    "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "lvert": "|", "rvert": "|", "lVert": "‖", "rVert": "‖", "vert": "|", "Vert": "‖",
    "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮", "uparrow": "↑", "downarrow": "↓",
    "dagger": "†", "surd": "√", "checkmark": "✓", "backslash": "\\", "lbrace": "{",
    "rbrace": "}", "yen": "¥", "S": "§", "copyright": "©", "colon": ":",
}  # fmt: skip

# Signs that carry their limits above and below in a formula of its own line.
LARGE = {"sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "lim": "lim",
         "max": "max", "min": "min", "sup": "sup", "inf": "inf", "limsup": "lim sup",
         "liminf": "lim inf"}  # fmt: skip

NAMES = frozenset(
    {
        *("sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh"),
        *("tanh", "log", "ln", "lg", "exp", "det", "dim", "ker", "gcd", "arg", "deg", "hom"),
        *("Pr", "mod"),
    }
)
SPACES = {",": "\u2009", ":": "\u2005", ";": "\u2004", "!": "", " ": " ", "quad": "\u2003",
          "qquad": "\u2003\u2003", "thinspace": "\u2009", "enspace": "\u2002"}  # fmt: skip
ACCENTS = {"hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "vec": "\u20d7",
           "dot": "\u0307", "ddot": "\u0308", "tilde": "\u0303", "widetilde": "\u0303"}  # fmt: skip
DOUBLE = dict(zip("NZQRCPHEF", "ℕℤℚℝℂℙℍ𝔼𝔽", strict=True))
SILENT = frozenset(
    {
        *("left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr"),
        *("displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag"),
    }
)
