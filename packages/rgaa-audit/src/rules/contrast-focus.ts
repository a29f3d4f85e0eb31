import { withFlaw } from "../page/colour/focus";
import { error, type PageRule } from "../rule";

export const contrastFocus: PageRule = {
  name: "contrast-focus",
  when: "focus",
  ...error(["10.7.1", "3.3.1"], { needs: "scheme" })`
    La marque du focus se détache trop peu de son fond. Donnez au contour une couleur qui contraste à 3:1 avec ce qui l’entoure.
    The focus ring stands out too little from its background. Give the outline a colour that contrasts at 3:1 with what is around it.
    <style>a:focus-visible{outline:2px solid #ddd}</style><p><a href="/a">Le dossier de l’été</a></p>
    <style>a:focus-visible{outline:2px solid #0a76f6}</style><p><a href="/a">Le dossier de l’été</a></p>`,
  find: (_document, readings) => withFlaw(readings, "shortfall"),
};
