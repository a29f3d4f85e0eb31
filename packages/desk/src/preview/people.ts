import type { ReactNode } from "react";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { AnyBlock, Collection, Entry } from "dsfr-blocks";
import { collectionOf, everyBlock, type NamedEntry } from "dsfr-blocks/internal";
import { contentOf } from "../entry";
import { type EntryCollection, SLUG } from "../fields";
import { dressFrame, styleFrame } from "./frame";
import { assetUrl, type ReactRuntime, type ImmutableMap, plain, type PreviewProps } from "./reactRuntime";
import { elementsOf, note } from "./page";
import type { Place } from "./places";

/** A collection of the CMS's own; `{}` while the CMS has none to give. `schema` is what blocks read of its entries. */
export async function loadEntries(
  among: EntryCollection,
  schema: ObjectSchema<Fields> | undefined,
  getCollection: PreviewProps["getCollection"],
): Promise<Collection> {
  const entries = plain(await getCollection?.(among.collection));
  const named = (Array.isArray(entries) ? (entries as ImmutableMap[]) : []).map((entry) => {
    const { data, slug } = plain(entry) as { readonly data?: unknown; readonly slug?: string };
    return entryIn(plain(data), slug, among, schema);
  });
  return collectionOf(named.filter(({ name }) => name !== ""));
}

/** What the blocks of pages read of the entries of a collection. */
export function schemaOf(collection: string, places: readonly Place[]): ObjectSchema<Fields> | undefined {
  const blocks = places.flatMap(({ page }) => everyBlock<AnyBlock>(page));
  return blocks.find(({ entries }) => Object.hasOwn(entries, collection))?.entries[collection];
}

/** An entry of a collection, and the name that pages know it by: blank where it has none yet. */
function entryIn(
  data: unknown,
  slug: string | undefined,
  { nameField = "title", href: address }: EntryCollection,
  schema: ObjectSchema<Fields> | undefined,
): NamedEntry {
  const given = { ...(data as Entry | undefined) };
  const lists = Object.entries(schema?.fields ?? {}).filter(([, { kind }]) => kind === "list");
  const whole = { ...given, ...Object.fromEntries(lists.map(([key]) => [key, [given[key] ?? []].flat()])) };
  const own = { ...given, ...(schema && contentOf(whole, { schema, body: false })) };
  const name = nameField === SLUG ? slug : own[nameField];
  const page = slug === undefined || slug === "" ? undefined : address?.replaceAll(SLUG, slug);
  const { href = own["url"] ?? page } = own;
  return { name: typeof name === "string" ? name.trim() : "", entry: { ...own, href } };
}

/** What is known of a photo once it is there. */
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
  measured?: string;
}

/** Where a page's block shows people: its key for their names. */
interface PeopleBlock {
  readonly block: AnyBlock;
  readonly key: string;
}

/** The first block of the pages that shows people by their names; undefined where none does. */
export function peopleBlockOf(places: readonly Place[]): PeopleBlock | undefined {
  const blocks = places.flatMap(({ page }) => everyBlock<AnyBlock>(page));
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

/** The preview of a profile, for `createClass`: the person as a page shows them, and what their photo asks for. */
export function personComponent(
  { block, key }: PeopleBlock,
  people: EntryCollection,
  host: ReactRuntime,
): ThisType<Instance> & object {
  const schema = block.entries["people"];
  return {
    getInitialState: () => ({ photo: undefined }),
    componentDidMount() {
      const { document } = this.props;
      if (document) {
        styleFrame(document);
        dressFrame(document, "light");
      }
      measure(this, schema);
    },
    componentDidUpdate() {
      measure(this, schema);
    },
    render() {
      const { name, entry } = shownEntry(this.props, people, schema);
      const say = (text: string) => note(text, host.h);
      if (name === "") return say("Écrivez le nom : la carte de la personne se montre ici.");
      const content = contentOf({ [key]: [name] }, { schema: block.schema, body: false });
      const props: object = { ...content, people: { [name]: entry } };
      const imageUrl = (src: string) => assetUrl(src, this.props);
      const shown = { props, imageUrl, made: new Map() };
      const card: ReactNode[] = elementsOf(block, shown, host);
      const { photo } = this.state;
      const image = imageIn(entry, schema);
      const isShown = photo !== undefined && photo.url === imageUrl(image);
      return host.h(
        "div",
        { className: "dsfrb-cms__person" },
        ...card,
        ...(isShown ? adviceOn(photo) : []).map(say),
      );
    },
  };
}

function shownEntry(
  { entry }: PreviewProps,
  people: EntryCollection,
  schema: ObjectSchema<Fields> | undefined,
): NamedEntry {
  const slug = entry.get("slug");
  return entryIn(plain(entry.get("data")), typeof slug === "string" ? slug : undefined, people, schema);
}

/** The address of an entry's first image; blank without one. */
function imageIn(entry: Entry, schema: ObjectSchema<Fields> | undefined): string {
  const fields = Object.entries(schema?.fields ?? {});
  const [key = ""] = fields.find(([, each]) => each.kind === "text" && each.format === "image") ?? [];
  const image = entry[key];
  return typeof image === "string" ? image : "";
}

/** A photo's size is known when it has come; what cannot be fetched has no weight. */
function measure(instance: Instance, schema: ObjectSchema<Fields> | undefined): void {
  const data = plain(instance.props.entry.get("data"));
  const image = imageIn({ ...(data as Entry | undefined) }, schema);
  const url = image === "" ? "" : assetUrl(image, instance.props);
  if (instance.measured === url) return;
  instance.measured = url;
  if (url === "") return;
  const { document } = instance.props;
  const picture = document?.createElement("img");
  if (!picture) return;
  picture.onload = () => {
    const { naturalWidth: width, naturalHeight: height } = picture;
    const tell = (bytes: number | undefined) => {
      if (instance.measured === url) instance.setState({ photo: { url, width, height, bytes } });
    };
    fetch(url).then(
      (answer) => answer.blob().then(({ size }) => tell(size)),
      () => tell(undefined),
    );
  };
  picture.src = url;
}

/** A card's photo has 128 pixels, twice that on a dense screen. */
const HEAVIEST = 200_000;

/** What would make a photo better, in sentences. */
export function adviceOn({ width, height, bytes }: Omit<Photo, "url">): string[] {
  const number = (value: number) => value.toLocaleString("fr-FR");
  const isSquare = Math.abs(width - height) <= 0.02 * Math.max(width, height);
  return [
    ...(isSquare
      ? []
      : [
          `La photo a ${number(width)} pixels sur ${number(height)} : la carte n’en montre que le carré du milieu. Choisissez un portrait carré.`,
        ]),
    ...(bytes === undefined || bytes <= HEAVIEST
      ? []
      : [
          `La photo pèse ${number(Math.round(bytes / 1000))} ko. Au-dessus de ${number(HEAVIEST / 1000)} ko, la page s’affiche plus tard, surtout sur un téléphone : enregistrez-la plus petite.`,
        ]),
  ];
}
