import { describe, expect, it } from "vitest";
import { recogniseFigure, recogniseSalaryLine } from "./recogniseSalaryLine";

/** `Jusqu’à 5 ans | salaire 3500 €`. */
const formatLine = (line: string) => {
  const read = recogniseSalaryLine(line);
  const figures = read?.figures.map(({ name, unit, value }) => `${name} ${value} ${unit}`.trim());
  return read && [read.label, ...(figures ?? [])].join(" | ");
};

describe("a salary is understood", () => {
  it.each([
    [
      "Jusqu'à 10 ans d'expérience, un salaire net mensuel de 4250 € et une part variable de 6 %.",
      "Jusqu'à 10 ans d'expérience | salaire net mensuel 4250 euro | part variable 6 percent",
    ],
    ["Au-delà de 5 années : 3 500 €", "Au-delà de 5 années | 3500 euro"],
    [
      "Moins de 2 ans d’expérience : 3.500 € brut par mois",
      "Moins de 2 ans d’expérience | brut par mois 3500 euro",
    ],
    ["Plus de 10 ans : 45 k€ brut annuel", "Plus de 10 ans | brut annuel 45000 euro"],
    [
      "À partir de 3 ans d'ancienneté, une rémunération mensuelle nette de 4 000 euros",
      "À partir de 3 ans d'ancienneté | rémunération mensuelle nette 4000 euro",
    ],
    ["Entre 5 et 10 ans d'expérience : 4 200,50 €", "Entre 5 et 10 ans d'expérience | 4200.5 euro"],
    [
      "Jusqu’à 5 ans : salaire de 4 000 € plus une prime de 6 %",
      "Jusqu’à 5 ans | salaire 4000 euro | prime 6 percent",
    ],
    ["Jusqu’à 5 ans : 4 000 € net + prime 6 %", "Jusqu’à 5 ans | net 4000 euro | prime 6 percent"],
    ["4 000 € net pour plus de 5 ans d'expérience", "plus de 5 ans d'expérience | net 4000 euro"],
  ])("%s", (line, read) => expect(formatLine(line)).toBe(read));
});

describe("a salary with one word too many is not", () => {
  it.each([
    "Un salaire de 3 500 €",
    "Jusqu’à 5 ans : 3 500 € selon profil",
    "Jusqu’à 5 ans : 3 500 €, au-delà de 5 ans : 4 000 €",
    "Jusqu’à 5 ans : salaire à négocier",
    "Jusqu’à 5 ans",
    "Jusqu’à 5 ans : -500 €",
    "Jusqu’à 5 ans : prime de - 500 €",
    "Jusqu’à 5 ans : - de 500 €",
    "Jusqu’à 5 ans : 3 500 € à 4 000 € nets",
    "Jusqu’à 5 ans : un salaire et une prime de 3 500 €",
    "Jusqu’à 5 ans : un peu plus de 3 500 €",
    "Jusqu’à 5 ans : entre 3 500 € et 4 000 €",
    "Jusqu’à 5 ans : 0 500 €",
    "Plus 10 ans d’expérience : 4 000 €",
    "4 000 € pour + 10 ans d’expérience",
    "Jusqu’à 5 ans : plus 500 €",
    "Jusqu’à 5 ans : 3 500 € et plus",
    "Jusqu’à 5 ans : 3 500 € net plus",
    "Jusqu’à 5 ans : 3 500 € et plus, prime de 6 %",
    "Jusqu’à 5 ans : 3 500 € de plus",
    "Jusqu’à 5 ans : 3 500 € et 4 000 € net",
    "Jusqu’à 5 ans : 3 500 € plus net",
    "Jusqu’à 5 ans : 3 000 € net dont 500 € de prime",
    "Jusqu’à 5 ans : 3 000 € net (prime de 500 € incluse)",
    "Jusqu’à 5 ans : 3 000 € net ou 3 900 € brut",
    "Jusqu’à 5 ans : 3 000 € net / 3 900 € brut",
    "Jusqu’à 5 ans : net/brut : 3 000 €/3 900 €",
    "Jusqu’à 5 ans : 3 000 € (net), 3 900 € (brut)",
    "Jusqu’à 5 ans : salaire de 2 800 à 3 200 €",
    "Jusqu’à 5 ans : 3 000 € net sur 13 mois",
    "Jusqu’à 5 ans : 3 000 € net avant impôt",
    "Jusqu’à 5 ans : 3 000 € brut + primes",
    "Jusqu’à 5 ans : TJM 450 €",
    "Jusqu’à 5 ans : 0,8 ETP, 2 400 € net",
    "Catégorie A : 3 000 € net",
    "Indice 500 : 3 000 € net",
    "Enfant de 3 ans : 200 €",
    "Une communauté d’experts",
    "",
  ])("%s", (line) => expect(recogniseSalaryLine(line)).toBeUndefined());
});

it("reads one figure alone, and leaves a text as it is", () => {
  expect(recogniseFigure("4250 €")).toEqual({ name: "", unit: "euro", value: 4250, decimals: 0 });
  expect(recogniseFigure("6,5 %")).toEqual({ name: "", unit: "percent", value: 6.5, decimals: 1 });
  expect(recogniseFigure("selon profil")).toBe("selon profil");
});
