import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  findLabels,
  findLanguage,
  listBlocks,
  isPageType,
  listPageTypes,
  type LabelsByLanguage,
  listLanguages,
  listMissingLabels,
  type RuleLevels,
  type TextSettings,
} from "dsfr-blocks/internal";
import * as ourBlocks from "dsfr-blocks/ourBlocks";
import * as ourPages from "dsfr-blocks/ourPages";
import type { TypographyOptions } from "@dsfr-blocks/base/typography";
import { suggestName } from "@dsfr-blocks/base/nearest";
import type { Journey } from "@dsfr-blocks/base/journey";
import { type CollectionFiles, createPeopleCollection } from "./collections";
import {
  type AnyBlock,
  type AnyPage,
  type AuditConfig,
  type CollectionSetting,
  defineConfig,
  frenchLabels,
  type Files,
  type LevelSetting,
  type PlacedPage,
  type SiteConfig,
} from "dsfr-blocks";
import type { Dependencies } from "@dsfr-blocks/base/node/dependencies";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { adjustableRules, everyRule } from "./everyRule";
import { AUDIT_SETTINGS } from "@dsfr-blocks/base/node/auditSettings";
import {
  checkKeys,
  createValidator,
  anyValue,
  type Validators,
  listOf,
  objectOf,
  oneOf,
  type SettingLocation,
  recordOf,
  text,
  texts,
} from "@dsfr-blocks/base/node/validators";
import { findFileAbove, loadSettings, findSettingsFile } from "@dsfr-blocks/base/node/settings";
import { SettingError } from "@dsfr-blocks/base/node/settingError";
import * as library from "dsfr-blocks";
import * as schemas from "dsfr-blocks/schema";
import { KEEP } from "./options";
import { createFileSet, type SiteFiles } from "./siteFiles";
import { UserError } from "./userError";

/** Settings of a site and of the checks of its pages, from the settings file. */
export interface Settings extends SiteFiles {
  /** The site's collections, including people. */
  readonly collections: readonly CollectionFiles[];
  /** Origin of the site: `https://exemple.gouv.fr`. */
  readonly origin: string | undefined;
  readonly domains: readonly string[];
  /** DSFR classes that the site uses in addition to the blocks' classes. `*` matches any characters. */
  readonly keep: readonly string[];
  /** Levels of the audit rules. */
  readonly auditRules: Readonly<Record<string, string | undefined>>;
  readonly journeys: readonly Journey[];
  /** Name of the settings file, for messages. Undefined if the site has no settings file. */
  readonly file: string | undefined;
  /** Absolute paths of the files on which the settings depend, including paths where a new file would change the settings. */
  readonly files: readonly string[];
}

const FORMER_FORMAT = /\.(?:ya?ml|json)$/i;
const FILE_NAMES = ["ts", "mts", "js", "mjs", "yaml", "yml", "json"].map(
  (end) => `dsfr-blocks.config.${end}`,
);

/** Settings of a site without a settings file. */
export const DEFAULT_SETTINGS: Settings = {
  pages: Object.values(ourPages),
  placements: [],
  collections: [],
  origin: undefined,
  domains: [],
  keep: [],
  rules: {},
  levels: [],
  texts: {},
  auditRules: {},
  journeys: [],
  file: undefined,
  files: [],
};

/**
 * Reads the settings of a site from `configFile`. Without `configFile`, uses the settings file in `cwd`, or in the nearest
 * folder above that has a settings file. Returns the default settings if no folder has a settings file. Adds to
 * `dependencies` the files and folders on which the settings depend, and every path in `cwd` at which a settings file may be
 * created.
 *
 * @throws {UserError} If the settings are invalid.
 */
export function readSettings(cwd: string, configFile?: string, dependencies?: Dependencies): Settings {
  const files: string[] = [];
  const addFile = (path: string) => {
    files.push(path);
    dependencies?.addFile(path);
  };
  const addFolder = (path: string) => dependencies?.addFolder(path);
  for (const name of FILE_NAMES) dependencies?.addFile(join(cwd, name));
  const found = findSettingsFile(FILE_NAMES, cwd, configFile);
  if (!found) return DEFAULT_SETTINGS;
  const { path, file } = found;
  if (FORMER_FORMAT.test(path)) throw new UserError("formerSettings", { path: file });
  // the settings file imports this instance of the library, so that the file and the command use the same version
  const modules = { "dsfr-blocks": library, "dsfr-blocks/schema": schemas };
  const example = "defineConfig({ pages: [CandidatesPage] })";
  const settings = loadSettings(path, file, example, modules, { addFile, addFolder });
  checkKeys(settings, SETTINGS, { file });
  return { ...resolveSettings(settings, path, file, cwd, addFolder), file, files };
}

/**
 * Returns the path of the settings file in a folder, or in the nearest folder above that has a settings file. Returns
 * undefined if no folder has a settings file.
 */
export const findSettingsFileAbove = (folder: string): string | undefined =>
  findFileAbove(folder, FILE_NAMES);

const GLOBS = createValidator(
  isGlobs,
  { fr: "un motif de fichiers ou une liste de motifs", en: "a glob or a list of globs" },
  'files: ["content/faq/*.yml", "content/faq/*.md"]',
);
const PAGE = createValidator(
  isPageType,
  { fr: "un modèle de page créé par definePage", en: "a page type created by definePage" },
  'pages: [{ page: FaqPage, files: "content/faq/*.md" }]',
);
const ENTRY_NAME_KEY = createValidator(
  (value) => typeof value === "string" && value.trim() !== "",
  {
    fr: "« file » (le nom du fichier) ou une clé des fiches",
    en: "“file” (the file’s name) or a key of the entries",
  },
  '{ files: "content/_incubators/*.md", by: "title" }',
);
/** Validator of rule levels. `validateRules` checks the names of the rules. */
export const RULES = recordOf(oneOf(["off", "info", "warning", "error"]), 'rules: { "double-space": "off" }');
const LEVELS_EXAMPLE = 'levels: [{ files: "content/blog/**", rules: { "vague-link": "off" } }]';
const LEVEL: Validators<LevelSetting> = { files: GLOBS, rules: RULES };
const PLACED_PAGE: Validators<PlacedPage> = { page: PAGE, files: GLOBS, lang: text('lang: "en"') };
const COLLECTION: Validators<Exclude<CollectionSetting, Files>> = { files: GLOBS, by: ENTRY_NAME_KEY };
const DOMAINS = texts('domains: ["exemple.gouv.fr"]');

const LABELS = 'labels: { en: { home: "Home page" } }';
const TYPOGRAPHY: Validators<TypographyOptions> = { apostrophes: anyValue };

/** Validators of the text settings, which are also options of each integration. `validateLabels` checks the languages. */
export const TEXT_SETTINGS = {
  abbreviations: recordOf(anyValue, 'abbreviations: { DINUM: "Direction interministérielle du numérique" }'),
  labels: recordOf(
    objectOf(
      Object.fromEntries([...Object.keys(frenchLabels), "statement"].map((name) => [name, anyValue])),
      LABELS,
    ),
    LABELS,
  ),
  languages: recordOf(anyValue, 'languages: { en: ["Chief Product Officer"] }'),
  resolveUrl: anyValue,
  typography: objectOf(TYPOGRAPHY, anyValue),
} satisfies Validators<TextSettings>;

/** Splits settings or options into the text settings that are set, and the rest. */
export function splitTextSettings<Options extends TextSettings>(
  options: Options,
): [texts: TextSettings, rest: Omit<Options, keyof TextSettings>] {
  const texts: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(TEXT_SETTINGS, name)) rest[name] = value;
    else if (value !== undefined) texts[name] = value;
  }
  return [texts, rest as Omit<Options, keyof TextSettings>];
}

const SETTINGS: Validators<SiteConfig> = {
  pages: listOf(objectOf(PLACED_PAGE, PAGE, ["page", "files"]), "pages: [CandidatesPage]"),
  collections: recordOf(
    objectOf(COLLECTION, GLOBS, ["files"]),
    'collections: { incubators: "content/_incubators/*.md" }',
  ),
  people: text('people: "content/people"'),
  origin: createValidator(
    isOrigin,
    { fr: "l’adresse du site, sans chemin", en: "the site’s URL, without a path" },
    'origin: "https://exemple.gouv.fr"',
  ),
  domains: checkDomains,
  rules: RULES,
  levels: listOf(objectOf(LEVEL, LEVELS_EXAMPLE, ["files", "rules"]), LEVELS_EXAMPLE),
  keep: KEEP,
  audit: objectOf(AUDIT_SETTINGS satisfies Validators<AuditConfig>, 'audit: { rules: { "reflow": "off" } }'),
  ...TEXT_SETTINGS,
};

function resolveSettings(
  config: SiteConfig,
  path: string,
  file: string,
  cwd: string,
  onFolder: (path: string) => void,
) {
  try {
    defineConfig(config);
  } catch (error) {
    throw new SettingError("brokenSettings", { file, message: (error as Error).message });
  }
  const {
    pages: pageSettings = DEFAULT_SETTINGS.pages,
    rules = {},
    levels = [],
    domains = [],
    keep = [],
  } = config;
  const { people, collections = {}, origin, audit = {} } = config;
  const pages = listPageTypes(pageSettings);
  const [texts] = splitTextSettings(config);
  validateLabels(
    texts.labels,
    pageSettings.flatMap((each) => (typeof each === "object" ? (each.lang ?? []) : [])),
    file,
  );
  for (const levelSettings of [rules, ...levels.map((level) => level.rules)])
    validateRules(levelSettings, pages, file);
  if (people !== undefined && Object.hasOwn(collections, "people"))
    throw new UserError("twoPeople", { file });
  const createSettingFiles = (files: Files, key: string) =>
    createFileSet([files].flat(), path, cwd, (glob, folder) => {
      onFolder(folder);
      throw new UserError("noFileMatch", { file, key, path: glob });
    });
  const siteCollections = Object.entries(collections).map(([name, setting]): CollectionFiles => {
    const { files, by = "file" } =
      typeof setting === "object" && "files" in setting ? setting : { files: setting };
    return { name, by, ...createSettingFiles(files, `collections.${name}`) };
  });
  return {
    ...{ pages, rules, origin, domains, keep, texts },
    placements: pageSettings
      .filter((each): each is PlacedPage => typeof each === "object")
      .map(({ page, files, lang }) => ({ page, lang, ...createSettingFiles(files, "pages.files") })),
    levels: levels.map(({ files, rules }) => ({ rules, ...createSettingFiles(files, "levels.files") })),
    auditRules: audit.rules ?? {},
    journeys: audit.journeys ?? [],
    collections: people
      ? [createPeopleCollection(resolvePeopleFolder(path, people, file, cwd, onFolder)), ...siteCollections]
      : siteCollections,
  };
}

/**
 * Checks that rules exist and that sites can change their levels. If a page or a block of the site has rules of its own, an
 * unknown rule name is accepted, unless it is nearly the name of a rule of this library.
 *
 * @throws {UserError} If a rule does not exist, or if its level cannot be changed.
 */
export function validateRules(rules: RuleLevels, pages: readonly AnyPage[], file: string): void {
  const hasUnknownRules = pages.some(hasOwnRules);
  const adjustable = adjustableRules.map(({ name }) => name);
  for (const rule of Object.keys(rules).filter((each) => !adjustable.includes(each))) {
    if (everyRule.some(({ name }) => name === rule)) throw new UserError("fixedRule", { file, rule });
    const nearestRule = suggestName(rule, adjustable);
    if (nearestRule.nearest !== undefined || !hasUnknownRules)
      throw new SettingError("unknownRule", { file, rule, known: adjustable.join(", "), ...nearestRule });
  }
}

/**
 * Checks that the site or the library has all the labels of each language. The languages are the keys of `labels` and `placed`,
 * the languages in the setting `pages`.
 *
 * @throws {UserError} If labels of a language are missing.
 */
export function validateLabels(
  labels: LabelsByLanguage | undefined,
  placed: readonly string[],
  file: string,
): void {
  for (const lang of [...Object.keys(labels ?? {}), ...placed]) {
    if (findLabels(lang, labels)) continue;
    const own = labels?.[findLanguage(lang, Object.keys(labels)) ?? ""] ?? {};
    const known = listLanguages(labels)
      .filter((each) => findLabels(each, labels))
      .join(", ");
    throw new UserError("missingLabels", {
      file,
      lang,
      known,
      missing: listMissingLabels(own).join(", "),
    });
  }
}

/** Whether a page type or one of its blocks belongs to the site and has a `check`, whose rule names we cannot know. */
function hasOwnRules(page: AnyPage): boolean {
  const isOurs = (value: object, libraryExports: object) =>
    Object.values(libraryExports).some((each) => each === value);
  if (page.check && !isOurs(page, ourPages)) return true;
  return listBlocks<AnyBlock>(page).some((block) => block.check && !isOurs(block, ourBlocks));
}

function isGlobs(value: unknown): boolean {
  const globs = [value].flat();
  const isGlob = (glob: unknown) => typeof glob === "string" && glob !== "";
  return globs.every(isGlob) && !globs.every((glob) => String(glob).startsWith("!"));
}

function isOrigin(origin: unknown): boolean {
  return typeof origin === "string" && /^https?:\/\/[^\s/?#]+$/i.test(origin);
}

function checkDomains(domains: unknown, location: SettingLocation): void {
  DOMAINS(domains, location);
  const value = (domains as readonly string[]).find((domain) => !/^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(domain));
  if (value === undefined) return;
  const instead = value.replace(/^[a-z]+:\/\/|\/.*$/gi, "");
  throw new UserError("wrongDomain", { file: location.file, value, instead });
}

function resolvePeopleFolder(
  settings: string,
  people: string,
  file: string,
  cwd: string,
  onFolder: (path: string) => void,
): string {
  const folder = resolve(dirname(settings), people);
  onFolder(folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError("noPeopleFolder", { file, path: people });
  return toRelativeName(cwd, folder) || ".";
}
