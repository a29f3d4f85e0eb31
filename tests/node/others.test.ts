import fc from "fast-check";
import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, readlinkSync, lstatSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { outcome } from "../../packages/rgaa-audit/tests/support/outcome";
import { countRuns } from "../support/runs";
import { type Files, PAGE, createWorkshop, type Workshop } from "../support/workshop";
import { formatReport } from "../../packages/rgaa-audit/src/reports/reports";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const SETTINGS = "export default {};\n";
const HTML = "<!doctype html><title>À la main</title>";
const CSS = ".mine{color:red}\n";
const MANIFEST = '{ "name": "Une application", "icons": [] }\n';
const SITE = {
  "content/a.md": PAGE,
  "content/note.md": "# Une note\n",
  "dsfr-blocks.config.mjs": SETTINGS,
  "package.json": "{}\n",
  "mine.html": HTML,
  "mine.css": CSS,
  "public/manifest.json": MANIFEST,
  "public/a.html": HTML,
  ".vscode/candidates.schema.json": "{}\n",
  "grid.csv": "Critère;Intitulé\n",
};

/** Every file of a folder, links as what they lead to. */
function createContent(folder: string, names: readonly string[]) {
  return names.map((name) => {
    const path = join(folder, name);
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path, "utf8");
  });
}

describe("a file that no command wrote", () => {
  const FRAGMENTS = "render content --fragment --out-dir";
  it.each([
    ["render content/a.md --out content/a.md", "content/a.md", "lit"],
    ["render content/a.md --out content/note.md", "content/note.md"],
    ["render content/a.md --out dsfr-blocks.config.mjs", "dsfr-blocks.config.mjs"],
    ["render content/a.md --out mine.html", "mine.html"],
    [`${FRAGMENTS} public`, "public/manifest.json"],
    [`${FRAGMENTS} build --styles content/a.md`, "content/a.md"],
    [`${FRAGMENTS} build --styles mine.css`, "mine.css"],
    [`${FRAGMENTS} build --styles build/a.html`, "build/a.html", "Deux résultats seraient écrits"],
    [
      `${FRAGMENTS} build --styles build/manifest.json`,
      "build/manifest.json",
      "Deux résultats seraient écrits",
    ],
    ["styles mine.html --out mine.html", "mine.html"],
    ["styles mine.html --out mine.css", "mine.css"],
    ["styles mine.html mine.css --out content/a.md", "content/a.md"],
    ["schema candidates --out package.json", "package.json"],
    ["schema candidates --format decap --out grid.csv", "grid.csv"],
    ["schema --write .vscode", ".vscode/candidates.schema.json"],
    ["audit mine.html --out mine.html", "mine.html"],
    ["audit mine.html --format rgaa --out grid.csv", "grid.csv"],
    ["audit mine.html --baseline package.json --update-baseline", "package.json"],
    ["audit --login https://exemple.fr/ --storage-state package.json", "package.json"],
  ])("stays, and is named: %s", async (line, name, why = "existe déjà. Cette commande ne l’a pas créé") => {
    createShop(SITE);
    const before = createContent(shop.folder, Object.keys(SITE));
    const { code, err } = await shop.run(line);
    expect([line, code]).toEqual([line, 2]);
    expect(err).toContain(`« ${name} »`);
    expect(err).toContain(why);
    expect(createContent(shop.folder, Object.keys(SITE))).toEqual(before);
    expect(existsSync(join(shop.folder, "build/a.html"))).toBe(false);
  });

  it("stays behind a link, or another name of it", async () => {
    createShop(SITE);
    symlinkSync("mine.html", join(shop.folder, "link.html"));
    linkSync(join(shop.folder, "content/a.md"), join(shop.folder, "twin.html"));
    for (const out of ["link.html", "twin.html"]) {
      expect((await shop.run(`render content/a.md --out ${out}`)).code).toBe(2);
      expect([shop.read("mine.html"), shop.read("content/a.md")]).toEqual([HTML, PAGE]);
    }
  });

  it("stays although a command of ours wrote it, where this one reads it", async () => {
    createShop(SITE);
    await shop.run("render content/a.md --out a.html");
    const before = shop.read("a.html");
    // the audit, a package of its own, knows its own reports alone
    for (const [line, why] of [
      ["styles a.html --out a.html", "la commande lit"],
      ["audit a.html --format html --out a.html", "existe déjà. Cette commande ne l’a pas créé"],
    ] as const) {
      const { code, err } = await shop.run(line);
      expect([line, code, err.includes(why)]).toEqual([line, 2, true]);
    }
    expect(shop.read("a.html")).toBe(before);
  });
});

describe("what a command wrote", () => {
  it("is written again, and so is an empty file", async () => {
    createShop({ ...SITE, "a.html": "" });
    for (const line of [
      "render content/a.md --out a.html",
      "render content --fragment --out-dir build --styles build/dsfr.css",
      "styles a.html --out site.css",
      "schema candidates --out schema.json",
    ])
      for (const time of [1, 2]) expect([line, time, (await shop.run(line)).code]).toEqual([line, time, 0]);
  });

  it("is known in every format of the audit", async () => {
    const formats = ["json", "html", "sarif", "junit", "rgaa"] as const;
    for (const language of ["fr", "en"] as const)
      for (const format of formats) {
        createShop({ ...SITE, report: await formatReport(format, outcome(), NO_COLOURS, language) });
        const { err } = await shop.run("audit nothing.html --out report");
        expect([format, err]).toEqual([format, expect.stringContaining("« nothing.html » n’existe pas")]);
        shop.remove();
      }
    createShop({});
  });
});

const NO_COLOURS = { red: String, yellow: String, dim: String };

describe("an output folder", () => {
  const COMMAND = "render content --fragment --out-dir build";
  const TWO = { "content/a.md": PAGE, "content/deep/b.md": PAGE };

  it("keeps an HTML file that no run recorded, and writes nothing at all", async () => {
    createShop({ ...TWO, "build/deep/b.html": HTML });
    const { code, err } = await shop.run(COMMAND);
    expect([code, err]).toEqual([2, expect.stringContaining("« build/deep/b.html » existe")]);
    expect(shop.read("build/deep/b.html")).toBe(HTML);
    expect(shop.list()).toEqual(["build", "content"]);
    expect(existsSync(join(shop.folder, "build/a.html"))).toBe(false);
  });

  it("keeps one that somebody has changed since, also when its page is gone, which is said", async () => {
    createShop(TWO);
    await shop.run(COMMAND);
    shop.write("build/deep/b.html", HTML);
    shop.write("content/a.md", PAGE.replace("Une lettre.", "Deux lettres."));
    expect((await shop.run(COMMAND)).code).toBe(2);
    expect(shop.read("build/a.html")).toContain("Une lettre.");
    shop.removeFile("content/deep/b.md");
    const { code, err } = await shop.run(COMMAND);
    expect([code, err]).toEqual([
      0,
      "« build/deep/b.html » vient d’une page qui n’existe plus, mais quelqu’un l’a modifié : la commande ne l’a pas supprimé. Supprimez-le s’il ne sert plus.\n",
    ]);
    expect(shop.read("build/deep/b.html")).toBe(HTML);
    expect((await shop.run(COMMAND)).err).toBe("");
  });

  it("keeps the last HTML of a page with an error, and takes it away with the page", async () => {
    createShop(TWO);
    await shop.run(COMMAND);
    const last = shop.read("build/a.html");
    shop.write("content/a.md", PAGE.replace("open: true", "open: maybe"));
    await shop.run(COMMAND);
    expect(shop.read("build/a.html")).toBe(last);
    shop.write("content/a.md", PAGE.replace("Une lettre.", "Deux lettres."));
    expect((await shop.run(COMMAND)).code).toBe(0);
    shop.write("content/a.md", PAGE.replace("open: true", "open: maybe"));
    await shop.run(COMMAND);
    shop.removeFile("content/a.md");
    await shop.run(COMMAND);
    expect(existsSync(join(shop.folder, "build/a.html"))).toBe(false);
  });

  it("takes no font's place that its own stylesheet did not ask for", async () => {
    const font = "build/dsfr/fonts/Marianne-Regular.woff2";
    createShop({ ...TWO, [font]: "à la main" });
    const { code, err } = await shop.run(`${COMMAND} --styles build/dsfr.css`);
    expect([code, err]).toEqual([2, expect.stringContaining(`« ${font} »`)]);
    expect(shop.read(font)).toBe("à la main");
    shop.removeFile(font);
    await shop.run(`${COMMAND} --styles build/dsfr.css`);
    shop.write(font, "celle d’une version d’avant");
    expect((await shop.run(`${COMMAND} --styles build/dsfr.css`)).code).toBe(0);
    expect(shop.read(font).length).toBeGreaterThan(1000);
  });

  const segment = fc.constantFrom(
    "..",
    ".",
    "",
    "content",
    "build",
    "deep",
    "link",
    "out",
    "a",
    "\0",
    "é",
    "C:",
  );
  const name = fc.oneof(
    fc
      .tuple(fc.constantFrom("", "/", "./", "\\", "file:"), fc.array(segment, { minLength: 1, maxLength: 5 }))
      .map(([start, steps]) => `${start}${steps.join("/")}.html`),
    fc.constantFrom(
      "../out/a.html",
      "link/a.html",
      "deep/../../out/a.html",
      "theirs.html",
      "link.html",
      "{root}/out/a.html",
    ),
    fc.string(),
  );

  it("loses nothing to a hostile manifest, whatever it names", async () => {
    const theirs = {
      "out/a.html": HTML,
      "a.html": HTML,
      "build/theirs.html": "<p>À moi</p>",
      "content/a.html": HTML,
      "content/a.md": PAGE,
    };
    createShop(theirs);
    mkdirSync(join(shop.folder, "build/deep"));
    symlinkSync(join(shop.folder, "out"), join(shop.folder, "build/link"));
    symlinkSync(join(shop.folder, "out/a.html"), join(shop.folder, "build/link.html"));
    const before = createContent(shop.folder, [...Object.keys(theirs), "build/link", "build/link.html"]);
    // the hash of what the files outside hold is known to whoever wrote the manifest
    const hash = createHash("sha256").update(HTML).digest("hex");
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 8 }), async (names) => {
        const files = Object.fromEntries(names.map((each) => [each.replace("{root}", shop.folder), hash]));
        shop.write(
          "build/manifest.json",
          JSON.stringify({ generator: "dsfr-blocks render", pages: [], files }),
        );
        expect((await shop.run(COMMAND)).code).toBe(0);
        expect(createContent(shop.folder, [...Object.keys(theirs), "build/link", "build/link.html"])).toEqual(
          before,
        );
      }),
      { numRuns: countRuns(60) },
    );
  });
});
