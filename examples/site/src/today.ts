/**
 * Current day for all pages of the site, fixed so that the site's call for applications is always open. A real site would use
 * `new Date()`, and either be built again each day or render each page on request.
 */
export const TODAY = "2031-05-12";
