import type { DaySwitchTexts } from "./DaySwitch";
import type { SiteTexts } from "./Site";

/** Texts around the pages in English. */
export const ENGLISH: SiteTexts = {
  skipLinks: { label: "Skip links", content: "Content", menu: "Menu", footer: "Footer" },
  header: {
    home: "Home",
    tagline: "A programme of the fictional Lighthouse Office",
    menu: "Menu",
    menuLabel: "Main menu",
    links: [
      { href: "/en/", text: "The programme" },
      { href: "/en/apply/", text: "Apply" },
      { href: "/en/faq/", text: "Questions and answers" },
    ],
  },
  footer: {
    home: { href: "/en/", text: "Home" },
    description:
      "This site is an example: the fictional Lighthouse Office, its programme and the people named on these pages do not exist.",
    groups: [
      {
        title: "The programme",
        links: [
          { href: "/en/#fonctionnement", text: "How it works" },
          { href: "/en/#phases", text: "One year, four stages" },
          { href: "/en/faq/", text: "Questions and answers" },
        ],
      },
      {
        title: "For relays",
        links: [
          { href: "/en/apply/", text: "Apply" },
          { href: "/devenir/", text: "Become a relay (in French)", hrefLang: "fr" },
        ],
      },
      {
        title: "For ports",
        links: [
          { href: "/administrations/", text: "Host a relay (in French)", hrefLang: "fr" },
          { href: "/proposer/", text: "Propose a project (in French)", hrefLang: "fr" },
        ],
      },
    ],
    legal: [{ href: "/mentions-legales/", text: "Legal notice (in French)", hrefLang: "fr" }],
    labels: { locale: "en-GB" },
  },
};

export const ENGLISH_DAYS: DaySwitchTexts = {
  label: "Displayed day",
  title: "This example, displayed on another day:",
  days: ["Before the call", "During the call", "On the last day", "After the call"],
};
