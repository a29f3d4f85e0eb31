import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { everyBlock, isPage, pageIn, type RuleLevels } from "dsfr-blocks/internal";
import * as ourBlocks from "dsfr-blocks/ourBlocks";
import * as ourPages from "dsfr-blocks/ourPages";
import { suggestion } from "@dsfr-blocks/base/nearest";
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
import { AUDIT_SETTINGS } from "@dsfr-blocks/base/node/auditSettings";
import {
  checkKeys,
  validator,
  type Validators,
  listOf,
  objectOf,
  oneOf,
  type SettingLocation,
  recordOf,
  text,
  texts,
} from "@dsfr-blocks/base/node/validators";
import { fileAbove, loadSettings, settingsFile } from "@dsfr-blocks/base/node/settings";
import { SettingError } from "@dsfr-blocks/base/node/settingError";
import * as library from "dsfr-blocks";
import * as schemas from "dsfr-blocks/schema";
import { KEEP } from "./options";
import { placeOf, type SiteFiles } from "./siteFiles";
import { UserError } from "./userError";

/** What a site says of itself and of how its pages are checked. */
export interface Settings extends SiteFiles {
  /** The files of its collections, that of people among them. */
  readonly collections: readonly CollectionPlace[];
  /** `https://exemple.gouv.fr` */
  readonly origin: string | undefined;
  readonly domains: readonly string[];
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

const FORMER = /\.(?:ya?ml|json)$/i;
const NAMES = ["ts", "mts", "js", "mjs", "yaml", "yml", "json"].map((end) => `dsfr-blocks.config.${end}`);

/** What holds without a file of settings. */
export const NO_SETTINGS: Settings = {
  pages: Object.values(ourPages),
  places: [],
  collections: [],
  origin: undefined,
  domains: [],
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
  const found = settingsFile(NAMES, cwd, named);
  if (!found) return NO_SETTINGS;
  const { path, file } = found;
  if (FORMER.test(path)) throw new UserError("formerSettings", { path: file });
  // it gets this very library, of this very version
  const given = { "dsfr-blocks": library, "dsfr-blocks/schema": schemas };
  const { settings, files } = loadSettings(path, file, "defineConfig({ pages: [CandidatesPage] })", given);
  checkKeys(settings, SETTINGS, { file });
  return { ...settingsOf(settings, path, file, cwd), file, files };
}

/** The settings file in a folder, or in the nearest one above that has one. */
export const settingsAbove = (folder: string): string | undefined => fileAbove(folder, NAMES);

const GLOBS = validator(
  isGlobs,
  { fr: "un motif de fichiers, ou plusieurs", en: "one glob, or a list of globs" },
  'files: ["content/faq/*.yml", "content/faq/*.md"]',
);
const PAGE = validator(
  isPage,
  { fr: "une page faite par definePage", en: "a page made by definePage" },
  'pages: [{ page: FaqPage, files: "content/faq/*.md" }]',
);
const BY = validator(
  (value) => typeof value === "string" && value.trim() !== "",
  {
    fr: "« file », le nom du fichier, ou une clé des fiches",
    en: "“file”, the file’s name, or a key of the entries",
  },
  '{ files: "content/_incubators/*.md", by: "title" }',
);
/** The levels of the rules of `check`, whose names `checkRules` checks. */
export const RULES = recordOf(oneOf(["off", "info", "warning", "error"]), 'rules: { "double-space": "off" }');
const LEVELS = 'levels: [{ files: "content/blog/**", rules: { "vague-link": "off" } }]';
const LEVEL: Validators<LevelSetting> = { files: GLOBS, rules: RULES };
const PLACED_PAGE: Validators<PlacedPage> = { page: PAGE, files: GLOBS };
const COLLECTION: Validators<Exclude<CollectionSetting, Files>> = { files: GLOBS, by: BY };
const DOMAINS = texts('domains: ["exemple.gouv.fr"]');

const SETTINGS: Validators<SiteConfig> = {
  pages: listOf(objectOf(PLACED_PAGE, PAGE, ["page", "files"]), "pages: [CandidatesPage]"),
  collections: recordOf(
    objectOf(COLLECTION, GLOBS, ["files"]),
    'collections: { incubators: "content/_incubators/*.md" }',
  ),
  people: text('people: "content/people"'),
  origin: validator(
    isOrigin,
    { fr: "l’adresse du site, sans chemin", en: "the site’s address, without a path" },
    'origin: "https://exemple.gouv.fr"',
  ),
  domains: checkDomains,
  rules: RULES,
  levels: listOf(objectOf(LEVEL, LEVELS, ["files", "rules"]), LEVELS),
  keep: KEEP,
  audit: objectOf(AUDIT_SETTINGS satisfies Validators<AuditConfig>, 'audit: { rules: { "reflow": "off" } }'),
};

function settingsOf(config: SiteConfig, path: string, file: string, cwd: string) {
  try {
    defineConfig(config);
  } catch (error) {
    throw new SettingError("brokenSettings", { file, message: (error as Error).message });
  }
  const { pages: given = NO_SETTINGS.pages, rules = {}, levels = [], domains = [], keep = [] } = config;
  const { people, collections = {}, origin, audit = {} } = config;
  const pages = given.map(pageIn);
  for (const each of [rules, ...levels.map((level) => level.rules)]) checkRules(each, pages, file);
  if (people !== undefined && Object.hasOwn(collections, "people"))
    throw new UserError("twoPeople", { file });
  const filesAt = (files: Files, key: string) =>
    placeOf([files].flat(), path, cwd, (glob) => {
      throw new UserError("noFileMatch", { file, key, path: glob });
    });
  const own = Object.entries(collections).map(([name, setting]): CollectionPlace => {
    const { files, by = "file" } =
      typeof setting === "object" && "files" in setting ? setting : { files: setting };
    return { name, by, ...filesAt(files, `collections.${name}`) };
  });
  return {
    ...{ pages, rules, origin, domains, keep },
    places: given
      .filter((each): each is PlacedPage => typeof each === "object")
      .map(({ page, files }) => ({ page, ...filesAt(files, "pages.files") })),
    levels: levels.map(({ files, rules }) => ({ rules, ...filesAt(files, "levels.files") })),
    auditRules: audit.rules ?? {},
    journeys: audit.journeys ?? [],
    collections: people ? [peopleIn(folderFrom(path, people, file, cwd)), ...own] : own,
  };
}

/** Refuses a rule that there is not, and one whose level is not a site's to set. */
export function checkRules(rules: RuleLevels, pages: readonly AnyPage[], file: string): void {
  const own = pages.some(hasOwnRules);
  const adjustable = adjustableRules.map(({ name }) => name);
  for (const rule of Object.keys(rules).filter((each) => !adjustable.includes(each))) {
    if (everyRule.some(({ name }) => name === rule)) throw new UserError("fixedRule", { file, rule });
    const near = suggestion(rule, adjustable);
    if (near.nearest !== undefined || !own)
      throw new SettingError("unknownRule", { file, rule, known: adjustable.join(", "), ...near });
  }
}

/** Whether a page brings rules that we do not know the names of. */
function hasOwnRules(page: AnyPage): boolean {
  const isOurs = (value: object, ours: object) => Object.values(ours).some((each) => each === value);
  if (page.check && !isOurs(page, ourPages)) return true;
  return everyBlock<AnyBlock>(page).some((block) => block.check && !isOurs(block, ourBlocks));
}

function isGlobs(value: unknown): boolean {
  const globs = [value].flat();
  const isGlob = (glob: unknown) => typeof glob === "string" && glob !== "";
  return globs.every(isGlob) && !globs.every((glob) => String(glob).startsWith("!"));
}

function isOrigin(origin: unknown): boolean {
  return typeof origin === "string" && /^https?:\/\/[^\s/?#]+$/i.test(origin);
}

function checkDomains(domains: unknown, at: SettingLocation): void {
  DOMAINS(domains, at);
  const value = (domains as readonly string[]).find((host) => !/^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(host));
  if (value === undefined) return;
  const instead = value.replace(/^[a-z]+:\/\/|\/.*$/gi, "");
  throw new UserError("wrongHost", { file: at.file, value, instead });
}

function folderFrom(settings: string, people: string, file: string, cwd: string): string {
  const folder = resolve(dirname(settings), people);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError("noPeopleFolder", { file, path: people });
  return nameFrom(cwd, folder) || ".";
}
