import { entryForms, pageFields, type ReadablePage, TITLE } from "dsfr-blocks/internal";

import { filledWith } from "./example";
import { type Details, type Field, fieldsOf, MARKDOWN } from "./fields";

/** What a form can be made for: a page, or the profiles of the people that pages name. */
export type CollectionOf = Pick<ReadablePage, "layouts" | "schema" | "body" | "titleFrom"> | "people";

/** Where a CMS keeps the entries of a page, and what their form shows. */
export interface CollectionOptions extends Details {
  /** The name of the collection; by default, what it holds: the page's `layout`, `people`. */
  readonly name?: string | undefined;
  /** What the CMS calls it. */
  readonly label?: string | undefined;
  /** The folder of the pages, from the root of the repository. */
  readonly folder?: string | undefined;
  /**
   * Whether the folder holds other pages too: the collection then lists only the files with this page's `layout`. A page
   * with several words for `layout` is listed with the others: Decap CMS compares with one word.
   */
  readonly shared?: boolean | undefined;
  /**
   * How files are written: `as-written-frontmatter` is the format of `registerPreviews`, which keeps what was not edited
   * byte for byte; by default `yaml-frontmatter`, the CMS's own.
   */
  readonly format?: FileFormatName | undefined;
  /**
   * The `files` glob of this page in the site's settings: `content/faq/*.yml`. The collection takes its folder and format
   * from it, and has no field for `layout`.
   */
  readonly files?: string | undefined;
  /** The one file to edit, instead of a folder: the collection's name is also that of its file. */
  readonly file?: string | undefined;
  /** The address of a page, `/candidats/{{slug}}`: the collection's `preview_path`, by which the panel knows dead links. */
  readonly href?: string | undefined;
  /**
   * The text of a page's file: each new page opens filled with it. The collection then stands beside the one without, over
   * the same folder, and is named after it: `candidates-example`.
   */
  readonly example?: string | undefined;
}

/** The name of the collection, over the same folder, whose new pages open filled with an example. */
export function withExample(collection: string): string {
  return `${collection}-example`;
}

/** The name of the format that `registerPreviews` gives the CMS. Sveltia takes Markdown files with a `…-frontmatter` alone. */
export const AS_WRITTEN = "as-written-frontmatter";

export type FileFormatName = "yaml-frontmatter" | "yaml" | typeof AS_WRITTEN;

/** A collection as Decap CMS and Sveltia CMS take it. */
export type CmsCollection = FolderCollection | FileCollection;

interface Named {
  readonly name: string;
  readonly label: string;
}

/** A collection whose entries are the files of a folder. */
export interface FolderCollection extends Named {
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

/** Which entries of a folder the CMS lists. */
export interface CollectionFilter {
  readonly field: string;
  readonly value: string;
}

/** A collection of files that are listed by name. */
export interface FileCollection extends Named {
  readonly format: FileFormatName;
  readonly files: readonly (Named & {
    readonly file: string;
    readonly preview_path?: string;
    readonly fields: readonly Field[];
  })[];
}

/**
 * The collection of a page, with a field for each key of its schema: labels, hints, widgets, what is
 * required, patterns. `collectionFor(MyPage, { folder: "content" })` goes into the CMS's
 * `collections`, from JavaScript or as the YAML that `dsfr-blocks schema PAGE --format decap` writes.
 */
export function collectionFor(of: CollectionOf, options: CollectionOptions = {}): CmsCollection {
  const [several, one] =
    of === "people"
      ? ["Personnes", "Personne"]
      : [of.schema.doc.replace(/\.$/, ""), of.schema.label ?? "Page"];
  const named = of === "people" ? of : (of.layouts[0] ?? "pages");
  const { name = named, label = several, files = "", example, shared, href } = options;
  const address = href === undefined ? {} : { preview_path: href.replace(/^\//, "") };
  const { folder = folderOf(files) ?? `content/${name}`, file = isGlob(files) ? undefined : files } = options;
  const [extension = "md"] = /(?<=\.)(?:md|ya?ml)$/i.exec(file ?? files) ?? [];
  const fields = fieldsFor(of, options);
  // Decap guesses a format from the file; said outright, an empty file has one too
  const { format = extension === "md" ? "yaml-frontmatter" : "yaml" } = options;
  if (file !== undefined) return { name, label, format, files: [{ name, label, file, ...address, fields }] };
  const collection: FolderCollection = {
    name,
    label,
    label_singular: one,
    folder,
    create: true,
    extension,
    format,
    slug: "{{slug}}",
    identifier_field: of === "people" ? TITLE : of.titleFrom,
    ...(shared && of !== "people" && files === "" && filterOf(of)),
    ...address,
    fields,
  };
  if (example === undefined) return collection;
  const called = `${one}, d’après un exemple`;
  // the menu of Decap CMS cuts what is longer than some twenty letters
  const brief = `Exemple ${one.replace(/^Page /, "")}`;
  const filled = filledWith(fields, example, `example.${extension}`);
  return { ...collection, name: withExample(name), label: called, label_singular: brief, fields: filled };
}

/** The fields alone, for a collection that the site writes itself. */
export function fieldsFor(
  of: CollectionOf,
  { files, ...details }: Details & Pick<CollectionOptions, "files"> = {},
): Field[] {
  if (of === "people") return fieldsOf(entryForms[of], details);
  const { schema, layouts, body } = of;
  const fields = { ...details.fields, layout: { ...layoutField(layouts), ...details.fields?.["layout"] } };
  const all = fieldsOf(schema, { ...details, fields });
  const own = files === undefined ? all : all.filter(({ name }) => name !== "layout");
  const isShown = ({ name }: Field) =>
    !ABOUT.some((key) => key === name && schema.fields[key] === pageFields[key]);
  const text = body ? [{ ...BODY, ...details.fields?.["body"] }] : [];
  return [...own.filter(isShown), ...text, ...own.filter((field) => !isShown(field))];
}

/** What lists the files of a page alone in a folder of several, where its `layout` is one word. */
export function filterOf({ layouts: [word, ...others] }: Pick<ReadablePage, "layouts">): {
  readonly filter?: CollectionFilter;
} {
  return word === undefined || others.length > 0 ? {} : { filter: { field: "layout", value: word } };
}

const isGlob = (files: string) => files === "" || /[*?[{(]/.test(files);

/** What is before the first part of a glob that is not a plain name. */
export function folderOf(files: string): string | undefined {
  return /^([^*?[{(]+)\/[^/]*[*?[{(]/.exec(files)?.[1];
}

/** What a page says to those who look for it: it comes after what it shows. */
const ABOUT = ["url", "description", "share"] as const;

/** What the site's generator, and `check` of a folder, know the page by. */
function layoutField([first = ""]: readonly string[]): Partial<Field> {
  return { widget: "hidden", default: first };
}

/** The Markdown after the front matter, as a CMS calls it. */
export const BODY: Field = { name: "body", label: "Texte de la page", required: false, ...MARKDOWN };
