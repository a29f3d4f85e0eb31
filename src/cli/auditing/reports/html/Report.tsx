import { type Outcome, totalsOf } from "../../outcome";
import { WORDS } from "../../words";
import { Aside } from "./Aside";
import type { Look } from "./look";
import { Method } from "./Method";
import { PageFaults } from "./PageFaults";
import { pageId } from "./pageId";
import { Summary } from "./Summary";
import { Verdict } from "./Verdict";

interface ReportProps {
  readonly outcome: Outcome;
  readonly look: Look;
}

/** The whole report: the verdict, the figures, the faults page by page, then how it was made. Renders what `body` holds. */
export function Report({ outcome, look }: ReportProps) {
  const { words, text, language } = look;
  const faulty = outcome.pages.filter(({ faults }) => faults.length > 0);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(outcome.today);
  return (
    <>
      <header className="top">
        <div className="in">
          <p className="maker">dsfr-blocks</p>
        </div>
      </header>
      <main className="in">
        <h1>{text(words.title)}</h1>
        <p className="lead">{text(words.lead(date))}</p>
        <Verdict outcome={outcome} look={look} />
        {totalsOf(outcome).faults > 0 && <Summary outcome={outcome} look={look} />}
        {faulty.length > 0 && (
          <section>
            <h2>{text(words.inDetail)}</h2>
            {faulty.map((page) => (
              <PageFaults key={page.name} page={page} id={pageId(outcome, page)} look={look} />
            ))}
          </section>
        )}
        <Aside outcome={outcome} look={look} />
      </main>
      <footer className="in">
        <Method outcome={outcome} look={look} />
        <p>{text(`${words.made} · ${WORDS[language].pages(outcome.pages.length)}`)}</p>
      </footer>
    </>
  );
}
