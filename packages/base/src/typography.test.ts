import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRuns } from "../../../tests/support/runs";
import { typeset } from "./typography";

/** Shows no-break spaces: `·` full, `_` narrow. */
const showSpaces = (text: string) =>
  typeset(text)
    .replace(/\u00A0/g, "·")
    .replace(/\u202F/g, "_");

describe("French spacing", () => {
  it.each([
    ["Prêts ? Partez ! Bien ; puis", "Prêts_? Partez_! Bien_; puis"],
    ["Horaires : 9 h", "Horaires·: 9 h"],
    ["à 23 h 59, de 9 h 30 à 12 h", "à·23·h·59, de 9·h·30 à·12·h"],
    ["à 8h ou à 9 ha, voilà 3 h", "à·8h ou à 9 ha, voilà 3 h"],
    ["« Bonjour » et «Bonsoir»", "«·Bonjour·» et «·Bonsoir·»"],
    ['"Chief" et "Head"', "«·Chief·» et «·Head·»"],
    ["6 % de 4250 €", "6·% de 4_250·€"],
    ["3 500 € et 12 000 personnes", "3_500·€ et 12_000 personnes"],
    ["SIREN 130 025 265, en 2031 300 personnes", "SIREN 130_025_265, en 2031 300 personnes"],
    ["SIRET 130 025 265 00013 ou 130 025 265 000 13", "SIRET 130_025_265_00013 ou 130 025 265 000 13"],
    ["du 3 au 26 avril 2031, le 1er Mars", "du 3 au 26·avril 2031, le 1er·Mars"],
    ["En 2012, 45000 euros", "En 2012, 45_000 euros"],
    ["Foire aux questions - Candidats", "Foire aux questions·- Candidats"],
    ["1 à 2 mois – À l’arrivée", "1 à 2 mois·– À l’arrivée"],
    ["une équipe – la nôtre – arrive", "une équipe – la nôtre – arrive"],
    ["une équipe – ", "une équipe – "],
    [" – arrive", "·– arrive"],
    ["- a\n- b", "- a\n- b"],
    ["kézako? oui", "kézako? oui"],
    ["https://exemple.fr/a?b=c:d", "https://exemple.fr/a?b=c:d"],
    ["l'été : https://exemple.fr/l'ete !", "l’été·: https://exemple.fr/l'ete_!"],
    ["www.exemple.fr/5000€ ou exemple.fr/d'ici à 5000€", "www.exemple.fr/5000€ ou exemple.fr/d'ici à 5_000€"],
    [
      "d'o'neil@exemple.fr ? mailto:a@exemple.fr?subject=l'ete",
      "d'o'neil@exemple.fr_? mailto:a@exemple.fr?subject=l'ete",
    ],
    ['lisez "exemple.fr" et "https://exemple.fr/a"', "lisez «·exemple.fr·» et «·https://exemple.fr/a·»"],
    ["\uA66E : l'ete@exemple.fr", "\uA66E·: l'ete@exemple.fr"],
    ["déjà\u00A0! là\u202F?", "déjà·! là_?"],
    ["l'État d'aujourd'hui, c'est l'« été »", "l’État d’aujourd’hui, c’est l’«·été·»"],
    ["d'1 an, jusqu'", "d’1 an, jusqu’"],
    ["'mot', les élus', 5'10", "'mot', les élus', 5'10"],
    ['un guillemet seul " ici', 'un guillemet seul " ici'],
    ['""a""', '""a""'],
    ['"a "b"c"', '"a "b"c"'],
    ['13", 15" ou 17"', '13", 15" ou 17"'],
    ["48°51'24\"N, 2°21'03\"E", "48°51'24\"N, 2°21'03\"E"],
    ["1'30\" puis 5'10\"", "1'30\" puis 5'10\""],
    ['le 15" et le "plat"', 'le 15" et le «·plat·»'],
    ['"un 15" plat" et un 17"', '«·un 15" plat·» et un 17"'],
    ['la "Promotion 7" de 2031', "la «·Promotion 7·» de 2031"],
    ['"un 15" et un 17"', '"un 15" et un 17"'],
    ['"un" et "deux', '"un" et "deux'],
    ['15 " et "mot"', '15 " et "mot"'],
    ['l\'"été", ("mot"), "12 %".', "l’«·été·», («·mot·»), «·12·%·»."],
    ['"lire «Le Monde»"', '"lire «·Le Monde·»"'],
  ])("%s", (typed, set) => expect(showSpaces(typed)).toBe(set));

  it("leaves straight quotes around « » as typed: within them French has other quotes", () => {
    expect(typeset('"a « b » c"')).toBe('"a «\u00A0b\u00A0» c"');
  });

  it("leaves apostrophes as typed when asked", () => {
    expect(typeset("l'État : d'abord", { apostrophes: false })).toBe("l'État\u00A0: d'abord");
  });

  it("reads straight quotes as their author meant them, all or none", () => {
    fc.assert(
      fc.property(pieces, (chosen) => {
        const typed = chosen.map(({ typed }) => typed).join(" ");
        const meant = chosen.map(({ meant }) => meant).join(" ");
        const set = typeset(typed);
        expect([typed, meant]).toContain(set);
        const isPlain = chosen.every(({ isDoubtful }) => !isDoubtful);
        if (isPlain) expect(set).toBe(meant);
      }),
      { numRuns: countRuns(2000) },
    );
  });

  it("is the same when done twice, and only ever changes spaces and quotes", () => {
    const text = fc.stringMatching(/^[a-z0-9 ?!;:«»"'%€.,\u00A0\u202F\n]{0,40}$/);
    fc.assert(
      fc.property(text, (typed) => {
        const once = typeset(typed);
        expect(typeset(once)).toBe(once);
        const removeSpaces = (value: string) =>
          value.replace(/[\s\u00A0\u202F"«»]/g, "").replaceAll("’", "'");
        expect(removeSpaces(once)).toBe(removeSpaces(typed));
      }),
      { numRuns: countRuns(2000) },
    );
  });
});

interface Piece {
  readonly typed: string;
  readonly meant: string;
  /** A figure ends the quotation, or a sign stands within: beside others, several readings. */
  readonly isDoubtful?: boolean;
}

const SIGNS = ['15"', '13",', '1/2"', '48°51’24"N', "1'30\"", '7"-8"', '(17")', '2°21’03"E,', '24"/27"'];
const WORDS = ["mot", "un mot", "Head of Product", "l’été", "mot, mot", "100 cartes", "A", "(mot)", "fin."];
const quoted = (words: string, isDoubtful = false): Piece => ({
  typed: `"${words}"`,
  meant: `«\u00A0${words}\u00A0»`,
  isDoubtful,
});
/** What editors write with straight quotes, signs and quotations, and what it means. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...SIGNS, ...WORDS).map((typed): Piece => ({ typed, meant: typed })),
    fc.constantFrom(...WORDS).map((words) => quoted(words)),
    fc.constantFrom("Promotion 7", "A4", "15").map((words) => quoted(words, true)),
    fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS), fc.constantFrom(" mot", " 7", ""))
      .map(([before, sign, after]) => quoted(`${before} ${sign}${after}`, true)),
  ),
  { maxLength: 6 },
);
