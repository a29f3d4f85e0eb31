import fc from "fast-check";
import { expect, it } from "vitest";
import { recogniseProfileSections } from "../../src/blocks/profile-cards/recogniseProfileSections";
import { getText, getBlocksText } from "@dsfr-blocks/content/markdown/text";
import { parseText } from "../../src/rich-text/parseText";
import { countRuns } from "../support/runs";

const RUNS = countRuns(1000);

/** What ends the text, and is about no profile. */
const ENDS = ["À bientôt !", "Merci de votre lecture.", "Au plaisir de vous lire.", "L’équipe vous attend."];
const TITLES = ["#### T", "**T**", "**T** :", "[T](/a)"];

/** Profiles of 0 to 3 blocks, all under titles of one kind, and how their text ends. */
const texts = fc
  .record({
    title: fc.constantFrom(...TITLES),
    bodies: fc.array(fc.array(fc.constantFrom("P", "L"), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    apart: fc.constantFrom("\n\n", "\n\n", "\n"),
    end: fc.option(fc.constantFrom(...ENDS), { nil: undefined }),
  })
  .map(({ title, bodies, apart, end }) => {
    const profiles = bodies.map((body, index) => {
      const blocks = body.map((kind, at) =>
        kind === "P" ? `Texte${index} mot${at}` : `- Texte${index}\n- mot${at}`,
      );
      return [title.replace("T", `Titre${index}`), ...blocks].join("\n\n");
    });
    const text = profiles.reduce(
      (all, next, index) => all + (bodies[index - 1]?.length ? "\n\n" : apart) + next,
    );
    return { title, bodies, text: end === undefined ? text : `${text}\n\n${end}`, end };
  });

const wordsOf = (text: string) => text.match(/(?:Titre|Texte|mot)\d/g) ?? [];

it("a profile is under its own title, or the text stays as it is; its end is under none", () => {
  let cards = 0;
  fc.assert(
    fc.property(texts, ({ title, bodies, text, end }) => {
      const tree = parseText(text);
      const { intro, sections, after } = recogniseProfileSections(tree);
      expect(wordsOf(getBlocksText([...intro, ...sections.flat(), ...after]))).toEqual(
        wordsOf(getBlocksText(tree)),
      );
      const made = [...intro, ...sections.flat()].filter(({ type }) => type === "heading").length;
      const isFull = bodies.every(({ length }) => length > 0);
      if (sections.length > 0) {
        cards += 1;
        expect(isFull && sections.length === bodies.length).toBe(true);
        for (const [index, [head, ...body]] of sections.entries()) {
          expect(head?.type === "heading" && getText(head.children).replace(" :", "")).toBe(`Titre${index}`);
          expect(new Set(getBlocksText(body).match(/Texte\d/g))).toEqual(new Set([`Texte${index}`]));
        }
        expect(getBlocksText(after)).toBe(end ?? "");
      }
      // titles that stand one under another are each one, or none is; no end is under a title that we made
      if (!title.startsWith("#")) {
        expect(made === 0 || made === bodies.length).toBe(true);
        if (end !== undefined && sections.length === 0) expect(made).toBe(0);
      }
    }),
    { numRuns: RUNS },
  );
  expect(cards).toBeGreaterThan(RUNS / 10);
});

/** Profiles on lines, a blank line or none between two of them; and whether a reader can tell the lines apart. */
const lined = fc
  .record({
    colon: fc.constantFrom("", " :"),
    lead: fc.constantFrom("", "Nous cherchons :", "Deux profils."),
    bodies: fc.array(
      fc.array(fc.constantFrom("P", "p"), { maxLength: 2 }).map((lines) => ["P", ...lines]),
      { minLength: 2, maxLength: 4 },
    ),
    stop: fc.constantFrom(".", "", " !"),
    end: fc.constantFrom("\n", "\n", "  \n", "\n\n"),
    above: fc.constantFrom("\n", "\n\n"),
  })
  .map(({ colon, lead, bodies, stop, end, above }) => {
    const profiles = bodies.map((body, index) => {
      // "p" goes on with the line above it
      const lines = body.map((kind, at) =>
        kind === "P" ? `Texte${index} mot${at}` : `et Texte${index} mot${at}`,
      );
      return [`**Titre${index}**${colon}`, `${lines.join("\n")}${stop}`].join("\n");
    });
    const isClear =
      stop !== "" || end === "\n\n" || bodies.every((body) => body.every((kind) => kind === "P"));
    return { bodies, isClear, text: (lead && lead + above) + profiles.join(end) };
  });

it("profiles whose titles are lines in bold are each a card, with or without blank lines; or the text stays as it is", () => {
  let cards = 0;
  fc.assert(
    fc.property(lined, ({ bodies, isClear, text }) => {
      const tree = parseText(text);
      const { intro, sections, after } = recogniseProfileSections(tree);
      expect(wordsOf(getBlocksText([...intro, ...sections.flat(), ...after]))).toEqual(wordsOf(text));
      const made = sections.flat().filter(({ type }) => type === "heading").length;
      expect([text, made]).toEqual([text, sections.length]);
      if (isClear) expect([text, sections.length]).toEqual([text, bodies.length]);
      if (sections.length === 0) return;
      cards += 1;
      expect(sections).toHaveLength(bodies.length);
      for (const [index, section] of sections.entries())
        expect([text, new Set(getBlocksText(section).match(/(?<=Titre|Texte)\d/g))]).toEqual([
          text,
          new Set([String(index)]),
        ]);
    }),
    { numRuns: RUNS },
  );
  expect(cards).toBeGreaterThan(RUNS / 3);
});
