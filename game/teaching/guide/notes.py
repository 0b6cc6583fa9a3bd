"""The notes around the stories: for teachers, for parents, for everyone in the room."""

from game.teaching.guide.model import GuideNote
from game.teaching.shared.terms import Gettext


def about(_: Gettext) -> GuideNote:
    """Return what the pack is, and what it claims."""
    return GuideNote(
        _("What this is"),
        _(
            "Soundcheck is a running game for children of 8 to 12. At every soundcheck a friend's "
            "phone shows a small everyday dilemma, and the run goes on after a safe choice. This "
            "pack turns its stories into lessons, talks at home and sheets to print."
        ),
        (
            _("It builds knowledge and practice. It does not replace a talk with a grown-up."),
            _("It is for everyone, before anything happens. It is not a response to an incident."),
            _("Every app, game and person in the stories is invented."),
            _("It prints in black and white. Photocopy any page for your class or your family."),
        ),
    )


def for_teachers(_: Gettext) -> tuple[GuideNote, ...]:
    """Return the teacher's notes."""
    return (_before(_), _in_the_room(_), _if_a_child_tells(_), _voting(_))


def _before(_: Gettext) -> GuideNote:
    return GuideNote(
        _("Before the lesson"),
        _("Ten minutes that make the lesson safe for every child in the room."),
        (
            _("Tell your safeguarding lead which topic is next, and when. Children may tell more."),
            _("Read the stories first, with all their choices. Leave out what does not fit today."),
            _("Think of the children in front of you. Has something like this just happened to one "
              "of them? Then take another topic. Never set the game in answer to an incident."),
            _("Know who can listen in your school, and have the helpline of your country ready."),
            _("Careful stories need a class that you know well. Stories marked as waiting for a "
              "professional's reading: ask your safeguarding lead to read them before you do."),
        ),
    )  # fmt: skip


def _in_the_room(_: Gettext) -> GuideNote:
    return GuideNote(
        _("In the room"),
        _("Keep a little distance between the story and the children's own lives."),
        (
            _("Say at the start: some stories are about people being unkind or tricky. Anyone may "
              "pass, look away or step out with a grown-up, without a reason."),
            _("Ask “What could Mika do?”, never “What did you do?” or “Has this happened to you?”"),
            _("If a child begins a story of their own: “Thank you. That sounds important. Shall we "
              "talk after the lesson?” Then do talk after the lesson."),
            _("A pass or a skipped story is never remarked on: not by you, not by the class."),
            _("No choice is stupid. Ask what it would help, and what would help more."),
            _("Most people online are fine. We look at what somebody does, not at who they are."),
            _("Say where help is, at the start and at the end: by role, in school and outside."),
        ),
    )  # fmt: skip


def _if_a_child_tells(_: Gettext) -> GuideNote:
    return GuideNote(
        _("If a child tells you something"),
        _("You do not have to solve it. You have to listen and pass it on the same day."),
        (
            _("Listen. Stay calm. Give it time, and let the child use their own words."),
            _("Say: “You did right to tell me. It is not your fault.”"),
            _("Do not promise to keep it secret. Say who you will tell, and why."),
            _("Do not question, do not look for proof, do not ask to see pictures."),
            _("Write down what was said, in the child's words, and tell your safeguarding lead."),
            _("If somebody is in danger now, call the emergency number."),
        ),
    )


def _voting(_: Gettext) -> GuideNote:
    return GuideNote(
        _("Voting so that nobody is exposed"),
        _("Vote twice, talk in between, and show nothing until the second vote."),
        (
            _("Eyes closed, one to four fingers held at the chest, or a letter card. You count."),
            _("Do not show the first result: children would follow it, and stop thinking aloud."),
            _("Ask two of the story's questions. Let pairs talk, then hear two or three pairs."),
            _("Vote again, reveal, read the feedback, say the sentence together."),
            _("There is no clock, no points, no ranking. Thinking takes the time it takes."),
        ),
    )


def letter_cards(_: Gettext) -> GuideNote:
    """Return how to vote with the cards to cut out."""
    return GuideNote(
        _("Letter cards to vote with"),
        _("Print one page for each child and cut along the lines."),
        (
            _("Everyone closes their eyes and holds one card at the chest, the letter outwards."),
            _("You count, say “Cards down, eyes open”, and name nobody."),
        ),
    )


def ground_rules(_: Gettext) -> GuideNote:
    """Return the ground rules, in words that children can read from the wall."""
    return GuideNote(
        _("Our ground rules"),
        _("We agree on them before we start."),
        (
            _("Anyone may pass. Nobody has to say why."),
            _("We talk about the people in the story. No stories about us, no real names."),
            _("We listen. One of us speaks at a time."),
            _("We never laugh at a choice. We ask: what would help more?"),
            _("What somebody says here is not passed round. If someone may be in danger, "
              "a grown-up tells those who can help."),
            _("If something makes us feel wobbly, we may stop, and we tell a grown-up we trust."),
        ),
    )  # fmt: skip


def for_parents(_: Gettext) -> tuple[GuideNote, ...]:
    """Return the parents' notes."""
    return (
        GuideNote(
            _("When your child tells you something"),
            _("What you do in the first minute decides whether they tell you the next time."),
            (
                _("Stay calm, even if you do not feel calm. Breathe first, then speak."),
                _("“Thank you for telling me. It is not your fault.” It is true even if they "
                  "answered, sent something or broke a rule, and even if it was long ago."),
                _("Do not take the device away as a punishment for telling. They would learn not "
                  "to tell."),
                _("Decide the next step together, and say what you are going to do."),
                _("Keep unkind words as proof. Never save, send on or search for a worrying "
                  "picture: report it."),
                _("Too much for one person? Ask the school, the helpline, the police. Where to get "
                  "help and where to report are at the end of this pack."),
            ),
        ),
        GuideNote(
            _("Playing together"),
            _("Ten minutes on one screen are worth more than a long speech."),
            (
                _("In the game choose “With others”, then “Together with a grown-up”. Each of you "
                  "chooses alone, then you compare. At the end there is a card to save and print."),
                _("Be curious about a different choice: “How did you think of that?”"),
                _("Let your child be the expert: “Show me how this app works.”"),
                _("Most people online are OK. Talk about signs to spot, not about bad people."),
                _("A surprise ends happily and everyone finds out. An unsafe secret is one to "
                  "tell."),
                _("If you are busy when they come: “Give me five minutes”, and then keep your "
                  "word."),
            ),
        ),
    )  # fmt: skip


def checks_note(_: Gettext, missions: tuple[str, ...]) -> GuideNote:
    """Return the list of what to look at together, from the stories' missions."""
    return GuideNote(
        _("What to look at together"),
        _("One a week is plenty. Your child drives, you watch."),
        missions,
    )


def fingers(_: Gettext) -> tuple[str, ...]:
    """Return the roles on the helping hand, thumb first."""
    return (
        _("at home"),
        _("in my family"),
        _("at school"),
        _("at a club or next door"),
        _("a helpline"),
    )
