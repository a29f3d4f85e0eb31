import { didYouMean, type Bilingual, bilingual } from "../message";
import { createUserErrorClass } from "./userError";

/** Messages about a settings file of any of the tools. */
const settingMessages = {
  noSettings: bilingual`
    « {file} » n’exporte pas de réglages. Écrivez : export default {example}
    “{file}” exports no settings. Write: export default {example}`,
  brokenSettings: bilingual`
    « {file} » ne se charge pas : {message}
    “{file}” does not load: {message}`,
  notCode: {
    fr: (d) =>
      `« ${d.file} » ne se charge pas : « ${d.importer} » importe « ${d.path} », que seul un bundler sait lire. ${isCssModule(d.path) ? "Les noms d’un module CSS sont ceux du bundler : écrivez des classes ordinaires, dans une feuille sans « .module »." : 'Écrivez son adresse à la place de l’import : "/img/logo.svg".'}`,
    en: (d) =>
      `“${d.file}” does not load: “${d.importer}” imports “${d.path}”, which only a bundler can read. ${isCssModule(d.path) ? "The names of a CSS module are the bundler’s: write ordinary classes, in a sheet without “.module”." : 'Write its address in place of the import: "/img/logo.svg".'}`,
  },
  unknownSetting: {
    fr: (d) =>
      `« ${d.file} » : le réglage « ${d.key} » n’existe pas.${didYouMean(d.nearest).fr} Réglages : ${d.known}.`,
    en: (d) =>
      `“${d.file}”: there is no setting “${d.key}”.${didYouMean(d.nearest).en} Settings: ${d.known}.`,
  },
  wrongSetting: bilingual`
    « {file} » : « {key} » attend {fr}. Écrivez par exemple : {example}
    “{file}”: “{key}” takes {en}. Write for instance: {example}`,
  unknownRule: {
    fr: (d) =>
      `« ${d.file} » : la règle « ${d.rule} » n’existe pas.${didYouMean(d.nearest).fr} Règles : ${d.known}.`,
    en: (d) => `“${d.file}”: there is no rule “${d.rule}”.${didYouMean(d.nearest).en} Rules: ${d.known}.`,
  },
  notOneOf: {
    fr: (d) =>
      `« ${d.file} » : « ${d.key} » attend ${d.first} ou ${d.last}, et reçoit « ${d.value} ».${didYouMean(d.nearest).fr}`,
    en: (d) =>
      `“${d.file}”: “${d.key}” takes ${d.first} or ${d.last}, and gets “${d.value}”.${didYouMean(d.nearest).en}`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Error in a settings file, or in the options of a function. */
export const SettingError = createUserErrorClass(settingMessages);

/** Whether a file is a CSS module, whose class names change when it is bundled. */
export function isCssModule(path = ""): boolean {
  return /\.module\.\w+$/.test(path);
}
