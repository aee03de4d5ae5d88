import { forbidden, notFound } from "next/navigation";
import { AppError } from "@/lib/platform/errors";

/** For pages: what a query refuses to show becomes the "not found" or "not allowed" page. */
export async function found<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof AppError && error.kind === "not_found") notFound();
    if (error instanceof AppError && error.kind === "forbidden") forbidden();
    throw error;
  }
}
