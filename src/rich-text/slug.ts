/** An id from words: `Votre dossier d’été` to `votre-dossier-d-ete`. */
export function slug(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z\d]+/g);
  return (words ?? []).slice(0, 8).join("-") || "section";
}

/** The id of the title that names a landmark of this id: no heading's words give the same. */
export const titleId = (id: string): string => `${id}--titre`;

/** The ids of the headings that one component makes, asked for in their order. */
export interface HeadingIds {
  (owner: object): (words: string) => string;
  /** What the ids of a text's notes and of their calls begin with; `key` is theirs. No heading's words give the same. */
  readonly notes: NoteIds;
}

export type NoteIds = (key: object) => string;

/**
 * Ids for the headings of a block: they begin with the block's own, and no two are the same. A component that
 * renders again from the same props (`owner`), as React may, gets the same ids again. Where the prefix `mayHaveNumber`, as the
 * ids of blocks in a list have, a heading that begins with a figure is marked: `texte-2` is a block, `texte--n2` a heading.
 */
export function headingIds(prefix: string, mayHaveNumber: boolean): HeadingIds {
  const counts = new Map<string, number>();
  const given = new WeakMap<object, string[]>();
  const give = (words: string) => {
    const name = slug(words);
    const base = `${prefix}-${mayHaveNumber && /^\d/.test(name) ? "-n" : ""}${name}`;
    let id = base;
    let count = counts.get(base) ?? 1;
    // « Étape » twice, then « Étape 2 »: a count may be the end of other words
    while (counts.has(id)) id = `${base}-${++count}`;
    counts.set(base, count).set(id, 1);
    return id;
  };
  const texts = new Map<object, string>();
  const notes = (key: object) => {
    const known = texts.get(key) ?? (texts.size === 0 ? `${prefix}--` : `${prefix}--${texts.size + 1}-`);
    texts.set(key, known);
    return known;
  };
  const ids = (owner: object) => {
    const ids = given.get(owner) ?? [];
    given.set(owner, ids);
    let next = 0;
    return (words: string) => (ids[next++] ??= give(words));
  };
  return Object.assign(ids, { notes });
}
