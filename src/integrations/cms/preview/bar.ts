import type { ReactNode } from "react";
import type { FieldIssue } from "../issues";
import type { Scheme } from "./frame";
import type { Host } from "./host";
import { summaryOf } from "./panel";

/** How the preview is looked at; nothing of it is saved. */
export interface View {
  readonly scheme: Scheme;
  /** Of the screen that the page is shown as on, in CSS pixels; undefined for the pane's own. */
  readonly width: number | undefined;
  /** Where the call stands: as the form says, or one of both whatever it says. */
  readonly call: "form" | "open" | "closed";
  readonly showsIssues: boolean;
}

export const FIRST_VIEW: View = { scheme: "light", width: undefined, call: "form", showsIssues: true };

interface Choice<Key extends keyof View> {
  readonly key: Key;
  /** What is chosen. */
  readonly label: string;
  readonly options: readonly { readonly value: View[Key]; readonly text: string; readonly title: string }[];
}

/** What can be chosen in the bar above the page. */
const CHOICES: readonly (Choice<"scheme"> | Choice<"width"> | Choice<"call">)[] = [
  {
    key: "scheme",
    label: "Thème",
    options: [
      { value: "light", text: "Clair", title: "Thème clair" },
      { value: "dark", text: "Sombre", title: "Thème sombre" },
    ],
  },
  {
    key: "width",
    label: "Écran",
    options: [
      { value: undefined, text: "Volet", title: "À la largeur du volet" },
      { value: 320, text: "320", title: "Téléphone, 320 pixels" },
      { value: 768, text: "768", title: "Tablette, 768 pixels" },
      { value: 1280, text: "1280", title: "Ordinateur, 1280 pixels" },
    ],
  },
  {
    key: "call",
    label: "Appel",
    options: [
      { value: "form", text: "Saisi", title: "Comme le dit le formulaire" },
      { value: "open", text: "Ouvert", title: "Comme si l’appel était ouvert" },
      { value: "closed", text: "Fermé", title: "Comme si l’appel était fermé" },
    ],
  },
];

/** The bar above the page: theme, width, state of the call, and how many issues there are. */
export function bar(
  view: View,
  { issues, hasCall }: { readonly issues: readonly FieldIssue[]; readonly hasCall: boolean },
  set: (change: Partial<View>) => void,
  { h }: Host,
): ReactNode {
  const choices = CHOICES.filter(({ key }) => key !== "call" || hasCall);
  const groups = choices.map(({ key, label, options }) => {
    const buttons = options.map(({ value, text, title }) =>
      h(
        "button",
        {
          type: "button",
          title,
          "aria-label": title,
          "aria-pressed": view[key] === value,
          onClick: () => set({ [key]: value }),
        },
        text,
      ),
    );
    const name = h("span", { "aria-hidden": true }, label);
    return h("div", { role: "group", "aria-label": label, className: "dsfrb-cms__group" }, name, ...buttons);
  });
  const counter = h(
    "button",
    {
      type: "button",
      className: "dsfrb-cms__counter",
      "aria-expanded": view.showsIssues,
      "aria-controls": "dsfrb-cms-issues",
      onClick: () => set({ showsIssues: !view.showsIssues }),
    },
    h("span", { role: "status" }, summaryOf(issues)),
  );
  return h("div", { className: "dsfrb-cms__bar" }, ...groups, counter);
}
