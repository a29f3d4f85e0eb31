// The workspace's packages by their sources, for tests and builds that are to take what is written now.

import { resolve } from "node:path";

const audit = resolve(import.meta.dirname, "../packages/rgaa-audit/src");

/** As Vite's `resolve.alias` takes it. */
export const sources = [
  // what examples/components imports, as a site does
  {
    find: /^dsfr-blocks\/components$/,
    replacement: resolve(import.meta.dirname, "../src/entries/components.ts"),
  },
  { find: /^rgaa-audit$/, replacement: `${audit}/index.ts` },
  { find: /^rgaa-audit\/([a-z]+)$/, replacement: `${audit}/$1` },
];
