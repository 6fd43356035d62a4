"""`python -m bench.stub --rate 30 --latency 0.05 --seed 7`: prints its port, serves until it is killed."""

from __future__ import annotations

import argparse
import asyncio
import gc
import os

from bench.stub.http import Connection
from bench.stub.limits import Limits
from bench.stub.telegram import Telegram


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.stub")
    parser.add_argument("--rate", type=float, default=30.0, help="messages a second over all chats; 0: no limit")
    parser.add_argument("--chat-rate", type=float, default=1.0, help="messages a second to one chat; 0: no limit")
    parser.add_argument("--latency", type=float, default=0.05, help="seconds until an answer")
    parser.add_argument("--seed", type=int, default=0, help="of the faults; 0: none")
    parser.add_argument("--core", type=int, default=-1, help="the core it is bound to")
    asked = parser.parse_args()
    if asked.core >= 0:
        os.sched_setaffinity(0, {asked.core})
    asyncio.run(serve(asked))


async def serve(asked: argparse.Namespace) -> None:
    limits = Limits(rate=asked.rate, burst=asked.rate, chat_rate=asked.chat_rate)
    telegram = Telegram(latency=asked.latency, seed=asked.seed, limits=limits)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(telegram.handle), "127.0.0.1", 0, backlog=512)
    gc.freeze()
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    main()
