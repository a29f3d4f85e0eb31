import fc from "fast-check";
import { expect, it } from "vitest";
import { compilePage } from "../../src/compiled/compile";
import { DEFAULT_SETTINGS } from "@dsfr-blocks/tools/site/settings";
import { createSinglePageSettings } from "@dsfr-blocks/tools/site/siteFiles";
import { checkFile } from "@dsfr-blocks/tools/site/checkFile";
import { CandidatesPage } from "../../src/pages";
import { countRuns } from "../support/runs";
import { PAGE } from "../support/workshop";

/** Every way to write a note in a comment, where a text may hold it; the note is « noteN ». */
const COMMENTS = [
  "<!-- noteN -->",
  "<!--noteN-->",
  "<!-- noteN\n\nsuite -->",
  "<!-- noteN",
  "**<!-- noteN -->**",
  "[texte <!-- noteN -->](/page)",
  '[texte](/page "<!-- noteN -->")',
  "[texte](/page<!--noteN-->)",
  "![<!-- noteN -->](/plan.png)",
  '![Un plan](/plan.png "<!-- noteN -->")',
  "`a` <!-- noteN `b` -->",
  '<span lang="en"><!-- noteN --></span>',
  '<abbr title="<!-- noteN -->">A</abbr>',
  "\n\n- un\n- <!-- noteN -->\n\n",
  "\n\n> <!-- noteN -->\n\n",
  "\n\n|a|b|\n|-|-|\n|<!-- noteN -->|c|\n\n",
  "\n\n### Un titre <!-- noteN -->\n\nUn texte.\n\n",
];

/** Texts that show these signs on purpose. */
const SHOWN = ["`<!-- a -->`", "\\<!-- a", "&lt;!-- a", "\n\n```\n<!-- a -->\n```\n\n", "a -- b -->"];

/** Texts of every format: Markdown, one line of it, plain, an address. */
const PLACES = [
  "Un contrat.",
  "Devenir testeuse",
  "Un essai.",
  "Essayer tout",
  "Camille Exemple",
  "/postuler",
];

const pieces = fc
  .array(fc.tuple(fc.constantFrom(...COMMENTS, ...SHOWN), fc.constantFrom(" ", "\n", " mot ")), {
    minLength: 1,
    maxLength: 4,
  })
  // what nothing ends goes on into the next one, and what is code then is another question
  .filter((parts) => parts.slice(0, -1).every(([piece]) => piece !== "<!-- noteN"));

it("a note in a comment is on no page", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), pieces, (place, parts) => {
      const text = `Un mot ${parts.flat().join("")}`;
      const source = PAGE.replace(`${place}\n`, () => `${JSON.stringify(text)}\n`);
      expect(source).not.toBe(PAGE);
      const file = { file: "page.md", source, mark: "" };
      const { content, issues } = checkFile(
        file,
        CandidatesPage,
        { ...DEFAULT_SETTINGS, ...createSinglePageSettings(CandidatesPage) },
        { language: "fr" },
      );
      const isThere = parts.some(([piece]) => piece.includes("noteN"));
      const isSaid = issues.some(({ rule }) => /^(?:html|hidden)-comment$/.test(rule));
      const shown = content && JSON.stringify(compilePage(CandidatesPage, content as never));
      // where a comment would show, the page is not made
      expect(issues.some(({ rule }) => rule === "html-comment")).toBe(content === undefined);
      expect((shown ?? "").includes("noteN")).toBe(false);
      // what Markdown shows on purpose is none
      if (isThere || place === "Un contrat.") expect(isSaid).toBe(isThere);
    }),
    { numRuns: countRuns(150) },
  );
});
