// @vitest-environment jsdom

import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { Page } from "../../src/compiled/show";
import { compilePage } from "../../src/compiled/compile";
import { toHtml } from "../../src/compiled/toHtml";
import { type ContentOf, readPage } from "../../src/definition/check";
import { listElements } from "../../src/testing/listElements";
import { findOutlineErrors } from "../../src/testing/outline";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { findMissingWords, getVisibleText, splitWords } from "../../src/testing/words";
import { findHtmlErrors } from "../support/html";
import { insertInDocument } from "../support/inDocument";
import { EveryPage, listItems } from "../support/questionPage";
import { countRuns } from "../support/runs";

/** Every example of every block that the list takes; and texts whose headings look like numbers of ids. */
const items = [
  ...listItems(EveryPage.blocks.sections),
  ...["2", "2 rue", "Rue", "Long", "2-rue", "Titre", ""].map((title) => ({
    type: "texte",
    content: { title: "Un texte", text: `## ${title}\n\nDes mots.\n\n### ${title}\n\nD’autres mots.` },
    moved: [],
  })),
];

const drawn = fc.array(fc.constantFrom(...items), { minLength: 30, maxLength: 30 });

describe("thirty blocks in the order of an author", () => {
  it("have an outline without a jump, one h1, unique ids and all their words, by every way", () => {
    fc.assert(
      fc.property(drawn, (sections) => {
        const given = {
          title: "Une page",
          sections: sections.map(({ type, content }) => ({ type, ...content })),
        };
        const { value, issues } = readPage(`---\n${stringify(given)}---\n`, EveryPage);
        expect(issues.map(({ message }) => message)).toEqual([]);
        const content = value as ContentOf<typeof EveryPage>;
        const html = renderToStaticMarkup(<EveryPage {...content} />);
        const body = insertInDocument(html);
        expect(findOutlineErrors(body, 1)).toEqual([]);
        const ids = listElements(body).flatMap((element) => (element.hasAttribute("id") ? [element.id] : []));
        expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
        const moved = sections.flatMap((each) => [...each.moved]).flatMap(splitWords);
        const expected = splitWords(getVisibleText(content, EveryPage.schema));
        expect(findMissingWords(findMissingWords(expected, splitWords(getSpokenText(body))), moved)).toEqual(
          [],
        );
        const compiled = compilePage(EveryPage, content);
        expect(compiled.blocks.sections).toHaveLength(30);
        expect(renderToStaticMarkup(<Page {...compiled} />)).toBe(html);
        expect(toHtml(compiled)).toBe(html);
      }),
      { numRuns: countRuns(60) },
    );
  });

  it("are valid HTML, all of them on one page", () => {
    const sections = items.map(({ type, content }) => ({ type, ...content }));
    const content = { title: "Une page", sections } as unknown as ContentOf<typeof EveryPage>;
    expect(findHtmlErrors(renderToStaticMarkup(<EveryPage {...content} />))).toEqual([]);
  });
});
