import { Breadcrumb } from "@codegouvfr/react-dsfr/Breadcrumb";
import { CallOut } from "@codegouvfr/react-dsfr/CallOut";
import { fr } from "@codegouvfr/react-dsfr/fr";
import { Table } from "@codegouvfr/react-dsfr/Table";
import { Hero } from "./Hero.jsx";
import { People } from "./People.jsx";

/** Renders the page with the components of react-dsfr. `Prose` renders a Markdown text. */
export function Layout({ content, Prose }) {
  const { title, open, head, def, what, profiles, conditions, how, wait } = content;
  const hasNotice = !open && Boolean(wait.title || wait.desc);
  return (
    <div>
      <div className={fr.cx("fr-container")}>
        <Breadcrumb homeLinkProps={{ href: "/" }} segments={[]} currentPageLabel={title} />
      </div>
      <main id="contenu" className={fr.cx("fr-container")}>
        <Row heading={<h1>{title}</h1>}>
          <Hero head={head} open={open} hasNotice={hasNotice} />
        </Row>
        <Section id="definition" title={def.title}>
          <CallOut bodyAs="div">
            <p>
              <dfn>{def.term}</dfn> <span lang="fr-fonipa">{def.phonetic}</span>
            </p>
            <p>{def.grammar}</p>
            <Prose text={def.desc} />
          </CallOut>
        </Section>
        <Section id="raisons" title={what.title}>
          <ul className={fr.cx("fr-raw-list", "fr-grid-row", "fr-grid-row--gutters")} role="list">
            {what.defs.map((reason, index) => (
              <li key={index} className={fr.cx("fr-col-12", "fr-col-sm-6")}>
                <p className={fr.cx("fr-text--lead")}>{reason.def}</p>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="profils" title={profiles.title}>
          <Prose text={profiles.desc} />
          {profiles.sheets.map((sheet, index) => (
            <Prose key={index} text={sheet} />
          ))}
          <h3 className={fr.cx("fr-h5")}>{profiles.sub}</h3>
          <People names={profiles.list} />
        </Section>
        <Section id="conditions" title={conditions.title}>
          <Prose text={conditions.desc} />
          <Table
            caption={conditions.salaries.title}
            headers={conditions.salaries.headers}
            data={conditions.salaries.rows}
          />
        </Section>
        <Section id="etapes" title={how.title} intro={<Prose text={how.desc} />}>
          <ol>
            {how.steps.map((step, index) => (
              <li key={index}>
                <h3 className={fr.cx("fr-h6")}>{step.title}</h3>
                <Prose text={step.desc} />
              </li>
            ))}
          </ol>
        </Section>
        {hasNotice && (
          <section id="appel" className={fr.cx("fr-mb-6w")}>
            <CallOut title={wait.title} titleAs="p" bodyAs="div">
              {wait.desc && <Prose text={wait.desc} />}
            </CallOut>
          </section>
        )}
      </main>
    </div>
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
    <section id={id} className={fr.cx("fr-mb-6w")}>
      <Row heading={heading}>{children}</Row>
    </section>
  );
}

function Row({ heading, children }) {
  return (
    <div className={fr.cx("fr-grid-row", "fr-grid-row--gutters")}>
      <div className={fr.cx("fr-col-12", "fr-col-lg-4")}>{heading}</div>
      <div className={fr.cx("fr-col-12", "fr-col-lg-8")}>{children}</div>
    </div>
  );
}
