import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Language } from "@dsfr-blocks/base/message";
import { type Machine, openBrowser, type Tools } from "./browser/openBrowser";
import { openServers } from "./browser/servers";
import { type AuditedPage, type AuditRequest, type Failure, type Outcome, createOutcome } from "./outcome";
import type { AuditStage } from "./finding";
import { formatStages } from "./sentences/reports";
import { selectShardIndexes } from "./shard";
import { AuditError, getCause, formatAuditMessage } from "./sentences/errors";
import { type Subject, createSubjects } from "./subjects";
import { visit, type Visit } from "./visit";

/** Creates the progress display for an audit of `pageCount` pages. */
export type CreateProgress = (pageCount: number) => {
  /**
   * Shows the progress. `page` is the name of the current page, or of the page whose audit has just ended. `stage` is the
   * current stage of this page's audit; undefined before the first stage and after the last stage.
   */
  show(doneCount: number, findingCount: number, page: string, stage?: AuditStage): void;
  clear(): void;
};

/**
 * Audits all pages of a request, in a browser that is opened and closed for this request. If `signal` aborts, returns the
 * results so far, and the remaining pages as failures.
 *
 * @throws {AuditError} If the request contains no page and no unreadable file, if a package or the browser is missing, or if
 * the browser does not start.
 */
export async function audit(
  request: AuditRequest,
  machine: Machine,
  progressFor: CreateProgress,
  signal: AbortSignal,
): Promise<Outcome> {
  const { targets, browser } = request;
  const servers = openServers();
  try {
    const allSubjects = await createSubjects(targets, request, servers, machine.cwd);
    if (allSubjects.length + request.unread.length === 0) throw new AuditError("nothingLeft");
    const names = allSubjects.map(({ name }) => name);
    const ownIndexes = new Set(selectShardIndexes(names, request.shard));
    const subjects = allSubjects
      .map((subject, index) => ({ ...subject, index }))
      .filter(({ index }) => ownIndexes.has(index));
    const progress = progressFor(subjects.length);
    const auditBrowser = await openBrowser(browser, machine, request).finally(() => progress.clear());
    try {
      const results = await visitAll(subjects, auditBrowser, request, progress, signal);
      const { unread, schemes, widths, today, answers, tool, shard } = request;
      return createOutcome(results, {
        ...{ unread, schemes, widths, today, answers, tool, shard },
        ...{ versions: auditBrowser.versions, subjects: names },
      });
    } finally {
      progress.clear();
      await auditBrowser.close();
    }
  } finally {
    await servers.close();
  }
}

/**
 * Visits the pages in their order in the request, `jobs` pages at a time. A page that cannot be audited becomes a failure, and
 * the audit of the other pages continues.
 */
async function visitAll(
  subjects: readonly (Subject & { readonly index: number })[],
  auditBrowser: Tools,
  request: AuditRequest,
  progress: ReturnType<CreateProgress>,
  signal: AbortSignal,
): Promise<(AuditedPage | Failure)[]> {
  const results: (AuditedPage | Failure)[] = [];
  const { language, delay } = request;
  let [nextIndex, doneCount, findings, nextStart] = [0, 0, 0, 0];
  const waitForTurn = async () => {
    const start = Math.max(nextStart, Date.now());
    nextStart = start + delay * 1000;
    await wait(start - Date.now(), undefined, { signal });
  };
  const auditNextPages = async () => {
    // use one tab for several pages: opening a tab for each page would take a fifth of the CPU time
    let tab: Page | undefined;
    let tabOrigin: string | undefined;
    for (let queueIndex = nextIndex++; queueIndex < subjects.length; queueIndex = nextIndex++) {
      const subject = subjects[queueIndex];
      if (!subject) break;
      const { name, file, index } = subject;
      const onStage = (stage?: AuditStage) => progress.show(doneCount, findings, name, stage);
      onStage();
      let outcome: Visit;
      try {
        if (signal.aborted) throw new AuditError("notStarted");
        if (delay > 0) await waitForTurn().catch(() => undefined);
        const { origin } = new URL(subject.url);
        // the tab sends the credentials of the request only to the origin for which it was opened
        if (request.credentials && tabOrigin !== origin) {
          await tab?.context().close();
          tab = undefined;
        }
        tabOrigin = origin;
        tab ??= await auditBrowser.openTab(origin);
        outcome = await visit(tab, subject, auditBrowser, { ...request, signal, onStage });
      } catch (error) {
        outcome = { result: undefined, error };
      }
      const { result, error } = outcome;
      if (result) {
        results.push({ name, index, file, ...result });
        findings += result.findings.length;
      }
      if (error !== undefined) {
        const cause = formatFailure(error, language);
        const parts = formatStages(language, result?.audit.untried ?? []);
        const message = result ? formatAuditMessage(language, "cutShort", { cause, parts }) : cause;
        results.push({ page: name, index, message });
        await tab?.context().close();
        tab = undefined;
      }
      progress.show(++doneCount, findings, name);
    }
    await tab?.context().close();
  };
  await Promise.all(Array.from({ length: Math.min(request.jobs, subjects.length) }, auditNextPages));
  return results;
}

/** Matches Chromium's error messages for a command that fails because the page navigates away. */
const NAVIGATION_ERROR =
  /cannot find context|context was destroyed|frame was detached|because of a navigation/i;

function formatFailure(error: unknown, language: Language): string {
  if (error instanceof AuditError) return error.format(language);
  const cause = getCause(error);
  return NAVIGATION_ERROR.test(cause)
    ? formatAuditMessage(language, "pageMoved")
    : formatAuditMessage(language, "pageCrashed", { cause });
}
