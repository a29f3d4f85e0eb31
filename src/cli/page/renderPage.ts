import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { People } from "../../blocks/profile-cards/people";
import { textOf } from "../../content/markdown/text";
import { CandidatesPage } from "../../pages/candidates/CandidatesPage";
import type { CandidatesPageContent } from "../../pages/candidates/schema";
import { asInlines } from "../../rich-text/asTree";
import { proseOf } from "../../rich-text/prose";
import { htmlDocument } from "../../styles/document";
import type { Scheme } from "../../styles/scheme";
import type { SentenceName } from "../sentences";
import { pageStyles } from "../styles/pageStyles";
import { type Embedded, embeddingImg } from "./images";

export interface Setting {
  readonly people: People | undefined;
  readonly now: Date | string;
  readonly scheme: Scheme;
  /** The folder of the installed DSFR. */
  readonly dsfr: string;
  /** The page's styles, where they are made already. */
  readonly styles?: string;
  readonly sizeOf: (url: string) => number | undefined;
  readonly embed: (src: string) => Embedded;
}

export interface RenderedPage {
  readonly html: string;
  /** The images that the page could not hold, and why. */
  readonly lost: ReadonlyMap<string, SentenceName>;
}

/** A page as one HTML document that asks for nothing else. */
export function renderPage(content: CandidatesPageContent, setting: Setting): RenderedPage {
  const { people, now, scheme, dsfr, styles, sizeOf, embed } = setting;
  const lost = new Map<string, SentenceName>();
  const img = embeddingImg(embed, (src, fault) => void lost.set(src, fault));
  const page = createElement(CandidatesPage, { ...content, people, now, sizeOf, components: { img } });
  const body = renderToStaticMarkup(page);
  const { typeset, labels } = proseOf({});
  const title = typeset(textOf(asInlines(content.title)).replace(/\s+/g, " ").trim()) || labels.untitled;
  const stylesFor = (html: string) => styles ?? pageStyles(html, scheme, dsfr);
  return { html: htmlDocument({ title, scheme, body }, stylesFor), lost };
}
