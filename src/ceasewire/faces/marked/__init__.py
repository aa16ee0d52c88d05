"""The page with its words marked: one HTML file that shows what was read, and where it stands."""
