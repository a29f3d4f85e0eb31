import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import picomatch from "picomatch";
import type { AuditTargets } from "../../audit/subjects";
import type { Language } from "../../content/sentences";
import { notingIn, type Unread } from "../../files/fileIssue";
import { filesUnder } from "../../files/markdownFiles";
import { globFiles } from "../files/globFiles";
import { layoutsOf, pageFiles, type PageSettings } from "../files/pageFiles";
import { exceptMissing, reaching, trying, UserError } from "../userError";

/** What the words of a command line name, each page once. */
export type Targets = Omit<AuditTargets, "markdown" | "journeys"> & { readonly markdown: readonly string[] };

/** Sorts what the person named. Anything else is a `UserError` that says what is accepted; what cannot be read is noted in `unread`. */
export function targetsOf(
  words: readonly string[],
  wanted: PageSettings,
  cwd: string,
  language: Language,
  unread: Unread,
): Targets {
  const onNamed = exceptMissing(notingIn(unread, language));
  const all = words.map(
    (word) => trying(() => targetsIn(word, wanted, cwd, language, unread), onNamed) ?? NOTHING,
  );
  const eachOnce = <Target>(
    of: (targets: Targets) => readonly Target[],
    keyOf: (target: Target) => string,
  ) => [...new Map(all.flatMap(of).map((target) => [keyOf(target), target])).values()];
  const wholePath = (path: string) => resolve(cwd, path);
  return {
    markdown: eachOnce(({ markdown }) => markdown, wholePath),
    html: eachOnce(
      ({ html }) => html,
      ({ file }) => wholePath(file),
    ),
    storybooks: eachOnce(({ storybooks }) => storybooks, wholePath),
    addresses: eachOnce(({ addresses }) => addresses, String),
  };
}

const NOTHING: Targets = { markdown: [], html: [], storybooks: [], addresses: [] };
const HTML = /\.html?$/i;
const EITHER = /\.(md|html?)$/i;

function targetsIn(
  word: string,
  wanted: PageSettings,
  cwd: string,
  language: Language,
  unread: Unread,
): Targets {
  const onError = notingIn(unread, language);
  if (/^https?:/i.test(word)) {
    if (!URL.canParse(word)) throw new UserError("wrongAddress", { value: word });
    return { ...NOTHING, addresses: [word] };
  }
  const stats = reaching(word, () => statSync(resolve(cwd, word), { throwIfNoEntry: false }));
  // a file may be called `page[1].md`: what is there is no pattern
  const filesIn = (folder: string) => {
    reaching(folder, () => statSync(resolve(cwd, folder)));
    return filesUnder(folder, cwd, EITHER, onError);
  };
  const fitting = stats ? undefined : globFiles(word, cwd, filesIn, "noPatternMatch");
  if (fitting) return asTargets(fitting, picomatch.scan(word).base || ".");
  if (!(stats ?? reaching(word, () => statSync(resolve(cwd, word)))).isDirectory()) {
    if (!EITHER.test(word)) throw new UserError("notAuditable", { path: word });
    return asTargets([word], dirname(word));
  }
  if (isStorybook(resolve(cwd, word))) return { ...NOTHING, storybooks: [word] };
  const markdown = pageFiles([word], wanted, cwd, language, onError).pages;
  const html = filesUnder(word, cwd, HTML, onError).map((file) => ({ file, root: word }));
  if (markdown.length + html.length + unread.size === 0)
    throw new UserError("noPageToAudit", { path: word, known: layoutsOf(wanted) });
  return { ...NOTHING, markdown, html };
}

function asTargets(files: readonly string[], root: string): Targets {
  return {
    ...NOTHING,
    markdown: files.filter((file) => !HTML.test(file)),
    html: files.filter((file) => HTML.test(file)).map((file) => ({ file, root })),
  };
}

function isStorybook(folder: string): boolean {
  return ["index.json", "iframe.html"].every((name) => existsSync(join(folder, name)));
}
