/// <reference types="astro/client" />

declare namespace App {
  /** What a page's layout may ask for without a query of its own. */
  interface Locals {
    /** `site.yaml`; set for every page by the middleware. */
    site: import('./domain/site.ts').Site;
  }
}
