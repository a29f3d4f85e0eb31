import type { ReactNode } from "react";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { AnyBlock, Collection, CollectionEntry } from "dsfr-blocks";
import { createCollection, listBlocks, type NamedEntry } from "dsfr-blocks/internal";
import { toContent } from "../entry";
import { type ResolvedEntryCollection, SLUG } from "../fields";
import { setFrameAttributes, addFrameStyles } from "./frame";
import {
  getAssetUrl,
  type ReactRuntime,
  type ImmutableMap,
  toPlain,
  type PreviewProps,
} from "./reactRuntime";
import { renderElements, renderNote } from "./page";
import type { ResolvedPlace } from "./places";

/**
 * Loads a collection of the CMS. Returns `{}` if the CMS does not return the entries of this collection. `schema` contains the
 * keys that blocks read from the entries.
 */
export async function loadEntries(
  source: ResolvedEntryCollection,
  schema: ObjectSchema<Fields> | undefined,
  getCollection: PreviewProps["getCollection"],
): Promise<Collection> {
  const entries = toPlain(await getCollection?.(source.collection));
  const namedEntries = (Array.isArray(entries) ? (entries as ImmutableMap[]) : []).map((entry) => {
    const { data, slug } = toPlain(entry) as { readonly data?: unknown; readonly slug?: string };
    return toNamedEntry(toPlain(data), slug, source, schema);
  });
  return createCollection(namedEntries.filter(({ name }) => name !== ""));
}

/**
 * Returns an entry of a collection with the name that pages use for this entry. The name is blank if the entry has no name yet.
 */
function toNamedEntry(
  data: unknown,
  slug: string | undefined,
  { nameField, href: address }: ResolvedEntryCollection,
  schema: ObjectSchema<Fields> | undefined,
): NamedEntry {
  const values = { ...(data as CollectionEntry | undefined) };
  const lists = Object.entries(schema?.fields ?? {}).filter(([, { kind }]) => kind === "list");
  const completeValues = {
    ...values,
    ...Object.fromEntries(lists.map(([key]) => [key, [values[key] ?? []].flat()])),
  };
  const fields = { ...values, ...(schema && toContent(completeValues, { schema, body: false })) };
  const name = nameField === SLUG ? slug : fields[nameField];
  const page = slug === undefined || slug === "" ? undefined : address?.replaceAll(SLUG, slug);
  const { href = fields["url"] ?? page } = fields;
  return { name: typeof name === "string" ? name.trim() : "", entry: { ...fields, href } };
}

/** Measurements of a photo, once it has loaded. */
interface Photo {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number | undefined;
}

interface Instance {
  readonly props: PreviewProps;
  readonly state: { readonly photo: Photo | undefined };
  setState(change: { readonly photo: Photo | undefined }): void;
  measuredUrl?: string;
}

/** Block that shows people, and the block's key that contains the names of these people. */
interface PeopleBlock {
  readonly block: AnyBlock;
  readonly key: string;
}

/** Returns the first block of the pages that shows people by their names, or undefined if the pages have no such block. */
export function findPeopleBlock(places: readonly ResolvedPlace[]): PeopleBlock | undefined {
  const blocks = places.flatMap(({ page }) => listBlocks<AnyBlock>(page));
  return blocks
    .flatMap((block) => Object.entries(block.schema.fields).map(([key, schema]) => ({ block, key, schema })))
    .find(
      ({ block, schema }) =>
        Object.hasOwn(block.entries, "people") &&
        schema.kind === "list" &&
        schema.item.kind === "text" &&
        schema.item.reference === "people",
    );
}

/**
 * Creates the specification of a profile's preview, for `createClass`: the person as a page shows them, and advice about
 * their photo.
 */
export function createPersonPreview(
  { block, key }: PeopleBlock,
  people: ResolvedEntryCollection,
  reactRuntime: ReactRuntime,
): ThisType<Instance> & object {
  const schema = block.entries["people"];
  return {
    getInitialState: () => ({ photo: undefined }),
    componentDidMount() {
      const { document } = this.props;
      if (document) {
        addFrameStyles(document);
        setFrameAttributes(document, "light");
      }
      measurePhoto(this, schema);
    },
    componentDidUpdate() {
      measurePhoto(this, schema);
    },
    render() {
      const { name, entry } = getShownEntry(this.props, people, schema);
      const renderText = (text: string) => renderNote(text, reactRuntime.h);
      if (name === "") return renderText("Écrivez le nom : la carte de la personne s’affichera ici.");
      const content = toContent({ [key]: [name] }, { schema: block.schema, body: false });
      const props: object = { ...content, people: { [name]: entry } };
      const getImageUrl = (src: string) => getAssetUrl(src, this.props);
      const context = { props, imageUrl: getImageUrl, blockCache: new Map() };
      const card: ReactNode[] = renderElements(block, context, reactRuntime);
      const { photo } = this.state;
      const image = findImage(entry, schema);
      const isCurrent = photo !== undefined && photo.url === getImageUrl(image);
      return reactRuntime.h(
        "div",
        { className: "dsfrb-cms__person" },
        ...card,
        ...(isCurrent ? listPhotoAdvice(photo) : []).map(renderText),
      );
    },
  };
}

function getShownEntry(
  { entry }: PreviewProps,
  people: ResolvedEntryCollection,
  schema: ObjectSchema<Fields> | undefined,
): NamedEntry {
  const slug = entry.get("slug");
  return toNamedEntry(
    toPlain(entry.get("data")),
    typeof slug === "string" ? slug : undefined,
    people,
    schema,
  );
}

/** Returns the URL of an entry's first image; "" if the entry has no image. */
function findImage(entry: CollectionEntry, schema: ObjectSchema<Fields> | undefined): string {
  const fields = Object.entries(schema?.fields ?? {});
  const [key = ""] = fields.find(([, each]) => each.kind === "text" && each.format === "image") ?? [];
  const image = entry[key];
  return typeof image === "string" ? image : "";
}

/** Loads the photo and measures it. If the file of the photo cannot be fetched, the size in bytes is unknown. */
function measurePhoto(instance: Instance, schema: ObjectSchema<Fields> | undefined): void {
  const data = toPlain(instance.props.entry.get("data"));
  const image = findImage({ ...(data as CollectionEntry | undefined) }, schema);
  const url = image === "" ? "" : getAssetUrl(image, instance.props);
  if (instance.measuredUrl === url) return;
  instance.measuredUrl = url;
  if (url === "") return;
  const { document } = instance.props;
  const picture = document?.createElement("img");
  if (!picture) return;
  picture.onload = () => {
    const { naturalWidth: width, naturalHeight: height } = picture;
    const setBytes = (bytes: number | undefined) => {
      if (instance.measuredUrl === url) instance.setState({ photo: { url, width, height, bytes } });
    };
    fetch(url).then(
      (answer) => answer.blob().then(({ size }) => setBytes(size)),
      () => setBytes(undefined),
    );
  };
  picture.src = url;
}

/** Maximum size of a photo, in bytes. A card shows the photo at 128 pixels, or at 256 pixels on a dense screen. */
const MAX_PHOTO_BYTES = 200_000;

/** Returns advice on how to improve a photo. */
export function listPhotoAdvice({ width, height, bytes }: Omit<Photo, "url">): string[] {
  const formatNumber = (value: number) => value.toLocaleString("fr-FR");
  const isSquare = Math.abs(width - height) <= 0.02 * Math.max(width, height);
  return [
    ...(isSquare
      ? []
      : [
          `La photo mesure ${formatNumber(width)} pixels sur ${formatNumber(height)} : sur la carte, elle sera recadrée en carré. Choisissez une photo carrée.`,
        ]),
    ...(bytes === undefined || bytes <= MAX_PHOTO_BYTES
      ? []
      : [
          `La photo pèse ${formatNumber(Math.round(bytes / 1000))} ko. Au-delà de ${formatNumber(MAX_PHOTO_BYTES / 1000)} ko, elle ralentit l’affichage de la page, surtout sur téléphone : réduisez-la.`,
        ]),
  ];
}
