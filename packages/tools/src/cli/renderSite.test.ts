import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "./run";
import { createSiteWorkshop } from "../../../../tests/support/site";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const COMMAND = "render content --fragment --out-dir build";
const OTHER = PAGE.replace("Devenir testeuse", "Devenir testeur & l’ami");
const PERSON = "---\ntitle: Camille Exemple\njob: Responsable\nimage: /photo.png\n---\n";
const TWO = { "content/a.md": PAGE, "content/deep/b.md": OTHER, "content/note.md": "# Une note\n" };

interface Manifest {
  readonly pages: readonly {
    readonly file: string;
    readonly html: string | null;
    readonly title: string;
    readonly layout: string;
    readonly outline: readonly { readonly level: number; readonly id?: string; readonly text: string }[];
    readonly issues: readonly { readonly line: number; readonly rule: string }[];
  }[];
}
const manifest = () => JSON.parse(shop.read("build/manifest.json")) as Manifest;
const timeOf = (name: string) => statSync(join(shop.folder, name)).mtimeMs;

describe("a folder of pages, as fragments", () => {
  it("gives the HTML of each where it stands, with no document around it", async () => {
    createShop(TWO);
    const { code, out, err } = await shop.run(COMMAND);
    expect([code, out, err]).toEqual([0, "build : 2 pages écrites, 0 inchangée, 0 à corriger\n", ""]);
    expect(shop.read("build/a.html")).toMatch(/^<div class="dsfrb-page">.*<\/div>$/s);
    expect(shop.read("build/a.html")).toContain("Une lettre.");
    expect(shop.read("build/deep/b.html")).toContain("Devenir testeur &amp; l’ami");
  });

  it("says of each in a manifest what its document needs", async () => {
    createShop(TWO);
    await shop.run(COMMAND);
    const [a, b] = manifest().pages;
    expect(a).toMatchObject({ file: "content/a.md", html: "a.html", layout: "candidates", issues: [] });
    expect(b?.title).toBe("Devenir testeur & l’ami");
    expect(a?.outline[0]).toEqual({ level: 1, text: "Devenir testeuse" });
    expect(a?.outline.slice(1).every(({ level, text }) => level > 1 && text !== "")).toBe(true);
  });

  it("makes a page at each of its places, where two words name it", async () => {
    createShop(TWO);
    const command = "render content content/deep --fragment --out-dir build";
    await shop.run(command);
    expect(manifest().pages.map(({ html }) => html)).toEqual(["a.html", "deep/b.html", "b.html"]);
    expect(shop.read("build/b.html")).toBe(shop.read("build/deep/b.html"));
    expect((await shop.run(command)).out).toBe("build : 0 page écrite, 3 inchangées, 0 à corriger\n");
  });

  it("gives <main> alone where it is asked for", async () => {
    createShop(TWO);
    await shop.run(`${COMMAND} --main`);
    expect(shop.read("build/a.html")).toMatch(/^<main id="contenu">.*<\/main>$/s);
  });

  it("adds the path under which the site is published, once, with or without its slashes", async () => {
    const page = PAGE.replace("Une lettre.", "[a](/b/), [c](/eig/d/), [e](https://exemple.fr/), [f](#g)");
    createShop({ "content/a.md": page.replace("open: true", "open: true\nurl: /a/") });
    await shop.run(`${COMMAND} --base /eig/`);
    const html = shop.read("build/a.html");
    for (const url of ["/eig/", "/eig/b/", "/eig/d/", "https://exemple.fr/", "#g"])
      expect(html).toContain(`href="${url}"`);
    expect(html).not.toMatch(/ (?:href|src)="\/(?!eig\/)/);
    expect(manifest().pages[0]).toMatchObject({ file: "content/a.md", html: "a.html", url: "/eig/a/" });
    for (const base of ["eig", "/eig", "eig/"])
      expect((await shop.run(`${COMMAND} --base ${base}`)).out).toContain("0 page écrite, 1 inchangée");
    await shop.run(COMMAND);
    expect(shop.read("build/a.html")).toContain('href="/b/"');
  });

  it.each(["https://exemple.fr/eig/", "../eig", "/eig/?a", "//eig/"])(
    "refuses %s as this path",
    async (base) => {
      createShop(TWO);
      const { code, err } = await shop.run(`${COMMAND} --base ${base}`);
      expect([code, err]).toEqual([2, expect.stringContaining(`et non « ${base} »`)]);
      expect(shop.list()).not.toContain("build");
    },
  );

  it("knows people, with the addresses of their photos as written", async () => {
    createShop({ ...TWO, "people/camille.md": PERSON });
    await shop.run(`${COMMAND} --people people`);
    expect(shop.read("build/a.html")).toContain('src="/photo.png"');
  });

  it("takes a site's own pages, and files by their names", async () => {
    shop = createSiteWorkshop();
    const { code } = await shop.run(
      "render content/administrations.md --fragment --out-dir build --styles build/dsfr.css",
    );
    expect(code).toBe(0);
    expect(shop.read("build/administrations.html")).toContain("key-figures");
    expect(manifest().pages[0]?.layout).toBe("administrations");
  });

  it("makes the styles of these pages, with their fonts beside them", async () => {
    createShop(TWO);
    await shop.run(`${COMMAND} --styles build/dsfr.css`);
    const css = shop.read("build/dsfr.css");
    expect(css).toContain(".dsfrb-section");
    expect(css).toContain('url("dsfr/fonts/Marianne-Regular.woff2")');
    expect(shop.read("build/dsfr/fonts/Marianne-Regular.woff2").length).toBeGreaterThan(1000);
    expect(css).not.toContain(".fr-accordion");
  });
});

describe("a second time", () => {
  it("writes what has changed, and nothing else", async () => {
    createShop(TWO);
    await shop.run(`${COMMAND} --styles build/dsfr.css`);
    const names = ["build/a.html", "build/deep/b.html", "build/dsfr.css", "build/manifest.json"];
    const before = names.map(timeOf);
    await pause(20);
    expect((await shop.run(`${COMMAND} --styles build/dsfr.css`)).out).toContain(
      "0 page écrite, 2 inchangées",
    );
    expect(names.map(timeOf)).toEqual(before);
    shop.write("content/a.md", PAGE.replace("Une lettre.", "Deux lettres."));
    expect((await shop.run(`${COMMAND} --styles build/dsfr.css`)).out).toContain(
      "1 page écrite, 1 inchangée",
    );
    expect(timeOf("build/deep/b.html")).toBe(before[1]);
    expect(shop.read("build/a.html")).toContain("Deux lettres.");
  });

  it("takes away what it made of a page that is gone, and no other file", async () => {
    createShop({
      ...TWO,
      "build/mine.html": "",
    });
    await shop.run(COMMAND);
    shop.write("content/deep/b.md", "# Une note\n");
    await shop.run(COMMAND);
    expect(() => shop.read("build/deep/b.html")).toThrow("ENOENT");
    expect(shop.read("build/mine.html")).toBe("");
  });
});

it("a folder of pages takes the time of its pages, and no more", async () => {
  const made: Workshop[] = [];
  const usedFor = async (count: number) => {
    const pages = Array.from({ length: count }, (_, index) => [`content/${index}.md`, PAGE] as const);
    made.push(createShop(Object.fromEntries(pages)));
    const start = process.cpuUsage();
    await shop.run(COMMAND);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  await usedFor(12); // the first run compiles the code
  const isSteep = async () => (await usedFor(96)) > 8 ** 1.5 * (await usedFor(12));
  expect((await isSteep()) && (await isSteep()) && (await isSteep())).toBe(false);
  for (const each of made) each.remove();
});

it("a page with an error is said at its line, keeps its last HTML, and holds up no other", async () => {
  createShop(TWO);
  await shop.run(COMMAND);
  const last = shop.read("build/a.html");
  shop.write("content/a.md", PAGE.replace("open: true", "open: maybe"));
  shop.write("content/deep/b.md", PAGE);
  const { code, out, err } = await shop.run(COMMAND);
  expect(code).toBe(1);
  expect(out).toContain("1 page écrite, 0 inchangée, 1 à corriger");
  expect(err).toContain("content/a.md:4:7");
  expect(manifest().pages[0]).toMatchObject({ html: null, issues: [{ line: 4, rule: "wrong-type" }] });
  expect(shop.read("build/a.html")).toBe(last);
  await shop.run(COMMAND);
  expect(shop.read("build/a.html")).toBe(last);
});

it("watches: a page, a person and the settings, until it is ended", async () => {
  createShop({ ...TWO, "people/camille.md": PERSON });
  const end = new AbortController();
  const said: string[] = [];
  const sink = { write: (text: string) => said.push(text) };
  const io = {
    cwd: shop.folder,
    stdout: sink,
    stderr: sink,
    env: {},
    now: new Date("2026-04-14T10:00:00Z"),
    signal: end.signal,
  };
  const running = run([...COMMAND.split(" "), "--people", "people", "--watch"], io);
  await expect.poll(() => said.join(""), { timeout: 20_000 }).toContain("En attente");
  shop.write("content/a.md", PAGE.replace("Une lettre.", "Deux lettres."));
  await expect.poll(() => shop.read("build/a.html"), { timeout: 10_000 }).toContain("Deux lettres.");
  expect(said.join("")).toContain("1 page écrite, 1 inchangée");
  shop.write("people/camille.md", PERSON.replace("Responsable", "Designer"));
  await expect.poll(() => shop.read("build/a.html"), { timeout: 10_000 }).toContain("Designer");
  end.abort();
  expect(await running).toBe(0);
});

it.each([
  ["render a.md --watch", "« --watch » ne sert qu’avec « --fragment --out-dir DOSSIER »"],
  ["render a.md --main", "« --main » ne sert qu’avec"],
  ["render content --fragment", "Utilisez « --fragment » avec « --out-dir »"],
  ["render content --out-dir build", "Utilisez « --fragment » avec « --out-dir »"],
  ["render --fragment --out-dir build", "Utilisez « --fragment » avec « --out-dir »"],
  ["render nothing --fragment --out-dir build", "« nothing » n’existe pas"],
  ["render empty --fragment --out-dir build", "Aucune page à créer dans empty"],
  ["render content other --fragment --out-dir build", "produiraient le même fichier, a.html"],
])("%s is wrong usage", async (line, sentence) => {
  createShop({ ...TWO, "empty/note.txt": "", "other/a.md": PAGE });
  const { code, err } = await shop.run(line);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
