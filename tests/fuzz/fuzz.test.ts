import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, describe, expect, it } from "vitest";
import { decodeTextFile } from "@dsfr-blocks/base/node/textFile";
import { ProfileCards } from "../../src/blocks";
import type { Issue } from "@dsfr-blocks/base/issue";
import { createPeopleCollection, readFileEntries } from "@dsfr-blocks/tools/site/collections";
import { checkPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { anyBytes, damaged, markdownText, yamlText } from "../support/hostile";
import { countRuns } from "../support/runs";

/** All cases together: 500 with the other tests, 20,000 by `npm run properties`. */
const RUNS = countRuns(500);
const KINDS = 4;
/** The most that one case may take of the processor's time, in times of what the example page takes. */
const TIMES = 200;

const example = readFileSync("examples/devenir-eig.md", "utf8");
const people = { "Clara Carneiro Alves": { job: "Directrice", href: "/clara" }, "Loup Theron": [{}, {}] };

const tally = { cases: 0, pages: 0, issues: 0, slowest: 0 };
afterAll(() => {
  const { cases, pages, issues, slowest } = tally;
  console.log(`${cases} cases, ${pages} pages shown, ${issues} issues, slowest ${Math.round(slowest)} ms`);
});

/** All that the command does with a file's bytes, and the page that comes of it. */
function readAndShow(bytes: Buffer) {
  const { source, issue } = decodeTextFile("page.md", bytes, { language: "fr" });
  const site = { file: "page.md", today: "2026-04-14", domains: ["a.fr"], people };
  const { reading, issues } = checkPage(source, CandidatesPage, site);
  const found: Issue[] = [];
  readFileEntries(
    { file: "person.md", source },
    createPeopleCollection("people"),
    Object.values(ProfileCards.entries),
    {
      context: { cwd: "", language: "en" },
      resolveImage: (url) => ({ url }),
      issues: found,
    },
  );
  if (reading.value) renderToStaticMarkup(createElement(CandidatesPage, { ...reading.value, people }));
  return { source, reading, issues, all: [...issues, ...found, ...(issue ? [issue] : [])] };
}

function timed(bytes: Buffer) {
  const start = process.cpuUsage();
  const shown = readAndShow(bytes);
  const { user, system } = process.cpuUsage(start);
  return { ...shown, time: (user + system) / 1000 };
}

/** What the example page takes now: the least of some, since the engine compiles beside. */
const usual = () => Math.min(...Array.from({ length: 20 }, () => timed(Buffer.from(example)).time));
const atFirst = usual();

function tryOut(bytes: Buffer): void {
  const first = timed(bytes);
  // a slow one is timed again, beside what is usual by then: the machine may be slow
  const isSlow = first.time > TIMES * atFirst;
  const { source, reading, issues, all, time } = isSlow ? timed(bytes) : first;
  tally.cases += 1;
  tally.pages += reading.value ? 1 : 0;
  tally.issues += issues.length;
  tally.slowest = Math.max(tally.slowest, time);
  if (isSlow) expect(time / usual()).toBeLessThan(TIMES);
  if (!reading.value) expect(issues.length).toBeGreaterThan(0);
  const lines = source.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  for (const { line, column, rule } of all) {
    const isInside =
      line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
    expect(isInside, `${rule} at ${line}:${column}`).toBe(true);
  }
}

/** The example with a text in place of three of its own: as a title, in a block scalar, in quotes. */
function withTexts(text: string): Buffer {
  const block = `|-\n${text.replace(/^/gm, "    ")}`;
  return Buffer.from(
    example
      .replace("title: Devenir EIG", () => `title: ${JSON.stringify(text)}`)
      .replace(
        /^how:\n {2}title: .*\n {2}desc: >-$/m,
        () => `how:\n  title: a\n  desc: ${block}\n  steps: []\nwait:\n  title: b\n  desc: >-`,
      )
      .replace(/^wait:\n {2}title: L[^]*?(?=---$)/m, "")
      .replace('desc: ""', () => `desc: ${JSON.stringify(text)}`),
  );
}

describe("whatever a file holds, it is a page or located issues, soon", () => {
  const run = <T>(arbitrary: fc.Arbitrary<T>, toBytes: (value: T) => Buffer) =>
    fc.assert(
      fc.property(arbitrary, (value) => tryOut(toBytes(value))),
      { numRuns: Math.ceil(RUNS / KINDS) },
    );

  it("any bytes", () => run(anyBytes, (bytes) => bytes));
  it("any YAML", () => run(yamlText, (text) => Buffer.from(text)));
  it("any Markdown", () => run(markdownText, withTexts));
  it("the example page, damaged", () => run(damaged(example), (bytes) => bytes));

  it("in as many cases as asked, pages among them", () => {
    expect(tally.cases).toBeGreaterThanOrEqual(RUNS);
    expect(tally.pages).toBeGreaterThan(RUNS / 10);
  });
});
