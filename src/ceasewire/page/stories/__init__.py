"""Several stories on one HTML page: where each begins and ends."""
