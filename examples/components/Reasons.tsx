import { Reasons } from "dsfr-blocks/components";

export const Example = () => (
  <Reasons
    title="Pourquoi nous rejoindre ?"
    defs={[
      { verb: "Construire", def: "un service que des milliers de personnes utilisent." },
      {
        verb: "Apprendre",
        def: (
          <>
            auprès d’une <strong>équipe de métier</strong>.
          </>
        ),
      },
      { def: "Et garder le rythme de la semaine de quatre jours." },
    ]}
  />
);
