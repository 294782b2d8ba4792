"""The bulletin in, what a printed digest says out: words, tables and pictures as data, and nothing of their look."""
