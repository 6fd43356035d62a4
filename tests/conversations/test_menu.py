from __future__ import annotations

from simulator.residents import organisation, resident
from simulator.town import Town


async def test_teacher_opens_the_menu_and_sees_its_head(town: Town) -> None:
    school = await organisation(town, "МБОУ СОШ № 1")
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school)
    await ivan.types("/menu")
    assert ivan.sees("Что откроем?")
