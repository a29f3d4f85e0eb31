import { type People, peopleOf, personOf, profileSchema } from "../../../definition/people";
import { contentOf } from "../entry";
import type { PeopleCollection } from "../people";
import { type ImmutableMap, plain, type PreviewProps } from "./host";

/** The directory, from the CMS's own collection of people; `{}` while the CMS has none to give. */
export async function loadPeople(
  { collection, nameField = "title" }: PeopleCollection,
  getCollection: PreviewProps["getCollection"],
): Promise<People> {
  const entries = plain(await getCollection?.(collection));
  const named = (Array.isArray(entries) ? (entries as ImmutableMap[]) : []).flatMap((entry) => {
    const { data } = plain(entry) as { readonly data?: unknown };
    const profile = { ...(plain(data) as Readonly<Record<string, unknown>>) };
    const given = { ...profile, title: profile[nameField], defis: [profile["defis"] ?? []].flat() };
    const { name, person } = personOf(contentOf(given, { schema: profileSchema, body: false }));
    return name === undefined ? [] : [{ name, person }];
  });
  return peopleOf(named);
}
