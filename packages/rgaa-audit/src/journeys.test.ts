import { describe, expect, it } from "vitest";
import type { JourneyStep } from "@dsfr-blocks/base/journey";
import { findInvalidStep } from "./journeys";
import { createJourneySubjects } from "./subjects";

const go: JourneyStep = { go: "https://exemple.fr/" };

describe("a journey", () => {
  it("is a page for each state that it names, reached by all that was done before", () => {
    const steps: JourneyStep[] = [
      go,
      { audit: "Accueil" },
      { click: "text=Menu" },
      { audit: "Menu ouvert" },
      { fill: "#nom", with: "Camille" },
      { press: "Enter" },
      { audit: "Envoyé" },
    ];
    const subjects = createJourneySubjects([{ name: "Candidater", steps }]);
    expect(subjects.map(({ name, url, steps: done }) => [name, url, done?.length])).toEqual([
      ["Candidater / Accueil", "https://exemple.fr/", 0],
      ["Candidater / Menu ouvert", "https://exemple.fr/", 1],
      ["Candidater / Envoyé", "https://exemple.fr/", 3],
    ]);
  });

  it.each([
    ["that goes nowhere first", [{ click: "a" }, { audit: "A" }], 1],
    ["with an unknown step", [go, { hover: "a" }, { audit: "A" }], 2],
    ["with two actions in a step", [go, { click: "a", press: "b" }, { audit: "A" }], 2],
    ["with nothing to fill in", [go, { fill: "#a" }, { audit: "A" }], 2],
    ["with words where nothing is filled in", [go, { click: "#a", with: "b" }, { audit: "A" }], 2],
    ["that names no state", [go, { click: "a" }], 3],
  ])("%s is refused at its place", (_what, steps, place) => {
    expect(findInvalidStep({ name: "A", steps: steps as JourneyStep[] })).toBe(place);
  });

  it("that can be gone is accepted", () => {
    expect(
      findInvalidStep({ name: "A", steps: [go, { wait: "main" }, { fill: "#a", with: "" }, { audit: "A" }] }),
    ).toBeUndefined();
  });
});
