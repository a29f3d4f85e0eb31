import { didYouMean, type Bilingual, bilingual } from "../message";
import { createUserErrorClass } from "./userError";

/** Messages about a settings file, for every tool. */
const settingMessages = {
  noSettings: bilingual`
    « {file} » n’exporte pas de réglages. Écrivez : export default {example}
    “{file}” does not export any settings. Write: export default {example}`,
  brokenSettings: bilingual`
    « {file} » ne peut pas être chargé : {message}
    “{file}” cannot be loaded: {message}`,
  brokenImport: bilingual`
    « {file} » ne peut pas être chargé, à cause de « {path} » : {message}
    “{file}” cannot be loaded, because of “{path}”: {message}`,
  notCode: {
    fr: (d) =>
      `« ${d.file} » ne peut pas être chargé : « ${d.importer} » importe « ${d.path} », que seul un bundler sait lire. ${isCssModule(d.path) ? "Un bundler renomme les classes d’un module CSS : écrivez des classes ordinaires, dans une feuille sans « .module »." : 'Écrivez son adresse à la place de l’import : "/img/logo.svg".'}`,
    en: (d) =>
      `“${d.file}” cannot be loaded: “${d.importer}” imports “${d.path}”, which only a bundler can read. ${isCssModule(d.path) ? "A bundler renames the classes of a CSS module. Write ordinary classes, in a stylesheet without “.module”." : 'Write its URL instead of the import: "/img/logo.svg".'}`,
  },
  unknownSetting: {
    fr: (d) =>
      `« ${d.file} » : le réglage « ${d.key} » n’existe pas.${didYouMean(d.nearest).fr} Réglages : ${d.known}.`,
    en: (d) =>
      `“${d.file}”: there is no setting “${d.key}”.${didYouMean(d.nearest).en} Settings: ${d.known}.`,
  },
  wrongSetting: bilingual`
    « {file} » : « {key} » doit contenir {fr}. Exemple : {example}
    “{file}”: “{key}” must contain {en}. Example: {example}`,
  unknownRule: {
    fr: (d) =>
      `« ${d.file} » : la règle « ${d.rule} » n’existe pas.${didYouMean(d.nearest).fr} Règles : ${d.known}.`,
    en: (d) => `“${d.file}”: there is no rule “${d.rule}”.${didYouMean(d.nearest).en} Rules: ${d.known}.`,
  },
  notOneOf: {
    fr: (d) =>
      `« ${d.file} » : « ${d.key} » doit valoir ${d.first} ou ${d.last}, et non « ${d.value} ».${didYouMean(d.nearest).fr}`,
    en: (d) =>
      `“${d.file}”: “${d.key}” must be ${d.first} or ${d.last}, not “${d.value}”.${didYouMean(d.nearest).en}`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Error in a settings file, or in the options of a function. */
export const SettingError = createUserErrorClass(settingMessages);

/** Whether a file is a CSS module. A bundler changes the class names of a CSS module. */
export function isCssModule(path = ""): boolean {
  return /\.module\.\w+$/.test(path);
}
