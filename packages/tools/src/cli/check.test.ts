import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { COMMANDS } from "../../../../tests/support/terminal";
import { PAGE, type Files, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const FAULTY_PAGE = PAGE.replace("open: true", "open: oui").replace("  sub: Rej", "  subb: Rej");
const PERSON = "---\ntitle: Camille Exemple\n---\n";

describe("text", () => {
  it("says that all is well", async () => {
    createShop({ "page.md": PAGE });
    expect(await shop.run("check page.md")).toEqual({
      code: 0,
      out: "1 fichier vérifié, 0 erreur, 0 avertissement\n",
      err: "",
    });
  });

  it("shows each fault at its line, in the order of the file", async () => {
    createShop({ "page.md": FAULTY_PAGE });
    const { code, out } = await shop.run("check page.md");
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "page.md:4:7  erreur  « open » doit contenir \`true\` ou \`false\`, et non un texte. Écrivez \`true\`, sans guillemets.  [wrong-type]
        3 | title: Devenir testeuse
      > 4 | open: oui
          |       ^

      page.md:8:3  erreur  La clé « subb » n’existe pas ici. Vouliez-vous écrire « sub » ? Clés possibles : questions, sub, apply, call.  [unknown-key]
        7 |     - question: Vous aimez les essais.
      > 8 |   subb: Rejoignez-nous.
          |   ^

      1 fichier vérifié, 2 erreurs, 0 avertissement
      "
    `);
  });

  it("names an address that leads to no place of the page, and one that writes to nobody", async () => {
    const listReported = async (...urls: string[]) => {
      const links = urls.map((url, index) => `[Lisez la suite, ${index}](${url})`);
      createShop({ "page.md": PAGE.replace("Des gens curieux.", `"${links.join(" ou ")}."`) });
      return (await shop.run("check page.md")).out;
    };
    const wrong = await listReported(
      "#condition",
      "#je-postule-ici",
      "#%E0%A4%A",
      "mailto:equipe",
      "mailto:a@b.fr,c",
    );
    for (const sentence of [
      "« #condition » ne mène nulle part : la page n’a pas cette ancre. Vouliez-vous écrire « #conditions » ?  [dead-anchor]",
      "« #je-postule-ici » ne mène nulle part : la page n’a pas cette ancre. Ancres possibles : « #contenu », « #candidats », « #definition » (Le métier), « #raisons » (Les raisons),",
      "« #%E0%A4%A » ne mène nulle part",
      "« mailto:equipe » ne contient pas d’adresse électronique valide",
      "« mailto:a@b.fr,c » ne contient pas d’adresse électronique valide",
    ])
      expect(wrong).toContain(sentence);
    shop.remove();
    // a block, one that shows while the call is closed, a heading, the top, words of the page, another page, two people, nobody yet
    const own = ["#conditions", "#appel", "#etapes-ecrire", "#top", "#:~:text=a"];
    const right = await listReported(
      ...own,
      "/a#b",
      "mailto:a@b.fr,c%40d.fr?subject=x@y",
      "mailto:?subject=a",
    );
    expect(right).toBe("1 fichier vérifié, 0 erreur, 0 avertissement\n");
    shop.remove();
    createShop({ "page.md": PAGE.replace("url: /postuler", "url: '#ici-vite'") });
    expect((await shop.run("check page.md")).out).toMatch(/^page\.md:11:11 .*« #ici-vite » ne mène/);
  });

  it("names such an address beside an error, but none that the error may hide", async () => {
    const text = "[Un métier](#definitio), [des étapes](#etapes-lire), [la suite](#je-postule-ici)";
    createShop({
      "page.md": PAGE.replace("Des gens curieux.", `"${text}"`).replace("how:\n", "how:\n  titl: Un titre\n"),
    });
    const { out } = await shop.run("check page.md");
    expect(
      [...out.matchAll(/« (\S+) ».*\[([\w-]+)\]$/gm)].map(([, said, rule]) => `${rule} ${said}`),
    ).toEqual(["dead-anchor #definitio", "dead-anchor #je-postule-ici", "unknown-key titl"]);
  });

  it("speaks English", async () => {
    createShop({ "page.md": FAULTY_PAGE });
    expect((await shop.run("check page.md --lang en")).out).toMatchInlineSnapshot(`
      "page.md:4:7  error  “open” must be \`true\` or \`false\`, but it is text. Write \`true\`, without quotes.  [wrong-type]
        3 | title: Devenir testeuse
      > 4 | open: oui
          |       ^

      page.md:8:3  error  The key “subb” does not exist here. Did you mean “sub”? Possible keys: questions, sub, apply, call.  [unknown-key]
        7 |     - question: Vous aimez les essais.
      > 8 |   subb: Rejoignez-nous.
          |   ^

      1 file checked, 2 errors, 0 warnings
      "
    `);
  });

  it("uses colours on a terminal only, and not against NO_COLOR", async () => {
    createShop({ "page.md": FAULTY_PAGE });
    const coloured = await shop.run("check page.md", { isTTY: true });
    expect(coloured.out).toContain("\u001B[31merreur\u001B[39m");
    const asked = await shop.run("check page.md", { isTTY: true }, { NO_COLOR: "1" });
    const piped = await shop.run("check page.md");
    expect(asked.out).not.toContain("\u001B");
    expect(piped.out).toBe(asked.out);
  });

  it("lets no file command the terminal", async () => {
    createShop({ "page.md": PAGE.replace("open: true", 'open: true\n"k\\e[2J\\u202E": \u001B[2J\u202E') });
    const { out } = await shop.run("check page.md");
    expect(out).toContain("« k\uFFFD[2J\uFFFD »");
    expect(out).not.toMatch(COMMANDS);
  });

  it("shows the part of a long line that a fault is in", async () => {
    createShop({ "page.md": PAGE.replace("open: true", `open: [[[ ${"x".repeat(500)}: 1`) });
    const { out } = await shop.run("check page.md", { columns: 60 });
    const frame = out.split("\n").filter((line) => line.includes(" | "));
    expect(frame.length).toBeGreaterThan(0);
    expect(Math.max(...frame.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  it("shows a line once for all that is missing there", async () => {
    createShop({ "page.md": "---\nlayout: candidates\ntitle: Une page\n---\n" });
    const { out } = await shop.run("check page.md");
    expect(out.match(/\[missing-key\]/g)?.length).toBeGreaterThan(1);
    expect(out.match(/\^$/gm)).toHaveLength(1);
  });
});

describe("json", () => {
  it("has the shape that other programs rely on", async () => {
    createShop({ "page.md": FAULTY_PAGE, "other.md": PAGE });
    const { code, out, err } = await shop.run("check page.md other.md --format json");
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
      {
        "autoCorrected": {},
        "files": 2,
        "issues": [
          {
            "column": 7,
            "file": "page.md",
            "line": 4,
            "message": "« open » doit contenir \`true\` ou \`false\`, et non un texte. Écrivez \`true\`, sans guillemets.",
            "rule": "wrong-type",
            "severity": "error",
          },
          {
            "column": 3,
            "file": "page.md",
            "line": 8,
            "message": "La clé « subb » n’existe pas ici. Vouliez-vous écrire « sub » ? Clés possibles : questions, sub, apply, call.",
            "rule": "unknown-key",
            "severity": "error",
          },
        ],
        "skipped": [],
      }
    `);
  });

  it("is an empty list when all is well", async () => {
    createShop({ "page.md": PAGE });
    const { out } = await shop.run("check page.md --format=json");
    expect(JSON.parse(out)).toEqual({ files: 1, issues: [], autoCorrected: {}, skipped: [] });
  });
});

describe("folders", () => {
  it("are walked for pages of ours, and what is passed over is said", async () => {
    createShop({
      "content/page.md": FAULTY_PAGE,
      "content/deep/er/page.md": PAGE.replace("layout: candidates", "layout: 'candidates' # ours"),
      "content/broken.md": "---\nlayout: candidates\n",
      "content/post.md": "---\nlayout: post\n---\n",
      "content/README.md": "# layout: candidates\n",
      "content/node_modules/page.md": FAULTY_PAGE,
      "content/.draft/page.md": FAULTY_PAGE,
      "content/page.txt": FAULTY_PAGE,
    });
    symlinkSync(join(shop.folder, "content"), join(shop.folder, "content", "loop"));
    symlinkSync(join(shop.folder, "content", "page.md"), join(shop.folder, "content", "link.md"));
    const { code, out } = await shop.run("check content content/page.md");
    expect(code).toBe(1);
    expect(out.split("\n").filter((line) => /\[.*\]$|fichiers? /.test(line))).toMatchInlineSnapshot(`
      [
        "content/broken.md:1:1  erreur  L’en-tête ouvert ici n’est pas fermé. Ajoutez une ligne \`---\` après la dernière clé.  [unclosed-front-matter]",
        "content/page.md:3:8  avertissement  « Devenir testeuse » est aussi le titre de « content/deep/er/page.md ». Donnez à chaque page un titre qui la distingue des autres.  [same-title]",
        "content/page.md:4:7  erreur  « open » doit contenir \`true\` ou \`false\`, et non un texte. Écrivez \`true\`, sans guillemets.  [wrong-type]",
        "content/page.md:8:3  erreur  La clé « subb » n’existe pas ici. Vouliez-vous écrire « sub » ? Clés possibles : questions, sub, apply, call.  [unknown-key]",
        "3 fichiers vérifiés, 3 erreurs, 1 avertissement (2 autres fichiers Markdown ignorés)",
      ]
    `);
  });

  it("are entered where the settings name them, though they are hidden", async () => {
    createShop({
      "content/.pages/a.md": PAGE.replace("layout: candidates\n", ""),
      "content/.pages/.old/b.md": PAGE,
      "content/.draft/c.md": PAGE,
      "dsfr-blocks.config.mjs": `import { CandidatesPage } from "dsfr-blocks";
export default { pages: [{ page: CandidatesPage, files: "content/.pages/*.md" }] };\n`,
    });
    const { out } = await shop.run("check . --skipped");
    expect(out).toBe("1 fichier vérifié, 0 erreur, 0 avertissement\n");
  });

  it("hold entries of collections, which are read, and are not among those not checked", async () => {
    createShop({
      "content/page.md": PAGE,
      "content/people/camille.md": "---\ntitle: Camille Exemple\njobb: Testeuse\nphone: 0\n---\n",
      "content/people/alix.md":
        "---\ntitle: Alix Modèle\njob: Testeuse\njobs: deux\nimage: data:image/png;base64,AAAA\n---\n",
      "dsfr-blocks.config.mjs": 'export default { people: "content/people" };\n',
    });
    const { out } = await shop.run("check content --skipped");
    expect(out.split("\n").filter((line) => /^\S+:\d|fichier/.test(line))).toEqual([
      expect.stringMatching(
        /^content\/people\/alix\.md:5:8 {2}avertissement .*ne s’affiche pas.*\[dropped-address\]$/,
      ),
      expect.stringMatching(
        /^content\/people\/camille\.md:3:1 {2}avertissement .*« jobb ».*« job ».*\[unknown-key\]$/,
      ),
      "1 fichier vérifié, 0 erreur, 2 avertissements",
    ]);
  });

  it("have files that are not checked, which --skipped names, and JSON always", async () => {
    createShop({
      "content/page.md": PAGE,
      "content/post.md": "---\nlayout: post\n---\n",
      "content/README.md": "# Ici\n",
    });
    const { out } = await shop.run("check content --skipped");
    expect(out).toBe(
      "Ignoré, car ce n’est pas une page du site : content/README.md\nIgnoré, car ce n’est pas une page du site : content/post.md\n" +
        "1 fichier vérifié, 0 erreur, 0 avertissement (2 autres fichiers Markdown ignorés)\n",
    );
    const { skipped } = JSON.parse((await shop.run("check content --format json")).out) as {
      skipped: string[];
    };
    expect(skipped).toEqual(["content/README.md", "content/post.md"]);
  });

  it("without a page of ours are a mistake, not a success", async () => {
    createShop({ "content/post.md": "---\nlayout: post\n---\n" });
    const { code, out, err } = await shop.run("check content");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatchInlineSnapshot(`
      "Aucune page à vérifier dans content. Un fichier est une page si son « layout » est l’un de ceux du site (candidates, admins, apply, project, program, faq, page, accessibility-statement), ou si un motif « files » des réglages le désigne.
      "
    `);
  });

  it("show how far the work is, on a terminal", async () => {
    const page = (index: number) => PAGE.replace(/^title: .*$/m, `$& ${index}`);
    createShop(
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`content/${index}.md`, page(index)])),
    );
    expect((await shop.run("check content")).err).toBe("");
    const { err, out } = await shop.run("check content", { isTTY: true });
    expect(err).toBe("\r\u001B[K░░░░░░░░░░░░░░░░░░░░ 0/60\r\u001B[K████████████████░░░░ 50/60\r\u001B[K");
    expect(out).toBe("60 fichiers vérifiés, 0 erreur, 0 avertissement\n");
  });
});

describe("files that cannot be read", () => {
  it("end with 2 when they are not there", async () => {
    createShop({ "page.md": PAGE });
    const { code, out, err } = await shop.run("check page.md nope.md");
    expect({ code, out, err }).toEqual({
      code: 2,
      out: "",
      err: "« nope.md » n’existe pas. Vérifiez le chemin.\n",
    });
  });

  it("are located faults when they are not UTF-8", async () => {
    createShop({
      "page.md": Buffer.from(PAGE.replace("Devenir testeuse", "Devenir vérificatrice"), "latin1"),
    });
    const { code, out } = await shop.run("check page.md");
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "page.md:3:17  erreur  Le fichier n’est pas en UTF-8 : la suite ne peut pas être lue. Enregistrez-le en UTF-8.  [not-utf-8]
        2 | layout: candidates
      > 3 | title: Devenir v�rificatrice
          |                 ^

      1 fichier vérifié, 1 erreur, 0 avertissement
      "
    `);
  });

  it("are faults, and no crash, whatever their bytes", async () => {
    createShop({
      "empty.md": "",
      "nul.md": "---\n\0\n---\n",
      "bytes.md": Uint8Array.from({ length: 256 }, (_, byte) => byte),
    });
    const { code, out } = await shop.run("check empty.md nul.md bytes.md --format json");
    expect(code).toBe(1);
    const { issues } = JSON.parse(out) as { issues: { file: string }[] };
    expect(new Set(issues.map(({ file }) => file))).toEqual(new Set(["empty.md", "nul.md", "bytes.md"]));
  });
});

describe("people", () => {
  it("who are in the folder are known", async () => {
    createShop({ "page.md": PAGE, "people/camille.md": PERSON });
    expect((await shop.run("check page.md --people people")).code).toBe(0);
  });

  it("who are not are warnings, with the nearest name", async () => {
    createShop({ "page.md": PAGE, "people/camille.md": PERSON.replace("Camille", "Camile") });
    const { code, out } = await shop.run("check page.md --people people");
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "page.md:29:7  avertissement  « Camille Exemple » n’est le nom d’aucune fiche de la collection « people » : la page est créée sans ses informations. Vouliez-vous écrire « Camile Exemple » ?  [unknown-entry]
        28 |   list:
      > 29 |     - Camille Exemple
           |       ^

      1 fichier vérifié, 0 erreur, 1 avertissement
      "
    `);
    expect((await shop.run("check page.md --people people --strict")).code).toBe(1);
  });

  it("who are two of one name are ambiguous", async () => {
    createShop({ "page.md": PAGE, "people/a.md": PERSON, "people/b.md": PERSON });
    expect((await shop.run("check page.md --people people")).out).toContain("[ambiguous-entry]");
  });

  it("whose files are faulty are warnings at their own line", async () => {
    createShop({
      "page.md": PAGE,
      "people/camille.md": PERSON,
      "people/nobody.md": "---\njob: 12\nlayout: person\n---\n",
      "people/notes.md": "Des notes.\n",
      "people/broken.md": "---\ntitle: a: b\n---\n",
      "people/latin.md": Buffer.from("---\ntitle: Zo\u00EB\n---\n", "latin1"),
    });
    const { code, out } = await shop.run("check page.md --people people");
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => line.endsWith("]"))).toMatchInlineSnapshot(`
      [
        "people/broken.md:2:8  avertissement  Cette ligne contient deux « : ». Mettez entre guillemets tout le texte qui suit le premier, ou alignez la clé de la ligne suivante.  [yaml-syntax]",
        "people/latin.md:2:10  avertissement  Le fichier n’est pas en UTF-8 : la suite ne peut pas être lue. Enregistrez-le en UTF-8.  [not-utf-8]",
        "people/nobody.md:2:1  avertissement  Il manque la clé « title » dans l’en-tête. Ajoutez-la : elle doit contenir un texte.  [missing-key]",
        "people/nobody.md:2:6  avertissement  « job » doit contenir un texte, et non un nombre. Mettez la valeur entre guillemets : "12".  [wrong-type]",
        "people/notes.md:1:1  avertissement  Le fichier ne commence pas par un en-tête. Écrivez \`---\` seul sur la première ligne, puis les clés de la page, puis \`---\`.  [no-front-matter]",
      ]
    `);
  });

  it("need a folder", async () => {
    createShop({ "page.md": PAGE });
    expect((await shop.run("check page.md --people nope")).err).toBe(
      "« nope » n’existe pas. Vérifiez le chemin.\n",
    );
    expect((await shop.run("check page.md --people page.md")).err).toBe(
      "« page.md » n’est pas un dossier.\n",
    );
  });
});
