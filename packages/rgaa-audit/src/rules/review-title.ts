import { quote, textOf } from "../page/dom";
import { type PageRule, review } from "../rule";

export const reviewTitle: PageRule = {
  name: "review-title",
  when: "width",
  ...review(["8.6.1"])`
    Le titre parle-t-il bien de cette page ? Comparez-le au titre de niveau 1.
    Does the title speak of this page? Compare it with the level 1 heading.
    <!doctype html><html lang="fr"><head><title>React App</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>
    <!doctype html><html lang="fr"><head><title>Déménager – Ville d’Exemple</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>`,
  // a title that has no word of the page's main heading may speak of another page
  find: ({ title, documentElement: element }) => {
    const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
    const heading = element.ownerDocument.querySelector("h1");
    const [ofTitle, ofHeading] = [words(title), words(heading ? textOf(heading) : "")];
    const isAlike = [...ofHeading].some((word) => ofTitle.has(word));
    return ofTitle.size === 0 || ofHeading.size === 0 || isAlike ? [] : [{ element, detail: quote(title) }];
  },
};
