import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "./run";
import { createSiteWorkshop } from "../../../../tests/support/site";
import { type Files, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

const manifest = (...names: string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, "*"])) });
const createShop = (files: Files) => (shop = createWorkshop(files));

const PEOPLE = [
  "alix-modele",
  "camille-exemple",
  "claude-specimen",
  "dominique-fictif",
  "morgan-gabarit",
  "sacha-temoin",
];
const CONTENT = [
  ...["content/devenir.md", "content/postuler.md", "content/faq.md"],
  ...PEOPLE.map((name) => `content/people/${name}.md`),
  ...["phare-icone", "releve", "dossier", "cote"].map((name) => `public/img/${name}.svg`),
  ...PEOPLE.map((name) => `public/img/${name}.svg`),
  "dsfr-blocks.config.ts",
];
const PAGES = [
  ...["programme", "accessibilite", "administrations", "devenir", "faq", "mentions-legales", "postuler"],
  "proposer",
];
const FRAME = ["Header.tsx", "Footer.tsx", "Site.tsx", "titleOf.ts", "site.css"];
/** What a run says that it wrote. */
const writtenIn = (out: string) =>
  (out.split("\n\n")[0] ?? "")
    .split("\n")
    .slice(1)
    .map((line) => line.trim());

describe("in an empty folder", () => {
  const HOSTS_FILES = {
    vite: [
      "index.html",
      "src/main.tsx",
      "src/App.tsx",
      ...FRAME.map((name) => `src/${name}`),
      "vite.config.ts",
    ],
    next: ["next.config.ts", "app/layout.tsx", "app/page.tsx", "app/devenir/page.tsx", "app/Header.tsx"],
    astro: [
      "astro.config.mjs",
      "src/layouts/Document.astro",
      "src/pages/index.astro",
      "src/pages/[page].astro",
    ],
    "react-router": [
      "vite.config.ts",
      "app/root.tsx",
      "app/routes.ts",
      "app/routes/home.tsx",
      "app/Site.tsx",
    ],
  };

  it.each(Object.entries(HOSTS_FILES))("init --framework %s is the whole way", async (host, own) => {
    createShop({
      "package.json": JSON.stringify({ dependencies: { "dsfr-blocks": "file:dsfr-blocks.tgz" } }),
    });
    const { code, out, err } = await shop.run(`init --framework ${host}`);
    expect([code, err]).toEqual([0, ""]);
    const written = writtenIn(out);
    for (const file of [...own, ...PAGES.map((name) => `content/${name}.md`), "tsconfig.json"])
      expect(written).toContain(file);
    // each file around the pages is imported by another
    const sources = written.filter((file) => /\.(?:tsx?|astro)$/.test(file)).map((file) => shop.read(file));
    const isImported = (name: string) =>
      sources.some((text) => text.includes(`/${name.replace(/\.tsx?$/, "")}"`));
    expect(FRAME.filter((name) => !isImported(name))).toEqual([]);
    expect(out).toContain("1. Installez les paquets : npm install\n");
    expect(out).not.toContain("écrivez :");
    expect(out).toMatch(
      /\d\. Pour créer votre propre bloc, suivez node_modules\/dsfr-blocks\/docs\/own-block\.md, /,
    );
    const { type, scripts, dependencies, devDependencies } = JSON.parse(shop.read("package.json")) as Record<
      string,
      Record<string, string>
    >;
    expect(type).toBe("module");
    expect(Object.keys(scripts ?? {})).toEqual(expect.arrayContaining(["dev", "build", "check"]));
    // a caret would bring 1.15, which asks for its terms
    expect(dependencies).toMatchObject({ "@gouvfr/dsfr": "1.14.4", "dsfr-blocks": "file:dsfr-blocks.tgz" });
    expect(devDependencies).toHaveProperty("typescript");
    const generated = { astro: ".astro", "react-router": ".react-router", next: ".next", vite: "dist" }[host];
    expect(shop.read(".gitignore").split("\n")).toEqual(expect.arrayContaining(["node_modules", generated]));
  });

  it("keeps a .gitignore", async () => {
    createShop({ ".gitignore": "/dist/\n" });
    const { out } = await shop.run("init --framework vite");
    expect([shop.read(".gitignore"), out.includes(".gitignore")]).toEqual(["/dist/\n", false]);
  });

  it("asks for React Router's packages in one exact version: each asks for the others in its own", async () => {
    createShop({});
    await shop.run("init --framework react-router");
    const { dependencies, devDependencies } = JSON.parse(shop.read("package.json")) as Record<
      string,
      Record<string, string>
    >;
    // its build finds the server's among these alone
    expect(dependencies).toHaveProperty("@react-router/node");
    const versions = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) =>
      name.includes("react-router"),
    );
    expect(versions).toHaveLength(4);
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
    expect(versions[0]?.[1]).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("is written without a package.json too", async () => {
    createShop({});
    await shop.run("init --framework vite");
    expect(JSON.parse(shop.read("package.json"))).toMatchObject({ private: true, type: "module" });
  });

  it("writes no link to a page that it does not write, in pages, header and footer", async () => {
    createShop({});
    await shop.run("init --framework vite");
    const files = [...PAGES.map((name) => `content/${name}.md`), "src/Header.tsx", "src/Footer.tsx"];
    const links = files.flatMap((file) =>
      Array.from(
        shop.read(file).matchAll(/(?:href[=:] ?"|url: |\]\()(\/[\w-]*\/?)/g),
        ([, link = ""]) => link,
      ),
    );
    const there = new Set(PAGES.map((name) => (name === "programme" ? "/" : `/${name}/`)));
    expect(links.length).toBeGreaterThan(25);
    expect(links.filter((link) => !there.has(link) && !link.startsWith("/img"))).toEqual([]);
  });

  it("has no date, and says of its call the same on every day", async () => {
    createShop({});
    await shop.run("init --framework vite");
    for (const name of PAGES) expect(shop.read(`content/${name}.md`)).not.toMatch(/^(?:opensAt|closesAt):/m);
    expect(shop.read("content/devenir.md")).toContain("open: true");
  });

  it.each([
    ["vite", ["src/Site.tsx", "src/App.tsx"]],
    ["next", ["app/Site.tsx", "app/page.tsx", "app/devenir/page.tsx"]],
    ["astro", ["src/Site.tsx", "src/layouts/Document.astro"]],
    ["react-router", ["app/Site.tsx", "app/routes/home.tsx"]],
  ])("passes the day to its pages, so that a call opens by itself: %s", async (host, files) => {
    createShop({});
    const { out } = await shop.run(`init --framework ${host}`);
    const code = files.map((file) => shop.read(file)).join("\n");
    expect(code).toContain("<Page {...page} now={now} />");
    expect(code).toContain("new Date()");
    if (host === "next") expect(code).toContain("export const revalidate = 3600;");
    if (host === "react-router") expect(code).toContain("clientLoader.hydrate = true as const;");
    // files that a build makes keep the day of the build
    expect(out.includes("Publiez le site chaque jour")).toBe(host === "astro");
    shop.write(
      "content/devenir.md",
      shop.read("content/devenir.md").replace("open: true", "open: true\nopensAt: 2026-12-10"),
    );
    expect((await shop.run("check content/devenir.md")).out).not.toContain("page-without-day");
  });

  it("has nothing that its own command warns of", async () => {
    shop = createSiteWorkshop();
    for (const name of ["dsfr-blocks.config.ts", "content/administrations.md"]) shop.removeFile(name);
    await shop.run("init --framework vite");
    const { code, out } = await shop.run("check content --strict");
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("8 fichiers vérifiés, 0 erreur, 0 avertissement"),
    ]);
  });
});

describe("in a template that nobody has changed", () => {
  const vite: Files = {
    "package.json": JSON.stringify({
      scripts: { build: "tsc -b && vite build" },
      dependencies: { react: "^19.3.1", "react-dom": "^19.3.1" },
      devDependencies: { "@vitejs/plugin-react": "^6.1.2", vite: "^8.3.4" },
    }),
    "index.html":
      '<!doctype html>\n<html lang="en">\n<body><div id="root"></div>\n<script type="module" src="/src/main.tsx"></script></body></html>\n',
    "src/main.tsx":
      "import { StrictMode } from 'react'\nimport { createRoot } from 'react-dom/client'\nimport './index.css'\nimport App from './App.tsx'\n\ncreateRoot(document.getElementById('root')!).render(\n  <StrictMode>\n    <App />\n  </StrictMode>,\n)\n",
    "src/App.tsx": "import reactLogo from './assets/react.svg'\nexport default function App() {}\n",
    "src/index.css": "#root {}\n",
    "tsconfig.json": '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }\n',
    "tsconfig.app.json":
      '{\n  "compilerOptions": {\n    /* Bundler mode */\n    "types": ["vite/client"]\n  }\n}\n',
    "vite.config.ts":
      "import react from '@vitejs/plugin-react'\nimport { defineConfig } from 'vite'\n\nexport default defineConfig({\n  plugins: [react()],\n})\n",
  };

  it("puts a small site in the place of the template's page, its types where the code's are", async () => {
    createShop(vite);
    const { out } = await shop.run("init --configure");
    expect(out).not.toContain("écrivez :");
    expect(out).toContain("src/App.tsx (remplace celui du modèle de départ)");
    expect(out).toContain("vous pouvez les supprimer : src/index.css\n");
    expect(shop.read("tsconfig.app.json")).toContain('"types": ["dsfr-blocks/client", "vite/client"]');
    expect(shop.read("tsconfig.json")).toBe(vite["tsconfig.json"]);
    expect(shop.read("index.html")).toContain('<html lang="fr" data-fr-scheme="system">');
    expect(shop.read("index.html")).toContain('rel="icon" href="/img/phare-icone.svg"');
    expect(shop.read("src/main.tsx")).not.toContain("index.css");
    expect(shop.read("src/App.tsx").match(/export default/g)).toHaveLength(1);
    expect(shop.read("src/App.tsx")).toContain("<h1>Page introuvable</h1>");
    expect(JSON.parse(shop.read("package.json"))).toMatchObject({
      scripts: { build: "tsc -b && vite build", check: "dsfr-blocks check content" },
      dependencies: { react: "^19.3.1", "@gouvfr/dsfr": "1.14.4" },
    });
  });

  it.each([
    ['{ "compilerOptions": { "types": [] } }', '{ "compilerOptions": { "types": ["dsfr-blocks/client"] } }'],
    ['{ /* mine */ "types": [ "node" ] }', '{ /* mine */ "types": ["dsfr-blocks/client", "node" ] }'],
    ['{ "types": ["dsfr-blocks/client"] }', '{ "types": ["dsfr-blocks/client"] }'],
  ])("adds to the types of %s", async (before, after) => {
    createShop({ ...vite, "tsconfig.app.json": before });
    await shop.run("init --configure");
    expect(shop.read("tsconfig.app.json")).toBe(after);
  });

  it("changes nothing of it without that word, and says how", async () => {
    createShop(vite);
    const { out } = await shop.run("init");
    expect(out).toContain(
      "Pour la remplacer par un petit site (src/App.tsx, src/main.tsx, index.html) : npx dsfr-blocks init --configure",
    );
    for (const [name, text] of Object.entries(vite)) expect(shop.read(name)).toBe(text);
    expect(existsSync(join(shop.folder, "src/Devenir.tsx"))).toBe(true);
  });

  it("leaves what somebody has changed", async () => {
    const mine = "export default function App() { return <p>Le mien</p>; }\n";
    createShop({
      ...vite,
      "src/App.tsx": mine,
      "src/main.tsx": "import './App'\n",
      "index.html": '<html lang="en" class="x">',
    });
    const { out } = await shop.run("init --configure");
    expect(shop.read("src/App.tsx")).toBe(mine);
    expect(out).not.toContain("existait déjà et n’a pas été modifié");
    expect(out).toContain(
      "Affichez la page à l’endroit voulu, avec le composant <Devenir />, défini dans src/Devenir.tsx",
    );
    expect(out).toContain('Dans index.html, écrivez :\n   <html lang="fr" data-fr-scheme="system">');
  });

  it("gives the code of a file that it needs and does not replace, before it says where the page is", async () => {
    createShop({ ...vite, "src/main.tsx": "import './theme'\nimport './App'\n" });
    const { out } = await shop.run("init --configure");
    expect(out).toMatch(
      /\d\. src\/main\.tsx existait déjà et n’a pas été modifié\. Adaptez-le .*\n {3}import \{ createRoot \}[^]*\d\. Affichez la page : /,
    );
    expect(out.match(/existait déjà/g)).toHaveLength(1);
  });

  it("does so in a site of somebody's own, but not for what the command itself wrote", async () => {
    const own = { ...vite, "src/App.tsx": "export default 1", "src/main.tsx": "", "index.html": "" };
    createShop({ ...own, "src/Devenir.tsx": "export const Devenir = 1;\n" });
    const { out } = await shop.run("init --configure");
    expect(out).toContain("src/Devenir.tsx existait déjà et n’a pas été modifié.");
    expect(out).toContain('import page from "../content/devenir.md";');
    shop.remove();
    createShop(own);
    await shop.run("init --configure");
    expect((await shop.run("init --configure")).out).not.toContain("existait déjà");
  });

  it.each([
    [
      "next",
      {
        "package.json": manifest("next", "react", "react-dom"),
        "tsconfig.json": "{}",
        "next.config.ts":
          'import type { NextConfig } from "next";\n\nconst nextConfig: NextConfig = {\n  cacheComponents: true,\n};\n\nexport default nextConfig;\n',
        "app/layout.tsx": 'export const metadata = {\n  title: "Create Next App",\n};\n',
        "app/page.tsx": '<Image src="/next.svg" />\n',
        "app/globals.css": '@import "tailwindcss";\n',
        "public/next.svg": "<svg/>\n",
        "public/window.svg": "<svg/>\n",
      },
      ["app/page.tsx", "app/layout.tsx"],
      "app/globals.css, public/next.svg, public/window.svg",
    ],
    [
      "astro",
      {
        "package.json": manifest("astro"),
        "tsconfig.json": '{ "extends": "astro/tsconfigs/strict" }\n',
        "astro.config.mjs":
          "// @ts-check\nimport { defineConfig } from 'astro/config';\n\nexport default defineConfig({});\n",
        "src/pages/index.astro": '<html lang="en"><body><h1>Astro</h1></body></html>\n',
      },
      ["src/pages/index.astro"],
      undefined,
    ],
    [
      "react-router",
      {
        "package.json": manifest("@react-router/dev", "vite"),
        "tsconfig.json": '{ "compilerOptions": { "types": ["node", "vite/client"] } }\n',
        "vite.config.ts":
          'import { reactRouter } from "@react-router/dev/vite";\n\nexport default defineConfig({\n  plugins: [tailwindcss(), reactRouter()],\n});\n',
        "app/root.tsx": 'href: "https://fonts.example/css2?family=Inter"\n',
        "app/routes.ts": 'export default [index("routes/home.tsx")] satisfies RouteConfig;\n',
        "app/routes/home.tsx": "<Welcome />\n",
      },
      ["app/root.tsx", "app/routes.ts", "app/routes/home.tsx"],
      undefined,
    ],
  ] as const)("of %s too", async (_host, files, replaced, unused) => {
    createShop(files);
    const { out } = await shop.run("init --configure");
    expect(out).not.toContain("écrivez :");
    for (const path of replaced) expect(out).toContain(`${path} (remplace celui du modèle de départ)`);
    if (unused) expect(out).toContain(`vous pouvez les supprimer : ${unused}\n`);
    expect(out).toContain("à l’adresse /\n");
  });
});

describe("in a Next site of static files", () => {
  const settings = (output: string) => ({
    "package.json": manifest("next", "react", "react-dom"),
    "tsconfig.json": "{}",
    "next.config.ts": `import type { NextConfig } from "next";\n\nconst nextConfig: NextConfig = {\n  ${output}\n};\n\nexport default nextConfig;\n`,
    "app/layout.tsx": 'export const metadata = {\n  title: "Create Next App",\n};\n',
    "app/page.tsx": '<Image src="/next.svg" />\n',
  });

  it.each(["output: 'export',", 'output: "export"'])("keeps the day of the build: %s", async (output) => {
    createShop(settings(output));
    const { out } = await shop.run("init --configure");
    expect(out).toContain("Publiez le site chaque jour");
    expect(out.match(/next\.config\.ts \(lignes ajoutées\)/g)).toHaveLength(1);
    expect(shop.read("next.config.ts")).toMatch(/output: .export., trailingSlash: true,\n/);
    expect(shop.read("next.config.ts")).toContain("withDsfrBlocks(nextConfig)");
    expect(shop.read("app/devenir/page.tsx")).toContain("// the day of the build");
    expect(shop.read("app/devenir/page.tsx")).not.toContain("revalidate");
  });

  it("renders the pages of a site with a server each hour", async () => {
    createShop(settings("reactStrictMode: true,"));
    const { out } = await shop.run("init --configure");
    expect(out).not.toContain("Publiez le site chaque jour");
    expect(shop.read("app/devenir/page.tsx")).toContain("export const revalidate = 3600;");
  });
});

describe("the last slash of links in Next", () => {
  const site = (files: Readonly<Record<string, string>>) => ({
    "package.json": manifest("next", "react", "react-dom"),
    "tsconfig.json": "{}",
    ...files,
  });

  it("is the one of a new site's URLs", async () => {
    createShop({});
    await shop.run("init --framework next");
    expect(shop.read("content/programme.md")).toContain("url: /devenir/");
    expect(shop.read("next.config.ts")).toContain("withDsfrBlocks({ trailingSlash: true })");
  });

  it.each([
    [
      "typed",
      "const nextConfig: NextConfig = {\n};\n",
      "const nextConfig: NextConfig = {\n  trailingSlash: true,\n};\n",
    ],
    [
      "set already",
      "const nextConfig = { trailingSlash: false };\n",
      "const nextConfig = { trailingSlash: false };\n",
    ],
  ])("is the one of the site that replaces the template: %s", async (_, before, after) => {
    createShop(
      site({
        "next.config.ts": `${before}\nexport default nextConfig;\n`,
        "app/layout.tsx": 'export const metadata = {\n  title: "Create Next App",\n};\n',
        "app/page.tsx": '<Image src="/next.svg" />\n',
      }),
    );
    await shop.run("init --configure");
    expect(shop.read("next.config.ts")).toContain(after);
  });

  it("leaves the URLs of an existing site as they are", async () => {
    createShop(site({ "app/layout.tsx": "", "app/page.tsx": "" }));
    await shop.run("init --configure");
    expect(shop.read("next.config.ts")).toContain("withDsfrBlocks()");
  });
});

describe("first pages in a site that has some", () => {
  it.each([
    ["vite", { "index.html": "" }, ["vite.config.ts", "src/Devenir.jsx"]],
    [
      "next",
      { "app/layout.jsx": "" },
      ["next.config.ts", ...["devenir", "postuler", "faq"].map((name) => `app/${name}/page.jsx`)],
    ],
    [
      "next",
      { "src/pages/index.jsx": "" },
      ["next.config.ts", ...["devenir", "postuler", "faq"].map((name) => `src/pages/${name}.jsx`)],
    ],
    [
      "astro",
      { "src/pages/index.astro": "" },
      [
        "astro.config.mjs",
        ...["devenir", "postuler", "faq"].map((name) => `src/pages/${name}.astro`),
        "src/content.config.ts",
      ],
    ],
  ])(
    "are written for %s, which package.json tells: one, and those that it leads to",
    async (host, has, own) => {
      createShop({ "package.json": manifest(host), ...has });
      const { code, out, err } = await shop.run("init");
      expect([code, err]).toEqual([0, ""]);
      expect(writtenIn(out)).toEqual([...CONTENT, ...own]);
      expect(writtenIn(out).filter((file) => !existsSync(join(shop.folder, file)))).toEqual([]);
    },
  );

  it("are written for Next's Pages Router in its own folder, which has no layout file", async () => {
    createShop({
      "package.json": manifest("next", "react", "react-dom"),
      "tsconfig.json": "{}",
      "pages/index.tsx": "",
      "pages/_document.tsx": '<Html lang="en">\n',
    });
    await shop.run("init --configure");
    const code = shop.read("pages/devenir.tsx");
    expect(code).toContain("<Page {...page} now={now} />");
    expect(code).toContain("revalidate: 3600");
    expect(shop.read("pages/_document.tsx")).toBe('<Html lang="fr" data-fr-scheme="system">\n');
    expect(existsSync(join(shop.folder, "app"))).toBe(false);
  });

  it("are written for Hugo, which its own file tells, into the folder that it copies and not into what it writes", async () => {
    createShop({ "hugo.toml": 'title = "Un site"\n' });
    const { out } = await shop.run("init");
    const written = writtenIn(out);
    for (const file of ["candidates", "apply", "faq", "baseof"])
      expect(written).toContain(`layouts/_default/${file}.html`);
    expect(written).toContain("static/img/alix-modele.svg");
    // each file of its content is a page
    expect(written).toContain("people/alix-modele.md");
    expect(written.filter((file) => /^(?:public|content\/people)\//.test(file))).toEqual([]);
    expect(shop.read("dsfr-blocks.config.ts")).toContain('people: "people"');
    expect(out).toContain("--styles static/dsfr.css && hugo server, à l’adresse /devenir/");
  });

  it.each([
    [
      { "package.json": manifest("@11ty/eleventy", "vite"), "src/index.md": "" },
      ["eleventy.config.mjs", "src/dsfr-pages.njk"],
    ],
    [
      { ".eleventy.js": "module.exports = () => {};\n" },
      ["eleventy.config.mjs", "dsfr-pages.njk", "index.njk"],
    ],
  ])("are written for Eleventy, which its package or its own file tells: %o", async (files, shown) => {
    createShop(files);
    const written = writtenIn((await shop.run("init")).out);
    expect(written).toContain("public/img/alix-modele.svg");
    expect(written.filter((file) => !/^(?:content|public|dsfr-blocks)/.test(file))).toEqual(shown);
  });

  it("are added to the settings of Eleventy in their usual form", async () => {
    createShop({
      "package.json": manifest("@11ty/eleventy"),
      "src/index.md": "",
      "eleventy.config.js":
        'import rss from "rss";\n\nexport default function (eleventyConfig) {\n  eleventyConfig.addPlugin(rss);\n  return { dir: { input: "src" } };\n}\n',
    });
    await shop.run("init --configure");
    expect(shop.read("eleventy.config.js")).toContain(
      'import rss from "rss";\nimport { readFileSync } from "node:fs";\n\nexport default function (eleventyConfig) {\n  // data, never templates: Eleventy would run the `{{ … }}` of an author\'s text\n  for (const path of ["content", "build/**/*.html"]) eleventyConfig.ignores.add(path);\n',
    );
  });

  it("stand alone without a host", async () => {
    createShop({});
    const { out } = await shop.run("init");
    expect(writtenIn(out)).toEqual(CONTENT);
    expect(out).toContain("npx dsfr-blocks render content/devenir.md");
    expect(out).toContain(
      "npm install react@19 react-dom@19 && npm install --save-exact @gouvfr/dsfr@1.14.4",
    );
  });

  it.each(["vue", "svelte", "preact"])(
    "are not taken for those of React where the site has %s",
    async (other) => {
      createShop({ "package.json": manifest("vite", other) });
      expect(writtenIn((await shop.run("init")).out)).toEqual(CONTENT);
    },
  );

  it("has nothing to fix, by `check`, whatever its layout", async () => {
    const layouts = [
      "candidates",
      "admins",
      "apply",
      "project",
      "program",
      "faq",
      "page",
      "accessibility-statement",
    ];
    for (const layout of layouts) {
      shop = createSiteWorkshop();
      for (const name of ["dsfr-blocks.config.ts", "content/administrations.md"]) shop.removeFile(name);
      expect((await shop.run(`init --page ${layout}`)).code).toBe(0);
      const { code, out } = await shop.run("check content --strict");
      expect([code, out]).toEqual([
        0,
        expect.stringMatching(/\d fichiers? vérifiés?, 0 erreur, 0 avertissement/),
      ]);
      if (layout !== layouts.at(-1)) shop.remove();
    }
  });

  it("goes where the site's code is, typed where the site is", async () => {
    createShop({
      "package.json": manifest("next", "react"),
      "tsconfig.json": "{}",
      "src/app/layout.tsx": "",
    });
    await shop.run("init --page faq");
    expect(shop.read("src/app/faq/page.tsx")).toContain('import page from "../../../content/faq.md"');
  });
});

describe("what is there", () => {
  it("is never written over, and is said", async () => {
    const files = {
      "content/devenir.md": "Le mien",
      "dsfr-blocks.config.mts": "export default {};\n",
      "src/Devenir.jsx": "",
      "index.html": "",
    };
    createShop({ ...files, "package.json": manifest("vite") });
    const { out } = await shop.run("init");
    expect(out).toContain(
      "Fichiers existants, non modifiés :\n  content/devenir.md\n  dsfr-blocks.config.mts\n  src/Devenir.jsx\n  index.html\n",
    );
    for (const [name, text] of Object.entries(files)) expect(shop.read(name)).toBe(text);
  });

  /** A site of any host that has a page. */
  const SOME_PAGE = { "index.html": "", "app/layout.jsx": "", "src/pages/index.astro": "" };
  const CONFIGS: readonly (readonly [string, string, string, string])[] = [
    [
      "vite",
      "vite.config.js",
      'import { defineConfig } from "vite";\nimport {\n  one,\n} from "one";\n\nexport default defineConfig({\n  plugins: [one()],\n});\n',
      'import { defineConfig } from "vite";\nimport {\n  one,\n} from "one";\nimport { dsfrBlocks } from "dsfr-blocks/vite";\n\nexport default defineConfig({\n  plugins: [dsfrBlocks(), one()],\n});\n',
    ],
    [
      "next",
      "next.config.mjs",
      'import type { NextConfig } from "next";\n\nconst nextConfig: NextConfig = {};\n\nexport default nextConfig;\n',
      'import type { NextConfig } from "next";\nimport { withDsfrBlocks } from "dsfr-blocks/next";\n\nconst nextConfig: NextConfig = {};\n\nexport default withDsfrBlocks(nextConfig);\n',
    ],
    [
      "astro",
      "astro.config.mjs",
      'import { defineConfig } from "astro/config";\n\nexport default defineConfig({});\n',
      'import { defineConfig } from "astro/config";\nimport react from "@astrojs/react";\nimport { dsfrBlocks } from "dsfr-blocks/vite";\n\nexport default defineConfig({\n  integrations: [react()],\n  vite: { plugins: [dsfrBlocks()] },\n});\n',
    ],
  ];

  it.each(CONFIGS)(
    "of %s's settings, takes its lines where that is asked for",
    async (host, file, before, after) => {
      createShop({ "package.json": manifest(host), [file]: before, ...SOME_PAGE });
      const result = await shop.run("init");
      expect(result.out).toContain(`Dans ${file}, écrivez :`);
      expect(shop.read(file)).toBe(before);
      const { out } = await shop.run("init --configure");
      expect(out).toContain(`${file} (lignes ajoutées)`);
      expect(shop.read(file)).toBe(after);
      await shop.run("init --configure");
      expect(shop.read(file)).toBe(after);
    },
  );

  it.each([
    ["vite", "vite.config.js", "module.exports = { plugins: [] };\n"],
    [
      "vite",
      "vite.config.ts",
      'import a from "a";\nexport default { plugins: [a()], worker: { plugins: [a()] } };\n',
    ],
    ["next", "next.config.js", "module.exports = {};\n"],
    [
      "astro",
      "astro.config.mjs",
      'import { defineConfig } from "astro/config";\nexport default defineConfig({ vite: {} });\n',
    ],
  ])("of %s's settings, is told what to add where its form is another: %s", async (host, file, text) => {
    createShop({ "package.json": manifest(host), [file]: text, ...SOME_PAGE });
    const { out } = await shop.run("init --configure");
    expect(out).toContain(`Dans ${file}, écrivez :`);
    expect(shop.read(file)).toBe(text);
  });
});

it("asks a person for what nothing tells", async () => {
  createShop({ "index.html": "" });
  const answers = ["webpack", "vite", "faq", "oui"];
  const asked: string[] = [];
  const io = {
    cwd: shop.folder,
    stdout: { write: () => undefined },
    stderr: { write: () => undefined },
    env: {},
    now: new Date("2026-04-14T10:00:00Z"),
    ask: (question: string) => Promise.resolve((asked.push(question), answers.shift() ?? "")),
  };
  expect(await run(["init"], io)).toBe(0);
  expect(asked[0]).toBe(
    "Avec quoi ce site est-il construit ? next, astro, react-router, eleventy, hugo, vite, none : [none] ",
  );
  expect(asked.slice(1, 3)).toEqual([asked[0], expect.stringContaining("Quelle page")]);
  expect(shop.list()).toEqual([
    "content",
    "dsfr-blocks.config.ts",
    "index.html",
    "public",
    "src",
    "vite.config.ts",
  ]);
  expect(shop.read("src/Faq.jsx")).toMatch(/export function Faq[^]*document\.title = page\.title;/);
});

it("@tanstack/react-start has its own document", async () => {
  createShop({ "package.json": manifest("vite", "@tanstack/react-start") });
  expect((await shop.run("init")).out).toContain(
    "Affichez la page à l’endroit voulu, avec le composant <Devenir />",
  );
  expect(existsSync(join(shop.folder, "index.html"))).toBe(false);
});

it("what it writes for a site of Astro is that of examples/consumers, which is built and opened, but for the page's name", async () => {
  createShop({ "package.json": manifest("astro"), "src/pages/index.astro": "" });
  await shop.run("init");
  const example = (path: string) => readFileSync(join("examples/consumers/astro", path), "utf8");
  for (const path of ["dsfr-blocks.config.ts", "src/content.config.ts"])
    expect(shop.read(path)).toBe(example(path));
  expect(shop.read("src/pages/devenir.astro").replace('"devenir"', '"devenir-eig"')).toBe(
    example("src/pages/index.astro"),
  );
});

it("installs with what the site installs with, and only what is missing", async () => {
  createShop({
    "package.json": manifest("vite", "react", "react-dom"),
    "pnpm-lock.yaml": "",
    "index.html": "",
  });
  expect((await shop.run("init")).out).toContain(
    "pnpm add @vitejs/plugin-react@6 && pnpm add --save-exact @gouvfr/dsfr@1.14.4",
  );
});

it.each([
  ["5.18.2", 4],
  ["^6.1.0", 5],
  ["7", 7],
])("gives Astro %s its own version of the integration of React", async (version, major) => {
  createShop({
    "package.json": JSON.stringify({ dependencies: { astro: version } }),
    "src/pages/index.astro": "",
  });
  expect((await shop.run("init")).out).toContain(`@astrojs/react@${major} `);
});

it.each([
  ["init site", "« init » n’accepte pas de nom. Supprimez « site »"],
  ["init --framework gatsby", "« gatsby » n’est pas une valeur de « --framework »"],
  [
    "init --page candidat",
    "Le modèle de page « candidat » n’existe pas. Vouliez-vous écrire « candidates » ?",
  ],
])("%s: what is wrong is said", async (line, sentence) => {
  createShop({});
  const { code, err } = await shop.run(line);
  expect([code, shop.list()]).toEqual([2, []]);
  expect(err).toContain(sentence);
});

it("--dry-run says what would be written, and writes nothing", async () => {
  createShop({ "package.json": manifest("vite", "react", "react-dom"), "vite.config.ts": "" });
  const before = shop.list();
  const dry = await shop.run("init --framework vite --configure --dry-run");
  expect([dry.code, dry.err]).toEqual([0, ""]);
  expect(shop.list()).toEqual(before);
  expect(dry.out).toMatch(/^Fichiers qui seraient écrits \(--dry-run : rien n’est écrit\) :\n/);
  const wet = await shop.run("init --framework vite --configure");
  expect(dry.out.split("\n").slice(1)).toEqual(wet.out.split("\n").slice(1));
});

describe("the editor, by --cms", () => {
  const files: Files = {
    "package.json": JSON.stringify({
      dependencies: { "dsfr-blocks": "file:../dsfr-blocks-0.1.0.tgz", next: "16" },
    }),
    "eslint.config.mjs": 'export default defineConfig([\n  globalIgnores([\n    "out/**",\n  ]),\n]);\n',
    "dsfr-blocks.config.mjs": 'export default { people: "content/people" };\n',
    "content/people/alix-modele.md": "---\ntitle: Alix Modèle\n---\n",
    "content/faq.md": "---\nlayout: faq\ntitle: Questions\n---\n",
    "content/en/faq.md": "---\nlayout: faq\ntitle: Questions\nurl: /en/faq/\n---\n",
    "content/proposer.md": "---\nlayout: project\ntitle: Proposer\n---\n",
    "content/en/propose.md": "---\nlayout: project\ntitle: Propose\nlang: en\n---\n",
  };

  it("has a collection for each kind of page of the site, and is not overwritten", async () => {
    createShop(files);
    const { code, out } = await shop.run("init --cms --configure");
    expect(code).toBe(0);
    expect(writtenIn(out)).toEqual([
      "public/admin/index.html",
      "public/admin/files (copies)",
      "package.json (lignes ajoutées)",
      "eslint.config.mjs (lignes ajoutées)",
    ]);
    expect(out).toContain(
      "npm install --save-exact ../dsfr-blocks-cms-0.1.0.tgz && npm pack decap-cms@3.16.3 --pack-destination node_modules",
    );
    const page = shop.read("public/admin/index.html");
    for (const line of [
      "        ApplyPage,\n        FaqPage,\n        collectionFor,\n",
      'collectionFor(FaqPage, { name: "faq-2", folder: "content", shared: true, format, people }),',
      'collectionFor(FaqPage, { folder: "content/en", shared: true, href: "/en/{{slug}}/", format, people }),',
      'collectionFor(ApplyPage, { folder: "content/en", layout: "project", shared: true, lang: "en", format, people }),',
      '{ page: ApplyPage, collection: "project", lang: "en" }',
      'collectionFor(ApplyPage, { name: "project-2", folder: "content", layout: "project", shared: true, format, people }),',
      'collectionFor("people", { folder: "content/people", format }),',
      '{ page: FaqPage, collection: "faq-2" }',
      'const people = { collection: "people" };',
    ])
      expect(page).toContain(line);
    expect(shop.read("public/admin/files/.gitignore")).toBe("*\n");
    expect(shop.read("public/admin/files/blocks.css")).toBe(readFileSync("dist/blocks.css", "utf8"));
    expect(JSON.parse(shop.read("package.json"))).toHaveProperty("scripts.cms", "npx decap-server@3.11.3");
    expect(shop.read("eslint.config.mjs")).toContain(
      'globalIgnores([\n    "public/admin/files/**",\n    "out/**",',
    );

    shop.write("public/admin/index.html", "Le mien");
    shop.write("public/admin/files/blocks.css", "d’une version passée");
    const again = await shop.run("init --cms --configure");
    expect(again.out).toContain(
      "non modifiés :\n  public/admin/index.html\n  package.json\n  eslint.config.mjs\n",
    );
    expect(shop.read("public/admin/index.html")).toBe("Le mien");
    expect(shop.read("public/admin/files/blocks.css")).not.toContain("passée");
  });

  it("gives new pages the language that the site's settings give to their folder", async () => {
    createShop({
      ...files,
      "dsfr-blocks.config.mjs": [
        'import { FaqPage } from "dsfr-blocks";',
        "const pages = [",
        '  { page: FaqPage, files: "content/en/*.md", lang: "en" },',
        '  { page: FaqPage, files: "content/faq.yml" },',
        "];",
        "export default { pages };",
      ].join("\n"),
      "content/faq.yml": "title: Questions\n",
    });
    await shop.run("init --cms");
    const page = shop.read("public/admin/index.html");
    for (const line of [
      'collectionFor(FaqPage, { lang: "en", files: "content/en/*.md", format }),',
      'collectionFor(FaqPage, { name: "faq-2", files: "content/faq.yml" }),',
      '{ page: FaqPage, collection: "faq", files: "content/en/*.md", lang: "en" }',
    ])
      expect(page).toContain(line);
    expect((await shop.run("schema FaqPage --format decap")).out).toMatch(
      /name: lang\n.*\n.*hidden\n.*default: en/,
    );
  });

  it("copies Decap CMS from its package file, and the library from its package", async () => {
    createShop({
      ...files,
      "node_modules/dsfr-blocks-cms/package.json": "{}",
      "node_modules/dsfr-blocks-cms/dist/cms.browser.js": "// the library",
      "package/dist/decap-cms.js": "// Decap".repeat(200),
      "package/dist/12.decap-cms.js": "// a part",
      "package/dist/cms.js": "// Decap, by its former name",
    });
    execFileSync("tar", ["-czf", "node_modules/decap-cms-3.16.3.tgz", "package"], { cwd: shop.folder });
    const { out } = await shop.run("init --cms");
    expect(out).not.toContain("Ajoutez ce qui manque");
    expect(out).toContain('Dans package.json, écrivez :\n   "cms": "npx decap-server@3.11.3"');
    const copies = readdirSync(join(shop.folder, "public/admin/files"));
    expect(copies.filter((name) => name.endsWith(".js"))).toEqual([
      "12.decap-cms.js",
      "cms.browser.js",
      "decap-cms.js",
    ]);
    expect(shop.read("public/admin/files/decap-cms.js")).toBe("// Decap".repeat(200));
  });

  it("reports the page types that the editor does not contain, and requires a page", async () => {
    createShop({ "README.md": "" });
    expect(await shop.run("init --cms")).toMatchObject({
      code: 2,
      err: expect.stringContaining("npx dsfr-blocks init") as string,
    });
    shop.remove();
    createShop({
      ...files,
      "dsfr-blocks.config.mjs": [
        'import { defineConfig, definePage, FaqPage, pageFields } from "dsfr-blocks";',
        'const Note = definePage({ name: "Note", layout: "note", description: "Une note.", fields: pageFields, blocks: {} });',
        "export default defineConfig({ pages: [FaqPage, Note] });",
      ].join("\n"),
      "content/note.md": "---\nlayout: note\ntitle: Une note\n---\n",
    });
    const before = shop.list();
    const { out } = await shop.run("init --cms --dry-run");
    expect(out).toContain("L’éditeur n’a pas les modèles de page du site (Note).");
    expect(out).toContain("  public/admin/index.html\n");
    expect(shop.list()).toEqual(before);
  });
});
