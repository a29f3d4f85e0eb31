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
export interface Found {
  readonly name: string;
  readonly person: Person;
}

/**
 * Looks names up without regard to case, accents' encoding, spaces and kinds of apostrophe and hyphen: one
 * person is found, none is unknown, more are ambiguous. The directory is gone through once.
 */
export function finderIn(people: People): (name: string) => readonly Found[] {
  const byName = new Map<string, Found[]>();
  for (const [name, value] of Object.entries(people)) {
    const folded = foldName(name);
    const same = byName.get(folded) ?? [];
    byName.set(folded, [...same, ...[value].flat().map((person) => ({ name, person }))]);
  }
  return (name) => (byName.size > 0 && byName.get(foldName(name))) || [];
}

export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLocaleLowerCase("fr")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
