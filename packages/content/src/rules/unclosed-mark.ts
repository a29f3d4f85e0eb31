import { isLetterOrDigit, matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const MARKS = /\*+|_+|~+|`+/g;
/** Matches code that a bar splits, in a row of a table. */
const SPLIT_CODE = /^`[^`|\n]*\|[^`\n]*`/;
/** Number of characters in which `SPLIT_CODE` is searched. */
const MAX_CODE_LENGTH = 200;
/** Matches a line whose words stand between two marks and spaces: « _ délai _ ». Elsewhere, a single mark may be a sign. */
const SPACED_LINE = /(?<![^\n])([*_])[^\S\n]{1,9}[^\n*_]{0,200}[^\s*_][^\S\n]{1,9}\1(?![^\n])/g;

/**
 * Mark that appears as typed: a mark of bold or italics that is alone, or that has a space or punctuation on its inner side; or
 * an unclosed mark of code or strikethrough right before a word. « Nom * Prénom * » is ignored: the marks show which fields of
 * a form are required.
 */
export const unclosedMark = {
  name: "unclosed-mark",
  severity: "warning",
  fr: ({ mark, isSplit }) =>
    isSplit
      ? `« ${mark} » s’affiche tel quel : dans un tableau, « | » sépare deux cases, même dans du code. Écrivez « \\| » dans le code.`
      : `« ${mark} » s’affiche tel quel. Collez-le au premier et au dernier mot, sans espace, et mettez la ponctuation en dehors : « ${mark}mot${mark} : suite ».`,
  en: ({ mark, isSplit }) =>
    isSplit
      ? `“${mark}” appears as typed: in a table, “|” separates two cells, even in code. Write “\\|” in the code.`
      : `“${mark}” appears as typed. Put it right before the first word and right after the last one, without a space, and move punctuation outside: “${mark}word${mark}: more”.`,
  form: ({ mark, isSplit }) =>
    isSplit
      ? `« ${mark} » s’affiche tel quel : dans un tableau, « | » sépare deux cases, même dans du code. Écrivez « \\| » dans le code.`
      : `« ${mark} » s’affiche tel quel. Supprimez-le, puis sélectionnez les mots et cliquez sur le bouton de mise en forme. Dans un champ d’une seule ligne, collez-le au premier et au dernier mot : « ${mark}mot${mark} ».`,

  prefilter: /[*_`]|~~/,
  find: ({ value, reportMatch }) => {
    const openRuns = new Map<string, Run>();
    let isInTable = false;
    return {
      block: ({ type }) => (isInTable = type === "table"),
      line: () => openRuns.clear(),
      sourceText: (node) => {
        for (const { at } of matchVerbatim(value, node, MARKS)) {
          const run = readRun(value, at);
          const unpaired = run && findUnpaired(openRuns, run);
          if (!unpaired) continue;
          const isSplit =
            isInTable && SPLIT_CODE.test(value.slice(unpaired.at, unpaired.at + MAX_CODE_LENGTH));
          reportMatch(unpaired.at, { mark: unpaired.mark, ...(isSplit && { isSplit }) });
        }
        for (const { at, match } of matchVerbatim(value, node, SPACED_LINE))
          if (/^\n?$/.test(value.charAt(at - 1)) && /^\n?$/.test(value.charAt(at + match[0].length)))
            reportMatch(at, { mark: match[0].charAt(0) });
      },
    };
  },
} as const satisfies TextRule<{ mark: string; isSplit?: true }>;

interface Run {
  readonly at: number;
  readonly mark: string;
  /** Characters just before and after the run; "" at an end of the text. */
  readonly before: string;
  readonly after: string;
}

/**
 * Reads the whole run of marks at an offset, even if a part of the run made bold text. Returns undefined for a run of more
 * than three characters, which draws a line, and for a run inside a name.
 */
function readRun(value: string, at: number): Run | undefined {
  const character = value.charAt(at);
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < 4 && value.charAt(start - 1) === character) start -= 1;
  while (end - at < 4 && value.charAt(end) === character) end += 1;
  if (end - start > 3) return undefined;
  const before = value.charAt(start - 1);
  const after = /^[ \t]{1,3}(?:\n|$)/.test(value.slice(end, end + 4)) ? "\n" : value.charAt(end);
  // within a name: `__init__`, `2**3`
  if (isLetterOrDigit(before) && isLetterOrDigit(after)) return undefined;
  return { at, mark: character.repeat(Math.min(end - start, 2)), before, after };
}

/**
 * Returns the run to report after `run` has been read, if any. A double mark always means formatting. A single mark may be a
 * footnote mark or a multiplication sign, so a single mark is reported only if a second one follows and a word touches one of
 * the two. `openRuns` contains the first run of each pair, by mark.
 */
function findUnpaired(openRuns: Map<string, Run>, run: Run): Run | undefined {
  const { mark, before, after } = run;
  if (/[`~]/.test(mark)) return mark !== "~" && beginsWord(run) ? run : undefined;
  const first = openRuns.get(mark);
  const isDouble = mark.length > 1;
  const opens = beginsWord(run);
  // « (**) », « 12 € *** » and « 12 €** » are footnote marks
  if (isDouble && !first && /[^\S\n]|[(\p{Sc}%)»]/u.test(before) && /^[\n).,;]?$/.test(after))
    return undefined;
  if (first && (isDouble ? !opens : closesBadly(first, run))) {
    openRuns.delete(mark);
    return isDouble ? undefined : first;
  }
  if (!isDouble && !opens) return undefined;
  openRuns.set(mark, run);
  return isDouble ? run : undefined;
}

/**
 * Whether a single mark closes the words after an earlier one, without effect: it stands between punctuation and a word,
 * « *mot :*suite », or after a space, « un *mot * ici ». At the start of a line, the first one may be a note's, « *Hors taxes ».
 */
function closesBadly(first: Run, { before, after }: Run): boolean {
  if (/[^\S\n]/.test(before))
    return /\p{L}/u.test(first.after) && (/[^\n]/.test(first.before) || after === "" || after === "\n");
  return /[^\s\p{L}\p{N}]/u.test(before) && isLetterOrDigit(after);
}

/** Whether a word begins right after a run, and no word ends right before the run. */
function beginsWord({ before, after }: Run): boolean {
  return /^[\s«(]?$/.test(before) && isLetterOrDigit(after);
}

export const title = {
  fr: "Un signe de mise en forme s’affiche tel quel : gras, italique, code, texte barré.",
  en: "A mark of bold, italics, code or strikethrough appears as typed.",
};

export const docs: RuleDocs = {
  section: "shown",
  why: {
    fr: "le gras s’écrit avec `**` de chaque côté, collé au premier et au dernier mot. Il ne marche pas s’il y a une espace entre les `**` et ces mots, ni si les `**` de la fin sont collés entre un signe de ponctuation et un mot.",
    en: "bold needs `**` on each side, and the `**` must touch the bold words. It does not work if a space comes between them, or if the bold text ends with punctuation and a word follows directly.",
  },
  fix: {
    fr: "placez les espaces et la ponctuation en dehors du gras. Pour afficher les astérisques, écrivez `\\**`.",
    en: "put spaces and punctuation outside the bold. To show the asterisks, write `\\**`.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: "**Durée\u00A0:**deux ans."`,
      after: `
        conditions:
          title: Les conditions
          desc: "**Durée**\u00A0: deux ans."`,
    },
  ],
};
