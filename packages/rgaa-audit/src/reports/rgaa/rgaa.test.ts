// @vitest-environment jsdom

import { describe, expect, it } from "vitest";
import { auditedPage, outcome, finding } from "../../../tests/support/outcome";
import { METHOD } from "../../../scripts/corpus/formatMethodPage";
import { CRITERIA, listTests } from "../../criteria";
import { formatReport } from "../reports";
import { closeQuestions } from "./questions";
import { type Answer, type CriterionAnswer, readAnswers, type Verdict } from "./answers";
import { addContents, computeContent } from "./contents";
import {
  computeConformity,
  formatDerogations,
  formatNonConformities,
  formatPages,
  listUntested,
} from "./conformity";
import { type Grid, createGrid, listUnsignedAnswers } from "./grid";
import { formatGridCsv, readGrid } from "./gridFiles";

const NO_COLOURS = { red: String, yellow: String, dim: String };

/** A page that has these kinds of content, and these faults. */
function page(name: string, kinds: readonly string[], criteria: readonly string[] = [], content = "a") {
  const audit = { ...auditedPage(name).audit, kinds: kinds as never, content };
  return auditedPage(
    name,
    criteria.map((criterion) => finding({ page: name, rgaa: [criterion] })),
    { audit },
  );
}

const verdict = (criterion: string, pages: ReturnType<typeof page>[], answers: readonly Answer[] = []) =>
  createGrid({ pages, answers })
    .rows.find((row) => row.criterion === criterion)
    ?.verdicts.join(" ");

describe("the grid of RGAA", () => {
  it("takes nothing of a page whose audit ended before its time for met or not applicable", () => {
    const whole = page("a.html", [], ["3.2"]);
    const cut = { ...whole, audit: { ...whole.audit, untried: ["walk" as const], isWalked: false } };
    const listVerdicts = (criterion: string) => [whole, cut].map((each) => verdict(criterion, [each]));
    expect([listVerdicts("1.1"), listVerdicts("8.3"), listVerdicts("3.2")]).toEqual([
      ["NA", "NT"],
      ["C", "NT"],
      ["NC", "NC"],
    ]);
  });

  it("has a row for each of the 106 criteria, in RGAA's order", () => {
    expect(createGrid(outcome()).rows.map(({ criterion }) => criterion)).toEqual(Object.keys(CRITERIA));
    expect(Object.keys(CRITERIA)).toHaveLength(106);
  });

  it("says NC where a fault stands, and where it stands on every page, that it is shared", () => {
    const pages = [page("a", ["images"], ["1.1"]), page("b", ["images"], ["1.1"]), page("c", ["images"])];
    expect(verdict("1.1", pages)).toBe("NC NC NT");
    const shared = (some: typeof pages) =>
      createGrid(outcome({ pages: some })).rows.find(({ criterion }) => criterion === "1.1")?.shared;
    expect([shared(pages), shared(pages.slice(0, 2))]).toEqual(["NT", "NC"]);
  });

  it("says NC for what a baseline knows", () => {
    const known = { ...page("a", ["images"]), known: [finding({ rgaa: ["1.1"] })] };
    expect(verdict("1.1", [known])).toBe("NC");
    expect(verdict("1.1", [known], [{ criterion: "1.1", page: "a", verdict: "C" }])).toBe("NC");
  });

  it("takes no advice for a fault", () => {
    const advised = auditedPage("a", [finding({ rgaa: ["1.1"], severity: "warning" })], {
      audit: page("a", ["images"]).audit,
    });
    expect(verdict("1.1", [advised])).toBe("NT");
  });

  it.each([
    ["1.1", "images"],
    ["2.2", "frames"],
    ["4.3", "media"],
    ["5.4", "tables"],
    ["6.1", "links"],
    ["11.1", "fields"],
    ["11.8", "choices"],
    ["11.9", "buttons"],
    ["13.3", "downloads"],
  ])("says NA for %s where a page has no %s, and nothing where it may have some", (criterion, kind) => {
    expect(verdict(criterion, [page("a", []), page("b", [kind])])).toBe("NA NT");
    const framed = { ...page("c", []), audit: { ...page("c", []).audit, frames: 1 } };
    expect(verdict(criterion, [framed])).toBe("NT");
  });

  it("says NT where such content is in a template, or was there before the audit", () => {
    const some = page("a", []);
    const possible = { ...some, audit: { ...some.audit, possibleKinds: ["links" as const] } };
    expect(["6.1", "6.2", "1.1"].map((criterion) => verdict(criterion, [possible]))).toEqual([
      "NT",
      "NT",
      "NA",
    ]);
  });

  it("says C where a rule decides the whole criterion, and nowhere else", () => {
    const rows = createGrid(
      outcome({ pages: [page("a", ["images", "frames", "media", "tables", "links", "fields"])] }),
    ).rows;
    const conforming = rows
      .filter(({ verdicts: [first] }) => first === "C")
      .map(({ criterion }) => criterion);
    expect(conforming).toEqual(["2.1", "6.2", "8.1", "8.3", "8.5"]);
  });
});

describe("a person's answers", () => {
  const answer: CriterionAnswer = { criterion: "12.1", page: "a", verdict: "C" };

  const signed: CriterionAnswer = {
    ...answer,
    who: "Camille",
    date: "2026-11-28",
    comment: "Le plan est dans le pied.",
  };

  it("count, and against a fault where they say who, when and why", () => {
    expect(verdict("12.1", [page("a", []), page("b", [])], [answer])).toBe("C NT");
    expect(verdict("12.1", [page("a", [], ["12.1"])], [answer])).toBe("NC");
    for (const part of ["who", "date", "comment"] as const)
      expect(verdict("12.1", [page("a", [], ["12.1"])], [{ ...signed, [part]: " " }])).toBe("NC");
    expect(verdict("12.1", [page("a", [], ["12.1"])], [signed])).toBe("C");
  });

  it("are said where they contradict a fault and are not signed", () => {
    const pages = [page("a", [], ["12.1"])];
    expect(listUnsignedAnswers({ pages, answers: [answer, signed, { ...answer, verdict: "NC" }] })).toEqual([
      answer,
    ]);
    expect(listUnsignedAnswers({ pages: [page("a", [])], answers: [answer] })).toEqual([]);
  });

  it("are for all pages where they name none; one for a page comes before", () => {
    const { page: _page, ...all } = signed;
    const pages = [page("a", [], ["12.1"]), page("b", [], [], "b")];
    expect(verdict("12.1", pages, [all])).toBe("C C");
    expect(verdict("12.1", pages, [all, { ...signed, verdict: "NA" }])).toBe("NA C");
  });

  it("leave what rules found to be seen beside them", () => {
    const grid = createGrid({ pages: [page("a", [], ["12.1"]), page("b", [])], answers: [signed] });
    const row = grid.rows.find(({ criterion }) => criterion === "12.1");
    expect(row).toMatchObject({ verdicts: ["C", "NT"], overruled: [true, false] });
    for (const language of ["fr", "en"] as const)
      expect(readGrid(formatGridCsv(grid, language), "g.csv").rows).toEqual(grid.rows);
    expect(formatGridCsv(grid, "fr")).toContain('"C (audit : NC)","NT"');
  });

  it("expire when the content of their page changes, or its errors against the criterion", () => {
    const [before, faulty] = [page("a", []), page("a", [], ["12.1"])];
    const given = { ...signed, content: computeContent("12.1", before) };
    expect(verdict("12.1", [before], [given])).toBe("C");
    expect(verdict("12.1", [page("a", [], [], "b")], [given])).toBe("NT");
    // a new error, even against a signed answer; an error against another criterion changes nothing
    expect(verdict("12.1", [faulty], [given])).toBe("NC");
    expect(verdict("12.1", [page("a", [], ["12.2"])], [given])).toBe("C");
    // an answer that was given against an error overrides this error, and no other
    const against = { ...signed, content: computeContent("12.1", faulty) };
    expect(verdict("12.1", [faulty], [against])).toBe("C");
    const second = finding({ rgaa: ["12.1"], selector: "footer" });
    expect(verdict("12.1", [{ ...faulty, findings: [...faulty.findings, second] }], [against])).toBe("NC");
    // an answer NC ends with its error
    expect(verdict("12.1", [before], [{ ...against, verdict: "NC" }])).toBe("NT");
  });

  it("cover each page as it was, where they are for all pages", () => {
    const pages = [page("a", []), page("b", [], [], "b")];
    const text = addContents('answers: [{ criterion: "12.1", verdict: C }]', pages);
    const given = readAnswers(text, "rgaa.yaml");
    expect(verdict("12.1", pages, given)).toBe("C C");
    expect(
      verdict("12.1", [page("a", [], [], "new"), ...pages.slice(1), page("c", [], [], "c")], given),
    ).toBe("NT C NT");
  });

  it("may be for several pages by their names", () => {
    const pages = ["a", "b", "c"].map((name) => page(name, []));
    expect(verdict("12.1", pages, [{ ...answer, page: ["a", "c"] }])).toBe("C NT C");
  });

  it("are read as text, and a wrong entry is named", () => {
    const read = (text: string) => readAnswers(text, "rgaa.yaml");
    expect(read("answers:\n  - { criterion: 8.10, page: a, verdict: NC }\n")).toEqual([
      { criterion: "8.10", page: "a", verdict: "NC" },
    ]);
    expect(read('answers:\n  - { test: 8.10.2, page: [a, b], verdict: NC, comment: "" }\n')).toEqual([
      { criterion: "8.10", test: "8.10.2", page: ["a", "b"], verdict: "NC" },
    ]);
    const question = { question: "review-alternative", selector: "img", comment: "Logo." };
    expect(read(`answers: [${JSON.stringify(question)}]`)).toEqual([question]);
    // still to be answered
    expect(
      read("answers:\n  - { criterion: 8.1, verdict: }\n  - { question: a, selector: b, comment: }\n"),
    ).toEqual([]);
    for (const [text, answerNumber, key] of [
      ["answers:\n  - { criterion: 9.10, page: a, verdict: C }\n", "1", "criterion"],
      ["answers:\n  - { criterion: 8.1, page: a, verdict: oui }\n", "1", "verdict"],
      ["answers:\n  - { criterion: 8.1, page: a, verdict: C, who: [Camille] }\n", "1", "who"],
      ["answers:\n  -\n", "1", "criterion"],
      ["answers:\n  - { test: 8.10.3, verdict: C }\n", "1", "test"],
      ["answers:\n  - { test: 8.10.2, criterion: 8.9, verdict: C }\n", "1", "criterion"],
      [
        "answers:\n  - { criterion: 8.1, verdict: C }\n  - { criterion: 8.1, comment: Oui }\n",
        "2",
        "verdict",
      ],
      ["answers:\n  - { criterion: 8.1, derogation: Carte }\n", "1", "verdict"],
      ["answers:\n  - { criterion: 8.1, verdict: C, dérogation: Carte }\n", "1", "dérogation"],
      ["answers:\n  - { criterion: 8.1, verdict: C, page: [] }\n", "1", "page"],
      ["answers:\n  - { criterion: 8.1, verdict: C, page: [a, ''] }\n", "1", "page"],
      ["answers:\n  - { question: focus-lost, comment: Vu }\n", "1", "selector"],
      ["answers:\n  - { question: '', selector: a, comment: Vu }\n", "1", "question"],
      ["answers:\n  - { question: a, selector: a, verdict: C, comment: Vu }\n", "1", "verdict"],
      ["answers:\n  - [8.1]\n", "1", "criterion"],
      ["a: 1", "0", "answers"],
    ] as const)
      expect(() => read(text)).toThrow(
        expect.objectContaining({
          messageName: "wrongAnswers",
          details: { path: "rgaa.yaml", answerNumber, key },
        }),
      );
  });

  it("that are not YAML are told with their line, and the problem", () => {
    const text = "answers:\n  - criterion: 1.1\n    verdict: NC\n    comment: Absents : le plan.\n";
    expect(() => readAnswers(text, "rgaa.yaml")).toThrow(
      expect.objectContaining({
        messageName: "answersNotYaml",
        details: {
          path: "rgaa.yaml",
          line: "4",
          problem: "Nested mappings are not allowed in compact mappings.",
        },
      }),
    );
  });

  it("are given what their page held, and keep their comments and their order", () => {
    const text = "# les réponses\nanswers:\n  - criterion: 12.1\n    page: a # l’accueil\n    verdict: C\n";
    const audited = page("a", []);
    expect(addContents(text, [audited])).toBe(`${text}    content: ${computeContent("12.1", audited)}\n`);
    expect(addContents(`${text}    content: old\n`, [audited])).toContain("content: old");
    // a person may remove the old checksum only, and leave its key
    expect(addContents(`${text}    content:\n`, [audited])).toContain(computeContent("12.1", audited));
    // the errors of an interrupted audit are not all known
    const cut = { ...audited, audit: { ...audited.audit, untried: ["walk" as const] } };
    expect(addContents(text, [cut])).toBe(text);
    // nobody has answered yet
    const blank =
      "answers:\n  - criterion: 12.1\n    verdict:\n  - question: a\n    selector: b\n    comment:\n";
    expect(addContents(blank, [audited])).toBe(blank);
  });
});

describe("answers to the tests of a criterion", () => {
  /** Answers to tests of criterion 1.9, which has five, on page a. */
  const answerTests = (...verdicts: (Verdict | CriterionAnswer)[]) =>
    verdicts.map((each, index) => {
      const base = { criterion: "1.9", test: `1.9.${index + 1}`, page: "a" };
      return typeof each === "string" ? { ...base, verdict: each } : { ...base, ...each };
    });
  const images = page("a", ["images"]);

  it("have the numbers of the RGAA", () => {
    expect(Object.keys(CRITERIA).flatMap(listTests)).toEqual(Object.keys(METHOD));
  });

  it.each([
    [["C", "NA", "NA", "C", "NA"], "C"],
    [["NA", "NA", "NA", "NA", "NA"], "NA"],
    [["C", "NC", "NA", "C", "NA"], "NC"],
    [["NC"], "NC"],
    [["C", "NA", "NA", "C"], "NT"],
    [["C", "NA", "NA", "C", "NT"], "NT"],
  ] as const)("%j: the criterion is %s", (verdicts, result) => {
    expect(verdict("1.9", [images], answerTests(...verdicts))).toBe(result);
  });

  it("decide before an answer to the whole criterion, but an answer for all pages only where the page has none", () => {
    const whole: Answer = { criterion: "1.9", page: "a", verdict: "C" };
    const nc = answerTests("NC");
    expect(verdict("1.9", [images], [whole, ...nc])).toBe("NC");
    const forAll = nc.map(({ page: _page, ...each }) => each);
    expect(verdict("1.9", [images, page("b", ["images"])], [whole, ...forAll])).toBe("C NC");
    // a test for the page, the others for all pages
    const [first, ...rest] = answerTests("C", "NA", "NA", "NA", "NA");
    const mixed = [...(first ? [first] : []), ...rest.map(({ page: _page, ...each }) => each)];
    expect(verdict("1.9", [images, page("b", ["images"])], mixed)).toBe("C NT");
  });

  it("override a fault once all of them are signed, and are named where they contradict it unsigned", () => {
    const faulty = auditedPage("a", [finding({ page: "a", rule: "image-alt", rgaa: ["1.1"] })], {
      audit: images.audit,
    });
    const unsigned = listTests("1.1").map((test): CriterionAnswer => ({
      criterion: "1.1",
      test,
      page: "a",
      verdict: "C",
    }));
    const signed = unsigned.map((each) => ({ ...each, who: "Camille", date: "2026-12-02", comment: "Vu." }));
    expect(verdict("1.1", [faulty], unsigned)).toBe("NC");
    expect(verdict("1.1", [faulty], signed.slice(1))).toBe("NC");
    expect(verdict("1.1", [faulty], signed)).toBe("C");
    const contradicting = listUnsignedAnswers({ pages: [faulty], answers: unsigned });
    expect(contradicting.map(({ test }) => test)).toEqual(["1.1.1"]);
  });
});

describe("content under derogation", () => {
  const derogation = "Les comptes rendus d’avant 2020 sont des images.\nLeur texte est envoyé sur demande.";
  const given: CriterionAnswer = { criterion: "1.1", page: "a", verdict: "C", derogation };
  const pages = [page("a", ["images"]), page("b", ["images"])];
  const getRow = (...parameters: Parameters<typeof verdict>) => {
    const [criterion, some, answers = []] = parameters;
    return createGrid({ pages: some, answers }).rows.find((row) => row.criterion === criterion);
  };

  it("leaves the verdict to the rest of the page, and is in two columns, as in the official grid", () => {
    const grid = createGrid({ pages, answers: [given] });
    const [head, , first, second] = formatGridCsv(grid, "fr").split("\r\n");
    expect(head).toContain('"a","Dérogation","Commentaires en cas de dérogations","b"');
    expect(first).toContain(
      '"C","D","Les comptes rendus d’avant 2020 sont des images. Leur texte est envoyé sur demande.","NT"',
    );
    expect(second).toContain('"NT","N","","NT"');
    for (const language of ["fr", "en"] as const) {
      const { rows, ...rest } = readGrid(formatGridCsv(grid, language), "g.csv");
      expect([rest, rows[1]]).toEqual([{ pages: ["a", "b"], titles: ["", ""] }, grid.rows[1]]);
      expect(rows[0]?.derogations).toEqual([derogation.replace("\n", " "), undefined]);
    }
  });

  it("stays beside an NC, and is given by tests as by the criterion", () => {
    const faulty = page("a", ["images"], ["1.1"]);
    expect(getRow("1.1", [faulty], [{ ...given, verdict: "NC" }])).toMatchObject({
      verdicts: ["NC"],
      derogations: [derogation],
    });
    // unsigned against a fault
    expect(getRow("1.1", [faulty], [given])).toMatchObject({ verdicts: ["NC"], derogations: [undefined] });
    const signed = { ...given, verdict: "NA", who: "Camille", date: "2026-12-02" } as const;
    expect(getRow("1.1", [faulty], [signed])).toMatchObject({
      verdicts: ["NA"],
      overruled: [true],
      derogations: [derogation],
    });
    const test: CriterionAnswer = { ...given, test: "1.1.1" };
    expect(getRow("1.1", pages, [test])).toMatchObject({
      verdicts: ["NT", "NT"],
      derogations: [derogation, undefined],
    });
  });

  it("is a line of the statement, with its pages and criteria", () => {
    const { page: _page, ...forAll } = given;
    const other = { ...forAll, criterion: "5.1", derogation: "Les tableaux de 2019." };
    const grid = createGrid({ pages, answers: [given, { ...given, criterion: "1.3" }, other] });
    expect(formatDerogations(grid)).toMatchInlineSnapshot(`
      "- Sur a (critères 1.1, 1.3) : Les comptes rendus d’avant 2020 sont des images. Leur texte est envoyé sur demande.
      - Sur toutes les pages auditées (critère 5.1) : Les tableaux de 2019.
      "
    `);
    expect(formatDerogations(createGrid({ pages, answers: [] }))).toBe("");
  });
});

describe("a question that a person has closed", () => {
  const review = finding({ rule: "review-alternative", severity: "review", selector: "main > img" });
  const other = { ...review, selector: "footer > img" };
  const asked = (content = "a") =>
    auditedPage("a", [], { ...page("a", [], [], content), reviews: [review, other] });
  const closed: Answer = { question: review.rule, selector: review.selector, comment: "C’est le logo." };
  const listOpen = (some: ReturnType<typeof asked>, answer: Answer) =>
    closeQuestions({ pages: [some], answers: [answer] }).pages[0]?.reviews;

  it("is in no report, and opens again when the content of its page changes", async () => {
    expect(listOpen(asked(), closed)).toEqual([other]);
    expect(listOpen(asked(), { ...closed, page: "b" })).toEqual([review, other]);
    const text = addContents(`answers: [${JSON.stringify(closed)}]`, [asked()]);
    const [given = closed] = readAnswers(text, "rgaa.yaml");
    expect(listOpen(asked(), given)).toEqual([other]);
    expect(listOpen(asked("b"), given)).toEqual([review, other]);
    const report = (format: "json" | "blob") =>
      formatReport(format, outcome({ pages: [asked()], answers: [closed] }), NO_COLOURS, "fr");
    const { reviews, toReview } = JSON.parse(await report("json")) as { reviews: object[]; toReview: number };
    expect([reviews.length, toReview]).toEqual([1, 1]);
    expect(await report("blob")).toContain("main > img");
  });
});

describe("the grid as a file", () => {
  const grid = createGrid(outcome({ pages: [page('=1+1,"<a>&', ["images"], ["1.1"])] }));

  it("is CSV, in which no page's name is run as a formula", () => {
    const [head, titles, first] = formatGridCsv(grid, "fr").split("\r\n");
    expect(titles).toBe('"Titre de la page","","",""');
    expect(head).toBe(`\uFEFF"Critère","Intitulé","Éléments transversaux","'=1+1,""<a>&"`);
    expect(first).toBe('"1.1","Alternative des images porteuses d’information","NT","NC"');
  });

  it("reads back from CSV as it was, from LibreOffice's and Excel's CSV too", () => {
    const csv = formatGridCsv(grid, "fr");
    const plainLines = csv
      .replace(/^.*\r\n/, "Critère;Intitulé;Éléments transversaux;a\n")
      .replaceAll('"', "");
    const forms = [
      csv,
      csv.replaceAll("\r\n", "\n").replace("\uFEFF", ""),
      csv.trimEnd(),
      csv.replaceAll('","', '"\t"'),
    ];
    for (const form of forms) expect(readGrid(form, "g.csv")).toEqual(grid);
    const semicolons = plainLines
      .replace(/,(N?[CTA]+),(N?[CTA]+)$/gm, ";$1;$2")
      .replace(/^([\d.]+),/gm, "$1;");
    expect(readGrid(semicolons, "g.csv")).toEqual({ ...grid, pages: ["a"] });
  });

  it.each([
    ["", "noGrid", {}],
    ["a,b\n", "noGrid", {}],
    ['"a,b', "noGrid", {}],
    ["Critère,Intitulé,Tout,a\n1.1,Images,NT,C\n", "wrongCriterion", { criterion: "1.2" }],
    [
      "Critère,Intitulé,Tout,a\n1.1,Images,NT,oui\n",
      "wrongVerdict",
      { criterion: "1.1", page: "a", value: "oui" },
    ],
    ["Critère,Intitulé,Tout,a\n1.1,Images,NT\n", "wrongVerdict", { criterion: "1.1", page: "a", value: "" }],
  ])("says what in %j is no grid", (text, sentence, details) => {
    const read = () => readGrid(text, "g.csv");
    expect(read).toThrow(
      expect.objectContaining({ messageName: sentence, details: { path: "g.csv", ...details } }),
    );
  });
});

describe("what a grid comes to", () => {
  /** Two pages on which all conforms but what is said. */
  function filled(verdicts: Readonly<Record<string, readonly [Verdict, Verdict]>>): Grid {
    const rows = Object.keys(CRITERIA).map((criterion) => ({
      criterion,
      shared: "NT" as const,
      verdicts: verdicts[criterion] ?? (["C", "C"] as const),
      overruled: [false, false],
      derogations: [undefined, undefined],
    }));
    return { pages: ["https://www.exemple.fr/a?b=1", "mon_*fichier*.md"], titles: ["", ""], rows };
  }

  it("is nothing as long as one criterion is not tested on one page", () => {
    const grid = filled({ "1.1": ["C", "NT"], "2.1": ["NC", "C"] });
    expect(computeConformity(grid)).toBeUndefined();
    expect(listUntested(grid)).toEqual(["1.1"]);
  });

  it("counts criteria over the whole sample, those that apply to no page apart, and pages in the mean", () => {
    expect(computeConformity(filled({}))).toEqual({
      ...{ state: "totalement conforme", met: 106, applicable: 106, rate: 100, averageRate: 100 },
    });
    const grid = filled({ "1.1": ["C", "NC"], "2.1": ["NA", "NA"], "2.2": ["NA", "C"], "3.1": ["NC", "NA"] });
    expect(computeConformity(grid)).toEqual({
      // 103 of 105; the pages have 103 of 104 and 103 of 104
      ...{ state: "partiellement conforme", met: 103, applicable: 105, rate: 98.09, averageRate: 99.03 },
    });
    const half = Object.fromEntries(
      Object.keys(CRITERIA).map((criterion, index) => [criterion, index < 54 ? ["NC", "C"] : ["C", "C"]]),
    );
    expect(computeConformity(filled(half as never))?.state).toBe("non conforme");
    // a page to which nothing applies has no rate
    const empty = Object.fromEntries(Object.keys(CRITERIA).map((each) => [each, ["C", "NA"]]));
    expect(computeConformity(filled({ ...empty, "1.1": ["NC", "NA"] } as never))).toMatchObject({
      ...{ rate: 99.05, averageRate: 99.05 },
    });
  });

  it("tells the non-conformities by criterion, with their pages and what persons say of them", () => {
    const grid = filled({ "1.1": ["NC", "C"], "8.3": ["NC", "NC"], "9.1": ["C", "NC"] });
    const [page = "", file = ""] = grid.pages;
    const answers: CriterionAnswer[] = [
      { criterion: "1.1", page, verdict: "NC", comment: "La carte n’a pas\nd’alternative." },
      { criterion: "1.1", page: file, verdict: "NC", comment: "D’avant : cette page conforme." },
      { criterion: "8.3", page, verdict: "NC", comment: "Sans langue." },
      { criterion: "8.3", page: file, verdict: "NC", comment: "Sans langue." },
    ];
    expect(formatNonConformities(grid, answers)).toMatchInlineSnapshot(`
      "- Critère 1.1 non respecté sur exemple.fr/a?b=1 : Alternative des images porteuses d’information. La carte n’a pas d’alternative.
      - Critère 8.3 non respecté sur toutes les pages auditées : Langue par défaut. Sans langue.
      - Critère 9.1 non respecté sur mon\\_\\*fichier\\*.md : Titres.
      "
    `);
    expect(formatNonConformities(filled({}), answers)).toBe("");
    // a comment about one of several pages names this page
    const images = filled({ "1.1": ["NC", "NC"] });
    expect(formatNonConformities(images, answers.slice(0, 1))).toContain(
      "sur toutes les pages auditées : Alternative des images porteuses d’information. Sur exemple.fr/a?b=1 : La carte n’a pas d’alternative.",
    );
    // an answer for one page replaces the answer for all pages there
    const all: CriterionAnswer = { criterion: "1.1", verdict: "NC", comment: "Un logo sans alternative." };
    expect(formatNonConformities(images, [all, ...answers.slice(0, 1)])).toContain(
      "Sur exemple.fr/a?b=1 : La carte n’a pas d’alternative. Sur mon\\_\\*fichier\\*.md : Un logo sans alternative.",
    );
    expect(formatPages(grid)).toMatchInlineSnapshot(`
      [
        "[exemple.fr/a?b=1](<https://www.exemple.fr/a?b=1>)",
        "mon\\_\\*fichier\\*.md",
      ]
    `);
    expect(formatPages({ ...grid, titles: ["Accueil [EIG]", "Plan"] })).toMatchInlineSnapshot(`
      [
        "[Accueil \\[EIG\\]](<https://www.exemple.fr/a?b=1>)",
        "Plan (mon\\_\\*fichier\\*.md)",
      ]
    `);
    expect(formatPages({ ...grid, titles: ["Accueil", "Accueil"] })).toMatchInlineSnapshot(`
      [
        "[Accueil (exemple.fr/a?b=1)](<https://www.exemple.fr/a?b=1>)",
        "Accueil (mon\\_\\*fichier\\*.md)",
      ]
    `);
  });
});
