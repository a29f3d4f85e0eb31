import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dsfrPages } from "@dsfr-blocks/tools/entries/astro";
import { loadPage } from "@dsfr-blocks/tools/entries/node";
import loader from "@dsfr-blocks/tools/integrations/next/loader";
import { dsfrBlocks } from "@dsfr-blocks/tools/integrations/vite/plugin";
import type { CompiledPage } from "../../src/compiled/tree";
import { linkTagsOf, metadataOf, translationsOf } from "../../src/entries/compiled";
import { toHtml } from "../../src/entries/html";
import { loaderContext } from "../support/loaderContext";
import { createWorkshop, type Workshop } from "../support/workshop";

const SETTINGS = `import { defineConfig, TextPage } from "dsfr-blocks";
export default defineConfig({
  origin: "https://exemple.gouv.fr",
  labels: { en: { home: "Start" } },
  resolveUrl: (url) => url.replace("/mentions/", "/mentions-legales/"),
  pages: [
    { page: TextPage, files: "content/*.md" },
    { page: TextPage, files: "content/en/*.md", lang: "en" },
  ],
});
`;
const FRENCH = "---\ntitle: Mentions\n---\n\nIl a dit bonjour.\n";
const FILE = `---
title: Legal notice
translations: { fr: /mentions/, en: /en/legal/ }
---

He said "[hello](/mentions/)" !
`;

let shop: Workshop;
beforeAll(() => {
  shop = createWorkshop({
    "dsfr-blocks.config.ts": SETTINGS,
    "content/en/legal.md": FILE,
    "content/mentions.md": FRENCH,
  });
});
afterAll(() => shop.remove());

/** Returns the page that a generated module exports. */
async function importPage(code: string): Promise<CompiledPage> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly default: CompiledPage;
  };
  return module.default;
}

/** The compiled page, by each way from a file in a folder to a page. */
const HOSTS: Readonly<Record<string, () => Promise<CompiledPage> | CompiledPage>> = {
  loadPage: () => loadPage("content/en/legal.md", { folder: shop.folder, base: "/eig/" }),

  Vite: () => {
    const [pages] = dsfrBlocks({ types: false });
    const config = { root: shop.folder, base: "/eig/", publicDir: "", command: "build" };
    (pages?.configResolved as (given: object) => void)(config);
    const load = pages?.load as unknown as { handler: (this: object, id: string) => { code: string } };
    const host = { warn: () => undefined, addWatchFile: () => undefined };
    return importPage(load.handler.call(host, join(shop.folder, "content/en/legal.md")).code);
  },

  Next: () => {
    const { context } = loaderContext(shop.folder, join(shop.folder, "content/en/legal.md"));
    const getOptions = () => ({ ...context.getOptions(), base: "/eig" });
    return importPage(loader.call({ ...context, getOptions }));
  },

  Astro: async () => {
    const entries = new Map<string, object>();
    await dsfrPages("content").load({
      config: { root: pathToFileURL(`${shop.folder}/`), base: "/eig" },
      store: {
        set: ({ id, data }) => void entries.set(id, data),
        delete: (id) => void entries.delete(id),
        keys: () => entries.keys(),
      },
      logger: { warn: () => undefined, error: () => undefined },
    });
    return entries.get("en/legal") as CompiledPage;
  },
};

it.each(Object.keys(HOSTS))(
  "%s has the language of a page, its labels, its URLs and its translations",
  async (name) => {
    const page = (await HOSTS[name]?.()) ?? expect.unreachable();
    expect(page.lang).toBe("en");
    const languages = {
      fr: "https://exemple.gouv.fr/eig/mentions-legales/",
      en: "https://exemple.gouv.fr/eig/en/legal/",
    };
    expect(metadataOf(page).alternates).toEqual({ languages });
    expect(linkTagsOf(page).map(({ href }) => href)).toEqual(Object.values(languages));
    expect(translationsOf(page)).toEqual([
      { lang: "fr", label: "Français", url: "/eig/mentions-legales/", isCurrent: false },
      { lang: "en", label: "English", url: "/eig/en/legal/", isCurrent: true },
    ]);
    const html = toHtml(page);
    expect(html).toMatch(/^<div lang="en"/);
    expect(html).toContain(">Start</a>");
    expect(html).toMatch(/He said &quot;<a [^>]*href="\/eig\/mentions-legales\/"[^>]*>hello<\/a>&quot; !/);
  },
);
