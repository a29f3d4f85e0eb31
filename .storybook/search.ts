interface Found {
  readonly id: string;
  readonly name: string;
}

const BUTTONS: readonly Found[] = [
  { id: "blocs-callintro", name: "Accroche d’un appel" },
  { id: "blocs-questionhero", name: "Bandeau de questions" },
];
const COLOURS: readonly Found[] = [{ id: "fondations-couleurs", name: "Couleurs" }];
const MESSAGES: readonly Found[] = [{ id: "messages", name: "Messages" }];
const QUESTIONS: readonly Found[] = [{ id: "blocs-faqlist", name: "Questions fréquentes" }];
const DOCUMENTS: readonly Found[] = [{ id: "blocs-downloads", name: "Documents à télécharger" }];
const SALARIES: readonly Found[] = [
  { id: "blocs-salaryconditions", name: "Conditions et grille de salaires" },
];

/** Words that no page has in its name, without their accents, and the pages that they are about. */
const SYNONYMS: Readonly<Record<string, readonly Found[]>> = {
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

const HINT = "dsfr-blocks-synonyms";

/** Makes of Storybook's search one that knows more words, and whose results say their title first. */
export function improveSearch() {
  const improve = () => {
    suggestSynonyms();
    nameResults();
  };
  for (const event of ["input", "focusin"]) document.addEventListener(event, () => setTimeout(improve, 150));
}

/** Where the search finds nothing for a word, leads to the pages that say it in another. */
function suggestSynonyms() {
  const field = document.querySelector<HTMLInputElement>("#storybook-explorer-searchfield");
  const nothing = document.querySelector("[role=listbox] > li:only-child:not([role=option]) > div");
  document.querySelector(`.${HINT}`)?.remove();
  const found = pagesFor(field?.value ?? "");
  if (!nothing || found.length === 0) return;
  const hint = document.createElement("p");
  hint.className = HINT;
  hint.append("Voyez\u00A0: ");
  for (const [index, { id, name }] of found.entries()) {
    const link = document.createElement("a");
    link.href = `./?path=/docs/${id}--documentation`;
    link.textContent = name;
    // the search closes its list before a press becomes a click
    link.addEventListener("mousedown", () => location.assign(link.href));
    hint.append(...(index > 0 ? [", "] : []), link);
  }
  nothing.append(hint);
}

/** Storybook writes a page's own word, « Documentation », before its title: who cannot see the list hears the title first, as main.ts shows it. */
function nameResults() {
  for (const option of document.querySelectorAll('[role=option][data-id$="--documentation"]')) {
    const [page, path] = option.querySelector(".search-result-item--label")?.children ?? [];
    const titles = Array.from(path?.children ?? [], ({ textContent }) => textContent).reverse();
    if (page && titles.length > 0)
      option.setAttribute("aria-label", [...titles, page.textContent].join(", "));
  }
}

/** Of a word, or of its first four letters and more. */
function pagesFor(typed: string): readonly Found[] {
  const word = typed.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase().replace(/s$/, "");
  if (word.length < 4) return [];
  const [, found = []] = Object.entries(SYNONYMS).find(([each]) => each.startsWith(word)) ?? [];
  return found;
}
