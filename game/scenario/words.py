"""English words for every rule: what is wrong, what was expected, what to do."""

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # the file
    "not-readable": "this file cannot be opened ({reason}). Check that you may read it.",
    "too-big": "the file has {size} KiB, at most {most} KiB are read. Split it: one story a file.",
    "not-utf-8": "the file is not plain text in UTF-8. In the editor choose "
    "“Save as”, encoding “UTF-8”.",
    "odd-character": "here is an invisible character ({code}) that does not belong into a text. "
    "Delete it and type the place again.",
    "empty-file": "the file is empty. “python main.py new” writes a template to start from.",
    "many-documents": "a second story begins here (after “---” or “...”). "
    "Put each story into its own file.",
    "too-deep": "lists and groups stand inside each other more than {most} deep. "
    "Put quotes round a text that begins with [ or {{ or with several dashes.",
    "too-long": "the file has more than {most} texts. Is it one story?",
    # YAML
    "anchor": "“{text}” has a meaning of its own here. "
    "Put quotes round a text that begins with & or *.",
    "tag": "“{text}” has a meaning of its own here. "
    "Put quotes round a text that begins with an exclamation mark.",
    "duplicate-key": "“{key}” is here for the second time, the first is in line {first}. "
    "Keep one of them.",
    "key-not-text": "a name was expected before the colon, here is a list or a group.",
    "comment": "the text would be cut at “#”. Put quotes round the whole text, "
    "or move the note after “#” to a line of its own.",
    "tab": "here is a tab. Use spaces to move a line to the right.",
    "colon": "a colon with a space after it, inside a text, needs quotes round the whole text: "
    '"like this: see?"',
    "quote": "a quote mark opens here and the text does not end where it closes. "
    "Put one quote mark before the whole text and one after it.",
    "special-start": "a text may not begin with {text}. Put quotes round the whole text.",
    "backslash": "a backslash in double quotes has a meaning of its own. "
    "Use single quotes round the text.",
    "bracket": "a bracket opens and does not close. "
    "Put quotes round a text that begins with [ or {{.",
    "no-colon": "a colon was expected after the first word of this line, as in “title: Free gems”.",
    "indentation": "this line does not stand where it should. "
    "Lines that belong together begin in the same column.",
    "syntax": "the file cannot be read from here on ({reason}). "
    "Compare this line and the one before with the template.",
    # the model
    "not-a-story": "names with values were expected, such as “title: Free gems”, here is {found}.",
    "missing": "“{field}” is missing.{example}",
    "unknown": "“{field}” is not known here.{hint} Known are: {known}.",
    "not-a-text": "a text was expected for “{field}”, here is {found}. "
    "Put quotes round a text that begins with [ or {{ or -.",
    "not-a-list": "a list was expected for “{field}”: each entry on a line of its own, "
    "beginning with “- ”.",
    "not-a-group": "names with values were expected for “{field}”, here is {found}.{example}",
    "empty": "there is no text after “{field}:”. Write one, or delete the line.",
    "word": "“{text}” is not one of the words for “{field}”.{hint} Possible are: {known}.",
    "id": "“{text}” is no id. An id has small letters a to z, figures and single dashes, "
    "such as free-gems.",
    "date": "“{text}” is no date. Write year-month-day, such as 2026-11-23.",
    "yes-or-no": "“{text}” is neither yes nor no.",
    "number": "“{text}” is no whole number.",
    "too-few": "“{field}” needs at least {limit} entries, here are {count}.",
    "too-many": "“{field}” has at most {limit} entries, here are {count}.",
    "invalid": "“{field}”: {reason}",
    "no-speaker": "nobody says this line. Write who does: “- Mika: Hello” or "
    "“- narrator: It is late.”",
    "two-speakers": "a line has one speaker, here are “{first}” and “{second}”.{hint} "
    "Begin a new line with “- ” for each speaker.",
    "no-safe-choice": "no choice is safe. Exactly one has “safety: safe”; "
    "in a story of the kind green one or more.",
    "two-safe-choices": "a second choice is safe. Only stories of the kind green have more "
    "than one; make this one “nearly” or “unsafe”.",
    "repair-missing": "an unsafe choice needs a “repair:”, a sentence that shows how to put it "
    "right, such as “You can still stop and tell.”",
    "choice-twice": "the choice “{text}” is here for the second time. Give each its own id.",
    "id-not-file-name": "the id is “{text}”, the file is called {file}. Make them the same: "
    "id: {stem}",
    "id-twice": "there already is a story “{text}” in {first}. Give this one another id.",
    "app-missing": "“app” is missing: an invented name for the app or game, "
    "such as “app: Gem Caves”. Only the staging “story” does without.",
    "alt-missing": "a picture needs an “alt:”, a sentence that says what is on it for "
    "those who cannot see it.",
    "picture-missing": "“alt” describes a picture, but this line has no “picture:”.",
    "setting-outside-profile": "“setting” belongs to the staging profile, here is {staging}.",
    "button-outside-pop-up": "“button” belongs to the staging pop-up, here is {staging}.",
    "easy-for-shorter": "only the longer stories (ages: 10-12) have an “easy” version.",
    "easy-scene": "the easy scene has {count} lines, the scene has {expected}. "
    "Every line needs its easy one.",
    "easy-speaker": "this line is said by “{text}” in the easy scene, but by “{expected}” "
    "in the scene.",
    "easy-choice": "the story has no choice “{text}”.{hint}",
    # the library
    "topic": "there is no topic “{text}”.{hint} Possible are: {known}.",
    "no-folder": "there is no folder {folder}.",
}


EXAMPLES: Mapping[str, str] = {
    "id": "id: free-gems",
    "title": "title: Free gems",
    "topic": "topic: who-is-there",
    "ages": "ages: 8-9",
    "weight": "weight: light",
    "kind": "kind: risk",
    "staging": "staging: game-chat",
    "hero": "hero: Mika",
    "question": "question: What could Mika do?",
    "text": "text: Say no and show a grown-up",
    "safety": "safety: safe",
    "feedback": "feedback: Good stop! A gift that comes with a secret is a sign.",
    "mission": "mission: Check together who can message you in your games.",
    "objective": "objective: Spot a gift that comes with a secret, and tell.",
    "written": "written: 2026-11-23",
    "checked": "checked: 2026-11-23",
    "professional": "professional: not-needed",
}

FOUND: Mapping[object, str] = {"list": "a list", "group": "a group of names", "text": "a text"}


def words_for(rule: str, params: Mapping[str, object]) -> str:
    """The sentence for a broken rule; the rule's id where it has no words yet."""
    template = WORDS.get(rule)
    return template.format_map({**params, **_phrases(params)}) if template else rule


def _phrases(params: Mapping[str, object]) -> dict[str, str]:
    """The parts of a sentence that depend on what was found."""
    near, known, field = params.get("near"), params.get("known"), str(params.get("field"))
    return {
        "hint": f" Did you mean “{near}”?" if near else "",
        "known": ", ".join(known) if isinstance(known, (list, tuple)) else "",
        "found": FOUND.get(params.get("found"), "something else"),
        "example": f" Write a line such as “{EXAMPLES[field]}”." if field in EXAMPLES else "",
    }
