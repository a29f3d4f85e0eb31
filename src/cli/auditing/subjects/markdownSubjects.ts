import type { Language } from "../../../content/sentences";
import type { CandidatesPageContent } from "../../../pages/candidates/schema";
import { readTextFile } from "../../../files/textFile";
import type { Io } from "../../io";
import { readPageFile } from "../../page/readPageFile";
import { renderPage } from "../../page/renderPage";
import { readSite, settingOf, type SiteFolders } from "../../page/site";
import { anyPageStyles } from "../../styles/pageStyles";
import type { Hosts } from "../browser/hosts";
import type { Subjects, Unread } from "./subject";

/** Markdown files as pages, rendered as `dsfr-blocks render` does when the browser asks for each. */
export async function markdownSubjects(
  files: readonly string[],
  folders: SiteFolders,
  now: Date | string,
  hosts: Hosts,
  io: Io,
  language: Language,
): Promise<Subjects> {
  const site = readSite(folders, io, language);
  const unread: Unread[] = [];
  const read: { file: string; source: string; content: CandidatesPageContent }[] = [];
  for (const file of files) {
    const text = readTextFile(file, io.cwd, language);
    const { content, findings } = readPageFile(text, site.directory?.people, language);
    if (content) read.push({ file, source: text.source, content });
    else unread.push({ file, source: text.source, issues: findings.filter(isError) });
  }
  const stylesOf = new Map<string, string>();
  const origin = await hosts.of((path) => {
    const page = read[Number(/^\/(\d+)$/.exec(path)?.[1] ?? Number.NaN)];
    if (!page) return undefined;
    const setting = settingOf(page.file, site, io);
    const styles = stylesOf.get(setting.dsfr) ?? anyPageStyles("system", setting.dsfr);
    stylesOf.set(setting.dsfr, styles);
    const { html } = renderPage(page.content, { ...setting, now, scheme: "system", styles });
    return { type: "text/html; charset=utf-8", body: html };
  });
  const pages = read.map(({ file, source }, index) => {
    return { name: file, kind: "page" as const, url: `${origin}/${index}`, file, markdown: source };
  });
  return { pages, unread };
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === "error";
}
