import { createElement, type HTMLAttributes, type ReactNode } from "react";
import { CallClosedNotice } from "../../blocks/call-closed-notice/CallClosedNotice";
import { saysSomething } from "../../blocks/call-closed-notice/saysSomething";
import { callToAction } from "../../blocks/common/CallToAction";
import { callStatus, type Now } from "../../blocks/common/callStatus";
import { classes } from "../../blocks/common/Section";
import { DictionaryDefinition } from "../../blocks/dictionary-definition/DictionaryDefinition";
import { NumberedSteps } from "../../blocks/numbered-steps/NumberedSteps";
import type { People } from "../../blocks/profile-cards/people";
import { ProfileCards } from "../../blocks/profile-cards/ProfileCards";
import { QuestionHero } from "../../blocks/question-hero/QuestionHero";
import { Reasons } from "../../blocks/reasons/Reasons";
import { SalaryConditions } from "../../blocks/salary-conditions/SalaryConditions";
import { isBlank, withoutLinks } from "../../content/markdown/text";
import type { PropsOf } from "../../content/schema";
import { asInlines } from "../../rich-text/asTree";
import { renderInlines } from "../../rich-text/inlines";
import { splitProseOptions } from "../../rich-text/options";
import { type ProseOptions, proseOf } from "../../rich-text/prose";
import { type Crumb, renderBreadcrumb } from "./Breadcrumb";
import type { candidatesSchema } from "./schema";

type Content = PropsOf<typeof candidatesSchema>;

export interface CandidatesPageProps
  extends Content, ProseOptions, Omit<HTMLAttributes<HTMLDivElement>, keyof Content | "children"> {
  /** The directory of people that the profiles' names are looked up in. */
  readonly people?: People | undefined;
  /** The day or instant at which `opensAt` and `closesAt` are judged; without it `open` decides. */
  readonly now?: Now | undefined;
  /** The pages above this one; by default the home page alone. `[]` for no breadcrumb. */
  readonly breadcrumb?: readonly Crumb[] | undefined;
  /** The headword of the definition; see `DictionaryDefinition`. */
  readonly term?: string | undefined;
}

/**
 * The candidates page, whole: breadcrumb, `main` with the one `h1`, and the seven blocks in order.
 * Renders a `<div>`; the host provides `html lang`, `<title>`, header, footer and skip links to `#contenu`.
 */
export function CandidatesPage(props: CandidatesPageProps) {
  const [options, content] = splitProseOptions(props);
  const {
    title,
    open,
    opensAt,
    closesAt,
    head,
    def,
    what,
    profiles,
    conditions,
    how,
    wait,
    layout,
    ...host
  } = content;
  const { people, now, term, breadcrumb, className, ...root } = host;
  const prose = proseOf(options);
  const call = { open, opensAt, closesAt, now };
  const status = callStatus(call, now);
  const heading = asInlines(title);
  const name = isBlank(heading) ? [{ type: "text", value: prose.labels.untitled } as const] : heading;
  // The notice shows when it has words, or a date of its own to say.
  const notice =
    status !== "open" && (saysSomething(wait.title, wait.desc) || (status === "upcoming" && opensAt));
  return (
    <div {...root} className={classes("dsfrb-page", className)}>
      {renderBreadcrumb(breadcrumb, renderInlines(withoutLinks(name), prose), prose)}
      <main id="contenu">
        <div className="dsfrb-band">
          <div className="fr-container">
            <div className="dsfrb-axis">
              <div className="dsfrb-axis__head">
                {createElement("h1", null, ...renderInlines(name, prose))}
              </div>
              <div className="dsfrb-axis__body">
                <QuestionHero
                  {...options}
                  {...head}
                  {...call}
                  id="candidats"
                  noticeHref={notice ? "#appel" : undefined}
                />
              </div>
            </div>
          </div>
        </div>
        <div className="fr-container">
          <DictionaryDefinition {...options} {...def} term={term} id="definition" />
          <Reasons {...options} {...what} id="raisons" />
          <ProfileCards {...options} {...profiles} people={people} id="profils" />
          <SalaryConditions {...options} {...conditions} id="conditions" />
          <NumberedSteps {...options} {...how} id="etapes" />
          {status === "open" && renderClosing(callToAction(head.apply, head.call, { closesAt }, prose))}
          <CallClosedNotice {...options} {...wait} {...call} id="appel" />
        </div>
      </main>
    </div>
  );
}

/** The same call to action as the hero's, where the reader has read all. */
function renderClosing(nodes: readonly ReactNode[]): ReactNode {
  if (nodes.length === 0) return null;
  return (
    <section id="postuler" className="dsfrb-section dsfrb-closing">
      <div className="dsfrb-axis">{createElement("div", { className: "dsfrb-axis__body" }, ...nodes)}</div>
    </section>
  );
}
