import { describe, expect, it } from "vitest";
import { isScalar, parseDocument, stringify } from "yaml";
import { getTextOffset } from "../markdown/text";
import { read } from "../read";
import { inline, list, markdown, object, plain } from "../schema";
import { textRules } from "../rules";
import { docs as otherMarkdownDocs } from "../rules/other-markdown";
import { applyEdits } from "../yaml/textEdits";
import { checkTexts, type TextChecks } from "./checkTexts";
import { collectFixableTexts } from "./fixes";
import fixtures from "./fixtures.yaml";

interface ExpectedIssue {
  readonly text: string;
  readonly at?: string;
  readonly after?: string;
  readonly plus?: number;
}
const rules = fixtures as Readonly<
  Record<string, { fires: readonly ExpectedIssue[]; silent: readonly string[] }>
>;

const schema = object({ how: object({ desc: markdown("", { targetLength: 20 }) }, "") }, "");
const STYLES = ["PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_FOLDED", "BLOCK_LITERAL"] as const;

const SITE: TextChecks = {
  domains: ["exemple.gouv.fr"],
  hasPage: (url) => url.endsWith("/charte"),
  getAnchors: () =>
    new Map([
      ["etapes", "Les étapes"],
      ["etapes-un-appel", ""],
    ]),
  isRuleEnabled: () => true,
};

const places = (source: string, rule: string): string[] =>
  checkTexts(read(source, schema).texts, SITE, { file: "", language: "fr" })
    .filter((issue) => issue.rule === rule)
    .map(({ line, column }) => `${line}:${column}`);

/** Rules that look at tags which the reader of Markdown knows. */
const KNOWS_TAGS = new Set([
  ...["unclosed-tag", "lost-numbering", "merged-cells", "hidden-text", "list-in-cell", "read-html"],
  ...["frame-as-link", "dropped-script", "dropped-address", "empty-alt"],
]);

it.each(["fr", "en"] as const)("each mark in the table of other-markdown is reported (%s)", (language) => {
  const rows = (otherMarkdownDocs.more ?? []).flatMap((table) => table[language].split("\n").slice(2));
  const marks = rows.flatMap((row) =>
    Array.from(row.matchAll(/`([^`]+)`/g), ([, mark = ""]) =>
      mark.replaceAll("\\|", "|").replaceAll("…", "exemple.fr"),
    ),
  );
  expect(marks.length).toBeGreaterThan(30);
  const isReported = (mark: string) =>
    [`Avant ${mark} après.`, `Terme\n${mark}\n`, `${mark}\n`].some(
      (desc) => places(`---\n${stringify({ how: { desc } })}---\n`, "other-markdown").length > 0,
    );
  expect(marks.filter((mark) => !isReported(mark))).toEqual([]);
});

it("each rule of the texts has fixtures", () => {
  expect(Object.keys(rules).sort()).toEqual(textRules.map(({ name }) => name).sort());
});

describe.each(Object.entries(rules))("%s", (rule, { fires, silent }) => {
  describe.each(fires)("speaks of $text", ({ text, at, after, plus = 0 }) => {
    const plainable = !/: | #|^[#*[>-]|\n#/.test(text);
    // the others fold lines, which lose their indents
    const hasIndents = /\n[ \t]/.test(text);
    const canHold = (style: string) =>
      hasIndents ? /QUOTE_DOUBLE|LITERAL/.test(style) : style !== "PLAIN" || plainable;
    it.each(STYLES.filter(canHold))("at its line and column, in a scalar %s", (style) => {
      const source = `---\nhow:\n  desc: ${write(text.trimEnd(), style)}\n---\n`;
      // The scalar is the text in that style: the test tests what it says.
      const node = parseDocument(source.slice(4, -4)).getIn(["how", "desc"], true);
      expect(isScalar(node) && [node.type, node.value]).toEqual([style, text.trimEnd()]);
      const snippet = at ?? after ?? "";
      const offset = source.indexOf(snippet) + (at === undefined ? snippet.length + plus : 0);
      const before = source.slice(0, offset).split("\n");
      expect(places(source, rule)).toEqual([`${before.length}:${(before.at(-1)?.length ?? 0) + 1}`]);
    });
  });

  // a tag in capitals is the same tag
  const inCapitals = (text: string) =>
    text.replace(/<\/?[a-z][a-z\d]*(?=[\s>/])/g, (tag) => tag.toUpperCase());
  const tagged = fires.filter(({ text, at = "" }) => /^<[a-z][a-z\d]*/.test(at) && !/`|\\</.test(text));
  if (KNOWS_TAGS.has(rule))
    it.each(tagged)("speaks of $text with its tags in capitals", ({ text, at = "" }) => {
      const source = `---\nhow:\n  desc: ${JSON.stringify(inCapitals(text))}\n---\n`;
      const column = JSON.stringify(text).indexOf(JSON.stringify(at).slice(1, -1));
      expect(places(source, rule)).toEqual([`3:${column + "  desc: ".length + 1}`]);
    });

  it.each(silent)("leaves alone %j", (text) => {
    expect(places(`---\n${stringify({ how: { desc: text } })}---\n`, rule)).toEqual([]);
  });
});

it("what each rule says of its fixtures was read by a person", async () => {
  const messages = (
    texts: readonly string[],
    rule: string,
    report: Partial<Parameters<typeof checkTexts>[2]>,
  ) => {
    const source = stringify({ texts });
    const { texts: found } = read(
      `---\n${source}---\n`,
      object({ texts: list(markdown("", { targetLength: 20 }), "") }, ""),
    );
    const issues = checkTexts(found, SITE, { file: "", language: "fr", ...report });
    return issues.filter((issue) => issue.rule === rule).map(({ message }) => message);
  };
  const said = Object.entries(rules).flatMap(([rule, { fires }]) => {
    const texts = fires.map(({ text }) => text);
    const each = texts.flatMap((text) => {
      const [fr = "–"] = messages([text], rule, {});
      const [en = "–"] = messages([text], rule, { language: "en" });
      const [form = "–"] = messages([text], rule, { inForm: true });
      return [JSON.stringify(text), `fr ${fr}`, `en ${en}`, ...(form === fr ? [] : [`form ${form}`])];
    });
    const counts = messages([...texts, ...texts], rule, {}).map(
      (message) => /(\d+) fois dans ce fichier\.$/.exec(message)?.[1] ?? "1",
    );
    return [`# ${rule}`, ...each, `all of them twice in a file: ${counts.join(" + ")}`, ""];
  });
  await expect(said.join("\n")).toMatchFileSnapshot("../../../../tests/judged/rules.said.txt");
});

it.each([
  ["Prêts pour partir ? Oui ! Bien ; puis", "Prêts pour partir\u202F? Oui\u202F! Bien\u202F; puis"],
  ["Un total : 6 % ou 10 € de « plus »", "Un total\u00A0: 6\u00A0% ou 10\u00A0€ de «\u00A0plus\u00A0»"],
  ["Deux  espaces   et\nune  autre", "Deux espaces et\nune autre"],
  ["`a  b ?` [un  mot](/a?b  'c') ?", "`a  b ?` [un mot](/a?b  'c') ?"],
])("%j is put right as %j", (value, expected) => {
  const { texts } = read(`---\n${stringify({ how: { desc: value } })}---\n`, schema);
  const edits = collectFixableTexts(texts, {}).flatMap(({ fixes }) =>
    fixes.map(({ textFix: { node, from, to, text } }) => {
      const start = getTextOffset(node, from) ?? 0;
      return { from: start, to: start + to - from, text };
    }),
  );
  expect(applyEdits(value, edits)).toBe(expected);
});

it.each([
  ["joined-address", "Office des phares\n00000 Port-Modèle"],
  ["broken-list", "-un contrat\n-deux bureaux"],
  ["broken-table", "| A | B |\n| C | D |"],
])("%s says nothing of a field of one line, whose lines show as they are", (rule, name) => {
  const saidOf = (field: typeof inline | typeof markdown) => {
    const { texts } = read(`---\n${stringify({ name })}---\n`, object({ name: field("") }, ""));
    return checkTexts(texts, {}, { file: "", language: "fr" }).filter((issue) => issue.rule === rule).length;
  };
  expect([saidOf(markdown), saidOf(inline)]).toEqual([1, 0]);
});

it("a tag in a text without Markdown shows as it was typed", () => {
  const { texts } = read('---\nname: "Un <b>mot</b>, <3"\n---\n', object({ name: plain("") }, ""));
  const issues = checkTexts(texts, {}, { file: "", language: "fr" });
  expect(issues.map(({ rule, line, column }) => [rule, line, column])).toEqual([["raw-html", 2, 11]]);
});

it.each([
  ["code that is indented, whatever its tag", '    <link rel="icon" href="/a.png">', "écrivez « ``` »"],
  ["a <link>, which is no link", 'Un <link rel="icon" href="/a.png"> ici.', "écrivez « \\< »"],
  ["what another tool makes a link of", 'Un <Fiche href="/a" />.', "Écrivez un lien"],
  ["a button of another tool", 'Un <Button link="/a" text="Lire" /> ici.', "Écrivez un lien"],
  ["a video of an editor", 'Un <oembed url="https://exemple.fr/a"></oembed> ici.', "Écrivez un lien"],
  ["a declaration", "<!DOCTYPE html>\n\nUn mot.", "Supprimez la balise"],
  ["a tag of JSX", 'Un <Tabs items={["a"]}>mot</Tabs>.', "Supprimez la balise"],
  ["a checkbox of a list", '- <input type="checkbox"> Un mot', "écrivez ce qui est fait"],
  ["a form, indented too", "    <form>", "mettez un lien vers la page qui le contient"],
])("what shows as it was typed has the advice of %s", (_, desc, advice) => {
  const { texts } = read(`---\n${stringify({ how: { desc } })}---\n`, schema);
  const issues = checkTexts(texts, {}, { file: "", language: "fr" });
  expect(issues.find(({ rule }) => rule === "raw-html")?.message).toContain(advice);
});

it("a mistyped link has the advice of an address that the page accepts", () => {
  const desc = "Oui, [en laisse](javascript:alert(1) vite).";
  const { texts } = read(`---\n${stringify({ how: { desc } })}---\n`, schema);
  const issues = checkTexts(texts, {}, { file: "", language: "fr" });
  expect(issues.find(({ rule }) => rule === "broken-link")?.message).toContain("« [en laisse](/adresse) »");
});

/** A text as a YAML scalar under a key indented by two, in a style; a folded break takes one line more. */
function write(text: string, style: (typeof STYLES)[number]): string {
  const folded = text.replace(/\n+/g, (breaks) => `\n${breaks}    `);
  switch (style) {
    case "PLAIN":
      return folded;
    case "QUOTE_SINGLE":
      return `'${folded.replace(/'/g, "''")}'`;
    case "QUOTE_DOUBLE":
      return `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
    case "BLOCK_FOLDED":
      return `>-\n    ${folded}`;
    case "BLOCK_LITERAL":
      return `|-\n    ${text.replace(/\n(?=.)/g, "\n    ")}`;
  }
}
