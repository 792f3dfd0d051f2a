#!/usr/bin/env python3
"""Deletes every single quotation mark of a text in turn and looks whether the other marked spans stay.

    mutation.py CLAIMGRAPH TEXT GOLD.json [--jobs N]

CLAIMGRAPH is the program, TEXT the essay, GOLD.json its spans (`quotations`, `others`, `optional`,
in code points). For every text with one mark less, the program runs with `--terms`, and each span of
the gold but the one whose mark is gone is looked for: the letters and digits must be the same.
Fails if an evidence span is lost or is no evidence any more, or if more than one span is lost.
"""
import argparse
import concurrent.futures
import json
import pathlib
import subprocess
import sys
import tempfile

MARKS = "‘’"


def letters(text, start, end):
    """The positions of letters and digits, by which spans are compared."""
    return frozenset(i for i in range(start, min(end, len(text))) if text[i].isalnum())


def marks_of(text):
    """The places of single marks; a ’ before a letter is an apostrophe."""
    for at, c in enumerate(text):
        after = text[at + 1 : at + 2]
        if c in MARKS and not (c == "’" and after.isalpha()):
            yield at


def found(program, text, folder):
    """The spans that the program finds in a text, as {letters: role}."""
    with tempfile.TemporaryDirectory(dir=folder) as own:
        essay, graph = pathlib.Path(own, "essay.txt"), pathlib.Path(own, "graph.json")
        essay.write_text(text, encoding="utf-8", newline="")
        command = [program, "build", essay, "--terms", "-q", "--format", "json", "-o", graph]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        nodes = json.loads(graph.read_text(encoding="utf-8"))["nodes"]
    spans = {}
    for node in nodes:
        if node["kind"] == "quotation":
            anchor = node["anchor"]
            spans[letters(text, anchor["start"], anchor["end"])] = node.get("role") or "evidence"
    return spans


def lost(program, text, gold, cut, folder):
    """What is lost of the gold when the character at `cut` is deleted: (evidence, all) spans."""
    mutated = text if cut is None else text[:cut] + text[cut + 1 :]
    spans = found(program, mutated, folder)
    evidence, every, looked_for = [], [], 0
    for start, end, is_evidence in gold:
        if cut is not None and cut in (start - 1, end):
            continue
        looked_for += 1
        shift = lambda at: at - 1 if cut is not None and at > cut else at
        role = spans.get(letters(mutated, shift(start), shift(end)))
        if role is None:
            every.append(text[start:end])
        if is_evidence and role != "evidence":
            evidence.append(text[start:end])
    return evidence, every, looked_for


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("text", type=pathlib.Path)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    text = arguments.text.read_bytes().decode("utf-8")
    data = json.loads(arguments.gold.read_text(encoding="utf-8"))
    gold = [(q["start"], q["end"], not q.get("optional")) for q in data["quotations"]]
    gold += [(q["start"], q["end"], False) for q in data.get("others", []) + data.get("optional", [])]
    cuts = [None, *marks_of(text)]
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        results = list(pool.map(lambda cut: lost(arguments.program, text, gold, cut, folder), cuts))
    failures = 0
    for cut, (evidence, every, looked_for) in zip(cuts, results):
        if evidence or len(every) > 1:
            failures += 1
            place = "as it is" if cut is None else f"without {text[cut]} at {cut} (…{text[cut - 25 : cut + 2]!r})"
            print(f"  {place}: evidence lost {evidence}, spans lost {len(every)} of {looked_for} {every}")
    mutated = results[1:]
    whole = sum(1 for evidence, every, _ in mutated if not evidence and not every)
    worst = max((len(every) for _, every, _ in mutated), default=0)
    print(
        f"mutation: {len(mutated)} marks deleted in turn; all other spans kept in {whole}, "
        f"at worst {worst} of {len(gold) - 1} lost; {failures} below the floor; "
        f"unchanged text: {len(gold) - len(results[0][1])} of {len(gold)} spans"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
