import { afterAll, describe, expect, it } from "vitest";
import { createWorkshop } from "../support/workshop";
import { formatGridCsv } from "../../packages/rgaa-audit/src/reports/rgaa/gridFiles";
import type { Grid } from "../../packages/rgaa-audit/src/reports/rgaa/grid";
import type { Verdict } from "../../packages/rgaa-audit/src/reports/rgaa/answers";
import { CRITERIA } from "../../packages/rgaa-audit/src/criteria";

const PAGE = "https://exemple.fr/contact";

/** The grid of one page, on which all conforms but what is said. */
function csv(
  verdicts: Readonly<Record<string, Verdict>> = {},
  derogations: Readonly<Record<string, string>> = {},
  pages: readonly string[] = [PAGE],
): string {
  const rows = Object.keys(CRITERIA).map((criterion) => ({
    criterion,
    shared: "NT" as const,
    verdicts: pages.map((_, index) => (index === 0 ? (verdicts[criterion] ?? "C") : "C")),
    overruled: pages.map(() => false),
    derogations: pages.map((_, index) => (index === 0 ? derogations[criterion] : undefined)),
  }));
  const grid: Grid = { pages, titles: pages.map((page) => (page === PAGE ? "Contact" : "")), rows };
  return formatGridCsv(grid, "fr");
}

const STATEMENT = `---
layout: accessibility-statement # la page du pied de page
title: Déclaration d’accessibilité
statement:
  organisation: La Mission Exemple
  site:
    name: Démarche Exemple
  state: non conforme
  audit:
    by: en interne
    rate: 12
  nonConformities: |
    - Une faute d’avant.
  date: 2025-03-02
  pages: ["[Contact](/contact)"]
  contact:
    email: accessibilite@exemple.gouv.fr
---
`;

/** A site's own page with the statement under a key of its own. */
const SETTINGS = `import { AccessibilityStatement, defineConfig, definePage } from "dsfr-blocks";
const Legal = definePage({ name: "Legal", layout: "legal", description: "La page.", fields: {}, blocks: { a11y: AccessibilityStatement } });
export default defineConfig({ pages: [Legal] });
`;

const shop = createWorkshop({
  "own/dsfr-blocks.config.ts": SETTINGS,
  "legal.md": STATEMENT.replace("accessibility-statement", "legal")
    .replace("statement:", "a11y:")
    .replace(/title:.*\n/, ""),
  "tested.csv": csv({ "1.1": "NC", "2.1": "NA" }),
  "derogated.csv": csv(
    {},
    { "1.1": "Les comptes rendus d’avant 2020.", "1.3": "Les comptes rendus d’avant 2020." },
  ),
  "whole.csv": csv(),
  "built.csv": csv({ "1.1": "NC" }, {}, ["dist/contact/index.html", "dist/index.html"]),
  "built.yaml": `answers:\n  - { criterion: "1.1", page: dist/contact/index.html, verdict: NC, comment: Une carte. }\n`,
  "local.csv": csv({ "1.1": "NC" }, {}, ["http://localhost:3000/eig/contact?p=2", "https://exemple.fr/"]),
  "origin/dsfr-blocks.config.mjs": `export default { origin: "https://exemple.gouv.fr" };\n`,
  "left.csv": csv({ "1.1": "NT", "8.6": "NT", "9.1": "NC" }),
  "rgaa.yaml": `answers:\n  - { criterion: "1.1", page: ${PAGE}, verdict: NC, comment: La carte n’a pas d’alternative. }\n`,
  "accessibilite.md": STATEMENT,
  "cgu.md": "---\nlayout: page\ntitle: CGU\n---\n",
  "text.csv": "rien",
});
afterAll(shop.remove);

describe("a statement from the grid of RGAA", () => {
  it("goes into a page of the site's own, under the key that its block has there", async () => {
    const { out } = await shop.run("statement whole.csv --config own/dsfr-blocks.config.ts --out legal.md", {
      columns: 80,
    });
    expect(out).toContain("legal.md");
    expect(shop.read("legal.md")).toMatch(/\na11y:\n[^]*state: totalement conforme/);
  });

  it("is a new page, and what only a person knows is asked for, at its line", async () => {
    const { code, out, err } = await shop.run("statement tested.csv --answers rgaa.yaml", { columns: 80 });
    expect(code).toBe(1);
    expect(out.replace(/dsfr-blocks [\d.]+/, "dsfr-blocks VERSION")).toMatchInlineSnapshot(`
      "---
      title: Déclaration d’accessibilité
      layout: accessibility-statement
      statement:
        state: partiellement conforme
        audit:
          rate: 99.04
          averageRate: 99.04
        nonConformities: >
          - Critère 1.1 non respecté sur toutes les pages auditées : Alternative des
          images porteuses d’information. La carte n’a pas d’alternative.
        date: 2026-04-14
        tools:
          - dsfr-blocks VERSION
          - axe-core
        pages:
          - "[Contact](<https://exemple.fr/contact>)"
      ---
      "
    `);
    expect(err).toMatchInlineSnapshot(`
      "accessibilite.md:4:1  erreur  Il manque la clé « organisation » sous « statement ». Ajoutez-la : elle doit contenir un texte.  [missing-key]
      accessibilite.md:4:1  erreur  Il manque la clé « site » sous « statement ». Ajoutez-la : elle doit contenir des clés, en retrait sous celle-ci. Par exemple, ligne par ligne : « name: … ».  [missing-key]
      accessibilite.md:4:1  erreur  Il manque la clé « contact » sous « statement ». Ajoutez-la : elle doit contenir des clés, en retrait sous celle-ci. Par exemple, ligne par ligne : « form: /page », « email: prenom.nom@exemple.gouv.fr », « desc: … ».  [missing-key]
        3 | layout: accessibility-statement
      > 4 | statement:
          | ^

      accessibilite.md:6:3  erreur  Il manque la clé « by » sous « statement.audit ». Ajoutez-la : elle doit contenir un texte.  [missing-key]
        5 |   state: partiellement conforme
      > 6 |   audit:
          |   ^

      partiellement conforme : 104 critères respectés sur 105 applicables, 99,04 % ; taux moyen des pages, 99,04 %. Le pied de page du site doit indiquer le même état : <AccessibilityMention state="partiellement conforme" />
      "
    `);
  });

  it("keeps the non-conformities that a person wrote, until every criterion is tested", async () => {
    shop.write("draft.md", STATEMENT.replace("2025-03-02", "2031-03-17"));
    shop.write("untested.csv", csv({ "1.1": "NT" }));
    await shop.run("statement untested.csv --out draft.md");
    expect(shop.read("draft.md")).toContain("Une faute d’avant.");
    // the day of an example, after today, is replaced
    expect(shop.read("draft.md")).toContain("date: 2026-04-14");
    await shop.run("statement whole.csv --out draft.md");
    expect(shop.read("draft.md")).not.toContain("nonConformities");
  });

  it("updates the one there is: what the grid says, and nothing else", async () => {
    const { code, out, err } = await shop.run(
      "statement tested.csv --answers rgaa.yaml --out accessibilite.md",
    );
    // 1: the page has warnings
    expect([code, out]).toEqual([1, "Déclaration écrite : accessibilite.md\n"]);
    expect(err).toMatchInlineSnapshot(`
      "accessibilite.md:5:3  avertissement  La loi demande d’indiquer les liens vers le schéma pluriannuel et vers le plan d’action de l’année. Remplissez « strategy ».  [incomplete-statement]
      accessibilite.md:5:3  avertissement  La loi demande d’indiquer les technologies utilisées pour réaliser le site. Remplissez « technologies ».  [incomplete-statement]
      accessibilite.md:5:3  avertissement  La loi demande d’indiquer les navigateurs et les technologies d’assistance utilisés pour l’évaluation. Remplissez « environment ».  [incomplete-statement]
        4 | statement:
      > 5 |   organisation: La Mission Exemple
          |   ^

      accessibilite.md:10:5  avertissement  La loi demande d’indiquer le détail des résultats de l’audit, ou un lien vers son rapport. Remplissez « audit.desc ».  [incomplete-statement]
         9 |   audit:
      > 10 |     by: en interne
           |     ^

      partiellement conforme : 104 critères respectés sur 105 applicables, 99,04 % ; taux moyen des pages, 99,04 %. Le pied de page du site doit indiquer le même état : <AccessibilityMention state="partiellement conforme" />
      "
    `);
    const updated = shop.read("accessibilite.md").replace(/dsfr-blocks [\d.]+/, "dsfr-blocks VERSION");
    expect(updated).toMatchInlineSnapshot(`
      "---
      layout: accessibility-statement # la page du pied de page
      title: Déclaration d’accessibilité
      statement:
        organisation: La Mission Exemple
        site:
          name: Démarche Exemple
        state: partiellement conforme
        audit:
          by: en interne
          rate: 99.04
          averageRate: 99.04
        nonConformities: |
          - Critère 1.1 non respecté sur toutes les pages auditées : Alternative des images porteuses d’information. La carte n’a pas d’alternative.
        date: 2025-03-02
        pages: ["[Contact](/contact)"]
        contact:
          email: accessibilite@exemple.gouv.fr
        updated: 2026-04-14
        tools:
          - dsfr-blocks VERSION
          - axe-core
      ---
      "
    `);
    // a site that conforms has nothing left to tell
    await shop.run("statement whole.csv --out accessibilite.md");
    expect(shop.read("accessibilite.md")).not.toContain("nonConformities");
    expect(shop.read("accessibilite.md")).toContain("state: totalement conforme");
  });

  it("lists the content under derogation, and keeps what was written by hand where the grid has none", async () => {
    shop.write("accessibilite.md", STATEMENT);
    await shop.run("statement derogated.csv --out accessibilite.md");
    const derogations =
      "derogations: > - Sur toutes les pages auditées (critères 1.1, 1.3) : Les comptes rendus d’avant 2020. ";
    const read = () => shop.read("accessibilite.md").replace(/\s+/g, " ");
    expect(read()).toContain(derogations);
    expect(read()).toContain("state: totalement conforme");
    await shop.run("statement whole.csv --out accessibilite.md");
    expect(read()).toContain(derogations);
  });

  it("computes no state while a criterion is not tested, and says which", async () => {
    shop.write("accessibilite.md", STATEMENT);
    shop.write(
      "late.yaml",
      `answers:\n  - { criterion: "8.6", page: ${PAGE}, verdict: C }\n  - { criterion: "9.1", page: ${PAGE}, verdict: C }\n`,
    );
    const { code, err } = await shop.run("statement left.csv --answers late.yaml --out accessibilite.md");
    expect(code).toBe(1);
    expect(err).toMatchInlineSnapshot(`
      "accessibilite.md:5:3  avertissement  La loi demande d’indiquer les liens vers le schéma pluriannuel et vers le plan d’action de l’année. Remplissez « strategy ».  [incomplete-statement]
      accessibilite.md:5:3  avertissement  La loi demande d’indiquer les technologies utilisées pour réaliser le site. Remplissez « technologies ».  [incomplete-statement]
      accessibilite.md:5:3  avertissement  La loi demande d’indiquer les navigateurs et les technologies d’assistance utilisés pour l’évaluation. Remplissez « environment ».  [incomplete-statement]
        4 | statement:
      > 5 |   organisation: La Mission Exemple
          |   ^

      accessibilite.md:10:5  avertissement  La loi demande d’indiquer le détail des résultats de l’audit, ou un lien vers son rapport. Remplissez « audit.desc ».  [incomplete-statement]
         9 |   audit:
      > 10 |     by: en interne
           |     ^

      L’état de conformité et les taux ne sont pas calculés : la déclaration garde ceux qu’elle a. 2 critères restent à tester sur une page au moins (NT) : 1.1, 8.6. Pour obtenir la liste à compléter, ajoutez « --write-answers » à l’audit.
      late.yaml contient des réponses (1) à des critères qui sont NT dans la grille : ces réponses sont plus récentes que la grille, ou leurs pages ont changé depuis. Recréez la grille : dsfr-blocks audit … --format rgaa --answers late.yaml
      "
    `);
    expect(shop.read("accessibilite.md")).toContain(
      "state: non conforme\n  audit:\n    by: en interne\n    rate: 12",
    );
  });

  it("is told in English too", async () => {
    const { err } = await shop.run("statement left.csv --out accessibilite.md --lang en");
    expect(err).toMatchInlineSnapshot(`
      "accessibilite.md:5:3  warning  The law requires the statement to give links to the multi-year plan and to this year’s action plan. Fill in “strategy”.  [incomplete-statement]
      accessibilite.md:5:3  warning  The law requires the statement to give the technologies that the site is built with. Fill in “technologies”.  [incomplete-statement]
      accessibilite.md:5:3  warning  The law requires the statement to give the browsers and assistive technologies used for the evaluation. Fill in “environment”.  [incomplete-statement]
        4 | statement:
      > 5 |   organisation: La Mission Exemple
          |   ^

      accessibilite.md:10:5  warning  The law requires the statement to give the details of the audit’s results, or a link to its report. Fill in “audit.desc”.  [incomplete-statement]
         9 |   audit:
      > 10 |     by: en interne
           |     ^

      The conformity state and the rates are not computed: the statement keeps those that it has. 2 criteria are still to be tested on at least one page (NT): 1.1, 8.6. To get a list to fill in, add “--write-answers” to the audit.
      "
    `);
  });

  it("names the files of a built site by their public URLs, as --replace gives them", async () => {
    const { out, err } = await shop.run(
      "statement built.csv --answers built.yaml --replace dist=https://exemple.fr/eig",
      { columns: 80 },
    );
    const text = out.replace(/\s+/g, " ");
    expect(text).toContain(
      "- Critère 1.1 non respecté sur exemple.fr/eig/contact/ : Alternative des images porteuses d’information. Une carte.",
    );
    expect(text).toContain(
      'pages: - "[exemple.fr/eig/contact/](<https://exemple.fr/eig/contact/>)" - "[exemple.fr/eig/](<https://exemple.fr/eig/>)"',
    );
    expect(text).not.toContain("dist");
    expect(err).not.toContain("--replace");
  });

  it("names the pages of a local server by their URLs on the site, once the settings say its origin", async () => {
    const { out, err } = await shop.run("statement local.csv --config origin/dsfr-blocks.config.mjs", {
      columns: 80,
    });
    expect(out).toContain("(<https://exemple.gouv.fr/eig/contact");
    expect(out).toContain("(<https://exemple.fr/>)");
    expect(out + err).not.toMatch(/localhost|--replace/);
  });

  it("says which option gives public URLs, if these are not known", async () => {
    const readLast = async (line: string) => (await shop.run(line)).err.trim().split("\n").at(-1);
    expect(await readLast("statement built.csv")).toBe(
      "La grille nomme des pages (2) par un fichier ou une adresse de cette machine, comme « dist/index.html ». Pour que la déclaration donne leur adresse publique, ajoutez par exemple : --replace dist=https://exemple.fr",
    );
    expect(await readLast("statement built.csv --config origin/dsfr-blocks.config.mjs")).toMatch(
      / : --replace dist=https:\/\/exemple\.gouv\.fr$/,
    );
    expect(await readLast("statement local.csv --lang en")).toBe(
      "The grid names pages (1) by a file or an address on this machine, such as “http://localhost:3000/eig/contact?p=2”. To put their public URLs in the statement, add for example: --replace http://localhost:3000=https://exemple.fr",
    );
  });

  it("says what cannot be made, and what to write instead", async () => {
    const lines = [
      "statement",
      "statement whole.csv left.csv",
      "statement nope.csv",
      "statement text.csv",
      "statement whole.csv --answers nope.yaml",
      "statement whole.csv --answers cgu.md",
      "statement whole.csv --out cgu.md",
      "statement whole.csv --out whole.csv",
      "statement whole.csv --now hier",
      "statement whole.csv --replace dist",
    ];
    const answers: string[] = [];
    for (const line of lines) {
      const { code, out, err } = await shop.run(line);
      expect([line, code, out]).toEqual([line, 2, ""]);
      answers.push(`${line}\n    ${err.split("\n")[0]}`);
    }
    expect(answers.join("\n")).toMatchInlineSnapshot(`
      "statement
          Indiquez une seule grille du RGAA (vous en avez indiqué 0). Exemple : dsfr-blocks statement grille.csv --answers rgaa.yaml --out accessibilite.md
      statement whole.csv left.csv
          Indiquez une seule grille du RGAA (vous en avez indiqué 2). Exemple : dsfr-blocks statement grille.csv --answers rgaa.yaml --out accessibilite.md
      statement nope.csv
          « nope.csv » n’existe pas. Vérifiez le chemin.
      statement text.csv
          « text.csv » n’est pas la grille du RGAA en CSV, avec un critère par ligne et une page par colonne. Pour la créer : --format rgaa --out grille.csv
      statement whole.csv --answers nope.yaml
          « nope.yaml » n’existe pas. Vérifiez le chemin.
      statement whole.csv --answers cgu.md
          « cgu.md » n’est pas un fichier de réponses valide : il doit contenir une liste « answers ». Une entrée contient « criterion » ("1.1") ou « test » ("1.1.1"), et « verdict » (C, NC, NA ou NT) ; ou « question » (une règle), « selector » et « comment ». Elle peut aussi contenir « page » (un nom, ou une liste de noms, comme dans les rapports), « comment », « derogation », « who » et « date ».
      statement whole.csv --out cgu.md
          « cgu.md » n’est pas une déclaration d’accessibilité : son « layout » n’est pas « accessibility-statement ». Avec « --out », indiquez la déclaration du site, ou un nouveau nom.
      statement whole.csv --out whole.csv
          « whole.csv » est un fichier que la commande lit : elle ne peut pas y écrire son résultat. Choisissez un autre nom.
      statement whole.csv --now hier
          « --now » doit contenir une date comme 2026-04-26, et non « hier ».
      statement whole.csv --replace dist
          « --replace » doit être de la forme ancien=nouveau, comme https://exemple.fr=http://localhost:3000, et non « dist »."
    `);
    expect(shop.read("cgu.md")).toContain("layout: page");
  });

  it("says what keeps the statement that is there from being read, and leaves it as it is", async () => {
    const open = STATEMENT.replace(/---\n$/, "");
    shop.write("open.md", open);
    const { code, out, err } = await shop.run("statement whole.csv --out open.md");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("open.md:1:1  erreur  L’en-tête ouvert ici n’est pas fermé.");
    expect(shop.read("open.md")).toBe(open);
  });

  it("has its help", async () => {
    const { code, out } = await shop.run("statement --help");
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("Usage : dsfr-blocks statement GRILLE.csv [OPTIONS]"),
    ]);
  });
});
