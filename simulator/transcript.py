"""A chat as lines a reader of a failed test understands."""

from __future__ import annotations

from simulator.world import Json

_SHOWN = 14


def told(name: str, history: list[Json], answers: list[Json]) -> str:
    """The newest messages of a chat and the last answer to a press."""
    lines = [f"--- the phone of {name} ---"]
    if len(history) > _SHOWN:
        lines.append(f"... {len(history) - _SHOWN} earlier messages")
    for message in history[-_SHOWN:]:
        lines.append(_line(name, message))
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            lines.append("    " + " ".join(f"[{button['text']}]" for button in row))
    if answers:
        last = answers[-1]
        words = f"«{last['text']}»" if last["text"] else "silent" if last["answered"] else "none: still waiting"
        lines.append(f"(answer to the last press: {words}{' as an alert' if last['show_alert'] else ''})")
    if not history:
        lines.append("(an empty chat)")
    return "\n".join(lines)


def _line(name: str, message: Json) -> str:
    who = f"bot #{message['message_id']}" if message["from"]["is_bot"] else name
    said = str(message.get("text") or message.get("caption") or "").replace("\n", "\n      ")
    kind = next((k for k in ("photo", "document", "voice", "sticker", "contact") if k in message), "")
    if kind == "document":
        kind += f" {message['document'].get('file_name', '')}"
    return f"  {who}> {f'<{kind}> ' if kind else ''}{said}{' (edited)' if message['edited'] else ''}"
