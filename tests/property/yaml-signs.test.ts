import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "@dsfr-blocks/content/read";
import { boolean, inline, list, markdown, object, optional, plain, url } from "@dsfr-blocks/content/schema";
import { parseFully } from "@dsfr-blocks/content/yaml/parse";
import { readLayout } from "../../src/definition/layout";
import { countRuns } from "../support/runs";
import { placedText } from "../support/yamlSigns";

const RUNS = countRuns(8000);

const part = object({ title: optional(plain("")), def: optional(markdown("")) }, "");
const schema = object(
  {
    title: optional(plain("")),
    sub: optional(inline("")),
    link: optional(url("")),
    how: optional(object({ title: optional(plain("")), sub: optional(inline("")) }, "")),
    names: optional(list(plain(""), "")),
    defs: optional(list(part, "")),
    open: optional(boolean("")),
    layout: optional(plain("")),
  },
  "",
);

function readKeys(yaml: string) {
  const { value, issues } = read(`---\n${yaml}\n---\n`, schema);
  return { value, said: issues.map(({ line, severity, rule }) => ({ line, severity, rule })) };
}

/**
 * What its author means as text: not a comment, which a space sets apart, also behind an address, nor a line that was switched off, the head of a block,
 * or what is in quotes as a whole.
 */
function isMeant(text: string): boolean {
  return (
    !/^(?:[>|][-+]?|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')? *(?:#(?: .*)?)?$/.test(text) &&
    !/^#(?:- |[\w-]+:(?: |$))/.test(text) &&
    !/^https?:\/\/\S+ #/i.test(text)
  );
}

/** A text that YAML reads as it is. */
const isSound = (text: string) => /^[a-zÉ](?!ull$|rue$)/.test(text) && !/: | #|:$/.test(text);

it("is shown as its author typed it, or spoken of at its line", () => {
  let read = 0;
  let spoken = 0;
  fc.assert(
    fc.property(placedText, ({ text, place: { before, path }, after }) => {
      if (!isMeant(text)) return;
      const { value, said } = readKeys(before + text + after);
      const line = before.split("\n").length + 1;
      const shown = path.reduce<unknown>(
        (at, step) => (at as Record<string, unknown> | undefined)?.[step],
        value,
      );
      if (shown === text && !said.some(({ severity }) => severity === "error")) return void read++;
      spoken++;
      // `? >` opens a key of several lines, whose end is what is wrong
      if (/^(?:- *)*\? +[>|]/.test(text)) return void expect(value).toBeUndefined();
      const found = said.filter(({ severity, rule }) => severity !== "info" || rule === "hidden-comment");
      expect(found.map((each) => each.line)).toContain(line);
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(read, spoken)).toBeGreaterThan(RUNS / 5);
});

it("is not spoken of where YAML takes nothing from it", () => {
  fc.assert(
    fc.property(placedText, ({ text, place: { before }, after }) => {
      if (isSound(text)) expect(readKeys(before + text + after).said).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

/** Words that the YAML of a value eats, in every way. */
const EATEN = [
  ...[
    "**Rejoignez**",
    "*Rejoignez*",
    "*Rejoignez",
    "&Rejoignez vite",
    "&Rejoignez",
    "! vite",
    "!",
    "!Rejoignez vite",
  ],
  ...["#1 du service public", "#1", "##", ">5"],
];

describe.each(EATEN)("words that YAML eats: %s", (text) => {
  it.each([
    ["a known key", "sub: "],
    ["an unknown key", "autre: "],
    ["a key in a part", "how:\n  sub: "],
    ["a key in an unknown part", "autre:\n  sub: "],
    ["an item", "names:\n  - "],
    ["an item of an unknown list", "autre:\n  - "],
    ["a key of an item", "defs:\n  - def: "],
    ["a key that takes no text", "open: "],
    ["an address", "link: "],
  ])("is an error at its line in %s", (_where, before) => {
    for (const after of ["", "\nlayout: faq"]) {
      const { value, said } = readKeys(before + text + after);
      expect(value).toBeUndefined();
      expect(said).toEqual([{ line: before.split("\n").length + 1, severity: "error", rule: "yaml-syntax" }]);
    }
  });
});

it.each([
  ["a comment in the place of a value", "sub: # à compléter"],
  ["a comment behind an address", "link: https://exemple.fr/#a # note\nopen: true #note"],
  ["a comment behind quotes", 'sub: "Un mot" # note'],
  ["a comment behind the head of a block", "sub: >- # note\n  Un mot"],
  ["a comment on its own line", "# note\n#note\nsub: Un mot\n#note\n#sub: Un autre"],
  ["a part that is switched off", "how:\n  #title: Un\n  #sub: Deux\n"],
  ["a list with comments", "names:\n  # note\n  - Alix\n  #- Camille\n  # note\n  - Dominique"],
  ["a name that is used", "title: &titre Un mot\nsub: *titre"],
  ["a tag that YAML has", "title: !!str 12"],
])("leaves alone %s", (_what, yaml) => expect(readKeys(yaml).said).toEqual([]));

it.each([
  ["in the middle of a text", "sub: Le service #1 de France", 2],
  ["a number behind a text", "sub: Le service # 1 de France", 2],
  ["behind quotes", 'sub: "Le service" #1 de France', 2],
  ["behind the head of a block", "sub: >- #1\n  Un mot", 2],
  ["below a text", "sub: Un mot\n  #deux", 3],
  ["below quotes", 'sub: "Un mot"\n  #deux', 3],
  ["below a block", "how:\n  sub: >-\n      Un mot\n    ## Deux", 5],
  ["below an item", "names:\n  - Alix\n   #deux\n  - Camille", 4],
  ["above a text", "sub:\n  #### Un titre\n  Un mot", 3],
  ["above a text, beside its key", "sub: #1\n  Un mot", 2],
  ["a word for nothing", "sub: Null", 2],
  ["a word for nothing in a list", "names:\n  - ~", 3],
])("warns of what does not show: %s", (_where, yaml, line) => {
  const { value, said } = readKeys(yaml);
  expect(value).toBeDefined();
  expect(said).toMatchObject([{ line, severity: "warning" }]);
});

it("mentions a note behind a text", () => {
  const { value, said } = readKeys("sub: Le langage # de France");
  expect(value?.sub).toBe("Le langage");
  expect(said).toEqual([{ line: 2, severity: "info", rule: "hidden-comment" }]);
});

it("a key that is empty above lines of its part has no text to lose", () => {
  expect(readKeys("defs: #les raisons\n  - def: Un").said).toEqual([]);
});

it("is the word of a layout as YAML reads it", () => {
  let compared = 0;
  fc.assert(
    fc.property(placedText, fc.constantFrom("layout: ", '"layout": ', "layout:\n  "), ({ text }, key) => {
      const yaml = `title: Un titre\n${key}${text}\nother: Un mot`;
      const { root, errors } = parseFully(yaml);
      if (root?.kind !== "map" || errors.length > 0) return;
      const value = root.entries.find(({ name }) => name === "layout")?.value;
      const isWord = value?.kind === "scalar" && value.value !== null;
      expect(readLayout(`---\n${yaml}\n---\n`)).toBe(
        isWord ? (typeof value.value === "string" ? value.value : value.source) : undefined,
      );
      compared++;
    }),
    { numRuns: RUNS / 4 },
  );
  expect(compared).toBeGreaterThan(RUNS / 20);
});
