"""From the bytes of a file to a document with places; an author's mistake becomes a finding, never an exception."""
