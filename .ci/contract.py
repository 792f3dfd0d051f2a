#!/usr/bin/env python3
"""Holds graphs against the JSON contract, with tools that know nothing of the program.

    contract.py SCHEMA.json GRAPH.json [GRAPH.json ...]

Each graph must validate against the schema (jsonschema) and load with NetworkX as the same number of
nodes and edges, with its attributes where the contract says; that it is support that the edges follow is
seen from the kinds of their ends. Prints a line a graph; exit 1 if any fails.
"""

import json
import sys

import jsonschema
import networkx

ENDS = {
    "source-of": {("source", "quotation")},
    "supports": {("quotation", "claim"), ("claim", "claim")},
    "attacks": {("quotation", "claim"), ("claim", "claim")},
    "restates": {("claim", "claim")},
    "quoted-in": {("source", "source")},
}


def faults(validator, data):
    """What is wrong with a graph, in sentences."""
    for error in validator.iter_errors(data):
        yield f"schema: {error.json_path}: {error.message[:200]}"
    graph = networkx.node_link_graph(data, edges="edges")
    if not (graph.is_directed() and graph.is_multigraph()):
        yield "networkx: not a directed multigraph"
    if graph.graph.get("format") != "claimgraph":
        yield "networkx: the graph's own attributes are lost"
    if graph.number_of_nodes() != len(data["nodes"]):
        yield "networkx: an edge has made a node, or two nodes have one id"
    if graph.number_of_edges() != len(data["edges"]):
        yield "networkx: edges are lost"
    for source, target, edge in graph.edges(data=True):
        ends = (graph.nodes[source].get("kind"), graph.nodes[target].get("kind"))
        if ends not in ENDS.get(edge["kind"], ()):
            yield f"{edge['id']}: {edge['kind']} from {ends[0]} to {ends[1]}"


def main(schema, *paths):
    with open(schema, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    failed = False
    for path in paths:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        wrong = list(faults(validator, data))
        failed |= bool(wrong)
        print(f"{path}: {len(data['nodes'])} nodes, {len(data['edges'])} edges:", "; ".join(wrong[:5]) or "sound")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
