import { Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { FAMILY } from "./fonts";
import { INK, MARGIN } from "./look";

type Props = { estateName: string; title: string; subtitle: string; made: string; children: ReactNode };

/** A4 pages with the estate's name on top, and under each when it was made and which page it is. */
export function SheetPage({ estateName, title, subtitle, made, children }: Props) {
  return (
    <Page
      size="A4"
      style={{
        fontFamily: FAMILY,
        fontSize: 9,
        color: INK.text,
        padding: MARGIN,
        paddingBottom: MARGIN + 24,
      }}
    >
      <View style={{ borderBottomWidth: 1, borderColor: INK.line, paddingBottom: 10, marginBottom: 14 }}>
        <Text style={{ color: INK.accent, fontWeight: 600, fontSize: 9 }}>{estateName}</Text>
        <Text style={{ fontWeight: 600, fontSize: 18, marginVertical: 3 }}>{title}</Text>
        <Text style={{ color: INK.muted, fontSize: 10 }}>{subtitle}</Text>
      </View>
      {children}
      <View
        fixed
        style={{
          position: "absolute",
          left: MARGIN,
          right: MARGIN,
          bottom: MARGIN - 14,
          flexDirection: "row",
          justifyContent: "space-between",
          color: INK.muted,
          fontSize: 8,
        }}
      >
        <Text>{made}</Text>
        <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
      </View>
    </Page>
  );
}

/** A heading that stays with what follows it. */
export function Section({
  title,
  note,
  children,
  keep = true,
}: {
  title: string;
  note?: string | undefined;
  children: ReactNode;
  /** On one page; false for tables that may be long. */
  keep?: boolean;
}) {
  return (
    <View wrap={!keep} style={{ marginBottom: 16 }}>
      <View minPresenceAhead={keep ? 0 : 60}>
        <Text style={{ fontWeight: 600, fontSize: 11 }}>{title}</Text>
        {note && <Text style={{ color: INK.muted, fontSize: 8, marginTop: 2 }}>{note}</Text>}
      </View>
      <View style={{ marginTop: 5 }}>{children}</View>
    </View>
  );
}
