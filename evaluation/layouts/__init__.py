"""Pages made of made stories, each with its truth: a module for each kind of place that sets them."""
