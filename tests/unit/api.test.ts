import { expect, it } from "vitest";
import * as ours from "../../src/blocks";
import * as compiled from "../../src/entries/compiled";
import * as content from "../../src/entries/content";
import * as html from "../../src/entries/html";
import * as blocks from "../../src/entries/index";
import * as schema from "../../src/entries/schema";
import * as testing from "../../src/entries/testing";
import * as pages from "../../src/pages";

it("dsfr-blocks exports our blocks and pages, and the means to define others", () => {
  const own = [...Object.keys(ours), ...Object.keys(pages)];
  expect(own).toContain("CandidatesPage");
  expect(Object.keys(blocks).sort()).toEqual(
    [
      ...own,
      "AccessibilityMention",
      "Anchored",
      "Breadcrumb",
      "Heading",
      "Inline",
      "PageFrame",
      "Period",
      "RichSection",
      "RichText",
      "Section",
      "addressOf",
      "callFields",
      "callStatus",
      "callTopic",
      "compileBlock",
      "compilePage",
      "defineBlock",
      "defineConfig",
      "definePage",
      "englishLabels",
      "faqJsonLd",
      "frenchLabels",
      "jsonLdText",
      "pageFields",
    ].sort(),
  );
});

it("dsfr-blocks/compiled exports one page and one block", () => {
  expect(Object.keys(compiled).sort()).toEqual(["Block", "Page", "callStatus"]);
});

it("dsfr-blocks/html and dsfr-blocks/testing export one function each", () => {
  expect(Object.keys(html)).toEqual(["toHtml"]);
  expect(Object.keys(testing)).toEqual(["testBlock"]);
});

it("dsfr-blocks/content exports reading and checking", () => {
  expect(Object.keys(content).sort()).toEqual([
    "checkContent",
    "checkPage",
    "jsonSchema",
    "parseMarkdown",
    "read",
    "readPage",
  ]);
});

it("dsfr-blocks/schema exports a maker for each kind of value", () => {
  expect(Object.keys(schema).sort()).toEqual(
    "boolean choice date filled image inline list markdown number object only optional plain reference url".split(
      " ",
    ),
  );
});
