import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { groupBy } from "../../base/groupBy";
import { isRecord } from "../../content/values";
import { pickPage } from "../../definition/layout";
import type { AnyPage } from "../../definition/definePage";
import { markdownFiles } from "../../site/markdownFiles";
import { readText, readTextFile } from "../../base/node/textFile";
import { editFile } from "../../base/node/editFile";
import { isFree } from "../files/outputs";
import { writeIfChanged } from "../../base/node/writeWhole";
import { type ExitCode, type Io, OK } from "../../base/node/command/io";
import { say } from "../sentences";
import { UserError } from "../userError";
import { jsonSchemaText } from "./texts";

const SETTINGS = "settings.json";
const SCHEMAS = "yaml.schemas";
const LANGUAGES = "files.associations";

/** The settings of VS Code, as far as they are ours. */
interface EditorSettings {
  readonly [SCHEMAS]?: Readonly<Record<string, string | readonly string[]>>;
  readonly [LANGUAGES]?: Readonly<Record<string, string>>;
}

/**
 * `dsfr-blocks schema --write .vscode`: a schema for each of the site's pages, and the settings by which VS Code's YAML extension
 * finds it for the files of that page. A page with a text after its front matter is left out: it is no YAML. Settings that a
 * person wrote in JSON with comments are left as they are, and what to add is told.
 */
export function writeEditorSchemas(folder: string, pages: readonly AnyPage[], io: Io): ExitCode {
  const { cwd, stdout } = io;
  const known = pages.filter(({ body }) => body === false);
  const files = groupBy(markdownFiles(".", cwd), (file) => pickPage(readTextFile(file, io).source, known));
  const schemas: Record<string, string[]> = {};
  const named = known.map((page) => {
    const name = posix.join(folder, `${page.layouts[0] ?? page.displayName}.schema.json`);
    if (!isFree({ name, target: resolve(cwd, name) })) throw new UserError("outIsForeign", { path: name });
    return { page, name };
  });
  for (const { page, name } of named) {
    writeIfChanged(resolve(cwd, name), jsonSchemaText(page), name);
    schemas[`./${name}`] = (files.get(page) ?? []).map((file) => `**/${file}`);
    stdout.write(`${say(io, "schemaWritten", { path: name })}\n`);
  }
  const name = posix.join(folder, SETTINGS);
  const target = resolve(cwd, name);
  const before = existsSync(target) ? readText(name, cwd) : undefined;
  const settings = parsed(before ?? "{}");
  if (settings === undefined) {
    const lines = JSON.stringify(merged({}, schemas), null, 2);
    stdout.write(`${say(io, "editorLines", { path: name })}\n${lines}\n`);
    return OK;
  }
  const after = merged(settings, schemas);
  const [, indent = "  "] = /\n([ \t]+)/.exec(before ?? "") ?? [];
  // settings that say the same stay as they were written
  const text = `${JSON.stringify(after, null, indent)}\n`;
  if (before === undefined) writeIfChanged(target, text, name);
  else if (JSON.stringify(after) !== JSON.stringify(settings)) editFile({ name, target }, before, text);
  stdout.write(`${say(io, "editorSettings", { path: name })}\n`);
  return OK;
}

/** The settings with ours; what was ours the last time and is so no more leaves. All else stays, also where it is about the same files. */
function merged(
  settings: EditorSettings,
  schemas: Readonly<Record<string, readonly string[]>>,
): EditorSettings {
  const former = Object.keys(schemas).flatMap((schema) => settings[SCHEMAS]?.[schema] ?? []);
  const languages = Object.entries(settings[LANGUAGES] ?? {}).filter(
    ([file, value]) => value !== "yaml" || !former.includes(file),
  );
  const ours = Object.values(schemas).flatMap((files) => files.map((file) => [file, "yaml"] as const));
  return {
    ...settings,
    [LANGUAGES]: { ...Object.fromEntries(ours), ...Object.fromEntries(languages) },
    [SCHEMAS]: { ...settings[SCHEMAS], ...schemas },
  };
}

/** Undefined for what is no plain JSON: comments and final commas would be lost. */
function parsed(text: string): EditorSettings | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
