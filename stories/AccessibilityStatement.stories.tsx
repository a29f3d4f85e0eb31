import type { Meta, StoryObj } from "@storybook/react-vite";
import { AccessibilityStatement } from "../src/blocks/accessibility-statement/AccessibilityStatement";
import { argTypesOf } from "./support/argTypes";
import { examplesOf } from "./support/examples";
import { narrowColumn } from "./support/narrowColumn";
import { statesOf } from "./support/states";

const { example, edgeCases } = examplesOf(AccessibilityStatement);
const { real, long, short, empty, hostile, english } = statesOf(AccessibilityStatement);

const meta: Meta<typeof AccessibilityStatement> = {
  id: "blocs-accessibilitystatement",
  title: "Blocs/Déclaration d’accessibilité (AccessibilityStatement)",
  component: AccessibilityStatement,
  argTypes: argTypesOf(AccessibilityStatement.schema),
};
export default meta;
type Story = StoryObj<typeof AccessibilityStatement>;

export const PartiellementConformeToutEstDit: Story = {
  name: "Partiellement conforme, tout est dit",
  args: example("Partiellement conforme, tout est dit"),
};

export const NonConformeSansAudit: Story = {
  name: "Non conforme, sans audit",
  args: example("Non conforme, sans audit"),
};

export const TotalementConforme: Story = {
  name: "Totalement conforme",
  args: example("Totalement conforme"),
};

export const ContenuReel: Story = { name: "Contenu réel", ...real };

export const TexteLong: Story = { name: "Texte long", ...long };

export const TexteCourt: Story = { name: "Texte court", ...short };

export const SansContenu: Story = { name: "Sans contenu", ...empty };

export const TexteHostile: Story = { name: "Texte hostile", ...hostile };

export const EnAnglais: Story = { name: "En anglais", ...english };

export const ColonneEtroite: Story = {
  name: "Colonne étroite",
  args: example("Partiellement conforme, tout est dit"),
  decorators: [narrowColumn],
};

export const CasLimites: Story = { name: "Cas limites", ...edgeCases };
