// @long
// @vitest-environment jsdom

import { readdirSync, readFileSync } from "node:fs";
import postcss from "postcss";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { read } from "@dsfr-blocks/content/read";
import { requirements } from "../../src/testing/requirements";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { listKnownClasses } from "../support/dsfr";
import { allFixtures, folders } from "../shared/fixtures";
import { findHtmlErrors } from "../support/html";

const known = listKnownClasses();
/** The lists whose items our stylesheet numbers. */
const numbered = numberedLists(readFileSync("src/blocks.css", "utf8"));

it("every block is exported by src/blocks/index.ts", () => {
  const onDisk = readdirSync("src/blocks", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = onDisk.map(({ name }) => name).filter((name) => name !== "common");
  expect(names.sort()).toEqual(allFixtures.map(({ block }) => block.folder).sort());
  expect([...folders].sort()).toEqual(names);
});

describe.each(allFixtures)("$block.name", ({ block, fixtures, invalid }) => {
  const Component = block.component;

  describe.each(fixtures)("« $name »", (fixture) => {
    const html = renderToStaticMarkup(<Component {...fixture.content} {...fixture.with} id="essai" />);
    const { body } = new DOMParser().parseFromString(html, "text/html");

    for (const { name, errors } of requirements) {
      it(name, () => expect(errors(block.block, fixture)).toEqual([]));
    }

    it("is valid HTML, in a section", () => {
      expect(findHtmlErrors(html)).toEqual([]);
      expect(body.firstElementChild?.tagName ?? "SECTION").toBe("SECTION");
    });

    it("contains the elements and the texts that its fixture lists", () => {
      for (const [selector, count] of Object.entries(fixture.select ?? {})) {
        expect([selector, body.querySelectorAll(selector).length]).toEqual([selector, count]);
      }
      const text = getSpokenText(body).replace(/\s+/g, " ");
      for (const sentence of fixture.text ?? []) expect(text).toContain(sentence);
    });

    it("uses only classes that the DSFR or our stylesheet knows", () => {
      const classes = [...body.querySelectorAll("[class]")].flatMap((element) => [...element.classList]);
      expect(classes.filter((name) => !known.has(name) && name !== `dsfrb-${block.folder}`)).toEqual([]);
    });

    it("numbers no list that does not count", () => {
      const lists = [...body.querySelectorAll(numbered)].map(({ tagName }) => tagName);
      expect(lists.filter((tag) => tag !== "OL")).toEqual([]);
    });
  });

  it.each(invalid)("refuses « $name »", ({ content, issues }) => {
    const reading = read(`---\n${stringify(content)}---\n`, block.schema);
    expect(reading.value).toBeUndefined();
    expect(reading.issues.map(({ rule }) => rule)).toEqual(issues);
  });
});

function numberedLists(css: string): string {
  const selectors: string[] = [];
  postcss.parse(css).walkDecls("list-style-type", ({ value, parent }) => {
    if (value === "dsfrb-step" && parent instanceof postcss.Rule) selectors.push(parent.selector);
  });
  return selectors.join();
}
