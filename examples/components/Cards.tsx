import { Cards } from "dsfr-blocks/components";

export const Example = () => (
  <Cards
    title="Aller plus loin"
    desc="Trois pages pour préparer votre candidature."
    cards={[
      { title: "Les défis de l’année", desc: "Ce qui reste à construire.", detail: "Promotion 2031", url: "/defis" },
      {
        title: (
          <>
            Le métier de <em>designer</em>
          </>
        ),
        desc: "Une journée avec une équipe.",
        url: "/metiers/design",
      },
      { title: "Une journée portes ouvertes", desc: "Venez poser vos questions.", detail: "Le 7 mai 2031" },
    ]}
  />
);
