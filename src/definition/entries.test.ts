import { describe, expect, it } from "vitest";
import { type Collection, createCollection, findEntry, getEntryFinder } from "./entries";

const people = {
  "Camille Exemple": { href: "/c" },
  "Anaïs d’Essai": { href: "/a" },
  "Alix Modèle": [{}, {}],
};

const findPerson = (name: string, collection: Collection) => getEntryFinder(collection)(name);

it.each(["Camille Exemple", " camille  EXEMPLE ", "Camille\u00A0Exemple"])("finds %j", (name) => {
  expect(findPerson(name, people)).toEqual([{ name: "Camille Exemple", entry: { href: "/c" } }]);
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

describe("an entry", () => {
  const entries = { incubators: { dinum: { title: "La DINUM" }, twice: [{}, {}] }, people };

  it("is found in its collection, of which people are one", () => {
    expect(findEntry({ entries }, "incubators", "DINUM")).toEqual({ title: "La DINUM" });
    expect(findEntry({ entries }, "people", "Camille Exemple")).toEqual({ href: "/c" });
    expect(findEntry({ people }, "people", "Camille Exemple")).toEqual({ href: "/c" });
  });

  it("may be written as its address, by the collection's name", () => {
    expect(findEntry({ entries }, "incubators", "/incubators/dinum")).toEqual({ title: "La DINUM" });
    expect(findEntry({ entries }, "incubators", "/teams/dinum")).toBeUndefined();
    expect(findEntry({ entries }, "incubators", "/incubators/")).toBeUndefined();
  });

  it("is none where it is unknown, one of several, or in no collection", () => {
    expect(findEntry({ entries }, "incubators", "dnum")).toBeUndefined();
    expect(findEntry({ entries }, "incubators", "twice")).toBeUndefined();
    expect(findEntry({ entries }, "toString", "length")).toBeUndefined();
    expect(findEntry({}, "people", "Camille Exemple")).toBeUndefined();
  });

  it("is read when it is asked for, and no other", () => {
    const read: string[] = [];
    const named = ["a", "b"].map((name) => ({
      name,
      get entry() {
        read.push(name);
        return { title: name };
      },
    }));
    const collection = createCollection(named);
    expect(getEntryFinder(collection)("c")).toEqual([]);
    expect(read).toEqual([]);
    expect(findEntry({ entries: { collection } }, "collection", "b")).toEqual({ title: "b" });
    expect(read).toEqual(["b"]);
  });
});
