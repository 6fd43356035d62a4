"""Steps of routes and what shows that they are done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.routes import OPEN, StepStatus, from_statuses
from models.files import StoredFile
from models.routes import Evidence, EvidenceFile, Iom, IomStep, IomTransfer, StatusChange


class Steps:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add_all(self, steps: Sequence[IomStep]) -> None:
        self._session.add_all(steps)

    async def find(self, step_id: int) -> tuple[IomStep, Iom] | None:
        row = (
            await self._session.execute(
                select(IomStep, Iom).join(Iom, Iom.id == IomStep.iom_id).where(IomStep.id == step_id)
            )
        ).one_or_none()
        return (row[0], row[1]) if row is not None else None

    async def refresh(self, step: IomStep) -> None:
        """As the database has it now: for whoever has waited for the route."""
        await self._session.refresh(step)

    async def of(self, iom_id: int) -> Sequence[IomStep]:
        query = select(IomStep).where(IomStep.iom_id == iom_id).order_by(IomStep.number)
        return (await self._session.scalars(query)).all()

    async def move(
        self, step: IomStep, new: StepStatus, *, by: int | None, now: datetime, comment: str = "", **values: Any
    ) -> bool:
        """Take `new` with other columns from a status that allows it; False when somebody was faster."""
        old = step.status  # the statement changes the object too
        result = await self._session.execute(
            update(IomStep)
            .where(IomStep.id == step.id, IomStep.status == old, IomStep.status.in_(from_statuses(new)))
            .values(status=new.value, **values)
        )
        if int(getattr(result, "rowcount", 0)) != 1:
            return False
        self._session.add(
            StatusChange(
                thing="step",
                thing_id=step.id,
                old=old,
                new=new.value,
                comment=comment,
                changed_by=by,
                changed_at=now,
            )
        )
        await self._session.refresh(step)
        return True

    async def change_open(self, step: IomStep, **values: Any) -> bool:
        """Change columns other than the status of a step that is still the teacher's; False when it no longer is."""
        open_now = IomStep.status.in_([status.value for status in OPEN])
        result = await self._session.execute(update(IomStep).where(IomStep.id == step.id, open_now).values(**values))
        await self._session.refresh(step)
        return int(getattr(result, "rowcount", 0)) == 1

    async def shift(self, iom_id: int, rows: Sequence[dict[str, Any]]) -> None:
        """Write new days of several steps in one statement ({"id", "planned_on", "due_on", "approved_due_on"})."""
        await self._session.execute(update(IomStep), list(rows))
        for step in await self.of(iom_id):
            await self._session.refresh(step)

    async def swap(self, step: IomStep, **values: Any) -> bool:
        """Change columns other than the status of a step that is as it was read; False when somebody was faster."""
        result = await self._session.execute(
            update(IomStep)
            .where(
                IomStep.id == step.id,
                IomStep.status == step.status,
                IomStep.moves == step.moves,
                IomStep.kind == step.kind,
                IomStep.title == step.title,
            )
            .values(**values)
        )
        await self._session.refresh(step)
        return int(getattr(result, "rowcount", 0)) == 1

    async def remove(self, iom_id: int, step_id: int) -> None:
        """Out of a draft; the steps after it move up."""
        await self._session.execute(delete(IomStep).where(IomStep.id == step_id, IomStep.iom_id == iom_id))
        for number, step in enumerate(await self.of(iom_id), 1):
            step.number = number
        await self._session.flush()

    def add_transfer(self, transfer: IomTransfer) -> None:
        self._session.add(transfer)

    async def transfers_of(self, step_id: int) -> dict[int, IomTransfer]:
        """What each try told, by the id of its evidence."""
        query = select(IomTransfer).join(Evidence, Evidence.id == IomTransfer.evidence_id)
        found = await self._session.scalars(query.where(Evidence.step_id == step_id).order_by(IomTransfer.evidence_id))
        return {one.evidence_id: one for one in found}

    async def transfer_of(self, step: IomStep) -> IomTransfer | None:
        """What was told last; of an accepted step what was accepted, whatever came later."""
        query = select(IomTransfer).join(Evidence, Evidence.id == IomTransfer.evidence_id)
        query = query.where(Evidence.step_id == step.id)
        if step.accepted_at is not None:
            query = query.where(Evidence.created_at <= step.accepted_at)
        found: IomTransfer | None = await self._session.scalar(query.order_by(Evidence.id.desc()).limit(1))
        return found

    def add_evidence(self, evidence: Evidence) -> None:
        self._session.add(evidence)

    async def add_file(self, evidence: Evidence, file: StoredFile, place: int) -> None:
        """One more file of a try."""
        self._session.add(file)
        await self._session.flush()
        self._session.add(EvidenceFile(evidence_id=evidence.id, place=place, file_id=file.id))

    async def evidence_by_run(self, run_id: str) -> Evidence | None:
        found: Evidence | None = await self._session.scalar(select(Evidence).where(Evidence.run_id == run_id))
        return found

    async def evidence_of(self, step_id: int) -> Sequence[tuple[Evidence, list[StoredFile]]]:
        """Every try, the newest first, with its files in order."""
        tries = (
            await self._session.scalars(
                select(Evidence).where(Evidence.step_id == step_id).order_by(Evidence.id.desc())
            )
        ).all()
        files = await self._files(one.id for one in tries)
        return [(one, files.get(one.id, [])) for one in tries]

    async def find_evidence(self, evidence_id: int) -> tuple[Evidence, list[StoredFile]] | None:
        evidence = await self._session.get(Evidence, evidence_id)
        if evidence is None:
            return None
        return evidence, (await self._files([evidence_id])).get(evidence_id, [])

    async def evidence_of_album(self, person_id: int, album: str) -> Evidence | None:
        """The try that the first file of an album has begun."""
        query = (
            select(Evidence)
            .join(IomStep, IomStep.id == Evidence.step_id)
            .join(Iom, Iom.id == IomStep.iom_id)
            .where(Evidence.album == album, Iom.person_id == person_id)
        )
        found: Evidence | None = await self._session.scalar(query.order_by(Evidence.id.desc()).limit(1))
        return found

    async def _files(self, evidence_ids: Iterable[int]) -> dict[int, list[StoredFile]]:
        query = (
            select(EvidenceFile.evidence_id, StoredFile)
            .join(StoredFile, StoredFile.id == EvidenceFile.file_id)
            .where(EvidenceFile.evidence_id.in_(list(evidence_ids)))
            .order_by(EvidenceFile.evidence_id, EvidenceFile.place)
        )
        found: dict[int, list[StoredFile]] = {}
        for evidence_id, file in (await self._session.execute(query)).all():
            found.setdefault(evidence_id, []).append(file)
        return found

    async def first_try_of(self, step: IomStep) -> int | None:
        """The evidence with which a step was sent the last time; what was added to it later is not meant."""
        query = select(func.min(Evidence.id)).where(Evidence.step_id == step.id)
        if step.submitted_at is not None:
            query = query.where(Evidence.created_at >= step.submitted_at)
        found: int | None = await self._session.scalar(query)
        return found

    async def count_evidence(self, step_id: int) -> int:
        query = select(func.count()).select_from(Evidence).where(Evidence.step_id == step_id)
        return await self._session.scalar(query) or 0
