// The drawing's side: views, what is chosen in them, moving and scaling. The drawing is moved and scaled
// by one transform, so that neither costs a layout.

const stage = byId("stage");
const pane = byId("pane");
const outlinePane = byId("outline-pane");
const outline = byId("outline");
const said = byId("said");

/** A view and, once it was shown, its drawing.
 * @typedef {{name: string, label: string, svg?: SVGSVGElement, template?: HTMLTemplateElement,
 *   nodes: Map<string, Element[]>, lines: Map<string, Element[]>, seen: boolean,
 *   x: number, y: number, k: number, wide: number, high: number}} View */
/** @type {View[]} */
const views = [...document.querySelectorAll("template[data-view]")].map((found) => {
  const template = /** @type {HTMLTemplateElement} */ (found);
  const { view = "", label = "" } = template.dataset;
  return { name: view, label, template, nodes: new Map(), lines: new Map(), seen: false, x: 0, y: 0, k: 1, wide: 1, high: 1 };
});
views.push({ name: "outline", label: "Outline", nodes: new Map(), lines: new Map(), seen: false, x: 0, y: 0, k: 1, wide: 1, high: 1 });
/** @type {View} */
let view = views[views.length - 1];

/** Takes a drawing out of its template. Ids of nodes get a prefix, since the essay has them too; links
 * are no stops of the Tab key, since arrows go through them.
 * @param {View} view @returns {SVGSVGElement | undefined} */
function drawing(view) {
  if (view.svg || !view.template) return view.svg;
  const svg = view.template.content.querySelector("svg");
  if (!svg) return undefined;
  view.svg = document.importNode(svg, true);
  view.svg.removeAttribute("role");
  view.svg.setAttribute("aria-hidden", "true");
  for (const element of view.svg.querySelectorAll("[id]")) {
    const node = /^(?:[a-z]+\d*_)?([cqs]\d+)$/.exec(element.id);
    if (node && things.has(node[1])) {
      into(view.nodes, node[1], element);
      element.setAttribute("data-node", node[1]);
    } else if (ties.has(element.id)) {
      into(view.lines, element.id, element);
      element.setAttribute("data-line", element.id);
    } else {
      continue;
    }
    element.id = `m-${element.id}`;
  }
  for (const anchor of view.svg.querySelectorAll("a")) {
    anchor.setAttribute("tabindex", "-1");
    const id = target(anchor.getAttribute("href") ?? anchor.getAttribute("xlink:href") ?? "");
    if (id && !anchor.closest("[data-node]")) anchor.setAttribute("data-node", id);
  }
  const box = view.svg.viewBox.baseVal;
  view.wide = box?.width || view.svg.width.baseVal.value || 1;
  view.high = box?.height || view.svg.height.baseVal.value || 1;
  view.svg.setAttribute("width", String(view.wide));
  view.svg.setAttribute("height", String(view.high));
  paint(view.svg);
  return view.svg;
}

/** Shows a view.
 * @param {string} name */
function show(name) {
  const next = views.find((view) => view.name === name) ?? views[0];
  view = next;
  const svg = drawing(next);
  for (const tab of byId("views").children) {
    const here = /** @type {HTMLElement} */ (tab).dataset.name === next.name;
    tab.setAttribute("aria-selected", String(here));
    /** @type {HTMLElement} */ (tab).tabIndex = here ? 0 : -1;
  }
  stage.hidden = !svg;
  byId("zoom").hidden = !svg;
  outlinePane.hidden = Boolean(svg);
  if (!svg) return;
  if (pane.firstElementChild !== svg) pane.replaceChildren(svg);
  if (!next.seen) {
    next.seen = true;
    all(true);
  }
  place();
  foldDrawing();
  chooseInDrawing(chosen, false);
  filterDrawing();
}

/** Moves the drawing to where its view says. */
function place() {
  pane.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`;
}

/** Keeps some of the drawing in sight. */
function hold() {
  const { clientWidth: wide, clientHeight: high } = stage;
  const keep = 80;
  view.x = Math.min(wide - keep, Math.max(keep - view.wide * view.k, view.x));
  view.y = Math.min(high - keep, Math.max(keep - view.high * view.k, view.y));
}

/** All of the drawing; at first no smaller than can be read, from its upper left.
 * @param {boolean} readable */
function all(readable) {
  const { clientWidth: wide, clientHeight: high } = stage;
  const across = Math.min(1.4, (wide - 16) / view.wide);
  let k = Math.min(across, (high - 16) / view.high);
  if (readable) k = Math.max(k, Math.min(across, 0.75));
  if (readable) k = Math.max(k, 0.45);
  Object.assign(view, { k, x: Math.max(8, (wide - view.wide * k) / 2), y: Math.max(8, (high - view.high * k) / 2) });
  place();
}

/** Scales around a point of the stage.
 * @param {number} factor @param {number} [x] @param {number} [y] */
function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  const k = Math.min(4, Math.max(0.04, view.k * factor));
  view.x = x - ((x - view.x) * k) / view.k;
  view.y = y - ((y - view.y) * k) / view.k;
  view.k = k;
  hold();
  place();
}

/** @param {number} x @param {number} y */
function move(x, y) {
  view.x += x;
  view.y += y;
  hold();
  place();
}

/** Brings a node into the middle of the stage, large enough to be read.
 * @param {string} id */
function centre(id) {
  const element = view.nodes.get(id)?.find((element) => !element.closest(".gone"));
  if (!element) return;
  if (view.k < 0.6) view.k = 0.85;
  place();
  const [there, here] = [element.getBoundingClientRect(), stage.getBoundingClientRect()];
  view.x += here.left + here.width / 2 - (there.left + Math.min(there.width, here.width) / 2);
  view.y += here.top + here.height / 2 - (there.top + Math.min(there.height, here.height) / 2);
  if (!stillness.matches) {
    pane.classList.add("moving");
    setTimeout(() => pane.classList.remove("moving"), 260);
  }
  place();
}

/** @type {WeakMap<Element, DOMRect>} */
const boxes = new WeakMap();
/** How much room an element takes in its drawing, without what the page has added to it.
 * @param {Element} element */
function boxOf(element) {
  let box = boxes.get(element);
  if (!box) boxes.set(element, (box = /** @type {SVGGraphicsElement} */ (element).getBBox()));
  return box;
}

/** Draws a ring around what was chosen: a drawing has its own borders, of which none is taken away.
 * @param {Element} element */
function ring(element) {
  const made = "http://www.w3.org/2000/svg";
  const box = boxOf(element);
  const rect = document.createElementNS(made, "rect");
  rect.setAttribute("class", "ring");
  for (const [key, value] of Object.entries({ x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4, rx: 3 })) rect.setAttribute(key, String(value));
  // Below the knob, which would be cut by it.
  element.insertBefore(rect, element.querySelector(":scope > .fold"));
}

/** Shows in the drawing what was chosen, and dims what has nothing to do with it.
 * @param {string | undefined} id @param {boolean} move */
function chooseInDrawing(id, move) {
  if (!view.svg) return;
  for (const element of view.svg.querySelectorAll(".sel, .lit")) element.classList.remove("sel", "lit");
  for (const old of view.svg.querySelectorAll(".ring")) old.remove();
  view.svg.classList.toggle("dim", Boolean(id));
  if (!id) return;
  const near = shownFor(id);
  const lit = bright(id);
  if (near && near !== id) lit.add(near);
  for (const one of lit) for (const element of view.nodes.get(one) ?? []) light(element);
  for (const tie of new Set([...lit].flatMap((one) => leaving.get(one) ?? []))) {
    if (lit.has(tie.to)) for (const line of view.lines.get(tie.id) ?? []) line.classList.add("lit");
  }
  if (!near) return;
  for (const element of view.nodes.get(near) ?? []) {
    element.classList.add("sel");
    ring(element);
  }
  if (move) centre(near);
}

/** What the drawing shows of a node: the node; or the claim it is for; or, of a claim that the drawing
 * counts on the card of another, that one.
 * @param {string} id @returns {string | undefined} */
function shownFor(id) {
  if (view.nodes.has(id)) return id;
  const claims = things.get(id)?.kind === "claim" ? [id] : (leaving.get(id) ?? []).map((tie) => tie.to);
  return claims.flatMap(upwards).find((one) => view.nodes.has(one));
}

/** Lights an element; where it is a row, the card it stands on too.
 * @param {Element} element */
function light(element) {
  element.classList.add("lit");
  element.parentElement?.closest("[data-node]")?.classList.add("lit");
}

/** Says aloud what was chosen.
 * @param {string} id */
function say(id) {
  const thing = things.get(id);
  if (thing) said.textContent = `${thing.name}: ${wordsOf(id)}`;
}

/** The colours of a drawing: its own sheet follows the system; where a person has chosen light or dark,
 * its rules for the dark are taken as always or never so.
 * @param {SVGSVGElement} svg */
function paint(svg) {
  const theme = document.documentElement.dataset.theme;
  for (const found of svg.querySelectorAll("style")) {
    const style = /** @type {SVGStyleElement} */ (/** @type {unknown} */ (found));
    for (const rule of style.sheet?.cssRules ?? []) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const dark = darkRules.get(rule) ?? /prefers-color-scheme:\s*dark/.test(rule.conditionText);
      if (!dark) continue;
      darkRules.set(rule, true);
      rule.media.mediaText = theme === "dark" ? "all" : theme === "light" ? "not all" : "(prefers-color-scheme: dark)";
    }
  }
}
/** @type {WeakMap<CSSMediaRule, boolean>} */
const darkRules = new WeakMap();

/** What in the drawing was meant by an event.
 * @param {Event} event @returns {string | undefined} */
function nodeOf(event) {
  const at = event.target instanceof Element ? event.target.closest("[data-node]") : null;
  return at?.getAttribute("data-node") ?? undefined;
}

/** Dragging, two fingers, the wheel. */
function listenToHands() {
  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  let moved = 0;
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size === 1) moved = 0;
  });
  stage.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    const share = other ? 0.5 : 1;
    if (other) {
      const reach = Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
      const here = stage.getBoundingClientRect();
      zoom(reach, (now.x + other.x) / 2 - here.left, (now.y + other.y) / 2 - here.top);
    }
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (moved > 4) {
      stage.setPointerCapture(event.pointerId);
      stage.classList.add("held");
      move((now.x - before.x) * share, (now.y - before.y) * share);
    }
    fingers.set(event.pointerId, now);
  });
  const release = (/** @type {PointerEvent} */ event) => {
    fingers.delete(event.pointerId);
    if (!fingers.size) stage.classList.remove("held");
  };
  stage.addEventListener("pointerup", release);
  stage.addEventListener("pointercancel", release);
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? stage.clientHeight : 1;
    const here = stage.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) zoom(Math.exp((-event.deltaY * unit) / 300), event.clientX - here.left, event.clientY - here.top);
    else if (event.shiftKey && !event.deltaX) move(-event.deltaY * unit, 0);
    else move(-event.deltaX * unit, -event.deltaY * unit);
  }, { passive: false });
  stage.addEventListener("click", (event) => {
    event.preventDefault();
    if (moved > 4) return;
    const fold = event.target instanceof Element ? event.target.closest("[data-fold]") : null;
    if (fold) toggle(fold.getAttribute("data-fold") ?? "");
    else choose(nodeOf(event), "drawing");
  });
  stage.addEventListener("dragstart", (event) => event.preventDefault());
  byId("zoom").addEventListener("click", (event) => {
    const how = event.target instanceof HTMLElement ? event.target.dataset.zoom : "";
    if (how === "all") all(false);
    else if (how) zoom(how === "in" ? 1.25 : 0.8);
  });
}
