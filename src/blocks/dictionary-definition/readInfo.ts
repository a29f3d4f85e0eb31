import type { ReactNode } from "react";
import type { Inline } from "@dsfr-blocks/content/markdown/tree";
import type { TextContext } from "../../rich-text/prose";
import { asInlines, asTree } from "../../rich-text/asTree";
import { itemNode, lineNode, readLine, readText, treeNode } from "../../rich-text/MarkdownText";
import type { DictionaryEntry, DictionaryText } from "./DictionaryDefinitionView";
import { isRepeated, readEntry, readTerm } from "./readEntry";

interface Given {
  /** The title of the block. */
  readonly title: ReactNode;
  readonly info: DictionaryEntry | DictionaryText;
  readonly term?: string | undefined;
}

/** Reads an entry in the Markdown of a title and a text, which stay texts where there is none; React nodes, and an entry that is given, stay as they are. */
export function readInfo(given: Given, block: TextContext): DictionaryEntry | DictionaryText {
  const { title, info } = given;
  const heading = linesOf(title);
  const term = given.term ?? readTerm(heading);
  if (info.phonetic !== undefined)
    return {
      ...info,
      term: info.term ?? term,
      title: readLine(info.title, block),
      grammar: readLine(info.grammar, block),
      senses: info.senses?.map((sense) => readText(sense, block)),
      desc: readText(info.desc, block),
    };
  const tree = typeof info.desc === "string" ? asTree(info.desc, block) : [];
  const entry = readEntry(linesOf(info.title), tree);
  if (!entry) return { title: readLine(info.title, block), desc: readText(info.desc, block) };
  return {
    title: isRepeated(entry.title, heading) ? undefined : lineNode(entry.title, block),
    term: entry.term ?? term,
    phonetic: entry.phonetic,
    grammar: lineNode(entry.grammar, block),
    senses: entry.senses?.map((sense) => itemNode(sense, block)),
    desc: typeof info.desc === "string" ? treeNode(entry.rest, block) : info.desc,
  };
}

function linesOf(content: ReactNode): readonly Inline[] {
  return typeof content === "string" ? asInlines(content) : [];
}
