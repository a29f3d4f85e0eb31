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
  " accompagn accélér adapt aid amélior analys anim apport associ assur automatis cadr chang cod collabor " +
  "communiqu concili conjugu consolid contribu coopér coordonn cré cultiv dessin dialogu diffus donn décid " +
  "défi dépass déploy développ embarqu encadr encourag engag entour entr entraîn essaim essay exerc expliqu " +
  "exploit explor expériment facilit favoris financ fond form fédér gagn guid gér imagin impliqu impuls " +
  "incarn influenc inform initi innov inspir install intégr invent jou libér livr lutt maîtris mesur mobilis " +
  "modernis montr mutualis numéris négoci observ optimis organis orient os partag particip pens perfectionn " +
  "pilot profit progress propos prototyp protég préfigur prépar présent préserv publi questionn rapproch " +
  "recherch recrut relev rencontr renforc renouvel repens représent respect rest retrouv réalis rédig " +
  "réinvent réutilis révél sensibilis simplifi structur suggér surmont sécuris test trait transform travaill " +
  "trouv télétravaill utilis valoris visit voyag vérifi échang éclair écout édit élabor équip évalu évolu " +
  "œuvr ";
const OTHERS =
  " accomplir accroître accueillir acquérir agir apprendre approfondir atteindre attendre bâtir choisir " +
  "coconstruire combattre comprendre concevoir conclure conduire connaître construire convaincre débattre " +
  "découvrir défendre définir enrichir entendre entreprendre entretenir fournir franchir garantir grandir " +
  "inscrire instruire intervenir introduire investir joindre lire maintenir obtenir offrir ouvrir parcourir " +
  "permettre poursuivre produire promouvoir recevoir reconnaître rejoindre rendre reprendre réduire réfléchir " +
  "répondre résoudre réunir réussir saisir servir soutenir suivre tenir traduire transmettre unir venir voir " +
  "écrire élargir établir étendre ";

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
