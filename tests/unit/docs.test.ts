import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { rules } from "../../src/content/sentences";

it("every rule has its section in docs/errors.md", () => {
  const headings = [...readFileSync("docs/errors.md", "utf8").matchAll(/^## (.+)$/gm)].map(
    ([, name]) => name,
  );
  expect(rules.filter((rule) => !headings.includes(rule))).toEqual([]);
});

const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "examples/README.md",
];
const decisions = readdirSync("docs/decisions").map((name) => join("docs/decisions", name));

it.each([...documents, "docs/errors.md", "docs/authoring.md", ...decisions])(
  "%s links only to files that exist",
  (document) => {
    const text = readFileSync(document, "utf8").replace(/```[\s\S]*?```|`[^`]*`/g, "");
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, target]) => target ?? []);
    const own = targets.filter((target) => !/^(https?:|mailto:|\/)/.test(target));
    expect(own.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([]);
  },
);
