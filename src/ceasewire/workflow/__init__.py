"""The only room that calls the stages in their order."""
