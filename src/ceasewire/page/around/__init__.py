"""What stands around a story on an HTML page: regions, teasers, openings, posts, headlines, and lines made alike."""
