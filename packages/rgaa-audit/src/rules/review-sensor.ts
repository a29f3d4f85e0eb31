import { type PageRule, review } from "../rule";

export const reviewSensor: PageRule = {
  name: "review-sensor",
  when: "width",
  ...review(["13.12.1", "13.12.3"])`
    Cette page répond aux mouvements de l’appareil : un bouton fait-il la même chose, et peut-on couper cette réponse ? Ajoutez l’un et l’autre.
    This page answers to the device being moved: does a button do the same, and can the answer be switched off? Add both.
    <p>Secouez votre téléphone.</p><script>addEventListener("devicemotion", () => {})</script>`,
  find: ({ body }, { listeners }) => (listeners?.hearsMotion ? [body] : []),
};
