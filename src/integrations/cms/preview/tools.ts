import type { ReactNode } from "react";
import { groupBy } from "../../../base/groupBy";
import type { Severity } from "../../../base/finding";
import { typeset } from "../../../base/typography";
import type { TopicForm } from "../../../definition/topic";
import type { FieldIssue } from "../issues";
import type { OpenField, Scheme } from "./frame";
import type { Host } from "./host";

/** How the preview is looked at; nothing of it is saved. */
export interface View {
  readonly scheme: Scheme;
  /** Of the screen that the page is shown as on, in CSS pixels; undefined for the pane's own. */
  readonly width: number | undefined;
  /** Of a topic's views, the text of the one that is looked at; without one the page is as the form says. */
  readonly topics: Readonly<Record<string, string | undefined>>;
  readonly showsIssues: boolean;
}

export const FIRST_VIEW: View = { scheme: "light", width: undefined, topics: {}, showsIssues: true };

interface Option<Value> {
  readonly value: Value;
  readonly text: string;
  readonly title: string;
}

const SCHEMES: readonly Option<Scheme>[] = [
  { value: "light", text: "Clair", title: "Thème clair" },
  { value: "dark", text: "Sombre", title: "Thème sombre" },
];

const WIDTHS: readonly Option<View["width"]>[] = [
  { value: undefined, text: "Volet", title: "À la largeur du volet" },
  { value: 320, text: "320", title: "Téléphone, 320 pixels" },
  { value: 768, text: "768", title: "Tablette, 768 pixels" },
  { value: 1280, text: "1280", title: "Ordinateur, 1280 pixels" },
];

const AS_TYPED = { value: undefined, text: "Saisi", title: "Comme le dit le formulaire" };

/** The bar above the page: theme, width, a view of each topic, and how many issues there are. */
export function bar(
  view: View,
  { issues, forms }: { readonly issues: readonly FieldIssue[]; readonly forms: readonly TopicForm[] },
  set: (change: Partial<View>) => void,
  { h }: Host,
): ReactNode {
  const { scheme, width, topics } = view;
  const group = <Value>(
    label: string,
    chosen: Value,
    options: readonly Option<Value>[],
    changeTo: (value: Value) => Partial<View>,
  ) => {
    const buttons = options.map(({ value, text, title }) =>
      h(
        "button",
        {
          type: "button",
          title,
          "aria-label": title,
          "aria-pressed": value === chosen,
          onClick: () => set(changeTo(value)),
        },
        text,
      ),
    );
    const name = h("span", { "aria-hidden": true }, label);
    return h("div", { role: "group", "aria-label": label, className: "dsfrb-cms__group" }, name, ...buttons);
  };
  const groups = [
    group("Thème", scheme, SCHEMES, (value) => ({ scheme: value })),
    group("Écran", width, WIDTHS, (value) => ({ width: value })),
    ...forms.map(({ topic: { name }, label, views }) => {
      const options = views.map(({ text, title }) => ({ value: text, text, title }));
      const viewOf = (value: string | undefined) => ({ topics: { ...topics, [name]: value } });
      return group(label, topics[name], [AS_TYPED, ...options], viewOf);
    }),
  ];
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

/** What a severity is called, alone and several. */
const SEVERITIES: Readonly<Record<Severity, readonly [one: string, several: string]>> = {
  error: ["erreur", "erreurs"],
  warning: ["avertissement", "avertissements"],
  info: ["remarque", "remarques"],
};

/** « 1 erreur, 2 avertissements », the gravest first. */
function summaryOf(issues: readonly FieldIssue[]): string {
  const counts = Object.entries(SEVERITIES).flatMap(([severity, [one, several]]) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    // a figure and its noun stay together
    return count === 0 ? [] : [`${count}\u00A0${count === 1 ? one : several}`];
  });
  return counts.join(", ") || "Rien à signaler";
}

/**
 * What is told of the topics, then the issues of the form, each with the fields that it belongs to: what keeps the page from being made,
 * then what could be better. Remarks wait until they are asked for.
 */
export function panel(
  issues: readonly FieldIssue[],
  { told, toField }: { readonly told: readonly string[]; readonly toField: OpenField | undefined },
  { h }: Host,
): ReactNode {
  const ofSeverity = (wanted: Severity) => issues.filter(({ severity }) => severity === wanted);
  const faults = [...ofSeverity("error"), ...ofSeverity("warning")];
  const remarks = ofSeverity("info");
  // the same sentence is read once, with all the fields that it is about
  const list = (some: readonly FieldIssue[]) => {
    const alike = groupBy(some, ({ rule, message }) => `${rule} ${message}`);
    return h("ul", null, ...Array.from(alike.values(), (same) => item(same, toField, h)));
  };
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
    ...told.map((sentence) => h("p", { className: "dsfrb-cms__topic" }, typeset(sentence))),
    issues.length === 0 && h("p", null, "Rien à signaler."),
    faults.length > 0 && list(faults),
    remarks.length > 0 && h("details", null, h("summary", null, summaryOf(remarks)), list(remarks)),
  );
}

function item(same: readonly FieldIssue[], toField: OpenField | undefined, h: Host["h"]): ReactNode {
  const [first] = same;
  if (!first) return null;
  const { severity, message, rule } = first;
  const [one, several] = SEVERITIES[severity];
  const count = same.length === 1 ? one : `${same.length}\u00A0${several}`;
  // twice in one field is one way to it
  const fields = [...new Map(same.map((each) => [each.path.join("."), each])).values()];
  return h(
    "li",
    { "data-severity": severity, "data-rule": rule },
    h("span", { className: "dsfrb-cms__severity" }, count),
    ...fields.map(({ path, field }) =>
      path.length > 0 && toField
        ? h("button", { type: "button", className: "dsfrb-cms__field", onClick: () => toField(path) }, field)
        : h("strong", null, field || "Page"),
    ),
    h("p", null, typeset(message)),
  );
}
