/** An id from words: `Votre dossier d’été` to `votre-dossier-d-ete`. */
export function slug(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z\d]+/g);
  return (words ?? []).slice(0, 8).join("-") || "section";
}

/** Gives ids that begin with `prefix` and are unique among those that it gave. */
export function slugger(prefix: string): (text: string) => string {
  const given = new Map<string, number>();
  return (text) => {
    const id = `${prefix}-${slug(text)}`;
    const count = (given.get(id) ?? 0) + 1;
    given.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
