import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { findNamedFiles, getRootFolder } from "@dsfr-blocks/base/node/namedFiles";
import { readTextFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import {
  collectUnreadable,
  rethrowMissing,
  skipUnreadable,
  type UnreadableFiles,
} from "@dsfr-blocks/base/node/userError";
import { AuditError } from "../sentences/errors";
import type { AuditTargets } from "../subjects";
import type { AnyArguments, AuditTool } from "./auditTool";
import { createPathFilter } from "./sitemap";

/** Pages named by the operands of a command line, without duplicates. */
export type Targets = Omit<AuditTargets, "markdown" | "journeys"> & {
  /** Files that the audit tool builds pages from. */
  readonly sources: readonly TextFile[];
};

/**
 * Sorts the operands by type: files, Storybooks and URLs. Adds the files that cannot be read to `unread`.
 *
 * @throws {AuditError} If an operand is not a page to audit, or is a folder or a pattern without pages.
 */
export function resolveTargets(
  operands: readonly string[],
  args: AnyArguments,
  tool: AuditTool,
  io: Io,
  unread: UnreadableFiles,
): Targets {
  const onUnreadable = rethrowMissing(collectUnreadable(unread, io));
  const all = operands.map(
    (operand) =>
      skipUnreadable(() => resolveOperand(operand, args, tool, io, unread), onUnreadable) ?? NO_TARGETS,
  );
  const removeDuplicates = <Target extends string | { readonly file: string }>(
    targets: readonly Target[],
  ) => {
    const getKey = (target: Target) => resolve(io.cwd, typeof target === "string" ? target : target.file);
    return [...new Map(targets.map((target) => [getKey(target), target])).values()];
  };
  return {
    sources: removeDuplicates(all.flatMap(({ sources }) => sources)),
    html: removeDuplicates(all.flatMap(({ html }) => html)),
    storybooks: removeDuplicates(all.flatMap(({ storybooks }) => storybooks)),
    urls: [...new Set(all.flatMap(({ urls: addresses }) => addresses))],
  };
}

const NO_TARGETS: Targets = { sources: [], html: [], storybooks: [], urls: [] };
const HTML_FILE = /\.html?$/i;

/** Returns the pages of one operand: a URL, a Storybook, a file, a folder or a pattern. */
function resolveOperand(
  operand: string,
  args: AnyArguments,
  tool: AuditTool,
  io: Io,
  unread: UnreadableFiles,
): Targets {
  const { cwd } = io;
  if (/^https?:/i.test(operand)) {
    if (!URL.canParse(operand)) throw new AuditError("wrongAddress", { value: operand });
    return { ...NO_TARGETS, urls: [operand] };
  }
  if (isStorybook(resolve(cwd, operand))) return { ...NO_TARGETS, storybooks: [operand] };
  const onError = collectUnreadable(unread, io);
  const extensions = tool.sources?.extensions ?? [];
  const isSource = (file: string) => extensions.some((extension) => file.toLowerCase().endsWith(extension));
  const pageFiles = { test: (file: string) => HTML_FILE.test(file) || isSource(file) };
  const { files, isFolder, isPattern } = findNamedFiles(operand, pageFiles, cwd, onError);
  const root = getRootFolder(operand, cwd);
  const html = files
    .filter((file) => HTML_FILE.test(file))
    .map((file) => ({ file, root, isInNamedFolder: isFolder }));
  if (isFolder) {
    const sources = tool.sources?.findFiles(operand, args, io, onError) ?? [];
    if (sources.length + html.length + unread.size === 0) {
      const { fr, en } = tool.sources?.describeMissing(args, io) ?? { fr: "", en: "" };
      throw new AuditError("noPageToAudit", { path: operand, besidesFr: fr, besidesEn: en });
    }
    return filterFolder({ ...NO_TARGETS, html, sources }, operand, args, cwd);
  }
  const known = [...extensions, ".html", ".htm"].join(", ");
  if (isPattern && files.length === 0) throw new AuditError("noPatternMatch", { path: operand, known });
  if (!files.every(pageFiles.test)) throw new AuditError("notAuditable", { path: operand, known });
  const readSource = (file: string) => skipUnreadable(() => readTextFile(file, io), onError) ?? [];
  return { ...NO_TARGETS, html, sources: files.filter(isSource).flatMap(readSource) };
}

/** Returns the targets of a folder without the files that `--include` and `--exclude` exclude. */
function filterFolder(targets: Targets, folder: string, args: AnyArguments, cwd: string): Targets {
  const matchesPath = createPathFilter({ include: args.all("include"), exclude: args.all("exclude") });
  const isIncluded = ({ file }: { readonly file: string }) =>
    matchesPath(getUrlPath(resolve(cwd, folder), resolve(cwd, file)));
  return { ...targets, html: targets.html.filter(isIncluded), sources: targets.sources.filter(isIncluded) };
}

/** Returns the URL path of a file in a folder: `/aide/index.html`. */
function getUrlPath(folder: string, file: string): string {
  return `/${relative(folder, file).split(sep).join("/")}`;
}

function isStorybook(folder: string): boolean {
  return ["index.json", "iframe.html"].every((name) => existsSync(join(folder, name)));
}
