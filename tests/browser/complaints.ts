import type { Page } from "playwright-core";

/**
 * Keeps a list of what a page does that it shouldn't, from now on: errors in the console,
 * requests to another host, and files that aren't there. The page's own address may be missing.
 */
export function listenForComplaints(page: Page, smallUrl: string): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" || message.location().url === page.url()) return;
    complaints.push(`console error: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== smallUrl) complaints.push(`asks ${url.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      complaints.push(`gets status ${response.status()} for ${response.url()}`);
    }
  });
  return complaints;
}
