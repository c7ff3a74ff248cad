import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { linkHosts } from "./link-hosts.ts";

const check = (text: string) => runRule(linkHosts, { "goals/falls.md": writeGoal(text) });

test.each([
  "See [all goals](/goals/) and [advice](https://www.nhs.uk/conditions/#a).",
  "See [the NHS](HTTPS://WWW.NHS.UK/) and [nhs.uk](https://www.nhs.uk/).",
  "[Node.js](https://nodejs.org) runs on [a machine](http://127.0.0.1:8080/@user).",
  "Write to [the office](mailto:office@example.org) or [call](tel:01514712200).",
  "[The pages of nhs.uk](https://www.nhs.uk/), [St.Helens](https://example.org/) and [nhs.uk at home](/goals/).",
  "[NHS.uk][a]\n\n[a]: https://nhs.uk/\n[a]: https://a.example/",
  "[Write to us](mailto:office@example.org?subject=Garden%20rooms) or [call](tel:+44%20151%20471-2200;ext=12).",
  '[advice](https://www.nhs.uk/ "Advice at nhs.uk")',
  "[GOV.UK Design System](https://design-system.service.gov.uk/) and [NHS.UK](https://service-manual.nhs.uk/)",
  "[The nhs.uk manual](https://service-manual.nhs.uk/) is for all.",
  "[NHS.UK frontend](https://github.com/nhsuk/nhsuk-frontend), [GOV.UK Frontend](https://www.npmjs.com/package/govuk-frontend)",
  "[Data.gov.uk in 2015](https://webarchive.nationalarchives.gov.uk/ukgwa/20150101/https://data.gov.uk/)",
  "Words in Welsh: [tŷ](https://example.org/tŷ).",
])("%s shows where it leads", (text) => {
  expect(check(text)).toEqual([]);
});

test.each([
  [
    "[write](<mailto:office@example.org?subject=Garden rooms>)",
    "The address of this link has a space in it.",
    "mailto:office@example.org?subject=Garden%20rooms",
  ],
  [
    "[advice](https://www.nh\u0455.uk/)",
    "The host of this link is www.xn--nh-",
    "Write the host in plain letters",
  ],
  ["[advice](https://xn--nh-zkc.uk/)", "The host of this link is xn--nh-zkc.uk", "plain letters"],
  ["[advice](//ｎｈｓ.uk/)", "The host of this link is nhs.uk, and looks like another.", "plain letters"],
  ["[advice](http://3221226219/)", "The host of this link is 192.0.2.235", "plain letters"],
  ["[advice](https://nhs.uk／a.example/)", "The address of this link can’t be read.", "plain letters"],
  [
    "[advice](https://nhs.uk@a.example/)",
    "This link leads to a.example, whatever stands before the @.",
    "Leave out",
  ],
  [
    "[nhs.uk/advice](https://a.example/)",
    "The words name nhs.uk, and the link leads to a.example.",
    "Write what",
  ],
  ["[advice](http:/www.nh\u0455.uk/)", "The host of this link is www.xn--nh-", "plain letters"],
  ["[advice](http:www.nh\u0455.uk)", "The host of this link is www.xn--nh-", "plain letters"],
  ["[advice](http:/nhs.uk@a.example/)", "This link leads to a.example", "Leave out"],
  ["[advice](http://3221226219/?192.0.2.235)", "The host of this link is 192.0.2.235", "plain letters"],
  ["[NHS.UK advice](https://a.example/nhsuk/)", "The words name nhs.uk, and", "Write what"],
  ["[NHS.UK](https://github.com/nhsuk/a)", "The words name nhs.uk, and", "Write what"],
  ["[NHS.UK frontend](https://github.com/a/b)", "The words name nhs.uk, and", "Write what"],
  ["[nhs.uk frontend](https://github.com/nhsuk/a)", "The words name nhs.uk, and", "Write what"],
  ["[NHS.UK advice](https://nhs.uk.a.example/)", "The words name nhs.uk, and", "Write what"],
  ["[NHS.UK advice](https://anhs.uk/)", "The words name nhs.uk, and", "Write what"],
  ["[www.england.nhs.uk](https://nhs.uk/)", "The words name www.england.nhs.uk, and", "Write what"],
  ["[the nhs.scot pages](https://a.example/)", "The words name nhs.scot, and", "Write what"],
  ["[nhs\u00AD.\u200Duk](https://a.example/)", "The words name nhs.uk, and", "Write what"],
  ["[nhs\u2024uk](https://a.example/)", "The words name nhs.uk, and", "Write what"],
  ["[nhs.uk][a]\n\n[A]: https://a.example/", "The words name nhs.uk, and", "Write what"],
  [
    "[us](mailto:office@nh\u0455.uk)",
    "This e-mail address has letters that look like others.",
    "plain letters",
  ],
  ["[advice](https://nhs.uk:secret@a.example/)", "This link leads to a.example", "Leave out"],
  [
    '[advice](https://a.example/ "nhs.uk")',
    "The title names nhs.uk, and the link leads to",
    "Leave out the title",
  ],
  ['[advice][a]\n\n[a]: https://a.example/ "See nhs.uk"', "The title names nhs.uk", "Leave out the title"],
  ["[us](mailto:office)", "“mailto:office” is not an e-mail address alone.", "Write one address"],
  [
    "[us](mailto:office@example.org,me@a.example)",
    "“mailto:office@example.org,me@a.example” is not",
    "Write one",
  ],
  [
    "[us](mailto:office@example.org%0d%0aBcc:me)",
    "“mailto:office@example.org%0d%0aBcc:me” is not",
    "Write one",
  ],
  [
    "[us](mailto:office@example.org?bcc=me@a.example)",
    "This link fills in “bcc” of the reader’s",
    "subject alone",
  ],
  [
    "[us](mailto:office@example.org?subject=a&Body=b)",
    "This link fills in “Body” of the reader’s",
    "subject",
  ],
  [
    "[us](mailto:office@example.org?subject=a%0d%0aBcc:me)",
    "The subject of this link has a sign in it",
    "subject",
  ],
  ["[us](tel:*%2306%23)", "This link dials a code that can change a telephone’s settings.", "digits alone"],
  ["[us](tel:112?body=b)", "“tel:112?body=b” is not a telephone number alone.", "digits alone"],
  ["[advice](https:nhs.uk)", "Behind the colon of this address two slashes are missing", "plain letters"],
  [
    "[advice](<https:\\\\nhs.uk>)",
    "Behind the colon of this address two slashes are missing",
    "plain letters",
  ],
  ["[advice](https://[::1]/)", "The address of this link can’t be read.", "plain letters"],
  ["[us](tel:0151,,1234)", "“tel:0151,,1234” is not a telephone number alone.", "digits alone"],
])("%s misleads", (text, message, fix) => {
  expect(check(text)).toEqual([expect.stringContaining(`goals/falls.md:8:1 ${message}`)]);
  expect(check(text)[0]).toContain(fix);
});
