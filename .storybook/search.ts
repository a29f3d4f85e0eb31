interface PageName {
  readonly id: string;
  readonly name: string;
}

const BUTTONS: readonly PageName[] = [
  { id: "blocs-callintro", name: "Accroche d’un appel" },
  { id: "blocs-questionhero", name: "Bandeau de questions" },
];
const COLOURS: readonly PageName[] = [{ id: "fondations-couleurs", name: "Couleurs" }];
const MESSAGES: readonly PageName[] = [{ id: "messages", name: "Messages" }];
const QUESTIONS: readonly PageName[] = [{ id: "blocs-faqlist", name: "Questions fréquentes" }];
const DOCUMENTS: readonly PageName[] = [{ id: "blocs-downloads", name: "Documents à télécharger" }];
const SALARIES: readonly PageName[] = [
  { id: "blocs-salaryconditions", name: "Conditions et grille de salaires" },
];

/** Pages to suggest for words that no page name contains. The keys are these words, in lower case and without accents. */
const SYNONYMS: Readonly<Record<string, readonly PageName[]>> = {
  accordeon: QUESTIONS,
  alerte: [
    { id: "blocs-alert", name: "Message" },
    { id: "blocs-callout", name: "Encadré" },
  ],
  bouton: BUTTONS,
  contraste: COLOURS,
  depliant: QUESTIONS,
  erreur: MESSAGES,
  faute: MESSAGES,
  photo: [{ id: "blocs-profilecards", name: "Profils et cartes de personnes" }],
  pdf: DOCUMENTS,
  remuneration: SALARIES,
  sombre: COLOURS,
  tableau: SALARIES,
  temoignage: [{ id: "blocs-quote", name: "Citation" }],
};

/**
 * Section of a guide, as scripts/catalogue-texts.mjs writes it: the guide's title, the section's title, the section's path in
 * the catalogue, and the section's language.
 */
interface GuideSection {
  readonly guide: string;
  readonly title: string;
  readonly path: string;
  readonly lang: "fr" | "en";
}

/** Maximum number of guide sections in the suggestions. */
const MAX_SECTIONS = 6;

const HINT_CLASS = "dsfr-blocks-synonyms";

/**
 * Extends Storybook's search: suggests pages about synonyms and guide sections, and puts the page title first in each result's
 * label.
 */
export function improveSearch() {
  // parts.json exists only in a built catalogue: in development, no guide section is suggested
  const sections: Promise<readonly GuideSection[]> = fetch("./parts.json").then(
    async (response) => (response.ok ? ((await response.json()) as readonly GuideSection[]) : []),
    () => [],
  );
  const improve = async () => {
    showSuggestions(await sections);
    labelResults();
  };
  for (const event of ["input", "focusin"])
    document.addEventListener(event, () => setTimeout(() => void improve(), 150));
}

/**
 * Shows, below the results, links to the guide sections that match the query. If the search has no result, also shows
 * links to the pages about a synonym of the query.
 */
function showSuggestions(sections: readonly GuideSection[]) {
  const query = document.querySelector<HTMLInputElement>("#storybook-explorer-searchfield")?.value ?? "";
  const list = document.querySelector("[role=listbox]");
  const noResult = list?.querySelector(":scope > li:only-child:not([role=option]) > div");
  document.querySelector(`.${HINT_CLASS}`)?.remove();
  const pages = noResult ? findPages(query) : [];
  const links = [
    ...pages.map(({ id, name }) => createLink(`${id}--documentation`, name)),
    ...findSections(query, sections).map(({ guide, title, path, lang }) =>
      createLink(path, `${guide}\u00A0: ${title}`, lang),
    ),
  ];
  if (links.length === 0) return;
  const hint = document.createElement("div");
  hint.className = HINT_CLASS;
  hint.append("Voyez\u00A0:", ...links);
  if (noResult) noResult.append(hint);
  else list?.after(hint);
}

function createLink(path: string, name: string, lang = "fr"): HTMLAnchorElement {
  const link = document.createElement("a");
  link.lang = lang;
  link.href = `./?path=/docs/${path}`;
  link.textContent = name;
  // the search closes its list on mousedown, before the click event
  link.addEventListener("mousedown", () => location.assign(link.href));
  return link;
}

/**
 * Sets the accessible name of each result: the title of the page first, then « Documentation ». Storybook puts
 * « Documentation » first. The styles in main.ts show the title and « Documentation » in this order too.
 */
function labelResults() {
  for (const option of document.querySelectorAll('[role=option][data-id$="--documentation"]')) {
    const [page, path] = option.querySelector(".search-result-item--label")?.children ?? [];
    const titles = Array.from(path?.children ?? [], ({ textContent }) => textContent).reverse();
    if (page && titles.length > 0)
      option.setAttribute("aria-label", [...titles, page.textContent].join(", "));
  }
}

/**
 * Returns the pages of the first synonym that starts with the query. Returns no page if no synonym starts with the query, or if
 * the query has less than four letters.
 */
function findPages(query: string): readonly PageName[] {
  const word = normalise(query).replace(/s$/, "");
  if (word.length < 4) return [];
  const [, found = []] = Object.entries(SYNONYMS).find(([synonym]) => synonym.startsWith(word)) ?? [];
  return found;
}

/**
 * Returns the sections whose title, together with the guide's title, contains every word of the query. The section's own
 * title must contain at least one of these words. Returns no section for a query of less than three letters.
 */
function findSections(query: string, sections: readonly GuideSection[]): readonly GuideSection[] {
  const words = normalise(query).split(/\s+/).filter(Boolean);
  if (words.join("").length < 3) return [];
  const found = sections.filter(({ guide, title }) => {
    const text = normalise(`${guide} ${title}`);
    return (
      words.every((word) => text.includes(word)) && words.some((word) => normalise(title).includes(word))
    );
  });
  return found.slice(0, MAX_SECTIONS);
}

/** Returns the text in lower case, without accents and without spaces at its ends. */
const normalise = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
