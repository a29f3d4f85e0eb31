// @vitest-environment jsdom

import { describe, expect, it } from "vitest";
import { createSarifValidator } from "../../../../tests/support/sarif";
import { COMMANDS } from "../../../../tests/support/terminal";
import { auditedPage, finding, outcome } from "../../tests/support/outcome";
import { formatJunitReport } from "./junit";
import { formatJsonReport, formatSarifReport, formatTextReport } from "./reports";

const PLAIN = { red: String, yellow: String, dim: String };

/** What pages and files may hold, written to break out of every format. */
const NAME = `"><script>alert(1)</script>]]>--><img src=x onerror=alert(1)>&amp;'\u001B[31m\u202E`;
const TEXT = `${NAME}\u0000\uD800`;
const hostile = outcome({
  pages: [
    auditedPage(NAME, [
      finding({
        page: NAME,
        selector: TEXT,
        message: TEXT,
        html: TEXT,
        source: { file: NAME, line: 3, column: 4 },
      }),
    ]),
  ],
  unread: [
    {
      file: NAME,
      issues: [{ file: NAME, line: 1, column: 1, severity: "error", rule: "wrong-type", message: TEXT }],
    },
  ],
  failures: [{ index: 0, page: NAME, message: TEXT }],
  gone: [{ page: NAME, rule: TEXT, selector: TEXT }],
  changes: { fresh: new Set(), gone: [{ page: NAME, rule: TEXT, selector: TEXT }], same: new Set() },
});

const states = (["light", "dark"] as const).flatMap((scheme) =>
  [320, 768].map((width) => ({ scheme, width })),
);
const mixed = outcome({
  pages: [
    auditedPage("content/page.md", [
      finding({ conditions: states, rule: "reflow", rgaa: ["10.11"], message: "La page déborde." }),
      finding({ source: { file: "content/page.md", line: 12, column: 3 } }),
      finding({ selector: "h1 > img", severity: "warning" }),
    ]),
    auditedPage("https://exemple.fr/a?b=1&c=2", [], {
      audit: {
        ...auditedPage("https://exemple.fr/a?b=1&c=2").audit,
        ...{ frames: 2, isWalked: false, unsettled: ['<p class="clock">'] },
      },
      reviews: [
        finding({
          ...{ page: "https://exemple.fr/a?b=1&c=2", rule: "contrast-unknown", severity: "review" },
          ...{ rgaa: ["3.2"], selector: "main > p", message: "Rien ne permet de le calculer." },
        }),
      ],
      redirectedTo: "https://exemple.fr/c",
    }),
  ],
  unread: [
    {
      file: "b.md",
      issues: [
        { file: "b.md", line: 4, column: 7, severity: "error", rule: "wrong-type", message: "Mal écrit." },
      ],
    },
  ],
  failures: [{ index: 2, page: "https://exemple.fr/absente", message: "Le serveur répond 404." }],
  known: 2,
  gone: [{ page: "content/page.md", rule: "image-alt", selector: "p > img" }],
});

describe("the text report", () => {
  it("describes what several pages share once, with these pages", () => {
    const menu = (page: string) => finding({ page, selector: "header > img", html: "<img>" });
    const pages = ["a", "b", "c", "d", "e"].map((name) => auditedPage(name, [menu(name)]));
    const asked = finding({ severity: "review", rule: "review-alternative", message: "Le logo ?" });
    const [first, second, ...rest] = pages.map((page, index) =>
      index < 2 ? { ...page, reviews: [asked] } : page,
    );
    if (!first || !second) throw new Error("no pages");
    const own = { ...second, findings: [...second.findings, finding({ page: "b" })] };
    const report = formatTextReport(outcome({ pages: [first, own, ...rest] }), PLAIN, "fr");
    expect(report.replace(/[\u00A0\u202F]/g, " ")).toMatchInlineSnapshot(`
      "a
        erreur  L’image n’a pas d’alternative.  [image-alt]
          RGAA 1.1
          - header > img · aussi sur b, c, d et 1 autre page
        à vérifier  Le logo ?  [review-alternative]
          main > img · aussi sur b

      b
        erreur  L’image n’a pas d’alternative.  [image-alt]
          RGAA 1.1
          - main > img
        1 faute déjà décrite : a
        1 point à vérifier déjà décrit : a

      c
        1 faute déjà décrite : a

      d
        1 faute déjà décrite : a

      e
        1 faute déjà décrite : a

      5 pages auditées, 500 vérifications, 5 000 éléments examinés : 6 fautes, 2 points à vérifier
      54 critères du RGAA restent à tester par une personne (--format rgaa en donne la grille)
      "
    `);
  });

  it("marks what is new since a former audit, and lists what is gone", () => {
    const [old, fresh] = [finding(), finding({ selector: "h1 > img" })];
    const gone = [{ page: "page.md", rule: "link-name", selector: "footer > a" }];
    const changes = { fresh: new Set([fresh]), gone, same: new Set([old]) };
    const report = formatTextReport(
      outcome({ pages: [auditedPage("page.md", [old, fresh])], changes }),
      PLAIN,
      "fr",
    );
    expect(report.replaceAll("\u202F", " ")).toMatchInlineSnapshot(`
      "page.md
        erreur  L’image n’a pas d’alternative.  [image-alt]
          RGAA 1.1
          - main > img
          - nouveau · h1 > img

      Fautes disparues
          - Un lien n’a pas d’intitulé · page.md · footer > a

      1 page auditée, 100 vérifications, 1 000 éléments examinés : 2 fautes
      depuis l’audit précédent : 1 nouvelle faute, 1 disparue, 1 inchangée
      54 critères du RGAA restent à tester par une personne (--format rgaa en donne la grille)
      "
    `);
  });

  it("says each finding once, with its states, criterion and place, then the sum", () => {
    expect(formatTextReport(mixed, PLAIN, "fr").replaceAll("\u202F", " ")).toMatchInlineSnapshot(`
      "content/page.md
        erreur  La page déborde.  [reflow]
          RGAA 10.11
          - 320, 768 px · main > img
        erreur  L’image n’a pas d’alternative.  [image-alt]
          RGAA 1.1
          - content/page.md:12:3 · main > img
        avertissement  L’image n’a pas d’alternative.  [image-alt]
          RGAA 1.1
          - h1 > img

      https://exemple.fr/a?b=1&c=2 → https://exemple.fr/c
        Cette page a changé d’elle-même pendant l’audit : un autre audit peut trouver d’autres fautes. Éléments concernés : <p class="clock">
        à vérifier  Rien ne permet de le calculer.  [contrast-unknown]
          main > p

      b.md:4:7  erreur  Mal écrit.  [wrong-type]

      https://exemple.fr/absente
          Le serveur répond 404.

      2 pages auditées, 200 vérifications, 2 000 éléments examinés : 3 fautes, 2 fautes déjà connues, 1 point à vérifier, 2 cadres non audités, 1 page non parcourue en entier au clavier, 1 fichier illisible, 1 page non auditée
      1 faute connue a disparu : retirez-la du fichier des fautes connues avec --update-baseline
      106 critères du RGAA restent à tester par une personne (--format rgaa en donne la grille)
      "
    `);
  });

  it("says a sentence once for all that it is about, each told by its words", () => {
    const message = (figures: string) =>
      `Le contraste entre un texte et son fond est insuffisant (${figures}). Choisissez des couleurs plus contrastées : au moins 4,5:1, ou 3:1 à partir de 24 px (18,5 px en gras).`;
    const createFound = (selector: string, html: string, figures: string) =>
      finding({
        ...{ rule: "color-contrast", rgaa: ["3.2"], selector, html },
        ...{ message: message(figures), detail: figures },
      });
    const page = auditedPage("a.md", [
      createFound("a:nth-of-type(1)", '<a href="/b">Nous &amp; vous</a>', "2,14:1 < 4,5:1"),
      createFound("a:nth-of-type(2)", `<a><b>${"long ".repeat(20)}</b><i cla…`, "3,9:1 < 4,5:1"),
      createFound("img", '<img src="a.png" alt="Un logo">', "1,2:1 < 3:1"),
    ]);
    expect(
      formatTextReport(outcome({ pages: [page] }), PLAIN, "fr")
        .split("\n")
        .slice(0, 6),
    ).toMatchInlineSnapshot(`
      [
        "a.md",
        "  erreur  Le contraste entre un texte et son fond est insuffisant. Choisissez des couleurs plus contrastées : au moins 4,5:1, ou 3:1 à partir de 24 px (18,5 px en gras).  [color-contrast]",
        "    RGAA 3.2",
        "    - « Nous & vous » · 2,14:1 < 4,5:1 · clair · a:nth-of-type(1)",
        "    - « long long long long long long long long long long long long… » · 3,9:1 < 4,5:1 · clair · a:nth-of-type(2)",
        "    - « Un logo » · 1,2:1 < 3:1 · clair · img",
      ]
    `);
  });

  it("speaks English", () => {
    expect(formatTextReport(mixed, PLAIN, "en").split("\n").slice(-4)).toMatchInlineSnapshot(`
      [
        "2 pages audited, 200 checks, 2,000 elements examined: 3 findings, 2 findings already known, 1 review item, 2 frames not audited, 1 page partly tested by keyboard, 1 unreadable file, 1 page not audited",
        "1 known finding has disappeared: remove it with --update-baseline",
        "106 RGAA criteria are still to be tested by a person (--format rgaa gives the grid)",
        "",
      ]
    `);
  });

  it("says which pages of the site have no file in the audited folder, and how to audit them", () => {
    const withoutFile = (...paths: string[]) =>
      auditedPage("dist/index.html", [], { pathsWithoutFile: paths });
    const getSummary = (...paths: string[]) =>
      formatTextReport(outcome({ pages: [withoutFile(...paths)] }), PLAIN, "fr")
        .split("\n")
        .at(-3);
    expect(getSummary("/devenir")).toBe(
      "1 adresse du site n’a pas de fichier et n’est pas auditée : /devenir. Si une page est faite par un serveur ou dans le navigateur, servez le site et auditez son adresse (http://…)",
    );
    expect(getSummary("/b", ..."123456789".split("").map((n) => `/a${n}`), "/c")).toMatch(
      /^11 adresses du site n’ont pas de fichier et ne sont pas auditées : \/a1, .*, \/a9, \/b…\. Si/,
    );
  });

  it("tells pages that were not audited for one cause once, with the first ones; JSON has them all", () => {
    const stopped = Array.from({ length: 312 }, (_, index) => ({
      ...{ index: index + 1, page: `site/${index + 1}.html`, message: "Pas commencé." },
    }));
    const cut = { ...auditedPage("site/0.html").audit, untried: ["walk" as const] };
    const all = outcome({
      pages: [auditedPage("site/0.html", [], { audit: cut })],
      failures: [{ index: 0, page: "site/0.html", message: "Pas fini." }, ...stopped],
    });
    expect(formatTextReport(all, PLAIN, "fr").replaceAll("\u202F", " ")).toMatchInlineSnapshot(`
      "site/0.html
          Pas fini.

      312 pages non auditées
          Pas commencé.
          - site/1.html
          - site/2.html
          - site/3.html
          …

      1 page auditée, 100 vérifications, 1 000 éléments examinés : 0 faute, 1 page auditée en partie, 312 pages non auditées
      106 critères du RGAA restent à tester par une personne (--format rgaa en donne la grille)
      "
    `);
    const { failures } = JSON.parse(formatJsonReport(all)) as { failures: unknown[] };
    expect(failures).toHaveLength(313);
  });

  it("lets no page command the terminal", () => {
    expect(formatTextReport(hostile, PLAIN, "fr")).not.toMatch(COMMANDS);
  });
});

describe("the JSON report", () => {
  it("holds what the contract names, an entry for each finding", () => {
    const report = JSON.parse(formatJsonReport(mixed)) as Record<string, unknown>;
    expect(report).toMatchObject({ pages: 2, checks: 200, nodes: 2000, known: 2 });
    expect(report).toMatchObject({ toReview: 1, frames: 2, unwalked: 1 });
    expect(report).toMatchObject({
      reviews: [{ page: "https://exemple.fr/a?b=1&c=2", rule: "contrast-unknown", selector: "main > p" }],
      redirects: [{ page: "https://exemple.fr/a?b=1&c=2", to: "https://exemple.fr/c" }],
      unsettled: [{ page: "https://exemple.fr/a?b=1&c=2", elements: ['<p class="clock">'] }],
    });
    expect(report["findings"]).toHaveLength(3);
    expect((report["findings"] as unknown[])[1]).toEqual({
      page: "page.md",
      schemes: [],
      widths: [],
      rule: "image-alt",
      severity: "error",
      rgaa: ["1.1"],
      selector: "main > img",
      message: "L’image n’a pas d’alternative.",
      html: "<img>",
      source: { file: "content/page.md", line: 12, column: 3 },
    });
    expect(JSON.parse(formatJsonReport(hostile))).toBeTruthy();
  });
});

describe("the SARIF report", () => {
  const validate = createSarifValidator();

  it("is a log of SARIF 2.1.0, by its own schema", () => {
    for (const each of [mixed, hostile, outcome()])
      expect([validate(JSON.parse(formatSarifReport(each, "fr"))), validate.errors]).toEqual([true, null]);
  });

  it("has each finding at its line, or in its page, and tells when pages were not audited", () => {
    const log = JSON.parse(formatSarifReport(mixed, "en")) as {
      runs: { results: { locations: object[] }[]; invocations: object[] }[];
    };
    const [run] = log.runs;
    expect(run?.results.map(({ locations: [location] }) => location)).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: "content/page.md" }, region: { startLine: 1 } } },
      { physicalLocation: { artifactLocation: { uri: "content/page.md" }, region: { startLine: 12 } } },
      { logicalLocations: [{ fullyQualifiedName: "h1 > img" }] },
      { physicalLocation: { artifactLocation: { uri: "b.md" }, region: { startLine: 4, startColumn: 7 } } },
    ]);
    expect(run?.invocations).toMatchObject([{ executionSuccessful: false }]);
  });
});

describe("the SARIF report beside a former audit", () => {
  it("says what is new, what is the same and what is gone, on pages that both audited completely", () => {
    const [old, fresh] = [finding(), finding({ selector: "h1 > img" })];
    const gone = [{ page: "page.md", rule: "link-name", selector: "footer > a" }];
    const changes = { fresh: new Set([fresh]), gone, same: new Set([old]) };
    const pages = [
      auditedPage("page.md", [old, fresh]),
      auditedPage("cut.md", [finding({ page: "cut.md" })]),
    ];
    const log = JSON.parse(formatSarifReport(outcome({ pages, changes }), "fr")) as {
      runs: { results: Record<string, unknown>[] }[];
    };
    const validate = createSarifValidator();
    expect([validate(log), validate.errors]).toEqual([true, null]);
    const states = log.runs[0]?.results.map((each) => [each["ruleId"], each["baselineState"]]);
    expect(states).toEqual([
      ["image-alt", "unchanged"],
      ["image-alt", "new"],
      ["image-alt", undefined],
      ["link-name", "absent"],
    ]);
    expect(formatSarifReport(outcome({ pages }), "fr")).not.toContain("baselineState");
  });
});

describe("the JUnit report", () => {
  const read = (xml: string) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
    return document;
  };

  it("is well-formed, whatever a page holds", () => {
    const document = read(formatJunitReport(hostile, "fr"));
    expect(document.querySelectorAll("script, img")).toHaveLength(0);
    expect(document.querySelector("testcase")?.getAttribute("classname")).toContain(
      "<script>alert(1)</script>",
    );
  });

  it("has a suite a page, and a test for each rule that it breaks", () => {
    const document = read(formatJunitReport(mixed, "fr"));
    const cases = [...document.querySelectorAll("testcase")].map(
      (each) =>
        `${each.getAttribute("classname")} | ${each.getAttribute("name")} | ${each.firstElementChild?.tagName ?? "ok"}`,
    );
    expect(cases).toMatchInlineSnapshot(`
      [
        "content/page.md | La page, ou un texte dans une zone, défile horizontalement [reflow] | failure",
        "content/page.md | Une image n’a pas d’alternative [image-alt] | failure",
        "content/page.md | 100 vérifications | ok",
        "https://exemple.fr/a?b=1&c=2 | 100 vérifications | ok",
        "b.md | wrong-type (4:7) | failure",
        "https://exemple.fr/absente | audit | error",
      ]
    `);
    const counts = ["tests", "failures", "errors"].map((name) => document.documentElement.getAttribute(name));
    expect(counts).toEqual([
      String(cases.length),
      String(document.querySelectorAll("failure").length),
      String(document.querySelectorAll("error").length),
    ]);
  });
});
