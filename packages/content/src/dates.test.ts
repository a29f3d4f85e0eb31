import { describe, expect, it } from "vitest";
import { formatFrenchDate } from "@dsfr-blocks/base/day";
import { findDates, parseFrenchDate } from "./dates";

/** Each date of a text that is written in full, and each range. */
const dates = (text: string) =>
  findDates(text).flatMap(({ start, end, first, last, fullDates }) => [
    ...(first < last ? [`${text.slice(start, end)} = ${first}/${last}`] : []),
    ...fullDates.map((date) => `${text.slice(date.start, date.end)} = ${date.dateTime}`),
  ]);

describe("dates in a French text are", () => {
  it.each([
    ["le 26 avril 2024", ["26 avril 2024 = 2024-04-26"]],
    [
      "du 29 janvier au 1er mars 2024 à 23 h 59",
      [
        "du 29 janvier au 1er mars 2024 à 23 h 59 = 2024-01-29/2024-03-01",
        "1er mars 2024 à 23 h 59 = 2024-03-01T23:59",
      ],
    ],
    ["du 11 au 29 mars 2024", ["du 11 au 29 mars 2024 = 2024-03-11/2024-03-29", "29 mars 2024 = 2024-03-29"]],
    [
      "Du 3 décembre 2024 au 5 janvier 2025",
      [
        "Du 3 décembre 2024 au 5 janvier 2025 = 2024-12-03/2025-01-05",
        "3 décembre 2024 = 2024-12-03",
        "5 janvier 2025 = 2025-01-05",
      ],
    ],
    [
      "du lundi 3 au vendredi 7 avril 2023",
      ["du lundi 3 au vendredi 7 avril 2023 = 2023-04-03/2023-04-07", "vendredi 7 avril 2023 = 2023-04-07"],
    ],
    ["du 03/04 au 26/04/2024", ["du 03/04 au 26/04/2024 = 2024-04-03/2024-04-26", "26/04/2024 = 2024-04-26"]],
    ["les 3, 4 et 5 avril 2024", ["5 avril 2024 = 2024-04-05"]],
    ["le 03/04/2024 et le 26/04/2024", ["03/04/2024 = 2024-04-03", "26/04/2024 = 2024-04-26"]],
    ["Lundi 3 avril - vendredi 7 avril 2023", ["vendredi 7 avril 2023 = 2023-04-07"]],
    ["jusqu’au 26 avril 2024, 23h59.", ["26 avril 2024, 23h59 = 2024-04-26T23:59"]],
    ["le 26 avril 2024 jusqu’à 18 h", ["26 avril 2024 = 2024-04-26"]],
    ["le 26 avril 2024, 9 h 30 - 12 h", ["26 avril 2024 = 2024-04-26"]],
    ["le 26 avril 2024 à 18 heures", ["26 avril 2024 à 18 heures = 2024-04-26T18:00"]],
    ["le 1er\u00a0mars\u00a02024", ["1er\u00a0mars\u00a02024 = 2024-03-01"]],
    ["entre le 5 et le 8 juin 2024", ["8 juin 2024 = 2024-06-08"]],
    ["AVRIL 2024, puis 3 sept. 2024", ["3 sept. 2024 = 2024-09-03"]],
    ["29 février 2024", ["29 février 2024 = 2024-02-29"]],
    ["Sprint n° 2 – 3 avril 2024", ["3 avril 2024 = 2024-04-03"]],
    ["Session 1 : 24 mai 2031", ["24 mai 2031 = 2031-05-24"]],
  ])("%s", (text, expected) => expect(dates(text)).toEqual(expected));
});

describe("nothing is guessed from", () => {
  it.each([
    ["le 26 avril"],
    ["du 3 au 26 avril"],
    ["avril 2024"],
    ["29 février 2023"],
    ["le 31 juin 2024"],
    ["du 29 au 11 mars 2024"],
    ["du 11 au 11 mars 2024"],
    ["du 20 décembre au 5 janvier 2025"],
    ["du 3/04 au 26 avril 2024"],
    ["le mardi 3 avril 2023"],
    ["mardi, 3 avril 2023"],
    ["du mardi 3 au vendredi 7 avril 2023"],
    ["le 03/13/2024"],
    ["le 3er avril 2024"],
    ["le 26 avril 2024 à 25 h"],
    ["le 26 avril 2024-2025"],
    ["le 03/04/24"],
    ["Session 3 mai 2024"],
    ["Sprint n° 2 avril 2024"],
    ["12-15 avril 2024"],
    ["printemps 2024"],
    ["en 2024"],
    ["Étape 3, 12 mois"],
    ["3 marsouins 2024"],
    ["1/2 journée"],
    ["12 500 €"],
  ])("%s", (text) => expect(dates(text)).toEqual([]));
});

describe("a French date is read", () => {
  it.each([
    ["1er mai 2026", "2026-05-01"],
    ["1 mai 2026", "2026-05-01"],
    [" 26\u00A0avril\u00A02026\n", "2026-04-26"],
    ["Vendredi 1er mai 2026", "2026-05-01"],
    ["3 févr. 2026", "2026-02-03"],
    ["01/05/2026", "2026-05-01"],
  ])("%s", (text, day) => expect(parseFrenchDate(text)).toBe(day));

  it("as it is written, for every day of four years", () => {
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2028, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      expect(parseFrenchDate(formatFrenchDate(day))).toBe(day);
    }
  });

  it.each([
    "",
    "mai 2026",
    "1er mai",
    "31 juin 2026",
    "29 février 2026",
    "lundi 1er mai 2026",
    "1er mai 2026 à 18 h",
    "du 1er au 3 mai 2026",
    "du 1er avril 2026 au 3 mai 2026",
    "le 1er mai 2026",
    "1er mai 2026 ou le 3",
    "01/05/26",
    "13/13/2026",
    "May 1, 2026",
    "2026-05-01",
  ])("not, in doubt: « %s »", (text) => expect(parseFrenchDate(text)).toBeUndefined());
});
