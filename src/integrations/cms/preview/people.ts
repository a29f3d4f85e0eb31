import type { ReactNode } from "react";
import type { AnyBlock } from "../../../definition/defineBlock";
import { type People, peopleOf, personOf, profileSchema } from "../../../definition/people";
import { contentOf } from "../entry";
import type { PeopleCollection } from "../fields";
import { dressFrame } from "./frame";
import { assetUrl, type Host, type ImmutableMap, plain, type PreviewProps } from "./host";
import { elementsOf, note } from "./page";
import type { Place } from "./places";

/** The directory, from the CMS's own collection of people; `{}` while the CMS has none to give. */
export async function loadPeople(
  people: PeopleCollection,
  getCollection: PreviewProps["getCollection"],
): Promise<People> {
  const entries = plain(await getCollection?.(people.collection));
  const named = (Array.isArray(entries) ? (entries as ImmutableMap[]) : []).flatMap((entry) => {
    const { data, slug } = plain(entry) as { readonly data?: unknown; readonly slug?: string };
    const { name, person } = personIn(plain(data), slug, people);
    return name === undefined ? [] : [{ name, person }];
  });
  return peopleOf(named);
}

/** The person that an entry of the collection is, and the name that pages know them by. */
function personIn(
  data: unknown,
  slug: string | undefined,
  { nameField = "title", href }: PeopleCollection,
): ReturnType<typeof personOf> {
  const profile = { ...(data as Readonly<Record<string, unknown>> | undefined) };
  const given = { ...profile, title: profile[nameField], defis: [profile["defis"] ?? []].flat() };
  const { name, person } = personOf(contentOf(given, { schema: profileSchema, body: false }));
  const page = slug === undefined || slug === "" ? undefined : href?.replaceAll("{{slug}}", slug);
  return { name, person: { ...person, href: person.href ?? page } };
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
  const blocks = places.flatMap(({ page }) => Object.values<AnyBlock>(page.blocks));
  return blocks
    .flatMap((block) => Object.entries(block.schema.fields).map(([key, schema]) => ({ block, key, schema })))
    .find(
      ({ schema }) =>
        schema.kind === "list" && schema.item.kind === "text" && schema.item.reference === "people",
    );
}

/** The preview of a profile, for `createClass`: the person as a page shows them, and what their photo asks for. */
export function personComponent(
  { block, key }: PeopleBlock,
  people: PeopleCollection,
  host: Host,
): ThisType<Instance> & object {
  return {
    getInitialState: () => ({ photo: undefined }),
    componentDidMount() {
      if (this.props.document) dressFrame(this.props.document, "light");
      measure(this);
    },
    componentDidUpdate() {
      measure(this);
    },
    render() {
      const { name = "", person } = profileOf(this.props, people);
      const say = (text: string) => note(text, host.h);
      if (name === "") return say("Écrivez le nom : la carte de la personne se montre ici.");
      const content = contentOf({ [key]: [name] }, { schema: block.schema, body: false });
      const props: object = { ...content, people: { [name]: person } };
      const imageUrl = (src: string) => assetUrl(src, this.props);
      const shown = { props, imageUrl, made: new Map() };
      const card: ReactNode[] = elementsOf(block, shown, host);
      const { photo } = this.state;
      const isShown = photo !== undefined && photo.url === imageUrl(person.image ?? "");
      return host.h(
        "div",
        { className: "dsfrb-cms__person" },
        ...card,
        ...(isShown ? adviceOn(photo) : []).map(say),
      );
    },
  };
}

function profileOf({ entry }: PreviewProps, people: PeopleCollection): ReturnType<typeof personOf> {
  const slug = entry.get("slug");
  return personIn(plain(entry.get("data")), typeof slug === "string" ? slug : undefined, people);
}

/** A photo's size is known when it has come; what cannot be fetched has no weight. */
function measure(instance: Instance): void {
  const data = plain(instance.props.entry.get("data"));
  const image = contentOf(data, { schema: profileSchema, body: false })["image"];
  const url = typeof image === "string" && image !== "" ? assetUrl(image, instance.props) : "";
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
