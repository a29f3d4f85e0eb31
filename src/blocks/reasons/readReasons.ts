import { dropStart, isBlank, textOf } from "../../content/markdown/text";
import type { Inline } from "../../content/markdown/tree";

/** A reason; its verb set apart when every reason begins with one. */
export interface Reason {
  readonly verb?: string;
  readonly text: readonly Inline[];
}

/** A first word that ends like a French infinitive, whatever its accents: Intégrer, Bâtir, Apprendre; not Notre. */
const INFINITIVE =
  /^(?!(?:Autre|Contre|Dernier|Entre|Libre|Notre|Outre|Premier|Quatre|Votre)\s)\p{Lu}\p{Ll}*(?:er|ir|re)(?=\s)/u;

/** Says nothing alone: the words after it do. */
const LIGHT_VERB = /^(?:Avoir|Faire|Mettre|Prendre|Être)$/u;

/** Reads the reasons, blank ones left out; verbs only when all begin with an infinitive. */
export function readReasons(reasons: readonly (readonly Inline[])[]): Reason[] {
  const filled = reasons.filter((reason) => !isBlank(reason));
  const split = filled.map(splitVerb);
  return split.every((reason) => reason !== undefined) ? split : filled.map((text) => ({ text }));
}

function splitVerb(reason: readonly Inline[]): Reason | undefined {
  if (reason[0]?.type !== "text") return undefined;
  const verb = INFINITIVE.exec(textOf(reason))?.[0];
  const text = verb === undefined ? undefined : dropStart(reason, verb.length);
  if (verb !== undefined && LIGHT_VERB.test(verb)) return undefined;
  return verb !== undefined && text && text.length > 0 ? { verb, text } : undefined;
}
