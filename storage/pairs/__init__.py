"""Mentoring pairs, and the people who could stand in one."""

from storage.pairs.candidates import Candidate, Candidates
from storage.pairs.pairs import Pairs, Rhythm

__all__ = ["Candidate", "Candidates", "Pairs", "Rhythm"]
