import type { Meta, StoryObj } from "@storybook/react-vite";
import publicBodiesSource from "../examples/faq-administrations.md?raw";
import candidatesSource from "../examples/faq-candidats.md?raw";
import { readPage } from "../src/definition/check";
import { FaqPage } from "../src/pages";
import { resolveExampleUrl } from "./support/resolveExampleUrl";

const { value: candidates } = readPage(candidatesSource, FaqPage, { file: "examples/faq-candidats.md" });
const { value: publicBodies } = readPage(publicBodiesSource, FaqPage, {
  file: "examples/faq-administrations.md",
});
if (!candidates || !publicBodies) throw new Error("An example cannot be read.");

const meta: Meta<typeof FaqPage> = {
  id: "page-questions-frequentes",
  title: "Page/Questions fréquentes",
  component: FaqPage,
  parameters: {
    layout: "fullscreen",
    markdown: candidatesSource,
    controls: { include: ["contact", "apply", "opensAt", "closesAt", "now"] },
  },
};
export default meta;
type Story = StoryObj<typeof FaqPage>;

const siteProps: Story["args"] = {
  resolveUrl: resolveExampleUrl,
  breadcrumb: [
    { title: "Accueil", url: "/" },
    { title: "Participer", url: "/participer" },
  ],
};

export const Candidats: Story = { args: { ...candidates, ...siteProps } };

export const Administrations: Story = { args: { ...publicBodies, ...siteProps } };

export const PendantLAppel: Story = {
  name: "Pendant l’appel",
  args: {
    ...publicBodies,
    ...siteProps,
    apply: { title: "Postuler", url: "/postuler" },
    closesAt: "2031-04-26",
    now: "2031-04-10",
  },
};
