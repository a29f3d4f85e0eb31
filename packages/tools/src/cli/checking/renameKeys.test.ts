import { afterEach, expect, it } from "vitest";
import { createWorkshop, type Workshop } from "../../../../../tests/support/workshop";

const CONFIG = `import { defineConfig, definePage } from "dsfr-blocks";
import { email, list, object, optional, plain, renamed } from "dsfr-blocks/schema";

const link = object({ href: renamed("url", renamed("adresse", plain("L’adresse."))) }, "Un lien.");
export default defineConfig({
  pages: [
    definePage({
      name: "ProductPage",
      layout: "product",
      description: "Un produit.",
      fields: {
        title: plain("Le nom."),
        contact: renamed("contact_email", optional(email("L’adresse."))),
        "autre nom": renamed("nom", optional(plain("Un nom."))),
        links: optional(list(link, "Des liens.")),
      },
      blocks: {},
    }),
  ],
});
`;

let shop: Workshop;
afterEach(() => shop.remove());

const page = (keys: string) => `---\nlayout: product\ntitle: Un produit\n${keys}---\n`;

it("--fix writes the present names of keys, in all styles of YAML, and nothing else", async () => {
  const written = page(
    `# contact_email: hier\n"contact_email": a@exemple.gouv.fr  # url: non\nnom: url\nlinks:\n  - { url: /a }\n  - adresse: /b\n  - 'url': /c\n  - &lien\n    url: /d\n  - *lien\n`,
  );
  shop = createWorkshop({ "dsfr-blocks.config.ts": CONFIG, "page.md": written });
  const before = await shop.run("check page.md");
  expect(before.out.match(/\[renamed-key\]/g)).toHaveLength(7);
  expect(before.out).toContain(
    "page.md:5:1  avertissement  La clé « contact_email » s’appelle maintenant « contact ». Écrivez le nouveau nom ; `--fix` le fait pour vous.  [renamed-key]",
  );
  expect((await shop.run("check page.md --lang en")).out).toContain(
    "The key “nom” is now called “autre nom”. Write the new name; `--fix` does it for you.",
  );
  const { code, out } = await shop.run("check page.md --fix");
  expect([code, out.includes("renamed-key")]).toEqual([0, false]);
  expect(shop.read("page.md")).toBe(
    page(
      `# contact_email: hier\ncontact: a@exemple.gouv.fr  # url: non\n"autre nom": url\nlinks:\n  - { href: /a }\n  - href: /b\n  - href: /c\n  - &lien\n    href: /d\n  - *lien\n`,
    ),
  );
});

it("two names of one key are an error, which --fix leaves", async () => {
  const written = page("contact: a@exemple.gouv.fr\ncontact_email: b@exemple.gouv.fr\n");
  shop = createWorkshop({ "dsfr-blocks.config.ts": CONFIG, "page.md": written });
  const { code, out } = await shop.run("check page.md --fix");
  expect(code).toBe(1);
  expect(out).toContain(
    "page.md:5:1  erreur  La clé « contact » est écrite deux fois, dont une sous son ancien nom, « contact_email ». Gardez-en une seule.  [duplicate-key]",
  );
  expect(shop.read("page.md")).toBe(written);
});
