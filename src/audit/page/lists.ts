import { isExposed, ownTexts, quote, textOf } from "./dom";
import type { Fault, Look } from "./fault";

const BULLET = /^[•·▪◦‣∙*-]\s+\S/;
const NUMBER = /^(\d{1,2})[.)]\s+\S/;

/** RGAA 9.3: lists typed by hand, and lists that lose their role with their markers (ours only). */
export function lists(document: Document): Look {
  const found = [...document.body.querySelectorAll("ul, ol")].filter(isExposed);
  const mute = found.filter(
    (list) =>
      getComputedStyle(list).listStyleType === "none" &&
      !list.hasAttribute("role") &&
      // in a nav Safari keeps the list: https://webkit.org/b/170179
      !list.closest("nav, [role=navigation]"),
  );
  const typed = typedLists(document);
  return {
    tested: found.length + typed.tested,
    faults: [...mute.map((element): Fault => ({ rule: "own-list-role", element })), ...typed.faults],
  };
}

function typedLists(document: Document): Look {
  const paragraphs = [...document.body.querySelectorAll("p")].filter(isExposed);
  const faults: Fault[] = [];
  let run: Element[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.previousElementSibling !== paragraphs[index - 1]) run = [];
    run = startsItem(textOf(paragraph), run.length) ? [...run, paragraph] : [];
    // one line that starts with a dash is a dash; a number needs company too
    const enough = NUMBER.test(textOf(paragraph)) ? 3 : 2;
    if (run.length === enough && run[0]) faults.push(typed(run[0], textOf(run[0])));
    const lines = linesOf(paragraph);
    if (lines.length > 1 && lines.filter((line, place) => startsItem(line, place)).length >= 2)
      faults.push(typed(paragraph, lines[0] ?? ""));
  }
  return { tested: paragraphs.length, faults };
}

const typed = (element: Element, text: string): Fault => ({
  rule: "list-typed",
  element,
  detail: quote(text),
});

function startsItem(text: string, place: number): boolean {
  return BULLET.test(text) || Number(NUMBER.exec(text)?.[1] ?? -1) === place + 1;
}

/** The lines that `<br>` makes. */
function linesOf(paragraph: Element): string[] {
  return ownTexts(paragraph)
    .filter(({ previousSibling }) => !previousSibling || previousSibling.nodeName === "BR")
    .map(textOf);
}
