import { initials } from "../initials.js";

export function People({ names }) {
  return (
    <ul className="fr-raw-list fr-grid-row fr-grid-row--gutters" role="list">
      {names.map((name, index) => (
        <li key={index} className="fr-col-12 fr-col-sm-6 fr-col-md-4">
          <div className="fr-card fr-card--sm">
            <div className="fr-card__body">
              <div className="fr-card__content">
                <p className="fr-card__title">{name}</p>
              </div>
            </div>
            <div className="fr-card__header">
              <div className="fr-card__img">
                <Portrait name={name} />
              </div>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Portrait({ name }) {
  return (
    <svg
      className="fr-responsive-img fr-ratio-1x1"
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
