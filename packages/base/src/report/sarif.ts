import type { Issue, Fix, Severity } from "../issue";
import type { Language } from "../message";
import { formatJsonChunks } from "./json";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

export interface SarifRule {
  readonly id: string;
  readonly title: string;
  /** Instructions to fix the problem, or a URL that leads to them. */
  readonly help?: string;
  readonly helpUri?: string;
  readonly tags?: readonly string[];
}

/** Result for one problem. `file` may be a URL. */
export interface SarifEntry extends Omit<Issue, "column"> {
  readonly column?: number | undefined;
  /** Selector of the element on a page. */
  readonly selector?: string;
  /** Identifiers of the finding that stay the same between runs. */
  readonly fingerprints?: Readonly<Record<string, string>>;
  /** State of the finding compared with a previous run. */
  readonly baselineState?: "new" | "unchanged" | "absent" | undefined;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface SarifRun {
  readonly tool: string;
  readonly version: string;
  readonly language: Language;
  readonly rules: readonly SarifRule[];
  readonly entries: readonly SarifEntry[];
  /** Messages about the work that the tool could not do. Undefined for a tool that cannot fail partially. */
  readonly failures?: readonly string[];
}

/** Yields a SARIF 2.1.0 log in chunks. SARIF is read by programs that collect the results of several tools. */
export function formatSarif({
  tool,
  version,
  language,
  rules,
  entries,
  failures,
}: SarifRun): Iterable<string> {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const createRun = (results: unknown) => ({
    tool: { driver: { name: tool, version, language, rules: rules.map(toSarifRule) } },
    ...(failures && { invocations: [toInvocation(failures)] }),
    columnKind: "utf16CodeUnits",
    results,
  });
  return formatJsonChunks(
    (results) => ({ $schema: SCHEMA, version: "2.1.0", runs: [createRun(results)] }),
    mapItems(entries, (entry) => toResult(entry, indexes.get(entry.rule) ?? -1)),
  );
}

function* mapItems<From, To>(items: Iterable<From>, map: (item: From) => To): Generator<To> {
  for (const item of items) yield map(item);
}

function toSarifRule({ id, title, help, helpUri, tags }: SarifRule) {
  return {
    id,
    shortDescription: { text: title },
    ...(help !== undefined && { help: { text: help } }),
    ...(helpUri !== undefined && { helpUri }),
    ...(tags && { properties: { tags } }),
  };
}

function toInvocation(failures: readonly string[]) {
  const toolExecutionNotifications = failures.map((text) => ({ level: "error", message: { text } }));
  return { executionSuccessful: failures.length === 0, toolExecutionNotifications };
}

function toResult(entry: SarifEntry, ruleIndex: number) {
  const { file, line, column, severity, rule, message, fix, selector } = entry;
  const { fingerprints, baselineState, properties } = entry;
  const artifactLocation = { uri: toUri(file) };
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
      fixes: [{ artifactChanges: [{ artifactLocation, replacements: [toReplacement(entry, fix)] }] }],
    }),
    ...(fingerprints && { partialFingerprints: fingerprints }),
    ...(baselineState && { baselineState }),
    ...(properties && { properties }),
  };
}

function toReplacement({ line, column = 1 }: SarifEntry, { length, text }: Fix) {
  return {
    deletedRegion: { startLine: line, startColumn: column, endLine: line, endColumn: column + length },
    insertedContent: { text },
  };
}

/**
 * Returns the URI of a file. A URL remains a URL, an absolute path becomes a `file:` URL, and any other path becomes a relative
 * URI.
 */
function toUri(name: string): string {
  if (/^https?:/i.test(name)) return new URL(name).href;
  // an absolute Windows path has a drive and backslashes
  const absolutePath = /^[a-z]:[\\/]/i.test(name) ? `/${name.replaceAll("\\", "/")}` : name;
  if (absolutePath.startsWith("/"))
    return new URL(`file://${absolutePath.replace(UNSAFE_IN_PATH, encodeURIComponent)}`).href;
  const uri = name.split("/").map(encodeURIComponent).join("/");
  return uri.replace(/^(\.\/)+/, "");
}

/** Matches the characters that end a path in a URL or have a special meaning in a URL. */
const UNSAFE_IN_PATH = /[%\\?#\n\r\t]/g;
