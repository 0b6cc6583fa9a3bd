"""Phrases that stories avoid, and those that tell what a choice does (CONTENT.md)."""

import re
from collections.abc import Collection, Mapping
from functools import cache


def _any(phrases: str) -> re.Pattern[str]:
    """Find any of some phrases (with semicolons between) as whole words, whatever their case."""
    choices = "|".join(phrase.strip() for phrase in phrases.split(";"))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)


AVOID: Mapping[str, re.Pattern[str]] = {
    "blame": _any(
        r"""
        should(?:n['’]t| not)? have; why (?:did|didn['’]t) you; if you had(?:n['’]t)?;
        (?<!never )(?<!not )(?<!n['’]t )your (?:own )?fault; you failed; silly (?:of )?you;
        shame on you
        """
    ),
    "verdict": _any(
        r"""
        wrong(?: answer| choice)?[!]; that(?: is|['’]s) wrong;
        (?:wrong|bad|terrible|stupid) (?:choice|answer|idea|decision); game over; incorrect
        """
    ),
    "promise": _any(
        r"""
        it will stop; (?:won['’]t|will not|never) (?:get|be) in(?:to)? (?:any )?trouble;
        (?:will |['’]ll )?stays? (?:a )?secret; nobody (?:will|['’]ll) (?:ever )?(?:know|find out);
        everything will be (?:fine|ok|okay|all right); keeps? you safe;
        you(?:['’]ll| will) (?:always )?be safe
        """
    ),
    "never-secret": _any("(?:never|don['’]t ever) (?:keep|have) (?:any |a )?secrets?"),
    "strangers": _any(
        r"""
        strangers?(?: is| are)? (?:dangerous|bad); stranger danger; predators?; victims?;
        paedophiles?; pedophiles?; groom(?:ers?|ing|ed);
        (?:bad|evil|dangerous) (?:people|person|man|men|guys?|strangers?)
        """
    ),
    "only-parents": _any(
        "(?:mum|mom|mummy|mommy) (?:and|or|&) (?:dad|daddy);"
        "your (?:parents|mother|father|mum|mom|dad)"
    ),
}
"""The right column of CONTENT.md's table of what to say and what to avoid."""

UNFIT = _any(
    r"""
    kill(?:s|ed|ing|er)?; murder(?:s|ed|er)?; suicid(?:e|al); rap(?:e|ed|ist);
    sex(?:y|ual|ually|ting|tortion)?; porn\w*; naked; nudes?; bloody?; corpses?; drugs?;
    cocaine; heroin; weapons?; abus(?:e|ed|er|ive); kidnap\w*; molest\w*
    """
)
"""Words that are not read aloud in a class of eight-year-olds."""

IDIOMS = _any(
    r"""
    piece of cake; under the weather; spill(?:ed|ing)? the beans; cat out of the bag;
    break(?:ing)? the ice; arm and a leg; once in a blue moon; raining cats and dogs; cloud nine;
    bite the bullet; blessing in disguise; pull(?:ing|ed)? (?:my|your|his|her|their|our) leg;
    call it a day; face the music; in hot water; (?:last|final) straw;
    out of the blue; blind eye; hang in there; (?:no )?strings attached; red flags?;
    rings? a bell; (?:smells?|sounds?|looks?) fishy; catfish\w*; gut feeling; over the moon;
    hit the (?:road|hay|sack|roof); in the same boat; on thin ice; tip of the iceberg;
    wild goose chase; elephant in the room; when pigs fly; bend over backwards;
    cut corners; get the ball rolling; hold your horses; in a nutshell; jump(?:ed|ing)? the gun;
    let (?:him|her|them|you|someone) off the hook; pie in the sky;
    steal(?:s|ing)? the show; the whole nine yards; think outside the box;
    walk(?:ing)? on eggshells; sick and tired; sleep on it;
    a taste of (?:your|their|his|her) own medicine; add(?:s|ed|ing)? fuel to; rock the boat;
    turn(?:ed|ing)? over a new leaf
    """
)
"""Figures of speech that a new reader, or one with another first language, takes by the word."""

BRANDS = _any(
    r"""
    youtube; youtubers?; tiktok; tik-tok; instagram; insta; snapchat; whatsapp; facebook; discord;
    roblox; robux; minecraft; fortnite; v-?bucks; google; iphone; ipad; ipod; icloud; android;
    netflix; disney; spotify; amazon; xbox; playstation; nintendo; pok[eé]mon; lego; twitter;
    reddit; telegram; wechat; vinted; ebay; alexa; siri; chatgpt; openai; gpt; samsung; huawei;
    microsoft; macbook; kahoot; duolingo; paypal; mastercard; tinder; omegle; onlyfans; wikipedia;
    gmail; skype; facetime; linkedin; pinterest; tumblr; barbie; vkontakte; tencent; airbnb;
    bereal; kik; wattpad; bitmoji; snapstreaks?; shein; temu; alibaba; app store; play store;
    among us; brawl stars; clash (?:royale|of clans); apple (?:id|music|pay|watch);
    nintendo switch; star wars; harry potter; big mac; coca-?cola
    """
)
"""Names of real apps, games and firms; words of everyday English are left out."""

PROOF = _any("screen ?shots?; keep (?:the )?proof; as proof; evidence")
"""Keeping proof, which is for unkind words only."""

GROWN_UP = r"""
    grown-?ups?; adults?; teachers?; (?:mum|mom|mama|mamma|mummy|dad|daddy|papa)(?:['’]s)?;
    (?:nana|nan|gran|granny|grandma|grandpa|granddad)(?:['’]s)?; parents?;
    grand(?:mother|father|parent)s?; (?:aunt|auntie|uncle)s?; coach; counsellors?; librarians?;
    helplines?; (?:Mr|Mrs|Ms|Miss) \w+; (?:someone|somebody) (?:at home|at school|older);
    the (?:school )?office
    """
"""Grown-ups by role."""

REFUSES = _any(
    r"""
    no; not; never; nothing; (?:do|wo|ca|is|are|would|should)n['’]t; refuse; block; leave; ignore;
    stop; close; delete; quit; log off; turn (?:it )?off; switch (?:it )?off; without; shut;
    skip; cancel; decline
    """
)
"""A choice that says no in some way."""

POLITE = _any(
    r"""
    please; thank(?:s| you)?; sorry; kind(?:ly|er)?; nice(?:ly)?; polite(?:ly)?; friendly;
    gently; calm(?:ly)?; ask; help; listen; fair(?:ly)?; together; honest(?:ly)?
    """
)
"""A choice that is well-mannered; the more of these, the more polite."""

CAREFUL_ANSWER = _any(
    r"""
    asks?; checks?; says? no; wait; not (?:today|now|yet); no,? thank(?:s| you); look first
    """
)
"""What must not be called unsafe in a green story."""


@cache
def grown_up(names: Collection[str]) -> re.Pattern[str]:
    """Find a grown-up by role, or by one of the cast's names (a frozenset)."""
    return _any("; ".join([GROWN_UP, *(f"{re.escape(name)}(?:['’]s)?" for name in sorted(names))]))
