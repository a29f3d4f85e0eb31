import { expect, it } from "vitest";
import { createBlockContext, splitProps } from "../../definition/context";
import { getNodeText } from "../../rich-text/nodes";
import { readNotice } from "./readNotice";

const context = (now: string) => ({
  ...createBlockContext(splitProps("Essai", {}, { now }), false),
  breadcrumb: undefined,
  density: undefined,
});
const read = (title: string, desc?: string, call = { open: false }) => {
  const { notice, noticeHref } = readNotice({ title, desc }, "appel", call, context("2031-05-12"));
  return [noticeHref, getNodeText(notice)];
};

it.each([
  ["L’appel est fermé. Le prochain ouvre en mai.", undefined, "L’appel est fermé. Le prochain ouvre en mai."],
  [
    "L’appel est fermé",
    "Le prochain ouvrira au printemps. Écrivez-nous.",
    "Le prochain ouvrira au printemps.",
  ],
  ["Fermé", "Écrivez à [l’équipe](/equipe) du programme. Merci.", "Écrivez à l’équipe du programme."],
  ["Fermé", "Écrivez à M. Exemple, puis attendez", "Écrivez à M. Exemple, puis attendez"],
  ["Fermé", "Le prochain s’ouvre en mai ! Écrivez-nous.", "Le prochain s’ouvre en mai !"],
  ["Prochaines dates :", "- 3 avril\n- 26 avril\n", "Prochaines dates :"],
])("« %s », « %s » begins with « %s »", (title, desc, sentence) => {
  expect(read(title, desc)).toEqual(["#appel", sentence]);
});

it("is nothing while the call is open, or without words", () => {
  expect(read("L’appel est fermé", undefined, { open: true })).toEqual([undefined, undefined]);
  expect(read("", "")).toEqual([undefined, undefined]);
});
