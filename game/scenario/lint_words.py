"""English words for the content rules: what is wrong, and what to do."""

from collections.abc import Mapping

STORY_WORDS: Mapping[str, str] = {
    "reading-level": "this reads like school year {grade}, the limit is {limit}. "
    "Use shorter sentences and shorter words; the longest are: {words}.",
    "sentence-mean": "a sentence has {mean} words on average, the limit is {limit}. "
    "Make two sentences of the longest ones.",
    "sentence-long": "this sentence has {count} words, the limit is {limit}. Make two of it.",
    "scene-long": "the scene has {count} words, the limit is {limit}. "
    "Leave out what the choices do not need.",
    "choice-long": "this choice has {count} words, the limit is {limit}. Make it shorter.",
    "feedback-long": "feedback and repair have {count} words together, the limit is {limit}. "
    "Say the sign and one reason.",
    "avoid-blame": "“{text}” sounds as if it were the child's fault. "
    "Say what can be done now: “You can still …”, “It is never your fault.”",
    "avoid-verdict": "“{text}” is a verdict. Say what happened and why, and what would help more.",
    "avoid-promise": "“{text}” is a promise that nobody can keep. "
    "Say “A good grown-up will want to help.”",
    "avoid-never-secret": "“{text}” forbids nice surprises too. "
    "Say “A surprise ends happily and everyone finds out. An unsafe secret is one to tell.”",
    "avoid-strangers": "“{text}” makes people frightening. "
    "Say “Most people online are OK. These are signs to spot.”",
    "avoid-only-parents": "“{text}” leaves out children who live with somebody else. "
    "Say “a grown-up you trust”, at home, at school or elsewhere.",
    "unfit-word": "“{text}” cannot be read aloud in a class of eight-year-olds. "
    "Tell this without it, or choose another story.",
    "idiom": "“{text}” is a figure of speech, and many children take it by the word. "
    "Say what you mean.",
    "brand": "“{text}” is a real name. Invent one.",
    "no-letter": "the game has no letters for “{text}” and leaves them out. Say it in words.",
    "feedback-twice": "another choice has the same feedback. Give each its own.",
    "feedback-thin": "this feedback has fewer than {least} words. Name the sign and the reason.",
    "no-grown-up": "nothing in this story leads to a grown-up. "
    "Add “say_it” with words to say to one.",
    "proof": "“{text}”: proof is kept of unkind words only. Of a worrying picture say: "
    "do not send it on, save it or search for it; tell a grown-up.",
    "risk-without-sign": "no line of this risk story has a sign. "
    "Add “sign:” under the line that should feel off.",
    "green-with-sign": "this line of a green story has the sign “{sign}”. "
    "In a green story nothing is off: take the sign away, or change the kind.",
    "green-careful-unsafe": "“{text}” is called unsafe, but being careful never is. "
    "Make it “nearly” or “safe” with words of its own, such as “Checking is fine too.”",
    "light-with-heavy-sign": "the sign “{sign}” is too much for a light story. "
    "Make it medium or careful.",
    "topic-folder": "the topic is {topic}, the file is in the folder {folder}. Move the file, "
    "or change the topic.",
    "checked-before-written": "the story was checked before it was written. Look at the dates.",
    "date-to-come": "this date is still to come (today is {today}). Look at the dates.",
    "review-due": "last checked on {checked}, more than a year ago. "
    "Read it again and set today's date.",
    "professional-needed": "a safeguarding professional has yet to read this story.",
    "careful-not-read": "a careful story has to be read by a safeguarding professional. "
    "Write “professional: needed” until one has.",
    "picture-unknown": "there is no drawn picture “{text}”, a plain one is shown.{hint} "
    "There are: {known}.",
    "helpline-due": "{name} was last checked on {checked}, more than a year ago. "
    "Look at its website and set today's date.",
}

LIBRARY_WORDS: Mapping[str, str] = {
    "answer-longest": "in {share} of the stories for {ages} a safe choice is the longest or tied "
    "(at most {limit}). Make other choices longer.",
    "answer-position": "in {share} of the stories a safe choice stands at {place} in the file "
    "(at most {limit}). Move some.",
    "answer-guessed": "always taking the {bot} choice is right in {share} of the stories "
    "(at most {limit}). Write other choices that are {bot} too.",
    "kind-share": "{share} of the stories are {kind} ones (at least {limit}). Write more of them.",
    "grown-up-always-safe": "in only {share} of the stories the safe choice names no grown-up "
    "(at least {limit}), so “tell a grown-up” is the answer key. Write some that end otherwise.",
    "grown-up-never-elsewhere": "in only {share} of the stories another choice than the safe one "
    "names a grown-up (at least {limit}). Write some that do, such as asking for the wrong thing.",
    "topic-thin": "{topic} has {count} of at least {least} stories for {ages}: "
    "a missed topic could not come back in another story.",
    "ages-unbalanced": "only {share} of the stories are for {ages} (at least {limit}).",
    "light-thin": "there are {count} of at least {least} light stories for {ages}: "
    "first stories, tumbles and swaps need them.",
    "sign-thin": "the sign “{sign}” is in {count} of at least {least} stories.",
}

LINT_WORDS: Mapping[str, str] = {**STORY_WORDS, **LIBRARY_WORDS}
