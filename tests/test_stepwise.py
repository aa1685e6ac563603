"""Work in steps comes to the same as work at once."""

from collections.abc import Generator

from dateline.stepwise import finished


def summed(numbers: list[int]) -> Generator[None, None, int]:
    total = 0
    for number in numbers:
        total += number
        yield
    return total


def test_all_steps_at_once() -> None:
    assert finished(summed([1, 2, 3])) == 6
    assert finished(summed([])) == 0
