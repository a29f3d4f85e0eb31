const APART = "p, li, dt, dd, h1, h2, h3, h4, h5, h6, td, th, caption, pre, br, div";

/**
 * What a reader is told, in order: text, alternatives of images, numbers of lists; without decoration, blocks on lines.
 * `say` writes a list's number.
 */
export function spoken(body: HTMLElement, say = (number: number): string => `${number}. `): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
  for (const image of copy.querySelectorAll("img")) image.replaceWith(` ${image.alt} `);
  for (const list of copy.querySelectorAll("ol")) sayNumbers(list, say);
  for (const block of copy.querySelectorAll(APART)) block.append("\n");
  for (const list of copy.querySelectorAll("ul, ol")) list.before("\n");
  return copy.textContent ?? "";
}

function sayNumbers(list: HTMLOListElement, say: (number: number) => string): void {
  let number = Number(list.getAttribute("start") ?? 1);
  for (const item of list.children) {
    number = Number(item.getAttribute("value") ?? number);
    item.prepend(say(number));
    number += 1;
  }
}
