import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { declarePages } from "../../src/integrations/common/declaration";
import { CandidatesPage } from "../../src/pages";
import { snippetsOf } from "../support/snippets";

/** Inside this project, where the built package is found under its own name, and React beside it. */
const FOLDER = resolve(".cache/snippets");
const GUIDES = ["README.md", "docs/vite.md", "docs/next-astro.md", "docs/react-dsfr.md", "docs/styles.md"];

/** What the blocks take from files and packages that a site has, and this project has not. */
const SITE: Readonly<Record<string, string>> = {
  "next.d.ts": `declare module "*.css" {}
declare module "astro:content" { export function defineCollection<Config>(config: Config): Config; }
declare module "astro/zod" { export const z: { custom<T>(): { readonly _output: T } }; }
declare module "next" { export interface Metadata { title?: string } }
declare module "next/link" { import type { AnchorHTMLAttributes, ReactNode } from "react"; export default function Link(props: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }): ReactNode; }`,
  "src/pages.ts": `import { definePage } from "dsfr-blocks";
export const AdministrationsPage = definePage({ name: "AdministrationsPage", layout: "administrations", doc: "", fields: {}, blocks: {} });`,
};

interface Block {
  readonly guide: string;
  readonly code: string;
  readonly file: string;
}

const blocks = GUIDES.flatMap((guide): Block[] =>
  snippetsOf(readFileSync(guide, "utf8")).flatMap(({ language, code, path }, index) => {
    if (!/^tsx?$/.test(language)) return [];
    // where it would stand in a site, one site for each block
    const name = path ?? `block.${language}`;
    return [{ guide, code, file: join(FOLDER, `${guide.replace(/\W/g, "-")}-${index}`, name) }];
  }),
);

let said: readonly ts.Diagnostic[] = [];
beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const sites = new Set(
    blocks.map(({ guide, file }) => file.slice(0, file.indexOf("/", FOLDER.length + guide.length + 1))),
  );
  write(join(FOLDER, "next.d.ts"), SITE["next.d.ts"] ?? "");
  mkdirSync(join(FOLDER, "node_modules"));
  symlinkSync(resolve("."), join(FOLDER, "node_modules/dsfr-blocks"));
  write(join(FOLDER, "content/devenir-eig.md"), readFileSync("examples/devenir-eig.md", "utf8"));
  declarePages(FOLDER, [CandidatesPage], "dsfr-blocks.d.ts");
  for (const site of sites) write(join(site, "src/pages.ts"), SITE["src/pages.ts"] ?? "");
  for (const { file, code } of blocks) write(file, `${code}\nexport {};\n`);
  const program = ts.createProgram(
    // what the plugin writes comes first, as in a site's sources
    [join(FOLDER, "dsfr-blocks.d.ts"), join(FOLDER, "next.d.ts"), ...blocks.map(({ file }) => file)],
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      jsx: ts.JsxEmit.ReactJSX,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ["node"],
    },
  );
  said = ts.getPreEmitDiagnostics(program);
}, 600_000);

describe("each block of code in TypeScript is right by its types, as pasted", () => {
  it("and there are blocks", () => expect(blocks.length).toBeGreaterThan(10));

  it.each(blocks)("$guide: $file", ({ file }) => {
    const own = said.filter((each) => each.file && resolve(each.file.fileName) === file);
    expect(own.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });

  it("a wrong one would be seen", () => {
    const others = said.filter(
      (each) => !each.file || !blocks.some(({ file }) => resolve(each.file?.fileName ?? "") === file),
    );
    expect(others.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });
});
