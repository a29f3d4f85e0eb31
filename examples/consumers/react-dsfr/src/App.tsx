import { Accordion } from "@codegouvfr/react-dsfr/Accordion";
import { Footer } from "@codegouvfr/react-dsfr/Footer";
import { Header } from "@codegouvfr/react-dsfr/Header";
import { Page } from "dsfr-blocks/compiled";
import page from "../content/devenir-eig.md";
import { Link } from "./Link";

const brand = (
  <>
    République
    <br />
    française
  </>
);
const home = { href: "/", title: "Accueil" };

export function App() {
  return (
    <>
      <Header
        brandTop={brand}
        homeLinkProps={home}
        serviceTitle="Un site d’exemple"
        quickAccessItems={[
          { text: "Postuler", iconId: "fr-icon-arrow-right-line", linkProps: { href: "/postuler" } },
        ]}
      />
      <Page {...page} components={{ a: Link }} />
      <div className="fr-container">
        <Accordion label="Une question ?">Écrivez-nous.</Accordion>
      </div>
      <Footer brandTop={brand} homeLinkProps={home} accessibility="partially compliant" />
    </>
  );
}
