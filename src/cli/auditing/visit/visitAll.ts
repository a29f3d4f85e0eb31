import type { Page } from "playwright-core";
import type { Language } from "../../../content/sentences";
import { say } from "../../sentences";
import { UserError } from "../../userError";
import type { Tools } from "../browser/openBrowser";
import type { Failure } from "../outcome";
import type { Subject } from "../subjects/subject";
import { causeOf } from "./open";
import { type Manner, type Visit, visit } from "./visit";

export interface Visited {
  readonly subject: Subject;
  readonly result: Visit | Failure;
}

/** Every page, some at a time, in the order in which they were named. A page that cannot be audited stops no other. */
export async function visitAll(
  subjects: readonly Subject[],
  tools: Tools,
  manner: Manner,
  jobs: number,
  onDone: (visited: Visited, count: number) => void,
): Promise<Visited[]> {
  const results: Visited[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    // a tab for many pages: a fifth of the processor's time would go into opening one for each
    let tab: Page | undefined;
    for (let index = next++; index < subjects.length; index = next++) {
      const subject = subjects[index];
      if (!subject) break;
      let result: Visit | Failure;
      try {
        tab ??= await tools.openTab();
        result = await visit(tab, subject, tools, manner);
      } catch (error) {
        result = failure(subject, error, manner.language);
        await tab?.context().close();
        tab = undefined;
      }
      results[index] = { subject, result };
      onDone({ subject, result }, ++done);
    }
    await tab?.context().close();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, subjects.length) }, work));
  return results;
}

function failure({ name }: Subject, error: unknown, language: Language): Failure {
  if (error instanceof UserError) {
    const { sentence, details } = error as UserError;
    return { page: name, message: say(language, sentence, details) };
  }
  const cause = causeOf(error);
  const message = MOVED.test(cause) ? say(language, "pageMoved") : say(language, "pageCrashed", { cause });
  return { page: name, message };
}

/** What Chromium says when what was asked of a page is answered by the next one. */
const MOVED = /cannot find context|context was destroyed|frame was detached|because of a navigation/i;

export function isFailure(result: Visit | Failure): result is Failure {
  return "message" in result;
}
