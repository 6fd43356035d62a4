"""Who may do what with what: one table, asked by every use case before it changes or shows anything."""

from domain.rights.checks import About, Reach, check_may, check_may_give, may, reaches
from domain.rights.table import APPOINTS, INVITES, RIGHTS, Action, Scope, Thing

__all__ = [
    "APPOINTS",
    "INVITES",
    "RIGHTS",
    "About",
    "Action",
    "Reach",
    "Scope",
    "Thing",
    "check_may",
    "check_may_give",
    "may",
    "reaches",
]
