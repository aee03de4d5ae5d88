/** A PDF as a download, shown to nobody but who asked for it. */
export function pdfResponse(fileName: string, bytes: Uint8Array): Response {
  return new Response(bytes.slice(), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${fileName.replace(/[^\w.() -]/g, "_")}"`,
      "content-length": String(bytes.length),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
