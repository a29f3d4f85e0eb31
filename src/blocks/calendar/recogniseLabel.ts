/*
 * Labels beside dates. A label must match this grammar entirely; otherwise its session shows no status, so that no session ever
 * shows a wrong status.
 *
 *   label       [« Date de »] phrase [« et » phrase] · « Date » · « Dates » · « Quand » · « Période »
 *   phrase      [« Première »] noun [adjectives] [« de » a word [adjectives], twice at most] [way] [« n° 2 »]
 *   noun        an event, which can take place on one day: « Atelier », « Entretiens », « Conseil »
 *               an activity, which has a first and a last day: « Inscriptions », « Dépôt », « Vacances »
 *   a word      any word but a month, a weekday or a word that limits or moves dates: « Réunion d’ouverture » has no status
 *
 * « Date limite », « Clôture », « Ouverture des inscriptions », « Report de la réunion » do not begin with one of these nouns,
 * so they are not labels.
 */

/**
 * Names of events, which may have a single day. Plurals with « s » are not listed, because « s » may follow every name.
 */
const EVENTS = `
arrivée assemblée atelier audition brocante cérémonie choix colloque comité commémoration commission concert concours
conférence congrès conseil cours débat délibération échange élection entretien épreuve événement évènement examen fête
formation forum hackathon journée jury kermesse marché match oral oraux portes\\souvertes présentation rencontre repas
réponse représentation restitution résultat réunion salon scrutin séance séminaire session soirée sortie soutenance
spectacle sprint table\\sronde tables\\sronde test tirage tournoi tour vide-grenier visioconférence visite vote webinaire`;

/**
 * Names of activities that last several days. If an activity has a single day, its session shows no status: this day may be the
 * beginning or the end of the activity.
 */
const LASTING = `
affichage appel campagne candidature concertation congé consultation cycle dépôt enquête étape évaluation exposition
festival inscription instruction période phase préinscription recrutement réservation résidence séjour sélection semaine
stage travaux vacances vente voyage`;

const ADJECTIVES = `
citoyen citoyenne communal communale culturel culturelle départemental départementale écrit écrite extraordinaire
général générale individuel individuelle municipal municipale municipaux national nationale numérique oral orale oraux
ordinaire portes\\souvertes pédagogique plénier plénière professionnel professionnelle public publique régional régionale
scientifique scolaire sportif sportive technique`;

const WAYS = String.raw`à\s(?:candidatures?|contributions?|distance|manifestations?\sd'intérêt|projets?)|en\s(?:ligne|présentiel|visioconférence)|par\s(?:courriel|téléphone|visioconférence)|sur\s(?:place|site)`;
const ORDINAL = String.raw`première?|second|seconde|deuxième|troisième|quatrième|1re|1ère|1er|\d{1,2}e|\d{1,2}ème`;
const PREPOSITION = String.raw`(?:de\sla\s|de\sl'|des\s|du\s|de\s|d')`;

/** Matches words that name a time, or that limit or move a date. */
const BOUND =
  /^(?:(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|débuts?|fins?|restes?)$|annul|cl[oô]tur|commenc|d[eé]cal|d[eé]lai|d[eé]marr|derni|[eé]ch[eé]an|exclu|ferm|lanc|limit|ouvert|prochain|prolong|rattrap|report|repris|suspen|termin)/iu;

const toAlternatives = (list: string) => `(?:${list.trim().split(/\s+/).join("|")})s?`;
const PHRASE = String.raw`(?:(?:${ORDINAL})\s)?(?:(${toAlternatives(EVENTS)})|(${toAlternatives(LASTING)}))(?:\s${toAlternatives(ADJECTIVES)})*((?:\s${PREPOSITION}\p{L}[\p{L}-]+(?:\s${toAlternatives(ADJECTIVES)})?){0,2})(?:\s(?:${WAYS}))?(?:\s(?:n°\s?)?(?:\d{1,2}|[A-Z]))?`;
const LABEL = new RegExp(String.raw`^(?:dates?\s${PREPOSITION})?${PHRASE}(?:\set\s${PHRASE})?$`, "iu");
const ALONE = /^(?:dates?|quand)$/iu;
/** Maximum length of a label, in characters. */
const MAX_LABEL_LENGTH = 100;

/** A recognised label. */
export interface SessionLabel {
  /** First noun of the label, in the singular: « atelier » for « Ateliers n° 2 ». */
  readonly noun: string;
  /** Whether the label names an activity that lasts several days. */
  readonly isLasting: boolean;
}

/** Recognises a label beside dates. Returns undefined if the text does not match the grammar. */
export function recogniseLabel(text: string): SessionLabel | undefined {
  const label = text.replace(/’/g, "'");
  if (ALONE.test(label)) return { noun: "date", isLasting: false };
  const found = label.length > MAX_LABEL_LENGTH ? null : LABEL.exec(label);
  if (!found) return undefined;
  const [, event, lasting, complement = "", , otherLasting, otherComplement = ""] = found;
  if (`${complement} ${otherComplement}`.split(/[\s']/).some((word) => BOUND.test(word))) return undefined;
  const noun = (event ?? lasting ?? "").toLowerCase().replace(/s$/, "");
  return { noun, isLasting: (lasting ?? otherLasting) !== undefined };
}
