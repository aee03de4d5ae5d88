import { dispatch } from "@/lib/web/api/dispatch";

type Context = { params: Promise<{ path?: string[] }> };

// Every operation is declared once, in lib/web/api: the declaration makes its handler and its entry in the document.
const answer = async (request: Request, { params }: Context) => dispatch(request, (await params).path ?? []);

export const GET = answer;
export const POST = answer;
export const PUT = answer;
export const PATCH = answer;
export const DELETE = answer;
export const OPTIONS = answer;
