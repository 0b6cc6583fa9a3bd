"""Words that stand in a table before they are translated."""


def N_(text: str) -> str:  # noqa: N802 - the name by which gettext's tools find a text
    """Mark an English text for translation; who shows it passes it through gettext."""
    return text
