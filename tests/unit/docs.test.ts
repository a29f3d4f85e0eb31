import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "examples/README.md",
  "examples/authors-order/README.md",
  "examples/consumers/README.md",
  "examples/from-another-site/README.md",
  "docs/vite.md",
  "docs/next-astro.md",
  "docs/from-another-site.md",
  "docs/own-block.md",
  "docs/own-page.md",
  "docs/styles.md",
  "docs/without-react.md",
];
const decisions = readdirSync("docs/decisions").map((name) => join("docs/decisions", name));

it.each([
  ...documents,
  "docs/errors.md",
  "docs/errors.intro.md",
  "docs/authoring.md",
  "docs/authoring.intro.md",
  ...decisions,
])("%s links only to files that exist", (document) => {
  const text = readFileSync(document, "utf8").replace(/```[\s\S]*?```|`[^`]*`/g, "");
  const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, target]) => target ?? []);
  const own = targets.filter((target) => !/^(https?:|mailto:|\/)/.test(target));
  expect(own.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([]);
});
