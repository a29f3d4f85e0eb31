import { both, common, option } from "../arguments/options";
import { HOSTS } from "./hosts";

/** `dsfr-blocks init`, as its help has it. */
export const initCommand = {
  operands: both(""),
  doc: both(
    "Écrit une première page dans un site qui existe : la page, les fiches des personnes qu’elle nomme, les réglages, et de quoi la montrer avec Vite, Next ou Astro, reconnu à son package.json. N’écrase aucun fichier, et dit ce qu’il reste à faire. Dans un terminal, demande ce qui manque.\nCodes de sortie : 0 la page est là, 2 commande mal écrite.",
    "Writes a first page into a site that exists: the page, the profiles of the people whom it names, the settings, and what shows it with Vite, Next or Astro, told by its package.json. Writes over no file, and says what is left to do. In a terminal it asks for what is missing.\nExit codes: 0 the page is there, 2 wrong usage.",
  ),
  options: {
    host: option(
      "l’outil qui construit le site (par défaut, celui de package.json)",
      "what the site is built with (default: that of package.json)",
      { values: Object.keys(HOSTS) },
    ),
    page: option(
      "le « layout » de la page (par défaut, celle qui a le plus de blocs)",
      "the page’s “layout” (default: the one with the most blocks)",
      { takes: both("LAYOUT") },
    ),
    configure: option(
      "ajoute aussi ses lignes aux réglages de l’outil, quand ils ont la forme habituelle",
      "also adds its lines to the settings of the host, where they have the usual form",
    ),
    ...common,
  },
};
