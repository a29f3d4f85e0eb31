import { spawnSync } from "node:child_process";
import type { Plugin } from "vite";
import { readAbsentComponents, readDsfrComponents } from "../scripts/catalogue-search.mjs";

const MODULE = "virtual:catalogue-data";

/** Returns a Vite plugin for the module `virtual:catalogue-data`, whose data only Node can read: see scripts/modules.d.ts. */
export function catalogueData(): Plugin {
  return {
    name: "catalogue-data",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => {
      if (id !== `\0${MODULE}`) return;
      const data = {
        components: readDsfrComponents(),
        absentComponents: readAbsentComponents(),
        lastChanges: readLastChanges(),
      };
      return Object.entries(data)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n");
    },
  };
}

/** Returns the day of the last commit that changed each folder of `src/blocks`. Without Git, returns no day. */
function readLastChanges(): Record<string, string> {
  const args = ["log", "--format=%cs", "--name-only", "--", "src/blocks"];
  const { stdout } = spawnSync("git", args, { encoding: "utf8", maxBuffer: Infinity });
  const days: Record<string, string> = {};
  let day = "";
  for (const line of (stdout ?? "").split("\n")) {
    const [, folder] = /^src\/blocks\/([\w-]+)\//.exec(line) ?? [];
    if (folder !== undefined) days[folder] ??= day;
    else if (line !== "") day = line;
  }
  return days;
}
