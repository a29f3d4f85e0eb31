// Completes the build of tsup in `dist`: adds the stylesheets, the types of imported pages, the published fixtures, the example
// site that `init` copies, and the list of the DSFR's parts that the library uses. Then checks the command.

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
import { collectDsfrUse } from "./dsfr-use.mjs";

const command = "dist/cli.js";

copyFileSync("src/styles.css", "dist/styles.css");
// remove all comments but the first, so that a site's visitors do not download these comments
const stylesheet = postcss.parse(readFileSync("src/blocks.css", "utf8"));
stylesheet.walkComments((comment) => void (comment === stylesheet.first || comment.remove()));
writeFileSync("dist/blocks.css", stylesheet.toString());
copyFileSync("packages/tools/src/integrations/vite/client.d.ts", "dist/client.d.ts");
/** @type {Record<string, import("react").FunctionComponent>} */
const library = await import(pathToFileURL(resolve("dist/index.js")).href);
// use React's production mode, so that fixtures rendered without a date cause no warnings
process.env.NODE_ENV = "production";
publishFixtures();
for (const folder of ["content", "public"])
  cpSync(join("examples/site", folder), join("dist/starter", folder), { recursive: true });
for (const file of ["Header.tsx", "Footer.tsx", "Site.tsx", "titleOf.ts", "site.css"])
  cpSync(join("examples/site/src", file), join("dist/starter/src", file));
writeFileSync("dist/dsfr.json", `${JSON.stringify(await collectDsfrUse(), null, 2)}\n`);
checkCommand();

/**
 * Writes a JSON file for each block: its fixtures with their HTML, and the fixtures that its schema rejects. A port of the
 * blocks to another framework can use these files to test that it renders the same HTML.
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
    const createEntry = ({ name, content, with: context = {} }) => {
      const html = renderToStaticMarkup(createElement(block, { ...content, ...context }));
      return { name, content, context, html };
    };
    const file = { component, fixtures: fixtures.map(createEntry), invalid };
    writeFileSync(join("dist/fixtures", `${folder}.json`), `${JSON.stringify(file, null, 2)}\n`);
  }
}

/**
 * Checks that the built command begins with `#!/usr/bin/env node` and is executable. Throws an `Error` otherwise, because
 * without this check `npx dsfr-blocks` would fail only on a user's machine.
 */
function checkCommand() {
  if (!readFileSync(command, "utf8").startsWith("#!/usr/bin/env node\n")) {
    throw new Error(
      `${command} has no "#!/usr/bin/env node": it is the first line of packages/tools/src/cli/main.ts.`,
    );
  }
  accessSync(command, constants.X_OK);
}
