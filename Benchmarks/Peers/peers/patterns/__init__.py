"""Solvers on the pattern model of the course assignment, as `twinbeam export --patterns` writes it."""
