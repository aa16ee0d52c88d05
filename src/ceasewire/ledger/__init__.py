"""Assertions to states: pure functions of viewpoint, day and what was known."""
