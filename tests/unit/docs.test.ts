import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const guides = readdirSync("docs").flatMap((name) => (/\.md$/.test(name) ? join("docs", name) : []));
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
const sourceFiles = ["src", "packages", "scripts", "stories", ".storybook", "tests", "examples", "docs"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((path) => !/node_modules|(?:^|\/)(?:dist|\.cache)\//.test(path))
  .concat(readdirSync("."));
const identifiers = new Set(
  sourceFiles
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
    .flatMap((path) => readFileSync(path, "utf8").match(/\b[a-z]+[A-Z]\w*/g) ?? []),
);
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

it.each(documents.filter((name) => !/^(?:README|CHANGELOG|examples)/.test(name) && !/cms|rgaa/.test(name)))(
  "%s names only files and identifiers that exist",
  (document) => {
    const names = Array.from(withoutCode(document).matchAll(/`([\w./-]+)`/g), ([, name = ""]) => name);
    const unknown = names.filter((name) => {
      if (/^(?:\.\/|\.cache|\.yaml|dist|node_modules)|my[-A-Z]|My[A-Z]|^forwardRef$/.test(name)) return false;
      if (/\.(?:tsx?|mjs|yaml)$/.test(name))
        return !sourceFiles.some((path) => `/${path}`.endsWith(`/${name}`));
      return /^[a-z]+[A-Z]\w*$/.test(name) && !identifiers.has(name);
    });
    expect(unknown).toEqual([]);
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
