"""Forms of questions: asking (in words, or with what was written already), answering."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks.consultations import AskPress
from bot.callbacks.menu import MenuPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.screens import Button, Screen, column
from domain.consultations import Topic, check_answer, check_question
from domain.errors import Gone
from handlers.consultations.screens import question_screen
from services.consultations import answer_question, ask_methodist


async def topic_options(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"consultations-topic-{one.value}")) for one in Topic]


def read_question(text: str, view: FormView) -> str:
    return check_question(text)


def read_answer(text: str, view: FormView) -> str:
    return check_answer(text)


async def finish_ask(finish: Finish) -> Screen:
    """A question from a step or a pair, or one that goes on from another, has its topic already."""
    turn, t = finish.turn, finish.turn.t
    text = finish.answers.get("question") or finish.seed["text"]
    async with finish.transaction() as work:
        question = await ask_methodist(
            work,
            turn.actor,
            text,
            topic=finish.answers.get("topic") or finish.seed.get("topic") or Topic.OTHER.value,
            about=finish.seed.get("about", ""),
            previous_id=finish.seed.get("previous"),
            run_id=finish.run_id,
            now=turn.now,
        )
    return Screen(
        t("consultations-asked"),
        column(
            Button(t.plain("consultations-my-question"), AskPress(act="open", id=question.id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


ASK = Form(
    name="consultations_ask",
    title="consultations-ask",
    steps=(
        Step(
            name="question",
            text="consultations-ask-question",
            read=read_question,
            when=lambda answers, seed: not seed.get("text"),
            example="Как оценивать проектную работу в седьмом классе?",
        ),
        Step(
            name="topic",
            text="consultations-ask-topic",
            options=topic_options,
            may_skip=True,
            page_size=12,
            when=lambda answers, seed: not seed.get("topic"),
        ),
    ),
    finish=finish_ask,
)


async def finish_answer(finish: Finish) -> Screen:
    """A colleague who was faster is no mistake of this one: their answer is shown, and the form is over."""
    turn, said = finish.turn, "consultations-sent"
    async with finish.transaction() as work:
        try:
            await answer_question(
                work, turn.actor, finish.seed["question"], finish.answers["answer"], run_id=finish.run_id, now=turn.now
            )
        except Gone:
            said = "consultations-answered-already"
    return await question_screen(turn, finish.seed["question"], turn.t(said))


ANSWER = Form(
    name="consultations_answer",
    title="consultations-reply",
    back=lambda seed: AskPress(act="open", id=int(seed["question"])),
    steps=(
        Step(
            name="answer",
            text="consultations-ask-answer",
            read=read_answer,
            example="Возьмите критерии из рабочей программы, пример приложу.",
        ),
    ),
    finish=finish_answer,
)

FORMS = (ASK, ANSWER)
