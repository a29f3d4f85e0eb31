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
 */

/**
 * @typedef {object} Consumer
 * @property {string} name folder of examples/consumers
 * @property {string} out where its build is
 * @property {Visit[]} visits
 * @property {string} [page] its own page, of a kind of its own, instead of the example: what it shows is what its own
 *   `dsfr-blocks render` gives
 * @property {(out: string) => string[]} [faultsIn] looks at its build
 */

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
    out: "dist",
    visits: [
      { ...viteVisits[0], shows: "rendered in the browser", commands: ["typecheck", "build"] },
      ...viteVisits.slice(1),
    ],
    faultsIn: ourScripts,
  },
  {
    name: "vite-parsing",
    out: "dist",
    visits: [{ shows: "read and parsed in the browser", commands: ["typecheck", "build"] }],
    faultsIn: ourScripts,
  },
  { name: "vite-react-18", out: "dist", visits: viteVisits, faultsIn: ourScripts },
  {
    name: "next",
    out: "out",
    visits: [
      // Next writes its own inline scripts into a static page
      { shows: "a server component, with Next's own scripts", commands: ["build"], hashes: true },
      { shows: "a server component, without scripts", commands: [], noScript: true },
    ],
    faultsIn: noneOfOurScripts,
  },
  {
    name: "own-page-vite",
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
    out: "dist",
    visits: [{ shows: "without a client directive", commands: ["build"] }],
    faultsIn: noScriptInPages,
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
];

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
