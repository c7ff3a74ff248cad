import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { load } from "cheerio";
import PostalMime from "postal-mime";
import { describe, expect, onTestFinished, test } from "vitest";
import { site } from "../src/checks/since/fixture.ts";
import { answerCommand } from "../tests/setup/answer-command.ts";
import { makeFeed, type TinyItem, writeTinySite } from "../tests/setup/tiny-site.ts";
import { projectFolder } from "./command.ts";
import { digestCommand } from "./digest.ts";
import { startMailServer } from "../tests/setup/mail-server.ts";
import { serveSite } from "./server.ts";

const spring = {
  link: "/updates/spring/",
  title: "Spring &amp; “rooms”",
  words: "The rooms &lt;b&gt; opened.",
};
const summer = {
  link: "/updates/summer/",
  title: "Summer update",
  words: "4 teams were visited.",
  published: "Fri, 01 Jul 2022 00:01:00 GMT",
};
const correction = {
  link: "/updates/spring/",
  guid: "/updates/spring/#change-2022-07-02",
  title: "Correction: Spring",
  published: "Sat, 02 Jul 2022 00:01:00 GMT",
};
const rooms = { ...spring, link: "/updates/spring/#rooms", title: "Garden Rooms" };

/** A built site with these items. */
function buildSite(updates: TinyItem[], changes: TinyItem[] = [], topic: TinyItem[] = []): string {
  return writeTinySite({
    "updates/feed.xml": makeFeed("Updates", updates),
    "corrections/feed.xml": makeFeed("Corrections", changes),
    "workstreams/garden-rooms/feed.xml": makeFeed("Garden Rooms", topic),
  });
}

const forAll = "email: { all: https://lists.example.org/record }\n";
const forTopic = `email:
  all: https://lists.example.org/record
  topics: [{ workstream: garden-rooms, subscribe: rooms-on@lists.example.org }]
`;

/** A content folder whose site.yaml has more lines. */
function writeContent(lines = forAll): string {
  const folder = makeFolder();
  const files = {
    "site.yaml": `${site}${lines}`,
    "workstreams/garden-rooms.md": "---\ntitle: Garden Rooms\nprogramme: care\nsummary: Rooms.\n---\n",
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "digest-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The settings with which a site is sent to a mail server. */
function getSettings(port: number, built: string, content = writeContent()): NodeJS.ProcessEnv {
  return {
    CONTENT_DIR: content,
    OUT_DIR: built,
    AS_OF: "2022-07-03",
    MAIL_HOST: "127.0.0.1",
    MAIL_PORT: String(port),
    MAIL_TLS: "none",
    MAIL_FROM: "Record <record@example.org>",
    MAIL_TO: "all@lists.example.org",
    MAIL_RECORD: join(makeFolder(), "kept", "sent.jsonl"),
  };
}

const digest = (env: NodeJS.ProcessEnv, ...args: string[]) => answerCommand(digestCommand, args, env);

async function startServer(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  return server;
}

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

const headersOf = ({ headers }: { headers: { key: string; value: string }[] }) =>
  Object.fromEntries(headers.map(({ key, value }) => [key, value]));

describe("what is new", () => {
  const words = async (built: string, ...args: string[]) =>
    (await digest({ CONTENT_DIR: writeContent(), OUT_DIR: built, AS_OF: "2022-07-03" }, ...args)).stdout;

  test("since a day is told in words, with the address of each item", async () => {
    expect(await words(buildSite([summer, spring], [correction]), "--since", "2022-07-01")).toBe(
      `Subject: Record: 1 update and 1 change

What is new on Record, the record of what Example Trust promised and reported.

New update
==========

Summer update
1 July 2022
4 teams were visited.
https://record.example/updates/summer/

What else has changed
=====================

Correction: Spring
2 July 2022
Words.
https://record.example/updates/spring/

You get this email because you asked for it. To change or stop these emails: https://lists.example.org/record`,
    );
  });

  test("is one item, which the subject names", async () => {
    expect(await words(buildSite([summer, spring]), "--since", "2022-03-15")).toContain(
      "Subject: Record: Summer update\n",
    );
  });

  test("is what the site before did not have, whatever its date", async () => {
    const before = buildSite([summer]);
    const now = buildSite([summer, spring]);
    for (const old of [
      before,
      `${(await serve(before)).url}/`,
      `${(await serve(before)).url}/updates/feed.xml`,
    ]) {
      expect(await words(now, "--before", old)).toContain("Subject: Record: Spring & “rooms”\n");
    }
    expect(await words(now, "--before", now)).toBe("Nothing is new.");
  });

  test("is not what there was no room for in the feeds of the site before", async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...summer, link: `/updates/s-${index}/` }));
    expect(await words(buildSite([...many.slice(1), spring]), "--before", buildSite(many))).toBe(
      "Nothing is new.",
    );
  });

  test("may be more than a feed holds, which the message says", async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...summer, link: `/updates/s-${index}/` }));
    expect(await words(buildSite(many), "--since", "2022-07-01")).toContain(
      "There may be more. See everything: https://record.example.org/updates/",
    );
  });

  async function serve(folder: string) {
    const server = await serveSite(folder, 0);
    onTestFinished(() => server.close());
    return server;
  }

  test("is not known where the older site can't be read: that is a sentence, and ends with 1", async () => {
    const built = buildSite([summer]);
    const env = { CONTENT_DIR: writeContent(), OUT_DIR: built };
    const torn = writeTinySite({ "updates/feed.xml": "<html>Sign in</html>" });
    for (const [before, said] of [
      [join(built, "nowhere"), "has no /updates/feed.xml, so nobody can say what is new"],
      [torn, "is no RSS that can be read."],
      ["http://127.0.0.1:9/", "http://127.0.0.1:9/updates/feed.xml can’t be reached"],
      [`${(await serve(writeTinySite({}))).url}/`, "has no /updates/feed.xml"],
    ] as const) {
      const { status, stdout, stderr } = await digest(env, "--before", before);
      expect([status, stdout, stderr.split("\n").length]).toEqual([1, "", 1]);
      expect(stderr).toContain(said);
    }
  });

  test("can be asked of feeds that were kept before the site changed", async () => {
    const [before, now, kept] = [buildSite([spring]), buildSite([summer, spring]), makeFolder()];
    const env = { CONTENT_DIR: writeContent(forTopic), OUT_DIR: now };
    const { url } = await serve(before);
    expect(await digest(env, "--before", url, "--keep", kept)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(existsSync(join(kept, "workstreams/garden-rooms/feed.xml"))).toBe(true);
    expect((await digest(env, "--before", kept)).stdout).toContain("Subject: Record: Summer update\n");
  });
});

test("each item says a thing once, in its language, and a date that passed is no update", async () => {
  const folder = makeFolder();
  const welsh = { ...summer, link: "/updates/haf/#gardd", title: "Gardd, 1 July 2022", lang: "cy" };
  const passed = {
    ...summer,
    link: "/commitments/pilot/",
    title: "Overdue, with no update here: A pilot opens, 1 July 2022",
    words: "Overdue, with no update here: A pilot opens.",
  };
  const env = { CONTENT_DIR: writeContent(forTopic), OUT_DIR: buildSite([], [], [welsh, passed]) };
  await digest(env, "--since", "2022-01-01", folder);
  const email = await PostalMime.parse(readFileSync(join(folder, "workstreams-garden-rooms.eml")));
  expect(email.subject).toBe("Garden Rooms – Record: 1 update and 1 change");
  const $ = load(email.html ?? "");
  expect(
    $("td td td p, h2")
      .map((_, line) => `${$(line).attr("lang") ?? ""} ${$(line).text()}`.trim())
      .get(),
  ).toEqual([
    "New update",
    "cy Gardd, 1 July 2022",
    "cy 4 teams were visited.",
    "What else has changed",
    "Overdue, with no update here: A pilot opens, 1 July 2022",
  ]);
});

test("a folder gets files that mail programs open, a message each", async () => {
  const folder = makeFolder();
  const env = { CONTENT_DIR: writeContent(forTopic), OUT_DIR: buildSite([summer], [], [rooms]) };
  expect((await digest(env, "--since", "2022-01-01", folder)).status).toBe(0);
  const read = async (name: string) => PostalMime.parse(readFileSync(join(folder, name)));
  expect((await read("all.eml")).subject).toBe("Record: Summer update");
  const topic = await read("workstreams-garden-rooms.eml");
  expect(topic.subject).toBe("Garden Rooms – Record: Garden Rooms");
  expect(headersOf(topic)["x-unsent"]).toBe("1");
});

test("a mail server gets a message that mail programs read, with how to leave the list", async () => {
  const server = await startServer();
  const env = getSettings(server.port, buildSite([summer, spring], [correction]));
  expect(await digest(env, "--since", "2022-01-01", "--send")).toEqual({
    status: 0,
    stdout: "Sent to all@lists.example.org: Record: 2 updates and 1 change",
    stderr: "",
  });
  const [{ to, email, raw } = expect.fail("nothing came"), ...others] = server.taken;
  expect([to, others]).toEqual(["all@lists.example.org", []]);
  expect(email.from).toMatchObject({ name: "Record", address: "record@example.org" });
  expect(email.subject).toBe("Record: 2 updates and 1 change");
  const headers = headersOf(email);
  expect(headers["list-unsubscribe"]).toBe("<https://lists.example.org/record>");
  expect(headers["list-unsubscribe-post"]).toBeUndefined();
  expect(headers["auto-submitted"]).toBe("auto-generated");
  expect(email.text).toContain("Spring & “rooms”\n14 March 2022\nThe rooms <b> opened.\n");
  expect(raw.split("\r\n").filter((line) => line.length > 998)).toEqual([]);
  const $ = load(email.html ?? "");
  expect(
    $("a")
      .map((_, link) => $(link).attr("href"))
      .get(),
  ).toEqual([
    "https://record.example/updates/summer/",
    "https://record.example/updates/spring/",
    "https://record.example/updates/spring/",
    "https://lists.example.org/record",
  ]);
  expect($("body").text()).toContain("The rooms <b> opened.");
});

test("its HTML asks for nothing, and has what Outlook and Gmail draw", async () => {
  const server = await startServer();
  const env = getSettings(server.port, buildSite([summer, spring], [correction]));
  await digest(env, "--since", "2022-01-01", "--send");
  const $ = load(server.taken[0]?.email.html ?? "");
  expect($("img, link, style, script, iframe, object, [src], [background]").length).toBe(0);
  expect(server.taken[0]?.email.html).not.toMatch(/url\(|@import|class=|flex|grid|float/);
  expect($("table:not([role=presentation]), div").length).toBe(0);
  for (const text of $("h1, h2, p, a").get()) expect($(text).attr("style")).toBeTruthy();
});

test("one POST is offered only where the mail service takes it", async () => {
  const server = await startServer();
  const oneClick = "https://lists.example.org/leave?reader=1";
  const env = { ...getSettings(server.port, buildSite([summer])), MAIL_ONE_CLICK: oneClick };
  await digest(env, "--since", "2022-01-01", "--send");
  expect(headersOf(server.taken[0]!.email)).toMatchObject({
    "list-unsubscribe": `<${oneClick}>`,
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
  });
});

test("each topic’s list gets what is about it", async () => {
  const server = await startServer();
  const env = {
    ...getSettings(server.port, buildSite([summer], [], [rooms]), writeContent(forTopic)),
    MAIL_TO_TOPICS: "workstreams/garden-rooms=rooms@lists.example.org",
  };
  expect((await digest(env, "--since", "2022-01-01", "--send")).status).toBe(0);
  expect(server.taken.map(({ to, email }) => [to, email.subject])).toEqual([
    ["all@lists.example.org", "Record: Summer update"],
    ["rooms@lists.example.org", "Garden Rooms – Record: Garden Rooms"],
  ]);
  expect(headersOf(server.taken[1]!.email)["list-unsubscribe"]).toBe(
    "<mailto:rooms-on@lists.example.org?subject=unsubscribe>",
  );
});

/** Runs the command in a process of its own. */
function start(env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, ["scripts/digest.ts", "--since", "2022-01-01", "--send"], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
}

describe("nothing is sent twice", () => {
  test("when it is run again, when two run at once, and when a list has another address", async () => {
    const server = await startServer();
    const env = getSettings(server.port, buildSite([spring]));
    const send = (more: NodeJS.ProcessEnv = {}) =>
      digest({ ...env, ...more }, "--since", "2022-01-01", "--send");
    await Promise.all([start(env), start(env)].map((child) => once(child, "close")));
    const moved = await send({ MAIL_TO: "all@other.example.org" });
    expect(moved).toEqual({ status: 0, stdout: "Nothing is new, so nothing is sent.", stderr: "" });
    expect(server.taken).toHaveLength(1);
    await send({ OUT_DIR: buildSite([summer, spring]) });
    expect(server.taken.map(({ email }) => email.subject)).toEqual([
      "Record: Spring & “rooms”",
      "Record: Summer update",
    ]);
  });

  test("when one list is refused: the others have theirs, and it gets its own the next time", async () => {
    let refuses = true;
    const server = await startServer({
      answer: async ({ to }) =>
        refuses && to.startsWith("rooms@")
          ? Object.assign(new Error("Mailbox full"), { responseCode: 452 })
          : undefined,
    });
    const env = {
      ...getSettings(server.port, buildSite([summer], [], [rooms]), writeContent(forTopic)),
      MAIL_TO_TOPICS: "workstreams/garden-rooms=rooms@lists.example.org",
    };
    const refused = await digest(env, "--since", "2022-01-01", "--send");
    expect(refused).toMatchObject({
      status: 1,
      stdout: "Sent to all@lists.example.org: Record: Summer update",
    });
    expect(refused.stderr).toMatch(/^Not sent to rooms@lists\.example\.org: .*452 Mailbox full\.$/);
    refuses = false;
    expect((await digest(env, "--since", "2022-01-01", "--send")).status).toBe(0);
    expect(server.taken.map(({ to }) => to)).toEqual(["all@lists.example.org", "rooms@lists.example.org"]);
  });

  test.each(["the server has the message, and has not said so", "the message is on its way"])(
    "when it is killed while %s",
    async (when) => {
      const reached = Promise.withResolvers<void>();
      const [dead, alive] = [Promise.withResolvers<void>(), { now: false }];
      const wait = async () => {
        if (alive.now) return;
        reached.resolve();
        await dead.promise;
      };
      const server = await startServer(
        when.startsWith("the server")
          ? { answer: async () => void (await wait()) }
          : { onRcptTo: (_address, _session, done) => void wait().then(() => done()) },
      );
      const env = getSettings(server.port, buildSite([summer, spring]));
      const child = start(env);
      const ended = once(child, "close");
      await reached.promise;
      child.kill("SIGKILL");
      await ended;
      [alive.now] = [true];
      dead.resolve();
      const had = when.startsWith("the server") ? 1 : 0;
      await expect.poll(() => server.taken.length).toBe(had);

      const again = await digest(env, "--since", "2022-01-01", "--send");
      expect([again.status, server.taken.length]).toEqual([1, had]);
      expect(again.stderr).toMatch(
        /^Perhaps sent to all@lists\.example\.org on 3 July 2022: Record: 2 updates\. /,
      );
      const id = /--was-sent (\S+)/.exec(again.stderr)?.[1] ?? "";
      expect((await digest(env, "--record")).stdout).toContain(
        "3 July 2022, perhaps sent: Record: 2 updates\n",
      );

      if (had) {
        expect((await digest(env, "--was-sent", id)).status).toBe(0);
      } else {
        expect((await digest(env, "--was-not-sent", id)).status).toBe(0);
      }
      expect((await digest(env, "--since", "2022-01-01", "--send")).status).toBe(0);
      expect(server.taken.map(({ email }) => email.messageId)).toEqual([`<${id}>`]);
      expect((await digest(env, "--record")).stdout).toContain("3 July 2022, sent: Record: 2 updates\n");
    },
    60_000,
  );

  test("when the mail server ends while it has the message: that may have been sent", async () => {
    const server = await startServer({
      answer: async () => {
        server.drop();
        return undefined;
      },
    });
    const env = getSettings(server.port, buildSite([spring]));
    for (const _ of [1, 2]) {
      const { status, stdout, stderr } = await digest(env, "--since", "2022-01-01", "--send");
      expect([status, stdout.includes("Sent")]).toEqual([1, false]);
      expect(stderr).toMatch(/^Perhaps sent to all@lists\.example\.org/);
    }
    expect(server.taken).toHaveLength(1);
  });

  test("when it was killed while it wrote down what it would send: that is sent once", async () => {
    const server = await startServer();
    const env = getSettings(server.port, buildSite([spring]));
    const file = env["MAIL_RECORD"]!;
    await digest(env, "--since", "2022-01-01", "--send");
    appendFileSync(file, '{"message":"<half');
    await digest({ ...env, OUT_DIR: buildSite([summer, spring]) }, "--since", "2022-01-01", "--send");
    expect(server.taken.map(({ email }) => email.subject)).toEqual([
      "Record: Spring & “rooms”",
      "Record: Summer update",
    ]);
    expect((await digest(env, "--record")).stdout.match(/, sent: /g)).toHaveLength(2);
  });

  test("where the record can't be read or written: nothing is sent at all", async () => {
    const server = await startServer();
    const env = getSettings(server.port, buildSite([spring]));
    const damaged = join(makeFolder(), "sent.jsonl");
    writeFileSync(damaged, "All sent.\n");
    for (const [record, said] of [
      [damaged, "line 1, says nothing of what was sent."],
      [join(damaged, "sent.jsonl"), "so nothing more is sent."],
    ] as const) {
      const { status, stderr } = await digest(
        { ...env, MAIL_RECORD: record },
        "--since",
        "2022-01-01",
        "--send",
      );
      expect([status, stderr.split("\n").length]).toEqual([1, 1]);
      expect(stderr).toContain(said);
    }
    expect(server.taken).toEqual([]);
  });
});

describe("a mail server that can't be used", () => {
  const refuse = async (env: NodeJS.ProcessEnv) => {
    const { status, stdout, stderr } = await digest(env, "--since", "2022-01-01", "--send");
    expect([status, stdout, stderr.split("\n").length]).toEqual([1, "", 1]);
    // Nothing was handed over, so all of it is new the next time.
    expect((await digest(env, "--record")).stdout).toBe("Nothing has been sent yet.");
    return stderr;
  };

  test("is one that nobody answers at", async () => {
    expect(await refuse(getSettings(9, buildSite([spring])))).toContain(
      "The mail server 127.0.0.1:9 can’t be used: ",
    );
  });

  test("is one without TLS, unless the settings say so", async () => {
    const server = await startServer();
    const { MAIL_TLS: _, ...env } = getSettings(server.port, buildSite([spring]));
    await refuse(env);
    expect(server.taken).toEqual([]);
  });

  test("is one whose certificate nobody vouches for", async () => {
    const server = await startServer({ disabledCommands: ["AUTH"] });
    const { MAIL_TLS: _, ...env } = getSettings(server.port, buildSite([spring]));
    expect(await refuse(env)).toMatch(/certificate/);
    expect(server.taken).toEqual([]);
  });

  test.skipIf(!hasOpenssl)(
    "is one that doesn't take the password",
    async () => {
      const { key, cert, file } = makeCertificate();
      const server = await startServer({
        key,
        cert,
        disabledCommands: [],
        authOptional: false,
        onAuth: ({ username, password }, _session, done) =>
          username === "record" && password === "right"
            ? done(null, { user: 1 })
            : done(new Error("Wrong password")),
      });
      const { MAIL_TLS: _, ...env } = getSettings(server.port, buildSite([spring]));
      const run = (password: string) =>
        runInProcess({
          ...env,
          MAIL_HOST: "localhost",
          MAIL_USER: "record",
          MAIL_PASSWORD: password,
          NODE_EXTRA_CA_CERTS: file,
        });
      const wrong = await run("wrong");
      expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining("Wrong password") });
      expect(wrong.stderr).not.toContain("    at ");
      expect(await run("right")).toMatchObject({
        status: 0,
        stdout: expect.stringContaining("Sent to all@"),
      });
      expect(server.taken).toHaveLength(1);
    },
    60_000,
  );

  async function runInProcess(env: NodeJS.ProcessEnv) {
    const child = spawn(process.execPath, ["scripts/digest.ts", "--since", "2022-01-01", "--send"], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
    });
    const said = { stdout: "", stderr: "" };
    for (const to of ["stdout", "stderr"] as const)
      child[to].on("data", (text) => (said[to] += String(text)));
    const [status] = await once(child, "close");
    return { status, ...said };
  }

  /** A certificate of this machine, which takes openssl. */
  function makeCertificate() {
    const folder = makeFolder();
    const [keyFile, file] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    spawnSync("openssl", [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "1",
      ...named,
      "-keyout",
      keyFile,
      "-out",
      file,
    ]);
    return { key: readFileSync(keyFile), cert: readFileSync(file), file };
  }
});

describe("what can't be done is one line, and ends with 2", () => {
  test.each([
    [[], {}, "Since when is it new?"],
    [["--since", "2022-01-01", "--before", "x"], {}, "Since when is it new?"],
    [["--since", "yesterday"], {}, '"yesterday" is not a day'],
    [["--since", "2022-01-01", "--send"], { MAIL_HOST: "" }, "To send, these have to be set: MAIL_HOST. "],
    [["--since", "2022-01-01", "--send"], { MAIL_RECORD: "" }, "these have to be set: MAIL_RECORD."],
    [["--since", "2022-01-01", "--send"], { MAIL_PORT: "smtp" }, 'MAIL_PORT is "smtp": write a number'],
    [["--since", "2022-01-01", "--send"], { MAIL_TO: "the list" }, "write the e-mail address of the list."],
    [["--since", "2022-01-01", "--send"], { MAIL_USER: "record" }, "a password is never sent without TLS."],
    [
      ["--since", "2022-01-01"],
      { MAIL_TO_TOPICS: "workstreams/garden-room=rooms@lists.example.org" },
      "Did you mean “workstreams/garden-rooms”?",
    ],
    [["--was-sent", "nothing"], {}, "No message of the record has the id “nothing”."],
    [["--since", "2022-01-01", "--keep"], {}, "give it with --before"],
  ])("%j %j", async (args, env, said) => {
    const settings = getSettings(9, buildSite([spring]), writeContent(forTopic));
    const topics = { MAIL_TO_TOPICS: "workstreams/garden-rooms=rooms@lists.example.org" };
    const { status, stdout, stderr } = await digest({ ...settings, ...topics, ...env }, ...args);
    expect([status, stdout, stderr.split("\n").length]).toEqual([2, "", 1]);
    expect(stderr).toContain(said);
  });

  test("a site that tells nobody where to leave sends nothing", async () => {
    const env = getSettings(9, buildSite([spring]), writeContent(""));
    expect((await digest(env, "--since", "2022-01-01", "--send")).stderr).toContain("“email” in site.yaml");
  });
});
