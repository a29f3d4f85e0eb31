import type { RuleFinder, RuleMeta } from "../rule";

export const accesskeyRepeatedMeta: RuleMeta = {
  severity: "warning",
  title: { fr: "Deux éléments ont le même raccourci clavier", en: "Two elements have the same access key" },
  help: {
    fr: "Donnez à chacun sa propre touche, ou retirez accesskey.",
    en: "Give each a key of its own, or remove accesskey.",
  },
  example: {
    before: '<p><a href="/a" accesskey="a">Aide</a> <a href="/b" accesskey="a">Avis</a></p>',
    after: '<p><a href="/a" accesskey="a">Aide</a> <a href="/b">Avis</a></p>',
  },
};

export const accesskeyRepeated: RuleFinder = {
  name: "accesskey-repeated",
  when: "width",
  kind: { all: "[accesskey]" },
  breaks: (element) => isRepeated(element.getAttribute("accesskey") ?? "", element),
};

function isRepeated(key: string, { ownerDocument }: Element): boolean {
  const all = [...ownerDocument.querySelectorAll("[accesskey]")];
  return key.trim() !== "" && all.filter((each) => each.getAttribute("accesskey") === key).length > 1;
}
