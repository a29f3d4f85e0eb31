import { realpathSync, symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import ts from "typescript";
import { build, createLogger, createServer, type Plugin, type ViteDevServer } from "vite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MISTAKES, SITE_WITH_PEOPLE } from "../support/mistakes";
import { type Files, PAGE, createWorkshop, type Workshop } from "../support/workshop";
import { ADMINISTRATIONS, SITE } from "../support/site";
import { compilePage } from "../../src/compiled/compile";
import { readPage } from "../../src/definition/check";
import { dsfrBlocks, type DsfrBlocksOptions } from "@dsfr-blocks/tools/integrations/vite/plugin";
import { CandidatesPage } from "../../src/pages";
import type { CompiledBlock, CompiledPage } from "../../src/entries/compiled";
import { loadPage } from "@dsfr-blocks/tools/entries/node";

let shop: Workshop | undefined;
let server: ViteDevServer | undefined;
afterEach(async () => {
  await server?.close();
  shop?.remove();
  server = shop = undefined;
});

const SHOW = 'import page from "./page.md"; globalThis.shown = page;';
const CAMILLE = "---\ntitle: Camille Exemple\njob: Designer\n---\n";

/** Settings whose list of pages has none of ours. */
const OWN_ALONE = `import { AdministrationsPage } from "./pages";
export default { pages: [AdministrationsPage] };
`;

interface Site {
  readonly files: Files;
  readonly options?: DsfrBlocksOptions;
  readonly plugins?: readonly Plugin[];
}

/** A site's settings, and what its build says. */
function siteOf({ files, options, plugins = [] }: Site) {
  shop = createWorkshop(files);
  // React, for a site with pages of its own
  symlinkSync(resolve("node_modules"), join(shop.folder, "node_modules"));
  const warnings: string[] = [];
  const logger = createLogger("silent");
  logger.warn = (message) => warnings.push(message);
  logger.warnOnce = (message) => warnings.push(message);
  const root = realpathSync(shop.folder);
  const config = { root, configFile: false, customLogger: logger, logLevel: "silent" } as const;
  return { root, warnings, config: { ...config, plugins: [...plugins, dsfrBlocks(options)] } };
}

async function built(site: Site) {
  const { config, warnings, root } = siteOf(site);
  const outputs = await build({
    ...config,
    build: {
      write: false,
      minify: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: join(root, "main.js"), output: { format: "es" } },
    },
  });
  const output = [outputs].flat().flatMap((each) => ("output" in each ? each.output : []));
  const chunk = output.find((each) => each.type === "chunk");
  const files = output.map(({ fileName }) => basename(fileName));
  const css = output.flatMap((each) =>
    each.type === "asset" && each.fileName.endsWith(".css") ? String(each.source) : [],
  );
  return { code: chunk?.code ?? "", files, css: css.join(""), warnings };
}

async function shownBy(site: Site): Promise<unknown> {
  const { code } = await built(site);
  await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return (globalThis as unknown as { shown: unknown }).shown;
}

const compiled = (source: string) => {
  const { value } = readPage(source, CandidatesPage);
  if (!value) throw new Error("not a page");
  return compilePage(CandidatesPage, value);
};

describe("importing a page", () => {
  it("gives it compiled", async () => {
    const files = { "main.js": SHOW, "page.md": PAGE };
    expect(await shownBy({ files })).toEqual(compiled(PAGE));
  });

  it("brings the days of its call with it", async () => {
    const dated = PAGE.replace("open: true", "open: false\nopensAt: 2026-05-01");
    const files = { "main.js": SHOW, "page.md": dated };
    expect(JSON.stringify(await shownBy({ files }))).toContain('"days":["2026-05-01"]');
  });

  it("brings one block alone where one is imported", async () => {
    const { code } = await built({
      files: { "main.js": 'import { how } from "./page.md"; console.log(how);', "page.md": PAGE },
    });
    expect(code).toContain("Une lettre.");
    expect(code).not.toContain("Un contrat.");
  });

  it("sets the prose as it is told to", async () => {
    const abbreviations = { EIG: "Entrepreneurs d’intérêt général" };
    const page = PAGE.replace("Un contrat.", "Un contrat d’EIG.");
    const { code } = await built({
      files: { "main.js": SHOW, "page.md": page },
      options: { abbreviations, breadcrumb: [{ title: "Le programme", url: "/programme" }] },
    });
    expect(code).toContain("Entrepreneurs d’intérêt général");
    expect(code).toContain("Le programme");
  });

  it("keeps a text a text, whatever it holds", async () => {
    const text = '`${process.exit()}` </script> \u2028 \\ " __proto__ */';
    const page = PAGE.replace("Un contrat.", () => JSON.stringify(text));
    expect(await shownBy({ files: { "main.js": SHOW, "page.md": page } })).toEqual(compiled(page));
  });

  it("weighs the documents of the public folder", async () => {
    const files = {
      "main.js": SHOW,
      "page.md": PAGE,
      "public/img/reglement.pdf": "x".repeat(12_000),
    };
    expect(JSON.stringify(await shownBy({ files }))).toMatch(/12\sko/);
  });

  it("looks people up in their folder, and says who is not there", async () => {
    const files = { "main.js": SHOW, "page.md": PAGE, "people/camille.md": CAMILLE };
    const known = await built({ files, options: { people: "people" } });
    expect(known.code).toContain("Designer");
    expect(known.warnings).toEqual([]);
    shop?.remove();
    const unknown = await built({
      files: { ...files, "people/camille.md": CAMILLE.replace("Camille", "Camile") },
      options: { people: "people" },
    });
    expect(unknown.warnings.join()).toMatch(/page\.md:29:7 {2}.*Camile Exemple.*\[unknown-entry\]/);
  });
});

describe("a site with a page of its own", () => {
  const main =
    'import page, { figures } from "./content/administrations.md"; globalThis.shown = [page, figures];';

  it("has it compiled, by its settings", async () => {
    const [page, figures] = (await shownBy({ files: { ...SITE, "main.js": main } })) as [
      CompiledPage,
      CompiledBlock,
    ];
    const options = { folder: shop?.folder } as const;
    expect(page).toEqual(loadPage("content/administrations.md", options));
    expect(figures).toBe(page.blocks["figures"]);
    expect((page.tree as { blocks: unknown }).blocks).toBe(page.blocks);
  });

  it("is not built with a layout that is a slip of one of its own, unless it says otherwise", async () => {
    const source = ADMINISTRATIONS.replace("layout: administrations", "layout: administration");
    const files = {
      ...SITE,
      "content/administrations.md": source,
      "main.js": main.replace("{ figures }", "* as figures"),
    };
    const text: Plugin = {
      name: "text",
      transform: (code, id) => (id.endsWith(".md") ? `export default ${JSON.stringify(code)};` : null),
    };
    const said = /administrations\.md:2:9 .*« layout: administrations ».*\[near-layout\]/;
    await expect(built({ files, plugins: [text] })).rejects.toThrow(said);
    shop?.remove();
    const rules = { "near-layout": "warning" } as const;
    const { code, warnings } = await built({ files, plugins: [text], options: { rules } });
    expect(code).toContain("20 projets");
    expect(warnings.join()).toMatch(said);
  });

  it("brings the list of its blocks alone where that is imported, typed as a list", async () => {
    const files = {
      "dsfr-blocks.config.ts": `import { blocksOf, defineConfig, definePage, pageFields, Prose, QuestionHero, Quote } from "dsfr-blocks";
export const ListPage = definePage({
  name: "ListPage",
  layout: "list",
  description: "Une liste.",
  fields: pageFields,
  blocks: { head: QuestionHero, sections: blocksOf({ citation: Quote, texte: Prose }, "Les parties.") },
});
export default defineConfig({ pages: [ListPage] });
`,
      "page.md": `---
layout: list
title: Une liste
head: { questions: [{ question: Une question ? }], sub: Une accroche. }
sections:
  - { type: texte, text: Des mots. }
  - { type: citation, quote: La mer. }
---
`,
      "main.js": 'import { sections } from "./page.md"; globalThis.shown = sections;',
      "tsconfig.json": "{}",
      "use.ts": `import page, { sections } from "./page.md";
export const blocks: readonly string[] = sections.map(({ block }) => block);
export const same: typeof sections = page.blocks.sections;
// @ts-expect-error: it is a list
export const wrong: string = sections.block;
`,
    };
    const { code } = await built({ files });
    expect(code).toContain("La mer.");
    expect(code).not.toContain("Une accroche.");
    await import(`data:text/javascript,${encodeURIComponent(code)}`);
    const { shown } = globalThis as unknown as { shown: readonly CompiledBlock[] };
    expect(shown.map(({ block }) => block)).toEqual(["Prose", "Quote"]);
    expect(typeErrorsIn((shop as Workshop).folder)).toEqual([]);
  });

  it("has the type of each page in a declaration", async () => {
    const use = `import page, { figures, how } from "./content/administrations.md";
import ours, { wait } from "./content/candidates.md";
import other from "./content/other.md";
import type { PageProps } from "dsfr-blocks/compiled";
import "dsfr-blocks/styles.css";
export const good: string[] = [figures.block, how?.block ?? "", page.blocks.figures.block, ours.blocks.wait.block, wait.block];
export const title: string = other.title;
export const shown: PageProps[] = [page, ours, other];
// @ts-expect-error: the file may do without
export const optional: string = how.block;
// @ts-expect-error: the file may do without
export const deep: string = page.blocks.how.block;
// @ts-expect-error: that is a block of the other page
export const leak = page.blocks.wait;
// @ts-expect-error: that is a block of the other page
export const leakToo = ours.blocks.figures;
`;
    const files = {
      ...SITE,
      "content/candidates.md": PAGE,
      "main.js": main,
      "tsconfig.json": "{}",
      "use.ts": use,
    };
    await built({ files });
    const { folder, read } = shop as Workshop;
    // other Markdown files are those of whoever takes them
    expect(read("dsfr-blocks.d.ts")).not.toContain('"*.md"');
    expect(typeErrorsIn(folder)).toEqual([]);
  });

  it("has a type that asks for the component of its block with state, and a build that names it", async () => {
    const settings = `import { blocksOf, defineBlock, definePage } from "dsfr-blocks";
import { object, plain } from "dsfr-blocks/schema";
const schema = object({ title: plain("Le titre.") }, "Des questions.");
const Faq = defineBlock({ name: "Faq", schema, component: () => null });
const Quiz = defineBlock({ name: "Quiz", schema, component: () => null });
const QuestionsPage = definePage({ name: "QuestionsPage", layout: "questions", description: "Une page.", fields: { title: plain("Le titre.") }, blocks: { faq: Faq, parts: blocksOf({ quiz: Quiz }, "Des parties.") } });
export default { pages: [QuestionsPage] };
`;
    const use = `import { Block, Page } from "dsfr-blocks/compiled";
import page, { faq } from "./questions.md";
const [Faq, Quiz] = [() => null, () => null];
// @ts-expect-error: no component
Page({ ...page });
// @ts-expect-error: the component of one block alone
Page({ ...page, blocks: { Faq } });
Page({ ...page, blocks: { Faq, Quiz }, now: "2026-12-01" });
// @ts-expect-error: no component
Block({ ...faq });
Block({ ...faq, blocks: { Faq } });
`;
    const files = {
      "questions.md":
        "---\nlayout: questions\ntitle: Vos questions\nfaq:\n  title: Un titre\nparts: []\n---\n",
      "dsfr-blocks.config.mjs": settings,
      "main.js": 'import page from "./questions.md"; globalThis.shown = page;',
      "app.js": 'import { Page } from "dsfr-blocks/compiled";',
      "tsconfig.json": "{}",
    };
    const { warnings } = await built({ files: { ...files, "use.ts": "export {};" } });
    expect(warnings.join()).toMatch(
      /questions\.md:5:3 {2}« faq » .*: Faq .* QuestionsPage .*\[block-without-component\]/,
    );
    shop?.write("use.ts", use);
    expect(typeErrorsIn((shop as Workshop).folder)).toEqual([]);
  });

  it("has no declaration where it wants none, or has it elsewhere", async () => {
    const files = { ...SITE, "main.js": main, "tsconfig.json": "{}", "src/keep": "" };
    await built({ files, options: { types: false } });
    expect(shop?.list()).not.toContain("dsfr-blocks.d.ts");
    shop?.remove();
    await built({ files, options: { types: "src/pages.d.ts" } });
    expect(shop?.read("src/pages.d.ts")).toContain('declare module "*/administrations.md"');
    shop?.remove();
    await built({ files: { ...SITE, "main.js": main } });
    expect(shop?.list()).not.toContain("dsfr-blocks.d.ts");
  });

  it("has its declaration among its sources, which alone a project may look at", async () => {
    await built({ files: { ...SITE, "main.js": main, "tsconfig.json": "{}", "src/keep": "" } });
    expect(shop?.list()).not.toContain("dsfr-blocks.d.ts");
    expect(shop?.read("src/dsfr-blocks.d.ts")).toContain('declare module "*/administrations.md"');
  });
});

describe("a file that is not ours", () => {
  const other: Plugin = {
    name: "other",
    transform: (code, id) =>
      id.endsWith(".md") && !code.includes("export") ? `export default ${JSON.stringify(code)};` : null,
  };

  it.each([
    ["has another layout", PAGE.replace("layout: candidates", "layout: article")],
    ["has no front matter", "# Bonjour\n"],
  ])("is left to other plugins when it %s", async (_, source) => {
    const files = { "main.js": SHOW, "page.md": source };
    expect(await shownBy({ files, plugins: [other] })).toBe(source);
  });

  it.each([
    [
      "one of our pages, that the site's list lacks",
      PAGE,
      /page\.md:2:9 .*CandidatesPage.*\[unlisted-layout\]/,
    ],
    ["no layout", "# Bonjour\n", /page\.md:1:1 .*\[no-front-matter\]/],
  ])("stops the build where no plugin reads it, and says why: %s", async (_, source, said) => {
    const files = { ...SITE, "dsfr-blocks.config.ts": OWN_ALONE, "main.js": SHOW, "page.md": source };
    await expect(built({ files })).rejects.toThrow(said);
  });

  it("is said by the server too, where no plugin reads it", async () => {
    const { config } = siteOf({ files: { ...SITE, "dsfr-blocks.config.ts": OWN_ALONE, "page.md": PAGE } });
    server = await createServer({ ...config, server: { middlewareMode: true, ws: false } });
    await expect(server.transformRequest("/page.md")).rejects.toThrow(/CandidatesPage.*\[unlisted-layout\]/);
  });

  it("is left when it is asked for as text", async () => {
    const files = { "main.js": SHOW.replace("page.md", "page.md?raw"), "page.md": PAGE };
    expect(await shownBy({ files })).toBe(PAGE);
  });
});

describe("a page with a fault", () => {
  const faulty = PAGE.replace("title: Les raisons", "titel: Les raisons").replace(
    "open: true",
    "open: maybe",
  );

  it("stops the build at its line, and says all of its faults", async () => {
    const { config, root } = siteOf({ files: { "main.js": SHOW, "page.md": faulty } });
    const input = join(root, "main.js");
    const error: unknown = await build({
      ...config,
      build: { write: false, rollupOptions: { input } },
    }).catch((thrown: unknown) => thrown);
    const message = String(error);
    expect(message).toContain("page.md:4:7  ");
    expect(message).toContain("[wrong-type]");
    expect(message).toContain("page.md:21:3  ");
    expect(message).toContain("[unknown-key]");
    expect(message).toContain("> 4 | open: maybe");
  });

  it("is told in English where it is asked for", async () => {
    const { config, root } = siteOf({
      files: { "main.js": SHOW, "page.md": faulty },
      options: { language: "en" },
    });
    const input = join(root, "main.js");
    await expect(build({ ...config, build: { write: false, rollupOptions: { input } } })).rejects.toThrow(
      /“titel”/,
    );
  });

  it("is one where the site says so, and none where it does not", async () => {
    const doubled = PAGE.replace("Un contrat.", "Un contrat [ici](/contrat).");
    const files = { "main.js": SHOW, "page.md": doubled };
    const warned = await built({ files });
    expect(warned.warnings.join()).toContain("[vague-link]");
    shop?.remove();
    const quiet = await built({ files, options: { rules: { "vague-link": "off" } } });
    expect(quiet.warnings).toEqual([]);
    shop?.remove();
    await expect(built({ files, options: { rules: { "vague-link": "error" } } })).rejects.toThrow(
      /page\.md:32:20 {2}.*\[vague-link\]/,
    );
  });

  it("is not UTF-8, or has no folder of people: the sentence says so", async () => {
    const bytes = Buffer.from(PAGE.replace("Les étapes", "Les \u00E9tapes"), "latin1");
    await expect(built({ files: { "main.js": SHOW, "page.md": bytes } })).rejects.toThrow(/\[not-utf-8\]/);
    shop?.remove();
    const files = { "main.js": SHOW, "page.md": PAGE };
    await expect(built({ files, options: { people: "nowhere" } })).rejects.toThrow(
      "« nowhere » n’existe pas. Vérifiez le chemin.",
    );
  });
});

describe("the styles that the blocks need", () => {
  it("come from the site's DSFR, with the fonts and icons that they name, and no other", async () => {
    const { css, files } = await built({ files: { "main.js": 'import "dsfr-blocks/styles.css";' } });
    expect(css).toContain(".fr-callout");
    expect(css).toContain(".dsfrb-section");
    expect(css).toContain("prefers-color-scheme");
    expect(css).not.toContain(".fr-accordion");
    expect(css).not.toContain("file:");
    const named = Array.from(css.matchAll(/url\(["']?\/assets\/([^)"']+)/g), ([, name]) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(new Set(named)).toEqual(new Set(files.filter((name) => /\.(woff2|svg)$/.test(name))));
  });

  it("take one theme where one is asked for", async () => {
    const { css } = await built({
      files: { "main.js": 'import "dsfr-blocks/styles.css";' },
      options: { scheme: "light" },
    });
    expect(css).not.toContain("prefers-color-scheme");
  });
});

describe("the server for developers", () => {
  const files = { "main.js": SHOW, "page.md": PAGE, "people/camille.md": CAMILLE };

  async function serve(site: Site, page = "/page.md") {
    const { config } = siteOf(site);
    const started = await createServer({ ...config, server: { middlewareMode: true, ws: false } });
    server = started;
    // a page that shows main.js has asked for both
    await started.transformRequest("/main.js");
    const code = async () => (await started.transformRequest(page))?.code ?? "";
    return { code, shop: shop as Workshop };
  }

  it("gives a page anew when it is saved, and its fault at its line", async () => {
    const { code, shop } = await serve({ files });
    expect(await code()).toContain("Un contrat.");
    shop.write("page.md", PAGE.replace("Un contrat.", "Un contrat de deux ans."));
    await expect.poll(code).toContain("deux ans");
    shop.write("page.md", PAGE.replace("open: true", "open: maybe"));
    const fault = () => code().then(String, (error: object) => error);
    await expect
      .poll(fault)
      .toMatchObject({ loc: { line: 4, column: 7 }, id: expect.stringMatching(/page\.md$/) as string });
    shop.write("page.md", PAGE);
    await expect.poll(fault).toContain("Un contrat.");
  });

  it("gives it anew when a profile changes, comes or goes", async () => {
    const { code, shop } = await serve({ files, options: { people: "people" } });
    expect(await code()).toContain("Designer");
    shop.write("people/camille.md", CAMILLE.replace("Designer", "Juriste"));
    await expect.poll(code).toContain("Juriste");
    shop.write("people/other.md", CAMILLE);
    await expect.poll(code).not.toContain("Juriste"); // two profiles of that name: neither is shown
  });

  it.each(MISTAKES)(
    "gives the error of a mistake in $title, and the page once it is corrected",
    async ({ file, wrong, message, right, shown }) => {
      const main = 'import page from "./content/devenir-eig.md"; globalThis.shown = page;';
      const { code, shop } = await serve(
        { files: { ...SITE_WITH_PEOPLE, "main.js": main } },
        "/content/devenir-eig.md",
      );
      expect(await code()).toContain("Responsable");
      shop.write(file, wrong);
      const given = () => code().catch(({ message }: Error) => message);
      if (message) await expect.poll(given).toContain(message);
      else await expect.poll(given).not.toContain("Responsable");
      shop.write(file, right);
      await expect.poll(given).toContain(shown);
    },
  );

  it.each([
    ["page", "page.md", PAGE.replace("open: true", "open: maybe"), PAGE],
    [
      "settings",
      "dsfr-blocks.config.ts",
      "export default { people: 1 };",
      'export default { people: "people" };',
    ],
  ])(
    "sends the error of a page that the browser has, and its update once the %s is right",
    async (_, file, wrong, right) => {
      const settings = { "dsfr-blocks.config.ts": 'export default { people: "people" };' };
      const { code, shop } = await serve({ files: { ...files, ...settings } });
      const first = await code();
      const sent = vi.spyOn(server!.environments.client.hot, "send");
      const listTypes = () => sent.mock.calls.map(([payload]) => (payload as { type?: string }).type);
      shop.write(file, wrong);
      await expect.poll(listTypes).toEqual(["error"]);
      shop.write(file, right);
      // nothing in this server accepts an update
      await expect.poll(listTypes).toEqual(["error", "full-reload"]);
      expect(await code()).toBe(first);
    },
  );

  it("gives the server the page that the browser gets", async () => {
    const { shop } = await serve({ files, options: { people: "people" } });
    const read = async () => JSON.stringify(await server?.ssrLoadModule("/page.md"));
    expect(await read()).toContain("Designer");
    shop.write("people/camille.md", CAMILLE.replace("Designer", "Juriste"));
    await expect.poll(read).toContain("Juriste");
    shop.write("page.md", PAGE.replace("Un contrat.", "Un contrat de deux ans."));
    await expect.poll(read).toContain("deux ans");
  });

  it("starts with a mistake in the settings, and gives the page and the styles once it is corrected", async () => {
    const [{ file, wrong, message, right }] = MISTAKES;
    const files = { ...SITE_WITH_PEOPLE, [file]: wrong, "main.js": "" };
    const { code, shop } = await serve({ files }, "/content/devenir-eig.md");
    await expect(code()).rejects.toThrow(message);
    const sent = vi.spyOn(server!.ws, "send");
    const styles = async () => {
      const made = server?.transformRequest("dsfr-blocks/styles.css?inline");
      return made?.then((result) => result?.code ?? "").catch((error: Error) => error.message);
    };
    expect(await styles()).toContain(message);
    shop.write(file, right);
    // the page that opened with the error is loaded again: it has no module that could take an update
    await expect.poll(() => sent.mock.calls).toContainEqual([{ type: "full-reload" }]);
    await expect.poll(() => code().then(String, String)).toContain("Responsable");
    await expect.poll(styles).not.toContain(message);
    expect(await styles()).not.toContain(".fr-accordion");
    shop.write(file, right.replace("defineConfig({", 'defineConfig({ keep: ["fr-accordion"],'));
    await expect.poll(styles).toContain(".fr-accordion");
  });

  it("gives the styles as a text to a host that asks for one, as Astro does", async () => {
    await serve({ files });
    const { default: css } = (await server?.ssrLoadModule("dsfr-blocks/styles.css?inline")) ?? {};
    expect(css).toContain(".fr-callout");
  });
});

/** What TypeScript says of a site's `use.ts`, by the declaration that was written. */
function typeErrorsIn(folder: string): readonly string[] {
  const declarations = [
    join(folder, "dsfr-blocks.d.ts"),
    resolve("packages/tools/src/integrations/vite/client.d.ts"),
  ];
  const program = ts.createProgram([join(folder, "use.ts"), ...declarations], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { "dsfr-blocks/compiled": [resolve("src/entries/compiled.ts")] },
  });
  // our sources are checked with the project's
  const said = program
    .getSourceFiles()
    .filter(({ fileName }) => !/[\\/]src[\\/]/.test(fileName))
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file));
  return said.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
