"""A built site is served as it lies there: packed, typed, kept, and nothing but its files."""

import gzip
import http.client
import threading
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from game.commands import serve
from game.network.address import LOOPBACK
from game.network.room.listening import listener, server
from game.network.serving.app import app
from game.network.serving.folder import ASK_AGAIN, FOR_EVER, NoSiteError, files_of
from game.network.serving.serving import address_for, listening_at
from game.network.serving.show import in_terminal, page

PACK = "code.0123456789ab.pack"
CONTENT = bytes(range(256)) * 4096
Ask = Callable[..., http.client.HTTPResponse]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Build a small site, with a secret beside it."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><title>Soundcheck</title>")
    (folder / PACK).write_bytes(CONTENT)
    (folder / f"{PACK}.gz").write_bytes(gzip.compress(CONTENT))
    (folder / "program.0123456789ab.wasm").write_bytes(b"\0asm")
    (folder / "notes.bak").write_text("not for all")
    (tmp_path / "secret.html").write_text("secret")
    (folder / "link.html").symlink_to(tmp_path / "secret.html")
    return folder


@pytest.fixture
def ask(site: Path) -> Iterator[Ask]:
    """Serve the site, and ask it for something."""
    listening = listener(LOOPBACK, 0)
    port = listening.getsockname()[1]
    serving = server(app(files_of(site), ""))
    thread = threading.Thread(target=serving.run, kwargs={"sockets": [listening]})
    thread.start()
    while not serving.started:
        time.sleep(0.01)

    def asked(path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(LOOPBACK, port, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        answer = connection.getresponse()
        answer.whole = answer.read()  # type: ignore[attr-defined]
        connection.close()
        return answer

    yield asked
    serving.should_exit = True
    thread.join()


def whole(answer: http.client.HTTPResponse) -> bytes:
    return answer.whole  # type: ignore[attr-defined, no-any-return]


def test_the_page_is_asked_for_again_and_what_is_named_by_its_content_is_not(ask: Ask) -> None:
    assert ask("/").getheader("cache-control") == ASK_AGAIN
    assert whole(ask("/")) == whole(ask("/index.html"))
    assert ask(f"/{PACK}").getheader("cache-control") == FOR_EVER


def test_a_file_is_sent_as_small_as_the_browser_takes_it(ask: Ask) -> None:
    plain, packed = ask(f"/{PACK}"), ask(f"/{PACK}", accept_encoding="br, gzip")
    assert plain.getheader("content-encoding") is None
    assert whole(plain) == CONTENT
    assert packed.getheader("content-encoding") == "gzip"
    assert gzip.decompress(whole(packed)) == CONTENT
    assert packed.getheader("vary") == "accept-encoding"
    assert ask(f"/{PACK}", accept_encoding="gzip;q=0").getheader("content-encoding") is None


def test_the_packed_file_itself_is_sent_as_it_is(ask: Ask) -> None:
    answer = ask(f"/{PACK}.gz", accept_encoding="gzip")
    assert answer.getheader("content-encoding") is None
    assert gzip.decompress(whole(answer)) == CONTENT


def test_kinds_are_what_browsers_insist_on(ask: Ask) -> None:
    assert ask("/program.0123456789ab.wasm").getheader("content-type") == "application/wasm"
    assert ask("/").getheader("x-content-type-options") == "nosniff"


def test_heads_and_ranges(ask: Ask) -> None:
    head = ask(f"/{PACK}", "HEAD")
    assert int(head.getheader("content-length") or 0) == len(CONTENT)
    assert whole(head) == b""
    part = ask(f"/{PACK}", range="bytes=10-19")
    assert part.status == 206
    assert whole(part) == CONTENT[10:20]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html", "//secret.html",
        "/link.html", "/notes.bak", "/.", "/none.html", "/index.html/", "/%00", "/c:/secret.html",
        "/..\\secret.html", "/show",
    ],
)  # fmt: skip
def test_nothing_but_the_sites_own_files_is_sent(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status in (400, 404)
    assert b"secret" not in whole(answer)
    assert b"not for all" not in whole(answer)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_is_taken(ask: Ask, method: str) -> None:
    assert ask("/", method).status == 405


def test_a_class_loads_at_once(ask: Ask) -> None:
    with ThreadPoolExecutor(30) as class_of_thirty:
        answers = list(class_of_thirty.map(ask, [f"/{PACK}"] * 60))
    assert all(whole(answer) == CONTENT for answer in answers)


def test_a_folder_that_is_no_site_is_told(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(NoSiteError):
        files_of(tmp_path)
    options = Namespace(site=tmp_path, lan=False, address="", port=0)
    assert serve.run(options) == 1
    assert "no built game" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["0.0.0.0", "8.8.8.8", "example", "::"])  # noqa: S104
def test_it_is_never_served_to_the_internet(site: Path, address: str) -> None:
    options = Namespace(site=site, lan=True, address=address, port=0)
    assert serve.run(options) == 1


def test_without_a_word_it_is_served_to_this_computer_alone() -> None:
    assert address_for("", lan=False) == LOOPBACK


def test_a_port_that_is_taken_is_left_alone() -> None:
    with listening_at(LOOPBACK, 18765) as first, listening_at(LOOPBACK, 18765) as second:
        assert first.getsockname()[1] != second.getsockname()[1]


def test_the_projector_shows_the_address_and_its_code() -> None:
    shown = page("http://192.168.1.5:8765/")
    assert "<svg" in shown
    assert "http://192.168.1.5:8765/" in shown


def test_a_terminal_shows_the_code_on_light_ground() -> None:
    lines = in_terminal("HTTP://192.168.1.5:8765/").splitlines()
    assert len({len(line) for line in lines}) == 1
    assert set(lines[0]) == {"█"}
    assert len(lines) * 2 >= len(lines[0])
