// Folding: what stands under a claim goes out of sight, and a number says how much it is.

/** The claims under which nothing is shown.
 * @type {Set<string>} */
const folded = new Set();

/** The claims under a claim, however deep.
 * @param {string} id @returns {string[]} */
function under(id) {
  const found = below(id);
  const met = new Set([id, ...found]);
  for (let at = 0; at < found.length; at++) {
    for (const next of below(found[at])) {
      if (!met.has(next)) {
        met.add(next);
        found.push(next);
      }
    }
  }
  return found;
}

/** Folds what stands under a claim, or unfolds it.
 * @param {string} id */
function toggle(id) {
  if (!below(id).length) return;
  if (!folded.delete(id)) folded.add(id);
  const row = document.getElementById(`o-${id}`);
  row?.setAttribute("aria-expanded", String(!folded.has(id)));
  foldDrawing();
  said.textContent = folded.has(id) ? `${under(id).length} claims folded` : "unfolded";
}

/** Unfolds whatever hides a node.
 * @param {string} id */
function uncover(id) {
  const claims = things.get(id)?.kind === "claim" ? [id] : (leaving.get(id) ?? []).map((tie) => tie.to);
  let changed = false;
  for (const claim of claims) {
    for (const above of upwards(claim).slice(1)) {
      if (!folded.delete(above)) continue;
      changed = true;
      document.getElementById(`o-${above}`)?.setAttribute("aria-expanded", "true");
    }
  }
  if (changed) foldDrawing();
}

/** Shows in the drawing what is folded. */
function foldDrawing() {
  if (view.name !== "map" || !view.svg) return;
  const hidden = new Set([...folded].flatMap(under));
  /** @param {string} id */
  const isHidden = (id) => {
    if (things.get(id)?.kind === "claim") return hidden.has(id);
    const ends = (leaving.get(id) ?? []).filter((tie) => things.get(tie.to)?.kind === "claim");
    return ends.length > 0 && ends.every((tie) => hidden.has(tie.to));
  };
  for (const [id, elements] of view.nodes) {
    const gone = isHidden(id);
    for (const element of elements) element.classList.toggle("gone", gone);
  }
  for (const [id, elements] of view.lines) {
    const tie = ties.get(id);
    const gone = Boolean(tie && (isHidden(tie.from) || isHidden(tie.to)));
    for (const element of elements) element.classList.toggle("gone", gone);
  }
  const cards = [...view.nodes].filter(([id]) => things.get(id)?.kind === "claim" && below(id).length);
  // All are measured before anything is added, so that the drawing is laid out once.
  for (const [, elements] of cards) boxOf(elements[0]);
  for (const [id, elements] of cards) badge(id, elements[0]);
}

/** The knob at the edge of a card: `−`, or how many claims are folded.
 * @param {string} id @param {Element} card */
function badge(id, card) {
  const made = "http://www.w3.org/2000/svg";
  let knob = card.querySelector(":scope > .fold");
  if (!knob) {
    const box = boxOf(card);
    knob = document.createElementNS(made, "g");
    knob.setAttribute("class", "fold");
    knob.setAttribute("data-fold", id);
    knob.setAttribute("transform", `translate(${box.x + box.width}, ${box.y + box.height})`);
    knob.append(document.createElementNS(made, "rect"), document.createElementNS(made, "text"));
    card.append(knob);
  }
  const [rect, text] = knob.children;
  const words = folded.has(id) ? `+${under(id).length}` : "−";
  if (text.textContent === words) return;
  text.textContent = words;
  const wide = 10 + 6 * words.length;
  for (const [key, value] of Object.entries({ x: -wide / 2, y: -8, width: wide, height: 16, rx: 8 })) rect.setAttribute(key, String(value));
  knob.classList.toggle("some", folded.has(id));
}
