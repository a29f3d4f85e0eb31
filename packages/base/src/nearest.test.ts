import { expect, it } from "vitest";
import { findNearest } from "./nearest";

it.each([
  ["titel", ["title", "text"], "title"],
  ["Totalement conforme", ["totalement conforme", "partiellement conforme"], "totalement conforme"],
  ["non-conforme", ["conforme", "non conforme"], "non conforme"],
  ["Camille Exmple", ["Camille Exemple", "Alix Modèle"], "Camille Exemple"],
])("%j is meant to be one of %j: %j", (word, words, meant) => {
  expect(findNearest(word, words)).toBe(meant);
});

it.each([
  ["one that says the opposite", "inactif", ["actif"]],
  ["one that says the opposite", "conforme", ["non conforme"]],
  ["two that are as near", "Camille Martine", ["Camille Martin", "Camille Martins"]],
  ["two that are about as near", "/startups/aidantz", ["/startups/aidants", "/startups/aidant"]],
  ["none that is near", "budget", ["title"]],
])("guesses nothing of %s: %j among %j", (_why, word, words) => {
  expect(findNearest(word, words)).toBeUndefined();
});
