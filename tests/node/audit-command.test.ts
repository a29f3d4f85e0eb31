import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PAGE, createWorkshop } from "../support/workshop";

// what is said before a browser starts; packages/rgaa-audit/tests/besides/sites.test.ts opens pages
const shop = createWorkshop({
  "page.md": PAGE,
  "page.html": "<!doctype html><title>Page</title>",
  "notes.txt": "",
  "notes/about.md": "# À propos",
  "known.json": "{}",
});
mkdirSync(join(shop.folder, "empty"));
afterAll(shop.remove);

const sentences = async (lines: readonly string[]) => {
  const told: string[] = [];
  for (const line of lines) {
    const { code, out, err } = await shop.run(line);
    expect([line, code, out]).toEqual([line, 2, ""]);
    told.push(`${line}\n    ${err.split("\n")[0]}`);
  }
  return told.join("\n");
};

describe("what cannot be audited", () => {
  it("is told at once, with what to write instead", async () => {
    const lines = [
      "audit",
      "audit nope.md",
      "audit empty",
      "audit notes",
      "audit notes.txt",
      "audit *.pdf",
      "audit https://",
      "audit page.md --format xml",
      "audit page.md --scheme light,drak",
      "audit page.md --width 320,large",
      "audit page.md --width 20",
      "audit page.md --jobs -1",
      "audit page.md --jobs 0",
      "audit page.md --format html --format json --out a.html",
      "audit page.md --format html --format json --out a.html --out a.html",
      "audit page.md --out a.txt --out b.txt",
      "audit page.md --out nope/a.html",
      "audit page.md --update-baseline",
      "audit page.md --baseline nope.json",
      "audit page.md --baseline known.json",
      "audit page.md --browser /nope/chrome",
      "audit page.md --now 2026-02-30",
      "audit page.md --people nope",
      "audit page.html --public nope",
      "audit page.html --storage-state nope.json",
      "audit page.html --storage-state known.json",
      "audit --login https://exemple.fr",
      "audit page.html --login https://exemple.fr --storage-state s.json",
      "audit --login exemple.fr --storage-state s.json",
      "audit --login https://exemple.fr --storage-state nope/s.json",
    ];
    expect(await sentences(lines)).toMatchInlineSnapshot(`
      "audit
          Indiquez ce qu’il faut auditer. Exemples : dsfr-blocks audit page.html, site/ ou https://exemple.fr/
      audit nope.md
          « nope.md » n’existe pas. Vérifiez le chemin.
      audit empty
          Aucune page à auditer dans empty : ni fichier Markdown avec une valeur de « layout » du site (candidates, admins, apply, project, program, faq, page, accessibility-statement), ni fichier HTML, ni Storybook construit.
      audit notes
          Aucune page à auditer dans notes : ni fichier Markdown avec une valeur de « layout » du site (candidates, admins, apply, project, program, faq, page, accessibility-statement), ni fichier HTML, ni Storybook construit.
      audit notes.txt
          « notes.txt » n’est pas une page à auditer. Extensions acceptées : .md, .yml, .yaml, .html, .htm.
      audit *.pdf
          Aucune page ne correspond au motif « *.pdf ». Extensions acceptées : .md, .yml, .yaml, .html, .htm.
      audit https://
          « https:// » n’est pas une adresse complète. Exemple : https://exemple.fr/page.
      audit page.md --format xml
          « xml » n’est pas une valeur de « --format ». Valeurs : text, json, html, sarif, junit, markdown, rgaa, blob.
      audit page.md --scheme light,drak
          « drak » n’est pas une valeur de « --scheme ». Vouliez-vous écrire « dark » ? Valeurs : light, dark, forced-colors.
      audit page.md --width 320,large
          « --width » doit être un nombre entier entre 200 et 5000, et non « large ».
      audit page.md --width 20
          « --width » doit être un nombre entier entre 200 et 5000, et non « 20 ».
      audit page.md --jobs -1
          L’option « --jobs » a besoin d’une valeur : --jobs NOMBRE.
      audit page.md --jobs 0
          « --jobs » doit être un nombre entier entre 1 et 64, et non « 0 ».
      audit page.md --format html --format json --out a.html
          Donnez un « --out » à chaque « --format » (ici, 2 « --format » et 1 « --out »). Exemple : --format junit --out audit.xml --format html --out audit.html
      audit page.md --format html --format json --out a.html --out a.html
          Deux résultats seraient écrits dans « a.html ». Donnez un autre nom à l’un des deux.
      audit page.md --out a.txt --out b.txt
          Donnez un « --out » à chaque « --format » (ici, 1 « --format » et 2 « --out »). Exemple : --format junit --out audit.xml --format html --out audit.html
      audit page.md --out nope/a.html
          Le dossier de sortie « nope » n’existe pas. Créez-le d’abord.
      audit page.md --update-baseline
          « --update-baseline » a besoin du nom du fichier à écrire : --baseline audit-connu.json --update-baseline
      audit page.md --baseline nope.json
          « nope.json » n’existe pas. Pour créer le fichier des fautes connues : --baseline nope.json --update-baseline
      audit page.md --baseline known.json
          « known.json » n’est pas un fichier de fautes connues. Pour le créer : --baseline known.json --update-baseline
      audit page.md --browser /nope/chrome
          Le navigateur « /nope/chrome » est introuvable. Corrigez --browser ou CHROMIUM_PATH.
      audit page.md --now 2026-02-30
          « --now » doit contenir une date comme 2026-04-26, et non « 2026-02-30 ».
      audit page.md --people nope
          « nope » n’existe pas. Vérifiez le chemin.
      audit page.html --public nope
          « nope » n’existe pas. Vérifiez le chemin.
      audit page.html --storage-state nope.json
          « nope.json » n’existe pas. Vérifiez le chemin.
      audit page.html --storage-state known.json
          « known.json » ne contient pas de session. Pour en créer une : dsfr-blocks audit --login https://exemple.fr --storage-state known.json
      audit --login https://exemple.fr
          « --login » sert seulement à ouvrir une session, sans audit : dsfr-blocks audit --login https://exemple.fr --storage-state session.json
      audit page.html --login https://exemple.fr --storage-state s.json
          « --login » sert seulement à ouvrir une session, sans audit : dsfr-blocks audit --login https://exemple.fr --storage-state session.json
      audit --login exemple.fr --storage-state s.json
          « exemple.fr » n’est pas une adresse complète. Exemple : https://exemple.fr/page.
      audit --login https://exemple.fr --storage-state nope/s.json
          Le dossier de sortie « nope » n’existe pas. Créez-le d’abord."
    `);
  });

  it("is told in English too", async () => {
    const lines = [
      "audit --lang en",
      "audit empty --lang en",
      "audit page.md --width 1 --lang en",
      "audit page.md --browser /nope/chrome --lang en",
    ];
    expect(await sentences(lines)).toMatchInlineSnapshot(`
      "audit --lang en
          Specify what to audit. Examples: dsfr-blocks audit page.html, site/ or https://example.org/
      audit empty --lang en
          No page to audit in empty: no Markdown file with a value of “layout” of the site (candidates, admins, apply, project, program, faq, page, accessibility-statement), no HTML file, no built Storybook.
      audit page.md --width 1 --lang en
          “--width” must be a whole number from 200 to 5000, but it is “1”.
      audit page.md --browser /nope/chrome --lang en
          The browser “/nope/chrome” was not found. Correct --browser or CHROMIUM_PATH."
    `);
  });
});

it("takes no browser for granted", async () => {
  const { code, err } = await shop.run("audit page.html", {}, { CHROMIUM_PATH: "/nope/chromium", PATH: "" });
  expect([code, err]).toEqual([
    2,
    "Le navigateur « /nope/chromium » est introuvable. Corrigez --browser ou CHROMIUM_PATH.\n",
  ]);
});

it("says why a browser does not start", async () => {
  const listReported = async (name: string, lines: string) => {
    shop.write(name, `#!/bin/sh\n${lines}\nexit 1\n`);
    chmodSync(join(shop.folder, name), 0o755);
    const { code, err } = await shop.run(`audit page.html --browser ./${name}`);
    return [code, err.replaceAll(shop.folder, "")];
  };
  expect(await listReported("caged", 'echo "FATAL: No usable sandbox! try using --no-sandbox." >&2')).toEqual(
    [
      2,
      expect.stringMatching(
        /^Le navigateur « .*caged » ne peut pas créer son bac à sable, .* Utilisez le navigateur du système/,
      ),
    ],
  );
  expect(await listReported("broken", 'echo "libnss3.so: cannot open shared object file" >&2')).toEqual([
    2,
    expect.stringMatching(/^Le navigateur « .*broken » ne démarre pas : .*libnss3\.so/),
  ]);
});

it("explains itself", async () => {
  expect((await shop.run("audit --help")).out).toMatchInlineSnapshot(`
    "Usage : dsfr-blocks audit CHEMIN|ADRESSE… [OPTIONS]

    Audite l’accessibilité de pages, ouvertes dans un navigateur, en thème clair, sombre et contrastes forcés, à plusieurs largeurs. Accepte des fichiers Markdown, des fichiers HTML, des dossiers des uns ou des autres, un Storybook construit (storybook-static) et des adresses http(s). Un motif, comme "content/**/*.md", désigne des fichiers.
    Il faut aussi le paquet de l’audit, playwright-core et axe-core (voir docs/audit.md pour les installer), et Chromium ou Chrome sur la machine. Le navigateur utilise son bac à sable, sauf avec le compte root : le bac à sable l’empêcherait de démarrer.
    Une faute vue dans plusieurs thèmes ou à plusieurs largeurs compte une fois.
    Pour partager un grand site entre plusieurs machines : --shard 1/8, --shard 2/8…, puis « audit merge RAPPORT… » (audit merge --help).
    Codes de sortie : 0 aucune faute, 1 des fautes, 2 commande incorrecte, navigateur absent, ou page non auditée en entier.

    Options :
      --people DOSSIER                                        dossier des fiches des personnes, un fichier Markdown par personne
      --now AAAA-MM-JJ                                        date à utiliser à la place de celle du jour
      --format text|json|html|sarif|junit|markdown|rgaa|blob  text (par défaut), json, html (rapport illustré), sarif (SARIF 2.1.0), junit, markdown (pour une demande de fusion), rgaa (la grille des 106 critères, en CSV) ou blob (toutes les données, pour « merge ») ; pour plusieurs formats, répétez l’option, chaque fois avec un « --out »
      --out FICHIER                                           fichier à écrire, au lieu de la sortie standard
      --baseline FICHIER.json                                 fichier des fautes déjà connues, qui ne comptent pas
      --update-baseline                                       écrit dans le fichier de « --baseline » les fautes trouvées
      --since FICHIER.json                                    rapport json d’un audit précédent, pour signaler les fautes nouvelles et disparues
      --answers FICHIER.yaml                                  réponses d’une personne pour la grille RGAA et aux points à vérifier ; si une page a changé depuis, les réponses qui la concernent sont ignorées
      --write-answers                                         ajoute au fichier de « --answers », créé s’il n’existe pas, une entrée à compléter pour chaque critère non testé ou non conforme sans commentaire, et pour chaque point à vérifier
      --scheme light|dark|forced-colors                       thèmes, séparés par des virgules (par défaut, tous)
      --width PIXELS                                          largeurs en pixels, séparées par des virgules (par défaut, 320,768,1280)
      --level warning|error                                   niveau de gravité le plus bas à compter : warning (par défaut) ou error
      --config FICHIER                                        fichier de réglages à utiliser au lieu de celui que la commande trouve
      --public DOSSIER                                        dossier des fichiers du site, pour le poids des documents et les photos des personnes ; par défaut « public », s’il existe
      --base CHEMIN                                           chemin sous lequel le site des fichiers HTML est publié : /aide/
      --sitemap ADRESSE|FICHIER                               plan du site (sitemap.xml) dont les adresses sont auditées
      --include MOTIF                                         chemins à auditer dans le plan du site ou un dossier : "/aide/**"
      --exclude MOTIF                                         chemins à exclure dans le plan du site ou un dossier : "/admin/**"
      --replace ANCIEN=NOUVEAU                                remplace une partie des adresses du plan du site et des parcours : https://exemple.fr=http://localhost:3000
      --sample N                                              audite au plus N adresses du plan du site par gabarit (même dossier et même profondeur)
      --journeys                                              audite aussi les états nommés dans les parcours des réglages (audit.journeys)
      --login ADRESSE                                         ouvre une fenêtre pour se connecter à ce site, et enregistre la session dans « --storage-state »
      --storage-state FICHIER.json                            fichier de session d’une personne connectée (cookies et stockage, au format de Playwright) ; son contenu n’est jamais affiché
      --http-auth NOM:MOT-DE-PASSE                            identifiants d’un site protégé par une authentification HTTP, ou la variable AUDIT_HTTP_AUTH ; ils vont seulement au site audité, et ne sont jamais affichés
      --ignore-certificate                                    accepte un certificat non valide, comme celui d’un serveur de préproduction
      --user-agent TEXTE                                      nom que le navigateur donne au site (en-tête User-Agent)
      --delay SECONDES                                        durée minimale entre les débuts de deux pages, en secondes (par défaut, 0)
      --rules                                                 affiche toutes les règles et leurs critères (avec --format json, pour un programme)
      --wait-for SÉLECTEUR                                    sélecteur CSS à attendre avant d’auditer chaque page
      --allow-redirects                                       audite la page vers laquelle une adresse redirige, au lieu d’échouer
      --timeout SECONDES                                      durée maximale pour chaque page, en secondes (par défaut, 120)
      --jobs NOMBRE                                           nombre de pages auditées en même temps (par défaut, le nombre de cœurs plus un)
      --shard PART/PARTS                                      part des pages à auditer, pour les partager entre plusieurs machines : 2/8 ; voir « merge »
      --browser FICHIER                                       exécutable du navigateur (par défaut, CHROMIUM_PATH, puis les noms usuels)
      --lang fr|en                                            langue des messages : fr ou en (par défaut, celle de LANG ; sinon fr)
      -h, --help                                              affiche cette aide
    "
  `);
});

describe("settings", () => {
  const listReported = async (config: string) => {
    shop.write("settings.mjs", `export default { audit: { rules: ${config} } };`);
    const { code, err } = await shop.run("audit page.html --config settings.mjs --browser /nope");
    expect(code).toBe(2);
    return err.split("\n")[0];
  };

  it("may give a level to each rule of the audit", async () => {
    expect(await listReported('{ "image-alt": "off", "target-size": "error" }')).toContain("« /nope »");
  });

  it("are faulty when they name no rule, or no level", async () => {
    expect(await listReported('{ "image-altt": "off" }')).toContain(
      "la règle « image-altt » n’existe pas. Vouliez-vous écrire « image-alt » ?",
    );
    expect(await listReported('{ "image-alt": "info" }')).toContain(
      "« audit.rules.image-alt » doit valoir off, review, warning ou error, et non « info ».",
    );
    expect(await listReported('{ "image-alt": false }')).toContain(
      "« audit.rules.image-alt » doit valoir off, review, warning ou error, et non « false ».",
    );
  });
});
