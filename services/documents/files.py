"""Bytes that people sent as evidence, kept by what they are: the same photo twice is one file."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import shutil
import tempfile
from pathlib import Path

_KEY = re.compile(r"[0-9a-f]{2}/[0-9a-f]{64}")


async def store_file(data_dir: Path, content: bytes) -> str:
    """Keep the bytes under `data_dir` and return their key, "ab/abcd...", for `read_file`.

    When this returns they are on the disk, whole: written beside, flushed, then renamed. Bytes that are there
    already are not written again, so a file may belong to several rows.
    """
    return await asyncio.to_thread(_store, data_dir, content)


async def read_file(data_dir: Path, key: str) -> bytes:
    """The bytes of a key. ValueError for what is no key, FileNotFoundError when they are gone."""
    if not _KEY.fullmatch(key):
        raise ValueError("not a key of a stored file")
    return await asyncio.to_thread((data_dir / key).read_bytes)


def copy_files(source: Path, target: Path) -> int:
    """Lay every stored file of one folder into another where it is missing or cut short; how many were laid.

    On one disk it costs no room (hard links: a stored file is never written again). Nothing is deleted.
    """
    laid = 0
    for file in sorted(source.glob("??/*")):
        key = f"{file.parent.name}/{file.name}"
        there = target / key
        if not _KEY.fullmatch(key) or (there.is_file() and there.stat().st_size == file.stat().st_size):
            continue
        there.parent.mkdir(parents=True, exist_ok=True)
        beside = there.with_name(f".new-{there.name}")
        beside.unlink(missing_ok=True)
        try:
            os.link(file, beside)
        except OSError:  # another disk, or one without links
            shutil.copyfile(file, beside)
        beside.replace(there)
        laid += 1
    return laid


def _store(data_dir: Path, content: bytes) -> str:
    digest = hashlib.sha256(content).hexdigest()
    key = f"{digest[:2]}/{digest}"
    target = data_dir / key
    if target.is_file() and target.stat().st_size == len(content):
        return key
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)
    return key


def _flush_folder(folder: Path) -> None:
    """The new name itself must survive a power cut, not only the bytes."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
