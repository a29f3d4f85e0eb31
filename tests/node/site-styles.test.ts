import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, createServer } from "vite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Files, workshop, type Workshop } from "../support/workshop";
import { postcssDsfr } from "@dsfr-blocks/tools/entries/postcss";
import { dsfrBlocks, dsfrStyles } from "@dsfr-blocks/tools/entries/vite";
import { withDsfrBlocks } from "@dsfr-blocks/tools/integrations/next/withDsfrBlocks";

let shop: Workshop;
afterEach(() => {
  vi.restoreAllMocks();
  shop.remove();
});
const given = (files: Files) => {
  shop = workshop({
    "index.html": '<!doctype html><script type="module" src="/main.jsx"></script>',
    "main.jsx": 'import "dsfr-blocks/styles.css";',
    ...files,
  });
  symlinkSync(resolve("node_modules"), join(shop.folder, "node_modules"));
};

/** The site's stylesheet, as each framework makes it. */
const HOSTS = {
  vite: async () => {
    await build({ root: shop.folder, configFile: false, logLevel: "silent", plugins: [dsfrBlocks()] });
    const names = readdirSync(join(shop.folder, "dist/assets"));
    return shop.read(`dist/assets/${names.find((each) => each.endsWith(".css"))}`);
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

describe.each(["vite", "next"] as const)("the site's stylesheet in %s", (host) => {
  it("has the rules of the blocks, and of what the site's code names, in every state", async () => {
    given({
      "src/Header.jsx": `import "./site.css";
export const Header = ({ size }) => (
  <header className="fr-header">
    <a className={"fr-nav__link"} href="/">Un</a>
    <div className={\`fr-tile fr-col-\${size}\`}><button /></div>
  </header>
);`,
      "src/site.css": ".mine{color:var(--text-label-green-menthe)} .fr-notice{margin:0}",
      "src/Header.test.jsx": '<p className="fr-stepper" />',
      "public/other.js": 'document.body.className = "fr-modal";',
      "dist/old.js": 'document.body.className = "fr-modal";',
    });
    const css = await HOSTS[host]();
    const expected = [
      ...[".fr-header", ".fr-nav__link[aria-current]", ".fr-tile", ".fr-col-1", "button"],
      ...[".dsfrb-section", "--text-label-green-menthe:"],
    ];
    expect(expected.filter((name) => !css.includes(name))).toEqual([]);
    const others = [".fr-header__service", ".fr-footer", ".fr-notice", ".fr-stepper", ".fr-modal"];
    expect(others.filter((name) => css.includes(name))).toEqual([]);
  });

  it("has the rules of the classes that the settings keep", async () => {
    given({ "dsfr-blocks.config.mjs": 'export default { keep: ["fr-header*", "fr-nav__link"] };' });
    const css = await HOSTS[host]();
    const names = [".fr-header__service", ".fr-nav__link[aria-current]", ".dsfrb-section", ".fr-footer"];
    expect(names.filter((name) => css.includes(name))).toEqual(names.slice(0, -1));
  });
});

describe("the log of a build", () => {
  const SAID =
    /dsfr-blocks\/styles\.css : [\d,]+\sko compressés\. Cette construction ne peut pas prévoir le contenu des pages/u;

  it("says what the stylesheet keeps, in Vite", async () => {
    given({});
    const info = vi.fn();
    const customLogger = { ...console, info, clearScreen: vi.fn(), hasErrorLogged: () => false };
    await build({
      root: shop.folder,
      configFile: false,
      customLogger: { ...customLogger, hasWarned: false, warnOnce: vi.fn() },
      plugins: [dsfrBlocks()],
    });
    expect(info.mock.calls.flat().filter((line) => SAID.test(String(line)))).toHaveLength(1);
  });

  it("says it in Next, and not where a server starts", async () => {
    const info = vi.spyOn(console, "info").mockReturnValue();
    given({});
    await HOSTS.next();
    expect(info).not.toHaveBeenCalled();
    shop.remove();
    given({});
    process.argv.push("build");
    await HOSTS.next().finally(() => process.argv.pop());
    expect(info).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(SAID));
  });
});

it("while a site is developed, a class that is written is in its stylesheet at once", async () => {
  given({ "src/Tile.jsx": '<p className="mine" />' });
  const server = await createServer({
    root: shop.folder,
    configFile: false,
    logLevel: "silent",
    plugins: [dsfrBlocks()],
    server: { middlewareMode: true, ws: false },
  });
  try {
    const css = async () =>
      (await server.ssrLoadModule("dsfr-blocks/styles.css?inline"))["default"] as string;
    const hasTile = async () => (await css()).includes(".fr-tile");
    expect(await hasTile()).toBe(false);
    shop.write("src/Tile.jsx", '<p className="fr-tile" />');
    await expect.poll(hasTile, { timeout: 20_000 }).toBe(true);
  } finally {
    await server.close();
  }
});

describe("what the settings keep", () => {
  it.each([
    ['["fr-heder*"]', "aucune classe du DSFR installé ne correspond à « fr-heder* »"],
    ['"fr-header*"', "« keep » doit contenir une liste de textes."],
  ])("%s is refused", async (keep, sentence) => {
    given({ "dsfr-blocks.config.mjs": `export default { keep: ${keep} };` });
    await expect(HOSTS.vite()).rejects.toThrow(sentence);
  });
});

describe("a way that was removed names the one to use", () => {
  it.each([
    ["dsfrStyles", () => dsfrStyles({ keep: [] })],
    ["postcssDsfr", () => postcssDsfr({ pages: "dist" })],
  ])("%s", (name, call) => {
    given({});
    expect(call).toThrow(
      `« ${name} » n’existe plus. Écrivez : npx dsfr-blocks styles dist --out dist/dsfr.css`,
    );
  });

  it("virtual:dsfr-blocks/styles.css", async () => {
    given({ "main.jsx": 'import "virtual:dsfr-blocks/styles.css";' });
    await expect(HOSTS.vite()).rejects.toThrow(
      '« virtual:dsfr-blocks/styles.css » n’existe plus. Écrivez : import "dsfr-blocks/styles.css";',
    );
  });
});
