import { once } from "node:events";
import { get as getOverHttp } from "node:http";
import { expect, test } from "vitest";
import { policyBesidePage } from "../../../src/headers/policy.ts";
import { readBuilt } from "../built.ts";
import { linkOut, moved, type Deployed } from "./deployed.ts";

/** Which addresses and methods are answered, and how. */
export function testAddresses(site: () => Deployed): void {
  test("an address that has moved leads on for good, with the policy and for no longer than a minute", async () => {
    const { status, headers } = await site().get(moved.from);
    expect([status, headers.location]).toEqual([301, moved.to]);
    expect(headers["cache-control"]).toBe("public, max-age=60");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("a folder's address without its last slash leads to it", async () => {
    const { status, headers } = await site().get("/updates");
    expect([status, headers.location]).toEqual([301, "/updates/"]);
  });

  test.each([
    ["a page that isn't there", "/nothing/here/"],
    ["a file that isn't there", "/_astro/nothing.css"],
    ["a folder without a page", "/_astro/"],
    ["a folder without a page", "/pagefind/fragment/"],
    ["a dotfile", "/.hidden"],
    ["a dotfile in a folder", "/updates/.git/config"],
    ["the headers for hosts", "/_headers"],
    ["the headers for nginx", "/headers.nginx.conf"],
    ["a compressed copy by its name", "/index.html.gz"],
    ["a file that a link leads out to", `/${linkOut}`],
  ])("%s, %s, is answered with the site's own page and status 404", async (_, path) => {
    const { status, headers, body } = await site().get(path);
    expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(body.toString()).toBe(readBuilt("/404.html"));
    expect(headers["cache-control"]).toBe("public, max-age=60");
    expect(headers["content-security-policy"]).toBe(policyBesidePage);
  });

  test("an address that climbs out of the site is refused", async () => {
    expect((await site().get("/updates/..%2f..%2f..%2fnginx/privkey.pem")).status).toBe(400);
  });

  test("what is for the certificate's authority and the like is there, unlike other dotfiles", async () => {
    site().deploy({ ".well-known/security.txt": "Contact: x", ".secret": "x" });
    expect((await site().get("/.well-known/security.txt")).body.toString()).toBe("Contact: x");
    expect((await site().get("/.secret")).status).toBe(404);
  });

  test("HEAD says what GET would, and other methods are refused", async () => {
    const { status, headers, body } = await site().get("/updates/", {}, "HEAD");
    expect([status, body.length]).toEqual([200, 0]);
    expect(headers.etag).toBe((await site().get("/updates/")).headers.etag);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const refused = await site().get("/updates/", {}, method);
      expect([refused.status, refused.headers.allow]).toEqual([405, "GET, HEAD"]);
    }
  });

  test("without HTTPS everything leads there, and nothing promises it", async () => {
    const asked = getOverHttp(`http://localhost:${site().nginx.httpPort}/search/?q=care`);
    const [{ statusCode, headers }] = await once(asked, "response");
    expect([statusCode, headers.location]).toEqual([301, `${site().nginx.url}/search/?q=care`]);
    expect(headers["strict-transport-security"]).toBeUndefined();
    asked.destroy();
  });
}
