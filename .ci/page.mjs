// What a person does with the page, done by a program. Each check says what it measured; the first that
// does not hold ends the run.

import { execFileSync, spawn } from "node:child_process";
import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { hostile, long, small } from "./page-essay.mjs";

const [program, work] = process.argv.slice(2).map((path) => resolve(path));
const axe = readFileSync(`${work}/node_modules/axe-core/axe.min.js`, "utf8");
const problems = [];
let checks = 0;

function expect(so, what) {
  checks += 1;
  if (so) return;
  console.error(`FAILED: ${what}`);
  process.exitCode = 1;
}

function build(name, essay, ...more) {
  writeFileSync(`${work}/${name}.md`, essay);
  execFileSync(program, ["build", `${work}/${name}.md`, "-q", "-o", `${work}/${name}.html`, ...more]);
  return pathToFileURL(`${work}/${name}.html`).href;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** A page in a window of its own, cut off from every network. */
async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce", offline: true, bypassCSP: options.audit === true, ...options });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => request.url().startsWith("file:") || asked.push(request.url()));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && problems.push(`${address}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`${address}: ${error.stack}`));
  await page.goto(address);
  page.asked = asked;
  return page;
}

/** Whether a node's card lies in the middle third of the stage, and has the ring of what is chosen. */
const centred = (page, id) => page.evaluate((id) => {
  const card = [...document.querySelectorAll("#stage [data-node].sel")].find((one) => one.dataset.node === id);
  if (!card) return "not chosen in the drawing";
  const [there, here] = [card.getBoundingClientRect(), document.querySelector("#stage").getBoundingClientRect()];
  const off = Math.abs(there.left + there.width / 2 - here.left - here.width / 2) / here.width + Math.abs(there.top + there.height / 2 - here.top - here.height / 2) / here.height;
  return off < 0.34 ? "" : `off the middle by ${off.toFixed(2)}`;
}, id);

const seen = (page, selector) => page.evaluate((selector) => {
  const one = document.querySelector(selector);
  const [there, here] = [one.getBoundingClientRect(), document.querySelector("#essay").getBoundingClientRect()];
  return there.top >= here.top && there.bottom <= here.bottom;
}, selector);

const text = (page, selector) => page.locator(selector).first().innerText();
const drawn = (page) => page.evaluate(() => Boolean(document.querySelector("#stage svg")));

async function bothSides(address) {
  const page = await open(address);
  const quotation = page.locator("#essay a.q").nth(1);
  const id = (await quotation.getAttribute("data-m")).split(" ")[0];
  await quotation.click();
  expect((await text(page, "#why h2")).includes(id), `the explanation is of ${id}`);
  expect((await page.locator("#why .rules li").count()) > 0, "a rule says why");
  expect((await text(page, "#why")).includes("Speaker"), "the speaker is told");
  expect(page.url().endsWith(`#${id}`), "the address names what is chosen");
  if (await drawn(page)) {
    if (await page.locator("#views [data-name=map]").count()) await page.click("#views [data-name=map]");
    await page.locator("#essay a.q").first().click();
    const first = (await page.locator("#essay a.q").first().getAttribute("data-m")).split(" ")[0];
    expect((await centred(page, first)) === "", `${first}: ${await centred(page, first)}`);
    expect((await page.locator("#stage svg.dim .lit").count()) > 2, "the way to the thesis stays bright");
    const card = await page.evaluate(() => [...document.querySelectorAll("#stage [data-node]")].map((one) => one.dataset.node).filter((id) => id[0] === "c").at(-1));
    await page.locator(`#stage [data-node="${card}"]`).first().dispatchEvent("click");
    expect((await text(page, "#why h2")).toLowerCase().includes(card), `the card ${card} was chosen`);
    expect(await seen(page, `#essay .sel`), "the essay shows the claim of the card");
  }
  await page.goBack();
  expect(!page.url().endsWith("undefined"), "the history holds addresses");
  await page.keyboard.press("Escape");
  expect((await page.locator(".sel").count()) === 0, "Esc chooses nothing");
  await page.click("#tab-checking");
  await page.locator("#checking a[href^='#']").first().click();
  expect((await page.locator("#essay .sel, #why h2").count()) > 0, "what is worth checking leads to its place");
  expect(page.asked.length === 0, `nothing is asked of a network: ${page.asked}`);
  await page.context().close();
}

async function keyboard(address) {
  const page = await open(address);
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || "");
  const stops = [];
  for (let n = 0; n < 40; n++) {
    await page.keyboard.press("Tab");
    stops.push(await focused());
  }
  expect(stops.some((stop) => /\bm\b/.test(stop)), `Tab comes to a mark of the essay: ${stops}`);
  expect(new Set(stops).size > 6, "Tab goes through the page");
  await page.focus("#essay a.m[tabindex='0']");
  const before = await page.evaluate(() => document.activeElement.dataset.m);
  await page.keyboard.press("ArrowRight");
  expect(before !== (await page.evaluate(() => document.activeElement.dataset.m)), "an arrow leads to the next mark");
  await page.keyboard.press("Enter");
  expect((await page.locator("#essay .sel").count()) > 0, "Enter chooses a mark");
  const inDrawing = await drawn(page);
  if (inDrawing && (await page.locator("#views [data-name=map]").count())) await page.click("#views [data-name=map]");
  await page.focus(inDrawing ? "#stage" : "#outline [tabindex='0']");
  await page.keyboard.press("Home");
  const thesis = await text(page, "#why h2");
  expect(/thesis/i.test(thesis), `Home leads to the thesis: ${thesis}`);
  await page.keyboard.press("ArrowRight");
  const child = await text(page, "#why h2");
  expect(child !== thesis, "right leads to what bears on it");
  await page.keyboard.press("ArrowLeft");
  expect((await text(page, "#why h2")) === thesis, "left leads back");
  await page.keyboard.press("ArrowDown");
  expect((await text(page, "#why h2")) !== thesis, "down leads on");
  expect((await page.locator("#said").textContent()).length > 5, "what is chosen is said aloud");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  expect((await focused()) === "search", "/ leads to the search");
  await page.context().close();
}

async function searchAndFilter(address) {
  const page = await open(address);
  await page.fill("#search", "NÍNE hundred");
  expect((await page.locator("#found a").count()) > 0, "search finds words without case and accents");
  await page.keyboard.press("Enter");
  expect((await text(page, "#why")).includes("nine hundred"), "Enter chooses the first");
  await page.fill("#search", "no such words here");
  expect((await text(page, "#found")).includes("Nothing"), "search says that nothing was found");
  await page.keyboard.press("Escape");
  const marks = await page.locator("#essay a.m:not(.off)").count();
  await page.click("#filters summary");
  await page.selectOption("#filter [name=source]", { index: 1 });
  const left = await page.locator("#essay a.m:not(.off)").count();
  expect(left < marks && left > 0, `a source filters: ${left} of ${marks}`);
  await page.click("#filter [type=reset]");
  await page.waitForTimeout(50);
  expect((await page.locator("#essay a.m:not(.off)").count()) === marks, "all is shown again");
  await page.uncheck("#filter [value=evidence]");
  expect((await page.locator("#essay a.q.off").count()) > 0, "roles filter");
  await page.click("#filter [type=reset]");
  await page.context().close();
}

async function folding(address) {
  const page = await open(address);
  await page.click("#views [data-name=outline]");
  const shown = () => page.evaluate(() => [...document.querySelectorAll("#outline [data-o]")].filter((one) => one.getClientRects().length).length);
  const before = await shown();
  await page.focus("#outline [tabindex='0']");
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  expect((await shown()) < before, "Space folds what stands under a claim");
  if (await page.locator("#views [data-name=map]").count()) {
    await page.click("#views [data-name=map]");
    const gone = await page.locator("#stage .gone").count();
    expect(gone > 2, `cards and lines are folded in the drawing: ${gone}`);
    expect(/^\+\d+$/.test(await page.locator("#stage .fold.some text").first().textContent()), "a number says how many");
    await page.locator("#stage .fold.some").first().dispatchEvent("click");
    expect((await page.locator("#stage .gone").count()) === 0, "the number unfolds them");
  }
  await page.context().close();
}

async function hands(address) {
  const page = await open(address);
  if (await drawn(page)) {
    const at = () => page.evaluate(() => document.querySelector("#pane").style.transform);
    const box = await page.locator("#stage").boundingBox();
    await page.mouse.move(box.x + 300, box.y + 200);
    let before = await at();
    await page.mouse.wheel(0, 120);
    expect(before !== (await at()), "the wheel moves the drawing");
    before = await at();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    const scale = (transform) => Number(/scale\((.*)\)/.exec(transform)[1]);
    expect(scale(await at()) > scale(before), "the wheel with Ctrl makes it larger");
    before = await at();
    await page.mouse.down();
    await page.mouse.move(box.x + 360, box.y + 260, { steps: 4 });
    await page.mouse.up();
    expect(before !== (await at()), "dragging moves it");
    await page.focus("#stage");
    before = await at();
    await page.keyboard.press("-");
    expect(scale(await at()) < scale(before), "− makes it smaller");
    await page.keyboard.press("0");
  }
  await page.context().close();
}

async function audits(address) {
  for (const options of [{}, { colorScheme: "dark" }, { viewport: { width: 420, height: 800 } }]) {
    const page = await open(address, { ...options, audit: true });
    for (const step of ["start", "#views [data-name=outline]", "#tab-checking", "#tab-people", "q"]) {
      if (step === "q") await page.locator("#essay a.q").first().click();
      else if (step !== "start") await page.click(step);
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      const serious = found.violations.filter((one) => ["serious", "critical"].includes(one.impact));
      expect(serious.length === 0, `axe (${JSON.stringify(options)}, ${step}): ${serious.map((one) => `${one.id}: ${one.nodes.length}: ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary}`).join("\n")}`);
    }
    await page.context().close();
  }
}

async function hostileWords() {
  const page = await open(build("hostile", hostile));
  expect(await page.evaluate(() => window.hacked === undefined), "no word of the essay is run");
  for (const mark of await page.locator("#essay a.m[data-tag]").all()) await mark.dispatchEvent("click");
  await page.fill("#search", "<img");
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => window.hacked === undefined), "nor when it is shown elsewhere");
  expect((await page.locator("#essay img, #why img, #found img, #stage img").count()) === 0, "no word of it is markup");
  await page.context().close();
}

async function speed() {
  const started = performance.now();
  const address = build("long", long(1500));
  const built = performance.now() - started;
  const page = await open(address);
  const nodes = await page.evaluate(() => JSON.parse(document.querySelector("#data").textContent).nodes.length);
  const loaded = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
  if (await page.locator("#views [data-name=map]").count()) await page.click("#views [data-name=map]");
  const times = await page.evaluate(async () => {
    const marks = [...document.querySelectorAll("#essay a.m[data-tag]")];
    const times = [];
    for (let n = 0; n < 9; n++) {
      const mark = marks[Math.floor((marks.length * (n + 0.5)) / 9)];
      const begun = performance.now();
      mark.click();
      document.body.getBoundingClientRect();
      times.push(performance.now() - begun);
      await new Promise((done) => requestAnimationFrame(done));
    }
    return times.sort((a, b) => a - b);
  });
  const moves = await page.evaluate(async () => {
    const stage = document.querySelector("#stage");
    const begun = performance.now();
    for (let n = 0; n < 20; n++) {
      stage.dispatchEvent(new WheelEvent("wheel", { deltaY: 30, cancelable: true }));
      await new Promise((done) => requestAnimationFrame(done));
    }
    return (performance.now() - begun) / 20;
  });
  const middle = times[4];
  console.log(`long essay: ${nodes} nodes, built in ${built.toFixed(0)} ms, ${(readFileSync(`${work}/long.html`).length / 1e6).toFixed(1)} MB, loaded in ${loaded.toFixed(0)} ms, ` +
    `choosing ${middle.toFixed(0)} ms (worst ${times[8].toFixed(0)}), a frame of moving ${moves.toFixed(0)} ms`);
  expect(nodes >= 2000, `the long essay has ${nodes} nodes`);
  // Half a second on a machine that does much else; about a tenth on one that does not.
  expect(middle < 500, `choosing takes ${middle.toFixed(0)} ms`);
  await page.context().close();
}

async function addresses(address) {
  for (const [hash, id] of [["#q1", "q1"], ["#c-C01", "c1"], ["#s1", "s1"], ["#p1", "p1"], ["#e1", undefined]]) {
    const page = await open(address + hash);
    const heading = await text(page, "#why");
    expect(id === "p1" || id === undefined ? heading.length > 20 : heading.toLowerCase().includes(id), `${hash} opens ${id}: ${heading.slice(0, 80)}`);
    await page.context().close();
  }
}

async function wording() {
  for (const [how, has] of [["none", false], ["quotations", true]]) {
    const page = await open(build(`text-${how}`, small, "--text", how));
    const all = await page.content();
    expect(!all.includes("made the town of Marren"), `--text ${how} keeps the essay's sentences`);
    expect(all.includes("nine hundred mouths") === has, `--text ${how} and the quotations`);
    await page.locator("#essay a.m").first().click();
    expect((await page.locator("#why h2").count()) > 0, "its marks can be chosen");
    await page.context().close();
  }
}

async function paper(address) {
  const page = await open(address);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#outline").isVisible(), "the outline is printed");
  expect(await page.locator("#sources").isVisible(), "the sources are printed");
  expect(!(await page.locator("#search").isVisible()), "the search is not");
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.length > 20_000, "there is a PDF");
  await page.context().close();
}

/** A page that is served follows its essay, and says so when it cannot. */
async function live() {
  const file = `${work}/live.md`;
  writeFileSync(file, small);
  const child = spawn(program, ["view", file, "--no-open"], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const address = await new Promise((done) => child.stdout.once("data", (line) => done(String(line).trim())));
    const page = await open(address, { offline: false });
    await page.locator("#essay a.q").first().click();
    const hash = new URL(page.url()).hash;
    writeFileSync(file, small.replace("nine hundred", "twelve hundred"));
    await page.waitForFunction(() => document.querySelector("#essay").textContent.includes("twelve hundred"), undefined, { timeout: 15_000 });
    expect(new URL(page.url()).hash === hash && (await page.locator("#essay .sel").count()) > 0, "what was chosen stays chosen");
    unlinkSync(file);
    await page.waitForSelector("#news:not([hidden])", { timeout: 15_000 });
    expect((await text(page, "#news")).includes("live.md"), "the page says what is wrong");
    expect((await page.locator("#essay").textContent()).includes("twelve hundred"), "and shows the essay as it was");
    writeFileSync(file, small);
    await page.waitForFunction(() => document.querySelector("#essay").textContent.includes("nine hundred"), undefined, { timeout: 15_000 });
    await page.context().close();
  } finally {
    child.kill("SIGINT");
  }
  const code = await new Promise((done) => (child.exitCode ?? child.signalCode) !== null ? done(0) : child.once("exit", done));
  expect(child.signalCode === "SIGINT" || code === 0, "Ctrl-C ends it");
}

const address = build("small", small);
await bothSides(address);
await keyboard(address);
await searchAndFilter(address);
await folding(address);
await hands(address);
await addresses(address);
await audits(address);
await hostileWords();
await wording();
await paper(address);
await live();
await speed();
await browser.close();
expect(problems.length === 0, `the console is quiet:\n${problems.slice(0, 8).join("\n")}`);
console.log(`${checks} checks in the browser, ${process.exitCode ? "SOME FAILED" : "all hold"}`);
