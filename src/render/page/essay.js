// The essay's side: its marks, and places in its text.

const essay = byId("essay");
/** The pieces of each node's marks, in text order.
 * @type {Map<string, HTMLElement[]>} */
const marks = new Map();
/** All pieces that the arrow keys go through.
 * @type {HTMLElement[]} */
const pieces = [...essay.querySelectorAll("a.m")].map((piece) => /** @type {HTMLElement} */ (piece));
for (const piece of pieces) {
  // One stop for the Tab key; arrows go on from there.
  piece.tabIndex = -1;
  for (const id of idsOf(piece)) into(marks, id, piece);
}
if (pieces[0]) pieces[0].tabIndex = 0;

/** @param {HTMLElement} piece */
function idsOf(piece) {
  return (piece.dataset.m ?? "").split(" ");
}

/** Whether a piece begins what it leads to, and is not the second half of it.
 * @param {HTMLElement} piece */
function begins(piece) {
  return "tag" in piece.dataset || piece.classList.contains("cit") || piece.classList.contains("again");
}

/** What a piece means: the smallest of its marks; chosen again, the next larger one.
 * @param {HTMLElement} piece @param {string | undefined} chosen */
function meant(piece, chosen) {
  const ids = idsOf(piece);
  return ids[(ids.indexOf(chosen ?? "") + 1) % ids.length];
}

/** Shows in the essay what was chosen.
 * @param {string | undefined} id @param {boolean} scroll */
function chooseInEssay(id, scroll) {
  for (const piece of essay.querySelectorAll(".sel")) {
    piece.classList.remove("sel");
    piece.removeAttribute("aria-current");
  }
  const chosen = (id && marks.get(id)) || [];
  for (const piece of chosen) {
    piece.classList.add("sel");
    piece.setAttribute("aria-current", "true");
  }
  const home = id ? document.getElementById(id) : null;
  const first = chosen.find((piece) => piece.previousElementSibling === home) ?? chosen.find(begins) ?? chosen[0];
  if (!first) return;
  stop(first);
  if (scroll) reveal(first, essay);
}

/** Makes a piece the one that the Tab key comes to.
 * @param {HTMLElement} piece */
function stop(piece) {
  for (const other of essay.querySelectorAll("a.m[tabindex='0']")) /** @type {HTMLElement} */ (other).tabIndex = -1;
  piece.tabIndex = 0;
}

/** The mark after or before a piece.
 * @param {HTMLElement} piece @param {1 | -1} step */
function beside(piece, step) {
  for (let at = pieces.indexOf(piece) + step; at >= 0 && at < pieces.length; at += step) {
    if (begins(pieces[at]) && !pieces[at].classList.contains("off")) return pieces[at];
  }
  return undefined;
}

/** The element of a paragraph.
 * @param {Place} place */
function paragraph(place) {
  return document.getElementById(`d${place[0]}-${place[1]}`);
}

/** Where a place of the text stands on the page. `data-a` tells at which code point a run begins.
 * @param {Place} place @returns {Range | undefined} */
function rangeOf(place) {
  const block = data.words ? paragraph(place) : null;
  if (!block) return undefined;
  const range = document.createRange();
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let at = Number(block.dataset.a);
  let begun = false;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof HTMLElement) {
      if (node.dataset.a) at = Number(node.dataset.a);
      continue;
    }
    if (node.parentElement?.closest(".label, sup")) continue;
    const text = node.nodeValue ?? "";
    let unit = 0;
    for (const letter of text) {
      if (!begun && at >= place[2]) {
        range.setStart(node, unit);
        begun = true;
      }
      if (begun && at >= place[3]) {
        range.setEnd(node, unit);
        return range;
      }
      unit += letter.length;
      at += 1;
    }
    if (begun) range.setEnd(node, unit);
  }
  return begun ? range : undefined;
}

/** The words of a place; empty where the page has none.
 * @param {Place} place */
function textAt(place) {
  return (rangeOf(place)?.toString() ?? "").replace(/\s+/g, " ").trim();
}

/** Points at the words of a place, until something else is pointed at.
 * @param {Place} place */
function pointAt(place) {
  const range = rangeOf(place);
  const block = paragraph(place);
  if (block) reveal(range?.startContainer.parentElement ?? block, essay);
  if (!range || !("highlights" in CSS)) return;
  CSS.highlights.set("because", new Highlight(range));
}

function pointAtNothing() {
  if ("highlights" in CSS) CSS.highlights.delete("because");
}
