import type { RuleFinder, RuleMeta } from "../rule";

export const textZoomMeta: RuleMeta = {
  severity: "error",
  tests: ["10.4.1"],
  needs: "state",
  title: { fr: "Au zoom de 200 %, un texte est coupé", en: "At 200% zoom, text is cut off" },
  help: {
    fr: "Remplacez la hauteur ou la largeur fixe de sa boîte par une taille minimale.",
    en: "Give boxes minimum sizes instead of fixed ones.",
  },
  example: {
    before:
      '<div style="overflow:hidden;height:1.5em;font-size:16px">La mairie reçoit les demandes de raccordement au réseau d’eau du lundi au vendredi, de 9 heures à midi, sans rendez-vous.</div>',
    after:
      '<div style="overflow:hidden;min-height:1.5em;font-size:16px">La mairie reçoit les demandes de raccordement au réseau d’eau du lundi au vendredi, de 9 heures à midi, sans rendez-vous.</div>',
  },
};

export const textZoom: RuleFinder = {
  name: "text-zoom",
  when: "zoom",
  // no finder: the function `beginZoom` of the page script compares two sizes of the window
};
