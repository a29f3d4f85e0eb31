import { afterAll, describe, expect, it } from "vitest";
import { version } from "../../../../package.json";
import { PAGE, createWorkshop } from "../../../../tests/support/workshop";

const shop = createWorkshop({ "page.md": PAGE });
afterAll(shop.remove);

describe("help", () => {
  it("is shown for the command as a whole", async () => {
    const { code, out } = await shop.run("--help");
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "dsfr-blocks – Des pages au Système de design de l’État, à partir de l’en-tête d’un fichier Markdown.

      Usage : dsfr-blocks COMMANDE [OPTIONS]

      Commandes :
        init                     Écrit les premières pages d’un site.
        check CHEMIN…            Vérifie des pages, et signale chaque faute à sa ligne.
        render FICHIER|DOSSIER…  Crée, à partir d’une page, un seul fichier HTML, qui contient ses styles et ses polices et s’ouvre sans réseau.
        styles HTML…             Crée la feuille de styles d’un site qui utilise le DSFR : seulement les règles du DSFR installé dont ses pages ont besoin, dans tous leurs états.
        audit CHEMIN|ADRESSE…    Audite l’accessibilité de pages, ouvertes dans un navigateur, en thème clair, sombre et contrastes forcés, à plusieurs largeurs.
        statement GRILLE.csv     Écrit l’en-tête de la déclaration d’accessibilité d’un site, à partir de la grille du RGAA (« dsfr-blocks audit --format rgaa », relue et complétée par une personne).
        schema [PAGE]            Affiche le schéma JSON (2020-12) d’un modèle de page : ses clés et ce que chacune doit contenir, en français ; ou ses champs pour Decap CMS et Sveltia CMS.
        explain RÈGLE            Explique une règle de « check » : ce qu’elle signale, pourquoi, comment corriger, un exemple avant et après.
        doctor                   Vérifie l’installation du DSFR dans le site, sans rien changer.

      Options :
        --lang fr|en  langue des messages : fr ou en (par défaut, celle de LANG ; sinon fr)
        -h, --help    affiche cette aide
        --version     affiche la version

      Aide d’une commande : dsfr-blocks COMMANDE --help
      "
    `);
  });

  it("is shown for a command, before its arguments are looked at", async () => {
    const { code, out, err } = await shop.run("render -h --oops");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "Usage : dsfr-blocks render FICHIER|DOSSIER… [OPTIONS]

      Crée, à partir d’une page, un seul fichier HTML, qui contient ses styles et ses polices et s’ouvre sans réseau. Sans « --out », l’écrit sur la sortie standard.
      Avec « --fragment --out-dir DOSSIER », écrit le HTML seul de chaque page d’un dossier, à insérer dans le document d’un autre outil, et manifest.json : titre, plan et fautes de chaque page. N’écrit que les fichiers qui changent, et supprime ceux des pages qui n’existent plus.
      Codes de sortie : 0 la page est créée, 1 contenu à corriger, 2 commande incorrecte.

      Options :
        --out FICHIER.html          fichier à écrire
        --fragment                  écrit seulement le HTML de la page, sans document autour
        --out-dir DOSSIER           dossier où écrire le HTML de chaque page
        --main                      garde seulement le <main> de chaque page, sans fil d’Ariane
        --styles FICHIER.css        feuille de styles à écrire : les règles du DSFR installé dont ces pages ont besoin
        --watch                     recommence à chaque changement
        --base CHEMIN               chemin sous lequel le site est publié, ajouté aux liens et aux images : /eig/
        --people DOSSIER            dossier des fiches des personnes, un fichier Markdown par personne
        --config FICHIER            fichier de réglages à utiliser au lieu de celui que la commande trouve
        --scheme system|light|dark  thème : system (par défaut, celui du visiteur), light ou dark
        --now AAAA-MM-JJ            date à utiliser à la place de celle du jour
        --public DOSSIER            dossier des fichiers du site, pour le poids des documents et les photos des personnes ; par défaut « public », s’il existe
        --lang fr|en                langue des messages : fr ou en (par défaut, celle de LANG ; sinon fr)
        -h, --help                  affiche cette aide
      "
    `);
  });

  it("speaks English when asked, wherever that is said", async () => {
    expect((await shop.run("--lang en check --help")).out).toMatchInlineSnapshot(`
      "Usage: dsfr-blocks check PATH… [OPTIONS]

      Checks pages, and reports every issue at its line. In a folder and its subfolders, checks only the files that are pages of the site, by their “layout” or their location. A pattern, such as "content/**/*.md", names files.
      Settings: dsfr-blocks.config.ts (or .mts, .js, .mjs), in the folder of the command or above. It exports defineConfig({ … }): pages (the site’s page types), rules (off, info, warning or error for each rule), levels (the same for some files), domains (the site’s own domains), people (the folder of profiles).
      Exit codes: 0 no issues, 1 content to fix, 2 wrong usage.

      Options:
        --people DIR                     folder of people’s profiles, one Markdown file per person
        --config FILE                    settings file to use instead of the one that is found
        --now YYYY-MM-DD                 date to use instead of today’s
        --watch                          checks again after each change, until Ctrl-C
        --skipped                        lists the Markdown files that are skipped
        --format text|json|github|sarif  text (default), json, github (annotations) or sarif (SARIF 2.1.0)
        --level info|warning|error       lowest level to show: info (default for json and sarif), warning (default for text and github) or error
        --strict                         warnings also make the command fail
        --changed COMMIT                 limits the report to the files changed since this commit, according to git, and the files that depend on them
        --baseline FILE.json             file of known issues, which are no longer reported
        --update-baseline                writes all the issues found to the file of “--baseline”
        --fix                            fixes in the files what can be fixed safely: spaces, former names of keys
        --rewrite NAME                   rewrites in the files what can be written in two ways: “steps” converts the steps of a text to a list; “html” converts HTML to Markdown, if the page stays the same
        --dry-run                        with “--fix” or “--rewrite”, lists the files that would change, without writing them
        --lang fr|en                     language of the messages: fr or en (default: that of LANG, or else fr)
        -h, --help                       shows this help
      "
    `);
    expect((await shop.run("check --help --lang=en")).out).toContain("Checks pages");
  });

  it.each([
    [{ LANG: "en_US.UTF-8" }, "Usage: dsfr-blocks"],
    [{ LANG: "fr_FR.UTF-8" }, "Usage : dsfr-blocks"],
    [{ LANG: "fr_FR.UTF-8", LC_ALL: "en_GB" }, "Usage: dsfr-blocks"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "C.UTF-8" }, "Usage : dsfr-blocks"],
    [{ LANG: "de_DE.UTF-8" }, "Usage : dsfr-blocks"],
  ])("speaks the machine's language where none is asked for: %o", async (env, said) => {
    expect((await shop.run("check --help", {}, env)).out).toContain(said);
    expect((await shop.run("check --help --lang fr", {}, env)).out).toContain("Usage : dsfr-blocks");
    expect((await shop.run("chek", {}, env)).err).toContain(
      said.startsWith("Usage:") ? "There is no" : "n’existe pas",
    );
  });

  it("is what a bare command gets, as a fault", async () => {
    const { code, out, err } = await shop.run("");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage : dsfr-blocks COMMANDE");
  });
});

it("tells its version", async () => {
  expect(await shop.run("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

describe("a wrong command line", () => {
  it("is told what to write instead, and ends with 2", async () => {
    const lines = [
      "chek page.md",
      "--verison",
      "check",
      "check page.md --poeple x",
      "check page.md --STRICT",
      "check page.md --strict=yes",
      "check page.md --format xml",
      "check page.md --people",
      "check page.md --people --strict",
      "check page.md --lang de",
      "render",
      "render page.md page.md",
      "render page.md --output page.html",
      "render page.md -o page.html",
      "render page.md --scheme drk",
      "render page.md --now 2026-02-30",
    ];
    expect(await sentences(lines)).toMatchInlineSnapshot(`
      "chek page.md
          La commande « chek » n’existe pas. Vouliez-vous écrire « check » ? Commandes : init, check, render, styles, audit, statement, schema, explain, doctor.
      --verison
          Cette commande n’a pas d’option « --verison ». Vouliez-vous écrire « --version » ? Options : --lang, --help, --version.
      check
          Indiquez le fichier ou le dossier à vérifier. Exemple : dsfr-blocks check page.md
      check page.md --poeple x
          Cette commande n’a pas d’option « --poeple ». Vouliez-vous écrire « --people » ? Options : --people, --config, --now, --watch, --skipped, --format, --level, --strict, --changed, --baseline, --update-baseline, --fix, --rewrite, --dry-run, --lang, --help.
      check page.md --STRICT
          Cette commande n’a pas d’option « --STRICT ». Vouliez-vous écrire « --strict » ? Options : --people, --config, --now, --watch, --skipped, --format, --level, --strict, --changed, --baseline, --update-baseline, --fix, --rewrite, --dry-run, --lang, --help.
      check page.md --strict=yes
          L’option « --strict » n’accepte pas de valeur. Écrivez-la seule.
      check page.md --format xml
          « xml » n’est pas une valeur de « --format ». Valeurs : text, json, github, sarif.
      check page.md --people
          L’option « --people » a besoin d’une valeur : --people DOSSIER.
      check page.md --people --strict
          L’option « --people » a besoin d’une valeur : --people DOSSIER.
      check page.md --lang de
          « de » n’est pas une valeur de « --lang ». Valeurs : fr, en.
      render
          Indiquez un seul fichier (vous en avez indiqué 0). Exemple : dsfr-blocks render page.md --out page.html
      render page.md page.md
          Indiquez un seul fichier (vous en avez indiqué 2). Exemple : dsfr-blocks render page.md --out page.html
      render page.md --output page.html
          Cette commande n’a pas d’option « --output ». Vouliez-vous écrire « --out » ? Options : --out, --fragment, --out-dir, --main, --styles, --watch, --base, --people, --config, --scheme, --now, --public, --lang, --help.
      render page.md -o page.html
          Cette commande n’a pas d’option « -o ». Vouliez-vous écrire « --out » ? Options : --out, --fragment, --out-dir, --main, --styles, --watch, --base, --people, --config, --scheme, --now, --public, --lang, --help.
      render page.md --scheme drk
          « drk » n’est pas une valeur de « --scheme ». Vouliez-vous écrire « dark » ? Valeurs : system, light, dark.
      render page.md --now 2026-02-30
          « --now » doit contenir une date comme 2026-04-26, et non « 2026-02-30 »."
    `);
  });

  it("is told so in English too", async () => {
    const lines = [
      "chek page.md --lang en",
      "check page.md --poeple x --lang en",
      "check page.md --format xml --lang en",
      "render page.md --out --lang en",
    ];
    expect(await sentences(lines)).toMatchInlineSnapshot(`
      "chek page.md --lang en
          There is no command “chek”. Did you mean “check”? Commands: init, check, render, styles, audit, statement, schema, explain, doctor.
      check page.md --poeple x --lang en
          This command has no option “--poeple”. Did you mean “--people”? Options: --people, --config, --now, --watch, --skipped, --format, --level, --strict, --changed, --baseline, --update-baseline, --fix, --rewrite, --dry-run, --lang, --help.
      check page.md --format xml --lang en
          “xml” is not a value of “--format”. Values: text, json, github, sarif.
      render page.md --out --lang en
          The option “--out” needs a value: --out FILE.html."
    `);
  });

  it("shows where the help is", async () => {
    expect((await shop.run("check --poeple x")).err).toMatch(/\nAide : dsfr-blocks check --help\n$/);
  });
});

/** Each line, and the first sentence that it is answered with. */
async function sentences(lines: readonly string[]): Promise<string> {
  const answers = [];
  for (const line of lines) {
    const { code, out, err } = await shop.run(line);
    expect([line, code, out]).toEqual([line, 2, ""]);
    answers.push(`${line}\n    ${err.split("\n")[0]}`);
  }
  return answers.join("\n");
}
