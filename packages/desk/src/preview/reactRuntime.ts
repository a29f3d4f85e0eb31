import type { ReactNode } from "react";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import type { YamlValues } from "@dsfr-blocks/content/yaml/edit";
import type { Field } from "../field";

/** A format of files, as a CMS takes it. */
export interface FileFormat {
  /** The values of a file, and its `body`. Throws for one that a form cannot show. */
  readonly fromFile: (text: string) => YamlValues;
  readonly toFile: (values: YamlValues, order?: readonly string[]) => string;
}

/** What the preview uses of the CMS. Both Decap CMS and Sveltia CMS have it, as `window.CMS`. */
export interface Cms {
  registerPreviewStyle(style: string): void;
  // A component of the CMS's own React, which is not ours.
  registerPreviewTemplate(name: string, component: unknown): void;
  registerCustomFormat?(name: string, extension: string, format: FileFormat): void;
  /** Of widgets; Sveltia CMS gives none of its own. */
  getWidget?(name: string): CmsWidget | undefined;
  /** Sveltia CMS's own name for widgets, by which it is known: it says nothing of the file that an entry comes from. */
  getFieldType?: unknown;
  registerWidget?(name: string, control: unknown, preview: unknown, schema: unknown): void;
  registerEventListener(listener: {
    readonly name: "preSave" | "prePublish";
    readonly handler: (event: { readonly entry: ImmutableMap }) => unknown;
  }): void;
}

/** A widget as Decap CMS and Netlify CMS keep it. */
export interface CmsWidget {
  readonly control: unknown;
  readonly preview: unknown;
  readonly schema?: unknown;
}

/** What the preview makes its elements with: the CMS's own React, since two Reacts cannot share a tree. */
export interface ReactRuntime {
  /** React's `createElement`, which the CMS puts in `window.h`. */
  readonly h: (type: unknown, props: object | null, ...children: readonly ReactNode[]) => ReactNode;
  /** Of `create-react-class`, which the CMS puts in `window.createClass`. */
  readonly createClass: (specification: object) => unknown;
}

/** What we use of an Immutable map. */
export interface ImmutableMap {
  get(key: string): unknown;
  setIn(path: readonly (string | number)[], value: unknown): ImmutableMap;
  toJS(): unknown;
}

/** A collection of the CMS's settings, of which we use this; also one of its files, in a collection of files. */
export interface CmsCollection {
  readonly name?: unknown;
  readonly preview_path?: unknown;
  readonly fields?: readonly Pick<Field, "name" | "default">[];
  readonly files?: readonly Omit<CmsCollection, "files">[];
}

/** What a CMS gives a preview, of which we use this. */
export interface PreviewProps {
  readonly entry: ImmutableMap;
  /** The frame's own. */
  readonly document?: Document | undefined;
  readonly window?: Window | undefined;
  /** The file behind an address: one that was just chosen is not on the site yet. */
  readonly getAsset?: ((path: string) => unknown) | undefined;
  readonly getCollection?: ((name: string) => Promise<unknown>) | undefined;
  /** The CMS's settings; Sveltia CMS gives none. */
  readonly config?:
    { readonly public_folder?: unknown; readonly collections?: readonly CmsCollection[] } | undefined;
  /** Focuses the field at a path, `how.steps.1.title`, opening what it is in: Decap CMS 3.16 and later. */
  readonly onFieldClick?: ((path: string) => void) | undefined;
}

/** The plain value of what may be an Immutable one. */
export function plain(value: unknown): unknown {
  const isImmutable = typeof value === "object" && value !== null && "toJS" in value;
  return isImmutable ? (value as ImmutableMap).toJS() : value;
}

/** The key under which a file's text is handed on with its values, where a CMS gives it nowhere else. */
export const SOURCE = "__dsfrb_source";

/** Whether the CMS has a collection of this name: its settings say it, or what it gives. */
export async function hasCollection(
  name: string,
  collections: readonly CmsCollection[],
  getCollection: PreviewProps["getCollection"],
): Promise<boolean> {
  if (collections.length > 0) return collections.some((each) => each.name === name);
  return (await getCollection?.(name)) !== undefined;
}

/** The values of an entry. */
export function dataOf(entry: ImmutableMap): unknown {
  const data = plain(entry.get("data"));
  if (!isRecord(data)) return data;
  const { [SOURCE]: _source, ...values } = data;
  return values;
}

/**
 * The address that an image loads from. A file that was just chosen has one in the CMS alone; others keep that of the
 * page. The CMS takes an address with a leading slash for one of the web: it is asked for the same without it, as a
 * site with `public_folder: img` writes them, and for the file that stands behind it.
 */
export function assetUrl(src: string, { getAsset, config }: PreviewProps): string {
  const folder = typeof config?.public_folder === "string" ? `${bare(config.public_folder)}/` : "/";
  const path = bare(src);
  const stored = folder !== "/" && path.startsWith(folder) ? [path, path.slice(folder.length)] : [];
  for (const asked of new Set([src, ...stored])) {
    const asset = getAsset?.(asked);
    const url = asset === undefined || asset === null ? "" : (asset as { toString(): string }).toString();
    if (url.startsWith("blob:")) return url;
  }
  return src;
}

/** A path without the slashes around it. */
function bare(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}
