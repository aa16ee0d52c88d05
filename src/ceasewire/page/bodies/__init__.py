"""The body of a story on an HTML page: what belongs to it, what is left over, and its standfirst, captions and days."""
