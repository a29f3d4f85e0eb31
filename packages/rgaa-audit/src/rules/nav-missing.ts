import type { RuleFinder, RuleMeta } from "../rule";

export const navMissingMeta: RuleMeta = {
  severity: "warning",
  tests: ["9.2.1"],
  whole: true,
  title: {
    fr: "Un menu n’est pas dans une zone de navigation",
    en: "A menu is not in a navigation landmark",
  },
  help: { fr: "Mettez-le dans un élément nav.", en: "Put it in a nav element." },
  example: {
    before:
      '<div class="menu"><ul><li><a href="/a">Le dossier</a></li><li><a href="/b">Les horaires</a></li></ul></div><main><h1>Déménager</h1><p>Un texte.</p></main>',
    after:
      '<nav class="menu"><ul><li><a href="/a">Le dossier</a></li><li><a href="/b">Les horaires</a></li></ul></nav><main><h1>Déménager</h1><p>Un texte.</p></main>',
  },
};

export const navMissing: RuleFinder = {
  name: "nav-missing",
  when: "width",
  kind: { exposed: "ul, ol" },
  breaks: (list) => {
    if (list.querySelectorAll(":scope > li > a[href]").length < 2 || list.closest(NO_MENU)) return false;
    const around = [list, list.parentElement, list.parentElement?.parentElement];
    return around.some((each) => each && MENU.test(`${each.className} ${each.id}`));
  },
};

const MENU = /(?:^|[\s_-])(?:nav|navbar|menu|navigation)(?:$|[\s_-])/i;

const NO_MENU = "nav, main, footer, [role=navigation], [role=menu], [role=menubar], [role=main]";
