# Short names for those who have make; everything is done by `python3 scripts`, also on Windows.
PYTHON ?= python3

.PHONY: serve build test lint bench

serve build test lint:
	$(PYTHON) scripts $@

bench:
	$(PYTHON) scripts bench extract
