import { Ajv2020 } from "ajv/dist/2020";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { CompiledBlock } from "../../src/entries/compiled";
import { toHtml } from "../../src/entries/html";
import { loadPage } from "@dsfr-blocks/tools/entries/node";
import loader from "@dsfr-blocks/tools/integrations/next/loader";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { prepareMarkdownPages } from "@dsfr-blocks/tools/cli/page/markdownPages";
import { readSettings } from "@dsfr-blocks/tools/site/settings";
import { DOORS } from "../support/doors";
import { loaderContext } from "../support/loaderContext";
import { createSiteWorkshop } from "../support/site";
import type { Workshop } from "../support/workshop";

const SETTINGS = `import { blocksOf, defineConfig, definePage, KeyFigures, NumberedSteps, Prose, QuestionHero, Quote } from "dsfr-blocks";
import { inline, optional } from "dsfr-blocks/schema";

export const QuestionPage = definePage({
  name: "QuestionPage",
  layout: "question",
  description: "Une question.",
  fields: { title: inline("La question.") },
  blocks: {
    head: optional(QuestionHero),
    sections: blocksOf({ citation: Quote, chiffres: KeyFigures, texte: Prose, etapes: NumberedSteps }, "Les parties de la page, dans l’ordre.", { key: "type" }),
  },
  render: ({ title, blocks }) => <main id="contenu"><h1>{title}</h1>{blocks.head()}{blocks.sections()}</main>,
});
export default defineConfig({ pages: [QuestionPage] });
`;

const PAGE = `---
layout: question
title: Le gardien du phare
sections:
  # dans l’ordre
  - type: texte
    title: Un texte
    text: Des mots.
  - type: citation
    quote: La mer.
  - type: etapes
    title: Les étapes
    desc: |
      Deux étapes.

      1. Écrire

         Un texte.

      2. Envoyer

         Puis rien.
  - type: texte
    title: Un autre
    text: Des  mots.
---
`;

let shop: Workshop;
beforeAll(() => {
  shop = createSiteWorkshop({
    "dsfr-blocks.config.tsx": SETTINGS,
    "dsfr-blocks.config.ts": 'export { default } from "./dsfr-blocks.config.tsx";\n',
    "sound/page.md": PAGE,
    "faulty/page.md": PAGE.replace("type: citation", "type: citatoin").replace(
      "    text: Des mots.\n",
      "    texte: Des mots.\n",
    ),
    "edited/page.md": PAGE,
  });
});
afterAll(() => shop.remove());

const FAULTS = [
  expect.stringMatching(/^faulty\/page\.md:8:5 {2}.*« texte ».*« text ».*\[unknown-key\]$/),
  expect.stringMatching(/^faulty\/page\.md:9:11 {2}.*Vouliez-vous écrire « citation ».*\[wrong-choice\]$/),
];

describe.each(Object.entries(DOORS))("a page with a list of blocks, by %s", (_name, ask) => {
  it("is made, and refused at the lines of its items", async () => {
    expect(await ask("sound", shop)).toBe("made");
    expect(await ask("faulty", shop)).toEqual(FAULTS);
  });
});

describe("its blocks", () => {
  it("are a list of the page that Node loads, which is shown in its order", () => {
    const page = loadPage("sound/page.md", { folder: shop.folder });
    const { sections } = page.blocks as Readonly<Record<string, readonly CompiledBlock[]>>;
    expect(sections?.map(({ block }) => block)).toEqual(["Prose", "Quote", "NumberedSteps", "Prose"]);
    const ids = [...toHtml(page).matchAll(/<section id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["texte", "citation", "etapes", "texte-2"]);
  });

  it("are an export of the module that Vite and Next make, and stand in it once", async () => {
    const code = loader.call(loaderContext(shop.folder, `${shop.folder}/sound/page.md`).context);
    const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      readonly default: { readonly blocks: Readonly<Record<string, unknown>>; readonly tree: object };
      readonly sections: readonly unknown[];
    };
    expect(module.sections).toHaveLength(4);
    expect(module.default.blocks["sections"]).toBe(module.sections);
    expect(code.match(/La mer/g)).toHaveLength(1);
    expect(module.default).toEqual(loadPage("sound/page.md", { folder: shop.folder }));
  });

  it("lead an audit to their lines, by their ids", () => {
    const io = {
      cwd: shop.folder,
      language: "fr",
      now: new Date("2026-04-14"),
      stdout: { write: () => true },
      stderr: { write: () => true },
      env: {},
    } as const;
    const file = readTextFile("sound/page.md", io);
    const { pages } = prepareMarkdownPages([file], readSettings(shop.folder), undefined, "2026-04-14", io);
    const [page] = pages;
    const places = [...(page?.blocks ?? [])].map(([id, path]) => [
      id,
      page?.readTexts().getPosition(path)?.line,
    ]);
    expect(places).toEqual([
      ["texte", 6],
      ["citation", 9],
      ["etapes", 11],
      ["texte-2", 23],
    ]);
  });

  it("are written otherwise in their place, and put right there", async () => {
    const { code, out } = await shop.run("check edited --rewrite steps --fix");
    expect([code, out]).toEqual([0, expect.stringContaining("1 partie réécrite")]);
    const steps = `    desc: |-
      Deux étapes.
    steps:
      - title: Écrire
        desc: Un texte.
      - title: Envoyer
        desc: Puis rien.
`;
    expect(shop.read("edited/page.md")).toBe(
      PAGE.replace(/ {4}desc: \|\n(?: {6}.*\n|\n)*/, steps).replace("Des  mots", "Des mots"),
    );
  });
});

describe("what its schema says", () => {
  it("is one of several forms, each with its word, to a strict validator", async () => {
    const schema = JSON.parse((await shop.run("schema QuestionPage")).out) as {
      readonly properties: { readonly sections: { readonly items: { readonly oneOf: readonly Form[] } } };
    };
    const { oneOf } = schema.properties.sections.items;
    expect(oneOf.map(({ properties }) => properties["type"]?.const)).toEqual([
      "citation",
      "chiffres",
      "texte",
      "etapes",
    ]);
    const accepts = new Ajv2020({ strict: true, strictRequired: true }).compile(schema);
    const content = parse(PAGE.slice(4, -4)) as { readonly sections: readonly object[] };
    expect([accepts(content), accepts.errors]).toEqual([true, null]);
    expect(accepts({ ...content, sections: [{ type: "citatoin", quote: "" }] })).toBe(false);
    expect(accepts({ ...content, sections: [{ quote: "" }] })).toBe(false);
    expect(accepts({ ...content, sections: [{ type: "texte", quote: "" }] })).toBe(false);
  });

  it("is the types of a list in a CMS", async () => {
    const { out } = await shop.run("schema QuestionPage --format decap");
    expect(out).toMatch(/typeKey: type\n/);
    expect(out).toMatch(/types:\n +- name: citation\n +label: Citation\n +widget: object\n/);
  });
});

interface Form {
  readonly properties: Readonly<Record<string, { readonly const?: string }>>;
}
