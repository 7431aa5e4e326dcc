#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/fonts from Inter (Debian: fonts-inter, python3-fonttools).

Usage: make-font.py [folder of Inter-*.otf [folder to write]]

Two of Inter's habits do harm here. Its digits differ in width, so columns of numbers jitter; and its contextual alternates
swap ( - : and the comparison signs for glyphs that have no character of their own, which Qt 6.4 then writes into a PDF without
text: "<= 140" is copied out as "140". Qt 6.4 cannot switch font features, so the tabular digits become the digits, and only
those features stay that map a glyph to one with the same text. The name is changed as the Open Font License asks.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Trendward Sans"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}
KEPT_FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk"]
RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin, Latin-1 and Latin Extended A and B
    (0x0259, 0x0259), (0x02B0, 0x02FF), (0x0300, 0x036F),  # schwa, modifier letters, combining marks
    (0x0370, 0x03FF), (0x0400, 0x052F), (0x1E00, 0x1EFF),  # Greek, Cyrillic, Latin Extended Additional
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF),  # punctuation, super- and subscripts, currencies
    (0x2100, 0x214F), (0x2150, 0x215F),  # letter-like signs, fractions
    (0x2190, 0x21FF), (0x2200, 0x22FF),  # arrows, mathematics
    (0x2318, 0x2318), (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2713, 0x2717), (0xFFFD, 0xFFFD),
]


def tabular_digits(font):
    """The glyph that `tnum` puts in the place of each digit."""
    table = font["GSUB"].table
    lookups = {i for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
    swapped = {}
    for index in lookups:
        for sub in table.LookupList.Lookup[index].SubTable:
            swapped.update(getattr(getattr(sub, "ExtSubTable", sub), "mapping", {}))
    return {ord(d): swapped[font.getBestCmap()[ord(d)]] for d in "0123456789"}


def freeze_digits(font):
    digits = tabular_digits(font)
    widest = max(font["hmtx"][glyph][0] for glyph in digits.values())
    for glyph in digits.values():
        width, left = font["hmtx"][glyph]
        if widest - width > 4:
            sys.exit(f"{glyph} is no tabular digit: {width} wide, another {widest}.")
        font["hmtx"][glyph] = (widest, left)  # the 4 of Inter 3.19 Medium and SemiBold is 2 or 3 of 2816 units too narrow
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(digits)


def rename(font, style, weight):
    regular = style == "Regular"
    postscript = FAMILY.replace(" ", "") + "-" + style
    texts = {
        1: FAMILY if regular else f"{FAMILY} {style}", 2: "Regular",
        3: postscript, 4: FAMILY if regular else f"{FAMILY} {style}", 6: postscript,
        16: None if regular else FAMILY, 17: None if regular else style,
    }
    names = font["name"]
    for record in list(names.names):
        if record.nameID in texts or record.nameID > 17 or record.nameID in (7, 8, 9, 10, 11, 12, 15):
            names.removeNames(nameID=record.nameID)
    for number, text in texts.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    top.FullName, top.FamilyName, top.Weight = texts[4], FAMILY, style


def make(source, target, style, weight):
    font = TTFont(source, recalcTimestamp=False)
    freeze_digits(font)
    options = subset.Options(layout_features=KEPT_FEATURES, name_IDs=["*"], notdef_outline=True, glyph_names=False)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)])
    cut.subset(font)
    rename(font, style, weight)
    font.save(target)


def main():
    here = pathlib.Path(__file__).resolve().parents[2]
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    target = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else here / "resources" / "fonts"
    for style, weight in WEIGHTS.items():
        make(source / f"Inter-{style}.otf", target / f"TrendwardSans-{style}.otf", style, weight)


if __name__ == "__main__":
    main()
