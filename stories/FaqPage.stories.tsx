import type { Meta, StoryObj } from "@storybook/react-vite";
import publicBodiesSource from "../examples/faq-administrations.md?raw";
import candidatesSource from "../examples/faq-candidats.md?raw";
import { readPage } from "../src/definition/check";
import { FaqPage } from "../src/pages";
import { withPicture } from "./support/pictures";

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
    controls: { include: ["contact"] },
  },
};
export default meta;
type Story = StoryObj<typeof FaqPage>;

const around: Story["args"] = {
  resolveUrl: withPicture,
  breadcrumb: [
    { title: "Accueil", url: "/" },
    { title: "Participer", url: "/participer" },
  ],
};

export const Candidats: Story = { args: { ...candidates, ...around } };

export const Administrations: Story = { args: { ...publicBodies, ...around } };
