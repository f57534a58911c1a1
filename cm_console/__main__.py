"""`python -m cm_console` is the same program as `cm-console`."""

from cm_console.app.main import main

raise SystemExit(main())
