import type { Language } from "../../content/sentences";
import { checkPage } from "../../pages/candidates/checkPage";
import type { SiteSettings } from "../config/settings";
import type { TextFile } from "../../files/textFile";
import type { Finding } from "../report/finding";

/** Says all that can be better in a page's file. */
export type CheckFile = (page: TextFile) => readonly Finding[];

/** The check of one site's pages, on a day. */
export function fileCheck(site: SiteSettings, today: string, language: Language): CheckFile {
  const { rules, hosts, directory } = site;
  return ({ file, source, fault }) =>
    fault
      ? [fault]
      : checkPage(source, { file, language, today, rules, hosts, people: directory?.people }).issues;
}
