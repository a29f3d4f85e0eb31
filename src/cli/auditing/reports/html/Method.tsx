import type { Outcome } from "../../outcome";
import { statesIn } from "../../words";
import type { Look } from "./look";

interface MethodProps {
  readonly outcome: Outcome;
  readonly look: Look;
}

/** With what, and how, the pages were looked at. Renders a heading and a line. */
export function Method({ outcome, look: { words, text, language } }: MethodProps) {
  const { versions, schemes, widths } = outcome;
  return (
    <>
      <h2>{text(words.how)}</h2>
      <p>{text([versions.browser, versions.axe, statesIn(language, { schemes, widths })].join(" · "))}</p>
    </>
  );
}
