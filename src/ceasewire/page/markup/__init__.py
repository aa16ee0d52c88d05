"""HTML to blocks of text that know their places, and what a page's head and data say of its stories."""
