import type { Edit, Framework, Start } from "./framework";
import {
  createDocumentEdit,
  getFrameFiles,
  getImportPath,
  getJsxExtension,
  REACT,
  REACT_TYPES,
  RETURN_NOT_FOUND,
} from "./parts";

const IMPORT = 'import { withDsfrBlocks } from "dsfr-blocks/next";';

const TSCONFIG = `{
  "compilerOptions": {
    "target": "ES2022",
    "lib": ["dom", "dom.iterable", "esnext"],
    "allowJs": true,
    "skipLibCheck": true,
    "strict": true,
    "noEmit": true,
    "esModuleInterop": true,
    "module": "esnext",
    "moduleResolution": "bundler",
    "resolveJsonModule": true,
    "isolatedModules": true,
    "jsx": "react-jsx",
    "incremental": true,
    "plugins": [{ "name": "next" }]
  },
  "include": ["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts", ".next/dev/types/**/*.ts"],
  "exclude": ["node_modules"]
}
`;

export const next: Framework = {
  package: "next",
  isStatic: isExported,
  needs: () => REACT,
  builds: { next: "^16.0.0", "@types/node": "^20.19.0", ...REACT_TYPES },
  scripts: { dev: "next dev", build: "next build", start: "next start" },
  generatedPaths: [".next", "out", "next-env.d.ts", "*.tsbuildinfo"],
  settings: {
    name: "next.config",
    extension: "ts",
    text: `${IMPORT}\n\nexport default withDsfrBlocks();\n`,
    imports: IMPORT,
    usage: "export default withDsfrBlocks(nextConfig);",
    pattern: /^export default (\w+);?$/gm,
    replacement: "export default withDsfrBlocks($1);",
  },
  site: {
    isEmpty: (start) => findLayoutFile(start) === undefined && !start.has("pages") && !start.has("src/pages"),
    files: (start) => {
      const app = getAppFolder(start);
      const pageFiles = start.pages.map(({ file, component, url }): [string, string] => {
        const path = `${app}${url}page.tsx`;
        return [
          path,
          `import type { Metadata } from "next";
${hasCache(start) ? `${CACHE_IMPORT}\n` : ""}import { metadataOf } from "dsfr-blocks/compiled";
import page from "${getImportPath(path, file)}";
import { Site } from "${getImportPath(path, `${app}/Site`)}";
import { titleOf } from "${getImportPath(path, `${app}/titleOf`)}";

export const metadata: Metadata = { ...metadataOf(page), title: titleOf(page) };
${createComponent(start, component, `<Site path="${url}" page={page} now={new Date()} />`)}`,
        ];
      });
      return {
        [`${app}/layout.tsx`]: siteLayout(getImportPath(`${app}/layout.tsx`, "public/img/phare-icone.svg")),
        ...Object.fromEntries(pageFiles),
        [`${app}/not-found.tsx`]: createNotFoundPage(
          getImportPath(`${app}/not-found.tsx`, start.pages[0].file),
        ),
        ...getFrameFiles(app, start),
        ...(start.isTyped ? {} : { "tsconfig.json": TSCONFIG }),
      };
    },
    template: Object.fromEntries(
      ["app", "src/app"].flatMap((app) => [
        [`${app}/page.tsx`, /src="\/next\.svg"/],
        [`${app}/layout.tsx`, /title: "Create Next App"/],
      ]),
    ),
    unused: [
      ...["app", "src/app"].flatMap((app) => [
        `${app}/globals.css`,
        `${app}/page.module.css`,
        `${app}/favicon.ico`,
      ]),
      ...["file", "globe", "next", "vercel", "window"].map((name) => `public/${name}.svg`),
    ],
    settings: `${IMPORT}\n\nexport default withDsfrBlocks({ trailingSlash: true });\n`,
    url: "/",
  },
  files: (start) => {
    const pagesFolder = getPagesFolder(start);
    if (pagesFolder !== undefined) return getRouterFiles(pagesFolder, start);
    const app = getAppFolder(start);
    return Object.fromEntries(
      start.pages.map(({ file, name, component }) => {
        const pageFile = `${app}/${name}/page.${getJsxExtension(start)}`;
        return [
          pageFile,
          `${hasCache(start) ? `${CACHE_IMPORT}\n` : ""}import { metadataOf, Page } from "dsfr-blocks/compiled";
import "dsfr-blocks/styles.css";
import page from "${getImportPath(pageFile, file)}";

export const metadata = metadataOf(page);
${createComponent(start, component, "<Page {...page} now={new Date()} />")}`,
        ];
      }),
    );
  },
  edits: (start) => {
    const isWholeSite = start.has(`${getAppFolder(start)}/Site.tsx`);
    const pagesFolder = getPagesFolder(start);
    const document = pagesFolder ? findFile(start, `${pagesFolder}/_document`) : findLayoutFile(start);
    const settings = findSettingsFile(start);
    return [
      ...(document === undefined ? [] : [createDocumentEdit(document)]),
      // the links of the pages end with a slash: Next would redirect each of them, and a static server needs `devenir/index.html`
      ...(settings !== undefined && (isWholeSite || isExported(start)) ? [createSlashEdit(settings)] : []),
    ];
  },
  getPreview: ({ pages }) => ({ command: "npx next dev", url: `/${pages[0].name}` }),
};

const CACHE_IMPORT = 'import { cacheLife } from "next/cache";';

const findSettingsFile = ({ has }: Start) =>
  ["ts", "mts", "js", "mjs"].map((extension) => `next.config.${extension}`).find(has);

const readSettings = (start: Start) => start.read(findSettingsFile(start) ?? "");

/** Whether the site enables Next's `cacheComponents`. Each cached component then sets how long Next caches it. */
const hasCache = (start: Start) => /\bcacheComponents:\s*true/.test(readSettings(start));

const EXPORT = /\boutput:\s*(["'`])export\1,?/;

/** Whether Next writes the site as static files, which no server renders again. */
function isExported(start: Start): boolean {
  return EXPORT.test(readSettings(start));
}

const CONFIG = /\bnextConfig\b[^={]*= \{/;

function createSlashEdit(path: string): Edit {
  return {
    path,
    apply: (text) => {
      if (text.includes("trailingSlash")) return text;
      if (EXPORT.test(text))
        return text.replace(EXPORT, (output) => `${output.replace(/,?$/, ",")} trailingSlash: true,`);
      return CONFIG.test(text) ? text.replace(CONFIG, "$&\n  trailingSlash: true,") : undefined;
    },
    lines: "  trailingSlash: true,",
  };
}

const BUILD_DAY = "// the day of the build: publish the site each day, so that a call opens and closes";

/**
 * Returns the code of a page's component. Next renders the page again each hour, since the page depends on the day. Static
 * files keep the day of the build.
 */
function createComponent(start: Start, name: string, element: string): string {
  if (isExported(start))
    return `
${BUILD_DAY}
export default function ${name}() {
  return ${element};
}
`;
  const [setting, keyword, lines] = hasCache(start)
    ? [
        "",
        "async function",
        '  "use cache";\n  // a call opens and closes: render the page again each hour\n  cacheLife("hours");\n',
      ]
    : [
        "\n// a call opens and closes: render the page again each hour\nexport const revalidate = 3600;\n",
        "function",
        "",
      ];
  return `${setting}
export default ${keyword} ${name}() {
${lines}  return ${element};
}
`;
}

/** Returns the folder of a Next site's pages. */
const getAppFolder = ({ has }: Start) => (has("src/app") || (has("src") && !has("app")) ? "src/app" : "app");

/** Returns the path of the layout file, which renders the site's document, or undefined if the site has no layout file. */
const findLayoutFile = (start: Start) => findFile(start, `${getAppFolder(start)}/layout`);

const findFile = ({ has }: Start, path: string) =>
  ["tsx", "jsx", "ts", "js"].map((extension) => `${path}.${extension}`).find(has);

/** Returns the folder of the pages of a site that has only the Pages Router, or undefined for a site with the App Router. */
const getPagesFolder = (start: Start) =>
  start.has("app") || start.has("src/app") ? undefined : ["pages", "src/pages"].find(start.has);

/** Returns the files of the pages in the Pages Router, by path. */
const getRouterFiles = (folder: string, start: Start) =>
  Object.fromEntries(
    start.pages.map(({ file, name, component }) => {
      const pageFile = `${folder}/${name}.${getJsxExtension(start)}`;
      return [
        pageFile,
        `import Head from "next/head";
import { linkTagsOf, metaTagsOf, Page } from "dsfr-blocks/compiled";
import "dsfr-blocks/styles.css";
import page from "${getImportPath(pageFile, file)}";

const [{ title }, ...tags] = metaTagsOf(page);

${
  isExported(start)
    ? `${BUILD_DAY}
export const getStaticProps = () => ({ props: { now: new Date().toISOString() } });`
    : `// a call opens and closes: render the page again each hour
export const getStaticProps = () => ({ props: { now: new Date().toISOString() }, revalidate: 3600 });`
}

export default function ${component}({ now }${start.isTyped ? ": { now: string }" : ""}) {
  return (
    <>
      <Head>
        <title>{title}</title>
        {tags.map((tag) => (
          <meta key={Object.values(tag)[0]} {...tag} />
        ))}
        {linkTagsOf(page).map((tag) => (
          <link key={tag.hrefLang} {...tag} />
        ))}
      </Head>
      <Page {...page} now={now} />
    </>
  );
}
`,
      ];
    }),
  );

/** Returns the code of the page for unknown URLs. The home page has the path under which the site is published. */
const createNotFoundPage = (home: string) => `import type { Metadata } from "next";
import home from "${home}";
import { Frame } from "./Site";
import { titleOf } from "./titleOf";

export const metadata: Metadata = { title: titleOf({ title: "Page introuvable" }) };

export default function NotFound() {
  const { base = "" } = home;
${RETURN_NOT_FOUND}
}
`;

const siteLayout = (icon: string) => `import type { Metadata } from "next";
import type { ReactNode } from "react";
import icon from "${icon}";
import "dsfr-blocks/styles.css";
import "./site.css";

export const metadata: Metadata = {
  title: "Relais numérique",
  icons: icon.src,
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" data-fr-scheme="system">
      <body>{children}</body>
    </html>
  );
}
`;
