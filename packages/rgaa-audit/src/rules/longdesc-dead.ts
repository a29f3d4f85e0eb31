import { isReadImage } from "../page/images";
import { error, type PageRule } from "../rule";

export const longdescDead: PageRule = {
  name: "longdesc-dead",
  when: "width",
  ...error(["1.6.1", "1.6.4"])`
    La description détaillée d’une image n’est pas là. Corrigez l’adresse de longdesc.
    An image’s long description is not there. Correct the address in longdesc.
    <img src="/i.png" alt="Courbe des ventes, décrite plus bas" longdesc="#nulle-part">
    <img src="/i.png" alt="Courbe des ventes, décrite plus bas" longdesc="#ventes"><p id="ventes">Les ventes doublent en un an.</p>`,
  kind: { shown: "img[longdesc], input[type=image][longdesc]" },
  breaks: (image) => {
    const address = image.getAttribute("longdesc")?.trim() ?? "";
    const isThere = image.ownerDocument.getElementById(address.slice(1)) !== null;
    return isReadImage(image) && address.startsWith("#") && !isThere && address;
  },
};
