import type { ComponentPropsWithoutRef, ComponentType, JSXElementConstructor, ReactNode } from "react";
import type { FindDirectives } from "@dsfr-blocks/content/markdown/parser";
import type { Definitions, Directive } from "@dsfr-blocks/content/markdown/tree";
import { type Abbreviations, annotator, type Annotator, type Languages } from "./annotate";
import { frenchLabels, type Labels } from "./labels";
import type { HeadingIds, NoteIds } from "./slug";
import { typeset, type TypographyOptions } from "@dsfr-blocks/base/typography";
import { fromRoot, type ResolveUrl } from "./url";

/** What a link is given: what HTML's element takes, with an address always. */
type LinkProps = ComponentPropsWithoutRef<"a"> & { readonly href: string };
/** What an image is given, likewise. */
type ImageProps = ComponentPropsWithoutRef<"img"> & { readonly src: string; readonly alt: string };

/** Elements to use instead of HTML's, such as `{a: NextLink}`. A link always has content. */
export interface ComponentMap {
  readonly a?: JSXElementConstructor<LinkProps & { readonly children: ReactNode }> | "a";
  readonly img?: JSXElementConstructor<ImageProps> | "img";
}

/** The same, filled in. Content is an argument of `element`, which no type of props knows. */
interface Components {
  readonly a: ComponentType<LinkProps> | "a";
  readonly img: ComponentType<ImageProps> | "img";
}

/** How text is set, the same for every block. */
export interface ProseOptions {
  /** Elements by name, no global registration: `{a: NextLink}`. */
  readonly components?: ComponentMap | undefined;
  /** The library's own words: French by default, `englishLabels` shipped, any of them replaceable. */
  readonly labels?: Partial<Labels> | undefined;
  /** French spacing, apostrophes and ordinals in the author's prose; `false` leaves every character as typed. */
  readonly typography?: boolean | TypographyOptions | undefined;
  /** Terms in other languages, added to the built-in English ones. */
  readonly languages?: Languages | undefined;
  /** Abbreviations to explain where they stand in the text. */
  readonly abbreviations?: Abbreviations | undefined;
  /** The one place where addresses are rewritten. By default `img/a.pdf` becomes `/img/a.pdf`. */
  readonly resolveUrl?: ResolveUrl | undefined;
  /** The weight in bytes of a document to download, when it is known. */
  readonly sizeOf?: ((url: string) => number | undefined) | undefined;
  /** Where the site is for its visitors, `https://exemple.gouv.fr`: on paper its links have their whole address. */
  readonly origin?: string | undefined;
  /** Tells which links open a new window, which is then announced. None by default. */
  readonly newWindow?: ((url: string) => boolean) | undefined;
  /** What directives of the text are, `:::name`; a page with `body({ … })` gives it to what its body holds. */
  readonly directives?: DirectiveBlocks | undefined;
}

/** Blocks that a text names in lines of colons: how they are found, and shown. */
export interface DirectiveBlocks {
  readonly find: FindDirectives;
  readonly show: ShowDirective;
  /** The link definitions of the text around, for a text that stands in a directive. */
  readonly outer?: Definitions | undefined;
}

/** Gives the element for a directive whose block has its title at this level; undefined for one that is words. */
export type ShowDirective = (directive: Directive, level: number) => ReactNode;

/** The options, filled in: what the renderers work with. */
export interface Prose {
  readonly components: Components;
  readonly labels: Labels;
  readonly typeset: (text: string) => string;
  readonly annotate: Annotator;
  readonly resolveUrl: ResolveUrl;
  readonly sizeOf: (url: string) => number | undefined;
  readonly origin: string;
  readonly newWindow: (url: string) => boolean;
  /** The ids of notes and of their calls; undefined where nothing gives any: they lead nowhere. */
  readonly noteIds?: NoteIds | undefined;
  readonly directives?: DirectiveBlocks | undefined;
}

/** The context of a text: pass on the one that `render` was given. */
export interface TextContext {
  /** How prose is set. */
  readonly prose: Prose;
  /** Level of the shallowest heading in a text, 2 to 6; at 7 none is a heading. */
  readonly innerLevel: number;
  /** The one text of which directives are blocks: the page's body. */
  readonly text?: TextWithBlocks | undefined;
  /** Undefined where the block has no id for its headings' to build on. */
  readonly ids?: HeadingIds | undefined;
}

/** A text, and what its directives are. */
export interface TextWithBlocks {
  readonly source: string;
  readonly directives: DirectiveBlocks;
}

/** How a text is set: with its directives, where they are blocks. */
export function proseOfText({ prose, text }: TextContext, source: string | undefined): Prose {
  return text && text.source === source ? { ...prose, directives: text.directives } : prose;
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
  origin: "",
  newWindow: () => false,
  directives: undefined,
} satisfies Required<ProseOptions>;

const defaultAnnotate = annotator(true);

export function proseOf(options: ProseOptions): Prose {
  const {
    components,
    labels,
    typography,
    languages,
    abbreviations,
    resolveUrl,
    sizeOf,
    origin,
    newWindow,
    directives,
  } = options;
  const typesets = typography !== false;
  return {
    components: { a: "a", img: "img", ...(components as Partial<Components>) },
    labels: labels ? { ...frenchLabels, ...labels } : frenchLabels,
    typeset: typesets ? (text) => typeset(text, typography === true ? {} : typography) : (text) => text,
    annotate:
      languages || abbreviations || !typesets
        ? annotator(typesets, languages, abbreviations)
        : defaultAnnotate,
    resolveUrl: resolveUrl ?? DEFAULTS.resolveUrl,
    sizeOf: sizeOf ?? DEFAULTS.sizeOf,
    origin: origin ?? DEFAULTS.origin,
    newWindow: newWindow ?? DEFAULTS.newWindow,
    directives,
  };
}

/**
 * Parts a component's props: how prose is set, and all the rest. Options that were not given are not there:
 * most pages give none, and spreading none takes no time.
 */
export function splitProseOptions<P extends ProseOptions>(
  props: P,
): [options: ProseOptions, rest: Omit<P, keyof ProseOptions>] {
  const options: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (!Object.hasOwn(DEFAULTS, name)) rest[name] = value;
    else if (value !== undefined) options[name] = value;
  }
  return [options, rest as Omit<P, keyof ProseOptions>];
}
