import { error, type PageRule } from "../rule";

// found from outside: of an empty page there is nothing to ask
export const emptyPage: PageRule = {
  name: "empty-page",
  when: "empty",
  ...error([])`
    La page est vide : rien n’a pu être vérifié. Vérifiez son adresse, et ce qu’elle attend pour s’afficher.
    The page is empty: nothing could be checked. Check its address, and what it waits for to show.`,
};
