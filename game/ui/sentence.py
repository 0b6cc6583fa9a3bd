"""Words as they are said aloud."""

ENDS = (".", "!", "?", "…", ":")
CLOSING = "\"'”’)"


def sentence(text: str) -> str:
    """End a text with a full stop where it has no end of its own, so that a voice pauses."""
    ended = not text or text.rstrip(CLOSING).endswith(ENDS)
    return text if ended else f"{text}."
