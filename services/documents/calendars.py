"""A calendar file of one appointment, for the phone's own calendar (RFC 5545)."""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from services.documents.orders import Appointment


def write_ics(appointment: Appointment, *, now: datetime) -> bytes:
    """Moments are written in UTC, so that every calendar shows them in its own zone without a table of zones."""
    event = Event()
    event.add("uid", appointment.uid)
    event.add("dtstamp", now)
    event.add("sequence", appointment.version)
    event.add("dtstart", appointment.starts_at)
    event.add("dtend", appointment.starts_at + timedelta(minutes=appointment.minutes))
    event.add("summary", appointment.title)
    if appointment.about:
        event.add("description", appointment.about)
    if appointment.remind_before is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", appointment.title)
        alarm.add("trigger", -appointment.remind_before)
        event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Marshrut//RU")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
