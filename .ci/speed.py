#!/usr/bin/env python3
"""Measures the whole program, from start to DOT on disk, and reads what the benchmark of its stages says.

    speed.py PROGRAM ESSAY WORKDIR THROUGHPUT

The least of ten runs on the essay (the least, since another process on the machine can only add to it),
then the essay 100 and 1,000 times over: linear time takes ten times as long for ten times the text.
THROUGHPUT is what `cargo bench --bench throughput -- quick` printed: its figures have floors, too.
"""

import os
import sys
import time
from pathlib import Path

ESSAY_SECONDS = 0.030
LARGE_TO_SMALL = 12.0
MEMORY_TO_TEXT = 40.0
# Least MB/s in any column of the benchmark's table; they may only rise.
FLOORS = {"passages": 200.0, "the whole stretch": 14.0, "claims and relations": 8.0}


def run(program, essay, out):
    """Seconds on the clock, seconds of work, and peak memory in bytes of one run."""
    begun = time.perf_counter()
    child = os.spawnv(os.P_NOWAIT, program, [program, "build", str(essay), "-q", "-o", str(out)])
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - begun
    if status != 0:
        sys.exit(f"{program} failed on {essay}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def rates(table):
    """The least figure of each row of the benchmark's table, by the row's name."""
    found = {}
    for line in Path(table).read_text(encoding="utf-8").splitlines():
        name, figures = line[:24].strip(), line[24:].split()
        try:
            found[name] = min(float(figure) for figure in figures)
        except ValueError:
            continue
    return found


def main(program, essay, work, table):
    work = Path(work)
    text = Path(essay).read_bytes()
    out = work / "speed.dot"
    kept = True

    def hold(what, figure, bound, unit):
        nonlocal kept
        kept &= figure <= bound
        print(f"{what}: {figure:.2f}{unit}, at most {bound:g}{unit}: {'kept' if figure <= bound else 'BROKEN'}")

    least = min(run(program, essay, out)[0] for _ in range(10))
    hold("the essay", least * 1000, ESSAY_SECONDS * 1000, " ms")
    seconds = {}
    for times in (100, 1000):
        path = work / f"essay-{times}.txt"
        path.write_bytes((text + b"\n\n") * times)
        # As often for the one as for the other: the least of many against a single run would bend the ratio.
        runs = [run(program, path, out) for _ in range(3)]
        # Work, not the clock: another process beside this one would else bend the ratio.
        seconds[times] = min(work for _, work, _ in runs)
        memory = max(peak for _, _, peak in runs)
        size = path.stat().st_size
        print(f"{times} times over, {size / 1e6:.1f} MB: {seconds[times]:.2f} s, {size / 1e6 / seconds[times]:.1f} MB/s")
        hold(f"peak memory over text, {times} times", memory / size, MEMORY_TO_TEXT, "")
        path.unlink()
    out.unlink()
    hold("1,000 times over 100 times", seconds[1000] / seconds[100], LARGE_TO_SMALL, "")
    least = rates(table)
    for what, floor in FLOORS.items():
        rate = least.get(what, 0.0)
        kept &= rate >= floor
        print(f"{what}: {rate:.1f} MB/s, at least {floor:g}: {'kept' if rate >= floor else 'BROKEN'}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
