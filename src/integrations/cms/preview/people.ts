import type { People, Person } from "../../../blocks/profile-cards/people";
import type { PeopleCollection } from "../people";
import { type ImmutableMap, plain, type PreviewProps } from "./host";

/** The directory, from the CMS's own collection of people; `{}` while the CMS has none to give. */
export async function loadPeople(
  { collection, nameField = "title" }: PeopleCollection,
  getCollection: PreviewProps["getCollection"],
): Promise<People> {
  const entries = plain(await getCollection?.(collection));
  const people = new Map<string, Person | readonly Person[]>();
  for (const entry of Array.isArray(entries) ? (entries as ImmutableMap[]) : []) {
    const data = (plain(entry) as { readonly data?: unknown }).data;
    const profile = plain(data) as Readonly<Record<string, unknown>>;
    const name = textOf(profile[nameField]);
    const known = people.get(name);
    if (name !== "") people.set(name, known ? [known, personOf(profile)].flat() : personOf(profile));
  }
  return Object.fromEntries(people);
}

function personOf({ job, href, url, image, defis }: Readonly<Record<string, unknown>>): Person {
  return {
    job: textOf(job) || undefined,
    href: textOf(href) || textOf(url) || undefined,
    image: textOf(image) || undefined,
    challenges: [defis].flat().map(textOf).filter(Boolean),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
