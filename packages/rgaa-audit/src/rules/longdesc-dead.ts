import { isExposedImage } from "../page/images";
import type { RuleFinder, RuleMeta } from "../rule";

export const longdescDeadMeta: RuleMeta = {
  severity: "error",
  tests: ["1.6.1", "1.6.4"],
  title: {
    fr: "La description détaillée d’une image est introuvable",
    en: "An image’s long description cannot be found",
  },
  help: { fr: "Corrigez l’adresse que contient longdesc.", en: "Correct the URL in longdesc." },
  example: {
    before: '<img src="/i.png" alt="Courbe des ventes, décrite plus bas" longdesc="#nulle-part">',
    after:
      '<img src="/i.png" alt="Courbe des ventes, décrite plus bas" longdesc="#ventes"><p id="ventes">Les ventes doublent en un an.</p>',
  },
};

export const longdescDead: RuleFinder = {
  name: "longdesc-dead",
  when: "width",
  kind: { shown: "img[longdesc], input[type=image][longdesc]" },
  breaks: (image) => {
    const url = image.getAttribute("longdesc")?.trim() ?? "";
    const isThere = image.ownerDocument.getElementById(url.slice(1)) !== null;
    return isExposedImage(image) && url.startsWith("#") && !isThere && url;
  },
};
