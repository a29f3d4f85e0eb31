import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FILE_OPTIONS, type FileOptions, withSettings } from "../../site/compileFile";
import { anyValue, type Validators } from "@dsfr-blocks/base/node/validators";
import { checkOptions, SCHEME } from "../../site/options";
import { isYamlFile } from "@dsfr-blocks/content/front-matter";
import { findPlacedPage, type SiteFiles } from "../../site/siteFiles";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import type { Scheme } from "../../styles/scheme";
import { createBlockStyles, STYLES } from "../common/blockStyles";
import { declarePages } from "../common/declaration";

type Plain =
  "breadcrumb" | "domains" | "labels" | "language" | "origin" | "public" | "rules" | "today" | "typography";

/**
 * Options of the checks and the compilation of pages, limited to plain data: Next serialises the options of its
 * loaders. The page types of the site are declared in its `dsfr-blocks.config.ts`. Paths are relative to the working
 * directory of Next.
 */
export interface DsfrBlocksNextOptions extends Pick<FileOptions, Plain | "abbreviations" | "languages"> {
  /** Folder of people's profiles. */
  readonly people?: string | undefined;
  /** Colour theme of `dsfr-blocks/styles.css`. By default `system`: the visitor's preference. */
  readonly scheme?: Scheme | undefined;
  /**
   * Declaration file for the types of the pages. With `false`, no file is written. By default, in a project with a
   * `tsconfig.json`: `dsfr-blocks.d.ts`, in `src` if that folder exists.
   */
  readonly types?: string | false | undefined;
}

const OPTIONS = {
  abbreviations: FILE_OPTIONS.abbreviations,
  breadcrumb: FILE_OPTIONS.breadcrumb,
  domains: FILE_OPTIONS.domains,
  labels: FILE_OPTIONS.labels,
  language: FILE_OPTIONS.language,
  languages: FILE_OPTIONS.languages,
  origin: FILE_OPTIONS.origin,
  people: FILE_OPTIONS.people,
  public: FILE_OPTIONS.public,
  rules: FILE_OPTIONS.rules,
  scheme: SCHEME,
  today: FILE_OPTIONS.today,
  types: anyValue,
  typography: FILE_OPTIONS.typography,
} satisfies Validators<DsfrBlocksNextOptions>;

/** The properties of Next's own configuration that are read or set here. */
interface NextConfig {
  basePath?: string | undefined;
  turbopack?: { rules?: object; resolveAlias?: object } | undefined;
  webpack?: unknown;
}

interface WebpackConfig {
  readonly resolve: { alias?: object };
  readonly module: { readonly rules: object[] };
}
type Webpack = (config: WebpackConfig, context: unknown) => WebpackConfig;

const CACHE = "node_modules/.cache/dsfr-blocks";

/**
 * Returns Next's configuration with support for pages: `import page from "./devenir-eig.md"` returns a checked and compiled
 * page, with Turbopack and with webpack. An error in a page appears in the overlay, with its line. Each saved change is shown
 * at once. `dsfr-blocks/styles.css` contains only the CSS rules of the site's DSFR that the blocks and the site's code need.
 */
export function withDsfrBlocks<Config extends object>(
  config: Config = {} as Config,
  pluginOptions: DsfrBlocksNextOptions = {},
): Config {
  checkOptions("withDsfrBlocks", pluginOptions, OPTIONS);
  const { scheme = "system", types, ...options } = pluginOptions;
  const root = process.cwd();
  const { options: site, keep } = withSettings(options, root, "withDsfrBlocks");
  declarePages(root, site, types);
  const yamlExtensions = findYamlExtensions(site);
  const isYamlPage = (path: string) =>
    isYamlFile(path) && findPlacedPage(toRelativeName(root, path), site.placements) !== undefined;
  const styles = writeStyles(root, { scheme, keep, language: options.language });
  const loader = fileURLToPath(new URL("./next-loader.js", import.meta.url));
  const { basePath: base, turbopack = {}, webpack } = config as NextConfig;
  const use = { loader, options: { ...options, root, ...(base && { base }) } };
  const rule = { loaders: [use], as: "*.js" };
  const previous = webpack as Webpack | null | undefined;
  const extendWebpack: Webpack = (webpackConfig, context) => {
    const result = previous?.(webpackConfig, context) ?? webpackConfig;
    result.module.rules.push({ test: /\.md$/, use: [use] });
    if (yamlExtensions.length > 0) result.module.rules.push({ test: isYamlPage, use: [use] });
    result.resolve.alias = { ...result.resolve.alias, [`${STYLES}$`]: join(root, styles) };
    return result;
  };
  return {
    ...config,
    turbopack: {
      ...turbopack,
      rules: {
        ...turbopack.rules,
        ...Object.fromEntries(["md", ...yamlExtensions].map((extension) => [`*.${extension}`, rule])),
      },
      resolveAlias: { ...turbopack.resolveAlias, [STYLES]: `./${styles}` },
    },
    webpack: extendWebpack,
  };
}

/**
 * Returns the extensions of the YAML files that are pages by their location. Without such pages, our loader does not
 * process YAML files, which may need other loaders.
 */
function findYamlExtensions({ placements }: SiteFiles): string[] {
  const globs = placements.flatMap((placement) => placement.globs);
  return ["yml", "yaml"].filter((extension) => globs.some((glob) => glob.includes(extension)));
}

/**
 * Writes the styles of the blocks to a file that a bundler can import, and returns the path of the file from `root`. URLs
 * of the DSFR's fonts and icons are relative to the folder of that file.
 */
function writeStyles(root: string, options: Omit<Parameters<typeof createBlockStyles>[1], "urlOf">): string {
  const folder = join(root, CACHE);
  mkdirSync(folder, { recursive: true });
  const { css, summary } = createBlockStyles(root, {
    ...options,
    urlOf: (file) => toRelativeName(folder, file),
  });
  // log only in a build. Next also loads its configuration in `next dev` and `next start`. Next has not set its phase yet, so
  // read the command line.
  if (process.argv.includes("build")) console.info(summary);
  writeFileSync(join(folder, "styles.css"), css);
  return `${CACHE}/styles.css`;
}
