"""Words as they are said aloud."""

ENDS = (".", "!", "?", "…", ":")
CLOSING = "\"'”’)"


def sentence(text: str) -> str:
    """End a text with a full stop where it has no end of its own, so that a voice pauses."""
    ended = not text or text.rstrip(CLOSING).endswith(ENDS)
    return text if ended else f"{text}."


def said(*texts: str) -> str:
    """Return texts as they are said one after the other, each a sentence; empty ones are none."""
    return " ".join(sentence(text) for text in texts if text)
