/** French names of roles in a screen reader. A role with an empty name is not announced. */
const ROLES: Readonly<Record<string, string>> = {
  abbreviation: "",
  article: "article",
  banner: "en-tête de page",
  blockquote: "citation",
  button: "bouton",
  caption: "titre du tableau",
  cell: "cellule",
  code: "code",
  columnheader: "en-tête de colonne",
  complementary: "complément",
  contentinfo: "pied de page",
  definition: "définition",
  deletion: "suppression",
  document: "",
  emphasis: "",
  figure: "figure",
  group: "groupe",
  heading: "titre",
  image: "image",
  img: "image",
  insertion: "insertion",
  link: "lien",
  list: "liste",
  listitem: "élément",
  main: "contenu principal",
  navigation: "navigation",
  paragraph: "",
  presentation: "",
  region: "région",
  row: "ligne",
  rowgroup: "",
  rowheader: "en-tête de ligne",
  separator: "séparateur",
  strong: "",
  subscript: "indice",
  superscript: "exposant",
  table: "tableau",
  term: "terme",
  time: "",
};

/** Roles for which a screen reader also announces the end of the element. */
const ROLES_WITH_END = new Set(["list", "table", "navigation", "region", "blockquote", "figure", "group"]);

const PHRASE = new RegExp(`^(end of )?(${Object.keys(ROLES).join("|")})(?:, (.*))?$`, "s");

/**
 * Translates the phrases of the tests' screen reader to French. Roles and properties are translated, texts are unchanged, and
 * roles that are not announced are removed.
 */
function translatePhrases(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => {
    const [, end, role = "", rest = ""] = PHRASE.exec(phrase) ?? [];
    if (role === "") return /^end, |^$/.test(phrase) ? [] : [translateProperties(phrase)];
    const name = ROLES[role] ?? "";
    if (name === "") return [];
    if (end !== undefined) return ROLES_WITH_END.has(role) ? [`fin de ${name}`] : [];
    const properties = translateProperties(rest);
    return [properties === "" ? name : `${name}, ${properties}`];
  });
}

function translateProperties(text: string): string {
  return text
    .replace(/(^|, )level \d+, position (\d+), set size (\d+)$/, "$1$2 sur $3")
    .replace(/(^|, )level (\d+)$/, "$1niveau $2")
    .replace(/(^|, )(\d+) columns?(?=,|$)/, "$1$2 colonnes")
    .replace(/(^|, )current page(?=,|$)/, "$1page actuelle")
    .replace(/(^|, )not expanded(?=,|$)/, "$1replié")
    .replace(/(^|, )expanded(?=,|$)/, "$1déplié")
    .replace(/(^|, )disabled(?=,|$)/, "$1non disponible");
}

/**
 * Reads HTML from start to end with the tests' screen reader, and returns the phrases of the screen reader in French. During
 * the reading, the HTML is in the page, visually hidden.
 */
export async function transcribe(html: string, lang = "fr"): Promise<string[]> {
  const { virtual } = await import("@guidepup/virtual-screen-reader");
  const container = document.createElement("div");
  // the start and the end of an element with this role delimit the reading
  container.role = "document";
  container.lang = lang;
  container.className = "doc-only-read";
  container.innerHTML = html;
  document.body.append(container);
  const focused = document.activeElement;
  try {
    await virtual.start({ container });
    while ((await virtual.lastSpokenPhrase()) !== "end of document") await virtual.next();
    return translatePhrases(await virtual.spokenPhraseLog());
  } finally {
    await virtual.stop();
    container.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
