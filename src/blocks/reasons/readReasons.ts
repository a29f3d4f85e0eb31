import { dropStart, isBlank, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Inline } from "@dsfr-blocks/content/markdown/tree";
import { asInlines } from "../../rich-text/asTree";
import { lineNode, readLine } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import type { Reason } from "./ReasonsView";

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

/** Reads the reasons, without the blank ones. Each has its verb apart if all begin with an infinitive; a React node has none. */
export function readReasons(reasons: readonly Reason[], block: Pick<TextContext, "prose">): Reason[] {
  const lines = reasons.flatMap(({ verb, def }) => {
    const line = verb === undefined && typeof def === "string" ? asInlines(def) : undefined;
    return line && isBlank(line) ? [] : [{ verb, def, line }];
  });
  const split = lines.map(({ line }) => line && splitVerb(line));
  const areSplit = split.every((reason) => reason !== undefined);
  return lines.map(({ verb, def, line }, index) => {
    if (!line) return { verb, def: readLine(def, block) };
    const { verb: first, text } = (areSplit && split[index]) || { verb: undefined, text: line };
    return { verb: first, def: lineNode(text, block) };
  });
}

interface SplitLine {
  readonly verb: string;
  readonly text: readonly Inline[];
}

function splitVerb(reason: readonly Inline[]): SplitLine | undefined {
  if (reason[0]?.type !== "text") return undefined;
  const verb = /^\p{Lu}\p{Ll}+(?=\s)/u.exec(textOf(reason))?.[0];
  if (verb === undefined || !isInfinitive(verb.toLowerCase())) return undefined;
  const text = dropStart(reason, verb.length);
  return text && text.length > 0 ? { verb, text } : undefined;
}

function isInfinitive(word: string): boolean {
  return OTHERS.includes(` ${word} `) || (word.endsWith("er") && IN_ER.includes(` ${word.slice(0, -2)} `));
}
