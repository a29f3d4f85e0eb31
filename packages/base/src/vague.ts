/** Texts that name no destination, whatever stands around them (RGAA 6.1). */
const VAGUE =
  /^(?:ici|cliquez ici|cliquer ici|c[’']est ici|lien|le lien|ce lien|suivez ce lien|en savoir plus|plus d[’']infos|lire la suite|lire plus|voir|voir plus|suite|télécharger|page|site|here|click here|read more|link)$/;

/** True for a link's text that names no destination. */
export function isVague(words: string): boolean {
  return VAGUE.test(
    words
      .trim()
      .toLowerCase()
      .replace(/(?<![.!: ])[.!: ]+$/, ""),
  );
}
