"""The socket that devices reach, and the server on it."""

import socket
import sys

import uvicorn
from starlette.types import ASGIApp

from game.network.address import may_be_bound
from game.network.room.connection import Connection
from game.network.room.limits import BACKLOG, KEEP_ALIVE_S, SEND_BUFFER


def listener(address: str, port: int) -> socket.socket:
    """Bind one address of this computer; raises OSError where that cannot be, or may not."""
    if not may_be_bound(address):
        raise PermissionError(address)
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        listening.bind((address, port))
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def server(app: ASGIApp) -> uvicorn.Server:
    """Return a server that logs nothing and says nothing about itself."""
    config = uvicorn.Config(
        app,
        http=Connection,
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        backlog=BACKLOG,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)
