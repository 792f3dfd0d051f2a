#!/usr/bin/env python3
"""Whether files hold the wording of an essay that may not go out.

    wording.py ESSAY FILE...

Told are runs of six words and more that stand in the essay too; citations, which are names of sources and
places in them, are left aside. Exit 1 where there is one. An anchor in a file of corrections (`at`, `from`,
`to`, `into` and what stands beside them) is what finds the essay's words, and has to quote a few: of these,
runs of nine and more are told.
"""

import html
import re
import sys
from pathlib import Path

RUN = 6
ANCHOR = 9


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


def runs(text, length):
    said = words(text)
    return {tuple(said[i : i + length]) for i in range(len(said) - length + 1)}


def shared(essay, text, length):
    """The longest runs of a text that stand in the essay, citations left aside."""
    cited = "\n".join(c for c in re.findall(r"\((?:[^()]|\([^()]*\))*\)", essay) if re.search(r"\d", c))
    known = runs(essay, length) - runs(cited, length)
    said, at = words(text), 0
    while at <= len(said) - length:
        end = at + length
        if tuple(said[at:end]) not in known:
            at += 1
            continue
        while end < len(said) and tuple(said[end - length + 1 : end + 1]) in known:
            end += 1
        yield " ".join(said[at:end])
        at = end


def main():
    essay = Path(sys.argv[1]).read_text(encoding="utf-8")
    told = 0
    for name in sys.argv[2:]:
        text = Path(name).read_text(encoding="utf-8")
        length = RUN
        if name.endswith(".toml"):
            length = ANCHOR
        elif not name.endswith((".md", ".json")):
            # Words of a picture are set in lines; what is between them is no word.
            text = html.unescape(re.sub(r"<[^<>]*>|\\[nlr]", " ", text))
        for run in shared(essay, text, length):
            print(f"{name}: “{run}” stands in the essay", file=sys.stderr)
            told += 1
    sys.exit(f"{told} pieces of the essay's wording" if told else 0)


main()
