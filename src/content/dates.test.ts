import { describe, expect, it } from "vitest";
import { areAllDates, datesIn } from "./dates";

/** Each date of a text, as written and as HTML's `datetime` has it. */
const dates = (text: string) =>
  datesIn(text)
    .flat()
    .map(({ start, end, dateTime }) => `${text.slice(start, end)} = ${dateTime}`);

describe("dates in a French text are", () => {
  it.each([
    ["le 26 avril 2024", ["26 avril 2024 = 2024-04-26"]],
    [
      "du 29 janvier au 1er mars 2024 à 23 h 59",
      ["29 janvier = 2024-01-29", "1er mars 2024 à 23 h 59 = 2024-03-01T23:59"],
    ],
    ["du 11 au 29 mars 2024", ["11 = 2024-03-11", "29 mars 2024 = 2024-03-29"]],
    ["Sprint n° 1 (février-mars 2024)", ["février = 2024-02", "mars 2024 = 2024-03"]],
    ["du 20 décembre au 5 janvier 2025", ["20 décembre = 2024-12-20", "5 janvier 2025 = 2025-01-05"]],
    ["décembre-janvier 2025", ["décembre = 2024-12", "janvier 2025 = 2025-01"]],
    ["du 3 décembre 2024 au 5 janvier 2025", ["3 décembre 2024 = 2024-12-03", "5 janvier 2025 = 2025-01-05"]],
    ["les 3, 4 et 5 avril 2024", ["3 = 2024-04-03", "4 = 2024-04-04", "5 avril 2024 = 2024-04-05"]],
    ["le 03/04/2024 et le 26/04/2024", ["03/04/2024 = 2024-04-03", "26/04/2024 = 2024-04-26"]],
    [
      "Lundi 3 avril - vendredi 7 avril 2023",
      ["Lundi 3 avril = 2023-04-03", "vendredi 7 avril 2023 = 2023-04-07"],
    ],
    ["jusqu’au 26 avril 2024, 23h59.", ["26 avril 2024, 23h59 = 2024-04-26T23:59"]],
    ["le 26 avril 2024 à 18 heures", ["26 avril 2024 à 18 heures = 2024-04-26T18:00"]],
    ["le 1er\u00a0mars\u00a02024", ["1er\u00a0mars\u00a02024 = 2024-03-01"]],
    ["entre le 5 et le 8 juin 2024", ["5 = 2024-06-05", "8 juin 2024 = 2024-06-08"]],
    ["AVRIL 2024, puis 3 sept. 2024", ["AVRIL 2024 = 2024-04", "3 sept. 2024 = 2024-09-03"]],
    ["29 février 2024", ["29 février 2024 = 2024-02-29"]],
  ])("%s", (text, expected) => expect(dates(text)).toEqual(expected));
});

describe("nothing is guessed from", () => {
  it.each([
    ["le 26 avril"],
    ["du 3 au 26 avril"],
    ["29 février 2023"],
    ["le 31 juin 2024"],
    ["du 29 au 11 mars 2024"],
    ["le 03/13/2024"],
    ["le 26 avril 2024 à 25 h"],
    ["printemps 2024"],
    ["en 2024"],
    ["Étape 3, 12 mois"],
    ["3 marsouins 2024"],
    ["1/2 journée"],
    ["12 500 €"],
  ])("%s", (text) => expect(dates(text)).toEqual([]));

  it("a figure before a date", () => {
    expect(dates("Sprint n° 2 – 3 avril 2024")).toEqual(["3 avril 2024 = 2024-04-03"]);
    expect(dates("4 - 26 avril 2024")).toEqual(["26 avril 2024 = 2024-04-26"]);
  });
});

it("a text is dated whole when nothing else in it looks like a date", () => {
  const whole = (text: string) => areAllDates(text, datesIn(text));
  expect(whole("Dépôt : du 3 au 26 avril 2024 à 23 h 59")).toBe(true);
  expect(whole("Un mois, en 3 étapes")).toBe(true);
  expect(whole("Du 3 au 26 avril 2024, puis tout au long de 2025")).toBe(false);
  expect(whole("Le 3 avril et le 26 mai 2024, en sept jours")).toBe(true);
  expect(whole("Le 3 avril. Le 26 mai 2024.")).toBe(false);
  expect(whole("Réponse le 12/04")).toBe(false);
  // the first day of a range, or the number of a session
  expect(whole("3 – 24 mai 2031")).toBe(false);
  expect(whole("3 et 4 mai 2031")).toBe(false);
  expect(whole("3, 10 et 24 mai 2031")).toBe(false);
  expect(whole("Session 1 : 24 mai 2031")).toBe(true);
});

it.each([
  ["à partir du 3 mars 2031"],
  ["Dépôt jusqu’au 26 avril 2031"],
  ["avant le 12 avril 2031"],
  ["dès le 12 avril 2031"],
  ["vers le 10 avril 2031"],
  ["mi-avril 2031"],
  ["Fin avril 2031"],
  ["le 12 avril 2031 au plus tard"],
])("a bound or a guess dates no text whole: %s", (text) => {
  expect(areAllDates(text, datesIn(text))).toBe(false);
  const between = "Du 3 avril jusqu’au 26 avril 2031, avant l’été";
  expect(areAllDates(between, datesIn(between))).toBe(true);
});
