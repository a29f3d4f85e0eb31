/** A file's name or an address, in place of words. */
const FILE_OR_ADDRESS =
  /^(?:https?:\/\/|www\.)\S+$|^[^\s]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|html?|php|aspx?|pdf|docx?|odt)$/i;

/** What cameras and programs leave. */
const LEFT = String.raw`(?:dsc|dscn|dscf|img|imgp|pict|cimg|screenshot|capture)[ _-]?\d*|undefined|null|none|todo|nan|lorem ipsum`;
const LEFT_OVER = new RegExp(`^(?:${LEFT})$`, "i");

/** The same, and words that name the kind of a thing and not the thing. */
const EMPTY_WORDS = [
  LEFT,
  "image|images|photo|photographie|picture|illustration|visuel|icon|icône|alt|spacer|pixel",
  "i?frame|cadre|titre|title|sans titre|untitled(?: document| page)?|document(?: sans titre)?|page sans titre",
  "new page|nouvelle page|home page|index|(?:vite|react|vue|next|svelte)(?:[ .+]*(?:app|ts|js|react|vue|svelte))+",
];
const WITHOUT_MEANING = new RegExp(`^(?:${EMPTY_WORDS.join("|")})$`, "i");

/** Words that lead somewhere and do not say where, as a part of an expression. */
export const MORE_WORDS =
  "(?:cliquez |cliquer )?ici|lire(?: la suite| plus)?|(?:en )?savoir plus|plus d[’']infos?|voir(?: plus)?|click here|(?:read|learn) more|here";

/** The name that a title or ARIA gives to an element; undefined without. */
export function nameByAttribute(element: Element): string | undefined {
  const names = ["title", "aria-label", "aria-labelledby"].map((name) => element.getAttribute(name)?.trim());
  return names.find(Boolean);
}

export function isFileName(name: string): boolean {
  return FILE_OR_ADDRESS.test(name.trim());
}

/** Words that file names have whatever is in the file. */
const FILE_WORDS =
  /^(?:copie?|document|download|draft|fichier|file|final|finale?|image|photo|scan|version)$/i;

/** True for a file's name that says in words of its own what is in it: `government-strategy.pdf`. */
export function isTellingFileName(name: string): boolean {
  const words = name.replace(/\.\w+$/, "").match(/\p{L}{4,}/gu) ?? [];
  return isFileName(name) && words.filter((word) => !FILE_WORDS.test(word)).length > 1;
}

/** True for the name of an image, a frame or a page that says nothing of it: a word for its kind, or no word at all. */
export const saysNothing = (name: string) => WITHOUT_MEANING.test(name.trim()) || isNoWord(name);

/** True for what names nothing whatever it stands on: a program's word, or no letter, number or pictogram. « Photo » says what a field or a link is about. */
export function isNoWord(name: string): boolean {
  const words = name.trim();
  return words !== "" && (LEFT_OVER.test(words) || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words));
}
