/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";
import type { Language } from "@dsfr-blocks/base/message";
import { createHtmlDocument } from "@dsfr-blocks/base/node/document";
import { type AuditedPage, type Outcome, computeTotals } from "../../outcome";
import {
  formatConditions,
  formatNumber,
  formatUnsettled,
  getRuleTitle,
  LABELS,
} from "../../sentences/reports";
import { findElementPages, findHeaviestCauses } from "../causes";
import { type FailureGroup, groupFailures } from "../failures";
import { describeHindrance } from "../hindrances";
import { getPageTitle } from "../pageTitle";
import { getPageId, getRuleId } from "./ids";
import { Code, type Locale, createLocale } from "./locale";
import { PageFindings } from "./PageFindings";
import { Summary } from "./Summary";
import { styles } from "./styles";

/**
 * Creates the report as a single HTML file that loads no other file and contains no script. Content from the audited pages is
 * inserted only as text, through JSX, or as a picture.
 */
export function formatHtmlReport(outcome: Outcome, language: Language): string {
  const locale = createLocale(language);
  const body = renderToStaticMarkup(<Report outcome={outcome} locale={locale} />);
  return createHtmlDocument(
    { title: locale.labels.title, generator: outcome.tool, language, body },
    () => styles,
  );
}

interface SectionProps {
  readonly outcome: Outcome;
  readonly locale: Locale;
}

/**
 * Renders the content of `body`: the verdict, what to fix first, the figures, the findings page by page, then how the audit
 * was made.
 */
function Report({ outcome, locale }: SectionProps) {
  const { labels, text, language } = locale;
  const { versions, pages } = outcome;
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(outcome.today);
  return (
    <>
      <header className="top">
        <div className="in">
          <p className="maker">{outcome.tool}</p>
        </div>
      </header>
      <main className="in">
        <h1>{text(labels.title)}</h1>
        <p className="lead">{text(labels.lead(date))}</p>
        <Verdict outcome={outcome} locale={locale} />
        <FirstToFix outcome={outcome} locale={locale} />
        <Figures outcome={outcome} locale={locale} />
        {computeTotals(outcome).findings > 0 && <Summary outcome={outcome} locale={locale} />}
        <Details outcome={outcome} locale={locale} kind="findings" />
        <Details outcome={outcome} locale={locale} kind="reviews" />
        <Aside outcome={outcome} locale={locale} />
      </main>
      <footer className="in">
        <h2>{text(labels.how)}</h2>
        <p>{text([versions.browser, versions.axe, formatConditions(language, outcome)].join(" · "))}</p>
        <p>{text(`${labels.madeWith(outcome.tool)} · ${LABELS[language].pages(pages.length)}`)}</p>
      </footer>
    </>
  );
}

interface DetailsProps extends SectionProps {
  readonly kind: "findings" | "reviews";
}

/**
 * Renders a `<section>`: the findings or the review items, as `kind` selects, page by page. An element that several pages share
 * is described on the first of them. Renders nothing if no page has findings or review items of this kind.
 */
function Details({ outcome, locale, kind }: DetailsProps) {
  const { labels, text } = locale;
  const pages = outcome.pages.filter((page) => page[kind].length > 0);
  if (pages.length === 0) return null;
  const areFindings = kind === "findings";
  const fresh = outcome.changes?.fresh;
  const elementPages = findElementPages(pages, kind);
  const getSectionId = (page: AuditedPage) => `${getPageId(outcome, page)}${areFindings ? "" : "-reviews"}`;
  return (
    <section>
      <h2>{text(areFindings ? labels.inDetail : labels.toCheck)}</h2>
      {!areFindings && <p>{text(labels.toCheckHelp)}</p>}
      {pages.map((page) => (
        <PageFindings
          key={page.name}
          {...{ page, locale, fresh, elementPages, getSectionId }}
          findings={page[kind]}
        />
      ))}
    </section>
  );
}

/**
 * Renders a callout: the number of findings, the other totals, the changes since the previous audit, and the limits of an
 * automatic audit.
 */
function Verdict({ outcome, locale: { labels, text, language } }: SectionProps) {
  const totals = computeTotals(outcome);
  const { changes } = outcome;
  const { findings, unread, failures, cut } = totals;
  const sharedLabels = LABELS[language];
  const isClean = findings + unread + failures + cut === 0;
  const pageCount = outcome.pages.filter((page) => page.findings.length > 0).length;
  const resultText =
    findings === 0 ? labels.none : `${sharedLabels.findings(findings)} ${labels.onPages(pageCount)}`;
  const otherTotals = (["known", "unread", "cut", "failures"] as const).flatMap((each) =>
    totals[each] > 0 ? sharedLabels[each](totals[each]) : [],
  );
  return (
    <div className={isClean ? "verdict well" : "verdict ill"}>
      <h2 className="found">{text(resultText)}</h2>
      {otherTotals.length > 0 && <p>{text(otherTotals.join(", "))}</p>}
      {changes && (
        <p>
          {text(toSentence(sharedLabels.changes(changes.fresh.size, changes.gone.length, changes.same.size)))}
        </p>
      )}
      <p>{text(labels.limits)}</p>
    </div>
  );
}

function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Maximum number of causes in the list of what to fix first. */
const MAX_CAUSES = 3;

/**
 * Renders a `<section>`: the most serious causes, each with an example and the instructions for the correction. Renders nothing
 * if there are no findings.
 */
function FirstToFix({ outcome, locale }: SectionProps) {
  const { labels, text, prose, language } = locale;
  const causes = findHeaviestCauses(outcome.pages).slice(0, MAX_CAUSES);
  if (causes.length === 0) return null;
  return (
    <section>
      <h2>{text(labels.firstToFix)}</h2>
      <ol className="first">
        {causes.map(({ rule, title, help, rgaa, elements, pages, example }) => {
          const [page] = pages;
          const hindrance = describeHindrance({ rule, rgaa }, language);
          return (
            <li key={rule}>
              <h3>{prose(title)}</h3>
              {hindrance !== undefined && <p className="who">{text(hindrance)}</p>}
              <p>
                {text(`${LABELS[language].findings(elements)} ${labels.onPages(pages.length)}`)}
                {example !== "" && (
                  <>
                    {text(`, ${labels.suchAs} `)}
                    <q>{example}</q>
                  </>
                )}
                {". "}
                {page && (
                  <a
                    href={`#${getRuleId(getPageId(outcome, page), rule)}`}
                    aria-label={text(`${labels.seeThem}${locale.colon} ${title}`)}
                  >
                    {text(labels.seeThem)}
                  </a>
                )}
              </p>
              <p>{prose(help)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Renders a `<dl>`: numbers of pages, checks, elements and findings. */
function Figures({ outcome, locale: { labels, text, language } }: SectionProps) {
  const { findings, checks, nodes, reviews, frames, unwalked } = computeTotals(outcome);
  const figures = [
    [labels.pagesAudited, outcome.pages.length],
    [labels.checks, checks],
    [labels.nodes, nodes],
    [labels.findings, findings],
  ] as const;
  const optionalFigures = [
    [labels.toCheck, reviews],
    [labels.frames, frames],
    [labels.unwalked, unwalked],
  ] as const;
  return (
    <dl className="figures">
      {[...figures, ...optionalFigures.filter(([, count]) => count > 0)].map(([name, count]) => (
        <div key={name}>
          <dt>{text(name)}</dt>
          <dd>{formatNumber(language, count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * Renders a section for each list that is not empty: failures, unreadable files, redirects, findings that are gone, and pages
 * without findings.
 */
function Aside({ outcome, locale }: SectionProps) {
  const { pages, unread, gone, changes } = outcome;
  const { labels, text, prose, language } = locale;
  const pagesWithoutFindings = pages.filter(
    ({ findings, audit }) => findings.length + audit.untried.length === 0,
  );
  const issues = unread.flatMap((each) => each.issues);
  const redirected = pages.filter(({ redirectedTo }) => redirectedTo !== undefined);
  return (
    <>
      <ListSection title={text(labels.failures)}>
        {groupFailures(outcome, language).map((group) => (
          <li key={`${group.title} ${group.message}`}>
            <Failure {...{ group, locale }} />
          </li>
        ))}
      </ListSection>
      <ListSection title={text(labels.unread)}>
        {issues.map(({ file, line, column, message }) => (
          <li key={`${file}:${line}:${column} ${message}`}>
            <Code>{`${file}:${line}:${column}`}</Code> {prose(message)}
          </li>
        ))}
      </ListSection>
      <ListSection title={text(labels.redirects)}>
        {redirected.map(({ name, redirectedTo }) => (
          <li key={name}>
            <Code>{`${name} → ${redirectedTo}`}</Code>
          </li>
        ))}
      </ListSection>
      <ListSection title={text(labels.unsettled)}>
        {pages.flatMap(({ name, audit }) =>
          formatUnsettled(audit, language).map((sentence) => (
            <li key={name}>
              <Code>{name}</Code> {text(sentence)}
            </li>
          )),
        )}
      </ListSection>
      <ListSection title={text(LABELS[language].disappeared)}>
        {(changes?.gone ?? []).map(({ page, rule, selector }) => (
          <li key={`${page} ${rule} ${selector}`}>
            <Code>{page}</Code> {text(getRuleTitle(rule, language))} <Code>{selector}</Code>
          </li>
        ))}
      </ListSection>
      <ListSection title={text(labels.gone)} help={prose(labels.goneHelp)}>
        {gone.map(({ page, rule, selector }) => (
          <li key={`${page} ${rule} ${selector}`}>
            <Code>{page}</Code> {text(getRuleTitle(rule, language))} <Code>{selector}</Code>
          </li>
        ))}
      </ListSection>
      {pagesWithoutFindings.length > 0 && (
        <details>
          <summary>{text(labels.pagesWithoutFindings(pagesWithoutFindings.length))}</summary>
          <ul className="plain">
            {pagesWithoutFindings.map((page) => (
              <li key={page.name}>{getPageTitle(page)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Maximum number of pages in a list of failures that is open without a click. */
const MAX_OPEN_PAGES = 3;

/**
 * Renders a group of failures. For one page: the page, and the reason for the failure. For several pages: the reason, then the
 * list of the pages.
 */
function Failure({ group: { title, message, pages }, locale: { text, prose } }: FailureProps) {
  if (pages.length === 1)
    return (
      <>
        <Code>{title}</Code> {prose(message)}
      </>
    );
  return (
    <>
      {prose(message)}
      <details open={pages.length <= MAX_OPEN_PAGES}>
        <summary>{text(title)}</summary>
        <ul className="plain">
          {pages.map((page) => (
            <li key={page}>
              <Code>{page}</Code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface FailureProps extends Pick<SectionProps, "locale"> {
  readonly group: FailureGroup;
}

interface ListSectionProps {
  readonly title: string;
  readonly help?: ComponentChildren;
  readonly children: readonly ComponentChildren[];
}

/** Renders a `<section>`: a list under a title. Renders nothing if the list is empty. */
function ListSection({ title, help, children }: ListSectionProps) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {help !== undefined && <p>{help}</p>}
      <ul className="plain">{children}</ul>
    </section>
  );
}
