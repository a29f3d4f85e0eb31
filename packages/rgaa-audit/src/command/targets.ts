import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { AuditTargets } from "../subjects";
import {
  collectUnreadable,
  exceptMissing,
  skipUnreadable,
  type Unread,
} from "../../../../src/base/node/userError";
import {
  filesNamed,
  layoutsOf,
  pageFiles,
  type PageSettings,
  rootOf,
} from "../../../../src/cli/files/namedFiles";
import { readTextFile, type TextFile } from "../../../../src/base/node/textFile";
import type { Io } from "../../../../src/cli/io";
import { UserError } from "../../../../src/cli/userError";

/** What the words of a command line name, each page once. */
export type Targets = Omit<AuditTargets, "markdown" | "journeys"> & {
  readonly markdown: readonly TextFile[];
};

/** Sorts what the person named. Anything else is a `UserError` that says what is accepted; what cannot be read is noted in `unread`. */
export function targetsOf(words: readonly string[], wanted: PageSettings, io: Io, unread: Unread): Targets {
  const onNamed = exceptMissing(collectUnreadable(unread, io));
  const all = words.map(
    (word) => skipUnreadable(() => targetsIn(word, wanted, io, unread), onNamed) ?? NOTHING,
  );
  const eachOnce = <Target extends string | { readonly file: string }>(targets: readonly Target[]) => {
    const keyOf = (target: Target) => resolve(io.cwd, typeof target === "string" ? target : target.file);
    return [...new Map(targets.map((target) => [keyOf(target), target])).values()];
  };
  return {
    markdown: eachOnce(all.flatMap(({ markdown }) => markdown)),
    html: eachOnce(all.flatMap(({ html }) => html)),
    storybooks: eachOnce(all.flatMap(({ storybooks }) => storybooks)),
    addresses: [...new Set(all.flatMap(({ addresses }) => addresses))],
  };
}

const NOTHING: Targets = { markdown: [], html: [], storybooks: [], addresses: [] };
const HTML = /\.html?$/i;
const PAGES = { names: /\.(md|html?)$/i, none: "noPatternMatch" } as const;

function targetsIn(word: string, wanted: PageSettings, io: Io, unread: Unread): Targets {
  const { cwd } = io;
  const onError = collectUnreadable(unread, io);
  if (/^https?:/i.test(word)) {
    if (!URL.canParse(word)) throw new UserError("wrongAddress", { value: word });
    return { ...NOTHING, addresses: [word] };
  }
  if (isStorybook(resolve(cwd, word))) return { ...NOTHING, storybooks: [word] };
  const { files, isFolder } = filesNamed(word, PAGES, cwd, onError);
  const root = rootOf(word, cwd);
  const html = files.filter((file) => HTML.test(file)).map((file) => ({ file, root }));
  if (!isFolder) {
    if (!files.every((file) => PAGES.names.test(file))) throw new UserError("notAuditable", { path: word });
    const read = (file: string) => skipUnreadable(() => readTextFile(file, io), onError) ?? [];
    return { ...NOTHING, html, markdown: files.filter((file) => !HTML.test(file)).flatMap(read) };
  }
  const markdown = pageFiles([word], wanted, io, onError).pages;
  if (markdown.length + html.length + unread.size === 0)
    throw new UserError("noPageToAudit", { path: word, known: layoutsOf(wanted.pages) });
  return { ...NOTHING, markdown, html };
}

function isStorybook(folder: string): boolean {
  return ["index.json", "iframe.html"].every((name) => existsSync(join(folder, name)));
}
