import fc from "fast-check";
import { expect, it } from "vitest";
import { recogniseSteps } from "../../src/blocks/numbered-steps/recogniseSteps";
import { getText, getBlocksText } from "@dsfr-blocks/content/markdown/text";
import { parseText } from "../../src/rich-text/parseText";
import { countRuns } from "../support/runs";

const RUNS = countRuns(1500);

/** Ways to write a step: `N` stands for its number, `Nth` for it in words, `T` for its title. */
const FORMS = [
  ...["N. T", "N) T", "N/ T", "N - T", "(N) T", "N° Le T"],
  ...["#### N. T", "#### N – T", "#### Étape N : T", "#### Nth étape – T"],
  ...["**N. T**", "**Étape N – T**", "**Étape N** – T", "**Nth étape : T**"],
  ...[
    "Étape N – T",
    "Etape n° N : T",
    "ÉTAPE N T",
    "Phase N. T",
    "Step N: T",
    "Nth étape : T",
    "Étape N/M : T",
  ],
] as const;
/** And the last one. */
const LAST_FORMS = [
  "Dernière étape : T",
  "**Étape finale – T**",
  "#### Nth et dernière étape : T",
  "Ultime étape : T",
];
/** Names of a step whose place nobody knows. */
const UNPLACED = [
  "Étape suivante : T",
  "**Avant-dernière étape – T**",
  "#### Étape bonus : T",
  "Étape N bis : T",
];
const RANKS = "Première Deuxième Troisième Quatrième Cinquième Sixième Septième Huitième Neuvième".split(" ");

interface Draft {
  readonly form: string;
  readonly number: number;
}

/** How the author counted: 1, 2, 3; with a gap; from another number; with one twice, or one too early. */
const counts = fc
  .tuple(
    fc.integer({ min: 2, max: 5 }),
    fc.constantFrom("in order", "gap", "later", "twice", "early"),
    fc.nat(3),
  )
  .map(([length, kind, at]) => {
    const numbers = Array.from({ length }, (_, index) => index + 1);
    const place = 1 + (at % (length - 1));
    if (kind === "gap") return numbers.map((number, index) => (index < place ? number : number + 1));
    if (kind === "later") return numbers.map((number) => number + 2);
    if (kind === "twice") return numbers.map((number, index) => (index < place ? number : number - 1));
    if (kind === "early")
      return numbers.map((number, index) =>
        index === place ? number - 1 : index === place - 1 ? number + 1 : number,
      );
    return numbers;
  });

/** The steps of a text, all in one form or in any; now and then one in a form that has no number. */
const drafts = counts.chain((numbers) => {
  const all = (forms: fc.Arbitrary<readonly string[]>) =>
    forms.map((chosen) =>
      numbers.map((number, index): Draft => ({ number, form: chosen[index] ?? chosen[0] ?? "" })),
    );
  const one = all(fc.constantFrom(...FORMS).map((form) => [form]));
  const mixed = all(
    fc.array(fc.constantFrom(...FORMS), { minLength: numbers.length, maxLength: numbers.length }),
  );
  const odd = fc
    .tuple(one, fc.constantFrom(...LAST_FORMS, ...UNPLACED), fc.nat(), fc.boolean())
    .map(([steps, form, at, isLast]) =>
      steps.map((step, index) =>
        index === (isLast ? steps.length - 1 : at % steps.length) ? { ...step, form } : step,
      ),
    );
  return fc.oneof(one, mixed, odd);
});

const texts = fc
  .record({
    steps: drafts,
    intro: fc.boolean(),
    paragraphs: fc.integer({ min: 1, max: 2 }),
    farewell: fc.constantFrom("", "À bientôt !", "Merci de votre lecture.", "Une équipe vous répond."),
  })
  .map(({ steps, intro, paragraphs, farewell }) => {
    const written = steps.map(({ form, number }, index) => {
      const title = form
        .replaceAll("Nth", RANKS[number - 1] ?? "")
        .replace("N", String(number))
        .replace("M", String(steps.length))
        .replace(/T(?!\p{L})/u, `Titre${index}`);
      const body = Array.from({ length: paragraphs }, (_, line) => `Texte${index} ligne${line}.`);
      return [title, ...body].join("\n\n");
    });
    return {
      steps,
      text: [...(intro ? ["Voici."] : []), ...written, ...(farewell ? [farewell] : [])].join("\n\n"),
      isUniform: new Set(steps.map(({ form }) => form)).size === 1,
    };
  });

const wordsOf = (text: string) => (text.match(/(?:Titre|Texte)\d/g) ?? []).sort();

it("steps have their author's numbers, each its own title and text, or the text stays as it is", () => {
  let understood = 0;
  fc.assert(
    fc.property(texts, ({ steps, text, isUniform }) => {
      const tree = parseText(text);
      const read = recogniseSteps(tree);
      // « Dernière étape » has its place for number; lists of one item each that all say 1 are counted by Markdown itself
      const isOnes = steps.every(({ form, number }) => /^N[.)]/.test(form) && number === 1);
      const numbers = steps.map(({ form, number }, index) =>
        isOnes || !form.includes("N") ? index + 1 : number,
      );
      const counted = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
      if (!read) {
        // in order and in one form, nothing is in doubt
        const isSound = isUniform && numbers.every((number, index) => number === index + 1);
        expect(isSound && FORMS.some((form) => form === steps[0]?.form)).toBe(false);
        return;
      }
      understood += 1;
      expect(counted).toBe(true);
      expect(steps.every(({ form }) => !UNPLACED.includes(form))).toBe(true);
      expect(read.steps.map(({ number }) => number)).toEqual(numbers);
      for (const [index, { title, body }] of read.steps.entries()) {
        expect(getText(title ?? [])).toContain(`Titre${index}`);
        expect(new Set(wordsOf(getBlocksText(body)))).toEqual(new Set([`Texte${index}`]));
      }
      const after = getBlocksText(read.after);
      expect(wordsOf(getBlocksText(read.intro) + after)).toEqual([]);
      expect(after.includes("bientôt")).toBe(text.includes("bientôt"));
    }),
    { numRuns: RUNS },
  );
  expect(understood).toBeGreaterThan(RUNS / 4);
});

it("no word of such a text is lost", () => {
  fc.assert(
    fc.property(texts, ({ text }) => {
      const read = recogniseSteps(parseText(text));
      if (!read) return;
      const shown = read.steps
        .map(({ title = [], body }) => `${getText(title)} ${getBlocksText(body)}`)
        .join(" ");
      expect(wordsOf(`${getBlocksText(read.intro)} ${shown} ${getBlocksText(read.after)}`)).toEqual(
        wordsOf(text),
      );
    }),
    { numRuns: RUNS },
  );
});
