import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRuleMatches } from "@dsfr-blocks/content/texts/checkTexts";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getBlocksText } from "@dsfr-blocks/content/markdown/text";
import { countRuns } from "../support/runs";

const RUNS = countRuns(400);

/** What editors write in other programs' ways, with the rule that speaks of it; `N` stands for a word of its own. */
const SHAPES: readonly (readonly [rule: string, text: string])[] = [
  ...["b", "u", "i", "font", "center", "DIV"].map((tag) => ["read-html", `<${tag}>motN</${tag}>`] as const),
  ...["form", "nom", "VIDEO"].map((tag) => ["raw-html", `<${tag}>motN</${tag}>`] as const),
  ["read-html", '<iframe src="https://exemple.fr/f" title="motN" width="2"></iframe>'],
  ["frame-as-link", '<iframe src="https://exemple.fr/f" width="2"></iframe>'],
  ["dropped-script", "<script>note()</script>"],
  ["read-html", '<span style="color: red">motN</span>'],
  ["read-html", '<a href="/page">motN</a>'],
  ["hidden-comment", "<!-- à revoir -->"],
  ["hidden-comment", "<!--à revoir-->"],
  ["unknown-entity", "motN&hopital;"],
  ["unknown-entity", "motN&nbsp motN"],
  ["unclosed-mark", "**motN :**motN"],
  ["unclosed-mark", "**motN"],
  ["unclosed-mark", "__motN !__motN"],
  ["broken-link", "[motN](/une page)"],
  ["broken-link", "[motN] (/page)"],
  ["broken-link", "(motN)[https://exemple.fr/a]"],
  ["broken-link", "[motN][motN]"],
  ["other-markdown", "++motN++"],
  ["other-markdown", "//motN motN//"],
  ["other-markdown", "{motN motN}"],
  ["other-markdown", "$motN^2$"],
  ["other-markdown", "[@motN, p. 12]"],
  ["other-markdown", "^[motN motN]"],
  ["other-markdown", "%% motN %%"],
  ["other-markdown", "[motN|https://exemple.fr]"],
  ["other-markdown", "[https://exemple.fr/a motN]"],
  ["other-markdown", "[->https://exemple.fr]"],
  ["other-markdown", '[gallery ids="motN"]'],
  ["unsupported-syntax", "[^motN]"],
  ["dropped-address", "[motN](javascript:alert)"],
  ["dropped-address", "![motN](data:image/png,x)"],
  ["empty-link", "[motN](http://)"],
  ["empty-link", "[motN]()"],
  ["lost-title", '[motN](/page "motN")'],
  ["lost-title", '![motN](/a.png "motN")'],
];

/** What is right, and near to it. */
const SOUND = [
  "~~motN~~ H<sub>2</sub>O",
  "motN<br>motN",
  "motN<br />\nmotN",
  "caf&eacute; &hearts; motN",
  "**motN** : motN",
  "*motN*, motN",
  "[motN](/page)",
  "motN [motN] motN (motN)",
  "`<b>motN</b> ~~a~~ **`",
  "\\<b>motN \\*\\*motN \\~~motN~~",
  "&lt;b&gt; motN",
  "motN < 3, motN > 2, 4 * 5",
  "R&D; motN, H&M",
  "7<sup>e</sup> motN",
];

/** Each ends as a text goes on: a space, a line, a paragraph, an item, a cell. */
const BETWEEN = [" ", " ", "\n", "\n\n", "\n\n- ", "\n\n> ", "\n\n|a|b|\n|-|-|\n|motN|"];

const piece = fc.oneof(
  fc.constantFrom(...SHAPES),
  fc.constantFrom(...SOUND.map((text) => [undefined, text] as const)),
);

/** A text of such pieces, and where each one stands that is to be spoken of. */
const texts = fc
  .array(fc.tuple(piece, fc.constantFrom(...BETWEEN)), { minLength: 1, maxLength: 8 })
  .map((parts) => {
    let count = 0;
    let text = "Voici ";
    const expectedWords: string[] = [];
    const numbered = (part: string) => part.replace(/N/g, () => String((count += 1)));
    for (const [[rule, shape], between] of parts) {
      const written = numbered(shape);
      // the wrong character may follow a word
      const at = rule === "unknown-entity" ? written.indexOf("&") : 0;
      if (rule !== undefined) expectedWords.push(`${rule} ${text.length + at}`);
      text += `${written}.${numbered(between)}Mot `;
    }
    return { text: text.trimEnd(), due: expectedWords };
  });

const RULES = new Set([...SHAPES.map(([rule]) => rule), "not-a-heading"]);

function listSpoken(text: string): string[] {
  const given = { path: [], format: "markdown", value: text, isFolded: false } as const;
  const placeAt = (at: number) => ({ line: 1, column: at });
  return findRuleMatches({ ...given, getPosition: placeAt, getOffset: (at) => at }, {})
    .filter(({ rule }) => RULES.has(rule.name))
    .map(({ rule, at }) => `${rule.name} ${at}`);
}

/** Ways to begin the lines of a list or a programme that Markdown does not read as a list. */
const LINE_STARTS: readonly ((index: number) => string)[] = [
  (index) => `${"abcdef".charAt(index)}) `,
  (index) => `${"abcdef".charAt(index)}/ `,
  (index) => `${["I", "II", "III", "IV", "V", "VI"][index]}. `,
  (index) => `2.${index + 1} `,
  (index) => `2.${index + 1}. `,
  (index) => `${index + 3}. `,
  (index) => `${index + 9} h : `,
  (index) => `${index + 9}h00 - ${index + 10}h30 : `,
  (index) => `${index + 1} mai 2031 : `,
  ...["✅", "👉", "➡️", "☐", "[ ]", "→"].map((mark) => () => `${mark} `),
];

const joinedLines = fc
  .tuple(
    fc.constantFrom(...LINE_STARTS),
    fc.integer({ min: 2, max: 6 }),
    fc.constantFrom("", "Voici :\n\n", "Voici\n"),
  )
  .map(([start, count, before]) => {
    const lines = Array.from({ length: count }, (_, index) => `${start(index)}Mot et suite`);
    // at the start of a paragraph, « 3. » begins a list
    return `${/^3\. /.test(start(0)) ? "Voici\n" : before}${lines.join("\n")}`;
  });

describe("lines that begin alike and run together", () => {
  it("are said, and are not once each line ends with a backslash", () => {
    const findJoined = (text: string) => {
      const given = { path: [], format: "markdown", value: text, isFolded: false } as const;
      const getPosition = (at: number) => ({ line: 1, column: at });
      return findRuleMatches({ ...given, getPosition, getOffset: (at) => at }, {})
        .map(({ rule }) => rule.name)
        .filter((name) => /^(?:broken-list|joined-title)$/.test(name));
    };
    fc.assert(
      fc.property(joinedLines, (text) => {
        expect(findJoined(text)).not.toEqual([]);
        expect(findJoined(text.replace(/\n/g, "\\\n"))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what is written in the ways of other programs", () => {
  it("is said where it stands, and nothing else is", () => {
    fc.assert(
      fc.property(texts, ({ text, due }) => {
        expect(listSpoken(text).sort()).toEqual([...new Set(due)].sort());
      }),
      { numRuns: RUNS },
    );
  });

  it("keeps all its words, but for the titles and addresses that are said to be lost", () => {
    fc.assert(
      fc.property(texts, ({ text }) => {
        const shown = getBlocksText(parseMarkdown(text));
        const typed = text.replace(/ "mot\d+"\)/g, ")").match(/mot\d+/g) ?? [];
        expect(typed.filter((word) => !new RegExp(`${word}(?!\\d)`).test(shown))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
