import type { Rule, RuleDocs, BilingualText } from "@dsfr-blocks/content/rule";

export const blockFails = {
  name: "block-fails",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `${d.key === undefined ? "La page" : `« ${d.key} »`} ne peut pas s’afficher, car son code contient une erreur : « ${d.error} ». ${needsState(d).fr}Le texte de la page n’est pas en cause : envoyez ce message à la personne qui gère le site.`,
  en: (d) =>
    `${d.key === undefined ? "The page" : `“${d.key}”`} cannot be shown, because its code failed: “${d.error}”. ${needsState(d).en}The text of the page is not the cause: send this message to the site’s developers.`,
} as const satisfies Rule<Failure>;

export interface Failure {
  readonly key?: string;
  readonly error: string;
  /** Hook that the block's `render` calls, such as `useState`. Hooks work only inside React. */
  readonly hook?: string;
  /** Event handler that the block's `render` sets on an element, such as `onClick`. */
  readonly handler?: string;
}

/** Returns the advice for a block that needs state, or an empty text if the failure has another cause. */
function needsState({ hook, handler }: Failure): BilingualText {
  if (hook === undefined && handler === undefined) return { fr: "", en: "" };
  const fr = hook
    ? `appelle le hook ${hook}, qui fonctionne seulement dans React : le site est construit sans React`
    : `ajoute ${handler} à un élément, mais une page compilée ne contient pas de fonction : cet élément ne réagirait pas`;
  const en = hook
    ? `calls the hook ${hook}, which works only inside React, but the site is built outside React`
    : `sets ${handler} on an element, but a compiled page contains no functions, so the element would not react`;
  return {
    fr: `Son « render » ${fr}. Pour un bloc à état, donnez « component » à defineBlock, à la place de « render » (docs/own-block.md). `,
    en: `Its “render” ${en}. For a block with state, pass “component” to defineBlock instead of “render” (docs/own-block.md). `,
  };
}

export const title = {
  fr: "Une erreur s’est produite dans le code d’un bloc ou d’une page.",
  en: "An error occurred in the code of a block or a page.",
};

export const docs: RuleDocs = {
  section: "site",
  about: {
    fr: "Le message nomme la clé et le bloc, et cite l’erreur de ce code.",
    en: "The message names the key and the block, and quotes the error of this code.",
  },
  why: {
    fr: "l’erreur est dans le code, et non dans le texte. `dsfr-blocks check` construit chaque page et signale tous les blocs en échec, avec les autres fautes de la page. Seule cette page n’est pas construite : les autres pages du dossier le sont.",
    en: "the error is in the code, not in the text. `dsfr-blocks check` builds each page and reports every block that fails, with all other issues of the page. Only this page is not built: the other pages of the folder are.",
  },
  fix: {
    fr: "montrez ce message à la personne qui gère le site. Avec `DEBUG=1` devant la commande, le message indique aussi l’endroit du code.",
    en: "show the message to the site’s developers. With `DEBUG=1` before the command, it also gives the place in the code.",
  },
  examples: [],
};
