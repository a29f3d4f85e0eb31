import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isShown, lettersOf, quote, shown } from "../page/dom";
import { CHOICES, type Field, FIELDS, isInUse, labelTexts, OWN_NAMES } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const labelRepeatedMeta: RuleMeta = {
  severity: "error",
  tests: ["11.2.1"],
  title: {
    fr: "Deux champs ont la même étiquette, et rien à l’écran ne les distingue",
    en: "Two fields have the same label, and nothing on screen tells them apart",
  },
  help: {
    fr: "Dites dans chacune ce que l’on attend, ou donnez un titre à chaque groupe.",
    en: "Say in each what is expected, or give each group a title.",
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
    const labelOf = once(labelTexts);
    const fields = shown<Field>(document, FIELDS).filter(
      (field) => isInUse(field) && !field.matches(TOLD) && lettersOf(labelOf(field)) !== "",
    );
    return [...groupBy(fields, (field) => lettersOf(labelOf(field))).values()].flatMap((alike) =>
      alike
        .filter((field, index) => index > 0 && isSame(alike[index - 1] as Field, field))
        .map((element) => ({ element, detail: quote(labelOf(element)) })),
    );
  },
};

/** A choice belongs to its question; other fields may be told apart by more than their label. */
const TOLD = `${CHOICES}, ${OWN_NAMES}, [placeholder]`;

/** True for two fields of one form, both still empty, with nothing to be seen between them but labels. */
function isSame(first: Field, second: Field): boolean {
  if (first.form !== second.form || first.value !== "" || second.value !== "") return false;
  const { ownerDocument: document } = first;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  for (let node = walker.nextNode(); node && node !== second; node = walker.nextNode())
    if (tells(node)) return false;
  return true;
}

function tells(node: Node): boolean {
  if (node instanceof Element) return (node.matches(SIGNS) || node.localName.includes("-")) && isSeen(node);
  const around = node.parentElement;
  if (!around || lettersOf(node.textContent ?? "") === "" || !isSeen(around)) return false;
  const field = around.closest<HTMLLabelElement>("label")?.control;
  return !around.closest("option, textarea, script, style") && !(field && !field.matches(CHOICES));
}

const SIGNS = "img, svg, hr, button, [type=submit], iframe, canvas, object, embed, video, audio";

/** On screen, and not beside it. */
function isSeen(element: Element): boolean {
  const { right, bottom, width, height } = element.getBoundingClientRect();
  return isShown(element) && right > 0 && bottom + window.scrollY > 0 && width > 1 && height > 1;
}
