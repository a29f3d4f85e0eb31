import type { ComponentPropsWithoutRef, ComponentType, JSXElementConstructor, ReactNode } from "react";
import type { FindDirectives } from "@dsfr-blocks/content/markdown/parser";
import type { Definitions, DirectiveNode } from "@dsfr-blocks/content/markdown/tree";
import { type Abbreviations, createAnnotator, type Annotator, type Languages } from "./annotate";
import { isFrench } from "./language";
import { frenchLabels, type Labels } from "./labels";
import type { HeadingIds, GetNotePrefix } from "./slug";
import { typeset, type TypographyOptions } from "@dsfr-blocks/base/typography";
import { resolveFromRoot, type ResolveUrl } from "./url";

/** Props of a link: the props of HTML's `<a>`, with a required URL. */
type LinkProps = ComponentPropsWithoutRef<"a"> & { readonly href: string };
/** Props of an image: the props of HTML's `<img>`, with a required URL and alternative text. */
type ImageProps = ComponentPropsWithoutRef<"img"> & { readonly src: string; readonly alt: string };

/** Components to use instead of HTML elements, such as `{a: NextLink}`. A link always has content. */
export interface ComponentMap {
  readonly a?: JSXElementConstructor<LinkProps & { readonly children: ReactNode }> | "a";
  readonly img?: JSXElementConstructor<ImageProps> | "img";
}

/** Components with their defaults. Their props have no children: `createElement` receives the children as an argument. */
interface Components {
  readonly a: ComponentType<LinkProps> | "a";
  readonly img: ComponentType<ImageProps> | "img";
}

/** Text settings, the same for every block. */
export interface ProseOptions {
  /** Components to use instead of the elements `a` and `img`: `{a: NextLink}`. */
  readonly components?: ComponentMap | undefined;
  /** Texts of the library: French by default. Use `englishLabels` for English, or replace any of these texts. */
  readonly labels?: Partial<Labels> | undefined;
  /**
   * French spacing, apostrophes and ordinals in the author's prose. Every character stays as typed with `false`, or with labels
   * in a language other than French.
   */
  readonly typography?: boolean | TypographyOptions | undefined;
  /** Terms in other languages, added to the built-in English terms. */
  readonly languages?: Languages | undefined;
  /** Abbreviations to explain in the text. */
  readonly abbreviations?: Abbreviations | undefined;
  /** Rewrites every URL of the content. By default, `img/a.pdf` becomes `/img/a.pdf`. */
  readonly resolveUrl?: ResolveUrl | undefined;
  /** Returns the size of a document to download, in bytes, or undefined if the size is unknown. */
  readonly sizeOf?: ((url: string) => number | undefined) | undefined;
  /** Public origin of the site, `https://exemple.gouv.fr`: links to the site's pages are printed with their whole URL. */
  readonly origin?: string | undefined;
  /** Whether a link opens a new window, which is then announced. By default, no link opens a new window. */
  readonly newWindow?: ((url: string) => boolean) | undefined;
  /** Blocks of the directives of the text, `:::name`. A page with `body({ … })` sets this option for its body. */
  readonly directives?: DirectiveBlocks | undefined;
}

/** Blocks that the directives of a text name, and the functions that find and render them. */
export interface DirectiveBlocks {
  readonly find: FindDirectives;
  readonly render: RenderDirective;
  /** Link definitions of the surrounding text, for a text inside a directive. */
  readonly outer?: Definitions | undefined;
}

/** Renders the block of a directive, with its title at this level; returns undefined for a directive that is only text. */
export type RenderDirective = (directive: DirectiveNode, level: number) => ReactNode;

/** Options with their defaults, for the renderers. */
export interface Prose {
  readonly components: Components;
  readonly labels: Labels;
  readonly typeset: (text: string) => string;
  readonly annotate: Annotator;
  readonly resolveUrl: ResolveUrl;
  readonly sizeOf: (url: string) => number | undefined;
  readonly origin: string;
  readonly newWindow: (url: string) => boolean;
  /**
   * Returns the prefix of the ids of a text's notes and note calls. Undefined if the block has no id: notes and calls are
   * then not linked.
   */
  readonly noteIds?: GetNotePrefix | undefined;
  readonly directives?: DirectiveBlocks | undefined;
  /**
   * Returns the id of the heading whose words a link such as `#titre` contains. Returns undefined if a heading or a block
   * already has exactly this id, or if no heading has these words.
   */
  readonly findAnchor?: ((name: string) => string | undefined) | undefined;
}

/** Context of a text. Pass on the context that `render` received. */
export interface TextContext {
  /** Text settings. */
  readonly prose: Prose;
  /** Level of the shallowest heading in a text, 2 to 6. At 7, headings are rendered as paragraphs. */
  readonly innerLevel: number;
  /** Text whose directives are blocks: the body of the page. */
  readonly text?: TextWithBlocks | undefined;
  /** Heading ids. Undefined if the block has no id: heading ids are built on the block's id. */
  readonly ids?: HeadingIds | undefined;
}

/** Text, and the blocks of its directives. */
export interface TextWithBlocks {
  readonly source: string;
  readonly directives: DirectiveBlocks;
}

/** Returns the text settings for a text, including its directives if they are blocks. */
export function getTextProse({ prose, text }: TextContext, source: string | undefined): Prose {
  return text && text.source === source ? { ...prose, directives: text.directives } : prose;
}

/** Default of each option. */
export const DEFAULT_PROSE_OPTIONS = {
  components: {},
  labels: {},
  typography: true,
  languages: {},
  abbreviations: {},
  resolveUrl: resolveFromRoot,
  sizeOf: () => undefined,
  origin: "",
  newWindow: () => false,
  directives: undefined,
} satisfies Required<ProseOptions>;

const defaultAnnotate = createAnnotator(true);

export function createProse(options: ProseOptions): Prose {
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
  const allLabels = labels ? { ...frenchLabels, ...labels } : frenchLabels;
  const hasTypography = typography !== false && isFrench(allLabels.locale);
  return {
    components: { a: "a", img: "img", ...(components as Partial<Components>) },
    labels: allLabels,
    typeset: hasTypography ? (text) => typeset(text, typography === true ? {} : typography) : (text) => text,
    annotate:
      languages || abbreviations || !hasTypography
        ? createAnnotator(hasTypography, languages, abbreviations, allLabels.locale)
        : defaultAnnotate,
    resolveUrl: resolveUrl ?? DEFAULT_PROSE_OPTIONS.resolveUrl,
    sizeOf: sizeOf ?? DEFAULT_PROSE_OPTIONS.sizeOf,
    origin: origin ?? DEFAULT_PROSE_OPTIONS.origin,
    newWindow: newWindow ?? DEFAULT_PROSE_OPTIONS.newWindow,
    directives,
  };
}

/**
 * Separates the props of a component into the text settings and the other props. Omits undefined options: most pages set no
 * option, and spreading an empty object is fast.
 */
export function splitProseOptions<P extends ProseOptions>(
  props: P,
): [options: ProseOptions, rest: Omit<P, keyof ProseOptions>] {
  const options: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (!Object.hasOwn(DEFAULT_PROSE_OPTIONS, name)) rest[name] = value;
    else if (value !== undefined) options[name] = value;
  }
  return [options, rest as Omit<P, keyof ProseOptions>];
}
