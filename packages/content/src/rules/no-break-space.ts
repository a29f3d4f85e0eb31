import { matchPattern } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const NARROW_NO_BREAK_SPACE = "\u202F";
const NO_BREAK_SPACE = "\u00A0";
const PLAIN_SPACE = /(?<=\S) (?=[?!;:»%€])|(?<=«) (?=\S)/g;

/**
 * Plain space that may put a punctuation mark alone on a line. The page corrects the space, so this rule is useful only to
 * readers of the file.
 */
export const noBreakSpace = {
  name: "no-break-space",
  severity: "info",
  isForFrench: true,
  isAutoCorrected: true,
  fr: ({ mark }) =>
    `L’espace près de « ${mark} » peut couper la ligne. La page la remplace par une espace insécable ; vous pouvez aussi la corriger dans le fichier.`,
  en: ({ mark }) =>
    `The space beside “${mark}” may cause a line break. The page makes it a no-break space; you can also correct it in the file.`,

  prefilter: / [?!;:»%€]|« /,
  find: ({ reportMatch }) => ({
    pageText: (node) => {
      for (const { at, match } of matchPattern(node, PLAIN_SPACE)) {
        const { index } = match;
        const mark = node.value.charAt(index + 1);
        const text = /[?!;]/.test(mark) ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE;
        const isOpening = node.value.charAt(index - 1) === "«";
        reportMatch(at, { mark: isOpening ? "«" : mark }, { node, from: index, to: index + 1, text });
      }
    },
  }),
} as const satisfies TextRule<{ mark: string }>;

export const title = {
  fr: "Une espace peut laisser un signe seul en début de ligne.",
  en: "Because of an ordinary space, a punctuation mark may begin a line.",
};

export const docs: RuleDocs = {
  section: "writing",
  about: { fr: "`--fix` écrit l’espace qui convient.", en: "`--fix` writes the right space." },
  why: {
    fr: "devant `?`, `!`, `;`, `:`, `%`, `€` et `»`, et après `«`, l’espace ne doit pas couper la ligne. La page la corrige toujours. Corrigez aussi le fichier si d’autres outils le lisent. À l’écran, une espace insécable ressemble à une espace ordinaire. Il faut une espace fine (U+202F) devant `?`, `!` et `;`, et une espace de largeur normale (U+00A0) ailleurs.",
    en: "before `?`, `!`, `;`, `:`, `%`, `€` and `»`, and after `«`, the space must not break the line. The page always corrects this; correct the file too if other tools read it. A no-break space looks like any other: it is narrow (U+202F) before `?`, `!` and `;`, and wide (U+00A0) elsewhere.",
  },
  examples: [
    {
      before: "title: Devenir EIG ?",
      after: `title: Devenir EIG\u202F?`,
    },
  ],
};
