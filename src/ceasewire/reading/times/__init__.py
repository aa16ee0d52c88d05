"""Times: the words, the moment they mean, the days it covers, its value, and the record it belongs to."""
