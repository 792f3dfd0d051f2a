#!/usr/bin/env python3
"""Makes a corpus whose answers are known, its tables, and asks DuckDB and Polars. Called by .ci/parquet."""

import json
import pathlib
import subprocess
import sys

import duckdb
import polars

ESSAYS = 700
SHARED = "the mill fed nine hundred mouths before the first train came"
OTHER = "there was no mill worth the name in that whole year"


def essay(n):
    """Every second essay shares one quotation, however it is set; every third another; every one has its own."""
    # A number after a title would be its volume.
    place = "Mar" + "".join(chr(ord("a") + int(digit)) for digit in str(n))
    parts = [f"Salt made the town of number {n}. The railway did not make it, as most writers say."]
    if n % 2 == 0:
        words = SHARED.capitalize() if n % 4 == 0 else SHARED
        parts.append(f"Hale writes: “{words}” (Ruth Hale, Salt and Town, 1911, p. {n % 40 + 1}).")
    if n % 3 == 0:
        parts.append(f"Brandt denies this: “{OTHER}” (A. Brandt, Letters from Marren, 1920, p. 6).")
    parts.append(f"Orme says: “essay number {n} has these words and no other essay has them” (Tom Orme, Pans of {place}, 1930, p. 2).")
    return "\n\n".join(parts)


def main(program, work):
    work = pathlib.Path(work)
    lines = [json.dumps({"id": n, "text": essay(n)}) for n in range(ESSAYS)] + ['{"id": "broken"}']
    (work / "essays.jsonl").write_text("\n".join(lines))
    subprocess.run(
        [program, "batch", work / "essays.jsonl", "-o", work / "graphs.jsonl", "--parquet", work / "tables", "-q"], check=True
    )
    table = lambda name: str(work / "tables" / f"{name}.parquet")

    graphs = [json.loads(line) for line in (work / "graphs.jsonl").open()]
    graphs = [record["graph"] for record in graphs if "graph" in record]
    counted = {
        "documents": ESSAYS,
        "nodes": sum(len(g["nodes"]) for g in graphs),
        "edges": sum(len(g["edges"]) for g in graphs),
        "quotations": sum(n["kind"] == "quotation" for g in graphs for n in g["nodes"]),
        "sources": sum(n["kind"] == "source" for g in graphs for n in g["nodes"]),
    }
    for name, rows in counted.items():
        found = duckdb.sql(f"select count(*) from '{table(name)}'").fetchall()[0][0]
        assert found == polars.read_parquet(table(name)).height == rows, (name, found, rows)

    shared = f"select words, count(distinct essay) n from '{table('quotations')}' group by words order by n desc, words limit 2"
    by_duckdb = duckdb.sql(shared).fetchall()
    frame = polars.read_parquet(table("quotations")).group_by("words").agg(polars.col("essay").n_unique().alias("n"))
    by_polars = frame.sort(["n", "words"], descending=[True, False]).head(2).rows()
    expect = [(SHARED, (ESSAYS + 1) // 2), (OTHER, (ESSAYS + 2) // 3)]
    assert by_duckdb == expect, by_duckdb
    assert by_polars == expect, by_polars

    # Sources by the quotations that they give, over the edges.
    stands = f"""
        select s.authors, s.title, s.year, count(*) n
        from '{table('edges')}' e join '{table('sources')}' s on s.essay = e.essay and s.id = e.source
        where e.kind = 'source-of' group by all order by n desc, s.title limit 2"""
    by_duckdb = duckdb.sql(stands).fetchall()
    edges, sources = polars.read_parquet(table("edges")), polars.read_parquet(table("sources"))
    joined = edges.filter(polars.col("kind") == "source-of").join(
        sources, left_on=["essay", "source"], right_on=["essay", "id"]
    )
    frame = joined.group_by(["authors", "title", "year"]).agg(polars.len().alias("n"))
    by_polars = frame.sort(["n", "title"], descending=[True, False]).head(2).rows()
    expect = [
        ("Hale", "Salt and Town", 1911, (ESSAYS + 1) // 2),
        ("Brandt", "Letters from Marren", 1920, (ESSAYS + 2) // 3),
    ]
    assert by_duckdb == expect, by_duckdb
    assert by_polars == expect, by_polars
    groups = duckdb.sql(f"select count(distinct row_group_id) from parquet_metadata('{table('nodes')}')").fetchall()[0][0]
    print(f"parquet: {counted}; DuckDB {duckdb.__version__} and Polars {polars.__version__} agree on both questions; {groups} groups of nodes")


if __name__ == "__main__":
    main(*sys.argv[1:])
