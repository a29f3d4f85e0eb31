import { posix } from "node:path";

/** Where the starter's page is, and what the site is written in. */
export interface Start {
  /** The page's file, from the site's folder: `content/devenir.md`. */
  readonly page: string;
  /** The page's name in an address, and the name of its component. */
  readonly name: string;
  readonly title: string;
  readonly component: string;
  readonly isTyped: boolean;
  /** Whether the site has that folder or file. */
  readonly has: (path: string) => boolean;
  /** Whether the site asks for that package. */
  readonly asksFor: (name: string) => boolean;
}

/** What a site is built with, as far as its first page asks. */
export interface Host {
  /** The package that tells it; undefined for a site without one. */
  readonly package?: string;
  /** The packages that its page needs. */
  readonly needs: readonly string[];
  readonly settings?: HostSettings;
  /** The files that show the page, by their paths; the first one is where it shows. */
  readonly files: (start: Start) => Readonly<Record<string, string>>;
  /** What has to be around the page besides, where the site has none yet; undefined for a host that asks for nothing else. */
  readonly document?: (start: Start) => Readonly<Record<string, string>>;
  /** The command that shows the page, once all of that is there, and its address. */
  readonly shows?: (start: Start) => { readonly command: string; readonly address: string };
}

/** The host's own settings file, and this library's part in it. */
export interface HostSettings {
  /** Its name without an extension, and the extension that a new one has. */
  readonly name: string;
  readonly extension: string;
  /** A whole file, where there is none. */
  readonly text: string;
  /** What a person adds to theirs: an import, and where it is used. */
  readonly imports: string;
  readonly use: string;
  /** In a text of the usual form, what is there once, and what it becomes. */
  readonly place: RegExp;
  readonly placed: string;
  /** What a text of another form has. */
  readonly unless?: RegExp;
}

const REACT = ["react", "react-dom"];
const VITE_IMPORT = 'import { dsfrBlocks } from "dsfr-blocks/vite";';
/** Made with Vite, they write the document themselves. */
const VITE_FRAMEWORKS = ["@react-router/dev", "@tanstack/react-start"];
const NEXT_IMPORT = 'import { withDsfrBlocks } from "dsfr-blocks/next";';

/** In the order in which they are looked for: Astro's sites may have Vite too. */
export const HOSTS = {
  next: {
    package: "next",
    needs: REACT,
    settings: {
      name: "next.config",
      extension: "ts",
      text: `${NEXT_IMPORT}\n\nexport default withDsfrBlocks();\n`,
      imports: NEXT_IMPORT,
      use: "export default withDsfrBlocks(nextConfig);",
      place: /^export default (\w+);?$/gm,
      placed: "export default withDsfrBlocks($1);",
    },
    files: (start) => {
      const { page, name, component } = start;
      const shown = `${appOf(start)}/${name}/page.${jsxIn(start)}`;
      return {
        [shown]: `import { metadataOf, Page } from "dsfr-blocks/compiled";
import "dsfr-blocks/styles.css";
import page from "${from(shown, page)}";

export const metadata = metadataOf(page);

export default function ${component}() {
  return <Page {...page} />;
}
`,
      };
    },
    document: (start) => {
      const layout = `${appOf(start)}/layout`;
      const isThere = ["tsx", "jsx", "ts", "js"].some((each) => start.has(`${layout}.${each}`));
      return isThere ? {} : { [`${layout}.${jsxIn(start)}`]: nextLayout(start) };
    },
    shows: ({ name }) => ({ command: "npx next dev", address: `/${name}` }),
  },
  astro: {
    package: "astro",
    needs: [...REACT, "@astrojs/react"],
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
      imports: VITE_IMPORT,
      use: "  vite: { plugins: [dsfrBlocks()] },",
      place: /\bdefineConfig\(\{/gm,
      placed: "defineConfig({\n  vite: { plugins: [dsfrBlocks()] },",
      unless: /\bvite\s*:/,
    },
    files: ({ page, name }) => ({
      [`src/pages/${name}.astro`]: `---
import { getEntry } from "astro:content";
import { metaTagsOf, Page } from "dsfr-blocks/compiled";
import "virtual:dsfr-blocks/styles.css";

const { data: page } = (await getEntry("pages", "${name}"))!;
const [{ title }, ...tags] = metaTagsOf(page);
---

<!doctype html>
<html lang="fr" data-fr-scheme="system">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    {tags.map((tag) => <meta {...tag} />)}
  </head>
  <body>
    <Page {...page} />
  </body>
</html>
`,
      "src/content.config.ts": `import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { dsfrPages } from "dsfr-blocks/astro";
import type { CompiledPage } from "dsfr-blocks/compiled";

export const collections = {
  pages: defineCollection({ loader: dsfrPages("${posix.dirname(page)}"), schema: z.custom<CompiledPage>() }),
};
`,
    }),
    shows: ({ name }) => ({ command: "npx astro dev", address: `/${name}` }),
  },
  vite: {
    package: "vite",
    needs: [...REACT, "@vitejs/plugin-react"],
    settings: {
      name: "vite.config",
      extension: "ts",
      text: `import react from "@vitejs/plugin-react";
${VITE_IMPORT}
import { defineConfig } from "vite";

export default defineConfig({ plugins: [react(), dsfrBlocks()] });
`,
      imports: VITE_IMPORT,
      use: "  plugins: [dsfrBlocks(), react()],",
      place: /\bplugins\s*:\s*\[(\s*)(?!\s|\])/gm,
      placed: "plugins: [$1dsfrBlocks(), ",
    },
    files: (start) => {
      const { page, component } = start;
      const shown = `${sourcesOf(start)}/${component}.${jsxIn(start)}`;
      const file = `import { Page } from "dsfr-blocks/compiled";
import "virtual:dsfr-blocks/styles.css";
import page from "${from(shown, page)}";

export const ${component} = () => <Page {...page} />;
`;
      return { [shown]: file };
    },
    document: (start) =>
      start.has("index.html") || VITE_FRAMEWORKS.some(start.asksFor) ? {} : viteDocument(start),
    shows: () => ({ command: "npx vite", address: "/" }),
  },
  none: { needs: REACT, files: () => ({}) },
} satisfies Readonly<Record<string, Host>>;

/** Where a site of Next has its pages. */
const appOf = ({ has }: Start) => (has("src/app") || (has("src") && !has("app")) ? "src/app" : "app");

/** A site without types has its JSX in files of JavaScript. */
const jsxIn = ({ isTyped }: Start) => (isTyped ? "tsx" : "jsx");

/** Where a site of Vite has its code. */
const sourcesOf = ({ has }: Start) => (has("app") && !has("src") ? "app" : "src");

function nextLayout({ isTyped }: Start): string {
  const [types, props] = isTyped
    ? ['import type { ReactNode } from "react";\n\n', "{ children }: { children: ReactNode }"]
    : ["", "{ children }"];
  return `${types}export default function Layout(${props}) {
  return (
    <html lang="fr" data-fr-scheme="system">
      <body>{children}</body>
    </html>
  );
}
`;
}

function viteDocument(start: Start): Readonly<Record<string, string>> {
  const { component, title, isTyped } = start;
  const [folder, extension] = [sourcesOf(start), jsxIn(start)];
  return {
    "index.html": `<!doctype html>
<html lang="fr" data-fr-scheme="system">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/${folder}/main.${extension}"></script>
  </body>
</html>
`,
    [`${folder}/main.${extension}`]: `import { createRoot } from "react-dom/client";
import { ${component} } from "./${component}";

createRoot(document.getElementById("root")${isTyped ? "!" : ""}).render(<${component} />);
`,
  };
}

export type HostName = keyof typeof HOSTS;

function from(file: string, page: string): string {
  return posix.relative(posix.dirname(file), page);
}

/** A host's settings with our part; undefined for a text that has not the usual form. */
export function configured(
  text: string,
  { imports, place, placed, unless }: HostSettings,
): string | undefined {
  // none in a module of Node's former kind
  const lastImport = [...text.matchAll(/^(?:import\b.*|\}) from .+$/gm)].at(-1);
  if (!lastImport || unless?.test(text) || text.match(place)?.length !== 1) return undefined;
  const end = lastImport.index + lastImport[0].length;
  return `${text.slice(0, end)}\n${imports}${text.slice(end)}`.replace(place, placed);
}
