// What programs in JavaScript make of the files of other formats. Usage: node interchange.mjs FOLDER...
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import cytoscape from "cytoscape";
import argdown from "@argdown/core";
import { JSDOM } from "jsdom";

// Mermaid cleans labels with DOMPurify, which wants a window.
const { window } = new JSDOM("<!doctype html><body></body>");
globalThis.window = window;
globalThis.document = window.document;
globalThis.Element = window.Element;
globalThis.DocumentFragment = window.DocumentFragment;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8, maxEdges: 1e6 });

const app = new argdown.ArgdownApplication();
app.addPlugin(new argdown.ParserPlugin(), "parse-input");
app.addPlugin(new argdown.DataPlugin(), "build-model");
app.addPlugin(new argdown.ModelPlugin(), "build-model");

for (const folder of process.argv.slice(2)) {
    const read = (name) => readFileSync(join(folder, `map.${name}`), "utf8");
    const same = (what, found, expected) => {
        if (JSON.stringify(found) !== JSON.stringify(expected)) {
            console.error(`${basename(folder)}: ${what}: ${JSON.stringify(found)}, and ours is ${JSON.stringify(expected)}`);
            process.exit(1);
        }
    };
    const data = JSON.parse(read("json"));
    const nodes = data.nodes.filter((node) => !node.continues);
    const edges = data.edges.filter((edge) => !edge.id.includes("."));
    const said = nodes.filter((node) => node.kind !== "source");
    const bearing = edges.filter((edge) => !edge.source.startsWith("s"));
    const sign = (edge) => (edge.kind === "attacks" ? "-" : "+");

    const graph = cytoscape({ headless: true, elements: JSON.parse(read("cytoscape")).elements });
    same("Cytoscape.js", [graph.nodes().length, graph.edges().length], [nodes.length, edges.length]);
    same("Cytoscape.js, classes", graph.nodes(".claim").length, nodes.filter((n) => n.kind === "claim").length);

    const parsed = await mermaid.mermaidAPI.getDiagramFromText(read("mermaid"));
    const chart = parsed.db;
    same("Mermaid", [chart.getVertices().size, chart.getEdges().length], [nodes.length, edges.length]);

    const request = { process: ["parse-input", "build-model"], input: read("argdown"), throwExceptions: true, logLevel: "error" };
    const { statements, relations, parserErrors, lexerErrors } = app.run(request);
    same("Argdown, errors", [(parserErrors ?? []).length, (lexerErrors ?? []).length], [0, 0]);
    const titles = Object.keys(statements);
    same("Argdown, statements", titles.length, said.length);
    const related = new Set(bearing.map((edge) => `${edge.source} ${sign(edge)} ${edge.target}`));
    same("Argdown, relations", relations.length, related.size);
    for (const title of titles) {
        const node = said.find((node) => node.id === title.split(" ")[0]);
        const member = statements[title].members.find((member) => !member.isReference);
        const words = (text) => text.replace(/\s+/gu, " ").trim();
        const pieces = [node, ...data.nodes.filter((other) => other.continues === node.id)];
        same(`Argdown, ${title}`, words((member?.text ?? "").replace(/#(claim|quotation).*$/u, "")), words(pieces.map((piece) => piece.text).join(" ")));
        same(`Argdown, ${title}, line`, (member.data ?? {}).line, node.anchor.line);
    }
    console.log(`${basename(folder)}: Cytoscape.js, Mermaid and Argdown read ${nodes.length} nodes, ${edges.length} edges, ${said.length} statements, ${relations.length} relations`);
}
process.exit(0);
