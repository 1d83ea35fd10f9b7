"""Whatever goes wrong, in whatever order: never twice, never silently lost."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.flows.ports import HOUR, SECOND
from pipeline.flows.upkeep import faults
from pipeline.model.content import Release
from pipeline.model.lifecycle import ENDS, State
from tests.flows.platform import Fault, busy, lost
from tests.flows.world import World, world

TROUBLE = st.tuples(
    st.sampled_from(["upload", "draft", "find", "compare", "release", "confirm", "ask"]),
    st.builds(
        Fault,
        st.sampled_from([busy(), lost()]),
        st.sampled_from(["before", "after", "late"]),
        st.integers(1, 60).map(lambda seconds: seconds * SECOND),
    ),
)
STEPS = ("intent", "answer", "recorded", "reconcile")


def settled(desk: World, span: int) -> State:
    """Run until the post comes to rest."""
    end = desk.now + span
    while desk.now < end and desk.state_of() not in ENDS | {State.QUESTION}:
        desk.run(20 * SECOND, step=10 * SECOND)
    return desk.state_of()


def definite(fault: Fault) -> bool:
    """Busy says that nothing happened: a fault may say so only when it is true."""
    return fault.error.errcode is None or fault.when == "before"


@settings(max_examples=60, deadline=None)
@given(
    release=st.sampled_from([Release.PUBLISH, Release.MASS]),
    troubles=st.lists(TROUBLE, max_size=8),
    deaths=st.lists(st.sampled_from(STEPS), max_size=6),
    mistakes=st.lists(st.sampled_from(STEPS), max_size=3),
    consume=st.booleans(),
)
def test_any_trouble_sends_at_most_once(
    release: Release,
    troubles: list[tuple[str, Fault]],
    deaths: list[str],
    mistakes: list[str],
    consume: bool,
) -> None:
    with tempfile.TemporaryDirectory() as folder, world(Path(folder)) as desk:
        desk.platform.consume = consume
        desk.platform.listing_delay = 20 * SECOND
        for method, fault in troubles:
            if definite(fault):
                desk.platform.fail(method, fault)
        call = "release" if release is Release.PUBLISH else "mass"
        desk.die_at += [f"{('draft', call)[n % 2]}.{step}" for n, step in enumerate(deaths)]
        desk.fault_at += [f"{(call, 'draft')[n % 2]}.{step}" for n, step in enumerate(mistakes)]
        desk.add(release=release, due=0)
        state = settled(desk, 30 * HOUR)
        sent = desk.platform.times_sent("p1")
        assert sent <= 1
        assert state in {State.PUBLISHED, State.MISSED, State.QUESTION}
        assert state is State.QUESTION or sent == (state is State.PUBLISHED)
        assert faults(desk.store) == []
