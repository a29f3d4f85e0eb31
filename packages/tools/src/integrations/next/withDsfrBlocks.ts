import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FILE_OPTIONS, type FileOptions, withSettings } from "../../site/compileFile";
import { anything, type Validators } from "@dsfr-blocks/base/node/validators";
import { checkOptions, SCHEME } from "../../site/options";
import { isYamlFile } from "@dsfr-blocks/content/front-matter";
import { pageAt, type SiteFiles } from "../../site/siteFiles";
import { nameFrom } from "@dsfr-blocks/base/node/inside";
import type { Scheme } from "../../styles/scheme";
import { blockStyles } from "../common/blockStyles";
import { declarePages } from "../common/declaration";

type Plain =
  "breadcrumb" | "domains" | "labels" | "language" | "origin" | "public" | "rules" | "today" | "typography";

/**
 * How pages are checked and compiled: what is plain data, as Next hands it to its loaders. What the site's pages are is said by
 * its `dsfr-blocks.config.ts`. Paths are taken from the folder that Next runs in.
 */
export interface DsfrBlocksNextOptions extends Pick<FileOptions, Plain | "abbreviations" | "languages"> {
  /** The folder of people's profiles. */
  readonly people?: string | undefined;
  /** The theme of `dsfr-blocks/styles.css`: `system`, the visitor's own, by default. */
  readonly scheme?: Scheme | undefined;
  /** The file of the pages' types: `dsfr-blocks.d.ts`, in `src` if there is one, where there is a `tsconfig.json`; `false` for none. */
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
  types: anything,
  typography: FILE_OPTIONS.typography,
} satisfies Validators<DsfrBlocksNextOptions>;

/** What is read and set of Next's own configuration. */
interface NextConfig {
  turbopack?: { rules?: object; resolveAlias?: object } | undefined;
  webpack?: unknown;
}

interface WebpackConfig {
  readonly resolve: { alias?: object };
  readonly module: { readonly rules: object[] };
}
type Webpack = (config: WebpackConfig, context: unknown) => WebpackConfig;

const STYLES = "dsfr-blocks/styles.css";
const CACHE = "node_modules/.cache/dsfr-blocks";

/**
 * Next's configuration, with which `import page from "./devenir-eig.md"` gives the page of a file, checked and compiled, in
 * Turbopack and in webpack; an error shows in the overlay at its line, and a saved file at once. `dsfr-blocks/styles.css` is
 * then the rules of the site's DSFR that the blocks need, and no other.
 */
export function withDsfrBlocks<Config extends object>(
  config: Config = {} as Config,
  given: DsfrBlocksNextOptions = {},
): Config {
  checkOptions("withDsfrBlocks", given, OPTIONS);
  const { scheme = "system", types, ...options } = given;
  const root = process.cwd();
  const { options: site, keep } = withSettings(options, root, "withDsfrBlocks");
  declarePages(root, site, types);
  const yaml = yamlIn(site);
  const isYamlPage = (path: string) =>
    isYamlFile(path) && pageAt(nameFrom(root, path), site.places) !== undefined;
  const styles = writeStyles(root, { scheme, keep, language: options.language });
  const loader = fileURLToPath(new URL("./next-loader.js", import.meta.url));
  const use = { loader, options: { ...options, root } };
  const rule = { loaders: [use], as: "*.js" };
  const { turbopack = {}, webpack } = config as NextConfig;
  const before = webpack as Webpack | null | undefined;
  const ours: Webpack = (given, context) => {
    const made = before?.(given, context) ?? given;
    made.module.rules.push({ test: /\.md$/, use: [use] });
    if (yaml.length > 0) made.module.rules.push({ test: isYamlPage, use: [use] });
    made.resolve.alias = { ...made.resolve.alias, [`${STYLES}$`]: join(root, styles) };
    return made;
  };
  return {
    ...config,
    turbopack: {
      ...turbopack,
      rules: {
        ...turbopack.rules,
        ...Object.fromEntries(["md", ...yaml].map((extension) => [`*.${extension}`, rule])),
      },
      resolveAlias: { ...turbopack.resolveAlias, [STYLES]: `./${styles}` },
    },
    webpack: ours,
  };
}

/** The endings of YAML files that are pages by their place: others are for other loaders. */
function yamlIn({ places }: SiteFiles): string[] {
  const globs = places.flatMap((place) => place.globs);
  return ["yml", "yaml"].filter((extension) => globs.some((glob) => glob.includes(extension)));
}

/** Writes the blocks' styles where a bundler finds them, with relative addresses of the DSFR's own fonts and icons. */
function writeStyles(root: string, options: Omit<Parameters<typeof blockStyles>[1], "urlOf">): string {
  const folder = join(root, CACHE);
  mkdirSync(folder, { recursive: true });
  const css = blockStyles(root, { ...options, urlOf: (file) => nameFrom(folder, file) });
  writeFileSync(join(folder, "styles.css"), css);
  return `${CACHE}/styles.css`;
}
