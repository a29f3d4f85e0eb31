import { type People, peopleOf, personOf, profileSchema } from "../../../definition/people";
import { contentOf } from "../entry";
import type { PeopleCollection } from "../people";
import { type ImmutableMap, plain, type PreviewProps } from "./host";

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
export function personIn(
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
