#!/usr/bin/env python3
"""Every dependency has a licence that deny.toml allows. Needs nothing but cargo."""

import json
import re
import subprocess
import sys
import tomllib


def allowed(expression, licences):
    """Whether an SPDX expression can be met with the licences; `/` is the old way to write OR."""
    expression = expression.replace("/", " OR ")
    words = re.findall(r"[()]|[^\s()]+", re.sub(r"\s+WITH\s+", "-WITH-", expression))
    python = [{"OR": "or", "AND": "and"}.get(w, w if w in "()" else str(w.replace("-WITH-", " WITH ") in licences)) for w in words]
    return eval(" ".join(python), {"__builtins__": {}}, {})  # nothing but True, False, and, or, brackets


def main():
    with open("deny.toml", "rb") as file:
        licences = set(tomllib.load(file)["licenses"]["allow"])
    metadata = subprocess.run(["cargo", "metadata", "--format-version", "1", "--locked"], check=True, capture_output=True)
    packages = json.loads(metadata.stdout)["packages"]
    wrong = [f"{p['name']} {p['version']}: {p['license']}" for p in packages if not allowed(p["license"] or "none", licences)]
    print(f"{len(packages)} packages;", "; ".join(wrong) or "all of them under licences that deny.toml allows")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
