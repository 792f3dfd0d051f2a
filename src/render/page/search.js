// Search: ids, words of claims and quotations, sources, people, paragraphs.

const search = /** @type {HTMLInputElement} */ (byId("search"));
const found = byId("found");
const LISTED = 30;

/** What can be found, made when it is first searched.
 * @type {{id: string, words: string, folded: string, what: string}[] | undefined} */
let index;

/** Without case and accents.
 * @param {string} words */
function fold(words) {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
}

function searchable() {
  if (index) return index;
  const entries = data.nodes.map((thing) => {
    const words = thing.kind === "source" ? [thing.name, ...(thing.spellings ?? [])].join(" · ") : wordsOf(thing.id);
    const who = thing.speaker?.name ?? thing.holder ?? "";
    return { id: thing.id, words, what: thing.kind, more: who };
  });
  for (const row of document.querySelectorAll("#people tr[id]")) {
    entries.push({ id: row.id, words: row.querySelector("a")?.textContent ?? "", what: "person", more: "" });
  }
  for (const block of essay.querySelectorAll("[data-a][id]")) {
    entries.push({ id: block.id, words: (block.textContent ?? "").replace(/\s+/g, " "), what: "paragraph", more: "" });
  }
  index = entries.map(({ id, words, what, more }) => ({ id, words, what, folded: `${id} ${fold(words)} ${fold(more)}` }));
  return index;
}

/** The words around the place where something was found.
 * @param {string} words @param {string} asked */
function around(words, asked) {
  const at = Math.max(0, fold(words).indexOf(asked));
  const from = at > 50 ? words.indexOf(" ", at - 40) + 1 : 0;
  const cut = words.slice(from, from + 110);
  return (from ? "… " : "") + cut + (from + 110 < words.length ? " …" : "");
}

function seek() {
  const asked = fold(search.value.trim());
  const hits = asked ? searchable().filter((entry) => entry.folded.includes(asked)) : [];
  hits.sort((a, b) => Number(b.id === asked) - Number(a.id === asked));
  found.replaceChildren(...hits.slice(0, LISTED).map((hit) => {
    const name = hit.what === "paragraph" ? `¶${hit.id.replace(/^d1-/, "")}` : hit.id;
    return el("li", {}, el("a", { href: `#${hit.id}`, tabindex: "-1" }, el("b", { class: "id" }, name), " ", around(hit.words, asked)));
  }));
  if (hits.length > LISTED) found.append(el("li", { class: "more" }, `and ${hits.length - LISTED} more`));
  if (asked && !hits.length) found.append(el("li", { class: "more" }, "Nothing was found."));
  found.hidden = !asked;
  byId("found-count").textContent = asked ? `${hits.length} found` : "";
}

function endSearch() {
  found.hidden = true;
}

function listenToSearch() {
  search.addEventListener("input", seek);
  search.addEventListener("focus", () => search.value && seek());
  byId("search").parentElement?.addEventListener("keydown", (event) => {
    const links = [...found.querySelectorAll("a")];
    const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    if (event.key === "ArrowDown") (links[at + 1] ?? links[0])?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : search).focus();
    else if (event.key === "Enter" && at < 0) links[0]?.click();
    else if (event.key === "Escape") {
      search.value = "";
      endSearch();
      search.focus();
    } else return;
    event.stopPropagation();
    if (event.key !== "Enter") event.preventDefault();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Element && !event.target.closest(".search")) endSearch();
  });
}
