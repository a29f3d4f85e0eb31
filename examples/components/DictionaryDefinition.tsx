import { DictionaryDefinition } from "dsfr-blocks/components";

export const Example = () => (
  <DictionaryDefinition
    title="AVE, qu’est-ce que c’est ?"
    info={{
      term: "AVE",
      phonetic: "[a.və.e]",
      grammar: "n. m. – sigle",
      senses: [
        "Artisane ou artisan de la ville et de l’eau.",
        <>
          Par extension, <em>toute personne</em> qui entretient les fontaines.
        </>,
      ],
      desc: (
        <p>
          Lire aussi <a href="/histoire">l’histoire du mot</a>.
        </p>
      ),
    }}
  />
);
