// Content: Entrepreneurs d’intérêt général (DINUM), under Licence Ouverte 2.0, not under this project's licence.

/** Renders the same page in plain JSX with the DSFR's classes: no library, and the texts are in the code. */
export const Page = () => (
  <main id="contenu" className="fr-container">
    <h1>Devenir EIG</h1>
    <section id="candidats" className="fr-mb-6w">
      <ul className="fr-raw-list" role="list">
        <li>
          <p className="fr-h3">Vous avez une solide expérience entrepreneuriale ?</p>
        </li>
        <li>
          <p className="fr-h3">Vous pilotez par les objectifs et les résultats ?</p>
        </li>
        <li>
          <p className="fr-h3">Vous voulez faire réussir des projets de l’État ?</p>
        </li>
      </ul>
      <p className="fr-text--lead fr-text--bold">
        Rejoignez le programme et contribuez à l’efficacité de l’action publique !
      </p>
      <p>
        <a className="fr-link" href="#appel">
          Savoir quand l’appel ouvrira
        </a>
      </p>
    </section>
    <Section id="definition" title="EIG, kézako ?">
      <div className="fr-callout">
        <p>
          <dfn>EIG</dfn> <span lang="fr-fonipa">[əiʒ]</span>
        </p>
        <p>
          <abbr title="nom masculin">n. m.</abbr> et <abbr title="nom féminin">n. f.</abbr>, épicène dérivé d’
          <em>entreprendeur</em>,{" "}
          <abbr title="treizième siècle">
            XIII<sup>e</sup>
          </abbr>
          , au sens de personne qui crée, qui agit.
        </p>
        <ol>
          <li>Membre d’un collectif attaché à l’esprit entrepreneurial et aux valeurs du service public.</li>
          <li>
            Démarche hybride d’expérimentation et d’incrémentation de produits numériques qui répondent à de
            vrais besoins.
          </li>
          <li>Volonté de faire du numérique un levier puissant de l’efficacité de l’action publique.</li>
        </ol>
      </div>
    </Section>
    <Section id="raisons" title="Pourquoi devenir EIG ?">
      <ul className="fr-raw-list fr-grid-row fr-grid-row--gutters" role="list">
        <Reason verb="Rejoindre">la fonction publique en contrat de projet</Reason>
        <Reason verb="Contribuer">au déploiement d’une politique publique</Reason>
        <Reason verb="Piloter">le lancement de services numériques</Reason>
        <Reason verb="Intégrer">l’écosystème du numérique public</Reason>
      </ul>
    </Section>
    <Section id="profils" title="Les nouveaux profils recherchés">
      <p>
        De 2016 à 2012, le programme a permis de recruter plus de 200 EIG dans les administrations publiques
        lauréates. Ainsi, des designers, des développeurs et développeuses, des ingénieur(e)s de la donnée ou
        des sciences de la donnée, mais aussi des juristes du numérique ont soutenu plus de 100 projets
        numériques innovants.
      </p>
      <p>
        À compter de la 7<sup>e</sup> promotion, le programme EIG se concentre sur des profils disposant d’une
        solide expérience entrepreneuriale, avec des compétences de haut niveau en pilotage de services
        numériques.
      </p>
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-md-6">
          <h3 className="fr-h5" id="directeur-de-produit">
            Directeur ou directrice de produit
          </h3>
          <p>
            (Équivalent de « <span lang="en">Chief Product Officer</span> » ou «{" "}
            <span lang="en">Head of Product</span> »)
          </p>
          <ul>
            <li>
              Vous êtes aguerri(e) en stratégie et en leadership, vous avez une compréhension holistique du
              lancement de services numériques (financement, marketing, ressources humaines, opérations,
              etc.).
            </li>
            <li>
              Votre expérience entrepreneuriale a développé votre capacité à naviguer en évolution rapide et
              de pivoter selon les besoins.
            </li>
          </ul>
        </div>
        <div className="fr-col-12 fr-col-md-6">
          <h3 className="fr-h5" id="directeur-technique">
            Directeur ou directrice technique
          </h3>
          <p>
            (Équivalent de « <span lang="en">Chief Technology Officer</span> » ou «{" "}
            <span lang="en">Engineering Manager</span> »)
          </p>
          <ul>
            <li>
              Vous possédez une compréhension approfondie des technologies et de leurs enjeux (souveraineté,
              sécurité, accessibilité, écoresponsabilité, etc.).
            </li>
            <li>
              Votre expérience de direction d’équipes techniques orientées produit vous permet de résoudre des
              problèmes complexes et de suivre des indicateurs de performance.
            </li>
          </ul>
        </div>
      </div>
      <h3 className="fr-h5">Elles et ils sont devenu(e)s EIG</h3>
      <ul className="fr-raw-list fr-grid-row fr-grid-row--gutters" role="list">
        <Person name="Clara Carneiro Alves" initials="CA" />
        <Person name="Loup Theron" initials="LT" />
        <Person name="Amélie Medem" initials="AM" />
      </ul>
    </Section>
    <Section id="conditions" title="Les conditions de recrutement">
      <h3 className="fr-h5">Un poste au coeur de l’écosystème du numérique public</h3>
      <ul>
        <li>Vous serez embauché(e) par la DINUM en contrat de projet d’un an minimum, renouvelable.</li>
        <li>
          Vous serez envoyé(e) en mission dans une startup d’État d’une administration lauréate du programme.
        </li>
      </ul>
      <h3 className="fr-h5">Une égalité de rémunération entre femmes et hommes</h3>
      <div className="fr-table">
        <div className="fr-table__wrapper">
          <div className="fr-table__container">
            <div className="fr-table__content">
              <table>
                <caption>Grille de rémunération</caption>
                <thead>
                  <tr>
                    <th scope="col">Expérience</th>
                    <th scope="col" className="fr-cell--right">
                      Salaire net mensuel
                    </th>
                    <th scope="col" className="fr-cell--right">
                      Part variable
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <th scope="row">Jusqu’à 10 ans d’expérience</th>
                    <td className="fr-cell--right">4 250 €</td>
                    <td className="fr-cell--right">6 %</td>
                  </tr>
                  <tr>
                    <th scope="row">Au-delà de 10 ans d’expérience</th>
                    <td className="fr-cell--right">5 000 €</td>
                    <td className="fr-cell--right">10 %</td>
                  </tr>
                </tbody>
              </table>
            </div>
          </div>
        </div>
      </div>
    </Section>
    <section id="etapes" className="fr-mb-6w">
      <h2>
        Comment devenir EIG de la 7<sup>e</sup> promotion ?
      </h2>
      <p>
        Pour rejoindre le programme et ainsi relever un défi entrepreneurial dans une administration publique,
        nous vous invitons à répondre à notre appel à candidatures.
      </p>
      <ol>
        <Step title="Votre dossier de candidature">
          Vous postulez au programme via un dossier de candidature en ligne, évalué par les expert(e)s de la
          DINUM.
        </Step>
        <Step title="Un premier entretien selon votre profil">
          Si votre dossier est pré-sélectionné, vous êtes convié(e) à un entretien d’une heure, en rapport
          avec votre métier, soit de direction produit, soit de direction technique.
        </Step>
        <Step title="L’intégration à un vivier d’entrepreneur(e)s">
          Si votre candidature est sélectionnée, vous pouvez intégrer un vivier d’entrepreneur(e)s
          susceptibles de se voir proposer une mission.
        </Step>
        <Step title="Un second entretien pour telle mission">
          Si un poste pertinent pour votre profil est disponible dans l’une des administrations lauréates du
          programme, vous êtes convié(e) à un entretien d’une heure, en rapport avec la mission proposée.
        </Step>
        <Step title="Votre propostion d’embauche">
          Si vous êtes retenu(e), vous recevez une proposition d’embauche de la DINUM, puis une lettre de
          mission pour intervenir dans l’administration lauréate.
        </Step>
      </ol>
    </section>
  </main>
);

const Section = ({ id, title, children }) => (
  <section id={id} className="fr-mb-6w">
    <h2>{title}</h2>
    {children}
  </section>
);

const Reason = ({ verb, children }) => (
  <li className="fr-col-12 fr-col-sm-6">
    <p className="fr-text--lead">
      <strong>{verb}</strong> {children}
    </p>
  </li>
);

const Person = ({ name, initials }) => (
  <li className="fr-col-12 fr-col-sm-6 fr-col-md-4">
    <div className="fr-card fr-card--sm">
      <div className="fr-card__body">
        <div className="fr-card__content">
          <p className="fr-card__title">{name}</p>
        </div>
      </div>
      <div className="fr-card__header">
        <div className="fr-card__img">
          <svg
            className="fr-responsive-img fr-ratio-1x1"
            viewBox="0 0 240 240"
            width="240"
            height="240"
            aria-hidden="true"
          >
            <rect width="240" height="240" fill="none" />
            <text x="120" y="120" dy="0.35em" textAnchor="middle">
              {initials}
            </text>
          </svg>
        </div>
      </div>
    </div>
  </li>
);

const Step = ({ title, children }) => (
  <li>
    <h3 className="fr-h6">{title}</h3>
    <p>{children}</p>
  </li>
);
