"""Speaking aloud never holds the game up, whatever the voice does."""

import shutil
import subprocess
import sys
import time
import wave
from array import array
from pathlib import Path

import pytest

from game.view.speaker import (
    OutsideSpeaker,
    espeak,
    find_program,
    longest_s,
    powershell,
    say,
    speech_dispatcher,
)
from game.view.spoken_voice import SpokenVoice, file_log
from game.view.voice import Manner

WRITE = "import sys, pathlib; pathlib.Path({out!r}).open('a').write(sys.stdin.read() + '|')"
HANG = "import time; time.sleep(60)"


def program(code: str) -> object:
    """Return a voice program that is a piece of Python."""
    return lambda _manner: [sys.executable, "-c", code]


def wait_until(condition: object, seconds: float = 10) -> None:
    """Wait for something that another process does."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_words_reach_the_program(tmp_path: Path) -> None:
    out = tmp_path / "said"
    speaker = OutsideSpeaker(program(WRITE.format(out=str(out))), Manner())
    speaker.say("Hello; echo $HOME")
    wait_until(lambda: out.exists() and out.read_text() == "Hello; echo $HOME|")
    speaker.close()


def test_new_words_stop_a_program_that_hangs(tmp_path: Path) -> None:
    out = tmp_path / "said"
    codes = iter([HANG, HANG, WRITE.format(out=str(out))])
    speaker = OutsideSpeaker(lambda _m: [sys.executable, "-c", next(codes)], Manner())
    for words in ("one", "two"):
        began = time.perf_counter()
        speaker.say(words)
        assert time.perf_counter() - began < 0.05
        time.sleep(0.2)
    speaker.say("three")
    wait_until(lambda: out.exists() and out.read_text() == "three|")
    speaker.close()


def test_only_the_newest_words_wait(tmp_path: Path) -> None:
    out = tmp_path / "said"
    speaker = OutsideSpeaker(program(WRITE.format(out=str(out))), Manner())
    for number in range(50):
        speaker.say(str(number))
    wait_until(lambda: out.exists() and out.read_text().endswith("49|"))
    assert len(out.read_text().split("|")) < 10
    speaker.close()


def test_a_program_that_cannot_start_is_no_crash() -> None:
    speaker = OutsideSpeaker(lambda _m: ["/no/such/voice"], Manner())
    speaker.say("hello")
    speaker.close()


@pytest.mark.parametrize("voice", [espeak, speech_dispatcher, say, powershell])
def test_rate_reaches_every_voice(voice: object) -> None:
    assert voice(Manner(rate=60)) != voice(Manner(rate=140))


def test_a_machine_without_a_voice_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert find_program() is None


def test_the_log_holds_every_word(tmp_path: Path) -> None:
    voice = SpokenVoice(file_log(tmp_path / "log.txt"))
    voice.say("One\n line")
    voice.say("")
    voice.repeat()
    assert (tmp_path / "log.txt").read_text() == "One line\nOne line\n"


def test_a_log_that_cannot_be_written_is_no_crash(tmp_path: Path) -> None:
    SpokenVoice(file_log(tmp_path / "no" / "folder" / "log.txt")).say("hello")


def test_words_beside_wait_for_the_others(tmp_path: Path) -> None:
    out = tmp_path / "said"
    slow = "import time; time.sleep(0.3); " + WRITE.format(out=str(out))
    speaker = OutsideSpeaker(program(slow), Manner())
    speaker.say("A story is on your set list.")
    wait_until(lambda: speaker._next is None)
    for count in ("3", "2", "1"):
        speaker.add(count)
    wait_until(lambda: out.exists() and out.read_text() == "A story is on your set list.|1|")
    speaker.close()


def test_words_beside_wait_for_each_other_but_a_number_gives_way(tmp_path: Path) -> None:
    out = tmp_path / "said"
    slow = "import time; time.sleep(0.3); " + WRITE.format(out=str(out))
    speaker = OutsideSpeaker(program(slow), Manner())
    speaker.say("Drums.")
    wait_until(lambda: speaker._next is None)
    for words in ("3", "Jump over it.", "A pick found."):
        speaker.add(words)
    wait_until(lambda: out.exists() and out.read_text() == "Drums.|Jump over it. A pick found.|")
    speaker.close()


def test_a_voice_is_busy_until_its_words_end_or_it_hangs() -> None:
    speaker = OutsideSpeaker(program(HANG), Manner(), lambda _words, _manner: 0.3)
    assert not speaker.busy
    speaker.say("hangs")
    assert speaker.busy
    wait_until(lambda: not speaker.busy)
    speaker.close()


def test_how_long_a_voice_may_take() -> None:
    assert longest_s("Play", Manner()) == 15.0
    assert longest_s("word " * 175, Manner()) == pytest.approx(70.0)
    assert longest_s("word " * 175, Manner(rate=60)) == pytest.approx(110.0)


def test_words_beside_join_words_that_have_not_begun(tmp_path: Path) -> None:
    out = tmp_path / "said"
    codes = iter([HANG, WRITE.format(out=str(out))])
    speaker = OutsideSpeaker(lambda _m: [sys.executable, "-c", next(codes)], Manner())
    speaker.say("hangs")
    wait_until(lambda: speaker._next is None)
    speaker.say("Pause.")
    speaker.add("A pad was unplugged.")
    wait_until(lambda: out.exists() and out.read_text() == "Pause. A pad was unplugged.|")
    speaker.close()


def test_captions_are_said_without_brackets(tmp_path: Path) -> None:
    voice = SpokenVoice(file_log(tmp_path / "log.txt"))
    voice.add("[tumble] A friend gives you a hand.")
    assert voice.last == "tumble. A friend gives you a hand."


def test_a_voice_that_hangs_is_ended_by_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.view.spoken_voice.find_program", lambda: program(HANG))
    voice = SpokenVoice()
    voice.speak_as(Manner())
    voice.say("hello")
    began = time.perf_counter()
    voice.speak_as(Manner(volume=0))
    assert voice.speaker is None
    assert time.perf_counter() - began < 1.5


def test_a_speech_service_is_told_to_be_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, stand_in = tmp_path / "asked", tmp_path / "spd-say"
    stand_in.write_text(f'#!/bin/sh\necho "$1" >> {asked}\n[ "$1" = -C ] || exec sleep 60\n')
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    speaker = OutsideSpeaker(speech_dispatcher, Manner())
    speaker.say("A long story.")
    wait_until(lambda: asked.exists() and asked.read_text())
    speaker.close()
    assert "-C" in asked.read_text().split(), "ending the client would leave the service talking"


# With the voice that a Linux machine has: it speaks into a file, so that no sound device is needed

real_voice = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")
LONG = "One, two, three, four, five. " * 4000


def into(path: Path) -> object:
    """Return the real voice program with the game's own options, speaking into a file."""
    return lambda manner: [*espeak(manner), "-w", str(path)]


def spoken(path: Path, manner: Manner, words: str) -> bytes:
    """Let the real voice say words; return its samples."""
    speaker = OutsideSpeaker(into(path), manner)
    speaker.say(words)
    wait_until(lambda: path.exists() and speaker._next is None)
    wait_until(lambda: path.stat().st_size > 1000)
    size = -1
    while size != path.stat().st_size:
        size = path.stat().st_size
        time.sleep(0.2)
    speaker.close()
    with wave.open(str(path)) as file:
        return file.readframes(file.getnframes())


@real_voice
def test_the_real_voice_keeps_to_rate_volume_and_kind(tmp_path: Path) -> None:
    words = "Kofi: Is this picture OK? Ça va, Žanna 👍"
    plain = spoken(tmp_path / "plain", Manner(), words)
    slow = spoken(tmp_path / "slow", Manner(rate=60), words)
    fast = spoken(tmp_path / "fast", Manner(rate=140), words)
    quiet = spoken(tmp_path / "quiet", Manner(volume=10), words)
    assert len(slow) > 1.3 * len(plain) > 1.3 * 1.1 * len(fast)
    assert max(array("h", quiet)) < max(array("h", plain)) / 4
    kinds = {spoken(tmp_path / kind, Manner(voice=kind), words) for kind in ("higher", "lower")}
    assert len({plain, *kinds}) == 3


@real_voice
def test_new_words_stop_the_real_voice_and_it_outlives_a_kill(tmp_path: Path) -> None:
    processes: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def started(*args: object, **options: object) -> object:
        processes.append(start(*args, **options))
        return processes[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.view.speaker.subprocess.Popen", started)
        speaker = OutsideSpeaker(into(tmp_path / "said"), Manner())
        speaker.say(LONG)
        wait_until(lambda: len(processes) == 1)
        time.sleep(0.3)
        assert processes[0].poll() is None, "it is still speaking"
        speaker.say(LONG)
        wait_until(lambda: processes[0].poll() is not None, 1)
        wait_until(lambda: len(processes) == 2)
        processes[1].kill()
        speaker.say("Still here.")
        wait_until(lambda: len(processes) == 3 and processes[2].poll() == 0)
        speaker.close()
