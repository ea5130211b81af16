"""Peer solvers of the benchmark: they place the visits of centre-days that `twinbeam export` wrote."""
