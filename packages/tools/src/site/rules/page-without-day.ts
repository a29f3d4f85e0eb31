import type { Rule, RuleDocs } from "@dsfr-blocks/content/rule";

export const pageWithoutDay = {
  name: "page-without-day",
  severity: "warning",
  fr: ({ key }) =>
    `« ${key} » doit changer ce que la page affiche, mais le site ne donne pas la date du jour à ses pages : ce jour-là, rien ne changera. Montrez ce message à la personne qui développe le site ; elle doit écrire <Page {...page} now={…} /> (voir docs/day.md).`,
  en: ({ key }) =>
    `“${key}” changes what the page shows, but the site does not pass the present day to its pages: nothing will change on that date. Show this message to the site’s developers: <Page {...page} now={…} />, see docs/day.md.`,
} as const satisfies Rule<{ key: string }>;

export const title = {
  fr: "Une date change ce que la page affiche, mais le site ne donne pas la date du jour.",
  en: "A date changes what the page shows, but the site does not pass the present day.",
};

export const docs: RuleDocs = {
  section: "site",
  about: {
    fr: "Par exemple, une date ouvre ou ferme un appel.",
    en: "For example, a date opens or closes a call.",
  },
  why: {
    fr: "la bibliothèque ne lit jamais l’heure de la machine : c’est le site qui donne le jour à la page, avec `now`. Sans jour, un appel qui a un premier jour ne s’ouvre pas, et un appel qui a un dernier jour ne se ferme pas. La règle cherche le mot `now` dans les fichiers du site qui importent `dsfr-blocks/compiled` ou `dsfr-blocks/html`. Un site dont aucun fichier ne les importe affiche ses pages autrement, par exemple avec `dsfr-blocks render`, qui donne le jour.",
    en: "the library never reads the clock: the site passes the day to the page, with `now`. Without a day, a call with a first day does not open, and a call with a last day does not close. The rule looks for the word `now` in the site’s files that import `dsfr-blocks/compiled` or `dsfr-blocks/html`. A site in which no file imports them shows its pages in another way, for example with `dsfr-blocks render`, which passes the day.",
  },
  fix: {
    fr: "montrez le message à la personne qui gère le site : elle passe le jour à la page, `<Page {...page} now={new Date()} />`, ou à `toHtml`. [Le jour d’un appel](day.md) montre comment, pour chaque outil. Si le site donne le jour d’une façon que la règle ne voit pas, désactivez-la dans les [réglages](props.md#settings).",
    en: "show the message to the site’s developers, who pass the day to the page, `<Page {...page} now={new Date()} />`, or to `toHtml`. [The day of a call](day.md) shows how, for each framework. If the site passes the day in a way that the rule does not see, turn the rule off in the [settings](props.md#settings).",
  },
  examples: [],
};
