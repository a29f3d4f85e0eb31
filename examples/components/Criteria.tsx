import { Criteria } from "dsfr-blocks/components";

export const Example = () => (
  <Criteria
    title="Nos critères"
    desc="Le jury lit chaque dossier deux fois."
    list={[
      { num: "1", name: "L’utilité", desc: "Le service répond à un besoin constaté." },
      {
        num: "2",
        name: "L’équipe",
        desc: (
          <p>
            Deux agents au moins y consacrent <strong>un jour par semaine</strong>.
          </p>
        ),
      },
      { num: "3", name: "La suite", desc: "Quelqu’un fera vivre le service après le défi." },
    ]}
  />
);
