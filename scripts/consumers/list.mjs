// The consumers of examples/consumers, and what is asked of each beside showing the page.

import { filesUnder } from "./files.mjs";

/**
 * @typedef {object} Visit
 * @property {string} shows what this visit proves, in words
 * @property {string[]} commands npm scripts to run before it, in the consumer's folder
 * @property {Record<string, string>} [env]
 * @property {string} [policy] what the site's framework needs beside a strict policy
 * @property {boolean} [hashes] whether the policy lets the page's own inline scripts run, by their hash
 * @property {boolean} [noScript] whether the page has to hold without any script
 * @property {string} [links] an attribute that every link of the page must have
 * @property {string} [host] the row of the table in docs/hosts.md that it is for, where it is not the consumer's own
 */

/**
 * @typedef {object} Consumer
 * @property {string} name folder of examples/consumers
 * @property {string[]} [over] other folders there, over whose files its own are laid; it has no folder where they are enough
 * @property {string[]} [installs] command lines that install it, in place of npm with its lock file
 * @property {string} [out] where its build is
 * @property {Visit[]} visits
 * @property {string} [types] the program that checks its types, in one of the visits' commands
 * @property {string[]} [commands] npm scripts that have to pass, of one that shows no page
 * @property {string} [page] its own page, of a kind of its own, instead of the example: what it shows is what its own
 *   `dsfr-blocks render` gives
 * @property {(out: string) => string[]} [faultsIn] looks at its build
 */

/** What is installed is what the lock file says. */
export const NPM_CI = "npm ci --no-audit --no-fund --loglevel=error";

/** Traces of our code in a script: class names that the blocks write, and the message of a missing content. */
const OUR_TRACES = ["dsfrb-", "takes compiled content"];

const development = { NODE_ENV: "development" };

/** @type {Visit[]} */
const viteVisits = [
  { shows: "rendered in the browser", commands: ["build"] },
  // React says what does not fit in its development build alone
  {
    shows: "rendered at build, then hydrated",
    commands: ["build -- --mode development", "prerender -- --mode development"],
    env: development,
  },
  { shows: "rendered at build, without scripts", commands: [], noScript: true },
];

const typedViteVisits = [
  { ...viteVisits[0], shows: "rendered in the browser", commands: ["typecheck", "build"] },
  ...viteVisits.slice(1),
];

/** @type {Consumer[]} */
export const consumers = [
  {
    name: "node",
    out: "dist",
    visits: [{ shows: "written by renderToStaticMarkup", commands: ["build"] }],
    faultsIn: noScripts,
  },
  {
    name: "vite-react-19",
    types: "tsc",
    out: "dist",
    visits: typedViteVisits,
    faultsIn: ourScripts,
  },
  {
    name: "vite-parsing",
    out: "dist",
    visits: [{ shows: "read and parsed in the browser", commands: ["typecheck", "build"] }],
    faultsIn: ourScripts,
  },
  {
    name: "vite-react-18",
    over: ["vite-react-19"],
    types: "tsc",
    out: "dist",
    visits: typedViteVisits,
    faultsIn: ourScripts,
  },
  // a package finds there its own dependencies alone, and a site what it asks for
  { ...viteWith("pnpm"), installs: ["npx --yes pnpm@10.34.8 install --no-lockfile --ignore-scripts"] },
  viteWithDsfr("1.12.1"),
  viteWithDsfr("1.13.1"),
  {
    name: "next",
    types: "next build",
    out: "out",
    visits: [
      // Next writes its own inline scripts into a static page
      { shows: "a server component, with Next's own scripts", commands: ["build"], hashes: true },
      { shows: "a server component, without scripts", commands: [], noScript: true },
      {
        shows: "the same, built by webpack",
        commands: ["build -- --webpack"],
        hashes: true,
        host: "next-webpack",
      },
    ],
    faultsIn: noneOfOurScripts,
  },
  {
    name: "own-page-vite",
    over: ["own-page"],
    out: "dist",
    page: "content/administrations.md",
    visits: [
      // the build writes the types of the site's pages
      { ...viteVisits[0], shows: "checked, and rendered in the browser", commands: ["build", "typecheck"] },
      ...viteVisits.slice(1),
    ],
    faultsIn: ourScripts,
  },
  {
    name: "own-page-next",
    over: ["own-page"],
    out: "out",
    page: "content/administrations.md",
    visits: [
      {
        shows: "checked; a server component with a client component in it",
        commands: ["build"],
        hashes: true,
      },
      { shows: "the same, without scripts", commands: [], noScript: true },
    ],
    faultsIn: noneOfOurScripts,
  },
  {
    name: "astro",
    types: "astro check",
    out: "dist",
    visits: [{ shows: "without a client directive", commands: ["typecheck", "build"] }],
    faultsIn: noScriptInPages,
  },
  {
    name: "react-router",
    types: "tsc",
    out: "build/client",
    visits: [
      // React Router writes its own inline scripts into each page
      { shows: "rendered at build, then hydrated", commands: ["typecheck", "build"], hashes: true },
      { shows: "rendered at build, without scripts", commands: [], noScript: true },
    ],
    faultsIn: ourScripts,
  },
  {
    name: "tanstack-start",
    types: "tsc",
    out: "dist/client",
    visits: [
      // so does TanStack Start; it writes the routes' types when it builds
      { shows: "rendered at build, then hydrated", commands: ["build", "typecheck"], hashes: true },
      { shows: "rendered at build, without scripts", commands: [], noScript: true },
    ],
    faultsIn: ourScripts,
  },
  {
    name: "react-dsfr",
    out: "dist",
    visits: [
      {
        shows: "between react-dsfr's header and footer",
        commands: ["typecheck", "build"],
        // one <style> that react-dsfr writes, and the flag in the DSFR's own logo
        policy:
          "style-src 'self' 'sha256-HzhUjVBe6Oi2wcxUM7bmy2Rp9VdLMHYDdYr9MalNmOY='; img-src 'self' data:",
        links: "data-link",
      },
    ],
    faultsIn: ourScripts,
  },
  { name: "jest", visits: [], commands: ["test"] },
  {
    name: "jest-transformed",
    visits: [],
    commands: ["test:babel-commonjs", "test:babel-modules", "test:ts-jest"],
  },
];

/**
 * A site of another, in which one thing is not the same.
 * @param {string} name
 * @returns {Consumer}
 */
function viteWith(name) {
  return {
    name: `vite-${name}`,
    over: ["vite-react-19"],
    out: "dist",
    visits: typedViteVisits.slice(0, 1),
    faultsIn: ourScripts,
  };
}

/**
 * The same site with an older DSFR, the rest as it is locked.
 * @param {string} version
 * @returns {Consumer}
 */
function viteWithDsfr(version) {
  return {
    ...viteWith(`dsfr-${version}`),
    installs: [NPM_CI, `npm install --no-save --no-audit --no-fund --loglevel=error @gouvfr/dsfr@${version}`],
  };
}

/**
 * No script at all: neither a file nor one in a page.
 * @param {string} out
 */
function noScripts(out) {
  return [...scriptFiles(out).map(({ path }) => `${path} is a script`), ...noScriptInPages(out)];
}

/**
 * No page has a script, nor asks for one. Astro writes that of React's renderer, which no page names.
 * @param {string} out
 */
function noScriptInPages(out) {
  const pages = filesUnder(out, /\.html$/).filter(({ text }) => /<script|astro-island/i.test(text));
  return [...pages.map(({ path }) => `${path} has a script`), ...ourCodeIn(scriptFiles(out))];
}

/**
 * Scripts, and none of them ours.
 * @param {string} out
 */
function noneOfOurScripts(out) {
  const scripts = scriptFiles(out);
  return scripts.length === 0 ? ["no script was built: nothing was looked at"] : ourCodeIn(scripts);
}

/**
 * The traces are still ours: a build that has our code shows one, or looking for them proves nothing.
 * @param {string} out
 */
function ourScripts(out) {
  return ourCodeIn(scriptFiles(out)).length > 0 ? [] : ["no trace of our code in a build that has it"];
}

/** @param {string} out */
function scriptFiles(out) {
  return filesUnder(out, /\.m?js$/);
}

/** @param {{ path: string, text: string }[]} scripts */
function ourCodeIn(scripts) {
  return scripts.flatMap(({ path, text }) =>
    OUR_TRACES.filter((trace) => text.includes(trace)).map((trace) => `${path} holds our code: “${trace}”`),
  );
}
