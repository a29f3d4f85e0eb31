/**
 * An element of the test's own document that holds some markup. A `DOMParser` of jsdom keeps every document that it
 * made: 20,000 pages of a property would not fit in memory. In the document itself, it would take twice as long.
 */
export function insertInDocument(html: string): HTMLElement {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return holder;
}
