/** The library’s own words in French, as every page has them by default. */
export const frenchLabels = {
  /** The language of these words, as a BCP 47 tag: figures and dates follow it. */
  locale: "fr-FR",
  breadcrumb: "vous êtes ici :",
  home: "Accueil",
  untitled: "Page sans titre",
  download: "Télécharger le document « {title} »",
  newWindow: "{text} - nouvelle fenêtre",
  phonetic: "Prononciation en alphabet phonétique international",
  whenToApply: "Savoir quand postuler",
  opensOn: "Ouverture de l’appel le {date}.",
  openUntil: "Appel ouvert jusqu’au {date} inclus.",
  /** The dates of a call where the present day is not known. */
  callFromTo: "Du {first} au {last}.",
  closesOn: "Clôture le {date}.",
  /** Under a button that opens a program of mail, for who has none there. */
  byEmail: "Par courriel\u00A0: {address}",
  /** Where dates stand, beside the present day. */
  toCome: "À venir",
  underWay: "En cours",
  over: "Dates passées",
  /** The title of a list of links to what the page holds. */
  summary: "Sommaire",
  /** What the icon of a message says, before its words. */
  info: "Information\u00A0:",
  success: "Succès\u00A0:",
  warning: "Attention\u00A0:",
  error: "Erreur\u00A0:",
  /** The name of a table's frame, which may scroll; `{title}` is what its columns hold. */
  table: "Tableau : {title}",
  /** Opens what has no summary of its own. */
  details: "Détails",
  /** The name of the list of a text's notes, what a call says before its number, and the way back to it. */
  notes: "Notes de bas de page",
  note: "Note de bas de page",
  backToText: "Retour au texte",
  /** Said after the way back, which looks the same for every note. */
  backFrom: "depuis la note {number}",
  /** The same where a note is called several times. */
  backToCall: "Retour à l’appel {call}",
  salaries: "Grille de rémunération",
  experience: "Expérience",
  /** Heads the lines of salaries that do not say « expérience ». */
  profile: "Profil",
  variablePart: "Part variable",
  /** Heads sums that the author gives no name. */
  amount: "Montant",
  netMonthlySalary: "Salaire net mensuel",
  /** A sum, and a share: `{amount}` is the figure as the locale writes it. */
  euros: "{amount}\u00A0€",
  percent: "{amount}\u00A0%",
  /** Units of a file's weight, 1000 apart. */
  bytes: ["octets", "ko", "Mo", "Go"] as readonly string[],
};

/** Every word that the library adds to the author's. `{…}` is filled in. Plain data: it crosses any boundary. */
export interface Labels extends Readonly<typeof frenchLabels> {
  /** A site's own words in place of those that a block brings: of `StatementWords`, for the accessibility statement. */
  readonly statement?:
    Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>> | undefined;
}

/** The library’s own words in English. */
export const englishLabels: Labels = {
  locale: "en-GB",
  breadcrumb: "you are here:",
  home: "Home",
  untitled: "Untitled page",
  download: "Download the document “{title}”",
  newWindow: "{text} - new window",
  phonetic: "Pronunciation in the International Phonetic Alphabet",
  whenToApply: "Find out when to apply",
  opensOn: "The call opens on {date}.",
  openUntil: "The call is open until {date}.",
  callFromTo: "From {first} to {last}.",
  closesOn: "Closes on {date}.",
  byEmail: "By email: {address}",
  toCome: "To come",
  underWay: "Under way",
  over: "Past dates",
  summary: "Contents",
  info: "Information:",
  success: "Success:",
  warning: "Warning:",
  error: "Error:",
  table: "Table: {title}",
  details: "Details",
  notes: "Footnotes",
  note: "Footnote",
  backToText: "Back to the text",
  backFrom: "from note {number}",
  backToCall: "Back to call {call}",
  salaries: "Pay scale",
  experience: "Experience",
  profile: "Profile",
  variablePart: "Variable part",
  amount: "Amount",
  netMonthlySalary: "Net monthly salary",
  euros: "€{amount}",
  percent: "{amount}%",
  bytes: ["bytes", "kB", "MB", "GB"],
};

/** `fill("Jusqu’au {date}", {date: "3 avril"})`. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? "");
}
