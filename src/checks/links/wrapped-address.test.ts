import { expect, test } from "vitest";
import { unwrap } from "./wrapped-address.ts";

test.each([
  [
    "https://nam02.safelinks.protection.outlook.com/?url=http%3A%2F%2Fexample.com%2F%3Fa%3D1%26b%3D2&data=x",
    "http://example.com/?a=1&b=2",
  ],
  ["https://urldefense.com/v3/__https://example.com/a?b=1__;!!x!y$", "https://example.com/a?b=1"],
  ["https://urldefense.com/v3/__https:/example.com/a*b__;Iw!!x!y$", "https://example.com/a#b"],
  ["https://urldefense.com/v3/__https://example.com/**B__;ISEh!!x!y$", "https://example.com/!!!"],
  [
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_a-5Fb-2Dc-3Fd-3D1&d=x",
    "https://example.com/a_b-c?d=1",
  ],
  ["https://urldefense.proofpoint.com/v1/url?u=http://example.com/a&k=x", "http://example.com/a"],
  ["https://secure-web.cisco.com/1x/https%3A%2F%2Fexample.com%2Fa", "https://example.com/a"],
  ["https://a.protection.sophos.com/?d=example.com&u=aHR0cHM6Ly9leGFtcGxlLmNvbS8=", "https://example.com/"],
  ["https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fexample.com%2fa&c=x", "https://example.com/a"],
  [
    "https://links-2.govdelivery.com/track?type=click&enid=x&&&101&&&https://example.com/a",
    "https://example.com/a",
  ],
  [
    "https://www.google.com/url?q=https%3A%2F%2Feur01.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fexample.com%252Fa",
    "https://example.com/a",
  ],
])("%s has another inside", (address, inside) => {
  expect(unwrap(address)?.inside).toBe(inside);
});

test.each([
  "https://protect-eu.mimecast.com/s/x?domain=example.com",
  "https://eur01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
  "https://lnks.gd/l/abc",
])("what is inside %s can’t be told", (address) => {
  expect(unwrap(address)).toMatchObject({ inside: undefined });
});

test.each([
  "https://example.com/?url=https%3A%2F%2Fexample.org",
  "/goals/",
  "https://www.google.com/search?q=a",
])("%s leads to its own host", (address) => {
  expect(unwrap(address)).toBeUndefined();
});
