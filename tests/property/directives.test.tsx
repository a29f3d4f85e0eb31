// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { compilePage } from "../../src/compiled/compile";
import { toHtml } from "../../src/compiled/toHtml";
import { checkPage } from "../../src/definition/check";
import { Alert, body, Callout, definePage, Downloads, pageFields } from "../../src/entries";
import { insertInDocument } from "../support/inDocument";
import { countRuns } from "../support/runs";

const TextPage = definePage({
  name: "TextPage",
  layout: "text",
  description: "Un texte.",
  fields: pageFields,
  blocks: {},
  body: body({ encadré: Callout, info: Alert, fichiers: Downloads }),
});

const FILE = "---\nlayout: text\ntitle: Un titre\n---\n";

/** Lines of a body, and what they are: `W` stands for a word of its own. */
interface Piece {
  readonly lines: readonly string[];
  readonly kind: "text" | "callout" | "alert" | "file";
  /** The line of its own end, where it needs one. */
  readonly end?: number;
}

const pieces: fc.Arbitrary<Piece> = fc.constantFrom<Piece>(
  { kind: "text", lines: ["Mot W."] },
  { kind: "text", lines: ["Mot W,", "et mot W."] },
  { kind: "callout", lines: [":::encadré Titre W", "Mot W.", ":::"], end: 2 },
  { kind: "callout", lines: ["::: encadré[Titre W]", "", "Mot W.", "", "- mot W", "", ":::"], end: 6 },
  { kind: "callout", lines: ['::::encadré{title="Titre W"}', "Mot W.", "::::"], end: 2 },
  { kind: "alert", lines: [":::info Titre W {kind=warning}", "Mot W.", ":::"], end: 2 },
  { kind: "alert", lines: ["> [!NOTE]", "> Mot W."] },
  { kind: "file", lines: [':::fichiers[Nom W]{url="/a.pdf"}'] },
  { kind: "file", lines: [":::fichiers Nom W {url=/a.pdf}", ":::"] },
);

/** What a list item begins with. */
const MARKS = ["- ", "* ", "-   ", "1. ", "10. ", "2) "];

interface Layout {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Of each piece, the lines of the text that it has. */
  readonly places: readonly (readonly number[])[];
  readonly items: number;
}

/** A body of pieces, some of them in the items of a list, on the line of the mark or below it. */
const layouts: fc.Arbitrary<Layout> = fc
  .record({
    parts: fc.array(
      fc.oneof(
        fc.record({ piece: pieces }),
        fc.record({
          mark: fc.constantFrom(...MARKS),
          items: fc.array(
            fc.record({ held: fc.array(pieces, { maxLength: 2 }), isLed: fc.boolean(), deep: fc.boolean() }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    end: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ parts, end }) => {
    const lines: string[] = [];
    const placed: Piece[] = [];
    const places: number[][] = [];
    let items = 0;
    let words = 0;
    const write = (line: string) => lines.push(line.replace(/W/g, () => `m${String((words += 1))}m`)) - 1;
    const place = (piece: Piece, before: (index: number) => string) => {
      placed.push(piece);
      places.push(piece.lines.map((line, index) => write(line === "" ? "" : before(index) + line)));
      write("");
    };
    for (const part of parts) {
      if ("piece" in part) {
        place(part.piece, () => "");
        continue;
      }
      for (const { held, isLed, deep } of part.items) {
        items += 1;
        const mark = deep ? `${part.mark}- ` : part.mark;
        if (deep) items += 1;
        const indent = " ".repeat(mark.length);
        const [first, ...others] = held;
        if (isLed || !first) {
          write(`${mark}Mot W.`);
          write("");
          for (const piece of held) place(piece, () => indent);
        } else {
          place(first, (index) => (index === 0 ? mark : indent));
          for (const piece of others) place(piece, () => indent);
        }
      }
      write("<!-- fin -->");
      write("");
    }
    return { text: lines.join(end), pieces: placed, places, items };
  });

const issuesOf = (text: string) =>
  checkPage(FILE + text, TextPage)
    .issues.filter(({ rule }) => !/^(?:html-comment|hidden-comment|duplicate-anchor)$/.test(rule))
    .map(({ line, column, rule }) => `${String(line - 4)}:${String(column)} ${rule}`);

/** How often each kind of piece is there. */
const countOf = (all: readonly Piece[], kind: Piece["kind"]) =>
  all.filter((each) => each.kind === kind).length;

it("directives are blocks wherever they are written, on one line or more, also in the items of a list", () => {
  fc.assert(
    fc.property(layouts, ({ text, pieces: all, items }) => {
      expect([text, issuesOf(text)]).toEqual([text, []]);
      const content = { title: "Un titre", body: text };
      const html = renderToStaticMarkup(<TextPage {...content} />);
      const shown = insertInDocument(html);
      expect([text, shown.textContent.match(/m\d+m/g)]).toEqual([text, text.match(/m\d+m/g)]);
      expect(shown.textContent).not.toMatch(/:::|\[!/);
      const counts = [".fr-callout", ".fr-alert", "a[download]"].map(
        (each) => shown.querySelectorAll(each).length,
      );
      expect([text, counts]).toEqual([
        text,
        [countOf(all, "callout"), countOf(all, "alert"), countOf(all, "file")],
      ]);
      const inCallouts = shown.querySelectorAll(".fr-callout li").length;
      expect([text, shown.querySelectorAll("#body li").length - inCallouts]).toEqual([text, items]);
      expect(toHtml(compilePage(TextPage, content))).toBe(html);
    }),
    { numRuns: countRuns(120) },
  );
});

it("a name that is misspelt is reported at its place, and an end that is forgotten", () => {
  fc.assert(
    fc.property(layouts, fc.nat(), ({ text, pieces: all, places }, chosen) => {
      const named = all.flatMap((piece, index) => (piece.lines[0]?.startsWith(":::") ? [index] : []));
      const index = named[chosen % named.length];
      if (index === undefined) return;
      const lines = text.split("\n");
      const [first = 0] = places[index] ?? [];
      const at = `${String(first + 1)}:${String((lines[first] ?? "").indexOf(":::") + 1)}`;
      const misspelt = lines
        .with(first, (lines[first] ?? "").replace(/(encadré|info|fichiers)/, "$1x"))
        .join("\n");
      expect([misspelt, issuesOf(misspelt)]).toEqual([misspelt, [`${at} unknown-directive`]]);
      const end = places[index]?.[all[index]?.end ?? -1];
      if (end === undefined) return;
      const open = lines.toSpliced(end, 1).join("\n");
      expect([open, issuesOf(open)]).toEqual([open, expect.arrayContaining([`${at} unclosed-directive`])]);
    }),
    { numRuns: countRuns(120) },
  );
});
