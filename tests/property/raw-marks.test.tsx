// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { findRuleMatches } from "@dsfr-blocks/content/texts/checkTexts";
import { RichText } from "../../src/rich-text/RichText";
import { insertInDocument } from "../support/inDocument";
import { countRuns } from "../support/runs";

const RUNS = countRuns(600);

/** What a piece is written with: `ID` becomes a word of its own, which no page shows unless it shows the mark itself. */
interface Piece {
  readonly text: string;
  /** What stands on lines of its own. */
  readonly isBlock?: boolean;
}

/** Tags as they are pasted and typed. */
const TAGS = [
  '<video data-a="ID"></video>',
  '<video src="/a.mp4" data-a="ID" controls>\n</video>',
  '<input name="ID">',
  '<form action="/a" id="ID">mot</form>',
  "<Carte titre={ID}>mot</Carte>",
  '<x-carte data-a="ID">mot</x-carte>',
  "<nom-ID>",
  '<svg data-a="ID"><path d="M0 0"/></svg>',
  // those that the page reads, unless they stand four columns in
  '<b data-a="ID">mot</b>',
  '<p class="MsoNormal ID">mot</p>',
  '<span style="color: ID">mot</span>',
  '<div data-a="ID">mot</div>',
  '<a href="/ID">mot</a>',
  // mistyped
  '<div class="ID" "fr">mot</div>',
  '<a href="/un"title="ID">mot</a>',
  '<td width=50% data-a=“ID">mot',
  `<img src="data:image/png;base64,${"A".repeat(2500)}" id="ID">`,
  "<!DOCTYPE html ID>",
  "<![CDATA[ID]]>",
];

/** What Word and Google Docs leave behind: the page ignores it. */
const OFFICE = [
  '<o:p data-a="ID"></o:p>',
  '<o:p data-a="ID">&nbsp;</o:p>',
  `<v:shape id="_x0000_ID" type="#_x0000_t75" style='width:9pt'>mot</v:shape>`,
  "<![if !ID]>mot<![endif]>",
  '<?xml:namespace prefix = o ns = "ID" />',
  '<st1:place w:st="ID">mot</st1:place>',
  '<u1:p data-a="ID"></u1:p>',
  '<w:wrap type="ID"/>',
];

/** Marks of other programs, in a line and on lines of their own. */
const DIALECTS: readonly Piece[] = [
  ...["{{ ID }}", "{% ID %}", "{{< ID >}}", "<% ID %>", "<?php ID ?>", "{.ID}", ":ID:", "==ID=="].map(
    (text) => ({ text }),
  ),
  ...["[[ID]]", "[mot->ID]", "x^ID^", "$$ID$$", "[^ID]"].map((text) => ({ text })),
  ...[
    ":::ID Titre",
    "::: ID",
    ":::ID{a=b}",
    "??? ID",
    "???+ note ID",
    '!!! note "ID"',
    '=== "ID"',
    "== ID ==",
    "h2. ID",
  ].map((text) => ({ text, isBlock: true })),
  ...["[!ID]", "[!ID]- Titre", "*[mot]: ID", "import mot from 'ID'"].map((text) => ({ text, isBlock: true })),
];

const piece = fc.oneof(
  fc.constantFrom(...TAGS).map((text): Piece => ({ text })),
  fc.constantFrom(...OFFICE).map((text): Piece => ({ text })),
  fc.constantFrom(...DIALECTS),
);

/** Where people and editors put it. A piece in a line stands after words. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `> ${text.replace(/\n/g, "\n> ")}`,
  (text) => `- ${text.replace(/\n/g, "\n  ")}\n- mot`,
  (text) => `1. mot\n\n   ${text.replace(/\n/g, "\n   ")}`,
  (text) => `<div>\n\t${text}\n</div>`,
  (text) => `<div>\n\n    ${text}\n\n</div>`,
  (text) => `<ul>\n\t<li>\n\t\t${text}\n\t</li>\n</ul>`,
  (text) => `    ${text}`,
  (text) => `\t${text}`,
  (text) => `mot\n    ${text}`,
  (text) => `\`\`\`\n${text}\n\`\`\``,
];
const IN_LINE: readonly ((text: string) => string)[] = [
  (text) => `Un mot ${text} ici.`,
  (text) => `Un **mot ${text}** ici.`,
  (text) => `## Un titre ${text}\n\nmot`,
  (text) => `| mot | ${text.replace(/\n/g, " ")} |\n|-|-|\n| mot | mot |`,
  (text) => `<p class="a">mot ${text}</p>`,
  (text) => `Un [mot ${text} ici](/page).`,
];

const composed = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...PLACES)).map(
  ([outer, inner]) =>
    (text: string) =>
      outer(inner(text)),
);

const planted = piece.chain((each) =>
  fc
    .oneof(composed, fc.constantFrom(...(each.isBlock ? PLACES : IN_LINE)))
    .map((place) => ({ text: each.text, place })),
);

/** Rules that report what shows as it was typed. */
const RULES = /^(?:raw-html|unclosed-tag|other-markdown|unsupported-syntax)$/;

interface Report {
  readonly rule: string;
  readonly at: number;
}

function reports(value: string): Report[] {
  const text = { path: [], format: "markdown", value, isFolded: false } as const;
  const placeAt = (at: number) => ({ line: 1, column: at });
  return findRuleMatches({ ...text, getPosition: placeAt, getOffset: (at) => at }, {}).map(
    ({ rule, at }) => ({
      rule: rule.name,
      at,
    }),
  );
}

/** What a page shows outside code. */
function shownIn(value: string): string {
  const page = insertInDocument(renderToStaticMarkup(<RichText content={value} />));
  for (const code of page.querySelectorAll("code")) code.remove();
  return page.textContent;
}

describe("a mark that shows as it was typed", () => {
  it("has an issue at its place, and nothing else has one", () => {
    const counts = { shown: 0, hidden: 0 };
    fc.assert(
      fc.property(fc.array(planted, { minLength: 1, maxLength: 6 }), (pieces) => {
        const ids: { readonly id: string; readonly from: number; readonly to: number }[] = [];
        let text = "Voici.";
        for (const [index, each] of pieces.entries()) {
          const id = `zq${"abcdef".charAt(index)}`;
          const written = each.text.replaceAll("ID", id);
          text += `\n\n`;
          const laid = each.place("\u0000");
          const from = text.length + laid.indexOf("\u0000");
          text += each.place(written);
          ids.push({ id, from, to: text.length });
        }
        const shown = shownIn(text);
        const found = reports(text).filter(({ rule }) => RULES.test(rule));
        for (const { id, from, to } of ids) {
          const isShown = shown.includes(id);
          counts[isShown ? "shown" : "hidden"] += 1;
          const here = found.filter(({ at }) => at >= from - 1 && at < to);
          expect([id, here.length > 0], text).toEqual([id, isShown]);
        }
        // the elements around show, and have an issue, as often
        const around = found.filter(({ at }) => !ids.some(({ from, to }) => at >= from - 1 && at < to));
        const tags = around.map(
          ({ at }) => /^<\w+(?: class="a")?>/.exec(text.slice(at))?.[0] ?? text.slice(at),
        );
        expect(tags.sort(), text).toEqual((shown.match(/<(?:div|ul|li|p class="a")>/g) ?? []).sort());
      }),
      { numRuns: RUNS },
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(RUNS / 2);
  });

  it("of Word is ignored and counted", () => {
    fc.assert(
      fc.property(fc.constantFrom(...OFFICE), fc.constantFrom(...IN_LINE), (text, place) => {
        const value = place(text.replace("ID", "zq"));
        expect(shownIn(value)).not.toMatch(/zq|[<>]/);
        expect(shownIn(value)).toContain("mot");
        expect(reports(value)).toContainEqual({ rule: "read-html", at: place("\u0000").indexOf("\u0000") });
      }),
    );
  });
});

describe("a text that Markdown reads as marks without content", () => {
  const marks = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ..."- + * # ## > 1) 12. 2016. *** --- === ``` ~~~ ` | |-| [] []() ![]() [^a]: \\ _ ** <!-- --> <p></p>".split(
            " ",
          ),
        ),
        fc.constantFrom(" ", "\n", "\n\n", "\n> ", "\n  ", "\n    ", "\n\t"),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((pieces) => pieces.join(""))
    .filter((text) => text.trim() !== "");

  it("shows, or has an issue", () => {
    fc.assert(
      fc.property(marks, (text) => {
        const html = renderToStaticMarkup(<RichText content={text} />);
        const isShown = /\S/.test(insertInDocument(html).textContent) || html.includes("<img");
        expect(isShown || reports(text).length > 0, JSON.stringify(text)).toBe(true);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it.each(["2016.", "12.", "-", "1)", "+", "*", "- \n-"])("%j is a text", (text) => {
    expect(shownIn(text).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    expect(shownIn(`Date :\n\n${text}`)).toContain(text.charAt(0));
  });
});
