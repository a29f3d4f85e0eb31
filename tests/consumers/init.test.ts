import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { readTextFiles } from "../../scripts/consumers/files.mjs";
import { pack } from "../../scripts/consumers/place.mjs";
import { run } from "../../scripts/consumers/run.mjs";

const SITES = resolve(".cache/consumers/init");

const TYPES = {
  jsx: "preserve",
  lib: ["DOM", "DOM.Iterable", "ES2022"],
  module: "ESNext",
  moduleResolution: "bundler",
  skipLibCheck: true,
  strict: true,
  types: [],
};

/** What a site of each host has before: a page, and hardly anything else. */
const HOSTS = {
  vite: {
    installed: "vite-react-19",
    files: {
      "index.html":
        '<!doctype html><html lang="fr" data-fr-scheme="system"><div id="root"></div><script type="module" src="/src/main.tsx"></script>',
      "src/main.tsx": `import { createRoot } from "react-dom/client";
import { Devenir } from "./Devenir";
createRoot(document.getElementById("root")!).render(<Devenir />);`,
    },
    // as each host's own starter has it
    include: ["src"],
    build: "npx vite build && npx tsc --noEmit",
    out: "dist",
    shows: /\.js$/,
  },
  next: {
    installed: "next",
    files: {
      "app/layout.tsx": `import type { ReactNode } from "react";
export default function Layout({ children }: { children: ReactNode }) { return <html lang="fr"><body>{children}</body></html>; }`,
      "next.config.mjs":
        'import path from "node:path";\n\nconst nextConfig = { output: "export", distDir: path.join("out") };\n\nexport default nextConfig;\n',
    },
    include: ["next-env.d.ts", "**/*.ts", "**/*.tsx"],
    build: "npx next build",
    out: "out",
    shows: /^devenir\/index\.html$/,
  },
  "next-pages": {
    installed: "next",
    files: {
      "pages/index.tsx": "export default function Home() { return <h1>Un site</h1>; }",
      "pages/_document.tsx": `import { Head, Html, Main, NextScript } from "next/document";
export default function Document() { return <Html lang="en"><Head /><body><Main /><NextScript /></body></Html>; }`,
    },
    include: ["next-env.d.ts", "**/*.ts", "**/*.tsx"],
    build: "npx next build",
    out: ".next",
    shows: /^server\/pages\/devenir\.html$/,
  },
  astro: {
    installed: "astro",
    files: { "src/pages/index.astro": "<h1>Un site</h1>\n" },
    include: [".astro/types.d.ts", "src"],
    build: "npx astro check && npx astro build",
    out: "dist",
    shows: /^devenir\/index\.html$/,
  },
} as const;

/** The sites are installed as `npm run test:consumers` has just left them. */
let tarball = "";
beforeAll(() => {
  tarball = pack();
});

describe.each(Object.entries(HOSTS))(
  "in a bare site of %s",
  (name, { installed, files, include, build, out, shows }) => {
    it("init, and nothing else, makes the page that the host builds", () => {
      const folder = join(SITES, name);
      const packages = resolve(".cache/consumers", installed);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(join(folder, "node_modules/dsfr-blocks"), { recursive: true });
      cpSync(join(packages, "package.json"), join(folder, "package.json"));
      // linked file by file: bundlers follow no link out of the site; ours apart, which another test may be unpacking
      const others = `find node_modules -mindepth 1 -maxdepth 1 ! -name dsfr-blocks`;
      run(`${others} -exec cp -al -t "${folder}/node_modules" {} +`, packages);
      run(`tar -xzf "${tarball}" --strip-components=1 -C node_modules/dsfr-blocks`, folder);
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: TYPES, include }));
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(join(folder, path, ".."), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const said = run("npx dsfr-blocks init --configure", folder);
      expect(said).toContain("content/devenir.md");
      expect(said).not.toContain("Installez");
      // all that there is to do is done
      expect(said).not.toContain("écrivez :");
      expect(run("npx dsfr-blocks check content --strict", folder)).toContain("0 erreur, 0 avertissement");
      run(build, folder);
      const built = readTextFiles(join(folder, out), shows);
      expect(built.map(({ text }) => text).join("")).toContain("Devenir relais");
      expect(readdirSync(folder)).toContain("dsfr-blocks.config.ts");
      expect(readFileSync(join(folder, "package.json"), "utf8")).toBe(
        readFileSync(join(packages, "package.json"), "utf8"),
      );
    });
  },
);

it("the styles of the page weigh the same with each host, to 1 kB", () => {
  const sizes = Object.entries(HOSTS).map(([name, { out }]) => {
    // Next's server keeps copies of the stylesheets of packages, which no visitor loads, in `.next/node_modules`
    const css = readTextFiles(join(SITES, name, out), /^(?!node_modules\/).*\.css$/);
    // Vite and Astro write the small icons into the stylesheet, Next into files
    const texts = css.map(({ text }) => text.replaceAll(/"data:[^"]*"/g, '""'));
    return gzipSync(texts.join("\n")).length;
  });
  expect(Math.min(...sizes)).toBeGreaterThan(5000);
  expect(Math.max(...sizes)).toBeLessThan(Math.min(...sizes) + 1000);
});
