import { afterEach, describe, expect, it } from "vitest";
import { type Files, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

/** The settings of a site whose files were written for another tool. */
const SETTINGS = `import { definePage, pageFields } from "dsfr-blocks";
import { choice, optional, url } from "dsfr-blocks/schema";
const StartupPage = definePage({
  name: "StartupPage",
  layout: "startup",
  description: "Un produit.",
  fields: {
    ...pageFields,
    budget_url: optional(url("Le budget.")),
    statut: optional(choice(["non conforme", "partiellement conforme", "conforme"], "Le statut.")),
  },
  blocks: {},
  body: true,
});
export default { pages: [{ page: StartupPage, files: "startups/*.md" }], domains: ["exemple.gouv.fr"] };
`;

const page = (body: string, keys = "") => `---\ntitle: Un produit\n${keys}---\n\n${body}\n`;

/** What `check` says of a page's body, by line and rule. */
async function listReported(source: string, more: Files = {}, command = "check startups --level info") {
  shop = createWorkshop({ "dsfr-blocks.config.mjs": SETTINGS, "startups/a.md": source, ...more });
  const { out } = await shop.run(command);
  const found = Array.from(
    out.matchAll(/^\S+?:(\d+):\d+ {2}\S+ {2}(.*) {2}\[([a-z-]+)\]$/gm),
    ([, line, message, rule]) => ({ at: `${line} ${rule}`, message }),
  );
  return { out, found, places: found.map(({ at }) => at) };
}

describe("the files of another site", () => {
  it("may link to what is beside a page", async () => {
    const body =
      "![Un plan](./img/un%20plan.png)\n\nLisez [le bilan en CSV](bilan.csv?v=2) et [la suite](b).";
    const files = {
      "startups/img/un plan.png": "",
      "startups/bilan.csv": "",
      "startups/b.md": page("La suite.").replace("Un", "Une suite d’un"),
    };
    expect((await listReported(page(body), files)).places).toEqual([]);
  });

  it("may hold the site's own domain in a key that no block shows", async () => {
    const keys = "budget_url: https://exemple.gouv.fr/budget\n";
    const body = "Lisez [le budget](https://exemple.gouv.fr/budget).";
    const files = { "startups/budget.md": page("Voici.").replace("Un", "Le budget d’un") };
    expect((await listReported(page(body, keys), files)).places).toEqual(["6 own-domain-link"]);
  });

  it("have what is alike in a file said once, with how often it stands there", async () => {
    const table = "<table><tr><td>Un <b>mot</b></td></tr></table>\n\n<b>Deux</b>\n\n:::un\nMot.\n:::\n";
    const { found } = await listReported(page(table));
    expect(found.map(({ at }) => at)).toEqual(["5 read-html", "9 other-markdown"]);
    expect(found[0]?.message).toMatch(/^« <table> » est lu comme du Markdown.* 5 fois dans ce fichier\.$/);
    expect(found[1]?.message).toMatch(/ 2 fois dans ce fichier\.$/);
  });

  it("keep the words that are for another program as they are, when spaces are fixed", async () => {
    const template = '{% include carte.html  titre="Prêts ?" %} {title="Un  mot : deux"}';
    const { out } = await listReported(page(`Prêts ? ${template} Oui  !`), {}, "check startups --fix");
    expect(shop.read("startups/a.md")).toContain(`Prêts\u202F? ${template} Oui\u202F!`);
    expect(out).toContain("[other-markdown]");
  });

  it("have one of few choices listed, and not guessed", async () => {
    const { out } = await listReported(page("", "statut: totalement conforme\n"));
    expect(out).toContain(
      "« totalement conforme ». Valeurs possibles : non conforme, partiellement conforme, conforme.  [",
    );
    shop.remove();
    expect((await listReported(page("", "statut: Conforme\n"))).out).toContain(
      "Vouliez-vous écrire « conforme » ?",
    );
  });
});
