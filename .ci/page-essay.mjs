// Essays that are made for the tests: a small one with everything in it, a hostile one, a long one.

export const small = `# Salt and the town

Salt made the town of Marren. The railway did not make it, as most writers say.[^1]

## The mill

The mill fed the town before the railway came. Hale writes: “the mill fed nine hundred mouths before the first train
came” (J. Hale, *Salt and Town*; p. 41). Therefore the mill came first, because nobody builds a mill for a station.

Brandt denies this. Brandt claims that “there was no mill worth the name in that year” (A. Brandt: Letters 2; pp. 6-7). But
this is wrong, since the account books show the salt that was ground. Hale adds:

> the books of the mill begin in 1811, and they do not end until the pans were dry (Hale, op. cit., p. 44)

It follows that the railway found a town. In short, salt made the town of Marren, and not the railway.

[^1]: See A. Brandt, Letters 3, p. 9.
`;

const evil = [
  "</script><script>window.hacked=1</script>", "<img src=x onerror=window.hacked=1>", "<svg onload=window.hacked=1>",
  "]]>", "<!--", "-->", "\\", "'", "&quot;onmouseover=window.hacked=1", "{{7*7}}", "\u202e", "\u000b", "</style>", "</template>", "</title>",
  "a".repeat(10_000),
];

export const hostile = `${evil.join(" ")}

Salt made the town of Marren ${evil.join(" ")}. Hale writes: “${evil.slice(0, 8).join(" ")} fed nine hundred mouths” (${evil[0]}, Salt ${evil[1]}; p. 41).

Therefore the mill ${evil[2]} came first. Brandt claims that “there was no mill ${evil[0]} worth the name” (A. Brandt ${evil[1]}: Letters 2; pp. 6-7). But this is wrong.

In short, salt made the town of Marren ${evil.join(" ")}, and not the railway.
`;

/** So many paragraphs, each with a claim, a quotation and a citation. */
export function long(paragraphs) {
  const goods = ["salt", "flour", "iron", "wool", "coal", "timber", "glass", "linen"];
  const parts = ["Salt made the county, and not the railway. This essay shows it good by good."];
  for (let n = 0; n < paragraphs; n++) {
    const good = goods[n % goods.length];
    const year = 1700 + (n % 200);
    parts.push(`The trade in ${good} of the year ${year} shows that the county lived by ${good} number ${n}. ` +
      `It must therefore have paid for the ${good} roads of district ${n}. Hale writes: “the ${good} of district ${n} fed ` +
      `${n + 12} mouths in ${year}” (J. Hale, Works ${1 + (n % 9)}; p. ${1 + (n % 400)}).`);
  }
  parts.push("In short, salt made the county, and not the railway.");
  return parts.join("\n\n");
}
