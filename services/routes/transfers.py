"""The last step of a route: the new skill is shown in practice and told about in a few lines (P08)."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import Action
from domain.routes.transfers import TransferDraft, check_transfer
from models.routes import Evidence, IomTransfer
from services.routes.access import load_step, today_of
from services.routes.evidence import FileSent, choose_transfer, submit_evidence
from storage.work import Work


async def submit_transfer(
    work: Work,
    actor: Actor,
    step_id: int,
    draft: TransferDraft,
    *,
    file: FileSent | None,
    caption: str = "",
    run_id: str,
    now: datetime,
    album: str = "",
) -> Evidence:
    """The lines stand with the step, "what has changed" is its evidence; a file is welcome and not needed.

    Sent anew after a return they replace those before; the tries of evidence all stay. The teacher.
    """
    known = await work.steps.evidence_by_run(run_id)
    if known is not None:
        return known
    step, _ = await load_step(work, actor, step_id, Action.READ, now)
    if not step.is_transfer:
        raise Gone("errors-stale-button")
    draft = check_transfer(draft, today_of(work, now))
    await choose_transfer(work, actor, step_id, draft.form, now)
    text = "\n".join(filter(None, (draft.changed, caption.strip())))
    evidence = await submit_evidence(work, actor, step_id, text=text, file=file, run_id=run_id, now=now, album=album)
    await work.steps.put_transfer(
        IomTransfer(
            step_id=step_id,
            topic=draft.topic,
            held_on=draft.held_on,
            audience=draft.audience,
            visitors=draft.visitors,
            changed=draft.changed,
            said_at=now,
        )
    )
    return evidence
