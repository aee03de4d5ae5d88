/** What stands after "Bearer" in a request's Authorization, if that is how it comes. */
export const bearerOf = (headers: Headers): string | undefined =>
  /^Bearer +(\S*)\s*$/i.exec(headers.get("authorization") ?? "")?.[1];
