import { describe, expect, it } from "vitest";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getText, getBlocksText } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { recogniseEntry, recogniseTerm } from "./recogniseEntry";

const entry = (title: string, desc = "") => recogniseEntry(parseInline(title), parseMarkdown(desc));
/** `n. m.=nom masculin`. */
const abbreviations = (line: readonly InlineNode[] = []) =>
  line.flatMap((node) =>
    node.type === "abbreviation" ? `${getText([node]).replace(/\s/g, " ")}=${node.title}` : [],
  );

describe("an entry", () => {
  it("begins with a phonetic, in its title", () => {
    const read = entry("[əiʒ] n. m. et n. f., XIIIe", "1. Un sens.\n2. Un autre.\n\nFin.");
    expect(read?.phonetic).toBe("[əiʒ]");
    expect(abbreviations(read?.grammar)).toEqual([
      "n. m.=nom masculin",
      "n. f.=nom féminin",
      "XIIIe=treizième siècle",
    ]);
    expect(read?.senses?.map(getBlocksText)).toEqual(["Un sens.", "Un autre."]);
    expect(getBlocksText(read?.rest ?? [])).toBe("Fin.");
  });

  it("or in its text, brackets escaped or not, under a title of its own", () => {
    for (const desc of ["\\[əiʒ] adj.\n\n1. Un sens.", "[əiʒ] adj.\n\n1. Un sens."]) {
      const read = entry("Le mot", desc);
      expect([getText(read?.title ?? []), read?.phonetic, abbreviations(read?.grammar)]).toEqual([
        "Le mot",
        "[əiʒ]",
        ["adj.=adjectif"],
      ]);
    }
  });

  it("may have a phonetic in plain letters, when a category follows", () => {
    expect(entry("[sil] v. tr.")?.phonetic).toBe("[sil]");
    expect(entry("[sil] suit")).toBeUndefined();
  });

  it("may have a phonetic of several words, or alone, in letters of the API", () => {
    expect(entry("[tjɛʁ ljø] n. m.")?.phonetic).toBe("[tjɛʁ ljø]");
    expect(entry("[mastɛʁ]")?.phonetic).toBe("[mastɛʁ]");
  });

  it.each([
    "[À compléter] n. m.",
    "[à compléter] n. m.".normalize("NFD"),
    "[ ] n. m.",
    "[x] n. f.",
    "[1] n. m.",
  ])("has no phonetic in %j", (title) => expect(entry(title)).toBeUndefined());

  it("is not seen where the phonetic is before other words than its grammar", () => {
    expect(entry("[siklə tʁwa] CM1 et CM2")).toBeUndefined();
  });

  it.each(["[Attention] fermé", "[cœur] de métier", "Une phrase.", "", "n. m. sans crochets", "[]"])(
    "is not seen in %j",
    (title) => expect(entry(title)).toBeUndefined(),
  );

  it.each([
    ["XIXe", "dix-neuvième"],
    ["XXe", "vingtième"],
    ["XXIe", "vingt et unième"],
    ["Ier", "premier"],
    ["IXe", "neuvième"],
  ])("says %s in full", (century, name) => {
    expect(abbreviations(entry(`[ə] n. m., ${century}`)?.grammar)).toContain(`${century}=${name} siècle`);
  });

  it.each(["XIIe siècle", "Ve République", "XXVe", "Vers", "VIP"])("leaves %s as it is", (word) => {
    expect(abbreviations(entry(`[ə] n. m., ${word}`)?.grammar)).toEqual(["n. m.=nom masculin"]);
  });
});

it.each([
  ["EIG, kézako ?", "EIG"],
  ["EIG ça veut dire quoi ?", "EIG"],
  ["Intrapreneuriat, de quoi parle-t-on au juste ?", "Intrapreneuriat"],
  ["L’intérêt général, qu’est-ce que c’est ?", "intérêt général"],
  ["Un relais : kézako ?", "relais"],
  ["Quartier, kézako ?", "Quartier"],
  ["C’est quoi, un relais ?", undefined],
  ["Qu’est-ce qu’un relais, au juste ?", undefined],
  ["Définition : relais", undefined],
  ["En bref : un relais", undefined],
  ["Une phrase de plus de trois mots, puis une autre", undefined],
  ["LE RELAIS, KÉZAKO ?", "RELAIS"],
  ["5G : définition", "5G"],
  ["EIG", "EIG"],
  ["2026, année de la donnée", undefined],
  ["2026, kézako ?", undefined],
  ["2026", undefined],
  ["DINUM : ce que nous faisons", "DINUM"],
  ["48H, un défi", undefined],
  ["DÉFINITION DU RELAIS", undefined],
  ["Bonjour, c’est quoi ?", undefined],
  ["Relais, guides et passeurs", undefined],
  ["Le mot", undefined],
  ["A", undefined],
  ["Etat", undefined],
])("the headword of « %s » is %j", (title, word) => expect(recogniseTerm(parseInline(title))).toBe(word));
