"""Which pair, and whether the one who acts may: a pair may cross borders, so either of its people opens it to the
service and the school, while making and changing it asks about the junior."""

from __future__ import annotations

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone
from domain.pairs import PairState, asked_side
from domain.rights import About, Action, Thing, check_may, may
from models.pairs import Pair
from services.people.about import about_person
from storage.work import Work


async def found(work: Work, pair_id: int) -> Pair:
    pair = await work.pairs.find(pair_id)
    if pair is None:
        raise Gone("errors-gone")
    return pair


async def about_pair(work: Work, pair: Pair) -> About:
    return await about_person(work, pair.mentee_id, mentor_ids=[pair.mentor_id])


async def read_pair(work: Work, actor: Actor, pair_id: int) -> Pair:
    """Its two people, whoever is asked by its offer, and the service and school of either within their reach."""
    pair = await found(work, pair_id)
    if actor.person_id is not None and actor.person_id == pair.mentor_id:
        about = About(person_id=pair.mentor_id)  # an offer is one's own, and so is what one once was asked
        if may(actor, Action.READ, Thing.PAIR, about):
            return pair
    for about in (await about_pair(work, pair), await _wide(work, pair.mentor_id)):
        if may(actor, Action.READ, Thing.PAIR, about):
            return pair
    raise Forbidden("errors-no-rights")


async def may_change(work: Work, actor: Actor, pair: Pair) -> bool:
    """Whether the actor makes and ends such pairs: a question of screens, use cases check anew."""
    return may(actor, Action.WRITE, Thing.PAIR, await about_person(work, pair.mentee_id))


async def check_may_change(work: Work, actor: Actor, pair: Pair) -> None:
    check_may(actor, Action.WRITE, Thing.PAIR, await about_person(work, pair.mentee_id))


async def check_may_make(work: Work, actor: Actor, mentor_id: int, mentee_id: int) -> None:
    """Methodists for juniors of their direction, whoever the senior is; a school needs both in it."""
    check_may(actor, Action.WRITE, Thing.PAIR, await about_person(work, mentee_id))
    if not actor.has(Role.METHODIST):
        check_may(actor, Action.WRITE, Thing.PAIR, await about_person(work, mentor_id))


def may_answer(actor: Actor, pair: Pair) -> bool:
    """Whether the offer waits for the actor's own answer."""
    side = asked_side(PairState(pair.status), pair.mentor_id, pair.mentee_id)
    return side is not None and side == actor.person_id and may(actor, Action.AGREE, Thing.PAIR, About(person_id=side))


async def _wide(work: Work, person_id: int) -> About:
    """Where the senior stands, for the service and the school; it makes nobody the pair's own."""
    about = await about_person(work, person_id)
    return About(organisation_id=about.organisation_id, municipality=about.municipality, subjects=about.subjects)
