"""What is kept: documents, readings, assertions, judgements."""
