"""People, roles, review chains and sign-offs (三审三校)."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do at the desk."""

    EDITOR = "editor"
    REVIEWER1 = "reviewer1"
    REVIEWER2 = "reviewer2"
    PUBLISHER = "publisher"
    ADMIN = "admin"


class Stage(StrEnum):
    """The three reviews, in order."""

    FIRST = "初审"
    SECOND = "复审"
    FINAL = "终审"


class Way(StrEnum):
    """How a sign-off was given; printed as what it is."""

    SELF = "本人签"
    RECORDED = "代录"
    SCANNED = "扫码签"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person of the desk."""

    key: str
    name: str
    roles: frozenset[Role]


# Class A 普通 / B 重要 / C 敏感 have different chains.
CHAINS: dict[str, tuple[Stage, ...]] = {
    "A": (Stage.FINAL,),
    "B": (Stage.FIRST, Stage.FINAL),
    "C": (Stage.FIRST, Stage.SECOND, Stage.FINAL),
}

ROLE_OF_STAGE: dict[Stage, Role] = {
    Stage.FIRST: Role.REVIEWER1,
    Stage.SECOND: Role.REVIEWER2,
    Stage.FINAL: Role.PUBLISHER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signoff:
    """One stage signed on one frozen payload.

    `round` counts how often the post was opened for review: a signature holds for its round only,
    also where the same payload comes back after a return.
    """

    post: str
    payload_hash: str
    stage: Stage
    who: str
    at: int
    way: Way
    opinion: str = ""
    round: int = 1
