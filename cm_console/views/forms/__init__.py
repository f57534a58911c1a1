"""Generated from /forms by packaging/build_ui.py; nothing here is written by hand."""
