import type { Meta, StoryObj } from "@storybook/react-vite";
import source from "../examples/programme.md?raw";
import { readPage } from "../src/definition/check";
import { ProgrammePage } from "../src/pages";
import { resolveExampleUrl } from "./support/resolveExampleUrl";

const { value: content } = readPage(source, ProgrammePage, { file: "examples/programme.md" });
if (!content) throw new Error("examples/programme.md cannot be read.");

const meta: Meta<typeof ProgrammePage> = {
  title: "Page/Programme",
  component: ProgrammePage,
  parameters: {
    layout: "fullscreen",
    markdown: source,
    controls: { include: ["title", "desc", "image", "alt", "apply", "opensAt", "closesAt", "now"] },
  },
};
export default meta;
type Story = StoryObj<typeof ProgrammePage>;

export const Programme: Story = { args: { ...content, resolveUrl: resolveExampleUrl } };

export const SansImageNiChiffre: Story = {
  name: "Sans image ni chiffre",
  args: { ...content, resolveUrl: resolveExampleUrl, image: undefined, numbers: undefined },
};

export const PendantLAppel: Story = {
  name: "Pendant l’appel",
  args: {
    ...content,
    resolveUrl: resolveExampleUrl,
    apply: { title: "Postuler", url: "/postuler" },
    closesAt: "2031-04-26",
    now: "2031-04-10",
  },
};
