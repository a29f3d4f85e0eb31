import type { ReactNode } from "react";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Severity } from "@dsfr-blocks/base/issue";
import { typeset } from "@dsfr-blocks/base/typography";
import type { TopicDay } from "dsfr-blocks/internal";
import type { FieldIssue } from "../issues";
import type { OpenField } from "./form";
import type { Scheme } from "./frame";
import type { ReactRuntime } from "./reactRuntime";

/** How the preview is looked at; nothing of it is saved. */
export interface View {
  readonly scheme: Scheme;
  /** Of the screen that the page is shown as on, in CSS pixels; undefined for the pane's own. */
  readonly width: number | undefined;
  /** The day on which the page is shown, `2026-04-26`; without one today, where the preview knows it. */
  readonly day: string | undefined;
  readonly showsIssues: boolean;
}

export const FIRST_VIEW: View = { scheme: "light", width: undefined, day: undefined, showsIssues: true };

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
  { value: 320, text: "Téléphone", title: "Téléphone, 320 pixels" },
  { value: 768, text: "Tablette", title: "Tablette, 768 pixels" },
  { value: 1280, text: "Ordinateur", title: "Ordinateur, 1280 pixels" },
];

const TODAY = { value: undefined, text: "Aujourd’hui", title: "La page d’aujourd’hui" };

/** The bar above the page: theme, width, the days on which the page changes, and how many issues there are. */
export function bar(
  view: View,
  { issues, days }: { readonly issues: readonly FieldIssue[]; readonly days: readonly TopicDay[] },
  set: (change: Partial<View>) => void,
  { h }: ReactRuntime,
): ReactNode {
  const { scheme, width, day } = view;
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
    days.length > 0 && group("Jour", day, [TODAY, ...days.map(optionOf)], (value) => ({ day: value })),
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

function optionOf({ day, text, sentence }: TopicDay): Option<string | undefined> {
  return { value: day, text, title: `${text}. ${typeset(sentence)}` };
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

/** What the panel says besides issues, and where it leads. */
interface PanelOptions {
  /** Of the topics of the page. */
  readonly told: readonly string[];
  /** Opens a new page that is filled with an example. */
  readonly begin: (() => void) | undefined;
  readonly toField: OpenField | undefined;
}

/**
 * What is told of the topics, then the issues of the form, each with the fields that it belongs to: what keeps the page from being made,
 * then what could be better. The infos show when the editor asks for them.
 */
export function panel(
  issues: readonly FieldIssue[],
  { told, begin, toField }: PanelOptions,
  { h }: ReactRuntime,
): ReactNode {
  const ofSeverity = (wanted: Severity) => issues.filter(({ severity }) => severity === wanted);
  const toFix = [...ofSeverity("error"), ...ofSeverity("warning")];
  const infos = ofSeverity("info");
  const list = (some: readonly FieldIssue[]) =>
    h("ul", null, ...alikeIn(some).map((alike) => item(alike, toField, h)));
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
    begin && h("p", null, h("button", { type: "button", onClick: begin }, "Partir d’un exemple")),
    issues.length === 0 && told.length === 0 && h("p", null, "Rien à signaler."),
    toFix.length > 0 && list(toFix),
    infos.length > 0 &&
      h(
        "details",
        null,
        h(
          "summary",
          null,
          `Lire ${infos.length === 1 ? "la remarque" : `les ${infos.length}\u00A0remarques`}`,
        ),
        list(infos),
      ),
  );
}

/** Of more sentences of one rule, one line says how many there are, and the rest unfolds. */
const MOST_LINES = 3;

/** Issues that are said together: in the same sentence; those of a rule that says many, in one line. */
function alikeIn(issues: readonly FieldIssue[]): (readonly FieldIssue[])[] {
  return [...groupBy(issues, ({ rule }) => rule).values()].flatMap((ofRule) => {
    const same = [...groupBy(ofRule, ({ message }) => message).values()];
    return same.length > MOST_LINES ? [ofRule] : same;
  });
}

function item(alike: readonly FieldIssue[], toField: OpenField | undefined, h: ReactRuntime["h"]): ReactNode {
  const [first] = alike;
  if (!first) return null;
  const { severity, rule } = first;
  const [one, several] = SEVERITIES[severity];
  const count = alike.length === 1 ? one : `${alike.length}\u00A0${several}`;
  // the same sentence is read once, with all the fields that it is about
  const [same = [], ...others] = groupBy(alike, ({ message }) => message).values();
  return h(
    "li",
    { "data-severity": severity, "data-rule": rule },
    h("span", { className: "dsfrb-cms__severity" }, count),
    ...said(same, toField, h),
    others.length > 0 &&
      h(
        "details",
        null,
        h("summary", null, `Les ${others.length} autres du même genre`),
        h("ul", null, ...others.map((each) => h("li", null, ...said(each, toField, h)))),
      ),
  );
}

/** The fields that a sentence is about, each once, and the sentence. */
function said(
  same: readonly FieldIssue[],
  toField: OpenField | undefined,
  h: ReactRuntime["h"],
): ReactNode[] {
  const fields = new Map(same.map((each) => [each.path.join("."), each]));
  const names = Array.from(fields.values(), ({ path, field, isInForm }) =>
    isInForm && toField
      ? h("button", { type: "button", className: "dsfrb-cms__field", onClick: () => toField(path) }, field)
      : h("strong", null, field || "Page"),
  );
  return [...names, h("p", null, ...sentenceOf(same[0]?.message ?? "", h))];
}

/** What is written as it is: an address, Markdown, HTML. */
const CODE = /[/[\]<>*_#`{}@=\\]|\w\.\w/;

/** A sentence in French typography; what it quotes as code stays as it is, to be copied. */
function sentenceOf(message: string, h: ReactRuntime["h"]): ReactNode[] {
  return message.split(/« ([^«»]*) »/).flatMap((part, index) => {
    if (index % 2 === 0) return [typeset(part)];
    return CODE.test(part)
      ? ["«\u00A0", h("code", null, part), "\u00A0»"]
      : [`«\u00A0${typeset(part)}\u00A0»`];
  });
}
