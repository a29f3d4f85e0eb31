// @vitest-environment jsdom

import { readFileSync } from "node:fs";
import { render, screen, within } from "@testing-library/react";
import type { ComponentProps, ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { NumberedSteps } from "../../src/blocks/numbered-steps/NumberedSteps";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { englishLabels } from "../../src/rich-text/labels";
import { findOutlineErrors } from "../../src/testing/outline";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { findMissingWords, getVisibleText, splitWords } from "../../src/testing/words";

const { value, issues } = readPage(readFileSync("examples/devenir-eig.md", "utf8"), CandidatesPage);
if (!value) throw new Error(JSON.stringify(issues));
const page = value;

const show = (props: Partial<ComponentProps<typeof CandidatesPage>> = {}) =>
  render(<CandidatesPage {...page} {...props} />, { container: document.body });
const region = (id: string) => within(document.getElementById(id) as HTMLElement);

describe("whoever reads the page « Devenir EIG »", () => {
  it("hears its title, then its parts in order", () => {
    show();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Devenir EIG");
    expect(
      screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent?.replace(/\s/g, " ")),
    ).toEqual([
      "EIG, kézako ?",
      "Pourquoi devenir EIG ?",
      "Les nouveaux profils recherchés",
      "Les conditions de recrutement",
      "Comment devenir EIG de la 7e promotion ?",
    ]);
    expect(findOutlineErrors(document, 1)).toEqual([]);
  });

  it("finds every visible word of the file", () => {
    show();
    const { head, layout, ...rest } = page;
    const shown = { ...rest, head: { ...head, apply: undefined, call: undefined } };
    const missing = findMissingWords(
      splitWords(getVisibleText(shown, CandidatesPage.schema)),
      splitWords(getSpokenText(document.body)),
    );
    // The table's heads say once what both lines said: « un salaire net mensuel de … et une part variable de … ».
    expect(missing.sort()).toEqual(
      [..."de de de et et mensuel net part part salaire salaire un un une une variable".split(" ")].sort(),
    );
  });

  it("finds five steps, each with a title", () => {
    show();
    const list = region("etapes").getByRole("list");
    expect(within(list).getAllByRole("listitem")).toHaveLength(5);
    expect(within(list).getAllByRole("heading", { level: 3 })[0]).toHaveTextContent(
      "Votre dossier de candidature",
    );
  });

  it("compares salaries in a table", () => {
    show();
    const table = screen.getByRole("table", { name: "Une égalité de rémunération entre femmes et hommes" });
    const rows = within(table).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent?.replace(/\s/g, " "))).toEqual([
      "ExpérienceSalaire net mensuelPart variable",
      "Jusqu’à 10 ans d’expérience4 250 €6 %",
      "Au-delà de 10 ans d’expérience5 000 €10 %",
    ]);
    expect(within(table).getByRole("rowheader", { name: "Jusqu’à 10 ans d’expérience" })).toBeInTheDocument();
  });

  it("sees three people in the author's order, with a profile or without", () => {
    show({ people: { "Loup Theron": { href: "/personnes/loup-theron" } } });
    const list = region("profils").getAllByRole("list").at(-1) as HTMLElement;
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((item) => item.querySelector(".fr-card__title")?.textContent),
    ).toEqual(["Clara Carneiro Alves", "Loup Theron", "Amélie Medem"]);
    expect(within(list).getByRole("link", { name: "Loup Theron" })).toHaveAttribute(
      "href",
      "/personnes/loup-theron",
    );
    expect(within(list).getAllByRole("link")).toHaveLength(1);
  });

  it("reads that the call is closed, and finds no link to apply", () => {
    show();
    expect(screen.getByRole("link", { name: "Savoir quand l’appel ouvrira" })).toHaveAttribute(
      "href",
      "#appel",
    );
    expect(region("appel").getByText(/sera bientôt ouvert/)).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Postuler" })).not.toBeInTheDocument();
  });

  it("finds a link to apply at the top and at the end while the call is open", () => {
    show({ open: true, sizeOf: () => 259_061 });
    expect(screen.getAllByRole("link", { name: "Postuler" })).toHaveLength(2);
    const [download] = screen.getAllByRole("link", {
      name: /^Télécharger le document «\sRèglement\s» PDF –\s259\sko$/,
    });
    expect(download).toHaveAttribute("href", "/img/aac-eig6-reglement.pdf");
    expect(document.getElementById("appel")).toBeNull();
  });

  it("finds English words marked as English", () => {
    show();
    expect([...document.querySelectorAll("[lang=en]")].map(({ textContent }) => textContent)).toEqual([
      "Chief Product Officer",
      "Head of Product",
      "Chief Technology Officer",
      "Engineering Manager",
    ]);
  });
});

describe("whoever builds a page with it", () => {
  it("uses the site's own link element everywhere", () => {
    const Link = ({ children, ...props }: ComponentProps<"a">) => (
      <a data-router="" {...props}>
        {children}
      </a>
    );
    show({ open: true, components: { a: Link }, people: { "Loup Theron": { href: "/l" } } });
    expect([...document.querySelectorAll("a[href]:not([data-router])")]).toEqual([]);
  });

  it("may have the library's words in English", () => {
    show({ labels: englishLabels });
    expect(screen.getByRole("navigation", { name: "you are here:" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Find out when the call opens" })).toBeInTheDocument();
  });

  it("may leave the author's typing as it is", () => {
    show({ typography: false });
    expect(screen.getByText("Comment devenir EIG de la 7ème promotion ?")).toBeInTheDocument();
  });

  it("rewrites every address in one place, and no rewriting makes one unsafe", () => {
    show({
      open: true,
      resolveUrl: (url) =>
        url.startsWith("/participer") ? "javascript:alert(1)" : `https://exemple.fr/${url}`,
    });
    expect(screen.queryAllByRole("link", { name: "Postuler" })).toEqual([]);
    expect(screen.getAllByRole("link", { name: /Règlement/ })[0]).toHaveAttribute(
      "href",
      "https://exemple.fr/img/aac-eig6-reglement.pdf",
    );
  });

  it("gives a site's own link component an address always: a crumb that leads nowhere safe is none", () => {
    const Link = ({ href, children }: { href: string; children?: ReactNode }) => (
      <a href={`${href}#own`}>{children}</a>
    );
    const breadcrumb = [
      { title: "Accueil", url: "/" },
      { title: "Piège", url: "javascript:alert(1)" },
    ];
    show({ breadcrumb, components: { a: Link } });
    expect(screen.getByText("Accueil")).toHaveAttribute("href", "/#own");
    expect(screen.getByText("Piège")).not.toHaveAttribute("href");
    show({ breadcrumb: [] });
    expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
  });

  it("opens a new window only for the links that the site chooses, and announces it", () => {
    const desc = "Voir [le site](https://exemple.fr) et [la page](/page).";
    render(<NumberedSteps title="T" desc={desc} newWindow={(url) => url.startsWith("https:")} />);
    const [site, own] = screen.getAllByRole("link");
    expect(site).toHaveAttribute("target", "_blank");
    expect(site).toHaveAttribute("rel", "noopener external");
    expect(site).toHaveAttribute("title", "le site - nouvelle fenêtre");
    expect(own).not.toHaveAttribute("target");
  });

  it("explains the abbreviations and marks the foreign words of the settings", () => {
    const options = {
      abbreviations: { DINUM: "Direction interministérielle du numérique" },
      languages: { la: ["a priori"] },
    };
    render(<NumberedSteps title="T" desc="La DINUM, a priori." {...options} />);
    expect(screen.getByText("DINUM")).toHaveAttribute("title", "Direction interministérielle du numérique");
    expect(screen.getByText("a priori")).toHaveAttribute("lang", "la");
  });

  it("may make a block a landmark with a name", () => {
    render(<NumberedSteps title="Étapes" desc="Texte." id="x" landmark />);
    expect(screen.getByRole("region", { name: "Étapes" })).toBeInTheDocument();
  });
});
