// @long
// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ContentOf } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getBlocksText } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { collectInlines } from "@dsfr-blocks/content/texts/visit";
import { SalaryConditions } from "../../src/blocks/salary-conditions/SalaryConditions";
import { type Draft, field, steps, title } from "../support/authors";
import { findHtmlErrors } from "../support/html";
import { insertInDocument } from "../support/inDocument";
import { listElements } from "../../src/testing/listElements";
import { findOutlineErrors } from "../../src/testing/outline";
import { countRuns } from "../support/runs";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { findMissingWords, splitWords } from "../../src/testing/words";
import { listCountedWords, formatNumberMark, lostWords } from "../support/countedWords";

const RUNS = countRuns(1000);

/** A page whose every word bears a number of its own. */
const page = fc
  .record({
    open: fc.boolean(),
    pageTitle: title,
    questions: fc.array(title, { maxLength: 3 }),
    sub: title,
    apply: title,
    definition: fc.tuple(title, title, field),
    reasons: fc.tuple(title, fc.array(title, { maxLength: 4 })),
    profiles: fc.tuple(title, field, title),
    conditions: fc.tuple(title, field),
    how: fc.tuple(title, fc.oneof(field, steps, fc.tuple(field, steps, field).map(joinDrafts))),
    wait: fc.tuple(title, field),
  })
  .map((drafts): { content: ContentOf<typeof CandidatesPage>; sections: Record<string, TypedText[]> } => {
    let count = 0;
    const write = (draft: Draft) => draft(() => String(++count));
    const many = (list: readonly Draft[]) => list.map(write);
    const [defTitle = "", infoTitle = "", infoDesc = ""] = many(drafts.definition);
    const whatTitle = write(drafts.reasons[0]);
    const defs = many(drafts.reasons[1]);
    const [profilesTitle = "", profilesDesc = "", sub = ""] = many(drafts.profiles);
    const [conditionsTitle = "", conditionsDesc = ""] = many(drafts.conditions);
    const [howTitle = "", howDesc = ""] = many(drafts.how);
    const [waitTitle = "", waitDesc = ""] = many(drafts.wait);
    const head = {
      questions: many(drafts.questions).map((question) => ({ question })),
      sub: write(drafts.sub),
      apply: { title: write(drafts.apply), url: "/postuler" },
    };
    return {
      content: {
        open: drafts.open,
        title: write(drafts.pageTitle) || "Page",
        head,
        def: { title: defTitle, info: { title: infoTitle, desc: infoDesc } },
        what: { title: whatTitle, defs: defs.map((def) => ({ def })) },
        profiles: { title: profilesTitle, desc: profilesDesc, list: [], sub },
        conditions: { title: conditionsTitle, desc: conditionsDesc },
        how: { title: howTitle, desc: howDesc },
        wait: { title: waitTitle, desc: waitDesc },
      },
      sections: {
        definition: [inline(defTitle), inline(infoTitle), blocks(infoDesc)],
        raisons: [inline(whatTitle), ...defs.map(inline)],
        profils: [inline(profilesTitle), blocks(profilesDesc), inline(sub)],
        conditions: [inline(conditionsTitle), blocks(conditionsDesc)],
        etapes: [inline(howTitle), blocks(howDesc)],
        ...(drafts.open ? {} : { appel: [inline(waitTitle), blocks(waitDesc)] }),
      },
    };
  });

/** What an author wrote, and what Markdown reads in it: the numbers of its lists are no figures of the text. */
interface TypedText {
  readonly typed: string;
  readonly read: string;
  /** Its links, images and passages in English. */
  readonly marks: number;
}

const typedText = (typed: string, tree: MarkdownTree): TypedText => ({
  typed,
  read: getBlocksText(tree),
  marks: [...collectInlines(tree)].filter((node) => isMark(node)).length,
});
const inline = (typed: string) => typedText(typed, [{ type: "paragraph", children: parseInline(typed) }]);
const blocks = (typed: string) => typedText(typed, parseMarkdown(typed));

function isMark(node: InlineNode): boolean {
  if (node.type === "link" || node.type === "image") return /^(?:\/page|image\.svg)$/.test(node.url);
  return node.type === "language";
}

/** Links, images and passages in English, as `isMark` recognises their nodes. */
const isMarkElement = (element: Element) =>
  (element.localName === "a" && element.getAttribute("href") === "/page") ||
  (element.localName === "img" && element.getAttribute("src") === "/image.svg") ||
  element.getAttribute("lang") === "en";

describe("whatever the editors write", () => {
  it("every word is on the page, once, in its block and in order, with its links and languages, under a right outline", () => {
    fc.assert(
      fc.property(page, ({ content, sections }) => {
        const body = insertInDocument(renderToStaticMarkup(<CandidatesPage {...content} />));
        const elements = listElements(body) as HTMLElement[];
        for (const [id, written] of Object.entries(sections)) {
          const section = elements.find((element) => element.id === id);
          const typed = written.map((field) => field.typed).join("\n");
          const read = written.map((field) => field.read).join("\n");
          expect(numbered(section ? getSpokenText(section) : "")).toEqual(numbered(typed));
          const page = listCountedWords(section ? getSpokenText(section, formatNumberMark) : "");
          expect(lostWords(listCountedWords(read), page)).toEqual([]);
          const marks = written.reduce((sum, field) => sum + field.marks, 0);
          expect(section ? listElements(section).filter(isMarkElement).length : 0).toBe(marks);
          // A list's number says nothing of a range that begins with the same: « 2. 2 – 3 mois ».
          const text = plain(section ? getSpokenText(section, () => "") : "");
          for (const range of ranges(read)) expect(text).toContain(range);
        }
        expect(findOutlineErrors(body, 1)).toEqual([]);
        const ids = elements.filter((element) => element.hasAttribute("id")).map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
      }),
      { numRuns: RUNS },
    );
  });

  it("the markup is valid HTML", () => {
    fc.assert(
      fc.property(page, ({ content }) => {
        expect(findHtmlErrors(renderToStaticMarkup(<CandidatesPage {...content} />))).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });
});

/** Words that only join the others: a table says as much with its lines. */
const JOINING = /^(?:une?|la|et|de|d|soit)$/;
const salaryLine = fc
  .tuple(
    fc.constantFrom(
      "Jusqu’à 5 ans",
      "1 – 2 ans",
      "Plus de 10 ans d’expérience",
      "18 ans et plus",
      ">= 5 ans",
      "Au-delà",
    ),
    fc.constantFrom(" : ", ", ", " - ", " : - ", " : -", ", un salaire net de ", " : salaire et prime de "),
    fc.constantFrom(
      "",
      "plus de ",
      "au moins ",
      "environ ",
      "jusqu’à ",
      "à partir de ",
      "+ de ",
      "moins de ",
      "entre ",
    ),
    fc.constantFrom(
      "4250 €",
      "4 250 €",
      "4 250,00 €",
      "2 000 € à 3 000 €",
      "2 000 – 3 000 €",
      "0 500 €",
      "450,50 €",
    ),
    fc.constantFrom(
      "",
      " net",
      " brut par an",
      " minimum",
      " et plus",
      " net plus",
      " et une prime de 6,50 %",
      " – 6 %",
      " hors prime",
      "/mois",
    ),
  )
  .map((parts) => parts.join(""));

it("a table of salaries holds every figure and word of its list, or the list stays a list", () => {
  let tables = 0;
  const same = salaryLine.map((line) => [line, line]);
  const mixed = fc.array(salaryLine, { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(fc.oneof(same, mixed), (lines) => {
      const desc = lines.map((line) => `* ${line}`).join("\n");
      const body = insertInDocument(renderToStaticMarkup(<SalaryConditions title="" desc={desc} />));
      const heads = splitWords(
        [...body.querySelectorAll("thead th")].map(({ textContent }) => textContent).join(" "),
      );
      const rows = [...body.querySelectorAll("tbody tr, li")].map((row) =>
        splitWords(getSpokenText(row as HTMLElement)),
      );
      if (heads.length > 0) tables += 1;
      lines.forEach((line, index) => {
        const page = [...heads, ...(rows[index] ?? [])].map((word) => word.toLowerCase());
        const lost = findMissingWords(splitWords(line.toLowerCase()), page);
        expect(lost.filter((word) => heads.length === 0 || !JOINING.test(word))).toEqual([]);
      });
    }),
    { numRuns: RUNS },
  );
  expect(tables).toBeGreaterThan(RUNS / 50);
});

function numbered(text: string): string[] {
  return text.match(/mot\d+/gi) ?? [];
}

/** The pairs of figures that a mark joins, as the generators make them. */
function ranges(text: string): string[] {
  // « Étape 1 : 15 jours » is no range.
  return text.match(/(?<![\p{L}\p{N}])\d+°? ?[-–—/→|à\u2011] ?\d{3,}|^\d+ ?: ?\d{3,}/gmu) ?? [];
}

function plain(text: string): string {
  return text.replace(/[ \u00A0\u202F]+/g, " ");
}

function joinDrafts(drafts: readonly Draft[]): Draft {
  return (next) => drafts.map((draft) => draft(next)).join("\n\n");
}
