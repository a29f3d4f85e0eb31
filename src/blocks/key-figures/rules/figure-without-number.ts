import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

interface Figures {
  readonly numbers: readonly { readonly num: string }[];
}

/** A key figure that contains no number, in digits or in letters. */
export const figureWithoutNumber = {
  name: "figure-without-number",
  severity: "warning",
  fr: ({ text }) =>
    `« ${text} » ne contient pas de nombre, mais s’affiche en grand comme un chiffre. Écrivez le nombre, et placez les autres mots dans « title ».`,
  en: ({ text }) =>
    `“${text}” contains no number, but appears in large type as a figure. Write the number, and move the other text to “title”.`,
  form: ({ text }) =>
    `« ${text} » ne contient pas de nombre, mais s’affiche en grand comme un chiffre. Écrivez le nombre, et placez les autres mots dans le champ suivant.`,
  find({ numbers }, report) {
    for (const [index, { num }] of numbers.entries()) {
      const text = num.trim();
      if (text !== "" && !/\p{N}/u.test(text) && !hasNumberWord(text))
        report(["numbers", index, "num"], { text }, num.length - num.trimStart().length);
    }
  },
} as const satisfies BlockRule<Figures, { text: string }>;

/** Matches numbers in letters, quantities and fractions, in French then in English. */
const NUMBER_WORDS =
  /^(?:z[ée]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|cents?|mille|milliers?|millions?|milliards?|(?:diz|quinz|vingt|trent|cinquant|cent)aines?|douzaines?|premi(?:er|ère)s?|second[es]*|[a-z]+ièmes?|moitié|demie?s?|tiers|quarts?|doubles?|triples?|infini|zero|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|billions?|dozens?|first|third|half|quarter|twice)$/u;

function hasNumberWord(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => NUMBER_WORDS.test(word)) || text.includes("∞");
}

export const title = {
  fr: "Un chiffre clé ne contient pas de nombre.",
  en: "A key figure contains no number.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Un nombre peut être en toutes lettres : « Cinq cents », « La moitié ».",
    en: "A number may be written in words: “Cinq cents”, “La moitié”.",
  },
  why: {
    fr: "la page affiche `num` en grand, avant `title`.",
    en: "the page shows `num` in large type, before `title`.",
  },
  examples: [
    {
      before: `
        ---
        layout: program
        title: Le programme
        numbers:
          - num: À venir
            title: projets accompagnés
        ---`,
      after: `
        ---
        layout: program
        title: Le programme
        numbers:
          - num: "131"
            title: projets accompagnés
        ---`,
    },
  ],
};
