import { anything, listOf, objectOf, oneOf, recordOf, text } from "./validators";

const STEPS = 'steps: [{ go: "https://exemple.fr" }, { audit: "Menu" }]';
const JOURNEYS = `journeys: [{ name: "Menu", ${STEPS} }]`;
const JOURNEY = { name: text('name: "Menu"'), steps: listOf(anything, STEPS) };

/** The settings of an audit, in its own file and in that of a host. The audit checks the names of rules, and the steps. */
export const AUDIT_SETTINGS = {
  rules: recordOf(oneOf(["off", "review", "warning", "error"]), 'rules: { "reflow": "off" }'),
  journeys: listOf(objectOf(JOURNEY, JOURNEYS, ["name", "steps"]), JOURNEYS),
};
