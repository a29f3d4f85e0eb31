import { anyValue, listOf, objectOf, oneOf, recordOf, text } from "./validators";

const STEPS = 'steps: [{ go: "https://exemple.fr" }, { audit: "Menu" }]';
const JOURNEYS = `journeys: [{ name: "Menu", ${STEPS} }]`;
const JOURNEY = { name: text('name: "Menu"'), steps: listOf(anyValue, STEPS) };

/**
 * Validators of an audit's settings, for the audit's own settings file and for the `audit` setting of a site. The audit itself
 * checks the rule names and the steps of journeys.
 */
export const AUDIT_SETTINGS = {
  rules: recordOf(oneOf(["off", "review", "warning", "error"]), 'rules: { "reflow": "off" }'),
  journeys: listOf(objectOf(JOURNEY, JOURNEYS, ["name", "steps"]), JOURNEYS),
};
