"""Phrases that stories avoid, and those that tell what a choice does."""

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
"""What to avoid; docs/writing-scenarios.md says what to write instead."""

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
"""Figures of speech that a new reader, or one with another first language, takes literally."""

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

PROOF = _any(
    "screen ?shots?; keep (?:the )?proof; as proof;"
    "(?:keep|save|gather|collect) (?:the |some |your )?evidence; as evidence"
)
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


REASON = _any(
    r"""
    because; so that; so (?:it|he|she|they|you|nobody|no one|someone); which is why;
    that(?:['’]s| is) (?:why|how); means?; meant;
    mak(?:e|es|ing) (?:it|you|him|her|them|stopping); made (?:so|to|for|you); hard(?:er)? to;
    keeps? (?:it|help|you|out|things); opens; hurts?; tells? (?:you |them )?(?:who|where);
    (?:wants? you|wanted) to; gets? money; decides; nobody knows; never needs;
    needs? (?:no|a|more); half as hard; helps? most; counts for; if one person;
    do(?:n['’]t| not) know; pulls?; can make; cannot; can['’]t (?:run|know|see|hear);
    someone may; breaks? the; gives? away; takes? away; is not an invitation; can be fooled;
    reaches; for good reasons?; otherwise; when an?; used to; beat(?:s)?; even if; whether;
    go together; on purpose; trick(?:s|ed)?
    """
)
"""Words with which a feedback says why; a guess."""

SLOGAN = _any(
    r"""
    (?:is|are) always; must (?:all )?be told; must never; (?:is|are) bad for (?:me|you|them|us);
    (?:is|are|could be) (?:all )?(?:a )?tricks?; never trust; all secrets; get stolen;
    never (?:use|click|answer|talk|share) (?:what|anything|anyone)
    """
)
"""What only a poster says: no child of that age would choose it."""

CONFIRMS = _any(
    r"""
    nods?; nodded; knows? too; knows? your; (?:his|her|their) mums? (?:know|rang|set);
    mum set up; rang (?:her|him|them|me); asked (?:her|his|my|their) (?:mum|dad|mums|teacher);
    (?:own|official) (?:\w+ )?(?:page|store|site); opened the store; same maker; makers of;
    both say; you may use; as we did; was there when; don['’]t count; next door; had a plan;
    showed it to you; asks for nothing; nothing else you need; reading this with us; said yes;
    is allowed; it(?:['’]s| is) (?:safe|allowed|official)
    """
)
"""What settles a doubt; in a green story it belongs behind the question."""

THREAT = _any(
    r"""
    or else; or i(?:['’]ll| will); i(?:['’]ll| will) tell (?:everyone|everybody|them all|on you);
    you can['’]t tell; you(?:['’]ll| will) be sorry; (?:do it|say it|send it),? or;
    if you (?:tell|don['’]t),? i(?:['’]ll| will)
    """
)
"""Words that may be a threat."""

PASSES_ON = _any(
    r"""
    (?:send|share|pass|forward|post|save|search(?: for)?)\ (?:it|him|her|them)(?!\ to\ no);
    (?:send|share|pass|forward|post|save|search\ for)\ th(?:e|at|is)\ (?:picture|photo|clip|film)
    """
)
"""A choice that sends a picture on, saves it or looks for it."""

TELLING = _any("tell; show; talk to; go to; speak to; let \\w+ (?:read|see) it")
"""A choice that turns to somebody."""

HALF_TOLD = _any(
    "nothing; only; but not; not to; never; that (?:it was|i did not|nothing); a different; a lie"
)
"""What is told and not the whole truth."""

TELLS = _any("and tell; tell (?:someone|somebody|about it); ask for help")
"""A choice that leads to a grown-up without naming one."""

STILTED = _any(
    r"""
    whom; above all; kindly meant; writes? no more; the big ones; not the same as; may \w+ feel;
    have written with; let['’]s write by; picture machine; good that
    """
)
"""English that British children do not speak."""


@cache
def grown_up(names: Collection[str]) -> re.Pattern[str]:
    """Find a grown-up by role, or by one of the cast's names (a frozenset)."""
    return _any("; ".join([GROWN_UP, *(f"{re.escape(name)}(?:['’]s)?" for name in sorted(names))]))
