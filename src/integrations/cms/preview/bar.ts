import type { ReactNode } from "react";
import type { FieldIssue } from "../issues";
import type { Host } from "./host";
import { CHOICES, type View } from "./view";
import { summaryOf } from "./summary";

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
