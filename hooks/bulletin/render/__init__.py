"""From a bulletin to texts: pages, JSON and the HTML of one document; knows no MkDocs, no clock and no file."""
