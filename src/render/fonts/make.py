"""Makes the fonts of this folder out of Liberation 2.1.5 (Debian: fonts-liberation2, 1:2.1.5-1).

    pip install fonttools==4.68.0
    python3 make.py /usr/share/fonts/truetype/liberation2

Every sign is kept. What goes is what drawing a picture does not need: the programs that fit
outlines to coarse screens, kerning (so that a text is as wide as its letters, which is what
`render::measure` adds up) and the names. The names must go: "Liberation" is reserved under the
licence (OFL.txt) for the fonts as they came.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = {
    "Sans-Regular": ("Claimgraph Sans", "Regular"),
    "Sans-Bold": ("Claimgraph Sans", "Bold"),
    "Sans-Italic": ("Claimgraph Sans", "Italic"),
    "Serif-Italic": ("Claimgraph Serif", "Italic"),
}


def made(path, family, style):
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.legacy_kern = False
    options.layout_features = ["ccmp", "mark", "mkmk", "locl"]
    options.drop_tables += ["FFTM", "gasp", "kern"]
    options.name_IDs = [0, 13, 14]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    for number, text in [
        (1, family),
        (2, style),
        (3, f"{family} {style}, from Liberation 2.1.5"),
        (4, f"{family} {style}"),
        (6, f"{family.replace(' ', '')}-{style}"),
    ]:
        font["name"].setName(text, number, 3, 1, 0x409)
    return font


for face, (family, style) in FACES.items():
    font = made(Path(sys.argv[1]) / f"Liberation{face}.ttf", family, style)
    font.save(Path(__file__).parent / f"{face}.ttf")
