import ipaddr from "ipaddr.js";

/** Where clouds keep the credentials of a machine; no setting opens these. */
const METADATA = ["169.254.169.254", "100.100.100.200", "fd00:ec2::254"].map((text) =>
  ipaddr.process(text).toString(),
);

/** The estate's own machine and network: only where the estate's setting allows it. */
const OWN = ["loopback", "private", "uniqueLocal", "carrierGradeNat"];

const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/** May a message go to this IP address? IPv4 within IPv6 is judged as IPv4. */
export function isAllowedAddress(text: string, mayReachPrivate: boolean): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (METADATA.includes(address.toString())) return false;
  const range = address.range();
  if (OWN.includes(range)) return mayReachPrivate;
  // Whatever is no ordinary address of the internet: multicast, link-local, tunnels that lead anywhere, …
  return range === "unicast" && (address.kind() === "ipv4" || (address as ipaddr.IPv6).match(GLOBAL));
}

/** The address in a URL that names a machine by number: "127.0.0.1", "::1"; null for a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : null;
}
