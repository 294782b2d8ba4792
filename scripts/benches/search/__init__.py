"""Search, measured: the same bulletin, the same queries, every engine driven in a real browser."""
