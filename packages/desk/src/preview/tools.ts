import type { ReactNode } from "react";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Severity } from "@dsfr-blocks/base/issue";
import { typeset } from "@dsfr-blocks/base/typography";
import type { TopicDay } from "dsfr-blocks/internal";
import type { FieldIssue } from "../issues";
import type { OpenField } from "./form";
import type { Scheme } from "./frame";
import type { ReactRuntime } from "./reactRuntime";

/** Display settings of the preview, which are not saved. */
export interface View {
  readonly scheme: Scheme;
  /** Width of the simulated screen, in CSS pixels. Undefined for the width of the pane. */
  readonly width: number | undefined;
  /**
   * Day on which the page is shown, `2026-04-26`. Undefined for the current day or, if the preview does not know the date, for
   * no day.
   */
  readonly day: string | undefined;
  readonly showsIssues: boolean;
}

export const DEFAULT_VIEW: View = { scheme: "light", width: undefined, day: undefined, showsIssues: true };

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

const TODAY = { value: undefined, text: "Aujourd’hui", title: "La page aujourd’hui" };

/** Renders the bar above the page: theme, width, days on which the page changes, and number of issues. */
export function renderBar(
  view: View,
  { issues, days }: { readonly issues: readonly FieldIssue[]; readonly days: readonly TopicDay[] },
  setView: (change: Partial<View>) => void,
  { h }: ReactRuntime,
): ReactNode {
  const { scheme, width, day } = view;
  const renderGroup = <Value>(
    label: string,
    current: Value,
    options: readonly Option<Value>[],
    toChange: (value: Value) => Partial<View>,
  ) => {
    const buttons = options.map(({ value, text, title }) =>
      h(
        "button",
        {
          type: "button",
          title,
          "aria-label": title,
          "aria-pressed": value === current,
          onClick: () => setView(toChange(value)),
        },
        text,
      ),
    );
    const name = h("span", { "aria-hidden": true }, label);
    return h("div", { role: "group", "aria-label": label, className: "dsfrb-cms__group" }, name, ...buttons);
  };
  const groups = [
    renderGroup("Thème", scheme, SCHEMES, (value) => ({ scheme: value })),
    renderGroup("Écran", width, WIDTHS, (value) => ({ width: value })),
    days.length > 0 && renderGroup("Jour", day, [TODAY, ...days.map(toOption)], (value) => ({ day: value })),
  ];
  const counter = h(
    "button",
    {
      type: "button",
      className: "dsfrb-cms__counter",
      "aria-expanded": view.showsIssues,
      "aria-controls": "dsfrb-cms-issues",
      onClick: () => setView({ showsIssues: !view.showsIssues }),
    },
    h("span", { role: "status" }, formatSummary(issues)),
  );
  return h("div", { className: "dsfrb-cms__bar" }, ...groups, counter);
}

function toOption({ day, text, message: sentence }: TopicDay): Option<string | undefined> {
  return { value: day, text, title: `${text}. ${typeset(sentence)}` };
}

/** Names of each severity, in the singular and in the plural. */
const SEVERITIES: Readonly<Record<Severity, readonly [one: string, several: string]>> = {
  error: ["erreur", "erreurs"],
  warning: ["avertissement", "avertissements"],
  info: ["remarque", "remarques"],
};

/** Formats the number of issues: « 1 erreur, 2 avertissements », from the most severe. */
function formatSummary(issues: readonly FieldIssue[]): string {
  const counts = Object.entries(SEVERITIES).flatMap(([severity, [one, several]]) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    // no line break between a number and its noun
    return count === 0 ? [] : [`${count}\u00A0${count === 1 ? one : several}`];
  });
  return counts.join(", ") || "Rien à signaler";
}

/** Content and actions of the panel, besides the issues. */
interface PanelOptions {
  /** Status of each topic of the page. */
  readonly topicStatuses: readonly string[];
  /** Opens a new page that is filled with an example. */
  readonly startFromExample: (() => void) | undefined;
  readonly openField: OpenField | undefined;
}

/**
 * Renders the panel: the status of each topic, then the issues with their fields, errors first, then warnings. Infos are
 * folded.
 */
export function renderPanel(
  issues: readonly FieldIssue[],
  { topicStatuses, startFromExample, openField }: PanelOptions,
  { h }: ReactRuntime,
): ReactNode {
  const filterBySeverity = (level: Severity) => issues.filter(({ severity }) => severity === level);
  const toFix = [...filterBySeverity("error"), ...filterBySeverity("warning")];
  const infos = filterBySeverity("info");
  const renderList = (listedIssues: readonly FieldIssue[]) =>
    h("ul", null, ...groupIssues(listedIssues).map((alike) => renderItem(alike, openField, h)));
  return h(
    "div",
    {
      id: "dsfrb-cms-issues",
      className: "dsfrb-cms__issues",
      role: "region",
      "aria-label": "À corriger",
      // a scrollable area must be focusable to be scrolled from the keyboard
      tabIndex: 0,
    },
    ...topicStatuses.map((sentence) => h("p", { className: "dsfrb-cms__topic" }, typeset(sentence))),
    startFromExample &&
      h("p", null, h("button", { type: "button", onClick: startFromExample }, "Partir d’un exemple")),
    issues.length === 0 && topicStatuses.length === 0 && h("p", null, "Rien à signaler."),
    toFix.length > 0 && renderList(toFix),
    infos.length > 0 &&
      h(
        "details",
        null,
        h(
          "summary",
          null,
          `Lire ${infos.length === 1 ? "la remarque" : `les ${infos.length}\u00A0remarques`}`,
        ),
        renderList(infos),
      ),
  );
}

/**
 * Maximum number of messages of one rule that are listed separately. If a rule has more messages, one item shows the number of
 * the rule's issues, and the messages after the first are folded.
 */
const MAX_LINES = 3;

/** Groups issues with the same message. If a rule has more than `MAX_LINES` messages, groups all the issues of the rule. */
function groupIssues(issues: readonly FieldIssue[]): (readonly FieldIssue[])[] {
  return [...groupBy(issues, ({ rule }) => rule).values()].flatMap((ruleIssues) => {
    const groups = [...groupBy(ruleIssues, ({ message }) => message).values()];
    return groups.length > MAX_LINES ? [ruleIssues] : groups;
  });
}

function renderItem(
  group: readonly FieldIssue[],
  openField: OpenField | undefined,
  h: ReactRuntime["h"],
): ReactNode {
  const [first] = group;
  if (!first) return null;
  const { severity, rule } = first;
  const [one, several] = SEVERITIES[severity];
  const count = group.length === 1 ? one : `${group.length}\u00A0${several}`;
  // print each message once, with all its fields
  const [firstGroup = [], ...otherGroups] = groupBy(group, ({ message }) => message).values();
  return h(
    "li",
    { "data-severity": severity, "data-rule": rule },
    h("span", { className: "dsfrb-cms__severity" }, count),
    ...renderMessage(firstGroup, openField, h),
    otherGroups.length > 0 &&
      h(
        "details",
        null,
        h("summary", null, `Afficher les ${otherGroups.length} autres points semblables`),
        h("ul", null, ...otherGroups.map((each) => h("li", null, ...renderMessage(each, openField, h)))),
      ),
  );
}

/** Renders the note after a click on words that no field contains. The note covers the page, so that nothing moves. */
export function renderOwnTextNote({ h }: ReactRuntime): ReactNode {
  const text =
    "Aucun champ ne contient ce texte : la page l’écrit elle-même, ou le lit dans un autre fichier.";
  return h("p", { role: "status", className: "dsfrb-cms__own-text" }, typeset(text));
}

/** Renders each distinct field of a message, then the message. */
function renderMessage(
  issues: readonly FieldIssue[],
  openField: OpenField | undefined,
  h: ReactRuntime["h"],
): ReactNode[] {
  const fields = new Map(issues.map((each) => [each.path.join("."), each]));
  const names = Array.from(fields.values(), ({ path, field, isInForm }) =>
    isInForm && openField
      ? h("button", { type: "button", className: "dsfrb-cms__field", onClick: () => openField(path) }, field)
      : h("strong", null, field || "Page"),
  );
  return [...names, h("p", null, ...formatIssueMessage(issues[0]?.message ?? "", h))];
}

/** Matches text that is shown as code: a URL, Markdown, HTML. */
const CODE = /[/[\]<>*_#`{}@=\\]|\w\.\w/;

/** Renders a message with French typography. Does not change quoted code, so that people can copy this code. */
function formatIssueMessage(message: string, h: ReactRuntime["h"]): ReactNode[] {
  return message.split(/« ([^«»]*) »/).flatMap((part, index) => {
    if (index % 2 === 0) return [typeset(part)];
    return CODE.test(part)
      ? ["«\u00A0", h("code", null, part), "\u00A0»"]
      : [`«\u00A0${typeset(part)}\u00A0»`];
  });
}
