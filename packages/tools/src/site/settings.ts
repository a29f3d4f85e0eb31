import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { everyBlock, isPage, pageIn, type RuleLevels } from "dsfr-blocks/internal";
import * as ourBlocks from "dsfr-blocks/ourBlocks";
import * as ourPages from "dsfr-blocks/ourPages";
import { suggestion } from "@dsfr-blocks/base/nearest";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import type { Journey } from "@dsfr-blocks/base/journey";
import { type CollectionPlace, peopleIn } from "./collections";
import {
  type AnyBlock,
  type AnyPage,
  type AuditConfig,
  type CollectionSetting,
  defineConfig,
  type Files,
  type LevelSetting,
  type PlacedPage,
  type SiteConfig,
} from "dsfr-blocks";
import { nameFrom } from "@dsfr-blocks/base/node/inside";
import { adjustableRules, everyRule } from "./everyRule";
import { loadModule } from "@dsfr-blocks/base/node/loadModule";
import { checkLevel, fileAbove } from "@dsfr-blocks/base/node/settings";
import * as library from "dsfr-blocks";
import * as schemas from "dsfr-blocks/schema";
import { type KnownOptions, refuseUnknown } from "./options";
import type { SiteSentence } from "./sentences";
import type { Details } from "@dsfr-blocks/base/finding";
import { type Place, placeOf, type SiteFiles } from "./siteFiles";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import { UserError } from "./userError";

/** What a site says of itself and of how its pages are checked. */
export interface Settings extends SiteFiles {
  /** The files of its collections, that of people among them. */
  readonly collections: readonly CollectionPlace[];
  /** `https://exemple.gouv.fr` */
  readonly origin: string | undefined;
  readonly hosts: readonly string[];
  /** Classes of the DSFR, with `*` for any letters, that the site uses beside the blocks. */
  readonly keep: readonly string[];
  /** Levels of the rules of `dsfr-blocks audit`. */
  readonly auditRules: Readonly<Record<string, string | undefined>>;
  readonly journeys: readonly Journey[];
  /** The file's name, for sentences; undefined without a file. */
  readonly file: string | undefined;
  /** Every file that the settings are made of, by its whole path. */
  readonly files: readonly string[];
}

const EXTENSIONS = ["ts", "mts", "js", "mjs"];
const FORMER = /\.(?:ya?ml|json)$/i;
const NAMES = [...EXTENSIONS, "yaml", "yml", "json"].map((extension) => `dsfr-blocks.config.${extension}`);

/** What holds without a file of settings. */
export const NO_SETTINGS: Settings = {
  pages: Object.values(ourPages),
  places: [],
  collections: [],
  origin: undefined,
  hosts: [],
  keep: [],
  rules: {},
  levels: [],
  auditRules: {},
  journeys: [],
  file: undefined,
  files: [],
};

/**
 * The settings of a site: those of the file that is named, or else of the one that is found in `cwd` or above;
 * our own pages without a file. Throws a `UserError` for settings that make no sense.
 */
export function readSettings(cwd: string, named?: string): Settings {
  const path = named === undefined ? settingsAbove(cwd) : resolve(cwd, named);
  if (path === undefined) return NO_SETTINGS;
  const name = named ?? nameFrom(cwd, path);
  withFileErrors(name, () => statSync(path));
  if (FORMER.test(path)) throw new UserError("formerSettings", { path: name });
  // it gets this very library, of this very version
  const given = { "dsfr-blocks": library, "dsfr-blocks/schema": schemas };
  const { exported, files } = loadModule(path, name, given);
  return { ...settingsOf(exported, path, name, cwd), file: name, files };
}

/** The settings file in a folder, or in the nearest one above that has one. */
export const settingsAbove = (folder: string): string | undefined => fileAbove(folder, NAMES);

type Fail = (sentence: SiteSentence, details?: Details) => never;

function settingsOf(
  exported: unknown,
  path: string,
  file: string,
  cwd: string,
): Omit<Settings, "file" | "files"> {
  const fail: Fail = (sentence, details) => {
    throw new UserError(sentence, { file, ...details });
  };
  // a promise holds them, and they are read at once
  if (!isRecord(exported) || "then" in exported) fail("noSettings");
  const config = exported as SiteConfig;
  refuseUnknown(file, config, SETTINGS);
  const { levels = [] } = config;
  for (const each of listIn(config.pages ?? []).filter(isRecord)) {
    refuseUnknown(file, each, PLACED_PAGE, "pages.");
    if (!isPage(each["page"])) fail("wrongPage");
  }
  try {
    defineConfig(config);
  } catch (error) {
    fail("brokenSettings", { message: (error as Error).message });
  }
  const {
    pages: given = NO_SETTINGS.pages,
    rules = {},
    hosts = [],
    keep = [],
    people,
    origin,
    audit = {},
  } = config;
  const { collections = {} } = config;
  const pages = given.map(pageIn);
  for (const [key, value] of Object.entries({ rules, audit, "audit.rules": audit.rules ?? {}, collections }))
    if (!isRecord(value)) fail("wrongSetting", { key });
  if (!Array.isArray(hosts)) fail("wrongSetting", { key: "hosts" });
  if (!isTexts(keep)) fail("wrongSetting", { key: "keep" });
  if (!Array.isArray(levels)) fail("wrongLevels");
  if (people !== undefined && typeof people !== "string") fail("wrongSetting", { key: "people" });
  if (origin !== undefined && !isOrigin(origin)) fail("wrongSetting", { key: "origin" });
  refuseUnknown(file, audit, AUDIT, "audit.");
  checkRules(rules, pages, fail);
  const filesAt = (files: Files, key: string) => placeIn(files, key, { path, cwd }, fail);
  const placed = given.filter((each): each is PlacedPage => typeof each === "object");
  const places = placed.map(({ page, files }) => ({ page, ...filesAt(files, "pages.files") }));
  const own = Object.entries(collections).map(([name, setting]): CollectionPlace => {
    const { files, by = "file" } = collectionIn(setting);
    if (typeof setting === "object" && !Array.isArray(setting))
      refuseUnknown(file, setting, COLLECTION, `collections.${name}.`);
    if (typeof by !== "string" || by.trim() === "") fail("wrongBy", { key: name });
    return { name, by, ...filesAt(files, `collections.${name}`) };
  });
  if (people !== undefined && Object.hasOwn(collections, "people")) fail("twoPeople");
  const levelsAt = levels.map((each: unknown) => {
    if (!isRecord(each) || !isRecord(each["rules"])) return fail("wrongLevels");
    refuseUnknown(file, each, LEVEL, "levels.");
    const { files, rules: own } = each as unknown as LevelSetting;
    checkRules(own, pages, fail);
    return { rules: own, ...filesAt(files, "levels.files") };
  });
  hosts.forEach((host: unknown) => checkHost(host, fail));
  const { rules: auditRules = {}, journeys = [] } = audit;
  if (!Array.isArray(journeys)) fail("wrongSetting", { key: "audit.journeys" });
  for (const journey of journeys)
    if (isRecord(journey)) refuseUnknown(file, journey, JOURNEY, "audit.journeys.");
  return {
    ...{ pages, places, rules, levels: levelsAt, origin, hosts, keep, auditRules, journeys },
    collections: people ? [peopleIn(folderFrom(path, people, cwd, fail)), ...own] : own,
  };
}

function collectionIn(setting: CollectionSetting): {
  readonly files: Files;
  readonly by?: string | undefined;
} {
  return isRecord(setting) ? setting : { files: setting };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function placeIn(
  files: unknown,
  key: string,
  { path, cwd }: { readonly path: string; readonly cwd: string },
  fail: Fail,
): Place {
  const globs = [files].flat();
  const isGlob = (glob: unknown) => typeof glob === "string" && glob !== "";
  if (!globs.every(isGlob) || globs.every((glob) => String(glob).startsWith("!")))
    fail("wrongFiles", { key });
  return placeOf(globs as string[], path, cwd, (glob) => fail("noFileMatch", { key, path: glob }));
}

const SETTINGS = {
  pages: true,
  collections: true,
  people: true,
  origin: true,
  hosts: true,
  rules: true,
  levels: true,
  keep: true,
  audit: true,
} satisfies KnownOptions<SiteConfig>;
const PLACED_PAGE = { page: true, files: true } satisfies KnownOptions<PlacedPage>;
const COLLECTION = { files: true, by: true } satisfies KnownOptions<Exclude<CollectionSetting, Files>>;
const LEVEL = { files: true, rules: true } satisfies KnownOptions<LevelSetting>;
const AUDIT = { rules: true, journeys: true } satisfies KnownOptions<AuditConfig>;
const JOURNEY = { name: true, steps: true } satisfies KnownOptions<Journey>;
const LEVELS = ["off", "info", "warning", "error"];

/** Refuses a rule that there is not, one whose level is not a site's to set, and a level that there is not. */
export function checkRules(rules: RuleLevels, pages: readonly AnyPage[], fail: Fail): void {
  const own = pages.some(hasOwnRules);
  const adjustable = adjustableRules.map(({ name }) => name);
  for (const [rule, level] of Object.entries(rules)) {
    if (!adjustable.includes(rule)) {
      if (everyRule.some(({ name }) => name === rule)) fail("fixedRule", { rule });
      const near = suggestion(rule, adjustable);
      if (near.nearest !== undefined || !own)
        fail("unknownRule", { rule, known: adjustable.join(", "), ...near });
    }
    checkLevel(`rules.${rule}`, level, LEVELS, fail);
  }
}

/** Whether a page brings rules that we do not know the names of. */
function hasOwnRules(page: AnyPage): boolean {
  const isOurs = (value: object, ours: object) => Object.values(ours).some((each) => each === value);
  if (page.check && !isOurs(page, ourPages)) return true;
  return everyBlock<AnyBlock>(page).some((block) => block.check && !isOurs(block, ourBlocks));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isOrigin(origin: unknown): boolean {
  return typeof origin === "string" && /^https?:\/\/[^\s/?#]+$/i.test(origin);
}

function checkHost(host: unknown, fail: Fail): void {
  if (typeof host !== "string") return fail("wrongSetting", { key: "hosts" });
  if (/^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(host)) return;
  fail("wrongHost", { value: host, instead: host.replace(/^[a-z]+:\/\/|\/.*$/gi, "") });
}

function folderFrom(settings: string, people: string, cwd: string, fail: Fail): string {
  const folder = resolve(dirname(settings), people);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail("noPeopleFolder", { path: people });
  return nameFrom(cwd, folder) || ".";
}
