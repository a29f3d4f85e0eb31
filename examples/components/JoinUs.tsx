import { JoinUs } from "dsfr-blocks/components";

export const Example = () => (
  <JoinUs
    title="Suivez-nous"
    desc={
      <p>
        Chaque semaine, <strong>un défi raconté</strong> par celles et ceux qui le relèvent.
      </p>
    }
    image="/images/equipe.jpg"
    link="https://mastodon.social/@exemple"
  />
);
