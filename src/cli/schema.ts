import { jsonSchema } from "../content/jsonSchema";
import type { Language } from "../content/sentences";
import { candidatesSchema } from "../pages/candidates/schema";
import { type Arguments, suggest } from "./arguments/readArguments";
import type { COMMANDS } from "./arguments/commands";
import { outputAt, writeWhole } from "./files/writeWhole";
import { type ExitCode, type Io, OK } from "./io";
import { jsonText } from "../report/json";
import { decapConfig } from "./schemas/decap";
import { verifyConfig } from "./schemas/verify";
import { say } from "./sentences";
import { UserError } from "./userError";

type SchemaArguments = Arguments<keyof typeof COMMANDS.schema.options>;

const PAGES = { candidates: candidatesSchema } as const;

/** `dsfr-blocks schema`: a page's front matter as JSON Schema, or as the fields of a CMS; or what a CMS's differ in. */
export function schema(asked: SchemaArguments, io: Io, language: Language): ExitCode {
  const [page = "candidates", ...more] = asked.operands;
  if (more.length > 0) throw new UserError("onePage", { count: String(asked.operands.length) });
  if (!isPage(page)) {
    const names = Object.keys(PAGES);
    throw new UserError("unknownPage", { word: page, known: names.join(", "), ...suggest(page, names) });
  }
  const config = asked.value("verify");
  const out = asked.value("out");
  if (config !== undefined) {
    if (out !== undefined || asked.has("format")) throw new UserError("verifyAlone");
    return verifyConfig(config, page, io, language);
  }
  const text = asked.value("format") === "decap" ? decapConfig(page) : jsonSchemaText(page);
  if (out === undefined) io.stdout.write(text);
  else {
    writeWhole(outputAt(out, undefined, io.cwd), text, out);
    io.stdout.write(`${say(language, "schemaWritten", { path: out })}\n`);
  }
  return OK;
}

function jsonSchemaText(page: keyof typeof PAGES): string {
  const title = `dsfr-blocks, page « ${page} »`;
  return jsonText(jsonSchema(PAGES[page], { title }));
}

function isPage(word: string): word is keyof typeof PAGES {
  return Object.hasOwn(PAGES, word);
}
