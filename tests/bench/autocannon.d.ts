declare module "autocannon" {
  type Headers = Record<string, string>;
  type Options = {
    url: string;
    connections: number;
    duration: number;
    headers?: Headers;
    requests?: { path: string; headers: Headers }[];
  };
  type Result = {
    requests: { average: number };
    latency: { p50: number; p97_5: number; p99: number };
    non2xx: number;
    errors: number;
    timeouts: number;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
