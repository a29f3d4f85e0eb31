// The ways to start with the library: from an empty folder, and from the current template of each framework. Each way follows
// the commands of the documentation, up to the production build.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readTextFiles } from "./files.mjs";
import { run } from "./run.mjs";

/**
 * @typedef {object} Way
 * @property {string} name
 * @property {string} title
 * @property {string} [create] command that creates the template, in a folder `site`
 * @property {string} [template] folder of examples/consumers/templates, if the template is not on npm
 * @property {string[]} [installs] packages to install in the versions to try, instead of the versions in the template's
 *   `package.json`
 * @property {string} [framework] framework that `init` receives, in an empty folder
 * @property {string} packageName package whose version is in the table
 * @property {boolean} [needsNode22] whether the framework needs Node 22
 * @property {string} build
 * @property {[folder: string, files: RegExp]} pages files of the build that contain the text of the pages
 */

/** Folder of the sites, outside this project, because npm and Next also look for packages in the parent folders. */
const SITES_FOLDER = join(tmpdir(), "dsfr-blocks-ways");
/** Text from a page that `init` writes. Each build must contain this text. */
const PAGE_TEXT = "Un an, quatre phases";
const HEADER_TEXT = "Un programme de l’Office fictif des phares";

/** @type {Way[]} */
export const ways = [
  {
    ...{ name: "vite-template", title: "Vite, `npm create vite`, react-ts", packageName: "vite" },
    create: "npx --yes create-vite@latest site --template react-ts --no-interactive",
    ...{ build: "npm run build", pages: ["dist", /\.js$/] },
  },
  {
    ...{ name: "next-template", title: "Next, `npx create-next-app`", packageName: "next" },
    create: "npx --yes create-next-app@latest site --yes --disable-git",
    ...{ build: "npm run build", pages: [".next/server/app", /^index\.html$/] },
  },
  {
    ...{ name: "astro-template", title: "Astro 5, its minimal template (kept here)", packageName: "astro" },
    template: "astro-minimal",
    ...{ build: "npm run build", pages: ["dist", /^index\.html$/] },
  },
  ...["6", "7"].map((version) => ({
    ...{
      name: `astro-template-${version}`,
      title: `Astro ${version}, its minimal template (kept here)`,
      packageName: "astro",
    },
    ...{ template: "astro-minimal", installs: [`astro@${version}`], needsNode22: true },
    build: "npm run build",
    pages: /** @type {[string, RegExp]} */ (["dist", /^index\.html$/]),
  })),
  {
    ...{
      name: "react-router-template",
      title: "React Router 7, its default template (kept here)",
      packageName: "react-router",
    },
    template: "react-router-default",
    ...{ build: "npm run build && npm run typecheck", pages: ["build/client", /\.js$/] },
  },
  {
    ...{
      name: "react-router-template-8",
      title: "React Router 8, its default template (kept here)",
      packageName: "react-router",
    },
    ...{ template: "react-router-default", needsNode22: true },
    installs: ["", "/node", "/serve", "/dev"].map(
      (part) => `${part ? "@react-router" : "react-router"}${part}@8.4.0`,
    ),
    ...{ build: "npm run build && npm run typecheck", pages: ["build/client", /\.js$/] },
  },
  ...[
    { framework: "vite", title: "Vite", pages: /** @type {[string, RegExp]} */ (["dist", /\.js$/]) },
    {
      framework: "next",
      title: "Next",
      pages: /** @type {[string, RegExp]} */ ([".next/server/app", /^index\.html$/]),
    },
    {
      framework: "astro",
      title: "Astro",
      pages: /** @type {[string, RegExp]} */ (["dist", /^index\.html$/]),
    },
    {
      framework: "react-router",
      title: "React Router",
      pages: /** @type {[string, RegExp]} */ (["build/client", /\.js$/]),
    },
  ].map(({ framework, title, pages }) => ({
    ...{
      name: `${framework}-empty`,
      title: `${title}, from an empty folder`,
      packageName: framework,
      framework,
      pages,
    },
    build: "npm run build",
  })),
];

/**
 * @typedef {object} WayResult
 * @property {string} title
 * @property {string} version version of the framework
 * @property {number} commands number of commands up to the build
 * @property {number} edits number of edits that `init` asks the user to make by hand
 * @property {string[]} failures messages of the first try
 * @property {number} seconds time up to the end of the build
 */

/**
 * Tries a way to start with the library, and returns the result. Stops at the first command that fails.
 * @param {Way} way
 * @param {string} tarball
 * @returns {WayResult}
 */
export function tryWay(way, tarball) {
  const {
    name,
    title,
    create,
    template,
    installs,
    framework,
    packageName,
    needsNode22 = false,
    build,
    pages,
  } = way;
  const parent = join(SITES_FOLDER, name);
  const site = join(parent, "site");
  rmSync(parent, { recursive: true, force: true });
  mkdirSync(create ? parent : site, { recursive: true });
  cpSync(tarball, join(parent, basename(tarball)));
  if (template) cpSync(join("examples/consumers/templates", template), site, { recursive: true });
  const start = Date.now();
  let commands = 0;
  let edits = 0;
  /** @type {string[]} */
  const failures = [];
  const runCommand = (/** @type {string} */ line, folder = site) => {
    commands++;
    return run(needsNode22 ? `npx --yes -p node@22 -- sh -c '${line}'` : line, folder);
  };
  try {
    if (create) runCommand(create, parent);
    else if (framework) runCommand("npm init -y");
    // replace the versions of the template with the versions to try; this command is not counted as a command of the way
    if (installs) run(`npm install --no-audit --no-fund --force ${installs.join(" ")}`, site);
    runCommand(`npm install --no-audit --no-fund ../${basename(tarball)}`);
    const initOutput = runCommand(
      `npx dsfr-blocks init ${framework ? `--framework ${framework}` : "--configure"}`,
    );
    edits = initOutput.match(/, écrivez :$/gm)?.length ?? 0;
    runCommand("npm install --no-audit --no-fund");
    const checkOutput = runCommand("npm run --silent check -- --strict");
    if (!/ 0 erreur, 0 avertissement/.test(checkOutput)) failures.push(checkOutput);
    runCommand(build);
    const buildText = readTextFiles(join(site, pages[0]), pages[1])
      .map(({ text }) => text)
      .join("\n");
    for (const text of [PAGE_TEXT, HEADER_TEXT])
      if (!buildText.includes(text)) failures.push(`the build does not contain “${text}”`);
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
  const seconds = (Date.now() - start) / 1000;
  const version = readVersion(site, packageName);
  rmSync(join(site, "node_modules"), { recursive: true, force: true });
  return { title, version, commands, edits, failures, seconds };
}

/** Returns the table of the results, in Markdown. @param {readonly WayResult[]} results */
export function formatWaysTable(results) {
  const formatRow = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [
    formatRow(["Way", "Version", "Commands", "Edits", "Failures at first try", "Seconds, through the build"]),
    formatRow(["---", "---", "---:", "---:", "---:", "---:"]),
    ...results.map(({ title, version, commands, edits, failures, seconds }) =>
      formatRow([title, version, commands, edits, failures.length, Math.round(seconds)]),
    ),
  ].join("\n");
}

/** @param {string} site @param {string} name */
function readVersion(site, name) {
  const manifest = join(site, "node_modules", name, "package.json");
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : "?";
}
