"""`python -m vnreport` is `vnreport`."""

from vnreport.cli import main

raise SystemExit(main())
