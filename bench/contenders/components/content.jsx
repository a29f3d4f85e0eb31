// The six blocks of examples/devenir-eig.md, as the props that a developer writes in JSX. Content of the
// file: Entrepreneurs d’intérêt général (DINUM), under Licence Ouverte 2.0 (Etalab), not under this project's licence.

export const hero = {
  questions: [
    { question: "Vous avez une solide expérience entrepreneuriale ?" },
    { question: "Vous pilotez par les objectifs et les résultats ?" },
    { question: "Vous voulez faire réussir des projets de l’État ?" },
  ],
  sub: "Rejoignez le programme et contribuez à l'efficacité de l'action publique !",
  apply: { title: "Postuler", url: "/participer/candidats/postuler" },
  call: { title: "Règlement", url: "/img/aac-eig6-reglement.pdf" },
  open: false,
  noticeHref: "#appel",
};

export const definition = {
  title: "EIG, kézako ?",
  info: {
    term: "EIG",
    phonetic: "[əiʒ]",
    grammar: (
      <>
        <abbr title="nom masculin">n. m.</abbr> et <abbr title="nom féminin">n. f.</abbr>, épicène dérivé d’
        <em>entreprendeur</em>,{" "}
        <abbr title="treizième siècle">
          XIII<sup>e</sup>
        </abbr>
        , au sens de personne qui crée, qui agit.
      </>
    ),
    senses: [
      "Membre d'un collectif attaché à l'esprit entrepreneurial et aux valeurs du service public.",
      "Démarche hybride d'expérimentation et d'incrémentation de produits numériques qui répondent à de vrais besoins.",
      "Volonté de faire du numérique un levier puissant de l'efficacité de l'action publique.",
    ],
  },
};

export const reasons = {
  title: "Pourquoi devenir EIG ?",
  defs: [
    { verb: "Rejoindre", def: "la fonction publique en contrat de projet" },
    { verb: "Contribuer", def: "au déploiement d'une politique publique" },
    { verb: "Piloter", def: "le lancement de services numériques" },
    { verb: "Intégrer", def: "l’écosystème du numérique public" },
  ],
};

export const profiles = {
  title: "Les nouveaux profils recherchés",
  desc: `De 2016 à 2012, le programme a permis de recruter plus de 200 EIG dans les administrations publiques lauréates. Ainsi, des designers, des développeurs et développeuses, des ingénieur(e)s de la donnée ou des sciences de la donnée, mais aussi des juristes du numérique ont soutenu plus de 100 projets numériques innovants.

À compter de la 7ème promotion, le programme EIG se concentre sur des profils disposant d’une solide expérience entrepreneuriale, avec des compétences de haut niveau en pilotage de services numériques.`,
  profiles: [
    <>
      <h3 className="fr-h5" id="directeur-de-produit">
        Directeur ou directrice de produit
      </h3>
      <p>
        (Équivalent de « <span lang="en">Chief Product Officer</span> » ou «{" "}
        <span lang="en">Head of Product</span> »)
      </p>
      <ul className="fr-list">
        <li>
          Vous êtes aguerri(e) en stratégie et en leadership, vous avez une compréhension holistique du
          lancement de services numériques (financement, marketing, ressources humaines, opérations, etc.).
        </li>
        <li>
          Votre expérience entrepreneuriale a développé votre capacité à naviguer en évolution rapide et de
          pivoter selon les besoins.
        </li>
      </ul>
    </>,
    <>
      <h3 className="fr-h5" id="directeur-technique">
        Directeur ou directrice technique
      </h3>
      <p>
        (Équivalent de « <span lang="en">Chief Technology Officer</span> » ou «{" "}
        <span lang="en">Engineering Manager</span> »)
      </p>
      <ul className="fr-list">
        <li>
          Vous possédez une compréhension approfondie des technologies et de leurs enjeux (souveraineté,
          sécurité, accessibilité, écoresponsabilité, etc.).
        </li>
        <li>
          Votre expérience de direction d’équipes techniques orientées produit vous permet de résoudre des
          problèmes complexes et de suivre des indicateurs de performance.
        </li>
      </ul>
    </>,
  ],
  sub: "Elles et ils sont devenu(e)s EIG",
  list: ["Clara Carneiro Alves", "Loup Theron", "Amélie Medem"],
};

export const conditions = {
  title: "Les conditions de recrutement",
  desc: (
    <>
      <h3 className="fr-h5">Un poste au coeur de l’écosystème du numérique public</h3>
      <ul className="fr-list">
        <li>Vous serez embauché(e) par la DINUM en contrat de projet d’un an minimum, renouvelable.</li>
        <li>
          Vous serez envoyé(e) en mission dans une startup d’État d’une administration lauréate du programme.
        </li>
      </ul>
      <h3 className="fr-h5">Une égalité de rémunération entre femmes et hommes</h3>
    </>
  ),
  salaries: [
    { experience: "Jusqu'à 10 ans d'expérience", netMonthly: "4250 €", variablePart: "6 %" },
    { experience: "Au-delà de 10 ans d'expérience", netMonthly: "5000 €", variablePart: "10 %" },
  ],
};

export const steps = {
  title: "Comment devenir EIG de la 7ème promotion ?",
  desc: "Pour rejoindre le programme et ainsi relever un défi entrepreneurial dans une administration publique, nous vous invitons à répondre à notre appel à candidatures.",
  steps: [
    {
      title: "Votre dossier de candidature",
      desc: "Vous postulez au programme via un dossier de candidature en ligne, évalué par les expert(e)s de la DINUM.",
    },
    {
      title: "Un premier entretien selon votre profil",
      desc: "Si votre dossier est pré-sélectionné, vous êtes convié(e) à un entretien d'une heure, en rapport avec votre métier, soit de direction produit, soit de direction technique.",
    },
    {
      title: "L'intégration à un vivier d'entrepreneur(e)s",
      desc: "Si votre candidature est sélectionnée, vous pouvez intégrer un vivier d'entrepreneur(e)s susceptibles de se voir proposer une mission.",
    },
    {
      title: "Un second entretien pour telle mission",
      desc: "Si un poste pertinent pour votre profil est disponible dans l'une des administrations lauréates du programme, vous êtes convié(e) à un entretien d'une heure, en rapport avec la mission proposée.",
    },
    {
      title: "Votre propostion d'embauche",
      desc: "Si vous êtes retenu(e), vous recevez une proposition d'embauche de la DINUM, puis une lettre de mission pour intervenir dans l'administration lauréate.",
    },
  ],
};
