"""Days that pages show, and when a story was published and updated by them."""
