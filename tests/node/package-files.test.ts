import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { consumers } from "../../scripts/consumers/list.mjs";
import { hasLock } from "../../scripts/consumers/lock.mjs";
import { OWN_RULES } from "../../packages/rgaa-audit/src/ruleTable";
import { MARKUP_RULES } from "@dsfr-blocks/tools/markup-rules/list";

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

/** Where a door leads, by whoever asks. */
type Targets = string | { readonly [condition: string]: Targets };

const filesIn = (targets: Targets): string[] =>
  typeof targets === "string" ? [targets] : Object.values(targets).flatMap(filesIn);

/** What `npm publish` would send, of the last build. */
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], { encoding: "utf8" }),
) as [Packed];
const paths = packed.files.map(({ path }) => path);

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly exports: Readonly<Record<string, Targets>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** What a site or a reader of the documentation takes from the package. */
const WANTED = [
  /^(?:CHANGELOG|LICENSE|README)(?:\.md)?$/,
  /^package\.json$/,
  /^dist\/(?:bundlers\/(?:definitions\/)?)?[\w-]+\.(?:js|d\.ts)$/,
  /^dist\/(?:blocks|styles)\.css$/,
  /^dist\/dsfr\.json$/,
  /^dist\/starter\/(?:content|public|src)\/[\w/.-]+\.(?:md|svg|tsx?|css)$/,
  /^docs\/[\w.-]+\.md$/,
  /^docs\/ci\/[\w.-]+\.yml$/,
];

it("the package holds no source, test, fixture or picture, and no font or file of the DSFR", () => {
  expect(paths.filter((path) => !WANTED.some((wanted) => wanted.test(path)))).toEqual([]);
  // each kind is there: a pattern that nothing fits would keep nothing out
  expect(WANTED.filter((wanted) => !paths.some((path) => wanted.test(path)))).toEqual([]);
});

it("README links to nothing that the package has not", () => {
  const readme = readFileSync("README.md", "utf8");
  // its picture shows in the repository alone: the package holds no picture but those of the starter
  const links = [...readme.matchAll(/(?<!!\[[^\]]*)\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !paths.includes(link ?? ""))).toEqual([]);
});

it("every door and command leads to a file of the package, with its types beside its code", () => {
  const doors = Object.entries(manifest.exports);
  for (const [door, targets] of doors) {
    const files = filesIn(targets);
    for (const file of files) {
      const [start = "", end = ""] = file.replace("./", "").split("*");
      const found = paths.filter((path) => path.startsWith(start) && path.endsWith(end));
      expect(found.length, `${door} leads to ${file}`).toBeGreaterThan(0);
    }
    if (typeof targets !== "string") expect(Object.keys(targets)[0], door).toBe("types");
  }
  for (const file of Object.values(manifest.bin)) expect(paths).toContain(file.replace("./", ""));
});

it("holds nothing of the DSFR, and nothing of the machine that built it", () => {
  const pictures = paths.filter((path) => /\.(woff2?|ttf|eot|svg|png)$/.test(path));
  // the drawings of the example site are this project's own
  const ours = readdirSync("examples/site/public/img").map((name) => `dist/starter/public/img/${name}`);
  expect(pictures).toEqual(ours.sort());
  const telling = paths.filter((path) => readFileSync(path, "utf8").includes(process.cwd()));
  expect(telling).toEqual([]);
});

it.each([
  ["packages/rgaa-audit/dist/audit-page.js", OWN_RULES],
  ["dist/markup-rules.js", MARKUP_RULES],
])("%s, which goes into pages, finds each of its rules and holds no word of them", (file, rules) => {
  const script = readFileSync(file, "utf8");
  expect(rules.filter(({ name }) => !script.includes(`"${name}"`))).toEqual([]);
  const words = rules.flatMap(({ title, help, example }) =>
    [title, help, example ?? {}].flatMap((each) => Object.values<string>(each)),
  );
  expect(words.length).toBeGreaterThanOrEqual(4 * rules.length);
  expect(words.filter((each) => script.includes(each))).toEqual([]);
});

// a page is compiled by asking whether an element's type is DayChoice or Anchored: a second copy would be another type
it.each(["dist", "dist/bundlers"])("%s holds DayChoice and Anchored once", (folder) => {
  const code = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const text = code.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n");
  for (const name of ["DayChoice", "Anchored"])
    expect(text.match(new RegExp(`function ${name}\\(`, "g"))).toHaveLength(1);
});

// inside a function, `new RegExp` compiles its pattern at each call, which a literal does once
it.each(["dist", "dist/bundlers"])("%s holds the literals of the sources' regular expressions", (folder) => {
  const code = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const text = code.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n");
  expect(text).toMatch(/\/\^\\p\{Lu\}/);
  expect(text.match(/new RegExp\("[^"]*\\p\{/g)).toBeNull();
});

it("the packages have one version: the CMS's file is made of the library, and the command runs the audit", () => {
  const versions = ["", "packages/cms/", "packages/rgaa-audit/"].map(
    (folder) => (JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as { version: string }).version,
  );
  expect(new Set(versions).size).toBe(1);
});

it("the CMS's file is in a package of its own, and needs no other", async () => {
  const [cms] = JSON.parse(
    execFileSync("npm", ["pack", "-w", "packages/cms", "--dry-run", "--ignore-scripts", "--json"], {
      encoding: "utf8",
    }),
  ) as [Packed];
  const names = cms.files.map(({ path }) => path).sort();
  expect(names).toEqual(["LICENSE", "README.md", "dist/cms.browser.js", "package.json"]);
  const { metafile } = await build({
    entryPoints: ["packages/cms/dist/cms.browser.js"],
    bundle: true,
    packages: "external",
    format: "esm",
    write: false,
    metafile: true,
    outdir: ".",
  });
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
});

it.each(["package.json", "packages/rgaa-audit/package.json"])(
  "%s takes every compatible version of what a site installs, and one version of what we work with",
  (path) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path, "utf8")) as Record<
      "dependencies" | "devDependencies",
      Readonly<Record<string, string>>
    >;
    const wrong = (all: Readonly<Record<string, string>>, range: RegExp) =>
      Object.entries(all).filter(([, version]) => !range.test(version));
    expect(wrong(dependencies, /^\^\d+\.\d+\.\d+$/)).toEqual([]);
    expect(wrong(devDependencies, /^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/)).toEqual([]);
  },
);

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; resolved?: string; dependencies?: Record<string, string> }>
  >;
}

it.each(consumers.filter(({ name }) => hasLock(name)))(
  "the lock file of $name fits the package, names no registry and stays below the DSFR’s 1.15",
  ({ name }) => {
    const path = `examples/consumers/${name}/package-lock.json`;
    const { packages } = JSON.parse(readFileSync(path, "utf8")) as Lock;
    // npm run test:consumers -- --lock
    expect(packages["node_modules/dsfr-blocks"]?.dependencies).toEqual(manifest.dependencies);
    const hosts = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
    expect(hosts.filter((resolved) => resolved !== "file:dsfr-blocks.tgz")).toEqual([]);
    const dsfr = Object.entries(packages).filter(([key]) => key.endsWith("/@gouvfr/dsfr"));
    // react-dsfr brings its own, and a site that shows no page needs none
    const isWithout = ["react-dsfr", "jest", "jest-transformed"].includes(name);
    expect(dsfr.map(([, { version }]) => version)).toEqual(isWithout ? [] : ["1.14.4"]);
  },
);
