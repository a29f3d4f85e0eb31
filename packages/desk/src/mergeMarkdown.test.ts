import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRuns } from "../../../tests/support/runs";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { mergeMarkdown } from "./mergeMarkdown";

const steps = `Nous vous invitons à répondre.

1. Votre dossier
Vous postulez en _ligne_.

2. Un entretien
Il dure une heure :
   - avec la direction
   - avec l’équipe
        - sur place

Fin.
`;

/** The same text, as Decap CMS writes it. */
const written = `Nous vous invitons à répondre.

1. Votre dossier
   Vous postulez en *ligne*.
2. Un entretien
   Il dure une heure :

   * avec la direction
   * avec l’équipe

     * sur place

Fin.`;

describe("a text that a rich text editor wrote anew", () => {
  it("is the file's own where nobody changed it", () => {
    expect(mergeMarkdown(steps, written)).toBe(steps);
    expect(mergeMarkdown("- a\n- b", "- a\n- b")).toBe("- a\n- b");
  });

  it.each([
    ["a word that changes", "heure", "demi-heure"],
    ["a word that is added", "une heure", "une petite heure"],
    ["a word that leaves", "une heure", "heure"],
    ["a word behind a bullet", "avec l’équipe", "sans l’équipe"],
    ["a word at the end of an item", "direction", "direction technique"],
    ["a word that is made strong", "Votre dossier", "Votre **dossier**"],
    ["two words far apart", "invitons|place", "prions|site"],
    ["a space that is typed twice", "une heure", "une  heure"],
  ])("changes by %s, and nowhere else", (_, before, after) => {
    const put = (text: string) =>
      before
        .split("|")
        .reduce((edited, word, index) => edited.replace(word, after.split("|")[index] ?? ""), text);
    expect(mergeMarkdown(steps, put(written))).toBe(put(steps));
  });

  it("has a new item in the marks of its list, and loses one with its line", () => {
    const list = "- un\n- deux\n\nFin.";
    expect(mergeMarkdown(list, "* un\n* deux\n* trois\n\nFin.")).toBe("- un\n- deux\n- trois\n\nFin.");
    expect(mergeMarkdown(list, "* zéro\n* un\n* deux\n\nFin.")).toBe("- zéro\n- un\n- deux\n\nFin.");
    expect(mergeMarkdown(list, "* deux\n\nFin.")).toBe("- deux\n\nFin.");
    expect(mergeMarkdown(list, "* un\n\nFin.")).toBe("- un\n\nFin.");
  });

  it("has a list that is pasted above another one in the marks of the file, since the editor joins the two", () => {
    const text = "\nUn _mot_.\n\n+ un\n+ deux\n\nFin.\n";
    const pasted = "Un *mot*.\n\nCollé :\n\n- une table\n- deux chaises\n- un\n- deux\n\nFin.";
    expect(mergeMarkdown(text, pasted)).toBe(
      "\nUn _mot_.\n\nCollé :\n\n+ une table\n+ deux chaises\n\n+ un\n+ deux\n\nFin.\n",
    );
  });

  it("keeps the signs of a list that is pasted as plain text, and the white space around the text", () => {
    const text = "\nUn mot.\n\n- un\n- deux\n";
    const pasted = "Un mot.\n\n•\tdes bottes\n\n•\tune gourde\n\n- un\n- deux";
    expect(mergeMarkdown(text, pasted)).toBe(`\n${pasted}\n`);
    expect(mergeMarkdown("\n- a\n- b\n", "a\n\nb")).toBe("\na\n\nb\n");
  });

  it("keeps the underlined headings that the editor writes with signs", () => {
    const text = "Un titre\n========\n\nUn mot.\n\nUn _autre_\n---\n\nLa fin.\n";
    const after = "# Un titre\n\nUn mot nouveau.\n\n## Un *autre*\n\n## Un titre\n\nLa fin.";
    expect(mergeMarkdown(text, after)).toBe(
      "Un titre\n========\n\nUn mot nouveau.\n\nUn _autre_\n---\n\n## Un titre\n\nLa fin.\n",
    );
    expect(mergeMarkdown(text, "# Un titre\n\nUn mot.\n\n### Un *autre*\n\nLa fin.")).toBe(
      "Un titre\n========\n\nUn mot.\n\n### Un _autre_\n\nLa fin.\n",
    );
    const toWindows = (lines: string) => lines.replaceAll("\n", "\r\n");
    expect(mergeMarkdown(toWindows(text), after.replace("\n\n## Un titre", ""))).toBe(
      toWindows(text.replace("mot", "mot nouveau")),
    );
  });

  it("is taken as it is where it says another thing", () => {
    expect(mergeMarkdown("- a\n- b", "a\n\nb")).toBe("a\n\nb");
    expect(mergeMarkdown("a", "")).toBe("");
    expect(mergeMarkdown("", "a")).toBe("a");
  });

  it("keeps the blank lines of its lists in Sveltia CMS, whose editor moves them", () => {
    const list = "1. Écrire\nUne lettre.\n\n2. Envoyer\nPar la poste.";
    const moved = "1. Écrire\nUne petite lettre.\n2. Envoyer\n\nPar la poste.";
    expect(mergeMarkdown(list, moved)).toBe(moved);
    expect(mergeMarkdown(list, moved, { movesItems: true })).toBe(list.replace("Une", "Une petite"));
    // two paragraphs that an editor parts are no list
    expect(mergeMarkdown("Un.\nDeux.", "Un.\n\nDeux.", { movesItems: true })).toBe("Un.\n\nDeux.");
  });

  it("always says what the editor wrote", () => {
    const piece = fc.constantFrom(
      "- ",
      "* ",
      "1. ",
      "  ",
      "\n",
      "\n\n",
      "mot ",
      "_a_ ",
      "*a* ",
      "\\* ",
      "# ",
      "## ",
      "\n---\n",
      "> ",
      "`",
      "[x](/y) ",
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
    const listReported = (source: string) =>
      JSON.stringify(parseMarkdown(source.trim()), (key, value: unknown) =>
        key === "at" || key === "origin" ? undefined : value,
      );
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(listReported(mergeMarkdown(before, after))).toBe(listReported(after));
      }),
      { numRuns: countRuns(300) },
    );
  });
});
