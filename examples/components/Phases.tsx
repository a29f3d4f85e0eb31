import { Phases } from "dsfr-blocks/components";

export const Example = () => (
  <Phases
    title="Les phases du programme"
    list={[
      {
        step: "Exploration",
        title: "Comprendre le besoin",
        duration: "2 mois",
        dates: "de septembre à octobre 2031",
        desc: "L’équipe rencontre les usagers.",
        icon: "/images/loupe.svg",
      },
      {
        step: "Construction",
        title: (
          <>
            Montrer <strong>tôt</strong>
          </>
        ),
        duration: "8 mois",
        desc: <p>Une première version est en ligne au bout de six semaines.</p>,
      },
    ]}
  />
);
