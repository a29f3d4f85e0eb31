import type { ComponentType } from "react";
import { ENGLISH_TERMS } from "../content/english";
import { type Abbreviations, annotator, type Annotator, type Languages } from "./annotate";
import { frenchLabels, type Labels } from "./labels";
import { typeset, type TypographyOptions } from "./typography";
import { fromRoot, type ResolveUrl } from "./url";

/** Elements to use instead of HTML's, such as `{a: NextLink}`. */
export interface ComponentMap {
  // Each host's Link has props of its own; what is passed is what HTML's element takes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly a?: ComponentType<any> | "a";
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly img?: ComponentType<any> | "img";
}

/** How prose is set, the same for every block. */
export interface ProseOptions {
  /** Elements by name, no global registration: `{a: NextLink}`. */
  readonly components?: ComponentMap | undefined;
  /** The library's own words: French by default, `englishLabels` shipped, any of them replaceable. */
  readonly labels?: Partial<Labels> | undefined;
  /** French spacing and ordinals in the author's prose; `false` leaves every character as typed. */
  readonly typography?: boolean | TypographyOptions | undefined;
  /** Terms in other languages, added to the built-in English ones. */
  readonly languages?: Languages | undefined;
  /** Abbreviations to explain where they stand in the text. */
  readonly abbreviations?: Abbreviations | undefined;
  /** The one place where addresses are rewritten. By default `img/a.pdf` becomes `/img/a.pdf`. */
  readonly resolveUrl?: ResolveUrl | undefined;
  /** The weight in bytes of a document to download, when it is known. */
  readonly sizeOf?: ((url: string) => number | undefined) | undefined;
  /** Tells which links open a new window, which is then announced. None by default. */
  readonly newWindow?: ((url: string) => boolean) | undefined;
}

/** The options, filled in: what the renderers work with. */
export interface Prose {
  readonly components: Required<ComponentMap>;
  readonly labels: Labels;
  readonly typeset: (text: string) => string;
  readonly annotate: Annotator;
  readonly resolveUrl: ResolveUrl;
  readonly sizeOf: (url: string) => number | undefined;
  readonly newWindow: (url: string) => boolean;
}

const HTML: Required<ComponentMap> = { a: "a", img: "img" };
const defaultLanguages: Languages = { en: ENGLISH_TERMS };
const defaultAnnotate = annotator(defaultLanguages, {}, true);

export function proseOf(options: ProseOptions): Prose {
  const { typography = true, languages, abbreviations } = options;
  const custom = languages !== undefined || abbreviations !== undefined || typography === false;
  return {
    components: options.components ? { ...HTML, ...options.components } : HTML,
    labels: options.labels ? { ...frenchLabels, ...options.labels } : frenchLabels,
    typeset:
      typography === false ? (text) => text : (text) => typeset(text, typography === true ? {} : typography),
    annotate: custom
      ? annotator(withDefaults(languages), abbreviations ?? {}, typography !== false)
      : defaultAnnotate,
    resolveUrl: options.resolveUrl ?? fromRoot,
    sizeOf: options.sizeOf ?? (() => undefined),
    newWindow: options.newWindow ?? (() => false),
  };
}

function withDefaults(languages: Languages = {}): Languages {
  return { ...languages, en: [...ENGLISH_TERMS, ...(languages["en"] ?? [])] };
}
