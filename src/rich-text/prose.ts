import type { ComponentType } from "react";
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

/** What holds for each option that is not given. */
export const DEFAULTS = {
  components: {},
  labels: {},
  typography: true,
  languages: {},
  abbreviations: {},
  resolveUrl: fromRoot,
  sizeOf: () => undefined,
  newWindow: () => false,
} satisfies Required<ProseOptions>;

const defaultAnnotate = annotator(true);

export function proseOf(options: ProseOptions): Prose {
  const { components, labels, typography, languages, abbreviations, resolveUrl, sizeOf, newWindow } = options;
  const typesets = typography !== false;
  return {
    components: { a: "a", img: "img", ...components },
    labels: labels ? { ...frenchLabels, ...labels } : frenchLabels,
    typeset: typesets ? (text) => typeset(text, typography === true ? {} : typography) : (text) => text,
    annotate:
      languages || abbreviations || !typesets
        ? annotator(typesets, languages, abbreviations)
        : defaultAnnotate,
    resolveUrl: resolveUrl ?? DEFAULTS.resolveUrl,
    sizeOf: sizeOf ?? DEFAULTS.sizeOf,
    newWindow: newWindow ?? DEFAULTS.newWindow,
  };
}
