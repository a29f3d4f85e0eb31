import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readListeners } from "../../src/browser/listeners";
import type { PageConnection } from "../../src/browser/pageConnection";
import type { PageResponse } from "../../src/pageScript";
import { AXE } from "../../src/rules/axe";
import { type Bench, openBench, matchRules } from "../support/audit";
import { launch } from "../../../../tests/support/chromium";

let browser: Browser;
let bench: Bench;

beforeAll(async () => {
  browser = await launch();
  bench = await openBench(browser);
});
afterAll(() => browser.close());

type Case = readonly [what: string, markup: string, ...rules: string[]];

/** Each case is a test: what is shown, and the rules that it breaks, in order; none for what is well. */
function cases(rules: RegExp, rows: readonly Case[]) {
  it.each(rows)("%s", async (_what, markup, ...broken) => {
    expect(await bench.findBroken(matchRules(rules), markup)).toEqual(broken);
  });
}

const text = "<p>Un texte.</p>";

describe("the outline", () => {
  cases(/^(outline|heading)-/, [
    [
      "lets levels follow one another",
      `<h1>A</h1>${text}<h2>B</h2>${text}<h3>C</h3>${text}<h2>D</h2>${text}`,
    ],
    ["finds a level that is skipped", `<h1>A</h1>${text}<h3>B</h3>${text}`, "outline-jump"],
    [
      "finds a skipped level among ARIA headings",
      `<h1>A</h1><div role="heading" aria-level="4">B</div>${text}`,
      "outline-jump",
    ],
    ["finds that there is no h1", `<h2>A</h2>${text}`, "outline-no-h1"],
    ["finds a second h1", `<h1>A</h1>${text}<h1>B</h1>${text}`, "outline-many-h1"],
    ["lets a dialog have its h1", `<h1>A</h1>${text}<dialog open><h1>B</h1>${text}</dialog>`],
    [
      "finds a heading whose text nobody is told of",
      `<h1>A</h1>${text}<h2><span aria-hidden="true">B</span></h2>${text}`,
      "outline-empty",
    ],
    [
      "finds a heading that is named by nothing",
      `<h1>A</h1>${text}<h2 aria-labelledby="nobody"></h2>${text}<h2 aria-label=""></h2>${text}`,
      "outline-empty",
      "outline-empty",
    ],
    ["finds an empty heading", `<h1>A</h1><h2> </h2>${text}`, "outline-empty"],
    ["lets an image's alternative be a heading", `<h1><img alt="Site" src="data:,"></h1>${text}`],
    ["finds a heading over nothing", `<h1>A</h1>${text}<h2>B</h2><h2>C</h2>${text}`, "outline-nothing"],
    ["finds a last heading over nothing", `<h1>A</h1>${text}<div><h2>B</h2></div>`, "outline-nothing"],
    ["lets a piece of a page be a heading and no more", "<h1>A</h1>"],
    [
      "lets a card's title be a link and nothing else",
      `<h1>A</h1>${text}<h2><a href="/b">B</a></h2><h2><a href="/c">C</a></h2>`,
    ],
    ["lets a heading stand over an image", `<h1>A</h1>${text}<h2>B</h2><img alt="" src="data:,">`],
    [
      "lets a heading stand over a drawing made with CSS",
      `<h1>A</h1>${text}<h2>B</h2><i style="display:block;width:20px;height:20px"></i>`,
    ],
    [
      "does not see headings that nobody is told of",
      `<h1>A</h1>${text}<h4 hidden>B</h4><h4 aria-hidden="true">C</h4>`,
    ],
  ]);
});

describe("lists", () => {
  cases(/^list-/, [
    ["lets a list with markers be", "<ul><li>a</li></ul><ol><li>a</li></ol>"],
    [
      "finds paragraphs that are a list typed by hand",
      "<p>• Un</p><p>• Deux</p><p>• Trois</p>",
      "list-typed",
    ],
    ["finds lines that are one", "<p>- Un<br>- Deux</p>", "list-typed"],
    ["finds paragraphs numbered by hand", "<p>1. Un</p><p>2. Deux</p><p>3. Trois</p>", "list-typed"],
    ["lets a dialogue have its dashes", "<p>– Bonjour.</p><p>– Bonjour.</p>"],
    ["lets one paragraph start with a dash", "<p>- Un</p><p>Deux</p>"],
    ["lets a year start a paragraph", "<p>12. Une phrase.</p><p>Deux</p>"],
  ]);
});

const link = (name: string, to = "/a") => `<a href="${to}">${name}</a>`;

describe("links", () => {
  cases(/^link-/, [
    [
      "lets a title repeat the text and add to it",
      '<a href="/" title="Règlement - nouvelle fenêtre" target="_blank">Règlement</a>',
    ],
    ["lets a link be in a drawing", '<svg width="9" height="9"><a href="/x"><text>Un</text></a></svg>'],
    [
      "does not glue the words on two lines",
      '<a href="/" title="Accueil - Ministère de la ville">Ministère<br>de la ville</a>',
    ],
    [
      "does not glue the words in two boxes",
      '<a href="/" title="Un lien - site"><span style="display:block">Un</span><span style="display:block">lien</span></a>',
    ],
    ["lets punctuation differ", '<a href="/" title="Règlement 2026 (PDF)">Règlement « 2026 »</a>'],
    ["finds a title that says something else", '<a href="/" title="Cliquez ici">Règlement</a>', "link-title"],
    [
      "lets « Home page », « Index » and « Photos » lead where they say",
      ["Home page", "Index", "Photos"].map((name) => link(name)).join(" "),
    ],
    ["leaves « More » to a person", link("More")],
    [
      "does not ask for words that are for screen readers alone",
      `<a href="/" title="Site">Site<span style="position:absolute;width:1px;height:1px;overflow:hidden">, accueil</span></a>`,
    ],
  ]);
});

describe("languages", () => {
  const french =
    "<p>Vous avez un projet pour la ville, et vous avez des idées pour les rues qui sont dans le centre.</p>";
  const english =
    "<p>You have a project for the city, and you have some ideas for the streets that are in the centre.</p>";
  cases(/^(lang|dir)-/, [
    ["lets French be French", french.repeat(4)],
    ["finds a page that is in another language than it says", english.repeat(4), "lang-page"],
    ["finds a passage in another language", french.repeat(3) + english, "lang-part"],
    ["lets it say its language", french.repeat(3) + english.replace("<p>", '<p lang="en">')],
    ["lets a parent say it", `${french.repeat(3)}<div lang="en">${english}</div>`],
    [
      "finds a passage that says the wrong language",
      french.repeat(3) + french.replace("<p>", '<p lang="en">'),
      "lang-part-wrong",
    ],
    [
      "takes the ending of « ingénieur(e)s » for no word of Italian",
      `${french.repeat(3)}<p lang="en">Ainsi, des ingénieur(e)s, dans des sciences ou des lettres, mais aussi des juristes et du public.</p>`,
      "lang-part-wrong",
    ],
    ["does not judge a few words", "<p>The best of.</p>"],
    [
      "does not judge code",
      `<p>Le code de la page.</p><pre>${english.repeat(4).replace(/<.?p>/g, "")}</pre>`,
    ],
    [
      "does not judge a text that only fills its place",
      `<p>Lorem ipsum dolor sit amet. ${"Con la pharetra non turpis, in gravida di una alla sed. ".repeat(3)}</p>`,
    ],
  ]);
});

describe("the language of a short page", () => {
  const asked = async (text: string) => {
    const { findings } = await bench.runRules({ rules: ["lang-page"] }, text);
    return findings.map(({ severity, detail }) => `${severity ?? "error"} ${detail}`);
  };
  it("is asked about where a few words are of another", async () => {
    expect(await asked("<p>The word « été » has equivalents.</p>")).toEqual(["review fr → en"]);
    expect(await asked("<p>The house that they have was for the city.</p>")).toEqual(["error fr → en"]);
  });
  it("is let be where words of its own stand beside, or one alone", async () => {
    expect(await asked("<p>Le film « The Wall » est de Pink Floyd, and more.</p>")).toEqual([]);
    expect(await asked("<p>The Beatles, 1962.</p>")).toEqual([]);
  });
});

describe("presentation", () => {
  cases(/^(presentation|spac)/, [
    [
      "lets semantics be",
      '<p>Un <em>mot</em>, <strong>un</strong> autre.</p><img alt="" width="4" height="4" src="data:,">',
    ],
    ["finds a presentation element", "<center>a</center>", "presentation-element"],
    ["finds a font", '<font color="red">a</font>', "presentation-element", "presentation-attribute"],
    ["finds a presentation attribute", '<p align="right">a</p>', "presentation-attribute"],
    ["lets what is no attribute of an element be", '<p text="a">a</p>'],
    [
      "finds a table with its look in its attributes",
      '<table border="1" cellpadding="4"><tr><td width="3">a</table>',
      "presentation-attribute",
      "presentation-attribute",
    ],
    ["lets a custom element have its own attributes", '<my-card align="x" color="y">a</my-card>'],
    ["finds letters set apart by spaces", "<p>P O S T U L E R</p>", "spaced-letters"],
    ["lets an alphabet be", "<p>A B C D E F</p>"],
    ["finds an empty paragraph", "<p>a</p><p>&nbsp;</p><p>b</p>", "spacing-markup"],
    ["lets a paragraph wait for its text", '<p id="message"></p>'],
    ["finds line breaks that make a space", "<p>a<br><br>b</p>", "spacing-markup"],
    ["lets a line break be", "<p>a<br>b</p>"],
  ]);
});

describe("images", () => {
  const pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
  cases(/^(image|svg|object)-/, [
    [
      "lets an object be whose picture is not there, and what stands inside is",
      `<object data="absent.png"><img src="${pixel}" alt="Plan"></object>`,
    ],
    ["lets an object decorate", '<object data="a.png" role="presentation"></object>'],
    ["lets an object be a page", '<object data="/" type="text/html"></object>'],
    ["lets a decorative image be", `<img alt="" src="${pixel}">`],
    ["finds a file name for an alternative", `<img alt="photo-12.JPG" src="${pixel}">`, "image-alt-filename"],
    [
      "finds a decorative image that has a title",
      `<img alt="" title="Portrait" src="${pixel}">`,
      "image-decorative-named",
    ],
    [
      "finds a drawing that is neither named nor hidden",
      "<svg width='9' height='9'><rect width='9' height='9'/></svg>",
      "svg-exposed",
    ],
    ["lets one be hidden", "<svg aria-hidden='true' width='9' height='9'></svg>"],
    ["lets one be named", "<svg role='img' aria-label='Carte' width='9' height='9'></svg>"],
  ]);
});

describe("identifiers, tables and the document's type", () => {
  cases(/^(duplicate-id|aria-name-dead)$/, [
    ["lets ids differ", '<p id="a">a</p><p id="b">b</p>'],
    ["finds one that two elements have", '<p id="a">a</p><p id="a">b</p>', "duplicate-id"],
  ]);
  const row = "<tr><th>a</th><td>b</td></tr>";
  cases(/^(table|columns|layout)-/, [
    ["lets a table have a caption", `<table><caption>Salaires</caption>${row}</table>`],
    ["finds a table without a title", `<table>${row}</table>`, "table-title"],
    ["finds a caption that says nothing", `<table><caption> </caption>${row}</table>`, "table-title"],
    ["lets a layout table be", "<table role='presentation'><tr><td>a</td></tr></table>"],
    [
      "lets a question be that stands above its answers in a table",
      "<table><caption>Sondage</caption><tr><th colspan='2'>Quel parc ?</th><td></td></tr><tr><td><input type='radio' name='a' aria-label='Le grand'></td><td>Le grand</td><td></td></tr></table>",
    ],
  ]);
  it("lets a standard document be, and finds one without a type", async () => {
    expect(await bench.findBroken(["doctype"], text)).toEqual([]);
    await bench.page.setContent("<html><body><p>a</p></body></html>");
    const connection = await bench.show(text);
    await bench.page.setContent("<html><body><p>a</p></body></html>");
    const { findings } = await connection.call<{ findings: { rule: string }[] }>("runRules", {
      rules: ["doctype"],
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["doctype"]);
  });
});

it("has nothing to quote of a direction that is empty", async () => {
  const { findings } = await bench.runRules({ rules: ["dir-wrong"] }, '<p dir="">Un texte.</p>');
  expect(findings.map(({ rule, detail }) => [rule, detail])).toEqual([["dir-wrong", undefined]]);
});

describe("what answers to the mouse only", () => {
  cases(/^(mouse-only|role-missing)$/, [
    ["is found", '<div onclick="1">Ouvrir</div>', "mouse-only"],
    ["is found on a link that leads nowhere", '<a onclick="1">Ouvrir</a>', "mouse-only"],
    ["is let be as a button", '<button onclick="1">Ouvrir</button>'],
    [
      "is found where it takes the focus, and no key does anything",
      '<div onclick="1" tabindex="0" role="button">Ouvrir</div>',
      "mouse-only",
    ],
    [
      "is let be where keys do the same",
      '<div onclick="1" onkeydown="1" tabindex="0" role="button">Ouvrir</div>',
    ],
    ["is found without a role", '<div onclick="1" onkeydown="1" tabindex="0">Ouvrir</div>', "role-missing"],
    ["is let be around a link that does the same", '<div onclick="1"><a href="/">Ouvrir</a></div>'],
    [
      "is let be on the scale of a slider that keys move",
      '<div role="slider" tabindex="0" aria-valuenow="1" aria-label="Note" onkeydown="1"><b onclick="1">1</b> <b onclick="1">2</b></div>',
    ],
    [
      "is let be around a slider that keys move",
      '<div onclick="1">Note <b role="slider" tabindex="0" aria-valuenow="1" aria-label="Note" onkeydown="1"></b></div>',
    ],
  ]);

  it("is asked about where a part that does not look clickable hears clicks", async () => {
    const part = `<div id="d"><h2>Un problème</h2><p>Une réponse manque.</p></div>`;
    const listen = `document.querySelector("#d").addEventListener("click", () => undefined)`;
    expect(await doubts(part, listen)).toEqual([true]);
    expect(await doubts(part.replace("<div", '<div style="cursor:pointer"'), listen)).toEqual([false]);
  });

  it("is asked about a heading that does not look clickable", async () => {
    const listen = `document.querySelector("h1").onclick = () => scrollTo(0, 0)`;
    expect(await doubts("<h1>Le guide</h1>", listen)).toEqual([true]);
    expect(await doubts("<h1 style='cursor:pointer'>Le guide</h1>", listen)).toEqual([false]);
  });

  it("is found where the page has inserted an element since the listeners were read", async () => {
    const connection = await bench.show(`<main><p id="p">Ouvrir la carte</p></main>`);
    await bench.page.evaluate(`document.querySelector("#p").addEventListener("click", () => undefined)`);
    const listeners = await readListeners(connection);
    await bench.page.evaluate(`document.querySelector("#p").before(document.createElement("hr"))`);
    const request = { rules: ["mouse-only"] };
    const { findings } = await connection.call<PageResponse>("runRules", request, undefined, listeners);
    expect(findings.map(({ selector }) => selector)).toEqual(["#p"]);
  });

  async function doubts(markup: string, script: string) {
    const connection = await bench.show(markup);
    await bench.page.evaluate(script);
    const findings = await findHandlerIssues(connection, "mouse-only");
    return findings.map(({ severity }) => severity === "review");
  }
});

/** Finds the issues of a rule that depends on the event listeners of the page. */
async function findHandlerIssues(connection: PageConnection, rule: string) {
  const listeners = await readListeners(connection);
  const { findings } = await connection.call<PageResponse>(
    "runRules",
    { rules: [rule] },
    undefined,
    listeners,
  );
  return findings;
}

describe("what leaves the page as a field changes", () => {
  it.each([
    ["goes on to an address", "location.href = this.value", true],
    ["sends the form", "this.form.submit()", true],
    [
      "writes the choice into the address, without leaving",
      "history.replaceState({}, '', location.pathname)",
      false,
    ],
    ["reads the address", "show(location.search)", false],
    ["opens a menu of its own", "this.menu.open()", false],
  ])("%s", async (_what, source, isFound) => {
    const markup = `<label>Région <select><option>Nord</option></select></label>`;
    const connection = await bench.show(markup);
    await bench.page.evaluate(
      `document.querySelector("select").addEventListener("change", function () { ${source} })`,
    );
    const findings = await findHandlerIssues(connection, "context-change");
    expect(findings.map(({ rule }) => rule)).toEqual(isFound ? ["context-change"] : []);
  });
});

describe("fields", () => {
  cases(/^label-(far|vague)$/, [
    [
      "are let be with a label that draws them",
      '<input type="checkbox" id="a" style="position:absolute;left:-9999px"><label for="a">Oui</label>',
    ],
    ["find a label that says nothing", '<label>None <input name="a"></label>', "label-vague"],
    ["let « None » be an answer", '<label><input type="radio" name="a"> None</label>'],
    ["let a photo be asked for", '<label>Photo <input type="file" name="a"></label>'],
  ]);
});

describe("a line in bold", () => {
  const text = "<p>La mairie ouvre de 9 h à 17 h tous les jours de la semaine, sauf le lundi matin.</p>";
  const boxes = ["Français", "Anglais"]
    .map((each) => `<p><label><input type="checkbox" name="${each}"> ${each}</label></p>`)
    .join("");
  const stay = "<p><label>Jour <input></label> <label>Heure <input></label></p>";
  cases(/^(heading-typed|review-group)$/, [
    ["above a text stands for a heading", `<p><b>Horaires</b></p>${text}`, "heading-typed"],
    ["in a badge of the DSFR is a status", `<p class="fr-badge"><b>Ouverte</b></p>${text}`],
    [
      "above buttons is their label",
      `<p><b>Horaires</b></p><div><button>Voir les horaires de la mairie du centre</button> <button>Voir ceux des mairies de quartier</button></div>`,
    ],
    [
      "above links is their label",
      `<p><b>Horaires</b></p><div><a href="/a">Les horaires de la mairie du centre</a> <a href="/b">Ceux des mairies de quartier</a></div>`,
    ],
    ["above boxes may be their title", `<p><b>Vos langues</b></p>${boxes}`, "review-group"],
    ["as a heading above boxes may be, too", `<h2>Vos langues</h2>${boxes}`, "review-group"],
    ["above a box alone is none", `<p><b>Vos langues</b></p>${boxes.slice(0, boxes.length / 2)}`],
    [
      "in a fieldset leaves no question",
      `<fieldset><legend>Langues</legend><p><b>Vos langues</b></p>${boxes}</fieldset>`,
    ],
    ["with a text below it is about that", `<p><b>Vos langues</b></p><p>Un texte court.</p>${boxes}`],
    ["above fields on one line may be their title", `<p><b>Arrivée</b></p>${stay}`, "review-group"],
    [
      "in a form whose heading is above it is the nearer title",
      `<h1>Réserver</h1><form><p><label>Nom <input></label></p><p><b>Arrivée</b></p>${stay}</form>`,
      "review-group",
    ],
    ["above fields on one line, in a fieldset, leaves no question", `<fieldset>${stay}</fieldset>`],
    [
      "above fields on lines of their own is no question",
      `<h2>Contact</h2><p><label>Nom <input></label></p><p><label>Ville <input></label></p>`,
    ],
    [
      "above lines that line breaks separate is none either",
      `<h2>Contact</h2><div><label>Nom <input></label><br><label>Ville <input></label></div>`,
    ],
  ]);
});

describe("the name of a button", () => {
  cases(/^button-vague$/, [
    ["may be in a part of it", '<button><span aria-label="Précédent">‹</span></button>'],
    ["may be the alternative of its image", '<button>‹ <img alt="Précédent" src="data:,"></button>'],
    [
      "may be its title, where its text is not read",
      '<button title="Fermer"><i aria-hidden="true">×</i></button>',
    ],
    ["is a sign where nothing else is read", "<button><span>‹</span></button>", "button-vague"],
  ]);
});

describe("a control of something hidden", () => {
  const details = "<div hidden><p>Un texte.</p></div>";
  cases(/^review-toggle$/, [
    ["may have to say its state", `<button>Filtres</button>${details}`, "review-toggle"],
    [
      "may name it with aria-controls",
      `<button aria-controls="a">Filtres</button><p>Un texte.</p><div id="a" hidden>Un texte.</div>`,
      "review-toggle",
    ],
    ["that says its state is right", `<button aria-expanded="false">Filtres</button>${details}`],
    ["that sends a form changes the page", `<form><button>Envoyer</button>${details}</form>`],
    ["may open a dialog, which has no state to say", "<button>Effacer</button><dialog>Effacer ?</dialog>"],
    ["may write a message into it later", "<button>Compter</button><p hidden></p>"],
    [
      "may be a link to it, as a tab is",
      '<ul><li><a href="#a">Un</a></li><li><a href="#b">Deux</a></li></ul><p id="a">Un texte.</p><p id="b" hidden>Un texte.</p>',
      "review-toggle",
    ],
    ["may be a link before it", '<a href="#">Menu</a><ul hidden><li>Un texte</li></ul>', "review-toggle"],
    ["may have a tooltip after it", '<button>Aide</button><span role="tooltip" hidden>Un texte.</span>'],
    ["that leads to a page is no control", '<a href="/a">Menu</a><ul hidden><li>Un texte</li></ul>'],
    ["of what is shown is right", "<button>Menu</button><ul><li>Un texte</li></ul>"],
  ]);
});

describe("a text between quotation marks", () => {
  const quoted = "« Cette place doit tout à celles et ceux qui l’ont dessinée, puis plantée. »";
  cases(/^review-quote$/, [
    ["may be a quotation", `<p>${quoted}</p>`, "review-quote"],
    ["in a blockquote is one", `<blockquote><p>${quoted}</p></blockquote>`],
    ["in a q is one", `<p><q><i>${quoted}</i></q></p>`],
  ]);
});

describe("the languages of the texts of a page", () => {
  it("are declared by any element around a text", async () => {
    const found = async (markup: string) => {
      const connection = await bench.show(markup);
      await bench.page.evaluate(() => document.documentElement.removeAttribute("lang"));
      const memory = await connection.callHandle("createVisitMemory");
      const request = { rules: [], axe: ["html-has-lang"] };
      const { findings } = await connection.call<PageResponse>("runRules", request, memory);
      await bench.page.evaluate(() => (document.documentElement.lang = "fr"));
      return findings.map(({ rule }) => rule);
    };
    expect(await found('<div><p lang="fr">Un texte.</p><div><p lang="en">A text.</p></div></div>')).toEqual(
      [],
    );
    expect(await found('<div><p lang="fr">Un texte.</p><p>A text.</p></div>')).toEqual(["html-has-lang"]);
  });
});

describe("lists, in axe's rules", () => {
  const found = async (markup: string, axe: readonly string[]) =>
    (await bench.runRules({ rules: [], axe }, markup)).findings.map(
      ({ rule, selector }) => `${rule} ${selector}`,
    );
  const items = '<li id="a">Un</li><li id="b">Deux</li>';

  it("that contain something else are found once, not again for each item", async () => {
    expect(await found(`<ul id="l"><div>${items}</div></ul>`, ["list", "listitem"])).toEqual(["list #l"]);
  });
  it("that are missing are found at the first item", async () => {
    expect(await found(`<div>${items}</div>`, ["list", "listitem"])).toEqual(["listitem #a"]);
  });
  it("may contain items that only separate others", async () => {
    expect(await found(`<ul>${items}<li role="separator"></li></ul>`, ["list", "listitem"])).toEqual([]);
  });
  it("that are not lists by their role are found once, not again for each item", async () => {
    expect(
      await found(`<ul id="l" role="tablist">${items}</ul>`, ["aria-required-children", "listitem"]),
    ).toEqual(["aria-required-children #l"]);
  });
  it("of tabs may contain their panels, in an accordion, but not in a list of one choice", async () => {
    const accordion = (more: string) =>
      `<div id="l" role="tablist" ${more}><h2 role="tab" tabindex="0">Nord</h2><div role="tabpanel">Un</div></div>`;
    expect(await found(accordion('aria-multiselectable="true"'), ["aria-required-children"])).toEqual([]);
    expect(await found(accordion(""), ["aria-required-children"])).toEqual(["aria-required-children #l"]);
  });
  it("of tabs may contain links that only carry their texts", async () => {
    const tab = (more: string) => `<p role="tab" id="t" tabindex="0"><a href="#p" ${more}>Nord</a></p>`;
    expect(await found(tab('role="presentation" tabindex="-1"'), ["nested-interactive"])).toEqual([]);
    expect(await found(tab(""), ["nested-interactive"])).toEqual(["nested-interactive #t"]);
  });
});

describe("what a field asks for", () => {
  const form = (parts: string) => `<form>${parts} <label>Sujet <input name="s"></label></form>`;
  const required = (label: string, more = "required") =>
    form(`<label for="n">${label}</label> <input id="n" name="n" ${more}>`);
  const asked = async (markup: string, head = "") => {
    const { findings } = await bench.runRules({ rules: ["required-unsaid"] }, markup, head);
    return findings.map(({ severity = "error", test }) => `${severity} ${test}`);
  };

  it("reports a required field that nothing visible marks as required", async () => {
    expect(await asked(required("Nom"))).toEqual(["error 11.10.2"]);
    expect(await asked(required("Nom *"))).toEqual(["review 11.10.2"]);
    expect(await asked(required("Nom *", ""))).toEqual(["error 11.10.1"]);
    // outside a form, it is perhaps the only field
    expect(await asked('<label>Mot de passe <input type="password" required></label>')).toEqual([
      "review 11.10.2",
    ]);
    expect(await asked(`<p>Tous les champs sont obligatoires.</p>${required("Nom")}`)).toEqual([
      "review 11.10.2",
    ]);
  });
  it("may be said in its label, its description, its legend, its placeholder or the style sheet", async () => {
    const explained = "<p>Les champs suivis de * sont obligatoires.</p>";
    const marked = [
      required("Nom (obligatoire)"),
      required('Nom <abbr title="obligatoire">*</abbr>'),
      required("Nom", 'required placeholder="Obligatoire"'),
      `${required("Nom", 'required aria-describedby="d"')}<p id="d">Ce champ est requis.</p>`,
      form(
        `<fieldset><legend>Nom (obligatoire)</legend><label>Nom <input name="n" required></label></fieldset>`,
      ),
      explained + required("Nom *"),
      form('<label>Nom <img alt="obligatoire" src="data:,"> <input name="n" required></label>'),
    ];
    for (const markup of marked) expect([markup, await asked(markup)]).toEqual([markup, []]);
    expect(await asked(explained + required("Nom"), "<style>[for=n]::after{content:'*'}</style>")).toEqual(
      [],
    );
  });
  it("is not asked of a single field, nor in a form that marks what is optional", async () => {
    expect(await asked('<form><label>Nom <input name="n" required></label></form>')).toEqual([]);
    expect(await asked(`${required("Nom").replace("Sujet", "Sujet (facultatif)")}`)).toEqual([]);
  });

  const text = (label: string, more: string) =>
    form(`<label for="n">${label}</label> <input id="n" name="n" ${more}>`);
  cases(/^review-format$/, [
    ["is asked about where a format is required", text("Dossier", 'pattern="[0-9]+"'), "review-format"],
    [
      "may be an example",
      `${text("Dossier", 'pattern="[0-9]+" aria-describedby="e"')}<p id="e">Exemple : 12</p>`,
    ],
    ["may be a number of digits in the label", text("Dossier (5 chiffres)", 'pattern="[0-9]{5}"')],
    ["is nothing where any text will do", text("Dossier", String.raw`pattern=".*\S.*"`)],
  ]);
  const alert = (message: string) =>
    form(`<div role="alert">${message}</div><label>Nom <input name="n"></label>`);
  cases(/^review-error-summary$/, [
    [
      "is asked about where errors name no field",
      alert("<p>Il y a des erreurs.</p>"),
      "review-error-summary",
    ],
    ["is clear where the error names its field", alert("<p>Erreur : le nom est vide.</p>")],
    ["is clear where the error leads to its field", alert('<p>Une erreur : <a href="#n">voir</a></p>')],
    [
      "is clear where a message stands beside the field",
      `${alert("<p>Il y a des erreurs.</p>").replace('name="n"', 'name="n" aria-invalid="true"')}`,
    ],
    ["lets another message be", alert("<p>Votre demande est envoyée.</p>")],
  ]);
  cases(/^label-far$/, [
    [
      "is far where the label's text is, though its box is wide",
      form(
        '<p style="display:flex;width:700px"><label for="n" style="flex:1">Nom</label> <input id="n" name="n"></p>',
      ),
      "label-far",
    ],
    [
      "is near where the text is at the end of a wide box",
      form(
        '<p style="display:flex;width:700px"><label for="n" style="flex:1;text-align:right">Nom</label> <input id="n" name="n"></p>',
      ),
    ],
  ]);
});

describe("tables without headers", () => {
  const cells = (...texts: string[]) => `<tr>${texts.map((each) => `<td>${each}</td>`).join("")}</tr>`;
  cases(/^review-table-data$/, [
    [
      "of two rows are asked about",
      `<table>${cells("Jour", "Heure")}${cells("Lundi", "9 h")}</table>`,
      "review-table-data",
    ],
    [
      "with empty and wide cells are asked about",
      `<table>${cells("Jour", "Heure", "")}<tr><td colspan="2">Lundi</td><td></td></tr></table>`,
      "review-table-data",
    ],
    ["of one row are let be", `<table>${cells("Jour", "Heure")}</table>`],
  ]);
});

describe("media and carousels", () => {
  const film = '<video src="a.webm" controls></video>';
  it("are named by their files", async () => {
    const markup = `<video src="/films/ete.mp4?x=1"></video><audio controls><source src="/a/mars.mp3"></audio><a href="/son.mp3">Écouter</a><a href="/a.pdf">Lire</a>`;
    const { findings } = await bench.runRules({ rules: ["review-transcript"] }, markup);
    expect(findings.map(({ detail }) => detail)).toEqual(["« ete.mp4 »", "« mars.mp3 »", "« son.mp3 »"]);
  });
  const player = (button: string) =>
    `<div class="player"><div>${film.replace(" controls", "")}</div>${button}</div>`;
  cases(/^media-controls$/, [
    ["find a film that nothing starts", player(""), "media-controls"],
    ["let a player have its own", player('<button><span aria-label="Écouter">▸</span></button>')],
    [
      "let no player have those of another",
      `<div>${player("")}${film}<button>Lecture</button></div>`,
      "media-controls",
    ],
  ]);
  cases(/^review-carousel$/, [
    [
      "are asked about once each",
      '<div class="carousel" data-bs-ride="carousel"><div class="carousel-item swiper">a</div></div>',
      "review-carousel",
    ],
    ["are let be where a word alone is like theirs", '<div class="carousel">a</div>'],
  ]);
});

const field = '<label>Nom <input name="n"></label>';
const owner = '<div role="list" aria-owns="b"></div><p id="b" role="tab">a</p>';
const radios = ["Oui", "Non"].map((each) => `<label><input type="radio" name="r"> ${each}</label>`).join(" ");

describe("what a test of the RGAA decides is found, and a person is asked of the rest", () => {
  it.each([
    ["an empty button of a form", "button-name", "<form><button></button></form>", "11.9.1"],
    ["one that stands in no form", "button-name", "<button></button>", "7.1.1"],
    ["a button that is a sign", "button-vague", "<button>×</button>", "7.1.1"],
    [
      "one whose parts name only a sign",
      "button-vague",
      '<button><span aria-hidden="true">Fermer</span>×</button>',
      "7.1.1",
    ],
    ["« OK »", "button-vague", "<form><button>OK</button></form>", "11.9.1?"],
    ["one that counts up", "button-vague", "<form><button>+</button></form>", "11.9.1?"],
    ["a link in ARIA without a name", "aria-command-name", '<p role="link" tabindex="0"></p>', "6.2.1"],
    [
      "a list in ARIA of no items",
      "aria-required-children",
      '<p role="list"><b role="tab">a</b></p>',
      "9.3.1",
    ],
    ["a tab in no list of tabs", "aria-required-parent", '<p role="tab">a</p>', "7.1.1"],
    [
      "the name of a link",
      "label-content-name-mismatch",
      '<a href="/a" aria-label="Autre chose">Le dossier</a>',
      "6.1.5",
    ],
    ["a picture by object", "object-alt", '<object data="a.png" type="image/png"></object>', "found"],
    [
      "a picture by object, with a link after it",
      "object-alt",
      '<object data="a.png" type="image/png"></object><a href="/">En texte</a>',
      "?",
    ],
    [
      "a picture by object, which nothing names",
      "object-alt",
      '<object data="a.png" aria-labelledby="absent"></object>',
      "found",
    ],
    ["a list in ARIA that owns no items", "aria-required-children", owner, "9.3.1"],
    [
      "a picture by embed, with a link after it",
      "embed-alt",
      '<embed src="a.png" type="image/png" width="9" height="9"><a href="/">En texte</a>',
      "?",
    ],
    [
      "the caption of a decoration",
      "figure-caption",
      '<figure><img src="a.png" alt=""><figcaption>La place</figcaption></figure>',
      "?",
    ],
    ["a pale icon of a button", "contrast-icon", icon("button"), "found"],
    [
      "that of a link to another site, which may be its logo",
      "contrast-icon",
      icon('a href="https://reseau.example/"'),
      "?",
    ],
    [
      "that of a button which is called a logo",
      "contrast-icon",
      icon("button").replace("<svg", '<svg class="logo"'),
      "?",
    ],
    ["a sign that leads somewhere", "link-vague", '<p><a href="/a">→</a></p>', "6.1.1"],
    ["one in its sentence", "link-vague", '<p>Le dossier <a href="/a">→</a></p>', "6.1.1?"],
    ["radios without a group", "group-missing", `<form>${field}${radios}</form>`, "found"],
    ["those of a form of one question", "group-missing", `<form>${radios}</form>`, "?"],
    ["a group without a legend", "group-name", `<fieldset>${radios}</fieldset>`, "found"],
    [
      "one whose fields say it each",
      "group-name",
      `<fieldset>${radios.replaceAll("<input", '<input title="Inscrit"')}</fieldset>`,
      "?",
    ],
    ["text fields in a group without a legend", "group-name", `<fieldset>${field}${field}</fieldset>`, "?"],
    [
      "autocomplete on a name",
      "autocomplete-valid",
      '<label>Nom <input autocomplete="nom"></label>',
      "found",
    ],
    [
      "autocomplete that is about a person",
      "autocomplete-valid",
      '<label>Fichier <input autocomplete="work photo"></label>',
      "found",
    ],
    ["on a search", "autocomplete-valid", '<label>Chercher <input autocomplete="nom"></label>', "?"],
    [
      "a choice that leaves the page, as its label says",
      "context-change",
      '<label>Région (change de page) <select onchange="location = 1"></select></label>',
      "?",
    ],
  ])("%s", async (_what, rule, markup, told) => {
    const isAxe = rule in AXE;
    const { findings } = await bench.runRules(
      { rules: isAxe ? [] : [rule], axe: isAxe ? [rule] : [] },
      markup,
    );
    expect(
      findings.map(({ test = "", severity }) => `${test}${severity === "review" ? "?" : ""}` || "found"),
    ).toEqual([told]);
  });

  it("lets the keys of a shortcut be outside the name of a button", async () => {
    const search = (words: string) =>
      `<button aria-label="Search"><span>${words}</span> <kbd><b>Ctrl</b></kbd><kbd>K</kbd></button>`;
    const request = { rules: [], axe: ["label-content-name-mismatch"] };
    expect((await bench.runRules(request, search("Search"))).findings).toEqual([]);
    expect((await bench.runRules(request, search("Find"))).findings).toHaveLength(1);
  });

  function icon(tag: string) {
    return `<${tag} aria-label="Fermer" style="border:0;background:none"><svg aria-hidden="true" width="24" height="24"><path d="M2 2 22 22" stroke="#ddd" stroke-width="3"/></svg></${tag}>`;
  }
});
