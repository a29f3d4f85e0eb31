import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertHtmlToMarkdown } from "@dsfr-blocks/tools/cli/rewriting/htmlAsMarkdown";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { findRuleMatches } from "@dsfr-blocks/content/texts/checkTexts";
import { collectInlines, matchVerbatim } from "@dsfr-blocks/content/texts/visit";
import { drafts, ways } from "../support/editorHtml";
import { readTree, readHtml } from "../support/htmlReading";
import { countRuns } from "../support/runs";

const RUNS = countRuns(200);

/** End tags that HTML does not let people leave out. */
const NEEDED_ENDS = /<\/(?:div|section|ul|ol|table|blockquote|details|h\d|figure|pre)>/gi;

/** The share of its texts of which each way has a part written in Markdown, at least. On one line, what Markdown has no sign for keeps all. */
const REWRITTEN: Readonly<Record<string, number>> = {
  ...{ "CKEditor 4": 0.75, "CKEditor 5": 0.3, TinyMCE: 0.3, Drupal: 0.75 },
  ...{ Word: 0.8, "Google Docs": 0.3, "by hand": 0.6 },
};

/** Texts around the HTML, in Markdown, as a page's body has them. */
const around = (html: string) => `Avant mot0m.\n\n${html}\n\n## Après mot999m\n`;
const truthOf = (html: string) => readHtml(`<p>Avant mot0m.</p>${html}<h2>Après mot999m</h2>`);

/** The tags that a text shows as they were typed, with no issue of `check` there. The issue of a tag is that of its end tag too. */
function unsaidTags(text: string): string[] {
  const given = { path: [], format: "markdown", value: text, isFolded: false } as const;
  const placeAt = (at: number) => ({ line: 1, column: at });
  const said = new Set(
    findRuleMatches({ ...given, getPosition: placeAt, getOffset: (at) => at }, {}).map(({ at }) => at),
  );
  const open: string[] = [];
  return collectInlines(parseMarkdown(text)).flatMap((node) =>
    node.type === "text"
      ? [...matchVerbatim(text, node, /<(\/?)([a-z]+)/gi)].flatMap(
          ({ at, match: [tag, slash, name = ""] }) => {
            const index = slash ? open.lastIndexOf(name.toLowerCase()) : -1;
            if (!slash) open.push(name.toLowerCase());
            else if (index >= 0) open.splice(index, 1);
            return index >= 0 || said.has(at) ? [] : [tag];
          },
        )
      : [],
  );
}

describe.each(ways)("HTML as $name lays it out", ({ name, write }) => {
  it("is read in the order of a browser, with its numbers, its lines and what each word is in", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const html = write(draft);
        const text = around(html);
        expect(readTree(parseMarkdown(text))).toEqual(truthOf(html));
        expect(unsaidTags(text)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("keeps its words in order where an end tag is missing, and whatever shows as a tag is reported", () => {
    let shown = 0;
    fc.assert(
      fc.property(drafts, fc.nat(99), (draft, choice) => {
        const html = write(draft);
        const ends = [...html.matchAll(NEEDED_ENDS)];
        const { index = html.length, 0: end = "" } = ends[choice % ends.length] ?? {};
        const text = around(html.slice(0, index) + html.slice(index + end.length));
        const { words } = readTree(parseMarkdown(text));
        expect(words.map((word) => word.split(" ")[0])).toEqual(text.match(/mot\d+m/g));
        expect(unsaidTags(text)).toEqual([]);
        if (
          collectInlines(parseMarkdown(text)).some(
            (node) => node.type === "text" && /<[a-z]/i.test(node.value),
          )
        )
          shown += 1;
      }),
      { numRuns: RUNS },
    );
    expect(shown).toBeGreaterThan(RUNS / 4);
  });

  it("is written in Markdown that reads the same", () => {
    const tries = Math.ceil(RUNS / 3);
    let rewritten = 0;
    fc.assert(
      fc.property(drafts, (draft) => {
        const html = write(draft);
        const { text, count } = convertHtmlToMarkdown(around(html), "markdown");
        if (count > 0) rewritten += 1;
        expect(readTree(parseMarkdown(text))).toEqual(truthOf(html));
      }),
      { numRuns: tries },
    );
    expect(rewritten / tries).toBeGreaterThan(REWRITTEN[name] ?? 1);
  });
});
