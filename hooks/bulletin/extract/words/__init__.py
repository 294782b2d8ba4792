"""What the extraction knows of the language, a file for each kind of knowledge; lists of words and no code."""
