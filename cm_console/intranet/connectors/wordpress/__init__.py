"""WordPress as a social intranet: comments and posts to moderate, through its own REST API."""

from __future__ import annotations

from cm_console.intranet.connectors.wordpress.connector import CONNECTOR

__all__ = ["CONNECTOR"]
