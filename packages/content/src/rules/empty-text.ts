import type { Language } from "@dsfr-blocks/base/message";
import { formatInstructionFor } from "../expected";
import type { Rule, RuleDocs } from "../rule";

/** Returns the instruction to write one of the choices, a value of the format, or a text. */
const formatInstruction = ({ known, expected }: EmptyText): Readonly<Record<Language, string>> =>
  known
    ? { fr: `Écrivez l’une de ces valeurs : ${known}.`, en: `Use one of: ${known}.` }
    : (formatInstructionFor(expected) ?? {
        fr: "La page a besoin de ce texte : écrivez-le.",
        en: "The page needs this text: write it.",
      });

export interface EmptyText {
  readonly key: string;
  /** Allowed choices, separated by commas; "" if any text is allowed. */
  readonly known: string;
  /** Format of the text. */
  readonly expected: string;
  /** Text that YAML reads as empty: `null`, `~` or a comment. */
  readonly emptySource?: string;
}

/** Returns the reason why a value that looks filled is empty; empty texts if the value does not look filled. */
const formatReason = ({ emptySource }: EmptyText): Readonly<Record<Language, string>> =>
  emptySource === undefined
    ? { fr: "", en: "" }
    : emptySource.startsWith("#")
      ? {
          fr: ` : « ${emptySource} » est un commentaire, qui ne s’affiche pas. S’il doit s’afficher, mettez-le entre guillemets`,
          en: `: “${emptySource}” is a comment, which the page does not show. If it is the text, put it in quotes`,
        }
      : {
          fr: ` : « ${emptySource} » signifie « aucune valeur ». Si ce mot doit s’afficher, mettez-le entre guillemets`,
          en: `: “${emptySource}” means “no value”. If it is the text, put it in quotes`,
        };

export const emptyText = {
  name: "empty-text",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) => `« ${d.key} » est vide${formatReason(d).fr}. ${formatInstruction(d).fr}`,
  en: (d) => `“${d.key}” is empty${formatReason(d).en}. ${formatInstruction(d).en}`,
  form: (d) => `Ce champ est vide. ${formatInstruction(d).fr}`,
} as const satisfies Rule<EmptyText>;

export const title = {
  fr: "Un texte indispensable est vide.",
  en: "A required text is empty.",
};

export const docs: RuleDocs = {
  section: "values",
  why: {
    fr: "c’est le plus souvent le titre de la page. Sans ce titre, l’onglet du navigateur n’a pas de nom, et un lecteur d’écran n’en annonce aucun. Une adresse, une date ou un choix ne peut pas non plus rester vide, sauf si la clé est facultative.",
    en: "this is usually the title of the page. Without it, the page has no name in the browser tab or in a screen reader. A URL, a date or a choice cannot be empty either, unless the key is optional.",
  },
  examples: [
    {
      before: `title: ""`,
      after: "title: Devenir EIG",
    },
  ],
};
