"""The table of moves, and what a person is told who tries what it does not allow."""

import re

import pytest

from pipeline.model.errors import IllegalMove
from pipeline.model.lifecycle import DEEDS, WORDS, Move, State, after, moves_from


def test_every_state_and_move_has_its_word() -> None:
    assert set(WORDS) == set(State)
    assert set(DEEDS) == set(Move)


@pytest.mark.parametrize("state", State)
def test_a_move_that_is_not_allowed_is_told_without_a_word_of_english(state: State) -> None:
    for move in set(Move) - set(moves_from(state)):
        with pytest.raises(IllegalMove) as caught:
            after(state, move)
        assert not re.search("[A-Za-z]", str(caught.value))
        assert caught.value.todo


def test_only_what_a_person_may_order_is_offered() -> None:
    with pytest.raises(IllegalMove, match=r"此时可以：签字、签发、退回、取消$"):
        after(State.REVIEWING, Move.SUBMIT)
    with pytest.raises(IllegalMove, match="由程序处理"):
        after(State.RELEASING, Move.CANCEL)
    with pytest.raises(IllegalMove, match="终点"):
        after(State.WITHDRAWN, Move.PUBLISH)
