import { anyValue, listOf, objectOf, oneOf, recordOf, text } from "./validators";

const STEPS_EXAMPLE = 'steps: [{ go: "https://exemple.fr" }, { audit: "Menu" }]';
const JOURNEYS_EXAMPLE = `journeys: [{ name: "Menu", ${STEPS_EXAMPLE} }]`;
const JOURNEY = { name: text('name: "Menu"'), steps: listOf(anyValue, STEPS_EXAMPLE) };

/**
 * Validators of an audit's settings, for the audit's own settings file and for the `audit` setting of a site. The audit itself
 * checks the rule names and the steps of journeys.
 */
export const AUDIT_SETTINGS = {
  rules: recordOf(oneOf(["off", "review", "warning", "error"]), 'rules: { "reflow": "off" }'),
  journeys: listOf(objectOf(JOURNEY, JOURNEYS_EXAMPLE, ["name", "steps"]), JOURNEYS_EXAMPLE),
};
