import type { RuleFinder, RuleMeta } from "../rule";

export const reviewSensorMeta: RuleMeta = {
  severity: "review",
  tests: ["13.12.1", "13.12.3"],
  title: {
    fr: "Cette page répond aux mouvements de l’appareil : un bouton fait-il la même chose, et peut-on couper cette réponse ?",
    en: "This page answers to the device being moved: does a button do the same, and can the answer be switched off?",
  },
  help: { fr: "Ajoutez l’un et l’autre.", en: "Add both." },
  example: {
    before: '<p>Secouez votre téléphone.</p><script>addEventListener("devicemotion", () => {})</script>',
  },
};

export const reviewSensor: RuleFinder = {
  name: "review-sensor",
  when: "width",
  find: ({ body }, { listeners }) => (listeners?.hearsMotion ? [body] : []),
};
