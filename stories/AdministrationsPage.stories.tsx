import type { Meta, StoryObj } from "@storybook/react-vite";
import source from "../examples/administrations.md?raw";
import { readPage } from "../src/definition/check";
import { AdministrationsPage } from "../src/pages";
import { resolveExampleUrl } from "./support/resolveExampleUrl";

const { value: content } = readPage(source, AdministrationsPage, { file: "examples/administrations.md" });
if (!content) throw new Error("examples/administrations.md cannot be read.");

const meta: Meta<typeof AdministrationsPage> = {
  title: "Page/Administrations",
  component: AdministrationsPage,
  parameters: {
    layout: "fullscreen",
    markdown: source,
    controls: { include: ["open", "opensAt", "closesAt", "now", "wait"] },
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

export const Ouverte: Story = { name: "Appel ouvert", args: { ...content, ...siteProps, open: true } };

export const Fermee: Story = { name: "Appel fermé", args: { ...content, ...siteProps, open: false } };
