"""Several mistakes are reported together: caught where they are made, raised at the end."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from pipeline.flows.mistakes import sentence
from pipeline.model.errors import Several, TuiwenError


@contextmanager
def gathering(errors: list[TuiwenError]) -> Iterator[None]:
    """Note what goes wrong inside and go on after it."""
    try:
        yield
    except Several as several:
        errors += several.errors
    except TuiwenError as error:
        errors.append(error)


@contextmanager
def sheltering(errors: list[TuiwenError]) -> Iterator[None]:
    """The same, also of what nobody foresaw: it is logged, and the rest goes on."""
    try:
        with gathering(errors):
            yield
    except Exception as error:  # noqa: BLE001  a fault in one piece of work must not end the others
        errors.append(TuiwenError(sentence(error)))


def raise_all(errors: Sequence[TuiwenError]) -> None:
    """One error as itself, several together, none not at all."""
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise Several(errors)
