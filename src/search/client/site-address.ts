import { searchPage } from "../../routes.ts";

/**
 * The address, on this page's host, of something inside the site. A site may be under a path: where its pages send the
 * form of their header tells which.
 */
export function getAddressOnHost(address: string): string {
  const form = document.querySelector<HTMLFormElement>("header form");
  const search = form ? new URL(form.action).pathname : searchPage;
  return search.slice(0, -searchPage.length) + address;
}
