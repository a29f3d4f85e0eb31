import { getAriaName } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const meterNameMeta: RuleMeta = {
  severity: "error",
  tests: ["11.1.1"],
  title: {
    fr: "Une jauge ou une barre de progression n’a pas de nom accessible",
    en: "A meter or progress bar has no accessible name",
  },
  help: {
    fr: "Associez-lui un label, ou donnez-lui un aria-label.",
    en: "Associate a label with it, or give it an aria-label.",
  },
  example: {
    before: '<meter min="0" max="10" value="3"></meter>',
    after: '<label>Places prises <meter min="0" max="10" value="3"></meter></label>',
  },
};

export const meterName: RuleFinder = {
  name: "meter-name",
  when: "width",
  kind: { exposed: "meter, progress" },
  breaks: (meter: HTMLMeterElement) => meter.labels.length === 0 && !getAriaName(meter) && !meter.title,
};
