// Looks at pictures as a browser does. Every check says what it measured; one that does not hold ends the run in failure.

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** Points a line may stand out of its card: what rounding and slanted letters take. */
const OUT = 1;
/** With fonts that are a sixth wider. */
const OUT_WIDER = 2;
/** Of all pixels, those that may differ by more than a third of the scale. */
const DIFFERENT = 0.04;
/** Of the words of the drawing, those that must be found on paper. */
const FOUND = 0.98;

let failed = false;
function expect(so, what) {
  if (so) return;
  console.error(`FAILED: ${what}`);
  failed = true;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--font-render-hinting=none"] });
const context = await browser.newContext({ offline: true });

/** Lines that stand out of their card, as the browser sets them, in points of the drawing. */
const outside = (page) => page.evaluate(() => {
  const told = [];
  for (const card of document.querySelectorAll(".nodes > g")) {
    const ground = card.querySelector("rect").getBBox();
    for (const line of card.querySelectorAll("text")) {
      const box = line.getBBox();
      const out = Math.max(ground.x - box.x, box.x + box.width - ground.x - ground.width, ground.y - box.y, box.y + box.height - ground.y - ground.height);
      told.push([out, `${card.id}: ${line.textContent.slice(0, 40)}`]);
    }
  }
  told.sort((a, b) => b[0] - a[0]);
  return { count: told.length, worst: told[0] ?? [0, ""] };
});

/** The share of pixels that two PNG differ in. */
const different = (page, one, other) => page.evaluate(async ([one, other]) => {
  const pixels = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext("2d");
    drawing.drawImage(image, 0, 0);
    return drawing.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return 1;
  let count = 0;
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [i, j] = [4 * (y * a.width + x), 4 * (y * b.width + x)];
      const off = Math.max(...[0, 1, 2].map((part) => Math.abs(a.data[i + part] - b.data[j + part])));
      if (off > 85) count += 1;
    }
  }
  return count / (width * height);
}, [one, other]);

for (const name of process.argv.slice(2)) {
  const svg = readFileSync(`${name}.svg`, "utf8");
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));

  await page.goto(pathToFileURL(resolve(`${name}.svg`)).href);
  const own = await outside(page);
  expect(own.count > 10, `${name}: only ${own.count} texts`);
  expect(own.worst[0] <= OUT, `${name}: ${own.worst[1]} stands out by ${own.worst[0].toFixed(1)}`);
  expect(problems.length === 0, `${name}: ${problems.join("; ")}`);
  const words = new Set((await page.evaluate(() => [...document.querySelectorAll("text")].map((t) => t.textContent).join(" "))).split(/\s+/));

  // The same where no font of the right width is there.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("[font-family]")) one.setAttribute("font-family", "DejaVu Sans");
  });
  const wider = await outside(page);
  expect(wider.worst[0] <= OUT_WIDER, `${name}, in a wider font: ${wider.worst[1]} stands out by ${wider.worst[0].toFixed(1)}`);

  // Pixels, at one for a point.
  const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/).map(Number);
  const canvas = await browser.newPage({ viewport: { width: Math.ceil(width), height: Math.ceil(height) } });
  await canvas.setContent(`<style>*{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`);
  const drawn = (await canvas.screenshot()).toString("base64");
  writeFileSync(`${name}-chromium.png`, Buffer.from(drawn, "base64"));
  const png = readFileSync(`${name}.png`).toString("base64");
  const share = await different(canvas, `data:image/png;base64,${drawn}`, `data:image/png;base64,${png}`);
  expect(share <= DIFFERENT, `${name}: ${(100 * share).toFixed(1)} % of the pixels differ from Chromium's`);

  const paper = new Set(readFileSync(`${name}.txt`, "utf8").split(/\s+/));
  const found = [...words].filter((word) => paper.has(word)).length / words.size;
  expect(found >= FOUND, `${name}: only ${(100 * found).toFixed(1)} % of the words are found on paper`);
  console.log(`${name.split("/").pop()}: ${own.count} texts, out by ${own.worst[0].toFixed(1)} at most (${wider.worst[0].toFixed(1)} in a wider font), ${(100 * share).toFixed(2)} % of pixels unlike Chromium's, ${(100 * found).toFixed(1)} % of words on paper`);
  await canvas.close();
  await page.close();
}
await browser.close();
process.exit(failed ? 1 : 0);
