import type { ReactElement } from "react";
import { TODAY } from "./today";

/** Days on which the site's call for applications is in another state. */
const DAYS = ["2031-03-01", TODAY, "2031-05-30", "2031-05-31"];

export interface DaySwitchTexts {
  readonly label: string;
  readonly title: string;
  /** Texts of the links, in the order of the days. */
  readonly days: readonly string[];
}

const FRENCH: DaySwitchTexts = {
  label: "Jour affiché",
  title: "Cet exemple, affiché un autre jour\u00A0:",
  days: ["Avant l’appel", "Pendant l’appel", "Le dernier jour", "Après l’appel"],
};

/** Id of the list, which `main.tsx` displays. */
export const DAY_SWITCH = "jours";

/**
 * Renders links that display the page as on another day, for people who review this example: a real site has no such links. The
 * list is hidden in the HTML, because the links have no effect without a script.
 */
export function DaySwitch({ texts = FRENCH }: { readonly texts?: DaySwitchTexts | undefined }): ReactElement {
  return (
    <nav id={DAY_SWITCH} className="fr-container fr-py-3w site-days" aria-label={texts.label} hidden>
      <p className="fr-mb-1w">{texts.title}</p>
      <ul className="fr-raw-list">
        {DAYS.map((day, index) => (
          <li key={day}>
            <a className="fr-link" href={`?jour=${day}`}>
              {texts.days[index]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
