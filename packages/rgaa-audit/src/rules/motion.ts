import { isShown, LONGEST_ANIMATION_MS } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const motionMeta: RuleMeta = {
  severity: "warning",
  tests: ["13.8.1"],
  needs: "state",
  title: {
    fr: "Une animation continue alors que la personne a demandé de réduire les animations",
    en: "An animation continues although the user asked for reduced motion",
  },
  help: {
    fr: "Arrêtez-la sous @media (prefers-reduced-motion: reduce), ou ajoutez un bouton qui l’arrête.",
    en: "Stop it under @media (prefers-reduced-motion: reduce), or add a button that stops it.",
  },
  example: {
    before: '<style>@keyframes f{50%{opacity:0}}.f{animation:f 2s infinite}</style><p class="f">Alerte</p>',
    after: '<style>@keyframes f{50%{opacity:0}}.f{animation:f 2s 2}</style><p class="f">Alerte</p>',
  },
};

export const motion: RuleFinder = {
  name: "motion",
  when: "motion",
  // report animations that still run although the user prefers reduced motion
  find: (document) =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === "running")
      .flatMap(({ effect }) => {
        const element = effect instanceof KeyframeEffect ? effect.target : null;
        const end = Number(effect?.getComputedTiming().endTime ?? 0);
        if (!element || end <= LONGEST_ANIMATION_MS || !isShown(element)) return [];
        return [{ element, detail: Number.isFinite(end) ? `${end / 1000} s` : "∞" }];
      }),
};
