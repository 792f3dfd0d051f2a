// What the other parts stand on: the graph as the page has it, look-ups by id, and elements.
// The parts are joined into one module in a fixed order; they share one scope and import nothing.

/** Document, paragraph, first code point, one past the last.
 * @typedef {[number, number, number, number]} Place */
/** Rule, what it added to the confidence in hundredths, the words it fired on.
 * @typedef {[string, number, Place]} Reason */
/** @typedef {{name: string, from: string, sure: number, because: Reason[]}} Speaker */
/** A node of the graph, or a person.
 * @typedef {{id: string, kind: string, name: string, role: string, sure?: number, at?: Place, again?: Place[],
 *   because?: Reason[], lacks?: string[], holder?: string, stance?: string, speaker?: Speaker,
 *   chip?: [string, number], spellings?: string[], within?: string}} Thing */
/** @typedef {{text?: string, form: string, at: Place, page?: string, back?: Place, original?: string}} Cited */
/** An edge of the graph.
 * @typedef {{id: string, from: string, to: string, kind: string, sure?: number, tree?: boolean,
 *   because?: Reason[], cited?: Cited}} Tie */

/** The element with an id that the page is known to have.
 * @param {string} id @returns {HTMLElement} */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** @type {{words: boolean, documents: string[], rules: Record<string, [string, string]>, nodes: Thing[], edges: Tie[]}} */
const data = JSON.parse(byId("data").textContent || "{}");

/** @type {Map<string, Thing>} */
const things = new Map(data.nodes.map((thing) => [thing.id, thing]));
/** @type {Map<string, Tie>} */
const ties = new Map(data.edges.map((tie) => [tie.id, tie]));
/** @type {Map<string, Tie[]>} */
const leaving = new Map();
/** @type {Map<string, Tie[]>} */
const coming = new Map();
for (const tie of data.edges) {
  into(leaving, tie.from, tie);
  into(coming, tie.to, tie);
}

/** Adds to the list that a map has under a key.
 * @template K, V @param {Map<K, V[]>} lists @param {K} key @param {V} value */
function into(lists, key, value) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The edge by which a claim stands under another one.
 * @param {string} id @returns {Tie | undefined} */
function upward(id) {
  const thing = things.get(id);
  if (thing?.role === "thesis") return undefined;
  return leaving.get(id)?.find((tie) => tie.tree && tie.to !== id);
}

/** The claims that stand under a claim, in the order of the essay.
 * @param {string} id @returns {string[]} */
function below(id) {
  return (coming.get(id) ?? []).filter((tie) => upward(tie.from) === tie).map((tie) => tie.from).sort(inOrder);
}

/** The quotations offered for a claim.
 * @param {string} id @returns {Tie[]} */
function evidence(id) {
  const seen = new Set();
  const offered = (coming.get(id) ?? []).filter((tie) => things.get(tie.from)?.kind === "quotation");
  return offered.filter((tie) => !seen.has(tie.from) && seen.add(tie.from)).sort((a, b) => inOrder(a.from, b.from));
}

/** @param {string} a @param {string} b */
function inOrder(a, b) {
  return Number(a.slice(1)) - Number(b.slice(1));
}

/** From a claim up to the thesis, itself first.
 * @param {string} id @returns {string[]} */
function upwards(id) {
  const way = [id];
  const met = new Set(way);
  for (let tie = upward(id); tie && !met.has(tie.to); tie = upward(tie.to)) {
    met.add(tie.to);
    way.push(tie.to);
  }
  return way;
}

/** Everything that stays bright when a thing is chosen: the way to the thesis, what is next to it,
 * and where that is from.
 * @param {string} id @returns {Set<string>} */
function bright(id) {
  const lit = new Set([id]);
  /** @param {string} quotation */
  const sources = (quotation) => {
    for (const tie of coming.get(quotation) ?? []) lit.add(tie.from);
  };
  const kind = things.get(id)?.kind;
  if (kind === "claim") {
    for (const step of upwards(id)) lit.add(step);
    for (const child of below(id)) lit.add(child);
    for (const tie of evidence(id)) {
      lit.add(tie.from);
      sources(tie.from);
    }
  } else if (kind === "quotation") {
    sources(id);
    for (const tie of leaving.get(id) ?? []) for (const step of upwards(tie.to)) lit.add(step);
  } else {
    const quotations = kind === "source" ? (leaving.get(id) ?? []).map((tie) => tie.to) : linked(id);
    for (const quotation of quotations) {
      lit.add(quotation);
      for (const tie of leaving.get(quotation) ?? []) lit.add(tie.to);
    }
  }
  return lit;
}

/** The nodes that the row of a person links to.
 * @param {string} id @returns {string[]} */
function linked(id) {
  const links = document.querySelectorAll(`#${CSS.escape(id)} a.id`);
  return [...links].map((link) => (link.getAttribute("href") ?? "").slice(1));
}

/** The id that an address ends in, as the page has it: `#c7`, `#c-C07`; of an edge, what it leaves from.
 * @param {string} hash @returns {string | undefined} */
function target(hash) {
  const found = /^#?(?:[cqsp]-)?([cqspe])0*(\d+)$/i.exec(hash);
  if (!found) return undefined;
  const id = found[1].toLowerCase() + found[2];
  if (ties.has(id)) {
    const tie = /** @type {Tie} */ (ties.get(id));
    return tie.kind === "source-of" ? tie.to : tie.from;
  }
  return things.has(id) || (id[0] === "p" && document.getElementById(id)) ? id : undefined;
}

/** The words of a node, as the outline has them.
 * @param {string} id @returns {string} */
function wordsOf(id) {
  const row = document.getElementById(`o-${id}`)?.querySelector(".words");
  return row?.textContent ?? things.get(id)?.name ?? "";
}

/** An element with its attributes and what is in it; text is only ever text.
 * @param {string} name @param {Record<string, string>} [attributes] @param {...(Node | string | undefined)} inside
 * @returns {HTMLElement} */
function el(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside.filter((part) => part !== undefined));
  return made;
}

/** @param {Place} place */
function pilcrow(place) {
  return (data.documents.length > 1 ? `d${place[0]} ` : "") + `¶${place[1]}`;
}

const stillness = matchMedia("(prefers-reduced-motion: reduce)");
/** How things come into sight.
 * @returns {ScrollBehavior} */
function pace() {
  return stillness.matches ? "auto" : "smooth";
}

/** Brings an element into the middle of what scrolls around it, where it is out of sight.
 * @param {Element} element @param {Element} frame */
function reveal(element, frame) {
  const [there, here] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (there.height === 0 && there.width === 0) return;
  const room = Math.min(60, here.height / 5);
  if (there.top >= here.top + room && there.bottom <= here.bottom - room) return;
  const middle = there.top + Math.min(there.height, here.height) / 2 - here.top - here.height / 2;
  frame.scrollBy({ top: middle, behavior: Math.abs(middle) > 4 * here.height ? "auto" : pace() });
}
