import { describe, expect, it } from "vitest";
import { auditedPage, outcome, violation } from "../../../../tests/support/outcome";
import { CRITERIA } from "../../rules/criteria";
import { type Answer, answersOf, NO_ANSWERS, readAnswers, withContents } from "./answers";
import { gridOf } from "./grid";
import { gridCsv, gridSheet } from "./sheets";

/** A page that has these kinds of content, and these faults. */
function page(name: string, kinds: readonly string[], criteria: readonly string[] = [], content = "a") {
  const audit = { ...auditedPage(name).audit, kinds: kinds as never, content };
  return auditedPage(
    name,
    criteria.map((criterion) => violation({ page: name, rgaa: [criterion] })),
    { audit },
  );
}

const verdict = (criterion: string, pages: ReturnType<typeof page>[], answers = NO_ANSWERS) =>
  gridOf({ pages }, answers)
    .rows.find((row) => row.criterion === criterion)
    ?.verdicts.join(" ");

describe("the grid of RGAA", () => {
  it("has a row for each of the 106 criteria, in RGAA's order", () => {
    expect(gridOf({ pages: [] }, NO_ANSWERS).rows.map(({ criterion }) => criterion)).toEqual(
      Object.keys(CRITERIA),
    );
    expect(Object.keys(CRITERIA)).toHaveLength(106);
  });

  it("says NC where a fault stands, and where it stands on every page, that it is shared", () => {
    const pages = [page("a", ["images"], ["1.1"]), page("b", ["images"], ["1.1"]), page("c", ["images"])];
    expect(verdict("1.1", pages)).toBe("NC NC NT");
    const shared = (some: typeof pages) =>
      gridOf({ pages: some }, NO_ANSWERS).rows.find(({ criterion }) => criterion === "1.1")?.shared;
    expect([shared(pages), shared(pages.slice(0, 2))]).toEqual(["NT", "NC"]);
  });

  it("takes no advice for a fault", () => {
    const advised = auditedPage("a", [violation({ rgaa: ["1.1"], severity: "warning" })], {
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

  it("says C where a rule decides the whole criterion, and nowhere else", () => {
    const rows = gridOf(
      { pages: [page("a", ["images", "frames", "media", "tables", "links", "fields"])] },
      NO_ANSWERS,
    ).rows;
    const conforming = rows
      .filter(({ verdicts: [first] }) => first === "C")
      .map(({ criterion }) => criterion);
    expect(conforming).toEqual(["2.1", "6.2", "8.1", "8.3", "8.5"]);
  });
});

describe("a person's answers", () => {
  const answer: Answer = { criterion: "12.1", page: "a", verdict: "C", content: "a" };

  it("count, except against a fault", () => {
    expect(verdict("12.1", [page("a", []), page("b", [])], answersOf([answer]))).toBe("C NT");
    expect(verdict("12.1", [page("a", [], ["12.1"])], answersOf([answer]))).toBe("NC");
  });

  it("are put back to NT when their page has changed", () => {
    expect(verdict("12.1", [page("a", [], [], "b")], answersOf([answer]))).toBe("NT");
  });

  it("are read as text, and a wrong entry is named", () => {
    expect(readAnswers("answers:\n  - { criterion: 9.10, page: a, verdict: C }\n")).toEqual([
      { place: 1, key: "criterion" },
    ]);
    expect(readAnswers("answers:\n  - { criterion: 8.10, page: a, verdict: NC }\n")).toEqual([
      { criterion: "8.10", page: "a", verdict: "NC" },
    ]);
    expect(readAnswers("answers:\n  - { criterion: 8.1, page: a, verdict: oui }\n")).toEqual([
      { place: 1, key: "verdict" },
    ]);
    expect(readAnswers("a: 1")).toEqual([{ place: 0, key: "answers" }]);
  });

  it("are given what their page held, and keep their comments and their order", () => {
    const text = "# les réponses\nanswers:\n  - criterion: 12.1\n    page: a # l’accueil\n    verdict: C\n";
    expect(withContents(text, [page("a", [], [], "f00")])).toBe(`${text}    content: f00\n`);
    expect(withContents(`${text}    content: old\n`, [page("a", [], [], "f00")])).toContain("content: old");
  });
});

describe("the grid as a file", () => {
  const grid = gridOf(outcome({ pages: [page('=1+1,"<a>&', ["images"], ["1.1"])] }), NO_ANSWERS);

  it("is CSV, in which no page's name is run as a formula", () => {
    const [head, first] = gridCsv(grid, "fr").split("\r\n");
    expect(head).toBe(`\uFEFF"Critère","Intitulé","Éléments transversaux","'=1+1,""<a>&"`);
    expect(first).toBe('"1.1","Alternative des images porteuses d’information","NT","NC"');
  });

  it("is an OpenDocument spreadsheet, well-formed, whatever a page's name holds", () => {
    const document = new DOMParser().parseFromString(gridSheet(grid, "fr"), "application/xml");
    expect(document.querySelector("parsererror")).toBeNull();
    const rows = [...document.getElementsByTagName("table:table-row")];
    expect(rows).toHaveLength(107);
    expect(rows[0]?.lastElementChild?.textContent).toBe('=1+1,"<a>&');
  });
});
