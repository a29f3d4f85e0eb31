import { describe, expect, it } from "vitest";
import { auditedPage, outcome, finding } from "../../tests/support/outcome";
import { formatMarkdownReport } from "./markdown";

describe("the Markdown report", () => {
  it("says what stands in the same place of several pages once, errors first", () => {
    const pages = ["a", "b", "c", "d"].map((name) =>
      auditedPage(name, [
        finding({ page: name, rule: "list-typed", severity: "warning", rgaa: ["9.3"], selector: "p" }),
        finding({
          page: name,
          rule: "link-name",
          rgaa: ["6.2"],
          selector: `footer > a:nth-of-type(${name.length})`,
        }),
      ]),
    );
    expect(formatMarkdownReport(outcome({ pages }), "fr").replace(/[\u00A0\u202F]/g, " "))
      .toMatchInlineSnapshot(`
        "4 pages auditées, 400 vérifications, 4 000 éléments examinés : 8 fautes  
        54 critères du RGAA restent à tester par une personne (--format rgaa en donne la grille)

        **Un lien n’a pas d’intitulé** (erreur · RGAA 6.2, \`link-name\`)  
        Écrivez son texte, ou l’alternative de son image.  
        - 4 fautes : \`footer > a\`, \`a\`, \`b\`, \`c\` … (4 pages auditées)

        **Une liste est écrite sans ul ni ol** (avertissement · RGAA 9.3, \`list-typed\`)  
        Si c’est une liste, mettez chacun de ses éléments dans un li, à l’intérieur d’un ul ou d’un ol.  
        - 4 fautes : \`p\`, \`a\`, \`b\`, \`c\` … (4 pages auditées)
        "
      `);
  });

  it("says what is new and what is gone since a former audit, each on lines of its own", () => {
    const [old, fresh] = [finding(), finding({ selector: "h1 > img" })];
    const gone = ["a.md", "b.md"].map((page) => ({ page, rule: "link-name", selector: "footer > a" }));
    const changes = { fresh: new Set([fresh]), gone, same: new Set([old]) };
    const report = formatMarkdownReport(
      outcome({ pages: [auditedPage("page.md", [old, fresh])], changes }),
      "fr",
    );
    expect(report.replace(/[\u00A0\u202F]/g, " ")).toMatchInlineSnapshot(`
      "1 page auditée, 100 vérifications, 1 000 éléments examinés : 2 fautes  
      depuis l’audit précédent : 1 nouvelle faute, 2 disparues, 1 inchangée  
      54 critères du RGAA restent à tester par une personne (--format rgaa en donne la grille)

      **Une image n’a pas d’alternative** (erreur · RGAA 1.1, \`image-alt\`)  
      Donnez-lui un attribut alt qui la décrit, ou un attribut vide (alt="") si elle est décorative.  
      - 1 faute : \`main > img\`, \`page.md\`
      - 1 faute (1 nouvelle) : \`h1 > img\`, \`page.md\`

      **Fautes disparues**

      - Un lien n’a pas d’intitulé · 2 fautes : \`footer > a\`, \`a.md\`, \`b.md\`
      "
    `);
  });

  it("tells pages that were not audited for one cause in one line", () => {
    const failures = Array.from({ length: 312 }, (_, index) => ({
      ...{ index, page: `${index}.html`, message: "Pas commencé." },
    }));
    expect(formatMarkdownReport(outcome({ failures }), "fr").trim().split("\n").at(-1)).toBe(
      "- **312 pages non auditées** (`0.html`, `1.html`, `2.html` …)\u00A0: Pas commencé.",
    );
  });

  it("names the elements that changed during the audit", () => {
    const audit = { ...auditedPage("a.md").audit, unsettled: ['<p class="clock">'] };
    const report = formatMarkdownReport(outcome({ pages: [auditedPage("a.md", [], { audit })] }), "en");
    expect(report).toMatch(/^- `a\.md` This page changed by itself .* Elements: \\<p class="clock"\\?>$/m);
  });

  it("lets no page write Markdown", () => {
    const name = "`](x) <b> |\n# Titre";
    const report = formatMarkdownReport(
      outcome({
        pages: [auditedPage(name, [finding({ page: name, selector: name })])],
        failures: [{ index: 0, page: name, message: "<b> [a](b)" }],
      }),
      "en",
    );
    expect(report).not.toMatch(/^# Titre/m);
    expect(report).toContain("\\<b\\> \\[a\\](b)");
    expect(report).toContain("`` `](x) <b> | # Titre ``");
  });
});
