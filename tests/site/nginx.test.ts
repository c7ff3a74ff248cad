import { afterAll, beforeAll, describe } from "vitest";
import { hasNginx } from "./nginx/nginx.ts";
import { testAddresses } from "./nginx/addresses.ts";
import { testBrowser } from "./nginx/browser.ts";
import { deployed, type Deployed } from "./nginx/deployed.ts";
import { testHeaders } from "./nginx/headers.ts";
import { testNextBuild } from "./nginx/next-build.ts";

// Real nginx with docs/deploy/nginx.conf. On Debian and Ubuntu it takes the packages nginx, openssl and
// libnginx-mod-http-brotli-static.

describe.skipIf(!hasNginx)(hasNginx ? "under nginx" : "under nginx, which is not installed here", () => {
  let site: Deployed;
  beforeAll(async () => void (site = await deployed()), 120_000);
  afterAll(() => site?.end());

  testHeaders(() => site);
  testAddresses(() => site);
  testNextBuild(() => site);
  testBrowser(() => site);
});
