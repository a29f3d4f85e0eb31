import { anyValue, listOf, objectOf, oneOf, recordOf, text } from "./validators";

const STEPS = 'steps: [{ go: "https://exemple.fr" }, { audit: "Menu" }]';
const JOURNEYS = `journeys: [{ name: "Menu", ${STEPS} }]`;
const JOURNEY = { name: text('name: "Menu"'), steps: listOf(anyValue, STEPS) };

/**
 * Settings of an audit, in the audit's own settings file and in that of a site. The audit itself checks the names of rules
 * and the steps.
 */
export const AUDIT_SETTINGS = {
  rules: recordOf(oneOf(["off", "review", "warning", "error"]), 'rules: { "reflow": "off" }'),
  journeys: listOf(objectOf(JOURNEY, JOURNEYS, ["name", "steps"]), JOURNEYS),
};
