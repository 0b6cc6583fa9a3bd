"""What a teacher shows a class: the address, in large letters and as a QR code."""

from html import escape

from game.network.qr import modules, svg

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Open Soundcheck</title>
<style>
body {{ margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 3vh;
  text-align: center; font: 700 4vw/1.3 "Trebuchet MS", system-ui, sans-serif;
  color: #1f2440; background: #fffaf0; }}
svg {{ width: min(52vh, 60vw); margin: auto; background: #fff; }}
p {{ margin: 0; }}
small {{ font: 400 2vw/1.5 "Trebuchet MS", system-ui, sans-serif; }}
</style>
<p>Open this in your browser</p>
{code}
<p>{address}</p>
<small>It works while this computer serves it, on the same network.</small>
</html>
"""
BLOCKS = {("0", "0"): " ", ("1", "0"): "▀", ("0", "1"): "▄", ("1", "1"): "█"}
QUIET = 2


def page(address: str) -> str:
    """Return the page for the projector."""
    code = svg(address, title="The address of the game as a QR code")
    return PAGE.format(code=code, address=escape(address.lower()))


def in_terminal(text: str) -> str:
    """Return a QR code in letters, two rows of it in a line; light ground, for dark terminals."""
    rows = modules(text)
    wide = len(rows[0]) + 2 * QUIET
    light = ["0" * wide] * QUIET
    padded = [*light, *(f"{'0' * QUIET}{row}{'0' * QUIET}" for row in rows), *light]
    padded += ["0" * wide] * (len(padded) % 2)
    turned = [row.translate(str.maketrans("01", "10")) for row in padded]
    pairs = zip(turned[::2], turned[1::2], strict=True)
    return "\n".join("".join(BLOCKS[pair] for pair in zip(*two, strict=True)) for two in pairs)
