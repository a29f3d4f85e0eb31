import { expect, it } from "vitest";
import { initials } from "./PersonCard";

it("takes two letters at most for initials", () => {
  expect(["Camille Exemple", "Anaïs d’Essai Modèle", "élodie", "(Jo) Fictif", ""].map(initials)).toEqual([
    "CE",
    "AM",
    "É",
    "JF",
    "",
  ]);
});
