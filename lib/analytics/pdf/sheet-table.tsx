import { Text, View } from "@react-pdf/renderer";
import { INK } from "./look";

type SheetColumn<Row> = {
  header: string;
  /** Shares of the width. */
  width: number;
  numeric?: boolean;
  value: (row: Row) => string;
  /** A second line in small letters. */
  under?: (row: Row) => string | null;
  colour?: (row: Row) => string | undefined;
};

/** A table whose head comes again on each page and whose rows stay whole. */
export function SheetTable<Row>({ columns, rows }: { columns: SheetColumn<Row>[]; rows: readonly Row[] }) {
  return (
    <View style={{ marginTop: 4 }}>
      <View fixed style={{ ...line, borderColor: INK.text, color: INK.muted, fontSize: 8 }}>
        {columns.map(({ header, width, numeric }) => (
          <Text key={header} style={cell(width, numeric)}>
            {header}
          </Text>
        ))}
      </View>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paper does not reorder
        <View key={index} wrap={false} style={line}>
          {columns.map(({ header, width, numeric, value, under, colour }) => (
            <View key={header} style={cell(width, numeric)}>
              <Text style={{ color: colour?.(row) ?? INK.text }}>{value(row)}</Text>
              {under?.(row) && (
                <Text style={{ color: INK.muted, fontSize: 7, marginTop: 1.5 }}>{under(row)}</Text>
              )}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

const line = {
  flexDirection: "row",
  borderBottomWidth: 0.5,
  borderColor: INK.line,
  paddingVertical: 3.5,
} as const;
const cell = (width: number, numeric = false) =>
  ({
    flexGrow: width,
    flexShrink: 1,
    flexBasis: 0,
    paddingHorizontal: 4,
    textAlign: numeric ? "right" : "left",
  }) as const;
