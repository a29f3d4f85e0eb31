import type { ReactNode } from "react";
import type { Outcome } from "../../outcome";
import { ruleTitle } from "../../words";
import type { Look } from "./look";

interface AsideProps {
  readonly outcome: Outcome;
  readonly look: Look;
}

/** What was not audited, what is no longer wrong, and what never was. Renders a part for each that there is. */
export function Aside({ outcome: { pages, unread, failures, gone }, look }: AsideProps) {
  const { words, text, language } = look;
  const well = pages.filter(({ faults }) => faults.length === 0);
  const issues = unread.flatMap((each) => each.issues);
  return (
    <>
      {failures.length > 0 && (
        <ListSection title={text(words.failures)}>
          {failures.map(({ page, message }) => (
            <li key={page}>
              <code translate="no">{page}</code> {text(message)}
            </li>
          ))}
        </ListSection>
      )}
      {issues.length > 0 && (
        <ListSection title={text(words.unread)}>
          {issues.map(({ file, line, column, message }) => (
            <li key={`${file}:${line}:${column} ${message}`}>
              <code translate="no">{`${file}:${line}:${column}`}</code> {text(message)}
            </li>
          ))}
        </ListSection>
      )}
      {gone.length > 0 && (
        <ListSection title={text(words.gone)} help={text(words.goneHelp)}>
          {gone.map(({ page, rule, selector }) => (
            <li key={`${page} ${rule} ${selector}`}>
              <code translate="no">{page}</code> {text(ruleTitle(rule, language))}{" "}
              <code translate="no">{selector}</code>
            </li>
          ))}
        </ListSection>
      )}
      {well.length > 0 && (
        <details>
          <summary>{text(words.well(well.length))}</summary>
          <ul className="plain">
            {well.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface ListSectionProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

function ListSection({ title, help, children }: ListSectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {help !== undefined && <p>{help}</p>}
      <ul className="plain">{children}</ul>
    </section>
  );
}
