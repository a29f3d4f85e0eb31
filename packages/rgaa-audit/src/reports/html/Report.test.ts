// @vitest-environment jsdom

import { describe, expect, it } from "vitest";
import { findHtmlErrors } from "../../../../../tests/support/html";
import { auditedPage, outcome, finding } from "../../../tests/support/outcome";
import type { Finding } from "../../finding";
import type { AuditRule } from "../../rule";
import { formatRuleMessage, findRule } from "../../ruleTable";
import { formatHtmlReport } from "./Report";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)></code></title></style>&lt;`;
const picture = {
  data: "iVBORw0KGgo=",
  width: 480,
  height: 200,
  outline: { x: 10, y: 20, width: 30, height: 40 },
};

const findingOf = (page: string) =>
  finding({
    page,
    selector: HOSTILE,
    message: HOSTILE,
    html: HOSTILE,
    source: { file: HOSTILE, line: 3, column: 4 },
  });
const shown = findingOf(HOSTILE);
const hostile = outcome({
  pages: [
    auditedPage(HOSTILE, [shown], { pictures: new Map([[shown, picture]]) }),
    auditedPage(`${HOSTILE}2`),
  ],
  unread: [
    {
      file: HOSTILE,
      issues: [{ file: HOSTILE, line: 1, column: 1, severity: "error", rule: HOSTILE, message: HOSTILE }],
    },
  ],
  failures: [{ index: 0, page: HOSTILE, message: HOSTILE }],
  gone: [{ page: HOSTILE, rule: HOSTILE, selector: HOSTILE }],
});

const read = (html: string) => new DOMParser().parseFromString(html, "text/html");

const toCheck = (selector: string) =>
  finding({ rule: "contrast-unknown", severity: "review", rgaa: ["3.2"], selector });

describe("the HTML report", () => {
  it("shows what a hostile page holds as text, and runs nothing of it", () => {
    const document = read(formatHtmlReport(hostile, "fr"));
    expect(document.querySelectorAll("script, img, iframe, link, object")).toHaveLength(0);
    const attributes = [...document.querySelectorAll("*")].flatMap((each) => each.getAttributeNames());
    expect(attributes.filter((name) => /^on|^style$/.test(name))).toEqual([]);
    expect(document.body.textContent.split("<script>alert(1)</script>").length - 1).toBeGreaterThan(8);
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; font-src data:; img-src data:;/,
    );
  });

  it("is valid HTML, in French and in English, with findings and without", () => {
    for (const language of ["fr", "en"] as const)
      for (const each of [hostile, outcome({ pages: [auditedPage("a.md")] })])
        expect(findHtmlErrors(formatHtmlReport(each, language))).toEqual([]);
  });

  it("shows each finding: a picture with the element outlined, the criterion, how to fix it, the line", () => {
    const document = read(formatHtmlReport(hostile, "fr"));
    const article = document.querySelector("article");
    expect(article?.querySelector("h4")?.textContent).toBe("Une image n’a pas d’alternative");
    expect(article?.querySelector(".badges")?.textContent).toContain("RGAA 1.1 Alternative des images");
    expect(article?.querySelector(".help")?.textContent).toContain("Donnez-lui un attribut alt");
    expect(article?.textContent).toContain(":3:4");
    expect(article?.querySelector("svg image")?.getAttribute("href")).toBe(
      "data:image/png;base64,iVBORw0KGgo=",
    );
    expect(article?.querySelector("svg .outline")?.getAttribute("x")).toBe("8");
  });

  it("opens with the three causes that weigh most, each with its words and where to see it", () => {
    const many = (rule: string, count: number, more = {}) =>
      Array.from({ length: count }, (_, index) =>
        finding({ rule, selector: `p:nth-of-type(${index})`, html: "<p>Bonjour</p>", ...more }),
      );
    const pages = [
      auditedPage("a.md", [...many("target-size", 9, { severity: "warning" }), ...many("image-alt", 1)]),
      auditedPage("b.md", [
        ...many("color-contrast", 5, { rgaa: ["3.2"] }),
        ...many("link-name", 2, { rgaa: ["6.2"] }),
        ...many("image-alt", 2),
      ]),
    ];
    const document = read(formatHtmlReport(outcome({ pages }), "fr"));
    const [first] = document.querySelectorAll("main > section");
    expect(first?.querySelector("h2")?.textContent).toBe("À corriger d’abord");
    const causes = [...document.querySelectorAll(".first > li")].map((each) => [
      each.querySelector("h3")?.textContent,
      each.querySelector("p:not(.who)")?.textContent,
      each.querySelector("a")?.getAttribute("href"),
    ]);
    const names = [...document.querySelectorAll(".first a")].map((each) => each.getAttribute("aria-label"));
    expect(names[0]).toBe("Voir les fautes\u00A0: Une image n’a pas d’alternative");
    // five texts that are pale shut fewer people out than what has no name
    expect(causes).toEqual([
      [
        "Une image n’a pas d’alternative",
        "3 fautes sur 2 pages, comme Bonjour. Voir les fautes",
        "#page-1-image-alt",
      ],
      [
        "Un lien n’a pas d’intitulé",
        "2 fautes sur 1 page, comme Bonjour. Voir les fautes",
        "#page-2-link-name",
      ],
      [
        "Le contraste entre un texte et son fond est insuffisant",
        "5 fautes sur 1 page, comme Bonjour. Voir les fautes",
        "#page-2-color-contrast",
      ],
    ]);
    expect(document.querySelector(".first .who")?.textContent).toBe(
      "Les personnes qui utilisent un lecteur d’écran ou la commande vocale ne savent pas ce qu’est cet élément.",
    );
  });

  it("leaves code as it is, and shows no pixels of an image as text", () => {
    const html = `<img src="data:image/png;base64,${"iVBORw0KGgo".repeat(9)}…`;
    const pages = [
      auditedPage("a.md", [finding({ html }), finding({ rule: "html-has-lang", html: "<html>" })]),
    ];
    const document = read(
      formatHtmlReport(outcome({ pages, gone: [{ page: "a", rule: "b", selector: "c" }] }), "fr"),
    );
    const code = [...document.querySelectorAll("code")].map(({ textContent }) => textContent);
    expect(code).toEqual(
      expect.arrayContaining([
        'alt=""',
        'lang="fr"',
        "--update-baseline",
        '<img src="data:image/png;base64,…',
      ]),
    );
    expect(document.body.textContent).not.toMatch(/="?«|iVBOR/);
  });

  it("sets the names of elements and attributes as code, in words of either language", () => {
    const pagesIn = (language: "fr" | "en") => [
      auditedPage(
        "a.md",
        ["label-placeholder", "bypass"].map((rule) =>
          finding({ rule, help: findRule(rule)?.help[language] ?? "" }),
        ),
      ),
    ];
    const codeOf = (language: "fr" | "en") =>
      [
        ...read(formatHtmlReport(outcome({ pages: pagesIn(language) }), language)).querySelectorAll(".help"),
      ].map((help) => [...help.querySelectorAll("code")].map(({ textContent }) => textContent));
    expect(codeOf("fr")).toEqual([["label", "for", "id"], ["main"]]);
    expect(codeOf("en")).toEqual([["for", "id"], ["main"]]);
  });

  it("shows the first elements of many, and folds the others; a word that is measured is said once", () => {
    const pages = [
      auditedPage("a.md", [
        ...Array.from({ length: 7 }, (_, index) =>
          finding({ rule: "region", selector: `p:nth-of-type(${index})` }),
        ),
        finding({
          rule: "image-alt-vague",
          html: '<img alt="image">',
          message: formatRuleMessage(findRule("image-alt-vague") as AuditRule, "fr", "« image »"),
          detail: "« image »",
        }),
      ]),
    ];
    const [region, image] = read(formatHtmlReport(outcome({ pages }), "fr")).querySelectorAll("article");
    expect(region?.querySelectorAll(":scope > .findings > li")).toHaveLength(4);
    expect(region?.querySelector("summary")?.textContent).toBe("3 autres éléments");
    expect(region?.querySelectorAll("details li")).toHaveLength(3);
    const names = [...(image?.querySelectorAll("dt") ?? [])].map(({ textContent }) => textContent);
    expect(names).toContain("Texte");
    expect(names).not.toContain("Constaté");
  });

  it("says what it could not tell, where there is any", () => {
    const figures = (reviews: readonly Finding[], frames: number) => {
      const audit = { ...auditedPage("a.md").audit, frames, isWalked: frames === 0 };
      const pages = [auditedPage("a.md", [], { audit, reviews })];
      const document = read(formatHtmlReport(outcome({ pages }), "fr"));
      return [...document.querySelectorAll(".figures > div")].map(({ textContent }) => textContent);
    };
    expect(figures([], 0)).toHaveLength(4);
    expect(figures([toCheck("main > p"), toCheck(HOSTILE)], 2).slice(4)).toEqual([
      "Points à vérifier2",
      "Cadres non audités2",
      "Pages non parcourues en entier au clavier1",
    ]);
  });

  it("lists what a person has to look at, apart from faults, and where addresses have led", () => {
    const reviews = [toCheck("main > p"), toCheck(HOSTILE)];
    const pages = [auditedPage("a.md", [], { reviews, redirectedTo: "https://exemple.fr/login" })];
    const document = read(formatHtmlReport(outcome({ pages }), "fr"));
    expect(document.querySelector(".rule.review .severity")?.textContent).toBe("à vérifier");
    expect(document.querySelector(".rule.review .help strong")?.textContent).toBe("Que faire\u00A0:");
    expect(document.querySelectorAll(".rule.review .findings > li")).toHaveLength(2);
    expect(document.querySelector(".found")?.textContent).toBe("Aucune faute trouvée");
    const items = [...document.querySelectorAll("section .plain li")].map(({ textContent }) => textContent);
    expect(items).toEqual(["a.md → https://exemple.fr/login"]);
  });

  it("names the elements that changed during the audit", () => {
    const audit = { ...auditedPage("a.md").audit, unsettled: ["<p>", "<b>", "<i>", "<u>"] };
    const document = read(formatHtmlReport(outcome({ pages: [auditedPage("a.md", [], { audit })] }), "fr"));
    const [item] = document.querySelectorAll("section .plain li");
    expect(item?.textContent).toMatch(/^a\.md Cette page a changé d’elle-même .*: <p>, <b>, <i>, …$/);
  });

  it("counts findings by page and by criterion, with links to the pages", () => {
    const pages = [
      auditedPage("a.md", [
        finding(),
        finding({ selector: "h1" }),
        finding({ rule: "color-contrast", rgaa: ["3.2"] }),
      ]),
      auditedPage("b.md", [finding({ rule: "target-size", rgaa: [], severity: "warning" })]),
      auditedPage("c.md"),
    ];
    const document = read(formatHtmlReport(outcome({ pages }), "en"));
    const rows = (table: Element) =>
      [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
    const [byPage, byCriterion] = document.querySelectorAll("table");
    expect(byPage && rows(byPage)).toEqual([
      ["a.md", "3", "0"],
      ["b.md", "0", "1"],
    ]);
    expect(byCriterion && rows(byCriterion)).toEqual([
      ["1.1 Text alternatives of images", "2", "1"],
      ["3.2 Contrast of text", "1", "1"],
      ["Outside RGAA: WCAG 2.2 and good practice", "1", "1"],
    ]);
    for (const link of document.querySelectorAll("a"))
      expect(document.querySelector(link.getAttribute("href") ?? "")).not.toBeNull();
  });

  it("calls pages by their titles, with the name below, and beside a title that two have", () => {
    const titled = (name: string, title: string) =>
      auditedPage(name, [finding({ page: name, html: `<img src="${name}">` })], {
        audit: { ...auditedPage(name).audit, title },
      });
    const pages = [
      titled("a.md", "Accueil"),
      titled("b.md", "Accueil"),
      titled("c.md", "Contact"),
      auditedPage("d.md", [finding()]),
    ];
    const document = read(formatHtmlReport(outcome({ pages }), "fr"));
    const listTexts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((each) => each.textContent);
    expect(listTexts(".page h3")).toEqual(["Accueil", "Accueil", "Contact", "d.md"]);
    expect(listTexts(".page .address")).toEqual(["a.md", "b.md", "c.md"]);
    expect(listTexts("caption + thead + tbody th").slice(0, 4)).toEqual([
      "Accueila.md",
      "Accueilb.md",
      "Contact",
      "d.md",
    ]);
  });

  it("describes an element that several pages share once, with the titles of the other pages, and links to it", () => {
    const shared = (page: string) =>
      finding({ page, selector: "header > img", html: '<img src="logo.svg">' });
    const names = ["a.md", "b.md", "c.md", "d.md", "e.md", "f.md", "g.md", "h.md"];
    const pages = names.map((name) =>
      auditedPage(name, [
        shared(name),
        ...(name === "b.md" ? [finding({ page: name, selector: "main > img" })] : []),
      ]),
    );
    const document = read(formatHtmlReport(outcome({ pages }), "fr"));
    expect(document.querySelectorAll(".page h3")).toHaveLength(8);
    expect(document.querySelectorAll(".findings > li")).toHaveLength(2);
    expect(document.querySelector(".where")?.textContent).toContain(
      "Aussi surb.md, c.md, d.md, e.md, f.md, et 2 autres pages",
    );
    const links = [...document.querySelectorAll(".repeated a")].map((each) => each.getAttribute("href"));
    expect(links).toEqual(Array.from({ length: 7 }, () => "#page-1-image-alt"));
    for (const link of document.querySelectorAll("a"))
      expect(document.querySelector(link.getAttribute("href") ?? "")).not.toBeNull();
    expect(findHtmlErrors(formatHtmlReport(outcome({ pages }), "fr"))).toEqual([]);
  });

  it("says what has changed since a former audit", () => {
    const [old, fresh] = [finding(), finding({ selector: "h1 > img" })];
    const pages = [auditedPage("a.md", [old, fresh])];
    const gone = [{ page: "a.md", rule: "image-alt", selector: "p > img" }];
    const changes = { fresh: new Set([fresh]), gone, same: new Set([old]) };
    const document = read(formatHtmlReport(outcome({ pages, changes }), "fr"));
    expect(document.querySelector(".verdict")?.textContent).toContain(
      "Depuis l’audit précédent\u00A0: 1 nouvelle faute, 1 disparue, 1 inchangée.",
    );
    const items = [...document.querySelectorAll(".findings > li")].map((each) =>
      /nouveau/.test(each.textContent),
    );
    expect(items).toEqual([false, true]);
    expect(document.querySelector(".plain li")?.textContent).toContain("p > img");
  });

  it("is no good news where an audit was cut short", () => {
    const audit = { ...auditedPage("a.md").audit, untried: ["walk" as const], isWalked: false };
    const cut = outcome({
      pages: [auditedPage("a.md", [], { audit })],
      failures: [{ index: 0, page: "a.md", message: "Non essayé : parcours au clavier." }],
    });
    const document = read(formatHtmlReport(cut, "fr"));
    expect(document.querySelector(".verdict.ill p")?.textContent).toBe("1 page auditée en partie");
    expect(document.querySelector(".plain li")?.textContent).toContain("parcours au clavier");
    expect(document.querySelector("details")).toBeNull();
  });

  it("tells pages that were not audited for one cause once, and lists them all", () => {
    const failures = Array.from({ length: 312 }, (_, index) => ({
      ...{ index, page: `${index}.html`, message: "Pas commencé." },
    }));
    const document = read(formatHtmlReport(outcome({ failures }), "fr"));
    const [list, ...others] = document.querySelectorAll("details");
    expect([list?.querySelector("summary")?.textContent, others]).toEqual(["312 pages non auditées", []]);
    expect(list?.querySelectorAll("li")).toHaveLength(312);
  });

  it("says with figures that all is well", () => {
    const document = read(
      formatHtmlReport(outcome({ pages: [auditedPage("a.md"), auditedPage("b.md")] }), "fr"),
    );
    expect(document.querySelector(".verdict")?.className).toBe("verdict well");
    expect(document.querySelector(".found")?.textContent).toBe("Aucune faute trouvée");
    const figures = [...document.querySelectorAll(".figures dd")].map((each) => each.textContent);
    expect(figures).toEqual(["2", "200", "2\u202F000", "0"]);
    expect(document.querySelectorAll("details li")).toHaveLength(2);
  });
});
