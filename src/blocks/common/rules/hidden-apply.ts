import { type OptionalCall, callStatus, isExpired } from "../call";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/**
 * Button to apply that is not shown because the call is not open. If `open` is still true after the last day of the call, only
 * the rule `call-past` reports the page. Without `open`, the call is open. The type of `title` is `unknown`, because the topic
 * also runs this rule on the keys of a page: in a site's own page type, `apply` may be something else.
 */
export const hiddenApply = {
  name: "hidden-apply",
  severity: "info",
  fr: ({ title }) => `Le bouton « ${title} » ne s’affiche pas tant que l’appel est fermé.`,
  en: ({ title }) => `The button “${title}” is not shown while the call is closed.`,
  find({ apply, open = true, ...dates }, report, { today }) {
    const call = { ...dates, open };
    const title = typeof apply?.title === "string" ? apply.title.trim() : "";
    if (title !== "" && callStatus(call, today) !== "open" && !isExpired(call, today))
      report(["apply"], { title });
  },
} as const satisfies BlockRule<
  OptionalCall & { readonly apply?: { readonly title?: unknown } | undefined },
  { title: string }
>;

export const title = {
  fr: "Le bouton pour postuler ne s’affiche pas : l’appel est fermé.",
  en: "The button to apply is not shown: the call is closed.",
};

export const docs: RuleDocs = {
  section: "call",
  why: {
    fr: "c’est normal, et il n’y a rien à corriger. Cette remarque explique pourquoi vous ne voyez pas le bouton que vous venez d’écrire.",
    en: "this is normal while the call is closed, and there is nothing to fix. The message explains why you do not see the button that you have just written.",
  },
  examples: [
    {
      before: "open: false",
      after: "open: true",
    },
  ],
};
