import { afterAll, describe, expect, it } from "vitest";
import { workshop } from "../../tests/support/workshop";
import { COMMANDS } from "../../tests/support/terminal";
import { everyRule } from "../site/everyRule";

const shop = workshop({});
afterAll(shop.remove);

describe("explain", () => {
  it("shows a rule's part of docs/errors.md, as plain text", async () => {
    const { code, out, err } = await shop.run("explain vague-link");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "vague-link

      Avertissement, réglable. Le texte d’un lien ne dit pas où il mène.

      Pourquoi : une personne qui écoute la page en parcourt les liens un à un, hors de leur phrase. « Cliquez ici » ou « en savoir plus » n’y disent rien (RGAA 6.1).

      Comment corriger : mettre dans le lien le nom de la page où il mène.

      Avant :

          conditions:
            title: Les conditions
            desc: Pour tout savoir, [cliquez ici](/faq).

      Après :

          conditions:
            title: Les conditions
            desc: Lisez la [foire aux questions](/faq).
      "
    `);
  });

  it("says the same in English", async () => {
    expect((await shop.run("explain vague-link --lang en")).out).toMatchInlineSnapshot(`
      "vague-link

      Warning, adjustable. A link's text does not say where it leads.

      Why: somebody who listens to the page goes through its links one by one, out of their sentence. “Cliquez ici” or “en savoir plus” say nothing there (RGAA 6.1).

      How to fix it: put the name of the page that it leads to in the link.

      Before:

          conditions:
            title: Les conditions
            desc: Pour tout savoir, [cliquez ici](/faq).

      After:

          conditions:
            title: Les conditions
            desc: Lisez la [foire aux questions](/faq).
      "
    `);
  });

  it.each(["fr", "en"])("knows every rule, in %s", async (language) => {
    const untold: string[] = [];
    for (const { name } of everyRule) {
      const { code, out } = await shop.run(`explain ${name} --lang ${language}`);
      const words = out.replace(/^ {4}.*$/gm, "").replace(/`[^`]*`/g, "");
      const isPlain = !/```|\*\*|\]\(/.test(words) && !COMMANDS.test(out);
      if (code !== 0 || !out.startsWith(`${name}\n\n`) || !isPlain) untold.push(name);
    }
    expect(untold).toEqual([]);
  });

  it("proposes the rule that was meant, and asks for one where there is none", async () => {
    const { code, err } = await shop.run("explain vage-link");
    expect(code).toBe(2);
    expect(err).toContain(
      "La règle « vage-link » n’existe pas. Vouliez-vous écrire « vague-link » ? Règles : ",
    );
    expect((await shop.run("explain")).err).toContain(
      "Il faut le nom d’une règle, et d’une seule (reçu : 0)",
    );
    expect((await shop.run("explain no-keys empty-text")).code).toBe(2);
  });
});
