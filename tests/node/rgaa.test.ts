import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { namedTest, readCriteria, rulesOf } from "../../scripts/rgaa/criteria";
import { missingEvidence } from "../../scripts/rgaa/evidence";
import { evidencePage } from "../../scripts/rgaa/page";
import { auditRules, ruleOf } from "../../src/audit/rules";

const criteria = readCriteria();
/** How many criteria each theme of RGAA 4.1.2 has. */
const SIZES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe("the evidence", () => {
  it("speaks of the 106 criteria of RGAA 4.1.2, once each and in order", () => {
    const expected = SIZES.flatMap((size, theme) =>
      Array.from({ length: size }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(criteria.map(({ id }) => id)).toEqual(expected);
  });

  it("says how each one that applies is met, and why the others do not", () => {
    for (const { id, applies, how, why } of criteria) {
      expect([id, applies === "no" ? why : how]).toEqual([id, expect.stringMatching(/^.{6}.*\.$/)]);
    }
  });

  it("proves each one that applies to the blocks", () => {
    const unproved = criteria.filter(
      ({ applies, tests = [], manual = [] }) => applies === "blocks" && tests.length + manual.length === 0,
    );
    expect(unproved).toEqual([]);
  });

  it("names blocks, tests and days that exist", () => {
    const blocks = readdirSync("src/blocks");
    for (const { blocks: named = [], tests = [], manual = [] } of criteria) {
      expect(named.filter((block) => !blocks.includes(block))).toEqual([]);
      for (const { file, title } of tests.map(namedTest)) {
        expect([title, existsSync(file) && readFileSync(file, "utf8").includes(title)]).toEqual([
          title,
          true,
        ]);
      }
      for (const { date } of manual) expect(Number.isNaN(Date.parse(date))).toBe(false);
    }
  });

  it("knows every criterion that a rule of the audit speaks for", () => {
    const known = new Set(criteria.map(({ id }) => id));
    const unknown = auditRules.flatMap((rule) => ruleOf(rule)?.rgaa.filter((id) => !known.has(id)) ?? []);
    expect(unknown).toEqual([]);
    expect(criteria.filter((each) => rulesOf(each).length > 0).length).toBeGreaterThan(30);
  });

  it("is written in docs/rgaa.md as it stands: npm run rgaa", () => {
    expect(readFileSync("docs/rgaa.md", "utf8")).toBe(evidencePage());
  });
});

describe("a run of the tests", () => {
  const run = (status: string | undefined, title: string | undefined = undefined) => {
    const folder = mkdtempSync(join(tmpdir(), "rgaa-"));
    const named = criteria.flatMap(({ tests = [] }) => tests).map(namedTest);
    const testResults = named.map((each, index) => ({
      name: resolve(each.file),
      assertionResults: [
        {
          title: index === 0 && title ? title : each.title,
          status: index === 0 && status ? status : "passed",
        },
      ],
    }));
    writeFileSync(join(folder, "unit.json"), JSON.stringify({ testResults }));
    const missing = missingEvidence(folder);
    rmSync(folder, { recursive: true });
    return missing;
  };

  it("that passed whole is evidence", () => expect(run(undefined)).toEqual([]));
  it("in which a named test failed is none", () => expect(run("failed")[0]).toContain("did not pass."));
  it("that skipped a named test is none", () => expect(run("pending")[0]).toContain("did not pass."));
  it("that never happened is none", () => {
    expect(missingEvidence("no-such-folder").length).toBeGreaterThan(30);
  });
});
