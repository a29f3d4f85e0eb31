// `npm run bench` measures the last build and other ways to produce the same page. `npm run bench -- NAME` runs only one part,
// such as `check`.

import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchAct } from "./bench/act.mjs";
import { benchAudit } from "./bench/audit.mjs";
import { benchCorpus } from "./bench/audit-corpus.mjs";
import { benchCatalogue } from "./bench/catalogue.mjs";
import { benchCheck } from "./bench/check.mjs";
import { benchCms } from "./bench/cms.mjs";
import { benchComponents } from "./bench/components.mjs";
import { benchPacked } from "./bench/packed.mjs";
import { benchPage } from "./bench/page.mjs";
import { benchParsers } from "./bench/parsers.mjs";
import { benchToolAudit } from "./bench/tool-audit.mjs";

/** @type {{ values: { write: boolean, help: boolean, examples?: string, before?: string }, positionals: string[] }} */
const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
    examples: { type: "string" },
    before: { type: "string" },
  },
});
const isWritten = values.write;

/** @type {Readonly<Record<string, { title: string, run: () => Promise<void> }>>} */
const parts = {
  page: {
    title:
      "rendering, bytes, hydration, imports and growth, in one table; --write puts it in docs/costs.md and the README",
    run: () => benchPage({ isWritten }),
  },
  components: {
    title:
      "six blocks from props, compiled, and by hand; --write puts the table in docs/costs.md and the README",
    run: () => benchComponents({ isWritten }),
  },
  packed: {
    title: "the page's times with the last build, beside those with an earlier package",
    run: () => benchPacked({ before: values.before }),
  },
  parsers: { title: "Markdown and YAML parsers, ours beside others", run: benchParsers },
  check: { title: "1,000 pages checked, beside the parsing of their YAML", run: benchCheck },
  audit: { title: "100 pages audited in Chromium", run: benchAudit },
  "audit-corpus": {
    title:
      "planted faults and right pages, our audit beside others; --write puts the table in packages/rgaa-audit/docs/guide.md",
    run: () => benchCorpus({ isWritten }),
  },
  act: {
    title:
      "the ACT rules' examples, our audit beside others; --write puts the table in packages/rgaa-audit/docs/guide.md",
    run: () => benchAct({ source: values.examples, isWritten }),
  },
  "tool-audit": {
    title:
      "GOV.UK's pages with a fault each, our audit beside others; --write puts the table in packages/rgaa-audit/docs/guide.md",
    run: () => benchToolAudit({ source: values.examples, isWritten }),
  },
  catalogue: { title: "the built catalogue's home page and a story, at 10 Mbit/s", run: benchCatalogue },
  cms: { title: "a key to the new preview, in Decap CMS and Sveltia CMS", run: benchCms },
};

const help = `npm run bench                every part
npm run bench -- PART...     only these parts
npm run bench -- --write     also writes the tables in docs/costs.md, the README and in packages/rgaa-audit/docs/guide.md
npm run bench -- act --examples SOURCE
                             SOURCE is a folder with a copy of github.com/act-rules/act-rules.github.io, or the address
                             of the published list, testcases.json
npm run bench -- tool-audit --examples FOLDER
                             FOLDER is a copy of github.com/alphagov/accessibility-tool-audit
npm run bench -- packed --before PACKAGE
                             PACKAGE is what \`npm pack\` wrote for an earlier commit

${Object.entries(parts)
  .map(([name, { title }]) => `  ${name.padEnd(14)}${title}`)
  .join("\n")}`;

process.chdir(join(import.meta.dirname, ".."));

const unknown = names.filter((name) => !Object.hasOwn(parts, name));

if (values.help) {
  console.log(help);
} else if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(", ")}.\n\n${help}`);
  process.exitCode = 2;
} else if (!existsSync("dist/compiled.js")) {
  console.error("There is nothing to measure yet: npm run build");
  process.exitCode = 2;
} else {
  // with this variable, React and other packages use their production build
  process.env.NODE_ENV = "production";
  console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"})`);
  for (const name of names.length > 0 ? names : Object.keys(parts)) await parts[name]?.run();
}
