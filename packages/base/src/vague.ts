/** Matches a link text that does not name its target, whatever the context (RGAA 6.1). */
const VAGUE =
  /^(?:ici|cliquez ici|cliquer ici|c[’']est ici|lien|le lien|ce lien|suivez ce lien|en savoir plus|plus d[’']infos|lire la suite|lire plus|voir|voir plus|suite|télécharger|page|site|here|click here|read more|link)$/;

/** Whether a link's text does not name its target. Capitals and final punctuation are ignored. */
export function isVagueLinkText(text: string): boolean {
  return VAGUE.test(
    text
      .trim()
      .toLowerCase()
      .replace(/(?<![.!: ])[.!: ]+$/, ""),
  );
}
