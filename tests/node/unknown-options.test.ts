import { afterEach, describe, expect, it } from "vitest";
import { dsfrPages } from "@dsfr-blocks/tools/entries/astro";
import { withDsfrBlocks } from "@dsfr-blocks/tools/entries/next";
import { loadPage } from "@dsfr-blocks/tools/entries/node";
import { dsfrBlocks } from "@dsfr-blocks/tools/entries/vite";
import { PAGE, createWorkshop, type Workshop } from "../support/workshop";

let shop: Workshop | undefined;
afterEach(() => shop?.remove());

/** What takes options, as JavaScript calls it: no type stands in the way. */
const TAKERS: Readonly<Record<string, (options: object) => unknown>> = {
  loadPage: (options) => {
    shop = createWorkshop({ "page.md": PAGE });
    return loadPage("page.md", { folder: shop.folder, ...options });
  },
  "dsfrBlocks of Vite": (options) => dsfrBlocks(options),
  withDsfrBlocks: (options) => withDsfrBlocks({}, options),
  dsfrPages: (options) => dsfrPages("content", options),
};

describe.each(Object.entries(TAKERS))("%s", (name, take) => {
  const [owner] = name.split(" ");

  it("refuses an option that it does not have, with the nearest", () => {
    expect(() => take({ langage: "fr" })).toThrow(
      `« ${owner} » : le réglage « langage » n’existe pas. Vouliez-vous écrire « language » ? Réglages : `,
    );
    expect(() => take({ languag: "fr", language: "en" })).toThrow(
      `“${owner}”: there is no setting “languag”. Did you mean “language”?`,
    );
  });
});

describe("the options of a page's file", () => {
  const load = (options: object) => () => TAKERS["loadPage"]?.(options);

  it("are taken where they are right", () => {
    const options = {
      labels: { fr: { untitled: "Sans titre" } },
      typography: { apostrophes: false },
      language: "en",
    };
    expect(load({ ...options, rules: { "vague-link": "off" }, today: "2026-05-01" })).not.toThrow();
  });

  it.each([
    [
      { labels: { fr: { untiteld: "" } } },
      "« labels.fr.untiteld » n’existe pas. Vouliez-vous écrire « labels.fr.untitled » ?",
    ],
    [{ typography: { apostrophe: true } }, "Vouliez-vous écrire « typography.apostrophes » ?"],
    [
      { rules: { "vage-link": "off" } },
      "« loadPage » : la règle « vage-link » n’existe pas. Vouliez-vous écrire « vague-link » ?",
    ],
    [{ rules: { "vague-link": "wrning" } }, "Vouliez-vous écrire « warning » ?"],
    [{ language: "de" }, "« language » doit valoir fr ou en, et non « de »."],
    [{ labels: "libellés" }, "« labels » doit contenir un objet."],
    [{ rules: { "wrong-type": "off" } }, "le niveau de la règle « wrong-type » n’est pas modifiable"],
    [{ components: {} }, "« loadPage » : le réglage « components » n’existe pas."],
  ])("hold no other name: %o", (options, sentence) => {
    expect(load(options)).toThrow(sentence);
  });
});

describe("the settings", () => {
  it.each([
    [
      "{ peopl: 'people' }",
      "« dsfr-blocks.config.mjs » : le réglage « peopl » n’existe pas. Vouliez-vous écrire « people » ?",
    ],
    ["{ audit: { rulez: {} } }", "« audit.rulez » n’existe pas. Vouliez-vous écrire « audit.rules » ?"],
    [
      "{ audit: { journeys: [{ nom: 'a', steps: [] }] } }",
      "« audit.journeys.nom » n’existe pas. Vouliez-vous écrire « audit.journeys.name » ?",
    ],
    ["{ rules: { 'vage-link': 'off' } }", "Vouliez-vous écrire « vague-link » ?"],
  ])("hold no other name: %s", async (text, sentence) => {
    shop = createWorkshop({ "page.md": PAGE, "dsfr-blocks.config.mjs": `export default ${text};\n` });
    const { code, err } = await shop.run("check page.md");
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
