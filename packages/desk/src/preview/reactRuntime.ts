import type { ReactNode } from "react";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import type { YamlValues } from "@dsfr-blocks/content/yaml/edit";
import type { EditorComponent } from "../editorComponents";
import type { SiteField } from "../field";

/** File format that is registered in a CMS. */
export interface FileFormat {
  /** Returns the values of a file, with its `body`. Throws for a file that a form cannot show. */
  readonly fromFile: (text: string) => YamlValues;
  readonly toFile: (values: YamlValues, order?: readonly string[]) => string;
}

/** Functions of the CMS that the preview uses. Both Decap CMS and Sveltia CMS have these functions, in `window.CMS`. */
export interface Cms {
  registerPreviewStyle(style: string): void;
  // `component` is a component of the CMS's React, not of the library's React
  registerPreviewTemplate(name: string, component: unknown): void;
  registerCustomFormat?(name: string, extension: string, format: FileFormat): void;
  /** Returns a widget. Sveltia CMS returns undefined for its own widgets. */
  getWidget?(name: string): CmsWidget | undefined;
  /** Function that only Sveltia CMS has, and that identifies this CMS. Sveltia CMS does not provide the file of an entry. */
  getFieldType?: unknown;
  registerEditorComponent?(component: EditorComponent): void;
  registerWidget?(name: string, control: unknown, preview: unknown, schema: unknown): void;
  registerEventListener(listener: {
    readonly name: "preSave" | "prePublish";
    readonly handler: (event: { readonly entry: ImmutableMap }) => unknown;
  }): void;
}

/** Widget in Decap CMS and Netlify CMS. */
export interface CmsWidget {
  readonly control: unknown;
  readonly preview: unknown;
  readonly schema?: unknown;
}

/**
 * React functions with which the preview creates its elements. These functions must come from the CMS, because two copies of
 * React cannot share a tree.
 */
export interface ReactRuntime {
  /** `createElement` of React, which the CMS puts in `window.h`. */
  readonly h: (type: unknown, props: object | null, ...children: readonly ReactNode[]) => ReactNode;
  /** Function of `create-react-class`, which the CMS puts in `window.createClass`. */
  readonly createClass: (specification: object) => unknown;
}

/** Methods of an Immutable map that the preview uses. */
export interface ImmutableMap {
  get(key: string): unknown;
  setIn(path: readonly (string | number)[], value: unknown): ImmutableMap;
  toJS(): unknown;
}

/** Properties of a collection in the CMS's settings, or of a file in a collection of files, that the preview uses. */
export interface CmsCollection {
  readonly name?: unknown;
  readonly label?: unknown;
  readonly preview_path?: unknown;
  readonly fields?: readonly SiteField[];
  readonly files?: readonly Omit<CmsCollection, "files">[];
}

/** Props that a CMS passes to a preview and that the preview uses. */
export interface PreviewProps {
  readonly entry: ImmutableMap;
  /** Document of the preview's frame. */
  readonly document?: Document | undefined;
  readonly window?: Window | undefined;
  /** Returns the CMS's file for an image path. Needed for a file that was just selected, which is not on the site yet. */
  readonly getAsset?: ((path: string) => unknown) | undefined;
  readonly getCollection?: ((name: string) => Promise<unknown>) | undefined;
  /** Settings of the CMS. Sveltia CMS provides no settings. */
  readonly config?:
    { readonly public_folder?: unknown; readonly collections?: readonly CmsCollection[] } | undefined;
  /**
   * Focuses the field at a path, such as `how.steps.1.title`, and opens the parts that contain this field. Only in Decap CMS
   * 3.16 and later.
   */
  readonly onFieldClick?: ((path: string) => void) | undefined;
}

/**
 * Converts an Immutable value to a plain value, without the keys that Sveltia CMS adds to list items. Returns any other value
 * unchanged.
 */
export function toPlain(value: unknown): unknown {
  const isImmutable = typeof value === "object" && value !== null && "toJS" in value;
  return isImmutable ? removeCmsKeys((value as ImmutableMap).toJS()) : value;
}

/** Prefix of the keys that Sveltia CMS adds to list items, and does not save: `__sc_item_id`. */
const CMS_PREFIX = "__sc_";

function removeCmsKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(removeCmsKeys);
  if (!isRecord(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith(CMS_PREFIX));
  return Object.fromEntries(entries.map(([key, part]) => [key, removeCmsKeys(part)]));
}

/** Key under which a file's text is added to the file's values, for a CMS that does not provide this text. */
export const SOURCE_KEY = "__dsfrb_source";

/**
 * Whether the CMS has a collection of this name, according to the CMS's settings. If the settings list no collections, asks the
 * CMS for the collection.
 */
export async function hasCollection(
  name: string,
  collections: readonly CmsCollection[],
  getCollection: PreviewProps["getCollection"],
): Promise<boolean> {
  if (collections.length > 0) return collections.some((each) => each.name === name);
  return (await getCollection?.(name)) !== undefined;
}

/** Returns the values of an entry, without the text of its file. */
export function getValues(entry: ImmutableMap): unknown {
  const data = toPlain(entry.get("data"));
  if (!isRecord(data)) return data;
  const { [SOURCE_KEY]: _source, ...values } = data;
  return values;
}

/**
 * Returns the URL from which an image is loaded. A file that was just selected has a URL only in the CMS; for any other image,
 * returns `src`. The CMS treats a URL with a leading slash as a URL on the web. If the image is in `public_folder`, this
 * function therefore also asks the CMS for the path without the slash, and for the path without the folder.
 */
export function getAssetUrl(src: string, { getAsset, config }: PreviewProps): string {
  const folder = typeof config?.public_folder === "string" ? `${trimSlashes(config.public_folder)}/` : "/";
  const path = trimSlashes(src);
  const stored = folder !== "/" && path.startsWith(folder) ? [path, path.slice(folder.length)] : [];
  for (const assetPath of new Set([src, ...stored])) {
    const asset = getAsset?.(assetPath);
    const url = asset === undefined || asset === null ? "" : (asset as { toString(): string }).toString();
    if (url.startsWith("blob:")) return url;
  }
  return src;
}

/** Returns a path without its leading and trailing slashes. */
function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}
