import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { PAGE, createWorkshop, type Workshop } from "../support/workshop";
import { checkPage, type CheckOptions } from "../../src/definition/check";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { generateErrorsFiles } from "../../scripts/errors/page";
import { documentedRules, ruleFileNames, type ShownExample } from "../../scripts/errors/ruleDocs";
import { replaceKeys } from "../support/overPage";
import { replaceSoundKeys } from "../support/statement";

/** What the examples take for granted, and say: « quand l’annuaire connaît… », « le 1er mai 2026 ». */
const OPTIONS = {
  rules: { "bare-address": "warning" },
  today: "2026-05-01",
  getAnchors: () =>
    new Map([
      ["contenu", ""],
      ["conditions", "Les conditions"],
    ]),
  people: {
    "Camille Exemple": {},
    "Alix Modèle": [{}, {}],
    "Alix Modèle (Lyon)": {},
    "Alix Modèle (Lille)": {},
  },
} as const satisfies CheckOptions;

const every: readonly AnyPage[] = Object.values(pages);

let shop: Workshop | undefined;
afterEach(() => shop?.remove());

describe("docs/errors.md", () => {
  it.each(Object.entries(generateErrorsFiles()))("%s is what the rules say: npm run errors", (file, text) => {
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("has every file of a rule, and a title of its own for each", () => {
    expect(documentedRules.map(({ rule }) => rule.name).sort()).toEqual([...ruleFileNames].sort());
    const titles = documentedRules.map(({ title }) => title.fr);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => !/^\p{Lu}(?:`[^`]*`|[^.`])*\.$/u.test(title))).toEqual([]);
  });
});

describe.each(documentedRules.filter(({ examples }) => examples.length > 0))(
  "$rule.name",
  ({ rule, examples }) => {
    const { name, needs = "page" } = rule;

    it("has examples of both kinds", () => {
      expect(new Set(examples.map(({ when }) => when))).toEqual(new Set(["before", "after"]));
    });

    it.each(examples)("$when: $text", async (example) => {
      const rules = await FOUND[needs](example);
      if (example.when === "before") expect(new Set(rules)).toEqual(new Set([name]));
      // a whole file of one key lacks the others
      else if (example.language === "markdown") expect(rules).not.toContain(name);
      else expect(rules).toEqual([]);
    });
  },
);

it("docs/troubleshooting.md names rules that exist", () => {
  const named = Array.from(
    readFileSync("docs/troubleshooting.md", "utf8").matchAll(/`\[([a-z-]+)\]`/g),
    ([, rule]) => rule,
  );
  expect(named.length).toBeGreaterThan(3);
  expect(documentedRules.map(({ rule }) => rule.name)).toEqual(expect.arrayContaining(named));
});

it("the settings of docs/props.md are sound", async () => {
  const [, text = ""] =
    /^## Settings\n.*?```ts\n(.*?)```/ms.exec(readFileSync("docs/props.md", "utf8")) ?? [];
  for (const key of ["pages:", "files:", "rules:", "levels:", "domains:", "people:"])
    expect(text).toContain(key);
  const page = PAGE.replace("Un contrat.", '"[ici](/contrat)"');
  shop = createWorkshop({
    ...{ "page.md": page, "dsfr-blocks.config.ts": text, "content/people/camille.md": PROFILE },
    ...{ "content/partenaires/a.md": "", "content/blog/a.md": "" },
    "src/PartnersPage.ts": 'export { TextPage as PartnersPage } from "dsfr-blocks";',
  });
  const { code, out, err } = await shop.run("check page.md");
  expect([code, err, rulesIn(out)]).toEqual([1, "", ["vague-link"]]);
});

/** The rules that speak of an example, by what they need. */
const FOUND = {
  page: ({ language, text }: ShownExample) =>
    Promise.resolve(
      checkPage(language === "markdown" ? text : replaceSoundKeys(text), every, OPTIONS).issues.map(
        ({ rule }) => rule,
      ),
    ),
  folder: async ({ text }: ShownExample) => {
    shop = createWorkshop({ "page.md": replaceKeys(PAGE, text), ...FOLDER });
    return rulesIn((await shop.run("check . --now 2026-04-01")).out);
  },
  render: async ({ text }: ShownExample) => {
    const profile = `---\ntitle: Camille Exemple\n${text}\n---\n`;
    shop = createWorkshop({ "page.md": PAGE, "people/camille.md": profile, "people/camille.jpg": "" });
    return rulesIn((await shop.run("render page.md --people people")).err);
  },
};

const PROFILE = "---\ntitle: Camille Exemple\n---\n";

/** The other pages that the examples of a folder's rules speak of. */
const APPLY = (title: string, more = "") => `---
layout: apply
title: ${title}
${more}callout: { title: Candidater, desc: Écrivez., apply: { title: Écrire, url: https://exemple.fr/dossier } }
how: { title: Étapes, desc: "Dépôt : du 3 au 26 avril 2026" }
---
`;
const ENGLISH = (title: string, url: string, more = "") =>
  `---\nlayout: page\nlang: en\ntitle: ${title}\nurl: ${url}\n${more}---\nHere it is.\n`;
const FOLDER = {
  "questions.md": APPLY("Foire aux questions"),
  "candidats.md": APPLY("Candidater", "url: /participer/candidats\n"),
  "participer/questions.md": "---\ntitle: Les questions\n---\nLes voici.\n",
  "dsfr-blocks.config.mjs": `import * as library from "dsfr-blocks";
const { ApplyPage, CandidatesPage, TextPage } = library;
export default { domains: ["exemple.gouv.fr"], pages: [ApplyPage, CandidatesPage, { page: TextPage, files: "participer/*.md" }] };`,
  "charte.md": "---\ntitle: La charte\n---\nLa voici.\n",
  "participer/postuler.md": APPLY("Postuler"),
  "en/apply.md": ENGLISH("Apply", "/en/apply/", "translations: { fr: / }\n"),
  "en/legal.md": ENGLISH("Legal notice", "/en/legal/"),
};

function rulesIn(report: string): string[] {
  return Array.from(report.matchAll(/\[([a-z\d-]+)\]$/gm), ([, rule = ""]) => rule);
}
