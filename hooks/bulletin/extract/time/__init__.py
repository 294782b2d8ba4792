"""Time expressions: found in a clause (`scan`), then counted out from the notice's date (`resolve`)."""
