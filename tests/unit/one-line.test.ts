import { describe, expect, it } from "vitest";
import { FILE_START } from "@dsfr-blocks/base/position";
import { everyRule } from "@dsfr-blocks/tools/site/everyRule";
import { createRuleIssue } from "@dsfr-blocks/content/issue";
import type { Rule } from "@dsfr-blocks/content/rule";

const LINES = "un \n\r\n deux";

/** What a rule's sentences ask of what was found, each a text of two lines. */
function twoLines({ fr, en, form }: Rule): Record<string, string> {
  const data: Record<string, string> = {};
  const asked = new Proxy(data, { get: (_data, name) => (data[String(name)] = LINES) });
  for (const words of [fr, en, form ?? ""]) {
    if (typeof words === "function") words(asked as never);
    else for (const [, name = ""] of words.matchAll(/\{(\w+)\}/g)) data[name] = LINES;
  }
  return data;
}

/** Their sentences are chosen by a word of the rule's own, and look up what they do not find of two lines. */
const CHOSEN = ["other-markdown", "incomplete-statement", "raw-html", "empty-text", "image-left-out"];

describe("a sentence stays on its line", () => {
  it.each(everyRule.filter(({ name }) => !CHOSEN.includes(name)).map((rule) => [rule.name, rule]))(
    "%s",
    (_name, rule) => {
      // an example of a schema is shown as it is to be written
      const { example: _example, known: _known, ...data } = twoLines(rule);
      for (const language of ["fr", "en"] as const)
        for (const inForm of [false, true]) {
          const { message } = createRuleIssue(
            { file: "a.md", language, inForm },
            rule as Rule<object>,
            FILE_START,
            data,
          );
          expect(message).not.toMatch(/[\n\r]/);
        }
      expect(Object.values(data).every((value) => value === LINES)).toBe(true);
    },
  );

  it.each([
    ["other-markdown", { kind: "template", text: LINES }],
    ["empty-text", { key: LINES, known: "", expected: "email", written: LINES }],
    ["image-left-out", { value: LINES, problem: "missing" }],
  ])("%s", (name, data) => {
    const rule = everyRule.find((each) => each.name === name) as Rule<object>;
    for (const language of ["fr", "en"] as const) {
      const { message } = createRuleIssue({ file: "a.md", language }, rule, FILE_START, data);
      expect(message).toContain("un deux");
      expect(message).not.toMatch(/[\n\r]/);
    }
  });
});
