import type { ReactNode } from "react";
import { groupBy } from "../../../content/groupBy";
import type { Severity } from "../../../content/issue";
import { typeset } from "../../../rich-text/typography";
import type { FieldIssue } from "../issues";
import type { Host, PreviewProps } from "./host";

/** What a severity is called, alone and several. */
const SEVERITIES: Readonly<Record<Severity, readonly [one: string, several: string]>> = {
  error: ["erreur", "erreurs"],
  warning: ["avertissement", "avertissements"],
  info: ["remarque", "remarques"],
};

/** « 1 erreur, 2 avertissements », the gravest first. */
export function summaryOf(issues: readonly FieldIssue[]): string {
  const counts = Object.entries(SEVERITIES).flatMap(([severity, [one, several]]) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    // a figure and its noun stay together
    return count === 0 ? [] : [`${count}\u00A0${count === 1 ? one : several}`];
  });
  return counts.join(", ") || "Rien à signaler";
}

/**
 * The issues of the form, each with the fields that it belongs to: what keeps the page from being made,
 * then what could be better. Remarks wait until they are asked for.
 */
export function panel(
  issues: readonly FieldIssue[],
  { call, onFieldClick }: Pick<PreviewProps, "onFieldClick"> & { readonly call: string | undefined },
  { h }: Host,
): ReactNode {
  const [errors, warnings, remarks] = (["error", "warning", "info"] as const).map((wanted) =>
    issues.filter(({ severity }) => severity === wanted),
  ) as [FieldIssue[], FieldIssue[], FieldIssue[]];
  const list = (some: readonly FieldIssue[]) =>
    h("ul", null, ...Array.from(grouped(some), (same) => item(same, onFieldClick, h)));
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
    call !== undefined && h("p", { className: "dsfrb-cms__call" }, typeset(call)),
    issues.length === 0 && h("p", null, "Rien à signaler."),
    remarks.length < issues.length && list([...errors, ...warnings]),
    remarks.length > 0 && h("details", null, h("summary", null, summaryOf(remarks)), list(remarks)),
  );
}

/** The same sentence is read once, with all the fields that it is about. */
function grouped(issues: readonly FieldIssue[]): Iterable<FieldIssue[]> {
  return groupBy(issues, ({ rule, message }) => `${rule} ${message}`).values();
}

function item(
  same: readonly FieldIssue[],
  onFieldClick: PreviewProps["onFieldClick"],
  h: Host["h"],
): ReactNode {
  const [first] = same;
  if (!first) return null;
  const { severity, message, rule } = first;
  const [one, several] = SEVERITIES[severity];
  const count = same.length === 1 ? one : `${same.length}\u00A0${several}`;
  // twice in one field is one way to it
  const fields = [...new Map(same.map((each) => [each.path.join("."), each]))];
  return h(
    "li",
    { "data-severity": severity, "data-rule": rule },
    h("span", { className: "dsfrb-cms__severity" }, count),
    ...fields.map(([path, { field }]) =>
      path !== "" && onFieldClick
        ? h(
            "button",
            { type: "button", className: "dsfrb-cms__field", onClick: () => onFieldClick(path) },
            field,
          )
        : h("strong", null, field || "Page"),
    ),
    h("p", null, typeset(message)),
  );
}
