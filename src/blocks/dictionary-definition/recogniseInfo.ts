import type { ReactNode } from "react";
import type { InlineNode } from "@dsfr-blocks/content/markdown/tree";
import type { TextContext } from "../../rich-text/prose";
import { parseInlines, parseText } from "../../rich-text/parseText";
import {
  createItemNode,
  createLineNode,
  readLine,
  readText,
  createTextNode,
} from "../../rich-text/MarkdownText";
import type { DictionaryEntry, DictionaryText } from "./DictionaryDefinitionView";
import { haveSameWords, recogniseEntry, recogniseTerm } from "./recogniseEntry";

interface InfoProps {
  /** Title of the block. */
  readonly title: ReactNode;
  readonly info: DictionaryEntry | DictionaryText;
  readonly term?: string | undefined;
}

/**
 * Recognises an entry in the Markdown of the title and of the text of `info`. If there is no entry, the title and the text are
 * read as ordinary texts. React nodes are unchanged. An `info` with a `phonetic` is already an entry: only the Markdown of its
 * texts is read.
 */
export function recogniseInfo(props: InfoProps, block: TextContext): DictionaryEntry | DictionaryText {
  const { title, info } = props;
  const heading = parseLine(title);
  const term = props.term ?? recogniseTerm(heading);
  if (info.phonetic !== undefined)
    return {
      ...info,
      term: info.term ?? term,
      title: readLine(info.title, block),
      grammar: readLine(info.grammar, block),
      senses: info.senses?.map((sense) => readText(sense, block)),
      desc: readText(info.desc, block),
    };
  const tree = typeof info.desc === "string" ? parseText(info.desc, block) : [];
  const entry = recogniseEntry(parseLine(info.title), tree);
  if (!entry) return { title: readLine(info.title, block), desc: readText(info.desc, block) };
  return {
    title: haveSameWords(entry.title, heading) ? undefined : createLineNode(entry.title, block),
    term: entry.term ?? term,
    phonetic: entry.phonetic,
    grammar: createLineNode(entry.grammar, block),
    senses: entry.senses?.map((sense) => createItemNode(sense, block)),
    desc: typeof info.desc === "string" ? createTextNode(entry.rest, block) : info.desc,
  };
}

/** Parses a line of Markdown. Returns an empty array for a React node. */
function parseLine(content: ReactNode): readonly InlineNode[] {
  return typeof content === "string" ? parseInlines(content) : [];
}
