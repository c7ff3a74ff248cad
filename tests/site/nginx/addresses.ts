import { once } from "node:events";
import { existsSync } from "node:fs";
import { get as getOverHttp } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { policyBesidePage } from "../../../src/headers/policy.ts";
import { readBuilt } from "../built.ts";
import type { Deployed } from "./deployed.ts";

/** Which addresses and methods are answered, and how. */
export function testAddresses(site: () => Deployed): void {
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
    ["the redirects for hosts", "/_redirects"],
    ["a compressed copy by its name", "/index.html.gz"],
    ["a dotfile among those that are there", "/.well-known/.hidden"],
    ["a folder of such files elsewhere", "/updates/.well-known/security.txt"],
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

  test("nothing that a build puts into the site is read as nginx's own settings", async () => {
    const written = join(site().folder, "written-by-nginx");
    const hostile = [
      `log_format hostile '$http_user_agent';`,
      `access_log ${written} hostile;`,
      `error_log ${written} debug;`,
      "location /passwd { alias /etc/passwd; }",
      "root /etc; autoindex on;",
    ].join("\n");
    const names = ["headers.nginx.map", "headers.nginx.conf", "redirects.nginx.map", "nginx.conf", "a.conf"];
    site().deploy({
      ...Object.fromEntries(names.map((name) => [name, `${hostile}\n`])),
      _headers: "/*\n  X-Hostile: yes\n",
      _redirects: "/passwd file:///etc/passwd 301\n",
    });
    await site().nginx.reload();
    const answer = await site().get("/updates/", { "User-Agent": "hostile" });
    expect([answer.status, answer.headers["x-hostile"]]).toEqual([200, undefined]);
    for (const path of ["/passwd", "/etc/passwd", "/..%2f..%2fetc/passwd", "/%2fetc/passwd"]) {
      const { status, body } = await site().get(path);
      expect([400, 404]).toContain(status);
      expect(body.toString()).not.toContain("root:");
    }
    expect(existsSync(written)).toBe(false);
    site().deploy();
    await site().nginx.reload();
  });

  test("what is for the certificate's authority and the like is there, unlike other dotfiles", async () => {
    const hidden = [".secret", ".well-known/.secret", "updates/.git/config", "updates/.well-known/secret"];
    site().deploy({
      ".well-known/security.txt": "Contact: x",
      ...Object.fromEntries(hidden.map((path) => [path, "x"])),
    });
    expect((await site().get("/.well-known/security.txt")).body.toString()).toBe("Contact: x");
    for (const path of hidden) expect((await site().get(`/${path}`)).status).toBe(404);
    site().deploy();
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
