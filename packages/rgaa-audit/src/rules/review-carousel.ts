import { findShown } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewCarouselMeta: RuleMeta = {
  severity: "review",
  tests: ["13.8.1"],
  title: { fr: "Ce carrousel défile-t-il automatiquement ?", en: "Does this carousel move automatically?" },
  help: {
    fr: "S’il défile plus de cinq secondes, ajoutez un bouton pour l’arrêter et le relancer.",
    en: "If it moves for more than five seconds, add a button to stop and restart it.",
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
  find: (document) =>
    findShown(document, CAROUSELS).filter((each) => !each.parentElement?.closest(CAROUSELS)),
};

/** Selector of carousels, by ARIA and by the class names of common scripts. */
const CAROUSELS =
  "[aria-roledescription=carousel i], [data-ride=carousel], [data-bs-ride], .carousel:has(.carousel-item), " +
  ".swiper:has(.swiper-slide), .slick-slider, .splide:has(.splide__slide), .glide:has(.glide__slide), .flickity-enabled, .owl-carousel";
