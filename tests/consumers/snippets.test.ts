import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../scripts/consumers/run.mjs";
import { readHosts } from "../support/hosts";
import { listCommands, type Snippet, readSnippets, writeSnippets } from "../support/snippets";

/** The folder in which the two tutorials begin, and the site that they make; the other guides' code is then placed in it. */
const FOLDER = resolve(".cache/consumers/guides");
const SITE = join(FOLDER, "site");
const PATIENCE = 900_000;

const started = readHosts();

/** A guide's blocks, those that the guide shows but does not ask to type left out. */
const blocksOf = (guide: string) => readSnippets(readFileSync(guide, "utf8"));

const OTHERS = [
  "README.md",
  "docs/astro.md",
  "docs/audit.md",
  "docs/cms.md",
  "docs/cms-recipes.md",
  "docs/commands.md",
  "docs/day.md",
  "docs/errors.md",
  "docs/next.md",
  "docs/node.md",
  "docs/props.md",
  "docs/react-dsfr.md",
  "docs/storybook.md",
  "docs/styles.md",
  "docs/vite.md",
];

/** Blocks of code that this file looks at in no way, by their guide and their language, and what holds them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "packages/rgaa-audit/docs/guide.md json":
    "what a run printed, shortened; packages/rgaa-audit/tests/besides/sites.test.ts reads such a report",
  "packages/rgaa-audit/docs/guide.md yaml":
    "a file of answers: its keys are read by tests/node/statement.test.ts",
  "docs/cms-recipes.md html":
    "tests/besides/cms-editor.test.ts and cms-others.test.ts open such pages in the CMS itself",
  "docs/cms-recipes.md js":
    "for a browser with a CMS in it, as the pages are; tests/unit/docs.test.ts holds its imports",
  "docs/cms-recipes.md text":
    "what `schema --verify` printed; packages/tools/src/cli/schema.test.ts holds its sentences",
  "docs/errors.md markdown": "tests/node/errors-doc.test.ts lays each over a sound page",
  "docs/errors.md text": "what `check` printed",
  "docs/errors.md yaml": "tests/node/errors-doc.test.ts lays each over a sound page",
};

/** Guides whose files are those of a site of examples/consumers, which is type-checked and built. */
const RECIPES = ["react-router", "tanstack-start"];
const recipeOf = (name: string) => blocksOf(`docs/${name}.md`).filter(({ language }) => language !== "sh");

/** What other guides take from packages and files that this site has not. */
const ABSENT = `declare module "*.css" {}
declare module "@playwright/test" {
  import type { Page } from "playwright-core";
  export function test(name: string, body: (fixtures: { page: Page }) => Promise<void>): void;
  export function expect(value: unknown): { toEqual(expected: unknown): void };
}
declare module "@storybook/react-vite" { export interface StorybookConfig { framework: string; stories: string[]; staticDirs?: string[] } }
declare module "astro:content" { export function defineCollection<Config>(config: Config): Config; }
declare module "astro/zod" { export const z: { custom<T>(): { readonly _output: T } }; }
declare module "next/cache" { export function cacheLife(profile: string): void; }
declare module "next/navigation" { export function notFound(): never; }
declare module "next" { export interface Metadata { title?: string } }
declare module "next/link" { import type { AnchorHTMLAttributes, ReactNode } from "react"; export default function Link(props: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }): ReactNode; }`;

/** A reader's steps: files written and commands run, in the guide's order. A server that would not end is left out. */
function follow(blocks: readonly Snippet[]): string {
  return blocks
    .map((block) => {
      writeSnippets(SITE, [block]);
      const line = listCommands([block])
        .join(" && ")
        .replace(/ && npx vite$/, "");
      return line && run(line, existsSync(SITE) ? SITE : FOLDER);
    })
    .join("\n");
}

/** Asserts that the template's own lint has no complaint, and that its own types and build pass. */
function expectSound() {
  expect(run("npm run lint", SITE)).toContain("Found 0 warnings and 0 errors");
  run("npm run build", SITE);
}

/**
 * Opens a page of the site, at two widths. Returns a message for each text that is over another, for each visible text of an
 * answer whose question is closed, and for a page that touches its footer.
 */
async function findFaults(path: string): Promise<readonly string[]> {
  const { address } = await started.serve("npx vite preview", SITE, "production");
  const page = await started.browser.newPage();
  const faults: string[] = [];
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(new URL(path, address).href, { waitUntil: "networkidle" });
    await page.locator("main h2").first().waitFor();
    faults.push(...(await page.evaluate(findFaultsInPage)));
    const [question, answer] = [
      page.locator(".fr-accordion__btn"),
      page.locator(".fr-accordion .fr-collapse"),
    ];
    expect(await question.count()).toBe(1);
    if (await answer.isVisible()) faults.push("the answer of a closed question is visible");
    await question.click();
    await expect.poll(() => answer.isVisible()).toBe(true);
    // under the pointer, in the dark theme, the DSFR's own colour has too little contrast
    await page.emulateMedia({ colorScheme: "dark" });
    const getColor = () => question.evaluate((element) => getComputedStyle(element).color);
    await expect.poll(getColor).toBe("rgb(206, 206, 206)");
    await page.emulateMedia({ colorScheme: "light" });
    faults.push(...(await page.evaluate(findFaultsInPage)));
  }
  await page.close();
  await started.stop();
  return faults;
}

/** Runs in the page. Returns a message for each text over another, and for a page that touches its footer. */
function findFaultsInPage(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { text: string; box: DOMRect }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    if (text === "" || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNode(node);
    for (const box of range.getClientRects()) lines.push({ text, box });
  }
  const overlaps = lines.flatMap((a, index) =>
    lines.slice(index + 1).flatMap((b) => {
      const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // a line's box is higher than its letters
      const isOver = width > 2 && height > 0.3 * Math.min(a.box.height, b.box.height);
      return isOver ? [`« ${a.text} » is over « ${b.text} »`] : [];
    }),
  );
  const footer = document.querySelector("footer")?.getBoundingClientRect().top ?? Infinity;
  const main = document.querySelector("main");
  const last = main && Math.max(...lines.filter(({ box }) => box.top < footer).map(({ box }) => box.bottom));
  return [...overlaps, ...(last !== null && footer - last < 24 ? ["the page touches its footer"] : [])];
}

describe("in Vite's own template, as a reader", () => {
  beforeAll(() => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    // a repository of its own, as a reader's: the template's linter would read this project's .gitignore
    run("git init --quiet", FOLDER);
    copyFileSync(started.tarball, join(FOLDER, "dsfr-blocks-0.1.0.tgz"));
  });

  it(
    "docs/own-block.md gives a block that is shown and tested",
    async () => {
      follow(blocksOf("docs/own-block.md"));
      expect(run("npx vitest run 2>&1", SITE)).toMatch(/Tests +\d\d+ passed/);
      expectSound();
      // the blocks that the text, beside its blocks of code, asks to show
      const guide = readFileSync("docs/own-block.md", "utf8");
      const shown = Array.from(guide.matchAll(/^Show it.*: `(<(\w+) .* \/>)`/gm));
      expect(shown.map(([, , name]) => name)).toEqual(["UsefulPages", "Faq", "Partners"]);
      const main = join(SITE, "src/main.tsx");
      const imports = shown.map(([, , name]) => `import { ${name} } from "./blocks/${name}";\n`).join("");
      const code = readFileSync(main, "utf8").replace("</main>", `${shown.map(([, jsx]) => jsx).join("")}$&`);
      writeFileSync(main, imports + code);
      expectSound();
      expect(await findFaults("/")).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "docs/own-page.md then gives a page, by every tool",
    async () => {
      const guide = readFileSync("docs/own-page.md", "utf8");
      const [, page = ""] = /give `Page` the component .*: `(<Page .*\/>)`/.exec(guide) ?? [];
      expect(page).not.toBe("");
      const blocks = blocksOf("docs/own-page.md");
      const last = blocks.findIndex(({ path }) => path === "src/Site.tsx");
      const first = follow(blocks.slice(0, last + 1));
      const site = readFileSync(join(SITE, "src/Site.tsx"), "utf8");
      writeFileSync(join(SITE, "src/Site.tsx"), site.replace(/<Page [^>]*\/>/, page));
      const said = first + follow(blocks.slice(last + 1));
      expect(said).toContain(
        "1 fichier vérifié, 0 erreur, 1 avertissement, 2 fautes corrigées automatiquement par la page",
      );
      expect(run("npx dsfr-blocks check content/partenaires.md", SITE)).toContain("0 avertissement");
      expect(readFileSync(join(SITE, "page.html"), "utf8")).toContain("20 projets");
      expectSound();
      expect(await findFaults("/partenaires/")).toEqual([]);
    },
    PATIENCE,
  );
});

describe("each other block of code", () => {
  const all = OTHERS.flatMap((guide) => blocksOf(guide).map((block, index) => ({ guide, index, ...block })));
  // where it would stand in a site, one folder for each guide
  const typed = all
    .filter(({ language }) => /^tsx?$/.test(language))
    .map(({ guide, index, code, language, path }, at, blocks) => {
      // a block may import the block of the file beside it
      const isAgain = blocks.slice(0, at).some((each) => each.guide === guide && each.path === path);
      const folder = join(SITE, "others", `${guide.replace(/\W/g, "-")}${isAgain ? `-${index}` : ""}`);
      return { guide, folder, code, file: join(folder, path ?? `block.${language}`) };
    });
  let found: readonly ts.Diagnostic[] = [];

  beforeAll(() => {
    const write = (file: string, text: string) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    };
    cpSync("examples/devenir-eig.md", join(SITE, "content/devenir-eig.md"));
    cpSync("examples/devenir-eig.md", join(SITE, "page.md"));
    // the build writes the types of the pages
    run("npx vite build", SITE);
    write(join(SITE, "others/absent.d.ts"), ABSENT);
    for (const { folder, file, code } of typed) {
      write(
        join(folder, "src/PartnersPage.ts"),
        'export { PartnersPage } from "../../../src/PartnersPage";\n',
      );
      write(file, `${code}\nexport {};\n`);
    }
    const program = ts.createProgram(
      [
        join(SITE, "src/dsfr-blocks.d.ts"),
        join(SITE, "others/absent.d.ts"),
        ...typed.map(({ file }) => file),
      ],
      {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        jsx: ts.JsxEmit.ReactJSX,
        target: ts.ScriptTarget.ES2022,
        lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        typeRoots: [join(SITE, "node_modules/@types")],
        types: ["node"],
      },
    );
    found = ts.getPreEmitDiagnostics(program);
  }, PATIENCE);

  it("and there are some", () => expect(typed.length).toBeGreaterThan(10));

  const sentences = (those: readonly ts.Diagnostic[]) =>
    those.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));

  it.each(typed)("$guide: $file is right by its types, as pasted", ({ file }) => {
    expect(sentences(found.filter((each) => each.file && resolve(each.file.fileName) === file))).toEqual([]);
  });

  it("and nothing beside them is wrong", () => {
    const files = new Set(typed.map(({ file }) => file));
    expect(sentences(found.filter((each) => !each.file || !files.has(resolve(each.file.fileName))))).toEqual(
      [],
    );
  });

  const scripts = all.filter(
    ({ guide, language, path }) =>
      language === "js" && path === undefined && !(`${guide} ${language}` in ELSEWHERE),
  );

  it.each(scripts)("$guide, block $index runs in Node", ({ guide, index, code }) => {
    const name = `others/${guide.replace(/\W/g, "-")}-${index}.mjs`;
    writeFileSync(join(SITE, name), code);
    run(`node ${name}`, SITE);
  });

  it.each([
    "README.md",
    "docs/audit.md",
    "docs/cms.md",
    "docs/cms-recipes.md",
    "docs/commands.md",
    "docs/styles.md",
  ])("%s: each command of ours is one, with the options that it has", (guide) => {
    const lines = listCommands(blocksOf(guide)).flatMap(
      (line) => /^npx dsfr-blocks (\w+).*/.exec(line) ?? [],
    );
    const ours = lines.filter((line) => line.startsWith("npx"));
    expect(ours.length).toBeGreaterThan(0);
    for (const line of ours) {
      const [, command = ""] = /^npx dsfr-blocks (\w+)/.exec(line) ?? [];
      // the audit is a package of its own, which this site has not
      const cli = command === "audit" ? `node ${resolve("dist/cli.js")}` : "npx dsfr-blocks";
      const help = run(`${cli} ${command} --help`, SITE);
      for (const [option] of line.matchAll(/--[\w-]+/g)) expect(help).toContain(option);
    }
  });
});

it("each block of the guides on the audit, the CMS and errors is looked at, here or elsewhere", () => {
  const guides = [
    "packages/rgaa-audit/docs/guide.md",
    "docs/cms.md",
    "docs/cms-recipes.md",
    "docs/errors.md",
  ];
  const kinds = guides.flatMap((guide) => blocksOf(guide).map(({ language }) => `${guide} ${language}`));
  const apart = kinds.filter((kind) => !/ (?:ts|tsx|sh)$/.test(kind));
  expect([...new Set(apart)].sort()).toEqual(Object.keys(ELSEWHERE).sort());
});

describe.each(RECIPES)("the recipe for %s", (name) => {
  const blocks = recipeOf(name).filter(({ path }) => path);

  it("names the file of each block of code", () =>
    expect(recipeOf(name).filter(({ path }) => path === undefined)).toEqual([]));

  it.each(blocks)("$path is the file of the site that is built", ({ path, code }) => {
    const file = readFileSync(join("examples/consumers", name, path ?? ""), "utf8");
    const bare = (text: string) => text.replace(/^\/\/ [\w./]+.*\n/, "").trim();
    // the guide's page is that which `init` writes
    expect(bare(code).replace("content/devenir.md", "content/devenir-eig.md")).toBe(bare(file));
  });

  it("and there is one", () => expect(blocks.length).toBeGreaterThan(3));
});
