import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { version } from "../../../package.json";
import type { Fix, Severity } from "../../content/issue";
import type { Language } from "../../content/sentences";
import type { Finding } from "./finding";
import { jsonText } from "./jsonText";
import { ruleTitles } from "./ruleTitles";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A log of SARIF 2.1.0, for the programs that gather what checks find. */
export function sarifReport(findings: readonly Finding[], language: Language): string {
  const names = Object.keys(ruleTitles);
  const rules = Object.entries(ruleTitles).map(([id, title]) => {
    return { id, shortDescription: { text: title[language] }, helpUri: `${documentation()}#${id}` };
  });
  const driver = { name: "dsfr-blocks", version, language, rules };
  const results = findings.map((each) => resultOf(each, names.indexOf(each.rule)));
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  return jsonText({ $schema: SCHEMA, version: "2.1.0", runs: [run] });
}

function resultOf({ file, line, column, severity, rule, message, fix }: Finding, ruleIndex: number) {
  const artifactLocation = { uri: uriOf(file) };
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix && {
      fixes: [{ artifactChanges: [{ artifactLocation, replacements: [mending(region, fix)] }] }],
    }),
  };
}

/** A fix stands where its finding does, on one line. */
function mending(region: { startLine: number; startColumn: number }, { length, text }: Fix) {
  return {
    deletedRegion: { ...region, endLine: region.startLine, endColumn: region.startColumn + length },
    insertedContent: { text },
  };
}

/** A path as an address: relative to the folder of the command, unless it was named from the root. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return uri.replace(/^(\.\/)+/, "");
}

/** The authors' documentation that comes with this package: SARIF asks for a whole address. */
function documentation(): string {
  const built = new URL("../docs/errors.md", import.meta.url);
  return existsSync(fileURLToPath(built))
    ? built.href
    : new URL("../../../docs/errors.md", import.meta.url).href;
}
