/** @jsxImportSource preact */
import type { AuditedPage } from "../../outcome";
import { SEVERITY_LABELS } from "@dsfr-blocks/base/report/severities";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Picture } from "../../pictures";
import { getCriterionTitle } from "../../criteria";
import { collectCriteria, type Finding } from "../../finding";
import { formatConditions, LABELS } from "../../sentences/reports";
import { rankHindrance, describeHindrance } from "../hindrances";
import { getElementKey } from "../causes";
import { getPageTitle } from "../pageTitle";
import { isSameText, removeImageData, extractText } from "../quote";
import { Code, type Locale } from "./locale";
import { getRuleId } from "./ids";

interface PageFindingsProps {
  readonly page: AuditedPage;
  /** Findings of the page to show: its errors and warnings, or its review items. */
  readonly findings: readonly Finding[];
  /** Returns the id of the title of a page's section. */
  readonly getSectionId: (page: AuditedPage) => string;
  /** Pages of each element, by the key of `getElementKey`. The first page describes the element. */
  readonly elementPages: ReadonlyMap<string, readonly AuditedPage[]>;
  /** Findings that are new since the previous audit. Undefined without a previous audit. */
  readonly fresh: ReadonlySet<Finding> | undefined;
  readonly locale: Locale;
}

/**
 * Renders a `<section>`: some of a page's findings, rule by rule. Findings about an element that another page already describes
 * are links to this description.
 */
export function PageFindings({ page, findings: allFindings, ...props }: PageFindingsProps) {
  const { getSectionId, elementPages, fresh, locale } = props;
  const { labels, text } = locale;
  const id = getSectionId(page);
  const getPages = (finding: Finding) => elementPages.get(getElementKey(finding)) ?? [page];
  // errors first; among the same severity, the most serious hindrance first
  const ordered = [...allFindings].sort(
    (a, b) =>
      Number(b.severity === "error") - Number(a.severity === "error") || rankHindrance(a) - rankHindrance(b),
  );
  const own = ordered.filter((finding) => getPages(finding)[0] === page);
  const repeated = groupBy(
    ordered.filter((finding) => getPages(finding)[0] !== page),
    (finding) => getRuleId(getSectionId(getPages(finding)[0] ?? page), finding.rule),
  );
  return (
    <section className="page">
      <h3 id={id}>{getPageTitle(page)}</h3>
      {getPageTitle(page) !== page.name && (
        <p className="address">
          <Code>{page.name}</Code>
        </p>
      )}
      {[...groupBy(own, ({ rule }) => rule)].map(([rule, findings]) => (
        <RuleFindings
          key={rule}
          id={getRuleId(id, rule)}
          {...{ rule, findings, page, getPages, fresh, locale }}
        />
      ))}
      {repeated.size > 0 && (
        <p>
          <strong>{text(`${labels.alreadyDescribed}${locale.colon}`)}</strong>
        </p>
      )}
      {repeated.size > 0 && (
        <ul className="repeated">
          {[...repeated].map(([target, [finding]]) => (
            <li key={target}>
              <a href={`#${target}`}>{text(finding?.title ?? "")}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface RuleFindingsProps {
  readonly id: string;
  readonly rule: string;
  readonly findings: readonly Finding[];
  readonly page: AuditedPage;
  /** Returns the pages that share the element of a finding. */
  readonly getPages: (finding: Finding) => readonly AuditedPage[];
  readonly fresh: ReadonlySet<Finding> | undefined;
  readonly locale: Locale;
}

/** Number of elements of one rule that are visible without a click. If only one more element exists, it is visible too. */
const VISIBLE_ELEMENTS = 4;

/**
 * Renders an `<article>`: a rule, the instructions for the correction, then the elements that fail the rule. Only the first
 * elements are unfolded.
 */
function RuleFindings({ id, rule, findings, page, getPages, fresh, locale }: RuleFindingsProps) {
  const { labels, text, prose, language } = locale;
  const [first] = findings;
  if (!first) return null;
  const instructionLabel = first.severity === "review" ? labels.howToJudge : labels.remedy;
  const hindrance = first.severity === "review" ? undefined : describeHindrance(first, language);
  const visibleCount = findings.length > VISIBLE_ELEMENTS + 1 ? VISIBLE_ELEMENTS : findings.length;
  const items = findings.map((finding) => (
    <FindingItem
      key={`${finding.selector} ${finding.message}`}
      finding={finding}
      title={getPageTitle(page)}
      otherPages={getPages(finding).filter((each) => each !== page)}
      picture={page.pictures.get(finding)}
      isNew={fresh?.has(finding) ?? false}
      locale={locale}
    />
  ));
  return (
    <article className={`rule ${first.severity}`}>
      <h4 id={id}>{prose(first.title)}</h4>
      <ul className="badges">
        <li className="severity">{text(SEVERITY_LABELS[language][first.severity])}</li>
        {collectCriteria(findings).map((criterion) => (
          <li key={criterion}>{text(`RGAA ${criterion} ${getCriterionTitle(criterion, language)}`)}</li>
        ))}
        <li>
          <Code>{rule}</Code>
        </li>
      </ul>
      {hindrance !== undefined && (
        <p className="who">
          <strong>{text(`${labels.who}${locale.colon}`)}</strong> {text(hindrance)}
        </p>
      )}
      {first.help !== "" && (
        <p className="help">
          <strong>{text(`${instructionLabel}${locale.colon}`)}</strong> {prose(first.help)}
        </p>
      )}
      <ol className="findings">{items.slice(0, visibleCount)}</ol>
      {items.length > visibleCount && (
        <details className="more">
          <summary>{text(labels.more(items.length - visibleCount))}</summary>
          <ol className="findings" start={visibleCount + 1}>
            {items.slice(visibleCount)}
          </ol>
        </details>
      )}
    </article>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  /** Title of the page. */
  readonly title: string;
  /** Other pages with the same element. */
  readonly otherPages: readonly AuditedPage[];
  readonly picture: Picture | undefined;
  readonly isNew: boolean;
  readonly locale: Locale;
}

/** Renders an `<li>`: one element, with its picture, then its details. */
function FindingItem({ finding, title, otherPages, picture, isNew, locale }: FindingItemProps) {
  const { labels, language } = locale;
  const { source, html, selector, detail = "" } = finding;
  const elementText = extractText(html);
  const isBeside = picture !== undefined && picture.width <= MAX_WIDTH_BESIDE_PX;
  return (
    <li className={isBeside ? "beside" : undefined}>
      {picture && <FindingPicture {...{ finding, picture, title, locale }} />}
      <dl className="where">
        {isNew && <Row name={labels.since} value={LABELS[language].isNew} locale={locale} />}
        <Row name={labels.alsoOn} value={formatPages(otherPages, locale)} locale={locale} />
        <Row name={labels.elementText} value={elementText} locale={locale} />
        <Row name={labels.measured} value={isSameText(detail, elementText) ? "" : detail} locale={locale} />
        <Row
          name={labels.source}
          value={source ? `${source.file}:${source.line}:${source.column}` : ""}
          isCode
          locale={locale}
        />
        <Row name={labels.conditions} value={formatConditions(language, finding)} locale={locale} />
        <Row name={labels.element} value={selector} isCode locale={locale} />
        <Row name={labels.markup} value={removeImageData(html ?? "")} isCode locale={locale} />
      </dl>
    </li>
  );
}

/** Maximum number of pages in the list of the pages that share an element. */
const MAX_LISTED_PAGES = 5;

/** Returns the titles of the first pages, and the number of the others. */
function formatPages(pages: readonly AuditedPage[], { labels }: Locale): string {
  const titles = pages.slice(0, MAX_LISTED_PAGES).map(getPageTitle).join(", ");
  const rest = pages.length - MAX_LISTED_PAGES;
  return rest > 0 ? `${titles}, ${labels.morePages(rest)}` : titles;
}

/** Maximum width of a picture beside the details, in pixels. A wider picture is above the details. */
const MAX_WIDTH_BESIDE_PX = 480;

interface RowProps {
  readonly name: string;
  readonly value: string;
  readonly isCode?: boolean;
  readonly locale: Locale;
}

/** Renders a `<div>` of a `<dl>`: the name and the value of a detail. Renders nothing if the value is empty. */
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
  /** Title of the page. */
  readonly title: string;
  readonly picture: Picture;
  readonly locale: Locale;
}

/**
 * Renders a `<figure>`: the part of the page with the element outlined in red and white, so that the outline is visible on any
 * colour. The outline is an SVG, because the report's content security policy forbids `style` attributes.
 */
function FindingPicture({ finding, title, picture, locale }: FindingPictureProps) {
  const { labels, text, language } = locale;
  const { data, width, height, outline } = picture;
  const [first] = finding.conditions;
  if (!first) return null;
  const conditionText = formatConditions(language, { schemes: [first.scheme], widths: [first.width] });
  const frame = { x: outline.x - 2, y: outline.y - 2, width: outline.width + 4, height: outline.height + 4 };
  const caption = text(labels.pictureCaption(conditionText));
  // RGAA 1.9: some assistive technologies need this role and this label to associate a caption with its figure
  return (
    <figure role="figure" aria-label={caption}>
      <svg
        role="img"
        aria-label={text(labels.pictureAlternative(title))}
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
