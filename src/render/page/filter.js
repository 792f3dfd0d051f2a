// Filters: what does not pass is faded on both sides; nothing moves.

const filterForm = /** @type {HTMLFormElement} */ (byId("filter"));
/** What is faded now.
 * @type {Set<string>} */
let off = new Set();

const ROLES = /** @type {[string, string][]} */ ([
  ["thesis", "thesis"], ["main", "main claims"], ["claim", "claims"], ["rebuttal", "rebuttals"],
  ["reported", "positions reported"], ["shared", "positions shared"], ["evidence", "quotations"], ["term", "terms"],
]);

/** The sources of a quotation.
 * @param {string} id */
function sourcesOf(id) {
  return (coming.get(id) ?? []).map((tie) => tie.from);
}

function makeFilters() {
  const present = new Set(data.nodes.map((thing) => thing.role));
  const roles = ROLES.filter(([role]) => present.has(role)).map(([role, words]) =>
    el("label", {}, el("input", { type: "checkbox", name: "role", value: role, checked: "" }), ` ${words}`));
  const quoted = data.nodes.filter((thing) => thing.kind === "source" && leaving.get(thing.id)?.length);
  const speakers = [...new Set(data.nodes.flatMap((thing) => (thing.speaker ? [thing.speaker.name] : [])))].sort();
  /** @param {string} name @param {string} title @param {[string, string][]} options */
  const choice = (name, title, options) =>
    el("label", {}, `${title} `, el("select", { name }, el("option", { value: "" }, "all"), ...options.map(([value, words]) => el("option", { value }, words))));
  filterForm.append(
    el("fieldset", {}, el("legend", {}, "Parts"), ...roles),
    choice("source", "Source", [...quoted.map((thing) => /** @type {[string, string]} */ ([thing.id, `${thing.chip?.[0] ?? ""} ${thing.name}`])), ["-", "none given"]]),
    choice("speaker", "Speaker", [...speakers.map((name) => /** @type {[string, string]} */ ([name, name])), ["-", "nobody named"]]),
    el("label", {}, "At least this sure ", el("input", { type: "range", name: "sure", min: "0", max: "100", step: "5", value: "0" }), el("output", {}, "0")),
    el("p", { class: "sum", role: "status" }),
    el("button", { type: "reset" }, "Show all"),
  );
  filterForm.addEventListener("input", filter);
  filterForm.addEventListener("submit", (event) => event.preventDefault());
  filterForm.addEventListener("reset", () => setTimeout(filter));
}

/** What passes, and what does not. */
function filter() {
  const asked = new FormData(filterForm);
  const roles = new Set(asked.getAll("role"));
  const source = String(asked.get("source") ?? "");
  const speaker = String(asked.get("speaker") ?? "");
  const sure = Number(asked.get("sure") ?? 0);
  /** @param {Thing} thing */
  const quotes = (thing) => {
    const sources = sourcesOf(thing.id);
    return (!source || (source === "-" ? !sources.length : sources.includes(source))) &&
      (!speaker || (speaker === "-" ? !thing.speaker : thing.speaker?.name === speaker));
  };
  const picky = Boolean(source || speaker);
  const passed = new Set();
  for (const thing of data.nodes) {
    if (thing.kind === "source") continue;
    const fits = thing.kind === "quotation" ? quotes(thing)
      : !picky || evidence(thing.id).some((tie) => quotes(/** @type {Thing} */ (things.get(tie.from)))) || (Boolean(speaker) && thing.holder === speaker);
    if (fits && roles.has(thing.role) && (thing.sure ?? 100) >= sure) passed.add(thing.id);
  }
  const all = data.nodes.filter((thing) => thing.kind !== "source");
  for (const thing of data.nodes) {
    if (thing.kind !== "source") continue;
    const quoted = leaving.get(thing.id) ?? [];
    if (passed.size === all.length || !quoted.length || quoted.some((tie) => passed.has(tie.to))) passed.add(thing.id);
  }
  off = new Set(data.nodes.filter((thing) => !passed.has(thing.id)).map((thing) => thing.id));
  const shown = all.length - all.filter((thing) => off.has(thing.id)).length;
  const sum = filterForm.querySelector(".sum");
  if (sum) sum.textContent = `${shown} of ${all.length} claims and quotations`;
  const output = filterForm.querySelector("output");
  if (output) output.textContent = String(sure);
  const badge = byId("filtered");
  badge.hidden = shown === all.length;
  badge.textContent = ` ${shown}`;
  for (const piece of pieces) piece.classList.toggle("off", idsOf(piece).every((id) => off.has(id)));
  for (const item of outline.querySelectorAll("[data-o]")) item.classList.toggle("off", off.has(/** @type {HTMLElement} */ (item).dataset.o ?? ""));
  filterDrawing();
}

function filterDrawing() {
  view.svg?.classList.toggle("filtered", off.size > 0);
  for (const [id, elements] of view.nodes) {
    for (const element of elements) {
      element.classList.toggle("off", off.has(id));
      // A row that passes shows its card, faded as it may be.
      element.classList.toggle("holds", off.has(id) && evidence(id).some((tie) => !off.has(tie.from)));
    }
  }
  for (const [id, elements] of view.lines) {
    const tie = ties.get(id);
    for (const element of elements) element.classList.toggle("off", Boolean(tie && (off.has(tie.from) || off.has(tie.to))));
  }
}
