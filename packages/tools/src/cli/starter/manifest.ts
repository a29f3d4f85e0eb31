import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { editJson } from "../files/editJson";
import { UserError } from "../userError";

/** What a site's `package.json` says, as far as `init` asks. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const DSFR = "@gouvfr/dsfr";
/** The last version before it asks for its terms. Saved as it is: the next one would be installed by an update. */
const DSFR_VERSION = "1.14.4";

/** Undefined if there is none. */
export function manifestIn(cwd: string): { readonly text: string; readonly manifest: Manifest } | undefined {
  const path = join(cwd, "package.json");
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  try {
    const manifest: unknown = JSON.parse(text);
    if (isRecord(manifest)) return { text, manifest };
  } catch {
    // said below
  }
  throw new UserError("initWrongManifest", { path: "package.json" });
}

export interface Additions {
  readonly needs: Readonly<Record<string, string>>;
  readonly builds: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  /** Whether the site is only beginning: its code is then modules. */
  readonly isNew: boolean;
}

/** A `package.json` that also asks for these packages and has these scripts; what it says already stays. */
export function completed(
  { text, manifest }: { readonly text: string; readonly manifest: Manifest },
  { needs, builds, scripts, isNew }: Additions,
): string {
  const { dependencies = {}, devDependencies = {} } = manifest;
  const missing = (some: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(some).filter(([name]) => !(name in dependencies) && !(name in devDependencies)),
    );
  const all = {
    ...(isNew && { private: true, type: "module" }),
    scripts: { ...manifest.scripts, ...scripts, ...manifest.scripts },
    dependencies: sorted({ ...dependencies, ...missing({ ...needs, [DSFR]: DSFR_VERSION }) }),
    devDependencies: sorted({ ...devDependencies, ...missing(builds) }),
  };
  const more = Object.entries(all).filter(([, value]) => !isRecord(value) || Object.keys(value).length > 0);
  return editJson(text, Object.fromEntries(more));
}

function sorted(some: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(some).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How packages are installed there, by the file that each manager keeps: each with its version, the DSFR exactly in it. */
export function installing(packages: Readonly<Record<string, string>>, cwd: string): string {
  const [install, exact, lines] = managerIn(cwd);
  const names = Object.entries(packages)
    .filter(([name]) => name !== DSFR)
    .map(([name, range]) => `${name}@${/\d+/.exec(range)?.[0] ?? "latest"}`);
  const dsfr = DSFR in packages ? [`${install} ${exact} ${DSFR}@${DSFR_VERSION}`] : [];
  return [...(names.length > 0 ? [`${install} ${names.join(" ")}`] : []), ...dsfr].join(lines);
}

/** How all that `package.json` asks for is installed there. */
export function installingAll(cwd: string): string {
  return managerIn(cwd)[0].replace(/ add$/, " install");
}

function managerIn(cwd: string): readonly [install: string, exact: string, between: string] {
  const managers: Readonly<Record<string, readonly [string, string]>> = {
    "pnpm-lock.yaml": ["pnpm add", "--save-exact"],
    "yarn.lock": ["yarn add", "--exact"],
    "bun.lock": ["bun add", "--exact"],
  };
  const found = Object.entries(managers).find(([file]) => existsSync(join(cwd, file)));
  return [...(found?.[1] ?? (["npm install", "--save-exact"] as const)), " && "];
}

/** The DSFR's own version, among the packages that a site lacks. */
export const DSFR_NEEDED = { [DSFR]: DSFR_VERSION };
