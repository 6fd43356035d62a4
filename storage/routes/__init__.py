"""Queries of routes: the route itself, its steps, their evidence, the history of both."""

from storage.routes.ioms import Routes
from storage.routes.lists import RouteLine, RouteLists, StepLine
from storage.routes.revisions import Revisions
from storage.routes.snapshots import Snapshots
from storage.routes.steps import Steps

__all__ = ["Revisions", "RouteLine", "RouteLists", "Routes", "Snapshots", "StepLine", "Steps"]
