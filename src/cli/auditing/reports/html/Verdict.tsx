import { type Outcome, totalsOf } from "../../outcome";
import { number, WORDS } from "../../words";
import type { Look } from "./look";

interface VerdictProps {
  readonly outcome: Outcome;
  readonly look: Look;
}

/** What the audit came to, in a sentence and in figures. Renders a callout and a `<dl>`. */
export function Verdict({ outcome, look: { words, text, language } }: VerdictProps) {
  const { faults, checks, nodes, undecided, frames } = totalsOf(outcome);
  const { known, unread, failures, pages } = outcome;
  const shared = WORDS[language];
  const isWell = faults + unread.length + failures.length === 0;
  const faulty = pages.filter((page) => page.faults.length > 0).length;
  const found = faults === 0 ? words.none : `${shared.faults(faults)} ${words.onPages(faulty)}`;
  const others = [
    known > 0 && shared.known(known),
    unread.length > 0 && shared.unread(unread.length),
    failures.length > 0 && shared.failures(failures.length),
  ].filter(Boolean);
  const figures = [
    [words.pagesAudited, pages.length],
    [words.checks, checks],
    [words.nodes, nodes],
    [words.faults, faults],
    ...(undecided > 0 ? [[words.undecided, undecided] as const] : []),
    ...(frames > 0 ? [[words.frames, frames] as const] : []),
  ] as const;
  return (
    <>
      <div className={isWell ? "verdict well" : "verdict ill"}>
        <p className="found">{text(found)}</p>
        {others.length > 0 && <p>{text(others.join(", "))}</p>}
        <p>{text(words.limits)}</p>
      </div>
      <dl className="figures">
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{text(name)}</dt>
            <dd>{number(language, count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
