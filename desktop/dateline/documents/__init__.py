"""Path -> `Document`: one reader per format, and what a document says about itself (title, author, publication date).

Start at `dateline.documents.reading`.
"""
