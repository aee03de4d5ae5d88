/** What may come with any call; the door has to bear it. */
export const ODD_HEADERS: Record<string, string>[] = [
  ...[
    "text/plain",
    "application/xml",
    "application/json; charset=utf-16",
    "multipart/form-data",
    "/",
    "",
  ].map((type) => ({ "content-type": type })),
  ...[
    "multipart/form-data; boundary=",
    `multipart/form-data; boundary=${"x".repeat(300)}`,
    "application/x-www-form-urlencoded",
  ].map((type) => ({ "content-type": type })),
  ...[
    "",
    "Bearer",
    "Bearer ",
    "Basic YTpi",
    `bearer khaki_${"x".repeat(54)}`,
    "Bearer khaki_\xff",
    "Bearer a b",
  ].map((authorization) => ({ authorization })),
  ...["x y", "a", "x".repeat(3000), "\xff", "../.."].map((id) => ({ "x-request-id": id })),
  ...["*", '"x"', 'W/"1"', "", ",", "\xff"].map((tag) => ({ "if-none-match": tag })),
  ...["bytes=0-1", "bytes=99999999-", "bytes=-1", "lines=1"].map((range) => ({ range })),
  ...["gzip", "br", "x"].map((encoding) => ({ "content-encoding": encoding })),
  ...["text/html", "application/xml;q=1", "x"].map((accept) => ({ accept })),
  ...["https://elsewhere.example", "null", "x"].map((origin) => ({ origin })),
  { "accept-encoding": "*;q=0" },
  { "x-khaki-person": "nobody" },
  { "x-http-method-override": "DELETE" },
  { "next-action": "x" },
  { "next-action": "0".repeat(42) },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-nextjs-data": "1" },
  { "x-invoke-path": "/nowhere", "x-matched-path": "/nowhere" },
  { "x-forwarded-host": "elsewhere.example", "x-forwarded-proto": "https", "x-forwarded-for": "x, \xff" },
  { "if-modified-since": "yesterday", "if-unmodified-since": "yesterday" },
  { cookie: "next-auth.session-token=x; __Host-x=%zz; =" },
  { "x-path": "/nowhere", "x-nonce": "x" },
  { "x-long": "x".repeat(17_000) },
];

const VALID_KEY = "fuzz-key-";
/** Some come again, so that a key is met that was used for something else. */
export const ODD_KEYS = [
  ...["short", "x".repeat(101), "x".repeat(5000), "with a space", "\xfcmlaut", "", "a/b-c-d-e-f"],
  ...[1, 2, 3, 4].map((n) => `${VALID_KEY}${n}`),
];
export const ODD_TAGS = ["*", '"x"', "garbage", 'W/"1"', '""', ",", '"a", "b"', "x".repeat(4000), "\xff", ""];

export const ODD_BODIES: (string | Buffer)[] = [
  ...[
    "",
    " ",
    "{",
    "[]",
    "null",
    '"text"',
    "0",
    "{}{}",
    "{'a':1}",
    '{"a":1e400}',
    "\ufeff{}",
    "\0",
    "undefined",
  ],
  ...["[".repeat(50_000), '{"a":'.repeat(20_000), `{"a":"${"\\u0000".repeat(1000)}"}`, '{"a":1,"a":2}'],
  ...[
    `{"a":${"9".repeat(5000)}}`,
    "a=1&b[]=2",
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
  ],
  ...[Buffer.from([0xff, 0xfe, 0x7b, 0x00]), Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])],
];
