import { getHelpUrl } from "./report/printOutcome";
import { afterEach, describe, expect, it } from "vitest";
import { createSarifValidator } from "../../../../tests/support/sarif";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

// an error, a warning, and two infos that --fix can fix
const MIXED = PAGE.replace("desc: Un contrat.", "desc: Un contrat  de [deux ans](durée) et plus ?").replace(
  "open: true",
  "open: true\nextra: 1",
);

describe("the level to show", () => {
  const runFormat = async (flags: string) => {
    const { out } = await shop.run(`check page.md ${flags}`);
    return [
      ...out.matchAll(/\[([a-z-]+)\]$|"rule": "([a-z-]+)"|title=([a-z-]+)|"ruleId": "([a-z-]+)"/gm),
    ].map(([, ...names]) => names.find(Boolean));
  };
  const [ERROR, WARNING, INFO] = [["unknown-key"], ["relative-link"], ["double-space", "no-break-space"]];

  it("leaves out for people what the page puts right, until infos are asked for; programs get all", async () => {
    createShop({ "page.md": MIXED });
    for (const format of ["text", "github", "json", "sarif"]) {
      const isForPeople = format === "text" || format === "github";
      const found = [...ERROR, ...WARNING, ...(isForPeople ? [] : INFO)];
      expect((await runFormat(`--format ${format}`)).sort()).toEqual(found.sort());
      const all = await runFormat(`--format ${format} --level info`);
      expect(all.sort()).toEqual([...ERROR, ...WARNING, ...INFO].sort());
    }
    const { out } = await shop.run("check page.md --format json");
    expect(JSON.parse(out)).toMatchObject({ autoCorrected: { "double-space": 1, "no-break-space": 1 } });
  });

  it("is what was asked for", async () => {
    createShop({ "page.md": MIXED });
    for (const format of ["text", "json", "github", "sarif"]) {
      expect(await runFormat(`--format ${format} --level info`)).toHaveLength(4);
      expect(await runFormat(`--format ${format} --level warning`)).toEqual([...ERROR, ...WARNING]);
      expect(await runFormat(`--format ${format} --level error`)).toEqual(ERROR);
    }
  });

  it("says how many infos there are when it hides them", async () => {
    // English is an info; spaces are what the page puts right
    createShop({
      "page.md": MIXED.replace(
        "de [deux",
        "de loin, comme le dit Inès, we are here to help the users, [deux",
      ),
    });
    const last = async (flags: string) =>
      (await shop.run(`check page.md ${flags}`)).out.trimEnd().split("\n").at(-1);
    expect(await last("")).toBe(
      "1 fichier vérifié, 1 erreur, 1 avertissement, 1 remarque (à afficher avec --level info), 2 fautes corrigées automatiquement par la page",
    );
    expect(await last("--level info")).toBe(
      "1 fichier vérifié, 1 erreur, 1 avertissement, 1 remarque, 2 fautes corrigées automatiquement par la page",
    );
    expect(await last("--lang en")).toBe(
      "1 file checked, 1 error, 1 warning, 1 info (shown with --level info), 2 issues corrected automatically by the page",
    );
  });

  it("decides nothing of the exit code, and infos never fail", async () => {
    createShop({ "page.md": PAGE.replace("Un contrat.", "Un  contrat.") });
    expect((await shop.run("check page.md --strict --level info")).code).toBe(0);
    shop.remove();
    createShop({ "page.md": PAGE.replace("Un contrat.", "Un [contrat](contrat).") });
    expect((await shop.run("check page.md --level error")).code).toBe(0);
    expect((await shop.run("check page.md --level error --strict")).code).toBe(1);
  });
});

describe("github", () => {
  it("writes a workflow's annotations, then the summary", async () => {
    createShop({ "page.md": MIXED });
    const { code, out } = await shop.run("check page.md --format github --level info");
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "::error file=page.md,line=5,col=1,title=unknown-key::La clé « extra » n’existe pas ici. Clés possibles : title, url, description, share, open, opensAt, closesAt, image, alt, head, def, what, profiles, conditions, how, wait, layout, lang, translations.
      ::notice file=page.md,line=33,col=20,title=double-space::Deux espaces se suivent. Gardez-en une.
      ::warning file=page.md,line=33,col=24,title=relative-link::« durée » ne commence pas par « / » : la page le lit comme « /durée ». Écrivez l’adresse entière, depuis la racine du site.
      ::notice file=page.md,line=33,col=49,title=no-break-space::L’espace près de « ? » peut couper la ligne. La page la remplace par une espace insécable ; vous pouvez aussi la corriger dans le fichier.
      1 fichier vérifié, 1 erreur, 1 avertissement, 2 fautes corrigées automatiquement par la page
      "
    `);
  });

  it("lets no file end its command, or begin another", async () => {
    const name = "a,b:c%.md";
    createShop({ [name]: PAGE.replace("open: true", 'open: true\n"k\\r\\n::error::x%": 1') });
    const { out } = await shop.run(`check ${name} --format github`);
    expect(out.split("\n").filter((line) => line.startsWith("::"))).toHaveLength(1);
    expect(out).toMatch(/^::error file=a%2Cb%3Ac%25\.md,line=5,col=1,title=unknown-key::.*x%25/);
  });
});

describe("sarif", () => {
  it("is a log of SARIF 2.1.0, by its own schema", async () => {
    createShop({
      "page.md": MIXED,
      "a b/é.md": MIXED,
      "latin.md": Buffer.from("---\ntitle: \u00E9\n---\n", "latin1"),
    });
    const { code, out } = await shop.run("check page.md latin.md **/é.md --format sarif");
    expect(code).toBe(1);
    const validate = createSarifValidator();
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
    // the schema does refuse anything else
    expect(validate(JSON.parse(out.replace('"utf16CodeUnits"', '"letters"')))).toBe(false);
    expect(validate(JSON.parse(out.replace(/"startLine": \d+/, '"startLine": 0')))).toBe(false);
  });

  it("holds rules, places and fixes", async () => {
    createShop({ "site/page é.md": MIXED });
    const { out } = await shop.run("check site --format sarif --level info");
    const log = JSON.parse(out.replaceAll("\u202F", "U+202F")) as SarifLog;
    const [run] = log.runs;
    expect(run?.results).toMatchInlineSnapshot(`
      [
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "site/page%20%C3%A9.md",
                },
                "region": {
                  "startColumn": 1,
                  "startLine": 5,
                },
              },
            },
          ],
          "message": {
            "text": "La clé « extra » n’existe pas ici. Clés possibles : title, url, description, share, open, opensAt, closesAt, image, alt, head, def, what, profiles, conditions, how, wait, layout, lang, translations.",
          },
          "ruleId": "unknown-key",
          "ruleIndex": 8,
        },
        {
          "fixes": [
            {
              "artifactChanges": [
                {
                  "artifactLocation": {
                    "uri": "site/page%20%C3%A9.md",
                  },
                  "replacements": [
                    {
                      "deletedRegion": {
                        "endColumn": 21,
                        "endLine": 33,
                        "startColumn": 20,
                        "startLine": 33,
                      },
                      "insertedContent": {
                        "text": "",
                      },
                    },
                  ],
                },
              ],
            },
          ],
          "level": "note",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "site/page%20%C3%A9.md",
                },
                "region": {
                  "startColumn": 20,
                  "startLine": 33,
                },
              },
            },
          ],
          "message": {
            "text": "Deux espaces se suivent. Gardez-en une.",
          },
          "ruleId": "double-space",
          "ruleIndex": 75,
        },
        {
          "level": "warning",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "site/page%20%C3%A9.md",
                },
                "region": {
                  "startColumn": 24,
                  "startLine": 33,
                },
              },
            },
          ],
          "message": {
            "text": "« durée » ne commence pas par « / » : la page le lit comme « /durée ». Écrivez l’adresse entière, depuis la racine du site.",
          },
          "ruleId": "relative-link",
          "ruleIndex": 71,
        },
        {
          "fixes": [
            {
              "artifactChanges": [
                {
                  "artifactLocation": {
                    "uri": "site/page%20%C3%A9.md",
                  },
                  "replacements": [
                    {
                      "deletedRegion": {
                        "endColumn": 50,
                        "endLine": 33,
                        "startColumn": 49,
                        "startLine": 33,
                      },
                      "insertedContent": {
                        "text": "U+202F",
                      },
                    },
                  ],
                },
              ],
            },
          ],
          "level": "note",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "site/page%20%C3%A9.md",
                },
                "region": {
                  "startColumn": 49,
                  "startLine": 33,
                },
              },
            },
          ],
          "message": {
            "text": "L’espace près de « ? » peut couper la ligne. La page la remplace par une espace insécable ; vous pouvez aussi la corriger dans le fichier.",
          },
          "ruleId": "no-break-space",
          "ruleIndex": 77,
        },
      ]
    `);
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("explains each rule, and leads to its address where there is one", async () => {
    createShop({ "page.md": PAGE });
    const { out } = await shop.run("check page.md --format sarif --lang en");
    const { rules } = (JSON.parse(out) as SarifLog).runs[0]?.tool.driver ?? { rules: [] };
    expect(rules.length).toBeGreaterThan(30);
    // no path of the machine, and no relative one, which SARIF does not allow
    for (const { help, helpUri } of rules) {
      expect(help?.text).toMatch(/^(Error|Warning|Info)/);
      expect(helpUri).toBeUndefined();
    }
    expect(getHelpUrl("vague-link", "https://exemple.gouv.fr/blocs/")).toEqual({
      helpUri: "https://exemple.gouv.fr/blocs/?path=/docs/messages--documentation#vague-link",
    });
    expect(rules.find(({ id }) => id === "double-space")?.shortDescription.text).toBe(
      "There are two spaces in a row.",
    );
  });
});

interface SarifLog {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly help?: { readonly text: string };
          readonly helpUri?: string;
          readonly shortDescription: { readonly text: string };
        }[];
      };
    };
    readonly results: readonly { ruleId: string; ruleIndex: number }[];
  }[];
}
