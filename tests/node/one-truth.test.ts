import { symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Rule } from "@dsfr-blocks/content/rule";
import { pickPageType } from "../../src/definition/layout";
import * as ourPages from "../../src/pages";
import { everyRule } from "@dsfr-blocks/tools/site/everyRule";
import { DOORS } from "../support/doors";
import { toHtml } from "../../src/entries/html";
import { loadPage } from "@dsfr-blocks/tools/entries/node";
import { documentedRules } from "../../scripts/errors/ruleDocs";
import { replaceSoundKeys } from "../support/statement";
import { type Files, PAGE, createWorkshop, type Workshop } from "../support/workshop";

/** What the rules without an example in docs/errors.md are shown by. */
const OTHERS: Readonly<Record<string, string | Uint8Array>> = {
  "not-utf-8": Buffer.from(PAGE.replace("Les étapes", "Les \u00E9tapes"), "latin1"),
  "wrong-choice":
    "---\nlayout: accessibility-statement\ntitle: Accessibilité\nstatement: { state: à peu près }\n---\n",
  "lost-numbering": replaceSoundKeys(
    "conditions:\n  title: Les conditions\n  desc: <ol type='a'><li>Un dossier</li><li>Un oral</li></ol>",
  ),
  "merged-cells": replaceSoundKeys(
    "conditions:\n  title: Les conditions\n  desc: <table><tr><td colspan='2'>Un dossier</td></tr></table>",
  ),
  "list-in-cell": replaceSoundKeys(
    "conditions:\n  title: Les conditions\n  desc: <table><tr><td><ul><li>Un dossier</li></ul></td></tr></table>",
  ),
  "hidden-text": replaceSoundKeys(
    "conditions:\n  title: Les conditions\n  desc: Un dossier <span style='display:none'>en retard</span>",
  ),
};

/** Those of one file, that is read or checked. */
const fileRules = everyRule.filter(({ needs }) => needs === undefined);

/** Every rule that a site may make an error is one here. */
const levels = Object.fromEntries(
  fileRules.filter(({ hasFixedLevel: isFixed }) => !isFixed).map(({ name }) => [name, "error"]),
);

const isError = ({ name, severity }: Rule) => severity === "error" || name in levels;

/** Files by the rule that they break: what each rule shows as its example « Avant », over a sound page. */
const EXAMPLES = documentedRules
  .filter(({ rule }) => rule.needs === undefined && isError(rule))
  .flatMap(({ rule: { name: rule }, examples }) => {
    const before = examples.filter(({ when }) => when === "before");
    const files = before.map(({ language, text }) =>
      language === "markdown" ? `${text}\n` : replaceSoundKeys(text),
    );
    const other = OTHERS[rule];
    return [...files, ...(other === undefined ? [] : [other])].map((file, index) => ({
      rule,
      file,
      folder: `${rule}-${index}`,
    }));
  });

/** What no text of a file breaks: the tests of them are at the end. */
const ELSEWHERE = [
  ...["not-utf-8-name", "file-access", "block-fails", "unlisted-layout"],
  ...["page-without-day", "block-without-component"],
];

const PEOPLE: Files = {
  "people/camille.md": "---\ntitle: Camille Exemple\n---\n",
  "people/alix.md": "---\ntitle: Alix Modèle\n---\n",
  "people/other.md": "---\ntitle: Alix Modèle\n---\n",
};

const SETTINGS = `export default ${JSON.stringify({ people: "people", domains: ["exemple.gouv.fr"], rules: levels })};\n`;

let shop: Workshop;
beforeAll(() => {
  const files = EXAMPLES.map(({ folder, file }) => [`${folder}/page.md`, file] as const);
  shop = createWorkshop({
    "sound/page.md": PAGE,
    ...Object.fromEntries(files),
    ...PEOPLE,
    "dsfr-blocks.config.mjs": SETTINGS,
  });
});
afterAll(() => shop.remove());

const pages = Object.values(ourPages);
const { check, ...others } = DOORS;

/** A file that does not say which page it is may be another tool's: of a folder, it is left. */
const LEFT = new Set(["Astro"]);

/** What only keys and the body of a site's own page break, each by a line of `COURSE`. */
const OF_A_SITE: Readonly<Record<string, string>> = {
  "wrong-pattern": "code: ab",
  "out-of-range": "seats: 400",
  "wrong-key": 'figures: { " ": 1 }',
  "unknown-directive": "---\n:::inconnu\n:::\n",
  "unclosed-directive": "---\n:::info Un mot\n",
  "no-document": "---\n:::documents Un titre\n:::\n",
};

const COURSE = `import { Alert, body, definePage, Downloads } from "dsfr-blocks";
import { max, number, optional, pattern, plain, record } from "dsfr-blocks/schema";

const fields = {
  title: plain("Le titre."),
  code: optional(pattern(/^[A-Z]{2}$/, plain("Le code."), "Deux lettres.")),
  seats: optional(max(30, number("Les places."))),
  figures: optional(record(number("Un chiffre."), "Des chiffres.")),
};
const CoursePage = definePage({ name: "CoursePage", layout: "course", description: "Un cours.", fields, blocks: {}, body: body({ info: Alert, documents: Downloads }) });
export default { pages: [CoursePage], rules: { "no-document": "error" } };
`;

it("each error has an example", () => {
  const shown = new Set([...ELSEWHERE, ...Object.keys(OF_A_SITE), ...EXAMPLES.map(({ rule }) => rule)]);
  expect(fileRules.filter((rule) => isError(rule) && !shown.has(rule.name))).toEqual([]);
});

describe.each(EXAMPLES)("$folder", ({ folder, rule, file }) => {
  it("is refused at every door, in the words of check", async () => {
    const said = await check?.(folder, shop);
    expect(said).toEqual(expect.arrayContaining([expect.stringContaining(`[${rule}]`)]));
    const isOurs = rule === "near-layout" || pickPageType(String(file), pages) !== undefined;
    for (const [door, ask] of Object.entries(others))
      expect([door, await ask(folder, shop)]).toEqual([door, !isOurs && LEFT.has(door) ? "left" : said]);
  });
});

it("a body that names blocks is made at every door", async () => {
  const own = createWorkshop({
    "a/page.md": "---\nlayout: course\ntitle: Un cours\n---\n:::info Un message\nUn texte.\n:::\n",
    "dsfr-blocks.config.mjs": COURSE,
  });
  for (const [door, ask] of Object.entries(DOORS))
    expect([door, await ask("a", own)]).toEqual([door, "made"]);
  expect((await own.run("render a/page.md")).out).toContain(
    '<div class="fr-alert fr-alert--info dsfrb-alert">',
  );
  own.remove();
});

describe("a key of a site's own page", () => {
  it.each(Object.entries(OF_A_SITE))(
    "is refused at every door, in the words of check: %s",
    async (rule, line) => {
      const own = createWorkshop({
        "a/page.md": `---\nlayout: course\ntitle: Un cours\n${line}\n---\n`,
        "dsfr-blocks.config.mjs": COURSE,
      });
      const said = await check?.("a", own);
      expect(said).toEqual([expect.stringContaining(`[${rule}]`)]);
      for (const [door, ask] of Object.entries(others))
        expect([door, await ask("a", own)]).toEqual([door, said]);
      own.remove();
    },
  );
});

describe("a page of ours that the site's list lacks", () => {
  it("is named at every door, with the line to write", async () => {
    const own = createWorkshop({ "a/page.md": PAGE, "dsfr-blocks.config.mjs": COURSE });
    const said = await check?.("a", own);
    expect(said).toEqual([
      expect.stringMatching(
        /« layout: candidates ».* CandidatesPage,.*« pages ».*pages: \[…, CandidatesPage\] {2}\[unlisted-layout\]$/,
      ),
    ]);
    for (const [door, ask] of Object.entries(others))
      expect([door, await ask("a", own)]).toEqual([door, LEFT.has(door) ? "left" : said]);
    expect((await own.run("check a/page.md --lang en")).out).toMatch(
      /“layout: candidates” selects CandidatesPage.*pages: \[…, CandidatesPage\]/,
    );
    own.remove();
  });
});

describe("what the site's code does not pass to its pages", () => {
  const dated = PAGE.replace("open: true\n", "open: true\nclosesAt: 2026-12-10\n");
  const stateful = `import { defineBlock, definePage } from "dsfr-blocks";
import { object, plain } from "dsfr-blocks/schema";
const Faq = defineBlock({ name: "Faq", schema: object({ title: plain("Le titre.") }, "Des questions."), component: () => null });
const QuestionsPage = definePage({ name: "QuestionsPage", layout: "questions", description: "Une page.", fields: { title: plain("Le titre.") }, blocks: { faq: Faq } });
export default { pages: [QuestionsPage], rules: { "block-without-component": "error" } };
`;
  const MAIN = 'import { Page } from "dsfr-blocks/compiled";\n<Page {...page} />;\n';

  it.each([
    ["page-without-day", dated, SETTINGS],
    [
      "block-without-component",
      "---\nlayout: questions\ntitle: Une page\nfaq:\n  title: Questions\n---\n",
      stateful,
    ],
  ])(
    "is said at every door in the words of check, but by what shows the page itself: %s",
    async (rule, page, settings) => {
      const own = createWorkshop({
        "a/page.md": page,
        "dsfr-blocks.config.mjs": settings,
        ...PEOPLE,
        "src/main.tsx": MAIN,
      });
      const said = await check?.("a", own);
      expect(said).toEqual([expect.stringContaining(`[${rule}]`)]);
      for (const [door, ask] of Object.entries(others))
        expect([door, await ask("a", own)]).toEqual([door, door.startsWith("render") ? "made" : said]);
      own.remove();
    },
  );
});

describe("a page without an error", () => {
  it("is made at every door", async () => {
    for (const [door, ask] of Object.entries(DOORS))
      expect([door, await ask("sound", shop)]).toEqual([door, "made"]);
  });
});

describe("an HTML comment", () => {
  it.each([
    ["that nothing ends", "desc: Un contrat.", "desc: Un contrat. <!-- à revoir"],
    ["in a link's title", "desc: Un contrat.", `desc: '[Un plan](/plan "<!-- à revoir -->")'`],
    ["in a text without Markdown", "    - Camille Exemple", "    - Camille Exemple <!-- à revoir -->"],
    ["in an address", "url: /postuler", "url: /postuler<!--à-revoir-->"],
  ])("is refused at every door: %s", async (_where, from, to) => {
    const own = createWorkshop({ "a/page.md": PAGE.replace(from, to) });
    const said = await check?.("a", own);
    expect(said).toEqual(expect.arrayContaining([expect.stringContaining("[html-comment]")]));
    for (const [door, ask] of Object.entries(others))
      expect([door, await ask("a", own)]).toEqual([door, said]);
    own.remove();
  });

  it("in a text shows at no door", async () => {
    const own = createWorkshop({
      "a/page.md": PAGE.replace("desc: Un contrat.", "desc: Un contrat. <!-- à revoir -->"),
    });
    for (const [door, ask] of Object.entries(DOORS))
      expect([door, await ask("a", own)]).toEqual([door, "made"]);
    expect((await own.run("render a/page.md")).out).not.toContain("à revoir");
    own.remove();
  });

  it("in a profile is a warning, and the profile is left aside", async () => {
    const own = createWorkshop({
      "page.md": PAGE,
      "people/camille.md": "---\ntitle: Camille Exemple\njob: Designer <!-- à revoir -->\n---\n",
    });
    const { out, err } = await own.run("render page.md --people people");
    expect(err).toContain("people/camille.md:3:15  avertissement");
    expect(err).toContain("[html-comment]");
    expect(out).not.toContain("à revoir");
    expect((await own.run("check page.md --people people")).out).toContain("people/camille.md:3:15");
    own.remove();
  });

  it("has no level that a site may set", async () => {
    const own = createWorkshop({
      "page.md": PAGE,
      "dsfr-blocks.config.mjs": 'export default { rules: { "html-comment": "off" } };\n',
    });
    expect((await own.run("check page.md")).err).toContain(
      "le niveau de la règle « html-comment » n’est pas modifiable",
    );
    own.remove();
  });
});

const PRODUCT = `import { defineBlock, definePage, Inline, Section } from "dsfr-blocks";
import { inline, object, optional, plain, reference } from "dsfr-blocks/schema";
import { createElement as h } from "react";

const Carried = defineBlock({
  name: "Carried",
  schema: object({ by: reference("incubators", "L’incubateur.") }, "Qui porte le produit."),
  entries: { incubators: object({ title: optional(inline("Le nom.")), address: optional(plain("L’adresse.")) }, "Un incubateur.") },
  render: ({ by }, block) => {
    const { title = by, address } = block.entry("incubators", by) ?? {};
    return h(Section, { block, title: "Porté par" }, h("p", null, h(Inline, { block, content: title }), " ", address));
  },
});
const ProductPage = definePage({ name: "ProductPage", layout: "product", description: "Un produit.", fields: { title: plain("Le nom.") }, blocks: { carried: Carried } });
export default {
  pages: [{ page: ProductPage, files: "*/page.md" }],
  collections: { incubators: "incubators/*.md" },
  rules: { "unknown-entry": "error" },
};
`;

describe("a reference", () => {
  const files = {
    "sound/page.md": "---\ntitle: A Dock\ncarried: { by: dinum }\n---\n",
    "slip/page.md": "---\ntitle: A Dock\ncarried: { by: dinun }\n---\n",
    "incubators/dinum.md": "---\ntitle: La **DINUM**\nowner: anct\naddress: Paris\n---\nUn texte.\n",
    // a cycle is no fault
    "incubators/anct.md": "---\ntitle: L’ANCT\nowner: dinum\naddress: 12\n---\n",
    "dsfr-blocks.config.mjs": PRODUCT,
  };
  let own: Workshop;
  beforeAll(() => {
    own = createWorkshop(files);
    symlinkSync(resolve("node_modules"), join(own.folder, "node_modules"));
  });
  afterAll(() => own.remove());

  it("to no entry is refused at every door, with the nearest name", async () => {
    const said = await check?.("slip", own);
    expect(said).toEqual([expect.stringMatching(/« dinun ».*« incubators ».*« dinum ».*\[unknown-entry\]$/)]);
    for (const [door, ask] of Object.entries(others))
      expect([door, await ask("slip", own)]).toEqual([door, said]);
  });

  it("gives a view what the entry says, at every door", async () => {
    for (const [door, ask] of Object.entries(DOORS))
      expect([door, await ask("sound", own)]).toEqual([door, "made"]);
    const { out } = await own.run("render sound/page.md");
    expect(out).toContain("La <strong>DINUM</strong> Paris");
    expect(own.read("sound/build/page.html")).toContain("La <strong>DINUM</strong> Paris");
    const compiled = loadPage("sound/page.md", { folder: own.folder });
    expect(toHtml(compiled)).toContain("La <strong>DINUM</strong> Paris");
    // the page holds what it shows, and no directory
    expect(JSON.stringify(compiled)).not.toContain("ANCT");
  });

  it("warns of an entry that is not what a block reads", async () => {
    const { out } = await own.run("check sound/page.md");
    expect(out).toMatch(/^incubators\/anct\.md:4:10 {2}avertissement .*\[wrong-type\]$/m);
  });

  it("is a choice in the CMS, by the file's name", async () => {
    const { out } = await own.run("schema ProductPage --format decap");
    expect(out).toMatch(
      /widget: relation\n(?: +\w+: .*\n)*? +collection: incubators\n +value_field: "\{\{slug\}\}"/,
    );
  });
});

describe("a file that cannot be read", () => {
  it("is said as check says it", async () => {
    const own = createWorkshop({ "a/keep": "", "b/sound.md": PAGE });
    symlinkSync("page.md", join(own.folder, "a/page.md"));
    const said = await check?.("a", own);
    expect(said).toEqual([expect.stringMatching(/^a\/page\.md:1:1 {2}.*lien symbolique.*\[file-access\]$/)]);
    expect([await DOORS["loadPage"]?.("a", own), await DOORS["Next"]?.("a", own)]).toEqual([said, said]);
    // of a folder, a name that nothing can open
    writeFileSync(Buffer.from(join(own.folder, "b/caf\u00E9.md"), "latin1"), PAGE);
    expect(await DOORS["Astro"]?.("b", own)).toEqual([
      expect.stringMatching(/^b\/caf\uFFFD\.md:1:1 .*\[not-utf-8-name\]$/),
    ]);
    own.remove();
  });
});
