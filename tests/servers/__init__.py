"""PostgreSQL and Redis for tests: the server named in the environment, else one of our own, else a skip.

`MARSHRUT_TEST_POSTGRES` (a URL whose user may create databases) and `MARSHRUT_TEST_REDIS` (its database is emptied)
name servers that stand already. Our own are started from the installed binaries on a free port of the loopback and end
with the process that started them, however that ends: they live behind a shell that waits for its input to close.
With `CI` set a missing server is a failure.
"""

from tests.servers.postgres import PostgresServer, postgres_server
from tests.servers.redises import RedisServer, redis_server
from tests.servers.shell import Missing, skip_or_fail

__all__ = ["Missing", "PostgresServer", "RedisServer", "postgres_server", "redis_server", "skip_or_fail"]
