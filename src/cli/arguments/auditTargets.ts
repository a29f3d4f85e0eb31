import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import picomatch from "picomatch";
import type { AuditTargets } from "../../audit/subjects";
import type { Language } from "../../content/sentences";
import { filesUnder } from "../../files/markdownFiles";
import { globFiles } from "../files/globFiles";
import { layoutsOf, pageFiles, type PageSettings } from "../files/pageFiles";
import { reaching, UserError } from "../userError";

/** What the words of a command line name, each page once. */
export type Targets = Omit<AuditTargets, "markdown"> & { readonly markdown: readonly string[] };

/** Sorts what the person named. Anything else is a `UserError` that says what is accepted. */
export function targetsOf(
  words: readonly string[],
  wanted: PageSettings,
  cwd: string,
  language: Language,
): Targets {
  const all = words.map((word) => targetsIn(word, wanted, cwd, language));
  const html = new Map(all.flatMap((each) => each.html).map((each) => [resolve(cwd, each.file), each]));
  return {
    markdown: unique(
      all.flatMap((each) => each.markdown),
      (file) => resolve(cwd, file),
    ),
    html: [...html.values()],
    storybooks: unique(
      all.flatMap((each) => each.storybooks),
      (folder) => resolve(cwd, folder),
    ),
    addresses: unique(
      all.flatMap((each) => each.addresses),
      (address) => address,
    ),
  };
}

const NOTHING: Targets = { markdown: [], html: [], storybooks: [], addresses: [] };
const HTML = /\.html?$/i;
const EITHER = /\.(md|html?)$/i;

function targetsIn(word: string, wanted: PageSettings, cwd: string, language: Language): Targets {
  if (/^https?:/i.test(word)) {
    if (!URL.canParse(word)) throw new UserError("wrongAddress", { value: word });
    return { ...NOTHING, addresses: [word] };
  }
  const isThere = existsSync(resolve(cwd, word));
  // a file may be called `page[1].md`: what is there is no pattern
  const fitting = isThere
    ? undefined
    : globFiles(word, cwd, (folder) => filesUnder(folder, cwd, EITHER), "noPatternMatch");
  if (fitting) return filesIn(fitting, picomatch.scan(word).base || ".");
  if (!reaching(word, () => statSync(resolve(cwd, word))).isDirectory()) {
    if (!EITHER.test(word)) throw new UserError("notAuditable", { path: word });
    return filesIn([word], dirname(word));
  }
  if (isStorybook(resolve(cwd, word))) return { ...NOTHING, storybooks: [word] };
  const markdown = pageFiles([word], wanted, cwd, language).pages;
  const html = filesUnder(word, cwd, HTML).map((file) => ({ file, root: word }));
  if (markdown.length + html.length === 0)
    throw new UserError("noPageToAudit", { path: word, known: layoutsOf(wanted) });
  return { ...NOTHING, markdown, html };
}

function filesIn(files: readonly string[], root: string): Targets {
  return {
    ...NOTHING,
    markdown: files.filter((file) => !HTML.test(file)),
    html: files.filter((file) => HTML.test(file)).map((file) => ({ file, root })),
  };
}

function isStorybook(folder: string): boolean {
  return ["index.json", "iframe.html"].every((name) => existsSync(join(folder, name)));
}

function unique(words: readonly string[], keyOf: (word: string) => string): string[] {
  return [...new Map(words.map((word) => [keyOf(word), word])).values()];
}
