import type { Journey } from "@dsfr-blocks/base/journey";
import type { TextSettings } from "../rich-text/languages";
import type { RuleLevels } from "./check";
import type { AnyPage } from "./definePage";
import type { AuditRuleName } from "./auditRuleNames";

/**
 * Settings of a site, for every tool: the default export of its `dsfr-blocks.config.ts`. Paths start from that file's folder.
 */
export interface SiteConfig<
  Pages extends readonly PageSetting[] = readonly PageSetting[],
> extends TextSettings {
  /**
   * Page types of the site, including the built-in ones that it uses. By default, all the built-in page types. The `layout` of
   * a file selects its page type. To select the page type by the path of the file, add `files`:
   * `{ page: FaqPage, files: ["content/faq/*.yml", "content/faq/*.md"] }`. To set the language of these files, add `lang`:
   * `{ page: FaqPage, files: "content/en/faq/*.md", lang: "en" }`.
   */
  readonly pages?: Pages | undefined;
  /**
   * Files of each collection, which fields such as `reference("incubators")` refer to:
   * `collections: { incubators: "content/_incubators/*.md" }`. The name of an entry is the name of its file, or the value of a
   * key: `{ files: "content/_incubators/*.md", by: "title" }`.
   */
  readonly collections?: Readonly<Record<string, CollectionSetting>> | undefined;
  /**
   * Folder of the people's profiles, `content/people`. Shorthand for a collection `people` of the Markdown files in this
   * folder, `by: "title"`.
   */
  readonly people?: string | undefined;
  /**
   * Public URL of the site, without a path: `https://exemple.gouv.fr`. Makes URLs absolute in metadata and in printed pages.
   */
  readonly origin?: string | undefined;
  /**
   * Domains of the site: `["exemple.gouv.fr"]`. `check` reports a link that contains one of these domains: a link to a page of
   * the site needs only a path.
   */
  readonly domains?: readonly string[] | undefined;
  /**
   * Levels of the rules of `dsfr-blocks check`, built-in or from your own blocks:
   * `{ "vague-link": "error", "double-space": "off" }`.
   */
  readonly rules?: RuleLevels | undefined;
  /**
   * Levels of rules in some files: `[{ files: "content/blog/**", rules: { "vague-link": "off" } }]`. If several entries that
   * match a file set the same rule, the last of these entries applies.
   */
  readonly levels?: readonly LevelSetting[] | undefined;
  /**
   * DSFR classes used outside the blocks, in your own header or footer for example: `["fr-header*", "fr-footer*"]`. `*` matches
   * any characters. The generated styles keep the CSS rules of these classes, in addition to the CSS rules that the blocks
   * need.
   */
  readonly keep?: readonly string[] | undefined;
  /** Settings of `dsfr-blocks audit`. */
  readonly audit?: AuditConfig | undefined;
}

/**
 * One or several globs, relative to the folder of the settings: `content/faq/*.md`. A glob that begins with `!` excludes files.
 */
export type Files = string | readonly string[];

/** Files of a collection. `by` is the key whose value names an entry; by default `"file"`: the name of the file. */
export type CollectionSetting = Files | { readonly files: Files; readonly by?: string | undefined };

/** Page type and language selected by the paths of files, which then need no `layout` and no `lang`. */
export interface PlacedPage {
  readonly page: AnyPage;
  readonly files: Files;
  /** Language of the files, such as `en`. A file whose `layout` names another page type also has this language. */
  readonly lang?: string | undefined;
}

/** Entry of the setting `pages`: a page type, alone or with the globs of its files. */
export type PageSetting = AnyPage | PlacedPage;

/** Levels of some rules in some files. */
export interface LevelSetting {
  readonly files: Files;
  readonly rules: RuleLevels;
}

type AuditLevel = "off" | "review" | "warning" | "error" | undefined;

/** Settings of `dsfr-blocks audit`: levels of its rules, and journeys through the site. */
export interface AuditConfig {
  /**
   * Levels of the rules of `dsfr-blocks audit`: `off`, `review`, `warning` or `error`. With `review`, a person has to decide.
   */
  readonly rules?: Readonly<Partial<Record<AuditRuleName, AuditLevel>>> | undefined;
  /** Journeys through the site that `dsfr-blocks audit --journeys` follows and audits. */
  readonly journeys?: readonly Journey[] | undefined;
}

/**
 * Returns the settings unchanged, with their type. Export the result as the default export of `dsfr-blocks.config.ts`.
 *
 * @throws {TypeError} If `pages` is empty or contains a value that is not a page type of `definePage`, or if two page types
 * have the same name or the same `layout`.
 * @example
 * export default defineConfig({ pages: [MyPage, FaqPage], domains: ["exemple.gouv.fr"] });
 */
export function defineConfig<Pages extends readonly PageSetting[]>(
  config: SiteConfig<Pages>,
): SiteConfig<Pages> {
  const { pages: settings } = config;
  if (settings === undefined) return config;
  const pages = Array.isArray(settings) ? listPageTypes(settings) : [];
  if (pages.length === 0 || !pages.every(isPageType))
    throw new TypeError("`pages` must contain page types of definePage: pages: [MyPage].");
  const name = findDuplicate(pages.map(({ displayName }) => displayName));
  if (name !== undefined) throw new TypeError(`Two page types have the name “${name}”. Rename one of them.`);
  const layout = findDuplicate(pages.flatMap(({ layouts }) => layouts));
  if (layout !== undefined)
    throw new TypeError(`Two page types have the layout “${layout}”. Change one of them.`);
  return config;
}

/**
 * Returns the page types of the setting `pages`. A page type with several places, for example one for each language, is
 * returned once.
 */
export function listPageTypes(settings: readonly PageSetting[]): AnyPage[] {
  const placed = new Set<AnyPage>();
  return settings.flatMap((setting) => {
    const page = getPageType(setting);
    const isRepeated = page !== setting && placed.has(page);
    if (page !== setting) placed.add(page);
    return isRepeated ? [] : [page];
  });
}

/** Returns the page type of an entry of the setting `pages`. */
function getPageType(setting: PageSetting): AnyPage {
  return typeof setting === "object" && setting !== null ? setting.page : setting;
}

/** Whether a value is a page type, the result of `definePage`. */
export function isPageType(value: unknown): value is AnyPage {
  return typeof value === "function" && "layouts" in value && "schema" in value;
}

function findDuplicate(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
