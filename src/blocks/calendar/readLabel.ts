/*
 * What a label says of the dates beside it. A word that was left out of a list of refused words would make a false
 * state; so labels are made of known words, and whichever is not understood whole gives none.
 *
 *   label       [« Date de »] phrase [« et » phrase] · « Date » · « Dates » · « Quand » · « Période »
 *   phrase      [« Première »] noun [adjectives] [« de » a word [adjectives], twice at most] [way] [« n° 2 »]
 *   noun        an event, which a day can hold: « Atelier », « Entretiens », « Conseil »
 *               what lasts, which has a first and a last day: « Inscriptions », « Dépôt », « Vacances »
 *   a word      any but a month, a weekday, or one that bounds or moves dates: « Réunion d’ouverture » has no state
 *
 * « Date limite », « Clôture », « Ouverture des inscriptions », « Report de la réunion » begin with no such noun.
 */

/** What a single day can be the date of. A plural is its singular with « s », except those that are written here. */
const EVENTS = `
arrivée assemblée atelier audition brocante cérémonie choix colloque comité commémoration commission concert concours
conférence congrès conseil cours débat délibération échange élection entretien épreuve événement évènement examen fête
formation forum hackathon journée jury kermesse marché match oral oraux portes\\souvertes présentation rencontre repas
réponse représentation restitution résultat réunion salon scrutin séance séminaire session soirée sortie soutenance
spectacle sprint table\\sronde tables\\sronde test tirage tournoi tour vide-grenier visioconférence visite vote webinaire`;

/** What takes days: a single one is its beginning or its end. */
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
const OF = String.raw`(?:de\sla\s|de\sl'|des\s|du\s|de\s|d')`;

/** Words that name a time, or bound or move one. */
const BOUND =
  /^(?:(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|débuts?|fins?|restes?)$|annul|cl[oô]tur|commenc|d[eé]cal|d[eé]lai|d[eé]marr|derni|[eé]ch[eé]an|exclu|ferm|lanc|limit|ouvert|prochain|prolong|rattrap|report|repris|suspen|termin)/iu;

const words = (list: string) => `(?:${list.trim().split(/\s+/).join("|")})s?`;
const PHRASE = String.raw`(?:(?:${ORDINAL})\s)?(?:(${words(EVENTS)})|(${words(LASTING)}))(?:\s${words(ADJECTIVES)})*((?:\s${OF}\p{L}[\p{L}-]+(?:\s${words(ADJECTIVES)})?){0,2})(?:\s(?:${WAYS}))?(?:\s(?:n°\s?)?(?:\d{1,2}|[A-Z]))?`;
const LABEL = new RegExp(String.raw`^(?:dates?\s${OF})?${PHRASE}(?:\set\s${PHRASE})?$`, "iu");
const ALONE = /^(?:dates?|quand)$/iu;
const LONGEST = 100;

/** A label that is understood. */
export interface Label {
  /** Its first noun in the singular, « atelier » for « Ateliers n° 2 ». */
  readonly noun: string;
  /** True for what takes days. */
  readonly lasts: boolean;
}

/** What a label says of its dates; undefined for one that is not understood. */
export function readLabel(text: string): Label | undefined {
  const label = text.replace(/’/g, "'");
  if (ALONE.test(label)) return { noun: "date", lasts: false };
  const found = label.length > LONGEST ? null : LABEL.exec(label);
  if (!found) return undefined;
  const [, event, lasting, of = "", , otherLasting, otherOf = ""] = found;
  if (`${of} ${otherOf}`.split(/[\s']/).some((word) => BOUND.test(word))) return undefined;
  const noun = (event ?? lasting ?? "").toLowerCase().replace(/s$/, "");
  return { noun, lasts: (lasting ?? otherLasting) !== undefined };
}
