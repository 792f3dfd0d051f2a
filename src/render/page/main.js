// What joins the sides: one thing is chosen at a time, and every part shows it in its own way.

/** What is chosen.
 * @type {string | undefined} */
let chosen;

/** Chooses a node or a person, or nothing. Where it was chosen does not move.
 * @param {string | undefined} id @param {"essay" | "drawing" | "outline" | "keys" | "address" | "link"} from */
function choose(id, from) {
  const changed = id !== chosen;
  chosen = id;
  if (!id) {
    chooseInEssay(undefined, false);
    chooseInDrawing(undefined, false);
    chooseInOutline(undefined, false);
    pointAtNothing();
    why.replaceChildren(el("p", { class: "none" }, "Nothing is chosen."));
    if (changed && from !== "address") history.pushState(null, "", location.pathname + location.search);
    return;
  }
  uncover(id);
  if (view.svg && !view.nodes.has(id) && things.get(id)?.kind !== "source") show(home(id));
  explain(id);
  openTab("why", false);
  chooseInEssay(id, from !== "essay");
  chooseInDrawing(id, from !== "drawing");
  chooseInOutline(id, from === "outline");
  for (const row of document.querySelectorAll("tr.sel")) row.classList.remove("sel");
  document.querySelector(`tr[data-row="${CSS.escape(id)}"]`)?.classList.add("sel");
  say(id);
  if (changed && from !== "address") history.pushState(null, "", `#${id}`);
}

/** The view that shows a node.
 * @param {string} id */
function home(id) {
  for (const one of views) if (one.name === "map" && drawing(one) && one.nodes.has(id)) return one.name;
  return views.find((one) => drawing(one) && one.nodes.has(id))?.name ?? view.name;
}

/** @param {string | undefined} id @param {boolean} focus */
function chooseInOutline(id, focus) {
  for (const item of outline.querySelectorAll("[aria-selected]")) item.removeAttribute("aria-selected");
  const item = id ? document.getElementById(`o-${id}`) : null;
  if (!id || !item) return;
  item.setAttribute("aria-selected", "true");
  stopInOutline(id, focus);
  if (!outlinePane.hidden) reveal(item.querySelector(".row") ?? item, outlinePane);
}

/** Opens one of the tabs below the drawing.
 * @param {string} name @param {boolean} focus */
function openTab(name, focus) {
  for (const tab of byId("tabs").children) {
    const here = tab.getAttribute("aria-controls") === name;
    tab.setAttribute("aria-selected", String(here));
    /** @type {HTMLElement} */ (tab).tabIndex = here ? 0 : -1;
    byId(tab.getAttribute("aria-controls") ?? "").hidden = !here;
    if (here && focus) /** @type {HTMLElement} */ (tab).focus();
  }
}

function makeViews() {
  const row = byId("views");
  for (const [at, one] of views.entries()) {
    const tab = el("button", { role: "tab", type: "button", "data-name": one.name, "aria-controls": one.template ? "stage" : "outline-pane", title: `${one.label} (${at + 1})` }, one.label);
    tab.addEventListener("click", () => show(one.name));
    row.append(tab);
  }
}

/** Light or dark: as the system has it, until a person chooses. */
function makeTheme() {
  const button = byId("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const label = () => (button.textContent = isDark() ? "Light" : "Dark");
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    for (const one of views) if (one.svg) paint(one.svg);
    label();
  });
  system.addEventListener("change", label);
  label();
}

/** Follows an address: to a node, or to a paragraph. */
function follow() {
  const id = target(location.hash);
  if (id !== chosen) choose(id, "address");
  const block = /^#d\d+-\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
  if (block) reveal(block, essay);
}

/** @param {MouseEvent} event */
function click(event) {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const at = event.target instanceof Element ? event.target : null;
  const piece = /** @type {HTMLElement | null} */ (at?.closest("#essay a.m") ?? null);
  if (piece) {
    event.preventDefault();
    stop(piece);
    choose(meant(piece, piece.classList.contains("sel") ? chosen : undefined), "essay");
    return;
  }
  const item = /** @type {HTMLElement | null} */ (at?.closest("#outline [data-o]") ?? null);
  if (item) {
    choose(item.dataset.o, "outline");
    return;
  }
  const anchor = at?.closest("a[href^='#']");
  const hash = anchor?.getAttribute("href") ?? "";
  const id = anchor ? target(hash) : undefined;
  if (!anchor) return;
  endSearch();
  const block = id ? null : document.getElementById(hash.slice(1));
  if (!id && !block?.closest("#essay")) return;
  event.preventDefault();
  if (id) choose(id, "link");
  else if (block) {
    history.pushState(null, "", hash);
    reveal(block, essay);
  }
}

/** What was opened for print alone.
 * @type {HTMLDetailsElement[]} */
let opened = [];

/** Puts the drawings that are printed behind the essay, and opens what is closed. */
function preparePrint() {
  opened = [...document.querySelectorAll("#checking details:not([open])")].map((one) => /** @type {HTMLDetailsElement} */ (one));
  for (const one of opened) one.open = true;
  for (const old of document.querySelectorAll(".printed")) old.remove();
  for (const one of views.filter((one) => one.name === "overview" || one.name === "sources")) {
    const svg = drawing(one);
    if (svg && svg !== pane.firstElementChild) byId("right").prepend(el("div", { class: "printed" }, svg));
  }
}

function tidyPrint() {
  for (const one of opened) one.open = false;
  for (const old of document.querySelectorAll(".printed")) old.remove();
  show(view.name);
}

makeViews();
makeTheme();
makeFilters();
listenToHands();
listenToSearch();
listenToKeys();
byId("tabs").addEventListener("click", (event) => {
  const tab = event.target instanceof Element ? event.target.closest("[role=tab]") : null;
  if (tab) openTab(tab.getAttribute("aria-controls") ?? "", false);
});
document.addEventListener("click", click);
addEventListener("popstate", follow);
addEventListener("hashchange", follow);
addEventListener("beforeprint", preparePrint);
addEventListener("afterprint", tidyPrint);
new ResizeObserver(() => view.svg && (hold(), place())).observe(stage);
document.documentElement.classList.add("live");
/** @type {HTMLElement | null} */ (outline.querySelector("[role=treeitem]"))?.setAttribute("tabindex", "0");
openTab("sources", false);
show(views[0].name);
follow();
// The browser goes to the fragment of the address by itself, when all is loaded; then the essay is put right.
addEventListener("load", () => setTimeout(() => chosen && chooseInEssay(chosen, true)));
