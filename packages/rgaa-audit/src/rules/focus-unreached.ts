import { error, type PageRule } from "../rule";

export const focusUnreached: PageRule = {
  name: "focus-unreached",
  when: "walk",
  ...error(["7.3.1"])`
    La touche Tab n’atteint pas cet élément. Retirez ce qui détourne le focus, ou utilisez un vrai lien ou un vrai bouton.
    Tab does not reach this element. Remove what diverts the focus, or use a real link or button.
    <p><a href="/a" onfocus="this.blur()">Le dossier</a></p>
    <p><a href="/a">Le dossier</a></p>`,
  find: (_document, { walk }) => walk?.missed ?? [],
};
