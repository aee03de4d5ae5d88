"use client";
import dynamic from "next/dynamic";

/** The drawing library comes with the first page that has a chart, after everything else of it. */
export const LazyChart = dynamic(() => import("./series-chart").then(({ SeriesChart }) => SeriesChart), {
  ssr: false,
  loading: () => null,
});
