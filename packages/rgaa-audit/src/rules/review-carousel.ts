import { shown } from "../page/dom";
import { type PageRule, review } from "../rule";

export const reviewCarousel: PageRule = {
  name: "review-carousel",
  when: "width",
  ...review(["13.8.1"])`
    Ce carrousel tourne-t-il de lui-même ? S’il dure plus de cinq secondes, un bouton doit l’arrêter et le relancer.
    Does this carousel turn by itself? If it lasts more than five seconds, a button has to stop it and start it again.
    <section aria-roledescription="carousel" aria-label="À la une"><div aria-live="off"><p>Le vélo</p><p hidden>Le bus</p></div></section>
    <section aria-label="À la une"><p>Le vélo</p><p>Le bus</p></section>`,
  find: (document) => shown(document, CAROUSELS).filter((each) => !each.parentElement?.closest(CAROUSELS)),
};

/** By ARIA, and by the names that the usual scripts give. */
const CAROUSELS =
  "[aria-roledescription=carousel i], [aria-roledescription=carrousel i], [data-ride=carousel], [data-bs-ride], .carousel:has(.carousel-item), " +
  ".swiper:has(.swiper-slide), .slick-slider, .splide:has(.splide__slide), .glide:has(.glide__slide), .flickity-enabled, .owl-carousel";
