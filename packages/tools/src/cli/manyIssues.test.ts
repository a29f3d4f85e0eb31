import { afterEach, describe, expect, it } from "vitest";
import { PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

const FAULTY = PAGE.replace("Un contrat.", "Un [contrat](contrat), prêts ?").replace(
  "open: true",
  "open: true\nextra: 1",
);
const many = Object.fromEntries(
  Array.from({ length: 30 }, (_each, index) => [
    `content/${index}.md`,
    FAULTY.replace(/^title: .*$/m, `title: Page ${index}`),
  ]),
);

describe("what is said of many files", () => {
  it("opens with two lines, and each rule with its count and an example", async () => {
    shop = createWorkshop(many);
    const { out } = await shop.run("check content");
    const [opening, places = ""] = out.split(/\n\n\n|(?=\ncontent\/0\.md:5:1 {2}erreur)/);
    expect(opening).toMatchInlineSnapshot(`
      "60 fautes dans 30 fichiers, sur 30 vérifiés.
      D’abord : Cette clé n’existe pas ici (30) ; Une adresse du site ne commence pas par « / » (30).

      30  erreur  La clé « extra » n’existe pas ici. Clés possibles : title, url, description, share, open, opensAt, closesAt, image, alt, head, def, what, profiles, conditions, how, wait, layout, lang, translations.  [unknown-key]
          content/0.md:5:1
      30  avertissement  « contrat » ne commence pas par « / » : la page le lit comme « /contrat ». Écrivez l’adresse entière, depuis la racine du site.  [relative-link]
          content/0.md:33:12

      Corrigées automatiquement par la page : no-break-space 30.
      "
    `);
    expect(places.match(/\[unknown-key\]$/gm)).toHaveLength(30);
    expect(out).toContain(
      "30 fichiers vérifiés, 30 erreurs, 30 avertissements, 30 fautes corrigées automatiquement par la page\n",
    );
    expect((await shop.run("check content --lang en")).out).toMatch(
      /^60 issues in 30 files, of 30 checked\./,
    );
  });

  it("is as short as before where there is little", async () => {
    shop = createWorkshop({ "content/a.md": FAULTY });
    expect((await shop.run("check content")).out).toMatch(/^content\/a\.md:5:1 {2}erreur/);
  });
});

describe("a baseline", () => {
  it("holds what a team knows of: what comes after it is said alone", async () => {
    shop = createWorkshop({ "page.md": FAULTY });
    const written = await shop.run("check page.md --baseline known.json --update-baseline");
    expect([written.code, written.err]).toEqual([0, "Fichier des fautes connues écrit : known.json (2)\n"]);
    expect(shop.read("known.json")).toMatchInlineSnapshot(`
      "{ "version": 1, "known": [
      {"file":"page.md","rule":"relative-link","line":"desc: Un [contrat](contrat), prêts ?"},
      {"file":"page.md","rule":"unknown-key","line":"extra: 1"}
      ] }
      "
    `);
    // the same faults on other lines, and in the other language
    shop.write("page.md", FAULTY.replace("extra: 1", "# une note\nextra: 1"));
    const same = await shop.run("check page.md --baseline known.json --lang en");
    expect([same.code, same.out]).toEqual([0, "1 file checked, 0 errors, 0 warnings, 2 known issues\n"]);
    shop.write("page.md", FAULTY.replace("extra: 1", "extra: 1\nother: 1"));
    const { code, out } = await shop.run("check page.md --baseline known.json");
    expect([code, out.match(/\[[a-z-]+\]$/gm)]).toEqual([1, ["[unknown-key]"]]);
  });

  it("is refused where there is none to read or to write", async () => {
    shop = createWorkshop({ "page.md": FAULTY, "other.json": "[]" });
    expect((await shop.run("check page.md --update-baseline")).err).toContain("--baseline check-connu.json");
    const wrong = await shop.run("check page.md --baseline other.json");
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining("« other.json » n’est pas un fichier"),
    ]);
    expect((await shop.run("check page.md --baseline other.json --update-baseline")).code).toBe(2);
    expect(shop.read("other.json")).toBe("[]");
  });
});
