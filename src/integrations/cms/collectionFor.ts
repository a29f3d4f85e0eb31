import { candidatesSchema } from "../../pages/candidates/schema";
import type { Field } from "./field";
import { fieldsOf } from "./fields";
import { CANDIDATES_WORDING } from "./labels";
import { type PeopleCollection, personField, PROFILE_FIELDS } from "./people";
import { CANDIDATES_WIDGETS } from "./widgets";

/** What there are fields for: the page, and the profiles of the people that it names. */
export type CollectionName = "candidates" | "people";

export interface CollectionOptions {
  /** The name of the collection; by default, what it holds: `candidates`, `people`. */
  readonly name?: string | undefined;
  /** What the CMS calls it. */
  readonly label?: string | undefined;
  /** The folder of the pages, from the root of the repository. */
  readonly folder?: string | undefined;
  /** The one file to edit, instead of a folder: the collection's name is also that of its file. */
  readonly file?: string | undefined;
  /** The collection that the names of a page are chosen in; without it they are typed. */
  readonly people?: PeopleCollection | undefined;
  /** What to add to a field or to change in it, by path: `{"head.questions": {max: 4}}`. */
  readonly fields?: Readonly<Record<string, Partial<Field>>> | undefined;
}

/** A collection as Decap CMS and Sveltia CMS take it. */
export type Collection = FolderCollection | FileCollection;

interface Named {
  readonly name: string;
  readonly label: string;
}

export interface FolderCollection extends Named {
  readonly label_singular: string;
  readonly folder: string;
  readonly create: true;
  readonly extension: "md";
  readonly format: "yaml-frontmatter";
  readonly slug: string;
  readonly identifier_field: "title";
  readonly fields: readonly Field[];
}

export interface FileCollection extends Named {
  readonly format: "yaml-frontmatter";
  readonly files: readonly (Named & { readonly file: string; readonly fields: readonly Field[] })[];
}

const LABELS = {
  candidates: ["Pages des candidates et candidats", "Page"],
  people: ["Personnes", "Personne"],
} as const;

/**
 * The collection of a page, with a field for each key of its schema: labels, hints, widgets, what is
 * required, patterns. `collectionFor("candidates", { folder: "content" })` goes into the CMS's
 * `collections`, from JavaScript or as the YAML that `dsfr-blocks schema --format decap` writes.
 */
export function collectionFor(of: CollectionName, options: CollectionOptions = {}): Collection {
  const [several, one] = LABELS[of];
  const { name = of, label = several, folder = `content/${of}`, file } = options;
  const fields = fieldsFor(of, options);
  // Decap guesses a format from the file; said outright, an empty file has one too
  const format = "yaml-frontmatter";
  if (file !== undefined) return { name, label, format, files: [{ name, label, file, fields }] };
  return {
    name,
    label,
    label_singular: one,
    folder,
    create: true,
    extension: "md",
    format,
    slug: "{{slug}}",
    identifier_field: "title",
    fields,
  };
}

/** The fields alone, for a collection that the site writes itself. */
export function fieldsFor(of: CollectionName, { people, fields = {} }: CollectionOptions = {}): Field[] {
  if (of === "people") return PROFILE_FIELDS.map((field) => ({ ...field, ...fields[field.name] }));
  const given = people ? { "profiles.list[]": personField(people) } : {};
  const widgets = merged(CANDIDATES_WIDGETS, given, fields);
  return fieldsOf(candidatesSchema, { wording: CANDIDATES_WORDING, widgets });
}

type ByPath = Readonly<Record<string, Partial<Field>>>;

function merged(...all: readonly ByPath[]): ByPath {
  const paths = new Set(all.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...paths].map((path) => [path, Object.assign({}, ...all.map((each) => each[path]))] as const),
  );
}
