import type { Framework, Start } from "./framework";
import {
  createDocumentEdit,
  getFrameFiles,
  getImportPath,
  HTML,
  getJsxExtension,
  formatPagesModule,
  REACT,
  REACT_TYPES,
  RETURN_NOT_FOUND,
  TYPES,
  createTypesEdit,
  VITE_IMPORT,
  VITE_PLUGINS,
} from "./parts";

/** Packages of frameworks that are built on Vite and write the document themselves. */
const FRAMEWORKS = ["@tanstack/react-start"];

const TSCONFIG = `{
  "compilerOptions": {
    "target": "ES2022",
    "lib": ["ES2022", "DOM", "DOM.Iterable"],
    "module": "ESNext",
    "moduleResolution": "bundler",
    "jsx": "react-jsx",
    "types": ["vite/client", "${TYPES}"],
    "strict": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["src", "vite.config.ts", "dsfr-blocks.config.ts"]
}
`;

const MAIN = `import { createRoot } from "react-dom/client";
import App from "./App";

createRoot(document.getElementById("root")!).render(<App />);
`;

export const vite: Framework = {
  package: "vite",
  needs: () => ({ ...REACT, "@vitejs/plugin-react": "^6.0.0" }),
  builds: { vite: "^8.0.0", ...REACT_TYPES },
  scripts: { dev: "vite", build: "tsc && vite build", preview: "vite preview" },
  generatedPaths: ["dist"],
  settings: {
    name: "vite.config",
    extension: "ts",
    text: `import react from "@vitejs/plugin-react";
${VITE_IMPORT}
import { defineConfig } from "vite";

export default defineConfig({ plugins: [react(), dsfrBlocks()] });
`,
    ...VITE_PLUGINS,
  },
  site: {
    isEmpty: ({ has, getVersionRange }) =>
      !has("index.html") && !has("src/App.tsx") && !FRAMEWORKS.some((name) => getVersionRange(name)),
    files: (start) => ({
      "index.html": createDocument(start),
      "src/main.tsx": MAIN,
      "src/App.tsx": APP,
      "src/pages.ts": formatPagesModule(start),
      ...getFrameFiles("src", start),
      ...(start.isTyped ? {} : { "tsconfig.json": TSCONFIG }),
    }),
    template: {
      "src/App.tsx": /from ['"]\.\/assets\/(?:react|vite)\.svg['"]/,
      "src/main.tsx": /^import \{ StrictMode \}[^]*<StrictMode>\s*<App \/>\s*<\/StrictMode>,?\s*\);?\s*$/,
      "index.html":
        /<html lang="en">[^]*<div id="root"><\/div>\s*<script type="module" src="\/src\/main\.tsx">/,
    },
    unused: ["src/App.css", "src/index.css", "src/assets", "public/favicon.svg", "public/icons.svg"],
    url: "/",
  },
  files: (start) => {
    const [{ file: page, component }] = start.pages;
    const componentFile = `${getSourceFolder(start)}/${component}.${getJsxExtension(start)}`;
    return {
      [componentFile]: `import { useEffect } from "react";
import { Page } from "dsfr-blocks/compiled";
import "dsfr-blocks/styles.css";
import page from "${getImportPath(componentFile, page)}";

// the visitor's day, since the browser renders the page
const now = new Date();

export function ${component}() {
  useEffect(() => {
    document.title = page.title;
  }, []);
  return <Page {...page} now={now} />;
}
`,
    };
  },
  edits: ({ has, isTyped }) => [
    ...(isTyped ? [createTypesEdit(has("tsconfig.app.json") ? "tsconfig.app.json" : "tsconfig.json")] : []),
    ...(has("index.html") ? [createDocumentEdit("index.html")] : []),
  ],
  getPreview: () => ({ command: "npx vite", url: "/" }),
};

/** Returns the folder of the source code of a Vite site. */
const getSourceFolder = ({ has }: Start) => (has("app") && !has("src") ? "app" : "src");

function createDocument({ pages }: Start): string {
  return `<!doctype html>
${HTML}
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${pages[0].title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>
    <link rel="icon" href="/img/phare-icone.svg" type="image/svg+xml" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`;
}

const APP = `import "dsfr-blocks/styles.css";
import { pageAt } from "./pages";
import { Frame, Site } from "./Site";
import { titleOf } from "./titleOf";
import "./site.css";

const path = location.pathname.replace(import.meta.env.BASE_URL, "/").replace(/\\/?$/, "/");
const page = pageAt(path);
// the visitor's day, since the browser renders the page
const now = new Date();
document.title = titleOf(page ?? { title: "Page introuvable" });

export default function App() {
  if (page) return <Site path={path} page={page} now={now} />;
  const base = import.meta.env.BASE_URL.replace(/\\/$/, "");
${RETURN_NOT_FOUND}
}
`;
