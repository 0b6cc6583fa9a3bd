"""English words for the format's rules: what is wrong, what was expected, what to do.

Every rule of the format has its sentence here, under its id; tests/scenario/broken has a file
for each. `lint_words.py` has those of the content rules.
"""

from collections.abc import Mapping

from game.scenario.lint_words import LINT_WORDS

FILE_WORDS: Mapping[str, str] = {
    "not-readable": "this cannot be opened ({reason}). Check that you may read it.",
    "no-file": "this is no story. Stories are text files whose names end in .yaml.",
    "document": "this is {kind}, no plain text. Copy the story into a plain editor "
    "(Notepad on Windows, TextEdit with “Make Plain Text” on a Mac) and save it as .yaml.",
    "almost-yaml": "an editor has added an ending to the name. Call the file {text}.",
    "no-folder": "there is no such folder. Check the name.",
    "too-big": "the file is larger than {most} KiB, far too large for one story. "
    "Put each story into its own file.",
    "not-utf-8": "the file is not plain text in UTF-8. In your editor choose “Save as” and the "
    "encoding “UTF-8”; a document of a word processor will not do.",
    "odd-character": "here is a character that cannot be seen ({code}). "
    "Delete this place and type it again.",
    "odd-space": "here is something that only looks like a space ({code}). "
    "Delete it and type plain spaces.",
    "empty-file": "there is no story in this file. “new” writes a template to start from.",
    "many-documents": "a second story begins here, after “---” or “...”. "
    "Put each story into its own file.",
    "too-deep": "lists or groups stand inside each other more than {most} deep. "
    "Put quotes round a text that begins with [ or {{ or -.",
    "too-long": "the file has more than {most} entries. Put each story into its own file.",
    "id-twice": "there is already a story “{text}”, in {first}. Give this one another id.",
}

PACK_WORDS: Mapping[str, str] = {
    "no-pack": "there is no such pack. Check the name.",
    "pack-name": "the name of a pack needs letters a to z or figures. Rename it.",
    "pack-twice": "there is already a pack called “{text}”. Rename this one.",
    "pack-empty": "there is no story in this pack. Stories are files that end in .yaml.",
    "pack-broken": "this is not a zip that can be opened. Make it again, "
    "with your computer's own “compress”.",
    "pack-locked": "the pack is locked with a password. Make it again without one.",
    "pack-too-large": "the pack is too large: at most {most} KiB are read. Split it in two.",
    "pack-too-many": "the pack has more than {most} files. Split it in two.",
    "pack-more": "{count} more of this pack cannot be read. Mend the stories named above first.",
    "pack-names-alike": "“{text}” differs from another name by capital letters only, and many "
    "computers keep just one of the two. Rename it.",
    "pack-too-deep": "the pack has folders more than {most} deep. "
    "Put the stories into one folder for each topic.",
    "pack-odd-name": "“{text}” is not a name that every computer can read. "
    "Use letters, figures and dashes.",
    "pack-link": "“{text}” is a link to something else, not a file. "
    "Put the file itself into the pack.",
}

YAML_WORDS: Mapping[str, str] = {
    "special-start": "a text that begins with {text} has a special meaning. "
    "Put quotes round the whole text.",
    "twice": "“{field}” is here twice. Keep one of them.",
    "name-not-text": "a name was expected before the colon, but here is a list or a group. "
    "Put quotes round a text that begins with [ or {{.",
    "comment": "the text would be cut off at “#”. Put quotes round the whole text; "
    "if it is a note to yourself, move it to a line of its own.",
    "tab": "here is a tab. Use spaces to move a line to the right.",
    "colon": "a text with a colon and a space in it needs quotes round the whole text, "
    'as in: title: "Gems: a story".',
    "curly-quotes": "curly quotes “ ” do not work here; they come from a word processor. "
    "A short word needs none; round a whole text use the keyboard's straight ones: \" or '.",
    "bullet": "“{text}” begins this line, as in a word processor. "
    "Type the short dash of the keyboard and a space instead: “- ”.",
    "quote": "the quotes do not go round the whole text. Put one mark before it and one after it; "
    "a text with ' in it goes between \" and \", a text with \" in it between ' and '.",
    "backslash": "a backslash in double quotes has a special meaning. "
    "Use single quotes, or leave the backslash out.",
    "bracket": "a bracket opens a list or a group here. "
    "Put quotes round a text that begins with [ or {{.",
    "no-colon": "a colon and a space were expected after the first word, as in “title: Free gems”.",
    "indentation": "this line does not begin in the right column. "
    "Lines that belong together begin in the same column, as in the template.",
    "dash": "put a space after the dash: “- ” begins an entry of a list.",
    "syntax": "the file cannot be read from here on. "
    "Compare this line and the one before it with the template.",
}

MODEL_WORDS: Mapping[str, str] = {
    "not-a-story": "a story is made of names with values, such as “title: Free gems”, "
    "but here is only {found}. “new” writes a template to start from.",
    "other-yaml": "this is not a story: it begins with “{text}”, and has no “scene” and no "
    "“choices”. “new” writes a template to start from.",
    "missing": "“{field}” is missing.{example}",
    "unknown": "there is no “{field}” in this place.{hint} You can use: {known}.",
    "not-a-text": "a text was expected for “{field}”, but here is {found}. "
    "Put quotes round a text that begins with [ or {{ or - or has a colon and a space in it.",
    "not-a-list": "a list was expected for “{field}”, but here is {found}. "
    "Each entry goes on a line of its own and begins with “- ”.",
    "not-a-group": "names with values were expected for “{field}”, but here is {found}.{example}",
    "empty": "there is no text for “{field}”. Write one, or delete the line.",
    "long": "a text of at most {limit} characters was expected for “{field}”. Make it shorter.",
    "word": "“{text}” is not one of the words for “{field}”.{hint} You can use: {known}.",
    "long-dash": "“{text}” has a long dash, as word processors make it. "
    "Type the short one of the keyboard: {plain}",
    "id": "“{text}” is not an id. An id has at most 60 small letters a to z, figures and single "
    "dashes, as in free-gems.",
    "date": "“{text}” is not a date. Write year-month-day, as in 2026-11-23.",
    "yes-or-no": "“{text}” is neither yes nor no. Write one of the two.",
    "number": "“{text}” is not a whole number.",
    "too-few": "“{field}” needs at least {limit}, but here are {count}.",
    "too-many": "“{field}” may have at most {limit}, but here are {count}.",
    "no-speaker": "nobody says this line. Write who does: “- Mika: Hello” or "
    "“- narrator: It is late.”",
    "two-speakers": "a line has one speaker, but here are “{first}” and “{second}”.{hint} "
    "Each speaker begins a new line with “- ”.",
    "no-safe-choice": "no choice is safe, so nobody could go on. Exactly one needs "
    "“safety: safe” (one or more in a story of the kind green).",
    "two-safe-choices": "this is the second safe choice. Only a story of the kind green may have "
    "more than one. Make this one “nearly” or “unsafe”.",
    "repair-missing": "an unsafe choice needs a “repair”: how to put it right, "
    "as in “repair: You can still stop and tell.”",
    "choice-twice": "there is already a choice “{text}”. Give each choice its own id.",
    "id-not-file-name": "the id is “{text}”, but the file is called {file}. "
    "Make them the same, as in “id: {stem}”.",
    "topic": "there is no topic “{text}”.{hint} You can use: {known}.",
    "app-missing": "“app” is missing: the invented name of the app or game, "
    "as in “app: Gem Caves”. Only the staging “story” does without.",
    "alt-missing": "a picture needs an “alt”: what is in it, for those who cannot see it, "
    "as in “alt: A dog in a hat”.",
    "picture-missing": "“alt” says what is in a picture, but this line has no “picture”.",
    "wrong-staging": "“{field}” belongs to the staging {home}, but this story has {staging}.",
    "sign-in-then": "a sign belongs to a line of the scene, where a child can spot it. "
    "What follows a choice has none.",
    "easy-for-shorter": "only the longer stories (ages: 10-12) have an “easy” version.",
    "sign-family": "the sign “{sign}” is in {count} families. Put each sign into one.",
    "easy-scene": "each line of “{part}” needs its easy line: the story has {expected}, "
    "the easy version {count}.",
    "easy-speaker": "“{text}” says this easy line, but “{expected}” says the line in the story.",
    "easy-choice": "the story has no choice “{text}”.{hint}",
}

FORMAT_WORDS: Mapping[str, str] = {**FILE_WORDS, **PACK_WORDS, **YAML_WORDS, **MODEL_WORDS}

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
    "feedback": "feedback: A gift that comes with a secret is a sign.",
    "mission": "mission: Check together who can message you in your games.",
    "objective": "objective: Spot a gift that comes with a secret, and tell.",
    "written": "written: 2026-11-23",
    "checked": "checked: 2026-11-23",
    "professional": "professional: not-needed",
}

LOOK = " “new” writes a template that shows how it looks."

FOUND: Mapping[object, str] = {"list": "a list", "group": "a group of names", "text": "a text"}


def words_for(rule: str, params: Mapping[str, object]) -> str:
    """Put a broken rule into a sentence; without words for it, return its id."""
    template = FORMAT_WORDS.get(rule) or LINT_WORDS.get(rule)
    return template.format_map({**params, **_phrases(params)}) if template else rule


def _phrases(params: Mapping[str, object]) -> dict[str, str]:
    """Build the parts of a sentence that depend on what was found."""
    near, field = params.get("near"), str(params.get("field"))
    return {
        "hint": f" Did you mean “{near}”?" if near else "",
        **{
            name: ", ".join(map(str, v))
            for name, v in params.items()
            if isinstance(v, (list, tuple))
        },
        "found": FOUND.get(params.get("found"), "something else"),
        "example": f" Write, for example: {EXAMPLES[field]}" if field in EXAMPLES else LOOK,
    }
