import { Text, View } from "@react-pdf/renderer";
import { INK } from "./look";

export type Tile = { label: string; value: string; under: string };

/** The main figures in a row of boxes. */
export function FigureTiles({ tiles }: { tiles: Tile[] }) {
  return (
    <View style={{ flexDirection: "row", gap: 8, marginBottom: 16 }}>
      {tiles.map(({ label, value, under }) => (
        <View
          key={label}
          style={{ flexGrow: 1, flexBasis: 0, backgroundColor: INK.soft, borderRadius: 4, padding: 8 }}
        >
          <Text style={{ color: INK.muted, fontSize: 8 }}>{label}</Text>
          <Text style={{ fontWeight: 600, fontSize: 15, marginVertical: 2 }}>{value}</Text>
          <Text style={{ color: INK.muted, fontSize: 7 }}>{under}</Text>
        </View>
      ))}
    </View>
  );
}
