import type { Meta, StoryObj } from "@storybook/react-vite";
import source from "../examples/programme.md?raw";
import { readPage } from "../src/definition/check";
import { ProgrammePage } from "../src/pages";
import { CALL_STATES } from "./support/callStates";
import { resolveExampleUrl } from "./support/resolveExampleUrl";

const { value: content } = readPage(source, ProgrammePage, { file: "examples/programme.md" });
if (!content) throw new Error("examples/programme.md cannot be read.");

const meta: Meta<typeof ProgrammePage> = {
  title: "Page/Programme",
  component: ProgrammePage,
  parameters: {
    layout: "fullscreen",
    markdown: source,
    controls: { include: ["title", "desc", "image", "alt", "apply", "open", "opensAt", "closesAt", "now"] },
  },
};
export default meta;
type Story = StoryObj<typeof ProgrammePage>;

export const Programme: Story = { args: { ...content, resolveUrl: resolveExampleUrl } };

export const SansImageNiChiffre: Story = {
  name: "Sans image ni chiffre",
  args: { ...content, resolveUrl: resolveExampleUrl, image: undefined, numbers: undefined },
};

const callProps: Story["args"] = {
  ...content,
  resolveUrl: resolveExampleUrl,
  apply: { title: "Postuler", url: "/postuler" },
};

export const JamaisOuverte: Story = {
  name: "Appel jamais ouvert",
  args: { ...callProps, ...CALL_STATES.neverOpen },
};

export const AVenir: Story = { name: "Appel à venir", args: { ...callProps, ...CALL_STATES.toCome } };

export const Ouverte: Story = { name: "Appel ouvert", args: { ...callProps, ...CALL_STATES.open } };

export const DernierJour: Story = {
  name: "Appel ouvert, dernier jour",
  args: { ...callProps, ...CALL_STATES.lastDay },
};

export const Fermee: Story = { name: "Appel fermé", args: { ...callProps, ...CALL_STATES.closed } };

export const Reouverture: Story = {
  name: "Appel fermé, réouverture annoncée",
  args: { ...callProps, ...CALL_STATES.reopening },
};
