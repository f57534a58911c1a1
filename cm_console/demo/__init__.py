"""The embedded demo intranet: a real HTTP server on loopback that speaks our Intranet API.

Importing this package is cheap; the web framework is loaded when a server starts.
"""

from __future__ import annotations

from cm_console.demo.server import DemoIntranet

__all__ = ["DemoIntranet"]
