import { collectRoots } from "./dom";

/** Selectors of the types of content that RGAA criteria are about. Hidden content counts, because it may be displayed later. */
export const CONTENT_SELECTORS = {
  images:
    "img, svg, object, embed, canvas, area, [role=img], [role=image], [role=graphics-document], input[type=image], [style*='url(']",
  frames: "iframe, frame",
  media: "audio, video, object, embed, bgsound, iframe",
  tables: "table, [role=table], [role=grid], [role=treegrid]",
  links: "a[href], area[href], [role=link]",
  fields:
    "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea, [role=textbox], [role=checkbox], [role=radio], [role=switch], [role=combobox], [role=listbox], [role=searchbox], [role=spinbutton], [role=slider], [contenteditable]",
  choices: "select, [role=listbox]",
  buttons:
    "button, input:is([type=submit], [type=button], [type=reset], [type=image]), [role=button], summary",
  downloads:
    "a[download], a:is([href*='.pdf' i], [href*='.doc' i], [href*='.odt' i], [href*='.xls' i], [href*='.ods' i], [href*='.ppt' i], [href*='.odp' i])",
} as const;

export type ContentType = keyof typeof CONTENT_SELECTORS;

/** Returns the types of content in a document and in its open shadow trees. */
export function findContentTypes(document: Document): ContentType[] {
  return findTypesIn(collectRoots(document));
}

/** Returns the types of content in the `<template>` elements of a document, which its scripts may show later. */
export function findTemplateTypes(document: Document): ContentType[] {
  const contents: DocumentFragment[] = [];
  const collect = (root: ParentNode) => {
    for (const { content } of root.querySelectorAll("template")) {
      contents.push(content);
      collect(content);
    }
  };
  collectRoots(document).forEach(collect);
  return findTypesIn(contents);
}

function findTypesIn(roots: readonly ParentNode[]): ContentType[] {
  return (Object.keys(CONTENT_SELECTORS) as ContentType[]).filter((kind) =>
    roots.some((root) => root.querySelector(CONTENT_SELECTORS[kind])),
  );
}
