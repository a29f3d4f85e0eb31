import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "./run";
import { HOSTS } from "./starter/hosts";
import { siteWorkshop } from "../../tests/support/site";
import { type Files, workshop, type Workshop } from "../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

const manifest = (...names: string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, "*"])) });
const given = (files: Files) => (shop = workshop(files));

const PEOPLE = [
  "alix-modele",
  "camille-exemple",
  "claude-specimen",
  "dominique-fictif",
  "morgan-gabarit",
  "sacha-temoin",
];
const CONTENT = [
  "content/devenir.md",
  ...PEOPLE.map((name) => `content/people/${name}.md`),
  ...PEOPLE.map((name) => `public/img/${name}.svg`),
  "dsfr-blocks.config.ts",
];
/** What a run says that it wrote. */
const writtenIn = (out: string) =>
  (out.split("\n\n")[0] ?? "")
    .split("\n")
    .slice(1)
    .map((line) => line.trim());

describe("a first page", () => {
  it.each([
    ["vite", ["vite.config.ts", "src/Devenir.jsx", "index.html", "src/main.jsx"]],
    ["next", ["next.config.ts", "app/devenir/page.jsx", "app/layout.jsx"]],
    ["astro", ["astro.config.mjs", "src/pages/devenir.astro", "src/content.config.ts"]],
  ])("is written for %s, which package.json tells", async (host, own) => {
    given({ "package.json": manifest(host) });
    const { code, out, err } = await shop.run("init");
    expect([code, err]).toEqual([0, ""]);
    expect(writtenIn(out)).toEqual([...CONTENT, ...own]);
    expect(writtenIn(out).filter((file) => !existsSync(join(shop.folder, file)))).toEqual([]);
  });

  it("is, for Astro, that of examples/consumers, which is built and opened", () => {
    const no = () => false;
    const files = HOSTS.astro.files({
      page: "content/devenir-eig.md",
      name: "devenir-eig",
      title: "Devenir EIG",
      component: "DevenirEig",
      isTyped: true,
      has: no,
      asksFor: no,
    });
    const example = (path: string) => readFileSync(join("examples/consumers/astro/src", path), "utf8");
    expect(files["src/pages/devenir-eig.astro"]).toBe(example("pages/index.astro"));
    expect(files["src/content.config.ts"]).toBe(example("content.config.ts"));
  });

  it("stands alone without a host", async () => {
    given({});
    const { out } = await shop.run("init");
    expect(writtenIn(out)).toEqual(CONTENT);
    expect(out).toContain("npx dsfr-blocks render content/devenir.md");
    expect(out).toContain("npm install react react-dom @gouvfr/dsfr@1.14.4");
  });

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
      shop = siteWorkshop();
      for (const name of ["dsfr-blocks.config.ts", "content/administrations.md"]) shop.removeFile(name);
      expect((await shop.run(`init --page ${layout}`)).code).toBe(0);
      const { code, out } = await shop.run("check content --strict");
      expect([code, out]).toEqual([
        0,
        expect.stringContaining("1 fichier vérifié, 0 erreur, 0 avertissement"),
      ]);
      if (layout !== layouts.at(-1)) shop.remove();
    }
  });

  it("goes where the site's code is, typed where the site is", async () => {
    given({ "package.json": manifest("next", "react"), "tsconfig.json": "{}", "src/app/layout.tsx": "" });
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
    };
    given({ ...files, "package.json": manifest("vite") });
    const { out } = await shop.run("init");
    expect(out).toContain(
      "Déjà là, et laissés tels quels :\n  content/devenir.md\n  dsfr-blocks.config.mts\n  src/Devenir.jsx\n",
    );
    for (const [name, text] of Object.entries(files)) expect(shop.read(name)).toBe(text);
  });

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
      'import { defineConfig } from "astro/config";\nimport { dsfrBlocks } from "dsfr-blocks/vite";\n\nexport default defineConfig({\n  vite: { plugins: [dsfrBlocks()] },});\n',
    ],
  ];

  it.each(CONFIGS)(
    "of %s's settings, takes its lines where that is asked for",
    async (host, file, before, after) => {
      given({ "package.json": manifest(host), [file]: before });
      const told = await shop.run("init");
      expect(told.out).toContain(`Dans ${file}, ajoutez :`);
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
    given({ "package.json": manifest(host), [file]: text });
    const { out } = await shop.run("init --configure");
    expect(out).toContain(`Dans ${file}, ajoutez :`);
    expect(shop.read(file)).toBe(text);
  });
});

it("asks a person for what nothing tells", async () => {
  given({});
  const answers = ["webpack", "vite", "faq"];
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
  expect(asked[0]).toBe("Avec quoi ce site est-il construit ? next, astro, vite, none : [none] ");
  expect(asked.slice(1)).toEqual([asked[0], expect.stringContaining("Quelle page")]);
  expect(shop.list()).toEqual([
    ...["content", "dsfr-blocks.config.ts", "index.html", "public", "src", "vite.config.ts"],
  ]);
  expect(shop.read("src/Faq.jsx")).toContain("export const Faq");
});

describe.each([
  ["vite", "index.html", "npx vite, à l’adresse /", "Montrez la page où elle doit être : <Devenir />"],
  ["next", "app/layout.tsx", "npx next dev, à l’adresse /devenir", "La page est montrée par app/devenir/"],
])("the document around the page of %s", (host, file, shows, goes) => {
  it("is written where there is none, and the command told that shows it", async () => {
    given({ "package.json": manifest(host), "tsconfig.json": "{}" });
    expect((await shop.run("init")).out).toContain(`Voyez la page : ${shows}\n`);
    expect(shop.read(file)).toContain('<html lang="fr" data-fr-scheme="system">');
  });

  it("is left where there is one, and it is told what goes there", async () => {
    given({ "package.json": manifest(host), [file]: "" });
    const { out } = await shop.run("init");
    expect(out).toContain(goes);
    expect(out).toContain('<html lang="fr" data-fr-scheme="system">');
    expect([shop.read(file), existsSync(join(shop.folder, "src/main.jsx"))]).toEqual(["", false]);
  });
});

it("the document of Vite shows the page", async () => {
  given({ "package.json": manifest("vite"), "tsconfig.json": "{}" });
  await shop.run("init");
  expect(shop.read("index.html")).toMatch(/<title>[^<]+<\/title>[^]*src="\/src\/main\.tsx"/);
  expect(shop.read("src/main.tsx")).toContain("render(<Devenir />)");
});

it.each(["@react-router/dev", "@tanstack/react-start"])("%s has its own document", async (framework) => {
  given({ "package.json": manifest("vite", framework) });
  expect((await shop.run("init")).out).toContain("Montrez la page où elle doit être : <Devenir />");
  expect(existsSync(join(shop.folder, "index.html"))).toBe(false);
});

it("what it writes for Astro is the site of the examples, but for the page's name", async () => {
  given({ "package.json": manifest("astro") });
  await shop.run("init");
  const example = (path: string) => readFileSync(join("examples/consumers/astro", path), "utf8");
  for (const path of ["dsfr-blocks.config.ts", "src/content.config.ts"])
    expect(shop.read(path)).toBe(example(path));
  expect(shop.read("src/pages/devenir.astro").replace('"devenir"', '"devenir-eig"')).toBe(
    example("src/pages/index.astro"),
  );
});

it("installs with what the site installs with, and only what is missing", async () => {
  given({ "package.json": manifest("vite", "react", "react-dom"), "pnpm-lock.yaml": "" });
  expect((await shop.run("init")).out).toContain("pnpm add @vitejs/plugin-react @gouvfr/dsfr@1.14.4");
});

it.each([
  ["init site", "« init » ne prend pas de nom (reçu : « site »)"],
  ["init --host gatsby", "« --host » ne connaît pas « gatsby »"],
  ["init --page candidat", "La page « candidat » n’existe pas. Vouliez-vous écrire « candidates » ?"],
])("%s: what is wrong is said", async (line, sentence) => {
  given({});
  const { code, err } = await shop.run(line);
  expect([code, shop.list()]).toEqual([2, []]);
  expect(err).toContain(sentence);
});
