import { afterEach, describe, expect, it } from "vitest";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

const APPLY = `---
layout: project
title: Postuler
callout:
  title: Comment candidater ?
  desc: Déposez un dossier.
how:
  title: Étapes
  desc: |-
    1. Lire le règlement
    2. Écrire
steps:
  title: Calendrier
  dates:
    - date: Session 1
      desc: "Dépôt : du 3 au 26 avril 2026"
---
`;
/** A page of ours that links to an address. */
const linking = (url: string) =>
  APPLY.replace("Déposez un dossier.", `Déposez un [dossier complet](${url}).`);

/** What `check` says of a folder, by file, line and rule. */
async function findReported(files: Files, command = "check content"): Promise<string[]> {
  shop = createWorkshop(files);
  const { out } = await shop.run(command);
  return Array.from(
    out.matchAll(/^(\S+):(\d+):\d+ {2}\S+ {2}.*\[([a-z-]+)\]$/gm),
    ([, file, line, rule]) => `${file}:${line} ${rule}`,
  );
}

describe("a folder's pages", () => {
  it("have titles of their own", async () => {
    const other = APPLY.replace("title: Postuler", 'title: "postuler "');
    expect(await findReported({ "content/a.md": APPLY, "content/b.md": other })).toEqual([
      "content/b.md:3 same-title",
    ]);
    const { out } = await shop.run("check content");
    expect(out).toContain("« postuler » est aussi le titre de « content/a.md ».");
  });

  it("may bear the titles of steps that come back in the same order", async () => {
    const page = (title: string) => APPLY.replace("title: Postuler", `title: ${title}`);
    const steps = { a: "Choisir", b: "Corriger", c: "Valider" };
    const cards = [5, 6].flatMap((part) =>
      Object.entries(steps).map(([step, title]) => [`content/${part}${step}.md`, page(title)] as const),
    );
    expect(await findReported(Object.fromEntries(cards))).toEqual([]);
    shop.remove();
    const once = {
      "content/5a.md": page("Choisir"),
      "content/5b.md": page("Corriger"),
      "content/6.md": page("Choisir"),
    };
    expect(await findReported(once)).toEqual(["content/6.md:3 same-title"]);
  });

  it("may be parts of other pages, whose titles and anchors they need not have", async () => {
    const term = (text: string) => `---\nname: Définition\n---\n${text}\n`;
    const files = {
      "dsfr-blocks.config.ts": [
        'import { defineConfig, definePage, pageFields } from "dsfr-blocks";',
        'import { plain } from "dsfr-blocks/schema";',
        'const Term = definePage({ name: "Term", layout: "term", description: "Un terme.", fields: { name: plain("Le nom.") }, titleFrom: "name", blocks: {}, body: true, isPart: true });',
        'const Article = definePage({ name: "Article", layout: "article", description: "Un article.", fields: pageFields, blocks: {}, body: true });',
        'export default defineConfig({ pages: [Article, { page: Term, files: "content/terms/*.md" }] });',
      ].join("\n"),
      "content/page.md":
        "---\nlayout: article\ntitle: Le glossaire\n---\n## Mode d’emploi {#emploi}\n\nUn.\n",
      "content/terms/image.md": term(
        "Voir [un autre terme](#texte) et [le mode d’emploi](#emploi).\n\n## Respecter la volumétrie\n\nUn mot.\n\n## Ne rien faire\n\nUn mot.",
      ),
      "content/terms/texte.md": term(
        "Voir [rien](#rien), [la page](../ailleurs/), [son nom](#Définition) et [la volumétrie](#respecter-la-volumétrie).",
      ),
    };
    expect(await findReported(files)).toEqual(["content/terms/texte.md:4 dead-anchor-elsewhere"]);
  });

  it("name the entries of a list in a YAML file", async () => {
    const files = {
      "dsfr-blocks.config.ts": [
        'import { defineConfig, definePage, pageFields } from "dsfr-blocks";',
        'import { reference } from "dsfr-blocks/schema";',
        'const fields = { ...pageFields, team: reference("teams", "L’équipe.") };',
        'const Article = definePage({ name: "Article", layout: "article", description: "Un article.", fields, blocks: {} });',
        'export default defineConfig({ pages: [Article], collections: { teams: { files: "data/*.yml", by: "name" } } });',
      ].join("\n"),
      "data/teams.yml": "- name: Phare\n- name: Boussole\n- sans nom\n",
      "content/a.md": "---\nlayout: article\ntitle: Un\nteam: boussole\n---\n",
      "content/b.md": "---\nlayout: article\ntitle: Deux\nteam: Bousole\n---\n",
    };
    expect(await findReported(files)).toEqual(["data/teams.yml:3 no-keys", "content/b.md:4 unknown-entry"]);
    const { out } = await shop.run("check content");
    expect(out).toContain("Vouliez-vous écrire « Boussole » ?");
  });

  it("without a URL, have a relative link reported that leads to no file, or to a file whose URL is unknown", async () => {
    const page = (title: string, text: string) =>
      APPLY.replace("title: Postuler", `title: ${title}`).replace("Déposez un dossier.", text);
    const files = {
      "content/a/index.md": page("Un", "Voir [la page deux](./b/) et [la page trois](../c)."),
      "content/a/b.md": page("Deux", "Voir [la page trois](../../c/) et [la page quatre](../d/)."),
      "content/c.md": page("Trois", "Voir [le fichier](./a/b.md)."),
    };
    expect(await findReported(files)).toEqual([
      "content/a/b.md:6 relative-link",
      "content/c.md:6 relative-link",
    ]);
  });

  it("name each other by the title, letter for letter", async () => {
    const article = (title: string, related: string) =>
      `---\nlayout: article\ntitle: ${title}\nrelatedTo:\n  - ${related}\n---\n`;
    const settings = [
      'import { defineConfig, definePage, pageFields } from "dsfr-blocks";',
      'import { list, optional, reference } from "dsfr-blocks/schema";',
      'const relatedTo = optional(list(reference("pages", "Un titre."), "Les pages liées."));',
      "const fields = { ...pageFields, relatedTo };",
      'const Article = definePage({ name: "Article", layout: "article", description: "Un article.", fields, blocks: {} });',
      "export default defineConfig({ pages: [Article] });",
    ].join("\n");
    const files = {
      "dsfr-blocks.config.ts": settings,
      "content/a.md": article("Le bilan de l’année", "Une rencontre"),
      "content/b.md": article("Une rencontre", '"Le bilan  de l’année"'),
      "content/c.md": article("Un appel", "Tout autre chose"),
    };
    expect(await findReported(files)).toEqual(["content/b.md:5 dead-link", "content/c.md:5 dead-link"]);
    const { out } = await shop.run("check content");
    expect(out).toContain(
      "Aucune page du dossier n’a pour titre « Le bilan  de l’année ». Vouliez-vous écrire « Le bilan de l’année » ?",
    );
    expect(out).toContain("n’a pour titre « Tout autre chose ». Vérifiez que cette page existe sur le site.");
  });

  it.each([
    ["a file's name", "/participer/faq", {}],
    ["a file's name, at a part of the page", "/participer/faq/#une-question", {}],
    ["a page's own address", "/aide", { "content/help.md": "---\nlayout: article\nurl: /aide/\n---\n" }],
    ["a folder's index", "/aide", { "content/aide/index.md": "---\nlayout: article\n---\n" }],
    ["a document", "/img/reglement.pdf", {}],
    ["the home page", "/", {}],
    ["another site", "https://autre.example/rien", {}],
  ] satisfies [string, string, Files][])("may link to %s", async (_name, url, more) => {
    const page = linking(url).replace("dossier complet", "dossier (PDF)");
    expect(
      await findReported({ "content/a.md": page, "content/faq.md": "---\nlayout: article\n---\n", ...more }),
    ).toEqual([]);
  });

  it("have links said that are nearly the address of a page", async () => {
    const faq = { "content/faq-candidats.md": "---\nlayout: article\nurl: /participer/questions\n---\n" };
    expect(await findReported({ ...faq, "content/a.md": linking("/participer/question") })).toEqual([
      "content/a.md:6 dead-link",
    ]);
    expect((await shop.run("check content")).out).toContain(
      "Vouliez-vous écrire « /participer/questions » ?",
    );
  });

  it("have the address said as its page writes it", async () => {
    const help = { "content/help.md": "---\nlayout: article\nurl: /postuler/\n---\n" };
    expect(await findReported({ ...help, "content/a.md": linking("/postulr/") })).toEqual([
      "content/a.md:6 dead-link",
    ]);
    expect((await shop.run("check content")).out).toContain("Vouliez-vous écrire « /postuler/ » ?");
  });

  describe("whose files give their addresses, as links show", () => {
    const article = "---\nlayout: article\n---\n";
    const named = {
      "content/postuler.md": article,
      "content/faq.md": article,
      "content/programme.md": article,
    };
    const deadAmong = async (urls: readonly string[], files: Files = named) => {
      const links = urls.map((url, index) => `[dossier ${index}](${url})`).join(", ");
      const page = APPLY.replace("Déposez un dossier.", `Déposez ${links}.`);
      await findReported({ ...files, "content/a.md": page });
      const { out } = await shop.run("check content");
      return Array.from(
        out.matchAll(/l’adresse « (.*?) »\. (.*?) {2}\[dead-link\]/g),
        ([, url, then]) => `${url}: ${then}`,
      );
    };

    it("have links said that are nearly one of them, with the last slash of the link", async () => {
      expect(await deadAmong(["/faq/", "/programme/", "/postulr/"])).toEqual([
        "/postulr/: Vouliez-vous écrire « /postuler/ » ?",
      ]);
      shop.remove();
      expect(await deadAmong(["/aide/faq", "/aide/programme", "/aide/postulr#suite"])).toEqual([
        "/aide/postulr#suite: Vouliez-vous écrire « /aide/postuler » ?",
      ]);
    });

    it.each([
      ["where one name alone may be chance", ["/faq/", "/postulr/"], named],
      ["in another part of the site", ["/faq/", "/programme/", "/blog/postulr/"], named],
      [
        "that are near no file of that folder",
        ["/faq/", "/programme/", "/postulr/"],
        { "content/faq.md": article, "content/programme.md": article, "content/people/postuler.md": article },
      ],
      ["that may be any page", ["/faq/", "/programme/", "/mentions/"], named],
    ])("have no link said %s", async (_, urls, files) => {
      expect(await deadAmong(urls, files)).toEqual([]);
    });
  });

  describe("in a part of the site whose files the settings have", () => {
    const site = {
      "dsfr-blocks.config.mjs": `import { ApplyPage, TextPage } from "dsfr-blocks";
export default { pages: [ApplyPage, { page: TextPage, files: "content/_startups/*.md" }], domains: ["exemple.gouv.fr"] };`,
      "content/_startups/mes.aides.md":
        "---\ntitle: Mes aides\nredirect_from:\n  - /startups/mes-aides\n---\n",
      "content/_startups/monstage.md": "---\ntitle: Mon stage\n---\n",
      "content/_startups/monstages.md": "---\ntitle: Mes stages\n---\n",
    };
    const deadIn = async (url: string) => {
      const lines = await findReported({ ...site, "content/a.md": linking(url) });
      return lines.filter((line) => line.endsWith("dead-link"));
    };

    it.each(["/startups/mes.aide.html", "https://exemple.gouv.fr/startups/rien", "/startups/rien.html#a"])(
      "have a dead link said: %s",
      async (url) => expect(await deadIn(url)).toEqual(["content/a.md:6 dead-link"]),
    );

    it.each([
      "/startups/mes.aides",
      "/startups/mes.aides.html",
      "/startups/mes-aides/",
      "/startups/",
      "/startups/?usertype=a",
      "/startups/bilan.pdf",
      "/incubateurs/rien.html",
    ])("may link to %s", async (url) => expect(await deadIn(url)).toEqual([]));

    it("have a name guessed where one is clearly nearer than the others", async () => {
      await deadIn("/startups/mes.aide.html");
      expect((await shop.run("check content")).out).toContain(
        "Vouliez-vous écrire « /startups/mes.aides » ?",
      );
      shop.remove();
      await deadIn("/startups/monstagex");
      expect((await shop.run("check content")).out).toContain("Vérifiez que cette page existe sur le site.");
    });
  });

  it.each([
    ["2026-04-20", "closesAt", true],
    ["2026-04-26", "closesAt", false],
    ["2026-06-01", "closesAt", false],
    ["2026-04-05", "opensAt", true],
    ["2026-04-03", "opensAt", false],
  ])("give their call the days that the page it leads to gives: %s, %s", async (day, key, isSaid) => {
    const candidates = PAGE.replace(/^open: .*$/m, `$&\n${key}: ${day}`).replace(
      "Un contrat.",
      "Un [contrat complet](/participer/postuler).",
    );
    const files = { "content/candidats.md": candidates, "content/postuler.md": APPLY };
    const rules = (await findReported(files, "check content --now 2026-04-01")).filter((each) =>
      each.includes("date-elsewhere"),
    );
    expect(rules.length).toBe(isSaid ? 1 : 0);
  });

  it.each([
    ["2026-04-03", "2026-05-31", 1],
    ["2026-04-05", "2026-04-26", 1],
    ["2026-04-03", "2026-04-26", 0],
  ])(
    "give a call that lasts longer than its period in the page that it leads to, or in its own: %s to %s",
    async (opensAt, closesAt, count) => {
      const dates = `opensAt: ${opensAt}\nclosesAt: ${closesAt}`;
      const candidates = PAGE.replace(/^open: .*$/m, `$&\n${dates}`);
      const link = candidates.replace("Un contrat.", "Un [contrat complet](/participer/postuler).");
      const own = candidates.replace("Un contrat.", "Déposez votre dossier du 3 au 26 avril 2026.");
      const sites = [
        { "content/candidats.md": link, "content/postuler.md": APPLY },
        { "content/candidats.md": own },
      ];
      for (const files of sites) {
        const found = await findReported(files, "check content --now 2026-04-01");
        expect(found.filter((each) => each.includes("date-elsewhere"))).toHaveLength(count);
        shop.remove();
      }
    },
  );

  it("are judged together where a folder is named alone", async () => {
    const files = { "content/a.md": APPLY, "content/b.md": APPLY };
    expect(await findReported(files, "check content/a.md content/b.md")).toEqual([]);
  });

  it("are judged as the site's settings say", async () => {
    const settings = (level: string) => `export default { rules: { "same-title": "${level}" } };`;
    const files = { "content/a.md": APPLY, "content/b.md": APPLY };
    expect(await findReported({ ...files, "dsfr-blocks.config.mjs": settings("off") })).toEqual([]);
    shop.write("dsfr-blocks.config.mjs", settings("error"));
    expect((await shop.run("check content")).code).toBe(1);
  });
});
