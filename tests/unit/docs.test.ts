import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const guides = readdirSync("docs").flatMap((name) =>
  /(?<!\.intro)\.md$/.test(name) ? join("docs", name) : [],
);
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
  ...["blocks", "pages", "entries"].map((name) => `src/${name}/README.md`),
  ...readdirSync("packages").map((name) => `packages/${name}/README.md`),
];
const decisions = readdirSync("docs/decisions").map((name) => join("docs/decisions", name));

it.each([...documents, ...guides, ...decisions])(
  "%s links only to files, and to headings, that exist",
  (document) => {
    const targets = linksOf(document).filter((target) => !/^(https?:|mailto:|\/)/.test(target));
    const broken = targets.filter((target) => {
      const [file = "", anchor] = target.split("#");
      const path = file === "" ? document : join(dirname(document), file);
      return (
        !existsSync(path) || (anchor !== undefined && path.endsWith(".md") && !anchorsOf(path).has(anchor))
      );
    });
    expect(broken).toEqual([]);
  },
);

const withoutCode = (document: string) => readFileSync(document, "utf8").replace(/```[\s\S]*?```/g, "");

function linksOf(document: string): string[] {
  const text = withoutCode(document).replace(/`[^`]*`/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
}

/** The anchors that forges give to headings: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(document: string): Set<string> {
  const headings = [...withoutCode(document).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = ""]) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
  return new Set(headings);
}
