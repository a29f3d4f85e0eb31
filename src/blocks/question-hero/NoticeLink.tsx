import { createElement } from "react";
import type { Prose } from "../../rich-text/prose";

interface NoticeLinkProps {
  readonly href: string;
  readonly text: string;
  readonly a: Prose["components"]["a"];
}

/** Leads to the notice of the closed call, wherever the page has it. Renders a `<p>`. */
export function NoticeLink({ href, text, a }: NoticeLinkProps) {
  return <p>{createElement(a, { className: "fr-link", href }, text)}</p>;
}
