import { dropStart, isBlank, getText } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { parseInlines } from "../../rich-text/parseText";
import { createLineNode, readLine } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import type { Reason } from "./ReasonsView";

/*
 * The verb of a reason is recognised if the first word of the reason is one of these infinitives, with a capital: « Rejoindre
 * une équipe ». Other words are not verbs, whatever their ending: « Membre fondateur », « Métier utile ». The lists exclude
 * verbs that are also nouns, « Savoir », « Conseiller », and verbs that are meaningless alone, « Faire équipe ».
 */

/** Stems of the infinitives in -er. */
const ER_STEMS =
  " accélér accompagn aid amélior anim apport chang collabor concili consolid contribu coopér coordonn cré " +
  "développ dialogu engag entr essay expériment explor échang éclair évolu facilit favoris form gagn imagin " +
  "impuls innov intégr invent livr lutt men modernis numéris œuvr organis partag particip pilot prépar progress " +
  "propos protég rencontr renforc rest réalis réinvent simplifi structur test transform travaill trouv utilis " +
  "valoris ";
/** Infinitives with other endings. */
const OTHER_INFINITIVES =
  " accueillir acquérir agir apprendre approfondir bâtir choisir comprendre concevoir conduire construire découvrir " +
  "défendre entreprendre écrire élargir garantir grandir investir obtenir offrir ouvrir permettre produire rejoindre " +
  "rendre répondre résoudre réussir servir soutenir suivre transmettre ";

/**
 * Reads the Markdown of the reasons, and removes blank reasons. If all reasons begin with a known infinitive, separates this
 * infinitive as the `verb`. If a reason is a React node or already has a `verb`, no infinitive is separated.
 */
export function recogniseReasons(reasons: readonly Reason[], block: Pick<TextContext, "prose">): Reason[] {
  const lines = reasons.flatMap(({ verb, def }) => {
    const line = verb === undefined && typeof def === "string" ? parseInlines(def) : undefined;
    return line && isBlank(line) ? [] : [{ verb, def, line }];
  });
  const split = lines.map(({ line }) => line && splitVerb(line));
  const allHaveVerbs = split.every((reason) => reason !== undefined);
  return lines.map(({ verb, def, line }, index) => {
    if (!line) return { verb, def: readLine(def, block) };
    const { verb: first, text } = (allHaveVerbs && split[index]) || { verb: undefined, text: line };
    return { verb: first, def: createLineNode(text, block) };
  });
}

interface SplitLine {
  readonly verb: string;
  readonly text: readonly InlineNode[];
}

/** Splits a reason after its infinitive. Returns undefined if the reason does not begin with a known infinitive. */
function splitVerb(reason: readonly InlineNode[]): SplitLine | undefined {
  if (reason[0]?.type !== "text") return undefined;
  const verb = /^\p{Lu}\p{Ll}+(?=\s)/u.exec(getText(reason))?.[0];
  if (verb === undefined || !isInfinitive(verb.toLowerCase())) return undefined;
  const text = dropStart(reason, verb.length);
  return text && text.length > 0 ? { verb, text } : undefined;
}

function isInfinitive(word: string): boolean {
  return (
    OTHER_INFINITIVES.includes(` ${word} `) ||
    (word.endsWith("er") && ER_STEMS.includes(` ${word.slice(0, -2)} `))
  );
}
