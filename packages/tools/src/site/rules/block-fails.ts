import type { Rule, RuleDocs, BilingualText } from "@dsfr-blocks/content/rule";

export const blockFails = {
  name: "block-fails",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `${d.key === undefined ? "La page" : `« ${d.key} »`} ne peut pas s’afficher : son code s’arrête sur « ${d.error} ». ${needsState(d).fr}L’erreur est dans ce code : montrez cette ligne à qui s’occupe du site.`,
  en: (d) =>
    `${d.key === undefined ? "The page" : `“${d.key}”`} cannot be shown: its code fails with “${d.error}”. ${needsState(d).en}The error is in that code: show this message to the site’s developers.`,
} as const satisfies Rule<Failure>;

export interface Failure {
  readonly key?: string;
  readonly error: string;
  /** Hook that its `render` calls, such as `useState`. Hooks work only inside React. */
  readonly hook?: string;
  /** Event handler that its `render` sets on an element, such as `onClick`. */
  readonly handler?: string;
}

/** Returns the advice for a block that needs state. The text is empty if the error is of another type. */
function needsState({ hook, handler }: Failure): BilingualText {
  if (hook === undefined && handler === undefined) return { fr: "", en: "" };
  const fr = hook
    ? `appelle le hook ${hook}, qui ne marche que dans React : à la construction du site, React n’y est pas`
    : `donne ${handler} à un élément : une page construite ne garde pas de fonction, et rien ne se passerait`;
  const en = hook
    ? `calls the hook ${hook}, which works only inside React, and the site is built outside React`
    : `gives ${handler} to an element: a page that is built keeps no function, so nothing would happen`;
  return {
    fr: `Son « render » ${fr}. Un bloc à état donne « component » à defineBlock, à la place de « render » (docs/own-block.md). `,
    en: `Its “render” ${en}. A block with state gives “component” to defineBlock, in place of “render” (docs/own-block.md). `,
  };
}

export const title = {
  fr: "Le code d’un bloc ou d’une page s’arrête.",
  en: "The code of a block or page fails.",
};

export const docs: RuleDocs = {
  section: "file",
  about: {
    fr: "Le message nomme la clé et le bloc, et donne ce que dit ce code.",
    en: "The message names the key and the block, and quotes the error of this code.",
  },
  why: {
    fr: "l’erreur est dans le code, et non dans le texte. `dsfr-blocks check` construit chaque page et signale tous les blocs en échec, ainsi que le reste de la page. Cette erreur n’empêche que cette page : les autres pages du dossier sont construites.",
    en: "the error is in the code, not in the text. `dsfr-blocks check` builds each page and reports every block that fails, with all other issues of the page. Only this page is not built: the other pages of the folder are.",
  },
  fix: {
    fr: "montrez la ligne à la personne qui s’occupe du site. Avec `DEBUG=1` devant la commande, le message donne aussi l’endroit du code.",
    en: "show the message to the site's developers. With `DEBUG=1` before the command, it also gives the place in the code.",
  },
  examples: [],
};
