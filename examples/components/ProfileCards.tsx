import { ProfileCards } from "dsfr-blocks/components";

export const Example = () => (
  <ProfileCards
    title="Les profils recherchés"
    desc="Chaque équipe réunit deux métiers."
    profiles={[
      <>
        <h3 className="fr-h5">Développement</h3>
        <p>Vous aimez le code que d’autres relisent.</p>
      </>,
      <>
        <h3 className="fr-h5">Design</h3>
        <p>
          Vous partez des <strong>usages</strong>.
        </p>
      </>,
    ]}
    after="D’autres métiers sont les bienvenus."
    sub="Ils racontent leur défi"
    list={[
      { name: "Camille Exemple", job: "développeuse", href: "/defis/fontaines", image: "/images/camille.svg" },
      { name: "Alix Modèle", job: "designer", challenges: ["Fontaines", "Marchés"] },
      "Dominique Fictif",
    ]}
  />
);
