import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewToggle: PageRule = {
  name: "review-toggle",
  when: "width",
  ...review(["7.1.1"])`
    Ce bouton dit-il s’il a ouvert quelque chose ? Donnez-lui aria-expanded.
    Does this button say whether it has opened something? Give it aria-expanded.
    <button onclick="this.nextElementSibling.hidden = !this.nextElementSibling.hidden">Menu</button><ul hidden><li><a href="/a">Le dossier</a></li></ul>`,
  find: (document) =>
    placesOf(
      document,
      "button:is([class*=menu i], [class*=toggle i], [onclick*=hidden]):not([aria-expanded], [aria-pressed])",
    ),
};
