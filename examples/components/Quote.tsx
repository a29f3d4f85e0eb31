import { Quote } from "dsfr-blocks/components";

export const Example = () => (
  <Quote
    quote={
      <p>
        En dix mois, nous avons changé <em>la façon de travailler</em> du service.
      </p>
    }
    name="Camille Exemple"
    desc="Bilan de la promotion 2031"
    photo="/images/camille.svg"
  />
);
