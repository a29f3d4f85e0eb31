/** Maximum number of words of an id with a prefix. */
const MAX_WORDS = 8;

/**
 * Converts a text to an id, made of its first words: `Votre dossier d’été` to `votre-dossier-d-ete`. Returns `section` for a
 * text without Latin letters and digits.
 */
export function slugify(text: string, maxWords = MAX_WORDS): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z\d]+/g);
  return (words ?? []).slice(0, maxWords).join("-") || "section";
}

/** Returns the id of the title that names the landmark with this id. The text of a heading cannot produce the same id. */
export const getTitleId = (id: string): string => `${id}--titre`;

/** Functions that create heading ids and note prefixes. Request the ids of one component in the order of its headings. */
export interface HeadingIds {
  (owner: object): (words: string) => string;
  /**
   * Returns the prefix for the ids of one text's notes and calls. `key` is the object that represents the text: the same
   * object always receives the same prefix. The text of a heading cannot produce this prefix.
   */
  readonly getNotePrefix: GetNotePrefix;
}

export type GetNotePrefix = (key: object) => string;

/**
 * Creates unique heading ids for a block. The heading ids begin with the block's own id. If React renders a component again
 * from the same props (`owner`), the component receives the same ids again. `mayHaveNumber` is true if the block's id may end
 * with a number, as in a list of blocks. The id of a heading that begins with a figure is then marked: `texte-2` is a block,
 * `texte--n2` a heading.
 */
export function createHeadingIds(prefix: string, mayHaveNumber: boolean): HeadingIds {
  const counts = new Map<string, number>();
  const idsByOwner = new WeakMap<object, string[]>();
  const createId = (words: string) => {
    const name = slugify(words);
    const base = `${prefix}-${mayHaveNumber && /^\d/.test(name) ? "-n" : ""}${name}`;
    let id = base;
    let count = counts.get(base) ?? 1;
    // skips a number if another heading already has the numbered id: « Étape » twice, then « Étape 2 »
    while (counts.has(id)) id = `${base}-${++count}`;
    counts.set(base, count).set(id, 1);
    return id;
  };
  const notePrefixes = new Map<object, string>();
  const getNotePrefix = (key: object) => {
    const notePrefix =
      notePrefixes.get(key) ??
      (notePrefixes.size === 0 ? `${prefix}--` : `${prefix}--${notePrefixes.size + 1}-`);
    notePrefixes.set(key, notePrefix);
    return notePrefix;
  };
  const createOwnerIds = (owner: object) => {
    const ownerIds = idsByOwner.get(owner) ?? [];
    idsByOwner.set(owner, ownerIds);
    let next = 0;
    return (words: string) => (ownerIds[next++] ??= createId(words));
  };
  return Object.assign(createOwnerIds, { getNotePrefix });
}
