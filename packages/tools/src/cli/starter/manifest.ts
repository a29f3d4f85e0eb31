import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { editJson } from "../files/editJson";
import { UserError } from "../userError";

/** The properties of a site's `package.json` that `init` uses. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const DSFR = "@gouvfr/dsfr";
/**
 * Last version of the DSFR that can be used without accepting its terms. `package.json` contains this exact version, so that an
 * update does not install a later version.
 */
const DSFR_VERSION = "1.14.4";

/**
 * Reads the `package.json` of a site. Returns undefined if the site has no `package.json`.
 *
 * @throws {UserError} If `package.json` is not a JSON object.
 */
export function readManifest(
  cwd: string,
): { readonly text: string; readonly manifest: Manifest } | undefined {
  const path = join(cwd, "package.json");
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  try {
    const manifest: unknown = JSON.parse(text);
    if (isRecord(manifest)) return { text, manifest };
  } catch {
    // reported below
  }
  throw new UserError("initWrongManifest", { path: "package.json" });
}

export interface Additions {
  readonly needs: Readonly<Record<string, string>>;
  readonly builds: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  /** Whether the site is new. The package of a new site is private, and uses ES modules. */
  readonly isNew: boolean;
}

/** Returns the text of a `package.json` with additional packages and scripts. Existing values are unchanged. */
export function completeManifest(
  { text, manifest }: { readonly text: string; readonly manifest: Manifest },
  { needs, builds, scripts, isNew }: Additions,
): string {
  const { dependencies = {}, devDependencies = {} } = manifest;
  const findMissing = (packages: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(packages).filter(([name]) => !(name in dependencies) && !(name in devDependencies)),
    );
  const allValues = {
    ...(isNew && { private: true, type: "module" }),
    scripts: { ...manifest.scripts, ...scripts, ...manifest.scripts },
    dependencies: sortKeys({ ...dependencies, ...findMissing({ ...needs, [DSFR]: DSFR_VERSION }) }),
    devDependencies: sortKeys({ ...devDependencies, ...findMissing(builds) }),
  };
  const nonEmptyValues = Object.entries(allValues).filter(
    ([, value]) => !isRecord(value) || Object.keys(value).length > 0,
  );
  return editJson(text, Object.fromEntries(nonEmptyValues));
}

function sortKeys(record: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Returns the command that installs packages with the site's package manager. The command contains the major version of
 * each package, except for the DSFR, which is installed in an exact version.
 */
export function formatInstallCommand(packages: Readonly<Record<string, string>>, cwd: string): string {
  const [install, , separator] = detectPackageManager(cwd);
  const names = Object.entries(packages)
    .filter(([name]) => name !== DSFR)
    .map(([name, range]) => `${name}@${/\d+/.exec(range)?.[0] ?? "latest"}`);
  const dsfr = DSFR in packages ? [formatExactInstallCommand(`${DSFR}@${DSFR_VERSION}`, cwd)] : [];
  return [...(names.length > 0 ? [`${install} ${names.join(" ")}`] : []), ...dsfr].join(separator);
}

/** Returns the command that installs a package with the site's package manager, and keeps its exact version. */
export function formatExactInstallCommand(spec: string, cwd: string): string {
  const [install, exact] = detectPackageManager(cwd);
  return `${install} ${exact} ${spec}`;
}

/** Returns the command that installs all the packages of `package.json`. */
export function getInstallAllCommand(cwd: string): string {
  return detectPackageManager(cwd)[0].replace(/ add$/, " install");
}

function detectPackageManager(cwd: string): readonly [install: string, exact: string, between: string] {
  const managers: Readonly<Record<string, readonly [string, string]>> = {
    "pnpm-lock.yaml": ["pnpm add", "--save-exact"],
    "yarn.lock": ["yarn add", "--exact"],
    "bun.lock": ["bun add", "--exact"],
  };
  const found = Object.entries(managers).find(([file]) => existsSync(join(cwd, file)));
  return [...(found?.[1] ?? (["npm install", "--save-exact"] as const)), " && "];
}

/** The DSFR's package and its version, to list among the missing packages of a site. */
export const DSFR_PACKAGE = { [DSFR]: DSFR_VERSION };
