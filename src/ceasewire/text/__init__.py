"""Text without meaning: tokens, quotation regions, folding. No input or output."""
