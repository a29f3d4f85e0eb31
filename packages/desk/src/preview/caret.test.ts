// @vitest-environment jsdom

import { beforeEach, describe, expect, it } from "vitest";
import "../../../../tests/support/noLayout";
import { focusText } from "./caret";

/** A rich text as Sveltia CMS writes it, with the form of a component. */
const RICH_TEXT = `<div contenteditable="true" tabindex="0"
  ><h2><span>L’adresse</span></h2
  ><p><span>Office des phares</span><br><span>1 quai de l’Exemple</span></p
  ><div contenteditable="false"><input value="Le vent décide"><textarea>Au-delà de **force 7**.\nVoir l’adresse.</textarea></div
  ><p><span>Un </span><strong><span>dernier</span></strong><span> mot.</span></p></div>`;

Element.prototype.scrollIntoView = () => undefined;

const field = document.createElement("section");
beforeEach(() => {
  field.innerHTML = RICH_TEXT;
  document.body.replaceChildren(field);
});

const click = (text: string, letter = 0, innerText = text) =>
  focusText(field, { text, innerText, block: ["body"], index: 0, letter });

/** Returns the text around the caret, with a bar at the caret. */
function readCaret(): string {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)
    return `${activeElement.value.slice(0, activeElement.selectionStart ?? 0)}|${activeElement.value.slice(activeElement.selectionStart ?? 0)}`;
  const { anchorNode, anchorOffset = 0 } = document.getSelection() ?? {};
  const text = anchorNode?.textContent ?? "";
  return `${text.slice(0, anchorOffset)}|${text.slice(anchorOffset)}`;
}

describe("the caret after a click on a text of the page", () => {
  it.each([
    ["a paragraph", "Un dernier mot.", 4, "de|rnier"],
    // the page shows a line break as a space
    ["a line of a paragraph", "Office des phares 1 quai de l’Exemple", 16, "1 |quai de l’Exemple"],
    ["the title of a component", "Le vent décide", 2, "Le |vent décide"],
    ["a line of a text area", "Voir l’adresse.", 4, "Au-delà de **force 7**.\nVoir |l’adresse."],
  ])("is in %s", (_, text, letter, caret) => {
    expect(click(text, letter)).toBe(false);
    expect(readCaret()).toBe(caret);
    // once it is there, nothing moves it
    expect(click(text, 0)).toBe(true);
    expect(readCaret()).toBe(caret);
  });

  it("is in the text that an editor sees, if the page shows it twice", () => {
    field.innerHTML = `<div contenteditable="true" tabindex="0"><p>À bord.</p></div><textarea aria-hidden="true">À bord.</textarea>`;
    focusText(field, { text: "À bord.", innerText: "À bord.", block: ["questions"], index: 1, letter: 1 });
    expect(readCaret()).toBe("À |bord.");
  });

  it.each(["combobox", "radio", "switch"])("is on the control of a field without a text: a %s", (role) => {
    field.innerHTML = `<button>Options</button><div role="${role}" tabindex="0"></div>`;
    click("Alix Modèle");
    expect(document.activeElement?.getAttribute("role")).toBe(role);
  });

  it("is at the start of the field that shows no such text, unless the focus is in the field", () => {
    click("Une phrase que la page écrit.");
    expect(document.activeElement).toBe(field.firstElementChild);
    field.querySelector("input")?.focus();
    expect(focusText(field, undefined)).toBe(true);
    expect(document.activeElement).toBe(field.querySelector("input"));
  });
});
