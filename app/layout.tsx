import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { themeCookie } from "@/components/ui/theme";
import { Toaster } from "@/components/ui/toast";
import { configuredName } from "@/lib/web/estate";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const name = configuredName();
  return {
    title: { default: name, template: `%s · ${name}` },
    description: "Report, follow and resolve what needs doing on the estate.",
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f3eb" },
    { media: "(prefers-color-scheme: dark)", color: "#171610" },
  ],
};

/** Every page is rendered per request: its scripts carry the nonce of that answer (proxy.ts). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <html
      lang="en-IN"
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
      suppressHydrationWarning
    >
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
