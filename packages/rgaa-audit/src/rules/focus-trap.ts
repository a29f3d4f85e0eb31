import { exposed, textOf } from "../page/dom";
import { error, type PageRule } from "../rule";

export const focusTrap: PageRule = {
  name: "focus-trap",
  when: "walk",
  ...error(["12.9.1"])`
    Le clavier reste pris ici. Laissez la touche Tab passer à l’élément suivant, et Maj+Tab au précédent.
    The keyboard is trapped here. Let Tab go on to the next element, and Shift+Tab to the one before.
    <p><label>Code <input onkeydown="if (event.key === 'Tab') event.preventDefault()"></label></p><p><a href="/a">Suite</a></p>
    <p><label>Code <input onkeydown="if (event.key === 'Enter') event.preventDefault()"></label></p><p><a href="/a">Suite</a></p>`,
  find: (document, { walk }) => (walk?.trap ? [{ element: walk.trap, isDoubtful: mayTell(document) }] : []),
};

/** RGAA 12.9.1: another key may lead out, if people are told, where a link leads to what tells them too. */
const mayTell = (document: Document) =>
  WAY_OUT.test(textOf(document.body)) ||
  exposed(document, "a[href], button, summary").some((control) => HELP.test(textOf(control)));

const WAY_OUT = /(?<!\p{L})(?:échap|esc|escape|f6)(?!\p{L})/iu;
const HELP = /(?<!\p{L})(?:next element|élément suivant)(?!\p{L})/iu;
