"""The HTTP layer against small real servers that misbehave in every way we know."""

from __future__ import annotations

import gzip
import logging
import socket
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import msgspec
import pytest

from cm_console.domain import errors
from cm_console.intranet.http import Http, Limits, problem_of
from tests.fakes.misbehaving import KEEP, Answering, Misbehaving, Received, always, cut_off, in_turn, reply

TOKEN = "Bearer secret-token"
Serve = Callable[[Answering], tuple[Misbehaving, Http]]


class Named(msgspec.Struct):
    name: str


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a server with a behaviour and gives it with an `Http` that talks to it."""
    started: list[tuple[Misbehaving, Http]] = []

    def start(answering: Answering) -> tuple[Misbehaving, Http]:
        server = Misbehaving(answering).__enter__()
        limits = Limits(connect=2, read=0.5, total=1.5)
        started.append((server, Http(server.url, {"Authorization": TOKEN}, limits=limits)))
        return started[-1]

    yield start
    for server, http in started:
        http.close()
        server.__exit__(None, None, None)


def test_a_good_answer_is_decoded_and_the_request_says_who_we_are(serve: Serve) -> None:
    server, http = serve(always(reply(b'{"name": "Zo\xc3\xab", "other": [1]}', x_total="12")))
    answer = http.get_json("/v1/me", Named, {"q": "a b"})
    assert answer.value.name == "Zoë"
    assert answer.headers["X-TOTAL"] == "12"
    http.request("POST", "/v1/items", into=Named, json={"text": "x"}, headers={"Idempotency-Key": "7"})
    first, second = server.received
    assert first.target == "/v1/me?q=a+b"
    assert first.headers["user-agent"].startswith("CM-Console/")
    assert first.headers["authorization"] == TOKEN
    assert first.headers["x-request-id"] != second.headers["x-request-id"]
    assert (second.headers["idempotency-key"], second.body) == ("7", b'{"text":"x"}')
    assert http.requests_made == 2


def test_an_empty_answer_is_none(serve: Serve) -> None:
    _, http = serve(cut_off(b"HTTP/1.1 204 No Content\r\n\r\n"))
    assert http.request("DELETE", "/x", into=type(None)).value is None


def test_nothing_of_the_environment_is_used(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login planted password planted")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    server, _ = serve(always(reply(b'{"name": "x"}')))
    http = Http(server.url, {})
    http.get_json("/", Named)
    http.close()
    assert "authorization" not in server.received[0].headers


def test_cookies_are_not_kept(serve: Serve) -> None:
    server, http = serve(always(reply(b"{}", set_cookie="session=1; Path=/")))
    http.get_json("/", dict)
    http.get_json("/", dict)
    assert "cookie" not in server.received[1].headers


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, errors.Refused),
        (401, errors.SignInRefused),
        (403, errors.NotAllowed),
        (404, errors.ItemGone),
        (408, errors.NoAnswer),
        (409, errors.Conflict),
        (410, errors.ItemGone),
        (412, errors.Conflict),
        (422, errors.Refused),
        (429, errors.TooManyRequests),
        (500, errors.ServerFailed),
        (502, errors.ServerFailed),
        (503, errors.ServerFailed),
    ],
)
def test_each_status_has_its_error(serve: Serve, status: int, error: type[errors.AppError]) -> None:
    _, http = serve(always(reply(b'{"code": "short_code", "message": "Jan wrote this"}', status)))
    with pytest.raises(errors.AppError) as caught:
        http.get_json("/", dict)
    assert type(caught.value) is error
    problem = problem_of(caught.value)
    assert problem is not None
    assert (problem.status, problem.code) == (status, "short_code")
    assert "Jan" not in "".join(caught.value.texts()) + str(caught.value) + str(problem)


def test_the_type_of_problem_json_is_a_code_too(serve: Serve) -> None:
    body = b'{"type": "https://api.invalid/problems/too-long", "title": "Too long"}'
    _, http = serve(always(reply(body, 422, "application/problem+json")))
    with pytest.raises(errors.Refused, match="too-long"):
        http.get_json("/", dict)


NOW = datetime(2026, 3, 29, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("0", 1),
        ("1.5", 1.5),
        ("999999999", 3600),
        (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 1),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_read_by_the_servers_clock(
    serve: Serve, status: int, header: str, seconds: float | None
) -> None:
    date = format_datetime(NOW, usegmt=True)  # far from this computer's clock
    _, http = serve(always(reply(b"{}", status, retry_after=header, date=date)))
    with pytest.raises(errors.IntranetError) as caught:
        http.get_json("/", dict)
    assert type(caught.value) is (
        errors.ServerFailed if status == 503 and seconds is None else errors.TooManyRequests
    )
    assert caught.value.retry_after == (None if seconds is None else pytest.approx(seconds, abs=1))


def test_the_clock_of_the_server_is_known_from_its_answers(serve: Serve) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    _, http = serve(always(reply(b"{}", date=date)))
    http.get_json("/", dict)
    assert http.clock_offset == pytest.approx(3600, abs=3)
    assert http.server_now() > datetime.now(UTC) + timedelta(minutes=59)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"name": "\xff\xfe"}', "broken characters"),
        (b'{"name": "cut', "not JSON"),
        (b'{"name": ', "not JSON"),
        (b'{"name": NaN}', "not JSON"),
        (b'{"name": 5}', "unexpected fields"),
        (b'{"nom": "x"}', "unexpected fields"),
        (b'{"deeper": ' * 100_000, "not JSON"),
        (b'{"name": ' + b"9" * 5000 + b"}", "unexpected fields"),
    ],
)
def test_an_unreadable_answer_is_named_and_not_repeated(serve: Serve, body: bytes, reason: str) -> None:
    _, http = serve(always(reply(body)))
    with pytest.raises(errors.BadAnswer) as caught:
        http.get_json("/", Named)
    assert caught.value.details["reason"] == reason


def test_a_byte_order_mark_does_no_harm(serve: Serve) -> None:
    _, http = serve(always(reply(b'\xef\xbb\xbf{"name": "x"}')))
    assert http.get_json("/", Named).value.name == "x"


@pytest.mark.parametrize("status", [200, 404])
def test_a_web_page_at_first_contact_is_another_product_and_later_a_bad_answer(
    serve: Serve, status: int
) -> None:
    page = reply(b"<html>Sign in</html>", status, "text/html; charset=utf-8")
    _, http = serve(in_turn(page, reply(b"[]"), page))
    with pytest.raises(errors.NotAnIntranet):
        http.get_json("/", list)
    assert http.get_json("/", list).value == []
    with pytest.raises(errors.BadAnswer):
        http.get_json("/", list)


def test_a_hundred_megabytes_are_not_read(serve: Serve) -> None:
    sent = 0

    def flood(_: Received, connection: socket.socket) -> None:
        nonlocal sent
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {100 << 20}\r\n\r\n"
        connection.sendall(head.encode())
        for _megabyte in range(100):
            connection.sendall(b"x" * (1 << 20))
            sent += 1

    _, http = serve(flood)
    with pytest.raises(errors.AnswerTooLarge) as caught:
        http.get_json("/", dict)
    assert caught.value.details["limit"] == 32
    assert sent < 50


def test_a_compressed_flood_is_measured_unpacked(serve: Serve) -> None:
    bomb = gzip.compress(b"0" * (100 << 20))
    assert len(bomb) < 1 << 20
    _, http = serve(always(reply(bomb, content_encoding="gzip")))
    with pytest.raises(errors.AnswerTooLarge):
        http.get_json("/", dict)


def test_damaged_compression_is_a_bad_answer(serve: Serve) -> None:
    _, http = serve(always(reply(b"\x1f\x8bnot gzip at all", content_encoding="gzip")))
    with pytest.raises(errors.BadAnswer, match="compression"):
        http.get_json("/", dict)


def test_a_redirect_to_another_host_never_sees_the_token(serve: Serve) -> None:
    elsewhere, _ = serve(always(reply(b"{}")))
    server, http = serve(always(reply(b"", 302, location=f"{elsewhere.url}/path?token=1")))
    with pytest.raises(errors.Redirected) as caught:
        http.get_json("/", dict)
    assert caught.value.details["target"] == elsewhere.url
    assert (len(server.received), elsewhere.connections) == (1, 0)


def test_a_get_follows_one_redirect_within_the_same_origin(serve: Serve) -> None:
    server, http = serve(in_turn(reply(b"", 301, location="/new?page=2"), reply(b'{"name": "x"}')))
    assert http.get_json("/old", Named).value.name == "x"
    assert [request.target for request in server.received] == ["/old", "/new?page=2"]


def test_a_redirect_loop_ends(serve: Serve) -> None:
    server, http = serve(in_turn(*[reply(b"", 302, location="/again")] * 30))
    with pytest.raises(errors.Redirected):
        http.get_json("/", dict)
    assert len(server.received) == 2


def test_a_write_is_never_redirected(serve: Serve) -> None:
    server, http = serve(in_turn(*[reply(b"{}", 307, location="/new")] * 2))
    with pytest.raises(errors.Redirected):
        http.request("POST", "/old", into=dict, json={})
    assert len(server.received) == 1


HALF = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n[1, 2"
CUT_CHUNKS = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n[1]\n\r\n"
)


@pytest.mark.parametrize(
    "data", [b"", b"HTTP/1.1 200 O", b"HTTP/1.1 200 OK\r\nDate: x\r\n", HALF, CUT_CHUNKS]
)
def test_a_cut_off_answer_may_have_had_an_effect(serve: Serve, data: bytes) -> None:
    server, http = serve(cut_off(data))
    with pytest.raises(errors.NoAnswer):
        http.request("POST", "/", into=list, json={})
    assert len(server.received) == 1


def test_silence_may_have_had_an_effect(serve: Serve) -> None:
    server, http = serve(lambda _, __: server.stopping.wait(10) and None)
    with pytest.raises(errors.NoAnswer):
        http.request("POST", "/", into=dict, json={})


def test_a_slow_drip_ends_at_the_total_deadline(serve: Serve) -> None:
    def drip(_: Received, connection: socket.socket) -> None:
        connection.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n"
        )
        while not server.stopping.wait(0.05):
            connection.sendall(b" ")

    server, http = serve(drip)
    started = time.monotonic()
    with pytest.raises(errors.NoAnswer):
        http.get_json("/", dict)
    assert 1.4 < time.monotonic() - started < 3


def test_a_closed_port_and_an_unknown_name_are_surely_not_sent(serve: Serve) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    for url in (f"http://127.0.0.1:{port}", "https://nowhere.invalid"):
        http = Http(url, {})
        with pytest.raises(errors.Unreachable):
            http.request("POST", "/", into=dict, json={})
        http.close()


@pytest.mark.parametrize(("method", "arrivals"), [("GET", 3), ("POST", 2)])
def test_only_a_get_goes_out_again_on_an_idle_connection_that_the_server_closed(
    serve: Serve, method: str, arrivals: int
) -> None:
    def second_is_dropped(_: Received, connection: socket.socket) -> bool:
        if len(server.received) != 2:
            connection.sendall(reply(b"{}"))
            return KEEP
        return not KEEP

    server, http = serve(second_is_dropped)
    http.get_json("/", dict)
    if method == "GET":
        http.get_json("/", dict)
    else:
        with pytest.raises(errors.NoAnswer):
            http.request("POST", "/", into=dict, json={})
    assert len(server.received) == arrivals
    assert http.requests_made == arrivals


def test_the_log_holds_no_value_of_a_query_no_body_and_no_header(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    _, http = serve(always(reply(b'{"name": "Fatima"}')))
    with caplog.at_level(logging.DEBUG, "cm_console"):
        http.request(
            "POST", "/v2/people/p-17/notes", into=Named, params={"search": "Jan"}, json={"t": "Piet"}
        )
    text = caplog.text
    assert "POST /v2/people/{id}/notes: 200" in text
    assert not [word for word in ("Jan", "Piet", "Fatima", "secret-token", "p-17") if word in text]


def test_a_token_that_no_header_can_hold_is_refused_without_being_repeated() -> None:
    with pytest.raises(errors.SignInRefused) as caught:
        Http("https://intranet.invalid", {"Authorization": "Bearer line\nbreak"})
    assert "break" not in str(caught.value)
    assert caught.value.__cause__ is None
