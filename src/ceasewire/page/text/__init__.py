"""Text that knows its place on the page: paragraphs, lines and their roles, credits, language."""
