import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "The Khaki Estate",
    short_name: "Estate",
    description: "Report, follow and resolve what needs doing on the estate.",
    lang: "en-IN",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f6f3eb",
    theme_color: "#f6f3eb",
    categories: ["productivity", "utilities"],
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    // What a long press on the icon offers.
    shortcuts: [
      {
        name: "Report a problem",
        url: "/maintenance/create",
        icons: [{ src: "/icon-192.png", sizes: "192x192" }],
      },
      { name: "Requests", url: "/maintenance", icons: [{ src: "/icon-192.png", sizes: "192x192" }] },
    ],
  };
}
