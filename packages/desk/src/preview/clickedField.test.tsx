// @vitest-environment jsdom

import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { family } from "../../../../tests/support/family";
import "../../../../tests/support/noLayout";
import type { Path } from "@dsfr-blocks/base/issue";
import { readPage } from "dsfr-blocks/internal";
import {
  type AnyBlock,
  type AnyPage,
  ApplyPage,
  defineBlock,
  definePage,
  type EntriesByCollection,
  NumberedSteps,
  pageFields,
  ProfileCards,
} from "dsfr-blocks";
import { inline, list, object, url } from "@dsfr-blocks/content/schema";
import { listInstances } from "dsfr-blocks/internal";
import type { Entry } from "../entry";
import { findClickedField } from "./clickedField";
import { readClick } from "./clickedText";

const TEXTS = "main :is(h1, h2, h3, h4, h5, p, li, td, th, dt, dd, figcaption)";

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const valueAt = (path: Path, entry: unknown) =>
  path.reduce((at, step) => (at as Readonly<Record<string | number, unknown>>)[step], entry);

it("leads from a label to the field that the page writes it from, and from a part of this label to none", () => {
  const labels = [{ path: ["open"], words: ["appel", "à", "venir"], lines: ["appel à venir"] }];
  const clickOn = (text: string) =>
    findClickedField(
      { text, innerText: text, block: undefined, index: 0, letter: 0 },
      ApplyPage,
      { title: "Postuler" },
      { labels },
    );
  expect(clickOn("Appel à venir")).toEqual(["open"]);
  // the badge of a calendar
  expect(clickOn("À venir")).toBeUndefined();
});

describe("a text of the page that is clicked leads to the field that holds it", () => {
  it.each(family)("$name", ({ source, page }) => {
    const { value } = readPage(source, page);
    const entry = value as Entry;
    const component = page as unknown as FunctionComponent<object>;
    document.body.innerHTML = renderToStaticMarkup(createElement(component, entry));
    const blocks = listInstances<AnyBlock>(page, entry);
    let path: Path | undefined;
    document.body.onclick = (event) => {
      const clicked = readClick(event, blocks);
      path = clicked && findClickedField(clicked, page, entry);
    };
    const written = lettersOf(source);
    // what the page says of its own, « Sommaire », is in no field; nor are the dates of its call, which a text may have too
    const texts = [...document.querySelectorAll<HTMLElement>(TEXTS)].filter(
      (element) =>
        element.textContent.trim() !== "" &&
        written.includes(lettersOf(element.textContent)) &&
        !element.matches(".dsfrb-status"),
    );
    expect(texts.length).toBeGreaterThan(3);
    const lost = texts.filter((element) => {
      element.click();
      const fieldValue = path && valueAt(path, entry);
      return (
        typeof fieldValue !== "string" || !lettersOf(fieldValue).includes(lettersOf(element.textContent))
      );
    });
    expect(lost.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

it("words that no field contains lead nowhere, and the space around the texts of a block leads to the block", () => {
  const page = definePage({
    ...{ name: "StepsPage", layout: "steps", description: "Des étapes.", fields: pageFields },
    blocks: { how: NumberedSteps },
  });
  const entry = { title: "Titre", how: { title: "Étapes", desc: "Un texte." } };
  const find = (text: string) =>
    findClickedField({ text, innerText: text, block: ["how"], index: 0, letter: 0 }, page, entry);
  expect(find("Étapes")).toEqual(["how", "title"]);
  expect(find("Sommaire de la page")).toBeUndefined();
  expect(find("")).toEqual(["how"]);
});

it("of a text that is made of several fields, the words under the pointer select the field, or none", () => {
  const Figures = defineBlock({
    name: "Figures",
    schema: object(
      {
        list: list(
          object({ num: inline("Le chiffre."), title: inline("La légende.") }, "Un chiffre."),
          "Les chiffres.",
        ),
        contact: url("L’adresse où écrire."),
      },
      "Des chiffres.",
    ),
    render: () => null,
  });
  const notice = "Le prochain appel ouvre au printemps : écrivez-nous dès maintenant pour en être.";
  const page = definePage({
    ...{ name: "FiguresPage", layout: "figures", description: "Des chiffres.", fields: pageFields },
    blocks: { figures: Figures, how: NumberedSteps },
  });
  const figures = {
    list: [
      { num: "14", title: "marches jusqu’à la lanterne" },
      { num: "30", title: "jours de mer au mois de mai" },
    ],
    contact: "mailto:phare@relais-numerique.example",
  };
  const entry = { title: "Titre", figures, how: { title: "Étapes", desc: notice } };
  const find = (text: string, innerText: string) =>
    findClickedField({ text, innerText, block: ["figures"], index: 0, letter: 0 }, page, entry);
  const figure = "14 marches jusqu’à la lanterne";
  expect(find(figure, "14")).toEqual(["figures", "list", 0, "num"]);
  expect(find(figure, "marches")).toEqual(["figures", "list", 0, "title"]);
  // the page adds words of its own to a field
  expect(find(`Contacter : ${figure}`, "Contacter : ")).toBeUndefined();
  expect(find("jusqu’au 30 mai inclus", "jusqu’au 30 mai inclus")).toBeUndefined();
  // the page shows an e-mail address as a text
  const address = "phare@relais-numerique.example";
  expect(find(`Par courriel : ${address}`, address)).toEqual(["figures", "contact"]);
  // the pointer is between two lines of a text whose words the page rewrites
  const call = "L’appel de la 7e promotion ouvre au printemps";
  const rewritten = { ...entry, title: "L’appel de la 7ème promotion ouvre au printemps" };
  expect(
    findClickedField({ text: call, innerText: call, block: undefined, index: 0, letter: 0 }, page, rewritten),
  ).toEqual(["title"]);
  // a block shows the text of another
  expect(find(`Appel fermé. ${notice}`, "dès maintenant")).toEqual(["how", "desc"]);
});

/** Renders a page, and returns a function that clicks on an element and returns the path that the click leads to. */
function renderPage(page: AnyPage, content: Entry, entries: EntriesByCollection = {}) {
  const component = page as unknown as FunctionComponent<object>;
  const props: object = { ...content, entries };
  document.body.innerHTML = renderToStaticMarkup(createElement(component, props));
  const blocks = listInstances<AnyBlock>(page, content);
  let path: Path | undefined;
  document.body.onclick = (event) => {
    const clicked = readClick(event, blocks);
    path = clicked && findClickedField(clicked, page, content, { entries });
  };
  return (element: HTMLElement) => {
    element.click();
    return path;
  };
}

const findTexts = (text: string) =>
  [...document.querySelectorAll<HTMLElement>("main *")].filter(
    (element) => element.children.length === 0 && element.textContent.trim() === text,
  );

it("leads from a text of a person's file to the name of the person, not to a text with nearly these words", () => {
  const page = definePage({
    ...{ name: "TeamPage", layout: "team", description: "Une équipe.", fields: pageFields },
    blocks: { profiles: ProfileCards },
  });
  const job = "Responsable de service";
  const desc = `### Responsable du service numérique\n\nUne personne répond.\n\n### ${job}\n\nUne autre aussi.`;
  const names = ["Camille Exemple", "Alix Modèle"];
  const content = { title: "L’équipe", profiles: { title: "Profils", desc, list: names } };
  const click = renderPage(page, content, {
    people: Object.fromEntries(names.map((name) => [name, { job }])),
  });
  expect(findTexts(job).map(click)).toEqual([
    ["profiles", "desc"],
    ["profiles", "list", 0],
    ["profiles", "list", 1],
  ]);
});

it("leads from equal titles to the item of each, whatever the elements that contain them", () => {
  const page = definePage({
    ...{ name: "StepsPage", layout: "steps", description: "Des étapes.", fields: pageFields },
    blocks: { how: NumberedSteps },
  });
  const title = "Prendre le bateau";
  const steps = [{ title, desc: "Au lever du jour." }, { title }, { title, desc: "Le soir." }];
  const content = { title: "Titre", how: { title: "Étapes", steps } };
  const click = renderPage(page, content);
  expect(findTexts(title).map(click)).toEqual([0, 1, 2].map((index) => ["how", "steps", index, "title"]));
});

it("of texts that are made of the same fields' words, each leads to its own item", () => {
  const Hours = defineBlock({
    name: "Hours",
    schema: object(
      {
        days: list(
          object({ opens: inline("L’ouverture."), closes: inline("La fermeture.") }, "Un jour."),
          "Les jours.",
        ),
      },
      "Les horaires.",
    ),
    render: ({ days }, block) => (
      <section {...block.root}>
        {days.map(({ opens, closes }, day) => (
          <p key={day}>{`${opens} – ${closes}`}</p>
        ))}
      </section>
    ),
  });
  const page = definePage({
    ...{ name: "HoursPage", layout: "hours", description: "Des horaires.", fields: pageFields },
    blocks: { hours: Hours },
  });
  const day = { opens: "9 h", closes: "12 h" };
  const content = { title: "Horaires", hours: { days: [day, { ...day, closes: "18 h" }, day] } };
  const click = renderPage(page, content);
  const paths = [...document.querySelectorAll<HTMLElement>("section p")].map(click);
  expect(paths.map((path) => path?.slice(0, 3))).toEqual([0, 1, 2].map((index) => ["hours", "days", index]));
});
