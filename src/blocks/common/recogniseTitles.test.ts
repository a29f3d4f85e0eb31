import { describe, expect, it } from "vitest";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getText, getBlocksText } from "@dsfr-blocks/content/markdown/text";
import { recogniseTitles } from "./recogniseTitles";

/** The headings made, in order. */
const titles = (markdown: string) =>
  recogniseTitles(parseMarkdown(markdown)).flatMap((block) =>
    block.type === "heading" ? [getText(block.children)] : [],
  );

describe("a title is made of", () => {
  it.each([
    ["a line in bold", "**A**\n\nTexte.", ["A"]],
    ["a line in bold with a colon", "**A** :\n\nTexte.", ["A :"]],
    ["a line in bold that folding joined to its text", "**A**\nTexte.", ["A"]],
    ["each line in bold of one paragraph", "**A**\nTexte.\n**B**\nTexte.", ["A", "B"]],
    ["each line in bold of lines without a full stop", "**A**\nPython\n**B** :\nFigma", ["A", "B :"]],
    ["lines in bold below an introduction", "Deux :\n**A**\nTexte.\n**B**\nTexte.", ["A", "B"]],
    ["a line in bold above a list", "**A**\nTexte.\n**B**\n- x", ["A", "B"]],
    ["lines in bold with hard breaks", "**A**  \nTexte.  \n**B**  \nTexte.", ["A", "B"]],
    [
      "the first line alone, above bold words on a line",
      "**A**\nTexte avec\n**du soin**\net du style.",
      ["A"],
    ],
    ["a link alone before a text", "[A](/a)\n\nTexte.", ["A"]],
    ["a link alone before a list", "[A](/a)\n\n- x", ["A"]],
    ["items that each lead a list", "- A\n  - x\n- B\n  - y", ["A", "B"]],
  ])("%s", (_name, markdown, expected) => expect(titles(markdown)).toEqual(expected));
});

it("a title after a hard break leaves the text above it", () => {
  const blocks = recogniseTitles(parseMarkdown("**A**  \nTexte.  \n**B**  \nFin."));
  expect(getBlocksText(blocks).match(/\p{L}+/gu)).toEqual(["A", "Texte", "B", "Fin"]);
});

describe("no title is made of", () => {
  it.each([
    ["a sentence that begins in bold", "**A** et b.\n\nTexte."],
    ["a paragraph all in bold", `**${"mot ".repeat(50).trim()}**\n\nTexte.`],
    ["bold words on a line, in doubt", "**A**\nUn texte\nqui dit\n**Du soin**\nLe texte."],
    ["bold words on a line of a sentence", "Un texte avec la\n**Direction**\nLe texte."],
    ["bold words at the end", "Texte.\n**Postulez**"],
    ["links on lines of one paragraph", "[A](/a)\nTexte.\n[B](/b)\nTexte."],
    ["links that follow each other", "[A](/a)\n\n[B](/b)"],
    ["a link after a text", "Texte.\n\n[A](/a)\n\nTexte."],
    ["links after a text", "Texte.\n\n[A](/a)\n\nTexte.\n\n[B](/b)\n\nTexte."],
    ["a link at the end", "Texte.\n\n[A](/a)"],
    ["a document", "[A](/a.pdf)\n\nTexte."],
    ["items of which one leads nothing", "- A\n  - x\n- B"],
    ["numbered items", "1. A\n   - x\n2. B\n   - y"],
  ])("%s", (_name, markdown) => expect(titles(markdown)).toEqual([]));
});
