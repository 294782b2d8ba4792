"""What `python3 scripts bench` can measure: a module or a folder each."""
