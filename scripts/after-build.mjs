// What tsup does not do: the stylesheet, and a look at what a consumer will receive.

import { accessSync, constants, copyFileSync, readFileSync } from "node:fs";

const command = "dist/cli.js";

copyFileSync("src/styles.css", "dist/styles.css");
checkCommand();

/** `npx dsfr-blocks` needs both: without them it fails on the user's machine, not on ours. */
function checkCommand() {
  if (!readFileSync(command, "utf8").startsWith("#!/usr/bin/env node\n")) {
    throw new Error(`${command} has no "#!/usr/bin/env node": it is the first line of src/cli/main.ts.`);
  }
  accessSync(command, constants.X_OK);
}
