import { withFlaw } from "../page/colour/focus";
import { error, type PageRule } from "../rule";

export const focusInvisible: PageRule = {
  name: "focus-invisible",
  when: "focus",
  ...error(["10.7.1"], { needs: "scheme" })`
    Rien ne montre le focus sur cet élément. Retirez la règle qui efface son contour, ou donnez-lui-en un.
    Nothing shows the focus on this element. Remove the rule that erases its outline, or give it one.
    <style>a:focus{outline:none}</style><p><a href="/a">Le dossier de l’été</a></p>
    <style>a:focus{outline:none;box-shadow:0 0 0 3px #0a76f6}</style><p><a href="/a">Le dossier de l’été</a></p>`,
  find: (_document, readings) => withFlaw(readings, "isInvisible"),
};
