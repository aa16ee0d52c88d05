"""Plain text to articles: where stories begin on a page that has no markup."""
