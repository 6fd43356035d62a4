"""The teacher's side of a step: opened, shown to be done (P07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor
from domain.errors import Forbidden, Gone, Invalid
from domain.rights import Action, Thing
from domain.routes import OPEN, StepStatus, TransferForm, check_step_move
from domain.routes.evidence import MOST_FILES, check_shows, kind_of
from domain.routes.statuses import STEP_REFUSALS
from models.files import StoredFile
from models.routes import Evidence, Iom, IomStep
from services.outbox import notify
from services.routes.access import check_open_route, checkers_of, load_step, today_of
from services.routes.notices import EVIDENCE_CHECK
from storage.work import Work

LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSent:
    """A file whose bytes are on the disk already (`key` from `store_file`), with the messenger's own id of it."""

    key: str
    kind: str
    name: str
    size: int
    content_type: str
    remote_id: str


async def open_step(work: Work, actor: Actor, step_id: int, now: datetime) -> IomStep:
    """The teacher looks at an offered step: it is in work from now on. Others only look."""
    step, iom = await load_step(work, actor, step_id, Action.READ, now)
    if actor.person_id == iom.person_id and step.status == StepStatus.OFFERED:
        await work.steps.move(step, StepStatus.IN_WORK, by=actor.person_id, now=now)
    return step


async def choose_transfer(work: Work, actor: Actor, step_id: int, form: TransferForm, now: datetime) -> IomStep:
    """How the new skill will be shown in practice; may be changed until it is sent (Старая Майна 3.3-1)."""
    step, iom = await load_step(work, actor, step_id, Action.WRITE, now)
    check_open_route(iom)
    if not step.is_transfer or step.status not in OPEN:
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    if not await work.steps.change_open(step, transfer_form=form.value):
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    return step


async def submit_evidence(
    work: Work,
    actor: Actor,
    step_id: int,
    *,
    text: str,
    file: FileSent | None,
    run_id: str,
    now: datetime,
    album: str = "",
) -> Evidence:
    """Words, a link or a file; the mentor is told, or methodists where there is none. Each try is a row of its own.

    A second run of the same form returns what the first made; what is sent while the step waits for its verdict is
    added to it. With `album` more files of the same try follow (`add_to_album`). The teacher.
    """
    known = await work.steps.evidence_by_run(run_id)
    if known is not None:
        return known
    step, iom = await _own_step(work, actor, step_id, now)
    check_open_route(iom)
    text = _checked(work, step, text, file)
    is_more = step.status == StepStatus.SUBMITTED
    if not is_more:
        check_step_move(step.status, StepStatus.SUBMITTED)
        if not await work.steps.move(
            step, StepStatus.SUBMITTED, by=actor.person_id, now=now, submitted_at=now, verdict="", verdict_by=None
        ):
            raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    evidence = await _keep(work, step.id, text, file, run_id, now, album)
    await work.outbox.cancel(f"step:{step.id}", ("step_new", "iom_steps_done", "step_due", "step_overdue"))
    if not is_more:
        for person_id in await checkers_of(work, iom, today_of(work, now)):
            await notify(
                work,
                EVIDENCE_CHECK,
                key=str(evidence.id),
                now=now,
                person_id=person_id,
                about=f"step:{step.id}",
                step_id=step.id,
                mentor_id=iom.mentor_id,
            )
    return evidence


async def keep_late_evidence(
    work: Work, actor: Actor, step_id: int, *, text: str, file: FileSent | None, run_id: str, now: datetime, album: str
) -> Evidence:
    """What came after the step was accepted or the route closed: kept with the step, nobody has to do anything.
    The teacher."""
    known = await work.steps.evidence_by_run(run_id)
    if known is not None:
        return known
    step, _ = await _own_step(work, actor, step_id, now)
    return await _keep(work, step.id, _checked(work, None, text, file), file, run_id, now, album)


async def add_to_album(work: Work, actor: Actor, album: str, file: FileSent, *, text: str, now: datetime) -> bool:
    """One more file of an album whose first file was taken as evidence; False when it belongs to none, or has come
    before. Whatever became of the step meanwhile, the try is whole. The teacher."""
    assert actor.person_id is not None
    evidence = await work.steps.evidence_of_album(actor.person_id, album)
    if evidence is None:
        return False
    found = await work.steps.find_evidence(evidence.id)
    files = found[1] if found is not None else []
    if len(files) >= MOST_FILES or any(one.remote_id == file.remote_id for one in files):
        return False
    await work.steps.add_file(evidence, _row(file, now), len(files) + 1)
    kinds = [*(one.kind for one in files), file.kind]
    evidence.kind = kind_of(evidence.text, kinds)
    if text.strip() and not evidence.text:
        evidence.text = text.strip()[:LONGEST_TEXT]
    await work.flush()
    return True


async def _own_step(work: Work, actor: Actor, step_id: int, now: datetime) -> tuple[IomStep, Iom]:
    step, iom = await load_step(work, actor, step_id, Action.WRITE, now, thing=Thing.IOM_EVIDENCE, holds=True)
    if actor.person_id != iom.person_id:
        raise Forbidden("errors-no-rights")
    return step, iom


def _checked(work: Work, step: IomStep | None, text: str, file: FileSent | None) -> str:
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        raise Invalid("errors-too-long", length=len(text), limit=LONGEST_TEXT)
    kinds = {kind.id: kind for kind in work.catalogue.step_kinds}
    check_shows(kinds.get(step.kind) if step is not None else None, text, has_file=file is not None)
    return text


async def _keep(
    work: Work, step_id: int, text: str, file: FileSent | None, run_id: str, now: datetime, album: str
) -> Evidence:
    evidence = Evidence(
        run_id=run_id,
        step_id=step_id,
        kind=kind_of(text, [file.kind] if file is not None else []),
        text=text,
        album=album,
        created_at=now,
    )
    work.steps.add_evidence(evidence)
    await work.flush()
    if file is not None:
        await work.steps.add_file(evidence, _row(file, now), 1)
        await work.flush()
    return evidence


def _row(file: FileSent, now: datetime) -> StoredFile:
    return StoredFile(
        sha256=file.key.rsplit("/", 1)[-1],
        size=file.size,
        kind=file.kind,
        content_type=file.content_type,
        name=file.name[:200],
        remote_id=file.remote_id,
        created_at=now,
    )
