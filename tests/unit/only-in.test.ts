import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { read } from "@dsfr-blocks/content/read";
import { markdown, object } from "@dsfr-blocks/content/schema";
import { checkTexts } from "@dsfr-blocks/content/texts/checkTexts";
import { renderCommonmark } from "../support/otherParsers";
import fixtures from "../../packages/content/src/texts/fixtures.yaml";

// Each rule of texts looks only at those that its `prefilter` finds; one that holds a backslash is looked at by every rule.

const schema = object({ desc: markdown("") }, "");
const SITE = { domains: ["exemple.gouv.fr"], hasPage: () => false, isRuleEnabled: () => true };
/** A paragraph with a backslash, and without a word that is French for the rules of languages. */
const ASKED = "\n\nMot \\!";
/** What is added makes the text longer, and gives its last lines something to be the title of. */
const OF_THE_REST = new Set(["long-text", "bold-title", "joined-title", "lost-title", "not-a-heading"]);

/** The issues of a text, as rules at columns: on one line of the file, what is added moves nothing. */
function issuesIn(desc: string) {
  const { texts } = read(`---\ndesc: ${JSON.stringify(desc)}\n---\n`, schema);
  return checkTexts(texts, SITE, { file: "", language: "fr" });
}

const typed = Object.values(
  fixtures as Readonly<Record<string, { fires: readonly { text: string }[]; silent: readonly string[] }>>,
).flatMap(({ fires, silent }) => [...fires.map(({ text }) => text), ...silent]);
const asHtml = typed.flatMap((text) => renderCommonmark(text) ?? []);
const bodies = (parse(readFileSync("tests/judged/bodies.yaml", "utf8")) as { body: string }[]).map(
  ({ body }) => body,
);

it.each([
  ["as Markdown", typed, 500],
  ["as HTML", asHtml, 400],
  ["as editors paste them", bodies, 10],
])("prefilter leaves out no text that its rule would report: %s", (_, texts, least) => {
  const left = texts.flatMap((text) => {
    const end = `desc: ${JSON.stringify(text)}`.length;
    const own = new Set(issuesIn(text).map(({ rule, column }) => `${rule} ${column}`));
    return issuesIn(text + ASKED)
      .filter(({ rule, column }) => column < end && !OF_THE_REST.has(rule))
      .map(({ rule, column }) => `${rule} ${column}`)
      .filter((issue) => !own.has(issue))
      .map((issue) => `${issue} in ${JSON.stringify(text)}`);
  });
  expect(texts.length).toBeGreaterThan(least);
  expect([...new Set(left)]).toEqual([]);
});
