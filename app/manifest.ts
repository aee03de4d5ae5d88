import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "The Khaki Estate",
    short_name: "Estate",
    description: "Report, follow and resolve what needs doing on the estate.",
    start_url: "/",
    display: "standalone",
    background_color: "#f6f3eb",
    theme_color: "#f6f3eb",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
