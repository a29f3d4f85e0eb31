import { decodeEntity } from "@dsfr-blocks/base/entities";
import { matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const ENTITY = /&(?:#x?[\da-f]+|[a-z][a-z\d]*)(?:;|(?![=\w]))/gi;

/** Matches the only names of two letters that the rule reports: `lt` and `gt`, as in `&lt`. */
const SHORT_ENTITY = /^&[lg]t$/;

/** Character reference with an unknown name, or without its semicolon. */
export const unknownEntity = {
  name: "unknown-entity",
  severity: "warning",
  fr: (d) =>
    d.instead
      ? `« ${d.name} » s’affiche tel quel : il manque le point-virgule. Écrivez « ${d.instead} », ou le caractère lui-même.`
      : `« ${d.name} » ne désigne aucun caractère, et s’affiche tel quel. Écrivez le caractère lui-même : « é », « – »…`,
  en: (d) =>
    d.instead
      ? `“${d.name}” appears as typed: its semicolon is missing. Write “${d.instead}”, or the character itself.`
      : `“${d.name}” is not the name of a character, so it appears as typed. Write the character itself: “é”, “–”…`,

  prefilter: /&/,
  find: ({ value, reportMatch }) => ({
    sourceText: (node) => {
      for (const { match, at } of matchVerbatim(value, node, ENTITY)) {
        const [name] = match;
        const isWhole = name.endsWith(";");
        const instead = isWhole ? name : `${name};`;
        const isKnown = decodeEntity(instead) !== instead;
        // in « R&D » and « H&M », the letter after « & » is not the name of a character
        if ((name.length >= 4 || SHORT_ENTITY.test(name)) && isKnown !== isWhole)
          reportMatch(at, isWhole ? { name } : { name, instead });
      }
    },
  }),
} as const satisfies TextRule<{ instead?: string; name: string }>;

export const title = {
  fr: "La page ne reconnaît pas le nom d’un caractère, et l’affiche tel quel.",
  en: "The name of a character is unknown, so it appears as typed.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Ce nom n’existe pas, ou son point-virgule manque.",
    en: "The name does not exist, or its semicolon is missing.",
  },
  why: {
    fr: "`&eacute;` s’affiche « é », mais `&eactue;` et `&eacute` s’affichent tels quels.",
    en: "`&eacute;` appears as “é”, but `&eactue;` and `&eacute` appear as typed.",
  },
  fix: { fr: "écrivez le caractère lui-même.", en: "write the character itself." },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat &agrav; durée limitée.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat à durée limitée.`,
    },
  ],
};
