#!/usr/bin/env python3
"""Scores graphs against the hand-made measures; every figure has a floor that may only rise.

    scores.py MEASURE GRAPHS TREES STYLES [--raise]

MEASURE holds the texts, their gold and the scorers; GRAPHS holds NAME.json for each text; TREES is what
examples/microtexts.rs makes of the short texts; STYLES is what examples/styles.rs prints of the project's
own texts. Floors stand in
floors.json beside this file; --raise lifts each to the figure measured, and lowers none. Exit 1 where a
figure lies below its floor, or has none.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ESSAY = "00_trade_union_debates"
FLOORS = Path(__file__).with_name("floors.json")


def scored(measure, *arguments):
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=measure).stdout


def essay_figures(measure, graphs):
    """The text that must be served perfectly."""
    graph = graphs / f"{ESSAY}.json"
    figures = json.loads(scored(measure, "score.py", f"texts/{ESSAY}.gold.json", graph, "--json"))
    yield "essay: quotations found of 27", figures["matched"]
    yield "essay: quotations exact of 27", figures["matched_exact"]
    yield "essay: quotations that are none (as 0 less n)", -(figures["pred"] - figures["tp"])
    yield "essay: citations linked of 27", figures["cit_linked"]
    yield "essay: speakers right of 23", figures["spk_ok"]
    data = json.loads(graph.read_text(encoding="utf-8"))
    roles = {node["id"]: node.get("role") for node in data["nodes"]}
    quoted = {}
    for edge in data["edges"]:
        if edge["kind"] == "source-of" and roles.get(edge["target"]) != "term":
            quoted.setdefault(edge["source"], set()).add(edge["target"])
    counts = sorted((len(q) for q in quoted.values()), reverse=True)
    labels = {node["id"]: node.get("label") for node in data["nodes"]}
    print("essay, sources:", ", ".join(f"{labels[s]} {len(q)}" for s, q in sorted(quoted.items(), key=lambda i: -len(i[1]))))
    yield "essay: sources quoted 13, 6, 4 and 4 times (1 is yes)", int(counts == [13, 6, 4, 4])
    said = scored(measure, "score_argument.py", "seed-argument.json", graph)
    print("essay, argument:", said.strip())
    for what in ("thesis", "claims", "roles", "quotations", "polarity", "relations"):
        yield f"argument: {what}", int(re.search(rf"\b{what} (\d+)", said)[1])
    yield "argument: floating claims (as 0 less n)", -int(re.search(r"floating (\d+)", said)[1])


def all_figures(measure, graphs):
    """All texts together."""
    print(scored(measure, "score.py", "--dir", "texts", graphs).strip())
    total = json.loads(scored(measure, "score.py", "--dir", "texts", graphs, "--json"))["total"]
    yield "all texts: quotation F1", round(total["F1"], 3)
    yield "all texts: quotation F1, exact", round(total["F1_exact"], 3)
    yield "all texts: citation recall", round(total["cit_recall"] or 0, 3)
    yield "all texts: citation precision", round(total["cit_prec"] or 0, 3)
    yield "all texts: speakers right", round(total["spk_all"] or 0, 3)


def tree_figures(measure, trees):
    """Short texts whose units are given: which is the central claim, and what bears on what."""
    said = scored(measure, "score_relations.py", "microtexts/part1.json", trees)
    print("short texts:", " ".join(said.split()))
    for what in ("cc", "ro", "fu", "at"):
        yield f"short texts: {what}", float(re.search(rf"\b{what}\b\D*([0-9.]+)", said)[1])


def style_figures(styles):
    """The project's own texts in every citation style: the last row of the table."""
    table = styles.read_text(encoding="utf-8")
    print(table.strip())
    row = next(line for line in table.splitlines() if line.startswith("| all |"))
    _, _, texts, found, false, exact, _, linked, false_links, speakers, _ = (cell.strip() for cell in row.split("|"))
    yield "styles: texts", int(texts)
    yield "styles: quotations found", int(found.split("/")[0])
    yield "styles: quotations that are none (as 0 less n)", -int(false)
    yield "styles: quotations to the letter", int(exact)
    yield "styles: citations linked", int(linked.split("/")[0])
    yield "styles: citations linked falsely (as 0 less n)", -int(false_links)
    yield "styles: speakers", int(speakers.split("/")[0])


def main(measure, graphs, trees, styles, *options):
    measure, graphs, trees, styles = (Path(path).resolve() for path in (measure, graphs, trees, styles))
    figures = [
        *essay_figures(measure, graphs),
        *all_figures(measure, graphs),
        *tree_figures(measure, trees),
        *style_figures(styles),
    ]
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    if "--raise" in options:
        floors = {what: max(figure, floors.get(what, figure)) for what, figure in figures}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n")
    kept = True
    for what, figure in figures:
        floor = floors.get(what)
        if floor is None or figure < floor:
            kept, told = False, "BELOW ITS FLOOR" if floor is not None else "HAS NO FLOOR"
        else:
            told = "kept" if figure == floor else "kept; the floor may be raised (scores.py --raise)"
        print(f"{what}: {figure}, floor {floor}: {told}")
    for what in floors.keys() - {what for what, _ in figures}:
        kept = False
        print(f"{what}: has a floor and was not measured")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
