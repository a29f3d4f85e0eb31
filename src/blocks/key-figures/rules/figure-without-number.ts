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
    `« ${text} » n’a pas de nombre, et s’affiche en grand à la place d’un chiffre. Écrivez le nombre, et mettez les autres mots dans « title ».`,
  en: ({ text }) =>
    `“${text}” has no number, and shows in large type where a figure belongs. Write the number, and put other words under “title”.`,
  form: ({ text }) =>
    `« ${text} » n’a pas de nombre, et s’affiche en grand à la place d’un chiffre. Écrivez le nombre, et mettez les autres mots dans le champ suivant.`,
  find({ numbers }, report) {
    for (const [index, { num }] of numbers.entries()) {
      const text = num.trim();
      if (text !== "" && !/\p{N}/u.test(text) && !hasNumberWord(text))
        report(["numbers", index, "num"], { text }, num.length - num.trimStart().length);
    }
  },
} as const satisfies BlockRule<Figures, { text: string }>;

/** Numbers in letters, quantities and fractions, in French then in English. */
const NUMBER_WORDS =
  /^(?:z[ée]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|cents?|mille|milliers?|millions?|milliards?|(?:diz|quinz|vingt|trent|cinquant|cent)aines?|douzaines?|premi(?:er|ère)s?|second[es]*|[a-z]+ièmes?|moitié|demie?s?|tiers|quarts?|doubles?|triples?|infini|zero|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|billions?|dozens?|first|third|half|quarter|twice)$/u;

function hasNumberWord(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => NUMBER_WORDS.test(word)) || text.includes("∞");
}

export const title = {
  fr: "Un chiffre clé n’a pas de nombre.",
  en: "A key figure has no number.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Un nombre peut être en lettres : « Cinq cents », « La moitié ».",
    en: "A number may be in letters: “Cinq cents”, “La moitié”.",
  },
  why: {
    fr: "ce qui est dans `num` s’affiche en grand, et se lit avant ce qui est dans `title`.",
    en: "the page shows `num` in large type, and reads it before `title`.",
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
