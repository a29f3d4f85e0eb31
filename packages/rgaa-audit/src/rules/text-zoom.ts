import { error, type PageRule } from "../rule";

export const textZoom: PageRule = {
  name: "text-zoom",
  when: "zoom",
  ...error(["10.4.1"], { needs: "state" })`
    Au zoom de 200 %, un texte est coupé. Donnez des tailles minimales aux boîtes, au lieu de tailles fixes.
    At a zoom of 200%, a text is cut. Give boxes minimum sizes instead of fixed ones.
    <div style="overflow:hidden;height:1.5em;font-size:16px">La mairie reçoit les demandes de raccordement au réseau d’eau du lundi au vendredi, de 9 heures à midi, sans rendez-vous.</div>
    <div style="overflow:hidden;min-height:1.5em;font-size:16px">La mairie reçoit les demandes de raccordement au réseau d’eau du lundi au vendredi, de 9 heures à midi, sans rendez-vous.</div>`,
  // found between two sizes of the window: `zoom` of the script in the page
};
