import { describe, expect, it } from "vitest";
import { toHtml } from "../../tests/support/toHtml";
import { parseMarkdown } from "../content/markdown/parse";
import { withTypedLists } from "./typedLists";

const seen = (markdown: string) => toHtml(withTypedLists(parseMarkdown(markdown)));
const asTyped = (markdown: string) => toHtml(parseMarkdown(markdown));

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
    ["hyphens escaped", "\\- un\n\\- deux", "- un\n- deux"],
    ["inside an item", "- un\n  • a\n  • b", "- un\n  - a\n  - b"],
    ["inside a quote", "> • a\n> • b", "> - a\n> - b"],
  ])("%s", (_name, typed, markdown) => expect(seen(typed)).toBe(asTyped(markdown)));
});

describe("no list is made of", () => {
  it.each([
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
    ["a link", "[1/ Un](/a)\n\n[2/ Deux](/b)"],
  ])("%s", (_name, markdown) => expect(seen(markdown)).toBe(asTyped(markdown)));
});

it("a « > » that opens an item before a figure means “more than”", () => {
  expect(seen("- > 10 ans")).toBe("<ul><li><p>&gt; 10 ans</p></li></ul>");
  expect(seen("- >= 10 ans")).toBe("<ul><li><p>&gt;= 10 ans</p></li></ul>");
  expect(seen(">= 10 ans\n>= 5 ans")).toBe("<p>&gt;= 10 ans\n&gt;= 5 ans</p>");
  expect(seen("- > Une citation")).toBe(asTyped("- > Une citation"));
});

it("changes nothing the second time", () => {
  const once = withTypedLists(parseMarkdown("Texte :\n• un\n– a\n– b\n• deux\n\n1/ x\n\n2/ y"));
  expect(withTypedLists(once)).toEqual(once);
});
