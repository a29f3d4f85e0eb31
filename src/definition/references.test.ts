import { describe, expect, it } from "vitest";
import { list, object, optional, plain, reference } from "@dsfr-blocks/content/schema";
import { resolveReferences } from "./references";
import { listAnchors } from "./listAnchors";

describe("the places of a page", () => {
  it("are what it shows, and its blocks with their titles", () => {
    const blocks = [
      { id: "etapes", content: { title: "Les *étapes*\n de l’appel" } },
      { id: "faq", content: {} },
      { id: "cachee", content: { title: 3 } },
    ];
    expect([...listAnchors(blocks, ["contenu", "etapes", "etapes-un"])]).toEqual([
      ["contenu", ""],
      ["etapes", "Les étapes de l’appel"],
      ["etapes-un", ""],
      ["faq", ""],
      ["cachee", ""],
    ]);
  });
});

describe("the names of entries in some content", () => {
  const schema = object(
    {
      who: reference("people", "Une personne."),
      team: optional(reference("teams", "Une équipe.")),
      others: list(object({ who: reference("people", "Une personne.") }, ""), ""),
      text: plain(""),
    },
    "",
  );
  const findReported = (content: unknown, directory: Parameters<typeof resolveReferences>[2]) =>
    [...resolveReferences(content, schema, directory)].map(
      ({ name, path, collection, matches: found, names }) => [
        ...[path.join("."), collection, name, found.map((each) => each.name).join()],
        names().join(),
      ],
    );

  it("are those of the collections that exist, each with what it finds", () => {
    const content = {
      who: " alix  modèle",
      team: "/teams/port",
      others: [{ who: "Personne" }, { who: " " }, { who: "/people/Alix Modèle" }],
      text: "Alix Modèle",
    };
    expect(findReported(content, { people: { "Alix Modèle": {}, Deux: [{}, {}] } })).toEqual([
      ["who", "people", "alix  modèle", "Alix Modèle", "Alix Modèle,Deux"],
      ["others.0.who", "people", "Personne", "", "Alix Modèle,Deux"],
      ["others.2.who", "people", "Alix Modèle", "Alix Modèle", "Alix Modèle,Deux"],
    ]);
    expect(findReported(content, { entries: { teams: { Port: [{}, {}] } } })).toEqual([
      ["team", "teams", "port", "Port,Port", "Port"],
    ]);
    expect(findReported(content, {})).toEqual([]);
  });

  it("may be one of the words that a schema names", () => {
    const surveyed = object({ by: reference("surveys", "L’enquête.", { words: ["toutes"] }) }, "");
    const find = (by: string) => [
      ...resolveReferences({ by }, surveyed, { entries: { surveys: { un: {} } } }),
    ];
    expect(find(" toutes ")).toEqual([]);
    expect(find("tout").map(({ name, matches }) => [name, matches])).toEqual([["tout", []]]);
  });
});
