import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const blockWithoutComponent = {
  name: "block-without-component",
  severity: "warning",
  fr: ({ key, name, page }) =>
    `« ${key} » ne s’affiche pas : ${name} est un bloc à état, et le site ne donne pas à ${page} le composant de ce bloc. Montrez ce message à la personne qui développe le site ; elle doit écrire <Page {...page} blocks={{ ${name}: … }} />.`,
  en: ({ key, name, page }) =>
    `“${key}” is not shown: ${name} is a block with state, and the site does not pass its component to ${page}. Show this message to the site’s developers, who must write <Page {...page} blocks={{ ${name}: … }} />.`,
} as const satisfies Rule<{ key: string; name: string; page: string }>;

export const title = {
  fr: "Un bloc à état n’a pas son composant.",
  en: "A block with state does not have its component.",
};

export const docs: RuleDocs = {
  section: "site",
  about: {
    fr: "Le reste de la page s’affiche. Le message nomme la clé, le bloc et le modèle de page.",
    en: "The rest of the page is shown. The message names the key, the block and the page type.",
  },
  why: {
    fr: "une page compilée ne contient pas de code. Un bloc à état (`component` de `defineBlock`) a besoin de son composant là où la page s’affiche. La règle cherche le nom du bloc dans les fichiers du site qui importent `dsfr-blocks/compiled` ou `dsfr-blocks/html`. Avec TypeScript, le type de la page demande aussi ce composant, par son nom.",
    en: "a compiled page contains no code. A block with state (`component` of `defineBlock`) needs its component where the page is shown. The rule looks for the name of the block in the site’s files that import `dsfr-blocks/compiled` or `dsfr-blocks/html`. With TypeScript, the type of the page also requires this component, by its name.",
  },
  fix: {
    fr: "montrez le message à la personne qui gère le site : elle passe le composant à la page, `<Page {...page} blocks={{ Faq: Accordions }} />`, ou une fonction à `toHtml`. Si le site le donne d’une façon que la règle ne voit pas, désactivez-la dans les [réglages](props.md#settings).",
    en: "show the message to the site’s developers, who pass the component to the page, `<Page {...page} blocks={{ Faq: Accordions }} />`, or a function to `toHtml`. If the site passes the component in a way that the rule does not see, turn the rule off in the [settings](props.md#settings).",
  },
  examples: [],
};
