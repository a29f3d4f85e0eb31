import type { Meta, StoryObj } from "@storybook/react-vite";
import source from "../examples/administrations.md?raw";
import { readPage } from "../src/definition/check";
import { AdministrationsPage } from "../src/pages";
import { CALL_STATES } from "./support/callStates";
import { resolveExampleUrl } from "./support/resolveExampleUrl";

const { value: content } = readPage(source, AdministrationsPage, { file: "examples/administrations.md" });
if (!content) throw new Error("examples/administrations.md cannot be read.");

const meta: Meta<typeof AdministrationsPage> = {
  title: "Page/Administrations",
  component: AdministrationsPage,
  parameters: {
    layout: "fullscreen",
    markdown: source,
    controls: { include: ["open", "opensAt", "closesAt", "now", "wait", "description", "image", "alt"] },
  },
};
export default meta;
type Story = StoryObj<typeof AdministrationsPage>;

const siteProps: Story["args"] = {
  resolveUrl: resolveExampleUrl,
  breadcrumb: [
    { title: "Accueil", url: "/" },
    { title: "Participer", url: "/participer" },
  ],
};

export const Ouverte: Story = {
  name: "Appel ouvert",
  args: { ...content, ...siteProps, ...CALL_STATES.open },
};

export const JamaisOuverte: Story = {
  name: "Appel jamais ouvert",
  args: { ...content, ...siteProps, ...CALL_STATES.neverOpen },
};

export const AVenir: Story = {
  name: "Appel à venir",
  args: { ...content, ...siteProps, ...CALL_STATES.toCome },
};

export const DernierJour: Story = {
  name: "Appel ouvert, dernier jour",
  args: { ...content, ...siteProps, ...CALL_STATES.lastDay },
};

export const Fermee: Story = {
  name: "Appel fermé",
  args: { ...content, ...siteProps, ...CALL_STATES.closed },
};

export const Reouverture: Story = {
  name: "Appel fermé, réouverture annoncée",
  args: { ...content, ...siteProps, ...CALL_STATES.reopening },
};
