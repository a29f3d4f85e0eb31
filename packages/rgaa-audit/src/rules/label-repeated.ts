import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isShown, getLetters, quote, findShown } from "../page/dom";
import { CHOICES, type Field, FIELDS, isInUse, getLabelTexts, NAMED_BY_ATTRIBUTE } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const labelRepeatedMeta: RuleMeta = {
  severity: "error",
  tests: ["11.2.1"],
  title: {
    fr: "Deux champs ont la même étiquette, et rien à l’écran ne les distingue",
    en: "Two fields have the same label, and nothing on screen distinguishes them",
  },
  help: {
    fr: "Précisez dans chaque étiquette ce qui est demandé, ou donnez un titre à chaque groupe.",
    en: "Specify in each label what to enter, or give each group a title.",
  },
  example: {
    before:
      '<form><p><label for="a">Nom</label> <input type="text" id="a" name="livraison"></p><p><label for="b">Nom</label> <input type="text" id="b" name="facture"></p></form>',
    after:
      '<form><p><label for="a">Nom pour la livraison</label> <input type="text" id="a" name="livraison"></p><p><label for="b">Nom pour la facture</label> <input type="text" id="b" name="facture"></p></form>',
  },
};

export const labelRepeated: RuleFinder = {
  name: "label-repeated",
  when: "width",
  find: (document, { once }) => {
    const getLabel = once(getLabelTexts);
    const fields = findShown<Field>(document, FIELDS).filter(
      (field) => isInUse(field) && !field.matches(IGNORED_FIELDS) && getLetters(getLabel(field)) !== "",
    );
    return [...groupBy(fields, (field) => getLetters(getLabel(field))).values()].flatMap((group) =>
      group
        .filter((field, index) => index > 0 && areIndistinguishable(group[index - 1] as Field, field))
        .map((element) => ({ element, detail: quote(getLabel(element)) })),
    );
  },
};

/**
 * Selector of fields to ignore: choices, which belong to a question, and fields that a name, a description or a placeholder may
 * distinguish.
 */
const IGNORED_FIELDS = `${CHOICES}, ${NAMED_BY_ATTRIBUTE}, [placeholder]`;

/** Whether two fields are empty, belong to the same form, and have nothing visible between them except labels. */
function areIndistinguishable(first: Field, second: Field): boolean {
  if (first.form !== second.form || first.value !== "" || second.value !== "") return false;
  const { ownerDocument: document } = first;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  for (let node = walker.nextNode(); node && node !== second; node = walker.nextNode())
    if (isDistinguishing(node)) return false;
  return true;
}

function isDistinguishing(node: Node): boolean {
  if (node instanceof Element)
    return (node.matches(DISTINGUISHING) || node.localName.includes("-")) && isVisible(node);
  const around = node.parentElement;
  if (!around || getLetters(node.textContent ?? "") === "" || !isVisible(around)) return false;
  const field = around.closest<HTMLLabelElement>("label")?.control;
  return !around.closest("option, textarea, script, style") && !(field && !field.matches(CHOICES));
}

const DISTINGUISHING = "img, svg, hr, button, [type=submit], iframe, canvas, object, embed, video, audio";

/** Whether an element is visible, and not positioned outside the page. */
function isVisible(element: Element): boolean {
  const { right, bottom, width, height } = element.getBoundingClientRect();
  return isShown(element) && right > 0 && bottom + window.scrollY > 0 && width > 1 && height > 1;
}
