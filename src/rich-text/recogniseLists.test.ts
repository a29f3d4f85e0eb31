import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRuns } from "../../tests/support/runs";
import { toHtml } from "../../tests/support/toHtml";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { recogniseLists } from "./recogniseLists";

const renderRecognised = (markdown: string) => toHtml(recogniseLists(parseMarkdown(markdown)));
const renderTyped = (markdown: string) => toHtml(parseMarkdown(markdown));

describe("a list typed by hand is", () => {
  it.each([
    ["bullets", "• un\n• deux", "- un\n- deux"],
    ["bullets in paragraphs of their own", "• un\n\n• deux", "- un\n- deux"],
    ["bullets under a line", "Texte :\n– un\n– deux", "Texte :\n\n- un\n- deux"],
    ["bullets of two kinds", "• un\n– a\n– b\n• deux", "- un\n  - a\n  - b\n- deux"],
    ["a line that goes on", "• un\nsuite\n• deux", "- un\n  suite\n- deux"],
    ["numbers", "1/ un\n2/ deux\n3/ trois", "1. un\n2. deux\n3. trois"],
    ["numbers escaped", "1\\. un\n\n2\\. deux", "1. un\n2. deux"],
    ["numbers with a text between", "1° un\n\nTexte.\n\n2° deux", "1. un\n\nTexte.\n\n2. deux"],
    ["numbers from 1 again", "1 - a\n2 - b\n\n# T\n\n1 - c\n2 - d", "1. a\n2. b\n\n# T\n\n1. c\n2. d"],
    ["hyphens too far in their line", "• un\n    - a\n    - b\n• deux", "- un\n  - a\n  - b\n- deux"],
    ["hyphens under another bullet", "• un\n- a\n- b\n• deux\n- c", "- un\n  - a\n  - b\n- deux\n  - c"],
    [
      "hyphens in blocks of their own",
      "• un\n\n- a\n- b\n\n• deux\n\n- c",
      "- un\n  - a\n  - b\n- deux\n  - c",
    ],
    ["Word's bullets", "•\tun\no\ta\no\tb\n•\tdeux\no\u00A0\u00A0 c", "- un\n  - a\n  - b\n- deux\n  - c"],
    ["Word's signs", "Ø\tun\nØ\tdeux", "- un\n- deux"],
    ["Word's signs, in the letters of its own fonts", "\uF0A7\tun\n\uF0A7\tdeux", "- un\n- deux"],
    ["arrows and lozenges", "➢ un\n❖ a\n❖ b\n➢ deux", "- un\n  - a\n  - b\n- deux"],
    [
      "Word's bullets under its numbers, one of them alone",
      "1. un\no\ta\no\tb\n2. deux\no\tc",
      "1. un\n   - a\n   - b\n2. deux\n   - c",
    ],
    ["numbers beside Markdown's own bullets", "- 1. un\n- 2. deux\n\n  suite", "1. un\n2. deux\n\n   suite"],
    ["hyphens, two deep", "• un\n- a\n  - b\n• deux", "- un\n  - a\n    - b\n- deux"],
    ["a hyphen without words", "• un\n-\n• deux", "- un\n- deux"],
    ["bullets beside Markdown's own", "- • un\n  - a\n- • deux", "- un\n  - a\n- deux"],
    [
      "marks above their words",
      "•\nun\n•\ndeux\n\n1.\u00A0\u00A0\nx\n\n2.\u00A0\u00A0\ny",
      "- un\n- deux\n\n1. x\n2. y",
    ],
    [
      "Word's bullets above their words, in paragraphs of their own",
      "<p>·\u00A0\u00A0\nun</p><p>o\u00A0\u00A0\na</p><p>o\u00A0\u00A0\nb</p><p>·\u00A0\u00A0\ndeux</p>",
      "- un\n  - a\n  - b\n- deux",
    ],
    [
      "Word's bullets, one of the second kind",
      "·\u00A0\u00A0un\n\no\u00A0\u00A0a\n\n·\u00A0\u00A0deux",
      "- un\n  - a\n- deux",
    ],
    [
      "Word's bullets, one of the third kind",
      "•\tun\n•\tdeux\no\ta\no\tb\n\uF0A7\tx",
      "- un\n- deux\n  - a\n  - b\n    - x",
    ],
    [
      "Word's bullets of three kinds, in paragraphs of their own",
      "•\tun\n\n•\tdeux\n\no\ta\n\n\uF0A7\tx\n\n•\ttrois",
      "- un\n- deux\n  - a\n    - x\n- trois",
    ],
    ["a single bullet of Word above others", "•\tun\no\ta\no\tb\n\nTexte.", "- un\n  - a\n  - b\n\nTexte."],
    ["a single bullet of Word above others, in paragraphs", "•\tun\n\no\ta\n\no\tb", "- un\n  - a\n  - b"],
    [
      "bullets that a text parts, each above others",
      "• un\n– a\n– b\n\nTexte.\n\n• deux\n– c",
      "- un\n  - a\n  - b\n\nTexte.\n\n- deux\n  - c",
    ],
    ["hyphens escaped", "\\- un\n\\- deux", "- un\n- deux"],
    ["inside an item", "- un\n  • a\n  • b", "- un\n  - a\n  - b"],
    ["inside a quote", "> • a\n> • b", "> - a\n> - b"],
  ])("%s", (_name, typed, markdown) => expect(renderRecognised(typed)).toBe(renderTyped(markdown)));
});

describe("no list is made of", () => {
  it.each([
    ["a talk", "– Vous venez souvent ?\n– Tous les mardis.\n– Et vous ?"],
    ["marks that paragraphs part", "• un\n\nTexte.\n\n• deux\n\nTexte.\n\n• trois"],
    ["a bullet above one other", "•\tun\no\ta"],
    ["one mark", "– Bonjour, dit-elle.\n\nTexte."],
    ["numbers that do not count", "3 - 4 jours\n\n10 : dix\n\n2/ deux"],
    [
      "ranges, shares and times",
      "1 – 2 ans\n2 - 3 ans\n\n24 / 48 h\n48/72 h\n\n1 : 30\n2 : 30\n\n1 → 2\n2 → 3",
    ],
    ["ranges in brackets and of degrees", "(1 – 2 ans)\n(2 – 3 ans)\n\n1° – 2°\n2° – 3°"],
    ["the same number twice", "1/ un\n\n1/ un\n\n2/ deux"],
    ["years and times", "2030 : un\n\n10:30 : deux"],
    ["lines in bold, which are titles", "**1/ Un**\n\nTexte.\n\n**2/ Deux**"],
    ["a letter", "o un\no deux"],
    ["degrees", "1 °C de plus\n2 °C de plus"],
    ["a dash in each of two items", "- un\n  – a\n- deux\n  – b"],
    ["numbers beside bullets that do not count", "- 1. un\n- 1. deux\n- 3. trois"],
    ["lists of several items in items", "- 1. un\n  2. deux\n- 3. trois"],
    ["a mark that is all", "•\n\n•"],
    ["signs of paragraphs", "§ 4\n§ 5\n\n§\u00A04\n§\u00A05\n\n§\u00A0Un\n§\u00A0Deux"],
    ["diameters", "Ø 20 mm\nØ 30 mm\n\nØ\u00A020 mm\nØ\u00A030 mm\n\nØ\t20 mm\nØ\tmm"],
    ["versions", "v 2.0\nv 2.1\n\nv\u00A02.0\nv\u00A0bêta"],
    ["floors", "1° étage\n2° étage\n\n1° Étage : accueil\n2° Sous-sol : archives"],
    ["names of things", "1-A\n2-A\n\n1/A\n2/B\n\n1.a\n2.b\n\n1)A\n2)B"],
    ["figures below zero", "– 5 °C\n– 10 °C\n\n— 20 %\n— un"],
    ["stars", "●●○ Lille\n●○○ Lyon"],
    ["a link", "[1/ Un](/a)\n\n[2/ Deux](/b)"],
  ])("%s", (_name, markdown) => expect(renderRecognised(markdown)).toBe(renderTyped(markdown)));
});

it("a « > » that opens an item before a figure means “more than”", () => {
  expect(renderRecognised("- > 10 ans")).toBe("<ul><li><p>&gt; 10 ans</p></li></ul>");
  expect(renderRecognised("- >= 10 ans")).toBe("<ul><li><p>&gt;= 10 ans</p></li></ul>");
  expect(renderRecognised(">= 10 ans\n>= 5 ans")).toBe("<p>&gt;= 10 ans\n&gt;= 5 ans</p>");
  expect(renderRecognised("- > Une citation")).toBe(renderTyped("- > Une citation"));
});

/** Signs with which lines may begin, and which are no bullets; `N` counts. */
const SIGNS = [
  ...[
    "§ N",
    "§\u00A0N",
    "Ø N mm",
    "Ø\u00A0N",
    "v N.0",
    "v\u00A0N.0",
    "N° étage",
    "N° Arrondissement",
    "N-A",
    "N/A",
  ],
  ...[
    "N.a",
    "– N °C",
    "—\u00A0N %",
    "~ N",
    "± N",
    "≥ N ans",
    "< N ans",
    "№ N",
    "n° N",
    "@ N",
    "& N",
    "€ N",
    "$ N",
  ],
  ...["† N", "½ N", "✓ N", "★ N", "→ N", "©\u00A0N", "o N", "N €", "N h", "N %", "Nᵉ", "N – 9 ans", "N : 30"],
  ...[
    "« N",
    "(N ans)",
    "[N",
    "/ N",
    "| N",
    "= N",
    "\\+ N",
    "\\# N",
    "\\* N",
    "! N",
    "? N",
    "; N",
    "% N",
    "… N",
  ],
];

it("a sign makes no list of its lines, however often it comes", () => {
  const text = fc
    .tuple(
      fc.constantFrom(...SIGNS),
      fc.constantFrom(" un", " Un", ", un mot", ""),
      fc.integer({ min: 2, max: 6 }),
      fc.constantFrom("\n", "\n\n"),
      fc.constantFrom("", "Voici :\n\n", "• a\n• b\n\n"),
    )
    .map(([sign, words, times, apart, before]) => {
      const lines = Array.from({ length: times }, (_, index) => sign.replace("N", String(index + 1)) + words);
      return { before, lines: lines.join(apart) };
    });
  fc.assert(
    fc.property(text, ({ before, lines }) => {
      expect(renderRecognised(before + lines)).toBe(renderRecognised(before) + renderTyped(lines));
    }),
    { numRuns: countRuns(1000) },
  );
});

it("changes nothing the second time", () => {
  const once = recogniseLists(parseMarkdown("Texte :\n• un\n– a\n– b\n• deux\n\n1/ x\n\n2/ y"));
  expect(recogniseLists(once)).toEqual(once);
});
