"""The collector of unused memory, held back for a while."""

import gc

import pytest

from ceasewire.workflow.collecting import paused_collector


def test_the_collector_rests_meanwhile_and_runs_again() -> None:
    with paused_collector():
        assert not gc.isenabled()
        with paused_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_runs_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="so"), paused_collector():
        raise ValueError("so")
    assert gc.isenabled()
