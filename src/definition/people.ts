import { groupBy } from "../base/groupBy";
import { filled, image, type Infer, list, object, optional, plain, url } from "../content/schema";

/** A person's Markdown file: its keys, both for files and for a CMS. Others belong to the site. */
export const profileSchema = object(
  {
    title: filled(plain("Le nom de la personne, comme les pages l’écrivent.", { label: "Nom" })),
    job: optional(plain("Son métier.", { label: "Métier" })),
    image: optional(
      image("Sa photo, un portrait carré.", {
        label: "Photo",
        hint: "Un portrait carré, de 200 ko au plus.",
      }),
    ),
    href: optional(url("L’adresse de sa page.", { label: "Adresse de sa page" })),
    url: optional(url("L’adresse de sa page, sous son autre nom.", { widget: "hidden" })),
    defis: optional(list(plain("Un défi.", { label: "Défi" }), "Ses défis.", { label: "Défis" })),
  },
  "Une fiche.",
);

/** What a person's file says; a file may miss anything, and a directory made by hand too. */
export type Profile = Partial<Infer<typeof profileSchema>>;

/** The person of a profile, and the name that it is found by; undefined where the file does not say it. */
export function personOf({ title, job, image, href, url, defis = [] }: Profile): {
  readonly name: string | undefined;
  readonly person: Person;
} {
  const filledIn = (text: string | undefined) => text?.trim() || undefined;
  const challenges = defis.filter((each) => each.trim() !== "");
  const person = {
    job: filledIn(job),
    href: filledIn(href) ?? filledIn(url),
    challenges,
    image: filledIn(image),
  };
  return { name: filledIn(title), person };
}

/** What a directory says of one person; every field may miss. */
export interface Person {
  readonly href?: string | undefined;
  readonly job?: string | undefined;
  readonly challenges?: readonly string[] | undefined;
  /** The address of a square portrait. */
  readonly image?: string | undefined;
}

/** The directory: a person for each name; several under one name make it ambiguous. */
export type People = Readonly<Record<string, Person | readonly Person[]>>;

/** A person of the directory, and the name as it is written there. */
export interface NamedPerson {
  readonly name: string;
  readonly person: Person;
}

/** A directory of the people that are named one by one: two of one name are both kept under it. */
export function peopleOf(named: Iterable<NamedPerson>): People {
  const people = new Map<string, Person | readonly Person[]>();
  for (const { name, person } of named) {
    const known = people.get(name);
    people.set(name, known === undefined ? person : [known, person].flat());
  }
  return Object.fromEntries(people);
}

/**
 * Looks names up without regard to case, accents' encoding, spaces and kinds of apostrophe and hyphen: one
 * person is found, none is unknown, more are ambiguous. The directory is gone through once.
 */
export function finderIn(people: People): (name: string) => readonly NamedPerson[] {
  const named = Object.entries(people).flatMap(([name, value]) =>
    [value].flat().map((person): NamedPerson => ({ name, person })),
  );
  const byName = groupBy(named, ({ name }) => foldName(name));
  return (name) => (byName.size > 0 && byName.get(foldName(name))) || [];
}

function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
