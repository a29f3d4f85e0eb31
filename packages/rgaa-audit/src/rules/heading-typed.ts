import { CONTROLS, isExposed, getLetters, quote, getText } from "../page/dom";
import { HEADINGS, isBold } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const headingTypedMeta: RuleMeta = {
  severity: "warning",
  tests: ["9.1.3"],
  title: { fr: "Un texte en gras sert de titre", en: "Bold text is used as a heading" },
  help: {
    fr: "Si c’est un titre, mettez-le dans un élément h2 à h6.",
    en: "Use a heading element, h2 to h6.",
  },
  example: {
    before:
      '<p style="font-size:24px;font-weight:700">Horaires</p><p>La mairie ouvre de 9 h à 17 h tous les jours de la semaine, sauf le lundi matin.</p>',
    after:
      '<h2 style="font-size:24px;font-weight:700">Horaires</h2><p>La mairie ouvre de 9 h à 17 h tous les jours de la semaine, sauf le lundi matin.</p>',
  },
};

export const headingTyped: RuleFinder = {
  name: "heading-typed",
  when: "width",
  kind: { all: "p, div" },
  // report a short bold line followed by a longer text that is not bold
  breaks: (element) => {
    const [text, next] = [getText(element), element.nextElementSibling];
    if (text.length < 3 || text.length > 80 || !/\p{L}{3}/u.test(text) || /[.,;:!?…»]$/.test(text))
      return false;
    if (!next?.matches("p, ul, ol, div") || getText(next).length < 60 || isBold(next)) return false;
    if (element.closest(NO_HEADING) ?? element.previousElementSibling?.matches(HEADINGS)) return false;
    if (containsOnlyControls(next)) return false;
    const isPlain = !element.querySelector(`${HEADINGS}, a, button, input, img, p, div`);
    return isExposed(element) && isBold(element) && isPlain && quote(text);
  },
};

/** Whether an element contains only buttons or links. If so, the line above this element is the label of its controls. */
function containsOnlyControls(part: Element): boolean {
  const controls = [...part.querySelectorAll(CONTROLS)];
  const text = getLetters(getText(part));
  return controls.length > 0 && getLetters(controls.map(getText).join(" ")).length >= text.length;
}

/** Selector of contexts in which bold text is not a heading. A badge of the DSFR is a status, in a `<p>`. */
const NO_HEADING =
  "h1, h2, h3, h4, h5, h6, [role]:not([role=main], [role=region], [role=article], [role=document]), li, dl, td, th, caption, nav, footer, header, address, a, button, label, form, figure, blockquote, aside, summary, .fr-badge, [aria-hidden=true]";
