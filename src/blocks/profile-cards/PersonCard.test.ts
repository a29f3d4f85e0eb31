import { expect, it } from "vitest";
import { getInitials } from "./PersonCard";

it("takes two letters at most for initials", () => {
  const particles = [
    "Alix d'Exemple",
    "Noa de la Fiction",
    "Jo Du Modèle",
    "Lou des Essais",
    "Sacha L’Exemple",
    "Max le Test",
    "Élodie du",
    "D’Artagnan Fictif",
  ];
  expect(particles.map(getInitials)).toEqual(["AE", "NF", "JM", "LE", "SL", "MT", "É", "DF"]);
  expect(["Camille Exemple", "Anaïs d’Essai Modèle", "élodie", "(Jo) Fictif", ""].map(getInitials)).toEqual([
    "CE",
    "AM",
    "É",
    "JF",
    "",
  ]);
});
