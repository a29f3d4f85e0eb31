import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import postcss from "postcss";
import { build, createServer } from "vite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Files, createWorkshop, type Workshop } from "../support/workshop";
import { postcssDsfr } from "@dsfr-blocks/tools/integrations/postcss/postcssDsfr";
import { dsfrStyles } from "@dsfr-blocks/tools/integrations/vite/dsfrStyles";
import { dsfrBlocks } from "@dsfr-blocks/tools/integrations/vite/plugin";
import { withDsfrBlocks } from "@dsfr-blocks/tools/integrations/next/withDsfrBlocks";

const page = (body: string, head = "") =>
  `<!doctype html><html lang="fr" data-fr-scheme="system"><head><title>Un</title>${head}</head><body>${body}</body></html>`;
const BUTTON = '<a class="fr-btn fr-icon-add-line" href="/">Un</a>';
const SITE: Files = {
  "index.html": page(BUTTON, '<script type="module" src="/main.js"></script>'),
  "deep/tiles.html": page('<div class="fr-tile">Deux</div>'),
  "main.js": 'import "./site.css";',
  "site.css": ".mine{color:var(--text-label-green-menthe)}",
};

let shop: Workshop;
afterEach(() => {
  vi.restoreAllMocks();
  shop.remove();
});
const createShop = (files: Files) => {
  shop = createWorkshop(files);
  symlinkSync(resolve("node_modules"), join(shop.folder, "node_modules"));
};

const urlsIn = (css: string) => Array.from(css.matchAll(/url\("?([^")]+)"?\)/g), ([, url = ""]) => url);

describe("in Vite", () => {
  async function built(base: string, keep?: readonly string[]) {
    createShop(SITE);
    const input = ["index.html", "deep/tiles.html"].map((name) => join(shop.folder, name));
    await build({
      root: shop.folder,
      base,
      configFile: false,
      logLevel: "silent",
      plugins: [dsfrStyles({ keep })],
      build: { assetsInlineLimit: 0, rollupOptions: { input } },
    });
    const name = readdirSync(join(shop.folder, "dist/assets")).find((each) => /^dsfr-.{8}\.css$/.test(each));
    return { name, css: shop.read(`dist/assets/${name}`) };
  }

  it("the pages that it builds are given what they can match, before their other styles", async () => {
    const { name, css } = await built("/");
    for (const has of [".fr-btn", ".fr-tile", "--text-label-green-menthe:"]) expect(css).toContain(has);
    expect(css).not.toContain(".fr-header");
    const html = shop.read("dist/index.html");
    const sheets = Array.from(html.matchAll(/rel="stylesheet"[^>]*href="([^"]+)"/g), ([, href]) => href);
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toBe(`/assets/${name}`);
    const urls = urlsIn(css);
    expect(urls.some((url) => url.endsWith(".woff2")) && urls.some((url) => url.endsWith(".svg"))).toBe(true);
    expect(urls.filter((url) => !existsSync(join(shop.folder, "dist/assets", url)))).toEqual([]);
  });

  it("under addresses that start from each page, where the site's do", async () => {
    const { name } = await built("./", ["fr-alert*"]);
    expect(shop.read("dist/deep/tiles.html")).toContain(`href="../assets/${name}"`);
    expect(shop.read(`dist/assets/${name}`)).toContain(".fr-alert");
  });

  it("a class to keep that the DSFR does not have stops the build", async () => {
    await expect(built("/", ["fr-alrt"])).rejects.toThrow(
      "aucune classe du DSFR installé ne correspond à « fr-alrt »",
    );
  });

  it("while a site is developed, they are whole", async () => {
    createShop(SITE);
    const server = await createServer({
      root: shop.folder,
      configFile: false,
      logLevel: "silent",
      plugins: [dsfrStyles()],
      // the DSFR is this project's, outside of the site
      server: { fs: { strict: false } },
    });
    try {
      await server.listen(0);
      const origin = server.resolvedUrls?.local[0] ?? "";
      const [, href = ""] = /rel="stylesheet" href="([^"]+)"/.exec(await (await fetch(origin)).text()) ?? [];
      const css = await (await fetch(new URL(href, origin))).text();
      expect(css).toContain(".fr-header");
      const font = urlsIn(css).find((url) => url.endsWith(".woff2")) ?? "";
      expect((await fetch(new URL(font, origin))).headers.get("content-type")).toBe("font/woff2");
    } finally {
      await server.close();
    }
  });
});

describe("in PostCSS", () => {
  async function made(css: string, options: Parameters<typeof postcssDsfr>[0]) {
    createShop({ "dist/index.html": page(BUTTON), "css/site.css": css, "empty/note.txt": "" });
    vi.spyOn(process, "cwd").mockReturnValue(shop.folder);
    const from = join(shop.folder, "css/site.css");
    return { from, ...(await postcss([postcssDsfr(options)]).process(css, { from })) };
  }

  it("@dsfr; is what the pages can match, with the tokens of this stylesheet, and fonts that are there", async () => {
    const own = ".mine{color:var(--text-label-green-menthe)}";
    const { css, messages, from } = await made(`@dsfr;\n${own}`, { pages: "dist" });
    for (const has of [".fr-btn", "--text-label-green-menthe:", own]) expect(css).toContain(has);
    expect(css).not.toContain(".fr-tile");
    expect(css.indexOf(".fr-btn")).toBeLessThan(css.indexOf(".mine"));
    expect(messages).toMatchObject([{ type: "dependency", file: join(shop.folder, "dist/index.html") }]);
    const urls = urlsIn(css);
    expect(urls.length).toBeGreaterThan(2);
    expect(urls.filter((url) => !existsSync(join(dirname(from), url)))).toEqual([]);
  });

  it.each([
    [{ pages: "empty" }, "Aucun fichier HTML ne correspond à « empty »"],
    [{ pages: "dist", keep: ["fr-alrt"] }, "ne correspond à « fr-alrt »"],
    [{ pages: "dist/no.html" }, "« dist/no.html » n’existe pas"],
  ])("%j is refused", async (options, sentence) => {
    await expect(made("@dsfr;", options)).rejects.toThrow(sentence);
  });

  it("a stylesheet without it stays as it is", async () => {
    const { css } = await made(".mine{}", { pages: "empty" });
    expect(css).toBe(".mine{}");
  });
});

describe("what the settings keep of the DSFR", () => {
  const settings = (keep: string) => `export default { keep: ${keep} };\n`;
  const HOSTS = {
    vite: async () => {
      await build({ root: shop.folder, configFile: false, logLevel: "silent", plugins: [dsfrBlocks()] });
      const [name = ""] = readdirSync(join(shop.folder, "dist/assets")).filter((each) =>
        each.endsWith(".css"),
      );
      return shop.read(`dist/assets/${name}`);
    },
    next: () => {
      // it writes into the site's own packages
      shop.removeFile("node_modules");
      mkdirSync(join(shop.folder, "node_modules"));
      symlinkSync(resolve("node_modules/@gouvfr"), join(shop.folder, "node_modules/@gouvfr"));
      const cwd = vi.spyOn(process, "cwd").mockReturnValue(shop.folder);
      withDsfrBlocks();
      cwd.mockRestore();
      return Promise.resolve(shop.read("node_modules/.cache/dsfr-blocks/styles.css"));
    },
  };
  const site = (keep: string): Files => ({
    "index.html": page("", '<script type="module" src="/main.js"></script>'),
    "main.js": 'import "virtual:dsfr-blocks/styles.css";',
    "dsfr-blocks.config.mjs": settings(keep),
  });

  it.each(["vite", "next"] as const)("is in the blocks' styles of %s, in every state", async (host) => {
    createShop(site('["fr-header*", "fr-nav__link"]'));
    const css = await HOSTS[host]();
    for (const has of [".fr-header__service", ".fr-nav__link[aria-current]", ".dsfrb-section"])
      expect(css).toContain(has);
    expect(css).not.toContain(".fr-footer");
    shop.remove();
    createShop(site("[]"));
    expect(await HOSTS[host]()).not.toContain(".fr-header");
  });

  it("is refused where the DSFR has no such class", async () => {
    createShop(site('["fr-heder*"]'));
    await expect(HOSTS.vite()).rejects.toThrow(
      "aucune classe du DSFR installé ne correspond à « fr-heder* »",
    );
  });

  it("is a list of names", async () => {
    createShop(site('"fr-header*"'));
    await expect(HOSTS.vite()).rejects.toThrow("« keep » doit contenir une liste de textes.");
  });
});
