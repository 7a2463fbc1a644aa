"""IN AND OUT: bytes to values and back, one place per format, reading and writing side by side."""
