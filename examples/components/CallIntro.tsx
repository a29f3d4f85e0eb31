import { CallIntro } from "dsfr-blocks/components";

export const Example = () => (
  <CallIntro
    title="Proposez un défi de votre administration"
    desc={
      <p>
        Une équipe de <strong>deux personnes</strong> vous rejoint pendant dix mois.
      </p>
    }
    apply={{ title: "Proposer un défi", url: "/proposer" }}
    call={{ title: "le cahier des charges", url: "/documents/cahier-des-charges.pdf" }}
    opensAt="2031-04-03"
    closesAt="2031-04-26"
    now="2031-04-10"
  />
);
