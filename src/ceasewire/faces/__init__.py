"""What people touch: command line, exports."""
