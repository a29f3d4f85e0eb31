import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Files, createWorkshop } from "./workshop";

/** A site with a block and a page of its own, beside ours, as the documentation has it. */
export const SITE: Files = {
  "blocks/KeyFigures.tsx": `import { defineBlock, Inline, RichText, Section } from "dsfr-blocks";
import { inline, list, markdown, object } from "dsfr-blocks/schema";

export const KeyFigures = defineBlock({
  name: "KeyFigures",
  schema: object({
    title: inline("Le titre de la partie.", { label: "Titre" }),
    figures: list(object({ number: inline("Le chiffre."), text: markdown("Ce qu’il compte.") }, "Un chiffre."), "Les chiffres."),
  }, "Des chiffres clés."),
  render: ({ title, figures }, block) => (
    <Section block={block} title={title} className="key-figures">
      <dl>{figures.map(({ number, text }, index) => (
        <div key={index}><dt><Inline block={block} content={number} /></dt><dd><RichText block={block} content={text} /></dd></div>
      ))}</dl>
    </Section>
  ),
  check: (content, report) => {
    content.figures.forEach(({ number }, index) => {
      if (!/\\d/.test(number)) report(["figures", index, "number"], { rule: "no-digit", severity: "warning", message: "Écrivez un nombre." });
    });
  },
});
`,
  "pages.tsx": `import { definePage, Inline, NumberedSteps, QuestionHero } from "dsfr-blocks";
import { filled, inline, optional } from "dsfr-blocks/schema";
import { KeyFigures } from "./blocks/KeyFigures";

export const AdministrationsPage = definePage({
  name: "AdministrationsPage",
  layout: "administrations",
  description: "La page des administrations.",
  fields: { title: filled(inline("Le titre de la page.")) },
  blocks: { head: QuestionHero, figures: KeyFigures, how: optional(NumberedSteps) },
  body: false,
  render: ({ title, blocks }, page) => (
    <main id="contenu"><h1><Inline block={page} content={title} /></h1>{blocks.head()}{blocks.figures()}{blocks.how()}</main>
  ),
});
`,
  "dsfr-blocks.config.ts": `import { CandidatesPage, defineConfig } from "dsfr-blocks";
import { AdministrationsPage } from "./pages";

export default defineConfig({ pages: [CandidatesPage, AdministrationsPage] });
`,
  "content/administrations.md": `---
layout: administrations
title: Les administrations
head:
  questions:
    - question: Vous aimez les essais.
  sub: Rejoignez-nous.
figures:
  title: Nos chiffres
  figures:
    - number: 20 projets
      text: Menés en **dix** mois.
---
`,
};

export const ADMINISTRATIONS = SITE["content/administrations.md"] as string;

/** A folder with such a site, and React installed beside it. */
export function createSiteWorkshop(files: Files = {}, site: Files = SITE) {
  const shop = createWorkshop({ ...site, ...files });
  symlinkSync(resolve("node_modules"), join(shop.folder, "node_modules"));
  return shop;
}
