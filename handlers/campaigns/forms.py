"""Announcing a campaign, and moving its days."""

from __future__ import annotations

from bot.campaign_words import answer_rows, campaign_lines, days_words
from bot.forms import Finish, Form, FormView, Step
from bot.screens import Screen
from handlers.campaigns import asking
from handlers.campaigns.screens import card_screen
from models.campaigns import AssessmentCampaign
from services.campaigns import announce_campaign, count_invited, leaves_at, move_campaign


async def specimen(view: FormView) -> Screen:
    """Just what people will see."""
    draft = asking.draft_of(view.answers)
    campaign = AssessmentCampaign(
        kind=draft.kind,
        audience=asking.audience_of(view.answers).to_json(),
        first_on=draft.first_on,
        last_on=draft.last_on,
        venue=draft.venue,
        link=draft.link,
    )
    t = view.t
    text = "\n".join([*campaign_lines(t, view.catalogue, campaign), "", t("campaigns-invite-ask")])
    return Screen(text, answer_rows(t, campaign, "", view.today, asks=False, sample=True))


async def preview(view: FormView) -> str:
    reached = await count_invited(view.work, view.actor, asking.audience_of(view.answers), now=view.now)
    return view.t("campaigns-preview", count=reached.people, reachable=reached.reachable)


async def finish(end: Finish) -> Screen:
    turn, t = end.turn, end.turn.t
    async with end.transaction() as work:
        campaign = await announce_campaign(
            work,
            turn.actor,
            asking.draft_of(end.answers),
            asking.audience_of(end.answers),
            run_id=end.run_id,
            now=turn.now,
        )
        leaves = leaves_at(work, turn.now)
    head = t("campaigns-announced") if leaves <= turn.now else t("campaigns-announced-later", when=t.when(leaves))
    return await card_screen(turn, campaign.id, head)


FIRST = Step(
    name="first",
    text="campaigns-ask-first",
    options=asking.day_options,
    calendar=asking.days_ahead,
    read=asking.read_first,
    say=asking.say_day,
)
LAST = Step(
    name="last",
    text="campaigns-ask-last",
    options=asking.last_options,
    calendar=asking.days_after,
    read=asking.read_last,
    say=asking.say_day,
)

NEW = Form(
    name="campaigns_new",
    title="campaigns-new",
    steps=(
        Step(name="kind", text="campaigns-ask-kind", options=asking.kind_options, skips_single=True),
        Step(name="who", text="campaigns-ask-who", options=asking.who_options, skips_single=True),
        Step(
            name="subjects",
            text="campaigns-ask-subjects",
            options=asking.subject_options,
            many=True,
            may_skip=True,
            skip_label="campaigns-all-subjects",
            when=asking.subjects_are_asked,
        ),
        Step(
            name="municipalities",
            text="campaigns-ask-municipalities",
            options=asking.municipality_options,
            many=True,
            may_skip=True,
            skip_label="campaigns-all-municipalities",
            when=lambda answers, seed: bool(seed.get("wide")),
        ),
        FIRST,
        LAST,
        Step(
            name="venue",
            text="campaigns-ask-venue",
            read=asking.read_venue,
            may_skip=True,
            skip_label="campaigns-only-online",
            example="Лицей № 2, в 10:00",
        ),
        Step(
            name="link",
            text="campaigns-ask-link",
            read=asking.read_link,
            may_skip=True,
            skip_label="campaigns-no-link",
            example="https://test.example/iku",
        ),
    ),
    specimen=specimen,
    preview=preview,
    confirm_label="campaigns-announce",
    finish=finish,
)


async def preview_move(view: FormView) -> str:
    campaign = await view.work.campaigns.find(view.seed["campaign"])
    assert campaign is not None
    first, last = asking.days_of(view.answers)
    return view.t(
        "campaigns-preview-move",
        old=days_words(view.t, campaign.first_on, campaign.last_on),
        new=days_words(view.t, first, last),
    )


async def finish_move(end: Finish) -> Screen:
    turn, seed = end.turn, end.seed
    first_on, last_on = asking.days_of(end.answers)
    async with end.transaction() as work:
        await move_campaign(
            work,
            turn.actor,
            seed["campaign"],
            moves=seed["moves"],
            first_on=first_on,
            last_on=last_on,
            now=turn.now,
        )
    return await card_screen(turn, seed["campaign"], turn.t("campaigns-moved"))


MOVE = Form(
    name="campaigns_move",
    title="campaigns-move",
    steps=(FIRST, LAST),
    preview=preview_move,
    confirm_label="campaigns-move-confirm",
    finish=finish_move,
)

FORMS = (NEW, MOVE)
