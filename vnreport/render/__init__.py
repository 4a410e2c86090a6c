"""Reports to look at: one HTML page, a cell of a notebook, a terminal."""

from vnreport.render.page import page as page
from vnreport.render.page import snippet as snippet
