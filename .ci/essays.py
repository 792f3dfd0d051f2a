#!/usr/bin/env python3
"""Lines of a batch: N essays of some 5 KB, each a piece of the examples from another place on, some broken on purpose.

Usage: essays.py N > essays.jsonl
"""

import json
import pathlib
import sys


def main():
    folder = pathlib.Path(__file__).parent.parent / "examples" / "essays"
    texts = [path.read_text(encoding="utf-8").split("\n## References")[0] for path in sorted(folder.iterdir())]
    paragraphs = [p for text in texts for p in text.split("\n\n")]
    for n in range(int(sys.argv[1])):
        if n % 1000 == 499:
            print('{"id": %d, "text": ' % n)
        elif n % 1000 == 999:
            print(json.dumps({"id": n, "path": "not-there.txt"}))
        else:
            essay, at = [f"Essay {n}"], n * 7
            while sum(map(len, essay)) < 5000:
                essay.append(paragraphs[at % len(paragraphs)])
                at += 1
            print(json.dumps({"id": n, "text": "\n\n".join(essay)}, ensure_ascii=n % 2 == 0))


if __name__ == "__main__":
    main()
