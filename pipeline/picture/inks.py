"""The colours of type on a piece of art."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks:
    """The colours of type that read on a motif: above (on the sky) and below (in the calm foot)."""

    title: str
    text: str
    soft: str
    foot: str
    foot_soft: str
    accent: str  # labels
    seal: str
    halo: str  # a breath of the ground's own tone behind small type
