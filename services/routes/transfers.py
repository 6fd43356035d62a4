"""The last step of a route: the new skill is shown in practice and told about in a few lines (P08)."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import Action
from domain.routes import OPEN
from domain.routes.transfers import TransferDraft, check_transfer
from models.routes import Evidence, IomStep, IomTransfer
from services.routes.access import load_step, today_of
from services.routes.evidence import FileSent, choose_transfer, keep_late_evidence, submit_evidence
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
    is_late: bool = False,
) -> Evidence:
    """The lines are a version beside the try, "what has changed" is its text; a file is welcome and not needed.

    A second run of the same form returns what the first made. `is_late`: the step was accepted or the route closed
    meanwhile; every line is kept, nobody has to do anything. The teacher.
    """
    known = await work.steps.evidence_by_run(run_id)
    if known is not None:
        return known
    step = None if is_late else await _transfer_step(work, actor, step_id, now)
    draft = check_transfer(draft, today_of(work, now))
    if step is not None and step.status in OPEN:
        await choose_transfer(work, actor, step_id, draft.form, now)
    write = keep_late_evidence if is_late else submit_evidence
    text = _text(draft, caption)
    evidence = await write(work, actor, step_id, text=text, file=file, run_id=run_id, now=now, album=album)
    await _keep(work, evidence, draft)
    return evidence


async def _transfer_step(work: Work, actor: Actor, step_id: int, now: datetime) -> IomStep:
    step, _ = await load_step(work, actor, step_id, Action.READ, now)
    if not step.is_transfer:
        raise Gone("errors-stale-button")
    return step


def _text(draft: TransferDraft, caption: str) -> str:
    return "\n".join(filter(None, (draft.changed, caption.strip())))


async def _keep(work: Work, evidence: Evidence, draft: TransferDraft) -> None:
    work.steps.add_transfer(
        IomTransfer(
            evidence_id=evidence.id,
            form=draft.form.value,
            topic=draft.topic,
            held_on=draft.held_on,
            audience=draft.audience,
            visitors=draft.visitors,
            changed=draft.changed,
        )
    )
    await work.flush()
