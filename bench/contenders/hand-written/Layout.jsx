import { Hero } from "./Hero.jsx";
import { People } from "./People.jsx";
import { Salaries } from "./Salaries.jsx";

/** Renders the page in plain JSX with the DSFR's classes. `Prose` renders a Markdown text. */
export function Layout({ content, Prose }) {
  const { title, open, head, def, what, profiles, conditions, how, wait } = content;
  const hasNotice = !open && Boolean(wait.title || wait.desc);
  return (
    <div>
      <div className="fr-container">
        <Breadcrumb title={title} />
      </div>
      <main id="contenu" className="fr-container">
        <Row heading={<h1>{title}</h1>}>
          <Hero head={head} open={open} hasNotice={hasNotice} />
        </Row>
        <Section id="definition" title={def.title}>
          <div className="fr-callout">
            <p>
              <dfn>{def.term}</dfn> <span lang="fr-fonipa">{def.phonetic}</span>
            </p>
            <p>{def.grammar}</p>
            <Prose text={def.desc} />
          </div>
        </Section>
        <Section id="raisons" title={what.title}>
          <ul className="fr-raw-list fr-grid-row fr-grid-row--gutters" role="list">
            {what.defs.map((reason, index) => (
              <li key={index} className="fr-col-12 fr-col-sm-6">
                <p className="fr-text--lead">{reason.def}</p>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="profils" title={profiles.title}>
          <Prose text={profiles.desc} />
          {profiles.sheets.map((sheet, index) => (
            <Prose key={index} text={sheet} />
          ))}
          <h3 className="fr-h5">{profiles.sub}</h3>
          <People names={profiles.list} />
        </Section>
        <Section id="conditions" title={conditions.title}>
          <Prose text={conditions.desc} />
          <Salaries {...conditions.salaries} />
        </Section>
        <Section id="etapes" title={how.title} intro={<Prose text={how.desc} />}>
          <ol>
            {how.steps.map((step, index) => (
              <li key={index}>
                <h3 className="fr-h6">{step.title}</h3>
                <Prose text={step.desc} />
              </li>
            ))}
          </ol>
        </Section>
        {hasNotice && (
          <section id="appel" className="fr-mb-6w">
            <div className="fr-callout">
              <p className="fr-callout__text fr-text--lead">{wait.title}</p>
              {wait.desc && <Prose text={wait.desc} />}
            </div>
          </section>
        )}
      </main>
    </div>
  );
}

function Breadcrumb({ title }) {
  return (
    <nav className="fr-breadcrumb" aria-label="vous êtes ici :">
      <ol className="fr-breadcrumb__list">
        <li>
          <a className="fr-breadcrumb__link" href="/">
            Accueil
          </a>
        </li>
        <li>
          <a className="fr-breadcrumb__link" aria-current="page">
            {title}
          </a>
        </li>
      </ol>
    </nav>
  );
}

function Section({ id, title, intro, children }) {
  const heading = (
    <>
      <h2>{title}</h2>
      {intro}
    </>
  );
  return (
    <section id={id} className="fr-mb-6w">
      <Row heading={heading}>{children}</Row>
    </section>
  );
}

function Row({ heading, children }) {
  return (
    <div className="fr-grid-row fr-grid-row--gutters">
      <div className="fr-col-12 fr-col-lg-4">{heading}</div>
      <div className="fr-col-12 fr-col-lg-8">{children}</div>
    </div>
  );
}
