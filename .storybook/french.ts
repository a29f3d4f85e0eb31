/**
 * French translations of the texts of Storybook's interface, which exists only in English. `PATTERNS` translates the texts
 * with a variable part.
 */
const TRANSLATIONS: Readonly<Record<string, string>> = {
  About: "À propos",
  "About your Storybook": "À propos de Storybook",
  Accessibility: "Accessibilité",
  Achromatopsia: "Achromatopsie",
  "Addon panel": "Panneau des outils",
  "Addon panel resize handle": "Poignée de largeur du panneau",
  "Available addons": "Outils",
  "Blurred vision": "Vision floue",
  "Change viewport": "Changer de largeur",
  "Change vision filter": "Changer de vision",
  "Change zoom level": "Changer le zoom",
  "Changes the location of the addon panel to the bottom or right of the screen, but does not have any effect on its content.":
    "Place le panneau des outils en bas ou à droite ; son contenu ne change pas.",
  "Clear recently opened items": "Effacer les pages récentes",
  "Clear search": "Effacer la recherche",
  "Close settings page": "Fermer les réglages",
  Collapse: "Replier",
  "Collapse all": "Tout replier",
  "Collapse all items on sidebar": "Replier tout le menu",
  "Collapse all results": "Replier tous les résultats",
  Commands: "Commandes",
  Control: "Réglage",
  Controls: "Réglages",
  Copied: "Copié",
  "Copy heading URL to address bar": "Mettre l’adresse de ce titre dans la barre d’adresse",
  "Copy link": "Copier le lien",
  "Copy story link": "Copier le lien de l’exemple",
  "Copy story link to clipboard": "Copier le lien de l’exemple",
  Critical: "Bloquant",
  Default: "Par défaut",
  Deuteranomaly: "Deutéranomalie",
  Deuteranopia: "Deutéranopie",
  Dismiss: "Fermer",
  Docs: "Documentation",
  "Edit JSON": "Modifier le JSON",
  "Edit string...": "Écrivez un texte…",
  "Enter full screen": "Plein écran",
  Exclude: "Exclure",
  "Exit full screen": "Quitter le plein écran",
  "Expand all": "Tout déplier",
  "Expand all items on sidebar": "Déplier tout le menu",
  "Expand all results": "Déplier tous les résultats",
  False: "Non",
  "Filter the items shown in a sidebar based on the tags applied to them.": "Choisit ce que montre le menu.",
  "Find components": "Chercher un bloc, une page",
  "Find components by name or path.": "Un composant du DSFR ? Voyez react-dsfr.",
  "Focus addons": "Aller aux outils",
  "Focus canvas": "Aller à l’exemple",
  "Focus search": "Aller à la recherche",
  "Focus sidebar": "Aller au menu",
  "Go full screen": "Plein écran",
  "Go to about page": "Aller à la page « À propos »",
  "Go to next landmark": "Région suivante",
  "Go to previous landmark": "Région précédente",
  "Go to shortcuts page": "Aller aux raccourcis",
  Grayscale: "Niveaux de gris",
  "Hide addon panel": "Masquer le panneau des outils",
  "Hide addon panel [alt A]": "Masquer le panneau des outils [alt A]",
  "Highlight elements with accessibility test results": "Afficher les éléments en cause",
  Inconclusive: "À vérifier",
  "Jump to element": "Aller à l’élément",
  "Keyboard shortcuts": "Raccourcis du clavier",
  "Learn how to add tags": "Comment ajouter des étiquettes",
  "Learn how to resolve this violation": "L’explication de cette règle, en anglais",
  "Loading content": "Chargement",
  "Main content": "Contenu principal",
  "Main preview area": "Exemple",
  "Measure tool": "Mesurer",
  Minor: "Mineur",
  Moderate: "Modéré",
  "Move addon panel to bottom": "Panneau des outils en bas",
  "Move addon panel to right": "Panneau des outils à droite",
  Name: "Nom",
  "Navigation controls": "Navigation",
  "Next component": "Bloc suivant",
  "Next story": "Exemple suivant",
  "No accessibility violations found.": "Aucune faute trouvée.",
  "No components found": "Pas dans ce catalogue",
  "No inconclusive accessibility checks found.": "Rien à vérifier.",
  "No passing accessibility checks found.": "Aucune vérification réussie.",
  "No results are available.": "Aucun résultat.",
  "Open GitHub": "Ouvrir GitHub",
  "Open addon panel": "Ouvrir le panneau des outils",
  "Open in isolation mode": "Ouvrir seul",
  "Open navigation menu": "Ouvrir le menu",
  "Open source software maintained by": "Logiciel libre, maintenu par",
  "Open story in editor": "Ouvrir l’exemple dans l’éditeur",
  "Open story in isolation": "Ouvrir l’exemple seul",
  "Outline tool": "Afficher les contours",
  Passes: "Réussites",
  "Please wait while the addon is initializing...": "Un instant : l’outil démarre…",
  "Please wait while the accessibility scan is running ...": "Un instant : la vérification est en cours…",
  "Preparing accessibility scan": "Vérification en préparation",
  "Previous component": "Bloc précédent",
  "Previous story": "Exemple précédent",
  Protanomaly: "Protanomalie",
  Protanopia: "Protanopie",
  "Reload story": "Recharger l’exemple",
  Required: "Obligatoire",
  "Rerun accessibility scan": "Vérifier à nouveau",
  "Reset color filter": "Vision ordinaire",
  "Reset controls": "Revenir aux valeurs de départ",
  "Reset viewport": "Toute la largeur",
  "Reset zoom": "Zoom à 100 %",
  "Restore defaults": "Revenir aux raccourcis d’origine",
  "Run the following script to check for updates and upgrade to the latest version.":
    "Cette commande installe la dernière version.",
  "Search for components": "Chercher un bloc, une page",
  "Select a viewport among predefined options for the preview area, or reset to the default viewport.":
    "Affiche l’exemple à une largeur d’écran, ou sur toute la largeur.",
  "Select a vision filter among predefined options, or reset to remove the filter.":
    "Affiche l’exemple comme le voit une personne qui perçoit autrement les couleurs.",
  "Select all": "Tout choisir",
  "Set boolean": "Choisir oui ou non",
  "Set object": "Écrire des valeurs",
  "Set string": "Écrire un texte",
  "Set number": "Écrire un nombre",
  Serious: "Grave",
  Settings: "Réglages",
  Shortcut: "Raccourci",
  "Show addon panel": "Afficher le panneau des outils",
  "Show addons panel": "Afficher le panneau des outils",
  "Show sidebar": "Afficher le menu",
  "Show toolbar": "Afficher la barre d’outils",
  "Sidebar resize handle": "Poignée de largeur du menu",
  "Skip to content": "Aller au contenu",
  "Skip to canvas": "Aller à l’exemple",
  "Skip to sidebar": "Aller au menu",
  Stories: "Pages",
  "Storybook menu": "Menu de Storybook",
  Support: "Aide",
  "Tag filters": "Filtres",
  "Toggle addons": "Afficher ou masquer les outils",
  "Toggle addons orientation": "Outils en bas ou à droite",
  "Toggle outline": "Afficher ou masquer les contours",
  "Toggle sidebar": "Afficher ou masquer le menu",
  "Toggle toolbar": "Afficher ou masquer la barre d’outils",
  Toolbar: "Barre d’outils",
  Tritanomaly: "Tritanomalie",
  Tritanopia: "Tritanopie",
  True: "Oui",
  "Type keys": "Tapez les touches",
  "Type to find...": "Cherchez…",
  "Viewport size": "Largeur",
  Violations: "Fautes",
  "Vision filter": "Vision des couleurs",
  "When enabled, this tool displays the outline of every element in the preview area, which helps understand their layout.":
    "Affiche les contours de chaque élément de l’exemple.",
  "When enabled, this tool shows dimensions and whitespace (margin, padding, border) for the currently hovered element in the preview area. Does not work with keyboard focus.":
    "Affiche les dimensions et les espaces de l’élément survolé dans l’exemple.",
  "You are on Storybook": "Ce catalogue emploie Storybook",
  "Zoom in": "Agrandir",
  "Zoom out": "Réduire",
  "Zoom percentage": "Zoom",
  "storybook-preview-iframe": "Exemple",
  incomplete: "À vérifier",
  passes: "Réussites",
  violations: "Fautes",
  key: "valeur",
  keys: "valeurs",
  item: "élément",
  items: "éléments",
  "and the": "et la",
  "Storybook Community": "communauté de Storybook",
};
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^Couldn't find story matching '(.+)'\.(?: .*)?$/s, "« $1 » n’est pas dans ce catalogue"],
  [/^Hide (.+) items$/, "Replier « $1 »"],
  [/^Show (.+) items$/, "Déplier « $1 »"],
  [/^Zoom to (\d+)%$/, "Zoom à $1 %"],
  [/^(\d+)%$/, "$1 %"],
  [/^Edit (.+) as JSON$/, "Modifier « $1 » en JSON"],
  [/^add a new item to the '(.+)' (?:array|object)$/, "Ajouter une valeur à « $1 »"],
  [/^remove the (?:array|object) '(.+)'$/, "Retirer « $1 »"],
  [/^(\d+)\.(\d+)% of users$/, "$1,$2 % des personnes"],
  [
    /^(\d+) results? (?:is|are) available.*$/,
    "Résultats : $1. Les flèches passent de l’un à l’autre, Entrée choisit.",
  ],
  [/^(?:built-in|status|tag) filter: (.+)$/, "Filtre : $1"],
  [/^Exclude (?:built-in|status|tag): (.+)$/, "Exclure : $1"],
  [/^Clear (\d+)? ?filters?$/, "Retirer les filtres"],
];

const ATTRIBUTES = ["aria-label", "title", "placeholder", "aria-description"];

/**
 * Selector of the elements that are not translated: code, text fields, `translate=no`, guides in English, and the table
 * of contents of a page.
 */
const UNTRANSLATED = "code, pre, textarea, [contenteditable], [translate=no], [lang=en], .toc-wrapper";

/** Selector of the elements of Storybook's interface that Storybook declares as English. */
const OWN_ENGLISH = ":is(.docblock-argstable, button)[lang=en]";

/** Texts that axe shows about a rule. */
interface RuleText {
  readonly help: string;
  readonly description: string;
}

/** Texts of axe's rules, by rule id. */
export type RuleTexts = ReadonlyMap<string, RuleText>;

/** Item in the menu of a highlighted element: a rule, whose id is `violations.ID:info`, or an action. */
interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

export interface Highlight {
  readonly menu?: readonly (readonly MenuItem[])[];
}

/**
 * Translates to French the texts of Storybook's interface inside an element, now and after each change. Returns a function that
 * stops the translation. In the accessibility panel, Storybook shows its own English texts for axe's rules: the French texts of
 * axe, in `rules`, replace these English texts.
 */
export function translateInterface(root: HTMLElement, rules?: RuleTexts): () => void {
  const translate = (node: Node) => {
    if (node instanceof Text) {
      const french = node.parentElement?.closest(UNTRANSLATED) ? undefined : translateText(node.data);
      if (french !== undefined) node.data = french;
      return;
    }
    if (!(node instanceof Element)) return;
    // Storybook declares the language of its own tables and buttons
    if (node.matches(OWN_ENGLISH)) node.setAttribute("lang", "fr");
    for (const name of ATTRIBUTES) {
      const french = translateText(node.getAttribute(name) ?? "");
      if (french !== undefined) node.setAttribute(name, french);
    }
    if (rules) translateRule(node, rules);
    for (const child of node.childNodes) translate(child);
  };
  translate(root);
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      if (type === "childList") addedNodes.forEach(translate);
      else translate(target);
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  return () => observer.disconnect();
}

/**
 * Translates an axe rule in the accessibility panel, from the element that contains the rule's id: the rule's title is
 * before that element, and its description after. Also translates the label of the button that folds the rule.
 */
function translateRule(element: Element, rules: RuleTexts) {
  const folded = /^details:\w+\.(.+)$/.exec(element.getAttribute("aria-controls") ?? "")?.[1];
  const rule = rules.get(folded ?? (element.childElementCount === 0 ? (element.textContent ?? "") : ""));
  if (!rule) return;
  const [title, description] = [element.previousElementSibling, element.nextElementSibling?.firstChild];
  const label = `Détails\u00A0: ${rule.help}`;
  if (folded !== undefined) {
    if (element.getAttribute("aria-label") !== label) element.setAttribute("aria-label", label);
  } else if (title?.localName === "strong") title.textContent = rule.help;
  else if (description instanceof Text) description.data = `${rule.description}.`;
}

/** Returns the highlight with its menu in French. Axe's French texts replace Storybook's English texts about axe's rules. */
export function translateMenu(highlight: Highlight, rules: Readonly<Record<string, RuleText>>): Highlight {
  const { menu } = highlight;
  if (!menu) return highlight;
  return { ...highlight, menu: menu.map((items) => items.map((item) => translateItem(item, rules))) };
}

function translateItem(item: MenuItem, rules: Readonly<Record<string, RuleText>>): MenuItem {
  const rule = rules[/^\w+\.(.+):info$/.exec(item.id)?.[1] ?? ""];
  if (rule) return { ...item, title: rule.help, description: `${rule.description}.` };
  return { ...item, title: translateText(item.title) ?? item.title };
}

/** Returns the French translation of a text, or undefined if the text has no translation. */
function translateText(text: string): string | undefined {
  // the `%` of a number is a separate text node
  if (text === "%") return "\u00A0%";
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const translation = TRANSLATIONS[trimmed];
  if (translation !== undefined) return text.replace(trimmed, translation);
  const pattern = PATTERNS.find(([english]) => english.test(trimmed));
  return pattern && text.replace(trimmed, trimmed.replace(pattern[0], pattern[1]));
}
