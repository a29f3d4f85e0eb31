import type { Framework } from "./framework";
import { HTML, REACT } from "./parts";

const RENDER = "npx dsfr-blocks render content --fragment --out-dir build";

/** The site's static files are in `static`, not `public`: Hugo copies `static` into `public`, which each build overwrites. */
export const hugo: Framework = {
  isStatic: true,
  markerFiles: ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml"],
  needs: () => REACT,
  publicFolder: "static",
  // outside `content`, where Hugo makes each file a page
  peopleFolder: "people",
  files: ({ pages }) => ({
    ...Object.fromEntries(pages.map(({ layout }) => [`layouts/_default/${layout}.html`, HUGO_PAGE])),
    "layouts/_default/baseof.html": `<!doctype html>
${HTML}
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{{ .Title }}</title>
    <link rel="stylesheet" href="{{ "dsfr.css" | relURL }}" />
  </head>
  <body>
    {{ block "main" . }}<main id="contenu">{{ .Content }}</main>{{ end }}
  </body>
</html>
`,
  }),
  getPreview: ({ pages: [{ name }] }) => ({
    command: `${RENDER} --public static --styles static/dsfr.css && hugo server`,
    url: `/${name}/`,
  }),
};

const HUGO_PAGE = `{{ define "main" }}
{{ readFile (printf "build/%s.html" (strings.TrimSuffix ".md" .File.Path)) | safeHTML }}
{{ end }}
`;

const READ = 'import { readFileSync } from "node:fs";';

const formatEleventyLines = (config: string) => `  ${config}.addGlobalData("fragments", () =>
    JSON.parse(readFileSync("build/manifest.json", "utf8")).pages.filter(({ html }) => html),
  );
  ${config}.addShortcode("fragment", (html) => readFileSync(\`build/\${html}\`, "utf8"));
  ${config}.addPassthroughCopy({ public: "/" });
  ${config}.addWatchTarget("build/**/*.html");`;

export const eleventy: Framework = {
  package: "@11ty/eleventy",
  isStatic: true,
  markerFiles: ["eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", ".eleventy.js"],
  needs: () => REACT,
  settings: {
    name: "eleventy.config",
    extension: "mjs",
    text: `${READ}\n\nexport default function (config) {\n${formatEleventyLines("config")}\n}\n`,
    imports: READ,
    usage: formatEleventyLines("config"),
    pattern: /^export default (async )?function ?(\w*) ?\((\w+)\) \{$/gm,
    replacement: `export default $1function $2($3) {\n${formatEleventyLines("$3")}`,
    unsupported: /require\(/,
  },
  files: ({ has }) => ({
    // without a `src` folder, Eleventy reads the whole site folder, and would treat each of our pages as an Eleventy template
    ...(has("src") ? {} : { ".eleventyignore": "content\n" }),
    [`${has("src") ? "src/" : ""}dsfr-pages.njk`]: `---
pagination: { data: fragments, size: 1, alias: item }
permalink: "{{ item.html }}"
---
<!doctype html>
${HTML}
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{{ item.title }}</title>
    {% if item.description %}<meta name="description" content="{{ item.description }}" />{% endif %}
    <link rel="stylesheet" href="/dsfr.css" />
  </head>
  <body>
    {% fragment item.html %}
  </body>
</html>
`,
  }),
  getPreview: ({ pages: [{ name }] }) => ({
    command: `${RENDER} --public public --styles public/dsfr.css && npx eleventy --serve`,
    url: `/${name}.html`,
  }),
};
