import type { Meta, StoryObj } from "@storybook/react-vite";
import candidatesSource from "../examples/postuler.md?raw";
import projectsSource from "../examples/proposer.md?raw";
import { readPage } from "../src/definition/check";
import { ApplyPage } from "../src/pages";
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
    controls: { include: ["now", "questions", "com"] },
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
  name: "Candidats, au milieu du calendrier",
  args: { ...candidates, ...siteProps, now: "2025-04-28" },
};

export const Projets: Story = { name: "Projets", args: { ...projects, ...siteProps } };
