import type { Language } from "@dsfr-blocks/base/message";

/**
 * Short titles of the 106 criteria of RGAA 4.1.2, in the RGAA's order. The French titles are shortened from the RGAA's own
 * titles (DINUM, Licence Ouverte 2.0). The English titles are ours.
 */
const TITLES = `
1.1 Alternative des images porteuses d’information | Text alternatives of images
1.2 Images de décoration ignorées | Decorative images ignored
1.3 Alternatives pertinentes | Alternatives that make sense
1.4 CAPTCHA : nature et fonction de l’image | CAPTCHA: type and purpose of the image
1.5 CAPTCHA : accès alternatif | CAPTCHA: alternative access
1.6 Description détaillée, si nécessaire | Long description where needed
1.7 Description détaillée pertinente | Long descriptions that make sense
1.8 Texte stylé plutôt qu’image de texte | Styled text rather than images of text
1.9 Légendes associées à leur image | Captions associated with images
2.1 Titre des cadres | Titles of frames
2.2 Titres de cadres pertinents | Frame titles that make sense
3.1 Information jamais donnée par la seule couleur | No information given by colour alone
3.2 Contraste du texte | Contrast of text
3.3 Contraste des composants et des éléments graphiques | Contrast of controls and graphics
4.1 Transcription ou audiodescription des médias temporels | Transcript or audio description of time-based media
4.2 Transcription ou audiodescription pertinente | Transcripts or audio descriptions that make sense
4.3 Sous-titres synchronisés | Synchronised captions
4.4 Sous-titres pertinents | Captions that make sense
4.5 Audiodescription synchronisée | Synchronised audio description
4.6 Audiodescription pertinente | Audio descriptions that make sense
4.7 Médias temporels identifiables | Time-based media identified
4.8 Alternative des médias non temporels | Alternatives of non-time-based media
4.9 Alternative pertinente des médias non temporels | Alternatives of non-time-based media that make sense
4.10 Sons automatiques contrôlables | Control of sounds that start automatically
4.11 Médias temporels contrôlables au clavier et au pointeur | Time-based media usable by keyboard and pointer
4.12 Médias non temporels contrôlables au clavier et au pointeur | Non-time-based media usable by keyboard and pointer
4.13 Médias compatibles avec les technologies d’assistance | Media compatible with assistive technology
5.1 Résumé des tableaux complexes | Summaries of complex tables
5.2 Résumés pertinents | Summaries that make sense
5.3 Tableaux de mise en forme compréhensibles une fois linéarisés | Layout tables that make sense when linearised
5.4 Titre associé au tableau | Titles associated with tables
5.5 Titres de tableaux pertinents | Table titles that make sense
5.6 En-têtes de colonne et de ligne déclarés | Declared column and row headers
5.7 Cellules associées à leurs en-têtes | Cells associated with their headers
5.8 Tableaux de mise en forme sans éléments de tableau de données | Layout tables without elements of data tables
6.1 Liens explicites | Links that say where they lead
6.2 Intitulé des liens | Link texts
7.1 Scripts compatibles avec les technologies d’assistance | Scripts compatible with assistive technology
7.2 Alternatives de scripts pertinentes | Alternatives of scripts that make sense
7.3 Scripts contrôlables au clavier et au pointeur | Scripts usable by keyboard and pointer
7.4 Changements de contexte annoncés ou contrôlés | Changes of context announced or controllable
7.5 Messages de statut restitués | Status messages
8.1 Type de document | Document type
8.2 Code source valide | Valid markup
8.3 Langue par défaut | Default language
8.4 Code de langue par défaut pertinent | Correct default language code
8.5 Titre de page | Title of the page
8.6 Titre de page pertinent | A page title that makes sense
8.7 Changements de langue indiqués | Changes of language indicated
8.8 Codes de changement de langue valides et pertinents | Valid and correct language codes
8.9 Balises jamais à seule fin de présentation | Elements never used only for presentation
8.10 Changements du sens de lecture signalés | Changes of reading direction indicated
9.1 Titres | Headings
9.2 Structure du document | Structure of the page
9.3 Listes | Lists
9.4 Citations | Quotations
10.1 Présentation par les feuilles de styles | Presentation by style sheets
10.2 Contenu présent sans feuilles de styles | Content present without style sheets
10.3 Contenu compréhensible sans feuilles de styles | Content that makes sense without style sheets
10.4 Texte lisible à 200 % | Text readable at 200 %
10.5 Couleurs de fond et de police déclarées ensemble | Text and background colours declared together
10.6 Liens visibles dans le texte | Links visible within text
10.7 Prise de focus visible | Visible focus
10.8 Contenus cachés à bon escient | Content hidden only for good reason
10.9 Information jamais donnée par la seule forme, taille ou position | No information given by shape, size or position alone
10.10 Règle du critère 10.9 mise en œuvre de façon pertinente | Criterion 10.9 applied in a way that makes sense
10.11 Contenu sans défilement horizontal à 320 px | Content without horizontal scrolling at 320 px
10.12 Espacement du texte redéfinissable | Adjustable text spacing
10.13 Contenus additionnels au survol ou au focus contrôlables | Controllable additional content on hover or focus
10.14 Contenus additionnels en CSS visibles au clavier et au pointeur | Additional CSS content visible by keyboard and pointer
11.1 Étiquette des champs | Field labels
11.2 Étiquettes pertinentes | Labels that make sense
11.3 Étiquettes cohérentes | Consistent labels
11.4 Étiquettes accolées à leur champ | Labels next to their field
11.5 Champs de même nature regroupés | Grouped fields
11.6 Légende des regroupements | Group legends
11.7 Légendes pertinentes | Legends that make sense
11.8 Listes de choix regroupées | Grouped choices
11.9 Intitulés de boutons pertinents | Button texts that make sense
11.10 Contrôle de saisie | Input validation
11.11 Suggestions de correction | Suggested corrections
11.12 Données modifiables ou récupérables | Data that can be changed or recovered
11.13 Finalité des champs | Purpose of fields
12.1 Deux systèmes de navigation | Two ways to navigate
12.2 Menus et barres de navigation à la même place | Menus and navigation in the same place
12.3 Plan du site pertinent | A site map that makes sense
12.4 Plan du site accessible de façon identique | The site map reached in the same way
12.5 Moteur de recherche atteignable de façon identique | Search reached in the same way
12.6 Zones de la page atteignables ou évitables | Areas of the page that can be reached or skipped
12.7 Lien d’évitement ou d’accès rapide au contenu | Skip link to the content
12.8 Ordre de tabulation cohérent | Consistent tab order
12.9 Aucun piège au clavier | No keyboard trap
12.10 Raccourcis d’une seule touche contrôlables | Controllable single-key shortcuts
12.11 Contenus additionnels atteignables au clavier | Additional content reachable by keyboard
13.1 Limites de temps contrôlables | Controllable time limits
13.2 Aucune nouvelle fenêtre sans action | No new window without a user action
13.3 Documents bureautiques : version accessible | Office documents: an accessible version
13.4 Version accessible : même information | Accessible versions with the same information
13.5 Contenus cryptiques : alternative | Cryptic content: an alternative
13.6 Alternatives de contenus cryptiques pertinentes | Alternatives of cryptic content that make sense
13.7 Changements de luminosité et flashs | Changes of brightness and flashes
13.8 Contenus en mouvement ou clignotants contrôlables | Controllable moving or blinking content
13.9 Contenu consultable dans les deux orientations | Content usable in both orientations
13.10 Gestes complexes doublés d’un geste simple | Simple alternative to complex gestures
13.11 Actions du pointeur annulables | Pointer actions that can be cancelled
13.12 Mouvements de l’appareil doublés d’une alternative | Alternative to device motion
`;

/** Short titles of the RGAA criteria, by number. */
export const CRITERIA: Readonly<Record<string, Readonly<Record<Language, string>>>> = Object.fromEntries(
  TITLES.trim()
    .split("\n")
    .map((line) => {
      const [, criterion = "", fr = "", en = ""] = /^(\S+) (.+) \| (.+)$/.exec(line) ?? [];
      return [criterion, { fr, en }];
    }),
);

/** Returns the short title of an RGAA criterion; "" if RGAA 4.1.2 does not contain this criterion. */
export function getCriterionTitle(criterion: string, language: Language): string {
  return CRITERIA[criterion]?.[language] ?? "";
}

/** Number of tests of each RGAA criterion: a line for each theme, in the RGAA's order. */
const TEST_COUNTS = `
8 6 9 7 2 10 6 6 5
1 1
6 5 4
3 3 2 1 2 2 1 2 1 1 3 2 2
1 1 1 1 1 4 5 1
5 1
3 2 2 1 3
3 1 1 1 1 1 1 1 1 2
3 1 3 2
3 1 1 2 3 1 1 1 4 4 2 1 3 2
3 6 2 3 1 1 1 3 2 7 2 2 1
1 1 3 3 3 1 2 2 1 1 1
4 1 1 1 1 1 3 2 1 2 1 3
`;

const TEST_COUNT_LIST = TEST_COUNTS.trim().split(/\s/).map(Number);

/** Returns the RGAA tests of a criterion, such as 1.1.1; an empty list if RGAA 4.1.2 does not contain this criterion. */
export function listTests(criterion: string): string[] {
  const count = TEST_COUNT_LIST[Object.keys(CRITERIA).indexOf(criterion)] ?? 0;
  return Array.from({ length: count }, (_, index) => `${criterion}.${index + 1}`);
}
