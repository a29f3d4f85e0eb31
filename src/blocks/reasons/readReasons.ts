import { dropStart, isBlank, textOf } from "../../content/markdown/text";
import type { Inline } from "../../content/markdown/tree";

/** A reason; its verb set apart when every reason begins with one. */
export interface Reason {
  readonly verb?: string;
  readonly text: readonly Inline[];
}

/*
 * A reason is a verb and its words where its first word is one of these infinitives, with a capital: « Rejoindre une
 * équipe ». No other word is, whatever its ending: « Membre fondateur », « Métier utile »; nor a verb that is a noun as
 * well, « Savoir », « Conseiller », or that says nothing alone, « Faire équipe ».
 */

/** Those in -er, without it. */
const IN_ER =
  " accélér accompagn aid amélior anim apport chang collabor concili consolid contribu coopér coordonn cré " +
  "développ dialogu engag entr essay expériment explor échang éclair évolu facilit favoris form gagn imagin " +
  "impuls innov intégr invent livr lutt men modernis numéris œuvr organis partag particip pilot prépar progress " +
  "propos protég rencontr renforc rest réalis réinvent simplifi structur test transform travaill trouv utilis " +
  "valoris ";
const OTHERS =
  " accueillir acquérir agir apprendre approfondir bâtir choisir comprendre concevoir conduire construire découvrir " +
  "défendre entreprendre écrire élargir garantir grandir investir obtenir offrir ouvrir permettre produire rejoindre " +
  "rendre répondre résoudre réussir servir soutenir suivre transmettre ";

/** Reads the reasons, blank ones left out; verbs only when all begin with an infinitive. */
export function readReasons(reasons: readonly (readonly Inline[])[]): Reason[] {
  const filled = reasons.filter((reason) => !isBlank(reason));
  const split = filled.map(splitVerb);
  return split.every((reason) => reason !== undefined) ? split : filled.map((text) => ({ text }));
}

function splitVerb(reason: readonly Inline[]): Reason | undefined {
  if (reason[0]?.type !== "text") return undefined;
  const verb = /^\p{Lu}\p{Ll}+(?=\s)/u.exec(textOf(reason))?.[0];
  if (verb === undefined || !isInfinitive(verb.toLowerCase())) return undefined;
  const text = dropStart(reason, verb.length);
  return text && text.length > 0 ? { verb, text } : undefined;
}

function isInfinitive(word: string): boolean {
  return OTHERS.includes(` ${word} `) || (word.endsWith("er") && IN_ER.includes(` ${word.slice(0, -2)} `));
}
