import { Card } from "@codegouvfr/react-dsfr/Card";
import { fr } from "@codegouvfr/react-dsfr/fr";
import { initials } from "../initials.js";

export function People({ names }) {
  return (
    <ul className={fr.cx("fr-raw-list", "fr-grid-row", "fr-grid-row--gutters")} role="list">
      {names.map((name, index) => (
        <li key={index} className={fr.cx("fr-col-12", "fr-col-sm-6", "fr-col-md-4")}>
          <Card title={name} titleAs="h4" size="small" imageComponent={<Portrait name={name} />} />
        </li>
      ))}
    </ul>
  );
}

function Portrait({ name }) {
  return (
    <svg
      className={fr.cx("fr-responsive-img", "fr-ratio-1x1")}
      viewBox="0 0 240 240"
      width="240"
      height="240"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="240" height="240" />
      <text x="120" y="120" dy="0.35em" textAnchor="middle">
        {initials(name)}
      </text>
    </svg>
  );
}
