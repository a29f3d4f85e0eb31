export function Hero({ head, open, hasNotice }) {
  return (
    <section id="candidats" className="fr-mb-6w">
      <ul className="fr-raw-list" role="list">
        {head.questions.map(({ question }, index) => (
          <li key={index}>
            <p className="fr-h3">{question}</p>
          </li>
        ))}
      </ul>
      <p className="fr-text--lead fr-text--bold">{head.sub}</p>
      {open && (
        <a className="fr-btn fr-btn--lg" href={head.apply.url}>
          {head.apply.title}
        </a>
      )}
      {hasNotice && (
        <p>
          <a className="fr-link" href="#appel">
            Savoir quand l’appel ouvrira
          </a>
        </p>
      )}
    </section>
  );
}
