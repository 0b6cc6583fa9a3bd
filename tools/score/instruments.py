"""The players of the band: a program of the sound font with its place in the mix."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from score.notation import DRUMS, Note
from score.song import Part

FINGER_BASS = Part((), 33, high_pass=38, low_pass=3600, bells=((95, -2, 0.9), (820, 6, 0.8)),
                   room=0.03, spread_s=0.004, drive=1.5)  # fmt: skip
SLAP_BASS = replace(
    FINGER_BASS, program=36, low_pass=5000, drive=1.2, bells=((110, 1, 0.9), (900, 3, 0.8))
)
PICKED_BASS = replace(FINGER_BASS, program=34, low_pass=4200, drive=1.8)
DOUBLE_BASS = replace(FINGER_BASS, program=32, drive=2.2, high_pass=45,
                      bells=((80, -4, 0.8), (240, 4, 0.7), (750, 9, 0.7)))  # fmt: skip

STEEL_GUITAR = Part((), 25, high_pass=120, bells=((250, -3, 0.8),), shelves=((4500, 2),),
                    room=0.1, spread_s=0.004)  # fmt: skip
CLEAN_GUITAR = replace(STEEL_GUITAR, program=27, bells=((300, -2, 0.8),))
FUNK_GUITAR = replace(STEEL_GUITAR, program=28, bank=8, high_pass=220, bells=((1800, 2, 0.8),))
MUTED_GUITAR = replace(STEEL_GUITAR, program=28, high_pass=100)
TWELVE_STRING = replace(STEEL_GUITAR, program=25, bank=8, high_pass=180)
UKULELE = replace(STEEL_GUITAR, program=24, bank=8, high_pass=200, bells=((420, -2, 0.8),))
OVERDRIVE = replace(STEEL_GUITAR, program=29, high_pass=90, low_pass=5200, tune_cents=-19,
                    bells=((320, -3, 0.8), (1600, 2, 0.8)), shelves=(), room=0.08)  # fmt: skip

PIANO = Part((), 0, high_pass=140, bells=((300, -3, 0.7),), shelves=((3000, 3),), room=0.12)
RHODES = Part((), 4, high_pass=150, bells=((350, -3, 0.8),), shelves=((1800, 7),), room=0.12)
ORGAN = Part((), 16, high_pass=180, bells=((350, -2, 0.8),), shelves=((1500, 3),), room=0.14,
             loose=2)  # fmt: skip
CLAVINET = Part((), 7, high_pass=180, low_pass=7000, room=0.06, spread_s=0.004)
ACCORDION = Part(
    (), 21, early_s=0.04, high_pass=220, bells=((1200, -2, 0.8),), tune_cents=6, room=0.12, loose=3
)
STRINGS = Part((), 48, early_s=0.08, high_pass=220, tune_cents=-7, room=0.25, loose=3)
PIZZICATO = Part((), 45, early_s=0.05, high_pass=180, tune_cents=8, room=0.2)

VOICE = Part((), 53, early_s=0.03, high_pass=180, bells=((500, -2, 0.7), (2600, 4, 0.6)),
             shelves=((3200, 5),), room=0.2, sing=True,
             spread_s=0.006, loose=4)  # fmt: skip
CHOIR = replace(VOICE, program=52, early_s=0.09, sing=False, room=0.3)
RECORDER = Part((), 74, early_s=0.012, high_pass=250, low_pass=7000, tune_cents=11,
                sing=True, room=0.2,
                spread_s=0.006, loose=4)  # fmt: skip
WHISTLE = replace(RECORDER, program=78, early_s=0.05, tune_cents=10)
FLUTE = replace(RECORDER, program=73, early_s=0.035, tune_cents=3)
ALTO_SAX = replace(RECORDER, program=65, tune_cents=-3, bells=((1400, -2, 0.8),))
CLARINET = replace(RECORDER, program=71, early_s=0.025, tune_cents=-1, low_pass=5200)
HARMONICA = replace(RECORDER, program=22, early_s=0.025, tune_cents=0, low_pass=5500)
TRUMPET = replace(RECORDER, program=56, tune_cents=0, low_pass=6000)
BRASS = Part((), 61, early_s=0.02, high_pass=180, low_pass=6500, room=0.18, loose=4)
SQUARE = replace(RECORDER, program=80, tune_cents=8, low_pass=3200)

GLOCKENSPIEL = Part((), 9, high_pass=500, low_pass=9000, room=0.3)
CELESTA = Part((), 8, high_pass=400, tune_cents=8, room=0.3)
VIBRAPHONE = Part((), 11, high_pass=250, room=0.25, shelves=((3000, 3),))
MARIMBA = Part((), 12, high_pass=250, room=0.22)
STEEL_DRUM = Part((), 114, high_pass=300, low_pass=7000, room=0.25)
MUSIC_BOX = Part((), 10, high_pass=400, room=0.3)
KALIMBA = Part((), 108, high_pass=300, room=0.25)
HARP = Part((), 46, high_pass=250, room=0.3)

GROUPS = {
    "kick": ("kick",),
    "snare": ("snare", "stick", "low", "floor", "mid", "tom", "high"),
    "hats": ("hat", "pedal", "open"),
    "cymbals": ("crash", "ride", "bell", "splash"),
    "clap": ("clap",),
    "shakers": ("tambourine", "shaker", "cabasa", "triangle"),
    "wood": ("cowbell", "bongo", "conga", "block"),
}
CYMBAL = Part((), 0, 128, high_pass=500, spread_s=0.003, room=0.1)
DRUM_PARTS = {
    "kick": replace(CYMBAL, high_pass=48, bells=((70, -2, 0.9), (2800, 4, 0.8)), room=0.03,
                    drive=1.2),
    "snare": replace(CYMBAL, high_pass=80, drive=1.2),
    "wood": replace(CYMBAL, high_pass=180),
}  # fmt: skip
LEVELS = {"kick": 1.0, "snare": -1.0, "hats": 6.0, "cymbals": 1.0, "clap": -3.0, "shakers": -6.0,
          "wood": -7.0}  # fmt: skip


def play(player: Part, notes: Sequence[Note], level_db: float = 0.0) -> Part:
    """Give a player the notes and a level beside the others of the stem."""
    return replace(player, notes=tuple(notes), level_db=level_db)


def context(
    notes: Sequence[Note], program: int = 0, levels: Mapping[str, float] | None = None
) -> list[Part]:
    """Spread drum notes over a part for each kind of drum, so that each has its own level."""
    parts = []
    for group, names in GROUPS.items():
        own = [note for note in notes if note.pitch in {DRUMS[name] for name in names}]
        if own:
            level = LEVELS[group] + (levels or {}).get(group, 0.0)
            parts.append(replace(DRUM_PARTS.get(group, CYMBAL), notes=own, program=program,
                                 level_db=level))  # fmt: skip
    return parts
