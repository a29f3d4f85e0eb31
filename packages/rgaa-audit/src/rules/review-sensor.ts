import type { RuleFinder, RuleMeta } from "../rule";

export const reviewSensorMeta: RuleMeta = {
  severity: "review",
  tests: ["13.12.1", "13.12.3"],
  title: {
    fr: "Cette page réagit aux mouvements de l’appareil : un bouton fait-il la même chose, et peut-on désactiver cette réaction ?",
    en: "This page reacts to device motion: can a button do the same, and can people turn this off?",
  },
  help: {
    fr: "Sinon, ajoutez ce bouton, et un réglage qui désactive cette réaction.",
    en: "If not, add this button and this setting.",
  },
  example: {
    before: '<p>Secouez votre téléphone.</p><script>addEventListener("devicemotion", () => {})</script>',
  },
};

export const reviewSensor: RuleFinder = {
  name: "review-sensor",
  when: "width",
  find: ({ body }, { listeners }) => (listeners?.hearsMotion ? [body] : []),
};
