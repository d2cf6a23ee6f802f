"""Makes the three files of src/styles/fonts from Source Serif 4.005: src/styles/fonts/README.md says how to run it.

Usage: subset-fonts.py FOLDER_OF_VARIABLE_TTF OUTPUT_FOLDER
"""

import io
import sys
from string import ascii_uppercase
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# Indonesian and English, the Latin-1 letters of names, Arabic and Sanskrit in Latin letters, and what newspapers put between words.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100)] + [ord(letter) for letter in "āīūĀĪŪḥḤṭṬṣṢḍḌẓẒśŚčČćĆđĐłŁšŠžŽğĞıİşŞœŒŸʾʿ"]
SIGNS = [ord(sign) for sign in "‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€™←↑→↓↗−≈≠≤≥⅓⅔"] + [0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F]
LIGATURES = ["f_f", "f_i", "f_l", "f_t", "f_f_i", "f_f_l"]
DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
SMALL_CAPITALS = [f"{letter}.sc" for letter in [*ascii_uppercase, "Eacute", "Egrave", "Adieresis", "Odieresis", "Udieresis"]] + [f"{digit}.sc" for digit in DIGITS]
PROPORTIONAL = [f"{digit}.lf" for digit in DIGITS]
FEATURES = ["kern", "liga", "ccmp", "locl", "smcp", "c2sc", "lnum", "pnum", "tnum"]

# Weight and optical size of each. A static file is also understood by browsers from before 2018, which know no variable fonts.
FACES = {
    "regular": ("Roman", {"wght": 400, "opsz": 16}, LIGATURES + PROPORTIONAL + SMALL_CAPITALS),
    "bold": ("Roman", {"wght": 680, "opsz": 32}, LIGATURES + PROPORTIONAL),
    "italic": ("Italic", {"wght": 400, "opsz": 16}, LIGATURES + PROPORTIONAL),
}


def cut(font: TTFont, glyphs: list[str]) -> TTFont:
    options = subset.Options(layout_features=FEATURES, layout_closure=False, hinting=False, notdef_outline=True, glyph_names=False, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    cutter = subset.Subsetter(options)
    known = set(font.getGlyphOrder())
    cutter.populate(unicodes=LETTERS + SIGNS, glyphs=[glyph for glyph in glyphs if glyph in known])
    cutter.subset(font)
    # What was cut away must be gone before the instancer looks for it.
    whole = io.BytesIO()
    font.save(whole)
    whole.seek(0)
    return TTFont(whole, recalcTimestamp=False)


def name(font: TTFont, style: str) -> None:
    # “Source” is a reserved name (OFL, clause 3): a changed font must bear another.
    for number, text in {1: "Warta Serif", 2: style.capitalize(), 4: f"Warta Serif {style.capitalize()}", 6: f"WartaSerif-{style.capitalize()}"}.items():
        font["name"].setName(text, number, 3, 1, 0x409)


def main(source: Path, output: Path) -> None:
    for style, (file, place, glyphs) in FACES.items():
        font = cut(TTFont(source / f"SourceSerif4Variable-{file}.ttf", recalcTimestamp=False), glyphs)
        font = instancer.instantiateVariableFont(font, place)
        if "STAT" in font:
            del font["STAT"]
        name(font, style)
        font.flavor = "woff2"
        font.save(output / f"warta-serif-{style}.woff2")


main(Path(sys.argv[1]), Path(sys.argv[2]))
