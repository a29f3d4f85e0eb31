import type { ReactElement } from "react";
import { TODAY } from "./today";

/** Days on which the site's call for applications is in another state. */
const DAYS = [
  { day: "2031-03-01", text: "Avant l’appel" },
  { day: TODAY, text: "Pendant l’appel" },
  { day: "2031-05-30", text: "Le dernier jour" },
  { day: "2031-05-31", text: "Après l’appel" },
];

/** Id of the list, which `main.tsx` displays. */
export const DAY_SWITCH = "jours";

/**
 * Renders links that display the page as on another day, for people who review this example: a real site has no such links. The
 * list is hidden in the HTML, because the links have no effect without a script.
 */
export function DaySwitch(): ReactElement {
  return (
    <nav id={DAY_SWITCH} className="fr-container fr-py-3w site-days" aria-label="Jour affiché" hidden>
      <p className="fr-mb-1w">Cet exemple, affiché un autre jour&nbsp;:</p>
      <ul className="fr-tags-group">
        {DAYS.map(({ day, text }) => (
          <li key={day}>
            <a className="fr-tag" href={`?jour=${day}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
