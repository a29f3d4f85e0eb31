import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Alert, Callout, Downloads } from "dsfr-blocks";
import { ThemePage } from "../../../examples/authors-order/pages";
import { fieldsFor } from "./collectionFor";
import { createEditorComponents, type EditorComponent } from "./editorComponents";

const components = createEditorComponents([ThemePage]);
const find = (name: string) => components.find(({ id }) => id === `block-${name}`) as EditorComponent;
const [callout, message, document] = [find("encadre"), find("message"), find("document")];

/** The values of the form for a text that begins with a directive; undefined if the component does not read it. */
function read(component: EditorComponent, text: string) {
  const match = component.pattern.exec(text);
  return match ? { match: match[0], ...component.fromBlock(match) } : undefined;
}

describe("a block of a body is a component of the rich text editor", () => {
  it("with a field for each key that a directive can give", () => {
    expect(components.map(({ id, label }) => [id, label])).toEqual([
      ["block-encadre", "Encadré"],
      ["block-message", "Message"],
      ["block-document", "Documents à télécharger"],
    ]);
    expect(message.fields.map(({ name, widget }) => `${name}: ${widget}`)).toEqual(
      expect.arrayContaining(["title: string", "desc: text", "source: hidden"]),
    );
    const body = fieldsFor(ThemePage).find(({ name }) => name === "body");
    expect(body?.editor_components).toEqual(["image", "block-encadre", "block-message", "block-document"]);
  });

  it.each([
    [":::encadre Le vent décide\nAu-delà de **force 7**, personne n’aborde.\n\nAttendez.\n:::", "encadre"],
    ["::::encadre[Le vent]{}\nMots.\n::::", "encadre"],
    [':::document[Un carnet rempli]{url="/carnet.pdf"}\n:::', "document"],
    [':::document[Un carnet rempli]{url="/carnet.pdf"}', "document"],
    ["> [!NOTE]\n> Le téléphone passe.\n>\n> Côté terre.", "message"],
  ])("reads %s, and writes it as it was", (source, name) => {
    const values = read(find(name), `${source}\n\nUn texte.\n`);
    expect(values?.match).toBe(source);
    const { match: _, ...form } = values ?? {};
    expect(find(name).toBlock(form)).toBe(source);
  });

  it("does not read a directive that contains another one, nor one that is not closed, nor another name", () => {
    expect(read(callout, "::::encadre Un\n:::message Deux\nMots.\n:::\n::::\n")).toBeUndefined();
    expect(read(callout, ":::encadre Un\nMots.\n")).toBeUndefined();
    expect(read(callout, ":::encadre-bis Un\nMots.\n:::\n")).toBeUndefined();
    expect(read(document, "Voir :::document")).toBeUndefined();
  });

  it("writes what its form contains, and what was changed", () => {
    expect(callout.toBlock({ title: "Le vent", desc: "Attendez.", level: "" })).toBe(
      ":::encadre Le vent\nAttendez.\n:::",
    );
    const titled = read(callout, ':::encadre{title="Le vent"}\nAttendez.\n:::');
    expect(callout.toBlock({ ...titled, desc: "Attendez ici." })).toBe(
      ':::encadre{title="Le vent"}\nAttendez ici.\n:::',
    );
    expect(callout.toBlock({ ...titled, title: "La mer" })).toBe(":::encadre La mer\nAttendez.\n:::");
    const form = read(message, "> [!WARNING]\n> Le vent.");
    expect(message.toBlock({ ...form, desc: "Le vent du nord." })).toBe("> [!WARNING]\n> Le vent du nord.");
    expect(message.toBlock({ ...form, kind: "info", desc: "Un.\n\nDeux." })).toBe(
      "> [!NOTE]\n> Un.\n>\n> Deux.",
    );
    expect(message.toBlock({ ...form, kind: "success", desc: "Un." })).toBe(
      ':::message{kind="success"}\nUn.\n:::',
    );
    expect(message.toBlock({ ...form, title: "Le vent" })).toBe(
      ':::message[Le vent]{kind="warning"}\nLe vent.\n:::',
    );
    expect(document.toBlock({ title: "Le « {carnet} »", url: `/l'"a".pdf` })).toBe(
      ':::document[Le « (carnet) »]{url="/l\'”a”.pdf"}\n:::',
    );
  });

  it("reads what it writes", () => {
    const word = fc.stringMatching(/^[a-zé'"{}[\]:*#=<>-]{1,8}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(line, line, (title, desc) => {
        const written = callout.toBlock({ title, desc: `Texte ${desc}.` });
        const values = read(callout, `${written}\n\nAprès.\n`);
        expect(values?.match).toBe(written);
        expect(values).toMatchObject({ desc: `Texte ${desc}.` });
      }),
    );
  });

  it("is left out if two page types give its name to different blocks", () => {
    const pages = [{ inBody: { encadre: Callout, message: Alert } }, { inBody: { encadre: Downloads } }];
    expect(createEditorComponents(pages).map(({ id }) => id)).toEqual(["block-message"]);
  });
});
