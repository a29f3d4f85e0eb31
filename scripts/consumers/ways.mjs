// The ways into the library: from an empty folder, and from each host's own template as it is today, by the commands that the
// docs say, through the production build.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { filesUnder } from "./files.mjs";
import { run } from "./run.mjs";

/**
 * @typedef {object} Way
 * @property {string} name
 * @property {string} title
 * @property {string} [create] the command that makes the template, in a folder `site`
 * @property {string} [template] a folder of examples/consumers/templates, where the template is not on npm
 * @property {string[]} [installs] what is installed of it beside what its `package.json` asks for: the version that is tried
 * @property {string} [host] what `init` is told in an empty folder
 * @property {string} shown the package whose version the table says
 * @property {boolean} [isNewNode] whether it needs Node 22
 * @property {string} build
 * @property {[folder: string, files: RegExp]} pages what the build made
 */

/** Out of this project: npm and Next look for packages in the folders above. */
const SITES = join(tmpdir(), "dsfr-blocks-ways");
/** A text of the page that `init` writes, in what each build makes of it. */
const SHOWN = "Un an, quatre phases";
const HEADER = "Un programme de l’Office fictif des phares";

/** @type {Way[]} */
export const ways = [
  {
    ...{ name: "vite-template", title: "Vite, `npm create vite`, react-ts", shown: "vite" },
    create: "npx --yes create-vite@latest site --template react-ts --no-interactive",
    ...{ build: "npm run build", pages: ["dist", /\.js$/] },
  },
  {
    ...{ name: "next-template", title: "Next, `npx create-next-app`", shown: "next" },
    create: "npx --yes create-next-app@latest site --yes --disable-git",
    ...{ build: "npm run build", pages: [".next/server/app", /^index\.html$/] },
  },
  {
    ...{ name: "astro-template", title: "Astro 5, its minimal template (kept here)", shown: "astro" },
    template: "astro-minimal",
    ...{ build: "npm run build", pages: ["dist", /^index\.html$/] },
  },
  ...["6", "7"].map((version) => ({
    ...{
      name: `astro-template-${version}`,
      title: `Astro ${version}, its minimal template (kept here)`,
      shown: "astro",
    },
    ...{ template: "astro-minimal", installs: [`astro@${version}`], isNewNode: true },
    build: "npm run build",
    pages: /** @type {[string, RegExp]} */ (["dist", /^index\.html$/]),
  })),
  {
    ...{
      name: "react-router-template",
      title: "React Router 7, its default template (kept here)",
      shown: "react-router",
    },
    template: "react-router-default",
    ...{ build: "npm run build && npm run typecheck", pages: ["build/client", /\.js$/] },
  },
  {
    ...{
      name: "react-router-template-8",
      title: "React Router 8, its default template (kept here)",
      shown: "react-router",
    },
    ...{ template: "react-router-default", isNewNode: true },
    installs: ["", "/node", "/serve", "/dev"].map(
      (part) => `${part ? "@react-router" : "react-router"}${part}@8.4.0`,
    ),
    ...{ build: "npm run build && npm run typecheck", pages: ["build/client", /\.js$/] },
  },
  ...[
    { host: "vite", title: "Vite", pages: /** @type {[string, RegExp]} */ (["dist", /\.js$/]) },
    {
      host: "next",
      title: "Next",
      pages: /** @type {[string, RegExp]} */ ([".next/server/app", /^index\.html$/]),
    },
    { host: "astro", title: "Astro", pages: /** @type {[string, RegExp]} */ (["dist", /^index\.html$/]) },
    {
      host: "react-router",
      title: "React Router",
      pages: /** @type {[string, RegExp]} */ (["build/client", /\.js$/]),
    },
  ].map(({ host, title, pages }) => ({
    ...{ name: `${host}-empty`, title: `${title}, from an empty folder`, shown: host, host, pages },
    build: "npm run build",
  })),
];

/**
 * @typedef {object} Tried
 * @property {string} title
 * @property {string} version of the host
 * @property {number} commands up to the build
 * @property {number} edits that `init` leaves to its person
 * @property {string[]} failures at the first try
 * @property {number} seconds through the build
 */

/**
 * Goes a way: what was seen. It ends at the first command that fails.
 * @param {Way} way
 * @param {string} tarball
 * @returns {Tried}
 */
export function tryWay(way, tarball) {
  const { name, title, create, template, installs, host, shown, isNewNode = false, build, pages } = way;
  const parent = join(SITES, name);
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
  const type = (/** @type {string} */ line, folder = site) => {
    commands++;
    return run(isNewNode ? `npx --yes -p node@22 -- sh -c '${line}'` : line, folder);
  };
  try {
    if (create) type(create, parent);
    else if (host) type("npm init -y");
    // the version that is tried, in the place of the one that the template names: no part of the way
    if (installs) run(`npm install --no-audit --no-fund --force ${installs.join(" ")}`, site);
    type(`npm install --no-audit --no-fund ../${basename(tarball)}`);
    const said = type(`npx dsfr-blocks init ${host ? `--framework ${host}` : "--configure"}`);
    edits = said.match(/, écrivez :$/gm)?.length ?? 0;
    type("npm install --no-audit --no-fund");
    const checked = type("npm run --silent check -- --strict");
    if (!/ 0 erreur, 0 avertissement/.test(checked)) failures.push(checked);
    type(build);
    const built = filesUnder(join(site, pages[0]), pages[1])
      .map(({ text }) => text)
      .join("\n");
    for (const text of [SHOWN, HEADER])
      if (!built.includes(text)) failures.push(`what was built does not hold “${text}”`);
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
  const seconds = (Date.now() - start) / 1000;
  const version = versionOf(site, shown);
  rmSync(join(site, "node_modules"), { recursive: true, force: true });
  return { title, version, commands, edits, failures, seconds };
}

/** @param {readonly Tried[]} tried */
export function waysTable(tried) {
  const row = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [
    row(["Way", "Version", "Commands", "Edits", "Failures at first try", "Seconds, through the build"]),
    row(["---", "---", "---:", "---:", "---:", "---:"]),
    ...tried.map(({ title, version, commands, edits, failures, seconds }) =>
      row([title, version, commands, edits, failures.length, Math.round(seconds)]),
    ),
  ].join("\n");
}

/** @param {string} site @param {string} name */
function versionOf(site, name) {
  const manifest = join(site, "node_modules", name, "package.json");
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : "?";
}
