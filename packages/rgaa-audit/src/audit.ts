import type { Page } from "playwright-core";
import type { Language } from "@dsfr-blocks/base/message";
import { type Machine, openBrowser, type Tools } from "./browser/openBrowser";
import { openHosts } from "./browser/servers";
import { type AuditedPage, type AuditRequest, type Failure, type Outcome, outcomeOf } from "./outcome";
import type { Part } from "./finding";
import { partsIn } from "./sentences/reports";
import { placesOf } from "./shard";
import { AuditError, causeOf, auditMessage } from "./sentences/errors";
import { type Subject, subjectsOf } from "./subjects";
import { visit, type Visit } from "./visit";

/** What tells how far an audit of so many pages is. */
export type ProgressFor = (pages: number) => {
  /** `page` is the one at hand, or that is done; `part` what is tried on it. */
  show(done: number, findings: number, page: string, part?: Part): void;
  clear(): void;
};

/** Audits all that is named, in a browser that is opened for it and closed. Once `signal` says so, with what is done by then. */
export async function audit(
  request: AuditRequest,
  machine: Machine,
  progressFor: ProgressFor,
  signal: AbortSignal,
): Promise<Outcome> {
  const { targets, publicFolder, browser } = request;
  const hosts = openHosts();
  try {
    const all = await subjectsOf(targets, publicFolder, hosts, machine.cwd);
    if (all.length + request.unread.length === 0) throw new AuditError("nothingLeft");
    const names = all.map(({ name }) => name);
    const isMine = new Set(placesOf(names, request.shard));
    const subjects = all
      .map((subject, place) => ({ ...subject, place }))
      .filter(({ place }) => isMine.has(place));
    const progress = progressFor(subjects.length);
    const tools = await openBrowser(browser, machine, request.session).finally(() => progress.clear());
    try {
      const results = await visitAll(subjects, tools, request, progress, signal);
      const { unread, schemes, widths, today, answers, tool, shard } = request;
      return outcomeOf(results, {
        ...{ unread, schemes, widths, today, answers, tool, shard },
        ...{ versions: tools.versions, subjects: names },
      });
    } finally {
      progress.clear();
      await tools.close();
    }
  } finally {
    await hosts.close();
  }
}

/** Every page, some at a time, in the order in which they were named. A page that cannot be audited stops no other. */
async function visitAll(
  subjects: readonly (Subject & { readonly place: number })[],
  tools: Tools,
  request: AuditRequest,
  progress: ReturnType<ProgressFor>,
  signal: AbortSignal,
): Promise<(AuditedPage | Failure)[]> {
  const results: (AuditedPage | Failure)[] = [];
  const { language } = request;
  let [next, done, findings] = [0, 0, 0];
  const work = async () => {
    // a tab for many pages: a fifth of the processor's time would go into opening one for each
    let tab: Page | undefined;
    for (let index = next++; index < subjects.length; index = next++) {
      const subject = subjects[index];
      if (!subject) break;
      const { name, file, place } = subject;
      const onPart = (part?: Part) => progress.show(done, findings, name, part);
      onPart();
      let visited: Visit;
      try {
        if (signal.aborted) throw new AuditError("notStarted");
        tab ??= await tools.openTab();
        visited = await visit(tab, subject, tools, { ...request, signal, onPart });
      } catch (error) {
        visited = { result: undefined, error };
      }
      const { result, error } = visited;
      if (result) {
        results.push({ name, place, file, ...result });
        findings += result.findings.length;
      }
      if (error !== undefined) {
        const cause = failureOf(error, language);
        const parts = partsIn(language, result?.audit.untried ?? []);
        const message = result ? auditMessage(language, "cutShort", { cause, parts }) : cause;
        results.push({ page: name, place, message });
        await tab?.context().close();
        tab = undefined;
      }
      progress.show(++done, findings, name);
    }
    await tab?.context().close();
  };
  await Promise.all(Array.from({ length: Math.min(request.jobs, subjects.length) }, work));
  return results;
}

/** What Chromium says when what was asked of a page is answered by the next one. */
const MOVED = /cannot find context|context was destroyed|frame was detached|because of a navigation/i;

function failureOf(error: unknown, language: Language): string {
  if (error instanceof AuditError) return error.in(language);
  const cause = causeOf(error);
  return MOVED.test(cause)
    ? auditMessage(language, "pageMoved")
    : auditMessage(language, "pageCrashed", { cause });
}
