import { posix } from "node:path";
import type { Framework, Start } from "./framework";
import { createCompilerEdit, getFrameFiles, HTML, REACT, TYPES, VITE_IMPORT } from "./parts";

/** Version range of Astro in a new site. The newest version needs Node 22. */
const NEW_ASTRO = Number.parseInt(process.versions.node, 10) >= 22 ? "^7.0.0" : "^5.18.0";

/** Major version of the React integration, by major version of Astro, where the two versions differ. */
const REACT_INTEGRATION_MAJORS: Readonly<Record<string, string>> = { "5": "4", "6": "5" };

const COMPILER = { jsx: "react-jsx", jsxImportSource: "react" };

export const astro: Framework = {
  package: "astro",
  isStatic: () => true,
  // each major version of Astro needs its own major version of the React integration
  needs: ({ getVersionRange }) => {
    const major = /\d+/.exec(getVersionRange("astro") ?? NEW_ASTRO)?.[0] ?? "";
    return { ...REACT, "@astrojs/react": `^${REACT_INTEGRATION_MAJORS[major] ?? major}.0.0` };
  },
  builds: {
    astro: NEW_ASTRO,
    "@astrojs/check": "^0.9.0",
    "@types/react": "^19.0.0",
    "@types/react-dom": "^19.0.0",
    typescript: "^5.9.3",
  },
  scripts: { dev: "astro dev", build: "astro check && astro build", preview: "astro preview" },
  generatedPaths: ["dist", ".astro"],
  settings: {
    name: "astro.config",
    extension: "mjs",
    text: `import react from "@astrojs/react";
import { defineConfig } from "astro/config";
${VITE_IMPORT}

export default defineConfig({
  integrations: [react()],
  vite: { plugins: [dsfrBlocks()] },
});
`,
    imports: `import react from "@astrojs/react";\n${VITE_IMPORT}`,
    usage: "  integrations: [react()],\n  vite: { plugins: [dsfrBlocks()] },",
    pattern: /\bdefineConfig\(\{/gm,
    replacement: "defineConfig({\n  integrations: [react()],\n  vite: { plugins: [dsfrBlocks()] },\n",
    unsupported: /\b(?:vite|integrations)\s*:/,
  },
  site: {
    isEmpty: ({ has }) => !has("src/pages"),
    files: (start) => ({
      "src/layouts/Document.astro": DOCUMENT,
      "src/pages/index.astro": `---
import { getEntry } from "astro:content";
import Document from "../layouts/Document.astro";

const { data: page } = (await getEntry("pages", "${start.pages[0].name}"))!;
---

<Document path="/" page={page} />
`,
      "src/pages/[page].astro": `---
import { getCollection } from "astro:content";
import Document from "../layouts/Document.astro";

export const getStaticPaths = async () =>
  (await getCollection("pages", ({ id }) => id !== "${start.pages[0].name}")).map(({ id, data }) => ({
    params: { page: id },
    props: { page: data },
  }));

const { page } = Astro.props;
---

<Document path={\`/\${Astro.params.page}/\`} page={page} />
`,
      "src/content.config.ts": formatContentConfig(start),
      ...getFrameFiles("src", start),
      ...(start.isTyped ? {} : { "tsconfig.json": TSCONFIG }),
    }),
    template: { "src/pages/index.astro": /<h1>Astro<\/h1>|from ['"]\.\.\/components\/Welcome\.astro['"]/ },
    unused: [
      ...["src/components/Welcome.astro", "src/layouts/Layout.astro", "src/assets"],
      ...["public/favicon.svg", "public/favicon.ico"],
    ],
    url: "/",
  },
  files: (start) => ({
    ...Object.fromEntries(start.pages.map(({ name }) => [`src/pages/${name}.astro`, createPage(name)])),
    "src/content.config.ts": formatContentConfig(start),
  }),
  edits: ({ isTyped }) => (isTyped ? [createCompilerEdit("tsconfig.json", COMPILER)] : []),
  getPreview: ({ pages }) => ({ command: "npx astro dev", url: `/${pages[0].name}` }),
};

const TSCONFIG = `${JSON.stringify(
  {
    extends: "astro/tsconfigs/strict",
    include: [".astro/types.d.ts", "**/*"],
    exclude: ["dist"],
    compilerOptions: { ...COMPILER, types: [TYPES] },
  },
  null,
  2,
)}\n`;

const formatContentConfig = ({ pages }: Start) => `import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { dsfrPages } from "dsfr-blocks/astro";
import type { CompiledPage } from "dsfr-blocks/compiled";

export const collections = {
  pages: defineCollection({ loader: dsfrPages("${posix.dirname(pages[0].file)}"), schema: z.custom<CompiledPage>() }),
};
`;

const ICON = '\n    <link rel="icon" href={`${page.base ?? ""}/img/phare-icone.svg`} type="image/svg+xml" />';

/** Returns a document as Astro code, from the expression of its title, additional lines of its head, and its body. */
const createDocument = (title: string, more: string, body: string) => `<!doctype html>
${HTML}
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{${title}}</title>
    {tags.map((tag) => <meta {...tag} />)}
    {linkTagsOf(page).map((tag) => <link {...tag} />)}${more}
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** Lines of a page's code that define the present day. */
const NOW = `// the day of the build: publish the site each day, so that a call opens and closes
const now = new Date();`;

const DOCUMENT = `---
import { type CompiledPage, linkTagsOf, metaTagsOf } from "dsfr-blocks/compiled";
import "dsfr-blocks/styles.css";
import { Site } from "../Site";
import { titleOf } from "../titleOf";
import "../site.css";

interface Props {
  path: string;
  page: CompiledPage;
}

const { path, page } = Astro.props;
const [, ...tags] = metaTagsOf(page);
${NOW}
---

${createDocument("titleOf(page)", ICON, "<Site path={path} page={page} now={now} />")}`;

const createPage = (name: string) => `---
import { getEntry } from "astro:content";
import { linkTagsOf, metaTagsOf, Page } from "dsfr-blocks/compiled";
import "dsfr-blocks/styles.css";

const { data: page } = (await getEntry("pages", "${name}"))!;
const [{ title }, ...tags] = metaTagsOf(page);
${NOW}
---

${createDocument("title", "", "<Page {...page} now={now} />")}`;
