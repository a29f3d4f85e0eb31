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

export type Match =
  | { readonly status: "found"; readonly person: Person }
  | { readonly status: "unknown" }
  | { readonly status: "ambiguous"; readonly names: readonly string[] };

/**
 * Looks names up without regard to case, accents' encoding, spaces and kinds of apostrophe and hyphen. The
 * directory is gone through once.
 */
export function finderIn(people: People): (name: string) => Match {
  const byName = new Map<string, string[]>();
  for (const key of Object.keys(people)) {
    const folded = foldName(key);
    byName.set(folded, [...(byName.get(folded) ?? []), key]);
  }
  if (byName.size === 0) return () => ({ status: "unknown" });
  return (name) => match(name, byName.get(foldName(name)) ?? [], people);
}

function match(name: string, names: readonly string[], people: People): Match {
  const found = names.flatMap((key) => people[key] ?? []);
  const [person] = found;
  if (person && found.length === 1) return { status: "found", person };
  if (person)
    return { status: "ambiguous", names: found.map((_, index) => names[index] ?? names[0] ?? name) };
  return { status: "unknown" };
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

/** Two letters that hold the place of a portrait: those of the first and the last name. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => /\p{L}/u.exec(word ?? "")?.[0].toLocaleUpperCase("fr") ?? "").join("");
}
