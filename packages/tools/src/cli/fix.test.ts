import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, linkSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { applyFixes } from "./checking/fixFile";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

// `{2}` is two spaces where one is due, `{n}` and `{w}` a space that is to be narrow or wide, and no break
const faulty = (text: string) => text.replaceAll("{2}", "  ").replace(/\{[nw]\}/g, " ");
const fixed = (text: string) =>
  text.replaceAll("{2}", " ").replaceAll("{n}", "\u202F").replaceAll("{w}", "\u00A0");
const over = (keys: string) => PAGE.replace(/^conditions:\n.*\n.*\n/m, keys);
const bytesOf = (name: string) => readFileSync(join(shop.folder, name)).toString("latin1");
const asBytes = (text: string) => Buffer.from(text).toString("latin1");

// all styles of scalar, and much that looks like an issue and is not
const ALL_STYLES = over(`conditions:   # un commentaire  ?
  # Un  autre  !
  title:   Un{2}titre simple{n}?
  desc: >-
    Un texte{2}plié, qui paie 6{w}% et
    se poursuit{n}; du \`code  ?\` et <span lang="en">two  words ?</span>.  

      *  Une liste{2}en retrait{w}:


    La fin «{w}citée{w}» ici{n}!
how:
  title: 'L''étape{2}entre apostrophes{n}?
    sur{2}deux lignes'
  desc: |
    Une ligne{2}telle quelle
    une autre{n}! Et [un lien{2}ici](/a?b=c  "ici").

    | A  | B |
    | -- | - |
    | un{2}mot | 5{w}€ |
  steps:
    - title: "Entre{2}guillemets \\" et \\u00E9{n}?"
      desc: "Sur{2}deux \\
        lignes, puis\\x20deux  "
`)
  .replace(/^how:\n {2}title: Les étapes\n(?: .*\n|\n)*/m, "")
  .concat("<!-- Après l’en-tête  ?  Rien ne change !  -->  \n\n\n");

describe("--fix", () => {
  it.each([
    ["LF", (text: string) => text],
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["CR", (text: string) => text.replaceAll("\n", "\r")],
    ["a byte order mark and CRLF", (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
    ["no line end at the end", (text: string) => text.trimEnd()],
    ["letters outside the plane", (text: string) => text.replaceAll("texte", "t𝒆xt\u{1F600}")],
  ])("fixes spaces, in all styles of scalar, and nothing else: %s", async (_name, shape) => {
    createShop({ "page.md": shape(faulty(ALL_STYLES)) });
    const before = await shop.run("check page.md --level info");
    const places = ALL_STYLES.match(/\{[2nw]\}/g)?.length ?? 0;
    const { code, out, err } = await shop.run("check page.md --fix --level info");
    expect(bytesOf("page.md")).toBe(asBytes(shape(fixed(ALL_STYLES))));
    expect([before.out.match(/\[(double|no-break)-space\]$/gm)?.length, code, err]).toEqual([places, 0, ""]);
    // of the mark, which stays, it is said that it is there
    const said = out.replace(/^.*\[before-front-matter\][^]*?\n\n/, "").replace("1 avert", "0 avert");
    expect(said).toBe(`${places} corrections dans 1 fichier\n1 fichier vérifié, 0 erreur, 0 avertissement\n`);
    expect(shop.list()).toEqual(["page.md"]);
  });

  it("finds nothing more the second time, and writes nothing", async () => {
    createShop({ "page.md": faulty(ALL_STYLES) });
    await shop.run("check page.md --fix");
    const { ino, mtimeNs } = statSync(join(shop.folder, "page.md"), { bigint: true });
    const { out } = await shop.run("check page.md --fix");
    expect(out).toBe("0 correction dans 0 fichier\n1 fichier vérifié, 0 erreur, 0 avertissement\n");
    const after = statSync(join(shop.folder, "page.md"), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([ino, mtimeNs]);
  });

  it("fixes what another fix brings to light", async () => {
    createShop({ "page.md": PAGE.replace("Un contrat.", "Un contrat  ?") });
    expect((await shop.run("check page.md --fix")).out).toContain("2 corrections dans 1 fichier");
    expect(shop.read("page.md")).toBe(PAGE.replace("Un contrat.", "Un contrat\u202F?"));
  });

  it("counts its files, and reports what is left", async () => {
    const page = PAGE.replace("Un contrat.", "Un  contrat [ici](/contrat).");
    createShop({ "a.md": page, "b.md": page, "c.md": PAGE });
    const { code, out } = await shop.run("check a.md b.md c.md --fix --strict --lang en");
    expect(code).toBe(1);
    expect(out).toContain("a.md:32:20  warning");
    expect(out).toContain("> 32 |   desc: Un contrat [ici]");
    expect(out).toMatch(/\n2 fixes in 2 files\n3 files checked, 0 errors, 2 warnings\n$/);
  });

  it("says its count beside what programs read", async () => {
    createShop({ "page.md": PAGE.replace("Un contrat.", "Un  contrat.") });
    const { out, err } = await shop.run("check page.md --fix --format json");
    expect([JSON.parse(out), err]).toEqual([
      { files: 1, issues: [], autoCorrected: {}, skipped: [] },
      "1 correction dans 1 fichier\n",
    ]);
  });

  it("leaves alone a rule that is off", async () => {
    const page = PAGE.replace("Un contrat.", "Un  contrat ?");
    createShop({
      "page.md": page,
      "dsfr-blocks.config.mjs": 'export default { rules: { "no-break-space": "off" } };',
    });
    await shop.run("check page.md --fix");
    expect(shop.read("page.md")).toBe(page.replace("Un  ", "Un "));
  });

  it("fixes a file that has other issues too", async () => {
    createShop({ "page.md": PAGE.replace("Un contrat.", "Un  contrat.").replace("open: true", "open: oui") });
    expect((await shop.run("check page.md --fix")).code).toBe(1);
    expect(shop.read("page.md")).toContain("desc: Un contrat.");
  });

  it.each([
    ["of a broken syntax", PAGE.replace("Un contrat.", "Un  contrat.").replace("open: true", "open: [")],
    ["that is not UTF-8", Buffer.from(PAGE.replace("Un contrat.", "Un  contrat."), "latin1")],
    ["without front matter", "Un  texte ?\n"],
  ])("touches no file %s", async (_name, content) => {
    createShop({ "page.md": content });
    const before = bytesOf("page.md");
    const { code, out } = await shop.run("check page.md --fix");
    expect([code, bytesOf("page.md")]).toEqual([1, before]);
    expect(out).toContain("0 correction");
  });

  it("writes through no symbolic link", async () => {
    const page = PAGE.replace("Un contrat.", "Un  contrat.");
    createShop({ "real/page.md": page });
    symlinkSync(join(shop.folder, "real/page.md"), join(shop.folder, "link.md"));
    const { out } = await shop.run("check link.md --fix");
    expect(out).toContain("Indiquez le nom du fichier lui-même.");
    expect(out).toContain("0 correction dans 0 fichier, 1 reste à faire à la main");
    expect([shop.read("real/page.md"), lstatSync(join(shop.folder, "link.md")).isSymbolicLink()]).toEqual([
      page,
      true,
    ]);
  });

  it.skipIf(process.platform === "win32")("leaves a pipe a pipe", async () => {
    createShop({ "page.md": PAGE.replace("Un contrat.", "Un  contrat.") });
    const pipe = join(shop.folder, "pipe.md");
    execFileSync("mkfifo", [pipe]);
    spawn("sh", ["-c", "cat page.md > pipe.md"], { cwd: shop.folder });
    const { out } = await shop.run("check pipe.md --fix");
    expect([out.includes("Indiquez le nom du fichier lui-même."), lstatSync(pipe).isFIFO()]).toEqual([
      true,
      true,
    ]);
  });

  it("keeps a file's permissions", async () => {
    createShop({ "page.md": PAGE.replace("Un contrat.", "Un  contrat.") });
    chmodSync(join(shop.folder, "page.md"), 0o640);
    await shop.run("check page.md --fix");
    expect(statSync(join(shop.folder, "page.md")).mode & 0o777).toBe(0o640);
  });

  it("keeps a file's owner, and its other names with their permissions", async () => {
    const page = PAGE.replace("Un contrat.", "Un  contrat.");
    createShop({ "page.md": page });
    const path = join(shop.folder, "page.md");
    const owner = process.getuid?.() === 0 ? 12345 : (process.getuid?.() ?? 0);
    chownSync(path, owner, statSync(path).gid);
    await shop.run("check page.md --fix");
    expect(statSync(path).uid).toBe(owner);
    shop.write("page.md", page);
    linkSync(path, join(shop.folder, "other.md"));
    chmodSync(path, 0o600);
    await shop.run("check page.md --fix");
    expect([shop.read("page.md"), statSync(path).nlink]).toEqual([shop.read("other.md"), 2]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(shop.read("other.md")).toBe(page.replace("Un  contrat", "Un contrat"));
    expect(shop.list()).toEqual(["other.md", "page.md"]);
  });

  it("fixes 1,500 places in one run", async () => {
    const texts = Array.from({ length: 1500 }, (_, index) => `mot${index} ?`).join(" ");
    createShop({ "page.md": PAGE.replace("Un contrat.", texts) });
    expect((await shop.run("check page.md --fix")).out).toContain("1500 corrections dans 1 fichier\n");
    expect((await shop.run("check page.md --level info")).out).toBe(
      "1 fichier vérifié, 0 erreur, 0 avertissement\n",
    );
  });

  it("leaves in the file, and says, what would change something else", async () => {
    // the same text is also the value of a key that no schema knows
    const page = PAGE.replace("Des gens curieux.", "&a Un  texte ici.")
      .replace("Un contrat.", "Un  contrat.")
      .replace(/---\n$/, "other: *a\n---\n");
    createShop({ "page.md": page });
    const french = await shop.run("check page.md --fix");
    expect(shop.read("page.md")).toBe(page.replace("Un  contrat", "Un contrat"));
    expect(french.out).toContain("« --fix » n’a pas corrigé cette faute");
    expect(french.out).toContain("1 correction dans 1 fichier, 1 reste à faire à la main\n");
    const english = await shop.run("check page.md --fix --lang en");
    expect(english.out).toContain("“--fix” skipped this issue");
    expect(english.out).toContain("0 fixes in 0 files, 1 left to make by hand\n");
  });

  it("fixes no space other than the one that is meant", async () => {
    for (const text of ["un&nbsp;mot de trop ?", "un\\*mot de trop ?"]) {
      const page = PAGE.replace("Un contrat.", text);
      createShop({ "page.md": page });
      await shop.run("check page.md --fix");
      expect([page, page.replace(" ?", "\u202F?")]).toContain(shop.read("page.md"));
      shop.remove();
    }
    createShop({});
  });

  it("fixes once a text that an alias repeats", async () => {
    const page = PAGE.replace("Des gens curieux.", "&a Un  texte  ici.").replace("Un contrat.", "*a");
    createShop({ "page.md": page });
    expect((await shop.run("check page.md --fix")).out).toContain("2 corrections dans 1 fichier");
    expect(shop.read("page.md")).toBe(page.replace("&a Un  texte  ici.", "&a Un texte ici."));
  });
});

describe("applyFixes", () => {
  it("replaces plain spaces alone, each once, counting from after a byte order mark", () => {
    createShop({});
    const fix = (offset: number, length: number) => ({ offset, length, text: "_" });
    expect(applyFixes("a  b c", [fix(4, 1), fix(1, 2), fix(1, 2), fix(2, 1)])).toEqual({
      text: "a_b_c",
      count: 2,
    });
    expect(applyFixes("\uFEFFa b", [fix(1, 1)])).toEqual({ text: "\uFEFFa_b", count: 1 });
    for (const text of ["ab c", "a\tc", "a\nc", "a\u00A0c", "a"])
      expect(applyFixes(text, [fix(1, 1)])).toEqual({ text, count: 0 });
  });
});

describe("--dry-run", () => {
  it("says which files would change, shows what would be left, and writes nothing", async () => {
    const page = over("conditions:\n  title: Les conditions\n  desc: Un contrat  de [deux ans](durée).\n");
    createShop({ "page.md": page, "other.md": PAGE.replace("testeuse", "testeur") });
    const { code, out } = await shop.run("check . --fix --dry-run --level info");
    expect(shop.read("page.md")).toBe(page);
    expect(code).toBe(0);
    // the line as it would be, with one space
    expect(out).toContain("| desc: Un contrat de [deux ans](durée).".slice(2));
    expect(out).not.toContain("[double-space]");
    expect(out).toContain(
      "--dry-run : 1 correction dans 1 fichier\nSerait modifié : page.md\n2 fichiers vérifiés",
    );
  });

  it("is refused where nothing would be written", async () => {
    createShop({ "page.md": PAGE });
    const { code, err } = await shop.run("check page.md --dry-run");
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("« --dry-run » s’emploie avec « --fix » ou « --rewrite »"),
    ]);
  });
});
