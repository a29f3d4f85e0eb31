import {
  DictionaryDefinition,
  NumberedSteps,
  ProfileCards,
  QuestionHero,
  Reasons,
  SalaryConditions,
} from "dsfr-blocks/components";
import { conditions, definition, hero, profiles, reasons, steps } from "./content.jsx";

/** Renders the six blocks from structured props. */
export const Page = () => (
  <main id="contenu" className="fr-container">
    <h1>Devenir EIG</h1>
    <QuestionHero id="candidats" {...hero} />
    <DictionaryDefinition id="definition" {...definition} />
    <Reasons id="raisons" {...reasons} />
    <ProfileCards id="profils" {...profiles} />
    <SalaryConditions id="conditions" {...conditions} />
    <NumberedSteps id="etapes" {...steps} />
  </main>
);
