import { describe, expect, it } from "vitest";
import { auditedPage, finding, outcome } from "../tests/support/outcome";
import { compareWithPrevious, readPreviousReport } from "./changes";
import { formatJsonReport } from "./reports/reports";

const createFindingOn = (page: string, selector: string) => finding({ page, selector });
const before = outcome({
  pages: [
    auditedPage("a.html", [createFindingOn("a.html", "p > img"), createFindingOn("a.html", "h1 > img")]),
    auditedPage("c.html", [createFindingOn("c.html", "img")]),
    auditedPage("d.html", [createFindingOn("d.html", "img")]),
  ],
  failures: [{ index: 3, page: "b.html", message: "Une panne." }],
});

describe("what has changed since a former report", () => {
  const former = readPreviousReport(formatJsonReport(before));
  if (!former) throw new Error("no report");

  it("is told of the pages that both have audited whole", () => {
    const audit = { ...auditedPage("d.html").audit, untried: ["walk" as const] };
    const [fresh, same] = [createFindingOn("a.html", "a > img"), createFindingOn("a.html", "p > img")];
    const pages = [
      auditedPage("a.html", [fresh, same]),
      // the page was not audited then, this one not whole now, and c.html not at all
      auditedPage("b.html", [createFindingOn("b.html", "img")]),
      auditedPage("d.html", [], { audit }),
    ];
    const changes = compareWithPrevious(former, pages);
    expect([[...changes.fresh], [...changes.same]]).toEqual([[fresh], [same]]);
    expect(changes.gone).toEqual([{ page: "a.html", rule: "image-alt", selector: "h1 > img" }]);
  });

  it("is nothing for the same", () => {
    const { fresh, gone, same } = compareWithPrevious(former, before.pages);
    expect([fresh.size, gone, same.size]).toEqual([0, [], 4]);
  });

  it.each(["", "{}", "null", "[]", '{"findings":[],"failures":null}', '{"findings":[{}],"failures":[]}'])(
    "no report: %s",
    (text) => {
      expect(readPreviousReport(text)).toBeUndefined();
    },
  );
});
