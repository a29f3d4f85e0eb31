/** Texts of the library in French, the default of every page. */
export const frenchLabels = {
  /** Language of these texts, as a BCP 47 tag. Numbers and dates are formatted for this language. */
  locale: "fr-FR",
  breadcrumb: "vous êtes ici :",
  home: "Accueil",
  untitled: "Page sans titre",
  download: "Télécharger le document « {title} »",
  newWindow: "{text} - nouvelle fenêtre",
  phonetic: "Prononciation en alphabet phonétique international",
  /** Status of a call for applications, in a badge. The last day of the call, if it has one, is after the badge. */
  callToCome: "Appel à venir",
  callOpen: "Appel ouvert",
  callClosed: "Appel fermé",
  opensOn: "Ouverture de l’appel le {date}",
  openUntil: "jusqu’au {date} inclus",
  /** Last day of a call for applications, on this day. */
  lastDay: "dernier jour aujourd’hui, {date}",
  /** Last day of a call for applications, if the present day is unknown. */
  closesOn: "Clôture le {date}",
  /** Last day of a call for applications that is over, if the page has no notice. */
  endedOn: "Fin de l’appel le {date}",
  whenToApply: "Savoir quand l’appel ouvrira",
  /** Text under a button that opens a mail program, for people who have no mail program. */
  byEmail: "Par courriel\u00A0: {address}",
  /** Status of dates relative to the present day. */
  toCome: "À venir",
  underWay: "En cours",
  over: "Dates passées",
  /** Line above the past sessions of a calendar; `{years}` is « 2024 » or « 2024-2025 ». */
  pastSession: "{count} session passée ({years})",
  pastSessions: "{count} sessions passées ({years})",
  /** Title of a list of links to the sections of the page. */
  summary: "Sommaire",
  /** Text alternative of a message icon, before the text of the message. */
  info: "Information\u00A0:",
  success: "Succès\u00A0:",
  warning: "Attention\u00A0:",
  error: "Erreur\u00A0:",
  /**
   * Accessible name of the container of a table, which may scroll; `{title}` is the caption, the column names or
   * the first row of the table.
   */
  table: "Tableau : {title}",
  /** Summary of collapsed content that has no summary of its own. */
  details: "Détails",
  /** Name of the list of notes, text before the number of a note call, and link from a note back to its call. */
  notes: "Notes de bas de page",
  note: "Note de bas de page",
  backToText: "Retour au texte",
  /** Hidden text after the link back. The link looks the same for every note, and the hidden text distinguishes the links. */
  backFrom: "depuis la note {number}",
  /** Link back to one of several calls of a note. */
  backToCall: "Retour au texte (appel {call} sur {count})",
  salaries: "Grille de rémunération",
  experience: "Expérience",
  /** Column header of salaries whose lines do not contain « expérience ». */
  profile: "Profil",
  variablePart: "Part variable",
  /** Column header of amounts without a name. */
  amount: "Montant",
  netMonthlySalary: "Salaire net mensuel",
  /** Amount, and percentage: `{amount}` is the number in the format of the locale. */
  euros: "{amount}\u00A0€",
  percent: "{amount}\u00A0%",
  /** Units of the size of a file, each 1000 times the previous unit. */
  bytes: ["octets", "ko", "Mo", "Go"] as readonly string[],
};

/**
 * Texts that the library adds to the author's texts. `{…}` is replaced by a value. Plain data, which a server can send to a
 * client.
 */
export interface Labels extends Readonly<typeof frenchLabels> {
  /** Texts of the site that replace the texts of a block: `StatementWords`, for the accessibility statement. */
  readonly statement?:
    Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>> | undefined;
}

/** Texts of the library in English. */
export const englishLabels: Labels = {
  locale: "en-GB",
  breadcrumb: "you are here:",
  home: "Home",
  untitled: "Untitled page",
  download: "Download the document “{title}”",
  newWindow: "{text} - new window",
  phonetic: "Pronunciation in the International Phonetic Alphabet",
  callToCome: "Upcoming call",
  callOpen: "Call open",
  callClosed: "Call closed",
  opensOn: "The call opens on {date}",
  openUntil: "until {date} inclusive",
  lastDay: "last day today, {date}",
  closesOn: "Closes on {date}",
  endedOn: "The call ended on {date}",
  whenToApply: "Find out when the call opens",
  byEmail: "By email: {address}",
  toCome: "Upcoming",
  underWay: "In progress",
  over: "Past dates",
  pastSession: "{count} past session ({years})",
  pastSessions: "{count} past sessions ({years})",
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
  backToCall: "Back to the text (reference {call} of {count})",
  salaries: "Pay scale",
  experience: "Experience",
  profile: "Profile",
  variablePart: "Variable pay",
  amount: "Amount",
  netMonthlySalary: "Net monthly salary",
  euros: "€{amount}",
  percent: "{amount}%",
  bytes: ["bytes", "kB", "MB", "GB"],
};

/**
 * Labels of a site, by language: `{ fr: { home: "Bienvenue" }, de: germanLabels }`. French and English labels replace only the
 * built-in labels of the same names. Another language needs all the labels of `frenchLabels`.
 */
export type LabelsByLanguage = Readonly<Record<string, Partial<Labels> | undefined>>;

/** Replaces the placeholders of a label: `fillLabel("Jusqu’au {date}", {date: "3 avril"})`. */
export function fillLabel(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? "");
}
