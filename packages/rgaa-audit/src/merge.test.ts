import { describe, expect, it } from "vitest";
import { auditedPage, finding, outcome } from "../tests/support/outcome";
import { type BlobFile, applyBaseline, mergeBlobs } from "./merge";
import { type Outcome, createOutcome } from "./outcome";
import { formatBlobReport, readBlob } from "./reports/blob";
import { formatReport } from "./reports/reports";
import { selectShardIndexes } from "./shard";

const PLAIN = { red: String, yellow: String, dim: String };

const image = (page: string, made = {}) => finding({ page, ...made });
const pictured = image("b.html");
const pages = [
  auditedPage("c.html", [image("c.html")], { gone: [{ page: "c.html", rule: "a", selector: "b" }] }),
  auditedPage("b.html", [image("b.html", { selector: "a > img" }), pictured], {
    known: [image("b.html", { selector: "p > img" })],
    pictures: new Map([
      [pictured, { data: "aGVs", width: 1, height: 2, outline: { x: 0, y: 0, width: 1, height: 1 } }],
    ]),
  }),
  auditedPage("a.html", [], { reviews: [image("a.html", { severity: "review" })], redirectedTo: "z.html" }),
].map((page, index) => ({ ...page, index }));
const asked = {
  ...outcome(),
  subjects: ["c.html", "b.html", "a.html", "d.html"],
  unread: [{ file: "e.md", issues: [] }],
};
const whole = createOutcome([...pages, { page: "d.html", index: 3, message: "Une panne." }], asked);

/** What a shard of this audit would have written. */
function shardOf(at: number, of: number, made: Partial<Outcome> = {}): BlobFile {
  const mine = selectShardIndexes(whole.subjects, { index: at, count: of });
  const results = [...whole.pages, ...whole.failures].filter(({ index }) => mine.includes(index));
  const text = formatBlobReport(
    { ...createOutcome(results, { ...asked, shard: { index: at, count: of } }), ...made },
    "fr",
  );
  const blob = readBlob(text);
  if (!blob) throw new Error("no blob");
  return { ...blob, path: `${at}.json` };
}

describe("the merged outcome", () => {
  it.each(["text", "json", "html", "sarif", "junit", "markdown", "rgaa"] as const)(
    "gives the %s report of the whole, whatever the order of its shards",
    async (format) => {
      const { outcome: one } = mergeBlobs([shardOf(3, 3), shardOf(1, 3), shardOf(2, 3)]);
      const report = await formatReport(format, one, PLAIN, "fr");
      expect(report).toBe(await formatReport(format, whole, PLAIN, "fr"));
    },
  );

  it("names the pages of a shard without a report", () => {
    const { outcome: one } = mergeBlobs([shardOf(1, 2)]);
    const missing = "La page n’a pas été auditée : il manque le rapport de la part 2/2.";
    expect(one.pages.map(({ name }) => name)).toEqual(["c.html", "a.html"]);
    expect(one.failures).toMatchObject([
      { page: "b.html", message: missing },
      { page: "d.html", message: missing },
    ]);
  });

  it("takes no shard of another audit, and none twice", () => {
    const of = (sentence: string) => expect.objectContaining({ messageName: sentence }) as Error;
    expect(() => mergeBlobs([shardOf(1, 2), shardOf(1, 2)])).toThrow(of("twiceBlob"));
    expect(() => mergeBlobs([shardOf(1, 2), shardOf(2, 3)])).toThrow(of("otherBlob"));
    expect(() => mergeBlobs([shardOf(1, 2), shardOf(2, 2, { widths: [320] })])).toThrow(of("otherBlob"));
    expect(() => mergeBlobs([shardOf(1, 2), shardOf(2, 2, { subjects: ["c.html"] })])).toThrow(
      of("otherBlob"),
    );
  });

  it("may have another baseline than its shards", () => {
    const line = { page: "b.html", rule: "image-alt", selector: "a > img" };
    const { pages: all, known, gone } = applyBaseline(whole, [line, { ...line, rule: "x" }]);
    expect(all.map(({ findings }) => findings.length)).toEqual([1, 2, 0]);
    expect([known, gone]).toEqual([1, [{ ...line, rule: "x" }]]);
  });
});

it.each([
  "",
  "{}",
  '{"blob":"0.0.1"}',
  formatBlobReport(whole, "fr").slice(0, -20),
  formatBlobReport(whole, "fr").replace('"1/1"', '"2/1"'),
])("no report to merge: %#", (text) => {
  expect(readBlob(text)).toBeUndefined();
});
