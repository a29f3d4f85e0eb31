import type { ReactNode } from "react";
import type { FieldIssue } from "../issues";
import type { Host } from "./host";
import { SEVERITIES, summaryOf } from "./summary";

/**
 * The issues of the form, each with the field that it belongs to: what keeps the page from being made,
 * then what could be better. Remarks wait until they are asked for.
 */
export function panel(issues: readonly FieldIssue[], { h }: Host): ReactNode {
  const [errors, warnings, remarks] = (["error", "warning", "info"] as const).map((wanted) =>
    issues.filter(({ severity }) => severity === wanted),
  ) as [FieldIssue[], FieldIssue[], FieldIssue[]];
  const list = (some: readonly FieldIssue[]) => h("ul", null, ...some.map((issue) => item(issue, h)));
  return h(
    "div",
    {
      id: "dsfrb-cms-issues",
      className: "dsfrb-cms__issues",
      role: "region",
      "aria-label": "À corriger",
      // what scrolls can be scrolled from the keyboard
      tabIndex: 0,
    },
    issues.length === 0 && h("p", null, "Rien à signaler : la page peut être publiée."),
    remarks.length < issues.length && list([...errors, ...warnings]),
    remarks.length > 0 && h("details", null, h("summary", null, summaryOf(remarks)), list(remarks)),
  );
}

function item({ severity, field, message, rule }: FieldIssue, h: Host["h"]): ReactNode {
  const [name] = SEVERITIES[severity];
  return h(
    "li",
    { "data-severity": severity, "data-rule": rule },
    h("span", { className: "dsfrb-cms__severity" }, name),
    h("strong", null, field || "Page"),
    h("p", null, message),
  );
}
