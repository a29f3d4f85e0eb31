/** @jsxImportSource preact */
import type { AuditedPage } from "../../outcome";
import { SEVERITIES } from "@dsfr-blocks/base/report/severities";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Picture } from "../../pictures";
import { criterionTitle } from "../../criteria";
import { criteriaIn, type Finding } from "../../finding";
import { statesIn, WORDS } from "../../sentences/reports";
import { hindranceRank, whoIsHindered } from "../hindered";
import { titleOf } from "../pageTitle";
import { isQuoted, withoutData, wordsIn } from "../quote";
import { Code, type Locale } from "./locale";
import { ruleId } from "./ids";

interface PageFindingsProps {
  readonly page: AuditedPage;
  /** Of the page: what is wrong, or what is to be looked at. */
  readonly findings: readonly Finding[];
  readonly id: string;
  /** Those that a former audit had not found. */
  readonly fresh: ReadonlySet<Finding> | undefined;
  readonly locale: Locale;
}

/** Some of a page's findings, rule by rule. Renders a `<section>`. */
export function PageFindings({ page, findings: all, id, fresh, locale }: PageFindingsProps) {
  // what shuts most people out comes first
  const ordered = [...all].sort(
    (a, b) =>
      Number(b.severity === "error") - Number(a.severity === "error") || hindranceRank(a) - hindranceRank(b),
  );
  return (
    <section className="page">
      <h3 id={id}>{titleOf(page)}</h3>
      {titleOf(page) !== page.name && (
        <p className="address">
          <Code>{page.name}</Code>
        </p>
      )}
      {[...groupBy(ordered, ({ rule }) => rule)].map(([rule, findings]) => (
        <RuleFindings key={rule} id={ruleId(id, rule)} {...{ rule, findings, page, fresh, locale }} />
      ))}
    </section>
  );
}

interface RuleFindingsProps {
  readonly id: string;
  readonly rule: string;
  readonly findings: readonly Finding[];
  readonly page: AuditedPage;
  readonly fresh: ReadonlySet<Finding> | undefined;
  readonly locale: Locale;
}

/** Elements of one rule that show at once. */
const SHOWN = 4;

/** What breaks one rule: the rule, how to fix it, then each element, of many the first. Renders an `<article>`. */
function RuleFindings({ id, rule, findings, page, fresh, locale }: RuleFindingsProps) {
  const { words, text, prose, language } = locale;
  const [first] = findings;
  if (!first) return null;
  const remedy = first.severity === "review" ? words.look : words.remedy;
  const hindered = first.severity === "review" ? undefined : whoIsHindered(first, language);
  const most = findings.length > SHOWN + 1 ? SHOWN : findings.length;
  const items = findings.map((finding) => (
    <FindingItem
      key={`${finding.selector} ${finding.message}`}
      finding={finding}
      title={titleOf(page)}
      picture={page.pictures.get(finding)}
      isNew={fresh?.has(finding) ?? false}
      locale={locale}
    />
  ));
  return (
    <article className={`rule ${first.severity}`}>
      <h4 id={id}>{prose(first.title)}</h4>
      <ul className="badges">
        <li className="severity">{text(SEVERITIES[language][first.severity])}</li>
        {criteriaIn(findings).map((criterion) => (
          <li key={criterion}>{text(`RGAA ${criterion} ${criterionTitle(criterion, language)}`)}</li>
        ))}
        <li>
          <Code>{rule}</Code>
        </li>
      </ul>
      {hindered !== undefined && (
        <p className="who">
          <strong>{text(`${words.who}${locale.colon}`)}</strong> {text(hindered)}
        </p>
      )}
      {first.help !== "" && (
        <p className="help">
          <strong>{text(`${remedy}${locale.colon}`)}</strong> {prose(first.help)}
        </p>
      )}
      <ol className="findings">{items.slice(0, most)}</ol>
      {items.length > most && (
        <details className="more">
          <summary>{text(words.more(items.length - most))}</summary>
          <ol className="findings" start={most + 1}>
            {items.slice(most)}
          </ol>
        </details>
      )}
    </article>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  /** The page's. */
  readonly title: string;
  readonly picture: Picture | undefined;
  readonly isNew: boolean;
  readonly locale: Locale;
}

/** One element at finding: its picture, then where it is. Renders an `<li>`. */
function FindingItem({ finding, title, picture, isNew, locale }: FindingItemProps) {
  const { words, language } = locale;
  const { source, html, selector, detail = "" } = finding;
  const said = wordsIn(html);
  const isBeside = picture !== undefined && picture.width <= WIDEST_BESIDE;
  return (
    <li className={isBeside ? "beside" : undefined}>
      {picture && <FindingPicture {...{ finding, picture, title, locale }} />}
      <dl className="where">
        {isNew && <Row name={words.since} value={WORDS[language].isNew} locale={locale} />}
        <Row name={words.said} value={said} locale={locale} />
        <Row name={words.measured} value={isQuoted(detail, said) ? "" : detail} locale={locale} />
        <Row
          name={words.source}
          value={source ? `${source.file}:${source.line}:${source.column}` : ""}
          isCode
          locale={locale}
        />
        <Row name={words.conditions} value={statesIn(language, finding)} locale={locale} />
        <Row name={words.element} value={selector} isCode locale={locale} />
        <Row name={words.markup} value={withoutData(html ?? "")} isCode locale={locale} />
      </dl>
    </li>
  );
}

/** In pixels; a wider picture has the whole line. */
const WIDEST_BESIDE = 480;

interface RowProps {
  readonly name: string;
  readonly value: string;
  readonly isCode?: boolean;
  readonly locale: Locale;
}

/** What is known of an element, under its name. Renders a `<div>` of a `<dl>`, or nothing without a value. */
function Row({ name, value, isCode = false, locale: { text } }: RowProps) {
  if (value === "") return null;
  return (
    <div>
      <dt>{text(name)}</dt>
      <dd>{isCode ? <Code>{value}</Code> : text(value)}</dd>
    </div>
  );
}

interface FindingPictureProps {
  readonly finding: Finding;
  /** The page's. */
  readonly title: string;
  readonly picture: Picture;
  readonly locale: Locale;
}

/**
 * The part of the page where the finding is, the element outlined: in red within white, to be seen on any colour.
 * Renders a `<figure>`. An SVG needs no style attribute, which the report's own policy refuses.
 */
function FindingPicture({ finding, title, picture, locale }: FindingPictureProps) {
  const { words, text, language } = locale;
  const { data, width, height, outline } = picture;
  const [first] = finding.states;
  if (!first) return null;
  const state = statesIn(language, { schemes: [first.scheme], widths: [first.width] });
  const frame = { x: outline.x - 2, y: outline.y - 2, width: outline.width + 4, height: outline.height + 4 };
  const caption = text(words.pictured(state));
  // RGAA 1.9: some assistive technologies tie a caption to its figure by this alone
  return (
    <figure role="figure" aria-label={caption}>
      <svg
        role="img"
        aria-label={text(words.pictureOf(title))}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <image href={`data:image/png;base64,${data}`} width={width} height={height} />
        <rect {...frame} className="halo" />
        <rect {...frame} className="outline" />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
