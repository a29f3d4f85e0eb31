import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { plainSource } from "@dsfr-blocks/base/plainSource";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { AnyPage } from "dsfr-blocks";
import { filesUnder } from "@dsfr-blocks/base/node/namedFiles";
import { globsOf, pageAt, pageOf, type SiteFiles } from "../../site/siteFiles";
import { readText, readTextFile } from "@dsfr-blocks/base/node/textFile";
import { editFile } from "@dsfr-blocks/base/node/editFile";
import { editJson } from "../files/editJson";
import { isFree } from "../files/outputs";
import { writeIfChanged } from "@dsfr-blocks/base/node/writeWhole";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { say } from "../sentences";
import { UserError } from "../userError";
import { editorSchemaText } from "./texts";

const SETTINGS = "settings.json";
/** VS Code proposes these extensions to people who open the folder: the one that reads the schemas. */
const EXTENSIONS = "extensions.json";
const RECOMMENDED = `${JSON.stringify({ recommendations: ["redhat.vscode-yaml"] }, null, 2)}\n`;
const SCHEMAS = "yaml.schemas";
const LANGUAGES = "files.associations";

/** The settings of VS Code, as far as they are ours. */
interface EditorSettings {
  readonly [SCHEMAS]?: Readonly<Record<string, string | readonly string[]>>;
  readonly [LANGUAGES]?: Readonly<Record<string, string>>;
}

/**
 * `dsfr-blocks schema --write .vscode`: a schema for each of the site's pages, and the settings by which VS Code's YAML extension
 * finds it for the files of that page: those of its place by their glob, others one by one. A Markdown file counts as YAML in the
 * editor where its page has no text after the front matter. Settings that a person wrote in JSON with comments are left as they
 * are, and what to add is told; in others, what is not ours stays byte for byte.
 */
export function writeEditorSchemas(folder: string, site: SiteFiles, io: Io): ExitCode {
  const { cwd, stdout } = io;
  const files = filesByPage(site, io);
  const schemas: PageSchema[] = [];
  const named = site.pages.map((page) => {
    const name = posix.join(folder, `${page.layouts[0] ?? page.displayName}.schema.json`);
    if (!isFree({ name, target: resolve(cwd, name) })) throw new UserError("outIsForeign", { path: name });
    return { page, name };
  });
  for (const { page, name } of named) {
    writeIfChanged(resolve(cwd, name), editorSchemaText(page), name);
    const globs = [...globsOf(page, site), ...(files.get(page) ?? [])];
    schemas.push({ schema: `./${name}`, files: globs.map(anywhere), isYaml: !page.body });
    stdout.write(`${say(io, "schemaWritten", { path: name })}\n`);
  }
  const extensions = posix.join(folder, EXTENSIONS);
  // one that is there is a person's own
  if (!existsSync(resolve(cwd, extensions))) {
    writeIfChanged(resolve(cwd, extensions), RECOMMENDED, extensions);
    stdout.write(`${say(io, "editorExtensions", { path: extensions })}\n`);
  }
  const name = posix.join(folder, SETTINGS);
  const target = resolve(cwd, name);
  const before = existsSync(target) ? readText(name, cwd) : undefined;
  const settings = parsed(before ?? "{}");
  if (settings === undefined) {
    const lines = JSON.stringify(ours({}, schemas), null, 2);
    stdout.write(`${say(io, "editorLines", { path: name })}\n${lines}\n`);
    return OK;
  }
  const text = editJson(before ?? "{}\n", { ...ours(settings, schemas) });
  if (before === undefined) writeIfChanged(target, text, name);
  else editFile({ name, target }, before, text);
  stdout.write(`${say(io, "editorSettings", { path: name })}\n`);
  return OK;
}

/** A schema, and the files that it is for. */
interface PageSchema {
  readonly schema: string;
  readonly files: readonly string[];
  /** Whether a Markdown file among them is YAML as a whole. */
  readonly isYaml: boolean;
}

/** The files of each page that are it by their own word, and not by their place. */
function filesByPage(site: SiteFiles, io: Io): ReadonlyMap<AnyPage, readonly string[]> {
  const found = new Map<AnyPage, string[]>();
  for (const file of filesUnder(".", io.cwd, PAGE_FILE)) {
    const page = pageOf(readTextFile(file, io), site);
    if (page && page !== pageAt(file, site.places)) found.set(page, [...(found.get(page) ?? []), file]);
  }
  return found;
}

const anywhere = (glob: string) => (glob.startsWith("!") ? `!**/${glob.slice(1)}` : `**/${glob}`);

/** The Markdown files among those of a glob, as a glob; undefined where there are none. */
function markdownIn(glob: string): string | undefined {
  if (glob.startsWith("!") || isYamlFile(glob)) return undefined;
  if (glob.endsWith("/**")) return `${glob}/*.md`;
  return glob.endsWith("/*") ? `${glob}.md` : glob;
}

/** The settings that we write, with what a person has in them; what was ours the last time and is so no more leaves. */
function ours(settings: EditorSettings, schemas: readonly PageSchema[]): EditorSettings {
  const former = schemas.flatMap(({ schema }) => settings[SCHEMAS]?.[schema] ?? []).map(markdownIn);
  const languages = Object.entries(settings[LANGUAGES] ?? {}).filter(
    ([file, value]) => value !== "yaml" || !former.includes(file),
  );
  const yaml = schemas.flatMap(({ files, isYaml }) =>
    isYaml ? files.flatMap((glob) => markdownIn(glob) ?? []).map((glob) => [glob, "yaml"] as const) : [],
  );
  return {
    [LANGUAGES]: { ...Object.fromEntries(yaml), ...Object.fromEntries(languages) },
    [SCHEMAS]: {
      ...settings[SCHEMAS],
      ...Object.fromEntries(schemas.map(({ schema, files }) => [schema, files])),
    },
  };
}

/** Undefined if it is not plain JSON: comments and final commas would be lost. */
function parsed(text: string): EditorSettings | undefined {
  try {
    const value: unknown = JSON.parse(plainSource(text));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
