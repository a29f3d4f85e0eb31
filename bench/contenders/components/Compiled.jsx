import { Block } from "dsfr-blocks/compiled";
import blocks from "virtual:content";

/** Renders the six blocks of the page file, compiled at build time. */
export const Page = () => (
  <main id="contenu" className="fr-container">
    <h1>Devenir EIG</h1>
    <Block id="candidats" {...blocks.head} />
    <Block id="definition" {...blocks.def} />
    <Block id="raisons" {...blocks.what} />
    <Block id="profils" {...blocks.profiles} />
    <Block id="conditions" {...blocks.conditions} />
    <Block id="etapes" {...blocks.how} />
  </main>
);
