import { lstatSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isInside } from "../../files/inside";
import { reaching } from "../userError";

const NAMES = ["dsfr-blocks.config.yaml", "dsfr-blocks.config.yml", "dsfr-blocks.config.json"];

/**
 * Finds the settings of a page, whichever way it was named: the file in its folder, or else in the
 * nearest one above, up to the folder of the command. For a page outside that: its own folder, then that.
 */
export function configFinder(cwd: string): (page: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const nearest = (folder: string): string | undefined => {
    if (!known.has(folder)) known.set(folder, configIn(folder) ?? above(folder));
    return known.get(folder);
  };
  const above = (folder: string) =>
    folder === cwd ? undefined : nearest(isInside(cwd, folder) ? dirname(folder) : cwd);
  return (page) => {
    const found = nearest(dirname(resolve(cwd, page)));
    return found === undefined ? undefined : relative(cwd, found);
  };
}

function configIn(folder: string): string | undefined {
  return NAMES.map((name) => join(folder, name)).find((path) =>
    reaching(path, () => lstatSync(path, { throwIfNoEntry: false })?.isFile()),
  );
}
