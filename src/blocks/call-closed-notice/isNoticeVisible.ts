import type { Now } from "@dsfr-blocks/base/day";
import { isBlank } from "@dsfr-blocks/content/markdown/text";
import { parseInlines, parseText } from "../../rich-text/parseText";
import { isBlankTree } from "../../rich-text/MarkdownText";
import { type Call, callStatus } from "../common/call";

interface NoticeTexts {
  readonly title: string;
  readonly desc?: string | undefined;
}

/** Whether the notice is visible: the call is not open, and there is a text or an opening day to show. */
export function isNoticeVisible(texts: NoticeTexts, call: Call, now: Now | undefined): boolean {
  const status = callStatus(call, now);
  if (status === "open") return false;
  return hasNoticeContent(texts) || (status === "upcoming" && Boolean(call.opensAt));
}

/** Whether the notice contains a text or an image. */
export function hasNoticeContent({ title, desc }: NoticeTexts): boolean {
  return !isBlank(parseInlines(title)) || !isBlankTree(parseText(desc));
}
