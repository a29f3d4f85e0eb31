import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { COMMANDS } from "../../../../tests/support/terminal";
import { PAGE, type Files, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const FAULTY_PAGE = PAGE.replace("open: true", "open: oui");
const TOO_LONG = `${"a".repeat(300)}.md`;
/** What a name written in Latin-1 is read as. */
const LATIN = "caf\uFFFD.md";

const inLatin = (name: string) => Buffer.from(join(shop.folder, name), "latin1");
const loop = (name: string) => symlinkSync(name, join(shop.folder, name));
const rulesIn = (out: string) =>
  Array.from(out.matchAll(/^(.*?):\d.*\[(.*)\]$/gm), ([, file, rule]) => [file, rule]);

describe("a name that is not UTF-8", () => {
  it("is one fault, and the others are checked", async () => {
    createShop({ "site/faulty.md": FAULTY_PAGE, "site/page.md": PAGE });
    writeFileSync(inLatin("site/caf\u00E9.md"), FAULTY_PAGE);
    mkdirSync(inLatin("site/\u00E9t\u00E9"));
    writeFileSync(inLatin("site/\u00E9t\u00E9/page.md"), FAULTY_PAGE);
    writeFileSync(inLatin("site/photo-\u00E9.jpg"), "");
    const { code, out, err } = await shop.run("check site");
    expect([code, err]).toEqual([1, ""]);
    expect(rulesIn(out)).toEqual([
      [`site/${LATIN}`, "not-utf-8-name"],
      ["site/\uFFFDt\uFFFD", "not-utf-8-name"],
      ["site/faulty.md", "wrong-type"],
      // an error in one file hides no title that two files have
      ["site/page.md", "same-title"],
    ]);
    expect(out).toContain("2 fichiers vérifiés, 3 erreurs");
  });

  it("is one too when the shell has written it in the command line, and no more when a folder holds it again", async () => {
    createShop({ "faulty.md": FAULTY_PAGE });
    writeFileSync(inLatin("caf\u00E9.md"), PAGE);
    const { code, out } = await shop.run(["check", LATIN, "faulty.md", LATIN, "--format", "json"]);
    const { files, issues } = JSON.parse(out) as { files: number; issues: { file: string; rule: string }[] };
    expect([code, files]).toEqual([1, 1]);
    expect(issues.map(({ file, rule }) => [file, rule])).toEqual([
      [LATIN, "not-utf-8-name"],
      ["faulty.md", "wrong-type"],
    ]);
  });

  it("is a warning in the folder of people, who are known but for that one", async () => {
    createShop({ "page.md": PAGE, "people/camille.md": "---\ntitle: Camille Exemple\n---\n" });
    writeFileSync(inLatin("people/zo\u00EB.md"), "---\ntitle: Zoé\n---\n");
    const { code, out } = await shop.run("check page.md --people people");
    expect([code, rulesIn(out)]).toEqual([0, [["people/zo\uFFFD.md", "not-utf-8-name"]]]);
  });

  it("is told by the other commands, which end with 2", async () => {
    createShop({});
    for (const line of ["render", "schema CandidatesPage --verify"]) {
      const { code, out, err } = await shop.run(`${line} ${LATIN}`);
      expect([line, code, out]).toEqual([line, 2, ""]);
      expect(err).toContain(`« ${LATIN} » n’est pas en UTF-8`);
    }
  });
});

describe("a file that cannot be read", () => {
  it.each(["text", "json", "github", "sarif"])("stops no other, in %s", async (format) => {
    createShop({ "site/faulty.md": FAULTY_PAGE, "page.md": PAGE });
    loop("loop.md");
    const { code, out, err } = await shop.run([
      "check",
      "loop.md",
      TOO_LONG,
      "site",
      "page.md",
      "--format",
      format,
    ]);
    expect([code, err]).toEqual([1, ""]);
    expect(out.match(/file-access/g)?.length).toBe(format === "sarif" ? 3 : 2);
    expect(out).toContain("wrong-type");
  });

  it("is said in the person's language, without a line of it", async () => {
    createShop({ "page.md": PAGE });
    loop("loop.md");
    expect((await shop.run("check loop.md page.md")).out).toMatchInlineSnapshot(`
      "loop.md:1:1  erreur  « loop.md » passe par un lien symbolique qui ramène à lui-même. Corrigez ce lien.  [file-access]

      1 fichier vérifié, 1 erreur, 0 avertissement
      "
    `);
    expect((await shop.run("check loop.md page.md --lang en")).out).toMatchInlineSnapshot(`
      "loop.md:1:1  error  “loop.md” goes through a symbolic link that leads back to itself. Correct this link.  [file-access]

      1 file checked, 1 error, 0 warnings
      "
    `);
  });

  it("is still an error of the command when it was named and is not there", async () => {
    createShop({ "faulty.md": FAULTY_PAGE });
    expect(await shop.run("check faulty.md nope.md")).toEqual({
      code: 2,
      out: "",
      err: "« nope.md » n’existe pas. Vérifiez le chemin.\n",
    });
  });

  it("is left as it is by --fix, which fixes the others", async () => {
    const spaced = PAGE.replace("Un contrat.", "Un  contrat.");
    createShop({ "page.md": spaced });
    loop("loop.md");
    const { code, out } = await shop.run("check loop.md page.md --fix");
    expect([code, rulesIn(out)]).toEqual([1, [["loop.md", "file-access"]]]);
    expect(shop.read("page.md")).toBe(PAGE);
  });
});

describe("an empty operand", () => {
  it.each(["check", "render", "schema", "audit"])("is wrong usage: %s", async (command) => {
    createShop({ "page.md": PAGE.replace("Un contrat.", "Un  contrat.") });
    const before = shop.read("page.md");
    const fix = command === "check" ? ["--fix"] : [];
    const { code, out, err } = await shop.run([command, "", ...fix]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Un argument est vide");
    expect(err).toContain(`Aide : dsfr-blocks ${command} --help`);
    expect((await shop.run([command, "", "--lang", "en"])).err).toContain("An argument is empty");
    expect(shop.read("page.md")).toBe(before);
  });
});

describe("a place to write to that takes no page", () => {
  it("is told in a sentence, in both languages", async () => {
    createShop({ "page.md": PAGE });
    loop("loop.html");
    execFileSync("mkfifo", [join(shop.folder, "pipe.html")]);
    const answers = [];
    for (const out of ["loop.html", "loop.html/page.html", "pipe.html", "/dev/full", TOO_LONG])
      for (const command of ["render page.md", "schema CandidatesPage --lang en", "audit page.md"]) {
        const { code, out: text, err } = await shop.run(`${command} --out ${out}`);
        expect([code, text]).toEqual([2, ""]);
        if (command !== "audit page.md") answers.push(err);
        else expect(err).toBe(answers.at(-2));
      }
    expect(answers.join("")).toMatchInlineSnapshot(`
      "« loop.html » passe par un lien symbolique qui ramène à lui-même. Corrigez ce lien.
      “loop.html” goes through a symbolic link that leads back to itself. Correct this link.
      « loop.html/page.html » passe par un lien symbolique qui ramène à lui-même. Corrigez ce lien.
      “loop.html/page.html” goes through a symbolic link that leads back to itself. Correct this link.
      « pipe.html » n’est pas un fichier ordinaire, mais un tube nommé ou un périphérique. Indiquez le nom d’un fichier.
      “pipe.html” is not a regular file, but a pipe or a device. Give the name of a file.
      « /dev/full » n’est pas un fichier ordinaire, mais un tube nommé ou un périphérique. Indiquez le nom d’un fichier.
      “/dev/full” is not a regular file, but a pipe or a device. Give the name of a file.
      Le nom « aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… » est trop long pour le disque. Choisissez-en un plus court.
      The name “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…” is too long for the disk. Choose a shorter one.
      "
    `);
    // a pipe that nobody reads would hold the command for ever
    unlinkSync(join(shop.folder, "pipe.html"));
  });
});

describe("names that would command a terminal or a workflow", () => {
  const HOSTILE = "x\u001B[2J\u009B2J\u202E\n::error::y.md";

  it("are cleaned in every sentence of the command", async () => {
    createShop({ "page.md": PAGE, "config.yml": "a: b\n" });
    const lines = [
      [HOSTILE],
      ["check", HOSTILE],
      ["check", `*${HOSTILE}`],
      ["check", "page.md", "--people", HOSTILE],
      ["check", "page.md", "--config", HOSTILE],
      ["check", "page.md", "--format", HOSTILE],
      ["check", "page.md", `--${HOSTILE}`],
      ["render", HOSTILE],
      ["render", "page.md", "--out", join(HOSTILE, "x.html")],
      ["render", "page.md", "--now", HOSTILE],
      ["schema", HOSTILE],
      ["schema", "candidates", "--out", HOSTILE],
      ["schema", "candidates", "--verify", HOSTILE],
      ["audit", HOSTILE],
      ["audit", "page.md", "--baseline", HOSTILE],
    ];
    for (const argv of lines) {
      const { out, err } = await shop.run(argv);
      expect([argv, out + err]).not.toEqual([argv, ""]);
      expect([argv, COMMANDS.test(out + err), /^::/m.test(out + err)]).toEqual([argv, false, false]);
    }
  });

  it("begin no command of a workflow at the start of a report's line", async () => {
    createShop({ "::error::page.md": FAULTY_PAGE });
    const { out } = await shop.run("check ::error::page.md");
    expect(out).toMatch(/^\.\/::error::page\.md:4:7 {2}erreur/);
  });
});

describe("json", () => {
  it.each(["json", "sarif"])("escapes what a terminal obeys, and says the same: %s", async (format) => {
    const key = "k\u007F\u0085\u009B2J\u061C\u200F\u202E\u2066\u2028";
    createShop({ "page.md": PAGE.replace("open: true", `open: true\n${JSON.stringify(key)}: 1`) });
    const { out } = await shop.run(`check page.md --format ${format}`);
    expect(out).not.toMatch(COMMANDS);
    expect(out).not.toMatch(/[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/u);
    // a sentence is one line: a line separator is a space in it
    expect(JSON.stringify(JSON.parse(out))).toContain(`« ${key.replace("\u2028", "")} »`);
  });
});
