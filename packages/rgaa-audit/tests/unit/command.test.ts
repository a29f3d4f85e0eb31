import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sink } from "@dsfr-blocks/base/report/paint";
import { version } from "../../package.json";
import { runAudit } from "../../src/command/run";

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "rgaa-audit-")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the words of a command line as a person would, in a folder of its own and without a browser. */
async function run(line: string, screen: Omit<Sink, "write"> = {}, more: Record<string, string> = {}) {
  const written = { out: "", err: "" };
  const stdout = { write: (text: string) => (written.out += text) };
  const stderr = { ...screen, write: (text: string) => (written.err += text) };
  const env = { PATH: "", ...more };
  const machine = { cwd: folder, stdout, stderr, env, now: new Date("2026-04-14T10:00:00Z") };
  const code = await runAudit(line.split(" ").filter(Boolean), machine);
  return { code, ...written };
}

describe("rgaa-audit", () => {
  it("tells its version, and how it is used, without a word of another tool", async () => {
    expect(await run("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
    const { code, out } = await run("--help --lang en");
    expect([code, out.split("\n")[0]]).toEqual([0, "Usage: rgaa-audit PATH|URL… [OPTIONS]"]);
    expect(out).not.toMatch(/dsfr|markdown files|--people|--now/i);
  });

  it.each([
    ["", "Indiquez ce qu’il faut auditer. Exemples : rgaa-audit page.html, site/ ou https://exemple.fr/"],
    ["page.md", "« page.md » n’existe pas. Vérifiez le chemin."],
    [".", "Aucune page à auditer dans . : ni fichier HTML, ni Storybook construit."],
    ["page.html --formt json", "Vouliez-vous écrire « --format » ?"],
    [
      "--journeys",
      "« --journeys » demande des parcours, mais rgaa-audit.config.ts n’en contient pas. Ajoutez-les dans « journeys ».",
    ],
    [
      "a.html --shard 9/8",
      "« --shard » doit contenir le numéro d’une part et le nombre de parts, comme 2/8, et non « 9/8 ».",
    ],
    [
      "a.html --http-auth secret",
      "« --http-auth » doit contenir un nom d’utilisateur, deux-points et un mot de passe",
    ],
    ["a.html --delay vite", "« --delay » doit être un nombre entier entre 0 et 600, et non « vite »."],
    ["a.html --shard 1/2 --answers a.yaml", "« --answers » porte sur toutes les pages"],
    ["a.html --write-answers", "« --write-answers » a besoin du nom du fichier des réponses"],
    ["a.html --answers new.yaml", "« new.yaml » n’existe pas."],
    [
      "a.html --answers new.yaml --write-answers --format rgaa --out new.yaml",
      "Deux résultats seraient écrits dans « new.yaml »",
    ],
    ["merge", "Indiquez les rapports à réunir : merge part-1.json"],
    ["merge b.json", "« b.json » n’existe pas. Vérifiez le chemin."],
    ["merge a.html --width 320", "Cette commande n’a pas d’option « --width »"],
  ])("%s: ends with 2 and one sentence", async (line, sentence) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });

  it("never prints the credentials of an address, nor those of an option", async () => {
    const refused = await run("https://equipe:secret@exemple..fr:99999/");
    expect([refused.code, refused.err]).toEqual([2, expect.not.stringContaining("secret")]);
    const option = await run("a.html --http-auth secret");
    expect(option.err).not.toContain("« secret »");
  });

  it("is no clean pass where no page is left", async () => {
    writeFileSync(join(folder, "left.html"), "<!doctype html><title>Page</title>");
    const { code, out, err } = await run(". --include /nothing/**");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Il ne reste aucune page à auditer");
  });

  it("merges nothing but reports for it, and overwrites none of them", async () => {
    writeFileSync(join(folder, "known.json"), '{ "version": 1, "known": [] }\n');
    const { code, err } = await run("merge known.json --format html --out audit.html");
    expect([code, err]).toEqual([2, expect.stringContaining("n’est pas un rapport à réunir")]);
    const { err: refused } = await run("merge known.json --format html --out known.json");
    expect(refused).toContain("known.json");
    expect((await run("merge --help --lang en")).out).toMatch(/^Usage: rgaa-audit merge REPORT… /);
  });

  it("writes no baseline over a report, and no report over a baseline", async () => {
    writeFileSync(join(folder, "report.md"), "<!-- rgaa-audit -->\n\n");
    writeFileSync(join(folder, "known.json"), '{ "version": 1, "known": [] }\n');
    writeFileSync(join(folder, "one.html"), "<!doctype html><title>Page</title>");
    for (const [line, name] of [
      ["one.html --baseline report.md --update-baseline", "report.md"],
      ["one.html --format json --out known.json", "known.json"],
    ] as const)
      expect((await run(line)).err).toContain(`« ${name} » existe déjà`);
  });

  it("says at once how much there is to do: in a bar before a terminal, in a line of a CI's log, and nowhere else", async () => {
    writeFileSync(join(folder, "one.html"), "<!doctype html><title>Page</title>");
    const line = "one.html --browser absent";
    const START = "1 page à auditer ; démarrage du navigateur";
    const terminal = await run(line, { isTTY: true, columns: 100 });
    expect(terminal.err).toContain(`0/1  ${START}`);
    expect((await run(line, {}, { CI: "true" })).err.split("\n")[0]).toBe(START);
    expect((await run(line)).err).not.toContain(START);
  });

  it("lists its rules, each with its source", async () => {
    const { code, out } = await run("--rules --format json");
    const { rules } = JSON.parse(out) as { rules: { rule: string; source: string }[] };
    expect(code).toBe(0);
    expect(new Set(rules.map(({ source }) => source))).toEqual(new Set(["axe-core", "rgaa-audit"]));
    expect(rules.some(({ rule }) => rule.startsWith("own-"))).toBe(false);
  });
});

describe("the settings of a site", () => {
  const given = (text: string) =>
    writeFileSync(join(folder, "rgaa-audit.config.mjs"), `export default ${text};\n`);
  afterAll(() => rmSync(join(folder, "rgaa-audit.config.mjs"), { force: true }));

  it.each([
    ["{ rules: { 'reflwo': 'off' } }", "la règle « reflwo » n’existe pas. Vouliez-vous écrire « reflow » ?"],
    ["{ rules: { reflow: 'never' } }", "« rules.reflow » doit valoir off, review, warning ou error"],
    ["{ rule: {} }", "le réglage « rule » n’existe pas. Vouliez-vous écrire « rules » ?"],
    ["{ journeys: {} }", "« journeys » doit contenir une liste. Exemple : journeys: [{ name: "],
    ["{ journeys: ['Menu'] }", "« journeys » doit contenir un objet. Exemple : journeys: [{ name: "],
    ["{ journeys: [{ steps: [] }] }", "« journeys.name » doit contenir un texte."],
    [
      "{ journeys: [{ name: 'Menu', steps: [{ click: 'a' }] }] }",
      "l’étape 1 du parcours « Menu » de « journeys » est incorrecte",
    ],
  ])("%s is refused, with what to write", async (text, sentence) => {
    given(text);
    writeFileSync(join(folder, "page.html"), "<!doctype html><title>Page</title>");
    const { code, err } = await run(text.includes("journeys") ? "page.html --journeys" : "page.html");
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
