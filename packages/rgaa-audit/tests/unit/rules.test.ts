import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Language } from "@dsfr-blocks/base/message";
import { describe, expect, it } from "vitest";
import { type AuditRule, type PageRule, pairRules, type RuleFinder, type RuleMeta } from "../../src/rule";
import type { AuditConfig } from "../../src/index";
import { ruleNames, formatRuleMessage, OWN_RULES, type RuleName, findRule } from "../../src/ruleTable";
import * as rules from "../../src/rules";
import { AXE, AXE_OFF } from "../../src/rules/axe";
import { CRITERIA } from "../../src/criteria";
import { METHOD, formatMethodPage, READINGS } from "../../scripts/corpus/formatMethodPage";
import { formatMetaList } from "../../scripts/corpus/formatMetaList";
import { formatRulesPage } from "../../scripts/corpus/formatRulesPage";
import { TESTS_BY_ELEMENT } from "../../src/pageScript/axe";
import { listRules } from "../../src/reports/ruleList";
import { selectRules } from "../../src/selection";

const said = (name: string, language: Language, detail?: string) =>
  formatRuleMessage(findRule(name) as AuditRule, language, detail);

/** WCAG 2.2 A and AA, and best practices. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("the table of rules", () => {
  it("names tests that the RGAA has, for each rule that speaks for a criterion", () => {
    const named = ruleNames.map((name) => [name, findRule(name)] as const);
    const silent = named.filter(([, rule]) => rule?.rgaa.length && !rule.tests.length);
    expect(silent.map(([name]) => name)).toEqual([]);
    const unknown = named.flatMap(([name, rule]) =>
      (rule?.tests ?? []).filter((test) => !(test in METHOD)).map((test) => `${name} ${test}`),
    );
    expect(unknown).toEqual([]);
    expect(Object.keys(METHOD).length).toBe(258);
  });

  it("has read the whole text of the tests of each rule", () => {
    expect(Object.keys(READINGS).sort()).toEqual([...ruleNames].sort());
  });

  it.each([
    ["docs/rules.md", formatRulesPage],
    ["docs/method.md", formatMethodPage],
    ["src/rules/meta.ts", formatMetaList],
  ] as const)("is what %s says; npm run audit-rules writes it anew", (name, page) => {
    expect(readFileSync(`packages/rgaa-audit/${name}`, "utf8")).toBe(page());
  });

  it("has every rule of axe, or says why it is off", () => {
    const every = axe.getRules().map(({ ruleId }) => ruleId);
    expect([...Object.keys(AXE), ...Object.keys(AXE_OFF)].sort()).toEqual(every.sort());
  });

  it("has an own rule for each of axe's that it says to take the place of", () => {
    const named = Object.values(AXE_OFF).flatMap(
      ({ en }) => /^Replaced by our rule (\S+)/.exec(en)?.[1] ?? [],
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((rule) => !OWN_RULES.some(({ name }) => name === rule))).toEqual([]);
  });

  it("asks each of our rules, and nothing of the window in a frame", () => {
    const moments = [
      "scheme",
      "width",
      "spacing",
      "wide",
      "hover",
      "focus",
      "narrow",
      "zoom",
      "motion",
      "print",
      "walk",
    ] as const;
    const asked = new Set(selectRules({}).getRuleNames(...moments, "empty"));
    expect(asked).toEqual(new Set(OWN_RULES.map(({ name }) => name)));
    const framed = selectRules({ isFramed: true });
    expect(["reflow", "print-cut", "text-zoom"].map(framed.has)).toEqual([false, false, false]);
  });

  it("is exported by its names, which settings complete", () => {
    const hyphenated = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(Object.entries(rules).map(([key, { name }]) => [hyphenated(key), name])).toEqual(
      Object.values(rules).map(({ name }) => [name, name]),
    );
    const named: readonly RuleName[] = ["link-title", "outline-no-h1", "image-alt"];
    expect(named.filter((name) => !ruleNames.includes(name))).toEqual([]);
    // @ts-expect-error: no rule is called that
    const unknown: AuditConfig = { rules: { "link-titles": "off" } };
    expect(ruleNames).not.toContain(Object.keys(unknown.rules ?? {})[0]);
  });

  it("pairs what finds a rule with the rest, and fills in what was left out", () => {
    const finder: RuleFinder = { name: "no-blink", when: "print" };
    const words = { title: { fr: "Clignote", en: "Blinks" }, help: { fr: "Retirez-le.", en: "Remove it." } };
    const meta: RuleMeta = { severity: "error", tests: ["13.8.1", "13.8.2"], rgaa: ["10.1"], ...words };
    expect(pairRules({ noBlink: finder }, { noBlink: meta })).toEqual([
      { ...finder, ...meta, rgaa: ["10.1", "13.8"], needs: "page" },
    ]);
    expect(pairRules({ noBlink: finder }, { noBlink: { severity: "review", ...words } })).toEqual([
      { ...finder, ...words, severity: "review", tests: [], rgaa: [], needs: "page" },
    ]);
    // @ts-expect-error: what finds it is missing
    expect(pairRules({ noBlink: finder }, { noBlink: meta, other: meta })).toHaveLength(1);
    // @ts-expect-error: the rest is missing
    expect(() => pairRules({ noBlink: finder, other: finder }, { noBlink: meta })).toThrow(TypeError);
  });

  it("stands in the order of the RGAA, what it does not ask last", () => {
    const names = OWN_RULES.map(({ name }) => name);
    const some = ["svg-exposed", "focus-unreached", "outline-jump", "presentation-attribute", "print-cut"];
    expect(names.filter((name) => some.includes(name))).toEqual(some);
  });

  it.each(ruleNames)("says of %s what is wrong and how to fix it, in French and English", (id) => {
    const rule = findRule(id);
    for (const language of ["fr", "en"] as const) {
      expect(rule?.title[language]).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(rule?.help[language]).toMatch(/^\p{Lu}.*\.$/u);
    }
    // French typography: curly apostrophes, a space before two dots, code aside
    const french = `${rule?.title.fr} ${rule?.help.fr}`.replace(/[\w-]+: ?[\w-]+|\d:\d|::\w+|<!/g, "");
    expect(french).not.toMatch(/\p{L}'\p{L}|\S[:;?!]/u);
    expect(rule?.title.en).not.toBe(rule?.title.fr);
  });

  it("names criteria that exist in RGAA 4.1.2", () => {
    const named = ruleNames.flatMap((id) => findRule(id)?.rgaa ?? []);
    expect(new Set(named).size).toBeGreaterThan(20);
    expect(named.filter((criterion) => !(criterion in CRITERIA))).toEqual([]);
  });

  it("follows axe's own mapping to RGAA, where axe has one", () => {
    const differing = axe.getRules(TAGS).flatMap(({ ruleId, tags }) => {
      const theirs = tags.flatMap((tag) => /^RGAA-(\d+\.\d+)\.\d+$/.exec(tag)?.[1] ?? []);
      const ours = AXE[ruleId]?.rgaa;
      return ours && theirs.length > 0 && !theirs.some((criterion) => ours.includes(criterion))
        ? [`${ruleId}: ${ours.join()} is ${theirs.join()} in axe`]
        : [];
    });
    // decision 064: two codes that contradict each other are both there, and one is wrong; 7.3.2 is about scripts
    expect(differing).toEqual([
      "html-xml-lang-mismatch: 8.4 is 8.3 in axe",
      "scrollable-region-focusable:  is 7.3 in axe",
    ]);
  });

  it("tells apart by an element which test it fails, of those that axe's rule names", () => {
    const told = Object.entries(TESTS_BY_ELEMENT).map(([rule, all]) => [
      rule,
      all.map(([test]) => test).sort(),
    ]);
    expect(told.map(([rule]) => [rule, [...(AXE[String(rule)]?.tests ?? [])].sort()])).toEqual(told);
  });

  it("makes a message of what is wrong, what was read, and how to fix it", () => {
    expect(said("heading-level", "fr", "h7")).toContain(" (h7). ");
    expect(said("image-alt", "en")).toBe(
      'An image has no text alternative. Give it an alt attribute that describes it, or an empty one (alt="") if it is decorative.',
    );
    expect(said("review-captions", "en")).toBe(
      "Does this video have captions? They may be part of the picture. Otherwise, add a captions track.",
    );
    expect(findRule("toString")).toBeUndefined();
  });

  it("writes what was measured as its language does, and what was read as it is", () => {
    const detail = "2.14:1 < 4.5:1, « version 1.2 »";
    expect(said("contrast-focus", "fr", detail)).toContain("(2,14:1 < 4,5:1, « version 1.2 »)");
    expect(said("contrast-focus", "en", detail)).toContain(`(${detail})`);
    expect(said("motion", "fr", "7.5 s")).toContain("(7,5 s)");
    expect(said("duplicate-id", "fr", "#a1.5")).toContain("(#a1.5)");
  });
});

describe("the choice of rules", () => {
  it("asks rules that are added, when they are due", () => {
    const added: PageRule = {
      name: "no-blink",
      when: "print",
      severity: "error",
      tests: ["13.8.1"],
      title: { fr: "Clignote", en: "Blinks" },
      help: { fr: "Retirez-le.", en: "Remove it." },
      find: () => [],
    };
    expect([selectRules({}).has("no-blink"), selectRules({ rules: [added] }).has("no-blink")]).toEqual([
      false,
      true,
    ]);
    expect(selectRules({ rules: [added] }).getRuleNames("print")).toEqual(["print-cut", "no-blink"]);
    expect(selectRules({ rules: [added] }).getRuleNames("zoom")).toEqual(["text-only-zoom", "text-zoom"]);
    expect(selectRules({ rules: [added] }).findRule("no-blink")).toMatchObject({
      rgaa: ["13.8"],
      needs: "page",
    });
    expect(listRules("en", [added]).find(({ rule }) => rule === "no-blink")).toMatchObject({
      ...{ source: "site", rgaa: ["13.8"], tests: ["13.8.1"], title: "Blinks" },
    });
  });

  it("asks a part of a page nothing that only a whole page owes", () => {
    const whole = ["outline-no-h1", "document-title", "region", "bypass", "doctype"];
    expect(whole.map((id) => selectRules({ fragment: true }).has(id))).toEqual(whole.map(() => false));
    expect(whole.map((id) => selectRules({}).has(id))).toEqual(whole.map(() => true));
  });

  it("leaves out what is turned off", () => {
    const off = ["text-in-css", "image-alt"];
    expect(selectRules({ off }).getRuleNames("width")).not.toContain("text-in-css");
    expect(selectRules({ off }).getAxeRuleNames(true)).not.toContain("image-alt");
  });

  it("asks axe in every scheme for what follows from colours", () => {
    expect(selectRules({}).getAxeRuleNames(false)).toEqual(["link-in-text-block"]);
  });
});
