import type { Meta, StoryObj } from "@storybook/react-vite";
import source from "../examples/devenir-eig.md?raw";
import { readPage } from "../src/definition/check";
import { CandidatesPage } from "../src/pages";
import { CALL_STATES } from "./support/callStates";

const { value: page, issues } = readPage(source, CandidatesPage, { file: "examples/devenir-eig.md" });
if (!page) throw new Error(issues.map(({ message }) => message).join("\n"));

const meta: Meta<typeof CandidatesPage> = {
  title: "Page/Devenir EIG",
  component: CandidatesPage,
  parameters: {
    layout: "fullscreen",
    markdown: source,
    controls: { include: ["open", "opensAt", "closesAt", "now", "wait", "description", "image", "alt"] },
  },
};
export default meta;
type Story = StoryObj<typeof CandidatesPage>;

const siteProps: Story["args"] = {
  breadcrumb: [
    { title: "Accueil", url: "/" },
    { title: "Participer", url: "/participer" },
  ],
  abbreviations: {
    EIG: "Entrepreneur ou entrepreneure d’intérêt général",
    DINUM: "Direction interministérielle du numérique",
  },
};

export const Ouverte: Story = { name: "Appel ouvert", args: { ...page, ...siteProps, ...CALL_STATES.open } };

export const JamaisOuverte: Story = {
  name: "Appel jamais ouvert",
  args: { ...page, ...siteProps, ...CALL_STATES.neverOpen },
};

export const AVenir: Story = {
  name: "Appel à venir",
  args: { ...page, ...siteProps, ...CALL_STATES.toCome },
};

export const DernierJour: Story = {
  name: "Appel ouvert, dernier jour",
  args: { ...page, ...siteProps, ...CALL_STATES.lastDay },
};

export const Fermee: Story = { name: "Appel fermé", args: { ...page, ...siteProps, ...CALL_STATES.closed } };

export const Reouverture: Story = {
  name: "Appel fermé, réouverture annoncée",
  args: { ...page, ...siteProps, ...CALL_STATES.reopening },
};
