"""The printed digest, measured: the same documents set by us, by WeasyPrint and by Chromium."""
