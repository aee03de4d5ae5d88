import { fileListInput } from "./file-input";

/** What the bytes really are is decided by lib/platform/photos.ts. */
export const photosInput = fileListInput({ noun: "photo", max: 6, megabytes: 10 });
