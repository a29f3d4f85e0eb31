/** Roles as a screen reader in French names them; those that it leaves unsaid have no name. */
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

/** Of these a reader also says where they end. */
const CLOSED = new Set(["list", "table", "navigation", "region", "blockquote", "figure", "group"]);

const PHRASE = new RegExp(`^(end of )?(${Object.keys(ROLES).join("|")})(?:, (.*))?$`, "s");

/**
 * What a screen reader says, in French, from the phrases of the one that tests use. Its words are the
 * tests' own; a text is said as it is.
 */
function inFrench(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => {
    const [, end, role = "", rest = ""] = PHRASE.exec(phrase) ?? [];
    if (role === "") return /^end, |^$/.test(phrase) ? [] : [propertiesIn(phrase)];
    const name = ROLES[role] ?? "";
    if (name === "") return [];
    if (end !== undefined) return CLOSED.has(role) ? [`fin de ${name}`] : [];
    const said = propertiesIn(rest);
    return [said === "" ? name : `${name}, ${said}`];
  });
}

function propertiesIn(text: string): string {
  return text
    .replace(/(^|, )level \d+, position (\d+), set size (\d+)$/, "$1$2 sur $3")
    .replace(/(^|, )level (\d+)$/, "$1niveau $2")
    .replace(/(^|, )(\d+) columns?(?=,|$)/, "$1$2 colonnes")
    .replace(/(^|, )current page(?=,|$)/, "$1page actuelle")
    .replace(/(^|, )not expanded(?=,|$)/, "$1replié")
    .replace(/(^|, )expanded(?=,|$)/, "$1déplié")
    .replace(/(^|, )disabled(?=,|$)/, "$1non disponible");
}

/** Reads some HTML from its start to its end, as the tests' screen reader does. It is in the page meanwhile, out of sight. */
export async function heardFrom(html: string, lang = "fr"): Promise<string[]> {
  const { virtual } = await import("@guidepup/virtual-screen-reader");
  const container = document.createElement("div");
  // what begins and ends what is read
  container.role = "document";
  container.lang = lang;
  container.className = "doc-only-read";
  container.innerHTML = html;
  document.body.append(container);
  const focused = document.activeElement;
  try {
    await virtual.start({ container });
    while ((await virtual.lastSpokenPhrase()) !== "end of document") await virtual.next();
    return inFrench(await virtual.spokenPhraseLog());
  } finally {
    await virtual.stop();
    container.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
