// Why: what was chosen, and by which rule on which words it was found.

const why = byId("why");

/** How sure something is: its band, as on the command line, and in hundredths.
 * @param {number | undefined} sure */
function sureness(sure) {
  if (sure === undefined) return undefined;
  const words = sure >= 70 ? "strong" : sure >= 50 ? "fair" : "weak";
  return el("span", { class: "sure", title: "how sure the program is, of 100" }, el("i", { class: `dot s${Math.min(3, Math.floor(sure / 25))}` }), `${words} (${sure})`);
}

/** A button that points at words of the essay.
 * @param {Place} place @param {string} [label] */
function pointer(place, label) {
  const words = textAt(place);
  const short = words.length > 90 ? `${words.slice(0, 88).trimEnd()} …` : words;
  const button = el("button", { type: "button", class: "at-words" }, `${pilcrow(place)}${label ? ` ${label}` : ""}`, short ? el("q", {}, short) : undefined);
  button.addEventListener("click", () => pointAt(place));
  return button;
}

/** The rules that made something, each with its sentence and the words it fired on.
 * @param {Reason[] | undefined} reasons */
function because(reasons) {
  if (!reasons?.length) return undefined;
  /** @type {Map<string, Reason[]>} */
  const rules = new Map();
  for (const reason of reasons) into(rules, reason[0], reason);
  const list = el("ul", { class: "rules" });
  for (const [name, fired] of rules) {
    const [finds, reason] = data.rules[name] ?? ["", ""];
    const weight = fired.reduce((sum, one) => sum + one[1], 0);
    const places = el("span", { class: "places" });
    for (const one of fired.slice(0, 6)) places.append(pointer(one[2]));
    if (fired.length > 6) places.append(` and ${fired.length - 6} more`);
    list.append(el("li", {}, el("code", {}, name), weight ? el("small", {}, ` ${weight > 0 ? "+" : "−"}${Math.abs(weight)}`) : undefined,
      " ", finds, el("span", { class: "reason" }, ` ${reason}`), places));
  }
  return list;
}

/** A part of the explanation under its own heading; nothing where there is nothing in it.
 * @param {string} title @param {...(Node | string | undefined)} inside */
function part(title, ...inside) {
  return inside.some((one) => one !== undefined) ? el("section", {}, el("h3", {}, title), ...inside) : undefined;
}

/** A line that leads to a node: its number and its words.
 * @param {string} id @param {...(Node | string | undefined)} more */
function line(id, ...more) {
  const thing = things.get(id);
  const words = thing?.kind === "source" ? thing.name : wordsOf(id);
  const chip = thing?.chip ? el("b", { class: `chip h${thing.chip[1]}` }, thing.chip[0]) : el("b", { class: "id" }, id);
  return el("li", {}, el("a", { href: `#${id}`, class: `to ${thing?.role ?? ""}` }, chip, " ", thing?.kind === "quotation" ? el("q", {}, words) : words), ...more);
}

/** Lines that are made at once; a claim may have thousands of claims below it. */
const AT_ONCE = 40;

/** A list of a line for each thing; nothing where there are none. The later ones are made when asked for.
 * @template T @param {T[]} things @param {(thing: T) => HTMLElement} make */
function list(things, make) {
  if (!things.length) return undefined;
  const lines = el("ul", { class: "lines" }, ...things.slice(0, AT_ONCE).map(make));
  if (things.length > AT_ONCE) {
    const more = el("button", { type: "button" }, `${things.length - AT_ONCE} more`);
    const last = el("li", {}, more);
    more.addEventListener("click", () => last.replaceWith(...things.slice(AT_ONCE).map(make)));
    lines.append(last);
  }
  return lines;
}

/** An edge in words: what it does, how sure, why.
 * @param {Tie} tie */
function bearing(tie) {
  const more = el("details", { class: "bearing" }, el("summary", {}, `${tie.kind} `, el("span", { class: "id" }, tie.id), " ", sureness(tie.sure)));
  more.addEventListener("toggle", () => more.append(because(tie.because) ?? "no reason is kept"), { once: true });
  return more;
}

const FORMS = /** @type {Record<string, string>} */ ({
  "full": "cited in full", "short": "cited in short", "author-date": "author and date", "op-cit": "op. cit.", "ibid": "ibid.",
  "note": "in a note", "quoted-in": "quoted in another work", "repeated": "the words are cited elsewhere in the essay",
});

/** A citation: as it is written, what it means, what it goes back to.
 * @param {Tie} tie */
function citation(tie) {
  const cited = tie.cited;
  if (!cited) return line(tie.from);
  return line(tie.from, cited.page ? `, ${cited.page}` : undefined,
    el("div", { class: "cited" }, FORMS[cited.form] ?? cited.form, ": ", pointer(cited.at),
      cited.back ? el("div", {}, "goes back to ", pointer(cited.back)) : undefined,
      cited.original ? el("div", {}, `words of ${cited.original}, quoted in this work`) : undefined,
      because(tie.because)));
}

/** @param {Thing} thing */
function claimParts(thing) {
  const up = upward(thing.id);
  const others = (leaving.get(thing.id) ?? []).filter((tie) => tie !== up);
  return [
    thing.holder ? el("p", { class: "holder" }, `A position of ${thing.holder}${thing.stance ? `; the writer ${{ endorsed: "shares it", opposed: "rejects it", open: "leaves it open" }[thing.stance]}` : ""}.`) : undefined,
    part("Because", because(thing.because)),
    part("Bears on", list([...(up ? [up] : []), ...others], (tie) => line(tie.to, bearing(tie)))),
    part("Quoted for it", list(evidence(thing.id), (tie) => line(tie.from, bearing(tie)))),
    part("Claims under it", list((coming.get(thing.id) ?? []).filter((tie) => things.get(tie.from)?.kind === "claim"), (tie) => line(tie.from, bearing(tie)))),
    part("Said again", ...(thing.again ?? []).map((place) => pointer(place))),
  ];
}

/** @param {Thing} thing */
function quotationParts(thing) {
  const said = thing.speaker;
  return [
    part("Speaker", said ? el("div", {}, el("b", {}, said.name), ` — named in the ${said.from} `, sureness(said.sure), because(said.because)) : "Nobody is named as the speaker."),
    part("Source", list(coming.get(thing.id) ?? [], citation) ?? "No citation."),
    part("Offered for", list(leaving.get(thing.id) ?? [], (tie) => line(tie.to, bearing(tie))) ?? "It is offered for no claim that was found."),
    part("Because", because(thing.because)),
  ];
}

/** @param {Thing} thing */
function sourceParts(thing) {
  const quoted = (leaving.get(thing.id) ?? []).filter((tie) => tie.kind === "source-of");
  const around = [...(leaving.get(thing.id) ?? []), ...(coming.get(thing.id) ?? [])].filter((tie) => tie.kind === "quoted-in");
  const claims = [...new Set(quoted.flatMap((tie) => (leaving.get(tie.to) ?? []).map((offer) => offer.to)))].sort(inOrder);
  return [
    part("Cited as", list(thing.spellings ?? [], (spelling) => el("li", {}, spelling))),
    part("Quoted", list(quoted, (tie) => line(tie.to, tie.cited?.page ? `, ${tie.cited.page}` : undefined))),
    part("For the claims", list(claims, (id) => line(id))),
    part("Quoted in one another", list(around, (tie) => line(tie.from === thing.id ? tie.to : tie.from, tie.from === thing.id ? " (this work is quoted in it)" : " (it is quoted in this work)"))),
  ];
}

/** Says of what was chosen what it is, and why it is there.
 * @param {string} id */
function explain(id) {
  const thing = things.get(id);
  pointAtNothing();
  if (!thing) {
    const name = document.querySelector(`#${CSS.escape(id)} a`)?.textContent ?? id;
    why.replaceChildren(el("h2", {}, name), part("Heard in, and author of", list(linked(id), (other) => line(other))) ?? "Named in the essay, neither quoted nor cited.");
    return;
  }
  const parts = thing.kind === "claim" ? claimParts(thing) : thing.kind === "quotation" ? quotationParts(thing) : sourceParts(thing);
  const where = thing.at ? pointerTo(thing) : undefined;
  const quoted = thing.kind === "quotation";
  why.replaceChildren(
    el("h2", {}, el("span", { class: `kind ${thing.role}` }, thing.chip ? `Source ${thing.id}` : thing.name), " ", where, " ", sureness(thing.sure)),
    el(quoted ? "blockquote" : "p", { class: "text" }, thing.kind === "source" ? thing.name : wordsOf(id)),
    ...(thing.lacks ?? []).map((lack) => el("p", { class: "lack" }, lack)),
    ...parts.filter((one) => one !== undefined),
  );
  why.scrollTop = 0;
}

/** @param {Thing} thing */
function pointerTo(thing) {
  const place = /** @type {Place} */ (thing.at);
  const button = el("button", { type: "button", class: "at-words" }, `${thing.kind === "source" ? "first cited " : ""}${pilcrow(place)}${thing.within ? ` (${thing.within})` : ""}`);
  button.addEventListener("click", () => pointAt(place));
  return button;
}
