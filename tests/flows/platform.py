"""A platform in memory with a truth of its own: drafts, sends, listings that lag, faults."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pipeline.channels import Difference, Errand
from pipeline.model.errors import Busy, Lost, PlatformError, Refused
from pipeline.model.post import Found, Op, Outcome, Receipt, Verdict

When = Literal["before", "after", "late"]


@dataclass(frozen=True)
class Fault:
    """One call of one method fails: before its effect, after it, or the effect comes later."""

    error: PlatformError
    when: When = "before"
    delay: int = 0


@dataclass
class Platform:
    """What really happened; the tests ask it, the flows never do."""

    clock: Callable[[], int]
    consume: bool = True
    listing_delay: int = 0
    working: int = 0  # how long a job runs
    awaits_admin: bool = False
    drafts: dict[str, tuple[str, str, int]] = field(default_factory=dict)  # id -> cover, title, at
    sent: list[tuple[str, str, int]] = field(default_factory=list)  # post, media_id, at
    keys: dict[str, str] = field(default_factory=dict)
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    late: list[tuple[int, Callable[[], object]]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    edited: dict[str, str] = field(default_factory=dict)
    failing: str = ""
    puzzling: str = ""
    made: int = 0

    def fail(self, method: str, *faults: Fault) -> None:
        self.faults.setdefault(method, []).extend(faults)

    def times_sent(self, post: str) -> int:
        self.catch_up()
        return sum(1 for sent, _, _ in self.sent if sent == post)

    def catch_up(self) -> None:
        """Let the effects come whose time has come."""
        due = [effect for at, effect in self.late if at <= self.clock()]
        self.late = [(at, effect) for at, effect in self.late if at > self.clock()]
        for effect in due:
            effect()

    def do(self, method: str, effect: Callable[[], Mapping[str, str]]) -> Mapping[str, str]:
        """Perform one call with whatever fault waits for it."""
        self.calls.append(method)
        self.catch_up()
        waiting = self.faults.get(method)
        if not waiting:
            return effect()
        fault = waiting.pop(0)
        if fault.when == "after":
            effect()
        if fault.when == "late":
            self.late.append((self.clock() + fault.delay, effect))
        raise fault.error

    def name(self, kind: str) -> str:
        self.made += 1
        return f"{kind}-{self.made}"


@dataclass
class FakeChannel:
    """Base of the three roads over one Platform."""

    platform: Platform
    op: Op | None = None
    keyed: bool = False
    listed: bool = False

    def upload(self, errand: Errand) -> Mapping[str, str]:
        for article in errand.revision.articles:
            errand.read(article.cover)
        return self.platform.do("upload", lambda: {"thumb_1": self.platform.name("cover")})

    def draft(self, errand: Errand) -> Mapping[str, str]:
        def add() -> Mapping[str, str]:
            media_id = self.platform.name("draft")
            title = errand.revision.articles[0].title
            at = self.platform.clock()
            self.platform.drafts[media_id] = (errand.remote["thumb_1"], title, at)
            return {"media_id": media_id}

        return self.platform.do("draft", add)

    def find(self, errand: Errand) -> Mapping[str, str]:
        def look() -> Mapping[str, str]:
            seen = self.platform.clock() - self.platform.listing_delay
            hits = [
                media_id
                for media_id, (cover, _, at) in self.platform.drafts.items()
                if cover == errand.remote["thumb_1"] and at <= seen
            ]
            return {"media_id": hits[-1]} if hits else {}

        return self.platform.do("find", look)

    def compare(self, errand: Errand) -> tuple[Difference, ...]:
        def read() -> Mapping[str, str]:
            draft = self.platform.drafts.get(errand.remote["media_id"])
            if draft is None:
                raise Refused("草稿不在", errcode=40007)
            return {"title": self.platform.edited.get(errand.remote["media_id"], draft[1])}

        title = self.platform.do("compare", read)["title"]
        ours = errand.revision.articles[0].title
        if title == ours:
            return ()
        return (Difference(position=1, field="标题", ours=ours, theirs=title),)

    def release(self, errand: Errand) -> Receipt:
        ids = self.platform.do("release", lambda: self.leave(errand))
        return Receipt(ids=ids, awaiting_admin=self.platform.awaits_admin)

    def confirm(self, errand: Errand) -> Receipt:
        repeated = errand.key in self.platform.keys
        ids = self.platform.do("confirm", lambda: self.leave(errand))
        return Receipt(ids=ids, repeated=repeated)

    def leave(self, errand: Errand) -> Mapping[str, str]:
        media_id = errand.remote["media_id"]
        if self.keyed and errand.key in self.platform.keys:
            return {"msg_id": self.platform.keys[errand.key]}
        if media_id not in self.platform.drafts:
            raise Lost("草稿已用过", errcode=40007)
        self.platform.sent.append((errand.post, media_id, self.platform.clock()))
        if self.platform.consume:
            del self.platform.drafts[media_id]
        job = self.platform.name("job")
        if self.keyed:
            self.platform.keys[errand.key] = job
            return {"msg_id": job, "msg_data_id": job.removeprefix("job-")}
        return {"publish_id": job}

    def ask(self, errand: Errand) -> Verdict:
        self.platform.do("ask", dict)
        if self.platform.failing:
            return Verdict(outcome=Outcome.FAILED, reason=self.platform.failing)
        if self.platform.puzzling:
            return Verdict(outcome=Outcome.UNKNOWN, reason=self.platform.puzzling)
        if self.platform.awaits_admin:
            return Verdict(outcome=Outcome.AWAITING_ADMIN)
        return self.verdict(errand)

    def verdict(self, errand: Errand) -> Verdict:
        clock, media_id = self.platform.clock(), errand.remote["media_id"]
        for post, used, at in self.platform.sent:
            if post == errand.post and used == media_id:
                if "publish_id" not in errand.remote and at > clock - self.platform.listing_delay:
                    break
                if at > clock - self.platform.working:
                    return Verdict(outcome=Outcome.RUNNING, ids=errand.remote)
                url = f"https://mp.weixin.qq.com/s/{media_id}"
                found = Found(position=1, title="", url="" if self.keyed else url)
                return Verdict(outcome=Outcome.LIVE, found=(found,))
        there = media_id in self.platform.drafts
        return Verdict(outcome=Outcome.ABSENT if there else Outcome.GONE)


def busy(wait: int = 60_000_000) -> Busy:
    return Busy("平台忙", errcode=45011, retry_after=wait)


def lost() -> Lost:
    return Lost("没有回音")
