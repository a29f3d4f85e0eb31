import type { Framework, Start } from "./framework";
import {
  createDocumentEdit,
  getFrameFiles,
  getImportPath,
  HTML,
  formatPagesModule,
  REACT,
  REACT_TYPES,
  TYPES,
  createTypesEdit,
  VITE_IMPORT,
  VITE_PLUGINS,
} from "./parts";

/**
 * Version of React Router in a new site. The newest version needs Node 22. The version is exact, as in React Router's own
 * template: React Router's packages require one another in exactly the same version, and a range could install different
 * versions.
 */
const VERSION = Number.parseInt(process.versions.node, 10) >= 22 ? "8.4.0" : "7.18.4";

/** Packages of the server, in addition to React. The server looks for these packages in `dependencies`. */
const SERVER_PACKAGES = {
  "@react-router/node": VERSION,
  "@react-router/serve": VERSION,
  "react-router": VERSION,
  isbot: "^5.0.0",
};

export const reactRouter: Framework = {
  package: "@react-router/dev",
  needs: ({ getVersionRange }) => ({
    ...REACT,
    ...(getVersionRange("@react-router/dev") === undefined && SERVER_PACKAGES),
  }),
  builds: {
    "@react-router/dev": VERSION,
    vite: "^8.0.0",
    "@types/node": "^20.19.0",
    ...REACT_TYPES,
  },
  scripts: {
    dev: "react-router dev",
    build: "react-router build",
    start: "react-router-serve ./build/server/index.js",
    typecheck: "react-router typegen && tsc",
  },
  generatedPaths: ["build", ".react-router"],
  settings: {
    name: "vite.config",
    extension: "ts",
    text: `import { reactRouter } from "@react-router/dev/vite";
${VITE_IMPORT}
import { defineConfig } from "vite";

export default defineConfig({ plugins: [dsfrBlocks(), reactRouter()] });
`,
    ...VITE_PLUGINS,
  },
  site: {
    isEmpty: ({ has }) => !has("app"),
    files: (start) => ({
      "app/root.tsx": ROOT,
      "app/routes.ts": `import { index, route, type RouteConfig } from "@react-router/dev/routes";

// the same route shows every page of the content, by its URL
export default [
  index("routes/home.tsx"),
  route(":page", "routes/home.tsx", { id: "page" }),
] satisfies RouteConfig;
`,
      "app/routes/home.tsx": HOME,
      "app/pages.ts": formatPagesModule(start),
      ...getFrameFiles("app", start),
      ...(start.isTyped ? {} : { "tsconfig.json": TSCONFIG }),
    }),
    template: {
      "app/root.tsx": /family=Inter/,
      "app/routes.ts": /^export default \[index\("routes\/home\.tsx"\)\] satisfies RouteConfig;$/m,
      "app/routes/home.tsx": /<Welcome\b/,
    },
    unused: ["app/app.css", "app/welcome", "public/favicon.ico"],
    url: "/",
  },
  files: (start) => {
    const [{ file, name, component }] = start.pages;
    return {
      [`app/routes/${name}.tsx`]: `import { linkTagsOf, metaTagsOf, Page } from "dsfr-blocks/compiled";
import { useLoaderData } from "react-router";
import "dsfr-blocks/styles.css";
import page from "${getImportPath(`app/routes/${name}.tsx`, file)}";

export const meta = () => [
  ...metaTagsOf(page),
  ...linkTagsOf(page).map((tag) => ({ tagName: "link", ...tag })),
];

${hasServer(start) ? "// the day of the request, or of the build\nexport const loader = () => ({ now: new Date() });\n\n" : ""}${VISITORS_DAY}
export default function ${component}() {
  const { now } = useLoaderData<typeof clientLoader>();
  return <Page {...page} now={now} />;
}
`,
    };
  },
  edits: ({ has, isTyped, pages: [{ name }] }) => [
    ...(isTyped ? [createTypesEdit("tsconfig.json")] : []),
    ...(has("app/root.tsx") ? [createDocumentEdit("app/root.tsx")] : []),
    ...(has("app/routes.ts")
      ? [
          {
            path: "app/routes.ts",
            apply: (text: string) =>
              /routes\/home\.tsx", \{|routes\/(?!home)/.test(text) ? text : undefined,
            lines: `route("${name}", "routes/${name}.tsx"),`,
          },
        ]
      : []),
  ],
  getPreview: ({ pages }) => ({ command: "npx react-router dev", url: `/${pages[0].name}` }),
};

/** Part of a route's code that sets the present day in the browser. */
const VISITORS_DAY = `// the visitor's day, once React has hydrated the page as it was rendered
export const clientLoader = () => ({ now: new Date() });
clientLoader.hydrate = true as const;
`;

/** Whether a server or the build renders the pages. If only the browser renders the pages, a route cannot have a `loader`. */
const hasServer = ({ read }: Start) => {
  const settings = read("react-router.config.ts");
  return !/\bssr:\s*false/.test(settings) || /\bprerender\b/.test(settings);
};

const ROOT = `import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "react-router";
import "dsfr-blocks/styles.css";
import "./site.css";

export function Layout({ children }: { children: ReactNode }) {
  return (
    ${HTML}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={\`\${import.meta.env.BASE_URL}img/phare-icone.svg\`} type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
`;

const HOME = `import { linkTagsOf, metaTagsOf } from "dsfr-blocks/compiled";
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData, useLocation } from "react-router";
import { pageAt } from "../pages";
import { Site } from "../Site";
import { titleOf } from "../titleOf";

/** Returns the day of the request or, for static files, of the build; a 404 response if no page has this URL. */
export function loader({ request }: LoaderFunctionArgs) {
  const { pathname } = new URL(request.url);
  const path = pathname.replace(import.meta.env.BASE_URL, "/").replace(/\\.data$/, "");
  if (!pageAt(path)) throw new Response("Page introuvable", { status: 404 });
  return { now: new Date() };
}

${VISITORS_DAY}
export const meta: MetaFunction = ({ location }) => {
  const page = pageAt(location.pathname);
  if (!page) return [];
  const links = linkTagsOf(page).map((tag) => ({ tagName: "link" as const, ...tag }));
  return [{ title: titleOf(page) }, ...metaTagsOf(page).slice(1), ...links];
};

export default function AnyPage() {
  const { now } = useLoaderData<typeof loader>();
  const path = useLocation().pathname.replace(/\\/?$/, "/");
  const page = pageAt(path);
  return page ? <Site path={path} page={page} now={now} /> : null;
}
`;

const TSCONFIG = `{
  "include": ["**/*", ".react-router/types/**/*"],
  "compilerOptions": {
    "lib": ["DOM", "DOM.Iterable", "ES2022"],
    "types": ["${TYPES}", "node", "vite/client"],
    "target": "ES2022",
    "module": "ES2022",
    "moduleResolution": "bundler",
    "jsx": "react-jsx",
    "rootDirs": [".", "./.react-router/types"],
    "verbatimModuleSyntax": true,
    "noEmit": true,
    "skipLibCheck": true,
    "strict": true
  }
}
`;
