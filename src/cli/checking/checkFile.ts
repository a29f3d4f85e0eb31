import type { Language } from "../../content/sentences";
import { fixableTexts } from "../../content/rules/fixes";
import { checkPage } from "../../pages/candidates/checkPage";
import { readPage } from "../../pages/candidates/readPage";
import type { SiteSettings } from "../config/settings";
import type { TextFile } from "../../files/textFile";
import type { Finding } from "../report/finding";
import type { ReadFixes } from "./proveFixes";

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

/** The reading of one site's pages for their fixes: those of the rules that are not off. */
export function fileFixes({ rules, hosts }: Pick<SiteSettings, "rules" | "hosts">): ReadFixes {
  return (source) =>
    fixableTexts(readPage(source).texts, { hosts }).map((text) => ({
      ...text,
      fixes: text.fixes.filter(({ rule }) => rules[rule] !== "off"),
    }));
}
