import { painted } from "./frames";

/**
 * What `measure` finds while a style sheet is added to the page. The sheet is built by script, which no
 * content security policy forbids, and is gone before anyone sees it. Where something is found, it is
 * looked for again once the page's own scripts have laid it out anew, as a text editor does.
 */
export async function withStyle<T>(document: Document, css: string, measure: () => T[]): Promise<T[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    const found = measure();
    if (found.length === 0) return found;
    for (let frame = 0; frame < 3; frame++) await painted();
    return measure();
  } finally {
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
  }
}
