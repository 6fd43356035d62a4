"""A voice message without a voice: a valid Ogg Opus file of pure silence, made on the spot."""

from __future__ import annotations

import struct

FRAME = b"\xf8\xff\xfe"  # 20 ms of silence, mono, as the Opus encoder itself writes it
FRAME_SAMPLES = 960
FRAMES_A_PAGE = 50  # one second
SERIAL = 20
FIRST, LAST = 0x02, 0x04


def _checksums() -> list[int]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = ((value << 1) ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
        table.append(value)
    return table


_TABLE = _checksums()


def _page(number: int, granule: int, packets: list[bytes], flags: int = 0) -> bytes:
    lacing = bytes(len(packet) for packet in packets)  # every packet of ours is shorter than 255 bytes
    head = struct.pack("<4sBBqIIIB", b"OggS", 0, flags, granule, SERIAL, number, 0, len(packets)) + lacing
    page = head + b"".join(packets)
    checksum = 0
    for byte in page:
        checksum = ((checksum << 8) & 0xFFFFFFFF) ^ _TABLE[(checksum >> 24) ^ byte]
    return page[:22] + struct.pack("<I", checksum) + page[26:]


def silent_ogg(seconds: int) -> bytes:
    """An .ogg (Opus, mono, 48 kHz) of so many whole seconds, at least one."""
    seconds = max(1, seconds)
    head = struct.pack("<8sBBHIhB", b"OpusHead", 1, 1, 0, 48000, 0, 0)
    tags = struct.pack("<8sI", b"OpusTags", 7) + b"silence" + struct.pack("<I", 0)
    pages = [_page(0, 0, [head], FIRST), _page(1, 0, [tags])]
    for second in range(seconds):
        granule = (second + 1) * FRAMES_A_PAGE * FRAME_SAMPLES
        flags = LAST if second == seconds - 1 else 0
        pages.append(_page(second + 2, granule, [FRAME] * FRAMES_A_PAGE, flags))
    return b"".join(pages)
