import type { Issue, Fix, Severity } from "../issue";
import type { Language } from "../message";
import { jsonPieces } from "./json";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

export interface SarifRule {
  readonly id: string;
  readonly title: string;
  /** A sentence on how to fix it, or the address of one. */
  readonly help?: string;
  readonly helpUri?: string;
  readonly tags?: readonly string[];
}

/** One thing that is wrong; the file may be an address. */
export interface SarifEntry extends Omit<Issue, "column"> {
  readonly column?: number | undefined;
  /** The element, on a page. */
  readonly selector?: string;
  /** What identifies the same finding from one run to the next. */
  readonly fingerprints?: Readonly<Record<string, string>>;
  /** Beside a former run that it is compared with. */
  readonly baselineState?: "new" | "unchanged" | "absent" | undefined;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface SarifRun {
  readonly tool: string;
  readonly version: string;
  readonly language: Language;
  readonly rules: readonly SarifRule[];
  readonly entries: readonly SarifEntry[];
  /** What kept the tool from doing all its work; undefined for a tool that cannot fail halfway. */
  readonly failures?: readonly string[];
}

/** A log of SARIF 2.1.0, for the programs that gather what checks find: its text, in pieces. */
export function sarifLog({ tool, version, language, rules, entries, failures }: SarifRun): Iterable<string> {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const runWith = (results: unknown) => ({
    tool: { driver: { name: tool, version, language, rules: rules.map(ruleOf) } },
    ...(failures && { invocations: [invocationOf(failures)] }),
    columnKind: "utf16CodeUnits",
    results,
  });
  return jsonPieces(
    (results) => ({ $schema: SCHEMA, version: "2.1.0", runs: [runWith(results)] }),
    mapped(entries, (entry) => resultOf(entry, indexes.get(entry.rule) ?? -1)),
  );
}

function* mapped<From, To>(items: Iterable<From>, to: (item: From) => To): Generator<To> {
  for (const item of items) yield to(item);
}

function ruleOf({ id, title, help, helpUri, tags }: SarifRule) {
  return {
    id,
    shortDescription: { text: title },
    ...(help !== undefined && { help: { text: help } }),
    ...(helpUri !== undefined && { helpUri }),
    ...(tags && { properties: { tags } }),
  };
}

function invocationOf(failures: readonly string[]) {
  const toolExecutionNotifications = failures.map((text) => ({ level: "error", message: { text } }));
  return { executionSuccessful: failures.length === 0, toolExecutionNotifications };
}

function resultOf(entry: SarifEntry, ruleIndex: number) {
  const { file, line, column, severity, rule, message, fix, selector } = entry;
  const { fingerprints, baselineState, properties } = entry;
  const artifactLocation = { uri: uriOf(file) };
  const region = { startLine: line, ...(column !== undefined && { startColumn: column }) };
  const location = {
    physicalLocation: { artifactLocation, region },
    ...(selector !== undefined && { logicalLocations: [{ fullyQualifiedName: selector, kind: "element" }] }),
  };
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location],
    ...(fix && {
      fixes: [{ artifactChanges: [{ artifactLocation, replacements: [replacement(entry, fix)] }] }],
    }),
    ...(fingerprints && { partialFingerprints: fingerprints }),
    ...(baselineState && { baselineState }),
    ...(properties && { properties }),
  };
}

function replacement({ line, column = 1 }: SarifEntry, { length, text }: Fix) {
  return {
    deletedRegion: { startLine: line, startColumn: column, endLine: line, endColumn: column + length },
    insertedContent: { text },
  };
}

/** An address as it is; a path as an address, relative to the folder of the command unless it was named from the root. */
function uriOf(name: string): string {
  if (/^https?:/i.test(name)) return new URL(name).href;
  // a drive's path on Windows has another root, and other separators
  const fromRoot = /^[a-z]:[\\/]/i.test(name) ? `/${name.replaceAll("\\", "/")}` : name;
  if (fromRoot.startsWith("/"))
    return new URL(`file://${fromRoot.replace(NO_PATH, encodeURIComponent)}`).href;
  const uri = name.split("/").map(encodeURIComponent).join("/");
  return uri.replace(/^(\.\/)+/, "");
}

/** What would end a path in an address, or be something else there. */
const NO_PATH = /[%\\?#\n\r\t]/g;
