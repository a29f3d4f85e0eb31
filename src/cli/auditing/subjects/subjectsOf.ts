import type { Language } from "../../../content/sentences";
import type { Io } from "../../io";
import type { SiteFolders } from "../../page/site";
import type { Hosts } from "../browser/hosts";
import { htmlSubjects } from "./htmlSubjects";
import { targetsOf } from "./operands";
import { storySubjects } from "./storySubjects";
import type { Subject, Subjects } from "./subject";

export interface Setting {
  readonly folders: SiteFolders;
  readonly now: Date | string;
}

/** Every page that the words of a command line name, each where the browser finds it. */
export async function subjectsOf(
  words: readonly string[],
  { folders, now }: Setting,
  hosts: Hosts,
  io: Io,
  language: Language,
): Promise<Subjects> {
  const { markdown, html, storybooks, addresses } = targetsOf(words, io.cwd, language);
  const rendered = await renderedSubjects(markdown, folders, now, hosts, io, language);
  const pages: Subject[] = [
    ...rendered.pages,
    ...(await htmlSubjects(html, folders.public, hosts, io.cwd)),
    ...(await storySubjects(storybooks, hosts, io.cwd)),
    ...addresses.map((address) => ({ name: address, kind: "page" as const, url: address })),
  ];
  return { pages, unread: rendered.unread };
}

async function renderedSubjects(
  files: readonly string[],
  ...rest: [SiteFolders, Date | string, Hosts, Io, Language]
): Promise<Subjects> {
  if (files.length === 0) return { pages: [], unread: [] };
  // the audit of a site that is made otherwise starts without React
  const { markdownSubjects } = await import("./markdownSubjects");
  return markdownSubjects(files, ...rest);
}
