"""Sound that goes away and comes back: headphones are pulled out, a speaker is switched on."""

from game.devices import SoundDevice
from game.view.mixer import reopen_mixer

AGAIN_NS = 5_000_000_000  # between two tries to find a device again


class Hearing:
    """Opens the sound device anew when it was lost; the game goes on meanwhile, in silence."""

    def __init__(self, *, mono: bool = False) -> None:
        """Open devices as the sounds were decoded: in `mono`, or in stereo."""
        self._mono = mono
        self.lost = False
        self._waited_ns = 0

    def note(self, device: SoundDevice) -> bool:
        """Take note of a device; tell whether the sound is there anew."""
        if device.gone:
            return self._try()
        return self.lost and self._try()

    def update(self, elapsed_ns: int) -> bool:
        """Try again from time to time: without an open device nobody tells of a new one."""
        if not self.lost:
            return False
        self._waited_ns += elapsed_ns
        return self._waited_ns >= AGAIN_NS and self._try()

    def _try(self) -> bool:
        self._waited_ns = 0
        self.lost = not reopen_mixer(mono=self._mono)
        return not self.lost
