"""Trains the tagger that stands beside the rules: `python -m training`. Needs the extra `train`."""
