import { afterEach, describe, expect, it } from "vitest";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";
import { compileFile, withSettings } from "./compileFile";

let shop: Workshop | undefined;
afterEach(() => shop?.remove());

const DATED = PAGE.replace("open: true\n", "open: true\nopensAt: 2026-12-10\n");

const SETTINGS = `import { defineBlock, definePage, pageFields } from "dsfr-blocks";
import { object, plain } from "dsfr-blocks/schema";
const Faq = defineBlock({
  name: "Faq",
  schema: object({ title: plain("Le titre.") }, "Des questions."),
  component: () => null,
});
const QuestionsPage = definePage({
  name: "QuestionsPage",
  layout: "questions",
  description: "Une page.",
  fields: pageFields,
  blocks: { faq: Faq },
});
export default { pages: [QuestionsPage] };
`;
const QUESTIONS = "---\nlayout: questions\ntitle: Vos questions\nfaq:\n  title: Questions\n---\n";

const MAIN = 'import { Page } from "dsfr-blocks/compiled";\nimport page from "./page.md";\n';

/** Returns the warnings of `check`, then those of a build, without their messages. */
async function warningsOf(files: Files): Promise<readonly string[][]> {
  shop = createWorkshop(files);
  const { out } = await shop.run("check content");
  const checked = Array.from(out.matchAll(/^(\S+) .*\[([a-z-]+)\]$/gm), ([, at, rule]) => `${at} ${rule}`);
  const { options } = withSettings({}, shop.folder, "test");
  const { issues, page } = compileFile("content/page.md", options, shop.folder);
  expect(page).toBeDefined();
  return [
    checked,
    issues
      .filter(({ severity }) => severity === "warning")
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
  ];
}

describe("a page with a date that decides", () => {
  const files = { "content/page.md": DATED, "dsfr-blocks.config.mjs": "export default {};\n" };
  const found = ["content/page.md:5:10 page-without-day"];

  it("is reported at its date, by check and by a build, where the code passes no day", async () => {
    const main = `${MAIN}const seconds = Date.now();\nexport const App = () => <Page {...page} />;\n`;
    expect(await warningsOf({ ...files, "src/main.tsx": main })).toEqual([found, found]);
  });

  it.each([
    "export const App = () => <Page {...page} now={new Date()} />;",
    "export const App = ({ now }: Props) => <Page {...page} {...{ now }} />;",
    'import { toHtml } from "dsfr-blocks/html";\nwrite(toHtml(page, { now: "2026-12-01" }));',
  ])("is not, where it does: %s", async (line) => {
    expect(await warningsOf({ ...files, "src/main.tsx": MAIN + line })).toEqual([[], []]);
  });

  it("is not, where no code shows pages, or in a site that turns the rule off", async () => {
    expect(await warningsOf({ ...files, "src/main.ts": "render();" })).toEqual([[], []]);
    shop?.remove();
    const settings = 'export default { rules: { "page-without-day": "off" } };\n';
    expect(await warningsOf({ ...files, "src/main.tsx": MAIN, "dsfr-blocks.config.mjs": settings })).toEqual([
      [],
      [],
    ]);
  });

  it("is not, where it has no date", async () => {
    expect(await warningsOf({ ...files, "content/page.md": PAGE, "src/main.tsx": MAIN })).toEqual([[], []]);
  });
});

describe("a page with a block with state", () => {
  const files = { "content/page.md": QUESTIONS, "dsfr-blocks.config.mjs": SETTINGS };
  const found = ["content/page.md:5:3 block-without-component"];

  it("is reported at the block, with its name and that of the page, where the code has no such word", async () => {
    expect(await warningsOf({ ...files, "src/main.tsx": `${MAIN}<Page {...page} />` })).toEqual([
      found,
      found,
    ]);
    const { out } = await (shop as Workshop).run("check content");
    expect(out).toContain(
      "« faq » ne s’affiche pas : Faq est un bloc à état, et le site ne donne pas à QuestionsPage le composant de ce bloc.",
    );
  });

  it.each(["<Page {...page} blocks={{ Faq: Accordions }} />", "<Page {...page} blocks={withState} />"])(
    "is not, where it may have it: %s",
    async (line) => {
      expect(await warningsOf({ ...files, "src/main.tsx": MAIN + line })).toEqual([[], []]);
    },
  );

  it.each(["src/main.test.tsx", "src/main.spec.tsx", "src/main.stories.tsx"])(
    "is, where only a test or a story has it: %s",
    async (name) => {
      const shown = { "src/main.tsx": `${MAIN}<Page {...page} />` };
      const line = `${MAIN}<Page {...page} blocks={{ Faq: Accordions }} />`;
      expect(await warningsOf({ ...files, ...shown, [name]: line })).toEqual([found, found]);
    },
  );

  it("is not, where no code shows pages", async () => {
    expect(await warningsOf(files)).toEqual([[], []]);
  });
});
