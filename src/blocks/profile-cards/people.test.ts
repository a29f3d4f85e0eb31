import { expect, it } from "vitest";
import { findPerson, initials } from "./people";

const people = {
  "Camille Exemple": { href: "/c" },
  "Anaïs d’Essai": { href: "/a" },
  "Alix Modèle": [{}, {}],
};

it.each(["Camille Exemple", " camille  EXEMPLE ", "Camille\u00A0Exemple"])("finds %j", (name) => {
  expect(findPerson(name, people)).toEqual({ status: "found", person: { href: "/c" } });
});

it("finds a name however its accents and apostrophes are typed", () => {
  expect(findPerson("Anai\u0308s d'Essai", people).status).toBe("found");
});

it("names the nearest one for a name it does not know", () => {
  expect(findPerson("Camile Exemple", people)).toEqual({ status: "unknown", nearest: "Camille Exemple" });
  expect(findPerson("Quelqu’un", people)).toEqual({ status: "unknown" });
});

it("does not choose between two people of one name", () => {
  expect(findPerson("Alix Modèle", people)).toEqual({
    status: "ambiguous",
    names: ["Alix Modèle", "Alix Modèle"],
  });
  expect(findPerson("Jo", { Jo: {}, JO: {} }).status).toBe("ambiguous");
});

it("takes two letters at most for initials", () => {
  expect(["Camille Exemple", "Anaïs d’Essai Modèle", "élodie", "(Jo) Fictif", ""].map(initials)).toEqual([
    "CE",
    "AM",
    "É",
    "JF",
    "",
  ]);
});
