"""English words for the content rules: what is wrong, and what to do."""

from collections.abc import Mapping

STORY_WORDS: Mapping[str, str] = {
    "reading-level": "this reads like school year {grade}, the limit is {limit}. "
    "Use shorter sentences and shorter words; the longest are: {words}.",
    "sentence-mean": "a sentence has {mean} words on average, the limit is {limit}. "
    "Make two sentences of the longest ones.",
    "sentence-long": "this sentence has {count} words, the limit is {limit}. Split it in two.",
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
    "idiom": "“{text}” is a figure of speech, and many children take it literally. "
    "Say what you mean.",
    "brand": "“{text}” is a real name. Invent one.",
    "no-letter": "the game has no letters for “{text}” and leaves them out. Say it in words.",
    "feedback-twice": "another choice has the same feedback. Give each its own.",
    "feedback-thin": "this feedback has fewer than {least} words. Name the sign and the reason.",
    "no-grown-up": "nothing in this story leads to a grown-up. "
    "Add “say_it” with words to say to one.",
    "proof": "“{text}”: proof is kept of unkind words only. About a worrying picture say: "
    "do not send it on, save it or search for it; tell a grown-up.",
    "risk-without-sign": "no line of this risk story has a sign. "
    "Add “sign:” under the line that should not feel right.",
    "green-with-sign": "this line of a green story has the sign “{sign}”. "
    "In a green story nothing is wrong: take the sign away, or change the kind.",
    "green-careful-unsafe": "“{text}” is called unsafe, but being careful never is. "
    "Make it “nearly” or “safe” with words of its own, such as “Checking is fine too.”",
    "light-with-heavy-sign": "the sign “{sign}” is too much for a light story. "
    "Make it medium or careful.",
    "topic-folder": "the topic is {topic}, but the file is in the folder {folder}. Move the file, "
    "or change the topic.",
    "checked-before-written": "the story was checked before it was written. Check the dates.",
    "date-to-come": "this date is still to come (today is {today}). Check the dates.",
    "review-due": "last checked on {checked}, more than a year ago. "
    "Read it again and set today's date.",
    "professional-needed": "a safeguarding professional has yet to read this story.",
    "careful-not-read": "a careful story has to be read by a safeguarding professional. "
    "Write “professional: needed” until one has.",
    "stilted": "“{text}” is not how children speak. Say it aloud and write down what you said.",
    "choice-lengths": "this choice has {count} characters, another one only {least}: "
    "over twice as many give an answer away. Make them more alike.",
    "reason-missing": "this seems to name the sign and not the reason. A child who chooses well "
    "reads no other feedback: say why, as in “because it keeps help away”. "
    "(This looks for words such as because, means, makes it hard to; if yours says why in others, "
    "all is well.)",
    "choice-slogan": "“{text}” sounds like a poster. Write what a real child of that age would do.",
    "path-long": "a child who chooses well at once reads {count} words, the limit is {limit}: "
    "scene, question, choices, what follows and feedback together. Make some of it shorter.",
    "green-confirmed": "“{text}” settles the doubt before the question. In a green story something "
    "looks like a sign; let the check come with a choice or its feedback. "
    "(A guess by the words: if doubt is left, all is well.)",
    "threat-not-careful": "a story with a threat is “careful”, and a professional reads it.",
    "threat-words": "“{text}” may be a threat. If it is, give the line “sign: threat” and make "
    "the story careful. (A guess by the words.)",
    "maybe-careful": "stories with {signs} are often careful ones: secrets with pressure, pictures "
    "of oneself, meeting, a private place offered by someone unknown. Is this one?",
    "passing-on": "“{text}”: to send on, save or look for a worrying or faked picture is “unsafe”, "
    "also to the one it shows. (If this is no picture, write what is sent: “a message”.)",
    "telling-unsafe": "“{text}”: telling a grown-up the truth is never unsafe. "
    "Make it “nearly” or “safe”.",
    "contact-without-telling": "somebody comes too close in this story, and its safe choice tells "
    "no grown-up. Let it tell one.",
    "then-long": "{count} lines follow an unsafe choice, the limit is {limit}. "
    "Stop before anything bad happens.",
    "then-careful": "in a careful story nothing is played after an unsafe choice. "
    "Leave “then” out here.",
    "then-not-safe": "something follows this choice and not the safe one. "
    "Show first how well telling or stopping goes.",
    "do-not-offered": "“{step}” cannot be pressed in the staging {staging}. It offers: {known}.",
    "do-menu": "“{step}” stands in the menu. Put “menu” before it.",
    "do-menu-last": "the menu is opened and nothing in it is pressed. Add what comes next.",
    "do-twice": "“{step}” is here twice. Press it once.",
    "do-order": "“{step}” comes before “{other}”. The order is: keep, tell, report, block.",
    "do-tell-first": "in a careful story the first step is “tell”, so that nobody is alone with "
    "the rest.",
    "do-keep": "only unkind words are kept, never a picture. Leave “keep” out.",
    "do-block": "this looks like a quarrel among friends or classmates, and nobody is blocked for "
    "that. Use “mute” or “leave”. (If they do not know each other, all is well.)",
    "do-report": "no line has a sign that the people who run an app would act upon. "
    "Leave “report” out.",
    "picture-unknown": "there is no drawn picture “{text}”, so a plain one is shown.{hint} "
    "There are: {known}.",
    "helpline-due": "{name} was last checked on {checked}, more than a year ago. "
    "Look at its website and set today's date.",
    "helpline-source": "nobody has said what was looked at for {name}; it is shown with "
    "“Please check this number”. Look at its website and write “source:”.",
}

LIBRARY_WORDS: Mapping[str, str] = {
    "answer-longest": "in {share} of the stories for {ages}{wording} a safe choice is the longest "
    "or tied (at most {limit}). Make other choices longer.",
    "answer-position": "in {share} of the stories a safe choice stands at {place} in the file "
    "(at most {limit}). Move some.",
    "answer-guessed": "always taking the {bot} choice is right in {share} of the stories{wording} "
    "(at most {limit}). Write other choices that are {bot} too.",
    "kind-share": "{share} of the stories are {kind} ones (at least {limit}). Write more of them.",
    "grown-up-always-safe": "in only {share} of the stories the safe choice names no grown-up "
    "(at least {limit}), so “tell a grown-up” is the answer key. Write some that end otherwise.",
    "grown-up-never-elsewhere": "in only {share} of the stories another choice than the safe one "
    "names a grown-up (at least {limit}). Write some that do, such as asking for the wrong thing.",
    "topic-thin": "{topic} has {count} of at least {least} stories for {ages} that are met by "
    "default (careful ones are not): a missed topic could not come back in another story.",
    "ages-unbalanced": "only {share} of the stories are for {ages} (at least {limit}).",
    "light-thin": "there are {count} of at least {least} light stories for {ages}: "
    "first stories, tumbles and swaps need them.",
    "wording-leak": "a guess by {classifier} of the choices alone hits a safe one in {share} of "
    "the stories{wording} ({interval}; at most {limit}). In safe choices stand: {safe}. "
    "In others: {other}. Write them into both.",
    "telling-is-key": "where somebody comes too close, another choice than the safe one names a "
    "grown-up in only {share} of the stories (at least {limit}). Let some tell late, or partly, "
    "or through a friend.",
    "contact-not-read": "in “{story}” somebody comes too close. "
    "Write “professional: needed” until a safeguarding professional has read it.",
    "grade-low": "the stories for {ages} read like school year {grade} on average (at least "
    "{least}): too babyish for their readers. Write longer sentences where the thought is longer.",
    "names-alike": "“{first}” and “{second}” are in stories for {ages} and sound alike when read "
    "aloud. Rename one.",
    "sign-thin": "the sign “{sign}” is in {count} of at least {least} stories.",
}

LINT_WORDS: Mapping[str, str] = {**STORY_WORDS, **LIBRARY_WORDS}
