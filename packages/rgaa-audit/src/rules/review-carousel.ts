import { shown } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewCarouselMeta: RuleMeta = {
  severity: "review",
  tests: ["13.8.1"],
  title: { fr: "Ce carrousel tourne-t-il de lui-même ?", en: "Does this carousel turn by itself?" },
  help: {
    fr: "S’il dure plus de cinq secondes, un bouton doit l’arrêter et le relancer.",
    en: "If it lasts more than five seconds, a button has to stop it and start it again.",
  },
  example: {
    before:
      '<section aria-roledescription="carousel" aria-label="À la une"><div aria-live="off"><p>Le vélo</p><p hidden>Le bus</p></div></section>',
    after: '<section aria-label="À la une"><p>Le vélo</p><p>Le bus</p></section>',
  },
};

export const reviewCarousel: RuleFinder = {
  name: "review-carousel",
  when: "width",
  find: (document) => shown(document, CAROUSELS).filter((each) => !each.parentElement?.closest(CAROUSELS)),
};

/** Selector of carousels, by ARIA and by the class names of common scripts. */
const CAROUSELS =
  "[aria-roledescription=carousel i], [aria-roledescription=carrousel i], [data-ride=carousel], [data-bs-ride], .carousel:has(.carousel-item), " +
  ".swiper:has(.swiper-slide), .slick-slider, .splide:has(.splide__slide), .glide:has(.glide__slide), .flickity-enabled, .owl-carousel";
