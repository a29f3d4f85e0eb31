// The ways to start with the library: from an empty folder, and from the current template of each framework.

/**
 * @typedef {object} Way
 * @property {string} name
 * @property {string} title
 * @property {keyof typeof frameworks} framework
 * @property {string} [create] command that creates the template, in a folder `site`. A way without a template starts in an empty
 *   folder
 * @property {string} [template] folder of examples/consumers/templates, if the template is not on npm
 * @property {string[]} [installs] packages to install in the versions to try, instead of the versions in the template's
 *   `package.json`
 * @property {boolean} [needsNode22] whether the framework needs Node 22
 */

/**
 * Properties of each framework: the command that starts its server for development, the element that contains its error
 * messages, the command that serves the build, and the edits of its settings that publish the site under `/eig/`. `notFound` is
 * the title of the page that `init` writes for unknown URLs, if it writes one.
 * @typedef {{
 *   packageName: string,
 *   develop: string,
 *   overlay: string,
 *   preview: string,
 *   notFound?: string,
 *   base: Readonly<Record<string, (text: string) => string>>,
 * }} WayFramework
 */

const VITE_BASE = (/** @type {string} */ text) => text.replace("defineConfig({", '$&\n  base: "/eig/",');

export const frameworks = {
  vite: {
    packageName: "vite",
    develop: "npx vite",
    overlay: "vite-error-overlay",
    preview: "npx vite preview",
    base: { "vite.config.ts": VITE_BASE },
  },
  next: {
    packageName: "next",
    develop: "npx next dev --port 0",
    overlay: "nextjs-portal",
    preview: "npx next start --port 0",
    notFound: "Page introuvable",
    base: {
      "next.config.ts": (/** @type {string} */ text) =>
        text
          .replace("withDsfrBlocks()", "withDsfrBlocks({})")
          .replace(/(?:NextConfig = |withDsfrBlocks\()\{/, '$& basePath: "/eig",'),
    },
  },
  astro: {
    packageName: "astro",
    develop: "npx astro dev --port 0",
    overlay: "vite-error-overlay",
    preview: "npx astro preview",
    base: { "astro.config.mjs": VITE_BASE },
  },
  "react-router": {
    packageName: "react-router",
    develop: "npx react-router dev",
    overlay: "vite-error-overlay",
    preview: "npx react-router-serve build/server/index.js",
    base: {
      "vite.config.ts": VITE_BASE,
      "react-router.config.ts": (/** @type {string} */ text) =>
        (text || "export default {};\n").replace("export default {", '$& basename: "/eig/",'),
    },
  },
};

/** @type {Way[]} */
const templates = [
  {
    name: "vite-template",
    title: "Vite, `npm create vite`, react-ts",
    framework: "vite",
    create: "npx --yes create-vite@latest site --template react-ts --no-interactive",
  },
  {
    name: "next-template",
    title: "Next, `npx create-next-app`",
    framework: "next",
    create: "npx --yes create-next-app@latest site --yes --disable-git",
  },
  {
    name: "astro-template",
    title: "Astro 5, its minimal template (kept here)",
    framework: "astro",
    template: "astro-minimal",
  },
  ...["6", "7"].map((version) => ({
    name: `astro-template-${version}`,
    title: `Astro ${version}, its minimal template (kept here)`,
    framework: /** @type {const} */ ("astro"),
    template: "astro-minimal",
    installs: [`astro@${version}`],
    needsNode22: true,
  })),
  {
    name: "react-router-template",
    title: "React Router 7, its default template (kept here)",
    framework: "react-router",
    template: "react-router-default",
  },
  {
    name: "react-router-template-8",
    title: "React Router 8, its default template (kept here)",
    framework: "react-router",
    template: "react-router-default",
    installs: ["", "/node", "/serve", "/dev"].map(
      (part) => `${part ? "@react-router" : "react-router"}${part}@8.4.0`,
    ),
    needsNode22: true,
  },
];

/** @type {{ framework: keyof typeof frameworks, title: string }[]} */
const emptyFolders = [
  { framework: "vite", title: "Vite" },
  { framework: "next", title: "Next" },
  { framework: "astro", title: "Astro" },
  { framework: "react-router", title: "React Router" },
];

/** @type {Way[]} */
export const ways = [
  ...templates,
  ...emptyFolders.map(({ framework, title }) => ({
    name: `${framework}-empty`,
    title: `${title}, from an empty folder`,
    framework,
  })),
];
