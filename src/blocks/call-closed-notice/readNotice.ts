import type { Now } from "@dsfr-blocks/base/day";
import { isBlank, trim, unwrapLinks } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode } from "@dsfr-blocks/content/markdown/tree";
import type { PageContext } from "../../definition/context";
import { parseInlines, parseText } from "../../rich-text/parseText";
import { createLineNode, isBlankTree } from "../../rich-text/MarkdownText";
import { type Call, callStatus } from "../common/call";
import type { CallActionProps } from "../common/CallToAction";

interface NoticeTexts {
  readonly title: string;
  readonly desc?: string | undefined;
}

/**
 * Returns what the block at the top of a page shows of the notice with this id: a link to the notice and its first sentence, whose own links stay in the notice. Returns nothing if
 * the notice is not visible.
 */
export function readNotice(
  texts: NoticeTexts,
  id: string,
  call: Call,
  page: PageContext,
): Pick<CallActionProps, "notice" | "noticeHref"> {
  if (!isNoticeVisible(texts, call, page.now)) return {};
  return { noticeHref: `#${id}`, notice: createLineNode(unwrapLinks(findFirstSentence(texts)), page) };
}

/** Whether the notice is visible: the call is not open, and there is a text or an opening day to show. */
function isNoticeVisible(texts: NoticeTexts, call: Call, now: Now | undefined): boolean {
  const status = callStatus(call, now);
  if (status === "open") return false;
  return hasNoticeContent(texts) || (status === "upcoming" && Boolean(call.opensAt));
}

/** Whether the notice contains a text or an image. */
export function hasNoticeContent({ title, desc }: NoticeTexts): boolean {
  return !isBlank(parseInlines(title)) || !isBlankTree(parseText(desc));
}

/**
 * Returns the first sentence of the notice: of its text, because the title above a text only names the subject; otherwise the
 * title.
 */
function findFirstSentence({ title, desc }: NoticeTexts): readonly InlineNode[] {
  const [block] = parseText(desc);
  return block?.type === "paragraph" ? cutAfterSentence(block.children) : parseInlines(title);
}

/** Matches the end of a sentence, after a word of three letters or more: « M. » and « n. m. » end no sentence. */
const SENTENCE_END = /[\p{L}\d)]{3}\s?[.!?…](?=\s+[\p{Lu}«]|\s*$)/u;

/** Returns inlines up to the end of their first sentence outside any nested node, or all the inlines. */
function cutAfterSentence(inlines: readonly InlineNode[]): readonly InlineNode[] {
  for (const [index, node] of inlines.entries()) {
    const end = node.type === "text" ? SENTENCE_END.exec(node.value) : null;
    if (node.type !== "text" || !end) continue;
    const sentence = node.value.slice(0, end.index + end[0].length);
    return trim([...inlines.slice(0, index), { ...node, value: sentence }]);
  }
  return inlines;
}
