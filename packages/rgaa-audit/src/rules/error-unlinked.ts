import { referredBy, textOf } from "../page/dom";
import { FIELDS, isInUse } from "../page/fields";
import { error, type PageRule } from "../rule";

export const errorUnlinked: PageRule = {
  name: "error-unlinked",
  when: "width",
  ...error(["11.10.4", "11.10.7"])`
    Un champ en erreur n’est relié à aucun message. Reliez-le au message avec aria-describedby.
    A field in error is tied to no message. Tie it to the message with aria-describedby.
    <form><label for="e">Courriel</label> <input id="e" type="email" aria-invalid="true" autocomplete="email"><p style="color:#b00">Le courriel est mal écrit.</p></form>
    <form><label for="e">Courriel</label> <input id="e" type="email" aria-invalid="true" aria-describedby="err" autocomplete="email"><p id="err" style="color:#b00">Le courriel est mal écrit (exemple : nom@exemple.fr).</p></form>`,
  kind: { all: FIELDS },
  breaks: (field) => field.getAttribute("aria-invalid") === "true" && isInUse(field) && !isDescribed(field),
};

function isDescribed(field: Element): boolean {
  const messages = ["aria-describedby", "aria-errormessage"].flatMap((name) => referredBy(field, name));
  return messages.some((each) => textOf(each) !== "");
}
