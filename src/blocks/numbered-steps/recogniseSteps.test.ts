import { describe, expect, it } from "vitest";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getText, getBlocksText } from "@dsfr-blocks/content/markdown/text";
import { recogniseSteps } from "./recogniseSteps";

/** `intro // 1 Titre: texte / 2 Titre: texte // after`. */
function formatSteps(markdown: string): string | undefined {
  const read = recogniseSteps(parseMarkdown(markdown));
  const joinLines = (text: string) => text.replace(/\n/g, " ");
  const steps = read?.steps.map(({ number, title, body }) => {
    const text = joinLines(getBlocksText(body));
    return `${number} ${title ? `${getText(title)}: ${text}` : text}`;
  });
  return (
    read &&
    [joinLines(getBlocksText(read.intro)), steps?.join(" / "), joinLines(getBlocksText(read.after))].join(
      " // ",
    )
  );
}

describe("steps are read from", () => {
  it.each([
    ["a folded list", "Intro.\n\n1. A\nUn.\n\n2. B\nDeux.", "Intro. // 1 A: Un. / 2 B: Deux. // "],
    ["lists of one item and paragraphs", "1. A\n\nUn.\n\n2. B\n\nDeux.", " // 1 A: Un. / 2 B: Deux. // "],
    ["items in retreat", "1. A\n\n   Un.\n2. B\n\n   Deux.", " // 1 A: Un. / 2 B: Deux. // "],
    ["headings", "## 1. A\n\nUn.\n\n## 2 - B\n\nDeux.", " // 1 A: Un. / 2 B: Deux. // "],
    ["bold lines", "**Étape 1 – A**\n\nUn.\n\n**Étape 2 — B**\n\nDeux.", " // 1 A: Un. / 2 B: Deux. // "],
    ["plain lines", "Étape 1 : A\n\nUn.\n\nÉtape 2 : B\n\nDeux.", " // 1 A: Un. / 2 B: Deux. // "],
    ["ordinals", "1re étape : A\n\nUn.\n\n2e étape : B\n\nDeux.", " // 1 A: Un. / 2 B: Deux. // "],
    [
      "the same number again and again",
      "1. A\n\nUn.\n\n1. B\n\nDeux.\n\n1. C\n\nTrois.",
      " // 1 A: Un. / 2 B: Deux. / 3 C: Trois. // ",
    ],
    ["a list that starts at 3", "3. A\n\n   Un.\n4. B\n\n   Deux.", " // 3 A: Un. / 4 B: Deux. // "],
    ["bold leads", "1. **A** : un.\n2. **Le B**. Deux.", " // 1 A: un. / 2 Le B: Deux. // "],
    [
      "numbers typed twice",
      "1. Étape 1 : A\n\n   Un.\n2. Étape 2 : B\n\n   Deux.",
      " // 1 A: Un. / 2 B: Deux. // ",
    ],
  ])("%s", (_grammar, markdown, expected) => expect(formatSteps(markdown)).toBe(expected));
});

describe("what ends the steps comes after them", () => {
  it.each([
    [
      "a heading",
      "## 1. A\n\nUn.\n\n## 2. B\n\nDeux.\n\n## Aide\n\nTexte.",
      " // 1 A: Un. / 2 B: Deux. // Aide Texte.",
    ],
    [
      "one paragraph more than the others have",
      "1. A\n\nUn.\n\n2. B\n\nDeux.\n\nFin.",
      " // 1 A: Un. / 2 B: Deux. // Fin.",
    ],
    ["a paragraph after a list", "1. Un\n2. Deux\n\nFin.", " // 1 Un / 2 Deux // Fin."],
    ["another list", "1. Un\n2. Deux\n\nFin :\n\n1. x\n2. y", " // 1 Un / 2 Deux // Fin : x y"],
  ])("%s", (_end, markdown, expected) => expect(formatSteps(markdown)).toBe(expected));
});

describe("a title is not made of", () => {
  it.each([
    [
      "a whole sentence before another",
      "1. Vous écrivez. Nous lisons.\n\n   Puis rien.",
      " // 1 Vous écrivez. Nous lisons. Puis rien. // ",
    ],
    ["a sentence that begins in bold", "1. **Vous écrivez** à l’équipe", " // 1 Vous écrivez à l’équipe // "],
    [
      "a line that the editor cut",
      "1. Vous écrivez une lettre\nà l’équipe",
      " // 1 Vous écrivez une lettre à l’équipe // ",
    ],
  ])("%s", (_near, markdown, expected) => expect(formatSteps(markdown)).toBe(expected));
});

it.each(["Un texte.", "* un\n* deux", "Étape par étape", "En 2026, rien.", "## Un titre\n\nTexte."])(
  "there are no steps in %j",
  (markdown) => expect(formatSteps(markdown)).toBeUndefined(),
);
