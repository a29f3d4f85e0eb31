import { entryForms, pageFields, type ReadablePage, DEFAULT_TITLE_KEY } from "dsfr-blocks/internal";

import { getComponentId } from "./editorComponents";
import { fillWithExample } from "./fillWithExample";
import { type FieldDetails, type Field, createFields, getLabel, MARKDOWN_TRAITS } from "./fields";

/** Target of a form: a page type, or `"people"` for the profiles of the people whose names pages contain. */
export type CollectionOf =
  Pick<ReadablePage, "layouts" | "schema" | "body" | "inBody" | "titleFrom" | "pluralLabel"> | "people";

/** Options of a collection: the files of its entries, and the fields of its form. */
export interface CollectionOptions extends FieldDetails {
  /**
   * `layout` of the pages of this collection, for a page type with several `layout` values. By default, the first value. A new
   * page has this `layout`, and the collection lists only the files with this `layout`: Decap CMS filters by only one value.
   */
  readonly layout?: string | undefined;
  /**
   * Languages of the site, such as `["fr", "en"]`. The form then has fields for the page's language and for the URLs of its
   * translations; by default, these fields are hidden.
   */
  readonly languages?: readonly string[] | undefined;
  /** Language of the pages, such as `en`, if the folder contains pages of only one language. A new page has this `lang`. */
  readonly lang?: string | undefined;
  /** Name of the collection. By default, the `layout` of its pages, or `people`. */
  readonly name?: string | undefined;
  /** Label of the collection in the CMS. */
  readonly label?: string | undefined;
  /** Folder of the pages, from the root of the repository. */
  readonly folder?: string | undefined;
  /**
   * Whether the folder also contains pages of other types. If `true`, the collection lists only the files with its `layout`.
   */
  readonly shared?: boolean | undefined;
  /**
   * Format of the files. `as-written-frontmatter` is the format of `registerPreviews`, which keeps unedited parts byte for
   * byte. By default, the CMS's own format: `yaml` for YAML files, otherwise `yaml-frontmatter`.
   */
  readonly format?: FileFormatName | undefined;
  /**
   * `files` glob of this page type in the site's settings: `content/faq/*.yml`. Sets the folder and format of the collection.
   * With `files`, the collection has no field for `layout`.
   */
  readonly files?: string | undefined;
  /** Path of a single file to edit, instead of a folder. The collection and the file have the same name in the CMS. */
  readonly file?: string | undefined;
  /**
   * URL pattern of a page, such as `/candidats/{{slug}}`. Sets the collection's `preview_path`, which the panel uses to find
   * dead links.
   */
  readonly href?: string | undefined;
  /**
   * Text of a page file that prefills each new page. With `example`, `collectionFor` returns a second collection for the same
   * folder, whose name ends with `-example`: list it in the settings beside the collection without `example`.
   */
  readonly example?: string | undefined;
}

/** Returns the name of the additional collection whose new pages are prefilled with an example. */
export function getExampleName(collection: string): string {
  return `${collection}-example`;
}

/**
 * Name of the format that `registerPreviews` registers in the CMS. Sveltia CMS accepts Markdown files only with a
 * `…-frontmatter` format.
 */
export const AS_WRITTEN = "as-written-frontmatter";

export type FileFormatName = "yaml-frontmatter" | "yaml" | typeof AS_WRITTEN;

/** Collection in the configuration of Decap CMS and Sveltia CMS. */
export type CmsCollection = FolderCollection | FileCollection;

interface NamedItem {
  readonly name: string;
  readonly label: string;
}

/** Collection whose entries are the files of a folder. */
export interface FolderCollection extends NamedItem {
  readonly label_singular: string;
  readonly preview_path?: string;
  readonly folder: string;
  readonly create: true;
  readonly extension: string;
  readonly format: FileFormatName;
  readonly slug: string;
  readonly identifier_field: string;
  readonly filter?: CollectionFilter;
  readonly fields: readonly Field[];
}

/** Filter of the entries that the CMS lists from a folder. */
export interface CollectionFilter {
  readonly field: string;
  readonly value: string;
}

/** Collection of individually named files. */
export interface FileCollection extends NamedItem {
  readonly format: FileFormatName;
  readonly files: readonly (NamedItem & {
    readonly file: string;
    readonly preview_path?: string;
    readonly fields: readonly Field[];
  })[];
}

/**
 * Returns the collection of a page type, with a field for each key of its schema: label, hint, widget, required keys,
 * patterns. Add `collectionFor(MyPage, { folder: "content" })` to the CMS's `collections`, from JavaScript or as the YAML
 * that `dsfr-blocks schema PAGE --format decap` prints.
 */
export function collectionFor(target: CollectionOf, options: CollectionOptions = {}): CmsCollection {
  const [firstLayout] = target === "people" ? [] : target.layouts;
  const { layout = firstLayout } = options;
  const [pluralLabel, singularLabel] =
    target === "people"
      ? ["Personnes", "Personne"]
      : [getPluralLabel(target, layout), target.schema.label ?? "Page"];
  const defaultName = target === "people" ? target : (layout ?? "pages");
  const { name = defaultName, label = pluralLabel, files = "", example, shared, href } = options;
  const isFiltered = (shared === true || options.layout !== undefined) && files === "";
  const previewPath = href === undefined ? {} : { preview_path: href.replace(/^\//, "") };
  const { folder = getGlobFolder(files) ?? `content/${name}`, file = isGlob(files) ? undefined : files } =
    options;
  const [extension = "md"] = /(?<=\.)(?:md|ya?ml)$/i.exec(file ?? files) ?? [];
  const fields = fieldsFor(target, options);
  // set the format explicitly, because Decap CMS cannot guess the format of an empty file
  const { format = extension === "md" ? "yaml-frontmatter" : "yaml" } = options;
  if (file !== undefined)
    return { name, label, format, files: [{ name, label, file, ...previewPath, fields }] };
  const collection: FolderCollection = {
    name,
    label,
    label_singular: singularLabel,
    folder,
    create: true,
    extension,
    format,
    slug: "{{slug}}",
    identifier_field: target === "people" ? DEFAULT_TITLE_KEY : target.titleFrom,
    ...(isFiltered && layout !== undefined && { filter: createFilter(layout) }),
    ...previewPath,
    fields,
  };
  if (example === undefined) return collection;
  const exampleLabel = `${singularLabel}, d’après un exemple`;
  // Decap CMS truncates menu items after about twenty letters
  const shortLabel = `Exemple ${singularLabel.replace(/^Page /, "")}`;
  const filledFields = fillWithExample(fields, example, `example.${extension}`);
  return {
    ...collection,
    name: getExampleName(name),
    label: exampleLabel,
    label_singular: shortLabel,
    fields: filledFields,
  };
}

/** Returns only the fields, for a collection that the site defines itself. */
export function fieldsFor(
  target: CollectionOf,
  {
    files,
    layout,
    languages = [],
    lang,
    ...details
  }: FieldDetails & Pick<CollectionOptions, "files" | "layout" | "languages" | "lang"> = {},
): Field[] {
  if (target === "people") return createFields(entryForms[target], details);
  const { schema, layouts, body, inBody = {} } = target;
  const fields = {
    ...createLanguageFields(languages, lang),
    ...details.fields,
    layout: { ...createLayoutField(layout ?? layouts[0]), ...details.fields?.["layout"] },
  };
  const all = createFields(schema, { ...details, fields });
  const contentFields = files === undefined ? all : all.filter(({ name }) => name !== "layout");
  const isPageContent = ({ name }: Field) =>
    !METADATA_KEYS.some((key) => key === name && schema.fields[key] === pageFields[key]);
  const components = [...(BODY_FIELD.editor_components ?? []), ...Object.keys(inBody).map(getComponentId)];
  const bodyFields = body
    ? [{ ...BODY_FIELD, editor_components: components, ...details.fields?.["body"] }]
    : [];
  return [
    ...contentFields.filter(isPageContent),
    ...bodyFields,
    ...contentFields.filter((field) => !isPageContent(field)),
  ];
}

/** Returns the filter that lists only the files with this `layout`. */
export function createFilter(layout: string): CollectionFilter {
  return { field: "layout", value: layout };
}

/** Returns the label of the list of the pages with this `layout`: short, because a CMS shows it in a narrow menu. */
function getPluralLabel(
  { pluralLabel, schema }: Pick<ReadablePage, "pluralLabel" | "schema">,
  layout = "",
): string {
  const label = typeof pluralLabel === "object" ? pluralLabel[layout] : pluralLabel;
  return label ?? schema.label ?? schema.description.replace(/\.$/, "");
}

const isGlob = (files: string) => files === "" || /[*?[{(]/.test(files);

/**
 * Returns the folder of a glob: the path before its first dynamic segment. Returns undefined for a glob that has no dynamic
 * segment, or that begins with a dynamic segment.
 */
export function getGlobFolder(files: string): string | undefined {
  return /^([^*?[{(]+)\/[^/]*[*?[{(]/.exec(files)?.[1];
}

/** Keys for search engines and sharing, which the form shows after the visible content. */
const METADATA_KEYS = ["url", "description", "share"] as const;

/** Returns the traits of the hidden `layout` field, by which the site's generator and `check` recognise the page type. */
function createLayoutField(layout = ""): Partial<Field> {
  return { widget: "hidden", default: layout };
}

/**
 * Returns the traits of the fields for the language of a page and for its translations, in a site with these languages. A new
 * page has the language `lang`.
 */
function createLanguageFields(
  languages: readonly string[],
  lang: string | undefined,
): Readonly<Record<string, Partial<Field>>> {
  const initial = lang === undefined ? {} : { default: lang };
  if (languages.length === 0) return { lang: initial };
  const names = new Intl.DisplayNames("fr", { type: "language" });
  const labels = languages.map((value) => ({ value, label: names.of(value) ?? value }));
  return {
    lang: {
      ...initial,
      widget: "select",
      options: labels.map(({ value, label }) => ({
        value,
        label: getLabel({}, label),
      })),
    },
    translations: {
      widget: "object",
      collapsed: true,
      fields: labels.map(({ value, label }) => ({
        name: value,
        label: `Adresse en ${label}`,
        widget: "string",
        required: false,
      })),
    },
  };
}

/** Field of the Markdown after the front matter. */
export const BODY_FIELD: Field = {
  name: "body",
  label: "Texte de la page",
  required: false,
  ...MARKDOWN_TRAITS,
};
