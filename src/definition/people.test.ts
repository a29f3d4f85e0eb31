import { expect, it } from "vitest";
import { finderIn, type People } from "./people";

const people = {
  "Camille Exemple": { href: "/c" },
  "Anaïs d’Essai": { href: "/a" },
  "Alix Modèle": [{}, {}],
};

const findPerson = (name: string, directory: People) => finderIn(directory)(name);

it.each(["Camille Exemple", " camille  EXEMPLE ", "Camille\u00A0Exemple"])("finds %j", (name) => {
  expect(findPerson(name, people)).toEqual([{ name: "Camille Exemple", person: { href: "/c" } }]);
});

it("finds a name however its accents and apostrophes are typed", () => {
  expect(findPerson("Anai\u0308s d'Essai", people)).toHaveLength(1);
});

it("says so of a name it does not know", () => {
  expect(findPerson("Quelqu’un", people)).toEqual([]);
  expect(findPerson("Quelqu’un", {})).toEqual([]);
});

it("does not choose between two people of one name", () => {
  expect(findPerson("Alix Modèle", people).map(({ name }) => name)).toEqual(["Alix Modèle", "Alix Modèle"]);
  expect(findPerson("Jo", { Jo: {}, JO: {} })).toHaveLength(2);
});
