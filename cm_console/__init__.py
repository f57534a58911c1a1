"""CM Console: moderate, plan and grow a social intranet."""

__version__ = "0.1.0"
