import fc from "fast-check";

/*
 * Dates as French texts write them, made from days that are known, and what bounds, moves, repeats or leaves them out.
 * Nothing here is taken from the reader that it tests.
 */

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);
const SHORT = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ");
const WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ");
const FIRST = Date.UTC(2024, 0, 1); // a Monday
const DAY_MS = 86_400_000;

/** A text, and the days that it is about, as days after the first of January 2024. */
export interface Dated {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** The hours at which the first day's begins and the last day's ends, `18:30`, where the text has them. */
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

/** An instant: a day, and an hour of it in France, `18:30`. */
export function createInstant(day: number, time: string): Date {
  const written = `${formatIsoDay(day)} ${time}:00`;
  const [winter, summer] = ["+01:00", "+02:00"].map(
    (zone) => new Date(`${formatIsoDay(day)}T${time}:00${zone}`),
  );
  const isWinter = winter?.toLocaleString("sv-SE", { timeZone: "Europe/Paris" }) === written;
  return (isWinter ? winter : summer) ?? new Date(NaN);
}

/** `2026-05-03` */
export function formatIsoDay(day: number): string {
  return new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10);
}

/** A day as its parts are written. */
interface Parts {
  readonly day: number;
  readonly date: string;
  readonly month: string;
  readonly short: string;
  readonly year: string;
  readonly figures: readonly [date: string, month: string];
  readonly weekday: string;
}

export function getParts(day: number): Parts {
  const [year = "", month = "", date = ""] = formatIsoDay(day).split("-");
  return {
    day,
    date: Number(date) === 1 ? "1er" : String(Number(date)),
    month: MONTHS[Number(month) - 1] ?? "",
    short: SHORT[Number(month) - 1] ?? "",
    year,
    figures: [date, month],
    weekday: WEEKDAYS[day % 7] ?? "",
  };
}

export const someDay = fc.nat({ max: 365 * 8 });
const NO_HOUR: readonly [text: string, time: string | undefined] = ["", undefined];
/** The hour of a date. */
const hour = fc.constantFrom(
  NO_HOUR,
  [" à 18 h", "18:00"] as const,
  [" à 23 h 59", "23:59"] as const,
  [" à 9h30", "09:30"] as const,
  [", 14 h", "14:00"] as const,
  [" à 18:30", "18:30"] as const,
  [" à 8 heures", "08:00"] as const,
);
/** The hours between which a day's goes on. */
const hours = fc.constantFrom(
  [", de 9 h à 17 h", "09:00", "17:00"] as const,
  [" de 8h30 à 12h", "08:30", "12:00"] as const,
  [", 9 h - 12 h", "09:00", "12:00"] as const,
  [", 9 h 30 – 12 h 30", "09:30", "12:30"] as const,
);

const dateForms: readonly ((parts: Parts) => string)[] = [
  ({ date, month, year }) => `${date} ${month} ${year}`,
  ({ date, month, year, weekday }) => `${weekday} ${date} ${month} ${year}`,
  ({ date, short, year }) => `${date} ${short} ${year}`,
  ({ date, month, year }) => `${date}\u00A0${month.toUpperCase()}\u00A0${year}`,
  ({ figures: [date, month], year }) => `${date}/${month}/${year}`,
  ({ figures: [date, month], year, weekday }) => `${weekday} ${Number(date)}/${month}/${year}`,
];

/** One day, in each way to write it in full. */
export const dates: fc.Arbitrary<Dated> = fc
  .tuple(someDay, fc.constantFrom(...dateForms), fc.constantFrom("", "le ", "Le "), fc.oneof(hour, hours))
  .map(([day, form, start, [end, opens, closes]]) => ({
    text: start + form(getParts(day)) + end,
    first: day,
    last: day,
    opens,
    closes,
  }));

/** Two days, with the month and the year shared where they are the same. */
export const ranges: fc.Arbitrary<Dated> = fc
  .record({
    day: someDay,
    length: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 400 })),
    style: fc.constantFrom("words", "weekdays", "figures", "in full"),
    start: fc.constantFrom("du", "Du"),
    times: fc.oneof(
      fc.tuple(hour, hour).map(([[from, opens], [to, closes]]) => ({ from, to, opens, closes })),
      hours.map(([to, opens, closes]) => ({ from: "", to, opens, closes })),
    ),
  })
  .map(({ day, length, style, start, times: { from, to, opens, closes } }) => {
    const [one, two] = [getParts(day), getParts(day + length)];
    const isYear = one.year === two.year && style !== "in full";
    const isMonth = isYear && one.month === two.month;
    const weekday = ({ weekday }: Parts) => (style === "weekdays" ? `${weekday} ` : "");
    const words = `${one.date}${isMonth ? "" : ` ${one.month}`}${isYear ? "" : ` ${one.year}`}`;
    const figures = `${one.figures.join("/")}${isYear ? "" : `/${one.year}`}`;
    const isFigures = style === "figures";
    const first = isFigures ? figures : weekday(one) + words;
    const last = isFigures
      ? `${two.figures.join("/")}/${two.year}`
      : `${weekday(two)}${two.date} ${two.month} ${two.year}`;
    const text = `${start} ${first}${from} au ${last}${to}`;
    return { text, first: day, last: day + length, opens, closes };
  });

const list = (text: string) => text.trim().split(/\s*[|\n]\s*/);

/** What names an event, or what lasts: a date beside it is the event's. */
export const EVENTS = list(`
  Session | Session n° 2 | Session 1 | Première session | Sprint n° 3 | Réunion publique
  Conseil municipal | Conseil d’école | Conseil d’administration | Entretiens de sélection | Jury
  Atelier | Fête de la musique | Marché de Noël | Portes ouvertes | Journée portes ouvertes | Date | Quand
  Date de la réunion | Entretiens et jury | Réponses | Résultats | Échanges par téléphone | Journées sur place
  Visite de l’atelier`);
export const LASTING = list(`
  Dépôt des dossiers | Dépôt des dossiers de candidature | Inscriptions | Candidatures | Appel à projets
  Appel à candidatures | Vacances scolaires | Vacances d’été | Semaine d’accueil
  Période | Enquête publique | Travaux | Inscriptions en ligne`);

/** Before a date or a range. */
export const BEFORE = list(`
  à partir du | À compter du | jusqu’au | Jusqu'au | dès le | depuis le | avant le | pas avant le
  après le | vers le | aux environs du | autour du | au plus tard le | semaine du | La semaine du
  quinzaine du | clôture le | ouverture le | Commence le | Débute le | Se termine le | Reporté au
  Reportée du | Prolongé jusqu’au | Avancé au | Annulé : | Annulé le | Sauf le | hors | hors vacances,
  Ou le | Mis à jour le | Mise à jour : | Publié le | Selon les académies : | chaque année, le
  Tous les lundis dès le | tous les ans : | Tous les jours | Un lundi sur deux | En cours depuis le
  En cours : | Dates à venir : | Environ | Fin : | Début : | Début des cours : | Limite : | Date limite :
  DATE LIMITE : | Date limite de dépôt : | Dates limites des inscriptions : | Clôture :
  Clôture des candidatures : | Séance de clôture : | Ouverture : | Ouverture des inscriptions :
  Réunion d’ouverture : | Fin des inscriptions : | Réunion de fin : | Échéance : | Deadline : | Rentrée :
  Report : | Session reportée : | Session de report : | Session annulée : | Réunion (annulée) :
  Inscriptions avant : | Dernier jour : | Dernier délai : | Délai : | Au plus tard : | À partir de :
  Jusqu’à : | Initialement : | Sous réserve : | Date prévisionnelle : | Dates sauf le dimanche :
  Fermeture : | Lancement : | Session 1, sauf : | Session ou jury : | Réunion du lundi : | Tous les mois :
  Pas de réunion : | ~~ | ? | 2 ×`);

/** After one. */
export const AFTER = list(`
  au plus tard | environ | dernier délai | ou plus tard | et au-delà | et suivants | exclu | minuit
  (reporté) | (annulé) | , reporté | , annulé | , date limite | (date limite) | sous réserve
  , selon les académies | , sauf le lundi | hors week-ends | , chaque jour | un jour sur deux
  à confirmer | jusqu’à 18 h | à partir de 9 h | avant 12 h | au matin | ou le 30 juin 2040
  et le 30 juin 2040 | sauf le 30 juin 2040 | puis le 30 juin 2040 | au lieu du 30 juin 2040 | au 30 juin
  - 30 juin 2040 | ? | , puis toute l’année 2041 | , de 17 h à 9 h | à 25 h | , tous les mardis`);

/** Texts that hold no full date, or one that contradicts itself, or several. */
export const NOT_DATES: readonly ((one: Parts) => string)[] = [
  (one) => `${one.date} ${one.month}`,
  (one) => `${one.month} ${one.year}`,
  (one) => one.year,
  (one) => `mi-${one.month} ${one.year}`,
  (one) => `Fin ${one.month} ${one.year}`,
  (one) => `courant ${one.month} ${one.year}`,
  (one) => `1er lundi de ${one.month} ${one.year}`,
  (one) => `le premier ${one.weekday} de ${one.month} ${one.year}`,
  (one) => `2e semaine de ${one.month} ${one.year}`,
  (one) => `chaque ${one.weekday} de ${one.month} ${one.year}`,
  (one) => `12-15 ${one.month} ${one.year}`,
  (one) => `12 – 15 ${one.month} ${one.year}`,
  (one) => `12 au 15 ${one.month} ${one.year}`,
  (one) => `12/15 ${one.month} ${one.year}`,
  (one) => `les 12 et 15 ${one.month} ${one.year}`,
  (one) => `12 ou 15 ${one.month} ${one.year}`,
  (one) => `entre le 12 et le 15 ${one.month} ${one.year}`,
  (one) => `du 15 au 12 ${one.month} ${one.year}`,
  (one) => `du 12 au 12 ${one.month} ${one.year}`,
  (one) => `du 12 au 15 ${one.month}`,
  (one) => `du 12 ${one.month} ${one.year}`,
  (one) => `au 12 ${one.month} ${one.year}`,
  (one) => `le du 12 au 15 ${one.month} ${one.year}`,
  (one) => `du 12 jusqu’au 15 ${one.month} ${one.year}`,
  (one) => `du 12 et 13 au 15 ${one.month} ${one.year}`,
  (one) => `12/${one.figures[1]}`,
  (one) => `12/${one.figures[1]}/${one.year.slice(2)}`,
  (one) => `12.${one.figures[1]}.${one.year}`,
  (one) => `12/13/${one.year}`,
  (one) => `du 12/${one.figures[1]} au 15 ${one.month} ${one.year}`,
  (one) => `31 février ${one.year}`,
  (one) => `le 31/04/${one.year}`,
  (one) => `du 31 avril au 3 mai ${one.year}`,
  (one) => `du 20 décembre au 5 janvier ${one.year}`,
  (one) => `${getParts(one.day + 1).weekday} ${one.date} ${one.month} ${one.year}`,
  (one) => `${getParts(one.day + 3).weekday}, ${one.date} ${one.month} ${one.year}`,
  (one) => `${one.date} ${one.month} ${one.year}-${Number(one.year) + 1}`,
  (one) => `Session ${one.date} ${one.month} ${one.year}`,
  (one) => `${one.date}er ${one.month} ${one.year}`,
  () => "printemps 2031",
  () => "À venir",
];
