// @vitest-environment jsdom

import { readFileSync } from "node:fs";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { compilePage } from "../../src/compiled/compile";
import { toHtml } from "../../src/compiled/toHtml";
import { markdown } from "@dsfr-blocks/content/schema";
import { checkPage, readPage } from "../../src/definition/check";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { findOutlineErrors } from "../../src/testing/outline";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { findMissingWords, getVisibleText, splitWords } from "../../src/testing/words";
import { findHtmlErrors } from "../support/html";

const NOW = "2025-04-28";
const every: readonly AnyPage[] = Object.values(pages);

/** A file of the examples: its page, its words, its HTML while its call is open or closed. */
function renderShown(file: string, change: (source: string) => string = (source) => source, open = false) {
  const { page, value, issues } = readPage(change(readFileSync(`examples/${file}`, "utf8")), every, { file });
  if (!page || !value) throw new Error(issues.map(({ message }) => message).join("\n"));
  const call = "open" in page.schema.fields ? { open } : {};
  const content = { ...value, ...call };
  const html = renderToStaticMarkup(
    createElement(page as unknown as FunctionComponent<Record<string, unknown>>, { ...content, now: NOW }),
  );
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return { page, content, html, body };
}

/** What a closed call hides, and what leaves on purpose: a typed number, an ordinal's spelling, a word for the site's menu. */
const HIDDEN: Readonly<Record<string, string>> = {
  "administrations.md": "En savoir plus Découvrir le règlement 1 2 3 4 5 6 7 8 9",
  "postuler.md": "",
  "faq-candidats.md": "7ème",
  "faq-administrations.md": "7ème",
  "cgu.md": "",
  "programme.md": "program",
  "proposer.md": "1ère 7ème",
  // a day is written in words
  "accessibilite.md": "03 02 09",
};

describe.each(Object.keys(HIDDEN))("%s", (file) => {
  it.each([false, true])("shows every word, in a right outline and valid HTML, open or not: %s", (open) => {
    const { page, content, html, body } = renderShown(file, undefined, open);
    // the notice is that of the closed call
    const shownContent = open ? { ...content, wait: undefined } : content;
    const own = page.body
      ? { ...page.schema, fields: { ...page.schema.fields, body: markdown("") } }
      : page.schema;
    const expected = splitWords(getVisibleText(shownContent, own));
    const missing = findMissingWords(expected, splitWords(getSpokenText(body)));
    expect(findMissingWords(missing, splitWords(`${HIDDEN[file] ?? ""} ${page.layouts.join(" ")}`))).toEqual(
      [],
    );
    expect(findOutlineErrors(body, 1)).toEqual([]);
    expect(body.querySelectorAll("h1")).toHaveLength(1);
    expect(findHtmlErrors(html)).toEqual([]);
  });

  it("has no error, and is the same once compiled, whatever the day", () => {
    const { page, content } = renderShown(file);
    const { issues } = checkPage(readFileSync(`examples/${file}`, "utf8"), page, { file });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const compiled: unknown = JSON.parse(JSON.stringify(compilePage(page, content)));
    for (const now of [undefined, "2020-01-01", NOW, "2030-01-01"]) {
      const live = createElement(page as unknown as FunctionComponent<Record<string, unknown>>, {
        ...content,
        now,
      });
      expect(toHtml(compiled as never, { now })).toBe(renderToStaticMarkup(live));
    }
  });
});

describe.each(["programme.md", "faq-candidats.md", "cgu.md"])("the band of %s", (file) => {
  const ACTION = "apply: { title: Postuler, url: /postuler }\nopensAt: 2031-04-03\nclosesAt: 2031-04-26\n";
  const source = readFileSync(`examples/${file}`, "utf8");
  const withAction = source.replace("---\n", `---\n${ACTION}`);
  const bandOn = (now: string) => {
    const { page, value } = readPage(withAction, every, { file });
    if (!page || !value) throw new Error(file);
    const live = createElement(page as unknown as FunctionComponent<Record<string, unknown>>, {
      ...value,
      now,
    });
    const html = renderToStaticMarkup(live);
    const compiled: unknown = JSON.parse(JSON.stringify(compilePage(page, value)));
    expect(toHtml(compiled as never, { now })).toBe(html);
    return new DOMParser().parseFromString(html, "text/html").querySelector(".dsfrb-band");
  };

  it("has its button and its last day while the call is open, its first day before, the day it ended after", () => {
    const open = bandOn("2031-04-25");
    expect(open?.querySelector("a.fr-btn")?.getAttribute("href")).toBe("/postuler");
    expect(open?.textContent).toMatch(/Appel ouvert jusqu’au 26\savril\s2031 inclus/);
    const lastDay = bandOn("2031-04-26");
    expect(lastDay?.querySelector("a.fr-btn")?.getAttribute("href")).toBe("/postuler");
    expect(lastDay?.textContent).toMatch(/Appel ouvert dernier jour aujourd’hui, 26\savril\s2031/);
    const before = bandOn("2031-04-02");
    expect(before?.querySelector("a.fr-btn")).toBeNull();
    expect(before?.textContent).toMatch(/Appel à venir Ouverture de l’appel le 3\savril\s2031$/);
    const after = bandOn("2031-04-27");
    expect(after?.querySelector("a.fr-btn")).toBeNull();
    expect(after?.textContent).toMatch(/Appel fermé Fin de l’appel le 26\savril\s2031$/);
  });

  it("has the call’s rules, at the keys of the page", () => {
    const listReported = (text: string, today: string) =>
      checkPage(text, every, { file, today })
        .issues.filter(({ rule }) => /apply|opens|call/.test(rule))
        .map(({ rule, line }) => [rule, line]);
    expect(listReported(withAction, "2031-04-10")).toEqual([]);
    expect(listReported(withAction, "2031-04-02")).toEqual([["hidden-apply", 2]]);
    expect(listReported(withAction.replace("04-03", "05-03"), "2031-04-02")).toContainEqual([
      "closes-before-opens",
      4,
    ]);
  });
});

describe("the page of public bodies", () => {
  it("opens with what the call is, and repeats what there is to do while it is open", () => {
    const links = (open: boolean) =>
      [...renderShown("administrations.md", undefined, open).body.querySelectorAll("main a")].map(
        (a) => a.textContent,
      );
    expect(links(true).filter((name) => name === "En savoir plus")).toHaveLength(2);
    expect(links(false)).toEqual(["Savoir quand l’appel ouvrira", "direction du programme EIG"]);
  });

  it("has its parts in order, each with a title", () => {
    const { body } = renderShown("administrations.md");
    expect([...body.querySelectorAll("h1, h2")].map((h) => h.textContent)).toEqual([
      "Administrations",
      "Administrations publiques",
      "Profils mobilisés",
      "Cadres d’intervention",
      "Critères de sélection",
      "Le programme poursuit son déploiement",
      "Pour aller plus loin",
    ]);
    expect(body.querySelectorAll("#criteres ol > li > h3")).toHaveLength(9);
  });

  it("stands with criteria in a text alone, as it was published in 2024", () => {
    const { body, html } = renderShown("administrations.md", (source) =>
      source.replace(/^( {2}desc: La sélection[^]*?)^ {2}list:[^]*?(?=^\w)/m, "$1"),
    );
    expect(body.querySelector("#criteres h2")?.textContent).toBe("Critères de sélection");
    expect(body.querySelector("#criteres p")?.textContent).toContain("La sélection des missions");
    expect(body.querySelectorAll("#criteres ol, #criteres ul")).toHaveLength(0);
    expect(findOutlineErrors(body, 1)).toEqual([]);
    expect(findHtmlErrors(html)).toEqual([]);
  });

  it("orders its criteria by their numbers", () => {
    const swapped = (source: string) =>
      source.replace('num: "2"', 'num: "99"').replace('num: "3"', "num: n° 2");
    const names = [...renderShown("administrations.md", swapped).body.querySelectorAll("#criteres h3")];
    expect(names.map((h) => h.textContent).slice(1, 3)).toEqual([
      "Problème actionnable",
      "Adéquation avec l’approche produit",
    ]);
    expect(names.at(-1)?.textContent).toBe("Problème majeur");
  });
});

describe("the page of questions", () => {
  it.each([
    ["faq-candidats.md", 15],
    ["faq-administrations.md", 10],
  ])("leads from its summary to every question, once: %s", (file, count) => {
    const { body } = renderShown(file);
    const links = [...body.querySelectorAll<HTMLAnchorElement>("nav.fr-summary a")];
    expect(links).toHaveLength(count);
    expect(links.map(({ hash }) => body.querySelector(`h2${hash}`)?.textContent)).toEqual(
      links.map((link) => link.textContent),
    );
    expect(body.querySelectorAll("#questions h2")).toHaveLength(count);
    expect(body.querySelectorAll("#contact h2")).toHaveLength(1);
  });

  it("keeps the name of a criterion on its own line, where folding has eaten the blank one", () => {
    const { body } = renderShown("faq-candidats.md");
    const named = [...body.querySelectorAll("li")].filter((item) => item.querySelector("br"));
    expect(named.map((item) => item.firstChild?.textContent)).toEqual([
      "Cohérence du profil",
      "Expérience entrepreneuriale",
      "Capacité d’adaptation",
      "Capacité de communication",
      "Intérêt pour la thématique",
    ]);
  });

  it("says at its line which question has no answer, and which answer no question", () => {
    const source =
      "---\ntitle: A\nlayout: faq\nquestions:\n  - title: Le lieu\n  - title: ''\n    desc: Ici.\n---\n";
    const { issues } = checkPage(source, every);
    expect(issues.map(({ rule, line }) => [rule, line])).toEqual([
      ["empty-block", 5],
      ["empty-title", 6],
    ]);
    expect(issues[0]?.message).toContain("« questions[1] »");
  });
});

describe("the page of text", () => {
  it("has a section for each heading of its text, and takes the site's own address", () => {
    const { body, content } = renderShown("cgu.md");
    expect(content).toMatchObject({ url: "/cgu" });
    expect([...body.querySelectorAll("section > .dsfrb-axis > .dsfrb-axis__head > h2")]).toHaveLength(6);
    expect(body.querySelectorAll("section h2")).toHaveLength(6);
  });

  it("stands without an address, and with text before its first heading", () => {
    for (const text of ["Un mot.\n", "Un mot.\n\n## Un titre\n\n# Un autre\n\nUn mot.\n"]) {
      const { body, html } = renderShown("cgu.md", () => `---\ntitle: A\nlayout: page\n---\n${text}`);
      expect(findOutlineErrors(body, 1)).toEqual([]);
      expect(findHtmlErrors(html)).toEqual([]);
    }
  });
});

describe("the page to apply", () => {
  it("shows whether each session is past, current or future", () => {
    const { body } = renderShown("postuler.md");
    const states = [...body.querySelectorAll("#calendrier .fr-badge")].map((badge) => badge.textContent);
    expect(states).toEqual(["Dates passées", "En cours", "À venir", "À venir"]);
    expect(body.querySelector("#calendrier summary")?.textContent).toBe("3 sessions passées (2024)");
    expect(body.querySelectorAll("#calendrier details > ul > li")).toHaveLength(3);
    expect(body.querySelector("#calendrier time[datetime='2024-03-01T23:59']")?.textContent).toBe(
      "1er\u00A0mars 2024 à\u00A023\u00A0h\u00A059",
    );
  });

  it("says nothing of a session whose dates it does not know", () => {
    const { body } = renderShown("proposer.md");
    expect(body.querySelectorAll("#calendrier .fr-badge")).toHaveLength(0);
  });

  it("keeps bullets a list, and counts numbered steps", () => {
    expect(renderShown("proposer.md").body.querySelectorAll("#etapes ul > li")).toHaveLength(2);
    expect(renderShown("postuler.md").body.querySelectorAll("#etapes ol > li")).toHaveLength(3);
  });

  it("ends with the link to the social network", () => {
    const { body } = renderShown("postuler.md");
    expect(body.querySelector("main > section:last-child a")?.textContent).toBe("LinkedIn");
    expect(body.querySelector("main > section:last-child img")?.getAttribute("alt")).toBe("");
  });

  it.each([
    ["no calendar", (source: string) => source.replace(/^steps:[^]*?(?=^questions:)/m, "")],
    [
      "an empty calendar",
      (source: string) => source.replace(/^( {2}dates:)[^]*?(?=^questions:)/m, "$1 []\n"),
    ],
    ["no network", (source: string) => source.replace(/^join:[^]*?(?=^---)/m, "")],
    [
      "keys in another order",
      (source: string) => source.replace(/^(callout:[^]*?)(how:[^]*?)(?=steps:)/m, "$2$1"),
    ],
  ])("stands with %s", (_name, change) => {
    const { body, html } = renderShown("postuler.md", change);
    expect(findOutlineErrors(body, 1)).toEqual([]);
    expect(findHtmlErrors(html)).toEqual([]);
  });
});

describe("the page of the programme", () => {
  it("starts with the description of the programme and a decorative image", () => {
    const { body } = renderShown("programme.md");
    expect(body.querySelectorAll(".dsfrb-band .dsfrb-prose p")).toHaveLength(2);
    expect(body.querySelector(".dsfrb-band img")?.getAttribute("alt")).toBe("");
  });

  it("says what a picture informs of", () => {
    const addAlt = (source: string) => source.replace(/^title:/m, "alt: La promotion au travail.\n$&");
    const { body } = renderShown("programme.md", addAlt);
    expect(body.querySelector(".dsfrb-band img")?.getAttribute("alt")).toBe("La promotion au travail.");
  });

  it("has its parts in order, each with a title, the phases under theirs", () => {
    const { body } = renderShown("programme.md");
    const titles = [...body.querySelectorAll("h1, h2, h3")].map((h) => `${h.tagName} ${h.textContent}`);
    expect(titles.map((title) => title.replace(/\s/g, " "))).toEqual([
      "H1 Entreprendre pour le service public",
      "H2 Comment ça marche ?",
      "H3 Pour les entrepreneur·e·s",
      "H3 Pour les administrations",
      "H2 La trajectoire des EIG",
      "H3 Amorçage Cadrer et engager une dynamique",
      "H3 Incubation Concevoir et éprouver la valeur",
      "H3 Accélération Déployer et renforcer le service",
      "H3 Ancrage Faire durer et évoluer la proposition",
      "H2 Et après ?",
    ]);
    expect([...body.querySelectorAll("main section")].map(({ id }) => id)).toEqual([
      "chiffres",
      "fonctionnement",
      "phases",
      "suite",
      "citation",
    ]);
  });

  it("reads each figure with what it counts, then where to know more", () => {
    const { body } = renderShown("programme.md");
    const figures = [...body.querySelectorAll("#chiffres li")].map((item) =>
      [...item.querySelectorAll("p")].map((p) => p.textContent),
    );
    expect(figures).toEqual([
      ["227 entrepreneur·e·s recruté·e·s", "Découvrir les EIG"],
      ["131 projets accompagnés", "Découvrir les projets"],
      ["58 organismes partenaires", "Découvrir les sponsors"],
    ]);
  });

  it("ends with the quotation, its author and its work", () => {
    const { body } = renderShown("programme.md");
    const quote = body.querySelector("main section:last-child > * figure");
    expect(quote?.querySelector("figcaption > p")?.textContent).toBe("Marguerite Yourcenar");
    expect(quote?.querySelector("cite")?.textContent).toBe("Mémoires d’Hadrien");
  });

  it("says of a link « En savoir plus » that it names no destination", () => {
    const source = readFileSync("examples/programme.md", "utf8").replace(
      "Découvrir les EIG",
      "En savoir plus",
    );
    const vague = checkPage(source, every).issues.filter(({ rule }) => rule === "vague-link");
    expect(vague.map(({ path }) => path)).toEqual([["numbers", 0, "btnTitle"]]);
  });

  it.each([
    ["no figure", (source: string) => source.replace(/^numbers:[^]*?(?=^steps:)/m, "")],
    ["no phase", (source: string) => source.replace(/^( {2}list:)[^]*?(?=^layout:)/m, "$1 []\n")],
    ["no quotation", (source: string) => source.replace(/^quote:[^]*?(?=^menu:)/m, "")],
    ["a title alone", () => "---\nlayout: program\ntitle: Seul\n---\n"],
  ])("stands with %s", (_name, change) => {
    const { body, html } = renderShown("programme.md", change);
    expect(findOutlineErrors(body, 1).filter((error) => !error.includes("« Seul »"))).toEqual([]);
    expect(findHtmlErrors(html)).toEqual([]);
  });
});
