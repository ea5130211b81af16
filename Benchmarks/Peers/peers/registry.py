"""Every peer by name; a name that ends in -hinted starts from the greedy day.

A peer's module is loaded when it is asked for: OR-Tools and highspy each bring a HiGHS library, and
within one process the second of them fails.
"""

from __future__ import annotations

from importlib import import_module

from .task import NotInstalled, Peer

HINTED = "-hinted"

_CLASSES = {
    "cp-sat": ("peers.cpsat.peer", "CpSat"),
    "cp-sat-week": ("peers.cpsat.week", "CpSatWeek"),
    "highs": ("peers.highs", "Highs"),
    "cbc": ("peers.cbc", "Cbc"),
    "glpsol": ("peers.glpsol", "Glpsol"),
}
_WITHOUT_HINT = {"glpsol"}

NAMES = [
    name for base in _CLASSES
    for name in ((base,) if base in _WITHOUT_HINT else (base, base + HINTED))]


def load(name: str) -> tuple[Peer, bool]:
    """The peer and whether it is hinted; raises NotInstalled."""
    base = name.removesuffix(HINTED)
    module, class_name = _CLASSES[base]
    try:
        return getattr(import_module(module), class_name)(), name != base
    except ImportError as error:
        raise NotInstalled(base) from error
