import { type Call, callStatus } from "../../common/call";
import { hasNoticeContent } from "../readNotice";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** Notice without a text or an image while the call is closed: the page then does not say that the call is closed. */
export const emptyNotice = {
  name: "empty-notice",
  severity: "warning",
  fr: ({ key }) =>
    `L’appel est fermé, mais la page ne l’indique pas : « ${key} » est vide. Écrivez-y, par exemple, « title: L’appel est fermé ».`,
  en: ({ key }) => `The call is closed, but the page does not say so: “${key}” is empty. Write “title”.`,
  form: "L’appel est fermé, mais la page ne l’indique pas : l’avis est vide. Écrivez dans l’avis que l’appel est fermé.",
  find({ title, desc, ...call }, report, { today }) {
    const status = callStatus(call, today);
    const announces = status === "upcoming" && call.opensAt;
    if (status !== "open" && !announces && !hasNoticeContent({ title, desc }))
      report(["title"], { key: "wait" });
  },
} as const satisfies BlockRule<
  Call & { readonly title: string; readonly desc?: string | undefined },
  { key: string }
>;

export const title = {
  fr: "L’appel est fermé, mais la page ne l’indique pas.",
  en: "The call is closed, but the page does not say so.",
};

export const docs: RuleDocs = {
  section: "call",
  why: {
    fr: "quand l’appel est fermé, le bouton pour postuler disparaît, et le texte de `wait` prend sa place. S’il est vide, les personnes qui viennent postuler ne trouvent ni bouton ni explication.",
    en: "when the call is closed, the page shows the text of `wait` instead of the button to apply. If this text is empty, people who come to apply find neither a button nor an explanation.",
  },
  examples: [
    {
      before: `
        open: false
        head:
          questions:
            - question: Vous aimez les essais.
          sub: Rejoignez-nous.
        wait:
          title: ""`,
      after: `
        open: false
        head:
          questions:
            - question: Vous aimez les essais.
          sub: Rejoignez-nous.
        wait:
          title: L’appel est fermé. Le prochain ouvre en janvier.`,
    },
  ],
};
