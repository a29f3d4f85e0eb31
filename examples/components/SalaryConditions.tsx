import { SalaryConditions } from "dsfr-blocks/components";

export const Example = () => (
  <SalaryConditions
    title="Vos conditions"
    desc={
      <p>
        Un contrat de <strong>dix mois</strong>, à temps plein.
      </p>
    }
    salaries={[
      { experience: "Jusqu’à 5 ans", netMonthly: "2500 €", variablePart: "4 %" },
      { experience: "Au-delà de 5 ans", netMonthly: "3100 €", variablePart: "6 %" },
    ]}
  />
);
