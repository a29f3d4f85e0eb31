import { collectRoots } from "./dom";

/** Selectors of the types of content that RGAA criteria are about. Hidden content counts, because it may be displayed later. */
const SELECTORS = {
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

export type ContentType = keyof typeof SELECTORS;

/** Returns the types of content in a document and in its open shadow trees. */
export function findContentTypes(document: Document): ContentType[] {
  const roots = collectRoots(document);
  return (Object.keys(SELECTORS) as ContentType[]).filter((kind) =>
    roots.some((root) => root.querySelector(SELECTORS[kind])),
  );
}
