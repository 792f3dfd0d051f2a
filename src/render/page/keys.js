// The keyboard. In the essay, arrows go from mark to mark; in the argument, from claim to claim as it is
// drawn: the thesis at the left, the evidence at the right.

/** The row of the outline that the Tab key comes to.
 * @param {string} id @param {boolean} focus */
function stopInOutline(id, focus) {
  const item = document.getElementById(`o-${id}`);
  if (!item) return;
  for (const other of outline.querySelectorAll("[tabindex='0']")) /** @type {HTMLElement} */ (other).tabIndex = -1;
  item.tabIndex = 0;
  if (focus) item.focus({ preventScroll: true });
}

/** What stands beside a node under the same claim: claims and quotations as the outline lists them.
 * @param {string} id @param {1 | -1} step */
function neighbour(id, step) {
  const item = document.getElementById(`o-${id}`);
  const rows = [...outline.querySelectorAll("[data-o]")].filter((row) => !row.parentElement?.closest("[aria-expanded='false']"));
  const at = rows.indexOf(/** @type {Element} */ (item));
  return /** @type {HTMLElement | undefined} */ (rows[at + step])?.dataset.o;
}

/** Where an arrow leads from a node.
 * @param {string} key @param {string | undefined} id @returns {string | undefined} */
function stepTo(key, id) {
  const first = /** @type {HTMLElement | null} */ (outline.querySelector("[data-o]"))?.dataset.o;
  if (!id || !document.getElementById(`o-${id}`)) return first;
  const claim = things.get(id)?.kind === "claim";
  switch (key) {
    case "ArrowLeft": return claim ? upward(id)?.to : leaving.get(id)?.[0]?.to;
    case "ArrowRight": return claim ? (folded.has(id) ? undefined : below(id)[0] ?? evidence(id)[0]?.from) : undefined;
    case "ArrowUp": return neighbour(id, -1);
    case "ArrowDown": return neighbour(id, 1);
    case "Home": return first;
    default: return undefined;
  }
}

const ARROWS = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] });

/** @param {KeyboardEvent} event */
function keyInArgument(event) {
  const drawn = event.currentTarget === stage;
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey && drawn) move(arrow[0] * 80, arrow[1] * 80);
  else if (arrow || event.key === "Home") {
    const here = drawn ? chosen : /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.o ?? chosen;
    if (event.key === "ArrowRight" && here && folded.has(here)) toggle(here);
    const next = stepTo(event.key, here);
    if (next) choose(next, drawn ? "keys" : "outline");
  } else if (event.key === " " || event.key === "Enter") {
    const here = drawn ? chosen : /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.o;
    if (!here) return;
    if (event.key === " ") toggle(here);
    else if (drawn) openTab("why", true);
    else choose(here, "outline");
  } else if (drawn && (event.key === "+" || event.key === "=")) zoom(1.25);
  else if (drawn && (event.key === "-" || event.key === "_")) zoom(0.8);
  else if (drawn && event.key === "0") all(false);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {KeyboardEvent} event */
function keyInEssay(event) {
  const piece = document.activeElement;
  if (!(piece instanceof HTMLElement) || !piece.matches("a.m")) return;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step && !event.altKey) {
    const next = beside(piece, /** @type {1 | -1} */ (step));
    if (!next) return;
    stop(next);
    next.focus({ preventScroll: true });
    reveal(next, essay);
  } else if (event.key === " ") {
    piece.click();
  } else return;
  event.preventDefault();
}

/** Arrows inside a row of tabs.
 * @param {KeyboardEvent} event */
function keyInTabs(event) {
  const tabs = [.../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll("[role=tab]")];
  const at = tabs.indexOf(/** @type {Element} */ (document.activeElement));
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (at < 0 || !step) return;
  const next = /** @type {HTMLElement} */ (tabs[(at + step + tabs.length) % tabs.length]);
  next.focus();
  next.click();
  event.preventDefault();
}

/** @param {KeyboardEvent} event */
function keyAnywhere(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target instanceof Element && event.target.closest("input:not([type=checkbox]), select, textarea");
  if (event.key === "Escape") {
    const open = document.querySelectorAll("header details[open]");
    if (open.length) for (const one of open) /** @type {HTMLDetailsElement} */ (one).open = false;
    else if (!typing) choose(undefined, "keys");
  } else if (typing) return;
  else if (event.key === "/") search.focus();
  else if (event.key === "?") /** @type {HTMLDetailsElement} */ (byId("help")).open = true;
  else if (/^[1-9]$/.test(event.key) && views[Number(event.key) - 1]) show(views[Number(event.key) - 1].name);
  else return;
  event.preventDefault();
}

function listenToKeys() {
  stage.addEventListener("keydown", keyInArgument);
  outline.addEventListener("keydown", keyInArgument);
  essay.addEventListener("keydown", keyInEssay);
  byId("views").addEventListener("keydown", keyInTabs);
  byId("tabs").addEventListener("keydown", keyInTabs);
  document.addEventListener("keydown", keyAnywhere);
}
