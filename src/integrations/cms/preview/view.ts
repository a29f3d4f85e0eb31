/** How the preview is looked at; nothing of it is saved. */
export interface View {
  readonly scheme: Scheme;
  /** Of the screen that the page is shown as on, in CSS pixels; undefined for the pane's own. */
  readonly width: number | undefined;
  /** Where the call stands: as the form says, or one of both whatever it says. */
  readonly call: "form" | "open" | "closed";
  readonly showsIssues: boolean;
}

export type Scheme = "light" | "dark";

export const FIRST_VIEW: View = { scheme: "light", width: undefined, call: "form", showsIssues: true };

interface Choice<Key extends keyof View> {
  readonly key: Key;
  /** What is chosen. */
  readonly label: string;
  readonly options: readonly { readonly value: View[Key]; readonly text: string; readonly title: string }[];
}

/** What can be chosen in the bar above the page. */
export const CHOICES: readonly (Choice<"scheme"> | Choice<"width"> | Choice<"call">)[] = [
  {
    key: "scheme",
    label: "Thème",
    options: [
      { value: "light", text: "Clair", title: "Thème clair" },
      { value: "dark", text: "Sombre", title: "Thème sombre" },
    ],
  },
  {
    key: "width",
    label: "Écran",
    options: [
      { value: undefined, text: "Volet", title: "À la largeur du volet" },
      { value: 320, text: "320", title: "Téléphone, 320 pixels" },
      { value: 768, text: "768", title: "Tablette, 768 pixels" },
      { value: 1280, text: "1280", title: "Ordinateur, 1280 pixels" },
    ],
  },
  {
    key: "call",
    label: "Appel",
    options: [
      { value: "form", text: "Saisi", title: "Comme le dit le formulaire" },
      { value: "open", text: "Ouvert", title: "Comme si l’appel était ouvert" },
      { value: "closed", text: "Fermé", title: "Comme si l’appel était fermé" },
    ],
  },
];
