// What tsup does not do: the stylesheets, the types of imported pages, the published fixtures, the pages that `init` starts from, what of the DSFR is in use, and a look at what a consumer will receive.

import {
  accessSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import postcss from "postcss";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { parse } from "yaml";
import { dsfrUse } from "./dsfr-use.mjs";

const command = "dist/cli.js";

copyFileSync("src/styles.css", "dist/styles.css");
// its comments are for those who change it: a site's visitors need not load them
const rules = postcss.parse(readFileSync("src/blocks.css", "utf8"));
rules.walkComments((comment) => void (comment === rules.first || comment.remove()));
writeFileSync("dist/blocks.css", rules.toString());
copyFileSync("packages/tools/src/integrations/vite/client.d.ts", "dist/client.d.ts");
/** @type {Record<string, import("react").FunctionComponent>} */
const library = await import(pathToFileURL(resolve("dist/index.js")).href);
// what is rendered below shows also what there is without a day: that is no mistake to warn of
process.env.NODE_ENV = "production";
publishFixtures();
for (const folder of ["content", "public"])
  cpSync(join("examples/site", folder), join("dist/starter", folder), { recursive: true });
for (const file of ["Header.tsx", "Footer.tsx", "Site.tsx", "site.css"])
  cpSync(join("examples/site/src", file), join("dist/starter/src", file));
writeFileSync("dist/dsfr.json", `${JSON.stringify(await dsfrUse(), null, 2)}\n`);
checkCommand();

/**
 * One JSON file a block: its examples with the HTML that they give, and those that its schema refuses,
 * so that a port to another framework can prove that it agrees.
 */
function publishFixtures() {
  mkdirSync("dist/fixtures", { recursive: true });
  for (const folder of readdirSync("src/blocks")) {
    const path = join("src/blocks", folder, "fixtures.yaml");
    if (!existsSync(path)) continue;
    const component = folder.replace(/(?:^|-)(\w)/g, (_all, letter) => letter.toUpperCase());
    const block = library[component];
    if (!block) throw new Error(`src/entries/index.ts does not export ${component}.`);
    const { fixtures, invalid } = parse(readFileSync(path, "utf8"));
    /** @param {{ name: string, content: object, with?: object }} fixture */
    const published = ({ name, content, with: context = {} }) => {
      const html = renderToStaticMarkup(createElement(block, { ...content, ...context }));
      return { name, content, context, html };
    };
    const file = { component, fixtures: fixtures.map(published), invalid };
    writeFileSync(join("dist/fixtures", `${folder}.json`), `${JSON.stringify(file, null, 2)}\n`);
  }
}

/** `npx dsfr-blocks` needs both: without them it fails on the user's machine, not on ours. */
function checkCommand() {
  if (!readFileSync(command, "utf8").startsWith("#!/usr/bin/env node\n")) {
    throw new Error(
      `${command} has no "#!/usr/bin/env node": it is the first line of packages/tools/src/cli/main.ts.`,
    );
  }
  accessSync(command, constants.X_OK);
}
