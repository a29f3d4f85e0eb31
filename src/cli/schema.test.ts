import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { jsonSchema } from "../content/jsonSchema";
import { candidatesSchema } from "../pages/candidates/schema";
import { workshop } from "./testing/workshop";

const shop = workshop({ "old.json": "old", "folder/keep": "" });
beforeEach(() => shop.write("old.json", "old"));
afterAll(shop.remove);

const expected = jsonSchema(candidatesSchema, { title: "dsfr-blocks, page « candidates »" });

describe("the schema", () => {
  it("is that of the page for candidates, on standard output", async () => {
    const { code, out, err } = await shop.run("schema");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual(expected);
    expect(await shop.run("schema candidates")).toEqual({ code, out, err });
  });

  it("speaks French to authors in both languages", async () => {
    const { out } = await shop.run("schema --lang en");
    expect(out).toContain('"description": "Le titre de la page."');
  });

  it("goes to a file, in place of the one that was there, and leaves nothing beside it", async () => {
    const { code, out } = await shop.run("schema --out old.json");
    expect([code, out]).toEqual([0, "Schéma écrit : old.json\n"]);
    expect(JSON.parse(shop.read("old.json"))).toEqual(expected);
    expect((await shop.run("schema candidates --out old.json --lang en")).out).toBe(
      "Schema written: old.json\n",
    );
    expect(shop.list()).toEqual(["folder", "old.json"]);
  });
});

describe("what cannot be done", () => {
  it("is told, ends with 2 and writes nothing", async () => {
    const answers = [];
    for (const line of [
      "schema candidate",
      "schema candidats --lang en",
      "schema accueil",
      "schema toString",
      "schema candidates candidates",
      "schema --output x.json",
      "schema --out folder",
      "schema --out nowhere/x.json",
    ]) {
      const { code, out, err } = await shop.run(line);
      expect([line, code, out]).toEqual([line, 2, ""]);
      answers.push(`${line}\n    ${err.split("\n")[0]}`);
    }
    expect(answers.join("\n")).toMatchInlineSnapshot(`
      "schema candidate
          La page « candidate » n’existe pas. Vouliez-vous écrire « candidates » ? Pages : candidates.
      schema candidats --lang en
          There is no page “candidats”. Did you mean “candidates”? Pages: candidates.
      schema accueil
          La page « accueil » n’existe pas. Pages : candidates.
      schema toString
          La page « toString » n’existe pas. Pages : candidates.
      schema candidates candidates
          Il faut une page, et une seule (reçu : 2) : dsfr-blocks schema candidates
      schema --output x.json
          L’option « --output » n’existe pas ici. Vouliez-vous écrire « --out » ? Options : --out, --lang, --help.
      schema --out folder
          « folder » est un dossier, et non un fichier.
      schema --out nowhere/x.json
          Le dossier « nowhere », où écrire le fichier, n’existe pas. Créez-le d’abord."
    `);
    expect(shop.list()).toEqual(["folder", "old.json"]);
    expect(shop.read("old.json")).toBe("old");
  });

  it("shows where the help is", async () => {
    expect((await shop.run("schema accueil")).err).toMatch(/\nAide : dsfr-blocks schema --help\n$/);
  });
});

describe("help", () => {
  it("is in both languages", async () => {
    expect((await shop.run("schema --help")).out).toMatchInlineSnapshot(`
      "Usage : dsfr-blocks schema [PAGE] [OPTIONS]

      Donne le schéma JSON (2020-12) d’une page : ses clés, ce que chacune attend, en français. PAGE : candidates (par défaut). Sans « --out », l’écrit sur la sortie standard.
      Codes de sortie : 0 le schéma est donné, 2 commande mal écrite.

      Options :
        --out FICHIER.json  fichier à écrire
        --lang fr|en        langue des messages : fr (par défaut) ou en
        -h, --help          affiche cette aide
      "
    `);
    expect((await shop.run("schema -h --lang en")).out).toMatchInlineSnapshot(`
      "Usage: dsfr-blocks schema [PAGE] [OPTIONS]

      Gives the JSON Schema (2020-12) of a page: its keys, and what each takes, in French. PAGE: candidates (default). Without “--out”, writes it to standard output.
      Exit codes: 0 the schema is given, 2 wrong usage.

      Options:
        --out FILE.json  file to write
        --lang fr|en     language of the messages: fr (default) or en
        -h, --help       shows this help
      "
    `);
  });
});
