import { getReferencedElements, getText } from "../page/dom";
import { type Field, FIELDS, isInUse, isRequired } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const errorUnlinkedMeta: RuleMeta = {
  severity: "error",
  tests: ["11.10.4", "11.10.7"],
  title: {
    fr: "Un champ en erreur n’est associé à aucun message",
    en: "A field in error is not associated with any message",
  },
  help: {
    fr: "Associez le champ à son message d’erreur avec aria-describedby.",
    en: "Associate it with its message using aria-describedby.",
  },
  example: {
    before:
      '<form><label for="e">Courriel</label> <input id="e" type="email" aria-invalid="true" autocomplete="email"><p style="color:#b00">Le courriel est mal écrit.</p></form>',
    after:
      '<form><label for="e">Courriel</label> <input id="e" type="email" aria-invalid="true" aria-describedby="err" autocomplete="email"><p id="err" style="color:#b00">Le courriel est mal écrit (exemple : nom@exemple.fr).</p></form>',
  },
};

export const errorUnlinked: RuleFinder = {
  name: "error-unlinked",
  when: "width",
  find: (document) =>
    [...document.body.querySelectorAll<Field>(FIELDS)]
      .filter(
        (field) => field.getAttribute("aria-invalid") === "true" && isInUse(field) && !isDescribed(field),
      )
      .map((field) => ({ element: field, isDoubtful: !isDecided(field) })),
};

/** Selector of the fields that require a format. */
const WITH_FORMAT =
  ":is([type=email], [type=url], [type=tel], [type=number], [type=date], [type=time], [pattern])";

/**
 * Whether the RGAA's tests decide on a field. These tests are about required fields, and fields that require a format. If the
 * field's label may contain the message, a person has to decide.
 */
function isDecided(field: Field): boolean {
  const mayHoldMessage = [...(field.labels ?? [])].some((label) =>
    [...label.children].some((each) => !each.contains(field) && getText(each) !== ""),
  );
  return (isRequired(field) || field.matches(WITH_FORMAT)) && !mayHoldMessage;
}

function isDescribed(field: Element): boolean {
  const messages = ["aria-describedby", "aria-errormessage"].flatMap((name) =>
    getReferencedElements(field, name),
  );
  return messages.some((each) => getText(each) !== "");
}
