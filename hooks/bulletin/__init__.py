"""The engine of the bulletin: texts in, obligations, pages and findings out; it knows no MkDocs, no clock, no printer.

The rooms, in the direction in which data flows (hooks/README.md has the picture):

    read ──▶ model ──▶ extract ──▶ index ──▶ render
      └────────▶ checks ──▶ findings
"""
