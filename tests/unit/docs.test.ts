import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { adjustableRules } from "../../src/site/settings";
import { ruleTitles } from "../../src/cli/report/ruleTitles";
import { rules, severityOf } from "../../src/content/sentences";
import { ruleParts } from "../support/errorsDoc";

const SEVERITIES = { error: "Erreur", warning: "Avertissement", info: "Remarque" } as const;

const titles = ruleTitles("fr");

it("each rule has a title of its own, which opens its part in docs/errors.md", () => {
  const told = [...titles.values()];
  expect(new Set(told).size).toBe(ruleTitles("en").size);
  expect(told.filter((title) => !/^\p{Lu}[^.]*\.$/u.test(title))).toEqual([]);
});

it.each(rules)("%s has its part in docs/errors.md, with its severity and its title", (rule) => {
  const parts = ruleParts().filter((part) => part.rule === rule);
  expect(parts).toHaveLength(1);
  const adjustable = adjustableRules.includes(rule) ? ", réglable" : "";
  const opening = `**${SEVERITIES[severityOf(rule)]}${adjustable}.** ${titles.get(rule)}`;
  expect(parts[0]?.opening.slice(0, opening.length)).toBe(opening);
});

it("docs/errors.md lists each of its rules once", () => {
  const [introduction = ""] = readFileSync("docs/errors.md", "utf8").split(/^## /m);
  const listed = [...introduction.matchAll(/^- .* : (\[[a-z\d-]+\]\(#.*)$/gm)].flatMap(([, links = ""]) =>
    Array.from(links.matchAll(/\[([a-z\d-]+)\]\(#\1\)/g), ([, rule]) => rule),
  );
  expect(listed).toEqual(ruleParts().map(({ rule }) => rule));
});

const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "examples/README.md",
  "examples/consumers/README.md",
  "docs/vite.md",
  "docs/next-astro.md",
  "docs/own-block.md",
  "docs/own-page.md",
  "docs/styles.md",
  "docs/without-react.md",
];
const decisions = readdirSync("docs/decisions").map((name) => join("docs/decisions", name));

it.each([...documents, "docs/errors.md", "docs/authoring.md", "docs/authoring.intro.md", ...decisions])(
  "%s links only to files that exist",
  (document) => {
    const text = readFileSync(document, "utf8").replace(/```[\s\S]*?```|`[^`]*`/g, "");
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, target]) => target ?? []);
    const own = targets.filter((target) => !/^(https?:|mailto:|\/)/.test(target));
    expect(own.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([]);
  },
);
