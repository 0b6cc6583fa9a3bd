"""Motions as data: joint angles and foot paths over a cycle, eased between keys. No pygame."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from game.assets import needed
from game.view.table import read_table


@dataclass(frozen=True)
class Curve:
    """One channel of a motion: keys (phase, value), smooth but for the spans marked straight."""

    phases: tuple[float, ...]
    values: tuple[float, ...]
    straight: frozenset[int]
    loops: bool

    def at(self, phase: float) -> float:
        """Return the value at a phase of the motion (0 its start, 1 its end)."""
        if len(self.phases) == 1:
            return self.values[0]
        t = phase % 1.0 if self.loops else min(max(phase, 0.0), 1.0)
        span = bisect_right(self.phases, t) - 1
        left, right = self._key(span), self._key(span + 1)
        if left[0] == right[0]:
            return left[1]
        u = (t - left[0]) / (right[0] - left[0])
        if span % len(self.phases) in self.straight:
            return left[1] + (right[1] - left[1]) * u
        return _hermite(left, right, (self._slope(span), self._slope(span + 1)), u)

    def _key(self, index: int) -> tuple[float, float]:
        count = len(self.phases)
        if self.loops:
            turns, place = divmod(index, count)
            return self.phases[place] + turns, self.values[place]
        place = min(max(index, 0), count - 1)
        return self.phases[place], self.values[place]

    def _slope(self, index: int) -> float:
        """Slope through a key: a straight neighbour's own, else flat at peaks, else the mean."""
        before, here, after = self._key(index - 1), self._key(index), self._key(index + 1)
        count = len(self.phases)
        into = _rise(before, here)
        out = _rise(here, after)
        if index % count in self.straight:
            return out
        if (index - 1) % count in self.straight:
            return into
        return 0.0 if into * out <= 0 else 2 * into * out / (into + out)


def _rise(a: tuple[float, float], b: tuple[float, float]) -> float:
    return 0.0 if a[0] == b[0] else (b[1] - a[1]) / (b[0] - a[0])


def _hermite(
    left: tuple[float, float],
    right: tuple[float, float],
    slopes: tuple[float, float],
    u: float,
) -> float:
    span = right[0] - left[0]
    u2, u3 = u * u, u * u * u
    return (
        (2 * u3 - 3 * u2 + 1) * left[1]
        + (u3 - 2 * u2 + u) * span * slopes[0]
        + (3 * u2 - 2 * u3) * right[1]
        + (u3 - u2) * span * slopes[1]
    )


@dataclass(frozen=True)
class PuppetMotion:
    """A named motion: its channels, how many frames to bake, and what drives its phase.

    `distance` is the road one cycle covers in px (0 when time drives it), `seconds` its length.
    """

    name: str
    frames: int
    distance: float
    seconds: float
    loops: bool
    face: str
    curves: Mapping[str, Curve]

    def pose(self, phase: float) -> dict[str, float]:
        """Return the value of every channel at a phase."""
        return {channel: curve.at(phase) for channel, curve in self.curves.items()}

    def step(self, phase: float) -> int:
        """Return the index of the baked frame that is nearest to a phase."""
        if self.loops:
            return round(phase * self.frames) % self.frames
        return round(min(max(phase, 0.0), 1.0) * (self.frames - 1))

    def phase_of(self, step: int) -> float:
        """Return the phase that a baked frame shows."""
        return step / self.frames if self.loops else step / max(1, self.frames - 1)


def load_motions(path: Path, rig: str) -> Mapping[str, PuppetMotion]:
    """Return the motions of one kind of rig (`legs` or `wheels`) of motions.yaml.

    They are read once: everybody of a kind moves alike.
    """
    with needed(path):
        return _read(path, path.stat().st_mtime_ns, rig)


@lru_cache(maxsize=2)
def _read(path: Path, _changed_ns: int, rig: str) -> Mapping[str, PuppetMotion]:
    document = read_table(path)
    motions = {name: _motion(name, entry) for name, entry in document[rig].items()}
    return MappingProxyType(motions)


def _motion(name: str, entry: Mapping[str, object]) -> PuppetMotion:
    fields = dict(entry)
    loops = bool(fields.get("loops", False))
    curves: dict[str, Curve] = {}
    channels = fields.get("channels", {})
    assert isinstance(channels, dict)  # noqa: S101 - our own file, checked by a test
    for channel, keys in channels.items():
        curves[channel] = _curve(keys, loops=loops)
        if loops and channel.startswith("near-") and f"far-{channel[5:]}" not in channels:
            curves[f"far-{channel[5:]}"] = _shifted(curves[channel])
    return PuppetMotion(
        name=name,
        frames=int(str(fields["frames"])),
        distance=float(str(fields.get("distance", 0))),
        seconds=float(str(fields.get("seconds", 1))),
        loops=loops,
        face=str(fields.get("face", "happy")),
        curves=curves,
    )


def _curve(keys: object, *, loops: bool) -> Curve:
    if isinstance(keys, int | float):
        return Curve((0.0,), (float(keys),), frozenset(), loops)
    assert isinstance(keys, list)  # noqa: S101
    straight = frozenset(i for i, key in enumerate(keys) if len(key) > 2)
    return Curve(
        tuple(float(key[0]) for key in keys), tuple(float(key[1]) for key in keys), straight, loops
    )


def _shifted(curve: Curve) -> Curve:
    """Return the other leg's or arm's curve: the same, half a cycle later."""
    keys = sorted(
        ((phase + 0.5) % 1.0, value, i in curve.straight)
        for i, (phase, value) in enumerate(zip(curve.phases, curve.values, strict=True))
    )
    return Curve(
        tuple(key[0] for key in keys),
        tuple(key[1] for key in keys),
        frozenset(i for i, key in enumerate(keys) if key[2]),
        curve.loops,
    )
