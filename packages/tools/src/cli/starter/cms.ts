import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { version } from "dsfr-blocks/internal";
import * as ourPages from "dsfr-blocks/ourPages";
import type { Settings } from "../../site/settings";
import { getPagePlacements } from "../../site/siteFiles";
import { findPackageFile } from "../../styles/findPackageFile";
import { findDistFolder, findDsfr, findInstalled } from "../../styles/load";
import { editJson } from "../files/editJson";
import { findPageFolders } from "../schemas/folders";
import { listSources } from "../schemas/texts";
import type { Edit, Start } from "./framework";
import { DSFR_PACKAGE, formatExactInstallCommand, formatInstallCommand, type Manifest } from "./manifest";

const DECAP = "decap-cms@3.16.3";
/** Command that starts Decap CMS's local server, which reads and writes the site's files. */
export const SERVER = "npx decap-server@3.11.3";

/** Returns the folder of the copied files, which `init --cms` writes again at each run. */
const getCopiesFolder = (publicFolder: string) => `${publicFolder}/admin/files`;

/** The editor's page, and the names of the site's own page types, which the prebuilt file of the CMS does not contain. */
export interface EditorPage {
  readonly files: Readonly<Record<string, string>>;
  readonly ownPages: readonly string[];
}

/**
 * Creates the page of the editor: one collection for each folder or glob of each of our page types that has files in the site,
 * and the collection of people. Returns undefined if no file of the site is a page.
 */
export function createEditorPage(site: Settings, publicFolder: string, io: Io): EditorPage | undefined {
  const used = site.pages.flatMap((page) => {
    const files = { placements: getPagePlacements(page, site), folders: findPageFolders(page, site, io) };
    return files.placements.length + files.folders.length === 0
      ? []
      : [{ page, sources: listSources(files) }];
  });
  if (used.length === 0) return undefined;
  const isOurs = ({ page }: (typeof used)[number]) => Object.values<unknown>(ourPages).includes(page);
  const people = site.collections.find(({ name, folders }) => name === "people" && folders.length > 0);
  const places = new Set<string>();
  const collections: string[] = [];
  for (const { page, sources } of used.filter(isOurs)) {
    const layouts: string[] = [];
    for (const { files, ...source } of sources) {
      const layout = source.layout ?? page.layouts[0] ?? "pages";
      layouts.push(layout);
      const count = layouts.filter((each) => each === layout).length;
      const name = count > 1 ? `${layout}-${count}` : undefined;
      const options = [
        formatOptions({ name, ...source, files }),
        ...(/\.ya?ml$/i.test(files ?? "") ? [] : ["format"]),
        ...(people ? ["people"] : []),
      ];
      collections.push(`collectionFor(${page.displayName}, { ${options.join(", ")} })`);
      const { lang } = source;
      const place = formatOptions({ collection: name ?? layout, files, lang });
      places.add((name ?? files ?? lang) ? `{ page: ${page.displayName}, ${place} }` : page.displayName);
    }
  }
  if (people)
    collections.push(`collectionFor("people", { ${formatOptions({ folder: people.folders[0] })}, format })`);
  const nameField = people?.by === "title" ? undefined : people?.by.replace(/^file$/, "{{slug}}");
  return {
    files: {
      [`${publicFolder}/admin/index.html`]: formatEditorPage({
        imports: [
          ...used.filter(isOurs).map(({ page }) => page.displayName),
          "collectionFor",
          "registerPreviews",
        ],
        people: people && formatOptions({ collection: "people", nameField }),
        collections,
        places: [...places],
        publicFolder,
      }),
    },
    ownPages: used.filter((each) => !isOurs(each)).map(({ page }) => page.displayName),
  };
}

/** Formats the defined and true values of options as the properties of an object in JavaScript. */
const formatOptions = (options: Readonly<Record<string, unknown>>) =>
  Object.entries(options)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(", ");

/** Returns the script that starts the CMS's server of local files, and the folder that ESLint leaves out. */
export function getEditorEdits(publicFolder: string, { has }: Pick<Start, "has">): Edit[] {
  const ignored = `"${getCopiesFolder(publicFolder)}/**"`;
  const eslint = ["js", "mjs", "cjs", "ts"].map((extension) => `eslint.config.${extension}`).find(has);
  const addScript = (text: string) => {
    const { scripts = {} } = JSON.parse(text) as Manifest;
    return "cms" in scripts ? text : editJson(text, { scripts: { ...scripts, cms: SERVER } });
  };
  const ignore = (text: string) => {
    if (text.includes(ignored)) return text;
    const list = /globalIgnores\(\[(\s*)/;
    return list.test(text)
      ? text.replace(list, (start, space: string) => `${start}${ignored},${space || " "}`)
      : undefined;
  };
  return [
    ...(has("package.json") ? [{ path: "package.json", apply: addScript, lines: `"cms": "${SERVER}"` }] : []),
    ...(eslint === undefined ? [] : [{ path: eslint, apply: ignore, lines: `globalIgnores([${ignored}])` }]),
  ];
}

/**
 * Copies the files that the browser loads: the library in one file, our stylesheet, Decap CMS, and of the DSFR the stylesheet,
 * the fonts and the icons. Git ignores the folder of the copies. Returns the commands that add what is missing.
 */
export function copyEditorFiles(
  publicFolder: string,
  cwd: string,
  start: Pick<Start, "getVersionRange">,
  isDry: boolean,
): string[] {
  const folder = join(cwd, getCopiesFolder(publicFolder));
  const [library, dsfr, decap] = [findInstalled(cwd, "dsfr-blocks-cms"), findDsfr([cwd]), findTarball(cwd)];
  const dist = dsfr === undefined ? undefined : findDistFolder(dsfr);
  if (!isDry) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".gitignore"), "*\n");
    const paths = [
      findPackageFile("blocks.css", "../../../../dist/blocks.css"),
      ...(library === undefined ? [] : [join(library, "dist/cms.browser.js")]),
      ...(dist === undefined ? [] : ["dsfr.main.min.css", "fonts", "icons"].map((name) => join(dist, name))),
    ];
    for (const path of paths) cpSync(path, join(folder, basename(path)), { recursive: true });
    if (decap !== undefined) copyDecap(decap, folder);
  }
  const range = start.getVersionRange("dsfr-blocks") ?? "";
  const libraryPackage = range.startsWith("file:")
    ? range
        .replace(/^file:(?!\.|\/)/, "./")
        .replace(/^file:/, "")
        .replace("dsfr-blocks-", "dsfr-blocks-cms-")
    : `dsfr-blocks-cms@${version}`;
  return [
    ...(library === undefined ? [formatExactInstallCommand(libraryPackage, cwd)] : []),
    ...(dist === undefined ? [formatInstallCommand(DSFR_PACKAGE, cwd)] : []),
    ...(decap === undefined && !existsSync(join(folder, "decap-cms.js"))
      ? [`npm pack ${DECAP} --pack-destination node_modules`]
      : []),
  ];
}

/**
 * Returns the path of the newest package file of Decap CMS in `node_modules`. It is not installed: its prebuilt files contain
 * all that it needs, so its 630 dependencies are left out.
 */
function findTarball(cwd: string): string | undefined {
  const folder = join(cwd, "node_modules");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const name = names.filter((each) => /^decap-cms-\d.*\.tgz$/.test(each)).at(-1);
  return name === undefined ? undefined : join(folder, name);
}

/** Copies the prebuilt files of Decap CMS from its package file, which the system's `tar` unpacks. */
function copyDecap(tarball: string, folder: string): void {
  const [cwd, unpacked] = [dirname(tarball), mkdtempSync(join(dirname(tarball), ".decap-"))];
  execFileSync("tar", ["-xzf", basename(tarball), "-C", basename(unpacked)], { cwd });
  const dist = join(unpacked, "package/dist");
  const filter = (path: string) => path === dist || /decap-cms\.js(?:\.LICENSE\.txt)?$|\.wasm$/.test(path);
  cpSync(dist, folder, { recursive: true, filter });
  rmSync(unpacked, { recursive: true });
}

/** Returns the HTML of the editor's page, from expressions of its JavaScript. */
const formatEditorPage = ({
  imports,
  people,
  collections,
  places,
  publicFolder,
}: {
  readonly imports: readonly string[];
  readonly people: string | undefined;
  readonly collections: readonly string[];
  readonly places: readonly string[];
  readonly publicFolder: string;
}) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>Éditeur des pages</title>
    <link rel="icon" href="data:," />
    <script>
      window.CMS_MANUAL_INIT = true;
    </script>
    <script src="files/decap-cms.js"></script>
  </head>
  <body>
    <script type="module">
      import {${formatLines(imports)}} from "./files/cms.browser.js";

${people === undefined ? "" : `      const people = { ${people} };\n`}      const format = "as-written-frontmatter";
      const root = new URL("..", location.href).pathname; // of the site: / or, under a path, /eig/
      const collections = [${formatLines(collections)}];
      registerPreviews(CMS, {
        pages: [${places.join(", ")}],
        styles: ["dsfr.main.min.css", "blocks.css"].map((name) => new URL(\`files/\${name}\`, location.href).href),
${people === undefined ? "" : "        people,\n"}        collections,
        now: () => new Date(),
        resolveUrl: (url) => (/^(?:[a-z]+:|#|\\?|\\/\\/)/i.test(url) ? url : root + url.replace(/^\\//, "")),
      });
      CMS.init({
        config: {
          load_config_file: false,
          locale: "fr",
          backend: { name: "git-gateway" }, // or github, gitlab…: see Decap's own documentation
          local_backend: true, // on localhost, the files of this folder
          media_folder: "${publicFolder}/img",
          public_folder: "/img",
          slug: { encoding: "ascii", clean_accents: true }, // names of files without accents
          collections,
        },
      });
    </script>
  </body>
</html>
`;

/** Formats the items of a list in JavaScript, one to a line. */
const formatLines = (items: readonly string[]) =>
  `${items.map((item) => `\n        ${item},`).join("")}\n      `;
