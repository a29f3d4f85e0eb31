import type { Meta, StoryObj } from "@storybook/react-vite";
import candidatesSource from "../examples/postuler.md?raw";
import projectsSource from "../examples/proposer.md?raw";
import { readPage } from "../src/definition/check";
import { ApplyPage } from "../src/pages";
import { CALL_STATES } from "./support/callStates";
import { resolveExampleUrl } from "./support/resolveExampleUrl";

const { value: candidates } = readPage(candidatesSource, ApplyPage, { file: "examples/postuler.md" });
const { value: projects } = readPage(projectsSource, ApplyPage, { file: "examples/proposer.md" });
if (!candidates || !projects) throw new Error("An example cannot be read.");

const meta: Meta<typeof ApplyPage> = {
  title: "Page/Candidater",
  component: ApplyPage,
  parameters: {
    layout: "fullscreen",
    markdown: candidatesSource,
    controls: {
      include: ["open", "opensAt", "closesAt", "now", "description", "image", "alt", "questions", "com"],
    },
  },
};
export default meta;
type Story = StoryObj<typeof ApplyPage>;

const siteProps: Story["args"] = {
  resolveUrl: resolveExampleUrl,
  breadcrumb: [
    { title: "Accueil", url: "/" },
    { title: "Participer", url: "/participer" },
  ],
};

export const Candidats: Story = {
  name: "Candidats, session en cours",
  args: { ...candidates, ...siteProps, now: "2025-04-28" },
};

export const Projets: Story = { name: "Projets", args: { ...projects, ...siteProps } };

export const JamaisOuverte: Story = {
  name: "Appel jamais ouvert",
  args: { ...candidates, ...siteProps, ...CALL_STATES.neverOpen },
};

export const AVenir: Story = {
  name: "Appel à venir",
  args: { ...candidates, ...siteProps, ...CALL_STATES.toCome },
};

export const Ouverte: Story = {
  name: "Appel ouvert",
  args: { ...candidates, ...siteProps, ...CALL_STATES.open },
};

export const DernierJour: Story = {
  name: "Appel ouvert, dernier jour",
  args: { ...candidates, ...siteProps, ...CALL_STATES.lastDay },
};

export const Fermee: Story = {
  name: "Appel fermé",
  args: { ...candidates, ...siteProps, ...CALL_STATES.closed },
};

export const Reouverture: Story = {
  name: "Appel fermé, réouverture annoncée",
  args: { ...candidates, ...siteProps, ...CALL_STATES.reopening },
};
