import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { ADMINISTRATIONS, createSiteWorkshop } from "../../../../tests/support/site";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files = {}) => (shop = createSiteWorkshop(files));
const change = (from: string, to: string) => {
  expect(ADMINISTRATIONS).toContain(from);
  return { "content/administrations.md": ADMINISTRATIONS.replace(from, to) };
};

it("has its pages checked beside ours, whatever their kind", async () => {
  createShop({ "content/candidates.md": PAGE, "content/other.md": "---\nlayout: article\n---\n" });
  expect(await shop.run("check content --lang en")).toEqual({
    code: 0,
    out: "2 files checked, 0 errors, 0 warnings (1 other Markdown file skipped)\n",
    err: "",
  });
});

it("has the rules of its own blocks, at their line, at the level that it gives them", async () => {
  createShop(change("20 projets", "beaucoup"));
  const { code, out } = await shop.run("check content");
  expect([code, out.split("\n").slice(0, 4)]).toEqual([
    0,
    [
      "content/administrations.md:11:15  avertissement  Écrivez un nombre.  [no-digit]",
      "  10 |   figures:",
      "> 11 |     - number: beaucoup",
      "     |               ^",
    ],
  ]);
  const config = shop.read("dsfr-blocks.config.ts");
  for (const [level, expected] of [
    ["error", 1],
    ["off", 0],
  ] as const) {
    shop.write("dsfr-blocks.config.ts", config.replace("] });", `], rules: { "no-digit": "${level}" } });`));
    const { code: then, out: said } = await shop.run("check content");
    expect([level, then, said.includes("no-digit")]).toEqual([level, expected, level === "error"]);
  }
});

it("has our rules in the texts of its own blocks, and their fixes", async () => {
  createShop(change("Menés en **dix** mois.", "Menés en  dix mois."));
  const { out } = await shop.run("check content --level info");
  expect(out).toContain("content/administrations.md:12:22  remarque");
  expect((await shop.run("check content --fix")).out).toContain("1 correction dans 1 fichier");
  expect(shop.read("content/administrations.md")).toContain("Menés en dix mois.");
});

it("has the keys of its own blocks, and of no other page", async () => {
  createShop(change("number: 20 projets", "nombre: 20 projets\n      number: '20'"));
  const { code, out } = await shop.run("check content --format json");
  const { issues } = JSON.parse(out) as { issues: { rule: string; line: number }[] };
  expect([code, issues.map(({ rule, line }) => [rule, line])]).toEqual([1, [["unknown-key", 11]]]);
});

it("has its pages rendered", async () => {
  createShop();
  const { code, out, err } = await shop.run("render content/administrations.md");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("<title>Les administrations</title>");
  expect(out).toContain('<main id="contenu"><h1>Les administrations</h1>');
  expect(out).toMatch(/<section id="figures" class="dsfrb-section key-figures">.*<dt>20 projets<\/dt>/);
});

it("has its pages described", async () => {
  createShop();
  expect((await shop.run("schema --list")).out).toBe(`CandidatesPage  layout: candidates
AdministrationsPage  layout: administrations

Modèles de page de dsfr-blocks qui manquent dans « pages » (import { AdministrationsPage, ApplyPage, ProgrammePage, FaqPage, TextPage, AccessibilityStatementPage } from "dsfr-blocks") :
AdministrationsPage  layout: admins
ApplyPage  layout: apply, project
ProgrammePage  layout: program
FaqPage  layout: faq
TextPage  layout: page
AccessibilityStatementPage  layout: accessibility-statement
`);
  const { out } = await shop.run("schema AdministrationsPage");
  const { properties, required } = JSON.parse(out) as {
    properties: Record<string, unknown>;
    required: string[];
  };
  expect(Object.keys(properties)).toEqual([
    "title",
    "head",
    "figures",
    "how",
    "layout",
    "lang",
    "translations",
  ]);
  expect(required).toEqual(["title", "head", "figures"]);
  expect(await shop.run("schema administrations")).toEqual({ code: 0, out, err: "" });
  const { code, err } = await shop.run("schema");
  expect([code, err.split("\n")[0]]).toEqual([
    2,
    "Indiquez un seul modèle de page (vous en avez indiqué 0). Modèles : CandidatesPage, AdministrationsPage.",
  ]);
  expect((await shop.run("schema administration")).err).toContain(
    "Vouliez-vous écrire « administrations » ?",
  );
});

it("is told of a layout that is a slip of one of its own, and not of others", async () => {
  createShop(change("layout: administrations", "layout: administration # la nôtre"));
  const { code, out } = await shop.run("check content");
  expect([code, out.split("\n")[0]]).toEqual([
    1,
    "content/administrations.md:2:9  erreur  « layout: administration » ne désigne aucun modèle de page connu : ce fichier n’est pas une page. Vouliez-vous écrire « layout: administrations » ?  [near-layout]",
  ]);
  const config = shop.read("dsfr-blocks.config.ts");
  shop.write("dsfr-blocks.config.ts", config.replace("] });", '], rules: { "near-layout": "off" } });'));
  expect((await shop.run("check content")).err).toContain("(candidates, administrations)");
  shop.write(
    "content/administrations.md",
    ADMINISTRATIONS.replace("layout: administrations", "layout: article"),
  );
  const named = await shop.run("check content/administrations.md");
  expect([named.code, named.out]).toEqual([1, expect.stringContaining("[unknown-layout]")]);
});

describe("a folder whose files the site's list lacks", () => {
  const settings = (rules = "") =>
    `import { TextPage } from "dsfr-blocks";\nexport default { pages: [TextPage]${rules} };\n`;
  const legal = "---\nlayout: page\ntitle: Mentions légales\n---\n\nUn texte.\n";
  const programme = "---\nlayout: program\ntitle: Le programme\ndesc: Un an dans un phare.\n---\n";
  const read = (name: string) => readFileSync(`examples/site/content/${name}.md`, "utf8");

  it("is told of each page of ours, at its layout", async () => {
    shop = createWorkshop({
      "dsfr-blocks.config.mjs": settings(),
      "content/devenir.md": read("devenir"),
      "content/faq.md": read("faq"),
      "content/postuler.md": read("postuler").replace(/---\n$/, "permalink: /postuler/\n---\n"),
      "content/mentions.md": legal,
      "content/programme.md": programme,
    });
    const { code, out } = await shop.run("check content");
    expect([
      code,
      Array.from(out.matchAll(/^(\S+) {2}.*, (\w+)\] {2}\[(.+)\]$/gm), ([, ...each]) => each),
    ]).toEqual([
      1,
      [
        ["content/devenir.md:2:9", "CandidatesPage", "unlisted-layout"],
        ["content/faq.md:2:9", "FaqPage", "unlisted-layout"],
        ["content/postuler.md:2:9", "ApplyPage", "unlisted-layout"],
        ["content/programme.md:2:9", "ProgrammePage", "unlisted-layout"],
      ],
    ]);
    expect(out).toContain("5 fichiers vérifiés, 4 erreurs");
  });

  it("leaves aside what another generator has the same words for", async () => {
    shop = createWorkshop({
      "dsfr-blocks.config.mjs": settings().replaceAll("TextPage", "ApplyPage"),
      "content/postuler.md": read("postuler"),
      "content/a.md": legal,
      "content/b.md": "---\nlayout: post\ntitle: Un billet\ndate: 2026-01-01\n---\n",
      "content/c.md":
        "---\nlayout: faq\ntitle: Questions\nquestions:\n  - question: Quand ?\n    answer: Demain.\n---\n",
      "content/d.md": "---\nlayout: faq\ntitle: Questions\npermalink: /faq/\n---\n\n## Quand ?\n",
      "content/e.md": "---\nlayout: program\ntitle: Le programme\nsessions: [matin, soir]\n---\n",
    });
    const { code, out } = await shop.run("check content --skipped");
    expect([code, out.match(/content\/\w\.md/g)]).toEqual([
      0,
      [..."abcde"].map((name) => `content/${name}.md`),
    ]);
    expect(out).toMatch(/^1 fichier vérifié, 0 erreur/m);
  });

  it("is told nothing where the settings say that another tool makes these pages", async () => {
    shop = createWorkshop({
      "dsfr-blocks.config.mjs": settings(', rules: { "unlisted-layout": "off" }'),
      "content/mentions.md": legal,
      "content/programme.md": programme,
    });
    expect((await shop.run("check content")).out).toContain("(1 autre fichier Markdown ignoré)");
    expect((await shop.run("check content/programme.md")).out).toContain("[unknown-layout]");
    shop.write("dsfr-blocks.config.mjs", settings(', rules: { "unlisted-layout": "warning" }'));
    const { code, out } = await shop.run("check content");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/programme\.md:2:9 {2}avertissement .*\[unlisted-layout\]/),
    ]);
  });
});
