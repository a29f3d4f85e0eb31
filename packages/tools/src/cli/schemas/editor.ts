import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { normaliseSource } from "@dsfr-blocks/base/normaliseSource";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { AnyPage } from "dsfr-blocks";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { getPageGlobs, findPlacedPage, findPage, type SiteFiles } from "../../site/siteFiles";
import { readText, readTextFile } from "@dsfr-blocks/base/node/textFile";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import { editJson } from "../files/editJson";
import { isFree } from "../files/outputs";
import { writeIfChanged } from "@dsfr-blocks/base/node/writeWhole";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { getMessage } from "../messages";
import { UserError } from "../userError";
import { formatEditorSchema } from "./texts";

const SETTINGS = "settings.json";
/** File in which VS Code finds recommended extensions. The file that we write recommends the extension that reads schemas. */
const EXTENSIONS = "extensions.json";
const RECOMMENDED_EXTENSIONS = `${JSON.stringify({ recommendations: ["redhat.vscode-yaml"] }, null, 2)}\n`;
const SCHEMAS = "yaml.schemas";
const LANGUAGES = "files.associations";

/** The settings of VS Code that we write. */
interface EditorSettings {
  readonly [SCHEMAS]?: Readonly<Record<string, string | readonly string[]>>;
  readonly [LANGUAGES]?: Readonly<Record<string, string>>;
}

/**
 * Runs `dsfr-blocks schema --write .vscode`: writes a schema for each page type of the site, and the settings with which VS
 * Code's YAML extension applies each schema to the files of its page type. Files that belong to a page type by their location
 * are matched by the glob in the site's settings, other files by their path. A Markdown file is treated as YAML in the editor
 * if its page type has no text after the front matter. A settings file of VS Code that contains comments is not changed: the
 * lines to add are printed instead. In any other settings file, only our values change.
 */
export function writeEditorSchemas(folder: string, site: SiteFiles, io: Io): ExitCode {
  const { cwd, stdout } = io;
  const files = findFilesByLayout(site, io);
  const schemas: PageSchema[] = [];
  const schemaFiles = site.pages.map((page) => {
    const name = posix.join(folder, `${page.layouts[0] ?? page.displayName}.schema.json`);
    if (!isFree({ name, target: resolve(cwd, name) })) throw new UserError("outIsForeign", { path: name });
    return { page, name };
  });
  for (const { page, name } of schemaFiles) {
    writeIfChanged(resolve(cwd, name), formatEditorSchema(page), name);
    const globs = [...getPageGlobs(page, site), ...(files.get(page) ?? [])];
    schemas.push({ schema: `./${name}`, files: globs.map(matchAnywhere), isYaml: !page.body });
    stdout.write(`${getMessage(io, "schemaWritten", { path: name })}\n`);
  }
  const extensions = posix.join(folder, EXTENSIONS);
  // never overwrite an existing file, which belongs to the user
  if (!existsSync(resolve(cwd, extensions))) {
    writeIfChanged(resolve(cwd, extensions), RECOMMENDED_EXTENSIONS, extensions);
    stdout.write(`${getMessage(io, "editorExtensions", { path: extensions })}\n`);
  }
  const name = posix.join(folder, SETTINGS);
  const target = resolve(cwd, name);
  const before = existsSync(target) ? readText(name, cwd) : undefined;
  const settings = parseSettings(before ?? "{}");
  if (settings === undefined) {
    const lines = JSON.stringify(mergeSettings({}, schemas), null, 2);
    stdout.write(`${getMessage(io, "editorLines", { path: name })}\n${lines}\n`);
    return OK;
  }
  const text = editJson(before ?? "{}\n", { ...mergeSettings(settings, schemas) });
  if (before === undefined) writeIfChanged(target, text, name);
  else editFile({ name, target }, before, text);
  stdout.write(`${getMessage(io, "editorSettings", { path: name })}\n`);
  return OK;
}

/** A schema, with the globs of the files to which the schema applies. */
interface PageSchema {
  readonly schema: string;
  readonly files: readonly string[];
  /** Whether the Markdown files among `files` are treated as YAML. */
  readonly isYaml: boolean;
}

/** Returns the files of each page type that are selected by their `layout`, not by a placement. */
function findFilesByLayout(site: SiteFiles, io: Io): ReadonlyMap<AnyPage, readonly string[]> {
  const filesByPage = new Map<AnyPage, string[]>();
  for (const file of listFiles(".", io.cwd, PAGE_FILE)) {
    const page = findPage(readTextFile(file, io), site);
    if (page && page !== findPlacedPage(file, site.placements))
      filesByPage.set(page, [...(filesByPage.get(page) ?? []), file]);
  }
  return filesByPage;
}

const matchAnywhere = (glob: string) => (glob.startsWith("!") ? `!**/${glob.slice(1)}` : `**/${glob}`);

/** Returns a glob for the Markdown files that a glob matches. Returns undefined for a negated glob or a glob of YAML files. */
function toMarkdownGlob(glob: string): string | undefined {
  if (glob.startsWith("!") || isYamlFile(glob)) return undefined;
  if (glob.endsWith("/**")) return `${glob}/*.md`;
  return glob.endsWith("/*") ? `${glob}.md` : glob;
}

/** Returns the user's settings with ours. Removes the values that we wrote previously and that no longer apply. */
function mergeSettings(settings: EditorSettings, schemas: readonly PageSchema[]): EditorSettings {
  const previousGlobs = schemas
    .flatMap(({ schema }) => settings[SCHEMAS]?.[schema] ?? [])
    .map(toMarkdownGlob);
  const languages = Object.entries(settings[LANGUAGES] ?? {}).filter(
    ([file, value]) => value !== "yaml" || !previousGlobs.includes(file),
  );
  const yaml = schemas.flatMap(({ files, isYaml }) =>
    isYaml ? files.flatMap((glob) => toMarkdownGlob(glob) ?? []).map((glob) => [glob, "yaml"] as const) : [],
  );
  return {
    [LANGUAGES]: { ...Object.fromEntries(yaml), ...Object.fromEntries(languages) },
    [SCHEMAS]: {
      ...settings[SCHEMAS],
      ...Object.fromEntries(schemas.map(({ schema, files }) => [schema, files])),
    },
  };
}

/**
 * Parses VS Code's settings. Returns undefined if the settings are not a plain JSON object. Comments and trailing commas
 * are not plain JSON, and would be lost.
 */
function parseSettings(text: string): EditorSettings | undefined {
  try {
    const value: unknown = JSON.parse(normaliseSource(text));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
