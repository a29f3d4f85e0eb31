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

/** A part of a guide, as scripts/catalogue-texts.mjs writes it: its guide's title, its own, and its address in the catalogue. */
interface GuidePart {
  readonly guide: string;
  readonly title: string;
  readonly path: string;
  readonly lang: "fr" | "en";
}

/** The parts of guides that are shown at most. */
const SHOWN_PARTS = 6;

const HINT = "dsfr-blocks-synonyms";

/** Makes of Storybook's search one that knows more words and the parts of guides, and whose results say their title first. */
export function improveSearch() {
  // a catalogue that is being written has no such file: its search finds pages alone
  const parts: Promise<readonly GuidePart[]> = fetch("./parts.json").then(
    async (response) => (response.ok ? ((await response.json()) as readonly GuidePart[]) : []),
    () => [],
  );
  const improve = async () => {
    suggest(await parts);
    nameResults();
  };
  for (const event of ["input", "focusin"])
    document.addEventListener(event, () => setTimeout(() => void improve(), 150));
}

/** Below the results, leads to the parts of guides that hold what was typed; where there is no result, to the pages that say it in another word. */
function suggest(parts: readonly GuidePart[]) {
  const typed = document.querySelector<HTMLInputElement>("#storybook-explorer-searchfield")?.value ?? "";
  const list = document.querySelector("[role=listbox]");
  const nothing = list?.querySelector(":scope > li:only-child:not([role=option]) > div");
  document.querySelector(`.${HINT}`)?.remove();
  const pages = nothing ? pagesFor(typed) : [];
  const links = [
    ...pages.map(({ id, name }) => linkTo(`${id}--documentation`, name)),
    ...partsFor(typed, parts).map(({ guide, title, path, lang }) =>
      linkTo(path, `${guide}\u00A0: ${title}`, lang),
    ),
  ];
  if (links.length === 0) return;
  const hint = document.createElement("div");
  hint.className = HINT;
  hint.append("Voyez\u00A0:", ...links);
  if (nothing) nothing.append(hint);
  else list?.after(hint);
}

function linkTo(path: string, name: string, lang = "fr"): HTMLAnchorElement {
  const link = document.createElement("a");
  link.lang = lang;
  link.href = `./?path=/docs/${path}`;
  link.textContent = name;
  // the search closes its list before a press becomes a click
  link.addEventListener("mousedown", () => location.assign(link.href));
  return link;
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
  const word = plain(typed).replace(/s$/, "");
  if (word.length < 4) return [];
  const [, found = []] = Object.entries(SYNONYMS).find(([each]) => each.startsWith(word)) ?? [];
  return found;
}

/** Those that hold each word that is typed, in their title or in their guide's. */
function partsFor(typed: string, parts: readonly GuidePart[]): readonly GuidePart[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.join("").length < 3) return [];
  const found = parts.filter(({ guide, title }) => {
    const text = plain(`${guide} ${title}`);
    return words.every((word) => text.includes(word)) && words.some((word) => plain(title).includes(word));
  });
  return found.slice(0, SHOWN_PARTS);
}

/** Lower case, without accents. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
