// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { compilePage } from "../../src/compiled/compile";
import { toHtml } from "../../src/compiled/toHtml";
import { checkPage } from "../../src/definition/check";
import { Alert, body, Callout, definePage, Downloads, pageFields, Prose, Quote } from "../../src/entries";
import { findOutlineErrors } from "../../src/testing/outline";
import { countRuns } from "../support/runs";

const TextPage = definePage({
  name: "TextPage",
  layout: "text",
  description: "Un texte.",
  fields: pageFields,
  blocks: {},
  body: body({ info: Alert, encadré: Callout, fichiers: Downloads, texte: Prose, citation: Quote }),
});

/** Parts of a body, each with words of its own: `N` stands for a number. */
const PARTS = [
  "Un paragraphe motN[^1].",
  "## Titre motN",
  "### Titre motN",
  "##### Titre motN",
  "- motN\n- motN",
  ":::info Titre motN\nUn **motN**.\n:::",
  ":::info\nUn motN.\n:::",
  ":::encadré[Titre *motN*]\nUn motN.\n\n## Un titre motN\n\nUn motN[^a].\n\n[^a]: Une note motN.\n:::",
  ':::fichiers[Le motN]{url="/motN.pdf"}\n:::',
  ":::texte Titre motN\n#### Titre motN\n\nUn motN.\n:::",
  "> [!WARNING]\n> Un motN\n> et motN.",
  "> motN",
  "::::encadré Titre motN\nAvant motN.\n\n:::info Titre motN\nDedans motN.\n:::\n\nAprès motN.\n::::",
  "<details><summary>motN</summary>\n\nmotN\n\n</details>",
  "<h3>Titre motN</h3>\n<p>motN</p>",
];

const bodies = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 30 }).map((parts) => {
  let count = 0;
  return [...parts, "[^1]: Une note motN."].join("\n\n").replace(/N/g, () => `${(count += 1)}m`);
});

it("a body in any order keeps its outline, its ids and its words, and is the same once compiled", () => {
  fc.assert(
    fc.property(bodies, (text) => {
      const { reading, issues } = checkPage(`---\nlayout: text\ntitle: Un titre\n---\n${text}\n`, TextPage);
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      const content = reading.value;
      if (!content) throw new Error("It cannot be read.");
      const html = renderToStaticMarkup(<TextPage {...content} />);
      expect(toHtml(compilePage(TextPage, content))).toBe(html);
      document.body.innerHTML = html;
      expect(findOutlineErrors(document, 1)).toEqual([]);
      const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
      for (const link of document.querySelectorAll("a[href^='#']"))
        expect(ids).toContain(link.getAttribute("href")?.slice(1));
      const shown = document.body.textContent + html;
      const isCalled = text.includes("[^1].");
      const typed = (isCalled ? text : text.replace(/\[\^1\]: .*/, "")).match(/mot\d+m/g) ?? [];
      expect(typed.filter((word) => !shown.includes(word))).toEqual([]);
      expect(document.body.textContent).not.toContain(":::");
    }),
    { numRuns: countRuns(60) },
  );
});
