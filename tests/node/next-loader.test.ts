import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { MISTAKES, SITE_WITH_PEOPLE } from "../support/mistakes";
import { createSiteWorkshop } from "../support/site";
import { loaderContext } from "../support/loaderContext";
import { type Files, PAGE, createWorkshop, type Workshop } from "../support/workshop";
import { withDsfrBlocks } from "@dsfr-blocks/tools/entries/next";
import loader from "@dsfr-blocks/tools/integrations/next/loader";

let shop: Workshop;
afterEach(() => {
  vi.restoreAllMocks();
  shop.remove();
});

/** What the loader gives for a file of a site, and what it told its host. */
function loaded(files: Files, options = {}) {
  shop = createWorkshop(files);
  const root = realpathSync(shop.folder);
  const { told, context } = loaderContext(root, join(root, "content/page.md"), options);
  return { root, told, load: () => loader.call(context) };
}

const CAMILLE = "---\ntitle: Camille Exemple\njob: Designer\n---\n";

it("gives a page as a module, and names the files that it is made of", async () => {
  const { root, told, load } = loaded(
    { "content/page.md": PAGE, "people/camille.md": CAMILLE },
    { people: "people" },
  );
  const code = load();
  const { default: page, how } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<
    string,
    unknown
  >;
  expect(page).toMatchObject({ page: "CandidatesPage", title: "Devenir testeuse", blocks: { how } });
  expect(told.files).toEqual(
    expect.arrayContaining([join(root, "content/page.md"), join(root, "people/camille.md")]),
  );
  expect(told.folders).toEqual([join(root, "people")]);
});

it("says every error at its line, with the line itself", () => {
  const faulty = PAGE.replace("open: true", "open: maybe").replace(
    "title: Les raisons",
    "titel: Les raisons",
  );
  const { load } = loaded({ "content/page.md": faulty });
  expect(load).toThrow(
    /content\/page\.md:4:7 {2}.*\[wrong-type\][^]*> 4 \| open: maybe[^]*content\/page\.md:21:3/,
  );
  // where a stack would lead is the loader, which is nobody's
  expect(() => load()).toThrow(expect.objectContaining({ stack: "", hideStack: true }));
});

it.each(MISTAKES)("names the file with a mistake in $title, also if it fails", ({ file, wrong, message }) => {
  shop = createSiteWorkshop({ [file]: wrong }, SITE_WITH_PEOPLE);
  const root = realpathSync(shop.folder);
  const { told, context } = loaderContext(root, join(root, "content/devenir-eig.md"));
  if (message) expect(() => loader.call(context)).toThrow(message);
  else loader.call(context);
  expect(told.files).toContain(join(root, file));
});

it("names the files that would change the result if they were added", () => {
  const page = PAGE.replace("Un contrat.", "'![Un plan](/img/plan.png)'");
  const { root, told, load } = loaded(
    { "content/page.md": page, "public/note.txt": "" },
    { people: "content/people" },
  );
  expect(load).toThrow("content/people");
  const settings = join(root, "dsfr-blocks.config.ts");
  expect(told.missing).toEqual(expect.arrayContaining([settings, join(root, "content/people")]));
  mkdirSync(join(root, "content/people"));
  load();
  expect(told.missing).toEqual(
    expect.arrayContaining([join(root, "public/img/plan.png"), join(root, "public/img/reglement.pdf")]),
  );
});

it("warns, and goes on", () => {
  const { told, load } = loaded({
    "content/page.md": PAGE.replace("Un contrat.", "Un contrat [ici](/contrat)."),
  });
  expect(load()).toContain("Un contrat ");
  expect(told.warnings.map(String).join()).toMatch(/^Warning: content\/page\.md:32:20 {2}.*\[vague-link\]/);
  expect(told.warnings).toEqual([expect.objectContaining({ stack: "", hideStack: true })]);
});

it.each([
  ["dsfr-blocks.config.ts", "people:", "peple:", "« peple »"],
  [
    "blocks/KeyFigures.tsx",
    "schema: object(",
    "schema: objet(",
    "« blocks/KeyFigures.tsx » : objet is not defined",
  ],
])("gives no stack with a mistake in %s", (file, from, to, message) => {
  shop = createSiteWorkshop({ [file]: String(SITE_WITH_PEOPLE[file]).replace(from, to) }, SITE_WITH_PEOPLE);
  const root = realpathSync(shop.folder);
  const { context } = loaderContext(root, join(root, "content/devenir-eig.md"));
  const expected = { message: expect.stringContaining(message) as string, stack: "" };
  const load = () => loader.call(context);
  expect(load).toThrow(expect.objectContaining(expected));
  expect(load).not.toThrow(expect.objectContaining({ cause: expect.anything() as unknown }));
});

it("takes the YAML files of pages alone", () => {
  shop = createWorkshop({
    "dsfr-blocks.config.ts":
      'import { FaqPage } from "dsfr-blocks";\nexport default { pages: [{ page: FaqPage, files: "faq/*.yml" }] };\n',
    "faq/page.yml": "",
  });
  symlinkSync(resolve("node_modules/@gouvfr"), join(shop.folder, "packages"));
  vi.spyOn(process, "cwd").mockReturnValue(shop.folder);
  const config = withDsfrBlocks();
  expect(Object.keys((config as { turbopack: { rules: object } }).turbopack.rules)).toEqual([
    "*.md",
    "*.yml",
  ]);
  const made = (config as { webpack: (given: object) => unknown }).webpack({
    module: { rules: [] },
    resolve: {},
  }) as { module: { rules: { test: (path: string) => boolean }[] } };
  const isTaken = (file: string) => made.module.rules[1]?.test(join(shop.folder, file));
  expect(["faq/page.yml", "data/page.yml"].map(isTaken)).toEqual([true, false]);
});

it("sets both bundlers of Next, beside what the site sets, and writes types and styles", () => {
  shop = createWorkshop({ "content/page.md": PAGE, "tsconfig.json": "{}" });
  symlinkSync(resolve("node_modules/@gouvfr"), join(shop.folder, "packages"));
  vi.spyOn(process, "cwd").mockReturnValue(shop.folder);
  const own = { test: /\.svg$/, use: [] };
  const config = withDsfrBlocks({
    output: "export",
    turbopack: { root: "/site", rules: { "*.svg": own } },
    webpack: (given: { module: { rules: object[] } }) => (given.module.rules.push(own), given),
  });
  expect(config).toMatchObject({ output: "export", turbopack: { root: "/site", rules: { "*.svg": own } } });
  expect(Object.keys(config.turbopack.rules)).toEqual(["*.svg", "*.md"]);
  const made = config.webpack({
    module: { rules: [] },
    resolve: { alias: { own: "x" } },
  } as never) as unknown as {
    module: { rules: { test: RegExp }[] };
    resolve: { alias: Record<string, string> };
  };
  expect(made.module.rules.map(({ test }) => test.source)).toEqual(["\\.svg$", "\\.md$"]);
  const styles = "node_modules/.cache/dsfr-blocks/styles.css";
  expect(made.resolve.alias).toEqual({ own: "x", "dsfr-blocks/styles.css$": join(shop.folder, styles) });
  expect(shop.read(styles)).toMatch(/url\("\.\.\/.*Marianne-Regular\.woff2"\)/);
  expect(shop.read("dsfr-blocks.d.ts")).toContain('declare module "*/page.md"');
});

it("gives Next's own basePath to each page", () => {
  const { root, load } = loaded({ "content/page.md": PAGE }, { base: "/eig" });
  expect(load()).toContain('"href":"/eig/","route":"/"');
  vi.spyOn(process, "cwd").mockReturnValue(root);
  const { turbopack } = withDsfrBlocks({ basePath: "/eig" }) as {
    turbopack?: { rules: Record<string, { loaders: [{ options: object }] }> };
  };
  expect(turbopack?.rules["*.md"]?.loaders[0].options).toEqual({ root, base: "/eig" });
});
