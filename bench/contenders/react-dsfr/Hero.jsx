import { Button } from "@codegouvfr/react-dsfr/Button";
import { fr } from "@codegouvfr/react-dsfr/fr";

export function Hero({ head, open, hasNotice }) {
  return (
    <section id="candidats" className={fr.cx("fr-mb-6w")}>
      <ul className={fr.cx("fr-raw-list")} role="list">
        {head.questions.map(({ question }, index) => (
          <li key={index}>
            <p className={fr.cx("fr-h3")}>{question}</p>
          </li>
        ))}
      </ul>
      <p className={fr.cx("fr-text--lead", "fr-text--bold")}>{head.sub}</p>
      {open && <Button linkProps={{ href: head.apply.url }}>{head.apply.title}</Button>}
      {hasNotice && (
        <p>
          <a className={fr.cx("fr-link")} href="#appel">
            Savoir quand l’appel ouvrira
          </a>
        </p>
      )}
    </section>
  );
}
