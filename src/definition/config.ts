import type { Journey } from "@dsfr-blocks/base/journey";
import type { RuleLevels } from "./check";
import type { AnyPage } from "./definePage";
import type { AuditRuleName } from "./auditRuleNames";

/** A site's settings, in its `dsfr-blocks.config.ts`, for every tool. Paths start from that file's folder. */
export interface SiteConfig<Pages extends readonly PageSetting[] = readonly PageSetting[]> {
  /**
   * The site's kinds of page, ours among them if it has any; by default, ours alone. A file is the page that its `layout` names;
   * with `files`, the one of its place: `{ page: FaqPage, files: ["content/faq/*.yml", "content/faq/*.md"] }`.
   */
  readonly pages?: Pages | undefined;
  /**
   * The files whose entries `reference("incubators")` names: `collections: { incubators: "content/_incubators/*.md" }`. A name is
   * that of the file, or what it says at a key: `{ files: "content/_incubators/*.md", by: "title" }`.
   */
  readonly collections?: Readonly<Record<string, CollectionSetting>> | undefined;
  /** The folder of the people's profiles: short for the collection `people` of the Markdown files in it, `by: "title"`. */
  readonly people?: string | undefined;
  /** Where the site is for its visitors, `https://exemple.gouv.fr`: on paper its links have their whole address. */
  readonly origin?: string | undefined;
  /** The site's own domains, which its links need not name: `["exemple.gouv.fr"]`. */
  readonly domains?: readonly string[] | undefined;
  /** The level of each rule of `dsfr-blocks check`: ours for texts and people, and those of the site's own blocks. */
  readonly rules?: RuleLevels | undefined;
  /** Levels of rules in some files: `[{ files: "content/blog/**", rules: { "vague-link": "off" } }]`. The last one that fits a file wins. */
  readonly levels?: readonly LevelSetting[] | undefined;
  /**
   * Classes of the DSFR, with `*` for any letters, that the site's own header, footer and the rest use: `["fr-header*", "fr-footer*"]`.
   * Their rules stay in the styles that the blocks' host makes.
   */
  readonly keep?: readonly string[] | undefined;
  readonly audit?: AuditConfig | undefined;
}

/** A glob, or several, from the folder of the settings: `content/faq/*.md`. One with `!` before it takes files away. */
export type Files = string | readonly string[];

/** The files of a collection, and what names their entries: `file`, their own names, by default; or a key. */
export type CollectionSetting = Files | { readonly files: Files; readonly by?: string | undefined };

/** A kind of page, and the files that are such pages by their place: they need no `layout`. */
export interface PlacedPage {
  readonly page: AnyPage;
  readonly files: Files;
}

/** A kind of page, as `pages` takes it. */
export type PageSetting = AnyPage | PlacedPage;

/** The levels of some rules in some files. */
export interface LevelSetting {
  readonly files: Files;
  readonly rules: RuleLevels;
}

type AuditLevel = "off" | "review" | "warning" | "error" | undefined;

/** Settings of `dsfr-blocks audit`: levels of its rules, and journeys through the site. */
export interface AuditConfig {
  /** The level of each rule of `dsfr-blocks audit`. */
  readonly rules?: Readonly<Partial<Record<AuditRuleName, AuditLevel>>> | undefined;
  /** Ways through the site, for `dsfr-blocks audit --journeys`. */
  readonly journeys?: readonly Journey[] | undefined;
}

/**
 * A site's settings, as its `dsfr-blocks.config.ts` exports them by default. Throws a `TypeError` for pages that
 * cannot be distinguished.
 */
export function defineConfig<Pages extends readonly PageSetting[]>(
  config: SiteConfig<Pages>,
): SiteConfig<Pages> {
  const { pages: settings } = config;
  if (settings === undefined) return config;
  const pages = Array.isArray(settings) ? settings.map(pageIn) : [];
  if (pages.length === 0 || !pages.every(isPage))
    throw new TypeError("`pages` takes pages of definePage: pages: [MyPage].");
  const twice = firstTwice(pages.map(({ displayName }) => displayName));
  if (twice !== undefined) throw new TypeError(`Two pages have the name « ${twice} ».`);
  const layout = firstTwice(pages.flatMap(({ layouts }) => layouts));
  if (layout !== undefined) throw new TypeError(`Two pages have the layout « ${layout} ».`);
  return config;
}

/** The page of a setting. */
export function pageIn(setting: PageSetting): AnyPage {
  return typeof setting === "object" && setting !== null ? setting.page : setting;
}

export function isPage(value: unknown): value is AnyPage {
  return typeof value === "function" && "layouts" in value && "schema" in value;
}

function firstTwice(words: readonly string[]): string | undefined {
  return words.find((word, index) => words.indexOf(word) !== index);
}
