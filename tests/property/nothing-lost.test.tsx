import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ContentOf } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { type Draft, field, steps, title } from "../support/authors";
import { htmlFaults } from "../support/html";
import { inDocument } from "../support/inDocument";
import { outlineFaults } from "../../src/testing/outline";
import { runs } from "../support/runs";
import { spoken } from "../../src/testing/spoken";

const RUNS = runs(1000);

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
  .map((drafts): { content: ContentOf<typeof CandidatesPage>; sections: Record<string, string> } => {
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
        definition: [defTitle, infoTitle, infoDesc].join("\n"),
        raisons: [whatTitle, ...defs].join("\n"),
        profils: [profilesTitle, profilesDesc, sub].join("\n"),
        conditions: [conditionsTitle, conditionsDesc].join("\n"),
        etapes: [howTitle, howDesc].join("\n"),
        ...(drafts.open ? {} : { appel: [waitTitle, waitDesc].join("\n") }),
      },
    };
  });

describe("whatever the editors write", () => {
  it("every word is on the page, once, in its block and in order, under a right outline", () => {
    fc.assert(
      fc.property(page, ({ content, sections }) => {
        const body = inDocument(renderToStaticMarkup(<CandidatesPage {...content} />));
        for (const [id, source] of Object.entries(sections)) {
          const section = body.querySelector<HTMLElement>(`#${id}`);
          expect(numbered(section ? spoken(section) : "")).toEqual(numbered(source));
        }
        expect(outlineFaults(body, 1)).toEqual([]);
        const ids = [...body.querySelectorAll("[id]")].map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
      }),
      { numRuns: RUNS },
    );
  });

  it("the markup is valid HTML", () => {
    fc.assert(
      fc.property(page, ({ content }) => {
        expect(htmlFaults(renderToStaticMarkup(<CandidatesPage {...content} />))).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });
});

function numbered(text: string): string[] {
  return text.match(/mot\d+/gi) ?? [];
}

function joinDrafts(drafts: readonly Draft[]): Draft {
  return (next) => drafts.map((draft) => draft(next)).join("\n\n");
}
