// The consumers of examples/consumers, and the checks that each consumer must pass, in addition to showing the page.

import { readTextFiles } from "./files.mjs";

/**
 * @typedef {object} Visit
 * @property {string} title what the visit proves, as printed
 * @property {string[]} commands npm scripts to run before the visit, in the consumer's folder
 * @property {Record<string, string>} [env]
 * @property {string} [policy] directives that the site's framework needs in addition to the strict content security policy
 * @property {boolean} [hashes] whether the content security policy allows the page's own inline scripts, by their hash
 * @property {boolean} [noScript] whether the page must work without scripts
 * @property {string} [links] attribute that every link of the page must have
 * @property {string} [framework] name of the visit's row in docs/hosts.md, if that row is not the consumer's own
 */

/**
 * @typedef {object} Consumer
 * @property {string} name folder of examples/consumers
 * @property {string[]} [baseFolders] other folders of examples/consumers, copied before the consumer's own folder, if any
 * @property {string[]} [installs] command lines that install the dependencies; by default, npm with the lock file
 * @property {string} [out] folder of the consumer's build
 * @property {Visit[]} visits
 * @property {string} [types] program that checks the consumer's types, in one of the visits' commands
 * @property {string[]} [commands] npm scripts that must pass, for a consumer without a page
 * @property {string} [page] the consumer's own page, of its own page type, instead of the example page. The expected text comes
 *   from the `dsfr-blocks render` that the consumer has installed
 * @property {(out: string) => string[]} [findBuildProblems] checks the consumer's build, and returns a message for each problem
 */

/** Command that installs the versions of the lock file. */
export const NPM_CI = "npm ci --no-audit --no-fund --loglevel=error";

/** Traces of our code in a script: class names of the blocks, and the message for missing content. */
const OUR_TRACES = ["dsfrb-", "takes compiled content"];

const developmentEnv = { NODE_ENV: "development" };

/** @type {Visit[]} */
const viteVisits = [
  { title: "rendered in the browser", commands: ["build"] },
  // use React's development build: only this build reports hydration mismatches
  {
    title: "rendered at build, then hydrated",
    commands: ["build -- --mode development", "prerender -- --mode development"],
    env: developmentEnv,
  },
  { title: "rendered at build, without scripts", commands: [], noScript: true },
];

const typedViteVisits = [
  { ...viteVisits[0], title: "rendered in the browser", commands: ["typecheck", "build"] },
  ...viteVisits.slice(1),
];

/** @type {Consumer[]} */
export const consumers = [
  {
    name: "node",
    out: "dist",
    visits: [{ title: "written by renderToStaticMarkup", commands: ["build"] }],
    findBuildProblems: findScripts,
  },
  {
    name: "vite-react-19",
    types: "tsc",
    out: "dist",
    visits: typedViteVisits,
    findBuildProblems: requireOurCode,
  },
  {
    name: "vite-parsing",
    out: "dist",
    visits: [{ title: "read and parsed in the browser", commands: ["typecheck", "build"] }],
    findBuildProblems: requireOurCode,
  },
  {
    name: "vite-react-18",
    baseFolders: ["vite-react-19"],
    types: "tsc",
    out: "dist",
    visits: typedViteVisits,
    findBuildProblems: requireOurCode,
  },
  // checks our package with pnpm: each package can then import only the dependencies of its own package.json
  {
    ...createViteConsumer("pnpm"),
    installs: ["npx --yes pnpm@10.34.8 install --no-lockfile --ignore-scripts"],
  },
  createDsfrConsumer("1.12.1"),
  createDsfrConsumer("1.13.1"),
  {
    name: "next",
    types: "next build",
    out: "out",
    visits: [
      // allow the inline scripts that Next writes into a static page
      { title: "a server component, with Next's own scripts", commands: ["build"], hashes: true },
      { title: "a server component, without scripts", commands: [], noScript: true },
      {
        title: "the same, built by webpack",
        commands: ["build -- --webpack"],
        hashes: true,
        framework: "next-webpack",
      },
    ],
    findBuildProblems: findOurScripts,
  },
  {
    name: "own-page-vite",
    baseFolders: ["own-page"],
    out: "dist",
    page: "content/administrations.md",
    visits: [
      // build before the check of the types: the build writes the types of the site's pages
      { ...viteVisits[0], title: "checked, and rendered in the browser", commands: ["build", "typecheck"] },
      ...viteVisits.slice(1),
    ],
    findBuildProblems: requireOurCode,
  },
  {
    name: "own-page-next",
    baseFolders: ["own-page"],
    out: "out",
    page: "content/administrations.md",
    visits: [
      {
        title: "checked; a server component with a client component in it",
        commands: ["build"],
        hashes: true,
      },
      { title: "the same, without scripts", commands: [], noScript: true },
    ],
    findBuildProblems: findOurScripts,
  },
  {
    name: "astro",
    types: "astro check",
    out: "dist",
    visits: [{ title: "without a client directive", commands: ["typecheck", "build"] }],
    findBuildProblems: findPageScripts,
  },
  {
    name: "react-router",
    types: "tsc",
    out: "build/client",
    visits: [
      // allow the inline scripts that React Router writes into each page
      { title: "rendered at build, then hydrated", commands: ["typecheck", "build"], hashes: true },
      { title: "rendered at build, without scripts", commands: [], noScript: true },
    ],
    findBuildProblems: requireOurCode,
  },
  {
    name: "tanstack-start",
    types: "tsc",
    out: "dist/client",
    visits: [
      // allow the inline scripts that TanStack Start writes; build before the check of the types: the build writes the types of
      // the routes
      { title: "rendered at build, then hydrated", commands: ["build", "typecheck"], hashes: true },
      { title: "rendered at build, without scripts", commands: [], noScript: true },
    ],
    findBuildProblems: requireOurCode,
  },
  {
    name: "react-dsfr",
    out: "dist",
    visits: [
      {
        title: "between react-dsfr's header and footer",
        commands: ["typecheck", "build"],
        // allow the <style> that react-dsfr writes, and the flag in the DSFR's logo
        policy:
          "style-src 'self' 'sha256-HzhUjVBe6Oi2wcxUM7bmy2Rp9VdLMHYDdYr9MalNmOY='; img-src 'self' data:",
        links: "data-link",
      },
    ],
    findBuildProblems: requireOurCode,
  },
  { name: "jest", visits: [], commands: ["test"] },
  {
    name: "jest-transformed",
    visits: [],
    commands: ["test:babel-commonjs", "test:babel-modules", "test:ts-jest"],
  },
];

/**
 * Returns a variant of the consumer vite-react-19, with another name and a single visit.
 * @param {string} name
 * @returns {Consumer}
 */
function createViteConsumer(name) {
  return {
    name: `vite-${name}`,
    baseFolders: ["vite-react-19"],
    out: "dist",
    visits: typedViteVisits.slice(0, 1),
    findBuildProblems: requireOurCode,
  };
}

/**
 * Returns a variant of the consumer vite-react-19 with an older DSFR. The other packages have the versions of the lock file.
 * @param {string} version
 * @returns {Consumer}
 */
function createDsfrConsumer(version) {
  return {
    ...createViteConsumer(`dsfr-${version}`),
    installs: [NPM_CI, `npm install --no-save --no-audit --no-fund --loglevel=error @gouvfr/dsfr@${version}`],
  };
}

/**
 * Returns a message for each script file of a build, and for each page that contains a script.
 * @param {string} out
 */
function findScripts(out) {
  return [...readScripts(out).map(({ path }) => `${path} is a script`), ...findPageScripts(out)];
}

/**
 * Returns a message for each page that contains a script, and for each script file that contains our code. Other script files
 * are accepted, because Astro also writes the script of React's renderer, which no page loads.
 * @param {string} out
 */
function findPageScripts(out) {
  const pages = readTextFiles(out, /\.html$/).filter(({ text }) => /<script|astro-island/i.test(text));
  return [...pages.map(({ path }) => `${path} has a script`), ...findOurCode(readScripts(out))];
}

/**
 * Returns a message for each script file that contains our code. If the build has no script file, also returns a message,
 * because nothing was checked.
 * @param {string} out
 */
function findOurScripts(out) {
  const scripts = readScripts(out);
  return scripts.length === 0 ? ["no script was built: nothing was looked at"] : findOurCode(scripts);
}

/**
 * Checks the build of a consumer that loads our code: returns a message if the build contains no trace of our code. Without
 * this check, the search for traces in other builds would prove nothing.
 * @param {string} out
 */
function requireOurCode(out) {
  return findOurCode(readScripts(out)).length > 0 ? [] : ["no trace of our code in a build that has it"];
}

/** @param {string} out */
function readScripts(out) {
  return readTextFiles(out, /\.m?js$/);
}

/** @param {{ path: string, text: string }[]} scripts */
function findOurCode(scripts) {
  return scripts.flatMap(({ path, text }) =>
    OUR_TRACES.filter((trace) => text.includes(trace)).map((trace) => `${path} holds our code: “${trace}”`),
  );
}
