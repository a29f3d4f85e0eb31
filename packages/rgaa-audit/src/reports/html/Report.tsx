/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";
import type { Language } from "@dsfr-blocks/base/message";
import { htmlDocument } from "@dsfr-blocks/base/node/document";
import { type Outcome, totalsOf } from "../../outcome";
import { number, ruleTitle, statesIn, WORDS } from "../../sentences/reports";
import { heaviestCauses } from "../causes";
import { type FailureGroup, failureGroups } from "../failures";
import { whoIsHindered } from "../hindered";
import { titleOf } from "../pageTitle";
import { pageId, ruleId } from "./ids";
import { Code, type Locale, localeFor } from "./locale";
import { PageFindings } from "./PageFindings";
import { Summary } from "./Summary";
import { styles } from "./styles";

/**
 * The report as one HTML file that asks for nothing else and holds no script. What comes from the pages reaches
 * it as text alone, through JSX, or as the pixels of a picture.
 */
export function htmlReport(outcome: Outcome, language: Language): string {
  const locale = localeFor(language);
  const body = renderToStaticMarkup(<Report outcome={outcome} locale={locale} />);
  return htmlDocument({ title: locale.words.title, generator: outcome.tool, language, body }, () => styles);
}

interface PartProps {
  readonly outcome: Outcome;
  readonly locale: Locale;
}

/** The whole report: the verdict, what to fix first, the figures, the findings page by page, then how it was made. Renders what `body` holds. */
function Report({ outcome, locale }: PartProps) {
  const { words, text, language } = locale;
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
        <h1>{text(words.title)}</h1>
        <p className="lead">{text(words.lead(date))}</p>
        <Verdict outcome={outcome} locale={locale} />
        <FirstToFix outcome={outcome} locale={locale} />
        <Figures outcome={outcome} locale={locale} />
        {totalsOf(outcome).findings > 0 && <Summary outcome={outcome} locale={locale} />}
        <Details outcome={outcome} locale={locale} kind="findings" />
        <Details outcome={outcome} locale={locale} kind="reviews" />
        <Aside outcome={outcome} locale={locale} />
      </main>
      <footer className="in">
        <h2>{text(words.how)}</h2>
        <p>{text([versions.browser, versions.axe, statesIn(language, outcome)].join(" · "))}</p>
        <p>{text(`${words.made(outcome.tool)} · ${WORDS[language].pages(pages.length)}`)}</p>
      </footer>
    </>
  );
}

interface DetailsProps extends PartProps {
  readonly kind: "findings" | "reviews";
}

/** Findings, or what a person has to look at, page by page. Renders a `<section>`, or nothing. */
function Details({ outcome, locale, kind }: DetailsProps) {
  const { words, text } = locale;
  const pages = outcome.pages.filter((page) => page[kind].length > 0);
  if (pages.length === 0) return null;
  const isSure = kind === "findings";
  const fresh = outcome.changes?.fresh;
  return (
    <section>
      <h2>{text(isSure ? words.inDetail : words.toCheck)}</h2>
      {!isSure && <p>{text(words.toCheckHelp)}</p>}
      {pages.map((page) => {
        const id = isSure ? pageId(outcome, page) : `${pageId(outcome, page)}-reviews`;
        return <PageFindings key={id} {...{ page, locale, id, fresh }} findings={page[kind]} />;
      })}
    </section>
  );
}

/** What the audit came to, in a sentence. Renders a callout. */
function Verdict({ outcome, locale: { words, text, language } }: PartProps) {
  const totals = totalsOf(outcome);
  const { changes } = outcome;
  const { findings, unread, failures, cut } = totals;
  const shared = WORDS[language];
  const isWell = findings + unread + failures + cut === 0;
  const withFindings = outcome.pages.filter((page) => page.findings.length > 0).length;
  const found = findings === 0 ? words.none : `${shared.findings(findings)} ${words.onPages(withFindings)}`;
  const others = (["known", "unread", "cut", "failures"] as const).flatMap((each) =>
    totals[each] > 0 ? shared[each](totals[each]) : [],
  );
  return (
    <div className={isWell ? "verdict well" : "verdict ill"}>
      <h2 className="found">{text(found)}</h2>
      {others.length > 0 && <p>{text(others.join(", "))}</p>}
      {changes && (
        <p>{text(sentence(shared.changes(changes.fresh.size, changes.gone.length, changes.same.size)))}</p>
      )}
      <p>{text(words.limits)}</p>
    </div>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** How many causes are told before all others. */
const FIRST = 3;

/** The causes that weigh most, each with what it is seen on and how to fix it. Renders a list, or nothing. */
function FirstToFix({ outcome, locale }: PartProps) {
  const { words, text, prose, language } = locale;
  const causes = heaviestCauses(outcome.pages).slice(0, FIRST);
  if (causes.length === 0) return null;
  return (
    <section>
      <h2>{text(words.first)}</h2>
      <ol className="first">
        {causes.map(({ rule, title, help, rgaa, elements, pages, example }) => {
          const [page] = pages;
          const hindered = whoIsHindered({ rule, rgaa }, language);
          return (
            <li key={rule}>
              <h3>{prose(title)}</h3>
              {hindered !== undefined && <p className="who">{text(hindered)}</p>}
              <p>
                {text(`${WORDS[language].findings(elements)} ${words.onPages(pages.length)}`)}
                {example !== "" && (
                  <>
                    {text(`, ${words.suchAs} `)}
                    <q>{example}</q>
                  </>
                )}
                {". "}
                {page && (
                  <a
                    href={`#${ruleId(pageId(outcome, page), rule)}`}
                    aria-label={text(`${words.seeThem}${locale.colon} ${title}`)}
                  >
                    {text(words.seeThem)}
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

/** What was looked at and found, in figures. Renders a `<dl>`. */
function Figures({ outcome, locale: { words, text, language } }: PartProps) {
  const { findings, checks, nodes, reviews, frames, unwalked } = totalsOf(outcome);
  const figures = [
    [words.pagesAudited, outcome.pages.length],
    [words.checks, checks],
    [words.nodes, nodes],
    [words.findings, findings],
  ] as const;
  const others = [
    [words.toCheck, reviews],
    [words.frames, frames],
    [words.unwalked, unwalked],
  ] as const;
  return (
    <dl className="figures">
      {[...figures, ...others.filter(([, count]) => count > 0)].map(([name, count]) => (
        <div key={name}>
          <dt>{text(name)}</dt>
          <dd>{number(language, count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was not audited, what is no longer wrong, and what never was. Renders a part for each that there is. */
function Aside({ outcome, locale }: PartProps) {
  const { pages, unread, gone, changes } = outcome;
  const { words, text, prose, language } = locale;
  const well = pages.filter(({ findings, audit }) => findings.length + audit.untried.length === 0);
  const issues = unread.flatMap((each) => each.issues);
  const redirected = pages.filter(({ redirectedTo }) => redirectedTo !== undefined);
  return (
    <>
      <ListSection title={text(words.failures)}>
        {failureGroups(outcome, language).map((group) => (
          <li key={`${group.title} ${group.message}`}>
            <Failure {...{ group, locale }} />
          </li>
        ))}
      </ListSection>
      <ListSection title={text(words.unread)}>
        {issues.map(({ file, line, column, message }) => (
          <li key={`${file}:${line}:${column} ${message}`}>
            <Code>{`${file}:${line}:${column}`}</Code> {prose(message)}
          </li>
        ))}
      </ListSection>
      <ListSection title={text(words.redirects)}>
        {redirected.map(({ name, redirectedTo }) => (
          <li key={name}>
            <Code>{`${name} → ${redirectedTo}`}</Code>
          </li>
        ))}
      </ListSection>
      <ListSection title={text(WORDS[language].disappeared)}>
        {(changes?.gone ?? []).map(({ page, rule, selector }) => (
          <li key={`${page} ${rule} ${selector}`}>
            <Code>{page}</Code> {text(ruleTitle(rule, language))} <Code>{selector}</Code>
          </li>
        ))}
      </ListSection>
      <ListSection title={text(words.gone)} help={prose(words.goneHelp)}>
        {gone.map(({ page, rule, selector }) => (
          <li key={`${page} ${rule} ${selector}`}>
            <Code>{page}</Code> {text(ruleTitle(rule, language))} <Code>{selector}</Code>
          </li>
        ))}
      </ListSection>
      {well.length > 0 && (
        <details>
          <summary>{text(words.well(well.length))}</summary>
          <ul className="plain">
            {well.map((page) => (
              <li key={page.name}>{titleOf(page)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** How many pages of one cause are listed without a click. */
const FEW_PAGES = 3;

/** A page that was not audited and why; or why, and the list of all such pages. */
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
      <details open={pages.length <= FEW_PAGES}>
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

interface FailureProps extends Pick<PartProps, "locale"> {
  readonly group: FailureGroup;
}

interface ListSectionProps {
  readonly title: string;
  readonly help?: ComponentChildren;
  readonly children: readonly ComponentChildren[];
}

/** A list under a title. Renders a `<section>`, or nothing where the list is empty. */
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
