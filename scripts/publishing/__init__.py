"""Releases on a server: what `publish`, `rollback` and `verify-site` share. One idea a file; `release.py` conducts."""
