import { createHash } from "node:crypto";
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../../package.json";
import { auditRules, ruleOf } from "../../../audit/rules";
import type { Language } from "../../../content/sentences";
import type { Fault } from "../faults";
import type { AuditedPage, Outcome } from "../outcome";
import type { Unread } from "../subjects/subject";
import { ruleTitle, statesIn } from "../words";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** A log of SARIF 2.1.0: each fault at its line of the Markdown file, or in its page. */
export function sarifReport(outcome: Outcome, language: Language): string {
  const results = [
    ...outcome.pages.flatMap((page) => page.faults.map((fault) => resultOf(fault, page, language))),
    ...outcome.unread.flatMap(unreadResults),
  ];
  const found = results.map(({ ruleId }) => ruleId);
  const ids = [...new Set([...auditRules, ...found])];
  const rules = ids.map((id) => ruleRow(id, language));
  const driver = { name: "dsfr-blocks audit", version, language, rules };
  const notifications = outcome.failures.map(({ page, message }) => {
    return { level: "error", message: { text: `${page}: ${message}` } };
  });
  const invocation = {
    executionSuccessful: notifications.length === 0,
    toolExecutionNotifications: notifications,
  };
  const run = {
    tool: { driver },
    invocations: [invocation],
    columnKind: "utf16CodeUnits",
    results: results.map((result) => ({ ...result, ruleIndex: ids.indexOf(result.ruleId) })),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function ruleRow(id: string, language: Language) {
  const rule = ruleOf(id);
  return {
    id,
    shortDescription: { text: ruleTitle(id, language) },
    ...(rule && {
      help: { text: rule.help[language] },
      properties: { tags: ["accessibility", ...rule.rgaa.map((criterion) => `RGAA ${criterion}`)] },
    }),
  };
}

function resultOf(fault: Fault, page: AuditedPage, language: Language) {
  const { rule, severity, message, selector, source, html } = fault;
  const states = statesIn(language, fault);
  const uri = uriOf(source?.file ?? page.file ?? page.name);
  // code scanning shows nothing without a region: a page whole is its first line
  const region = { startLine: source?.line ?? 1, ...(source && { startColumn: source.column }) };
  return {
    ruleId: rule,
    level: severity,
    message: { text: [message, states && `(${states})`].filter(Boolean).join(" ") },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region },
        logicalLocations: [{ fullyQualifiedName: selector, kind: "element" }],
      },
    ],
    partialFingerprints: { "page/rule/selector": fingerprint(page.name, rule, selector) },
    properties: { page: page.name, rgaa: fault.rgaa, ...(html !== undefined && { html }) },
  };
}

function unreadResults({ issues }: Unread) {
  return issues.map(({ file, line, column, rule, message }) => {
    const region = { startLine: line, startColumn: column };
    const physicalLocation = { artifactLocation: { uri: uriOf(file) }, region };
    return { ruleId: rule, level: "error", message: { text: message }, locations: [{ physicalLocation }] };
  });
}

function fingerprint(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** An address as it is; a path as an address, relative to the folder of the command unless it was named from the root. */
function uriOf(name: string): string {
  if (/^https?:/i.test(name)) return new URL(name).href;
  if (isAbsolute(name)) return pathToFileURL(name).href;
  const uri = name.split("/").map(encodeURIComponent).join("/");
  return uri.replace(/^(\.\/)+/, "");
}
