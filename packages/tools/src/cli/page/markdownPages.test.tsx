import { expect, it } from "vitest";
import { inline, object, optional } from "@dsfr-blocks/content/schema";
import { defineBlock, definePage } from "dsfr-blocks";
import { DEFAULT_SETTINGS } from "../../site/settings";
import { prepareMarkdownPages } from "./markdownPages";

const schema = object({ title: inline("") }, "");
const Plain = defineBlock({
  name: "Plain",
  schema,
  render: ({ title }, block) => <p {...block.root}>{title}</p>,
});
const Counter = defineBlock({
  name: "Counter",
  schema,
  component: ({ title }) => <p role="status">{title}</p>,
});
const TestPage = definePage({
  name: "TestPage",
  layout: "test",
  description: "",
  fields: { title: inline("") },
  blocks: { plain: Plain, counter: optional(Counter) },
});

it.each([
  ["a page without a block with state", "", false],
  ["a page with a block with state", "counter:\n  title: Un compte\n", true],
])("marks only pages that contain a block with state: %s", (_what, keys, isMarked) => {
  const source = `---\nlayout: test\ntitle: Un essai\nplain:\n  title: Un titre\n${keys}---\n`;
  const sink = { write: () => true };
  const io = { cwd: ".", language: "fr", stdout: sink, stderr: sink, env: {}, now: new Date() } as const;
  const settings = { ...DEFAULT_SETTINGS, pages: [TestPage] };
  const { pages } = prepareMarkdownPages(
    [{ file: "a.md", source, mark: "" }],
    settings,
    undefined,
    "2026-04-26",
    io,
  );
  expect(pages.map((page) => page.renderHtml().includes(" data-dsfrb-stateful"))).toEqual([isMarked]);
});
