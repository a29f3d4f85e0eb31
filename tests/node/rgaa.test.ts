import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readBreaks, pickBreaks, listUnbrokenRows } from "../../scripts/rgaa/breaks";
import { readCriteria } from "../../scripts/rgaa/criteria";
import {
  listClauses,
  countByState,
  parseTestName,
  findRules,
  groupByTheme,
  evidenceRules,
} from "../../scripts/rgaa/criterion";
import { findMissingEvidence } from "../../scripts/rgaa/evidence";
import { generateEvidencePage } from "../../scripts/rgaa/page";
import { CRITERIA } from "../../packages/rgaa-audit/src/criteria";
import { readPage } from "../../src/definition/check";
import { requirements } from "../../src/testing/requirements";
import { CandidatesPage } from "../../src/pages";
import { RichText } from "../../src/rich-text/RichText";
import { allFixtures } from "../shared/fixtures";

const criteria = readCriteria();
/** How many criteria each theme of RGAA 4.1.2 has. */
const SIZES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe("the evidence", () => {
  it("is counted in README.md as in docs/rgaa.md", () => {
    const { met, host, no } = countByState(criteria);
    const sentence = `the blocks alone meet ${met}, your site and its authors decide ${host}, and ${no} do not apply`;
    expect(readFileSync("README.md", "utf8")).toContain(sentence);
  });

  it("speaks of the 106 criteria of RGAA 4.1.2, once each and in order", () => {
    const expected = SIZES.flatMap((size, theme) =>
      Array.from({ length: size }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(criteria.map(({ id }) => id)).toEqual(expected);
    expect(Object.keys(CRITERIA)).toEqual(expected);
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

  it("proves why the others do not", () => {
    const unproved = criteria.filter(({ applies, tests = [] }) => applies === "no" && tests.length === 0);
    expect(unproved).toEqual([]);
  });

  it("counts each criterion once", () => {
    const { all, applicable, met, host, no } = countByState(criteria);
    expect([all, applicable + no, met + host + no]).toEqual([106, 106, 106]);
    expect(groupByTheme(criteria).map((theme) => theme.criteria.length)).toEqual(SIZES);
  });

  it("gives clauses of EN 301 549 that hold a success criterion of WCAG 2.1 A or AA, in order", () => {
    for (const criterion of criteria) {
      const clauses = listClauses(criterion);
      expect(clauses.length).toBeGreaterThan(0);
      for (const clause of clauses) expect(clause).toMatch(/^9\.[1-4]\.[1-5]\.\d{1,2}$/);
      const sorted = [...new Set(clauses)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
      expect(clauses).toEqual(sorted);
    }
  });

  it("names blocks, tests and days that exist", () => {
    const blocks = readdirSync("src/blocks");
    for (const { blocks: named = [], tests = [], manual = [] } of criteria) {
      expect(named.filter((block) => !blocks.includes(block))).toEqual([]);
      for (const { file, title } of tests.map(parseTestName)) {
        // the contract's tests have the names of what blocks promise
        const isPromise = /contract/.test(file) && requirements.some(({ name }) => name === title);
        const isThere = isPromise || (existsSync(file) && readFileSync(file, "utf8").includes(title));
        expect([title, isThere]).toEqual([title, true]);
      }
      for (const { date } of manual) expect(Number.isNaN(Date.parse(date))).toBe(false);
    }
  });

  it("knows every criterion that a rule of the audit speaks for", () => {
    const known = new Set(criteria.map(({ id }) => id));
    const unknown = [...evidenceRules.values()].flatMap(({ rgaa }) => rgaa.filter((id) => !known.has(id)));
    expect(unknown).toEqual([]);
    expect(criteria.filter((each) => findRules(each).length > 0).length).toBeGreaterThan(30);
  });

  it("says how to break what a test proves, but for three rows that only an author’s words break", () => {
    const tests = new Map(criteria.map((each) => [each.id, each.tests ?? []]));
    for (const { id, test, file, change } of readBreaks()) {
      expect([id, tests.get(id)?.includes(test)]).toEqual([id, true]);
      expect(change(readFileSync(file, "utf8"))).not.toBe(readFileSync(file, "utf8"));
    }
    expect(listUnbrokenRows()).toEqual(["1.1", "1.3", "10.9"]);
  });

  it("is broken at the same rows for the same seed", () => {
    const idsFor = (seed: number) => pickBreaks(10, seed).map(({ id, what }) => `${id} ${what}`);
    expect(idsFor(7)).toEqual(idsFor(7));
    expect(idsFor(7)).not.toEqual(idsFor(8));
    expect(new Set(idsFor(7)).size).toBe(10);
  });

  it("is written in docs/rgaa.md as it stands: npm run rgaa", () => {
    expect(readFileSync("docs/rgaa.md", "utf8")).toBe(generateEvidencePage());
  });
});

/** Names, parted by spaces. */
const names = (text: string) => text.trim().split(/\s+/).sort();

// what the criteria that do not apply are about would be among these
const ELEMENTS = names(`
  a abbr blockquote br caption cite code details dfn div em figcaption figure h1 h2 h3 h4 h5 h6 hr img li main nav ol p pre rect
  section span strong summary sup svg table tbody td text th thead time tr ul`);
const ATTRIBUTES = names(`
  alt aria-current aria-hidden aria-label class data-address dateTime dir download dy fill height href id lang loading rel role scope src start
  tabindex target text-anchor title value viewBox width x y`);

describe("the blocks, in every example, and the page, open and closed", () => {
  const { value: page } = readPage(readFileSync("examples/devenir-eig.md", "utf8"), CandidatesPage);
  if (!page) throw new Error("examples/devenir-eig.md cannot be read.");
  const whole = [true, false].map((open) =>
    renderToStaticMarkup(createElement(CandidatesPage, { ...page, open })),
  );
  const prose = { content: readFileSync("stories/assets/texte-riche.md", "utf8"), newWindow: () => true };
  const examples = allFixtures.flatMap(({ block, fixtures }) =>
    fixtures.map(({ content, with: around }) => ({
      written: JSON.stringify([content, around]),
      html: renderToStaticMarkup(
        createElement(block.component as FunctionComponent, { ...content, ...around }),
      ),
    })),
  );
  const html = [
    ...examples.map((example) => example.html),
    ...whole,
    renderToStaticMarkup(createElement(RichText, prose)),
  ].join("\n");
  // React escapes `<` and `>` in texts and in attributes: what is left of them is markup
  const tags = [...html.matchAll(/<([a-zA-Z][\w-]*)([^>]*)>/g)];
  const attributes = tags.flatMap(([, , text = ""]) => [...text.matchAll(/([\w-]+)="[^"]*"/g)]);

  it("render only these elements", () => {
    const rendered = new Set(tags.map(([, name]) => name));
    expect([...rendered].filter((name) => !ELEMENTS.includes(name ?? ""))).toEqual([]);
    expect(rendered.size).toBeGreaterThan(25);
  });

  it("use only these attributes", () => {
    const given = new Set(attributes.map(([, name]) => name));
    expect([...given].filter((name) => !ATTRIBUTES.includes(name ?? ""))).toEqual([]);
    expect(new Set(attributes.filter(([, name]) => name === "role").map(([text]) => text))).toEqual(
      new Set(['role="list"', 'role="group"']),
    );
    // a table that may scroll, in the page's order
    expect(new Set(attributes.filter(([, name]) => name === "tabindex").map(([text]) => text))).toEqual(
      new Set(['tabindex="0"']),
    );
    expect(given.size).toBeGreaterThan(15);
  });

  it("hide only the initials of a portrait from assistive technology", () => {
    const hidden = tags.filter(([tag]) => tag.includes("aria-hidden="));
    expect(hidden.length).toBeGreaterThan(3);
    expect(new Set(hidden.map(([, name]) => name))).toEqual(new Set(["svg"]));
    for (const svg of html.match(/<svg[\s\S]*?<\/svg>/g) ?? []) {
      expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"/);
      expect(svg.replace(/<[^>]*>/g, "")).toMatch(/^\p{L}{0,2}$/u);
    }
  });

  it("use the author's text as the whole alternative of each image", () => {
    let empty = 0;
    for (const { written, html: example } of examples)
      for (const [tag] of example.matchAll(/<img\b[^>]*>/g)) {
        const [, alternative] = / alt="([^"]*)"/.exec(tag) ?? [];
        expect(tag).toContain(" alt=");
        expect(tag).not.toMatch(/ (?:title|aria-\w+|role)=/);
        if (alternative) expect(written).toContain(alternative.replace(/&.*/, ""));
        else empty++;
      }
    expect(empty).toBeGreaterThan(5);
  });

  it("give no image a caption", () => {
    const figures = html.match(/<figure[\s\S]*?<\/figure>/g) ?? [];
    expect(figures.length).toBeGreaterThan(3);
    // whose words they are is no caption of the portrait beside it
    expect(figures.filter((figure) => !/class="fr-quote/.test(figure))).toEqual([]);
  });

  it("give each table header cells", () => {
    const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter((table) => !/<thead>.*?<th scope="col"/.test(table))).toEqual([]);
  });

  it("state whether each header cell is for a column or a row", () => {
    const heads = tags.filter(([, name]) => name === "th");
    expect(heads.filter(([tag]) => !/ scope="(?:col|row)"/.test(tag))).toEqual([]);
    expect(heads.some(([tag]) => tag.includes('scope="row"'))).toBe(true);
  });

  it("give a tabindex only to tables that may scroll", () => {
    const stops = tags.map(([tag]) => tag).filter((tag) => tag.includes("tabindex="));
    expect(stops.length).toBeGreaterThan(0);
    for (const tag of stops)
      expect(tag).toMatch(/^<div class="fr-table__container dsfrb-scroll" role="group" .*tabindex="0">$/);
  });

  it("put a quotation in a blockquote", () => {
    expect(html).toContain('<blockquote class="dsfrb-cited"><p>Une citation');
  });

  it("contain the element to which the skip links lead", () => {
    for (const each of whole) {
      expect(each.match(/<main\b[^>]*>/g)).toEqual(['<main id="contenu">']);
      expect(each.indexOf("</nav>")).toBeLessThan(each.indexOf("<main"));
    }
  });
});

describe("the blocks", () => {
  const own = readFileSync("src/blocks.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const imported = [...readFileSync("src/styles.css", "utf8").matchAll(/@import "(@gouvfr[^"]+)"/g)];

  it("have styles without hover, focus or animation", () => {
    expect(own).not.toMatch(/:hover|:focus|@keyframes|animation|transition|(?<!text-)transform/);
    expect(own.length).toBeGreaterThan(5000);
  });

  it("have styles that take each colour from the DSFR’s tokens, and show no background image", () => {
    const colours = [...own.matchAll(/(?<![\w-])(?:color|background-color|fill)\s*:\s*([^;}]+)/g)];
    // but in forced colours, where the system's have names, and a shape may have none
    const others = colours
      .map(([, value]) => value)
      .filter((value) => !/^var\(--(text|background)-|^none$/.test(value ?? ""));
    expect(new Set(others)).toEqual(new Set(["linktext", "canvastext"]));
    expect(colours.length).toBeGreaterThan(15);
    expect(own).not.toMatch(/url\(|gradient\(|background-image/);
  });

  it("have styles that require no screen orientation", () => {
    const sheets = imported.map(([, path]) => readFileSync(join("node_modules", path ?? ""), "utf8"));
    expect(sheets.length).toBeGreaterThan(10);
    expect([own, ...sheets].filter((sheet) => /orientation\s*:/.test(sheet))).toEqual([]);
  });
});

describe("a run of the tests", () => {
  const run = (status: string | undefined, title: string | undefined = undefined) => {
    const folder = mkdtempSync(join(tmpdir(), "rgaa-"));
    const named = criteria.flatMap(({ tests = [] }) => tests).map(parseTestName);
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
    const missing = findMissingEvidence(folder);
    rmSync(folder, { recursive: true });
    return missing;
  };

  it("that passed whole is evidence", () => expect(run(undefined)).toEqual([]));
  it("in which a named test failed is none", () => expect(run("failed")[0]).toContain("did not pass."));
  it("that skipped a named test is none", () => expect(run("pending")[0]).toContain("did not pass."));
  it("that never happened is none", () => {
    expect(findMissingEvidence("no-such-folder").length).toBeGreaterThan(30);
  });
});
