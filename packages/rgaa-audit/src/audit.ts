import type { Page } from "playwright-core";
import type { Language } from "../../../src/base/sentence";
import type { KnownViolation } from "./baseline";
import { type Machine, openBrowser, type Tools } from "./browser/openBrowser";
import { openHosts } from "./browser/servers";
import type { Session } from "./browser/session";
import type { Answer } from "./reports/rgaa/answers";
import { AuditError, causeOf, sayOfAudit } from "./sentences/errors";
import { type AuditTargets, type Subject, subjectsOf, type UnreadableFile } from "./subjects";
import { visit, type VisitOptions, type VisitResult } from "./visit";

/** What an audit came to, with what was asked of it that reports tell. */
export interface Outcome extends Pick<
  AuditRequest,
  "unread" | "schemes" | "widths" | "most" | "today" | "answers" | "tool"
> {
  /** Every page that was opened, in the order in which they were named. */
  readonly pages: readonly AuditedPage[];
  /** Pages that could not be audited. */
  readonly failures: readonly Failure[];
  /** Violations of the baseline that are still there: they are in no page's `violations`. */
  readonly known: number;
  /** Violations of the baseline that are no longer there. */
  readonly gone: readonly KnownViolation[];
  readonly versions: Tools["versions"];
}

/** A page that was opened, with all that counts on it: not what the baseline knows. */
export type AuditedPage = Omit<Visited, "known" | "gone">;

interface Visited extends VisitResult {
  readonly name: string;
  /** The file that it comes from, where it is one. */
  readonly file: string | undefined;
}

export interface Failure {
  readonly page: string;
  readonly message: string;
}

/** What to audit, and how. */
export interface AuditRequest extends VisitOptions {
  /** The name of the command, for the reports. */
  readonly tool: string;
  readonly targets: AuditTargets;
  /** Files whose content cannot be read. */
  readonly unread: readonly UnreadableFile[];
  /** The site's root, where the addresses in `/` of HTML files start. */
  readonly publicFolder: string | undefined;
  /** The browser's executable; one is looked for when it is undefined. */
  readonly browser: string | undefined;
  /** Pages audited at a time. */
  readonly jobs: number;
  /** How many violations are accepted. */
  readonly most: number;
  readonly today: Date;
  /** What persons answered for criteria of RGAA. */
  readonly answers: readonly Answer[];
  readonly session: Session | undefined;
}

/** What tells how far an audit of so many pages is. */
export type ProgressFor = (pages: number) => {
  show(done: number, violations: number, page: string): void;
  clear(): void;
};

/** Audits all that is named, in a browser that is opened for it and closed. */
export async function audit(
  request: AuditRequest,
  machine: Machine,
  progressFor: ProgressFor,
): Promise<Outcome> {
  const { targets, publicFolder, browser } = request;
  const hosts = openHosts();
  try {
    const subjects = await subjectsOf(targets, publicFolder, hosts, machine.cwd);
    const tools = await openBrowser(browser, machine, request.session);
    const progress = progressFor(subjects.length);
    try {
      const results = await visitAll(subjects, tools, request, progress);
      const pages = results.filter((each) => "audit" in each);
      const { unread, schemes, widths, most, today, answers, tool } = request;
      return {
        pages,
        failures: results.filter((each) => "message" in each),
        known: sum(pages, ({ known }) => known.length),
        gone: pages.flatMap(({ gone }) => gone),
        ...{ unread, schemes, widths, most, today, answers, tool, versions: tools.versions },
      };
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
  subjects: readonly Subject[],
  tools: Tools,
  request: AuditRequest,
  progress: ReturnType<ProgressFor>,
): Promise<(Visited | Failure)[]> {
  const results: (Visited | Failure)[] = [];
  let [next, done, violations] = [0, 0, 0];
  const work = async () => {
    // a tab for many pages: a fifth of the processor's time would go into opening one for each
    let tab: Page | undefined;
    for (let index = next++; index < subjects.length; index = next++) {
      const subject = subjects[index];
      if (!subject) break;
      const { name, file } = subject;
      try {
        tab ??= await tools.openTab();
        const result = await visit(tab, subject, tools, request);
        results[index] = { name, file, ...result };
        violations += result.violations.length;
      } catch (error) {
        results[index] = { page: name, message: failureOf(error, request.language) };
        await tab?.context().close();
        tab = undefined;
      }
      progress.show(++done, violations, name);
    }
    await tab?.context().close();
  };
  await Promise.all(Array.from({ length: Math.min(request.jobs, subjects.length) }, work));
  return results;
}

/** What Chromium says when what was asked of a page is answered by the next one. */
const MOVED = /cannot find context|context was destroyed|frame was detached|because of a navigation/i;

function failureOf(error: unknown, language: Language): string {
  if (error instanceof AuditError) return sayOfAudit(language, error.sentence, error.details);
  const cause = causeOf(error);
  return MOVED.test(cause)
    ? sayOfAudit(language, "pageMoved")
    : sayOfAudit(language, "pageCrashed", { cause });
}

/** What an audit comes to in figures. */
export function totalsOf({ pages, known, unread, failures }: Outcome) {
  return {
    known,
    unread: unread.length,
    failures: failures.length,
    checks: sum(pages, ({ audit }) => audit.checks),
    nodes: sum(pages, ({ audit }) => audit.nodes),
    violations: sum(pages, ({ violations }) => violations.length),
    reviews: sum(pages, ({ reviews }) => reviews.length),
    frames: sum(pages, ({ audit }) => audit.frames),
    /** Pages through which the Tab key did not go whole. */
    unwalked: sum(pages, ({ audit }) => (audit.isWalked ? 0 : 1)),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
