"""The REST API: everything that the pages show, for programs."""
