import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Details } from "@dsfr-blocks/base/issue";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { DSFR, findDistFolder, findDsfr, findInstalled, REACT_DSFR } from "./load";

/** First stylesheet that `loadStyles` reads. The file exists in every version of the DSFR, once the DSFR is compiled. */
const COMPILED_FILE = "dsfr.main.min.css";

/** Range of `package.json` with which npm may install version 1.15 or later: `^1.14.4`, `>=1.12`, `1.x`, `*`, `latest`. */
const OPEN_RANGE = /^(?:\^1\.|>|1(?:\.[x*])*$|[x*]$|latest$|$)/;

/** Upper bound of a range, below 1.15: `<1.15`, `<=1.14.4`. */
const UPPER_BOUND = /<\s*1\.15\b|<=?\s*1\.(?:\d|1[0-4])\b/;

/** Problem of the DSFR of a site: the name of its message, and the values in the message. */
export interface DsfrProblem<Message extends string = LoadingMessage | "openDsfrRange" | "twoDsfr"> {
  readonly message: Message;
  readonly details?: Details;
}

type LoadingMessage = "noDsfr" | "dsfrNotCompiled";

/** Returns the problem that prevents the styles from loading, if any. `dsfr` is what `findDsfr` returned. */
export function findLoadingProblem(dsfr: string | undefined): DsfrProblem<LoadingMessage> | undefined {
  if (dsfr === undefined) return { message: "noDsfr" };
  const path = join(findDistFolder(dsfr), COMPILED_FILE);
  if (existsSync(path)) return undefined;
  const { version } = readPackage(dsfr);
  return {
    message: "dsfrNotCompiled",
    details: { version: String(version), path: toRelativeName(dsfr, path) },
  };
}

/**
 * Returns every problem of the DSFR that a site has installed: it is absent, its files are missing, npm may install a version
 * whose terms the site has not accepted, or the site has two versions. `folder` is the folder of the site's `package.json`.
 */
export function listDsfrProblems(folder: string): DsfrProblem[] {
  const dsfr = findDsfr([folder]);
  const problems = [findLoadingProblem(dsfr), findOpenRange(folder), findSecondDsfr(folder)];
  return problems.filter((problem) => problem !== undefined);
}

/** Returns the version of the DSFR in a folder that `findDsfr` returned, from its stylesheet. Returns undefined if it has none. */
export function readDsfrVersion(dsfr: string): string | undefined {
  const path = join(findDistFolder(dsfr), COMPILED_FILE);
  return existsSync(path) ? /DSFR v([\d.]+)/.exec(readFileSync(path, "utf8").slice(0, 500))?.[1] : undefined;
}

function findOpenRange(folder: string): DsfrProblem | undefined {
  const installed = findInstalled(folder, DSFR);
  const { dependencies, devDependencies } = existsSync(join(folder, "package.json"))
    ? readPackage(folder)
    : {};
  const range = [dependencies, devDependencies].map((each) => isRecord(each) && each[DSFR]).find(Boolean);
  if (typeof range !== "string" || !installed) return undefined;
  if (!OPEN_RANGE.test(range.trim()) || UPPER_BOUND.test(range)) return undefined;
  const version = String(readPackage(installed)["version"]);
  // a site that has installed 1.15 has accepted its terms
  return /^1\.(?:\d|1[0-4])\./.test(version)
    ? { message: "openDsfrRange", details: { range, version } }
    : undefined;
}

function findSecondDsfr(folder: string): DsfrProblem | undefined {
  const [version, other] = [DSFR, REACT_DSFR].map((name) => {
    const dsfr = findInstalled(folder, name);
    return dsfr && readDsfrVersion(dsfr);
  });
  return version && other && version !== other
    ? { message: "twoDsfr", details: { version, other } }
    : undefined;
}

function readPackage(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
}
