import type { ReactNode } from "react";
import type { Inline } from "@dsfr-blocks/content/markdown/tree";
import type { TextContext } from "../../rich-text/prose";
import { asInlines, asTree } from "../../rich-text/asTree";
import { itemNode, lineNode, readLine, readText, treeNode } from "../../rich-text/MarkdownText";
import type { DictionaryEntry, DictionaryText } from "./DictionaryDefinitionView";
import { isRepeated, readEntry, readTerm } from "./readEntry";

interface InfoProps {
  /** Title of the block. */
  readonly title: ReactNode;
  readonly info: DictionaryEntry | DictionaryText;
  readonly term?: string | undefined;
}

/**
 * Recognises an entry in the Markdown of the title and of the text of `info`. Without an entry, both are read as
 * ordinary texts. React nodes are unchanged; in an `info` with a `phonetic`, only the Markdown of each text is read.
 */
export function readInfo(props: InfoProps, block: TextContext): DictionaryEntry | DictionaryText {
  const { title, info } = props;
  const heading = parseLine(title);
  const term = props.term ?? readTerm(heading);
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
  const entry = readEntry(parseLine(info.title), tree);
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

/** Parses a line of Markdown. Returns an empty array for a React node. */
function parseLine(content: ReactNode): readonly Inline[] {
  return typeof content === "string" ? asInlines(content) : [];
}
