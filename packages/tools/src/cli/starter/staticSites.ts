import type { Framework } from "./framework";
import { HTML, REACT } from "./parts";

const RENDER = "npx dsfr-blocks render content --fragment --out-dir build";

/** Hugo, with the site's static files in `static`. Hugo copies this folder into `public`, which each build overwrites. */
export const hugo: Framework = {
  isStatic: () => true,
  markerFiles: ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml"],
  needs: () => REACT,
  publicFolder: "static",
  // a folder outside `content`, because Hugo makes each file in `content` a page
  peopleFolder: "people",
  files: ({ pages }) => ({
    ...Object.fromEntries(pages.map(({ layout }) => [`layouts/_default/${layout}.html`, HUGO_PAGE])),
    // write a home page, because the breadcrumb of each page leads to it
    "layouts/index.html": `{{ define "main" }}
<main id="contenu" class="fr-container">
  <h1>{{ .Title }}</h1>
  <ul>
    {{ range site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
    {{ end }}
  </ul>
</main>
{{ end }}
`,
    "layouts/_default/baseof.html": `<!doctype html>
${HTML}
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{{ .Title }}</title>
    {{ range $lang, $url := .Params.translations }}<link rel="alternate" hreflang="{{ $lang }}" href="{{ $url | absURL }}" />
    {{ end }}
    <link rel="icon" href="{{ "img/phare-icone.svg" | relURL }}" type="image/svg+xml" />
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

const formatEleventyLines = (
  config: string,
) => `  // data, never templates: Eleventy would run the \`{{ … }}\` of an author's text
  for (const path of ["content", "build/**/*.html"]) ${config}.ignores.add(path);
  ${config}.addGlobalData("fragments", () =>
    JSON.parse(readFileSync("build/manifest.json", "utf8"))
      .pages.filter(({ html }) => html)
      .map((page) => ({ ...page, path: \`/\${page.html}\`.replace(/\\/index\\.html$|\\.html$/, "/") })),
  );
  ${config}.addShortcode("fragment", (html) => readFileSync(\`build/\${html}\`, "utf8"));
  ${config}.addPassthroughCopy({ public: "/" });
  ${config}.addWatchTarget("build/manifest.json");
  // adds Eleventy's \`pathPrefix\` to links and images
  ${config}.addPlugin(${config}.resolvePlugin("@11ty/eleventy/html-base-plugin"));`;

export const eleventy: Framework = {
  package: "@11ty/eleventy",
  isStatic: () => true,
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
  files: ({ has }) => {
    const folder = has("src") ? "src/" : "";
    const hasHome = ["njk", "md", "html", "liquid", "11ty.js", "webc"].some((extension) =>
      has(`${folder}index.${extension}`),
    );
    return {
      [`${folder}dsfr-pages.njk`]: createEleventyPage(
        `pagination: { data: fragments, size: 1, alias: item }
permalink: "{{ item.path }}"`,
        `    <title>{{ item.title }}</title>
    {% if item.description %}<meta name="description" content="{{ item.description }}" />{% endif %}
    {% for lang, url in item.alternates %}<link rel="alternate" hreflang="{{ lang }}" href="{{ url }}" />{% endfor %}`,
        "{% fragment item.html %}",
      ),
      // write a home page, because the breadcrumb of each page leads to it
      ...(!hasHome && {
        [`${folder}index.njk`]: createEleventyPage(
          "title: Accueil",
          "    <title>{{ title }}</title>",
          `<main id="contenu" class="fr-container">
      <h1>{{ title }}</h1>
      <ul>
        {% for item in fragments %}<li><a href="{{ item.path }}">{{ item.title }}</a></li>
        {% endfor %}
      </ul>
    </main>`,
        ),
      }),
    };
  },
  getPreview: ({ pages: [{ name }] }) => ({
    command: `${RENDER} --public public --styles public/dsfr.css && npx eleventy --serve`,
    url: `/${name}/`,
  }),
};

const createEleventyPage = (data: string, head: string, body: string) => `---
${data}
---
<!doctype html>
${HTML}
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
${head}
    <link rel="icon" href="/img/phare-icone.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/dsfr.css" />
  </head>
  <body>
    ${body}
  </body>
</html>
`;
