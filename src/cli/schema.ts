import { suggestion } from "../content/nearest";
import type { Language } from "../content/sentences";
import type { AnyPage } from "../definition/definePage";
import type { COMMANDS } from "./arguments/commands";
import type { Arguments } from "./arguments/readArguments";
import { outputAt, writeWhole } from "./files/writeWhole";
import { type ExitCode, type Io, OK } from "./io";
import type { CmsPlaces } from "./schemas/decap";
import { jsonSchemaText } from "./schemas/schemaText";
import { say } from "./sentences";
import { siteSettings } from "./sharedOptions";
import { UserError } from "./userError";

type SchemaArguments = Arguments<keyof typeof COMMANDS.schema.options>;

/** `dsfr-blocks schema`: a page's front matter as JSON Schema, or as the fields of a CMS; or what a CMS's differ in; or all of them, for an editor. */
export async function schema(args: SchemaArguments, io: Io, language: Language): Promise<ExitCode> {
  const { pages } = siteSettings(args, io);
  if (args.has("list")) {
    const lines = pages.map(({ displayName, layouts }) => `${displayName}  layout: ${layouts.join(", ")}\n`);
    io.stdout.write(lines.join(""));
    return OK;
  }
  const folder = args.value("write");
  if (folder !== undefined) {
    const others = ["out", "format", "verify"] as const;
    if (args.operands.length > 0 || others.some((name) => args.has(name))) throw new UserError("writeAlone");
    const { writeEditorSchemas } = await import("./schemas/editor");
    return writeEditorSchemas(folder, pages, io, language);
  }
  const page = pageNamed(args.operands, pages);
  const config = args.value("verify");
  const out = args.value("out");
  if (config !== undefined) {
    if (out !== undefined || args.has("format")) throw new UserError("verifyAlone");
    const { verifyConfig } = await import("./schemas/verify");
    return verifyConfig(config, page, io, language);
  }
  const isDecap = args.value("format") === "decap";
  const places = { file: args.value("file"), people: args.value("people") };
  if (!isDecap && (places.file ?? places.people) !== undefined) throw new UserError("decapAlone");
  const text = isDecap ? await fieldsText(page, places) : jsonSchemaText(page);
  if (out === undefined) io.stdout.write(text);
  else {
    writeWhole(outputAt(out, undefined, io.cwd), text, out);
    io.stdout.write(`${say(language, "schemaWritten", { path: out })}\n`);
  }
  return OK;
}

/** The page of that name, or that layout; without a word, the site's only one. */
function pageNamed([word, ...more]: readonly string[], pages: readonly AnyPage[]): AnyPage {
  const known = pages.map(({ displayName }) => displayName).join(", ");
  const [only, ...others] = pages;
  if (more.length > 0 || (word === undefined && others.length > 0))
    throw new UserError("onePage", { count: String(more.length + (word === undefined ? 0 : 1)), known });
  const page =
    word === undefined
      ? only
      : pages.find(({ displayName, layouts }) => displayName === word || layouts.includes(word));
  if (page) return page;
  const words = pages.flatMap(({ displayName, layouts }) => [...layouts, displayName]);
  throw new UserError("unknownPage", { word: word ?? "", known, ...suggestion(word ?? "", words) });
}

async function fieldsText(page: AnyPage, places: CmsPlaces): Promise<string> {
  const { decapConfig } = await import("./schemas/decap");
  return decapConfig(page, places);
}
