"""What makes the documentation a site; nothing of it is needed to run Ceasewire."""
