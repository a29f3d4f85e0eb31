import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { filesNamed, rootOf } from "@dsfr-blocks/base/node/namedFiles";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import {
  collectUnreadable,
  exceptMissing,
  skipUnreadable,
  type Unread,
} from "@dsfr-blocks/base/node/userError";
import { AuditError } from "../sentences/errors";
import type { AuditTargets } from "../subjects";
import type { AnyArguments, Host } from "./host";
import { pathFilter } from "./sitemap";

/** What the words of a command line name, each page once. */
export type Targets = Omit<AuditTargets, "markdown" | "journeys"> & {
  /** Files that the host makes pages of. */
  readonly sources: readonly TextFile[];
};

/** Sorts what the person named. Anything else is an `AuditError` that says what is accepted; what cannot be read is noted in `unread`. */
export function targetsOf(
  words: readonly string[],
  args: AnyArguments,
  host: Host,
  io: Io,
  unread: Unread,
): Targets {
  const onNamed = exceptMissing(collectUnreadable(unread, io));
  const all = words.map(
    (word) => skipUnreadable(() => targetsIn(word, args, host, io, unread), onNamed) ?? NOTHING,
  );
  const eachOnce = <Target extends string | { readonly file: string }>(targets: readonly Target[]) => {
    const keyOf = (target: Target) => resolve(io.cwd, typeof target === "string" ? target : target.file);
    return [...new Map(targets.map((target) => [keyOf(target), target])).values()];
  };
  return {
    sources: eachOnce(all.flatMap(({ sources }) => sources)),
    html: eachOnce(all.flatMap(({ html }) => html)),
    storybooks: eachOnce(all.flatMap(({ storybooks }) => storybooks)),
    addresses: [...new Set(all.flatMap(({ addresses }) => addresses))],
  };
}

const NOTHING: Targets = { sources: [], html: [], storybooks: [], addresses: [] };
const HTML = /\.html?$/i;

function targetsIn(word: string, args: AnyArguments, host: Host, io: Io, unread: Unread): Targets {
  const { cwd } = io;
  const onError = collectUnreadable(unread, io);
  if (/^https?:/i.test(word)) {
    if (!URL.canParse(word)) throw new AuditError("wrongAddress", { value: word });
    return { ...NOTHING, addresses: [word] };
  }
  if (isStorybook(resolve(cwd, word))) return { ...NOTHING, storybooks: [word] };
  const extensions = host.sources?.extensions ?? [];
  const isSource = (file: string) => extensions.some((end) => file.toLowerCase().endsWith(end));
  const known = [...extensions, ".html", ".htm"].join(", ");
  const names = { test: (file: string) => HTML.test(file) || isSource(file) };
  const { files, isFolder, isPattern } = filesNamed(word, names, cwd, onError);
  if (isPattern && files.length === 0) throw new AuditError("noPatternMatch", { path: word, known });
  const root = rootOf(word, cwd);
  const html = files.filter((file) => HTML.test(file)).map((file) => ({ file, root }));
  if (!isFolder) {
    if (!files.every(names.test)) throw new AuditError("notAuditable", { path: word, known });
    const read = (file: string) => skipUnreadable(() => readTextFile(file, io), onError) ?? [];
    return { ...NOTHING, html, sources: files.filter(isSource).flatMap(read) };
  }
  const isWanted = pathFilter({ include: args.all("include"), exclude: args.all("exclude") });
  const wanted = <Target extends { readonly file: string }>(targets: readonly Target[]) =>
    targets.filter(({ file }) => isWanted(pathIn(resolve(cwd, word), resolve(cwd, file))));
  const sources = host.sources?.inFolder(word, args, io, onError) ?? [];
  if (sources.length + html.length + unread.size === 0) {
    const { fr, en } = host.sources?.missing(args, io) ?? { fr: "", en: "" };
    throw new AuditError("noPageToAudit", { path: word, besidesFr: fr, besidesEn: en });
  }
  return { ...NOTHING, html: wanted(html), sources: wanted(sources) };
}

/** The path of a file as its folder's server would give it: `/aide/index.html`. */
function pathIn(folder: string, file: string): string {
  return `/${relative(folder, file).split(sep).join("/")}`;
}

function isStorybook(folder: string): boolean {
  return ["index.json", "iframe.html"].every((name) => existsSync(join(folder, name)));
}
