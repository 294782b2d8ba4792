"""The parts of the door between MkDocs and the engine. Only they and `bulletin_hook.py`, which calls them, know MkDocs.

None of them keeps anything between two calls: what lasts is the hook's, and is handed to them.
"""
