import { jsonSchema } from "../content/jsonSchema";
import type { Language } from "../content/sentences";
import { candidatesSchema } from "../pages/candidates/schema";
import { type Arguments, suggest } from "./arguments/readArguments";
import type { COMMANDS } from "./arguments/commands";
import { outputAt, writeWhole } from "./files/writeWhole";
import { type ExitCode, type Io, OK } from "./io";
import { say } from "./sentences";
import { Stop } from "./stop";

type SchemaArguments = Arguments<keyof typeof COMMANDS.schema.options>;

const PAGES = { candidates: candidatesSchema } as const;

/** `dsfr-blocks schema`: the JSON Schema of a page's front matter. */
export function schema(asked: SchemaArguments, io: Io, language: Language): ExitCode {
  const [page = "candidates", ...more] = asked.operands;
  if (more.length > 0) throw new Stop("onePage", { count: String(asked.operands.length) });
  if (!isPage(page)) {
    const names = Object.keys(PAGES);
    throw new Stop("unknownPage", { word: page, known: names.join(", "), ...suggest(page, names) });
  }
  const title = `dsfr-blocks, page « ${page} »`;
  const text = `${JSON.stringify(jsonSchema(PAGES[page], { title }), null, 2)}\n`;
  const out = asked.value("out");
  if (out === undefined) io.stdout.write(text);
  else {
    writeWhole(outputAt(out, undefined, io.cwd), text, out);
    io.stdout.write(`${say(language, "schemaWritten", { path: out })}\n`);
  }
  return OK;
}

function isPage(word: string): word is keyof typeof PAGES {
  return Object.hasOwn(PAGES, word);
}
